//! Ten damaged journals and ten changed protocols: what is kept, what is said and what the host hears, in
//! `tests/golden/salvage.txt`. With `BLESS=1` in the environment that is written anew: read it before it is kept.

use crate::small::*;
use formats::network_file;
use interview::{Command, Interview, Opening, Salvage, Subject, gather, report, salvage};
use json::{Json, canonical};
use network::{AlterId, Key, TieKey, Value};
use protocol::{Protocol, read};
use serde_json::{Value as Document, json};
use std::fmt::Write;
use std::sync::Arc;
use words::Catalogue;

/// A finished interview: Ana, Ben, Cy and Hub, answers about each, a map with ties, and second thoughts.
fn told() -> Interview {
    let mut it = begin();
    let about = |id| Subject::Alter(AlterId(id));
    let give = |it: &mut Interview, command: Command| {
        it.apply(command, now(it)).unwrap();
    };
    forward_to(&mut it, "you");
    give(&mut it, answer(Subject::Ego, "works", Some(Value::Bool(true))));
    give(&mut it, answer(Subject::Ego, "months", Some(Value::Number(18.0))));
    give(&mut it, answer(Subject::Ego, "months", Some(Value::Number(24.0))));
    forward_to(&mut it, "people");
    give(&mut it, name("known", &["Ana"]));
    give(&mut it, name("known", &["Ben", "Cy"]));
    forward_to(&mut it, "organisations");
    give(&mut it, name("worked_with", &["Hub"]));
    forward_to(&mut it, "each");
    give(&mut it, answer(about(1), "sector", Some(Value::from("vcs"))));
    give(&mut it, answer(about(1), "sector", Some(Value::from("health"))));
    give(&mut it, answer(about(1), "helps_with", Some(Value::Many(vec![Value::from("money")]))));
    let on = it.next().unwrap();
    give(&mut it, Command::Go(on));
    give(&mut it, typed(about(2), "nickname", Some(Value::from("Benny"))));
    give(&mut it, answer(about(2), "sector", Some(Value::from("vcs"))));
    give(&mut it, Command::Undo);
    forward_to(&mut it, "contact");
    give(&mut it, answer(about(3), "contact", Some(Value::Number(2.0))));
    forward_to(&mut it, "map");
    let places = (1..=4).map(|id| (AlterId(id), point(0.2 * f64::from(id), 0.5))).collect();
    give(&mut it, Command::Place { places });
    let on = it.next().unwrap();
    give(&mut it, Command::Go(on));
    let pairs = [(1, 2), (1, 3), (2, 3)].map(|(one, other)| (AlterId(one), AlterId(other))).to_vec();
    give(&mut it, Command::Tie { kind: Key::from("works_together"), pairs, present: true });
    let on = it.next().unwrap();
    give(&mut it, Command::Go(on));
    give(&mut it, tie("refers", 4, 1));
    forward_to(&mut it, "closeness");
    let key = TieKey::undirected("works_together", AlterId(1), AlterId(2));
    give(&mut it, answer(Subject::Tie(key), "strength", Some(Value::Number(70.0))));
    forward_to(&mut it, "end");
    give(&mut it, Command::Finish);
    it
}

/// Where in the journal the first entry stands that this is true of.
fn find(document: &Document, is_meant: impl Fn(&Document) -> bool) -> usize {
    document["entries"].as_array().unwrap().iter().position(is_meant).unwrap()
}

fn does(what: &'static str, nth: usize) -> impl Fn(&Document) -> usize {
    move |document| {
        let entries = document["entries"].as_array().unwrap();
        entries.iter().enumerate().filter(|(_, entry)| entry["do"] == what).nth(nth).unwrap().0
    }
}

type Change = fn(&mut Document);
type Tear = fn(&str) -> String;

const DAMAGED: [(&str, Change); 9] = [
    ("a naming is gone: whoever came after keeps their ids, and nobody gets the answers about Ana", |it| {
        let at = does("name", 0)(it);
        it["entries"][at] = Document::Null;
    }),
    ("the same in a journal that does not say which ids a naming gave", |it| {
        for entry in it["entries"].as_array_mut().unwrap() {
            entry.as_object_mut().unwrap().remove("first");
        }
        let at = does("name", 0)(it);
        it["entries"][at] = Document::Null;
    }),
    ("the answer that was undone is gone: the undo takes back no other", |it| {
        let at = does("undo", 0)(it) - 1;
        it["entries"][at] = Document::Null;
    }),
    ("the value of a corrected answer is damaged: the one before it does not come back", |it| {
        let at = find(it, |entry| entry["value"] == 24.0);
        it["entries"][at]["value"] = json!({ "numb": 24 });
    }),
    ("steps are gone", |it| {
        for number in [4, 5] {
            let at = does("go", number)(it);
            it["entries"][at] = Document::Null;
        }
    }),
    ("times are gone", |it| {
        for entry in it["entries"].as_array_mut().unwrap().iter_mut().skip(6).step_by(7) {
            entry["at"] = Document::Null;
        }
    }),
    ("a place and a pair are somebody's who never was", |it| {
        let at = does("place", 0)(it);
        it["entries"][at]["places"][1][0] = json!("a19");
        let at = does("tie", 0)(it);
        it["entries"][at]["pairs"][2][1] = json!("a19");
    }),
    ("of a naming only someone from before is lost: all names are kept, and a line tells of the rest", |it| {
        let at = does("name", 1)(it);
        it["entries"][at]["again"] = json!(["a19"]);
    }),
    ("the head has lost who, when and in which language", |it| {
        it["interview"] = Document::Null;
    }),
];

/// The same in texts that are not JSON any more.
const TORN: [(&str, Tear); 2] = [
    ("the text breaks off in the middle of an entry", |text| text[..text.len() * 2 / 3].to_owned()),
    ("zeros stand where the middle of the text was", |text| {
        let (from, to) = (text.len() / 2, text.len() / 2 + 150);
        format!("{}{}{}", &text[..from], "\0".repeat(to - from), &text[to..])
    }),
];

const CHANGED: [(&str, Change); 13] = [
    ("a text was corrected", |it| it["title"] = json!({ "en": "A smaller interview", "cy": "Cyfweliad llai" })),
    ("a variable has another name", |it| {
        let months = it["codebook"]["ego"].as_object_mut().unwrap().remove("months").unwrap();
        it["codebook"]["ego"]["months_in_post"] = months;
        it["stages"][2]["fields"][1]["variable"] = json!("months_in_post");
    }),
    ("an option is gone: the answer before the correction does not come back", |it| {
        it["codebook"]["alters"]["person"]["variables"]["sector"]["options"].as_array_mut().unwrap().remove(0);
        it["stages"][5]["fields"][2] = json!("helps_with");
    }),
    ("a number has become a text", |it| {
        it["codebook"]["ego"]["months"] = json!({ "question": "For how long?", "type": "text" });
    }),
    ("a stage is gone, and all after it have moved", |it| {
        it["stages"].as_array_mut().unwrap().remove(5);
    }),
    ("a question is new and required", |it| {
        it["codebook"]["ego"]["town"] = json!({ "question": "Where do you live?", "type": "text", "required": true });
        it["stages"][2]["fields"].as_array_mut().unwrap().push(json!("town"));
    }),
    ("a question is new and may be left blank: it was not asked", |it| {
        it["codebook"]["ego"]["town"] = json!({ "question": "Where do you live?", "type": "text" });
        it["stages"][2]["fields"].as_array_mut().unwrap().push(json!("town"));
    }),
    ("bounds are narrower", |it| it["codebook"]["ego"]["months"]["max"] = json!(12)),
    ("fewer may be named", |it| it["stages"][3]["prompts"][0]["max"] = json!(2)),
    ("a kind of tie has a direction now", |it| it["codebook"]["ties"]["works_together"]["directed"] = json!(true)),
    ("a type of alter is gone", |it| {
        it["codebook"]["alters"].as_object_mut().unwrap().remove("organisation");
        it["stages"].as_array_mut().unwrap().remove(4);
    }),
    ("a prompt asks for another type of alter", |it| {
        it["stages"][4]["alter"] = json!("person");
    }),
    ("a jump leads past what was answered", |it| {
        it["stages"][2]["jumps"] = json!([{ "when": { "ego": "works", "equals": true }, "to": "map" }]);
    }),
];

fn fallback() -> Opening {
    Opening { id: "new".into(), participant: None, language: Key::from("en"), started: time(0) }
}

fn told_as_document() -> Document {
    serde_json::to_value(told().journal().to_json(&protocol())).unwrap()
}

fn as_json(document: &Document) -> Json {
    serde_json::from_value(document.clone()).unwrap()
}

/// The widget has another module salvage, and goes on from its report: that must come to the same.
fn goes_on_from_the_report(kept: &Salvage, protocol: &Arc<Protocol>, text: &str) {
    let read = |text: &str| serde_json::from_str(text).ok();
    let report = report(protocol, text, fallback(), &Catalogue::default(), &read);
    let report: Json = read(&serde_json::to_string(&report).unwrap()).unwrap();
    let member = |name: &str| report.get(name).and_then(Json::as_str);
    assert_eq!(member("code"), kept.code());
    assert_eq!(member("message"), Some(&*kept.message()));
    let told = report.get("told").unwrap();
    assert_eq!(told.get("title").and_then(Json::as_str), Some(kept.told(&Catalogue::default()).title));
    assert_eq!(
        told.get("lost").and_then(Json::items).map(<[Json]>::len),
        Some(kept.told(&Catalogue::default()).lost.len())
    );
    let (mut salvaged, again) = Interview::salvaged(protocol, &report).unwrap();
    assert_eq!(again, kept.to_ask_again());
    let mut direct = kept.interview.clone();
    for it in [&mut salvaged, &mut direct] {
        it.apply(Command::Resume, time(99)).unwrap();
    }
    assert_eq!(salvaged.journal(), direct.journal());
    assert_eq!((salvaged.position(), salvaged.can_undo()), (direct.position(), direct.can_undo()));
    assert_eq!(canonical(&network_file(&salvaged)), canonical(&network_file(&direct)));
}

/// What came of a case, in a paragraph.
fn paragraph(title: &str, protocol: &Arc<Protocol>, text: &str) -> String {
    let read = |text: &str| serde_json::from_str(text).ok();
    let document = read(text).or_else(|| gather(text, &read)).unwrap();
    let kept: Salvage = salvage(protocol, &document, fallback()).unwrap();
    let it = &kept.interview;
    assert_eq!(Interview::saved(protocol, &document, &None).is_some(), kept.is_whole(), "{title}");
    goes_on_from_the_report(&kept, protocol, text);
    let mut out = String::new();
    let answers =
        format!("{} of {} entries, {} of {} answers", kept.kept, kept.entries, kept.answers_kept(), kept.answers);
    writeln!(out, "## {title}\nkept: {answers}").unwrap();
    for lost in &kept.set_aside {
        let part = if lost.in_part { " in part" } else { "" };
        writeln!(out, "set aside{part}: {} {}: {}", lost.path, lost.reason.code(), lost.message).unwrap();
    }
    if !kept.is_whole() {
        let told = kept.told(&Catalogue::default());
        writeln!(out, "said: {}. {}", told.title, told.text.join(" ")).unwrap();
        let isolates = ['\u{2068}', '\u{2069}'];
        told.lost.iter().for_each(|line| writeln!(out, "said: - {}", line.replace(isolates, "")).unwrap());
    }
    match kept.code() {
        Some(code) => writeln!(out, "host: {code}: {}", kept.message()).unwrap(),
        None => writeln!(out, "host: nothing").unwrap(),
    }
    let mut resumed = it.clone();
    resumed.apply(Command::Resume, time(99)).unwrap();
    if let Some(step) = kept.to_ask_again() {
        resumed.apply(Command::Go(step), time(99)).unwrap();
    }
    let finished = if resumed.finished().is_some() { ", finished" } else { "" };
    writeln!(out, "goes on at: {}{finished}", stage(&resumed)).unwrap();
    let file = network_file(&resumed);
    let member = |name: &str| file.get("graph").and_then(|it| it.get(name)).map(canonical).unwrap_or_default();
    writeln!(out, "ego: {}", member("ego")).unwrap();
    for node in file.get("nodes").and_then(Json::items).unwrap() {
        let Json::Object(members) = node else { unreachable!() };
        let shown = members.iter().filter(|(name, _)| !matches!(name.as_str(), "type" | "order" | "named_in" | "y"));
        writeln!(out, "alter: {}", canonical(&Json::object(shown.cloned()))).unwrap();
    }
    for edge in file.get("edges").and_then(Json::items).unwrap() {
        writeln!(out, "tie: {}", canonical(edge)).unwrap();
    }
    writeln!(out, "asked: {}", member("asked")).unwrap();
    let hash =
        |text: String| text.replace(&protocol.sha256, "NOW").replace(&crate::small::protocol().sha256, "EARLIER");
    let sittings = file.get("graph").and_then(|it| it.get("interview")).and_then(|it| it.get("sittings"));
    writeln!(out, "sittings: {}\n", hash(sittings.map(canonical).unwrap_or_default())).unwrap();
    out
}

fn changed(change: Change) -> Arc<Protocol> {
    let mut document: Document = serde_json::from_str(include_str!("../data/small.json")).unwrap();
    change(&mut document);
    Arc::new(read(&as_json(&document)).unwrap_or_else(|faults| panic!("{faults:?}")))
}

#[test]
fn what_is_kept_is_as_reviewed() {
    let mut found = String::from("# Damaged journals\n\n");
    for (title, damage) in DAMAGED {
        let mut document = told_as_document();
        damage(&mut document);
        found += &paragraph(title, &protocol(), &document.to_string());
    }
    for (title, tear) in TORN {
        found += &paragraph(title, &protocol(), &tear(&told_as_document().to_string()));
    }
    found += "# Changed protocols\n\n";
    for (title, change) in CHANGED {
        found += &paragraph(title, &changed(change), &told_as_document().to_string());
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/salvage.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    let wanted = std::fs::read_to_string(path).unwrap_or_default();
    assert!(found == wanted, "{path} differs; read it after running the tests with BLESS=1");
}
