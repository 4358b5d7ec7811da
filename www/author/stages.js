// The stages of the interview: a list in which they are added, moved, copied and removed, and the form of each.
import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { shortened } from "./controls.js";
import { members } from "./form.js";
import { STAGES, stageName, stageSays } from "./names.js";
import { newQuestion } from "./questions.js";
import { setValue } from "./edits.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** The kinds of stages: those that have a name here first, in its order, then what else the schema has. */
export function kindsOfStages(desk) {
  const words = desk.schema.wordsOf(desk.schema.root.properties.stages.items);
  return [...Object.keys(STAGES).filter((it) => words.includes(it)), ...words.filter((it) => !(it in STAGES))];
}

/**
 * The list of stages, as part of the contents.
 * @param {Desk} desk
 */
export function stageList(desk) {
  const { place, book } = desk;
  const faulty = (at) => desk.faults.some((it) => it.path[0] === "stages" && it.path[1] === at);
  const isHere = (at) => place.part === "stage" && place.at === at;
  const one = (stage, at) =>
    html`<li>
      <button type="button" class="go" aria-current=${isHere(at) ? "true" : nothing} @click=${() => desk.goTo({ part: "stage", at })}>
        <span class="number" aria-hidden="true">${at + 1}</span>
        <span class="title">${shortened(stage.words || "without a title", 40)}</span>
        <span class="aside">${stageName(stage.type)}${faulty(at) ? html` <span class="mend">to mend</span>` : nothing}</span>
      </button>
    </li>`;
  const add = (event) => {
    const type = event.target.closest("button")?.dataset.type;
    if (!type) return;
    const at = place.part === "stage" ? place.at + 1 : book.stages.length;
    desk.addStage(type, at);
    event.target.closest("details").open = false;
  };
  return html`<ol class="stages" aria-label="Stages">
      ${book.stages.map(one)}
    </ol>
    <details class="adding">
      <summary>Add a stage</summary>
      <ul @click=${add}>
        ${kindsOfStages(desk).map(
          (type) =>
            html`<li>
              <button type="button" data-type=${type}><b>${stageName(type)}</b><span>${stageSays(type)}</span></button>
            </li>`,
        )}
      </ul>
    </details>`;
}

/** @param {Desk} desk */
export function stagePart(desk, at) {
  const path = ["stages", at];
  const stage = desk.get(path);
  const count = desk.book.stages.length;
  if (!stage || typeof stage !== "object")
    return html`<h2 tabindex="-1">This stage cannot be shown as a form</h2>
      <p>Put it right in the text.</p>`;
  const rules = desk.schema.root.properties.stages.items;
  const remove = () => {
    desk.remove(path);
    desk.goTo(desk.place);
  };
  const copy = () => {
    desk.copy(["stages"], at);
    desk.goTo(desk.place);
  };
  return html`<header class="part">
      <h2 tabindex="-1">${desk.book.say(stage.title) || "A stage without a title"}</h2>
      <p class="lead">${stageName(stage.type)}. ${stageSays(stage.type)}</p>
      <div class="ways">
        <button type="button" ?disabled=${at === 0} @click=${() => desk.move(["stages"], at, at - 1)}>Move up</button>
        <button type="button" ?disabled=${at === count - 1} @click=${() => desk.move(["stages"], at, at + 1)}>Move down</button>
        <button type="button" @click=${copy}>Copy</button>
        <button type="button" ?disabled=${count === 1} @click=${remove}>Remove</button>
      </div>
    </header>
    ${keyed(`${stage.type} ${at}`, html`<div class="fields">${members(desk, path, rules, ["type"])} ${forVariable(desk, path, stage)}</div>`)}`;
}

/** Stages that sort ask by a variable: one that is new can be made on the spot. */
function forVariable(desk, path, stage) {
  const type = { "ordinal-bin": "scale", "categorical-bin": "one-of", consent: "yes-no" }[stage.type];
  if (!type || !Array.isArray(stage.prompts)) return nothing;
  const last = stage.prompts.length - 1;
  return newQuestion(desk, [...path, "prompts"], (text, id) => setValue(text, [...path, "prompts", last, "variable"], id), type);
}
