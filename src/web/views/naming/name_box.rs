//! The box in which names are typed, pasted, dropped or dictated. Enter adds what is in it; whatever is worth a remark is
//! asked first.

use super::cards::{Ways, full_card, list_card, remark_card, unseen_card};
use crate::interview::names::{Asking, ListedName, NameRemark, Typed, read, remark};
use crate::interview::{Command, Refusal};
use crate::network::{AlterId, Key};
use crate::protocol::{NameGenerator, NamePrompt};
use crate::web::dom::{El, View, el, part};
use crate::web::session::Session;
use crate::web::underway::Then;
use crate::words::Phrase;
use std::rc::Rc;
use sycamore_reactive::{Signal, create_signal};
use web_sys::{Event, InputEvent};

/// The box of one prompt.
#[derive(Clone)]
pub(super) struct NameBox {
    pub(super) session: Session,
    pub(super) prompt: Key,
    alter_type: Key,
    short_names: bool,
    /// The most names that the prompt takes
    pub(super) most: usize,
    input: El,
    typed: Signal<String>,
    card: Signal<Option<Card>>,
    /// What the participant wanted to do next when there was still something in the box
    next: Signal<Option<Then>>,
}

/// What is asked or told about what is in the box.
#[derive(Clone)]
enum Card {
    Unseen,
    Full { max: usize },
    Remark { name: String, remark: NameRemark },
    List { list: NamesFound, takes_focus: bool },
}

/// Several names, and what else they may be.
#[derive(Clone)]
pub(super) struct NamesFound {
    pub names: Rc<Vec<ListedName>>,
    /// The same text read in the other way, if that comes to something else
    pub otherwise: Option<Rc<Vec<ListedName>>>,
    /// Whether each line is one name here, so that commas end names in the other way
    pub is_by_line: bool,
    /// The same as one name, if it can be one
    pub one: Option<String>,
}

impl NameBox {
    pub fn new(session: Session, asked: &NamePrompt, task: &NameGenerator) -> Self {
        let prompt = asked.prompt.id.clone();
        let label = session.say(Phrase::NameBox);
        // An input of one line drops the line breaks of what is pasted, and joins the names.
        let input = el("textarea")
            .class("box")
            .attr("rows", "1")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "words")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "done")
            .attr("aria-label", label)
            .attr("placeholder", label);
        let typed = create_signal(session.underway.typed(&prompt));
        NameBox {
            session,
            alter_type: task.alter_type.clone(),
            short_names: task.short_names,
            most: asked.max.unwrap_or(usize::MAX),
            input,
            typed,
            prompt,
            card: create_signal(None),
            next: create_signal(None),
        }
    }

    pub fn view(self) -> View {
        let session = self.session;
        let (typing, entering, submitting, leaving) = (self.clone(), self.clone(), self.clone(), self.clone());
        let typed = self.typed;
        let input = self.input.clone().value(move || typed.get_clone()).on_input(move |now| typing.take(now)).on(
            "beforeinput",
            move |event: InputEvent| {
                // Enter alone breaks a line: what is pasted or dictated has another type, and Enter that ends a
                // composition has none.
                if matches!(event.input_type().as_str(), "insertLineBreak" | "insertParagraph") {
                    event.prevent_default();
                    if !event.is_composing() {
                        entering.submit();
                    }
                }
            },
        );
        let add = el("button").class("button primary").attr("type", "submit").text(session.say(Phrase::Add));
        let form = el("form").class("name-form").with(&[&input, &add]);
        session.underway.before_leaving(move |then| leaving.settle(then));
        View::of(&[
            &form.on("submit", move |event: Event| {
                event.prevent_default();
                submitting.submit();
            }),
            &part(move || self.card.get_clone().map(|card| self.shown(card))),
        ])
    }

    fn take(&self, now: String) {
        self.session.underway.note(&self.prompt, &now);
        self.next.set(None);
        self.card.set(None);
        // Only what is pasted, dropped or dictated has line breaks. It is shown at once, since the box shows one line.
        let list = if now.contains('\n') { self.several(&now) } else { None };
        self.typed.set(now);
        if let Some(list) = list {
            self.card.set(Some(Card::List { list, takes_focus: false }));
        }
    }

    fn asking<R>(&self, look: impl FnOnce(&Asking) -> R) -> R {
        self.session.peek(|it| {
            look(&Asking {
                network: it.network(),
                alter_type: &self.alter_type,
                prompt: &self.prompt,
                short_names: self.short_names,
            })
        })
    }

    fn several(&self, typed: &str) -> Option<NamesFound> {
        match self.asking(|asking| read(typed, asking)) {
            Typed::Several { names, by_line, one } => {
                Some(NamesFound { names: Rc::new(names), otherwise: by_line.map(Rc::new), is_by_line: false, one })
            }
            _ => None,
        }
    }

    /// Adds what is in the box, or asks about it.
    fn submit(&self) {
        let now = self.typed.get_clone_untracked();
        if let Some(list) = self.several(&now) {
            return self.card.set(Some(Card::List { list, takes_focus: true }));
        }
        match self.asking(|asking| read(&now, asking)) {
            Typed::Nothing => self.focus(),
            Typed::Unseen => self.card.set(Some(Card::Unseen)),
            Typed::One(name, remark) => self.consider(name, remark),
            Typed::Several { .. } => {}
        }
    }

    /// Brings what is in the box to its end before the step is left.
    fn settle(&self, then: Then) {
        let now = self.typed.get_clone_untracked();
        if matches!(self.asking(|asking| read(&now, asking)), Typed::Nothing | Typed::Unseen) {
            return then();
        }
        self.next.set(Some(then));
        self.submit();
    }

    fn consider(&self, name: String, remark: Option<NameRemark>) {
        match remark {
            None => self.add(vec![name], Vec::new()),
            Some(remark) => self.card.set(Some(Card::Remark { name, remark })),
        }
    }

    /// Adds a name that the participant took over from a remark, unless that is worth another one.
    pub(super) fn take_over(&self, name: &str) {
        let remark = self.asking(|asking| remark(name, None, asking));
        self.consider(name.to_owned(), remark.filter(|it| !matches!(it, NameRemark::FullName(_))));
    }

    pub(super) fn add(&self, labels: Vec<String>, again: Vec<AlterId>) {
        let said = match labels.as_slice() {
            [name] if again.is_empty() => self.session.say_with(Phrase::Added, &[("name", name)]),
            all => self.session.say_with(Phrase::AddedMany, &[("n", &(all.len() + again.len()).to_string())]),
        };
        let named = Command::Name { prompt: self.prompt.clone(), labels, again };
        self.carry_out(named, said);
    }

    pub(super) fn pick(&self, id: AlterId) {
        let said = self.session.say_with(Phrase::Added, &[("name", &self.session.name_of(id))]);
        self.carry_out(Command::Pick { alter: id, prompt: self.prompt.clone(), picked: true }, said);
    }

    fn carry_out(&self, command: Command, said: String) {
        match self.session.apply(command) {
            Ok(()) => {
                self.session.announce(said);
                self.done();
            }
            Err(Refusal::TooManyNames { max }) => self.card.set(Some(Card::Full { max })),
            Err(_) => self.back(),
        }
    }

    /// Empties the box, and goes on where the participant was going.
    pub(super) fn done(&self) {
        let next = self.next.get_clone_untracked();
        self.next.set(None);
        self.session.underway.note(&self.prompt, "");
        self.typed.set(String::new());
        self.focus();
        // Last but for the way on: it takes down the card whose button may have been pressed.
        self.card.set(None);
        if let Some(next) = next {
            next();
        }
    }

    /// Back to the box, with all that is in it.
    pub(super) fn back(&self) {
        self.next.set(None);
        self.focus();
        self.card.set(None);
    }

    /// Shows a list as it reads in the other way.
    pub(super) fn turn(&self, list: NamesFound) {
        self.card.set(Some(Card::List { list, takes_focus: true }));
    }

    fn focus(&self) {
        // A box that cannot take the focus leaves it where it is.
        let _ = self.input.html().focus();
    }

    /// How many more names the prompt takes; `None` if any number.
    pub(super) fn room(&self) -> Option<usize> {
        self.session.peek(|it| it.room_in(&self.prompt))
    }

    fn shown(&self, card: Card) -> El {
        let is_leaving = self.next.with_untracked(Option::is_some);
        let ways = Ways { name_box: self.clone(), is_leaving };
        match card {
            Card::Unseen => unseen_card(&ways),
            Card::Full { max } => full_card(&ways, max),
            Card::Remark { name, remark } => remark_card(&ways, name, remark),
            Card::List { list, takes_focus } => list_card(&ways, list, takes_focus, self.short_names),
        }
    }
}
