// What holds for the whole study: its title, languages and measures.
import { html } from "lit-html";
import { members } from "./form.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** @param {Desk} desk */
export function studyPart(desk) {
  return html`<h2 tabindex="-1">The study</h2>
    <p class="lead">What it is called, in which languages it is asked, and what holds for all of it.</p>
    <div class="fields">${members(desk, [], desk.schema.root, ["sociogram", "codebook", "stages", "measures"])}</div>`;
}

/** @param {Desk} desk */
export function measuresPart(desk) {
  const rules = desk.schema.root.properties.measures;
  const begin = () => desk.set(["measures"], { show: true });
  return html`<h2 tabindex="-1">Measures</h2>
    <p class="lead">Size, ties, isolates and cores are in every file. More can be added, and the participant may see some at the end.</p>
    ${
      desk.get(["measures"]) === undefined
        ? html`<button type="button" class="add" @click=${begin}>Let the participant see some at the end</button>`
        : html`<div class="fields">${members(desk, ["measures"], rules)}</div>`
    }`;
}
