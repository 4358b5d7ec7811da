// What everything on the page works on: the document, what there is in it, what is wrong with it, and which part is looked at.
import { addStage, FIRST_KIND } from "./beginnings.js";
import { bookOf, free } from "./book.js";
import { Document } from "./document.js";
import { copyItem, insertItem, moveItem, removeValue, renameMember, setValue } from "./edits.js";
import { withNewId } from "./references.js";

/** @typedef {import("./edits.js").Path} Path */

/**
 * Which part is worked on.
 * @typedef {{ part: "study" | "ego" | "types" | "kinds" | "texts" | "measures" } | { part: "stage", at: number, prompt?: number } | { part: "further", at: number }} Place
 */

/** Tells by `change` that the document has changed, and by `place` that another part is worked on. */
export class Desk extends EventTarget {
  /** @type {{ path: Path, code: string, message: string, fix?: { words: string, apply: (text: string) => string } }[]} */
  faults = [];
  /** @type {Place} */
  place = { part: "study" };

  /**
   * @param {import("./schema.js").Schema} schema
   * @param {string} text
   */
  constructor(schema, text) {
    super();
    this.schema = schema;
    this.doc = new Document(text);
    this.book = bookOf(this.doc.value);
    this.doc.addEventListener("change", this.#changed);
  }

  /** Puts another protocol on the desk, which cannot be undone. */
  open(text) {
    this.doc = new Document(text);
    this.faults = [];
    this.place = { part: "study" };
    this.doc.addEventListener("change", this.#changed);
    this.#changed();
  }

  #changed = () => {
    if (!this.doc.fault) this.book = bookOf(this.doc.value);
    const { stages } = this.book;
    if (this.place.part === "stage" && this.place.at >= stages.length) {
      this.place = stages.length ? { part: "stage", at: stages.length - 1 } : { part: "study" };
    }
    this.dispatchEvent(new Event("change"));
  };

  get(path) {
    return path.reduce(
      (value, step) => (value && typeof value === "object" && Object.hasOwn(value, step) ? value[step] : undefined),
      this.doc.value,
    );
  }

  faultsAt(path) {
    const at = path.join("\0");
    return this.faults.filter((it) => it.path.join("\0") === at);
  }

  /** Takes a text in place of what there is, unless that is no JSON just now. */
  change(text, about = undefined) {
    if (!this.doc.fault) this.doc.change(text, about);
  }

  #order(path) {
    const holder = path.slice(0, -1);
    const rules = this.schema.at(this.doc.value, holder);
    return rules ? this.schema.orderOf(rules, this.get(holder)) : [];
  }

  set(path, value, about = path.join(".")) {
    if (this.doc.fault) return;
    this.change(setValue(this.doc.text, path, value, this.#order(path)), about);
  }

  remove(path) {
    if (this.doc.fault) return;
    this.change(removeValue(this.doc.text, path));
  }

  /** A text of the study in a language; one that is empty is left out, unless it must be there. */
  setText(path, language, words, must) {
    const now = this.get(path);
    const [first] = this.book.languages;
    const isByLanguage = typeof now === "object" && now !== null;
    if (!isByLanguage && (!language || language === first)) {
      return words || must ? this.set(path, words) : this.remove(path);
    }
    if (!isByLanguage) return this.set(path, now ? { [first]: now, [language]: words } : { [language]: words });
    if (words || language === first) return this.set([...path, language], words);
    return Object.keys(now).length > 1 ? this.remove([...path, language]) : must ? this.set([...path, language], words) : this.remove(path);
  }

  inserted(text, path, at, value) {
    return insertItem(text, path, at, value);
  }

  insert(path, at, value) {
    if (this.doc.fault) return;
    this.change(insertItem(this.doc.text, path, at, value));
  }

  move(path, from, to) {
    if (this.doc.fault) return;
    if (path.length === 1 && this.place.part === "stage" && this.place.at === from) this.place = { part: "stage", at: to };
    this.change(moveItem(this.doc.text, path, from, to));
  }

  /** Copies an item of a list. Ids are given anew, those of a stage's prompts too. */
  copy(path, at) {
    if (this.doc.fault) return;
    const item = this.get([...path, at]);
    const taken = [...this.book.stages, ...this.book.prompts].map((it) => it.id);
    const anew = (id) => {
      const own = free(String(id), taken);
      taken.push(own);
      return own;
    };
    let text = copyItem(this.doc.text, path, at, typeof item?.id === "string" ? { id: anew(item.id) } : {});
    const prompts = Array.isArray(item?.prompts) ? item.prompts : [];
    prompts.forEach((prompt, number) => {
      if (prompt?.id) text = setValue(text, [...path, at + 1, "prompts", number, "id"], anew(prompt.id));
    });
    if (item && "value" in item && path[path.length - 1] === "options") {
      const values = this.get(path).map((it) => it?.value);
      text = setValue(text, [...path, at + 1, "value"], free(String(item.value), values));
    }
    if (path.length === 1) this.place = { part: "stage", at: at + 1 };
    this.change(text);
  }

  /** Gives the member at a path another name, and whatever refers to it too. */
  renameKey(path, name) {
    if (this.doc.fault || !name || this.get([...path.slice(0, -1), name]) !== undefined) return;
    const before = String(path[path.length - 1]);
    this.change(renameMember(withNewId(this, path, before, name), path, name));
  }

  /** Gives what has an id another, and whatever refers to it too. */
  renameId(path, id) {
    const before = this.get(path);
    if (this.doc.fault || id === before) return;
    const text = typeof before === "string" && before && id ? withNewId(this, path, before, id) : this.doc.text;
    this.change(setValue(text, path, id));
  }

  /** Makes an object another of its variants; it keeps the members that both have. */
  become(path, node, tag, word) {
    if (this.doc.fault) return;
    const next = this.schema.variant(node, { [tag]: word });
    let text = setValue(this.doc.text, [...path, tag], word);
    for (const name of Object.keys(this.get(path) ?? {})) {
      const isOf = (rules) => name in (rules.properties ?? {});
      // What no variant knows is the author's own.
      if (!isOf(next) && this.schema.resolve(node).oneOf.some(isOf)) text = removeValue(text, [...path, name]);
    }
    const order = this.schema.orderOf(next, {});
    if (next.required?.includes("kind") && !this.book.kinds.length)
      text = setValue(text, ["codebook", "ties", FIRST_KIND.id], FIRST_KIND.value);
    for (const name of next.required ?? []) {
      const made = this.#begin(name, next.properties[name]);
      if (made !== undefined && this.get([...path, name]) === undefined) text = setValue(text, [...path, name], made, order);
    }
    this.change(text);
  }

  /** What a member begins with that an object needs when it becomes another. */
  #begin(name, rules) {
    if (name === "options") {
      return [
        { value: "first", label: "First answer" },
        { value: "second", label: "Second answer" },
      ];
    }
    if (name === "kind") return this.book.kinds[0]?.id ?? FIRST_KIND.id;
    if (name === "variable") return this.book.alter.find((it) => it.type === "yes-no")?.id ?? "";
    return this.schema.kindOf(rules) === "fixed" ? undefined : "";
  }

  addStage(type, index) {
    if (this.doc.fault) return;
    const made = addStage(this.doc.text, this.schema, this.book, type, index);
    this.place = { part: "stage", at: index };
    this.change(made.text);
    this.dispatchEvent(new Event("place"));
  }

  goTo(place) {
    this.place = place;
    this.dispatchEvent(new Event("place"));
  }

  /** Notes which prompt of a stage is worked on, so that the interview shows it. */
  lookAt(path) {
    if (path[0] !== "stages" || path[2] !== "prompts" || this.place.part !== "stage") return;
    if (this.place.prompt === path[3]) return;
    this.place = { ...this.place, prompt: path[3] };
    this.dispatchEvent(new Event("look"));
  }
}
