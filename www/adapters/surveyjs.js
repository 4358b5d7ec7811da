// A question type for SurveyJS, whichever framework shows the survey:
//
//     { type: "sociogram", name: "network", protocol: "protocol.json", isRequired: true }
//
// Its value is the network file, an object, in the survey's own results.
import "../sociogram.js";

/** Registers the question type with the SurveyJS core library, `Survey`. */
export function registerSociogram(Survey) {
  Survey.CustomWidgetCollection.Instance.add(
    {
      name: "sociogram",
      title: "Sociogram",
      widgetIsLoaded: () => true,
      isFit: (question) => question.getType() === "sociogram",
      init() {
        const properties = [{ name: "protocol" }, { name: "interview" }, { name: "participant" }, { name: "autosave" }];
        Survey.Serializer.addClass("sociogram", properties, null, "empty");
      },
      htmlTemplate: "<div></div>",
      afterRender(question, place) {
        const box = place.localName === "div" && !place.children.length ? place : (place.querySelector("div") ?? place);
        if (question.isDesignMode) return void (box.textContent = "The interview appears here.");
        const interview = document.createElement("sociogram-interview");
        for (const name of ["interview", "participant", "autosave"]) interview[name] = question[name] || null;
        interview.src = question.protocol;
        interview.disabled = question.isReadOnly;
        interview.addEventListener("sociogram-ready", () => interview.complete && (question.value = interview.value));
        interview.addEventListener("sociogram-change", (event) => event.detail.complete || question.clearValue());
        interview.addEventListener("sociogram-complete", (event) => (question.value = event.detail.network));
        question.readOnlyChangedCallback = () => (interview.disabled = question.isReadOnly);
        box.append(interview);
      },
      willUnmount(_question, place) {
        place.querySelector("sociogram-interview")?.remove();
      },
    },
    "customtype",
  );
}
