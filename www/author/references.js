// Giving something another id everywhere: what refers to it goes with it.
import { meant } from "./book.js";
import { renameMember, setValue } from "./edits.js";

const same = (one, other) => one.length === other.length && one.every((it, at) => it === other[at]);

/**
 * The text with every reference to what is at a path changed to another id; that itself is left as it is.
 * @param {import("./desk.js").Desk} desk
 * @param {import("./edits.js").Path} path
 * @param {string} before
 * @param {string} after
 */
export function withNewId(desk, path, before, after) {
  let text = desk.doc.text;
  const { book, schema } = desk;
  const target = path[path.length - 1] === "id" ? path.slice(0, -1) : path;
  // Of two types with a variable of one name each is told from the other by nothing but its type: all go on meaning both.
  const isShared = [...book.alter, ...book.tie].filter((it) => it.id === before).length > 1;
  if (isShared) return text;
  const refers = (at, filter) => meant(book, desk.doc.value, at, filter)?.some((it) => it.id === before && same(it.path, target));
  const walk = (value, at, filter) => {
    const rules = schema.at(desk.doc.value, at);
    const name = rules && schema.resolve(rules).name;
    const inside = name && ["rule", "alter_filter", "tie_filter"].includes(name) ? name : filter;
    if (typeof value === "string") {
      const kind = rules && schema.kindOf(rules);
      const isReference = kind === "string" || (kind === "either" && at.includes("fields"));
      if (isReference && value === before && refers(at, inside)) text = setValue(text, at, after);
    } else if (Array.isArray(value)) value.forEach((it, index) => walk(it, [...at, index], inside));
    else if (value && typeof value === "object") {
      for (const [key, it] of Object.entries(value)) walk(it, [...at, key], inside);
      // Names of values that everyone named in a prompt gets.
      const isMark = at[at.length - 1] === "mark" && Object.hasOwn(value, before);
      if (isMark && book.alter.some((it) => it.id === before && same(it.path, target))) text = renameMember(text, [...at, before], after);
    }
  };
  walk(desk.doc.value, [], undefined);
  return text;
}
