// The protocol that is being written: one text, which the forms and the text editor both change, and what it was before.
import { notJson, treeOf, valueOf } from "./edits.js";

/** Changes of one place that come within this time are undone together, in milliseconds. */
const TOGETHER = 1500;
/** So many steps can be undone. */
const MOST = 500;

/** What was taken out of a text and put in, and where. */
function difference(before, after) {
  let from = 0;
  const most = Math.min(before.length, after.length);
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, before: before.slice(from, before.length - same), after: after.slice(from, after.length - same) };
}

/** Tells by the event `change` that it has changed. */
export class Document extends EventTarget {
  /** @type {string} */
  #text;
  #done = /** @type {any[]} */ ([]);
  #undone = /** @type {any[]} */ ([]);
  #value;
  #tree;

  constructor(text) {
    super();
    this.#text = text;
    this.#read();
  }

  #read() {
    this.fault = notJson(this.#text);
    // What is no JSON at the moment leaves the forms as they were.
    if (this.fault) return;
    this.#tree = treeOf(this.#text);
    this.#value = valueOf(this.#tree);
  }

  get text() {
    return this.#text;
  }
  /** The value of the text; of the last one that was JSON, if this is not. */
  get value() {
    return this.#value ?? {};
  }
  get tree() {
    return this.#tree;
  }
  get canUndo() {
    return this.#done.length > 0;
  }
  get canRedo() {
    return this.#undone.length > 0;
  }

  /**
   * Has another text from now on. Changes with the same `about`, one soon after another, are one step of undo.
   * @param {string} text
   * @param {string} [about]
   */
  change(text, about) {
    if (text === this.#text) return;
    const last = this.#done[this.#done.length - 1];
    const now = Date.now();
    const step = { ...difference(this.#text, text), about, at: now };
    if (about && last?.about === about && now - last.at < TOGETHER && !this.#undone.length) {
      const before = this.#reversed(this.#text, last);
      this.#done[this.#done.length - 1] = { ...difference(before, text), about, at: now };
    } else {
      this.#done.push(step);
      if (this.#done.length > MOST) this.#done.shift();
    }
    this.#undone = [];
    this.#become(text);
  }

  #reversed(text, { from, before, after }) {
    return text.slice(0, from) + before + text.slice(from + after.length);
  }

  #become(text) {
    this.#text = text;
    this.#read();
    this.dispatchEvent(new Event("change"));
  }

  undo() {
    const step = this.#done.pop();
    if (!step) return;
    this.#undone.push(step);
    this.#become(this.#reversed(this.#text, step));
  }

  redo() {
    const step = this.#undone.pop();
    if (!step) return;
    this.#done.push({ ...step, at: 0 });
    const { from, before, after } = step;
    this.#become(this.#text.slice(0, from) + after + this.#text.slice(from + before.length));
  }
}
