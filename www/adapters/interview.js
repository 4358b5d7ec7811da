// What the adapters that put the element into a page have in common.
import "../sociogram.js";

/** What an adapter is given that becomes an attribute of the element. */
const ATTRIBUTES = ["interview", "participant", "autosave", "delivered", "lang"];

/**
 * An interview element. `protocol` is a protocol's address, or the document itself, `previous` a journal to go on from,
 * `rosters` and `variables` are as the element takes them; `errors` is called with the detail of each `sociogram-error`.
 *
 * @param {{ protocol?: any, previous?: any, rosters?: any, variables?: any, errors?: (detail: any) => void, [attribute: string]: any }} given
 */
export function createInterview({ protocol, previous, rosters, variables, errors = () => {}, ...given }) {
  const interview = document.createElement("sociogram-interview");
  for (const name of ATTRIBUTES) if (given[name]) interview.setAttribute(name, given[name]);
  if (protocol && typeof protocol === "object") interview.protocol = protocol;
  else if (protocol) interview.src = protocol;
  for (const [name, value] of Object.entries({ previous, rosters, variables })) if (value) interview[name] = value;
  interview.addEventListener("sociogram-error", ({ detail }) => errors(detail));
  return interview;
}

/**
 * Gives an element that is about to stand in `place` the colours of the page around it. A page that says nothing about
 * colour schemes is light, whatever its reader prefers.
 */
export function matchColours(element, place) {
  if (getComputedStyle(place).colorScheme === "normal") element.style.colorScheme = "light";
}
