// The database on the device: a record in `interviews` for each interview, and one in `entries` for each entry of its
// journal, so that no answer is written again because another is given.
const DATABASE = "sociogram";
const VERSION = 3;
const STORES = ["interviews", "entries"];

/** The answer to a request of the database. */
export const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Done when a transaction is; a caller that stops waiting for it earlier causes no unhandled rejection. */
export function finished(transaction) {
  const over = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was aborted"));
  });
  over.catch(() => {});
  return over;
}

/** Whether the database is there as this version knows it. */
export async function isThere() {
  const databases = await indexedDB.databases?.();
  return databases?.some(({ name, version }) => name === DATABASE && version === VERSION);
}

/** Opens the database; it is made, or brought up to date, first if need be. */
export function connect() {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = ({ oldVersion }) => {
    const [database, transaction] = [request.result, request.transaction];
    // What version 1 wrote cannot be read any more, and must not stay on the device.
    if (oldVersion === 1) for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
    for (const name of STORES) database.createObjectStore(name);
    if (oldVersion === 2) carryOver(database, transaction);
  };
  return settled(request);
}

/** A transaction with everything that belongs to interviews. */
export const begin = (database, mode, options) => database.transaction(STORES, mode, options);

/** Its two stores: the interviews' records and their entries. */
export const stores = (transaction) => STORES.map((name) => transaction.objectStore(name));

/** The places of all entries of the interview with this key, from number `from` on. */
export const entriesOf = (key, from = 0) =>
  // An array sorts after every number, so this takes in entries of this key and of no other.
  IDBKeyRange.bound([...key, from], [...key, []]);

/** What a journal's head says about the interview; nothing if it cannot be read. */
export function interviewIn(head) {
  try {
    return JSON.parse(head).interview ?? {};
  } catch {
    return {};
  }
}

/** Takes over what version 2 saved: heads by the interview's name alone, and pages of 64 entries. */
async function carryOver(database, transaction) {
  const [heads, pages] = ["heads", "pages"].map((name) => transaction.objectStore(name));
  const all = [heads.getAllKeys(), heads.getAll(), pages.getAllKeys(), pages.getAll()];
  const [names, texts, places, lists] = await Promise.all(all.map(settled));
  const [interviews, stored] = stores(transaction);
  names.forEach((name, at) => {
    const { id, participant } = interviewIn(texts[at]);
    const key = [name, participant ?? ""];
    // Pages come in the order of their numbers; each but the last has 64.
    const own = places.map(([of, number], page) => ({ of, number, list: lists[page] })).filter(({ of }) => of === name);
    let count = 0;
    for (const { number, list } of own) {
      list.forEach((entry, index) => stored.put(entry, [...key, number * 64 + index]));
      count = number * 64 + list.length;
    }
    interviews.put({ id, count, writer: "", head: texts[at] }, key);
  });
  for (const name of ["heads", "pages"]) database.deleteObjectStore(name);
}
