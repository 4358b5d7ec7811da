//! `single`: one HTML file with everything inside, a protocol too. It opens by double click, with no server and no
//! connection: for fieldwork and workshops. Its module salvages saved interviews and reads dates too; that for further
//! measures, and that for rosters, are inside if the protocol asks for them.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use json::Json;
use protocol::Protocol;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::commands::build;
use crate::project::Project;
use crate::report::Outcome;
use crate::{site, wasm};

/// What such a file may come to without what only some protocols ask for.
pub const BAR: usize = 544 * 1024;

const PAGE: &str = include_str!("../../single/page.html");
const START: &str = include_str!("../../single/start.js");

/// What is inside only where the protocol asks for it.
struct Extra {
    /// Its module, if it has one; the name of that is also that of its place in the page
    module: Option<wasm::Module>,
    /// The name of the script that brings it in, and what that says
    script: (&'static str, &'static str),
    /// What loads it elsewhere
    loaded_by: &'static str,
    is_asked_for: fn(&Json) -> bool,
}

const EXTRAS: [Extra; 3] = [
    Extra {
        module: Some(wasm::MEASURER),
        script: ("with-sheets.js", include_str!("../../single/with-sheets.js")),
        loaded_by: "./sheets.js",
        is_asked_for: |document| document.get("measures").and_then(|it| it.get("sheets")).is_some(),
    },
    Extra {
        module: Some(wasm::ROSTERS),
        script: ("with-rosters.js", include_str!("../../single/with-rosters.js")),
        loaded_by: "./rosters.js",
        is_asked_for: |document| document.get("rosters").is_some(),
    },
    Extra {
        module: None,
        script: ("with-passphrase.js", include_str!("../../single/with-passphrase.js")),
        loaded_by: "./passphrase.js",
        is_asked_for: |document| document.get("passphrase").and_then(Json::as_bool) == Some(true),
    },
];

/// Options of `single`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// The protocol's JSON file.
    #[arg(long, value_name = "FILE")]
    pub protocol: PathBuf,
    /// Where to write the page.
    #[arg(long, value_name = "FILE", default_value = "dist/sociogram.html")]
    pub out: PathBuf,
    /// Take dist/ as it is.
    #[arg(long)]
    pub no_build: bool,
}

/// Builds, then writes the page.
///
/// # Errors
/// When the protocol cannot be read or has faults, all of which are listed.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    let (protocol, document) = read(&args.protocol)?;
    if !args.no_build {
        build::build(project, false)?;
    }
    let Page { html, extras } = page(project, &protocol, &document)?;
    let out = project.root.join(&args.out);
    fs::write(&out, &html).with_context(|| format!("{} cannot be written", out.display()))?;
    let [all, judged] = [html.len(), html.len() - extras].map(|bytes| bytes as f64 / 1024.0);
    let table = match extras {
        0 => format!("{}: {all:.1} KB of {} KB", out.display(), BAR / 1024),
        _ => format!("{}: {all:.1} KB, {judged:.1} of {} KB without what only some ask for", out.display(), BAR / 1024),
    };
    let success = html.len() - extras <= BAR;
    Ok(Outcome { table, json: json!({ "path": out, "bytes": html.len(), "extras": extras }), success })
}

/// Writes the page for a protocol from `dist/` as it is, under a name beside what is built; returns where.
pub fn write(project: &Project, protocol: &Path, name: &str) -> Result<PathBuf> {
    let (protocol, document) = read(protocol)?;
    let out = project.target.join(name);
    fs::write(&out, page(project, &protocol, &document)?.html)?;
    Ok(out)
}

fn read(path: &Path) -> Result<(Protocol, Json)> {
    let text = fs::read_to_string(path).with_context(|| format!("the protocol {} cannot be read", path.display()))?;
    let document = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
    match protocol::read(&document) {
        Ok(protocol) => Ok((protocol, document)),
        Err(faults) => {
            let listed: Vec<String> = faults.iter().map(ToString::to_string).collect();
            bail!("{} has faults:\n{}", path.display(), listed.join("\n"))
        }
    }
}

/// A page with everything inside.
pub struct Page {
    /// Its text
    pub html: String,
    /// How many bytes of that are what only some protocols ask for
    pub extras: usize,
}

/// The page for a protocol, from what lies in `dist/` and `www/`.
pub fn page(project: &Project, protocol: &Protocol, document: &Json) -> Result<Page> {
    let (inside, outside): (Vec<Extra>, Vec<Extra>) =
        EXTRAS.into_iter().partition(|extra| (extra.is_asked_for)(document));
    let dev = !site::is_minified(&project.dist());
    let module = wasm::build(project, wasm::SINGLE, dev)?;
    let Bundle { script, style, page_style } = bundle(project, &module, &inside, &outside)?;
    // Nothing in these can end the element that it stands in: the script's end is spelled otherwise by the bundler.
    ensure!(!page_style.contains("</"), "the page's style sheet has an end tag in it");
    let language = protocol.languages.first().map_or("en", |it| it.as_str());
    let mut parts = vec![
        ("lang", escaped(language)),
        ("title", escaped(protocol.title.in_language(language))),
        ("script-hash", hash(&script)),
        ("page-style-hash", hash(&page_style)),
        ("page-style", page_style),
        ("protocol", packed(&serde_json::to_vec(document)?, dev)?),
        ("words", packed(words(&project.www(), protocol)?.to_string().as_bytes(), dev)?),
        ("style", packed(style.as_bytes(), dev)?),
        ("wasm", packed(&read_file(&module.join("single_bg.wasm"))?, dev)?),
        ("script", script),
    ];
    let mut extras = 0;
    for module in inside.iter().filter_map(|extra| extra.module) {
        let bytes = packed(&read_file(&project.dist().join(&module.files()[1]))?, dev)?;
        extras += bytes.len();
        parts.push((module.name, bytes));
    }
    parts.extend(outside.iter().filter_map(|extra| extra.module).map(|module| (module.name, String::new())));
    Ok(Page { html: fill(PAGE, &parts), extras })
}

fn read_file(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} is missing; build first", path.display()))
}

/// Bytes as text, compressed: no server does that on the page's way, so it is done here as well as it can be.
fn packed(bytes: &[u8], dev: bool) -> Result<String> {
    let mut packed = Vec::new();
    let mut options = zopfli::Options::default();
    if dev {
        options.iteration_count = NonZero::<u64>::MIN;
    }
    zopfli::compress(options, zopfli::Format::Zlib, bytes, &mut packed)?;
    Ok(base85(&packed))
}

/// Bytes in base 85: five characters for four bytes, and of the last bytes one more than there are. That is a sixteenth
/// less than base 64, which has four for three. The characters are those from `#` on, with `!` in place of `<`, which
/// could end the element around them.
fn base85(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for chunk in bytes.chunks(4) {
        let number = (0..4).fold(0, |number, at| number << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for place in (0..5).rev().take(chunk.len() + 1) {
            let digit = (number / 85_u32.pow(place) % 85) as u8;
            text.push(char::from(if digit == b'<' - b'#' { b'!' } else { b'#' + digit }));
        }
    }
    text
}

/// Puts each part in its place, looking for places in the template alone.
fn fill(template: &str, parts: &[(&str, String)]) -> String {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, (after, part))) = rest.split_once('{').and_then(|(before, rest)| {
        let (name, after) = rest.split_once('}')?;
        let (_, part) = parts.iter().find(|(it, _)| *it == name)?;
        Some((before, (after, part)))
    }) {
        page.push_str(before);
        page.push_str(part);
        rest = after;
    }
    page + rest
}

/// The element and all it loads as one plain script, since browsers load no modules from a file; its style sheet, and
/// that of the page around it.
struct Bundle {
    script: String,
    style: String,
    page_style: String,
}

fn bundle(project: &Project, module: &Path, inside: &[Extra], outside: &[Extra]) -> Result<Bundle> {
    let dist = project.dist();
    let folder = project.target.join("single");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    site::copy(&project.www(), &folder)?;
    fs::create_dir_all(folder.join("wasm"))?;
    fs::copy(module.join("single.js"), folder.join(wasm::WIDGET.glue()))?;
    for glue in inside.iter().filter_map(|extra| extra.module).map(|module| module.glue()) {
        fs::copy(dist.join(&glue), folder.join(&glue)).with_context(|| format!("dist/{glue} is missing"))?;
    }
    let mut page = String::new();
    for (name, script) in inside.iter().map(|extra| extra.script).chain([("start.js", START)]) {
        fs::write(folder.join(name), script)?;
        page.push_str(&format!("import \"./{name}\";\n"));
    }
    fs::write(folder.join("inside.js"), page)?;
    let external: Vec<String> = outside
        .iter()
        .flat_map(|extra| {
            let glue = extra.module.map(|module| format!("./{}", module.glue()));
            [extra.loaded_by.to_owned()].into_iter().chain(glue)
        })
        .chain(
            ["./wasm/checker.js", "./wasm/dates.js", "./wasm/exporter.js", "./wasm/salvage.js", "./words/*"]
                .map(str::to_owned),
        )
        .map(|it| format!("--external:{it}"))
        .collect();
    let mut how = vec!["--bundle", "--format=iife", "--log-override:empty-import-meta=silent"];
    how.extend(external.iter().map(String::as_str));
    let bundled = ["inside.js", "sociogram.css", "page.css"];
    site::esbuild(&folder, bundled.map(str::to_owned).to_vec(), &how)?;
    let [script, style, page_style] = bundled.map(|file| fs::read_to_string(folder.join(file)));
    Ok(Bundle { script: script?, style: style?, page_style: page_style? })
}

/// What the scripts in `words/` have, of the languages of a protocol.
fn words(www: &Path, protocol: &Protocol) -> Result<serde_json::Value> {
    let mut spoken = json!({});
    for (language, lesson) in words::lessons() {
        let is_asked_for = |tag: &str| tag.split('-').next() == Some(language);
        if protocol.languages.iter().any(|tag| is_asked_for(tag.as_str())) {
            let path = www.join(format!("words/{language}.js"));
            let script = fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
            let cards =
                cards(&script).with_context(|| format!("{} has no `cards` as Prettier writes them", path.display()))?;
            spoken[language] = json!({ "cards": cards, "default": lesson });
        }
    }
    Ok(spoken)
}

/// What a script in `www/words/` says, as JSON: the names of its members have no quotes, and the last has a comma.
fn cards(script: &str) -> Result<serde_json::Value> {
    let (_, from) = script.split_once("export const cards = {").context("it exports none")?;
    let (members, _) = from.split_once("\n};").context("they do not end")?;
    let mut text = String::from("{");
    for line in members.lines() {
        match line.strip_prefix("  ").and_then(|member| member.split_once(':')) {
            Some((name, rest)) if name.chars().all(char::is_alphanumeric) => {
                text.push_str(&format!("\"{name}\":{rest}"))
            }
            _ => text.push_str(line),
        }
    }
    Ok(serde_json::from_str(&format!("{}}}", text.trim_end_matches(',')))?)
}

fn hash(text: &str) -> String {
    BASE64.encode(Sha256::digest(text))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_in_as_they_are() {
        let parts = [("a", "{b}".to_owned()), ("b", "<".to_owned())];
        assert_eq!(fill("x{a}y{b}{a}z", &parts), "x{b}y<{b}z");
        assert_eq!(fill("{c} {a}", &parts), "{c} {a}", "what is no place ends the filling");
        assert_eq!(escaped("<a title=\"&\">"), "&lt;a title=&quot;&amp;&quot;&gt;");
    }

    #[test]
    fn bytes_become_characters_that_end_no_element() {
        assert_eq!(base85(b""), "");
        assert_eq!(base85(&[0, 0, 0, 0, 0]), "#######", "a byte more takes two characters more");
        // 4294967295 is 82 * 85^4 + 23 * 85^3 + 54 * 85^2 + 12 * 85 + 0.
        assert_eq!(base85(&[255; 4]), "u:Y/#");
        assert_eq!(base85(&[0, 0, 0, 25, 0, 0, 0, 26]), "####!####=");
        let every: Vec<u8> = (0..=255).collect();
        assert_eq!(base85(&every).len(), 320);
        assert!(!base85(&every).contains(['<', '"', '\n']));
    }

    #[test]
    fn every_place_of_the_page_has_a_part() {
        let places = PAGE.matches('{').count();
        assert_eq!(places, 13);
        for module in EXTRAS.into_iter().filter_map(|extra| extra.module) {
            assert!(PAGE.contains(&format!("{{{}}}", module.name)), "{}", module.name);
        }
    }

    #[test]
    fn the_words_of_a_protocol_s_languages_are_inside() {
        let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www");
        let (protocol, _) = read(&www.join("protocols/demo.json")).unwrap();
        let spoken = words(&www, &protocol).unwrap();
        assert_eq!(spoken["cy"]["cards"]["close"], "Cau");
        assert!(spoken["ar"]["cards"]["storageText"].as_str().unwrap().len() > 100, "on a line of its own");
        assert!(spoken["cy"]["default"].as_str().unwrap().contains("\nNesaf\n"));
        assert_eq!(spoken.get("zh"), None, "the demonstration is not in Chinese");
        for (language, _) in words::lessons() {
            let script = fs::read_to_string(www.join(format!("words/{language}.js"))).unwrap();
            assert!(cards(&script).unwrap().as_object().unwrap().len() > 20, "{language}");
        }
    }
}
