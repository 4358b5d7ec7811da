// Handing something to the participant: as a file, and a text, where that may not work, to be copied.

const element = (name, more) => Object.assign(document.createElement(name), more);

/** Hands over what is at an address, as a file. */
export const follow = (name, address) => element("a", { href: address, download: name }).click();

/** Hands over a file. */
export function hand(name, file) {
  const address = URL.createObjectURL(file);
  follow(name, address);
  // Some browsers ask first what to do with it.
  setTimeout(() => URL.revokeObjectURL(address), 600_000);
}

/** Hands over a JSON text, as a file. */
export const handText = (name, text) => hand(name, new Blob([text], { type: "application/json" }));

/**
 * Offers a text as a file to keep. In a frame it is shown in `root` as well: the frame, or one around it, may be in a
 * sandbox where nothing is downloaded, and nobody is told when that happens, not even this page. `say` has the words.
 */
export function offer(name, text, root, say) {
  handText(name, text);
  if (parent !== window) show(text, root, say);
}

/** A dialog with a text to copy. */
function show(text, root, say) {
  const box = element("textarea", { className: "box", value: text, readOnly: true, dir: "ltr", ariaLabel: say.yourCopy });
  const told = element("p", { className: "hint", role: "status" });
  const copy = () => {
    box.focus();
    box.select();
    // `navigator.clipboard` needs a permission that frames of other origins are seldom given. Whatever comes of this, the
    // text is selected.
    told.textContent = document.execCommand("copy") ? say.copied : say.copyYourself;
  };
  const ways = element("div", { className: "dialog-ways" });
  ways.append(
    element("button", { type: "button", className: "button", textContent: say.close, onclick: () => dialog.close() }),
    element("button", { type: "button", className: "button primary", textContent: say.copy, autofocus: true, onclick: copy }),
  );
  const dialog = element("dialog", { className: "dialog", dir: "auto", ariaLabel: say.keepCopy, onclose: () => dialog.remove() });
  dialog.append(element("p", { className: "dialog-text", textContent: say.copyText }), box, told, ways);
  root.append(dialog);
  dialog.showModal();
}
