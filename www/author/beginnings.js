// What is put in where something new begins: enough to go on from, and as few things as can be to mend.
import { free, slug } from "./book.js";
import { insertItem, setValue } from "./edits.js";
import { stageName } from "./names.js";

/** @typedef {import("./schema.js").Schema} Schema */

/** A study of nothing. */
export const EMPTY = {
  sociogram: 1,
  id: "my-study",
  title: "My study",
  codebook: { ego: {}, alters: { person: { label: "person", plural: "people", variables: {} } }, ties: {} },
  stages: [{ type: "information", id: "welcome", title: "Welcome", text: "What this is about, how long it takes, and whom to ask." }],
};

const YES_NO = { type: "yes-no", question: "Do you agree to take part?" };

/**
 * What a value must have to be one of its kind, made from the schema alone.
 * @param {Schema} schema
 * @param {import("./schema.js").Rules} given
 * @returns {any}
 */
export function least(schema, given) {
  const node = schema.resolve(given);
  switch (schema.kindOf(node)) {
    case "text":
    case "id":
    case "string":
      return "";
    case "scalar":
    case "flag":
      return true;
    case "word":
      return node.enum[0];
    case "whole":
    case "number":
      return Math.max(node.minimum ?? 0, 0);
    case "fixed":
      return node.const;
    case "list":
      return Array.from({ length: node.minItems ?? 0 }, () => least(schema, node.items));
    case "map":
      return {};
    case "condition":
      return node.name === "rule" ? { alters: {}, at_least: 1 } : {};
    case "tagged":
      return leastObject(schema, node.oneOf[0]);
    case "either":
      return least(schema, node.anyOf[0]);
    default:
      return leastObject(schema, node);
  }
}

function leastObject(schema, rules) {
  const order = schema.orderOf(rules, {}).filter((name) => rules.required?.includes(name));
  return Object.fromEntries(order.map((name) => [name, least(schema, rules.properties[name])]));
}

/** Every id of stages and prompts. */
const taken = (book) => [...book.stages, ...book.prompts].map((it) => it.id);

/** A prompt, or another item of a list, with an id of its own. */
export function newPrompt(schema, book, rules) {
  const value = least(schema, rules);
  if (value && typeof value === "object" && "id" in value) value.id = free("question", taken(book));
  if (value?.kind === "") value.kind = book.kinds[0]?.id ?? "";
  return value;
}

/** A first kind of line, for a map that asks for one. */
export const FIRST_KIND = { id: "know_each_other", value: { label: "know each other" } };

/**
 * A new stage, and what the codebook needs for it; the text with both, and the stage's place.
 * @param {string} text
 * @param {Schema} schema
 * @param {import("./book.js").Book} book
 * @param {string} type
 * @param {number} index
 */
export function addStage(text, schema, book, type, index) {
  const rules = schema.variant(schema.root.properties.stages.items, { type });
  const stage = leastObject(schema, rules);
  const ids = taken(book);
  stage.type = type;
  stage.id = free(slug(stageName(type), "stage").replaceAll("_", "-"), ids);
  stage.title = stageName(type);
  // Questions are added one by one.
  if (Array.isArray(stage.fields)) stage.fields = [];
  ids.push(stage.id);
  let next = text;
  const need = (path, value) => (next = setValue(next, ["codebook", ...path], value));
  const person = () => {
    if (!book.types.length) need(["alters", "person"], { label: "person", plural: "people", variables: {} });
    return book.types[0]?.id ?? "person";
  };
  /** A variable of everyone who can be named, which is made if none fits. */
  const variable = (types, value) => {
    const found = book.alter.find((it) => types.includes(it.type));
    if (found) return found.id;
    const id = free(
      slug(value.question, "answer"),
      book.alter.map((it) => it.id),
    );
    need(["alters", person(), "variables", id], value);
    return id;
  };
  const prompt = (more) => {
    const id = free(`${stage.id}-1`, ids);
    stage.prompts = [{ id, ...more }];
  };
  const choices = ["Little", "Some", "Much"].map((label) => ({ value: slug(label), label }));
  if (type === "information") stage.text = "…";
  else if (type === "consent") {
    const id = book.ego.find((it) => it.type === "yes-no")?.id ?? "consent";
    if (!book.ego.some((it) => it.id === id)) need(["ego", id], YES_NO);
    Object.assign(stage, {
      variable: id,
      agree: "I agree",
      decline: "I do not want to take part",
      declined: "Thank you. You can close this page.",
    });
  } else if (type === "name-generator") {
    stage.alter = person();
    prompt({ text: "Who are the people that matter to you at the moment?" });
  } else if (type === "ordinal-bin") {
    prompt({
      text: "How close are you?",
      variable: variable(["scale"], { type: "scale", question: "How close are you?", options: choices }),
    });
  } else if (type === "categorical-bin") {
    const options = ["Family", "Friends", "Work"].map((label) => ({ value: slug(label), label }));
    prompt({
      text: "Where do you know them from?",
      variable: variable(["one-of"], { type: "one-of", question: "Where do you know them from?", options }),
    });
  } else if (["pair-census", "one-to-many"].includes(type)) {
    person();
    if (!book.kinds.length) need(["ties", "knows"], { label: "know each other" });
    const text = type === "one-to-many" ? "Whom of these do they know?" : "Do these two know each other?";
    prompt({ text, kind: book.kinds[0]?.id ?? "knows" });
  } else if (type === "sociogram") {
    person();
    prompt({ text: "Place everyone so that those who know each other stand close together.", task: "place" });
  }
  for (const asked of Array.isArray(stage.prompts) ? stage.prompts : []) {
    if (!asked?.id) asked.id = free(`${stage.id}-1`, ids);
    if (asked.text === "") asked.text = "Do they know each other?";
    if (asked.kind !== "") continue;
    if (!book.kinds.length) need(["ties", FIRST_KIND.id], FIRST_KIND.value);
    asked.kind = book.kinds[0]?.id ?? FIRST_KIND.id;
  }
  return { text: insertItem(next, ["stages"], index, stage), id: stage.id };
}

/**
 * The text with a new variable, and its name.
 * @param {string} text
 * @param {(string | number)[]} path where the variables are
 * @param {string[]} names those that there are
 * @param {string} question
 * @param {string} type
 */
export function addVariable(text, path, names, question, type) {
  const id = free(slug(question, "answer"), names);
  const value = { type, question };
  if (["one-of", "many-of", "scale"].includes(type)) {
    value.options = [
      { value: "first", label: "First answer" },
      { value: "second", label: "Second answer" },
    ];
  }
  return { text: setValue(text, [...path, id], value), id };
}
