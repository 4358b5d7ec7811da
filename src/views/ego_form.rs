//! Forms about ego: all questions on one screen.

use super::questions::questions;
use super::{StageScreen, text_of};
use crate::session::Session;
use dom::View;
use interview::Subject;
use protocol::{EgoForm, Stage};

impl StageScreen for EgoForm {
    fn view(&self, session: Session, stage: &Stage) -> View {
        View::default().put(text_of(session, stage)).put(questions(session, &Subject::Ego, &self.fields))
    }
}
