// Reading a saved interview, and finding out whether all of it is there.
import { entriesOf, settled, stores } from "./database.js";

/**
 * What is saved under a key: the record, the entries as texts, and the text of the journal that they make, undefined if
 * there is none. Where entries are missing, `null` stands for them; without its record a journal has no head.
 */
export async function read(transaction, key) {
  const [interviews, stored] = stores(transaction);
  const range = entriesOf(key);
  const requests = [interviews.get(key), stored.getAll(range), stored.openKeyCursor(range, "prev")];
  const [record, texts, last] = await Promise.all(requests.map(settled));
  if (!record && !texts.length) return { entries: [] };
  // As many as the record says, the last of which has the last number: then none is missing.
  const isWhole = record?.count === texts.length && (last ? last.key.at(-1) : -1) === texts.length - 1;
  const entries = isWhole ? texts : withGaps(texts, await settled(stored.getAllKeys(range)), record?.count ?? 0);
  const head = record ? `${String(record.head).slice(0, -1)},` : "{";
  return { record, entries, saved: `${head}"entries":[${entries.join()}]}` };
}

/** The entries with a null where some are missing: one for each gap, however large. */
function withGaps(texts, places, count) {
  const entries = [];
  let next = 0;
  places.forEach((place, at) => {
    const number = place.at(-1);
    if (number !== next) entries.push("null");
    entries.push(texts[at]);
    next = number + 1;
  });
  if (next < count) entries.push("null");
  return entries;
}
