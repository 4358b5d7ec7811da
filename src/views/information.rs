//! Information: a text to read.

use super::{StageScreen, text_of};
use crate::session::Session;
use dom::View;
use protocol::Stage;

/// The stage that shows it.
pub(super) struct Information;

impl StageScreen for Information {
    fn view(&self, session: Session, stage: &Stage) -> View {
        text_of(session, stage).into()
    }
}
