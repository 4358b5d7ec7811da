//! Earlier alters asked about one by one: whether they still belong to the network.

use super::field::{Asked, field};
use super::questions::questions;
use super::{StageScreen, introduction};
use crate::session::Session;
use dom::{View, el, shown_when};
use interview::Subject;
use network::Value;
use protocol::{EarlierAlters, Stage};
use rare::rare;

impl StageScreen for EarlierAlters {
    fn view(&self, session: Session, stage: &Stage) -> View {
        rare!(view(session, stage, self))
    }

    fn asks(&self) -> bool {
        true
    }
}

/// A row for each of them; what is asked about someone who is gone stands below theirs.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn view(session: Session, stage: &Stage, asked: &EarlierAlters) -> View {
    let mut rows = el("div").class("form rows");
    for id in session.interview.peek(|it| it.eligible(it.position())) {
        let about = Subject::Alter(id);
        let Some(variable) = session.interview.peek(|it| it.variable(&about, &asked.variable).cloned()) else {
            continue;
        };
        let row = Asked::row(session, about.clone(), variable, session.interview.name_of(id));
        let (gone, whose) = (asked.variable.clone(), about.clone());
        let is_gone =
            move || session.interview.read(|it| it.answer(&whose, gone.as_str()) == Some(&Value::Bool(false)));
        let fields = asked.fields.clone();
        rows = rows.put(field(&row)).put(shown_when(is_gone, move || questions(session, &about, &fields)));
    }
    View::default()
        .put(introduction(session, stage))
        .put(super::asked(session, &asked.prompt.text, asked.prompt.hint.as_ref()))
        .put(rows)
}
