// The page of an interview on its own, study.html: ?protocol=demo opens protocols/demo.json, and the study of link workers
// is shown where no protocol is asked for and the page names none. ?lang=cy asks for a language, ?interview=NAME saves
// under another name, ?variable.condition=new says what is known of the participant.
import { protocolAddress, variablesIn } from "./address.js";

const SHOWN = "protocols/link-worker.json";
const asked = new URLSearchParams(location.search);
const interview = /** @type {any} */ (document.querySelector("sociogram-interview"));
for (const name of ["lang", "interview", "autosave", "participant", "delivered"]) {
  const value = asked.get(name);
  if (value !== null) interview.setAttribute(name, value);
}
interview.variables = variablesIn(asked);
// What the page is called says what is asked and where one is: among many tabs, in the history, and first of all to screen
// readers.
interview.addEventListener("sociogram-step", (event) => {
  const { study, step } = /** @type {CustomEvent} */ (event).detail;
  document.title = `${step} – ${study}`;
});
// The page is in the language of the interview, which has it once whatever tells of it is over.
for (const type of ["sociogram-ready", "sociogram-step"]) {
  interview.addEventListener(type, () =>
    queueMicrotask(() => {
      const root = /** @type {HTMLElement | null | undefined} */ (interview.shadowRoot?.querySelector("[lang]"));
      if (root) document.documentElement.lang = root.lang;
    }),
  );
}
try {
  interview.setAttribute("src", protocolAddress(asked) ?? interview.getAttribute("src") ?? SHOWN);
} catch (error) {
  interview.replaceWith(Object.assign(document.createElement("p"), { className: "refusal", role: "alert", textContent: error.message }));
}
