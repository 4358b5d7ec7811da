// Where the keyboard's focus goes when what has it goes away, is put away or can no longer be pressed.
import { idOf } from "./controls.js";

/** Gives an element the focus, and opens whatever it is put away in; tells whether the element took it. */
export function focusOn(/** @type {HTMLElement} */ element) {
  const from = element.matches("summary") ? element.parentElement?.parentElement : element;
  for (let box = from?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  element.focus();
  return document.activeElement === element;
}

/** Gives what stands for a place of the document the focus. */
export function focusAt(/** @type {import("./edits.js").Path} */ path) {
  const element = document.getElementById(idOf(path));
  const isFocused = element !== null && focusOn(element);
  // What can be put away has its summary at its beginning.
  const summary = element?.querySelector("summary");
  return isFocused || (element?.matches("details") && summary ? focusOn(summary) : false);
}

const TAKING = "[tabindex], summary, button, input, select, textarea";

const isUsable = (/** @type {HTMLButtonElement} */ element) => element.isConnected && element.checkVisibility() && !element.disabled;

/**
 * Changes a page. Is what had the focus of no use then, what now has its id gets it; else the nearest that it lay in and that
 * can take it; else the heading.
 * @param {HTMLElement} page
 * @param {() => void} change
 */
export function keepFocus(page, change) {
  const before = /** @type {HTMLButtonElement | null} */ (document.activeElement);
  const way = /** @type {HTMLButtonElement[]} */ ([]);
  for (let at = before; at && at !== page && page.contains(at); at = /** @type {any} */ (at.parentElement)) way.push(at);
  change();
  if (!way.length || isUsable(way[0])) return;
  for (const one of way) {
    const now = one.isConnected ? one : one.id && document.getElementById(one.id);
    if (!now || (now === before && before.disabled)) continue;
    const taking = now.matches("details") ? now.querySelector("summary") : now;
    // What scrolls takes it too, in some browsers, and says nothing.
    if (taking?.matches(TAKING) && focusOn(/** @type {HTMLElement} */ (taking))) return;
  }
  // Beside the text there is no heading, but the view that is chosen.
  const heading = page.querySelector("h1[tabindex], h2[tabindex]") ?? page.querySelector('[aria-pressed="true"]');
  if (heading) focusOn(/** @type {HTMLElement} */ (heading));
}
