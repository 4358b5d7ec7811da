// A press counts for the button that it began on.

/**
 * Passes by a click on a button that moved under a finger: what a press does comes when the finger is lifted, and the
 * browser looks only then for what to click. Clicks that no finger began, as of screen readers, are as good as ever.
 */
export function keepPresses(root) {
  const buttonAt = ({ target }) => target.closest("button");
  let began;
  const isOver = () => (began = undefined);
  // A mouse clicks only what it went down and up on.
  const begin = (event) => (began = event.pointerType === "touch" ? { button: buttonAt(event) } : undefined);
  root.addEventListener("pointerdown", begin, true);
  root.addEventListener("pointercancel", isOver, true);
  root.addEventListener("keydown", isOver, true);
  root.addEventListener(
    "click",
    (event) => {
      const button = buttonAt(event);
      if (button && event.detail && began && began.button !== button) {
        event.preventDefault();
        event.stopPropagation();
      }
      isOver();
    },
    true,
  );
}
