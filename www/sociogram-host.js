// For the page of a survey: shows the interview in a frame and tells what comes of it. A plain script, no module, so
// that it can be pasted where a survey takes scripts. adapters/README.md tells how to use it.
(() => {
  const TALLEST = 20000;
  const LONGEST = 8e6;
  const TOLD = ["ready", "change", "complete", "file", "error", "resize"];

  /** Shows `embed.html` at the address `page` inside `place`; the rest is the host's own functions and init's members. */
  window.sociogramFrame = (place, page, options = {}) => {
    const address = new URL(page, location.href);
    const seen = [];
    let session, taken, sent;
    address.searchParams.set("host", location.origin);
    if (options.init) address.searchParams.set("wait", "");
    const frame = document.createElement("iframe");
    frame.title = options.title ?? "Interview";
    frame.style.cssText = "display:block;width:100%;border:0;height:480px";
    frame.src = address.href;

    const send = (type, more) => session && frame.contentWindow.postMessage({ ...more, sociogram: 1, type, session, n: ++sent }, address.origin);
    const room = () => send("room", { height: innerHeight });
    /** Whether a message is new, and of the page that is in the frame now. */
    const isNew = (it) => {
      if (it?.sociogram !== 1 || typeof it.session !== "string" || !(it.n > 0) || JSON.stringify(it).length > LONGEST) return false;
      if (it.session !== session) {
        if (it.n !== 1 || seen.includes(it.session)) return false;
        seen.push((session = it.session));
        taken = sent = 0;
        room();
      }
      return it.n > taken;
    };
    const listen = ({ data: it, source, origin }) => {
      if (source !== frame.contentWindow || origin !== address.origin || !isNew(it)) return;
      taken = it.n;
      if (it.type === "ready" && it.waits) send("init", options.init);
      if (it.type === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      if (it.type === "resize" && it.height > 0) frame.style.height = `${Math.min(it.height, TALLEST)}px`;
      if (it.type === "complete" && !Array.isArray(it.network?.nodes)) return;
      if (TOLD.includes(it.type)) options[it.type]?.(it);
    };
    addEventListener("message", listen);
    addEventListener("resize", room);
    place.append(frame);
    const remove = () => {
      removeEventListener("message", listen);
      removeEventListener("resize", room);
      frame.remove();
    };
    return { frame, send, remove };
  };

  /**
   * The same before `inputs`, fields of a form, which are hidden: when the interview is complete they have it in the
   * compact form, each at most `options.most` characters of it; until then, and if it does not fit, nothing.
   */
  window.sociogramField = (inputs, page, options = {}) => {
    inputs = [inputs].flat();
    const place = document.createElement("div");
    const fill = (texts) => {
      inputs.forEach((input, at) => {
        input.value = texts[at] ?? "";
        for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
      });
    };
    for (const input of inputs) input.style.display = "none";
    inputs[0].before(place);
    const shown = sociogramFrame(place, page, {
      ...options,
      change: (it) => it.complete || fill([]),
      complete: () => shown.send("get", { format: "compact", most: options.most }),
      file: ({ text }) => {
        const texts = text.split("\n");
        const fits = texts.length <= inputs.length;
        fill(fits ? texts : []);
        if (fits) options.done?.(texts);
        else options.error?.({ code: "too-long", message: `The network needs ${texts.length} fields, and there are ${inputs.length}.` });
      },
    });
    return shown;
  };
})();
