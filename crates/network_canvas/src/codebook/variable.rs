//! The variables of a codebook: what each becomes, and what its validation adds.

use super::Owner;
use crate::calendar;
use crate::context::{Context, Member, Members};
use crate::document::Part;
use crate::ids::{Ids, Joint, slug};
use crate::report::{EntryId, What};
use crate::words::Length;
use json::{Json, canonical};
use protocol::DatePrecision;
use std::collections::BTreeSet;

/// A variable of the codebook.
#[derive(Debug)]
pub(crate) struct Variable<'d> {
    pub(super) part: Part<'d>,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) options: Vec<Choice>,
    pub(crate) entry: EntryId,
    /// The question that asks for it, which the stages say
    pub(crate) question: Option<Json>,
    pub(crate) uses: Uses,
    /// What its validation adds to ours
    pub(super) limits: Vec<(&'static str, Json)>,
    /// Its bounds that are other answers
    pub(super) comparisons: Vec<Comparison<'d>>,
    pub(crate) required: bool,
}

/// What asks for a variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Uses {
    pub(crate) in_form: bool,
    pub(crate) in_bin: bool,
    /// It is what alters are called by
    pub(crate) is_label: bool,
}

/// What a variable becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text {
        long: bool,
    },
    Number,
    YesNo,
    Scale,
    /// One of several options or any number of them, as [`Variable::is_single`] says
    Categorical,
    Slider,
    Date(DatePrecision),
    /// A place on the map, which we keep in `x` and `y`
    Layout,
    /// Nothing
    Lost,
}

/// An option of a variable.
#[derive(Debug)]
pub(crate) struct Choice {
    /// Its value in the document, in canonical JSON; nothing for the option of one's own words
    pub(super) given: String,
    pub(crate) value: Json,
    pub(super) label: Json,
    /// The id of the variable for one's own words
    pub(super) other: Option<String>,
}

const VARIABLE: Members = &[
    ("name", Member::Value),
    ("label", Member::Value),
    ("type", Member::Value),
    ("component", Member::Value),
    ("options", Member::List),
    ("parameters", Member::Object),
    ("validation", Member::Object),
    ("id", Member::Inward),
    ("encrypted", Member::Lost("Answers are not encrypted within the file.")),
    ("readOnly", Member::Lost("Every answer can be changed until the interview is finished.")),
];

/// The parameters of a slider. Schema 8 dropped two, which were always 0 and 1.
const SLIDER: Members =
    &[("minLabel", Member::Value), ("maxLabel", Member::Value), ("min", Member::Inward), ("max", Member::Inward)];

/// The parameters of a date.
const DATE: Members = &[
    ("type", Member::Value),
    ("min", Member::Value),
    ("max", Member::Value),
    ("anchor", Member::Value),
    ("before", Member::Value),
    ("after", Member::Value),
];

const OPTION: Members = &[("label", Member::Value), ("value", Member::Any), ("negative", Member::Inward)];

/// How a validation is carried over.
enum Check {
    Required,
    Unique,
    /// A number under this name, for these types
    Limit(&'static str, &'static [&'static str]),
    /// Another answer on this side
    Against(&'static str),
    Lost(&'static str),
}

/// A bound that is another answer.
#[derive(Debug)]
pub(super) struct Comparison<'d> {
    /// Our member for it
    pub(super) side: &'static str,
    /// The key of the variable with that answer
    pub(super) other: &'d str,
    pub(super) entry: EntryId,
}

/// Every validation.
const VALIDATIONS: &[(&str, Check)] = &[
    ("required", Check::Required),
    ("unique", Check::Unique),
    ("minLength", Check::Limit("min_length", &["text"])),
    ("maxLength", Check::Limit("max_length", &["text"])),
    ("minValue", Check::Limit("min", &["number"])),
    ("maxValue", Check::Limit("max", &["number"])),
    ("minSelected", Check::Limit("min_selected", &["categorical"])),
    ("maxSelected", Check::Limit("max_selected", &["categorical"])),
    ("requiredAcceptsNull", Check::Lost("A question is either required or can be left blank.")),
    ("sameAs", Check::Lost(TWO_ANSWERS)),
    ("differentFrom", Check::Lost(TWO_ANSWERS)),
    ("lessThanVariable", Check::Lost(STRICT)),
    ("greaterThanVariable", Check::Lost(STRICT)),
    ("lessThanOrEqualToVariable", Check::Against("max")),
    ("greaterThanOrEqualToVariable", Check::Against("min")),
];

const TWO_ANSWERS: &str = "An answer cannot be kept the same as another answer, or different from it.";
const STRICT: &str = "Where another answer is the bound, an answer can be the same.";

/// The kinds of variable by the word of the document.
const KINDS: &[(&str, Kind)] = &[
    ("text", Kind::Text { long: false }),
    ("number", Kind::Number),
    ("boolean", Kind::YesNo),
    ("ordinal", Kind::Scale),
    ("categorical", Kind::Categorical),
    ("scalar", Kind::Slider),
    ("datetime", Kind::Date(DatePrecision::Day)),
    ("layout", Kind::Layout),
    ("location", Kind::Lost),
];

impl<'d> Variable<'d> {
    pub(super) fn read(part: &Part<'d>, owner: Owner, reserved: &[&str], ids: &mut Ids, context: &mut Context) -> Self {
        let name = crate::one_line(part.text("name"));
        let entry = context.report.add(&part.path, What::Variable, &name);
        context.account(part, &[VARIABLE]);
        // A name that the file needs for itself gets an owner.
        let plain = slug(&name, Joint::Underscore, "variable");
        let wanted = if reserved.contains(&plain.as_str()) { format!("their_{plain}") } else { name.clone() };
        let id = ids.give(&wanted, Joint::Underscore, "variable");
        context.report.becomes(entry, &id);
        if id != name {
            context.report.differ(entry, format!("It is called \"{id}\" in the file."));
        }
        let (kind, options, limits) = (Kind::Lost, Vec::new(), Vec::new());
        let uses = Uses::default();
        let part = part.clone();
        let (question, comparisons, required) = (None, Vec::new(), false);
        let mut variable =
            Variable { part, id, name, kind, options, entry, question, uses, limits, comparisons, required };
        variable.read_kind(context);
        variable.read_validation(owner, context);
        if variable.kind == Kind::Lost {
            context.report.lose_since(entry, "Its variable is lost.");
        }
        variable
    }

    fn read_kind(&mut self, context: &mut Context) {
        let part = self.part.clone();
        let word = part.text("type");
        let Some((_, kind)) = KINDS.iter().find(|(known, _)| *known == word) else {
            let why = format!("Its type is \"{}\", which is not known.", crate::report::shortened(word));
            return context.report.lose(self.entry, why);
        };
        self.kind = *kind;
        let parameters = part.member("parameters");
        match self.kind {
            Kind::Text { .. } => self.kind = Kind::Text { long: part.text("component") == "TextArea" },
            Kind::Number => {}
            Kind::YesNo => {
                let is_plain = |option: &Part| {
                    let words = ["no", "yes"][usize::from(option.flag("value"))];
                    context.words(&option.member("label")).to_lowercase() == words
                };
                if !part.member("options").items().all(|option| is_plain(&option)) {
                    context.report.differ(self.entry, "The answers are called Yes and No; its own words for them are lost.");
                }
                if part.text("component") == "Toggle" {
                    context.report.differ(
                        self.entry,
                        "It is asked as a choice of yes or no, and blank until it is answered; as a toggle it began as no.",
                    );
                }
            }
            Kind::Scale | Kind::Categorical => self.read_options(context),
            Kind::Slider => {
                context.report.differ(self.entry, "It is stored as 0 to 100; there it was 0 to 1.");
                for (theirs, ours) in [("minLabel", "low"), ("maxLabel", "high")] {
                    if let Some(label) = context.text(&parameters.member(theirs), Length::Label) {
                        self.limits.push((ours, label));
                    }
                }
            }
            Kind::Date(_) => self.read_date(&parameters, context),
            Kind::Layout => context.report.differ(
                self.entry,
                "Where someone stands on the map is in \"x\" and \"y\" of the file; everyone has one place for all maps.",
            ),
            Kind::Lost => context.report.lose(self.entry, "There is no map of the world to take a location from."),
        }
        let known = match self.kind {
            Kind::Slider => SLIDER,
            Kind::Date(_) => DATE,
            _ => &[],
        };
        context.account(&parameters, &[known]);
    }

    fn read_options(&mut self, context: &mut Context) {
        let list = self.part.member("options");
        let mut ids = Ids::default();
        let mut earlier = BTreeSet::new();
        for option in list.items() {
            // Before schema 8 an option could be its value alone.
            let is_bare = option.json.members().is_none();
            let value = if is_bare { option.clone() } else { option.member("value") };
            let given = canonical(value.json);
            context.account(&option, &[OPTION]);
            let words = if is_bare { bare_words(value.json) } else { context.words(&option.member("label")) };
            let entry = context.report.add(&option.path, What::Option, if words.is_empty() { &given } else { &words });
            if !earlier.insert(given.clone()) {
                context.report.lose(entry, "An earlier option has the same value.");
                continue;
            }
            let text = match value.json {
                Json::Number(number) if number.fract() == 0.0 && number.abs() <= 1e9 => None,
                Json::Number(_) | Json::Text(_) | Json::Bool(_) => Some(bare_words(value.json)),
                Json::Null | Json::List(_) | Json::Object(_) => {
                    context.report.lose(entry, "Its value is neither a number nor a text.");
                    continue;
                }
            };
            let ours = match text {
                None => value.json.clone(),
                Some(text) => Json::Text(option_value(&text, &mut ids)),
            };
            if ours != *value.json {
                context.report.differ(entry, format!("Its value is {} in the file.", ours.excerpt()));
            }
            let label = match is_bare {
                true => Some(crate::one_line(&words)).filter(|label| !label.is_empty()).map(Json::Text),
                false => context.text(&option.member("label"), Length::Label),
            };
            if label.is_none() {
                context.report.differ(entry, "It had no label; its value stands for one.");
            }
            let label = label.unwrap_or_else(|| ours.as_str().map_or_else(|| Json::Text(canonical(&ours)), Json::from));
            self.options.push(Choice { given, value: ours, label, other: None });
        }
        if !(2..1_000).contains(&self.options.len()) {
            self.kind = Kind::Lost;
            let why = format!("{} of its options can be used, and it needs from 2 to 999.", self.options.len());
            context.report.lose(self.entry, why);
        }
    }

    fn read_date(&mut self, parameters: &Part, context: &mut Context) {
        if self.part.text("component") == "RelativeDatePicker" {
            let anchor = parameters.text("anchor");
            // Ten thousand years are more than any date there is.
            let days = |name: &str, otherwise: f64| {
                parameters.member(name).json.as_f64().unwrap_or(otherwise).clamp(-3.7e6, 3.7e6) as i64
            };
            let bounds = calendar::day(anchor).map(|day| {
                (calendar::written(day - days("before", 180.0)), calendar::written(day + days("after", 0.0)))
            });
            match bounds {
                Some((Some(min), Some(max))) => {
                    self.limits.extend([("min", Json::Text(min)), ("max", Json::Text(max))]);
                }
                _ if anchor.is_empty() && is_near(days("before", 180.0)) && is_near(days("after", 0.0)) => {
                    for (bound, days) in [("min", -days("before", 180.0)), ("max", days("after", 0.0))] {
                        self.limits.push((bound, Json::object([("days", Json::from(days as f64))])));
                    }
                }
                _ => context.report.differ(
                    self.entry,
                    "It takes any date: there it took only those so many days around the day of the interview.",
                ),
            }
            return;
        }
        let precision = match parameters.text("type") {
            "month" => DatePrecision::Month,
            "year" => DatePrecision::Year,
            _ => DatePrecision::Day,
        };
        self.kind = Kind::Date(precision);
        let length = precision.pattern().len();
        for bound in ["min", "max"] {
            let given = parameters.text(bound);
            // Bounds may be more exact than the answers.
            match given.get(..length).filter(|date| protocol::is_date(date, precision)) {
                Some(date) => self.limits.push((bound, Json::from(date))),
                // Theirs has bounds where none are given.
                None if given.is_empty() => {
                    let theirs = if bound == "min" { &"1920-01-01"[..length] } else { "today" };
                    self.limits.push((bound, Json::from(theirs)));
                }
                None => {
                    let why = format!("It is no date written as {}.", precision.pattern());
                    context.report.add_lost(&parameters.member(bound).path, What::Validation, bound, why);
                }
            }
        }
    }

    fn read_validation(&mut self, owner: Owner, context: &mut Context) {
        let word = self.part.text("type");
        let mut implied = false;
        for (name, value) in self.part.member("validation").members() {
            if matches!(value.json, Json::Null | Json::Bool(false)) {
                continue;
            }
            let entry = context.report.add(&value.path, What::Validation, name);
            if self.kind == Kind::Lost {
                context.report.lose(entry, "Its variable is lost.");
                continue;
            }
            let Some((_, check)) = VALIDATIONS.iter().find(|(known, _)| *known == name) else {
                context.report.lose(entry, "This importer does not know what it means.");
                continue;
            };
            match check {
                Check::Required if self.kind == Kind::Layout => {
                    context.report.lose(entry, "Whoever is not placed is asked about once, and can be left out.");
                }
                Check::Required => self.required = true,
                Check::Unique if word == "text" && matches!(owner, Owner::Node(_)) => {
                    context
                        .report
                        .differ(entry, "Capitals, width, spaces and how accents are encoded make no difference.");
                    self.limits.push(("unique", Json::Bool(true)));
                }
                Check::Unique => context.report.lose(entry, "Only a text about alters can be kept unique."),
                Check::Limit(ours, words) if words.contains(&word) => match limit(ours, value.json) {
                    Some(bound) => {
                        implied |= name.starts_with("min");
                        self.limits.push((ours, bound));
                    }
                    None => context.report.lose(entry, "It is no number that can bound an answer."),
                },
                Check::Against(side) => match value.json.as_str() {
                    Some(other) => self.comparisons.push(Comparison { side, other, entry }),
                    None => context.report.lose(entry, "It names no variable."),
                },
                Check::Limit(..) => context.report.lose(entry, "It does not go with the type of its variable."),
                Check::Lost(why) => context.report.lose(entry, *why),
            }
        }
        if implied && context.schema < 8 && !self.required {
            self.required = true;
            context.report.differ(self.entry, "It is required, as in its schema every least number or length implied.");
        }
    }

    /// Whether an answer to another variable can bound it on a side, where nothing else does; else why not.
    pub(super) fn can_be_bounded_by(&self, other: &Variable, side: &str) -> Result<(), &'static str> {
        match (self.kind, other.kind) {
            (Kind::Number, Kind::Number) => {}
            (Kind::Date(one), Kind::Date(other)) if one == other => {}
            _ => return Err("Only numbers are bounded by numbers, and dates by dates that are as exact."),
        }
        let is_given = match self.kind {
            // A picker has bounds where none are given; those of one around a day are its own.
            Kind::Date(_) => {
                let is_relative = self.part.text("component") == "RelativeDatePicker";
                is_relative || !self.part.member("parameters").text(side).is_empty()
            }
            _ => self.limits.iter().any(|(name, _)| *name == side),
        };
        if is_given { Err("It has a bound on this side already, and there can be one.") } else { Ok(()) }
    }

    /// Whether one option is chosen and not several: where alters are sorted into the options, or one is the most.
    pub(crate) fn is_single(&self) -> bool {
        let most = self.limits.iter().find(|(name, _)| *name == "max_selected").and_then(|(_, most)| most.as_f64());
        self.kind == Kind::Categorical && (most == Some(1.0) || (self.uses.in_bin && !self.uses.in_form))
    }

    /// Whether it is a variable of ours.
    pub(crate) fn is_kept(&self) -> bool {
        !self.uses.is_label && !matches!(self.kind, Kind::Lost | Kind::Layout)
    }

    /// The value of an option of ours for one of the document.
    pub(crate) fn option(&self, given: &Json) -> Option<&Json> {
        let given = canonical(given);
        self.options.iter().find(|option| option.given == given).map(|option| &option.value)
    }

    pub(super) fn to_json(&self) -> Json {
        let word = match self.kind {
            Kind::Text { long: false } => "text",
            Kind::Text { long: true } => "long-text",
            Kind::Number => "decimal-number",
            Kind::YesNo => "yes-no",
            Kind::Scale => "scale",
            Kind::Categorical if self.is_single() => "one-of",
            Kind::Categorical => "many-of",
            Kind::Slider => "slider",
            Kind::Date(DatePrecision::Day) => "date",
            Kind::Date(DatePrecision::Month) => "month",
            Kind::Date(DatePrecision::Year) => "year",
            Kind::Layout | Kind::Lost => "text",
        };
        let question = self.question.clone().unwrap_or_else(|| {
            let words = self.id.replace('_', " ");
            Json::Text(words)
        });
        let mut variable = Json::object([("type", Json::from(word)), ("question", question)]);
        if self.required {
            variable.add("required", Json::Bool(true));
        }
        if !self.options.is_empty() {
            let options = self.options.iter().map(|option| {
                let mut json = Json::object([("value", option.value.clone()), ("label", option.label.clone())]);
                if let Some(other) = &option.other {
                    json.add("other", Json::from(other.as_str()));
                }
                json
            });
            variable.add("options", Json::List(options.collect()));
        }
        for (name, bound) in &self.limits {
            let is_count = matches!(*name, "min_selected" | "max_selected");
            if !is_count || !self.is_single() {
                variable.add(name, bound.clone());
            }
        }
        variable
    }
}

/// Whether so many days from today can be a bound of ours.
fn is_near(days: i64) -> bool {
    days.abs() <= 73_000
}

/// A bound as ours takes it.
fn limit(name: &str, given: &Json) -> Option<Json> {
    let number = given.as_f64()?;
    let is_count = given.as_count().is_some() && number <= f64::from(u32::MAX);
    (is_count || matches!(name, "min" | "max")).then_some(Json::Number(number))
}

/// A bare value in words.
fn bare_words(value: &Json) -> String {
    value.as_str().map_or_else(|| canonical(value), str::to_owned)
}

/// The value of an option, made of a text.
fn option_value(text: &str, ids: &mut Ids) -> String {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"_.:-".contains(&byte);
    let begins = text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    if begins && text.len() <= 64 && text.bytes().all(fits) && ids.is_free(text) {
        ids.take(text);
        return text.to_owned();
    }
    ids.give(text, Joint::Underscore, "option")
}
