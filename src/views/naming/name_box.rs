//! The box in which names are typed, pasted, dropped or dictated. Enter adds what is in it; whatever is worth a remark is
//! asked first.

use super::super::button;
use super::cards::{Act, Card, Way};
use super::full_words;
use super::listed::{list_card, list_view, show_list};
use crate::session::Session;
use crate::underway::Then;
use dom::letters::LETTERS;
use dom::{El, Signal, View, create_signal, el, part};
use interview::names::{NameContext, NameRemark, Typed, may_be_several, read, remark};
use interview::{Command, Refusal};
use network::{AlterId, Key};
use protocol::{NameGenerator, NamePrompt};
use rare::rare;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent};
use words::Phrase;

/// The box of one prompt.
pub(super) struct NameBox {
    pub(super) session: Session,
    prompt: Key,
    alter_type: Key,
    pub(super) short_names: bool,
    /// The most names that the prompt takes
    pub(super) most: usize,
    input: El,
    card: Signal<Option<Rc<Card>>>,
    /// What the participant wanted to do next when there was still something in the box
    next: RefCell<Option<Then>>,
}

/// The box of a prompt, and what is asked or told about the names in it.
pub(super) fn name_box(session: Session, asked: &NamePrompt, task: &NameGenerator) -> View {
    let prompt = asked.prompt.id.clone();
    let label = session.words.say(Phrase::NameBox);
    // An input of one line drops the line breaks of what is pasted, and joins the names.
    let input = el("textarea")
        .class("box")
        .attr("rows", "1")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "words")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "done")
        .attr("aria-label", &label)
        .attr("placeholder", &label);
    let name_box = Rc::new(NameBox {
        session,
        alter_type: task.alter_type.clone(),
        short_names: task.short_names,
        most: asked.max.unwrap_or(usize::MAX),
        input: input.clone(),
        prompt,
        card: create_signal(None),
        next: RefCell::default(),
    });
    name_box.write(&session.saving.typed(&name_box.prompt));
    let (typing, entering, adding) = (name_box.clone(), name_box.clone(), name_box.clone());
    let input = input.on_input(move |now| typing.take(&now)).on("beforeinput", move |event: InputEvent| {
        // Enter alone breaks a line: what is pasted or dictated has another type, and Enter that ends a composition has
        // none.
        if matches!(event.input_type().as_str(), "insertLineBreak" | "insertParagraph") {
            event.prevent_default();
            if !event.is_composing() {
                entering.submit();
            }
        }
    });
    // No form: in a frame whose sandbox forbids forms nothing would come of it.
    let add = button("button primary", &session.words.say(Phrase::Add)).click(move || adding.submit());
    let form = el("div").class("name-form").put(input).put(add);
    let leaving = name_box.clone();
    session.underway.before_leaving(move |then| leaving.settle(then));
    View::default().put(form).put(part(move || name_box.card.get_clone().map(|card| name_box.shown(card))))
}

impl NameBox {
    fn shown(self: &Rc<Self>, card: Rc<Card>) -> El {
        let (list, add) = match &card.list {
            Some(list) => {
                let (list, add) = rare!(list_view(self, list));
                (list, Some(add))
            }
            None => (View::default(), None),
        };
        let name_box = self.clone();
        card.view(list, add, Rc::new(move |act| name_box.act(act)))
    }

    fn act(self: &Rc<Self>, act: &Act) {
        match act {
            Act::Take(name) => self.add(vec![name.clone()], Vec::new()),
            Act::TakeOver(name) => self.take_over(name),
            Act::Pick(id) => self.pick(*id),
            Act::Turn(found) => self.show(rare!(list_card(self, found, true))),
            Act::Again => self.submit(),
            Act::Back => self.back(),
            Act::LeaveOut => self.done(),
        }
    }

    // An input of several lines has the same property as one of one line.
    fn typed(&self) -> String {
        self.input.as_kind::<HtmlInputElement>().value()
    }

    fn write(&self, typed: &str) {
        self.input.as_kind::<HtmlInputElement>().set_value(typed);
    }

    fn take(self: &Rc<Self>, now: &str) {
        self.session.saving.note_typed(&self.prompt, now);
        self.next.take();
        self.card.set(None);
        if may_be_several(now) {
            // Only what is pasted, dropped or dictated has line breaks. It is shown at once, since the box shows one line;
            // for what is typed, all that it takes is fetched before it is entered.
            let is_shown = now.bytes().any(|byte| byte == b'\n');
            self.when_lists_are_read(move |name_box, can_be| match (is_shown, can_be) {
                (true, true) => {
                    if let Typed::Several { names, by_line, one } = name_box.read() {
                        name_box.show(rare!(show_list(name_box, names, by_line, one, false)));
                    }
                }
                (true, false) => name_box.tell_unread(),
                (false, _) => {}
            });
        }
    }

    /// Does `then` when several names can be read, or with `false` if what that takes cannot be had; unless something else is
    /// in the box by then.
    fn when_lists_are_read(self: &Rc<Self>, then: impl FnOnce(&Rc<Self>, bool) + 'static) {
        let (name_box, typed) = (self.clone(), self.typed());
        self.session.host.fetch_several(move |can_be| {
            if name_box.card.is_alive() && name_box.typed() == typed {
                then(&name_box, can_be);
            }
        });
    }

    fn asking<R>(&self, look: impl FnOnce(&NameContext) -> R) -> R {
        self.session.interview.peek(|it| {
            look(&NameContext {
                network: it.network(),
                alter_type: &self.alter_type,
                here: &it.named_here(&self.prompt),
                about: it.position().step.alter(),
                short_names: self.short_names,
                letters: LETTERS,
            })
        })
    }

    fn read(&self) -> Typed {
        self.asking(|asking| read(&self.typed(), asking))
    }

    /// Adds what is in the box, or asks about it.
    fn submit(self: &Rc<Self>) {
        if !may_be_several(&self.typed()) {
            return self.enter();
        }
        self.when_lists_are_read(|name_box, can_be| match can_be {
            true => name_box.enter(),
            false => name_box.tell_unread(),
        });
    }

    /// Tells that several names cannot be read. All that is in the box stays there.
    fn tell_unread(&self) {
        let mut ways = vec![Way::new(&self.session.words.say(Phrase::TryAgain), Act::Again)];
        self.add_ways_back(&mut ways);
        self.tell(self.session.words.say(Phrase::ListUnread), ways);
    }

    fn enter(self: &Rc<Self>) {
        match self.read() {
            Typed::Nothing | Typed::Unseen if self.next.borrow().is_some() => self.go_on(),
            Typed::Nothing => self.focus(),
            Typed::Unseen => self.tell(self.session.words.say(Phrase::RemarkUnseen), Vec::new()),
            Typed::One(name, remark) => self.consider(name, remark),
            Typed::Several { names, by_line, one } => self.show(rare!(show_list(self, names, by_line, one, true))),
        }
    }

    /// Brings what is in the box to its end before the step is left.
    fn settle(self: &Rc<Self>, then: Then) {
        self.next.replace(Some(then));
        self.submit();
    }

    fn go_on(&self) {
        // Called last, and with nothing borrowed: it takes down the box.
        let next = self.next.take();
        if let Some(next) = next {
            next();
        }
    }

    fn consider(&self, name: String, remark: Option<NameRemark>) {
        match remark {
            None => self.add(vec![name], Vec::new()),
            Some(remark) => {
                let mut card = Card::of_remark(self.session, name, remark, false);
                self.add_ways_back(&mut card.ways);
                self.show(card);
            }
        }
    }

    /// Adds a name that the participant took over from a remark, unless that is worth another one.
    fn take_over(&self, name: &str) {
        let remark = self.asking(|asking| remark(name, None, asking));
        self.consider(name.to_owned(), remark.filter(|it| !matches!(it, NameRemark::FullName(_))));
    }

    /// Names new people, and those again who were named in other prompts.
    pub(super) fn add(&self, labels: Vec<String>, again: Vec<AlterId>) {
        let said = match labels.as_slice() {
            [name] if again.is_empty() => self.session.words.say_with(Phrase::Added, &[("name", name)]),
            all => self.session.words.say_with(Phrase::AddedMany, &[("n", &(all.len() + again.len()).to_string())]),
        };
        let named = Command::Name { prompt: self.prompt.clone(), labels, again, listed: Vec::new() };
        self.carry_out(named, said);
    }

    fn pick(&self, id: AlterId) {
        let said = self.session.words.say_with(Phrase::Added, &[("name", &self.session.interview.name_of(id))]);
        self.carry_out(Command::Pick { alter: id, prompt: self.prompt.clone(), picked: true }, said);
    }

    fn carry_out(&self, command: Command, said: String) {
        match self.session.apply(command) {
            Ok(()) => {
                self.session.speech.announce(said);
                self.done();
            }
            Err(Refusal::TooManyNames { max }) => {
                let mut ways = Vec::new();
                self.add_ways_back(&mut ways);
                self.tell(full_words(self.session, max), ways);
            }
            Err(_) => self.back(),
        }
    }

    /// Empties the box, and goes on where the participant was going.
    fn done(&self) {
        self.session.saving.note_typed(&self.prompt, "");
        self.write("");
        self.focus();
        // Last but for the way on: it takes down the card whose button may have been pressed.
        self.card.set(None);
        self.go_on();
    }

    /// Back to the box, with all that is in it.
    fn back(&self) {
        self.next.take();
        self.focus();
        self.card.set(None);
    }

    /// Adds the way back to the box; and, for who was leaving, on without what is in it.
    pub(super) fn add_ways_back(&self, ways: &mut Vec<Way>) {
        ways.push(Way::new(&self.session.words.say(Phrase::ChangeTyped), Act::Back));
        if self.next.borrow().is_some() {
            ways.push(Way::new(&self.session.words.say(Phrase::LeaveOut), Act::LeaveOut));
        }
    }

    fn tell(&self, words: String, ways: Vec<Way>) {
        self.show(Card { words: vec![words], list: None, ways });
    }

    fn show(&self, card: Card) {
        self.card.set(Some(Rc::new(card)));
    }

    fn focus(&self) {
        // A box that cannot take the focus leaves it where it is.
        let _ = self.input.html().focus();
    }

    /// How many more names the prompt takes; `None` if any number.
    pub(super) fn room(&self) -> Option<usize> {
        self.session.interview.peek(|it| it.room_in(&self.prompt))
    }
}
