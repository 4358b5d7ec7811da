import { styleSheet } from "./element/style-sheet.js";

/** A module, ready to use. */
async function ready(loading, bytes) {
  const module = await loading;
  await module.default({ module_or_path: bytes });
  return module;
}

// Where the element's other files lie: beside this one. Bundlers find them by these very words, so the addresses are
// spelled out. A page that has everything inside puts other ways in place of these.
export const assets = {
  /** The JavaScript side of the WebAssembly module. */
  glue: () => import("./wasm/sociogram.js"),
  /**
   * The WebAssembly module, as a response or as bytes.
   * @returns {Promise<any>}
   */
  wasm: () => fetch(new URL("./wasm/sociogram_bg.wasm", import.meta.url)),
  /**
   * The parts of it that only some interviews need, as responses: see `xtask/src/parts.rs`.
   * @type {Record<string, () => Promise<Response>> | undefined}
   */
  parts: {
    answers: () => fetch(new URL("./wasm/parts/answers.wasm", import.meta.url)),
    around: () => fetch(new URL("./wasm/parts/around.wasm", import.meta.url)),
    calculated: () => fetch(new URL("./wasm/parts/calculated.wasm", import.meta.url)),
    lists: () => fetch(new URL("./wasm/parts/lists.wasm", import.meta.url)),
    maps: () => fetch(new URL("./wasm/parts/maps.wasm", import.meta.url)),
    naming: () => fetch(new URL("./wasm/parts/naming.wasm", import.meta.url)),
    order: () => fetch(new URL("./wasm/parts/order.wasm", import.meta.url)),
    pairs: () => fetch(new URL("./wasm/parts/pairs.wasm", import.meta.url)),
    reopening: () => fetch(new URL("./wasm/parts/reopening.wasm", import.meta.url)),
    rosters: () => fetch(new URL("./wasm/parts/rosters.wasm", import.meta.url)),
    several: () => fetch(new URL("./wasm/parts/several.wasm", import.meta.url)),
    shared: () => fetch(new URL("./wasm/parts/shared.wasm", import.meta.url)),
    texts: () => fetch(new URL("./wasm/parts/texts.wasm", import.meta.url)),
    waves: () => fetch(new URL("./wasm/parts/waves.wasm", import.meta.url)),
  },
  /** The module that tells of a protocol's faults, ready to use. */
  checker: () => ready(import("./wasm/checker.js"), new URL("./wasm/checker_bg.wasm", import.meta.url)),
  /** The module that reads and writes dates, ready to use. */
  dates: () => ready(import("./wasm/dates.js"), new URL("./wasm/dates_bg.wasm", import.meta.url)),
  /** What fetches rosters, for protocols that have some. */
  rosterSources: () => import("./rosters.js"),
  /** The module that reads and searches them, ready to use. */
  rosters: () => ready(import("./wasm/rosters.js"), new URL("./wasm/rosters_bg.wasm", import.meta.url)),
  /** The module that makes the best of a saved interview, ready to use. */
  salvage: () => ready(import("./wasm/salvage.js"), new URL("./wasm/salvage_bg.wasm", import.meta.url)),
  /** The module that makes further files of an interview, ready to use. */
  exporter: () => ready(import("./wasm/exporter.js"), new URL("./wasm/exporter_bg.wasm", import.meta.url)),
  /** What adds sheets of measures to a network file, for protocols that ask for them. */
  sheets: () => import("./sheets.js"),
  /** The widget's own words, by language; English is in the module. */
  words: {
    ar: () => import("./words/ar.js"),
    cy: () => import("./words/cy.js"),
    de: () => import("./words/de.js"),
    es: () => import("./words/es.js"),
    fr: () => import("./words/fr.js"),
    pl: () => import("./words/pl.js"),
    zh: () => import("./words/zh.js"),
  },
  /** What seals an interview on the device, for protocols that ask for a passphrase. */
  passphrase: () => import("./passphrase.js"),
  /** What writes and reads the compact form of a file. */
  compact: () => import("./compact.js"),
  /** Puts the style sheet into a shadow root; done when it applies. */
  style: (root) => styleSheet(root, new URL("./sociogram.css", import.meta.url).href),
};
