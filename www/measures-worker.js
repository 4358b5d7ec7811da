// Works measures out beside a page: a module worker, started and stopped by `measure` in measures.js.
//
// In comes one message, { file, sheets }: a network file and the sheets wanted of it, as in a protocol's
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
  try {
    await init({ module_or_path: new URL("./wasm/measurer_bg.wasm", import.meta.url) });
    const file = typeof data.file === "string" ? JSON.parse(data.file) : data.file;
    postMessage({ sheets: sheets(file, data.sheets, tell) });
  } catch (error) {
    postMessage({ error: { code: error.code ?? "internal", message: error.message ?? String(error) } });
  }
});
