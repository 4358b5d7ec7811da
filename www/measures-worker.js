// Works measures out beside a page: a module worker, started and stopped by `measure` in measures.js.
//
// In comes one message, { file, sheets }: the texts of a network file and of the sheets wanted of it, as in a protocol's
// `measures.sheets`. Out go { progress } with the share of the work that is done, and at the end { sheets } or
// { error: { code, message } }.

import init, { sheets } from "./wasm/measurer.js";

/** Milliseconds between two messages about progress: more often than a screen changes would only cost time. */
const BEAT = 50;

addEventListener("message", async ({ data }) => {
  let told = 0;
  const tell = (progress) => {
    const now = performance.now();
    if (now - told < BEAT) return;
    told = now;
    postMessage({ progress });
  };
  const fail = (code, message) => postMessage({ error: { code, message } });
  try {
    await init({ module_or_path: new URL("./wasm/measurer_bg.wasm", import.meta.url) });
  } catch (error) {
    return fail("load", `The measures could not be worked out: their module could not be loaded (${error.message}).`);
  }
  try {
    const file = read(data.file, "The network file is not JSON. Other forms can be opened in the workshop.");
    postMessage({ sheets: sheets(file, read(data.sheets, "The choice of measures is not JSON."), tell) });
  } catch (error) {
    fail(error.code ?? "internal", error.message ?? String(error));
  }
});

/** What a JSON text says. */
function read(text, fault) {
  try {
    return JSON.parse(text);
  } catch {
    throw { code: "measures", message: fault };
  }
}
