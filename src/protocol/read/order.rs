//! The order of the interview: which moment asks for what. It is taken from the document rather than from the
//! stages read, so that a fault in one stage is not blamed on the rules of another.

use super::book::{Book, Whose};
use super::spot::Spot;
use crate::order::Map;

/// A moment of the interview: every field and prompt has one, counted through all stages.
pub(super) type Moment = usize;

/// A prompt by where it stands.
pub(super) struct PromptAt<'d> {
    /// The moment it is asked
    pub(super) moment: Moment,
    /// The type of its stage
    pub(super) stage_type: &'d str,
    /// The type of alter its stage names, if it is a name generator
    pub(super) alter: &'d str,
}

#[derive(Default)]
pub(super) struct Order<'d> {
    /// The first moment of each stage
    starts: Vec<Moment>,
    /// The id of each stage
    pub(super) ids: Vec<&'d str>,
    /// The stages by id
    pub(super) stages: Map<&'d str, usize>,
    /// Into `prompts`, by id
    pub(super) prompt_index: Map<&'d str, usize>,
    pub(super) prompts: Vec<PromptAt<'d>>,
    /// When a variable is first asked for, by whose it is and name
    asked: [Map<&'d str, Moment>; 3],
    /// When ties of a kind are first drawn
    pub(super) drawn: Map<&'d str, Moment>,
}

impl<'d> Order<'d> {
    pub(super) fn new(stages: &Spot<'_, 'd>, book: &Book<'d>) -> Self {
        let mut order = Order::default();
        let mut now = 0;
        for (index, stage) in stages.items().enumerate() {
            let id = stage.member("id").str();
            order.starts.push(now);
            order.ids.push(id);
            order.stages.entry(id).or_insert(index);
            now += order.stage(&stage, now).max(1);
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
        let stage_type = at.member("type").str();
        let whose = match stage_type {
            "alter-form" => Whose::Alter,
            "tie-form" => Whose::Tie,
            _ => Whose::Ego,
        };
        if stage_type == "consent" {
            self.ask(Whose::Ego, at.member("variable").str(), start);
        }
        let fields = at.member("fields");
        for (moment, field) in (start..).zip(fields.items()) {
            let variable = field.json.as_str().unwrap_or_else(|| field.member("variable").str());
            self.ask(whose, variable, moment);
        }
        let prompts = at.member("prompts");
        for (moment, prompt) in (start..).zip(prompts.items()) {
            let place = PromptAt { moment, stage_type, alter: at.member("alter").str() };
            self.prompt_index.entry(prompt.member("id").str()).or_insert(self.prompts.len());
            self.prompts.push(place);
            self.ask(Whose::Alter, prompt.member("variable").str(), moment);
            if prompt.member("task").str() == "place" {
                self.ask(Whose::Alter, at.member("ring_variable").str(), moment);
                self.ask(Whose::Alter, at.member("sector_variable").str(), moment);
            }
            let mark = prompt.member("mark");
            for (variable, _) in mark.entries() {
                self.ask(Whose::Alter, variable, moment);
            }
            self.drawn.entry(prompt.member("kind").str()).or_insert(moment);
        }
        fields.items().len().max(prompts.items().len())
    }

    fn ask(&mut self, whose: Whose, variable: &'d str, moment: Moment) {
        let first = self.asked[whose as usize].entry(variable).or_insert(moment);
        *first = moment.min(*first);
    }

    /// The first moment of a stage.
    pub(super) fn start(&self, stage: usize) -> Moment {
        self.starts.get(stage).copied().unwrap_or(Moment::MAX)
    }

    /// When the variable is first asked for.
    pub(super) fn asked(&self, whose: Whose, variable: &str) -> Option<Moment> {
        self.asked[whose as usize].get(variable).copied()
    }

    /// The stage that a moment is in.
    pub(super) fn stage_at(&self, moment: Moment) -> usize {
        self.starts.partition_point(|start| *start <= moment).saturating_sub(1)
    }
}
