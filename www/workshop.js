// The workshop page: one element that fills it. Everything is in the WebAssembly module.
import { card } from "./element/failure.js";
import { measure } from "./measures.js";
import { furnish, load } from "./sociogram-map.js";

class SociogramWorkshop extends HTMLElement {
  async connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    try {
      const [module, host] = await Promise.all([load(), furnish(root, [new URL("./workshop.css", import.meta.url).href])]);
      module.page(host, new URL("./networks/", import.meta.url).href, measure);
    } catch ({ message }) {
      root.replaceChildren(card("The workshop could not start", { message }));
    }
  }
}

customElements.define("sociogram-workshop", SociogramWorkshop);
