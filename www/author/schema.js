// The schema of protocols as the forms and the text editor read it: which members there are, and what kind each is of.

/**
 * @typedef {{ [key: string]: any }} Rules one node of the schema
 * @typedef {"text" | "flag" | "word" | "whole" | "number" | "id" | "string" | "scalar" | "list" | "map" | "object" | "tagged" | "fixed" | "condition" | "either"} Kind
 */

/** Shapes that are conditions: on the interview, on people, on lines between them. */
export const CONDITIONS = ["rule", "alter_filter", "tie_filter"];

export class Schema {
  /** @param {Rules} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * A node with what it refers to; `name` is what that goes by.
   * @param {Rules} node
   * @returns {Rules}
   */
  resolve(node) {
    if (!node?.$ref) return node ?? {};
    const name = node.$ref.split("/").pop();
    return { ...this.root.$defs[name], ...node, $ref: undefined, name };
  }

  /**
   * @param {Rules} given
   * @returns {Kind}
   */
  kindOf(given) {
    const node = this.resolve(given);
    if (CONDITIONS.includes(node.name)) return "condition";
    if (/^text_/.test(node.name)) return "text";
    if ("const" in node) return "fixed";
    if (node.enum) return "word";
    if (node.oneOf) return "tagged";
    if (node.anyOf) return "either";
    if (Array.isArray(node.type)) return "scalar";
    if (node.type === "boolean") return "flag";
    if (node.type === "integer") return "whole";
    if (node.type === "number") return "number";
    if (node.type === "array") return "list";
    if (node.type === "object") return node.properties ? "object" : "map";
    return node.pattern ? "id" : "string";
  }

  /** The member that tells the variants of a node from each other. */
  tagOf(given) {
    const [first] = this.resolve(given).oneOf;
    return /** @type {string} */ (Object.keys(first.properties).find((name) => "const" in first.properties[name]));
  }

  /** The words that a node with variants knows. */
  wordsOf(given) {
    const tag = this.tagOf(given);
    return this.resolve(given).oneOf.flatMap((it) => it.properties[tag]?.const ?? []);
  }

  /**
   * What holds for a value: of several variants the one that it is.
   * @param {Rules} given
   * @param {any} value
   * @returns {Rules}
   */
  variant(given, value) {
    const node = this.resolve(given);
    if (node.oneOf) {
      const tag = this.tagOf(node);
      const named = (it) => !it.properties[tag] && it.required.every((name) => Object.hasOwn(value ?? {}, name));
      return node.oneOf.find((it) => it.properties[tag] && it.properties[tag].const === value?.[tag]) ?? node.oneOf.find(named) ?? {};
    }
    if (!node.anyOf) return node;
    if (typeof value === "string") return node.anyOf.find((it) => this.resolve(it).type === "string") ?? node.anyOf[0];
    if (Array.isArray(value)) return node.anyOf.find((it) => this.resolve(it).type === "array") ?? {};
    if (typeof value !== "object" || value === null) return node.anyOf.find((it) => this.resolve(it).type !== "object") ?? {};
    const objects = node.anyOf.map((it) => this.resolve(it)).filter((it) => it.type === "object");
    const named = (it) => it.required?.length && it.required.every((name) => name in value);
    return objects.find(named) ?? objects.find((it) => !it.required?.length) ?? objects[objects.length - 1] ?? {};
  }

  /**
   * The node for a path in a document.
   * @param {any} value the document
   * @param {import("./edits.js").Path} path
   * @returns {Rules | undefined}
   */
  at(value, path) {
    let node = /** @type {Rules | undefined} */ (this.root);
    let here = value;
    for (const step of path) {
      const rules = this.variant(/** @type {Rules} */ (node), here);
      if (typeof step === "number") node = rules.items;
      else node = rules.properties?.[step] ?? (typeof rules.additionalProperties === "object" ? rules.additionalProperties : undefined);
      if (!node) return undefined;
      here = here?.[step];
    }
    return node;
  }

  /** The names of the members of an object, in the order in which they are best written. */
  orderOf(given, value) {
    const rules = this.variant(given, value);
    const names = Object.keys(rules.properties ?? {});
    // What an object is and what it is called comes first.
    const weight = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) - FIRST.length : LAST.includes(name) ? 1 + LAST.indexOf(name) : 0);
    return names
      .map((name, at) => ({ name, at }))
      .sort((a, b) => weight(a.name) - weight(b.name) || a.at - b.at)
      .map((it) => it.name);
  }
}

const FIRST = ["$schema", "sociogram", "type", "id", "value", "title", "label", "plural", "question", "text", "hint", "task", "variable"];
const LAST = ["variables", "fields", "prompts", "when", "jumps"];
