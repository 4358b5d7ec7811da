// One interview's place on the device. It has one writer at a time: each write looks first, in its own transaction,
// whether what is there is what this store left there; if it is not, nothing is written.
import { begin, connect, finished, interviewIn, isThere, settled, stores } from "./database.js";
import { Presence } from "./presence.js";
import { read } from "./reading.js";
import { dropTail, fits, keepTail, replaces, tailOf } from "./tail.js";
import { append, erase, isSame } from "./writing.js";

/** How long the device may take for anything, in milliseconds, before the participant is told. */
export const PATIENCE = 10_000;

/** Stores of this page that have something left to write. */
let closing = Promise.resolve();

export class Store {
  #database;
  #connecting;
  #key;
  #presence;
  /** Who writes: this store, and none of any other page. */
  #writer = crypto.getRandomValues(new Uint32Array(4)).join("-");
  /** The record on the device as this store left it; undefined if there is none. */
  #known;
  /** The interview in hand: head and entries, as texts. */
  #head = "";
  #entries = [];
  /** What was typed and is no entry yet, as the page told it. */
  #typed = [];
  /** The first entry that the device does not have as it is in hand. */
  #from = 0;
  /** Whether the interview in hand is to take the place of the one on the device. */
  #replaces = false;
  /** Whether the interview is to leave the device. */
  #erases = false;
  /** Whether there is something to write, and whether it must reach the disk itself. */
  #due = false;
  #strict = false;
  /** The loop that writes, and what it is just writing. */
  #writing;
  #batch;
  /** The transaction that is under way, and whether it was dropped since the page was left. */
  #transaction;
  #isDropped = false;
  /** How often there was something to write, and up to which of these times it is written. */
  #asked = 0;
  #done = 0;
  /** Those who wait until something is written. */
  #waiting = new Set();
  #failing = "";
  #lost = "";
  #hasTail = false;

  /**
   * Called with a code when the device does not save ("storage") or not soon ("storage-slow"), with "" once it does.
   * @type {(code: string) => void}
   */
  onfail = () => {};
  /**
   * Called once, when this store may write no more: since another goes on ("elsewhere"), or a "newer" version.
   * @type {(why: string) => void}
   */
  onlost = () => {};

  constructor(database, key) {
    this.#key = key;
    this.#adopt(database);
    this.#presence = new Presence(key, { leave: this.#leave, look: this.#look });
  }

  /**
   * Opens the place of the interview whose key is awaited, and becomes its writer. `saved` is the text of its journal,
   * or undefined.
   * A database that is there opens while the rest is fetched. One that is not is made after that: in Chromium, a page
   * that is left while its database is being made can keep the next page's from opening.
   */
  static async open(key, rest) {
    if (!(await isThere())) await rest;
    const connecting = connect();
    try {
      const [database, place] = await Promise.all([connecting, key, closing]);
      const store = new Store(database, place);
      return { store, saved: await store.#load() };
    } catch (error) {
      connecting.then((database) => database.close()).catch(() => {});
      throw error;
    }
  }

  /** Why this store may write no more, if so. */
  get lost() {
    return this.#lost;
  }

  /** Whether something was answered that is not on the device. */
  get hasUnsaved() {
    return this.#entries.length > Math.min(this.#from, this.#batch?.from ?? Infinity);
  }

  /** Begins a new interview, whose head is given as text, in place of whatever is there. */
  begin(head) {
    [this.#head, this.#entries, this.#from, this.#replaces] = [head, [], 0, true];
    this.#save();
  }

  /** Saves entry `number` of the journal, as text: the last one, which may replace what was. */
  put(number, entry) {
    this.#entries.length = number;
    this.#entries.push(entry);
    this.#from = Math.min(this.#from, number);
    this.#erases = false;
    this.#save();
  }

  /** What was typed and is no entry yet. */
  get typed() {
    return this.#typed;
  }

  /** Saves what was typed and is no entry yet. */
  note(typed) {
    this.#typed = typed;
    this.#save();
  }

  /**
   * Calls `then(true)` when everything until now is on the device, at once if it is; `then(false)` when that fails or
   * takes too long. With `strict` it has reached the disk itself.
   */
  settle(strict, then) {
    if (this.#lost) return;
    if (strict) {
      this.#strict = true;
      this.#save();
    }
    if (this.#done === this.#asked) return then(true);
    // What failed before is tried again.
    this.#run();
    const wait = { until: this.#asked, then, late: setTimeout(() => this.#answer(wait, false), PATIENCE) };
    this.#waiting.add(wait);
  }

  /** Takes the interview off the device. It stays on screen; what is answered after that is saved again, with all before. */
  erase() {
    this.#erases = true;
    this.#save();
  }

  /** Lets go of the device, once what is left is written, and what is still `given` until that is done. */
  close(given) {
    this.#forgetWaiting();
    this.onfail = this.onlost = () => {};
    this.#keepTail();
    const rest = Promise.all([closing, given]).then(() => this.#writing);
    closing = rest.then(() => {
      this.#presence.close();
      this.#database.close();
    });
  }

  #adopt(database) {
    this.#database = database;
    // A newer version of this file, in another tab, is not kept waiting for longer than what is under way takes.
    database.onversionchange = () => Promise.resolve(this.#writing).then(() => this.#lose("newer"));
  }

  /** Reads what is there with what the page before could not write any more, and signs as the writer; all in one. */
  async #load() {
    const tail = await tailOf(this.#key);
    let found;
    try {
      const transaction = await this.#begin();
      const over = finished(transaction);
      const [interviews] = stores(transaction);
      const record = await settled(interviews.get(this.#key));
      if (tail && fits(tail, record)) this.#add(transaction, record, tail);
      found = await read(transaction, this.#key);
      if (found.record) interviews.put({ ...found.record, writer: this.#writer }, this.#key);
      transaction.commit?.();
      await over;
      if (found.record) found.record.writer = this.#writer;
      this.#presence.announce();
      dropTail(this.#key);
    } catch {
      if (await this.#wasDropped()) return this.#load();
      // A device that is full can still be read.
      found = await read(await this.#opened("readonly"), this.#key);
    }
    const { record, entries, saved } = found;
    [this.#known, this.#head, this.#entries, this.#from] = [record, record?.head ?? "", entries, entries.length];
    this.#typed = record?.typed ?? [];
    return saved;
  }

  /** Does what the page before could not do any more. */
  #add(transaction, record, tail) {
    if (tail.erases) erase(transaction, this.#key);
    else append(transaction, this.#key, record, { ...tail, replaces: replaces(tail, record) });
  }

  #save() {
    this.#due = true;
    this.#asked++;
    this.#run();
  }

  /**
   * Writes until nothing is left, one transaction at a time: what is answered meanwhile goes along with the next. Were
   * each key of someone who types written by itself, a slow device would fall behind.
   */
  #run() {
    this.#writing ??= (async () => {
      // All that is done in one task is written in one.
      await undefined;
      while (this.#due && !this.#lost && (await this.#write()));
      this.#writing = undefined;
    })();
  }

  /** Writes what is due; whether that went well. */
  async #write() {
    const late = setTimeout(() => this.#tell("storage-slow"), PATIENCE);
    try {
      const transaction = await this.#begin();
      const over = finished(transaction);
      const record = await settled(stores(transaction)[0].get(this.#key));
      if (!isSame(record, this.#known)) {
        transaction.abort();
        this.#lose("elsewhere");
        return false;
      }
      const batch = (this.#batch = this.#take());
      const now = batch.erases ? erase(transaction, this.#key) : append(transaction, this.#key, record, batch);
      transaction.commit?.();
      await over;
      this.#keep(batch, now);
      return true;
    } catch (error) {
      this.#giveBack();
      if (await this.#wasDropped()) return true;
      if (error?.name === "VersionError") this.#lose("newer");
      else this.#tell("storage");
      for (const wait of this.#waiting) this.#answer(wait, false);
      return false;
    } finally {
      clearTimeout(late);
      this.#batch = undefined;
    }
  }

  /** A transaction to write in. */
  async #begin() {
    const options = this.#strict ? { durability: "strict" } : undefined;
    return (this.#transaction = await this.#opened("readwrite", options));
  }

  async #opened(mode, options) {
    try {
      return begin(this.#database, mode, options);
    } catch (error) {
      // It is closed when the page is left, or by browsers that are short of memory.
      if (error.name !== "InvalidStateError" || this.#lost) throw error;
      this.#connecting ??= connect()
        .then((database) => this.#adopt(database))
        .finally(() => (this.#connecting = undefined));
      await this.#connecting;
      return begin(this.#database, mode, options);
    }
  }

  /** Whether what failed was dropped when the page was left; this waits until it is there again. */
  async #wasDropped() {
    if (!this.#isDropped) return false;
    this.#isDropped = false;
    await this.#presence.shown();
    return true;
  }

  /** All that is to be written now. */
  #take() {
    const batch = { ...this.#pending(), erases: this.#erases, strict: this.#strict, asked: this.#asked };
    this.#from = this.#entries.length;
    this.#due = this.#replaces = this.#erases = this.#strict = false;
    return batch;
  }

  #pending() {
    const { id = "" } = interviewIn(this.#head);
    const [from, replaces] = [this.#from, this.#replaces];
    return { id, head: this.#head, typed: this.#typed, writer: this.#writer, from, entries: this.#entries.slice(from), replaces };
  }

  /** Notes that a batch is written. */
  #keep(batch, record) {
    this.#known = record;
    this.#done = batch.asked;
    if (batch.replaces) this.#presence.announce();
    if (batch.erases) [this.#from, this.#replaces] = [0, true];
    if (this.#hasTail && !this.#due) {
      dropTail(this.#key);
      this.#hasTail = false;
    }
    this.#tell("");
    for (const wait of this.#waiting) if (wait.until <= this.#done) this.#answer(wait, true);
  }

  /** Notes that what was to be written is not. */
  #giveBack() {
    this.#due = true;
    if (!this.#batch) return;
    const { from, replaces, erases, strict } = this.#batch;
    this.#from = Math.min(this.#from, from);
    this.#replaces ||= replaces;
    this.#erases ||= erases;
    this.#strict ||= strict;
  }

  #answer(wait, isWritten) {
    clearTimeout(wait.late);
    if (this.#waiting.delete(wait)) wait.then(isWritten);
  }

  #forgetWaiting() {
    for (const wait of this.#waiting) clearTimeout(wait.late);
    this.#waiting.clear();
  }

  #tell(code) {
    if (this.#failing === code) return;
    this.#failing = code;
    this.onfail(code);
  }

  #lose(why) {
    if (this.#lost) return;
    this.#lost = why;
    this.#forgetWaiting();
    this.#presence.close();
    this.#database.close();
    this.onlost(why);
  }

  /**
   * Before the page is hidden, or left. A browser may set aside a page that is left, with what it has under way on the
   * device, and in WebKit every other page then waits for that: the next one would never open.
   */
  #leave = (isLeft) => {
    if (this.#lost || !this.#keepTail() || !isLeft) return;
    try {
      this.#transaction?.abort();
      this.#isDropped = Boolean(this.#transaction);
    } catch {
      // It is complete, or will be whatever becomes of the page.
    }
    this.#database.close();
  };

  /** Keeps whatever may not be written in time where that takes none; whether nothing is left that is not kept. */
  #keepTail() {
    if (!(this.#due || this.#batch)) return true;
    const pending = this.#pending();
    this.#hasTail = true;
    if (this.#erases || this.#batch?.erases) {
      // What is to be erased must not be written once more.
      const record = this.#known;
      return !record || keepTail(this.#key, { ...record, head: "", known: record, from: record.count, entries: [], erases: true });
    }
    const from = Math.min(pending.from, this.#batch?.from ?? Infinity);
    const replaces = pending.replaces || Boolean(this.#batch?.replaces);
    return keepTail(this.#key, { ...pending, replaces, from, entries: this.#entries.slice(from), known: this.#known });
  }

  /** Whether another has gone on with the interview, as far as a look at the device tells. */
  #look = async () => {
    // A write looks by itself.
    if (this.#lost || this.#writing) return;
    try {
      const record = await settled(stores(await this.#opened("readonly"))[0].get(this.#key));
      if (!this.#writing && !isSame(record, this.#known)) this.#lose("elsewhere");
    } catch {
      // The next write tells.
    }
  };
}
