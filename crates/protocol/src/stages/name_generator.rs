//! Name generators: naming alters of one type, a prompt at a time.

use super::{About, PROMPT, Prompt, StageReader, StageTask};
use crate::AlterFilter;
use crate::answer::{AnswerFault, check_answer};
use crate::fault::FaultCode;
use crate::read::{Kinds, Moment, Order, Sense, Spot, Whose, read_choice};
use crate::spelling::Shape::{Answer, Flag, List, Map, Object as Of, Reference, Whole};
use crate::spelling::{ALTERS, KeyNames, Object, members};
use json::number;
use network::{Attributes, Key, Value};
use rare::rare;

/// Naming alters of one type, a prompt at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct NameGenerator {
    /// The type of the alters named
    pub alter_type: Key,
    /// Whom its one prompt asks about, one at a time; ego, if not given
    pub of: Option<AlterFilter>,
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
    /// The kind of the tie that naming somebody makes with whom the prompt asks about; always there where these are alters
    pub tie: Option<Key>,
    /// Whether that tie goes from whoever is named; else it goes to them
    pub from_named: bool,
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
        "of" may ALTERS, "Whom its one prompt asks about, one at a time; the participant, if not given.";
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
        "tie" may Reference, "The kind of tie that is made between whoever is named and whom the prompt asks about.";
        "from_named" may Flag, "Whether that tie goes from whoever is named; it goes to them, if not given.";
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
    // Told of before they are read; to notice that a filter is too early, reading them in order suffices.
    if cfg!(feature = "advice") && at.find("of").is_some() {
        draws(order, at, start);
    }
}

/// Notes the ties between alters that naming makes.
fn draws<'d>(order: &mut Order<'d>, at: &Spot<'_, 'd>, start: Moment) {
    let prompts = at.member("prompts");
    for (now, prompt) in (start..).zip(prompts.items()) {
        order.draw(prompt.member("tie").str(), now);
    }
}

fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, start: Moment) -> StageTask {
    let (alter_type, kinds) = sense.kind_of(&at.member("alter"), Whose::Alter);
    let mut has_ties = at.find("of").is_some();
    let prompts = at.member("prompts");
    let prompts = prompts.items().map(|at| {
        let (min, max) = sense.counts(&at, "min", "max");
        let mark = mark(sense, &at, kinds);
        let roster = at.find("roster").map(|it| rare!(read_choice(sense, &it, kinds)));
        // What is in vain without a tie does no harm, so that only authors are told.
        has_ties |= at.find("tie").is_some() || (cfg!(feature = "advice") && at.find("from_named").is_some());
        NamePrompt { prompt: Prompt::read(&at), mark, min: min.unwrap_or(0), max, roster, tie: None, from_named: false }
    });
    let mut generator =
        NameGenerator { alter_type, of: None, prompts: prompts.collect(), short_names: at.flag("short_names") };
    if has_ties {
        rare!(read_ties(sense, at, start, &mut generator));
    }
    StageTask::NameGenerator(generator)
}

/// Adds whom a stage asks about, and the ties that naming makes.
#[cfg_attr(feature = "parted", rare::wasm_split(naming, wasm_split_path = rare))]
fn read_ties<'d>(sense: &mut Sense<'_, 'd>, stage: &Spot<'_, 'd>, start: Moment, generator: &mut NameGenerator) {
    if let Some(at) = stage.find("of") {
        let all = sense.book.domain(Whose::Alter).all();
        draws(&mut sense.order, stage, start);
        generator.of = Some(sense.alters(Some(at), all, start).filter);
    }
    let prompts = stage.member("prompts");
    for (number, prompt) in prompts.items().enumerate() {
        if let Some(read) = generator.prompts.get_mut(number) {
            read.tie = tie(sense, &prompt, generator.of.is_none());
            read.from_named = prompt.flag("from_named");
        }
        if generator.of.is_none() {
            continue;
        }
        if number > 0 {
            sense.fault(&prompt, FaultCode::Impossible, |_| {
                "A stage with \"of\" has one prompt, which is asked about each of them. Put this into a stage of its own."
                    .into()
            });
        // Only its tie says whose each name is.
        } else if prompt.find("tie").is_none() {
            sense.fault(&prompt, FaultCode::MissingMember, |_| {
                "Nothing would say whose the names are that are given here. Add the \"tie\" between whoever is named and \
                 whom the prompt asks about."
                    .into()
            });
        }
    }
}

/// The kind of the tie that naming somebody in a prompt makes.
fn tie<'d>(sense: &mut Sense<'_, 'd>, prompt: &Spot<'_, 'd>, is_of_ego: bool) -> Option<Key> {
    let from_named = prompt.member("from_named");
    let Some(at) = prompt.find("tie") else {
        if from_named.json.as_bool().is_some() {
            sense.fault(&from_named, FaultCode::Impossible, |_| {
                "This is about the \"tie\" that naming somebody makes. Add it, or leave this out.".into()
            });
        }
        return None;
    };
    let (kind, _) = sense.kind_of(&at, Whose::Tie);
    let mut is_undirected = false;
    for known in sense.book.ties.iter_mut().filter(|it| it.id == kind) {
        known.with_ego |= is_of_ego;
        is_undirected = !known.directed;
    }
    if is_undirected && from_named.json.as_bool().is_some() {
        sense.fault(&from_named, FaultCode::Impossible, |_| {
            format!("Ties of the kind \"{kind}\" have no direction. Leave this out, or make the kind \"directed\".")
        });
    }
    Some(kind)
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
