export default { base: "./", build: { outDir: "built" }, logLevel: "warn" };
