//! What the readers of stages share; each kind has its own in [`stages`](super::super::stages).

use super::super::fault::FaultCode;
use super::super::stages::reader_of;
use super::super::{AlterFilter, Field, Jump, Rule, Shuffled, Stage, Text, Variable};
use super::book::{Kinds, Whose};
use super::need::Need;
use super::order::Moment;
use super::rules::Sieve;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, quote};
use network::Key;
use order::repeated;
use std::sync::Arc;

impl<'d> Sense<'_, 'd> {
    pub(crate) fn stages(&mut self, at: &Spot<'_, 'd>) -> Vec<Stage> {
        let mut stages = Vec::new();
        for (index, at) in at.items().enumerate() {
            let start = self.order.start(index);
            self.here = index;
            let when = at.find("when").map(|it| self.rule(&it, start));
            let jumps = at.member("jumps").items().map(|jump| self.jump(&jump, index)).collect();
            let Some(reader) = reader_of(&at) else { continue };
            let task = (reader.read)(self, &at, start);
            stages.push(Stage {
                id: at.key("id"),
                title: at.text("title"),
                text: at.text_if("text"),
                when,
                jumps,
                shuffled: Shuffled::default(),
                task,
            });
        }
        stages
    }

    fn jump(&mut self, at: &Spot<'_, 'd>, from: usize) -> Jump {
        let when = self.rule(&at.member("when"), self.order.start(from + 1));
        let to = at.member("to");
        let id = to.str();
        match self.order.stages.get(id) {
            _ if to.json.as_str().is_none() => {}
            Some(target) if *target == from => self.fault(&to, FaultCode::BackwardJump, |_| {
                "This jump leads back to its own stage, so nobody would ever leave. Name a later stage.".into()
            }),
            Some(target) if *target < from => self.fault(&to, FaultCode::BackwardJump, |_| {
                format!(
                    "This jump leads back to the earlier stage {}, so the interview could go in circles. Name a later \
                     stage.",
                    quote(id)
                )
            }),
            Some(_) => {}
            None => self.fault(&to, FaultCode::NoSuch, |it| {
                let later: Vec<&str> = it.order.ids.iter().skip(from + 1).copied().collect();
                format!("There is no stage {}.{}", quote(id), instead(id, &later))
            }),
        }
        Jump { when, to: Key::from(id) }
    }

    pub(crate) fn stage_alters(&mut self, at: &Spot<'_, 'd>, start: Moment) -> Sieve<AlterFilter> {
        let all = self.book.domain(Whose::Alter).all();
        self.alters(at.find("alters"), all, start)
    }

    /// A reference to a variable that must be of a certain type in at least one of `kinds`.
    pub(crate) fn needed(&mut self, at: &Spot<'_, 'd>, whose: Whose, kinds: Kinds, need: Need) -> Key {
        let key = self.variable(at, whose, kinds);
        let found = self.book.domain(whose).variables(key.as_str(), kinds);
        let good = |variable: &Option<&Variable>| variable.is_none_or(|it| need.is_met_by(&it.kind));
        if !found.is_empty() && !found.iter().any(good) {
            self.fault(at, FaultCode::WrongKind, |_| {
                format!("\"{key}\" must be {} variable to be used here.", need.in_words())
            });
        }
        key
    }

    pub(crate) fn ego_fields(&mut self, at: &Spot<'_, 'd>, start: Moment, need: Need) -> Vec<Field<Rule>> {
        let mut fields = Vec::new();
        self.fields(at, start, Whose::Ego, 1, need, &mut |sense, asked| {
            fields.push(asked.when(|at, now| sense.rule(&at, now)));
        });
        fields
    }

    /// Gives `add` the fields of a form.
    pub(crate) fn fields(
        &mut self,
        at: &Spot<'_, 'd>,
        start: Moment,
        whose: Whose,
        kinds: Kinds,
        need: Need,
        add: &mut dyn FnMut(&mut Self, UnreadField<'_, 'd>),
    ) {
        let list = at.member("fields");
        let mut always = Vec::new();
        for (now, at) in (start..).zip(list.items()) {
            let named = at.find("variable").unwrap_or(at);
            let variable = self.needed(&named, whose, kinds, need);
            let when = at.find("when");
            if when.is_none() {
                always.push(named.str());
            }
            add(self, UnreadField { variable, question: at.text_if("question"), hint: at.text_if("hint"), when, now });
        }
        let mut last = "";
        for again in repeated(&always) {
            if last != always[again] {
                last = always[again];
                self.fault(&list, FaultCode::Duplicate, |_| {
                    format!("{} is asked for twice in this form. Keep one.", quote(last))
                });
            }
        }
    }
}

/// A field whose condition is still to be read, for that is of another type in each kind of form.
pub(crate) struct UnreadField<'p, 'd> {
    variable: Key,
    question: Option<Text>,
    hint: Option<Text>,
    when: Option<Spot<'p, 'd>>,
    now: Moment,
}

impl<'p, 'd> UnreadField<'p, 'd> {
    pub(crate) fn when<W>(self, read: impl FnOnce(Spot<'p, 'd>, Moment) -> W) -> Field<W> {
        let when = self.when.map(|at| Arc::new(read(at, self.now)));
        Field { variable: self.variable, question: self.question, hint: self.hint, when }
    }
}
