// What a page hands over to the element: as objects or as text.
import { write } from "../json.js";
import { Failure } from "./failure.js";

/** What a page hands over, as text, which it may be already; undefined for what JSON cannot hold. */
export function textOf(value) {
  try {
    return typeof value === "string" ? value : value ? write(value) : undefined;
  } catch {
    return undefined;
  }
}

/** A journal as text. A page gives it as an object, or as the text that it kept. */
export function journalText(previous) {
  if (typeof previous === "string") return previous;
  let message = `${typeof previous} is no JSON`;
  try {
    const text = write(previous);
    if (text !== undefined) return text;
  } catch (error) {
    message = error.message;
  }
  throw new Failure(
    "previous",
    `$: This cannot be written as JSON (${message}). What export("journal") gives should stand here, as an object or as its text.`,
  );
}

/** The network file of an earlier interview as text, where that is what a page gave as `previous`; else undefined. */
export function earlierText(previous) {
  if (!previous) return undefined;
  const text = textOf(previous);
  try {
    return JSON.parse(text ?? "").graph?.format === "sociogram" ? text : undefined;
  } catch {
    return undefined;
  }
}
