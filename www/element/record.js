// The journal as the page knows it, without the module: what is left when that fails.
import { write } from "../json.js";

/** Takes what is saved on its way to the store, if there is one. */
export class Record {
  #store;
  #saved;
  #head;
  /** The entries that were saved here, by their numbers. */
  #entries = [];

  /** `saved` is the text of the journal that the interview goes on from, or undefined. */
  constructor(store, saved) {
    [this.#store, this.#saved] = [store, saved];
  }

  begin(head) {
    [this.#saved, this.#head, this.#entries] = [undefined, head, []];
    this.#store?.begin(head);
  }

  put(number, entry) {
    this.#entries[number] = entry;
    this.#store?.put(number, entry);
  }

  /** The text of the journal; undefined if there is none. */
  text() {
    if (!this.#head && !this.#entries.length) return this.#saved;
    const { entries = [], ...head } = this.#saved ? JSON.parse(this.#saved) : JSON.parse(this.#head);
    const all = entries.map((entry) => write(entry));
    // Only those that there are.
    this.#entries.forEach((entry, number) => (all[number] = entry));
    return `${write(head).slice(0, -1)},"entries":[${all.join()}]}`;
  }
}
