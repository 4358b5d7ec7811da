//! Shorter names for what the wasm and its JavaScript side call each other by.
//!
//! wasm-bindgen ends every name of an import, and those of some exports, with sixteen random digits, which no compression
//! can take away: with some 290 names on both sides they were 5 KB of what a participant downloads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use walrus::Module;

/// Renames what `module` imports and exports, in the module and in the `glue` that offers the one and calls the other.
pub fn shorten(module: &Path, glue: &Path) -> Result<()> {
    let mut script = fs::read_to_string(glue).with_context(|| format!("{} cannot be read", glue.display()))?;
    let mut wasm = Module::from_file(module).map_err(|error| anyhow!("{} is no module: {error}", module.display()))?;
    for (number, import) in wasm.imports.iter_mut().enumerate() {
        let (offered, short) = (format!(" {}: ", import.name), name(number));
        ensure!(script.matches(&offered).count() == 1, "the JavaScript side should offer {} once", import.name);
        script = script.replace(&offered, &format!(" {short}: "));
        import.name = short;
    }
    for (number, export) in wasm.exports.iter_mut().enumerate() {
        let short = name(number);
        script = rename(&script, &format!("wasm.{}", export.name), &format!("wasm.{short}"));
        export.name = short;
    }
    fs::write(glue, script)?;
    wasm.emit_wasm_file(module).map_err(|error| anyhow!("{} cannot be written: {error}", module.display()))
}

/// Puts one name in place of another wherever that stands as a whole.
fn rename(script: &str, long: &str, short: &str) -> String {
    let mut parts = script.split(long);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_whole = !part.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
        renamed.push_str(if is_whole { short } else { long });
        renamed.push_str(part);
    }
    renamed
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
    fn names_are_put_in_place_of_whole_names() {
        assert_eq!(rename("wasm.free(wasm.freed); wasm.free", "wasm.free", "wasm.a"), "wasm.a(wasm.freed); wasm.a");
    }

    #[test]
    fn no_two_names_are_the_same() {
        let names: BTreeSet<String> = (0..2_000).map(name).collect();
        assert_eq!(names.len(), 2_000);
        assert!(names.contains("a") && names.contains("z") && names.contains("aa"));
    }
}
