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
    postMessage({ sheets: sheets(data.file, data.sheets, tell) });
  } catch (error) {
    fail(error.code ?? "internal", error.message ?? String(error));
  }
});
