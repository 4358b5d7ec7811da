//! Name generators: naming alters of one type, a prompt at a time.

use super::{About, PROMPT, Prompt, StageReader, StageTask};
use crate::answer::{AnswerFault, check_answer};
use crate::fault::FaultCode;
use crate::read::{Kinds, Moment, Order, Sense, Spot, Whose, read_choice};
use crate::spelling::Shape::{Answer, Flag, List, Map, Object as Of, Reference, Whole};
use crate::spelling::{KeyNames, Object, members};
use json::number;
use network::{Attributes, Key, Value};
use rare::rare;

/// Naming alters of one type, a prompt at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct NameGenerator {
    /// The type of the alters named
    pub alter_type: Key,
    /// The prompts; never empty
    pub prompts: Vec<NamePrompt>,
    /// Whether someone who types a first and a last name in full is asked to shorten it
    pub short_names: bool,
}

/// One question that asks for names.
#[derive(Clone, Debug, PartialEq)]
pub struct NamePrompt {
    /// Id and words
    pub prompt: Prompt,
    /// Values that every alter named here gets
    pub mark: Attributes,
    /// The fewest names before going on
    pub min: usize,
    /// The most names
    pub max: Option<usize>,
    /// The list that people are chosen from, if there is one
    pub roster: Option<FromRoster>,
}

/// How a prompt lets people be chosen from a roster. Who of it is shown, in which order and with which columns, is read by
/// what searches it.
#[derive(Clone, Debug, PartialEq)]
pub struct FromRoster {
    /// The roster
    pub from: Key,
    /// The columns that become answers about whoever is chosen: variables of the same name
    pub variables: Vec<Key>,
    /// The text variable of ego that keeps which one of the list ego is; that one cannot be chosen
    pub me: Option<Key>,
    /// Whether people can be named who are not on the list
    pub not_listed: bool,
}

pub(super) const READER: StageReader = StageReader {
    word: "name-generator",
    members: members![
        "alter" must Reference, "The type of the alters named.";
        "short_names" may Flag, "Whether who types a first and a last name is asked to shorten it.";
        "prompts" must List(&Of(&NAME_PROMPT), 1, 1_000), "What is asked, in order.";
    ],
    about: About::Naming,
    asks,
    read,
};

static NAME_PROMPT: Object = Object {
    noun: "a prompt",
    shared: PROMPT,
    members: members![
        "mark" may Map(&Answer, KeyNames::Elsewhere, 1_000), "Values that every alter named here gets.";
        "min" may Whole(0, 1_000), "The fewest names before going on.";
        "max" may Whole(1, 1_000), "The most names.";
        "roster" may Of(&FROM_ROSTER), "The list that people are chosen from.";
    ],
};

static FROM_ROSTER: Object = Object {
    noun: "a choice from a roster",
    shared: &[],
    members: members![
        "from" must Reference, "The roster.";
        "variables" may List(&Reference, 1, 1_000), "The columns that become answers: variables of the same name.";
        "show" may List(&Reference, 1, 20), "The columns that stand beside each name.";
        "filter" may Map(&Answer, KeyNames::Elsewhere, 100), "Only who has these values in these columns; of a list, one of them.";
        "sort" may List(&Reference, 1, 20), "The columns by which the list is sorted; as it stands, if not given.";
        "me" may Reference, "The text variable of ego that keeps which one of the list ego is.";
        "not_listed" may Flag, "Whether people can be named who are not on the list.";
    ],
};

fn asks<'d>(order: &mut Order<'d>, at: &Spot<'_, 'd>, start: Moment) {
    let prompts = at.member("prompts");
    for (now, prompt) in (start..).zip(prompts.items()) {
        let mark = prompt.member("mark");
        for (variable, _) in mark.entries() {
            order.ask(Whose::Alter, variable, now);
        }
        let roster = prompt.member("roster");
        for column in roster.member("variables").items() {
            order.ask(Whose::Alter, column.str(), now);
        }
        order.ask(Whose::Ego, roster.member("me").str(), now);
    }
}

fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, _: Moment) -> StageTask {
    let (alter_type, kinds) = sense.kind_of(&at.member("alter"), Whose::Alter);
    let prompts = at.member("prompts");
    let prompts = prompts.items().map(|at| {
        let (min, max) = sense.counts(&at, "min", "max");
        let mark = mark(sense, &at, kinds);
        let roster = at.find("roster").map(|it| rare!(read_choice(sense, &it, kinds)));
        NamePrompt { prompt: Prompt::read(&at), mark, min: min.unwrap_or(0), max, roster }
    });
    StageTask::NameGenerator(NameGenerator {
        alter_type,
        prompts: prompts.collect(),
        short_names: at.flag("short_names"),
    })
}

/// The values that every alter named in a prompt gets.
fn mark<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, kinds: Kinds) -> Attributes {
    let mut mark = Attributes::new();
    let values = at.member("mark");
    for (name, at) in values.entries() {
        let before = sense.faults.count();
        let key = sense.variable_named(&at, name, Whose::Alter, kinds);
        let Some(value) = Value::from_json(at.json) else { continue };
        let variables = sense.book.domain(Whose::Alter).variables(name, kinds);
        let wrong = variables.into_iter().flatten().find_map(|it| check_answer(it, &value).err());
        if let Some(wrong) = wrong.filter(|_| sense.faults.count() == before && value.is_answered()) {
            sense.fault(&at, FaultCode::WrongKind, |_| {
                format!("{} cannot be an answer to \"{name}\": {}.", at.json.excerpt(), reason(&wrong))
            });
        }
        mark.insert(key, value);
    }
    mark
}

/// For authors: why a value cannot be an answer.
pub(crate) fn reason(fault: &AnswerFault) -> String {
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
        AnswerFault::Excluded => "an option that is chosen alone is in it with another".into(),
        AnswerFault::TooFew { min } => format!("it needs at least {min} options"),
        AnswerFault::TooMany { max } => format!("it may have at most {max} options"),
        AnswerFault::NotADate => "it is not a date written as the variable says".into(),
        AnswerFault::NotATime => "it is not a time written as HH:MM".into(),
        AnswerFault::TooEarly { min } => format!("it must not be before {min}"),
        AnswerFault::TooLate { max } => format!("it must not be after {max}"),
        AnswerFault::Against { fault, .. } => reason(fault),
    }
}
