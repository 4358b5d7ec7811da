// The custom element: a thin shell that fetches, hands over to the WebAssembly module and dispatches its events.
// Everything that is asked, shown and computed is in the module.

const here = (path) => new URL(path, import.meta.url);

/** The module, fetched once for all elements of the page. */
let loading;
function load() {
  loading ??= (async () => {
    // Both are on their way at once; the larger one is compiled as it comes.
    const [wasm, module] = [fetch(here("./wasm/sociogram_bg.wasm")), await import(here("./wasm/sociogram.js").href)];
    await module.default({ module_or_path: wasm });
    return module;
  })();
  // A failed fetch may work the next time: forget it.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** An error with a stable code, as it goes into `sociogram-error`. */
class Failure extends Error {
  constructor(code, message, faults = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}

/**
 * All faults of a protocol, in sentences. Putting those together takes a module of its own, which is fetched only when
 * the other has found a fault. If it cannot be, what was found has to do.
 */
async function explain(protocol, found) {
  try {
    const checker = await import(here("./wasm/checker.js").href);
    await checker.default({ module_or_path: here("./wasm/checker_bg.wasm") });
    return checker.check(protocol);
  } catch (error) {
    const message = `This is wrong. What would be right could not be looked up: ${error.message}.`;
    return found.map((fault) => ({ ...fault, message }));
  }
}

/**
 * What adds to a network file what a protocol asks for beyond the standard measures: mostly nothing, else the work of
 * modules that are fetched only then. If they cannot be, the file says so; everything to work it out from is in it.
 */
function finisher(protocol) {
  if (!protocol?.measures?.sheets) return () => {};
  return import(here("./sheets.js").href).then(
    ({ adder }) => adder(protocol.measures.sheets),
    (error) => (file) => Object.assign(file.graph.measures, { sheets: null, sheets_fault: error.message }),
  );
}

async function fetchProtocol(src) {
  let response;
  try {
    response = await fetch(src);
  } catch {
    throw new Failure("protocol-fetch", `The protocol could not be fetched from ${src}. Check the connection and the address.`);
  }
  if (!response.ok) {
    throw new Failure("protocol-fetch", `The protocol could not be fetched from ${src}: the server answered ${response.status}.`);
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("protocol", "The protocol is not JSON.", [{ path: "$", code: "not-json", message: error.message }]);
  }
}

export class SociogramInterview extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["src"];

  #internals = this.attachInternals();
  #handle = null;
  #protocol = null;
  #turn = 0;
  #root;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    this.#open();
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it at once: only a real removal closes it.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(_name, before, now) {
    if (this.isConnected && before !== null && before !== now) this.#open();
  }

  formResetCallback() {
    this.reset();
  }

  /** The protocol document, instead of `src`. */
  get protocol() {
    return this.#protocol;
  }
  set protocol(document) {
    this.#protocol = document;
    if (this.isConnected) this.#open();
  }

  /** The network file as an object, or null while the interview is under way. */
  get value() {
    return this.#handle?.value() ?? null;
  }

  get complete() {
    return this.#handle?.complete() ?? false;
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  get form() {
    return this.#internals.form;
  }

  /** Erases the interview from this device and begins a new one. */
  reset() {
    this.#handle?.reset();
  }

  /** The interview as a file: "json" is the network file, "journal" everything that happened. */
  async export(format = "json") {
    if (!this.#handle) throw new Failure("not-ready", "The interview is not ready yet. Wait for sociogram-ready.");
    return new Blob([this.#handle.export(format)], { type: "application/json" });
  }

  #emit(type, detail) {
    if (type === "sociogram-change" || type === "sociogram-complete") this.#keepFormValue();
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #keepFormValue() {
    const value = this.value;
    this.#internals.setFormValue(value ? JSON.stringify(value) : null);
    const missing = this.hasAttribute("required") && !value;
    this.#internals.setValidity(missing ? { valueMissing: true } : {}, missing ? "Please finish the interview." : "", this.#root.firstElementChild ?? undefined);
  }

  async #open() {
    const source = this.#protocol ?? this.getAttribute("src");
    this.#close();
    const turn = this.#turn;
    if (!source) return;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = here("./sociogram.css").href;
    const host = document.createElement("div");
    host.className = "host";
    this.#root.replaceChildren(style, host);
    try {
      const styled = new Promise((done) => (style.onload = style.onerror = done));
      const asked = typeof source === "string" ? fetchProtocol(source) : Promise.resolve(source);
      const [module, protocol, finish] = await Promise.all([
        load().catch((error) => {
          throw new Failure("load", `The interview could not be loaded: ${error.message}. Check the connection and load the page again.`);
        }),
        asked,
        asked.then(finisher),
        styled,
      ]);
      if (turn !== this.#turn) return;
      const options = {
        interview: this.getAttribute("interview"),
        autosave: this.getAttribute("autosave"),
        participant: this.getAttribute("participant"),
        language: this.getAttribute("lang") || document.documentElement.lang || navigator.language,
      };
      const emit = (type, detail) => this.#emit(type, type === "sociogram-complete" ? { network: detail } : detail);
      const handle = await module.start(host, protocol, options, emit, finish).catch(async (error) => {
        if (error?.faults?.length) error.faults = await explain(protocol, error.faults);
        throw error;
      });
      // The element may have been removed or given another protocol while the saved answers were read.
      if (turn !== this.#turn) return handle.destroy();
      this.#handle = handle;
      this.#keepFormValue();
      this.#emit("sociogram-ready", {});
    } catch (error) {
      if (turn === this.#turn) this.#fail(host, error);
    }
  }

  #close() {
    // What is still being opened is not wanted any more.
    this.#turn++;
    this.#handle?.destroy();
    this.#handle = null;
  }

  #fail(host, error) {
    const { code = "internal", message = String(error), faults = [] } = error ?? {};
    const card = document.createElement("div");
    card.className = "failure";
    card.setAttribute("role", "alert");
    const title = document.createElement("h2");
    title.textContent = "This interview could not start";
    const text = document.createElement("p");
    text.textContent = message;
    card.append(title, text);
    if (faults.length) {
      const list = document.createElement("ul");
      for (const fault of faults) {
        const item = document.createElement("li");
        const path = document.createElement("code");
        path.textContent = fault.path;
        item.append(path, ` ${fault.message}`);
        list.append(item);
      }
      card.append(list);
    }
    host.replaceChildren(card);
    this.#emit("sociogram-error", { code, message, faults });
  }
}

if (!customElements.get("sociogram-interview")) customElements.define("sociogram-interview", SociogramInterview);
