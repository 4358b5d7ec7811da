//! Names as people type and paste them: tidied, told apart where they come as a list, and looked at for the usual slips.
//!
//! Nothing is cut, merged or left out here without a word: [`read`] says what a text comes to, the screen shows it, and
//! the participant decides. What the interview itself refuses is in [`refusal`].

mod list;
mod reading;
mod tidy;

pub use list::{NameList, lists};
pub use reading::{ListedName, NameContext, NameHolder, NameRemark, Typed, is_full, key, may_be_several, read, remark};
pub use tidy::{beginning, is_long, spaced, tidy};

use super::{Command, Refusal};
use letters::is_blank;

/// The longest name that is taken, in graphemes.
pub const LONGEST_NAME: usize = 80;

/// The longest name that is taken, in characters: far more than the graphemes of any script need.
pub const MOST_CHARACTERS: usize = 400;

/// Why the names in a command are not taken: one cannot be seen, or is too long. What stands in a journal was taken by
/// the rules of its time, so a replay does not ask.
pub fn refusal(command: &Command) -> Option<Refusal> {
    let labels = match command {
        Command::Name { labels, .. } => labels.as_slice(),
        Command::Rename { label, .. } => std::slice::from_ref(label),
        Command::Go(_)
        | Command::Speak(_)
        | Command::Resume
        | Command::Finish
        | Command::Reopen
        | Command::Undo
        | Command::Redo
        | Command::Answer { .. }
        | Command::Pick { .. }
        | Command::Remove { .. }
        | Command::Place { .. }
        | Command::LayOut { .. }
        | Command::Unplace { .. }
        | Command::Tie { .. }
        | Command::Pair { .. } => return None,
    };
    labels.iter().find_map(|label| {
        if is_blank(label) {
            Some(Refusal::EmptyName)
        } else if label.chars().count() > MOST_CHARACTERS {
            Some(Refusal::NameTooLong { max: MOST_CHARACTERS })
        } else {
            None
        }
    })
}
