//! Ordinal and categorical bins.

use super::{Draft, DraftPart, Importer, Source, StageType};
use crate::MOST_STAGES;
use crate::codebook::{Book, Kind, Owner};
use crate::context::{Member, Members};
use crate::document::Part;
use crate::report::EntryId;
use crate::words::Length;
use json::Json;

const SORTED: Member = Member::Lost("People come in the order in which they were named.");

const MEMBERS: Members = &[("subject", Member::Object), ("filter", Member::Object), ("prompts", Member::List)];

const PROMPT: Members = &[
    ("id", Member::Inward),
    ("text", Member::Value),
    ("variable", Member::Value),
    ("bucketSortOrder", SORTED),
    ("binSortOrder", SORTED),
    ("color", Member::Lost("Bins have the colours of the page.")),
    ("otherVariable", Member::Value),
    ("otherVariablePrompt", Member::Value),
    ("otherOptionLabel", Member::Value),
];

pub(super) const TYPES: &[StageType] = &[
    StageType { words: &["OrdinalBin"], members: MEMBERS, uses: note, carry: ordinal },
    StageType { words: &["CategoricalBin"], members: MEMBERS, uses: note, carry: categorical },
];

/// Notes that alters are sorted into the options of the variables.
fn note(part: &Part, book: &mut Book) {
    let Some(node) = book.node(part.member("subject").text("type")) else { return };
    for prompt in part.member("prompts").items() {
        if let Some(variable) = book.variable_mut(Owner::Node(node), prompt.text("variable")) {
            variable.uses.in_bin = true;
        }
    }
}

fn ordinal(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    bins(importer, source, "ordinal-bin", Kind::Scale)
}

fn categorical(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    bins(importer, source, "categorical-bin", Kind::Categorical)
}

/// What a prompt becomes.
struct Made {
    is_form: bool,
    part: DraftPart,
}

fn bins(importer: &mut Importer, source: &Source, word: &'static str, kind: Kind) -> Result<Vec<Draft>, String> {
    let node = importer.node(source)?;
    let mut made = Vec::new();
    for part in source.part.member("prompts").items() {
        made.extend(prompt(importer, &part, node, kind));
    }
    if made.is_empty() {
        return Err("None of its prompts is left.".into());
    }
    let filter = importer.alters(source, node);
    // Prompts that follow one another and become the same share a stage.
    let mut drafts: Vec<Draft> = Vec::new();
    for Made { is_form, part } in made {
        let (word, member) = if is_form { ("alter-form", "fields") } else { (word, "prompts") };
        if let Some((_, parts)) =
            drafts.last_mut().filter(|last| last.word == word).and_then(|last| last.parts.as_mut())
        {
            let asks = |json: &Json| json.get("variable").or(Some(json)).cloned();
            // One form asks for a variable once.
            if !is_form || parts.iter().all(|earlier| asks(&earlier.json) != asks(&part.json)) {
                parts.push(part);
                continue;
            }
        }
        if drafts.len() == MOST_STAGES {
            return Err("It would become more stages than a protocol has.".into());
        }
        let mut draft = match drafts.first() {
            None => importer.draft(word, source),
            Some(first) => {
                let title = first.title.clone();
                importer.further(word, source, title, "more")
            }
        };
        draft.filter = Some(("alters", filter.clone()));
        if is_form {
            draft.members.push(("ask", Json::from("by-question")));
        }
        draft.parts = Some((member, vec![part]));
        drafts.push(draft);
    }
    Ok(drafts)
}

fn prompt(importer: &mut Importer, part: &Part, node: usize, kind: Kind) -> Option<Made> {
    let (mut json, entry) = importer.prompt(part, PROMPT)?;
    let owner = Owner::Node(node);
    let key = part.text("variable");
    let Some(variable) = importer.book.variable(owner, key).filter(|it| it.kind == kind && it.is_kept()) else {
        importer.context.report.lose(entry, "Its variable is lost, or is of another type.");
        return None;
    };
    let is_form = kind == Kind::Categorical && !variable.is_single();
    if variable.required {
        let why = "Everyone must be sorted before going on, as the variable is required; there only forms required it.";
        importer.context.report.differ(entry, why);
    }
    if is_form {
        let why = "It is asked as a question about each, since a form lets people choose several of its options.";
        importer.context.report.differ(entry, why);
    }
    let text = json.get("text").cloned();
    if let Some(variable) = importer.book.variable_mut(owner, key).filter(|it| it.question.is_none()) {
        variable.question.clone_from(&text);
    }
    other(importer, part, owner, key, entry);
    let variable = importer.book.variable(owner, key)?;
    let id = Json::from(variable.id.as_str());
    if is_form {
        let own = text.filter(|text| variable.question.as_ref() != Some(text));
        json = match own {
            Some(question) => Json::object([("variable", id), ("question", question)]),
            None => id,
        };
    } else {
        json.add("variable", id);
    }
    Some(Made { is_form, part: DraftPart { json, entry } })
}

/// Gives the variable an option for one's own words, if the prompt has one.
fn other(importer: &mut Importer, part: &Part, owner: Owner, key: &str, entry: EntryId) {
    let text = part.text("otherVariable");
    if text.is_empty() {
        return;
    }
    let label = importer.context.text(&part.member("otherOptionLabel"), Length::Label);
    let label = label.unwrap_or_else(|| Json::from("Other"));
    if !importer.book.add_other(owner, key, text, label) {
        return importer
            .context
            .report
            .differ(entry, "It takes no words of one's own: the codebook lacks the text for them.");
    }
    let question = importer.context.text(&part.member("otherVariablePrompt"), Length::Prose);
    if let Some(text) = importer.book.variable_mut(owner, text)
        && text.question.is_none()
    {
        text.question = question;
    }
    let why =
        "One's own words are an option of the variable, with a value of its own; there the variable stayed empty.";
    importer.context.report.differ(entry, why);
}
