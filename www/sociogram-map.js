// <sociogram-map>: networks to look at. A thin shell that fetches, hands over to the WebAssembly module and dispatches
// events, as <sociogram-interview> is; all else is in the module.

import { styleSheet } from "./element/style-sheet.js";
import { read, write } from "./json.js";
import { keepKeys } from "./keys.js";
import { measure } from "./measures.js";

// Bundlers find the other files by these very words, so the addresses are spelled out.
const sheet = () => new URL("./sociogram-map.css", import.meta.url).href;

/** What `measure` finds, as text. */
const measured = async (file, sheets, options) => write(await measure(file, sheets, options));

/** The module, fetched once for all elements of the page. */
let loading;
export function load() {
  loading ??= import("./wasm/workshop.js").then(async (module) => {
    await module.default({ module_or_path: new URL("./wasm/workshop_bg.wasm", import.meta.url) });
    return module;
  });
  // A failed fetch may work the next time: forget it.
  loading.catch(() => (loading = undefined));
  return loading;
}

// What is said in languages besides English, which is in the module.
const LESSONS = {
  ar: () => new URL("./workshop-words/ar.txt", import.meta.url),
  cy: () => new URL("./workshop-words/cy.txt", import.meta.url),
  de: () => new URL("./workshop-words/de.txt", import.meta.url),
  es: () => new URL("./workshop-words/es.txt", import.meta.url),
  fr: () => new URL("./workshop-words/fr.txt", import.meta.url),
  pl: () => new URL("./workshop-words/pl.txt", import.meta.url),
  zh: () => new URL("./workshop-words/zh.txt", import.meta.url),
};

/** The language of the first of these tags that is spoken here; "en" where none is. */
export function spoken(tags) {
  const languages = tags.filter(Boolean).map((tag) => tag.split("-")[0].toLowerCase());
  return languages.find((language) => language === "en" || Object.hasOwn(LESSONS, language)) ?? "en";
}

/** What is said in a language, for the module; empty, which it takes for English, where it cannot be had. */
export async function lesson(language) {
  const address = LESSONS[language]?.();
  const response = address && (await fetch(address).catch(() => null));
  return response?.ok ? response.text() : "";
}

/** Puts our style sheet, others and an empty host into a shadow root; resolves to the host once the sheets are there. */
export async function furnish(root, others = []) {
  const host = document.createElement("div");
  host.className = "host";
  root.replaceChildren(host);
  // They are put in at once, in this order, which counts.
  await Promise.all([sheet(), ...others].map((address) => styleSheet(root, address)));
  return host;
}

/** What a network of the page is called, and the document. */
async function fetched(src) {
  const response = await fetch(src).catch(() => null);
  if (!response?.ok) {
    throw { code: "network-fetch", message: `The network could not be fetched from ${src}. Check the connection and the address.` };
  }
  const text = await response.text();
  let network;
  try {
    network = await read(text);
  } catch {
    // GraphML, GEXF, Pajek or a table; the module says what any other text is.
    network = text;
  }
  return [new URL(src, document.baseURI).pathname, network];
}

/** What a single network is called where its participant is not known. */
function titleOf(document) {
  const title = document?.graph?.protocol?.title;
  return typeof title === "string" && title ? title : "Network";
}

const OPTIONS = ["color-by", "size-by", "ties", "peel", "labels", "hulls", "isolates", "places", "changes"];

export class SociogramMap extends HTMLElement {
  static observedAttributes = ["src", "lang", ...OPTIONS];

  /** @type {import("./wasm/workshop.js").Shown | null} */
  #shown = null;
  /** @type {any} */
  #networks = null;
  #turn = 0;
  /** What is told in which language, as the module takes it */
  #told = { language: "en", lesson: "" };
  #root;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    keepKeys(this.#root);
  }

  connectedCallback() {
    this.#open();
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it at once: only a real removal closes it.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (name === "src") this.#open();
    else if (name === "lang") this.#speak();
    else this.#update();
  }

  /** The network documents, instead of `src`: one, or up to four in a list. A text is a file in a form besides JSON. */
  get networks() {
    return this.#networks;
  }
  set networks(documents) {
    this.#networks = documents;
    if (this.isConnected) this.#open();
  }

  /** What can be chosen and what is shown: titles, variables, cores, measures; null until it is ready. */
  get about() {
    return this.#shown?.about() ?? null;
  }

  /** The picture as a file. */
  async export(format = "svg") {
    if (format !== "svg") throw { code: "format", message: 'That format is not offered. Use "svg".' };
    if (!this.#shown) throw { code: "not-ready", message: "The map is not ready yet. Wait for sociogram-ready." };
    return new Blob([this.#shown.svg()], { type: "image/svg+xml" });
  }

  #options() {
    return { ...Object.fromEntries(OPTIONS.map((name) => [name, this.getAttribute(name)])), ...this.#told };
  }

  #update() {
    if (!this.#shown) return;
    this.#shown.update(write(this.#options()));
    this.#emit("sociogram-change", this.#shown.about());
  }

  /** Learns the language of the element, or of what it stands in; without one, the first of the browser's. */
  async #learn() {
    const around = /** @type {HTMLElement | null} */ (this.closest("[lang]"));
    const language = spoken(around?.lang ? [around.lang] : [...navigator.languages]);
    if (language !== this.#told.language) this.#told = { language, lesson: await lesson(language) };
  }

  async #speak() {
    const turn = this.#turn;
    await this.#learn();
    if (turn === this.#turn) this.#update();
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  async #open() {
    const turn = ++this.#turn;
    this.#close();
    // Several addresses are separated by spaces, which none of them can hold.
    const sources = (this.getAttribute("src") ?? "").split(/\s+/).filter(Boolean);
    const given = this.#networks && [this.#networks].flat().map((it, at, all) => [all.length > 1 ? `${at + 1}` : titleOf(it), it]);
    if (!given && !sources.length) return;
    try {
      const [module, host, networks] = await Promise.all([
        load().catch((error) => {
          throw { code: "load", message: `The map could not be loaded: ${error.message}.` };
        }),
        furnish(this.#root),
        given ?? Promise.all(sources.map(fetched)),
        this.#learn(),
      ]);
      if (turn !== this.#turn) return;
      const shown = (this.#shown = module.maps(host, write(networks), write(this.#options()), measured));
      this.#emit("sociogram-ready", shown.about());
    } catch (error) {
      if (turn !== this.#turn) return;
      const { code = "internal", message = String(error) } = error ?? {};
      const said = document.createElement("p");
      said.className = "failure";
      said.setAttribute("role", "alert");
      said.textContent = message;
      this.#root.append(said);
      this.#emit("sociogram-error", { code, message });
    }
  }

  #close() {
    this.#shown?.destroy();
    this.#shown = null;
  }
}

if (!customElements.get("sociogram-map")) customElements.define("sociogram-map", SociogramMap);
