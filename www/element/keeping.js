// Where an interview is kept while it is under way, and what is done when that takes long.
import { assets } from "../assets.js";
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

/** Done once the page is one that somebody looks at: a page made ahead must not take an interview over. */
const shown = async () =>
  document.prerendering && new Promise((resolve) => document.addEventListener("prerenderingchange", resolve, { once: true }));

/** What was opened, once the participant has given the passphrase that it is sealed with, or that the protocol wants. */
export async function unlocked(opened, protocol, host, language) {
  if (!opened.store || !(protocol?.passphrase || opened.saved?.includes('"sealed":{'))) return opened;
  const { unlock } = await assets.passphrase();
  return unlock(opened, host, language);
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
  const opening = shown()
    .then(() => Store.open(key, rest))
    .then(
      (opened) => (isGivenUp ? opened.store.close() : opened),
      (error) => {
        if (error?.name !== "VersionError") return { unsaved: true };
        tell("newer", goOn);
        return without;
      },
    );
  // What fails is told of by whoever waits for it.
  await Promise.all([rest.catch(() => {}), shown()]);
  return patiently(Promise.race([opening, without]), () => tell("storage-slow", goOn));
}
