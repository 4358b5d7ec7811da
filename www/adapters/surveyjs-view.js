// What a SurveyJS question of type "sociogram" shows: the interview while its participant can answer on this device, the
// finished map wherever the answer came from elsewhere or is only to be read.
import { read } from "../json.js";
import { createInterview, matchColours } from "./interview.js";

const UNANSWERED = {
  en: "Not answered.",
  cy: "Heb ei ateb.",
  ar: "لم تتم الإجابة.",
  de: "Nicht beantwortet.",
  es: "Sin responder.",
  fr: "Sans réponse.",
  pl: "Brak odpowiedzi.",
  zh: "未回答。",
};
const UNLOADED = {
  en: "The answer is here, but its map could not be loaded.",
  cy: "Mae’r ateb yma, ond nid oedd modd llwytho’r map.",
  ar: "الإجابة محفوظة، لكن تعذّر تحميل خريطتها.",
  de: "Die Antwort ist da, aber ihre Karte konnte nicht geladen werden.",
  es: "La respuesta está aquí, pero su mapa no se ha podido cargar.",
  fr: "La réponse est là, mais sa carte n’a pas pu être chargée.",
  pl: "Odpowiedź jest, ale nie udało się wczytać jej mapy.",
  zh: "答案在这里，但关系图无法加载。",
};

/** The id of the interview that a network file came from; undefined for anything else. */
const idOf = (value) => (Array.isArray(value?.nodes) ? (value.graph?.interview?.id ?? "") : undefined);

/** The element that shows a finished map: its module is fetched only where something is read. */
const createMap = async () => {
  await import("../sociogram-map.js");
  return document.createElement("sociogram-map");
};

export class SociogramView {
  #question;
  /** Where the question is on screen; null while another page of the survey is. */
  /** @type {Element | null} */
  #box = null;
  /** @type {HTMLElementTagNameMap["sociogram-interview"] | null} */
  #interview = null;
  /** @type {HTMLElementTagNameMap["sociogram-map"] | null} */
  #map = null;
  /**
   * Keeps the interview in the document, and so as it is, while the question shows something else or is off screen.
   * @type {HTMLElement | null}
   */
  #parking = null;
  /** The id of the interview that the element holds; undefined while that is not known. */
  #held;
  /** Whether there can be no interview on this page. */
  #hasFailed = false;
  /** Whether a change of the question's value is the element's own doing. */
  #isOurs = false;

  constructor(question) {
    this.#question = question;
  }

  /** The question is on screen, in `box`. SurveyJS may say so more than once. */
  show(box) {
    this.#box = box;
    this.update();
  }

  /** The question leaves the screen. */
  hide() {
    this.#park();
    this.#box = null;
  }

  /** The survey is gone for good. */
  remove() {
    this.#box = null;
    this.#parking?.remove();
    this.#interview?.remove();
    this.#interview = this.#parking = null;
  }

  /** The question's value was changed. */
  valueChanged() {
    if (this.#isOurs) return;
    if (idOf(this.#question.value) === undefined) this.cleared();
    else this.update();
  }

  /** The survey or the question was cleared: what was answered is no longer wanted. */
  cleared() {
    if (this.#isOurs || idOf(this.#question.value) !== undefined) return;
    if (this.#interview && this.#held !== undefined) {
      this.#held = undefined;
      this.#interview.reset();
      this.#learn(this.#interview);
    }
    this.update();
  }

  /** Puts on screen what belongs there now. */
  update() {
    if (!this.#box) return;
    const { value, isReadOnly } = this.#question;
    if (idOf(value) === undefined) return isReadOnly ? this.#replace(this.#text(UNANSWERED)) : this.#replace(this.#opened());
    if (isReadOnly || this.#isFromElsewhere(value)) this.#showMap(value);
    else this.#replace(this.#opened());
  }

  /** Whether an answer cannot be changed here, since this device does not have the interview that it came from. */
  #isFromElsewhere(value) {
    if (this.#hasFailed) return true;
    if (!this.#interview) return this.#question.autosave === "off";
    return this.#held !== undefined && this.#held !== idOf(value);
  }

  async #showMap(value) {
    try {
      this.#map ??= await createMap();
    } catch {
      return this.#replace(this.#text(UNLOADED));
    }
    // While it was fetched, the question may have come to show something else.
    if (value !== this.#question.value) return this.update();
    if (!this.#box) return;
    if (this.#map.networks !== value) this.#map.networks = value;
    this.#replace(this.#map);
  }

  #text(words) {
    const language = this.#language.split("-")[0];
    return Object.assign(document.createElement("p"), { textContent: words[language] ?? words.en });
  }

  /** Puts an element in place of what the question showed. */
  #replace(element) {
    if (!this.#box || (this.#box.firstChild === element && !element.nextSibling)) return;
    if (element !== this.#interview) this.#park();
    matchColours(element, this.#box);
    this.#box.replaceChildren(element);
  }

  get #language() {
    return this.#question.lang || this.#question.survey?.getLocale() || document.documentElement.lang;
  }

  /** The element with the interview. */
  #opened() {
    this.#interview ??= this.#open();
    return this.#interview;
  }

  #open() {
    const { protocol, variables, rosters, interview, participant, autosave, delivered } = this.#question;
    const element = createInterview({
      protocol,
      variables,
      rosters,
      interview,
      participant,
      autosave,
      delivered,
      lang: this.#language,
      errors: (it) => this.#fail(it),
    });
    element.addEventListener("sociogram-ready", () => this.#learn(element));
    element.addEventListener("sociogram-change", ({ detail }) => {
      const id = idOf(this.#question.value);
      if (!detail.complete && id !== undefined && id === this.#held) this.#set(undefined);
    });
    element.addEventListener("sociogram-complete", ({ detail }) => {
      const [id, completed] = [idOf(this.#question.value), idOf(detail.network)];
      // What was finished here earlier does not replace an answer that came with the survey.
      if (detail.restored && id !== undefined && id !== completed) return;
      this.#held = completed;
      this.#set(detail.network);
    });
    return element;
  }

  /** Finds out which interview this device has: that of the question's value, or another. */
  async #learn(element) {
    const file = await read(await element.export("json"));
    if (element !== this.#interview) return;
    this.#held = idOf(file);
    this.update();
  }

  #set(value) {
    this.#isOurs = true;
    if (value === undefined) this.#question.clearValue(true);
    else this.#question.value = value;
    this.#isOurs = false;
  }

  #fail({ code, message, fatal }) {
    if (!fatal) return;
    this.#hasFailed = true;
    if (idOf(this.#question.value) !== undefined) return this.update();
    // Nobody can answer it: the results say why, and it does not keep the participant from going on.
    this.#question.survey?.setValue(`${this.#question.getValueName()}_error`, { code, message });
    this.#question.isRequired = false;
  }

  #park() {
    if (!this.#interview || this.#interview.parentNode !== this.#box || !this.#box) return;
    if (!this.#parking) {
      this.#parking = Object.assign(document.createElement("div"), { hidden: true });
      document.body.append(this.#parking);
    }
    this.#parking.append(this.#interview);
  }
}
