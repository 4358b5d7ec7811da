// Single fields of the forms, each for one kind of value. What is typed goes into the text at once.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { meant } from "./book.js";
import { lastName } from "./edits.js";
import { memberName, wordName } from "./names.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("./edits.js").Path} Path
 * @typedef {import("./schema.js").Rules} Rules
 * @typedef {{ label?: string, filter?: string, must?: boolean }} More
 */

/** The id of a field on the page. */
export const idOf = (path) => `at-${path.join(".")}`;

/** What is wrong at a place, in sentences. */
export function faultsAt(desk, path) {
  const found = desk.faultsAt(path);
  return found.length ? html`<p class="fault" id="${idOf(path)}-fault">${found.map((it) => it.message).join(" ")}</p>` : nothing;
}

/** A field with its name before it and what there is to say about it behind it. */
function labelled(desk, path, rules, label, control) {
  const hint = rules.description;
  return html`<div class="field">
    <label for=${idOf(path)}>${label}</label>
    ${control} ${hint ? html`<p class="hint" id="${idOf(path)}-hint">${hint}</p>` : nothing} ${faultsAt(desk, path)}
  </div>`;
}

const described = (path, rules) => (rules.description ? `${idOf(path)}-hint` : `${idOf(path)}-fault`);

/** Text, in each language of the study. */
export function text(desk, path, rules, { label = memberName(lastName(path)), must = false } = {}) {
  const value = desk.get(path);
  const { languages } = desk.book;
  const isLong = rules.name !== "text_500";
  const isByLanguage = typeof value === "object" && value !== null;
  const given = isByLanguage ? [...new Set([...languages, ...Object.keys(value)])] : languages.slice(0, 1);
  const one = (language, id) => {
    const now = isByLanguage ? (value[language] ?? "") : (value ?? "");
    const take = (event) => desk.setText(path, language, event.target.value, must);
    const about = described(path, rules);
    return isLong
      ? html`<textarea
          id=${id}
          rows="2"
          lang=${language || nothing}
          aria-describedby=${about}
          .value=${live(now)}
          @input=${take}
        ></textarea>`
      : html`<input
          id=${id}
          lang=${language || nothing}
          aria-describedby=${about}
          autocomplete="off"
          .value=${live(now)}
          @input=${take}
        />`;
  };
  if (given.length < 2 && languages.length < 2) return labelled(desk, path, rules, label, one(given[0] ?? "", idOf(path)));
  const all = isByLanguage ? given : languages;
  const row = (language, at) =>
    html`<div class="language">
      <label for=${at ? `${idOf(path)}.${language}` : idOf(path)}>${language}</label>
      ${isByLanguage || !at ? one(language, at ? `${idOf(path)}.${language}` : idOf(path)) : another(desk, path, language, isLong)}
    </div>`;
  return html`<fieldset class="field languages">
    <legend>${label}</legend>
    ${row(all[0], 0)}
    <details class="more">
      <summary>In ${all.slice(1).join(", ")}</summary>
      ${all.slice(1).map((it) => row(it, 1))}
    </details>
    ${rules.description ? html`<p class="hint" id="${idOf(path)}-hint">${rules.description}</p>` : nothing} ${faultsAt(desk, path)}
  </fieldset>`;
}

/** A language in which a text that is the same for all has not been written yet. */
function another(desk, path, language, isLong) {
  const take = (event) => desk.setText(path, language, event.target.value, true);
  const id = `${idOf(path)}.${language}`;
  return isLong
    ? html`<textarea id=${id} rows="2" lang=${language} .value=${live("")} @input=${take}></textarea>`
    : html`<input id=${id} lang=${language} .value=${live("")} @input=${take} />`;
}

/** Yes or no. */
export function flag(desk, path, rules, { label = memberName(lastName(path)), must = false } = {}) {
  const take = (event) => (event.target.checked || must ? desk.set(path, event.target.checked) : desk.remove(path));
  return html`<div class="field flag">
    <label
      ><input
        type="checkbox"
        id=${idOf(path)}
        aria-describedby=${described(path, rules)}
        .checked=${live(desk.get(path) === true)}
        @change=${take}
      /><span>${label}</span></label
    >
    ${rules.description ? html`<p class="hint" id="${idOf(path)}-hint">${rules.description}</p>` : nothing} ${faultsAt(desk, path)}
  </div>`;
}

/** A choice of several; `choices` are pairs of value and words. Nothing can be chosen unless it must be there. */
export function choose(
  desk,
  path,
  rules,
  choices,
  /** @type {More} */ more = {},
  /** @type {((value: any) => void) | undefined} */ take = undefined,
) {
  const { label = memberName(lastName(path)), must = false } = more;
  const now = desk.get(path);
  const isKnown = now === undefined || choices.some(([value]) => value === now);
  const set = take ?? ((value) => (value === undefined ? desk.remove(path) : desk.set(path, value)));
  const pick = (event) => set(choices[Number(event.target.value)]?.[0]);
  const control = html`<select id=${idOf(path)} aria-describedby=${described(path, rules)} @change=${pick}>
    ${must && now !== undefined ? nothing : html`<option value="" ?selected=${live(now === undefined)}>–</option>`}
    ${isKnown ? nothing : html`<option value="?" ?selected=${live(true)}>${String(now)} (unknown)</option>`}
    ${choices.map(([value, words], at) => html`<option value=${at} .selected=${live(value === now)}>${words}</option>`)}
  </select>`;
  return labelled(desk, path, rules, label, control);
}

/**
 * A choice of what is added, at the press of a button: by arrow keys a choice is gone through, and means nothing on the way.
 * @param {string} label
 * @param {string[][]} choices pairs of value and words
 * @param {(value: string) => void} add
 */
export function oneMore(label, choices, add) {
  const take = (event) => {
    event.preventDefault();
    add(event.target.elements.chosen.value);
  };
  return html`<form class="inline" @submit=${take}>
    <label
      ><span>${label}</span
      ><select name="chosen">
        ${choices.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select></label
    ><button>Add</button>
  </form>`;
}

/** One of the words of the format. */
export function word(desk, path, rules, more = {}) {
  const name = lastName(path);
  const choices = rules.enum.map((it) => [it, wordName(name, it)]);
  return choose(desk, path, rules, choices, more);
}

/** A number. */
export function number(desk, path, rules, { label = memberName(lastName(path)), must = false } = {}) {
  const now = desk.get(path);
  const take = (event) => {
    const { value, valueAsNumber } = event.target;
    if (value === "" && !must) desk.remove(path);
    else if (Number.isFinite(valueAsNumber)) desk.set(path, valueAsNumber);
  };
  const control = html`<input
    type="number"
    id=${idOf(path)}
    aria-describedby=${described(path, rules)}
    step=${rules.type === "integer" ? 1 : "any"}
    min=${rules.minimum ?? nothing}
    max=${rules.maximum ?? nothing}
    .value=${live(now === undefined ? "" : String(now))}
    @input=${take}
  />`;
  return labelled(desk, path, rules, label, control);
}

/** A short name, or another text of no language. */
export function plain(desk, path, rules, { label = memberName(lastName(path)), must = false } = {}) {
  const take = (event) => {
    const given = event.target.value.trim();
    if (given || must) desk.set(path, given);
    else desk.remove(path);
  };
  const isId = lastName(path) === "id" && path.length > 1;
  const renamed = (event) => desk.renameId(path, event.target.value.trim());
  const control = isId
    ? html`<input
        class="id"
        id=${idOf(path)}
        aria-describedby=${described(path, rules)}
        spellcheck="false"
        autocapitalize="off"
        .value=${live(String(desk.get(path) ?? ""))}
        @change=${renamed}
      />`
    : html`<input
        class="id"
        id=${idOf(path)}
        aria-describedby=${described(path, rules)}
        spellcheck="false"
        autocapitalize="off"
        .value=${live(String(desk.get(path) ?? ""))}
        @input=${take}
      />`;
  return labelled(desk, path, rules, label, control);
}

/** What something else in the protocol is called. */
export function reference(desk, path, rules, more = {}) {
  const known = meant(desk.book, desk.doc.value, path, more.filter);
  if (!known) return plain(desk, path, rules, more);
  const choices = known.map((it) => [it.id, it.words === it.id ? it.id : `${shortened(it.words)} (${it.id})`]);
  return choose(desk, path, rules, choices, more);
}

export const shortened = (words, most = 60) => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

/** The variable that a value is compared with: that of the same object, or the name under which it stands. */
function compared(desk, path, filter) {
  const holder = desk.get(path.slice(0, -1)) ?? {};
  const name = filter === "rule" ? holder.ego : (holder.variable ?? path[path.length - 1]);
  const { ego, alter, tie } = desk.book;
  const among = filter === "rule" ? ego : filter === "tie_filter" ? tie : filter ? alter : [...alter, ...ego, ...tie];
  return among.find((it) => it.id === name);
}

/** An answer to some variable. */
export function scalar(desk, path, rules, more = {}) {
  const variable = compared(desk, path, more.filter);
  const now = desk.get(path);
  const options = variable?.it?.options;
  if (Array.isArray(options)) {
    return choose(
      desk,
      path,
      rules,
      options.map((it) => [it?.value, desk.book.say(it?.label) || String(it?.value)]),
      more,
    );
  }
  if (variable?.type === "yes-no" || (typeof now === "boolean" && !variable)) {
    const choices = [
      [true, "Yes"],
      [false, "No"],
    ];
    return choose(desk, path, rules, choices, more);
  }
  const isNumber = /number|slider/.test(variable?.type ?? "") || (typeof now === "number" && !variable);
  return isNumber ? number(desk, path, { ...rules, type: "number" }, more) : plain(desk, path, rules, more);
}
