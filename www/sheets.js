// Puts the sheets of measures that a protocol asks for into network files. sociogram.js loads this for such protocols.

import { write } from "./json.js";

/** Milliseconds that an interview waits for the module before it goes on without. */
const PATIENCE = 10_000;

/** The module that works them out, fetched and ready to use. */
async function fetched() {
  const measurer = await import("./wasm/measurer.js");
  await measurer.default({ module_or_path: new URL("./wasm/measurer_bg.wasm", import.meta.url) });
  return measurer;
}

/**
 * A function from the text of a network file to what is added to its measures, the text of an object with the sheets
 * `wanted`. Where they cannot be worked out, `sheets` is null and `sheets_fault` says why; an interview is never held up
 * or lost for them. `load` gets the module.
 */
export async function adder(wanted, load = fetched) {
  let fault = "The module that works them out was not loaded in time.";
  /** @type {(file: string, wanted: string) => any} */
  let sheets = () => {
    throw new Error(fault);
  };
  // Should it come late, later files have them.
  const loaded = load().then((measurer) => (sheets = measurer.sheets));
  const failed = loaded.catch((error) => (fault = error.message));
  await Promise.race([failed, new Promise((done) => setTimeout(done, PATIENCE))]);
  return (file) => {
    try {
      return write({ sheets: sheets(file, write(wanted)) });
    } catch (error) {
      return write({ sheets: null, sheets_fault: error.message });
    }
  };
}
