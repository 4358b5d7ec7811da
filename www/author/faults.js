// What is wrong with a protocol, from the project's own checker, and what can be put right at once.
import { assets } from "../assets.js";
import { nodeAt, renameMember, setValue } from "./edits.js";

/**
 * @typedef {import("./edits.js").Path} Path
 * @typedef {{ path: Path, code: string, message: string, fix?: { words: string, apply: (text: string) => string } }} Fault
 */

/**
 * The path that is written as in JavaScript: `$.stages[3]["relies-on"]`.
 * @param {string} written
 * @returns {Path}
 */
export function pathOf(written) {
  const steps = /** @type {Path} */ ([]);
  for (const [, name, quoted, index] of written.matchAll(/\.([A-Za-z0-9_]+)|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g)) {
    steps.push(index !== undefined ? Number(index) : (name ?? quoted));
  }
  return steps;
}

/**
 * What would put a fault right, if there is one right answer.
 * @param {{ path: Path, code: string, message: string }} fault
 * @returns {Fault["fix"]}
 */
export function fixOf({ path, code, message }) {
  const meant = /Did you mean "([^"]+)"\?/.exec(message)?.[1];
  if (!meant || !path.length) return undefined;
  const isName = code === "unknown-member" || path[path.length - 2] === "mark";
  return {
    words: `Write “${meant}”`,
    apply: (text) => (isName ? renameMember(text, path, meant) : setValue(text, path, meant)),
  };
}

/** All faults of a text that is JSON. */
export async function check(text) {
  const checker = await assets.checker();
  /** @type {{ path: string, code: string, message: string }[]} */
  const found = checker.check(text);
  return found.map((it) => {
    const fault = { ...it, path: pathOf(it.path) };
    return { ...fault, fix: fixOf(fault) };
  });
}

/**
 * Where in a text a fault is to be marked: the name of a member that should not be there, else the value; what is not
 * there is marked where it should be.
 * @param {import("./edits.js").Node} tree
 * @param {{ path: Path, code: string }} fault
 */
export function spotOf(tree, { path, code }) {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(tree, path.slice(0, length));
    if (!node) continue;
    const isWhole = length === path.length;
    const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    if (isWhole && key && /-member$/.test(code)) return { from: key.offset, to: key.offset + key.length };
    const isLong = node.type === "object" || node.type === "array";
    if (isLong) return key ? { from: key.offset, to: key.offset + key.length } : { from: node.offset, to: node.offset + 1 };
    return { from: node.offset, to: node.offset + node.length };
  }
  return { from: 0, to: 1 };
}
