// Where the element's other files lie: beside this one. Bundlers find them by these very words, so the addresses are
// spelled out. A page that has everything inside puts other ways in place of these.
export const assets = {
  /** The JavaScript side of the WebAssembly module. */
  glue: () => import("./wasm/sociogram.js"),
  /** The WebAssembly module, as a response or as bytes. */
  wasm: () => fetch(new URL("./wasm/sociogram_bg.wasm", import.meta.url)),
  /** The module that tells of a protocol's faults, ready to use. */
  checker: async () => {
    const checker = await import("./wasm/checker.js");
    await checker.default({ module_or_path: new URL("./wasm/checker_bg.wasm", import.meta.url) });
    return checker;
  },
  /** What adds sheets of measures to a network file, for protocols that ask for them. */
  sheets: () => import("./sheets.js"),
  /** The widget's own words, by language; English is in the module. */
  words: {
    ar: () => import("./words/ar.js"),
    cy: () => import("./words/cy.js"),
  },
  /** What writes and reads the compact form of a file. */
  compact: () => import("./compact.js"),
  /** Puts the style sheet into a shadow root; done when it applies, or cannot be had. */
  style: (root) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("./sociogram.css", import.meta.url).href;
    root.append(link);
    return new Promise((done) => (link.onload = link.onerror = done));
  },
};
