// The card that asks for a passphrase.
import { WORDS } from "./words.js";

/** The fewest characters: what is shorter is found by trying. */
const FEWEST = 8;

const element = (name, more = {}) => Object.assign(document.createElement(name), more);
const button = (textContent, className, onclick) => element("button", { type: "button", textContent, className, onclick });

/** The words of the card in the language of a tag. */
const wordsOf = (tag) => WORDS[tag.split("-")[0].toLowerCase()] ?? WORDS.en;

/**
 * Asks for a passphrase, one to "choose" or the one that is to "open" what is there. `take` tries it, and fails if it is
 * not the right one. What the participant does comes back: "taken", "erase" or "unsaved".
 * @returns {Promise<"taken" | "erase" | "unsaved">}
 */
export function ask(task, take, host, language) {
  const say = wordsOf(language);
  const isNew = task === "choose";
  return new Promise((resolve) => {
    const box = element("input", {
      className: "box",
      type: "password",
      id: "passphrase",
      autocomplete: isNew ? "new-password" : "current-password",
      spellcheck: false,
    });
    box.setAttribute("autocapitalize", "off");
    box.setAttribute("aria-describedby", "passphrase-fault");
    const label = element("label", { className: "question", textContent: say.box, htmlFor: "passphrase" });
    const fault = element("p", { className: "fault", id: "passphrase-fault", role: "alert" });
    const seen = element("input", { type: "checkbox", onchange: () => (box.type = seen.checked ? "text" : "password") });
    const shown = element("label", { className: "choice" });
    shown.append(seen, element("span", { textContent: say.show }));
    const on = element("button", { className: "button primary", textContent: isNew ? say.choose : say.open });
    const asked = element("form", { className: "field" });
    const refuse = (why) => {
      fault.textContent = why;
      asked.classList.toggle("faulty", Boolean(why));
      box.setAttribute("aria-invalid", `${Boolean(why)}`);
      // What is typed next takes the place of what was.
      if (why) box.select();
    };
    asked.onsubmit = async (event) => {
      event.preventDefault();
      if (on.disabled) return;
      if (isNew && [...box.value].length < FEWEST) return refuse(say.short);
      refuse("");
      [on.disabled, on.textContent] = [true, say.wait];
      try {
        await take(box.value);
        resolve("taken");
      } catch {
        [on.disabled, on.textContent] = [false, say.open];
        refuse(say.wrong);
      }
    };
    const ways = element("div", { className: "welcome-ways" });
    const erase = () => {
      // Asked once more, in place: it cannot be undone.
      const sure = element("p", { textContent: say.sure, role: "alert" });
      const yes = button(say.erase, "button danger", () => resolve("erase"));
      forgotten.replaceWith(sure, yes);
      yes.focus();
    };
    const forgotten = button(say.forgotten, "button", erase);
    ways.append(on, isNew ? button(say.unsaved, "button", () => resolve("unsaved")) : forgotten);
    asked.append(label, box, fault, shown, ways);
    const card = element("section", { className: "failure", dir: say.dir, lang: say.lang });
    card.setAttribute("aria-labelledby", "passphrase-title");
    const title = element("h2", { id: "passphrase-title", textContent: isNew ? say.newTitle : say.title });
    card.append(title, element("p", { textContent: isNew ? say.newText : say.text }), asked);
    host.replaceChildren(card);
  });
}
