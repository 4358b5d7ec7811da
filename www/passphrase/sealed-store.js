// A place on the device where everything that was answered is sealed. What a `Store` holds of it are texts that say
// nothing; only the interview's id, which tells writers apart, stays readable.
import { interviewIn } from "../element/store/database.js";
import { read, write } from "../json.js";

/**
 * What a sealed journal says, and what was typed and is no entry yet. Entries that do not open are null, as are those that
 * are missing.
 */
export async function opened(journal, typed, cipher) {
  const { sealed, entries } = journal;
  const entry = (text, number) => (text === null ? "null" : cipher.open(text, `entry ${number}`).catch(() => "null"));
  const head = await cipher.open(sealed.head, "head");
  const texts = await Promise.all(entries.map(entry));
  // A box that holds one sealed text.
  const [[, box] = []] = typed;
  const boxes = box ? await read(await cipher.open(box, "typed").catch(() => "[]")) : [];
  return { saved: `${head.slice(0, -1)},"entries":[${texts.join()}]}`, typed: boxes };
}

/** A store, see `element/store/store.js`, that seals what it is given. Things are sealed and passed on in their order. */
export class SealedStore {
  #store;
  #cipher;
  #salt;
  #typed;
  /** Done once all that was given is passed on, and how much of it is not. */
  #passing = Promise.resolve();
  #waiting = 0;
  #isClosed = false;

  constructor(store, cipher, salt, typed) {
    [this.#store, this.#cipher, this.#salt, this.#typed] = [store, cipher, salt, typed];
  }

  set onfail(told) {
    this.#store.onfail = told;
  }
  set onlost(told) {
    this.#store.onlost = told;
  }
  get lost() {
    return this.#store.lost;
  }
  get hasUnsaved() {
    return this.#waiting > 0 || this.#store.hasUnsaved;
  }
  get typed() {
    return this.#typed;
  }

  begin(head) {
    const { id } = interviewIn(head);
    this.#pass(head, "head", (sealed) => this.#store.begin(write({ interview: { id }, sealed: { salt: this.#salt, head: sealed } })));
  }

  put(number, entry) {
    this.#pass(entry, `entry ${number}`, (sealed) => this.#store.put(number, write(sealed)));
  }

  note(typed) {
    this.#typed = typed;
    this.#pass(write(typed), "typed", (sealed) => this.#store.note(typed.length ? [["", sealed]] : []));
  }

  settle(strict, then) {
    this.#after(() => this.#store.settle(strict, then));
  }

  erase() {
    this.#after(() => this.#store.erase());
  }

  /** What was answered before goes to the device all the same. */
  close() {
    this.#isClosed = true;
    this.#store.close(this.#passing);
  }

  #pass(text, place, pass) {
    if (this.#isClosed) return;
    const sealing = this.#cipher.seal(text, place);
    this.#after(async () => pass(await sealing));
  }

  #after(work) {
    this.#waiting++;
    this.#passing = this.#passing
      .then(work)
      .catch(() => this.#store.onfail("storage"))
      .finally(() => this.#waiting--);
  }
}
