// Writing into the record of an interview and behind its entries, inside a transaction that has read the record.
import { entriesOf, stores } from "./database.js";

/** Whether two records are the same, as far as writers tell: either may be undefined. */
export const isSame = (one, other) => one?.id === other?.id && one?.count === other?.count && one?.writer === other?.writer;

/**
 * Writes `entries`, the first of which has the number `from`, behind those that `record` counts, and returns the record
 * as it is then, with what was `typed` and is no entry yet. Entries are only ever added; the last one may be replaced, as
 * it is while the participant types. With `replaces` the interview takes the place of the one that is there.
 */
export function append(transaction, key, record, { id, head, typed, writer, from, entries, replaces }) {
  const [interviews, stored] = stores(transaction);
  if (replaces) stored.delete(entriesOf(key));
  const there = replaces ? 0 : (record?.count ?? 0);
  entries.forEach((entry, at) => {
    const number = from + at;
    if (number >= there) stored.add(entry, [...key, number]);
    else if (number === there - 1) stored.put(entry, [...key, number]);
  });
  const now = { id, count: Math.max(there, from + entries.length), writer, head, typed };
  interviews.put(now, key);
  return now;
}

/** Erases the interview. */
export function erase(transaction, key) {
  const [interviews, stored] = stores(transaction);
  interviews.delete(key);
  stored.delete(entriesOf(key));
}
