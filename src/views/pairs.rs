//! Pairs of people: what the two screens about them share. Each has one group of pairs up at a time: a single pair, or
//! one person with all others.

use super::disc::disc;
use super::parting::LeftOpen;
use super::{StageScreen, button, introduction, name, one_to_many, pair_census};
use crate::session::Session;
use dom::{El, ReadSignal, Signal, View, create_signal, effect, el, memo, part, shown_when};
use interview::{Command, PairAnswer, Subject};
use network::{AlterId, Key, TieKey, Value};
use protocol::{PairPrompt, Pairs, Stage, Text};
use rare::rare;
use std::cell::Cell;
use std::rc::Rc;
use words::Phrase;

pub(super) type Pair = (AlterId, AlterId);

/// How long after a press another one is taken for the second half of a double press, in milliseconds.
const DOUBLE: f64 = 300.0;

/// What the parts of the screen share. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) session: Session,
    fixed: Signal<Rc<Fixed>>,
    /// The number of the group that is up; past the end for none
    pub(super) at: Signal<usize>,
}

/// What is not followed.
pub(super) struct Fixed {
    pub(super) prompt: PairPrompt,
    pub(super) directed: bool,
    by_alter: bool,
    /// The pairs that are up at once
    pub(super) groups: Vec<Vec<Pair>>,
    /// When an answer was pressed last
    last: Cell<f64>,
}

impl Desk {
    pub(super) fn fixed(self) -> Rc<Fixed> {
        self.fixed.get_clone_untracked()
    }

    /// The pairs that are up; tracks changes.
    pub(super) fn up(self) -> Vec<Pair> {
        self.fixed().groups.get(self.at.get()).cloned().unwrap_or_default()
    }

    /// Whom the question is about: the pair that is up, or the one person; the last, once all are answered. Tracks
    /// changes.
    fn about(self) -> Subject {
        let fixed = self.fixed();
        let group = fixed.groups.get(self.at.get()).or(fixed.groups.last());
        match group.and_then(|group| group.first()) {
            Some((one, _)) if fixed.by_alter => Subject::Alter(*one),
            // In the order in which they are shown.
            Some((one, other)) => Subject::Tie(TieKey::directed(fixed.prompt.kind.clone(), *one, *other)),
            None => Subject::Ego,
        }
    }

    /// Looks at what was said of a pair; tracks changes.
    pub(super) fn said<R>(self, pair: Pair, look: impl FnOnce(PairAnswer) -> R) -> R {
        let fixed = self.fixed();
        self.session.interview.read(|it| look(it.pair_answer(&fixed.prompt, pair)))
    }

    /// The numbers of the groups with a pair that has no answer; tracks changes.
    fn open(self) -> Vec<usize> {
        let mut open = Vec::new();
        for (number, group) in self.fixed().groups.iter().enumerate() {
            if group.iter().any(|pair| self.said(*pair, |said| said == PairAnswer::Open)) {
                open.push(number);
            }
        }
        open
    }

    /// The next group with a pair that has no answer is up; none, if there is no other.
    pub(super) fn go_on(self) {
        let (at, open) = (self.at.get_untracked(), self.open());
        let next = open.iter().find(|number| **number > at).or(open.iter().find(|number| **number < at));
        self.at.set(next.copied().unwrap_or(self.fixed().groups.len()));
    }

    /// The group before is up, with its answers.
    fn go_back(self) {
        self.at.set(self.at.get_untracked().saturating_sub(1));
    }

    /// Answers about pairs: whether they are tied, and how; neither takes their answers away.
    pub(super) fn answer(self, pairs: Vec<Pair>, tied: Option<bool>, level: Option<(Key, Value)>) {
        let kind = self.fixed().prompt.kind.clone();
        self.session.act(Command::Pair { kind, pairs, tied, level });
    }

    /// Whether a press comes too soon after the last to be meant for what is up now.
    pub(super) fn is_double(self, when: f64) -> bool {
        let fixed = self.fixed();
        let is_double = when - fixed.last.get() < DOUBLE;
        // Whoever goes on pressing quickly is heard again: only what was taken counts.
        if !is_double {
            fixed.last.set(when);
        }
        is_double
    }

    /// A pair by its names; tracks changes.
    pub(super) fn pair_name(self, (one, other): Pair) -> String {
        let (of, phrase) = (
            self.session.interview,
            match self.fixed().directed {
                true => Phrase::TieFromTo,
                false => Phrase::TieBetween,
            },
        );
        self.session.words.say_with(phrase, &[("one", &of.name_of(one)), ("other", &of.name_of(other))])
    }

    /// Which group is up, the way back to the one before, and what else is at the foot.
    pub(super) fn foot(self, more: impl Fn() -> View + 'static) -> El {
        let (session, count) = (self.session, self.fixed().groups.len());
        let place = el("p").class("pair-count").words(move || {
            let n = (self.at.get() + 1).min(count).to_string();
            session.words.say_with(Phrase::AlterOf, &[("n", &n), ("of", &count.to_string())])
        });
        let back = move || button("link", &session.words.say(Phrase::OneBefore)).click(move || self.go_back());
        let is_later = move || self.at.get() > 0;
        let is_up = move || self.at.get() < count;
        el("div").class("sort-foot").put(place).put(shown_when(is_later, back)).put(shown_when(is_up, more))
    }
}

impl StageScreen for Pairs {
    /// One prompt about pairs.
    fn view(&self, session: Session, stage: &Stage) -> View {
        if self.by_alter {
            one_to_many::screen(session, stage, self)
        } else {
            pair_census::screen(session, stage, self)
        }
    }

    fn asks(&self) -> bool {
        true
    }

    fn left_open(&self, session: Session) -> LeftOpen {
        rare!(left_open(session))
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn left_open(session: Session) -> LeftOpen {
    let open = session.interview.peek(|it| it.open_pairs(it.position()));
    let mut names = Vec::new();
    for (one, other) in open {
        let (one, other) = (session.interview.name_of(one), session.interview.name_of(other));
        names.push([one, other].join(" – "));
    }
    LeftOpen::questions(names, ".pairs button")
}

/// One prompt about pairs: the question, `body`, and what is said once all are answered.
pub(super) fn prompt(session: Session, stage: &Stage, pairs: &Pairs, body: &dyn Fn(Desk) -> View) -> View {
    let Some(prompt) = pairs.prompts.get(session.interview.part()) else { return View::default() };
    let (by_alter, asked) = (pairs.by_alter, session.interview.peek(|it| it.pairs(it.position()).to_vec()));
    let directed = session
        .interview
        .peek(|it| it.protocol().codebook.tie_kind(prompt.kind.as_str()).is_some_and(|kind| kind.directed));
    let groups: Vec<Vec<Pair>> =
        asked.chunk_by(|one, next| by_alter && one.0 == next.0).map(<[Pair]>::to_vec).collect();
    let count = groups.len();
    let fixed = Fixed { prompt: prompt.clone(), directed, by_alter, groups, last: Cell::new(f64::NEG_INFINITY) };
    let desk = Desk { session, fixed: create_signal(Rc::new(fixed)), at: create_signal(count) };
    let open = memo(move || desk.open());
    // What comes to have no answer, by undo for one, is asked about again.
    let mut before = Vec::new();
    effect(move || {
        let now = open.get_clone();
        if let Some(number) = now.iter().find(|number| !before.contains(*number)) {
            desk.at.set(*number);
        }
        before = now;
    });
    let at: ReadSignal<usize> = memo(move || desk.at.get());
    let words = move |text: &Text| {
        let text = text.clone();
        part(move || session.words.shown(&text, &desk.about()))
    };
    let hint = prompt.prompt.hint.as_ref().map(|hint| super::hint_line().put(words(hint)));
    let over = move || el("p").class("hint").text(&session.words.say(Phrase::AllAnswered));
    View::default()
        .put(introduction(session, stage))
        .put(super::asked_with(super::question_head(words(&prompt.prompt.text)), hint))
        .put(shown_when(move || at.get() == count, over))
        .put(body(desk))
}

/// Someone as they are on the map, with the name beside it.
pub(super) fn person(session: Session, id: AlterId) -> El {
    el("span").class("pair-end").put(disc(session, id)).put(name(move || session.interview.name_of(id)))
}
