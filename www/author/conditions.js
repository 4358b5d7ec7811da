// Conditions, built by choosing: when a stage is shown, whom it is about.
import { html, nothing } from "lit-html";
import * as controls from "./controls.js";
import { lastName } from "./edits.js";
import { focusAt } from "./focus.js";
import { field } from "./form.js";
import { memberName } from "./names.js";

const { faultsAt, idOf } = controls;

/** What the ways of putting a condition are called, by the member that tells them. */
const WAYS = {
  all: "All of these hold",
  any: "One of these holds",
  not: "This does not hold",
  ego: "An answer of the participant",
  alters: "How many people there are",
  ties: "How many lines there are",
};

/** How answers are compared: what is said, and with which sort of value. */
const COMPARISONS = {
  answered: "has an answer",
  equals: "is",
  not_equals: "is not",
  less_than: "is less than",
  at_most: "is at most",
  more_than: "is more than",
  at_least: "is at least",
  includes: "is one of",
  excludes: "is none of",
};
const NUMBERS = ["less_than", "at_most", "more_than", "at_least"];

/** The member that tells a variant from the others; the last has none. */
const markOf = (variant) => variant.required?.[0];

/**
 * The fields of a condition.
 * @param {controls.Desk} desk
 * @param {controls.Path} path
 * @param {controls.Rules} rules
 * @param {controls.More} more
 */
export function condition(desk, path, rules, { label = memberName(lastName(path)), must = false } = {}) {
  const value = desk.get(path);
  const name = rules.name;
  if (value === undefined) {
    const add = () => desk.set(path, fresh(desk, name));
    return html`<button type="button" class="add" id=${idOf(path)} title=${rules.description ?? ""} @click=${add}>Add: ${label}</button>`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return html`<div class="field">
      <p>
        ${label}: this is no condition. Put it right in the text, or remove it.
        <button type="button" class="quiet" @click=${() => desk.remove(path)}>Remove</button>
      </p>
      ${faultsAt(desk, path)}
    </div>`;
  }
  return html`<fieldset class="box condition" id=${idOf(path)} tabindex="-1">
    <legend>${label}</legend>
    <p class="said">${inWords(desk, name, value) || "everyone"}</p>
    ${body(desk, path, rules, value)} ${faultsAt(desk, path)}
    ${must ? nothing : html`<div class="ways"><button type="button" class="quiet" @click=${() => desk.remove(path)} aria-label="Remove: ${label}">Remove</button></div>`}
  </fieldset>`;
}

function fresh(desk, name) {
  if (name !== "rule") return {};
  const [first] = desk.book.ego;
  return first ? { ego: first.id, answered: true } : { alters: {}, at_least: 1 };
}

function body(desk, path, rules, value) {
  const variants = rules.anyOf.map((it) => desk.schema.resolve(it));
  const variant = desk.schema.variant(rules, value);
  const now = variants.indexOf(variants.find((it) => it.properties === variant.properties));
  const choose = (at) => desk.set(path, begun(desk, rules.name, variants[at]));
  const choices = variants.map((it, at) => [at, WAYS[markOf(it)] ?? (markOf(it) ? memberName(markOf(it)) : "What holds for them")]);
  const id = `${idOf(path)}.way`;
  const way = html`<div class="field">
    <label for=${id}>Condition</label>
    <select id=${id} @change=${(event) => choose(Number(event.target.value))}>
      ${choices.map(([at, words]) => html`<option value=${at} .selected=${at === now}>${words}</option>`)}
    </select>
  </div>`;
  return html`${way} ${inside(desk, path, rules, variant, value)}`;
}

/** What a condition of another kind begins with. */
function begun(desk, name, variant) {
  const mark = markOf(variant);
  if (mark === "all" || mark === "any") return { [mark]: [fresh(desk, name)] };
  if (mark === "not") return { not: fresh(desk, name) };
  if (mark === "ego") return { ego: desk.book.ego[0]?.id ?? "", answered: true };
  if (mark && ["alter_filter", "tie_filter"].includes(desk.schema.resolve(variant.properties[mark]).name))
    return { [mark]: {}, at_least: 1 };
  return mark ? { [mark]: "" } : {};
}

function inside(desk, path, rules, variant, value) {
  const mark = markOf(variant);
  if (mark === "all" || mark === "any") {
    const items = Array.isArray(value[mark]) ? value[mark] : [];
    const inner = { ...rules, description: undefined };
    const add = () => {
      desk.insert([...path, mark], items.length, fresh(desk, rules.name));
      focusAt([...path, mark, items.length]);
    };
    return html`${items.map((_, at) => condition(desk, [...path, mark, at], inner, { label: `Part ${at + 1}`, must: items.length === 1 }))}
      <button type="button" class="add" @click=${add}>Add a part</button>`;
  }
  if (mark === "not") return condition(desk, [...path, "not"], { ...rules, description: undefined }, { label: "Not this", must: true });
  const comparing = Object.keys(COMPARISONS).filter(
    (name) => name in variant.properties && !(mark && mark !== "ego" && NUMBERS.includes(name)),
  );
  const isComparing = comparing.length > 2;
  const names = Object.keys(variant.properties).filter((name) => !(isComparing && comparing.includes(name)));
  return html`${names.map((name) => part(desk, path, variant, name, rules.name, name === mark))}
  ${isComparing && (value.variable !== undefined || value.ego !== undefined) ? comparison(desk, path, variant, value, rules.name, comparing) : nothing}`;
}

function part(desk, path, variant, name, filter, must) {
  const rules = variant.properties[name];
  const at = [...path, name];
  const label =
    name === "variable"
      ? "An answer about them"
      : name === "at_least"
        ? "At least so many"
        : name === "at_most"
          ? "At most so many"
          : name === "alters" || name === "ties"
            ? "Of these"
            : memberName(name);
  // A box to tick cannot say "either".
  if (desk.schema.kindOf(rules) === "flag") {
    const choices = [
      [true, "Yes"],
      [false, "No"],
    ];
    return controls.choose(desk, at, {}, choices, { label });
  }
  return field(desk, at, { ...desk.schema.resolve(rules), description: undefined }, { label, filter, must });
}

function comparison(desk, path, variant, value, filter, comparing) {
  const used = comparing.filter((name) => name in value);
  const variable = [...desk.book.ego, ...desk.book.alter, ...desk.book.tie].find((it) => it.id === (value.ego ?? value.variable));
  const first = (name) => {
    if (name === "answered") return true;
    const option = Array.isArray(variable?.it?.options) ? variable.it.options[0]?.value : undefined;
    const one =
      option ?? (variable?.type === "yes-no" ? true : NUMBERS.includes(name) || /number|slider/.test(variable?.type ?? "") ? 0 : "");
    return name === "includes" || name === "excludes" ? [one] : one;
  };
  const add = (name) => {
    desk.set([...path, name], first(name));
    focusAt([...path, name]);
  };
  const others = comparing.filter((name) => !used.includes(name)).map((name) => [name, COMPARISONS[name]]);
  const more = others.length ? controls.oneMore("The answer …", others, add) : nothing;
  return html`${used.map(
    (name) =>
      html`<div class="compared">
        ${
          name === "answered"
            ? controls.choose(
                desk,
                [...path, name],
                {},
                [
                  [true, "Yes"],
                  [false, "No"],
                ],
                { label: "Has an answer", must: true },
              )
            : field(
                desk,
                [...path, name],
                { ...variant.properties[name], description: undefined },
                { label: COMPARISONS[name], filter, must: true },
              )
        }
        <button type="button" class="quiet" @click=${() => desk.remove([...path, name])} aria-label="Remove: ${COMPARISONS[name]}">
          Remove
        </button>
      </div>`,
  )}
  ${more}`;
}

/** A condition as part of a sentence. */
export function inWords(desk, filter, value) {
  if (typeof value !== "object" || value === null) return "";
  const { book } = desk;
  const join = (items, word) => (Array.isArray(items) ? items.map((it) => inWords(desk, filter, it) || "everyone").join(` ${word} `) : "");
  if (value.all) return join(value.all, "and");
  if (value.any) return join(value.any, "or");
  if (value.not) return `not (${inWords(desk, filter, value.not)})`;
  const say = (among, id) => among.find((it) => it.id === id)?.words ?? String(id);
  const compared = (variable) => {
    const label = (one) => {
      const found = Array.isArray(variable?.it?.options) ? variable.it.options.find((it) => it?.value === one) : undefined;
      return found ? book.say(found.label) : one === true ? "yes" : one === false ? "no" : String(one);
    };
    const parts = Object.keys(COMPARISONS).filter((name) => name in value);
    return parts
      .map((name) =>
        name === "answered"
          ? value[name]
            ? "has an answer"
            : "has no answer"
          : `${COMPARISONS[name]} ${[value[name]].flat().map(label).join(", ")}`,
      )
      .join(" and ");
  };
  if (value.ego !== undefined) {
    const variable = book.ego.find((it) => it.id === value.ego);
    return `“${controls.shortened(variable?.words ?? String(value.ego), 40)}” ${compared(variable)}`;
  }
  if (filter === "rule" && (value.alters || value.ties)) {
    const name = value.alters ? "alter_filter" : "tie_filter";
    const noun = value.alters ? "people" : "lines";
    const count =
      [value.at_least !== undefined && `at least ${value.at_least}`, value.at_most !== undefined && `at most ${value.at_most}`]
        .filter(Boolean)
        .join(" and ") || "at least 1";
    const of = inWords(desk, name, value.alters ?? value.ties);
    return `there are ${count} ${noun}${of ? `: ${of}` : ""}`;
  }
  const parts = [];
  if (value.type !== undefined) parts.push(`is a ${say(book.types, value.type)}`);
  if (value.kind !== undefined) parts.push(`is “${say(book.kinds, value.kind)}”`);
  if (value.named_in !== undefined) parts.push(`was named in “${controls.shortened(say(book.prompts, value.named_in), 40)}”`);
  if (value.first !== undefined) parts.push(`is among the first ${value.first}`);
  if (value.placed !== undefined) parts.push(value.placed ? "is on the map" : "is not on the map");
  if (value.tied !== undefined) parts.push(`has a line “${say(book.kinds, value.tied)}”`);
  if (value.variable !== undefined) {
    const variable = [...book.alter, ...book.tie].find((it) => it.id === value.variable);
    parts.push(`“${controls.shortened(variable?.words ?? String(value.variable), 40)}” ${compared(variable)}`);
  }
  return parts.join(" and ");
}
