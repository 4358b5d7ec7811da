// What is recorded: variables of the participant, types of people, kinds of lines, with their variables.
import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { addVariable } from "./beginnings.js";
import { free, slug } from "./book.js";
import * as controls from "./controls.js";
import { members } from "./form.js";
import { VARIABLES } from "./names.js";

/** @typedef {import("./desk.js").Desk} Desk */

const { faultsAt, idOf } = controls;

/** A short name that files have, which can be changed wherever it stands. */
function nameField(desk, path) {
  const id = `${idOf(path)}-name`;
  const take = (event) => {
    const name = slug(event.target.value);
    desk.renameKey(path, name);
    event.target.value = desk.get([...path.slice(0, -1), name]) === undefined ? path[path.length - 1] : name;
  };
  return html`<div class="field">
    <label for=${id}>Short name in files</label
    ><input class="id" id=${id} spellcheck="false" .value=${String(path[path.length - 1])} @change=${take} />
  </div>`;
}

/** The variables below a path of the codebook. */
function variables(desk, path, found, about) {
  const rules = desk.schema.root.$defs.variable;
  const types = desk.schema.wordsOf(rules);
  const add = (event) => {
    event.preventDefault();
    const { question, type } = event.target.elements;
    if (!question.value.trim()) return question.focus();
    desk.change(
      addVariable(
        desk.doc.text,
        path,
        found.map((it) => it.id),
        question.value.trim(),
        type.value,
      ).text,
    );
    event.target.reset();
  };
  const one = (variable) =>
    html`<details class="box item" id=${idOf(variable.path)}>
      <summary>
        <span>${controls.shortened(variable.words)}</span> <span class="aside">${VARIABLES[variable.type] ?? variable.type}</span>
      </summary>
      ${faultsAt(desk, variable.path)} ${members(desk, variable.path, rules)} ${nameField(desk, variable.path)}
      <div class="ways">
        <button type="button" class="quiet" @click=${() => desk.remove(variable.path)} aria-label="Remove ${variable.id}">Remove</button>
      </div>
    </details>`;
  return html`${repeat(found, (it) => it.id, one)}
    <form class="box new" @submit=${add} aria-label="A new question about ${about}">
      <div class="field">
        <label for="${idOf(path)}.q">A new question about ${about}</label><input id="${idOf(path)}.q" name="question" autocomplete="off" />
      </div>
      <div class="field">
        <label for="${idOf(path)}.t">Kind of answer</label>
        <select id="${idOf(path)}.t" name="type">
          ${types.map((type) => html`<option value=${type}>${VARIABLES[type] ?? type}</option>`)}
        </select>
      </div>
      <button>Add this question</button>
    </form>`;
}

/** @param {Desk} desk */
export function egoPart(desk) {
  return html`<h2 tabindex="-1">About the participant</h2>
    <p class="lead">What can be recorded about whoever answers. A stage asks for it; here is what is asked, and how it is answered.</p>
    ${variables(desk, ["codebook", "ego"], desk.book.ego, "the participant")}`;
}

/**
 * The types of people, or the kinds of lines.
 * @param {Desk} desk
 * @param {"alters" | "ties"} name
 */
export function kindsPart(desk, name) {
  const isPeople = name === "alters";
  const found = isPeople ? desk.book.types : desk.book.kinds;
  const all = isPeople ? desk.book.alter : desk.book.tie;
  const rules = desk.schema.resolve(desk.schema.root.properties.codebook.properties[name].additionalProperties);
  const noun = isPeople ? "type" : "kind of line";
  const add = (event) => {
    event.preventDefault();
    const { label } = event.target.elements;
    const words = label.value.trim();
    if (!words) return label.focus();
    const id = free(
      slug(words),
      found.map((it) => it.id),
    );
    desk.set(["codebook", name, id], isPeople ? { label: words, plural: words, variables: {} } : { label: words });
    event.target.reset();
  };
  const one = (kind) =>
    html`<section class="box kind" id=${idOf(kind.path)} tabindex="-1">
      <h3>${kind.words}</h3>
      ${faultsAt(desk, kind.path)} ${members(desk, kind.path, rules, ["variables"])} ${nameField(desk, kind.path)}
      <h4>What is recorded about ${isPeople ? `each ${kind.words}` : "each such line"}</h4>
      ${variables(
        desk,
        [...kind.path, "variables"],
        all.filter((it) => it.of === kind.id),
        isPeople ? `each ${kind.words}` : `lines “${kind.words}”`,
      )}
      <div class="ways">
        <button type="button" class="quiet" @click=${() => desk.remove(kind.path)}>Remove “${kind.words}” with all its questions</button>
      </div>
    </section>`;
  return html`<h2 tabindex="-1">${isPeople ? "Who can be named" : "Kinds of lines"}</h2>
    <p class="lead">
      ${isPeople ? "People, organisations, or whatever surrounds a participant: each type has a colour and a shape, and questions of its own." : "What can hold between two of those who were named, such as “know each other”. The map asks for one kind at a time."}
    </p>
    ${repeat(found, (it) => it.id, one)}
    <form class="box new" @submit=${add} aria-label="A new ${noun}">
      <div class="field">
        <label for="new-${name}"
          >${isPeople ? "A new type, in one word: “organisation”" : "A new kind of line, in words: “work together”"}</label
        >
        <input id="new-${name}" name="label" autocomplete="off" />
      </div>
      <button>${isPeople ? "Add this type" : "Add this kind of line"}</button>
    </form>`;
}
