//! How a participant names people.

use crate::figures::Doing;
use crate::names::made_up;
use crate::participant::Participant;
use interview::{Command, Position, Refusal, Step};
use network::{AlterId, Key};
use protocol::{NameGenerator, StageTask};

/// How many circles people around somebody fall into: work, family and the like.
const CIRCLES: usize = 4;

impl Participant<'_> {
    /// Names whom a prompt asks for: some anew, and some who were named in another prompt.
    pub fn name(&mut self, generator: &NameGenerator, position: &Position) -> Result<(), Refusal> {
        let index = if let Step::Prompt(index) = position.step { index } else { 0 };
        let Some(asked) = generator.prompts.get(index) else { return Ok(()) };
        let prompt = &asked.prompt.id;
        let count = self.new_names(asked.min);
        let room = self.interview.room_in(prompt).unwrap_or(usize::MAX);
        for _ in 0..count.min(room) {
            self.name_one(&generator.alter_type, prompt)?;
        }
        let here = self.interview.named_here(prompt);
        let known: Vec<AlterId> = self
            .interview
            .network()
            .alters()
            .filter(|it| it.alter_type == generator.alter_type)
            .filter(|it| !here.contains(&it.id) && self.interview.naming_about() != Some(it.id))
            .map(|it| it.id)
            .collect();
        for alter in known {
            if self.interview.room_in(prompt) != Some(0) && self.chance.happens(0.2) {
                self.spend(Doing::Pick, 1);
                self.give(Command::Pick { alter, prompt: prompt.clone(), picked: true })?;
            }
        }
        Ok(())
    }

    /// How many new names come to mind here, of those that this participant has in all: more in the first prompts, and in
    /// the last one all that are left.
    fn new_names(&mut self, min: usize) -> usize {
        let left = self.names.saturating_sub(self.interview.recorded().alter_count());
        let prompts = self.prompts_left();
        let fair = left.div_ceil(prompts.max(1));
        let count = match self.options.named {
            // Evenly, so that what is counted does not hang on chance.
            Some(_) => fair,
            None => self.chance.between(fair / 2, fair + fair / 2 + 1).min(left),
        };
        count.max(min)
    }

    /// How many prompts for names there are from the one on screen on.
    fn prompts_left(&self) -> usize {
        let stages = &self.interview.protocol().stages;
        let names = |step: &&Position| {
            let task = stages.get(step.stage).map(|stage| &stage.task);
            matches!(task, Some(StageTask::NameGenerator(_))) && *step >= self.interview.position()
        };
        self.interview.route().filter(names).count()
    }

    /// Names somebody anew.
    pub fn name_one(&mut self, alter_type: &Key, prompt: &Key) -> Result<(), Refusal> {
        let network = self.interview.recorded();
        let is_taken = |name: &str| network.alters().any(|alter| alter.label == name);
        let name = made_up(&mut self.chance, alter_type.as_str(), &is_taken);
        self.spend(Doing::Name, 1);
        let slip = self.slips();
        let typed = if slip { name.chars().rev().collect() } else { name.clone() };
        self.give(Command::Name {
            prompt: prompt.clone(),
            labels: vec![typed],
            again: Vec::new(),
            listed: Vec::new(),
        })?;
        let Some(alter) = self.interview.recorded().alters().map(|it| it.id).max() else { return Ok(()) };
        let circle = self.chance.below(CIRCLES);
        self.circles.insert(alter, circle);
        if slip {
            self.spend(Doing::Choice, 2);
            self.give(Command::Rename { alter, label: name })?;
        }
        Ok(())
    }
}
