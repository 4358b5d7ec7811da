//! The files that come with a protocol: none can be carried over yet, and each is told of.

use crate::context::Context;
use crate::document::Part;
use crate::report::What;
use std::collections::{BTreeMap, BTreeSet};

/// The types of asset, and why each is lost.
const TYPES: &[(&str, &str)] = &[
    ("image", "There are no pictures in protocols."),
    ("video", "There are no videos in protocols."),
    ("audio", "There are no recordings in protocols."),
    ("network", "There are no rosters in protocols: people are named by typing."),
    ("geojson", "There is no map of the world in protocols."),
    ("apikey", "Nothing is asked of another server, so no key is needed."),
];

/// Reports every asset of the manifest, and every file of the archive that the manifest lacks.
pub(crate) fn account(manifest: &Part, files: Option<&BTreeMap<String, u64>>, context: &mut Context) {
    let mut listed = BTreeSet::new();
    for (id, asset) in manifest.members() {
        let name = Some(asset.text("name")).filter(|name| !name.is_empty()).unwrap_or(id);
        let word = asset.text("type");
        let known = TYPES.iter().find(|(known, _)| *known == word);
        let mut why = known.map_or("This sort of file is not known.", |(_, why)| why).to_owned();
        let file = format!("assets/{}", asset.text("source"));
        if files.is_some_and(|files| word != "apikey" && !files.contains_key(&file)) {
            why.push_str(" The archive lacks it, too.");
        }
        listed.insert(file);
        context.report.add_lost(&asset.path, What::Asset, name, why);
    }
    for (name, bytes) in files.into_iter().flatten() {
        // Folders are listed as files whose name ends so.
        if !name.ends_with('/') && !listed.contains(name) {
            let why = format!("No part of the protocol names this file of {bytes} bytes.");
            context.report.add_lost(&manifest.path, What::Asset, name, why);
        }
    }
}
