// Drafts, kept on this device: in a database of their own, apart from the interviews of participants.

/** @typedef {{ id: string, title: string, text: string, changed: number }} Draft */

const NAME = "sociogram-author";

/** What a request of the database comes to. */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let opening;
function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("drafts", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function within(mode, work) {
  const transaction = (await database()).transaction("drafts", mode);
  return done(work(transaction.objectStore("drafts")));
}

/** Every draft, the one that was changed last first. */
export async function drafts() {
  const found = /** @type {Draft[]} */ (await within("readonly", (store) => store.getAll()));
  return found.sort((one, other) => other.changed - one.changed);
}

/** @returns {Promise<Draft | undefined>} */
export const draft = (id) => within("readonly", (store) => store.get(id));

/** @param {Draft} it */
export const keep = (it) => within("readwrite", (store) => store.put(it));

export const discard = (id) => within("readwrite", (store) => store.delete(id));
