// The tail: what was answered so late before the page is left that the database may not get it. It is kept where
// writing takes no time, and goes into the database when the interview is opened again: browsers drop what a page asks
// of its database while it is being left, WebKit most of all.
import { read, write } from "../../json.js";
import { isSame } from "./writing.js";

const place = (key) => `sociogram ${write(key)}`;

/** Does something with the page's storage, which a browser may forbid, or have no room in. */
function attempt(work) {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
}

/** Keeps a tail: what `append` takes, and `known`, the record behind which it belongs. Whether it is kept. */
export function keepTail(key, tail) {
  const isKept = attempt((storage) => {
    storage.setItem(place(key), write(tail));
    return true;
  });
  return isKept ?? false;
}

export const dropTail = (key) => void attempt((storage) => storage.removeItem(place(key)));

/** What was kept for the interview with this key, if anything. */
export async function tailOf(key) {
  const kept = attempt((storage) => storage.getItem(place(key)));
  // What cannot be read was not written here.
  return kept ? read(kept).catch(() => undefined) : undefined;
}

/**
 * Whether a tail belongs behind the record on the device: that is as its writer knew it last, or a write came through
 * that was under way when the page was left.
 */
export function fits(tail, record) {
  if (isSame(tail.known, record)) return true;
  if (record?.writer !== tail.writer) return false;
  if (record.id !== tail.id) return tail.replaces;
  return record.count >= tail.from && record.count <= tail.from + tail.entries.length;
}

/** Whether the interview of a tail that fits is to take the place of the one on the device. */
export const replaces = (tail, record) => tail.replaces && (isSame(tail.known, record) || record?.id !== tail.id);
