//! `single`: one HTML file with everything inside, a protocol too. It opens by double click, with no server and no
//! connection: for fieldwork and workshops. The module with further measures is inside if the protocol asks for them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde_json::json;
use sha2::{Digest, Sha256};
use sociogram::json::Json;
use sociogram::protocol::{self, Protocol};

use crate::commands::build;
use crate::project::Project;
use crate::report::Outcome;
use crate::{site, wasm};

/// What such a file may come to.
pub const BAR: usize = 420 * 1024;

const PAGE: &str = include_str!("../../single/page.html");
const START: &str = include_str!("../../single/start.js");
const START_WITH_SHEETS: &str = include_str!("../../single/start-with-sheets.js");

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
    let page = page(project, &protocol, &document)?;
    let out = project.root.join(&args.out);
    fs::write(&out, &page).with_context(|| format!("{} cannot be written", out.display()))?;
    let table = format!("{}: {:.1} KB of {} KB", out.display(), page.len() as f64 / 1024.0, BAR / 1024);
    Ok(Outcome { table, json: json!({ "path": out, "bytes": page.len() }), success: page.len() <= BAR })
}

/// Writes the page for a protocol from `dist/` as it is, under a name beside what is built; returns where.
pub fn write(project: &Project, protocol: &Path, name: &str) -> Result<PathBuf> {
    let (protocol, document) = read(protocol)?;
    let out = project.target.join(name);
    fs::write(&out, page(project, &protocol, &document)?)?;
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

/// The page for a protocol, from what lies in `dist/` and `www/`.
pub fn page(project: &Project, protocol: &Protocol, document: &Json) -> Result<String> {
    let sheets = document.get("measures").and_then(|it| it.get("sheets")).is_some();
    let (script, style) = script_and_style(project, sheets)?;
    let page_style = fs::read_to_string(project.www().join("page.css"))?;
    // Nothing in these can end the element that it stands in: the script's end is spelled otherwise by the bundler.
    ensure!(![&style, &page_style].iter().any(|it| it.contains("</")), "a style sheet has an end tag in it");
    let language = protocol.languages.first().map_or("en", |it| it.as_str());
    let parts = [
        ("lang", escaped(language)),
        ("title", escaped(protocol.title.in_language(language))),
        ("script-hash", hash(&script)),
        ("page-style-hash", hash(&page_style)),
        ("page-style", page_style),
        ("protocol", serde_json::to_string(document)?.replace('<', "\\u003c")),
        ("style", style),
        ("wasm", packed(project, wasm::WIDGET)?),
        ("measurer", if sheets { packed(project, wasm::MEASURER)? } else { String::new() }),
        ("script", script),
    ];
    Ok(fill(PAGE, &parts))
}

/// The bytes of a module, as text.
fn packed(project: &Project, module: wasm::Module) -> Result<String> {
    let [_, bytes] = module.files();
    let bytes = fs::read(project.dist().join(&bytes)).with_context(|| format!("{bytes} is missing; build first"))?;
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&bytes)?;
    Ok(BASE64.encode(packed.finish()?))
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

/// The element and all it loads as one plain script (browsers load no modules from a file), and its style sheet.
fn script_and_style(project: &Project, sheets: bool) -> Result<(String, String)> {
    let dist = project.dist();
    let folder = project.target.join("single");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    site::copy(&project.www(), &folder)?;
    site::copy(&dist.join("words"), &folder.join("words"))?;
    fs::create_dir_all(folder.join("wasm"))?;
    for glue in [wasm::WIDGET, wasm::MEASURER].map(|it| it.glue()) {
        fs::copy(dist.join(&glue), folder.join(&glue)).with_context(|| format!("dist/{glue} is missing"))?;
    }
    fs::write(folder.join("start.js"), START)?;
    fs::write(folder.join("start-with-sheets.js"), START_WITH_SHEETS)?;
    let start = if sheets { "start-with-sheets.js" } else { "start.js" };
    let mut how =
        vec!["--bundle", "--format=iife", "--external:./wasm/checker.js", "--log-override:empty-import-meta=silent"];
    if !sheets {
        how.push("--external:./sheets.js");
    }
    site::esbuild(&folder, vec![start.to_owned(), "sociogram.css".to_owned()], &how)?;
    Ok((fs::read_to_string(folder.join(start))?, fs::read_to_string(folder.join("sociogram.css"))?))
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
    fn every_place_of_the_page_has_a_part() {
        let places = PAGE.matches('{').count();
        assert_eq!(places, 11);
    }
}
