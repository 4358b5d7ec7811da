// JSON text that no script of the page has a hand in. Old libraries give built-in prototypes a `toJSON` (Prototype.js
// made arrays into strings), and pages wrap `JSON.stringify`; what is written here must be what it says whatever they do.

/** What JSON escapes, and halves of characters that no encoding can hold. */
const ESCAPED = /["\\\0-\x1f\p{Surrogate}]/gu;
const quoted = (text) => `"${text.replace(ESCAPED, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;

/**
 * Whose `toJSON`, if they have one, is not the value's own.
 * @type {{ prototype: any }[]}
 */
const BUILT_IN = [Object, Array, String, Number, Boolean, Function];

/** The value to write in place of one that says how it is to be written. */
function resolved(value) {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const { toJSON } = value;
  if (typeof toJSON !== "function") return value;
  for (const { prototype } of BUILT_IN) if (prototype.toJSON === toJSON) return value;
  return value.toJSON("");
}

/**
 * The text of a value, as `JSON.stringify` would give it on a page of our own; undefined for what JSON has no text for.
 * Throws for big integers and for what holds itself.
 */
export function write(value) {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return Number.isFinite(value) ? `${value}` : "null";
  if (typeof value === "boolean" || value === null) return `${value}`;
  if (typeof value === "bigint") throw new TypeError("JSON cannot hold big integers.");
  if (typeof value !== "object") return undefined;
  const given = resolved(value);
  if (given !== value) return write(given);
  const parts = [];
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) parts.push(write(value[at]) ?? "null");
    return `[${parts.join(",")}]`;
  }
  for (const name of Object.keys(value)) {
    const text = write(value[name]);
    if (text !== undefined) parts.push(`${quoted(name)}:${text}`);
  }
  return `{${parts.join(",")}}`;
}

/** The value of JSON text, read by the browser without the page's `JSON.parse`; rejects with a SyntaxError. */
export const read = (text) => new Response(text).json();
