// Puts the sheets of measures that a protocol asks for into network files. sociogram.js loads this for such protocols.

/** Milliseconds that an interview waits for the module before it goes on without. */
const PATIENCE = 10_000;

/** The module that works them out, fetched and ready to use. */
async function fetched() {
  const measurer = await import("./wasm/measurer.js");
  await measurer.default({ module_or_path: new URL("./wasm/measurer_bg.wasm", import.meta.url) });
  return measurer;
}

/**
 * A function that adds the sheets `wanted` to a network file, at once. Where they cannot be worked out, `sheets` is null
 * in the file and `sheets_fault` says why; an interview is never held up or lost for them. `load` gets the module.
 */
export async function adder(wanted, load = fetched) {
  let fault = "The module that works them out was not loaded in time.";
  let sheets = () => {
    throw new Error(fault);
  };
  // Should it come late, later files have them.
  const loaded = load().then((measurer) => (sheets = measurer.sheets));
  const failed = loaded.catch((error) => (fault = error.message));
  await Promise.race([failed, new Promise((done) => setTimeout(done, PATIENCE))]);
  return (file) => {
    const { measures } = file.graph;
    try {
      measures.sheets = sheets(file, wanted);
    } catch (error) {
      Object.assign(measures, { sheets: null, sheets_fault: error.message });
    }
  };
}
