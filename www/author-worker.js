// What the author's page has worked out beside it, so that it goes on answering: a module worker, which author/workroom.js
// starts and stops.
//
// In comes { id, call, args }: a function of the module and what it is called with. Out go { id, progress } with the share
// that is done, and { id, result } or { id, error: { code, message } }.

import init, * as room from "./wasm/author.js";

const ready = init({ module_or_path: new URL("./wasm/author_bg.wasm", import.meta.url) });

/** The functions that tell how far they are, by a function that comes last. */
const TELLING = ["simulated", "costs"];

addEventListener("message", async ({ data: { id, call, args } }) => {
  const fail = (code, message) => postMessage({ id, error: { code, message } });
  try {
    await ready;
  } catch (error) {
    return fail("load", `What works this out could not be loaded (${error.message}). Load the page again.`);
  }
  try {
    const tell = (progress) => postMessage({ id, progress });
    postMessage({ id, result: room[call](...args, ...(TELLING.includes(call) ? [tell] : [])) });
  } catch (error) {
    fail(error.code ?? "internal", error.message ?? String(error));
  }
});
