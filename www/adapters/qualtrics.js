// Qualtrics: paste this into the JavaScript of a Text/Graphic question, with your own address in SITE.
// In the survey flow, before the question, declare embedded data network_1 to network_4 and network_error, without values.
Qualtrics.SurveyEngine.addOnReady(function () {
  var SITE = "https://example.org/sociogram/";
  var PROTOCOL = "protocols/link-worker.json";
  // What one field takes; longer ones were cut off without a word.
  var MOST = 15000;
  var FIELDS = ["network_1", "network_2", "network_3", "network_4"];

  var question = this;
  var filled;
  var place = document.createElement("div");
  question.getQuestionContainer().appendChild(place);
  question.hideNextButton();
  // Whatever goes wrong, the participant can go on, and the data say why there is no network.
  function fail(code) {
    Qualtrics.SurveyEngine.setEmbeddedData("network_error", code);
    question.showNextButton();
  }
  var script = document.createElement("script");
  script.src = SITE + "sociogram-host.js";
  script.onerror = function () {
    place.textContent = "The interview could not be loaded. Load the page again, or go on without it.";
    fail("load");
  };
  script.onload = function () {
    var restored, delivered;
    var shown = sociogramFrame(place, SITE + "embed.html?protocol=" + encodeURIComponent(PROTOCOL), {
      // The survey's server has the network then, and the device may be somebody else's next.
      init: { participant: "${e://Field/ResponseID}", delivered: "erase" },
      complete: function (it) {
        restored = it.restored;
        shown.send("get", { format: "compact", most: MOST });
        return new Promise(function (resolve) {
          delivered = resolve;
        });
      },
      file: function (it) {
        var texts = it.text.split("\n");
        if (texts.length > FIELDS.length) return fail("too-long: " + texts.length + " fields");
        FIELDS.forEach(function (field, at) {
          Qualtrics.SurveyEngine.setEmbeddedData(field, texts[at] || "");
        });
        Qualtrics.SurveyEngine.setEmbeddedData("network_error", "");
        delivered();
        question.showNextButton();
        // Whoever comes back to a finished interview may want to look at it.
        if (!restored) question.clickNextButton();
      },
      error: function (it) {
        if (it.fatal) fail(it.code);
      },
    });
  };
  document.head.appendChild(script);
});
