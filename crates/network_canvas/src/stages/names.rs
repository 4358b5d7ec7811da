//! Name generators: names typed, names with a form, names from a roster.

use super::{Draft, DraftPart, DraftRule, Importer, Source, StageType, forms};
use crate::codebook::{Book, Kind, Owner};
use crate::context::{Member, Members};
use crate::document::Part;
use crate::own_words;
use crate::report::What;
use crate::words::Length;
use json::Json;

const NO_ROSTER: Member = Member::Lost("There is no list to choose names from.");

const BEHAVIOURS: Members = &[("minNodes", Member::Value), ("maxNodes", Member::Value)];

const PROMPT: Members = &[("id", Member::Inward), ("text", Member::Value), ("additionalAttributes", Member::List)];

const ATTRIBUTE: Members = &[("variable", Member::Value), ("value", Member::Value)];

const PANEL: Members = &[
    ("id", Member::Inward),
    ("title", Member::Value),
    ("dataSource", Member::Value),
    ("filter", Member::Lost("Whoever was named before is offered, without a filter.")),
];

const FORM: Members = &[("title", Member::Value), ("fields", Member::List)];

/// The words of the name generators.
const QUICK: &str = "NameGeneratorQuickAdd";
const FORMED: &str = "NameGenerator";
const ROSTER: &[&str] = &["NameGeneratorRoster", "NameGeneratorList", "NameGeneratorAutoComplete"];

pub(super) const TYPES: &[StageType] = &[
    StageType {
        words: &[QUICK],
        members: &[
            ("subject", Member::Object),
            ("quickAdd", Member::Value),
            ("panels", Member::List),
            ("prompts", Member::List),
            ("behaviours", Member::Object),
        ],
        uses: |_, _| {},
        carry: names,
    },
    StageType {
        words: &[FORMED],
        members: &[
            ("subject", Member::Object),
            ("form", Member::Object),
            ("panels", Member::List),
            ("prompts", Member::List),
            ("behaviours", Member::Object),
        ],
        uses: |part, book| {
            if let Some(node) = book.node(part.member("subject").text("type")) {
                forms::note(&part.member("form"), Owner::Node(node), book);
            }
        },
        carry: |importer, source| {
            let mut drafts = names(importer, source)?;
            let further = form(importer, source, &drafts);
            drafts.extend(further);
            Ok(drafts)
        },
    },
    StageType {
        words: ROSTER,
        members: &[
            ("subject", Member::Object),
            ("dataSource", NO_ROSTER),
            ("cardOptions", NO_ROSTER),
            ("sortOptions", NO_ROSTER),
            ("searchOptions", NO_ROSTER),
            // Schema 5 and earlier had these, and a choice of whether people could be added besides.
            ("showExistingNodes", NO_ROSTER),
            ("panels", Member::List),
            ("prompts", Member::List),
            ("behaviours", Member::Object),
        ],
        uses: |_, _| {},
        carry: |importer, source| {
            let why = "Names are typed; there they were chosen from a roster.";
            importer.context.report.differ(source.entry, why);
            names(importer, source)
        },
    },
];

/// Finds out which variables are what alters are called by.
pub(super) fn labels(stages: &Part, book: &mut Book) {
    // What a name is typed into is surely one. So those come first.
    for stage in stages.items() {
        let word = stage.text("type");
        let Some(node) = book.node(stage.member("subject").text("type")) else { continue };
        if word == QUICK || word == "NetworkComposer" {
            set(book, node, stage.text("quickAdd"));
        }
    }
    for stage in stages.items() {
        let word = stage.text("type");
        let Some(node) = book.node(stage.member("subject").text("type")) else { continue };
        let owner = Owner::Node(node);
        let is_named = |exactly: bool| {
            move |name: &str| {
                let name = name.to_lowercase();
                if exactly { name == "name" } else { name.contains("name") }
            }
        };
        if word == FORMED {
            let form = stage.member("form").member("fields");
            let keys: Vec<&str> = form.items().map(|field| field.text("variable")).collect();
            let texts: Vec<(&str, String, bool)> = keys
                .into_iter()
                .filter_map(|key| {
                    let variable = book.variable(owner, key)?;
                    let is_text = matches!(variable.kind, Kind::Text { .. });
                    is_text.then(|| (key, variable.name.clone(), variable.uses.is_label))
                })
                .collect();
            if texts.iter().any(|(_, _, is_label)| *is_label) {
                continue;
            }
            let found = texts
                .iter()
                .find(|(_, name, _)| is_named(true)(name))
                .or_else(|| texts.iter().find(|(_, name, _)| is_named(false)(name)))
                .or_else(|| texts.first());
            let key = found.map(|(key, ..)| (*key).to_owned());
            if let Some(key) = key {
                set(book, node, &key);
            }
        } else if ROSTER.contains(&word) {
            let is_label = |variable: &crate::codebook::Variable| {
                matches!(variable.kind, Kind::Text { .. }) && is_named(true)(&variable.name)
            };
            let key = book.variables(owner).find(|(_, variable)| is_label(variable)).map(|(key, _)| key.to_owned());
            if let Some(key) = key {
                set(book, node, &key);
            }
        }
    }
}

fn set(book: &mut Book, node: usize, key: &str) {
    if let Some(variable) = book.variable_mut(Owner::Node(node), key)
        && matches!(variable.kind, Kind::Text { .. })
    {
        variable.uses.is_label = true;
    }
}

/// The stage in which the names are typed.
fn names(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let node = importer.node(source)?;
    let quick_add = source.part.text("quickAdd");
    if source.part.text("type") == QUICK
        && !importer.book.variable(Owner::Node(node), quick_add).is_some_and(|it| it.uses.is_label)
    {
        importer.context.report.differ(source.entry, "The codebook lacks the text that it would put names into.");
    }
    let prompts = prompts(importer, source, node);
    panels(importer, source);
    let prompts = limits(importer, source, prompts);
    if prompts.is_empty() {
        return Err("None of its prompts is left.".into());
    }
    let mut draft = importer.draft("name-generator", source);
    let id = importer.book.nodes.get(node).map_or("", |it| it.id.as_str());
    draft.members.push(("alter", Json::from(id)));
    draft.parts = Some(("prompts", prompts));
    Ok(vec![draft])
}

fn prompts(importer: &mut Importer, source: &Source, node: usize) -> Vec<DraftPart> {
    let mut prompts = Vec::new();
    for part in source.part.member("prompts").items() {
        let Some((mut json, entry)) = importer.prompt(&part, PROMPT) else { continue };
        let mark = mark(importer, &part, node);
        if mark.members().is_some_and(|members| !members.is_empty()) {
            json.add("mark", mark);
        }
        prompts.push(DraftPart { json, entry });
    }
    prompts
}

/// The values that everyone named in a prompt gets.
fn mark(importer: &mut Importer, prompt: &Part, node: usize) -> Json {
    let mut mark = Json::Object(Vec::new());
    for part in prompt.member("additionalAttributes").items() {
        let variable = importer.book.variable(Owner::Node(node), part.text("variable"));
        let fit = variable.filter(|variable| variable.is_kept() && variable.kind == Kind::YesNo);
        let name = variable.map(|variable| variable.name.clone()).unwrap_or_default();
        let entry = importer.context.report.add(&part.path, What::Setting, &name);
        importer.context.account(&part, &[ATTRIBUTE]);
        match (fit, part.member("value").json) {
            (Some(variable), Json::Bool(value)) if mark.get(&variable.id).is_none() => {
                mark.add(&variable.id, Json::Bool(*value));
                importer.context.report.becomes(entry, &variable.id);
            }
            _ => importer.context.report.lose(entry, "It is no yes or no of a variable that is carried over."),
        }
    }
    mark
}

fn panels(importer: &mut Importer, source: &Source) {
    for panel in source.part.member("panels").items() {
        let title = importer.context.words(&panel.member("title"));
        let entry = importer.context.report.add(&panel.path, What::Panel, &title);
        importer.context.account(&panel, &[PANEL]);
        match panel.text("dataSource") {
            "existing" => importer
                .context
                .report
                .differ(entry, "Who was named before is offered when a name is typed, and is not listed beside."),
            _ => importer.context.report.lose(entry, "There is no list to choose names from."),
        }
    }
}

/// Gives the prompts how many are to be named.
fn limits(importer: &mut Importer, source: &Source, mut prompts: Vec<DraftPart>) -> Vec<DraftPart> {
    let behaviours = source.part.member("behaviours");
    importer.context.account(&behaviours, &[BEHAVIOURS]);
    for (theirs, ours, least) in [("minNodes", "min", 0), ("maxNodes", "max", 1)] {
        let Some(part) = behaviours.find(theirs) else { continue };
        let entry = importer.context.report.add(&part.path, What::Validation, theirs);
        let count = part.json.as_count().filter(|count| (least..=1_000).contains(count));
        match (prompts.as_mut_slice(), count) {
            ([prompt], Some(count)) => prompt.json.add(ours, Json::from(count)),
            (_, None) => importer.context.report.lose(entry, "It is no number of names from 1 to 1,000."),
            _ => importer.context.report.lose(
                entry,
                "It counts the names of all prompts of the stage together, and ours are counted by prompt.",
            ),
        }
    }
    prompts
}

/// The stage with the form that went with each name: about everyone who was named in the stage before.
fn form(importer: &mut Importer, source: &Source, drafts: &[Draft]) -> Option<Draft> {
    let node = importer.node(source).ok()?;
    let form = source.part.member("form");
    importer.context.account(&form, &[FORM]);
    let fields = importer.fields(&form, Owner::Node(node)).ok()?;
    importer.context.report.differ(source.entry, "Its form is a stage of its own, after the names.");
    let title = importer.context.text(&form.member("title"), Length::Label);
    let title = title.or_else(|| drafts.first().map(|draft| draft.title.clone())).unwrap_or_else(|| own_words("Form"));
    let named = drafts.iter().filter_map(|draft| draft.parts.as_ref()).flat_map(|(_, prompts)| prompts);
    let filters: Vec<Json> =
        named.filter_map(|prompt| Some(Json::object([("named_in", prompt.json.get("id")?.clone())]))).collect();
    let json = match filters.as_slice() {
        [only] => only.clone(),
        _ => Json::object([("any", Json::List(filters))]),
    };
    let id = importer.book.nodes.get(node).map_or("", |it| it.id.as_str());
    let otherwise = Some(Json::object([("type", Json::from(id))]));
    let mut draft = importer.further("alter-form", source, title, "form");
    draft.filter = Some(("alters", DraftRule { json, entries: Vec::new(), otherwise }));
    draft.parts = Some(("fields", fields));
    draft.follows = true;
    Some(draft)
}
