// A press counts for what it began on.

/** What a click does something with. */
const CONTROLS = "button, a, label, select, summary";

/**
 * Passes by a click on what moved under a finger: what a press does comes when the finger is lifted, and the browser
 * looks only then for what to click. Clicks that no finger began, as of screen readers, are as good as ever.
 */
export function keepPresses(root) {
  const controlAt = ({ target }) => target.closest(CONTROLS);
  let began;
  const isOver = () => (began = undefined);
  // A mouse clicks only what it went down and up on.
  const begin = (event) => (began = event.pointerType === "mouse" ? undefined : { control: controlAt(event) });
  root.addEventListener("pointerdown", begin, true);
  root.addEventListener("pointercancel", isOver, true);
  root.addEventListener("keydown", isOver, true);
  root.addEventListener(
    "click",
    (event) => {
      const control = controlAt(event);
      if (control && event.detail && began && began.control !== control) {
        event.preventDefault();
        event.stopPropagation();
      }
      isOver();
    },
    true,
  );
}
