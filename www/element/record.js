// The journal as the page knows it, without the module: what is left when that fails.
import { write } from "../json.js";

/** Takes what is saved on its way to the store, if there is one. */
export class Record {
  #store;
  /** The journal that the interview goes on from, as text and read; both undefined if there is none. */
  #saved;
  #before;
  #head;
  /** The entries that were saved here, by their numbers. */
  #entries = [];
  /** What stands in the box of each prompt that asks for names, where something does: pairs. */
  #typed;

  /** `saved` is the text of the journal that the interview goes on from, `before` what it says. */
  constructor(store, saved, before) {
    [this.#store, this.#saved, this.#before, this.#typed] = [store, saved, before, store?.typed ?? []];
  }

  begin(head) {
    [this.#saved, this.#before, this.#head, this.#entries] = [undefined, undefined, head, []];
    this.#store?.begin(head);
  }

  put(number, entry) {
    this.#entries[number] = entry;
    this.#store?.put(number, entry);
  }

  /** What stands in the box of a prompt. */
  typed(prompt) {
    return this.#typed.find(([of]) => of === prompt)?.[1] ?? "";
  }

  /** Takes what stands in the box of a prompt now. */
  note(prompt, typed) {
    if (typed === this.typed(prompt)) return;
    const others = this.#typed.filter(([of]) => of !== prompt);
    this.#typed = typed ? [...others, [prompt, typed]] : others;
    this.#store?.note(this.#typed);
  }

  /** Takes that nothing stands in any box. */
  forget() {
    this.#typed = [];
    this.#store?.note([]);
  }

  /** The text of the journal; undefined if there is none. */
  text() {
    if (!this.#head && !this.#entries.length) return this.#saved;
    const { entries = [], ...head } = this.#before ?? {};
    const all = entries.map((entry) => write(entry));
    // Only those that there are.
    this.#entries.forEach((entry, number) => (all[number] = entry));
    return `${(this.#head ?? write(head)).slice(0, -1)},"entries":[${all.join()}]}`;
  }
}
