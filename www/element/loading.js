// What must be fetched before an interview can start, and what to do when it cannot be.
import { assets } from "../assets.js";
import { Failure } from "./failure.js";

/** The module, fetched once for all elements of the page. */
let loading;
export function load() {
  loading ??= fetchModule();
  // A failed fetch may work the next time: forget it.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Has the module fetched anew by whoever loads it next. */
export const forget = () => void (loading = undefined);

async function fetchModule() {
  if (typeof WebAssembly !== "object") {
    throw new Failure(
      "no-webassembly",
      "This browser does not run WebAssembly, which the interview needs. Update it, open the page in another browser, or switch off its lockdown mode for this page.",
    );
  }
  try {
    const [glue, wasm] = await Promise.all([assets.glue(), assets.wasm()]);
    if (wasm.ok === false) throw new Error(`the server answered ${wasm.status} for ${wasm.url}`);
    await glue.default({ module_or_path: wasm });
    return glue;
  } catch (error) {
    // Each engine has its own words for a policy that forbids compiling; these are in one or another of them.
    if (/unsafe-eval|\bCSP\b/.test(error.message)) {
      throw new Failure(
        "blocked",
        "The security policy of this page does not let the interview run. Whoever runs the page can allow it: 'wasm-unsafe-eval' must stand in script-src of its Content-Security-Policy.",
      );
    }
    throw new Failure("load", `The interview could not be loaded: ${error.message}. ${advice()}`);
  }
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
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("protocol", "The protocol is not JSON.", [{ path: "$", code: "not-json", message: error.message }]);
  }
}

/**
 * The widget's own words in each language of a protocol, so that a participant can change languages with no connection.
 * Where they cannot be had the widget speaks English.
 */
export async function lessons(protocol) {
  const lessons = {};
  const learn = async (tag) => {
    const [language] = tag.split("-");
    const module = await assets.words[language]?.();
    if (module) lessons[language] = module.default;
  };
  const languages = protocol?.languages;
  await Promise.allSettled(Array.isArray(languages) ? languages.map(learn) : []);
  return lessons;
}

/**
 * All faults of a protocol, in sentences. Putting those together takes a module of its own, which is fetched only when
 * the other has found a fault. If it cannot be, what was found has to do.
 */
export async function explain(protocol, found) {
  try {
    return (await assets.checker()).check(protocol);
  } catch (error) {
    const message = `This is wrong. What would be right could not be looked up: ${error.message}.`;
    return found.map((fault) => ({ ...fault, message }));
  }
}

/**
 * What adds to a network file what a protocol asks for beyond the standard measures: mostly nothing, else the work of
 * modules that are fetched only then. If they cannot be, the file says so; everything to work it out from is in it.
 */
export function finisher(protocol) {
  if (!protocol?.measures?.sheets) return () => {};
  return assets.sheets().then(
    ({ adder }) => adder(protocol.measures.sheets),
    (error) => (file) => Object.assign(file.graph.measures, { sheets: null, sheets_fault: error.message }),
  );
}
