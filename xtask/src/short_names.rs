//! Short names for what the WebAssembly module imports of its JavaScript side.
//!
//! wasm-bindgen ends the name of each import with sixteen random digits, which no compression can take away. There are some
//! 240, and each stands in both files: 6 KB of what a participant downloads.

use anyhow::{Result, ensure};

/// Gives each import another name, and the script that offers it under the old one too. The new names tell nothing:
/// whoever looks for a fault builds with `--dev`, where they stay as they were.
///
/// # Errors
/// When wasm-bindgen offers imports in another way than this knows.
pub fn shorten<'a>(script: &str, imports: impl IntoIterator<Item = &'a mut String>) -> Result<String> {
    let mut script = script.to_owned();
    for (number, import) in imports.into_iter().enumerate() {
        let (offered, short) = (format!("{import}: "), format!("i{number}"));
        ensure!(
            script.matches(&offered).count() == 1,
            "wasm-bindgen does not write `{offered}` once any more: see xtask/src/short_names.rs"
        );
        script = script.replace(&offered, &format!("{short}: "));
        *import = short;
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_have_the_new_names() {
        let script = "{\n  __wbg_now_e5: function() {\n  },\n  __wbg_now_e51: (it) => it,\n}";
        let mut imports = ["__wbg_now_e5".to_owned(), "__wbg_now_e51".to_owned()];
        assert_eq!(shorten(script, &mut imports).unwrap(), "{\n  i0: function() {\n  },\n  i1: (it) => it,\n}");
        assert_eq!(imports, ["i0", "i1"]);
    }

    #[test]
    fn another_way_of_writing_is_an_error() {
        for script in ["{ \"now\": () => 1 }", "{ now: 1 }, { now: 2 }"] {
            assert!(shorten(script, &mut ["now".to_owned()]).is_err(), "{script}");
        }
    }
}
