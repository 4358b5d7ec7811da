//! The widget's JavaScript side as a function that can be called again.
//!
//! wasm-bindgen writes a module with one instance of the WebAssembly module for as long as the page lives. A panic or a
//! trap leaves that instance unusable, and the page would have to be loaded again: with it goes what is not saved, and
//! whatever the survey around keeps in its page. A query in the module's address would load a second one too, but
//! bundlers and pages with everything inside know of no queries.

use anyhow::{Result, ensure};

/// Where the exports of the instance are taken over.
const TAKES_EXPORTS: &str = "wasm = instance.exports;";
/// How the module ends.
const ENDS: &str = "export { initSync, __wbg_init as default };";
/// What it says of its types, which are not these any more.
const TYPES: &str = "/* @ts-self-types=";

/// Turns the text of the module into that of one whose default export makes an instance: `make(guard)` returns
/// `{ init, … }` with what the module exported by name. `guard` is given the exports of the WebAssembly module and returns
/// what is called in their place.
///
/// # Errors
/// When wasm-bindgen writes modules in another way than this knows.
pub fn as_function(module: &str) -> Result<String> {
    for expected in [TAKES_EXPORTS, ENDS] {
        ensure!(
            module.matches(expected).count() == 1,
            "wasm-bindgen writes no `{expected}` any more: see xtask/src/glue.rs"
        );
    }
    let mut names = Vec::new();
    let mut lines = Vec::new();
    for line in module.lines().filter(|line| *line != ENDS && !line.starts_with(TYPES)) {
        ensure!(!line.starts_with("import "), "a function cannot hold `{line}`: see xtask/src/glue.rs");
        let Some(declared) = line.strip_prefix("export ") else {
            lines.push(line.replace(TAKES_EXPORTS, "wasm = guard(instance.exports);"));
            continue;
        };
        let name = declared.split([' ', '(']).nth(1).unwrap_or_default();
        ensure!(!name.is_empty(), "`{line}` declares nothing that is known here: see xtask/src/glue.rs");
        names.push(name.to_owned());
        lines.push(declared.to_owned());
    }
    let (body, names) = (lines.join("\n"), names.join(", "));
    Ok(format!("export default function make(guard) {{\n{body}\nreturn {{ init: __wbg_init, {names} }};\n}}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_exported_is_returned() {
        let module = format!(
            "{TYPES}\"./sociogram.d.ts\" */\nexport class Handle {{\n}}\nexport function start(host) {{\n}}\nfunction finish(instance) {{\n    {TAKES_EXPORTS}\n}}\n{ENDS}\n"
        );
        assert_eq!(
            as_function(&module).unwrap(),
            "export default function make(guard) {\nclass Handle {\n}\nfunction start(host) {\n}\nfunction finish(instance) \
             {\n    wasm = guard(instance.exports);\n}\nreturn { init: __wbg_init, Handle, start };\n}\n"
        );
    }

    #[test]
    fn another_way_of_writing_is_an_error() {
        assert!(as_function("export function start() {}").is_err());
        assert!(as_function(&format!("import {{ a }} from 'b';\n{TAKES_EXPORTS}\n{ENDS}")).is_err());
    }
}
