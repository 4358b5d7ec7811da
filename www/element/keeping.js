// Where an interview is kept while it is under way, and what is done when that takes long.
import { PATIENCE, Store } from "./store/store.js";

/** Waits for something; `tell` is called when it takes longer than anyone should wait without a word. */
export async function patiently(waited, tell) {
  const late = setTimeout(tell, PATIENCE);
  try {
    return await waited;
  } finally {
    clearTimeout(late);
  }
}

/**
 * Opens the device's place for an interview, see `Store.open`. Without a store, `unsaved` is true: a store that cannot be
 * read is not written to either, since what is in it may be readable another time. `tell(code, goOn)` is called when the
 * device does not answer ("storage-slow"), or what is there was written by a newer version of this file ("newer"); the
 * interview then opens once `goOn` is called, or the device answers.
 */
export async function keep(key, rest, tell) {
  let goOn;
  const without = new Promise((resolve) => (goOn = () => resolve({ unsaved: true })));
  let isGivenUp = false;
  without.then(() => (isGivenUp = true));
  const opening = Store.open(key, rest).then(
    (opened) => (isGivenUp ? opened.store.close() : opened),
    (error) => {
      if (error?.name !== "VersionError") return { unsaved: true };
      tell("newer", goOn);
      return without;
    },
  );
  // What fails is told of by whoever waits for it.
  await rest.catch(() => {});
  return patiently(Promise.race([opening, without]), () => tell("storage-slow", goOn));
}

/** Offers a text as a file to keep. */
export function offer(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
