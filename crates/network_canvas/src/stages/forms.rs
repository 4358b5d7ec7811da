//! Forms about ego, alters and ties.

use super::{Draft, DraftPart, Importer, Source, StageType};
use crate::codebook::{Book, Owner};
use crate::context::{Member, Members};
use crate::document::Part;
use crate::report::What;
use crate::words::Length;
use json::Json;
use std::collections::BTreeSet;

const FORM_MEMBERS: Members = &[
    ("subject", Member::Object),
    ("filter", Member::Object),
    ("form", Member::Object),
    ("introductionPanel", Member::Object),
];

const FORM: Members = &[("fields", Member::List), ("title", Member::Lost("The heading is that of the introduction."))];

const FIELD: Members = &[
    ("id", Member::Inward),
    ("variable", Member::Value),
    ("prompt", Member::Value),
    ("label", Member::Value),
    ("hint", Member::Value),
    ("component", Member::Inward),
    ("parameters", Member::Any),
    ("showValidationHints", Member::Lost("What is wrong with an answer is said beside it, always.")),
];

pub(super) const TYPES: &[StageType] = &[
    StageType {
        words: &["EgoForm"],
        members: FORM_MEMBERS,
        uses: |part, book| note(&part.member("form"), Owner::Ego, book),
        carry: ego_form,
    },
    StageType {
        words: &["AlterForm"],
        members: FORM_MEMBERS,
        uses: |part, book| {
            if let Some(node) = book.node(part.member("subject").text("type")) {
                note(&part.member("form"), Owner::Node(node), book);
            }
        },
        carry: alter_form,
    },
    StageType {
        words: &["AlterEdgeForm"],
        members: FORM_MEMBERS,
        uses: |part, book| {
            if let Some(edge) = book.edge(part.member("subject").text("type")) {
                note(&part.member("form"), Owner::Edge(edge), book);
            }
        },
        carry: tie_form,
    },
];

/// Notes that a form asks for its variables.
pub(super) fn note(form: &Part, owner: Owner, book: &mut Book) {
    for field in form.member("fields").items() {
        if let Some(variable) = book.variable_mut(owner, field.text("variable")) {
            variable.uses.in_form = true;
        }
    }
}

fn ego_form(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let form = source.part.member("form");
    importer.context.account(&form, &[FORM]);
    let fields = importer.fields(&form, Owner::Ego)?;
    let mut draft = importer.draft("ego-form", source);
    draft.parts = Some(("fields", fields));
    Ok(vec![draft])
}

fn alter_form(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let node = importer.node(source)?;
    let form = source.part.member("form");
    importer.context.account(&form, &[FORM]);
    let fields = importer.fields(&form, Owner::Node(node))?;
    let filter = importer.alters(source, node);
    let mut draft = importer.draft("alter-form", source);
    draft.filter = Some(("alters", filter));
    draft.parts = Some(("fields", fields));
    Ok(vec![draft])
}

fn tie_form(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let key = source.part.member("subject").text("type");
    let edge = importer.book.edge(key).ok_or("The codebook lacks the type of edge that it is about.")?;
    let form = source.part.member("form");
    importer.context.account(&form, &[FORM]);
    let fields = importer.fields(&form, Owner::Edge(edge))?;
    let filter = importer.ties(source, edge);
    let mut draft = importer.draft("tie-form", source);
    draft.filter = Some(("ties", filter));
    draft.parts = Some(("fields", fields));
    Ok(vec![draft])
}

impl Importer<'_> {
    /// The fields of a form.
    ///
    /// # Errors
    /// If none is left.
    pub(super) fn fields(&mut self, form: &Part, owner: Owner) -> Result<Vec<DraftPart>, String> {
        let (mut fields, mut asked) = (Vec::new(), BTreeSet::new());
        for part in form.member("fields").items() {
            let key = part.text("variable");
            let asks = part.find("prompt").unwrap_or_else(|| part.member("label"));
            let words = self.context.words(&asks);
            let entry = self.context.report.add(&part.path, What::Field, &words);
            self.context.account(&part, &[FIELD]);
            let question = self.context.text(&asks, Length::Prose);
            let hint = self.context.text(&part.member("hint"), Length::Prose);
            let Some(variable) = self.book.variable_mut(owner, key) else {
                self.context.report.lose(entry, "The codebook lacks its variable.");
                continue;
            };
            if !variable.is_kept() {
                let why = match variable.uses.is_label {
                    true => "It asks what someone is called, which is asked where people are named.",
                    false => "Its variable is lost.",
                };
                self.context.report.lose(entry, why);
                continue;
            }
            if !asked.insert(key) {
                self.context.report.lose(entry, "The form asks for its variable before.");
                continue;
            }
            self.context.report.becomes(entry, &variable.id);
            if variable.question.is_none() {
                variable.question.clone_from(&question);
            }
            let own = question.filter(|question| variable.question.as_ref() != Some(question));
            let id = Json::from(variable.id.as_str());
            let json = match (own, hint) {
                (None, None) => id,
                (own, hint) => {
                    let mut field = Json::object([("variable", id)]);
                    for (name, text) in [("question", own), ("hint", hint)] {
                        if let Some(text) = text {
                            field.add(name, text);
                        }
                    }
                    field
                }
            };
            fields.push(DraftPart { json, entry });
        }
        if fields.is_empty() { Err("None of its questions is left.".into()) } else { Ok(fields) }
    }
}
