// The workshop page: one element that fills it. Everything is in the WebAssembly module.
import { card } from "./element/failure.js";
import { measure } from "./measures.js";
import { furnish, lesson, load, spoken } from "./sociogram-map.js";

/** What is said in a language that was chosen, which the page's address keeps. */
function teach(language) {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(null, "", address);
  return lesson(language);
}

class SociogramWorkshop extends HTMLElement {
  async connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    try {
      const language = spoken([new URLSearchParams(location.search).get("lang"), ...navigator.languages]);
      const sheet = new URL("./workshop.css", import.meta.url).href;
      const [module, host, words] = await Promise.all([load(), furnish(root, [sheet]), lesson(language)]);
      module.page(host, new URL("./networks/", import.meta.url).href, measure, teach, language, words);
    } catch ({ message }) {
      root.replaceChildren(card("The workshop could not start", { message }));
    }
  }
}

customElements.define("sociogram-workshop", SociogramWorkshop);
