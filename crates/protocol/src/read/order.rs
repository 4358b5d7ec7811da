//! The order of the interview: which moment asks for what. It is taken from the document rather than from the
//! stages read, so that a fault in one stage is not blamed on the rules of another.

use super::super::stages::{About, READERS, reader_of};
use super::book::{Book, Whose};
use super::spot::Spot;
use order::Map;

/// A moment of the interview: every field and prompt has one, counted through all stages.
pub(crate) type Moment = usize;

/// Before the interview begins: what the page around it knows.
pub(crate) const BEFORE: Moment = 0;

/// The first moment of the first stage.
pub(crate) const FIRST: Moment = 1;

/// A prompt by where it stands.
pub(crate) struct PromptAt<'d> {
    /// The moment it is asked
    pub(crate) moment: Moment,
    /// The type of its stage
    pub(crate) stage_type: &'d str,
    /// The type of the alters named in it, if it asks for names
    pub(crate) names: Option<&'d str>,
}

#[derive(Default)]
pub(crate) struct Order<'d> {
    /// The first moment of each stage
    starts: Vec<Moment>,
    /// The id of each stage
    pub(crate) ids: Vec<&'d str>,
    /// The stages by id
    pub(crate) stages: Map<&'d str, usize>,
    /// Into `prompts`, by id
    pub(crate) prompt_index: Map<&'d str, usize>,
    pub(crate) prompts: Vec<PromptAt<'d>>,
    /// When a variable is first asked for, by whose it is and name
    asked: [Map<&'d str, Moment>; 3],
    /// When ties of a kind are first drawn
    pub(crate) drawn: Map<&'d str, Moment>,
}

impl<'d> Order<'d> {
    pub(crate) fn new(stages: &Spot<'_, 'd>, book: &Book<'d>) -> Self {
        let mut order = Order::default();
        let mut now = FIRST;
        for (index, stage) in stages.items().enumerate() {
            let id = stage.member("id").str();
            order.starts.push(now);
            order.ids.push(id);
            note(&mut order.stages, id, index);
            now += order.stage(&stage, now).max(1);
        }
        for name in &book.from_host {
            order.ask(Whose::Ego, name, BEFORE);
        }
        for (whose, other, owner) in &book.others {
            if let Some(moment) = order.asked[*whose as usize].get(owner).copied() {
                order.ask(*whose, other, moment);
            }
        }
        order
    }

    /// Notes what a stage asks for; gives the number of its moments.
    fn stage(&mut self, at: &Spot<'_, 'd>, start: Moment) -> usize {
        let reader = reader_of(at);
        let prompts = at.member("prompts");
        let names = reader.filter(|reader| reader.about == About::Naming).map(|_| at.member("alter").str());
        for (moment, prompt) in (start..).zip(prompts.items()) {
            note(&mut self.prompt_index, prompt.member("id").str(), self.prompts.len());
            self.prompts.push(PromptAt { moment, stage_type: at.member("type").str(), names });
        }
        match reader {
            Some(reader) => (reader.asks)(self, at, start),
            // Any might have been meant; but where one fault suffices, that one is told already.
            None if cfg!(feature = "advice") => READERS.iter().for_each(|reader| (reader.asks)(self, at, start)),
            None => {}
        }
        at.member("fields").items().len().max(prompts.items().len())
    }

    /// Notes that the variables of a stage's fields are asked for.
    pub(crate) fn fields(&mut self, whose: Whose, at: &Spot<'_, 'd>, start: Moment) {
        let fields = at.member("fields");
        for (moment, field) in (start..).zip(fields.items()) {
            let variable = field.json.as_str().unwrap_or_else(|| field.member("variable").str());
            self.ask(whose, variable, moment);
        }
    }

    /// Notes that a variable is asked for.
    pub(crate) fn ask(&mut self, whose: Whose, variable: &'d str, moment: Moment) {
        note(&mut self.asked[whose as usize], variable, moment);
    }

    /// Notes that ties of a kind are drawn.
    pub(crate) fn draw(&mut self, kind: &'d str, moment: Moment) {
        note(&mut self.drawn, kind, moment);
    }

    /// The first moment of a stage.
    pub(crate) fn start(&self, stage: usize) -> Moment {
        self.starts.get(stage).copied().unwrap_or(Moment::MAX)
    }

    /// The last moment of the stage that a moment is in.
    pub(crate) fn end_of(&self, moment: Moment) -> Moment {
        self.start(self.stage_at(moment) + 1) - 1
    }

    /// When the variable is first asked for.
    pub(crate) fn asked(&self, whose: Whose, variable: &str) -> Option<Moment> {
        self.asked[whose as usize].get(variable).copied()
    }

    /// The stage that a moment is in.
    pub(crate) fn stage_at(&self, moment: Moment) -> usize {
        self.starts.partition_point(|start| *start <= moment).saturating_sub(1)
    }
}

/// Keeps the first of the places that a name has.
fn note<'d>(firsts: &mut Map<&'d str, usize>, name: &'d str, place: usize) {
    match firsts.get_mut(name) {
        Some(first) => *first = place.min(*first),
        None => {
            firsts.insert(name, place);
        }
    }
}
