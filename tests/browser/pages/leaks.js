// A script of the page, before all others: it wraps the page's functions, so that what they leave behind can be told.
// (A script of a driver is no place for that: Firefox runs it in a sandbox, and functions of the page that are wrapped
// there fail when they are called the way pages call them.)

/** The instance of the module that the page made. */
let made;
{
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const result = await instantiateStreaming.apply(WebAssembly, given);
    made = result.instance;
    return result;
  };
}

/** Wraps the functions of the page; returns what is waited for. */
function watch() {
  /** What is waited for, by a key of it: in words, and on what. */
  const waiting = new Map();
  const names = new WeakMap();
  let count = 0;
  const name = (it) => {
    if ((typeof it !== "object" && typeof it !== "function") || it === null) return String(it);
    if (!names.has(it)) names.set(it, ++count);
    return names.get(it);
  };
  const wrap = (owner, method, then) => {
    const before = owner[method];
    owner[method] = function (...given) {
      const result = before.apply(this, given);
      then(this, given, result);
      return result;
    };
  };
  const key = (it, [type, listener, options]) =>
    `${type} ${it?.constructor?.name} ${name(it ?? window)} ${name(listener)} ${options?.capture ?? options === true}`;
  wrap(EventTarget.prototype, "addEventListener", (it, given) => {
    // What an element's own shadow root waits for goes with it: `held` tells whether that goes.
    if (!given[2]?.once && !(it instanceof ShadowRoot)) waiting.set(key(it, given), [`listener: ${given[0]}`, it]);
  });
  wrap(EventTarget.prototype, "removeEventListener", (it, given) => waiting.delete(key(it, given)));
  for (const Observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    wrap(Observer.prototype, "observe", (it) => waiting.set(`observer ${name(it)}`, [Observer.name]));
    wrap(Observer.prototype, "disconnect", (it) => waiting.delete(`observer ${name(it)}`));
  }
  const later = (ask, cancel, repeats) => {
    const before = window[ask];
    window[ask] = (work, ...rest) => {
      const id = before.call(
        window,
        (...given) => {
          if (!repeats) waiting.delete(`${ask} ${id}`);
          work(...given);
        },
        ...rest,
      );
      waiting.set(`${ask} ${id}`, [ask]);
      return id;
    };
    wrap(window, cancel, (_, [id]) => waiting.delete(`${ask} ${id}`));
  };
  later("requestAnimationFrame", "cancelAnimationFrame", false);
  later("setTimeout", "clearTimeout", false);
  later("setInterval", "clearInterval", true);
  return waiting;
}

// Kept before they are wrapped, for what this script itself waits for.
const own = { frame: requestAnimationFrame.bind(window), add: EventTarget.prototype.addEventListener };
const waiting = watch();
const removed = [];
/** How often a map was seen. */
let maps = 0;

const frame = () => new Promise((go) => own.frame(go));
const heard = (it, type) => new Promise((go) => own.add.call(it, type, go, { once: true }));

/** Takes back what coming back has added to a saved interview of so many entries. */
async function rewind(entries) {
  const request = indexedDB.open("sociogram");
  await new Promise((go) => (request.onsuccess = go));
  const transaction = request.result.transaction(["interviews", "entries"], "readwrite");
  const [interviews, stored] = ["interviews", "entries"].map((name) => transaction.objectStore(name));
  const key = ["burden", ""];
  const record = interviews.get(key);
  record.onsuccess = () => interviews.put({ ...record.result, count: entries }, key);
  stored.delete(IDBKeyRange.lowerBound([...key, entries]));
  await new Promise((go) => (transaction.oncomplete = go));
  request.result.close();
}

const describe = (words, of) => (of ? `${words} of ${of.outerHTML?.slice(0, 150) ?? of}` : words);

async function comeAndGo(number) {
  const element = document.createElement("sociogram-interview");
  element.setAttribute("src", "protocols/burden.json");
  const ready = heard(element, "sociogram-ready");
  document.body.append(element);
  if (number % 5 < 4) {
    await ready;
    const root = element.shadowRoot;
    const press = (words) => [...root.querySelectorAll("button")].find((it) => it.textContent === words).click();
    press("Continue where you were");
    for (let look = 0; look < 100 && !root.querySelector("[role=application] [role=button]"); look++) await frame();
    maps += root.querySelectorAll("[role=application] [role=button]").length === 42;
    // Someone is active, and a frame is asked for, when the element goes.
    root.querySelector("[role=application] [role=button]").click();
    if (number % 2) {
      await frame();
      press("List");
      press("Map");
    }
  }
  element.remove();
  removed.push(new WeakRef(element));
}

/** What is left when the element has come and gone so often; `entries` is how many the saved interview has. */
window.lookAfter = async (times, entries) => {
  // A driver may wait for this by a timer in the page, which it may set after the call.
  await frame();
  const before = new Set(waiting.keys());
  await customElements.whenDefined("sociogram-interview");
  await rewind(entries);
  for (let number = 0; number < times; number++) await comeAndGo(number);
  // Whatever was under way has come to its end.
  for (let look = 0; look < 10; look++) await frame();
  const parts = Object.values(made.exports);
  const tables = parts.filter((it) => it instanceof WebAssembly.Table);
  const contents = tables.map((it) => Array.from({ length: it.length }, (_, at) => it.get(at)));
  let held = null;
  if (window.gc) {
    for (let round = 0; round < 3; round++) {
      gc();
      await frame();
    }
    held = removed.filter((it) => it.deref()).length;
  }
  return {
    waiting: [...waiting].filter(([it]) => !before.has(it)).map(([, what]) => describe(...what)),
    memory: parts.find((it) => it instanceof WebAssembly.Memory).buffer.byteLength,
    // The other table is of functions of the module itself.
    values: contents.find((it) => it.includes(true)).filter((it) => it !== null && it !== undefined).length,
    held,
    maps,
  };
};
