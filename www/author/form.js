// Forms made from the schema: whatever a protocol can have gets fields, also what nobody has arranged by hand.
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { meant, slug } from "./book.js";
import { least, newPrompt } from "./beginnings.js";
import { condition } from "./conditions.js";
import * as controls from "./controls.js";
import { lastName } from "./edits.js";
import { focusAt, focusOn } from "./focus.js";
import { memberName, wordName } from "./names.js";
import { options } from "./options.js";
import { questions } from "./questions.js";

/**
 * @typedef {import("./controls.js").Desk} Desk
 * @typedef {import("./controls.js").More} More
 * @typedef {import("./edits.js").Path} Path
 * @typedef {import("./schema.js").Rules} Rules
 */

const { faultsAt, idOf } = controls;

/**
 * The field, or fields, of a value.
 * @param {Desk} desk
 * @param {Path} path
 * @param {Rules} given
 * @param {More} [more]
 */
export function field(desk, path, given, more = {}) {
  const rules = desk.schema.resolve(given);
  const name = lastName(path);
  const isOptions = name === "options" && typeof desk.get(path) !== "string";
  if (isOptions || (path[0] === "lists" && path.length === 2)) return options(desk, path, desk.schema.variant(rules, []), more.label);
  if (name === "fields" && desk.schema.kindOf(rules) === "list") return questions(desk, path, rules);
  switch (desk.schema.kindOf(rules)) {
    case "text":
      return controls.text(desk, path, rules, more);
    case "flag":
      return controls.flag(desk, path, rules, more);
    case "word":
      return controls.word(desk, path, rules, more);
    case "whole":
    case "number":
      return controls.number(desk, path, rules, more);
    case "id":
      return controls.plain(desk, path, rules, more);
    case "string":
      return controls.reference(desk, path, rules, more);
    case "scalar":
      return controls.scalar(desk, path, rules, more);
    case "condition":
      return condition(desk, path, rules, more);
    case "list":
      return list(desk, path, rules, more);
    case "map":
      return map(desk, path, rules, more);
    case "tagged":
    case "object":
      return group(desk, path, rules, more);
    case "either":
      return either(desk, path, rules, more);
    default:
      return nothing;
  }
}

/** What is wrapped in a box of its own. */
function boxed(desk, path, rules, label, inside) {
  return html`<fieldset class="box" id=${idOf(path)} tabindex="-1">
    <legend>${label}</legend>
    ${rules.description ? html`<p class="hint">${rules.description}</p>` : nothing} ${faultsAt(desk, path)} ${inside}
  </fieldset>`;
}

function group(desk, path, rules, { label = memberName(lastName(path)), must = false } = {}) {
  const value = desk.get(path);
  if (value === undefined) return adder(desk, path, rules, label);
  const remove = must
    ? nothing
    : html`<button type="button" class="quiet" @click=${() => desk.remove(path)}>Remove ${label.toLowerCase()}</button>`;
  return boxed(desk, path, rules, label, html`${members(desk, path, rules)} ${remove}`);
}

/** A button that adds what is not there. */
function adder(desk, path, rules, label) {
  const add = () => desk.set(path, least(desk.schema, rules));
  return html`<button type="button" class="add" id=${idOf(path)} title=${rules.description ?? ""} @click=${add}>Add: ${label}</button>`;
}

const SIMPLE = ["text", "flag", "word", "whole", "number", "id", "string", "scalar"];

/**
 * The fields of an object: first those that it must have or has, then what else it can have.
 * @param {Desk} desk
 * @param {Path} path
 * @param {Rules} given
 * @param {string[]} [without] members that stand elsewhere
 */
export function members(desk, path, given, without = []) {
  const value = desk.get(path) ?? {};
  const node = desk.schema.resolve(given);
  const rules = desk.schema.variant(node, value);
  const names = desk.schema
    .orderOf(node, value)
    .filter((name) => !without.includes(name) && !name.startsWith("$") && !("const" in rules.properties[name]));
  const isShown = (name) =>
    rules.required?.includes(name) ||
    name in value ||
    ["flag", "word", "whole", "number"].includes(desk.schema.kindOf(rules.properties[name]));
  const one = (name) => field(desk, [...path, name], rules.properties[name], { must: rules.required?.includes(name) });
  const isIn = (name) => rules.required?.includes(name) || name in value;
  const [there, more] = [names.filter(isIn), names.filter((name) => !isIn(name))];
  const simple = more.filter((name) => SIMPLE.includes(desk.schema.kindOf(rules.properties[name])));
  const large = more.filter((name) => !simple.includes(name));
  const tag = node.oneOf ? desk.schema.tagOf(node) : undefined;
  const unknown = Object.keys(value).filter((name) => rules.properties && !(name in rules.properties) && name !== tag);
  return html`${tag && !without.includes(tag) ? variants(desk, path, node, tag) : nothing} ${repeat(there, (name) => name, one)}
  ${
    simple.length
      ? html`<details class="more">
          <summary>More about ${nameOf(value, lastName(path))}</summary>
          ${repeat(simple, (name) => name, one)}
        </details>`
      : nothing
  }
  ${large.length ? html`<div class="adders">${repeat(large, (name) => name, one)}</div>` : nothing}
  ${unknown.length ? html`<p class="hint">In the text there is also: ${unknown.join(", ")}. It stays as it is.</p>` : nothing}`;
}

const nameOf = (value, name) => (name === "prompts" ? "this question" : name === "stages" ? "this stage" : "this");

/** Which of its variants an object is. Members that the other does not have stay in the text, and are told as faults. */
function variants(desk, path, node, tag) {
  const words = desk.schema.wordsOf(node);
  const change = (word) => word !== undefined && desk.become(path, node, tag, word);
  return controls.choose(
    desk,
    [...path, tag],
    {},
    words.map((it) => [it, wordName(tag, it)]),
    { label: memberName(tag), must: true },
    change,
  );
}

/** A list: of words or references as boxes to tick, of anything else one after another. */
function list(desk, path, rules, /** @type {More} */ more = {}) {
  const { label = memberName(lastName(path)), filter } = more;
  const items = desk.get(path);
  const inner = desk.schema.resolve(rules.items);
  const kind = desk.schema.kindOf(inner);
  const known =
    kind === "word"
      ? inner.enum.map((id) => ({ id, words: wordName(lastName(path), id) }))
      : kind === "string"
        ? meant(desk.book, desk.doc.value, path, filter)
        : undefined;
  if (known && rules.minItems === rules.maxItems) return pair(desk, path, rules, known, label);
  if (known || kind === "scalar") return ticked(desk, path, rules, known ?? optionsOf(desk, path, filter), label, items);
  if (inner.pattern && kind === "id") return words(desk, path, rules, label, items);
  if (!Array.isArray(items)) return adder(desk, path, rules, label);
  const isPrompts = lastName(path) === "prompts";
  const noun = isPrompts ? "question" : "part";
  const value = () => newPrompt(desk.schema, desk.book, inner);
  const add = () => {
    desk.insert(path, items.length, value());
    focusAt([...path, items.length]);
  };
  const one = (item, at) =>
    html`<fieldset class="box item" id=${idOf([...path, at])} tabindex="-1" @focusin=${() => desk.lookAt([...path, at])}>
      <legend>${isPrompts ? "Question" : label} ${at + 1}</legend>
      ${kind === "object" || kind === "tagged" ? members(desk, [...path, at], inner) : field(desk, [...path, at], inner, { label: `${label} ${at + 1}` })}
      ${itemWays(desk, path, at, items.length, noun)}
    </fieldset>`;
  return boxed(desk, path, rules, label, html`${items.map(one)} <button type="button" class="add" @click=${add}>Add a ${noun}</button>`);
}

/** Moving, copying and removing an item. The focus goes along with it, or to what comes in its place. */
export function itemWays(desk, path, at, count, noun) {
  const name = `${noun} ${at + 1}`;
  const move = (to) => {
    desk.move(path, at, to);
    const again = document.getElementById(idOf([...path, to]))?.querySelector(`:scope > .ways > [data-by="${to - at}"]:enabled`);
    if (again) focusOn(/** @type {HTMLElement} */ (again));
    else focusAt([...path, to]);
  };
  const copy = () => {
    desk.copy(path, at);
    focusAt([...path, at + 1]);
  };
  const remove = () => {
    desk.remove([...path, at]);
    focusAt(count > 1 ? [...path, Math.min(at, count - 2)] : path);
  };
  return html`<div class="ways">
    <button type="button" class="quiet" data-by="-1" ?disabled=${at === 0} @click=${() => move(at - 1)} aria-label="Move ${name} up">
      ↑
    </button>
    <button
      type="button"
      class="quiet"
      data-by="1"
      ?disabled=${at === count - 1}
      @click=${() => move(at + 1)}
      aria-label="Move ${name} down"
    >
      ↓
    </button>
    <button type="button" class="quiet" @click=${copy} aria-label="Copy ${name}">Copy</button>
    <button type="button" class="quiet" @click=${remove} aria-label="Remove ${name}">Remove</button>
  </div>`;
}

/** Two references, as the types at the ends of a line. */
function pair(desk, path, rules, known, label) {
  const items = desk.get(path);
  if (!Array.isArray(items)) {
    if (!known.length) return nothing;
    const add = () =>
      desk.set(
        path,
        Array.from({ length: rules.minItems }, (_, at) => known[at % known.length].id),
      );
    return html`<button type="button" class="add" id=${idOf(path)} title=${rules.description ?? ""} @click=${add}>Add: ${label}</button>`;
  }
  const choices = known.map((it) => [it.id, it.words]);
  const each = items.map((_, at) => controls.choose(desk, [...path, at], {}, choices, { label: at ? "and" : "Between", must: true }));
  return boxed(
    desk,
    path,
    rules,
    label,
    html`${each}<button type="button" class="quiet" @click=${() => desk.remove(path)}>Remove</button>`,
  );
}

/** What a variable that is compared can be answered with. */
function optionsOf(desk, path, filter) {
  const holder = desk.get(path.slice(0, -1)) ?? {};
  const among = filter === "rule" ? desk.book.ego : filter === "tie_filter" ? desk.book.tie : desk.book.alter;
  const variable = among.find((it) => it.id === (holder.ego ?? holder.variable));
  const given = Array.isArray(variable?.it?.options) ? variable.it.options : [];
  return given.map((it) => ({ id: it?.value, words: desk.book.say(it?.label) || String(it?.value) }));
}

function ticked(desk, path, rules, known, label, items) {
  const now = Array.isArray(items) ? items : [];
  const all = [...known, ...now.filter((it) => !known.some(({ id }) => id === it)).map((id) => ({ id, words: `${id} (unknown)` }))];
  const turn = (id, isOn) => {
    const at = now.indexOf(id);
    if (isOn && at < 0) desk.insert(path, now.length, id);
    else if (!isOn && at >= 0 && now.length === 1) desk.remove(path);
    else if (!isOn && at >= 0) desk.remove([...path, at]);
  };
  const boxes = all.map(
    ({ id, words }) =>
      html`<label class="tick"
        ><input type="checkbox" .checked=${now.includes(id)} @change=${(event) => turn(id, event.target.checked)} /><span
          >${words}</span
        ></label
      >`,
  );
  return boxed(
    desk,
    path,
    rules,
    label,
    html`<div class="ticks">${boxes.length ? boxes : html`<p class="hint">There is nothing to choose from yet.</p>`}</div>`,
  );
}

/** A list of short words, with commas between them. */
function words(desk, path, rules, label, items) {
  const take = (event) => {
    const given = event.target.value.split(/[\s,;]+/).filter(Boolean);
    if (given.length) desk.set(path, given);
    else desk.remove(path);
  };
  return html`<div class="field">
    <label for=${idOf(path)}>${label}</label>
    <input
      id=${idOf(path)}
      .value=${Array.isArray(items) ? items.join(", ") : ""}
      spellcheck="false"
      aria-describedby="${idOf(path)}-hint"
      @change=${take}
    />
    <p class="hint" id="${idOf(path)}-hint">${rules.description} Several with commas between them.</p>
    ${faultsAt(desk, path)}
  </div>`;
}

/** An object whose members have names of the author's. */
function map(desk, path, rules, { label = memberName(lastName(path)) } = {}) {
  const value = desk.get(path);
  const inner = desk.schema.resolve(rules.additionalProperties);
  const isGiven = Boolean(rules.propertyNames);
  const known = isGiven
    ? undefined
    : [...desk.book.alter, ...desk.book.ego].filter((it, at, all) => all.findIndex((other) => other.id === it.id) === at);
  const names = Object.keys(value ?? {});
  const add = (name) => desk.set([...path, name], kind === "either" ? true : least(desk.schema, inner));
  const kind = desk.schema.kindOf(inner);
  const one = (name) =>
    html`<fieldset class="box item">
      <legend>${name}</legend>
      ${kind === "object" || kind === "tagged" ? members(desk, [...path, name], inner) : kind === "either" ? controls.scalar(desk, [...path, name], inner, { label: name, must: true }) : field(desk, [...path, name], inner, { label: name })}
      <div class="ways">
        <button type="button" class="quiet" @click=${() => desk.remove([...path, name])} aria-label="Remove ${name}">Remove</button>
      </div>
    </fieldset>`;
  const others = known?.filter((it) => !names.includes(it.id)) ?? [];
  const adding = known
    ? others.length
      ? controls.oneMore(
          "One more",
          others.map((it) => [it.id, it.words]),
          add,
        )
      : nothing
    : html`<form
        class="inline"
        @submit=${(event) => {
          event.preventDefault();
          const box = event.target.elements.name;
          if (box.value.trim()) add(slug(box.value));
          box.value = "";
        }}
      >
        <label><span>A new one, called</span><input name="name" /></label><button>Add</button>
      </form>`;
  return html`<details class="box" id=${idOf(path)}>
    <summary>${label}${names.length ? html` <span class="count">${names.length}</span>` : nothing}</summary>
    ${rules.description ? html`<p class="hint">${rules.description}</p>` : nothing} ${faultsAt(desk, path)}
    ${repeat(names, (name) => name, one)} ${adding}
  </details>`;
}

/** What decides whether a calculated variable is a yes, by whose it is. */
const CONDITION_OF = { ego: "rule", alters: "alter_filter", ties: "tie_filter" };

/** One of several shapes: the simple one has a field, the other its members. */
function either(desk, path, rules, more) {
  const value = desk.get(path);
  if (lastName(path) === "when") {
    const shape = desk.schema.resolve({ $ref: `#/$defs/${CONDITION_OF[path[1]]}` });
    return condition(desk, path, { ...shape, description: rules.description }, more);
  }
  const variant = desk.schema.variant(rules, value ?? "");
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return group(desk, path, { ...variant, description: rules.description }, more);
  if (lastName(path) === "value") return optionValue(desk, path, rules, more);
  return field(desk, path, { ...variant, description: rules.description, name: variant.name }, more);
}

function optionValue(desk, path, rules, { label = memberName("value") } = {}) {
  const take = (event) => desk.set(path, asStored(event.target.value));
  return html`<div class="field">
    <label for=${idOf(path)}>${label}</label><input id=${idOf(path)} .value=${String(desk.get(path) ?? "")} @change=${take} />
  </div>`;
}

/** What is stored for an option: whole numbers as numbers. */
export const asStored = (typed) => (/^-?(0|[1-9]\d{0,8})$/.test(typed.trim()) ? Number(typed) : typed.trim());
