// For the page of a survey: shows the interview in a frame and tells what comes of it. A plain script, no module, so
// that it can be pasted where a survey takes scripts. adapters/README.md tells how to use it.
(function () {
  var TALLEST = 20000;
  var LONGEST = 8e6;
  var TOLD = ["ready", "change", "complete", "file", "error", "resize"];

  /** Shows `embed.html` at the address `page` inside `place`; the rest is the host's own functions and init's members. */
  window.sociogramFrame = function (place, page, options) {
    var address = new URL(page, location.href);
    var session = null;
    var seen = [];
    var taken = 0;
    var sent = 0;
    options = options || {};
    address.searchParams.set("host", location.origin);
    if (options.init) address.searchParams.set("wait", "");
    var frame = document.createElement("iframe");
    frame.title = options.title || "Interview";
    frame.style.cssText = "display:block;width:100%;border:0;height:480px";
    frame.src = address.href;

    function send(type, more) {
      if (session) frame.contentWindow.postMessage(Object.assign({}, more, { sociogram: 1, type: type, session: session, n: ++sent }), address.origin);
    }
    function room() {
      send("room", { height: innerHeight });
    }
    /** Whether a message is new, and of the page that is in the frame now. */
    function isNew(it) {
      if (!it || it.sociogram !== 1 || typeof it.type !== "string" || typeof it.session !== "string" || !(it.n > 0) || JSON.stringify(it).length > LONGEST) return false;
      if (it.session !== session) {
        if (it.n !== 1 || seen.indexOf(it.session) >= 0) return false;
        seen.push((session = it.session));
        taken = sent = 0;
        room();
      }
      return it.n > taken;
    }
    function listen(event) {
      var it = event.data;
      if (event.source !== frame.contentWindow || event.origin !== address.origin || !isNew(it)) return;
      taken = it.n;
      if (it.type === "ready" && it.waits) send("init", options.init);
      if (it.type === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      if (it.type === "resize" && it.height > 0) frame.style.height = Math.min(it.height, TALLEST) + "px";
      if (it.type === "complete" && (!it.network || !Array.isArray(it.network.nodes))) return;
      if (TOLD.indexOf(it.type) >= 0 && options[it.type]) options[it.type](it);
    }
    addEventListener("message", listen);
    addEventListener("resize", room);
    place.appendChild(frame);
    return {
      frame: frame,
      send: send,
      remove: function () {
        removeEventListener("message", listen);
        removeEventListener("resize", room);
        frame.remove();
      },
    };
  };
})();
