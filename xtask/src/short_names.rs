//! Shorter names for what the wasm and its JavaScript side call each other by.
//!
//! wasm-bindgen ends every name with sixteen random digits, which no compression can take away: with some 290 names
//! on both sides they were 5 KB of what a participant downloads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use walrus::Module;

/// Renames what `module` imports, in the module and in the `glue` that offers it.
pub fn shorten(module: &Path, glue: &Path) -> Result<()> {
    let mut script = fs::read_to_string(glue).with_context(|| format!("{} cannot be read", glue.display()))?;
    let mut wasm = Module::from_file(module).map_err(|error| anyhow!("{} is no module: {error}", module.display()))?;
    for (number, import) in wasm.imports.iter_mut().enumerate() {
        let (offered, short) = (format!(" {}: ", import.name), name(number));
        ensure!(script.matches(&offered).count() == 1, "the JavaScript side should offer {} once", import.name);
        script = script.replace(&offered, &format!(" {short}: "));
        import.name = short;
    }
    fs::write(glue, script)?;
    wasm.emit_wasm_file(module).map_err(|error| anyhow!("{} cannot be written: {error}", module.display()))
}

/// `a` to `z`, then `aa`, `ba` and so on: a different name for each number.
fn name(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_names_are_the_same() {
        let names: BTreeSet<String> = (0..2_000).map(name).collect();
        assert_eq!(names.len(), 2_000);
        assert!(names.contains("a") && names.contains("z") && names.contains("aa"));
    }
}
