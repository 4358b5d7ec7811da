//! Information: a text to read.

use super::{Screen, text_of};
use crate::session::Session;
use browser::dom::View;
use protocol::Stage;

/// The stage that shows it.
pub(super) struct Information;

impl Screen for Information {
    fn view(&self, session: Session, stage: &Stage) -> View {
        text_of(session, stage).into()
    }
}
