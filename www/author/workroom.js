// The worker beside the page: simulated participants, costs, advice, quality sheets and replays.

/** @typedef {{ progress?: (share: number) => void, signal?: AbortSignal }} Options */

/** A worker that does one thing after the other. Aborting ends it, with whatever it is at. */
export class Workroom {
  #next = 0;
  /** @type {Worker | undefined} */
  #worker;
  #waiting = new Map();

  /**
   * Calls a function of the module; rejects with an error that has a `code`, or with the reason of the signal.
   * @param {string} call
   * @param {any[]} args
   * @param {Options} options
   * @returns {Promise<any>}
   */
  call(call, args, { progress = () => {}, signal } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = this.#next++;
      const abort = () => this.close(signal?.reason);
      const done = () => signal?.removeEventListener("abort", abort);
      this.#waiting.set(id, { resolve, reject, progress, done });
      signal?.addEventListener("abort", abort);
      this.#hired().postMessage({ id, call, args });
    });
  }

  /** Ends the worker; what is under way is rejected. */
  close(/** @type {unknown} */ reason = new DOMException("It was stopped.", "AbortError")) {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, done } of waiting) {
      done();
      reject(reason);
    }
  }

  #hired() {
    if (this.#worker) return this.#worker;
    // The scripts of the page are put together into files beside this one.
    const worker = new Worker(new URL("./author-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => {
      const call = this.#waiting.get(data.id);
      if (!call) return;
      if (data.progress !== undefined) return call.progress(data.progress);
      this.#waiting.delete(data.id);
      call.done();
      if (data.error) call.reject(Object.assign(new Error(data.error.message), { code: data.error.code }));
      else call.resolve(data.result);
    };
    worker.onerror = () => this.close(Object.assign(new Error("What works this out could not be loaded."), { code: "load" }));
    this.#worker = worker;
    return worker;
  }
}

/**
 * Calls one function in a worker of its own.
 * @param {string} call
 * @param {any[]} args
 * @param {Options} options
 */
export async function work(call, args, options = {}) {
  const room = new Workroom();
  try {
    return await room.call(call, args, options);
  } finally {
    room.close();
  }
}

/** The entries of a journal of a made-up participant. */
export const madeUp = async (text) => JSON.parse(await work("made_up", [text, 1])).entries;
