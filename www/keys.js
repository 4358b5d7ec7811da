// Keys that are pressed inside an element of ours are its own. Pages with shortcuts of one letter, of arrows or of Enter
// leave those alone that come from a box to type in, but events that leave a shadow tree look as if they came from the
// element itself.

/** What a page may need wherever the focus is: ways out, ways on, and the browser's own keys. */
const SHARED = /^(Tab|Escape|F\d+|Control|Alt|AltGraph|Meta|Shift|ContextMenu)$/;

function keep(event) {
  // Both together are AltGr, which types letters.
  const isCommand = event.metaKey || event.ctrlKey !== event.altKey;
  if (!isCommand && !SHARED.test(event.key)) event.stopPropagation();
}

/** Keeps what is typed inside a shadow root from the page around; everything inside hears it first. */
export function keepKeys(root) {
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep);
}
