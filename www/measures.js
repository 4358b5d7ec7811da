// Measures of a network file, worked out in a worker: the page goes on answering however large the network is.
import { write } from "./json.js";

/**
 * The sheets of measures wanted of a network file, as they would stand in its `graph.measures.sheets`.
 *
 * @param file a network file or other node-link JSON, an object or its text
 * @param sheets what is wanted, as in a protocol's `measures.sheets`: { name: { network: [keys], alters: [keys], … } };
 *   `off_map: true` takes in alters without a position, which files from elsewhere do not have
 * @param {object} [options]
 * @param {(share: number) => void} [options.progress] called with the share of the work that is done, from 0 to 1
 * @param {AbortSignal} [options.signal] aborting stops the work at once and rejects with its reason
 * @returns a promise of { name: { network: { key: number | null }, alters: { id: { key: number | null } }, … } }; it
 *   rejects with an Error that has a `code`: "measures" for a file, a choice or an option that cannot be read or is not
 *   known, with a sentence that says which; "load" when the worker could not be loaded, "internal" for anything else
 */
export async function measure(file, sheets, options) {
  const { progress = () => {}, signal } = checked(options ?? {});
  // What cannot be sent to a worker (functions, nodes of the page) is no file either.
  const sent = { file: text("The network file", file), sheets: text("The choice of measures", sheets) };
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    let worker;
    const end = (settle, value) => {
      worker?.terminate();
      signal?.removeEventListener("abort", abort);
      settle(value);
    };
    const fail = (code, message) => end(reject, Object.assign(new Error(message), { code }));
    const abort = () => end(reject, signal.reason);
    const missing = "The measures could not be worked out: their worker could not be loaded.";
    try {
      worker = hire();
    } catch {
      return fail("load", missing);
    }
    signal?.addEventListener("abort", abort);
    worker.onmessage = ({ data }) => {
      if (data.error) fail(data.error.code, data.error.message);
      else if (data.sheets) end(resolve, data.sheets);
      else progress(data.progress);
    };
    worker.onerror = () => fail("load", missing);
    worker.postMessage(sent);
  });
}

const refused = (message) => Object.assign(new Error(message), { code: "measures" });

/** The options, if all of them are known. */
function checked(options) {
  const right = {
    progress: (value) => typeof value === "function" || "a function",
    signal: (value) => value instanceof AbortSignal || "an AbortSignal",
  };
  if (typeof options !== "object") throw refused("The options should be an object, { progress, signal }.");
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(right, name)) throw refused(`There is no option "${name}". Use progress or signal.`);
    const fits = value === undefined || right[name](value);
    if (fits !== true) throw refused(`The option "${name}" should be ${fits}.`);
  }
  return options;
}

/** A value as JSON text; a text is one already. */
function text(what, value) {
  if (typeof value === "string") return value;
  let text;
  try {
    text = write(value);
  } catch (error) {
    throw refused(`${what} cannot be written as JSON: ${error.message}`);
  }
  if (text === undefined) throw refused(`${what} is missing, or is not an object.`);
  return text;
}

/**
 * The worker. A page's workers are its own: where this script comes from another place, a line of the page's sends for
 * it.
 */
function hire() {
  try {
    return new Worker(new URL("./measures-worker.js", import.meta.url), { type: "module" });
  } catch {
    // Not as above, where bundlers find the worker by the very words.
    const address = import.meta.url.replace(/[^/]*$/, "measures-worker.js");
    const line = URL.createObjectURL(new Blob([`import "${address}";`], { type: "text/javascript" }));
    // Long after it has been read, and freed with the page at the latest.
    setTimeout(() => URL.revokeObjectURL(line), 60_000);
    return new Worker(line, { type: "module" });
  }
}
