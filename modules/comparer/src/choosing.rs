//! What there is to choose from, and what was chosen, as the page has it.

use comparison::{Choice, Figure, GroupBy, Offer, Records, Waves};
use json::Json;
use network::Key;

pub(crate) fn offer(records: &Records, offer: &Offer, usual: &Choice) -> Json {
    let named = |key: String, name: String| {
        Json::object([("key", Json::from(key.as_str())), ("name", Json::from(name.as_str()))])
    };
    let figures = |of: &[Figure]| Json::List(of.iter().map(|it| named(it.key(), it.name())).collect());
    let groups = offer.groups.iter().map(|(by, groups)| {
        let mut it = named(by.key(), by.name());
        it.add("groups", Json::list(groups.iter().map(String::as_str)));
        it
    });
    let composition = offer.composition.iter().map(|(name, _)| named(name.to_string(), name.to_string()));
    let keys = |of: &[Figure]| Json::List(of.iter().map(|it| Json::from(it.key().as_str())).collect());
    let usual = Json::object([
        ("group", Json::from(usual.group.as_ref().map(GroupBy::key).as_deref())),
        ("figures", keys(&usual.figures)),
        ("composition", Json::list(usual.composition.iter().map(Key::as_str))),
        ("numbers", keys(&usual.correlates)),
        ("waves", Json::from(usual.waves.key())),
    ]);
    Json::object([
        ("groups", Json::List(groups.collect())),
        ("figures", figures(&offer.figures)),
        ("composition", Json::List(composition.collect())),
        ("numbers", figures(&offer.numbers)),
        ("usual", usual),
        ("followed", Json::from(records.followed().len())),
        ("networks", Json::list(records.cases().iter().map(|it| it.name.as_str()))),
    ])
}

/// What the page chose.
///
/// # Errors
/// A sentence that says what there is none of.
pub(crate) fn choice(json: &Json) -> Result<Choice, String> {
    let texts =
        |member: &str| json.get(member).and_then(Json::items).unwrap_or_default().iter().filter_map(Json::as_str);
    let figure = |key: &str| Figure::from_key(key).ok_or_else(|| format!("There is no figure \"{key}\"."));
    let group = json.get("group").and_then(Json::as_str).filter(|it| !it.is_empty());
    let group = group.map(|key| GroupBy::from_key(key).ok_or_else(|| format!("There are no groups by \"{key}\".")));
    Ok(Choice {
        group: group.transpose()?,
        figures: texts("figures").map(figure).collect::<Result<_, _>>()?,
        composition: texts("composition").map(Key::from).collect(),
        correlates: texts("numbers").map(figure).collect::<Result<_, _>>()?,
        waves: json.get("waves").and_then(Json::as_str).and_then(Waves::from_key).unwrap_or_default(),
    })
}
