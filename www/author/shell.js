// What is on the page while there is a study: the bar, the contents, the form or the text, and the interview.
import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { ref } from "lit-html/directives/ref.js";
import { egoPart, kindsPart } from "./codebook.js";
import { extras } from "./extras.js";
import { stageList, stagePart } from "./stages.js";
import { measuresPart, studyPart } from "./study.js";
import { textsPart } from "./texts.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("./desk.js").Place} Place
 *
 * What is on the page besides the desk: the view, the size of the interview, which side is shown where there is no room for
 * both, and what is said about saving, the interview and anything else.
 * @typedef {{ view: "forms" | "text", size: "phone" | "laptop", tab: "work" | "living", said: string, saved: string, living: string, isFilling: boolean }} Shown
 *
 * What the buttons do; `turn` changes what is shown.
 * @typedef {{
 *   turn: (change: Partial<Shown>) => void, gallery: () => void, text: () => void, fault: (fault: Desk["faults"][number]) => void,
 *   file: () => void, save: () => void, fill: () => void, empty: () => void,
 * }} Ways
 */

/** The parts that are no stages, below their headings. */
const PARTS = /** @type {[string | undefined, [any, string][]][]} */ ([
  [
    undefined,
    [
      ["study", "The study"],
      ["texts", "All texts"],
      ["measures", "Measures"],
    ],
  ],
  [
    "What is recorded",
    [
      ["ego", "About the participant"],
      ["types", "Who can be named"],
      ["kinds", "Kinds of lines"],
    ],
  ],
]);

/** The title of the study, in words. */
export const titleOf = (/** @type {Desk} */ desk) => desk.book.say(desk.doc.value.title) || "Without a title";

function contents(desk) {
  const go = (isHere, words, place) =>
    html`<li>
      <button type="button" class="go" aria-current=${isHere ? "true" : nothing} @click=${() => desk.goTo(place)}>${words}</button>
    </li>`;
  const { place } = desk;
  return html`<nav class="contents" aria-label="Parts of the study">
    ${PARTS.map(
      ([heading, parts]) =>
        html`${heading ? html`<h2>${heading}</h2>` : nothing}
          <ul>
            ${parts.map(([part, words]) => go(place.part === part, words, { part }))}
          </ul>`,
    )}
    <h2>Stages</h2>
    ${stageList(desk)}
    ${
      extras.sections.length
        ? html`<h2>Further</h2>
            <ul>
              ${extras.sections.map(({ title }, at) => go(place.part === "further" && place.at === at, title, { part: "further", at }))}
            </ul>`
        : nothing
    }
  </nav>`;
}

/** What fills the room of each section: one function for each, so that a room is filled when it is new, and not again. */
const fills = new Map();

/** A section that fills its room itself. */
function further(desk, at) {
  const section = extras.sections[at];
  if (!fills.has(section)) fills.set(section, (inside) => inside && section.open(inside, desk));
  return html`<h2 tabindex="-1">${section.title}</h2>
    ${keyed(section, html`<div ${ref(fills.get(section))}></div>`)}`;
}

function forms(desk) {
  const { place } = desk;
  if (desk.doc.fault)
    return html`<p class="refusal" role="alert">${desk.doc.fault.message} The forms come back when that is put right in the text.</p>`;
  if (place.part === "further") return further(desk, place.at);
  if (place.part === "stage") return stagePart(desk, place.at);
  if (place.part === "ego") return egoPart(desk);
  if (place.part === "types") return kindsPart(desk, "alters");
  if (place.part === "kinds") return kindsPart(desk, "ties");
  if (place.part === "texts") return textsPart(desk);
  return place.part === "measures" ? measuresPart(desk) : studyPart(desk);
}

function faultList(desk, ways) {
  const count = desk.faults.length;
  if (!count) return html`<p class="well" role="status">Nothing to mend</p>`;
  const go = (fault, event) => {
    // It would lie over what it leads to.
    event.target.closest("details").open = false;
    ways.fault(fault);
  };
  const one = (fault) =>
    html`<li>
      <button type="button" class="go" @click=${(event) => go(fault, event)}>${fault.message}</button>
      ${fault.fix ? html`<button type="button" class="quiet" @click=${() => desk.change(fault.fix.apply(desk.doc.text))}>${fault.fix.words}</button>` : nothing}
    </li>`;
  return html`<details class="faults">
    <summary>${count === 1 ? "One thing to mend" : `${count} things to mend`}</summary>
    <ul>
      ${desk.faults.map(one)}
    </ul>
  </details>`;
}

function bar(desk, shown, /** @type {Ways} */ ways) {
  const { doc } = desk;
  const views = [
    ["forms", "Forms", () => ways.turn({ view: "forms" })],
    ["text", "Text", ways.text],
  ];
  return html`<header class="bar">
    <button type="button" @click=${ways.gallery}>All studies</button>
    <h1>${titleOf(desk)}</h1>
    <div class="group" role="group" aria-label="View">
      ${views.map(([view, words, choose]) => html`<button type="button" aria-pressed=${shown.view === view} @click=${choose}>${words}</button>`)}
    </div>
    <button type="button" ?disabled=${!doc.canUndo} @click=${() => doc.undo()}>Undo</button>
    <button type="button" ?disabled=${!doc.canRedo} @click=${() => doc.redo()}>Redo</button>
    ${faultList(desk, ways)}
    <span class="aside">${shown.saved}</span>
    <button type="button" @click=${ways.file}>Open …</button>
    <button type="button" class="primary" @click=${ways.save}>Save</button>
  </header>`;
}

/** One of several buttons of which one is pressed. */
const turned = (shown, ways, name, value, words) =>
  html`<button type="button" aria-pressed=${shown[name] === value} @click=${() => ways.turn({ [name]: value })}>${words}</button>`;

function interviewSide(desk, shown, /** @type {Ways} */ ways) {
  // It keeps the focus while it is at work.
  const fill = html`<button
    type="button"
    ?disabled=${desk.faults.length > 0}
    aria-disabled=${shown.isFilling ? "true" : nothing}
    @click=${ways.fill}
  >
    Fill with made-up people
  </button>`;
  return html`<section class="living" aria-label="The interview">
    <div class="ways">
      <div class="group" role="group" aria-label="Size">
        ${turned(shown, ways, "size", "phone", "Phone")} ${turned(shown, ways, "size", "laptop", "Laptop")}
      </div>
      ${extras.madeUp ? fill : nothing}
      <button type="button" @click=${ways.empty}>Begin anew</button>
    </div>
    <p class="hint" role="status">${shown.living}</p>
    <div class="device ${shown.size}"><iframe title="The interview as participants see it" src="./author-preview.html"></iframe></div>
  </section>`;
}

/**
 * All of the page.
 * @param {Desk} desk
 * @param {Shown} shown
 * @param {Ways} ways
 */
export function shell(desk, shown, ways) {
  const close = html`<button type="button" class="quiet" @click=${() => ways.turn({ said: "" })}>Close</button>`;
  return html`${bar(desk, shown, ways)} ${shown.said ? html`<p class="told" role="status">${shown.said} ${close}</p>` : nothing}
    <div class="tabs" role="group" aria-label="Side">
      ${turned(shown, ways, "tab", "work", "The study")} ${turned(shown, ways, "tab", "living", "The interview")}
    </div>
    <main class="desk" data-tab=${shown.tab}>
      ${contents(desk)}
      <section class="work" aria-label="The protocol" data-view=${shown.view} data-part=${desk.place.part}>
        <div class="forms" ?hidden=${shown.view !== "forms"}>${shown.view === "forms" ? forms(desk) : nothing}</div>
        <author-text ?hidden=${shown.view !== "text"}></author-text>
      </section>
      ${interviewSide(desk, shown, ways)}
    </main>`;
}
