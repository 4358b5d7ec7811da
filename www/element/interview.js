// The custom element: a thin shell that fetches, hands over to the WebAssembly module and dispatches its events.
// Everything that is asked, shown and computed is in the module.
import { assets } from "../assets.js";
import { read, write } from "../json.js";
import { keepKeys } from "../keys.js";
import { Failure, card } from "./failure.js";
import { keep, patiently, unlocked } from "./keeping.js";
import { earlierText, journalText, textOf } from "./given.js";
import { addPart, drawing, explain, fetchAll, fetchProtocol, forget, learnFirst, rostersOf, salvage, withParts } from "./loading.js";
import { follow, hand, handText, offer } from "./offer.js";
import { keepPresses } from "./presses.js";
import { Record } from "./record.js";
import { words } from "./words.js";

/** Attributes that are properties of the same name too. */
const TEXTS = ["src", "name", "interview", "autosave", "participant", "delivered"];
const SWITCHES = ["required", "disabled"];

/** The interviews that are open on this page: which one of a name each is, and the name. */
const open = new Set();

/** How long after an answer the browser is given what it may restore, in milliseconds. */
const PAUSE = 300;

export class SociogramInterview extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["src", "interview", "autosave", "participant", "required"];

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: "open" });
  #host = document.createElement("div");
  #styled;
  /** @type {import("../wasm/sociogram.js").Handle | null} */
  #handle = null;
  /** @type {import("./store/store.js").Store | null} */
  #store = null;
  /**
   * The journal as the page knows it, and whether the device does not have it.
   * @type {Record | null}
   */
  #record = null;
  #unsaved = false;
  /**
   * What watches over the module's instance, see loading.js.
   * @type {import("./loading.js").Fall | null}
   */
  #fall = null;
  /**
   * A drawing of the map, as a text.
   * @type {() => Promise<string>}
   */
  #drawing = async () => "";
  /** @type {any} */
  #protocol = null;
  /** @type {any} */
  #previous = null;
  /** @type {any} */
  #rosters = null;
  /** @type {any} */
  #variables = null;
  /**
   * What the interview on screen was opened with.
   * @type {any[]}
   */
  #opened = [];
  #settling = false;
  #turn = 0;
  #pause;
  /** @type {string | undefined} */
  #place;
  /** Whether a finished interview counts as this participant's: one that was found may be somebody else's. */
  #isTheirs = true;
  #fields;

  constructor() {
    super();
    this.#host.className = "host";
    this.#root.append(this.#host);
    keepKeys(this.#root);
    keepPresses(this.#root);
    // What a page set before this class was there to take it.
    for (const name of [...TEXTS, ...SWITCHES, "rosters", "variables", "protocol", "previous"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  connectedCallback() {
    this.addEventListener("invalid", this.#showUnfinished);
    addEventListener("pagehide", this.#keepState);
    this.#settle();
  }

  disconnectedCallback() {
    this.removeEventListener("invalid", this.#showUnfinished);
    removeEventListener("pagehide", this.#keepState);
    this.#settle();
  }

  formAssociatedCallback(form) {
    this.#fields?.removeEventListener("formdata", this.#deliver);
    this.#fields = form;
    form?.addEventListener("formdata", this.#deliver);
  }

  attributeChangedCallback(name) {
    if (name === "required") this.#keepFormValue();
    else this.#settle();
  }

  formResetCallback() {
    this.reset();
  }

  formDisabledCallback(disabled) {
    this.#host.inert = disabled;
  }

  formStateRestoreCallback(state) {
    if (typeof state === "string" && state) this.previous = state;
  }

  /** The protocol document, instead of `src`. */
  get protocol() {
    return this.#protocol;
  }
  set protocol(document) {
    this.#protocol = document;
    this.#settle();
  }

  /** A journal to go on from, as `export("journal")` gave it, an object or its text. With it nothing is kept on the device. */
  get previous() {
    return this.#previous;
  }
  set previous(journal) {
    this.#previous = journal;
    this.#settle();
  }

  /** Lists of people by the ids of the protocol's rosters: each a list of objects, or the text of a CSV or JSON file. */
  get rosters() {
    return this.#rosters;
  }
  set rosters(lists) {
    this.#rosters = lists;
    this.#settle();
  }

  /** What the page knows of the participant, by the names of variables of ego that are `from_host`. */
  get variables() {
    return this.#variables;
  }
  set variables(values) {
    this.#variables = values;
    this.#settle();
  }

  /** The network file as an object, or null while the interview is under way. */
  get value() {
    return this.#asked((handle) => handle.value()) ?? null;
  }

  get complete() {
    return this.#asked((handle) => handle.complete()) ?? false;
  }

  get type() {
    return this.localName;
  }
  get form() {
    return this.#internals.form;
  }
  get labels() {
    return this.#internals.labels;
  }
  get validity() {
    return this.#internals.validity;
  }
  get validationMessage() {
    return this.#internals.validationMessage;
  }
  get willValidate() {
    return this.#internals.willValidate;
  }
  checkValidity() {
    return this.#internals.checkValidity();
  }
  reportValidity() {
    return this.#internals.reportValidity();
  }

  /** Takes the interview off this device. What is on screen stays; what is answered after that is saved again. */
  erase() {
    this.#store?.erase();
  }

  /** Erases the interview from this device and begins a new one. */
  reset() {
    this.#previous = null;
    this.#opened[1] = null;
    this.#handle?.reset();
  }

  /**
   * The interview as a file: "json" is the network file as it stands now, "journal" everything that happened,
   * "compact" the network file in few characters; `most` splits that into lines of at most so many; "svg" a drawing of
   * the map.
   */
  async export(format = "json", /** @type {{ most?: number }} */ { most } = {}) {
    if (!this.#handle) throw new Failure("not-ready", "The interview is not ready yet. Wait for sociogram-ready.");
    if (format === "svg") return new Blob([await this.#drawing()], { type: "image/svg+xml" });
    if (format !== "compact") return new Blob([this.#handle.text(format, true)], { type: "application/json" });
    const text = this.#handle.text("json", false);
    const { pack } = await assets.compact();
    return new Blob([(await pack(text, { most })).join("\n")], { type: "text/plain" });
  }

  /** Hands a drawing of the map to the participant; `then` hears whether that could be done. */
  #draw = async (name, then) => {
    const made = await this.export("svg").catch(() => undefined);
    if (made) hand(name, made);
    then(Boolean(made));
  };

  /** What the module says; undefined when it is not there, or has failed: that is told by a card. */
  #asked(question) {
    try {
      return this.#handle && question(this.#handle);
    } catch (error) {
      if (!this.#fall?.error) throw error;
    }
  }

  get #language() {
    return this.getAttribute("lang") || document.documentElement.lang || navigator.language || "";
  }

  /** The words in the language that is on screen. */
  get #say() {
    /** @type {HTMLElement | null} */
    const shown = this.#root.querySelector(".sociogram");
    return words(shown?.lang || this.#language);
  }

  /**
   * Opens or closes what the element's place and attributes now ask for. However much changes in one task, that is done
   * once, after it: an element that is moved is taken out and put in again, and must go on as it was.
   */
  #settle() {
    if (this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      const source = this.#protocol ?? this.getAttribute("src");
      const of = (name) => this.getAttribute(name);
      const given = [this.#rosters, this.#variables];
      const wanted =
        this.isConnected && source ? [source, this.#previous, of("interview"), of("autosave"), of("participant"), ...given] : [];
      if (wanted.length === this.#opened.length && wanted.every((it, at) => it === this.#opened[at])) return;
      this.#opened = wanted;
      this.#close();
      if (wanted.length) this.#open(wanted);
    });
  }

  /**
   * Opens an interview; `left` is the journal of one that stopped here and is not on the device.
   * @param {any[]} opened
   * @param {string} [left]
   */
  async #open([source, previous, interview, autosave, participant], resumed = false, left) {
    const turn = this.#turn;
    const language = this.#language;
    // Two of one name, or of one protocol and no name, would write into each other's answers: each further one has a
    // name of its own, by its place among them.
    let place = 1;
    const of = () => write([place, interview || source.id || String(source), participant]);
    while (open.has(of())) place++;
    open.add((this.#place = of()));
    const wait = Object.assign(document.createElement("p"), { className: "loading", role: "status", textContent: words(language).loading });
    this.#host.replaceChildren(wait);
    // What the page is in, and not what the browser prefers: a study need not speak that.
    const page = this.getAttribute("lang") || document.documentElement.lang;
    learnFirst(page).then(() => (wait.textContent = words(language).loading));
    this.#styled ??= assets.style(this.#root);
    // Another time it may be had.
    this.#styled.catch(() => (this.#styled = undefined));
    const stop = new AbortController();
    const asked = typeof source === "string" ? fetchProtocol(source, stop.signal) : Promise.resolve(source);
    const base = typeof source === "string" ? new URL(source, document.baseURI) : document.baseURI;
    const fetched = fetchAll(asked, this.#styled, (protocol) => rostersOf(protocol, base, this.#rosters, stop.signal));
    const key = async () => [(interview || String((await asked)?.id)) + (place > 1 ? ` ${place}` : ""), participant ?? ""];
    const earlier = earlierText(previous);
    const keeps = autosave !== "off" && (!previous || Boolean(earlier));
    const again = () => {
      stop.abort();
      forget();
      this.#styled = undefined;
      this.#close();
      this.#open(this.#opened, resumed);
    };
    /** Tells that something takes long, or cannot go on by itself. */
    const tell = (code, goOn) => {
      if (turn !== this.#turn) return;
      const say = words(language);
      const isNewer = code === "newer";
      const message = isNewer ? say.newerText : goOn ? say.storageText : say.slowText;
      const ways = [isNewer ? [say.loadAgain, () => location.reload()] : [say.again, again]];
      if (goOn) ways.push([say.goOnUnsaved, goOn]);
      this.#host.replaceChildren(card(isNewer ? say.newer : say.slow, { message }, ways));
      this.#emit("sociogram-error", { code: isNewer ? "elsewhere" : code, message, faults: [] });
    };
    let misfit;
    const given = () => {
      try {
        return { saved: previous && !earlier ? journalText(previous) : undefined };
      } catch (error) {
        misfit = error;
        return {};
      }
    };
    const keeping = left ? Promise.resolve({ saved: left, unsaved: keeps }) : keeps ? keep(key(), fetched, tell) : Promise.resolve(given());
    let isAsked = false;
    asked.then(() => (isAsked = true)).catch(() => {});
    try {
      const { module, protocol, finish, taught, calendar, rosters } = await patiently(fetched, () =>
        tell(isAsked ? "load-slow" : "protocol-slow"),
      );
      const kept = await keeping;
      if (turn !== this.#turn) return kept.store?.close();
      // Let go of with the rest, should that come while a passphrase is asked for.
      this.#store = kept.store;
      const { store, saved, unsaved = false } = await unlocked(kept, protocol, this.#host, language);
      const journal = saved && (await read(saved).catch(() => undefined));
      const variables = textOf(this.#variables);
      const parts = [...(saved ? ["reopening"] : []), ...(earlier || variables || journal?.earlier ? ["waves"] : [])];
      await patiently(withParts(parts), () => tell("load-slow"));
      // The element may have been removed or given another protocol while all that was fetched.
      if (turn !== this.#turn) return store?.close();
      const texts = { protocol: textOf(protocol) ?? "", words: textOf(taught) ?? "{}" };
      /** @type {any} */
      const setting = {
        ...texts,
        saved,
        given: Boolean(previous) && !earlier && !left,
        earlier,
        variables,
        store,
        unsaved,
        resumed,
        participant,
        language,
        dates: calendar,
        rosters,
        page: {
          emit: this.#tell,
          finish,
          draw: this.#draw,
          fetchSeveral: (then) => void addPart(module, "several").then(then),
          handText,
          follow,
          offer: this.#offer,
        },
      };
      [this.#store, this.#unsaved, this.#fall] = [store, unsaved || !store, module.fall];
      setting.record = this.#record = new Record(store, saved, journal);
      this.#drawing = () => drawing(module, texts, this.#handle?.text("journal", false));
      module.fall.listeners.add(this.#stop);
      const start = () => {
        const before = [...this.#host.children];
        this.#handle = module.start(this.#host, setting);
        for (const child of before) child.remove();
      };
      try {
        start();
      } catch (error) {
        if (error?.faults?.length) error.faults = await explain(protocol, error.faults);
        if (error?.code !== "salvage") throw error;
        setting.salvaged = await patiently(salvage(module, setting), () => tell("load-slow")).catch((error) => {
          if (error instanceof Failure) throw error;
          if (turn === this.#turn) this.#stop(error);
        });
        if (turn !== this.#turn) return;
        start();
      }
      this.#isTheirs = Boolean(!store || resumed || participant) || !this.complete;
      if (store) {
        store.onfail = (code) => this.#fails(code);
        store.onlost = (why) => this.#giveWay(why);
      }
      this.#keepFormValue();
      this.#emit("sociogram-ready", {});
      // The interview goes on all the same.
      misfit ??= this.#handle?.finding();
      if (misfit) this.#emit("sociogram-error", { code: misfit.code, message: misfit.message, faults: [] });
      if (unsaved) this.#fails("storage");
      if (store?.lost) return this.#giveWay(store.lost);
      // A host that only listens for the end hears of one that came on an earlier visit.
      if (this.complete) this.#complete(this.value, true);
    } catch (error) {
      // That is told by a card of its own.
      if (this.#fall?.error) return;
      keeping.then(({ store }) => store?.close());
      if (turn !== this.#turn) return;
      this.#store = null;
      this.#fail(error, language);
    }
  }

  #close() {
    this.#asked((handle) => handle.destroy());
    this.#letGo();
    this.#host.replaceChildren();
    this.#keepFormValue();
  }

  #letGo() {
    this.#turn++;
    open.delete(this.#place);
    clearTimeout(this.#pause);
    this.#fall?.listeners.delete(this.#stop);
    this.#store?.close();
    this.#handle = this.#store = this.#record = this.#fall = null;
  }

  /** The module failed in the middle of its work. What was answered is on the device, or in hand; a form keeps its value. */
  #stop = (error) => {
    if (!this.#record) return;
    const say = this.#say;
    const hadFocus = Boolean(this.#root.activeElement);
    const [journal, unsaved] = [this.#record.text(), this.#unsaved];
    this.#letGo();
    const ways = [[say.loadAgain, () => this.#open(this.#opened, false, unsaved ? journal : undefined)]];
    if (journal) ways.push([say.keepCopy, () => this.#offer("sociogram-answers.json", journal)]);
    this.#host.replaceChildren(card(say.stopped, { message: unsaved ? say.stoppedHere : say.stoppedSafe }, ways));
    if (hadFocus) this.#host.querySelector("button")?.focus();
    const message = `The interview stopped: ${error?.message ?? error}. Nothing that was answered is lost; it can be loaded again.`;
    this.#emit("sociogram-error", { code: "panic", message, faults: [] });
  };

  /** Offers a copy of the answers. */
  #offer = (name, text) => offer(name, text, this.#root, this.#say);

  #fail(error, language) {
    const { code = "internal", message = String(error), faults = [] } = error ?? {};
    this.#host.replaceChildren(card(words(language).failed, { message, faults }));
    this.#emit("sociogram-error", { code, message, faults, fatal: true });
  }

  /** Whether the device saves, by a code of its store. */
  #fails(code) {
    this.#unsaved = Boolean(code);
    this.#handle?.unsaved(this.#unsaved);
    const message = code === "storage-slow" ? "The device takes long to save answers." : "The device does not save answers.";
    if (code) this.#emit("sociogram-error", { code, message, faults: [] });
  }

  /** Another goes on with this interview: what is on screen here is not the latest, and must take no more answers. */
  #giveWay(why) {
    const say = this.#say;
    const isNewer = why === "newer";
    const ways = [isNewer ? [say.loadAgain, () => location.reload()] : [say.goOnHere, () => this.#goOnHere()]];
    let message = isNewer ? say.newerText : say.elsewhereText;
    if (this.#store?.hasUnsaved) {
      const journal = this.#record?.text();
      ways.push([say.keepCopy, () => this.#offer("sociogram-answers.json", journal)]);
      message += ` ${say.notKept}`;
    }
    const hadFocus = Boolean(this.#root.activeElement);
    this.#close();
    this.#host.replaceChildren(card(isNewer ? say.newer : say.elsewhere, { message }, ways));
    if (hadFocus) this.#host.querySelector("button")?.focus();
    this.#emit("sociogram-error", { code: "elsewhere", message, faults: [] });
  }

  /** Goes on with what is on the device now. */
  #goOnHere() {
    this.#close();
    this.#open(this.#opened, true);
  }

  /** What the module has to tell the page. */
  #tell = (type, detail) => {
    // Which step is on screen is nothing that the participant did.
    if (type === "sociogram-step") return this.#emit(type, detail);
    this.#isTheirs = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#keepFormValue(this.#journal()), PAUSE);
    if (type === "sociogram-complete") return this.#complete(detail, false);
    this.#keepFormValue();
    this.#emit(type, detail);
  };

  #complete(network, restored) {
    this.#keepFormValue();
    this.#emit("sociogram-complete", { network, declined: network.graph.interview.declined === true, restored });
    if (!this.form && this.getAttribute("delivered") === "erase") this.erase();
  }

  /** The form has the file, if it may. */
  #deliver = () => {
    if (this.getAttribute("delivered") === "erase" && this.complete && this.#isTheirs && !this.matches(":disabled")) this.erase();
  };

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** The browser keeps a form as it is when the page is left. */
  #keepState = () => {
    if (this.#handle) this.#keepFormValue(this.#journal());
  };

  /** What the browser restores where the device keeps nothing. */
  #journal() {
    const kept = this.getAttribute("autosave") !== "off" && !this.#previous;
    return (!kept && this.#record?.text()) || "";
  }

  #keepFormValue(state = "") {
    const value = this.#isTheirs ? this.value : null;
    this.#internals.setFormValue(value && (this.#handle?.text("json", false) ?? null), state);
    const missing = this.hasAttribute("required") && !value;
    this.#internals.setValidity(missing ? { valueMissing: true } : {}, missing ? words(this.#language).unfinished : "");
    if (!missing) this.#root.querySelector(".unfinished")?.remove();
  }

  /** A form that is sent too early: the widget is no box that a browser can point at, so it says so itself. */
  #showUnfinished = (event) => {
    event.preventDefault();
    /** @type {HTMLElement} */
    const notice = this.#root.querySelector(".unfinished") ?? document.createElement("p");
    Object.assign(notice, { className: "notice unfinished", role: "alert", tabIndex: -1, textContent: this.validationMessage });
    this.#root.insertBefore(notice, this.#host);
    if (this.form?.querySelector(":invalid:not(fieldset)") === this) notice.focus();
  };
}

for (const name of TEXTS) {
  Object.defineProperty(SociogramInterview.prototype, name, {
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
for (const name of SWITCHES) {
  Object.defineProperty(SociogramInterview.prototype, name, {
    get() {
      return this.hasAttribute(name);
    },
    set(value) {
      this.toggleAttribute(name, Boolean(value));
    },
  });
}
