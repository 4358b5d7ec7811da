//! Open questions: one on a screen, to answer in one's own words.

use super::questions::questions;
use super::{StageScreen, text_of};
use crate::session::Session;
use dom::View;
use interview::Subject;
use protocol::{OpenQuestions, Stage};

impl StageScreen for OpenQuestions {
    fn view(&self, session: Session, stage: &Stage) -> View {
        let at = session.interview.part();
        let asked = self.fields.get(at..=at).unwrap_or_default();
        // Heard with the heading, which may be the same for all of them.
        let asked = questions(session, &Subject::Ego, asked).attr("id", "about");
        View::default().put(text_of(session, stage)).put(asked)
    }
}
