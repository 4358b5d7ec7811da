//! What is asked or told about names, with the ways to go on.

use super::listed::{List, NamesFound};
use crate::session::Session;
use crate::views::button;
use dom::{El, View, el, soon};
use interview::names::{LONGEST_NAME, NameRemark};
use network::AlterId;
use std::rc::Rc;
use words::Phrase;

/// What is asked or told.
pub(super) struct Card {
    /// One sentence or more, the first of which also names the card
    pub words: Vec<String>,
    /// Several names to choose from
    pub list: Option<Rc<List>>,
    pub ways: Vec<Way>,
}

/// A button of a card.
pub(super) struct Way {
    label: String,
    act: Act,
    is_suggested: bool,
}

/// What a button of a card does.
pub(super) enum Act {
    /// Takes a name as it is
    Take(String),
    /// Takes a name unless it is worth another remark
    TakeOver(String),
    /// Names someone here too who was named before
    Pick(AlterId),
    /// Shows the names as they read in the other way
    Turn(NamesFound),
    /// Reads what is in the box again
    Again,
    /// Leads back to the box
    Back,
    /// Leads on without what is in the box
    LeaveOut,
}

impl Way {
    pub fn new(label: &str, act: Act) -> Self {
        Way { label: label.to_owned(), act, is_suggested: false }
    }
}

impl Card {
    /// What is said about a name that is typed in the box; or, where it `renames` someone, in place of another.
    pub fn of_remark(session: Session, name: String, remark: NameRemark, renames: bool) -> Self {
        let with = |phrase, name: &str| session.words.say_with(phrase, &[("name", name)]);
        let (words, ways) = match remark {
            NameRemark::Taken(id) if renames => {
                let keep = Way::new(&session.words.say(Phrase::RenameKeep), Act::Take(name));
                (with(Phrase::RenameTaken, &session.interview.name_of(id)), vec![keep])
            }
            NameRemark::Taken(id) => {
                let taken = session.interview.name_of(id);
                let same = Way::new(&with(Phrase::RemarkSame, &taken), Act::Pick(id));
                let other = Way::new(&session.words.say(Phrase::RemarkOther), Act::Take(name));
                (with(Phrase::RemarkDuplicate, &taken), vec![Way { is_suggested: true, ..same }, other])
            }
            NameRemark::FullName(short) => {
                let shorter = Way::new(&with(Phrase::RemarkUse, &short), Act::TakeOver(short));
                let keep = Way::new(&session.words.say(Phrase::RemarkKeep), Act::Take(name));
                (session.words.say(Phrase::RemarkFull), vec![Way { is_suggested: !renames, ..shorter }, keep])
            }
            NameRemark::TooLong(beginning) => {
                let words = session.words.say_with(Phrase::RemarkLong, &[("max", &LONGEST_NAME.to_string())]);
                (words, vec![Way::new(&with(Phrase::RemarkBeginning, &beginning), Act::TakeOver(beginning))])
            }
        };
        Card { words: vec![words], list: None, ways }
    }

    /// The card on screen. `list` and `add` show the names of a list and add those that are ticked.
    pub fn view(self: Rc<Self>, list: View, add: Option<El>, act: Rc<dyn Fn(&Act)>) -> El {
        let mut told = el("div").class("remark-words").attr("role", "alert");
        for words in &self.words {
            told = told.put(el("p").text(words));
        }
        let mut ways = el("div").class("remark-ways").put(add);
        for (at, way) in self.ways.iter().enumerate() {
            let (card, act) = (self.clone(), act.clone());
            let class = if way.is_suggested { "button primary" } else { "button" };
            let button = button(class, &way.label).click(move || act(&card.ways[at].act));
            // Enter, which brought the card, also takes the suggestion.
            if way.is_suggested {
                focus_soon(&button);
            }
            ways = ways.put(button);
        }
        let label = self.words.first().map(String::as_str).unwrap_or_default();
        let card = el("div").class("remark").attr("role", "group").attr("aria-label", label);
        card.put(told).put(list).put(ways)
    }
}

/// Gives an element the focus once it is on the page.
pub(super) fn focus_soon(element: &El) {
    let there = element.clone();
    soon(move || {
        // What cannot take the focus leaves it where it is.
        let _ = there.html().focus();
    });
}
