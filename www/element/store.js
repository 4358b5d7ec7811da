// Saved interviews on this device, in IndexedDB: one head each, and the journal in pages of so many entries, so that
// saving a command writes one small record however long the interview is, and coming back reads few.
const DATABASE = "sociogram";
const VERSION = 2;
const PAGE = 64;
/** How long the database may take to open, in milliseconds; then the interview goes on without. */
const PATIENCE = 10_000;

/** How long saving waits, in milliseconds: for what was answered to be on screen, and for what is answered next. */
const ONCE_SEEN = 50;

/** What comes before a page is left for good, as far as browsers tell: what is only hidden may never be seen again. */
const LEAVING = ["pagehide", "visibilitychange"];

/** The answer to a request of the database. */
const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Whether the database is there as this version knows it. */
async function isThere() {
  const databases = await indexedDB.databases?.();
  return databases?.some(({ name, version }) => name === DATABASE && version === VERSION);
}

function connect() {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const database = request.result;
    // What no version can read any more must not stay on the device.
    for (const name of database.objectStoreNames) database.deleteObjectStore(name);
    for (const name of ["heads", "pages"]) database.createObjectStore(name);
  };
  const opening = settled(request).then((database) => {
    // A newer version of this file, in another tab, is not kept waiting.
    database.onversionchange = () => database.close();
    return database;
  });
  let late;
  const patience = new Promise((_, reject) => {
    late = setTimeout(() => {
      reject(new Error("the database does not open"));
      opening.then((database) => database.close()).catch(() => {});
    }, PATIENCE);
  });
  return Promise.race([opening, patience]).finally(() => clearTimeout(late));
}

/** One interview's place in the database. */
export class Store {
  #database;
  #key;
  /** The number of the last page, and the text of each entry on it. */
  #number = 0;
  #page = [];
  /** The pages that are not written yet as they are now, by their numbers; and the head, if it is not. */
  #changed = new Map();
  #head;
  #saving = false;
  #due;
  /** How many interviews were begun here. */
  #turn = 0;
  /** Whether the last that was to be saved was not. */
  #failing = false;
  /** Called with true when the browser cannot save, since its storage is full or gone, and with false once it can. */
  onfail = () => {};

  constructor(database, key) {
    this.#database = database;
    this.#key = key;
    for (const type of LEAVING) addEventListener(type, this.#hurry);
  }

  /**
   * Opens the place of the interview whose name is awaited; `saved` is the text of its journal, or undefined.
   * A database that is there opens while the rest is fetched. One that is not is made after that: in Chromium, a page
   * that is left while its database is being made can keep the next page's from opening.
   */
  static async open(name, rest) {
    if (!(await isThere())) await rest;
    const connecting = connect();
    try {
      const [database, key] = await Promise.all([connecting, name]);
      const store = new Store(database, key);
      return { store, saved: await store.#load() };
    } catch (error) {
      connecting.then((database) => database.close()).catch(() => {});
      throw error;
    }
  }

  async #load() {
    const [heads, pages] = this.#stores("readonly");
    const [head, list] = await Promise.all([settled(heads.get(this.#key)), settled(pages.getAll(this.#from(0)))]);
    if (!head) return undefined;
    this.#number = Math.max(list.length - 1, 0);
    this.#page = list.at(-1) ?? [];
    return `${head.slice(0, -1)},"entries":[${list.flat().join()}]}`;
  }

  /** Saves the head of a new interview, as text, in place of whatever was there. */
  begin(head) {
    [this.#number, this.#page, this.#head] = [0, [], head];
    this.#changed.clear();
    this.#turn++;
    this.#writeChanged();
  }

  /** Saves entry `number` of the journal, as text: the last one, which may replace what was. */
  put(number, entry) {
    const at = Math.floor(number / PAGE);
    if (at !== this.#number) [this.#number, this.#page] = [at, []];
    this.#page[number % PAGE] = entry;
    this.#changed.set(at, this.#page);
    this.#save();
  }

  close() {
    for (const type of LEAVING) removeEventListener(type, this.#hurry);
    clearTimeout(this.#due);
    this.#hurry();
    this.#database.close();
  }

  /** Writes at once: there may be no later. */
  #hurry = () => {
    if (this.#changed.size || this.#head) this.#writeChanged();
  };

  /**
   * Writes what has changed once it is on screen, since that is what the participant waits for; what changes meanwhile
   * is written after that, all in one. Were each key of someone who types written by itself, a slow device would fall
   * behind, and whatever it still had to write is lost when the page is left.
   */
  #save() {
    if (this.#saving) return;
    this.#saving = true;
    this.#due = setTimeout(async () => {
      while (this.#changed.size && (await this.#writeChanged()));
      this.#saving = false;
    }, ONCE_SEEN);
  }

  /** Whether what has changed could be written; if not, it is again with the next answer. */
  async #writeChanged() {
    const [changed, head, turn] = [[...this.#changed], this.#head, this.#turn];
    // What stands beyond is of an interview before this one.
    const beyond = this.#from(this.#page.length ? this.#number + 1 : 0);
    this.#changed.clear();
    const written = await this.#write((heads, pages) => {
      if (head) {
        heads.put(head, this.#key);
        pages.delete(beyond);
      }
      for (const [at, page] of changed) pages.put(page, [this.#key, at]);
    });
    if (turn === this.#turn) {
      if (written) this.#head = "";
      else this.#changed = new Map([...changed, ...this.#changed]);
    }
    return written;
  }

  /** Does some work in the database; done when that is over, with whether it went well. */
  async #write(work) {
    let written = false;
    try {
      const stores = this.#stores("readwrite");
      const { transaction } = stores[0];
      const over = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      work(...stores);
      transaction.commit();
      await over;
      written = true;
    } catch {
      // Whoever has just begun an interview does not listen yet.
      await undefined;
    }
    if (this.#failing === written) this.onfail((this.#failing = !written));
    return written;
  }

  #stores(mode) {
    const transaction = this.#database.transaction(["heads", "pages"], mode);
    return [transaction.objectStore("heads"), transaction.objectStore("pages")];
  }

  /** The pages from this number on. */
  #from(number) {
    // An array sorts after every number, so this takes in pages of this key and of no other.
    return IDBKeyRange.bound([this.#key, number], [this.#key, []]);
  }
}
