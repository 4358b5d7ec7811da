// Qualtrics: paste this into the JavaScript of a Text/Graphic question, with your own address in SITE.
// In the survey flow, before the question, declare embedded data network_1 to network_4, without values.
Qualtrics.SurveyEngine.addOnReady(function () {
  var SITE = "https://example.org/sociogram/";
  var PROTOCOL = "protocols/link-worker.json";
  // What one field takes; longer ones were cut off without a word.
  var MOST = 15000;
  var FIELDS = ["network_1", "network_2", "network_3", "network_4"];

  var question = this;
  var place = document.createElement("div");
  question.getQuestionContainer().appendChild(place);
  question.hideNextButton();
  var script = document.createElement("script");
  script.src = SITE + "sociogram-host.js";
  script.onload = function () {
    var shown = sociogramFrame(place, SITE + "embed.html?protocol=" + encodeURIComponent(PROTOCOL), {
      init: { participant: "${e://Field/ResponseID}" },
      complete: function () {
        shown.send("get", { format: "compact", most: MOST });
      },
      file: function (it) {
        var texts = it.text.split("\n");
        if (texts.length > FIELDS.length) return alert("The network needs " + texts.length + " fields; declare more of them.");
        FIELDS.forEach(function (field, at) {
          Qualtrics.SurveyEngine.setEmbeddedData(field, texts[at] || "");
        });
        question.showNextButton();
        question.clickNextButton();
      },
    });
  };
  document.head.appendChild(script);
});
