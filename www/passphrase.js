// A passphrase for what lies on the device. Loaded only where a protocol asks for one, or something sealed is there.
import { read, write } from "./json.js";
import { ask } from "./passphrase/ask.js";
import { Cipher, isOffered, salt as newSalt } from "./passphrase/cipher.js";
import { SealedStore, opened } from "./passphrase/sealed-store.js";

/**
 * Has the participant unlock what is saved, or choose a passphrase where nothing is, and gives what `keep` of
 * `element/keeping.js` gives: a store, now one that seals, and what is saved, readable. Without a store nothing is kept on
 * the device: if the participant wants that, or the page may not use the browser's cryptography.
 *
 * The card that asks for it stands in `host`, in place of whatever is shown; `language` is the tag of its words.
 */
export async function unlock({ store, saved }, host, language) {
  if (!isOffered()) return unsaved(store);
  const journal = saved && (await read(saved).catch(() => undefined));
  const sealed = journal?.sealed;
  const salt = sealed?.salt ?? newSalt();
  /** @type {any} */
  let found;
  const take = async (passphrase) => {
    const cipher = await Cipher.of(passphrase, salt);
    found = { cipher, ...(sealed ? await opened(journal, store.typed, cipher) : { saved, typed: store.typed }) };
  };
  const choice = await ask(sealed ? "open" : "choose", take, host, language);
  if (choice === "unsaved") return unsaved(store);
  if (choice === "erase") {
    await erased(store);
    return unlock({ store, saved: undefined }, host, language);
  }
  const safe = new SealedStore(store, found.cipher, salt, found.typed);
  if (journal && !sealed) sealAll(safe, journal);
  return { store: safe, saved: found.saved };
}

function unsaved(store) {
  store.close();
  return { unsaved: true };
}

/** Done once the interview has left the device. */
function erased(store) {
  store.erase();
  return new Promise((resolve) => store.settle(false, resolve));
}

/** Puts a journal that was saved without a passphrase in its own place, sealed. */
function sealAll(safe, { entries = [], ...head }) {
  const typed = safe.typed;
  safe.begin(write(head));
  entries.forEach((entry, number) => safe.put(number, write(entry)));
  safe.note(typed);
}
