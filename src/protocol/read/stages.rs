//! The stages.

use super::super::answer::{AnswerFault, check_answer};
use super::super::fault::FaultCode;
use super::super::{
    AlterForm, AskBy, Bins, Choice, Consent, Field, Jump, MapPrompt, MapTask, NameGenerator, NamePrompt, Prompt,
    Sociogram, Stage, Task, TieForm, Variable, VariableKind,
};
use super::book::{Domain, Kinds, Whose};
use super::order::Moment;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, list, quote};
use crate::json::number;
use crate::network::{Attributes, Key, Value};
use crate::order::sorted;
use std::sync::Arc;

/// The most rings, and the most sectors, that a map is divided into.
const MOST_ZONES: usize = 12;

/// What a stage needs a variable to be, and how to say it.
type Need = (fn(&VariableKind) -> bool, &'static str);

const YES_NO: Need = (|kind| matches!(kind, VariableKind::YesNo), "a yes-no");
const TEXT: Need = (|kind| matches!(kind, VariableKind::Text { .. }), "a text or long-text");
const SCALE: Need = (|kind| matches!(kind, VariableKind::Scale { .. }), "a scale");
const ONE_OF: Need = (|kind| matches!(kind, VariableKind::OneOf { .. }), "a one-of");
const CHOICE: Need =
    (|kind| matches!(kind, VariableKind::OneOf { .. } | VariableKind::Scale { .. }), "a one-of or scale");
const ANY: Need = (|_| true, "");

impl<'d> Sense<'_, 'd> {
    pub(super) fn stages(&mut self, at: &Spot<'_, 'd>) -> Vec<Stage> {
        let mut stages = Vec::new();
        for (index, at) in at.items().enumerate() {
            let start = self.order.start(index);
            self.here = index;
            let when = at.find("when").map(|it| self.rule(&it, start));
            let jumps = at.member("jumps").items().map(|jump| self.jump(&jump, index)).collect();
            let Some(task) = self.task(&at, start) else { continue };
            stages.push(Stage {
                id: at.key("id"),
                title: at.text("title"),
                text: at.text_if("text"),
                when,
                jumps,
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

    fn task(&mut self, at: &Spot<'_, 'd>, start: Moment) -> Option<Task> {
        Some(match at.member("type").str() {
            "information" => Task::Information,
            "consent" => Task::Consent(Consent {
                variable: self.needed(&at.member("variable"), Whose::Ego, 1, YES_NO),
                agree: at.text("agree"),
                decline: at.text("decline"),
                declined: at.text("declined"),
            }),
            "ego-form" => Task::EgoForm { fields: self.ego_fields(at, start, ANY) },
            "open-questions" => Task::OpenQuestions { fields: self.ego_fields(at, start, TEXT) },
            "name-generator" => Task::NameGenerator(self.name_generator(at)),
            "alter-form" => {
                let sieve = self.stage_alters(at, start);
                let fields = self.fields(at, start, Whose::Alter, sieve.kinds, ANY, &mut |sense, at, kinds, now| {
                    sense.alters(Some(at), kinds, now).filter
                });
                let by = if at.member("ask").str() == "by-question" { AskBy::Question } else { AskBy::Alter };
                Task::AlterForm(AlterForm { alters: sieve.filter, fields, by })
            }
            "tie-form" => {
                let sieve = self.ties(at.find("ties"), start);
                let fields = self.fields(at, start, Whose::Tie, sieve.kinds, ANY, &mut |sense, at, kinds, now| {
                    sense.ties_within(Some(at), kinds, now).filter
                });
                Task::TieForm(TieForm { ties: sieve.filter, fields })
            }
            "ordinal-bin" => Task::OrdinalBin(self.bins(at, start, SCALE)),
            "categorical-bin" => Task::CategoricalBin(self.bins(at, start, ONE_OF)),
            "sociogram" => Task::Sociogram(self.sociogram(at, start)),
            "summary" => Task::Summary,
            _ => return None,
        })
    }

    fn stage_alters(&mut self, at: &Spot<'_, 'd>, start: Moment) -> super::rules::Sieve<super::super::AlterFilter> {
        let all = self.book.domain(Whose::Alter).all();
        self.alters(at.find("alters"), all, start)
    }

    /// A reference to a variable that must be of a certain type in at least one of `kinds`.
    fn needed(&mut self, at: &Spot<'_, 'd>, whose: Whose, kinds: Kinds, need: Need) -> Key {
        let key = self.variable(at, whose, kinds);
        let found = self.book.domain(whose).variables(key.as_str(), kinds);
        let good = |variable: &Option<&Variable>| variable.is_none_or(|it| need.0(&it.kind));
        if !found.is_empty() && !found.iter().any(good) {
            self.fault(at, FaultCode::WrongKind, |_| format!("\"{key}\" must be {} variable to be used here.", need.1));
        }
        key
    }

    fn ego_fields(&mut self, at: &Spot<'_, 'd>, start: Moment, need: Need) -> Vec<Field<super::super::Rule>> {
        self.fields(at, start, Whose::Ego, 1, need, &mut |sense, at, _, now| sense.rule(&at, now))
    }

    /// The fields of a form; `when` reads what their condition is, for that differs.
    fn fields<W>(
        &mut self,
        at: &Spot<'_, 'd>,
        start: Moment,
        whose: Whose,
        kinds: Kinds,
        need: Need,
        when: &mut dyn FnMut(&mut Self, Spot<'_, 'd>, Kinds, Moment) -> W,
    ) -> Vec<Field<W>> {
        let list = at.member("fields");
        let mut always: Vec<&str> = Vec::new();
        let mut fields = Vec::new();
        for (now, at) in (start..).zip(list.items()) {
            let named = at.find("variable").unwrap_or(at);
            let variable = self.needed(&named, whose, kinds, need);
            if at.find("when").is_none() {
                always.push(named.str());
            }
            fields.push(Field {
                variable,
                question: at.text_if("question"),
                hint: at.text_if("hint"),
                when: at.find("when").map(|it| Arc::new(when(self, it, kinds, now))),
            });
        }
        let mut last = "";
        for pair in sorted(&always).windows(2).filter(|pair| pair[0] == pair[1] && !pair[0].is_empty()) {
            if last != pair[0] {
                last = pair[0];
                self.fault(&list, FaultCode::Duplicate, |_| {
                    format!("{} is asked for twice in this form. Keep one.", quote(last))
                });
            }
        }
        fields
    }

    fn name_generator(&mut self, at: &Spot<'_, 'd>) -> NameGenerator {
        let (alter_type, kinds) = self.kind_of(&at.member("alter"), Whose::Alter);
        let prompts = at.member("prompts");
        let prompts = prompts.items().map(|at| {
            let (min, max) = self.counts(&at, "min", "max");
            NamePrompt { prompt: prompt(&at), mark: self.mark(&at, kinds), min: min.unwrap_or(0), max }
        });
        NameGenerator { alter_type, prompts: prompts.collect(), short_names: at.flag("short_names") }
    }

    /// The values that every alter named in a prompt gets.
    fn mark(&mut self, at: &Spot<'_, 'd>, kinds: Kinds) -> Attributes {
        let mut mark = Attributes::new();
        let values = at.member("mark");
        for (name, at) in values.entries() {
            let before = self.faults.count();
            let key = self.variable_named(&at, name, Whose::Alter, kinds);
            let Some(value) = Value::from_json(at.json) else { continue };
            let variables = self.book.domain(Whose::Alter).variables(name, kinds);
            let wrong = variables.into_iter().map(|it| it.map_or(Ok(()), |it| check_answer(it, &value)));
            let wrong = wrong.into_iter().find_map(Result::err);
            if let Some(wrong) = wrong.filter(|_| self.faults.count() == before && value.is_answered()) {
                self.fault(&at, FaultCode::WrongKind, |_| {
                    format!("{} cannot be an answer to \"{name}\": {}.", at.json.excerpt(), reason(&wrong))
                });
            }
            mark.insert(key, value);
        }
        mark
    }

    fn bins(&mut self, at: &Spot<'_, 'd>, start: Moment, need: Need) -> Bins {
        let sieve = self.stage_alters(at, start);
        let prompts = at.member("prompts");
        let prompts = prompts.items().map(|at| {
            let prompt = prompt(&at);
            (prompt, self.needed(&at.member("variable"), Whose::Alter, sieve.kinds, need))
        });
        Bins { prompts: prompts.collect(), alters: sieve.filter }
    }

    fn sociogram(&mut self, at: &Spot<'_, 'd>, start: Moment) -> Sociogram {
        let sieve = self.stage_alters(at, start);
        let mut prompts = Vec::new();
        let list = at.member("prompts");
        for (now, at) in (start..).zip(list.items()) {
            let shown = self.alters(at.find("alters"), sieve.kinds, now);
            let task = match at.member("task").str() {
                "place" => MapTask::Place,
                "tie" => self.tie(&at, shown.kinds, now),
                "highlight" => self.highlight(&at, shown.kinds),
                _ => continue,
            };
            let alters = at.find("alters").map(|_| shown.filter);
            prompts.push(MapPrompt { prompt: prompt(&at), alters, task });
        }
        let ring = at.find("ring_variable").map(|it| self.zones(&it, sieve.kinds));
        let sector = at.find("sector_variable").map(|it| self.zones(&it, sieve.kinds));
        let rings = ring.as_ref().map(|(_, count)| *count).or(at.count("rings")).unwrap_or(0);
        let (ring_variable, sector_variable) = (ring.map(|it| it.0), sector.map(|it| it.0));
        let automatic_layout = at.flag("automatic_layout");
        if automatic_layout && (ring_variable.is_some() || sector_variable.is_some()) {
            self.fault(&at.member("automatic_layout"), FaultCode::Impossible, |_| {
                "The rings or sectors of this map keep an answer, and a layout would change it. Leave one of them out."
                    .into()
            });
        }
        Sociogram { alters: sieve.filter, rings, ring_variable, sector_variable, automatic_layout, prompts }
    }

    /// A variable whose options are parts of the map, and how many there are. The parts are the same for everyone, so
    /// every type that has the variable must have the same options.
    fn zones(&mut self, at: &Spot<'_, 'd>, shown: Kinds) -> (Key, usize) {
        let key = self.needed(at, Whose::Alter, shown, CHOICE);
        let found = self.book.domain(Whose::Alter).variables(key.as_str(), shown);
        let options: Vec<&[Choice]> = found.into_iter().flatten().map(|it| it.kind.options()).collect();
        let first = options.first().copied().unwrap_or_default();
        let same = |it: &&[Choice]| it.len() == first.len() && it.iter().zip(first).all(|(a, b)| a.value == b.value);
        let (count, alike) = (first.len(), options.iter().all(same));
        if !alike {
            self.fault(at, FaultCode::WrongKind, |_| {
                format!("The options of \"{key}\" differ between the types shown here. Give them the same, in the same order.")
            });
        }
        if count > MOST_ZONES {
            self.fault(at, FaultCode::WrongKind, |_| {
                format!("\"{key}\" has {count} options, and the map takes {MOST_ZONES} at most.")
            });
        }
        (key, count)
    }

    fn tie(&mut self, at: &Spot<'_, 'd>, shown: Kinds, now: Moment) -> MapTask {
        let (kind, _) = self.kind_of(&at.member("kind"), Whose::Tie);
        let types = at.member("between");
        let mut ends = Vec::new();
        for at in types.items() {
            let before = self.faults.count();
            let (id, only) = self.kind_of(&at, Whose::Alter);
            if self.faults.count() == before && only & shown == 0 && shown != 0 {
                self.fault(&at, FaultCode::Impossible, |it| {
                    let here = list(&it.book.domain(Whose::Alter).ids(shown));
                    format!("No alter of type \"{id}\" is shown here; only {here} can come here.")
                });
            }
            ends.push(id);
        }
        let between = match <[Key; 2]>::try_from(ends) {
            Ok([one, other]) => Some((one, other)),
            Err(_) => None,
        };
        let offer = at.find("offer").map(|it| self.tied(&it, now));
        MapTask::Tie { kind, between, offer }
    }

    /// Whoever is shown can be tapped, so every type shown must have the variable.
    fn highlight(&mut self, at: &Spot<'_, 'd>, shown: Kinds) -> MapTask {
        let at = at.member("variable");
        let before = self.faults.count();
        let variable = self.needed(&at, Whose::Alter, shown, YES_NO);
        let lost = self.book.domain(Whose::Alter).lost;
        if self.faults.count() == before && at.json.as_str().is_some() && !lost {
            let domain = self.book.domain(Whose::Alter);
            let lacking = shown & !domain.having(variable.as_str());
            let differs = |domain: &Domain, kinds: Kinds| {
                let found = domain.variables(variable.as_str(), kinds);
                found.iter().flatten().any(|it| it.kind != VariableKind::YesNo)
            };
            if lacking != 0 {
                self.fault(&at, FaultCode::WrongKind, |it| {
                    let types = list(&it.book.domain(Whose::Alter).ids(lacking));
                    format!(
                        "{types} can be shown here but has no variable \"{variable}\". Give it one, or filter who is \
                         shown."
                    )
                });
            } else if differs(domain, shown) {
                self.fault(&at, FaultCode::WrongKind, |it| {
                    let domain = it.book.domain(Whose::Alter);
                    let mut other = domain.ids(shown);
                    other.retain(|id| differs(domain, domain.kind(id).unwrap_or(0)));
                    format!("\"{variable}\" must be a yes-no variable of {} too.", list(&other))
                });
            }
        }
        MapTask::Highlight { variable }
    }
}

fn prompt(at: &Spot) -> Prompt {
    Prompt { id: at.key("id"), text: at.text("text"), hint: at.text_if("hint") }
}

/// For authors: why a value cannot be an answer.
fn reason(fault: &AnswerFault) -> String {
    match fault {
        AnswerFault::Missing => "it is empty, and an answer is required".into(),
        AnswerFault::NotText => "it is not a text".into(),
        AnswerFault::TooShort { min } => format!("it needs at least {min} characters"),
        AnswerFault::TooLong { max } => format!("it may have at most {max} characters"),
        AnswerFault::NotNumber => "it is not a number".into(),
        AnswerFault::NotWhole => "it is not a whole number".into(),
        AnswerFault::TooSmall { min } => format!("it must be at least {}", number(*min)),
        AnswerFault::TooLarge { max } => format!("it may be at most {}", number(*max)),
        AnswerFault::NotYesNo => "it is neither true nor false".into(),
        AnswerFault::NotAnOption => "it is none of the options".into(),
        AnswerFault::Repeated => "an option is in it twice".into(),
        AnswerFault::TooFew { min } => format!("it needs at least {min} options"),
        AnswerFault::TooMany { max } => format!("it may have at most {max} options"),
        AnswerFault::NotADate => "it is not a date written as the variable says".into(),
        AnswerFault::TooEarly { min } => format!("it must not be before {min}"),
        AnswerFault::TooLate { max } => format!("it must not be after {max}"),
    }
}
