//! Stages to read: information, and the last screen.

use super::{Draft, Importer, Source, StageType};
use crate::context::{Member, Members};
use crate::report::What;
use crate::words::Length;
use json::Json;

pub(super) const TYPES: &[StageType] = &[
    StageType {
        words: &["Information"],
        members: &[("title", Member::Value), ("items", Member::List)],
        uses: |_, _| {},
        carry: information,
    },
    StageType {
        words: &["FinishSession"],
        members: &[("title", Member::Value), ("content", Member::Value), ("outcome", Member::Value)],
        uses: |_, _| {},
        carry: finish,
    },
];

/// The characters of one of our texts.
const LONGEST: usize = 20_000;

const ITEM: Members = &[
    ("id", Member::Inward),
    ("type", Member::Value),
    ("content", Member::Value),
    ("size", Member::Inward),
    ("description", Member::Value),
    ("loop", Member::Inward),
];

fn information(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let mut texts = Vec::new();
    for item in source.part.member("items").items() {
        let content = item.member("content");
        let words = importer.context.words(&content);
        let entry = importer.context.report.add(&item.path, What::Item, &words);
        importer.context.account(&item, &[ITEM]);
        if item.text("type") == "asset" {
            importer.context.report.lose(entry, "There are no pictures, videos or recordings in protocols.");
            continue;
        }
        match importer.context.text(&content, Length::Prose) {
            Some(text) => texts.push(text),
            None => importer.context.report.lose(entry, "It has no text."),
        }
    }
    let Some(text) = joined(&texts) else {
        return Err("It shows no text.".into());
    };
    let is_long = |text: &Json| text.as_str().is_some_and(|text| text.chars().count() == LONGEST);
    if is_long(&text) || text.members().unwrap_or_default().iter().any(|(_, text)| is_long(text)) {
        importer.context.report.differ(source.entry, "Its texts together are too long and were cut at the end.");
    }
    let mut draft = importer.draft("information", source);
    draft.text = Some(text);
    Ok(vec![draft])
}

fn finish(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    importer
        .context
        .report
        .differ(source.entry, "It also shows the finished map, and the participant can keep the file.");
    let text = importer.context.text(&source.part.member("content"), Length::Prose);
    let mut draft = importer.draft("summary", source);
    draft.text = text;
    Ok(vec![draft])
}

/// Texts one after the other, in every language that any of them has.
fn joined(texts: &[Json]) -> Option<Json> {
    let of = |text: &Json, tag: &str| text.as_str().or_else(|| text.get(tag)?.as_str()).unwrap_or_default().to_owned();
    let all = |tag: &str| {
        let text = texts.iter().map(|text| of(text, tag)).collect::<Vec<_>>().join("\n\n");
        Json::Text(text.chars().take(LONGEST).collect())
    };
    let first = texts.first()?;
    Some(match texts.iter().find_map(Json::members) {
        Some(members) => Json::object(members.iter().map(|(tag, _)| (tag, all(tag)))),
        None if texts.len() == 1 => first.clone(),
        None => all(""),
    })
}
