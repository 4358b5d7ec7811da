//! What the forms about ego, alters and ties share.

use super::field::{Asked, field};
use crate::session::Session;
use dom::{El, View, el, shown_when};
use interview::Subject;
use network::Key;
use protocol::{Field, Text};
use words::Phrase;

/// Questions about ego, an alter or a tie; those that do not apply are not there.
pub fn questions<When>(session: Session, about: &Subject, fields: &[Field<When>]) -> El {
    let mut form = el("div").class("form");
    for field in fields {
        let (question, hint) = (field.question.as_ref(), field.hint.as_ref());
        form = form.put(question_of(session, about, &field.variable, question, hint));
    }
    form
}

/// A question that is there while it is asked.
fn question_of(
    session: Session,
    about: &Subject,
    variable: &Key,
    question: Option<&Text>,
    hint: Option<&Text>,
) -> Option<View> {
    let of = session.interview.peek(|it| it.variable(about, variable).cloned())?;
    let asked = Asked::of(session, about.clone(), of, question, hint);
    let of = asked.clone();
    Some(shown_when(move || of.is_asked(), move || field(&asked)))
}

/// Who or what the questions are about, and which of how many it is.
pub fn about_head(session: Session, pictures: Vec<El>, who: El) -> El {
    let (before, count) = session.interview.peek(|it| it.place_in_stage());
    let number = (before + 1).to_string();
    let counted = session.words.say_with(Phrase::AlterOf, &[("n", &number), ("of", &count.max(1).to_string())]);
    el("p")
        .class("about-head")
        .attr("id", "about")
        .put(pictures)
        .put(el("strong").class("about-name").put(who))
        .put(el("span").class("about-count").text(&counted))
}
