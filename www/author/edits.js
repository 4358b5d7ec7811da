// Changes to a JSON text that leave everything else as it is spelled: order, spaces, unknown members, the forms of numbers.
// Each takes a text that is JSON and gives the text after the change. A path is a list of names and numbers.
import { findNodeAtLocation, getNodeValue, parseTree } from "jsonc-parser";

/** A line of a file that is not broken into several. */
const WIDTH = 110;

/**
 * @typedef {any} Node of the tree of a text: `type`, `offset`, `length`, `value`, `children`, `parent`
 * @typedef {(string | number)[]} Path
 */

/** The last name on a path. */
export const lastName = (/** @type {Path} */ path) => String([...path].reverse().find((it) => typeof it === "string") ?? "");

/** What is wrong with a text that is no JSON: a sentence of the first fault, and where it is. */
export function notJson(text) {
  const errors = [];
  parseTree(text, errors, { disallowComments: true });
  if (!errors.length && text.trim()) return null;
  const at = errors[0]?.offset ?? 0;
  const line = text.slice(0, at).split("\n").length;
  return { at, message: `This is not JSON: something is wrong in line ${line}. Look for a comma or a quotation mark too many or too few.` };
}

/** The tree of a text that is JSON. */
export function treeOf(text) {
  return /** @type {Node} */ (parseTree(text, [], { disallowComments: true }));
}

/** The node at a path; undefined if there is none. */
export const nodeAt = (tree, path) => /** @type {Node | undefined} */ (findNodeAtLocation(tree, path));

export const valueOf = (node) => getNodeValue(node);

const endOf = (node) => node.offset + node.length;
const splice = (text, from, to, content) => text.slice(0, from) + content + text.slice(to);

/** How a text is laid out: what a step of indentation is, and how lines end. */
function styleOf(text) {
  const found = /\n([ \t]+)\S/.exec(text);
  return { unit: found ? found[1] : "  ", end: text.includes("\r\n") ? "\r\n" : "\n" };
}

/** The white space that the line of an offset begins with. */
function indentAt(text, offset) {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /** @type {RegExpExecArray} */ (/^[ \t]*/.exec(line))[0];
}

/** A value on one line. */
function flat(value) {
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, it]) => it !== undefined);
  return members.length ? `{ ${members.map(([name, it]) => `${JSON.stringify(name)}: ${flat(it)}`).join(", ")} }` : "{}";
}

/** A value as it is written: on one line where that is short, else a line for each part. */
function written(value, indent, { unit, end }, used = 0) {
  const short = flat(value);
  const isPlain = typeof value !== "object" || value === null;
  if (isPlain || indent.length + used + short.length <= WIDTH) return short;
  const inner = indent + unit;
  const rows = Array.isArray(value)
    ? value.map((it) => inner + written(it, inner, { unit, end }))
    : Object.entries(value)
        .filter(([, it]) => it !== undefined)
        .map(([name, it]) => `${inner}${JSON.stringify(name)}: ${written(it, inner, { unit, end }, name.length + 4)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}${end}${rows.join(`,${end}`)}${end}${indent}${close}`;
}

/** A whole document as text. */
export const documentText = (value) => `${written(value, "", { unit: "  ", end: "\n" }, WIDTH)}\n`;

const isSpread = (text, node) => text.slice(node.offset, node.children[0].offset).includes("\n");

/** Puts each part of a node on a line of its own; the parts stay as they are spelled. */
function spread(text, node) {
  const { unit, end } = styleOf(text);
  const indent = indentAt(text, node.offset);
  const parts = node.children.map((it) => indent + unit + text.slice(it.offset, endOf(it)));
  const [open, close] = node.type === "array" ? "[]" : "{}";
  return splice(text, node.offset, endOf(node), `${open}${end}${parts.join(`,${end}`)}${end}${indent}${close}`);
}

/** The way to a node from the root. */
function pathTo(node) {
  const steps = /** @type {Path} */ ([]);
  for (let at = node; at.parent; at = at.parent) {
    if (at.parent.type === "array") steps.unshift(at.parent.children.indexOf(at));
    else if (at.parent.type === "property") steps.unshift(at.parent.children[0].value);
  }
  return steps;
}

/** Puts each part of what a node lies in on a line of its own, so that there is room for several lines in it. */
function loosened(text, node) {
  const path = pathTo(node);
  for (let length = 0; length < path.length; length++) {
    const around = nodeAt(treeOf(text), path.slice(0, length));
    if (!isSpread(text, around)) text = spread(text, around);
  }
  return { text, node: nodeAt(treeOf(text), path) };
}

/** Inserts a part into a list or an object. `write` is given the indentation it will have. */
function insertPart(text, node, index, write) {
  const style = styleOf(text);
  const parts = node.children;
  const indent = indentAt(text, node.offset);
  const [open, close] = node.type === "array" ? "[]" : "{}";
  if (!parts.length) {
    const inner = indent + style.unit;
    const content = write(inner);
    const space = node.type === "array" ? "" : " ";
    const line = indentAt(text, node.offset).length + content.length;
    const one = !content.includes("\n") && line < WIDTH - 30 && node.parent ? `${open}${space}${content}${space}${close}` : "";
    if (one) return splice(text, node.offset, endOf(node), one);
    const loose = loosened(text, node);
    if (loose.text !== text) return insertPart(loose.text, loose.node, index, write);
    return splice(text, node.offset, endOf(node), `${open}${style.end}${inner}${content}${style.end}${indent}${close}`);
  }
  if (!isSpread(text, node)) {
    const content = write(indent);
    const length = endOf(node) - text.lastIndexOf("\n", node.offset) + content.length;
    if (content.includes("\n") || length > WIDTH) {
      const loose = loosened(text, node);
      const broken = spread(loose.text, loose.node);
      return insertPart(broken, nodeAgain(broken, loose.node), index, write);
    }
    if (index < parts.length) return splice(text, parts[index].offset, parts[index].offset, `${content}, `);
    const at = endOf(parts[parts.length - 1]);
    return splice(text, at, at, `, ${content}`);
  }
  const inner = indentAt(text, parts[0].offset);
  const content = write(inner);
  if (index < parts.length) return splice(text, parts[index].offset, parts[index].offset, `${content},${style.end}${inner}`);
  const at = endOf(parts[parts.length - 1]);
  return splice(text, at, at, `,${style.end}${inner}${content}`);
}

/** The node that begins where another did, in a text in which only what is inside of it was changed. */
function nodeAgain(text, node) {
  let found = treeOf(text);
  for (;;) {
    if (found.offset === node.offset && found.type === node.type) return found;
    const next = found.children?.find((it) => it.offset <= node.offset && node.offset < endOf(it));
    if (!next) throw new Error("A part of the text was lost while it was changed.");
    found = next;
  }
}

function removePart(text, node, index) {
  const parts = node.children;
  if (parts.length === 1) return splice(text, node.offset, endOf(node), node.type === "array" ? "[]" : "{}");
  if (index < parts.length - 1) return splice(text, parts[index].offset, parts[index + 1].offset, "");
  return splice(text, endOf(parts[index - 1]), endOf(parts[index]), "");
}

/** Where among the members of an object one comes: after those that come before it in `order`; at the end if it is not there. */
function placeOf(node, name, order) {
  const at = order.indexOf(name);
  if (at < 0) return node.children.length;
  const names = node.children.map((it) => it.children[0].value);
  const isBefore = (it) => order.includes(it) && order.indexOf(it) < at;
  const before = names.reduce((last, it, number) => (isBefore(it) ? number : last), -1);
  if (before >= 0) return before + 1;
  const after = names.findIndex((it) => order.indexOf(it) > at);
  return after < 0 ? node.children.length : after;
}

/**
 * Gives what is at a path a value. What lacks on the way there is made. `order` says where a new member stands among the others.
 * @param {string} text
 * @param {Path} path
 * @param {any} value
 * @param {string[]} [order]
 */
export function setValue(text, path, value, order = []) {
  const tree = treeOf(text);
  const found = nodeAt(tree, path);
  const style = styleOf(text);
  if (found) {
    if (JSON.stringify(valueOf(found)) === JSON.stringify(value)) return text;
    const used = found.offset - text.lastIndexOf("\n", found.offset - 1) - 1;
    const indent = indentAt(text, found.offset);
    return splice(text, found.offset, endOf(found), written(value, indent, style, used - indent.length));
  }
  const parent = nodeAt(tree, path.slice(0, -1));
  const name = path[path.length - 1];
  if (!parent) return setValue(text, path.slice(0, -1), typeof name === "number" ? [value] : { [name]: value });
  if (parent.type === "array") return insertItem(text, path.slice(0, -1), /** @type {number} */ (name), value);
  if (parent.type !== "object") return setValue(text, path.slice(0, -1), { [name]: value });
  const key = JSON.stringify(name);
  const write = (indent) => `${key}: ${written(value, indent, style, key.length + 2)}`;
  return insertPart(text, parent, placeOf(parent, name, order), write);
}

/** Takes out what is at a path. */
export function removeValue(text, path) {
  const found = nodeAt(treeOf(text), path);
  if (!found?.parent) return text;
  const part = found.parent.type === "property" ? found.parent : found;
  const holder = part.parent;
  return removePart(text, holder, holder.children.indexOf(part));
}

/** Puts an item into the list at a path. */
export function insertItem(text, path, index, value) {
  const list = nodeAt(treeOf(text), path);
  if (list?.type !== "array") return setValue(text, path, [value]);
  const style = styleOf(text);
  return insertPart(text, list, Math.min(index, list.children.length), (indent) => written(value, indent, style));
}

/** Moves an item of the list at a path. Items are written as they are spelled, and what stands between them stays there. */
export function moveItem(text, path, from, to) {
  const items = nodeAt(treeOf(text), path)?.children;
  if (!items?.[from] || !items[to] || from === to) return text;
  const order = [...items];
  order.splice(to, 0, ...order.splice(from, 1));
  const written = order.map(
    (it, at) => text.slice(it.offset, endOf(it)) + (items[at + 1] ? text.slice(endOf(items[at]), items[at + 1].offset) : ""),
  );
  return splice(text, items[0].offset, endOf(items[items.length - 1]), written.join(""));
}

/** Puts a copy of an item behind it, as it is spelled but for what `changes` gives anew. */
export function copyItem(text, path, index, changes = {}) {
  const list = nodeAt(treeOf(text), path);
  const item = list?.children?.[index];
  if (!item) return text;
  const source = text.slice(item.offset, endOf(item));
  let copied = insertPart(text, list, index + 1, () => source);
  for (const [name, value] of Object.entries(changes)) copied = setValue(copied, [...path, index + 1, name], value);
  return copied;
}

/** Calls the member at a path something else; it stays where it is. */
export function renameMember(text, path, name) {
  const found = nodeAt(treeOf(text), path);
  const key = found?.parent?.type === "property" ? found.parent.children[0] : undefined;
  if (!key || key.value === name) return text;
  return splice(text, key.offset, endOf(key), JSON.stringify(name));
}
