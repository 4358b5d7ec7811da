// Measures of a network file, worked out in a worker: the page goes on answering however large the network is.

/**
 * The sheets of measures wanted of a network file, as they would stand in its `graph.measures.sheets`.
 *
 * @param file a network file or other node-link JSON, an object or its text
 * @param sheets what is wanted, as in a protocol's `measures.sheets`: { name: { network: [keys], alters: [keys], … } };
 *   `off_map: true` takes in alters without a position, which files from elsewhere do not have
 * @param options.progress called with the share of the work that is done, from 0 to 1
 * @param options.signal an AbortSignal; aborting stops the work at once and rejects with its reason
 * @returns a promise of { name: { network: { key: number | null }, alters: { id: { key: number | null } }, … } }; it
 *   rejects with an Error that has a `code`: "measures" for a file or choice that cannot be read, "load" when the
 *   worker could not be loaded, "internal" for anything else
 */
export function measure(file, sheets, { progress = () => {}, signal } = {}) {
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
    worker.postMessage({ file, sheets });
  });
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
    const line = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" }));
    // Long after it has been read, and freed with the page at the latest.
    setTimeout(() => URL.revokeObjectURL(line), 60_000);
    return new Worker(line, { type: "module" });
  }
}
