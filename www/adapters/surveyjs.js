// A question type for SurveyJS 2, whichever framework shows the survey:
//
//     { type: "sociogram", name: "network", protocol: "protocol.json", isRequired: true }
//
// Its value is the network file, an object, in the survey's own results.
import { SociogramView } from "./surveyjs-view.js";

/** What an author can set of the question, besides what every question has. */
const PROPERTIES = ["protocol", "variables", "rosters", "interview", "participant", "autosave", "delivered", "lang"];

/**
 * Registers the question type with the SurveyJS core library, `Survey`.
 * @param {{ Question: new (name: string) => any, [member: string]: any }} Survey
 */
export function registerSociogram(Survey) {
  // SurveyJS calls some of these methods before its constructor is over, when there is no view yet.
  class SociogramQuestion extends Survey.Question {
    view = new SociogramView(this);

    getType() {
      return "sociogram";
    }
    onChangeQuestionValue(value) {
      super.onChangeQuestionValue(value);
      this.view?.valueChanged();
    }
    onClearValue() {
      super.onClearValue();
      this.view?.cleared();
    }
    /** `isClearing` is set by `survey.clear()`, also where there was no value yet. */
    updateValueFromSurvey(value, isClearing) {
      super.updateValueFromSurvey(value, isClearing);
      if (isClearing) this.view?.cleared();
    }
    onReadOnlyChanged() {
      super.onReadOnlyChanged();
      this.view?.update();
    }
    dispose() {
      this.view?.remove();
      super.dispose();
    }
  }

  const create = (name) => new SociogramQuestion(name);
  Survey.Serializer.addClass(
    "sociogram",
    PROPERTIES.map((name) => ({ name })),
    () => create(""),
    "question",
  );
  Survey.ElementFactory.Instance.registerElement("sociogram", create);
  // A custom widget is what all of SurveyJS's frameworks can show.
  Survey.CustomWidgetCollection.Instance.add(
    {
      name: "sociogram",
      title: "Sociogram",
      widgetIsLoaded: () => true,
      isFit: (question) => question.getType() === "sociogram",
      htmlTemplate: "<div></div>",
      afterRender(question, place) {
        const box = place.localName === "div" && !place.children.length ? place : (place.querySelector("div") ?? place);
        if (question.isDesignMode) box.textContent = "The interview appears here.";
        else question.view.show(box);
      },
      willUnmount: (question) => question.view.hide(),
    },
    "customtype",
  );
}
