// What must be fetched before an interview can start, and what to do when it cannot be.
import { assets } from "../assets.js";
import { read, write } from "../json.js";
import { Failure } from "./failure.js";
import { learn } from "./words.js";

/** Everything that an interview under a protocol needs before it can start; the protocol and the style are under way already. */
export async function fetchAll(asked, styled, listed) {
  const needed = [
    load(),
    asked,
    asked.then(finisher),
    asked.then(lessons),
    asked.then(dates),
    asked.then(listed),
    styled,
    asked.then((protocol) => withParts(partsOf(protocol))),
  ];
  const [module, protocol, finish, taught, calendar, rosters] = await Promise.all(needed);
  return { module, protocol, finish, taught, calendar, rosters };
}

/** The rosters of a protocol, ready to be searched; undefined where it has none, and nothing is fetched then. */
export async function rostersOf(protocol, base, given, signal) {
  const named = protocol?.rosters;
  if (typeof named !== "object" || !named || !Object.keys(named).length) return undefined;
  const [module, { sources }] = await needed(Promise.all([assets.rosters(), assets.rosterSources()]));
  return module.open(write(protocol), await sources(protocol, base, given, signal));
}

/** The module, fetched once for all elements of the page. */
let loading;
export function load() {
  loading ??= fetchModule();
  // A failed fetch may work the next time: forget it.
  loading.catch(forget);
  return loading;
}

/** Has the module fetched anew by whoever loads it next. */
export const forget = () => void (loading = undefined);

async function fetchModule() {
  if (typeof WebAssembly !== "object") {
    throw new Failure(
      "no-webassembly",
      "This browser does not run WebAssembly, which the interview needs. Update it, use another browser, or switch off its lockdown mode for this page.",
    );
  }
  try {
    const [glue, wasm] = await Promise.all([assets.glue(), assets.wasm()]);
    if (wasm.ok === false) throw new Error(`the server answered ${wasm.status} for ${wasm.url}`);
    const { guard, fall } = guarding();
    const module = glue.default(guard);
    const exports = await module.init({ module_or_path: wasm });
    return { ...module, exports, fall, parts: {} };
  } catch (error) {
    throw unloadable(error);
  }
}

/** The parts of the module that were asked for, compiled, by name. One that could not be had is asked for again. */
const parts = new Map();
function part(name, ways) {
  if (!parts.has(name)) {
    const fetching = needed(ways[name]().then(bytesOf).then(WebAssembly.compile));
    parts.set(name, fetching);
    fetching.catch(() => parts.delete(name));
  }
  return parts.get(name);
}

/**
 * Puts parts into the module that only some interviews need: screens of few studies, or the way back into an interview.
 * What they share comes with the first, and lends them the module's memory; see `crates/rare`.
 */
export async function withParts(names, loading = load()) {
  // A page with everything inside has them in its module.
  const ways = assets.parts;
  if (!ways || !names.length) return;
  const [shared, ...others] = ["shared", ...names].map((name) => part(name, ways));
  others.forEach((it) => it.catch(() => {}));
  const [module, lender] = await Promise.all([loading, shared]);
  module.shared ??= WebAssembly.instantiate(lender, { main: module.exports });
  const { exports } = await module.shared;
  await Promise.all(
    names.map(async (name, index) => {
      const compiled = await others[index];
      await (module.parts[name] ??= WebAssembly.instantiate(compiled, { __wasm_split: exports }));
    }),
  );
}

/** How long whoever is in the middle of something waits for what that takes, in milliseconds. */
const PATIENCE = 10_000;

/** The same for an interview that is under way. Whether it came, and in time; if not, it can be asked for again. */
export function addPart(module, name) {
  const came = withParts([name], Promise.resolve(module)).then(
    () => true,
    () => false,
  );
  return Promise.race([came, new Promise((resolve) => setTimeout(resolve, PATIENCE, false))]);
}

async function bytesOf(response) {
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${response.url}`);
  return response.arrayBuffer();
}

/** What in the text of a protocol asks for which part. */
const ASKS_FOR = {
  answers: /"type":"(date|month|slider|time|year)"|"(calculated|default|missing)":|"(min|max)":(\{|"[ty])/,
  around: /"(completion|help)":/,
  calculated: /"calculated":/,
  lists: /"(for_each|lists|same_as)":|"options":"/,
  maps: /"(automatic_layout|offer|size_by|start_in_rings|width_by)":/,
  naming: /"of":\{|"tie":"/,
  order: /"shuffled":/,
  pairs: /"type":"(one-to-many|pair-census|tie-form)"/,
  rosters: /"rosters?":/,
  // Names in braces, and marks
  texts: /\{(?!participant\})[a-zA-Z]|\*|\\\\|\]\(/,
  waves: /"type":"(earlier-alters|earlier-match)"/,
};

/** The parts that a protocol asks for. */
export const partsOf = (protocol) =>
  Object.keys(ASKS_FOR).filter((name) => finds(protocol, ASKS_FOR[name]) || (name === "maps" && asksForLevels(protocol)));

/** Whether lines of a protocol are drawn with an answer: many other parts have a member of that name. */
const asksForLevels = (protocol) =>
  listed(protocol?.stages).some((stage) => listed(stage?.prompts).some((it) => it?.task === "tie" && it.variable !== undefined));

/**
 * What a page gave for a list, which may be anything.
 * @returns {any[]}
 */
const listed = (it) => (Array.isArray(it) ? it : []);

/** Tells why a module could not be had. */
function unloadable(error) {
  // Each engine has its own words for a policy that forbids compiling; these are in one or another of them.
  if (/unsafe-eval|\bCSP\b/.test(error.message)) {
    return new Failure(
      "blocked",
      "The security policy of this page keeps the interview from running: 'wasm-unsafe-eval' must stand in script-src of its Content-Security-Policy.",
    );
  }
  return new Failure("load", `The interview could not be loaded: ${error.message}. ${advice()}`);
}

/**
 * The end of one instance of the module: what it failed with, and who is told.
 * @typedef {{ error: any, listeners: Set<(error: any) => void> }} Fall
 */

/**
 * What watches over one instance of the module. Whatever is thrown out of one of its functions, by a panic, a trap or the
 * browser itself, left it in the middle of its work: it cannot be used any more. `fall.error` is that then, and each of
 * `fall.listeners` is called.
 */
function guarding() {
  /** @type {Fall} */
  const fall = { error: undefined, listeners: new Set() };
  const watched =
    (work) =>
    (...given) => {
      // What the page still calls: timers, observers, the browser's clearing up.
      if (fall.error) return;
      try {
        return work(...given);
      } catch (error) {
        fall.error ??= error ?? new Error("unknown");
        forget();
        // Not in the middle of whatever called.
        for (const listener of fall.listeners) queueMicrotask(() => listener(fall.error));
        throw error;
      }
    };
  const guard = (exports) =>
    Object.fromEntries(Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? watched(it) : it]));
  return { guard, fall };
}

const advice = () =>
  navigator.onLine ? "Check the connection and load the page again." : "You are offline: load the page again when you are connected.";

/** The protocol document at an address. */
export async function fetchProtocol(src, signal) {
  let response;
  try {
    response = await fetch(src, { signal });
  } catch {
    throw new Failure("protocol-fetch", `The protocol could not be fetched from ${src}. Check the address. ${advice()}`);
  }
  if (!response.ok) {
    throw new Failure("protocol-fetch", `The protocol could not be fetched from ${src}: the server answered ${response.status}.`);
  }
  const text = await response.text();
  try {
    return await read(text);
  } catch (error) {
    // A page to log in on, or one that a server answers everything with.
    if (/^\s*</.test(text)) {
      const way = response.redirected ? ` The server sent the request on to ${response.url}.` : "";
      throw new Failure(
        "protocol-fetch",
        `What came from ${src} is a web page, not a protocol.${way} Check the address, and whether one must log in there.`,
      );
    }
    throw new Failure("protocol", "The protocol is not JSON.", [{ path: "$", code: "not-json", message: error.message }]);
  }
}

/** What the module says in the language of a tag; undefined where that is English, or the widget does not speak it. */
async function lesson(tag) {
  const [language] = tag.split("-");
  const module = await assets.words[language]?.();
  if (module) learn(language, module.cards);
  return module?.default;
}

/** Learns what may be said, in the language of a tag, before anything else has come; where it cannot be had it is English. */
export const learnFirst = (tag) => lesson(tag).catch(() => undefined);

/**
 * The widget's own words in each language of a protocol, so that a participant can change languages with no connection.
 * Where they cannot be had the widget speaks English.
 */
async function lessons(protocol) {
  const lessons = {};
  const fetchOne = async (tag) => {
    const taught = await lesson(tag);
    if (taught) lessons[tag.split("-")[0]] = taught;
  };
  const languages = protocol?.languages;
  await Promise.allSettled(Array.isArray(languages) ? languages.map(fetchOne) : []);
  return lessons;
}

/** A module that an interview cannot go on without. */
const needed = (fetching) => fetching.catch((error) => Promise.reject(unloadable(error)));

/** The module that reads and writes dates; undefined for a protocol that asks for none. */
async function dates(protocol) {
  return asksForDates(protocol) ? needed(assets.dates()) : undefined;
}

/** Whether a variable of a protocol has one of the types that are dates. */
const asksForDates = (protocol) => finds(protocol?.codebook, /"type":"(date|month|year)"/);

/** Whether something is found in the text of a part of a protocol. */
function finds(part, pattern) {
  try {
    return pattern.test(write(part));
  } catch {
    // It is no protocol, which will be told.
    return false;
  }
}

/**
 * All faults of a protocol, in sentences. Putting those together takes a module of its own, which is fetched only when
 * the other has found a fault. If it cannot be, what was found has to do.
 */
export async function explain(protocol, found) {
  try {
    return (await assets.checker()).check(write(protocol));
  } catch (error) {
    const message = `This is wrong. What would be right could not be looked up: ${error.message}.`;
    return found.map((fault) => ({ ...fault, message }));
  }
}

/**
 * What is left of a saved interview that cannot go on as it stands, and what is said about it: a text for the module's
 * `start`. Hardly anybody needs that, so it takes a module of its own, unless `module` has it inside.
 */
export async function salvage(module, { protocol, words, saved, language, participant }) {
  const salvor = module.salvage ? module : await needed(assets.salvage());
  return salvor.salvage(protocol, words, saved, language, participant);
}

/** The map of an interview as the text of an SVG document. Few want it, so it takes a module of its own too. */
export async function drawing(module, { protocol, words }, journal) {
  const exporter = module.drawing ? module : await needed(assets.exporter());
  return exporter.drawing(protocol, words, journal);
}

/**
 * What a network file gets that a protocol asks for beyond the standard measures: mostly nothing, else the work of
 * modules that are fetched only then. A function from the text of a file to the text of an object with what is added to
 * its measures, or undefined. If the modules cannot be had, that says so; everything to work it out from is in the file.
 */
function finisher(protocol) {
  if (!protocol?.measures?.sheets) return () => {};
  return assets.sheets().then(
    ({ adder }) => adder(protocol.measures.sheets),
    (error) => () => write({ sheets: null, sheets_fault: error.message }),
  );
}
