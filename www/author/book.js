// What a protocol has that can be referred to: types, kinds, variables, stages, prompts.

import { lastName } from "./edits.js";

/** @typedef {{ id: string, words: string, of: string, path: (string | number)[] }} Entry */

const entries = (value) => (value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : []);
const list = (value) => (Array.isArray(value) ? value : []);

/** A text in the protocol's first language, or in any. */
export function words(text, languages = []) {
  if (typeof text === "string") return text;
  if (!text || typeof text !== "object") return "";
  const first = languages.find((it) => typeof text[it] === "string");
  return String(first ? text[first] : (Object.values(text).find((it) => typeof it === "string") ?? ""));
}

/** A variable with what it takes from elsewhere: from the type that has the same one, and from the list of its options. */
function inFull(protocol, path, id, written) {
  const same = written?.same_as === undefined ? undefined : protocol.codebook?.[path[1]]?.[written.same_as]?.variables?.[id];
  const it = same ? { ...same, ...written } : written;
  return typeof it?.options === "string" ? { ...it, options: protocol.lists?.[it.options] } : it;
}

/** @param {any} protocol */
export function bookOf(protocol) {
  const languages = list(protocol.languages).filter((it) => typeof it === "string");
  const { ego, alters, ties } = protocol.codebook ?? {};
  const say = (text) => words(text, languages);
  const variables = (map, of, path) =>
    entries(map).map(([id, written]) => {
      const it = inFull(protocol, path, id, written);
      return { id, words: say(it?.question) || id, of, type: it?.type, it, path: [...path, id] };
    });
  const kinds = (map, name) =>
    entries(map).map(([id, it]) => ({ id, words: say(it?.label) || id, of: name, it, path: ["codebook", name, id] }));
  const below = (map, name) => entries(map).flatMap(([id, it]) => variables(it?.variables, id, ["codebook", name, id, "variables"]));
  const stages = list(protocol.stages).map((it, at) => ({
    id: String(it?.id ?? ""),
    words: say(it?.title) || String(it?.id ?? ""),
    of: "stages",
    type: it?.type,
    it,
    path: ["stages", at],
  }));
  const prompts = stages.flatMap(({ it, type }, at) =>
    list(it?.prompts).map((prompt, number) => ({
      id: String(prompt?.id ?? ""),
      words: say(prompt?.text) || String(prompt?.id ?? ""),
      of: String(type),
      path: ["stages", at, "prompts", number],
    })),
  );
  return {
    languages,
    say,
    ego: variables(ego, "ego", ["codebook", "ego"]),
    alter: below(alters, "alters"),
    tie: below(ties, "ties"),
    types: kinds(alters, "alters"),
    kinds: kinds(ties, "ties"),
    lists: entries(protocol.lists).map(([id]) => ({ id, words: id, of: "lists", path: ["lists", id] })),
    stages,
    prompts,
  };
}

/** @typedef {ReturnType<typeof bookOf>} Book */

/** Of several of one id, as a variable that two types have, the first. */
export function once(found) {
  return found.filter((it, at) => found.findIndex((other) => other.id === it.id) === at);
}

/** Whose variables a stage asks for, by its kind; of all, where that is not known. */
const ABOUT = {
  consent: "ego",
  "ego-form": "ego",
  "open-questions": "ego",
  "name-generator": "alter",
  "alter-form": "alter",
  "ordinal-bin": "alter",
  "categorical-bin": "alter",
  sociogram: "alter",
  "tie-form": "tie",
  "pair-census": "tie",
  "one-to-many": "tie",
};

/** What members of these names refer to; the name of a list of the book. */
const MEANT = {
  alter: "types",
  between: "types",
  types: "types",
  kind: "kinds",
  kinds: "kinds",
  tied: "kinds",
  offer: "kinds",
  tie: "kinds",
  named_in: "prompts",
  ego: "ego",
  to: "stages",
  for_each: "lists",
  options: "lists",
  composition: "alter",
  diversity: "alter",
  numbers: "alter",
  homophily: "alter",
  size_by: "alter",
  width_by: "tie",
};

/**
 * What a member of a protocol can refer to; undefined if it is no reference that is known.
 * @param {Book} book
 * @param {any} protocol
 * @param {import("./edits.js").Path} path
 * @param {string} [filter] the condition that it stands in
 */
export function meant(book, protocol, path, filter) {
  const name = lastName(path);
  const stage = protocol.stages?.[path[1]];
  // Lines are drawn with a variable of theirs.
  const isLine = filter === "tie_filter" || (!filter && path[2] === "prompts" && stage?.prompts?.[path[3]]?.task === "tie");
  const whose = isLine ? "tie" : filter === "alter_filter" ? "alter" : ABOUT[stage?.type];
  const inStage = path[0] === "stages";
  if (name === "type" && filter) return book.types;
  if (name === "other") return path[1] === "ego" ? book.ego : path[1] === "ties" ? book.tie : book.alter;
  if (/(^|_)variables?$/.test(name) || (name === "fields" && inStage)) {
    const found = whose && filter !== "rule" ? book[whose] : [...book.ego, ...book.alter, ...book.tie];
    return once(found);
  }
  if (name === "same_as") return path[1] === "ties" ? book.kinds : book.types;
  if (MEANT[name]) return once(book[MEANT[name]]);
  return undefined;
}

/** A word that can be an id, from words. */
export function slug(text, otherwise = "it") {
  const plain = String(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 40)
    .replace(/_+$/, "");
  return plain || otherwise;
}

/** An id that is not taken yet. */
export function free(id, taken) {
  if (!taken.includes(id)) return id;
  for (let number = 2; ; number++) if (!taken.includes(`${id}_${number}`)) return `${id}_${number}`;
}
