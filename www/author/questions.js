// The questions of a form: which variables it asks for, and how each is asked. A new question is a new variable.
import { html, nothing } from "lit-html";
import { addVariable, least } from "./beginnings.js";
import { meant } from "./book.js";
import * as controls from "./controls.js";
import { focusAt } from "./focus.js";
import { itemWays, members } from "./form.js";
import { VARIABLES } from "./names.js";

const { faultsAt, idOf } = controls;

/** Where the codebook has the variables that a stage asks for; several where there are several types. */
function homes(desk, path) {
  const type = desk.doc.value.stages?.[path[1]]?.type;
  const below = (name, among) => among.map((it) => ({ path: ["codebook", name, it.id, "variables"], words: it.words }));
  if (["ego-form", "open-questions", "consent"].includes(type)) return [{ path: ["codebook", "ego"], words: "the participant" }];
  if (["tie-form", "pair-census", "one-to-many"].includes(type)) return below("ties", desk.book.kinds);
  if (["alter-form", "ordinal-bin", "categorical-bin", "sociogram", "name-generator"].includes(type))
    return below("alters", desk.book.types);
  return [{ path: ["codebook", "ego"], words: "the participant" }, ...below("alters", desk.book.types), ...below("ties", desk.book.kinds)];
}

/** Types in the order of the schema, so that none is missing. */
const typesOf = (desk) => desk.schema.wordsOf(desk.schema.root.$defs.variable).map((it) => [it, VARIABLES[it] ?? it]);

/**
 * A form in which a new question is written; what it is added to is told its name.
 * @param {controls.Desk} desk
 * @param {controls.Path} path
 * @param {(text: string, id: string) => string} use what the text becomes that has the new variable
 * @param {string} [preset] the type that fits here
 */
export function newQuestion(desk, path, use, preset = undefined) {
  const where = homes(desk, path);
  if (!where.length)
    return html`<p class="hint">Nobody can be asked about yet: add a type of people, or a kind of line, under “What is recorded”.</p>`;
  const add = (event) => {
    event.preventDefault();
    const { question, type, home } = event.target.elements;
    if (!question.value.trim()) return question.focus();
    const place = where[Number(home?.value ?? 0)].path;
    const names = [...desk.book.ego, ...desk.book.alter, ...desk.book.tie].map((it) => it.id);
    const made = addVariable(desk.doc.text, place, names, question.value.trim(), type.value);
    desk.change(use(made.text, made.id));
    event.target.reset();
    const box = event.target.closest("details");
    box.open = false;
    box.querySelector("summary").focus();
  };
  const open = preset ?? (desk.doc.value.stages?.[path[1]]?.type === "open-questions" ? "long-text" : "text");
  return html`<details class="more new">
    <summary>New question</summary>
    <form @submit=${add}>
      <div class="field">
        <label for="${idOf(path)}.new">The question</label><input id="${idOf(path)}.new" name="question" autocomplete="off" />
      </div>
      <div class="field">
        <label for="${idOf(path)}.newtype">Kind of answer</label>
        <select id="${idOf(path)}.newtype" name="type">
          ${typesOf(desk).map(([type, words]) => html`<option value=${type} ?selected=${type === open}>${words}</option>`)}
        </select>
      </div>
      ${
        where.length > 1
          ? html`<div class="field">
              <label for="${idOf(path)}.newhome">About</label>
              <select id="${idOf(path)}.newhome" name="home">
                ${where.map((it, at) => html`<option value=${at}>${it.words}</option>`)}
              </select>
            </div>`
          : nothing
      }
      <button class="primary">Add this question</button>
    </form>
  </details>`;
}

/**
 * @param {controls.Desk} desk
 * @param {controls.Path} path
 * @param {controls.Rules} rules
 */
export function questions(desk, path, rules) {
  const items = Array.isArray(desk.get(path)) ? desk.get(path) : [];
  const known = meant(desk.book, desk.doc.value, path) ?? [];
  const asked = items.map((it) => (typeof it === "string" ? it : it?.variable));
  const inner = desk.schema.resolve(rules.items);
  const variable = desk.schema.root.$defs.variable;
  const one = (item, at) => {
    const found = known.find((it) => it.id === asked[at]);
    const isMore = typeof item === "object" && item !== null;
    const enlarge = () => desk.set([...path, at], { ...leastOf(desk, inner), variable: item });
    return html`<fieldset class="box item" id=${idOf([...path, at])} tabindex="-1">
      <legend>${found ? controls.shortened(found.words) : `“${asked[at]}”, which is not there`}</legend>
      ${faultsAt(desk, [...path, at])}
      ${
        found
          ? html`<details class="more" ?open=${items.length < 4}>
              <summary>What is asked</summary>
              ${members(desk, found.path, variable)}
            </details>`
          : nothing
      }
      ${
        isMore
          ? html`<details class="more" open>
              <summary>Only here</summary>
              ${members(desk, [...path, at], desk.schema.variant(inner, item), ["variable"])}
            </details>`
          : html`<button type="button" class="add" @click=${enlarge}>Add: Only if …, or other words here</button>`
      }
      ${itemWays(desk, path, at, items.length, "question")}
    </fieldset>`;
  };
  const others = known.filter((it) => !asked.includes(it.id));
  const pick = (id) => {
    desk.insert(path, items.length, id);
    focusAt([...path, items.length]);
  };
  return html`<fieldset class="box" id=${idOf(path)} tabindex="-1">
    <legend>Questions</legend>
    ${faultsAt(desk, path)} ${items.map(one)} ${newQuestion(desk, path, (text, id) => desk.inserted(text, path, items.length, id))}
    ${
      others.length
        ? controls.oneMore(
            "A question that there is already",
            others.map((it) => [it.id, `${controls.shortened(it.words)} (${it.id})`]),
            pick,
          )
        : nothing
    }
  </fieldset>`;
}

function leastOf(desk, inner) {
  const object = (inner.anyOf ?? [inner]).map((it) => desk.schema.resolve(it)).find((it) => it.type === "object");
  return object ? least(desk.schema, object) : {};
}
