//! The codebook: its entries read, and checked as far as they concern only themselves.

use super::super::date::{is_date, is_time};
use super::super::fault::FaultCode;
use super::super::spelling::{ALTER_TYPE, CODEBOOK, Object, TIE_KIND};
use super::super::{
    AlterType, Choice, Colour, DatePrecision, Day, LineStyle, MissingChoice, PURPOSES, Shape, TieKind, Variable,
    VariableKind,
};
use super::book::{Group, Kinds, Whose};
use super::need::Need;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, quote};
use json::{Json, canonical, number};
use network::{Key, MissingReason, Value};
use order::repeated;
use rare::rare;
use std::sync::Arc;

/// The members of a node and of an edge in the network file that are no variables.
const RESERVED: [&[&str]; 3] =
    [&[], &["id", "type", "label", "named_in", "order", "x", "y", "roster_id"], &["source", "target", "key"]];

/// The one of `all` whose word stands here; else the one whose turn it is.
fn word<T: Copy, const N: usize>(at: Spot, words: &[&str], all: [T; N], turn: usize) -> T {
    let chosen = words.iter().position(|word| *word == at.str());
    all[chosen.unwrap_or(turn) % N]
}

/// Whether the members of the object `name` are unknown, because it is no object or its own name is misspelt.
fn lost(at: &Spot, name: &'static str, table: &Object) -> bool {
    let known = |name: &str| table.members.iter().any(|it| it.name == name);
    match at.json.get(name) {
        Some(json) => json.members().is_none(),
        None => at.json.members().is_none() || at.entries().any(|(name, _)| !known(name)),
    }
}

/// The scale by which the lines of a kind are thin or thick.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn width<'d>(sense: &mut Sense<'_, 'd>, turn: usize, at: &Spot<'_, 'd>) {
    let variable = sense.needed(at, Whose::Tie, Kinds::checked_shl(1, turn as u32).unwrap_or(0), Need::Scale);
    if let Some(kind) = sense.book.ties.get_mut(turn) {
        kind.width_by = Some(variable);
    }
}

impl<'d> Sense<'_, 'd> {
    pub(super) fn codebook(&mut self, at: &Spot<'_, 'd>) {
        for (whose, name) in ["ego", "alters", "ties"].into_iter().enumerate() {
            let lost = lost(at, name, &CODEBOOK);
            self.book.domains[whose].kinds_lost = lost;
            self.book.domains[whose].lost = lost;
        }
        let group = self.group(&at.member("ego"), Whose::Ego);
        self.book.domains[0].groups.push(group);
        for (turn, (id, at)) in at.member("alters").entries().enumerate() {
            self.book.domains[1].index.insert(id, turn);
            self.book.domains[1].lost |= lost(&at, "variables", &ALTER_TYPE);
            let group = self.group(&at.member("variables"), Whose::Alter);
            self.book.alters.push(AlterType {
                id: Key::from(id),
                label: at.text("label"),
                plural: at.text("plural"),
                colour: word(at.member("colour"), Colour::WORDS, Colour::ALL, turn),
                shape: word(at.member("shape"), Shape::WORDS, Shape::ALL, turn),
                variables: group.sound(),
            });
            self.book.domains[1].groups.push(group);
        }
        for (turn, (id, at)) in at.member("ties").entries().enumerate() {
            self.book.domains[2].index.insert(id, turn);
            self.book.domains[2].lost |= lost(&at, "variables", &TIE_KIND);
            let group = self.group(&at.member("variables"), Whose::Tie);
            self.book.ties.push(TieKind {
                id: Key::from(id),
                label: at.text("label"),
                directed: at.flag("directed"),
                colour: word(at.member("colour"), Colour::WORDS, Colour::ALL, turn),
                line: word(at.member("line"), LineStyle::WORDS, LineStyle::ALL, turn),
                width_by: None,
                with_ego: false,
                variables: group.sound(),
            });
            self.book.domains[2].groups.push(group);
        }
        for (turn, (_, at)) in at.member("ties").entries().enumerate() {
            if let Some(at) = at.find("width_by") {
                rare!(width(self, turn, &at));
            }
        }
    }

    fn group(&mut self, at: &Spot<'_, 'd>, whose: Whose) -> Group<'d> {
        let mut group = Group::default();
        for (name, at) in at.entries() {
            if RESERVED[whose as usize].contains(&name) {
                self.fault(&at, FaultCode::ReservedName, |_| {
                    format!(
                        "The name \"{name}\" is taken: the network file uses it itself. Choose another, such as \
                         \"their_{name}\"."
                    )
                });
            }
            group.index.insert(name, group.variables.len());
            let variable = self.variable_entry(name, &at, whose);
            group.variables.push(variable.map(Arc::new));
        }
        for (name, at) in at.entries() {
            let stem = name.strip_suffix("_missing").and_then(|stem| group.find(stem)).flatten();
            if stem.is_some_and(|stem| !stem.missing.is_empty()) {
                self.fault(&at, FaultCode::ReservedName, |_| {
                    format!(
                        "The name \"{name}\" is taken: the network file has there why the variable beside it has no \
                         answer. Choose another."
                    )
                });
            }
        }
        for (name, at) in at.entries() {
            for option in at.member("options").items() {
                if let Some(other) = option.find("other") {
                    self.other(&other, name, &group, whose);
                }
            }
        }
        group
    }

    /// The variable for the participant's own words must be a text beside the one that offers it.
    fn other(&mut self, at: &Spot<'_, 'd>, owner: &'d str, group: &Group<'d>, whose: Whose) {
        let Some(name) = at.json.as_str() else { return };
        match group.find(name) {
            None => self.fault(at, FaultCode::NoSuch, |_| {
                let texts = group.variables.iter().flatten().filter(|it| is_text(it)).map(|it| it.name.as_str());
                let advice = instead(name, &texts.collect::<Vec<_>>());
                format!("There is no variable {} beside this one.{advice}", quote(name))
            }),
            Some(Some(variable)) if !is_text(variable) => self.fault(at, FaultCode::WrongKind, |_| {
                format!("\"{name}\" is no text variable, so it cannot take the participant's own words.")
            }),
            Some(_) => self.book.others.push((whose, name, owner)),
        }
    }

    fn variable_entry(&mut self, name: &'d str, at: &Spot<'_, 'd>, whose: Whose) -> Option<Variable> {
        let before = self.faults.count();
        let kind = self.kind(at, whose)?;
        self.exclusive(at, &kind);
        let unique = at.flag("unique");
        if unique && !(whose == Whose::Alter && matches!(kind, VariableKind::Text { .. })) {
            self.fault(&at.member("unique"), FaultCode::WrongKind, |_| {
                "Only a text about alters can be unique. Leave this out.".into()
            });
        }
        let from_host = self.is_from_host(name, at, whose);
        let shuffled = at.flag("shuffled");
        let hint = at.text_if("hint");
        let question = at.text("question");
        let missing = match at.find("missing") {
            Some(at) => rare!(missing(self, &at)),
            None => self.missing.clone(),
        };
        let (required, word) = (at.flag("required"), Key::from(at.member("type").str()));
        let mut variable = Variable {
            name: Key::from(name),
            question,
            hint,
            required,
            unique,
            from_host,
            shuffled,
            missing,
            kind,
            bounds: Vec::new(),
            default: None,
            calculated: None,
            word,
        };
        let is_looked_up = |side| at.find(side).is_some_and(|at| at.json.members().is_some() || day_of(&at).is_some());
        let is_found = |name| at.find(name).is_some();
        if is_found("default") || is_found("calculated") || is_looked_up("min") || is_looked_up("max") {
            rare!(super::bounds::read_or_check(self, at, Some(&mut variable)));
        }
        // One that contradicts itself must not be held against the rules that use it.
        (self.faults.count() == before).then_some(variable)
    }

    /// Whether the page around the interview may know this. Of others it knows nothing.
    fn is_from_host(&mut self, name: &'d str, at: &Spot<'_, 'd>, whose: Whose) -> bool {
        let from_host = at.flag("from_host");
        if from_host && whose != Whose::Ego {
            self.fault(&at.member("from_host"), FaultCode::WrongKind, |_| {
                "The page around the interview knows of the participant, so only variables of ego can come from it. Leave \
                 this out."
                    .into()
            });
        } else if from_host {
            self.book.from_host.push(name);
        }
        from_host
    }

    /// What of themselves the participant types here. What they type of others is none of it.
    fn purpose(&mut self, at: &Spot<'_, 'd>, whose: Whose) -> Option<&'static str> {
        let at = at.find("autocomplete")?;
        if whose != Whose::Ego {
            self.fault(&at, FaultCode::WrongKind, |_| {
                "A browser completes what participants type of themselves, not of others. Leave this out.".into()
            });
        }
        PURPOSES.iter().find(|word| **word == at.str()).copied()
    }

    fn kind(&mut self, at: &Spot<'_, 'd>, whose: Whose) -> Option<VariableKind> {
        Some(match at.member("type").str() {
            kind @ ("text" | "long-text") => {
                let (min_length, max_length) = self.counts(at, "min_length", "max_length");
                let autocomplete = self.purpose(at, whose);
                VariableKind::Text { long: kind == "long-text", min_length, max_length, autocomplete }
            }
            kind @ ("whole-number" | "decimal-number") => self.number(at, kind == "whole-number"),
            "yes-no" => VariableKind::YesNo,
            "one-of" => VariableKind::OneOf { options: self.options(at)? },
            "scale" => VariableKind::Scale { options: self.options(at)? },
            "many-of" => {
                let options = self.options(at)?;
                let (min_selected, max_selected) = self.counts(at, "min_selected", "max_selected");
                if let Some(least) = min_selected.filter(|least| *least > options.len()) {
                    self.fault(&at.member("min_selected"), FaultCode::Inconsistent, |_| {
                        format!("At least {least} cannot be chosen of {} options.", options.len())
                    });
                }
                if max_selected == Some(0) {
                    self.fault(&at.member("max_selected"), FaultCode::Inconsistent, |_| {
                        "At most 0 leaves nothing to choose. Use 1 or more.".into()
                    });
                }
                VariableKind::ManyOf { options, min_selected, max_selected }
            }
            "slider" => VariableKind::Slider { low: at.text_if("low"), high: at.text_if("high") },
            "date" => self.date(at, DatePrecision::Day),
            "month" => self.date(at, DatePrecision::Month),
            "year" => self.date(at, DatePrecision::Year),
            "time" => {
                let (min, max) = self.moments(at, "time", "HH:MM", &is_time);
                VariableKind::Time { min, max }
            }
            _ => return None,
        })
    }

    /// An option that excludes the others needs a list of which several could be chosen, and one of which it alone may.
    fn exclusive(&mut self, at: &Spot<'_, 'd>, kind: &VariableKind) {
        for option in at.member("options").items().filter(|option| option.flag("exclusive")) {
            match kind {
                VariableKind::ManyOf { min_selected: Some(least @ 2..), .. } => {
                    self.fault(&option.member("exclusive"), FaultCode::Inconsistent, |_| {
                        format!(
                            "This option is chosen alone, and \"min_selected\" asks for at least {least}. Leave one of \
                             them out."
                        )
                    });
                }
                VariableKind::ManyOf { .. } => {}
                // It stays last.
                VariableKind::OneOf { .. } if at.flag("shuffled") => {}
                _ => self.fault(&option.member("exclusive"), FaultCode::WrongKind, |_| {
                    "Only options of a \"many-of\" can exclude others; here one is chosen anyway. Leave this out."
                        .into()
                }),
            }
        }
    }

    /// Two counts of which the first may not be above the second.
    pub(crate) fn counts(
        &mut self,
        at: &Spot<'_, 'd>,
        least: &'static str,
        most: &'static str,
    ) -> (Option<usize>, Option<usize>) {
        let (min, max) = (at.count(least), at.count(most));
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            self.crossed(at, least, most, || (min.to_string(), max.to_string()));
        }
        (min, max)
    }

    fn crossed(
        &mut self,
        at: &Spot<'_, 'd>,
        least: &'static str,
        most: &str,
        bounds: impl FnOnce() -> (String, String),
    ) {
        self.fault(&at.member(least), FaultCode::Inconsistent, |_| {
            let (min, max) = bounds();
            format!("\"{least}\" is {min} and \"{most}\" is {max}, so nothing is in between. Swap them?")
        });
    }

    fn number(&mut self, at: &Spot<'_, 'd>, whole: bool) -> VariableKind {
        let (min, max) = (at.number("min"), at.number("max"));
        if let (Some(least), Some(most)) = (min, max)
            && least > most
        {
            self.crossed(at, "min", "max", || (number(least), number(most)));
        }
        for (name, bound) in [("min", min), ("max", max)] {
            if let Some(bound) = bound.filter(|bound| whole && bound.fract() != 0.0) {
                self.fault(&at.member(name), FaultCode::Inconsistent, |_| {
                    format!("{} cannot bound a whole number. Use a whole number.", number(bound))
                });
            }
        }
        VariableKind::Number { whole, min, max, unit: at.text_if("unit") }
    }

    fn date(&mut self, at: &Spot<'_, 'd>, precision: DatePrecision) -> VariableKind {
        let (min, max) = self.moments(at, "date", precision.pattern(), &|date| is_date(date, precision));
        VariableKind::Date { precision, min, max }
    }

    /// The bounds of dates or times that are written down.
    fn moments(
        &mut self,
        at: &Spot<'_, 'd>,
        noun: &str,
        pattern: &str,
        fits: &dyn Fn(&str) -> bool,
    ) -> (Option<String>, Option<String>) {
        let mut bound = |name: &'static str| {
            let at = at.find(name)?;
            let moment = at.json.as_str()?;
            if !fits(moment) {
                if noun != "date" || day_of(&at).is_none() {
                    self.fault(&at, FaultCode::Inconsistent, |_| {
                        format!("{} is not a {noun} written as {pattern}.", quote(moment))
                    });
                }
                return None;
            }
            Some(moment.to_owned())
        };
        let (min, max) = (bound("min"), bound("max"));
        if let (Some(least), Some(most)) = (&min, &max)
            && least > most
        {
            self.crossed(at, "min", "max", || (least.clone(), most.clone()));
        }
        (min, max)
    }

    /// The options; `None` if they are misspelt.
    fn options(&mut self, at: &Spot<'_, 'd>) -> Option<Vec<Choice>> {
        let mut options: Vec<Choice> = Vec::new();
        for at in at.member("options").items() {
            let value = at.member("value");
            let value = match value.json {
                Json::Text(text) => Value::Text(text.clone()),
                Json::Number(number) => Value::Number(*number),
                _ => return None,
            };
            let other = at.find("other").map(|it| Key::from(it.str()));
            options.push(Choice { value, label: at.text("label"), other, exclusive: at.flag("exclusive") });
        }
        let spelled: Vec<String> = options.iter().map(|it| canonical(&it.value.to_json())).collect();
        for again in repeated(&spelled.iter().map(String::as_str).collect::<Vec<_>>()) {
            let list = at.member("options");
            if let Some(option) = list.items().nth(again) {
                let value = option.member("value");
                self.fault(&value, FaultCode::Duplicate, |_| {
                    format!("The value {} is taken by an earlier option. Use another.", value.json.excerpt())
                });
            }
        }
        (options.len() >= 2).then_some(options)
    }
}

/// Reasons for no answer, in the order in which they are offered.
#[cfg_attr(feature = "parted", rare::wasm_split(answers, wasm_split_path = rare))]
pub(super) fn missing<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) -> Vec<MissingChoice> {
    sense.once(at, "reason");
    let mut missing = Vec::new();
    for reason in MissingReason::ALL {
        let word = reason.as_str();
        if at.items().any(|it| it.json.as_str() == Some(word)) || at.find(word).is_some() {
            missing.push(MissingChoice { reason, label: at.text_if(word) });
        }
    }
    missing
}

/// The day that is written here as a word.
pub(super) fn day_of(at: &Spot) -> Option<Day> {
    at.json.as_str().and_then(Day::of_word)
}

fn is_text(variable: &Variable) -> bool {
    matches!(variable.kind, VariableKind::Text { .. })
}
