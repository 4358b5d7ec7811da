//! Pairs of alters asked about one by one, or one alter against all others. They differ in what an answer may be: a pair
//! on a screen of its own has room for the options of a variable, one in a list is tied or not.

use super::{About, PROMPT, Prompt, StageReader, StageTask};
use crate::AlterFilter;
use crate::fault::FaultCode;
use crate::read::{Moment, Need, Order, Sense, Spot, Whose};
use crate::spelling::Shape::{List, Object as Of, OptionValue, Reference, Whole, Word};
use crate::spelling::{ALTERS, Object, members};
use network::{Key, Value};
use rare::rare;

/// Questions about pairs of alters.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// Whose pairs are asked about
    pub alters: AlterFilter,
    /// Whether they are asked about one alter at a time, against all others
    pub by_alter: bool,
    /// The order in which they come
    pub order: PairOrder,
    /// How many are asked about, if not all
    pub sample: Option<Sample>,
    /// What is asked about each pair, in order; never empty, and each of a kind of its own
    pub prompts: Vec<PairPrompt>,
}

/// In which order alters, and so pairs, come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PairOrder {
    /// As the alters were named
    #[default]
    AsNamed,
    /// At random, by the seed of the interview
    Random,
    /// From the middle of the map outwards; who is not on it comes last
    Closeness,
}

/// How many are drawn at random, each with the same chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// So many alters; all their pairs are asked about
    Alters(usize),
    /// So many pairs
    Pairs(usize),
}

/// One question about pairs.
#[derive(Clone, Debug, PartialEq)]
pub struct PairPrompt {
    /// Id and words
    pub prompt: Prompt,
    /// The kind of tie that the answer makes
    pub kind: Key,
    /// The variable of that kind whose options are the answers; plainly yes or no, if not given
    pub variable: Option<Key>,
    /// The option that means that there is no tie
    pub none: Option<Value>,
}

pub(super) const CENSUS: StageReader = StageReader {
    word: "pair-census",
    members: members![
        "alters" may ALTERS, "Whose pairs are asked about; everyone's, if not given.";
        "order" may Word(ORDERS), "In which order they come; as they were named, if not given.";
        "sample" may Of(&SAMPLE), "How many are drawn at random and asked about; all, if not given.";
        "prompts" must List(&Of(&VALUED), 1, 1_000), "What is asked about each pair, in order.";
    ],
    about: About::Alters,
    asks: |order, at, start| rare!(asks(order, at, start)),
    read: |sense, at, start| StageTask::PairCensus(rare!(pairs(sense, at, start, false))),
};

pub(super) const ONE_TO_MANY: StageReader = StageReader {
    word: "one-to-many",
    members: members![
        "alters" may ALTERS, "Whose pairs are asked about; everyone's, if not given.";
        "order" may Word(ORDERS), "In which order they come; as they were named, if not given.";
        "sample" may Of(&SAMPLE), "How many are drawn at random and asked about; all, if not given.";
        "prompts" must List(&Of(&PLAIN), 1, 1_000), "What is asked about each alter, in order.";
    ],
    about: About::Alters,
    asks: |order, at, start| rare!(asks(order, at, start)),
    read: |sense, at, start| StageTask::OneToMany(rare!(pairs(sense, at, start, true))),
};

static ORDERS: &[&str] = &["as-named", "random", "closeness"];

static SAMPLE: Object = Object {
    noun: "a sample",
    shared: &[],
    members: members![
        "alters" may Whole(2, 100_000), "So many alters are drawn, and all pairs of them are asked about.";
        "pairs" may Whole(1, 1_000_000), "So many pairs are drawn.";
    ],
};

static VALUED: Object = Object {
    noun: "a prompt",
    shared: PROMPT,
    members: members![
        "kind" must Reference, "The kind of tie that the answer makes.";
        "variable" may Reference, "The variable of that kind whose options are the answers; plainly yes or no, if not given.";
        "none" may OptionValue, "The option that means that there is no tie.";
    ],
};

static PLAIN: Object = Object {
    noun: "a prompt",
    shared: PROMPT,
    members: members!["kind" must Reference, "The kind of tie that the answer makes.";],
};

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn asks<'d>(order: &mut Order<'d>, at: &Spot<'_, 'd>, start: Moment) {
    let prompts = at.member("prompts");
    for (now, prompt) in (start..).zip(prompts.items()) {
        order.draw(prompt.member("kind").str(), now);
        order.ask(Whose::Tie, prompt.member("variable").str(), now);
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn pairs<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, start: Moment, by_alter: bool) -> Pairs {
    let sieve = sense.stage_alters(at, start);
    let (list, mut prompts, mut kinds) = (at.member("prompts"), Vec::new(), Vec::new());
    for at in list.items() {
        let prompt = question(sense, &at);
        if kinds.contains(&prompt.kind) && !prompt.kind.as_str().is_empty() {
            sense.fault(&at.member("kind"), FaultCode::Duplicate, |_| {
                format!(
                    "This stage asks about \"{}\" already, and the second answer about a pair would take the place of the \
                     first. Use another kind, or a tie-form.",
                    prompt.kind
                )
            });
        }
        kinds.push(prompt.kind.clone());
        prompts.push(prompt);
    }
    let order = match at.member("order").str() {
        "random" => PairOrder::Random,
        "closeness" => PairOrder::Closeness,
        _ => PairOrder::AsNamed,
    };
    let sample = at.find("sample").and_then(|at| sample(sense, &at));
    Pairs { alters: sieve.filter, by_alter, order, sample, prompts }
}

fn question<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) -> PairPrompt {
    let (kind, kinds) = sense.kind_of(&at.member("kind"), Whose::Tie);
    let variable = at.find("variable").map(|at| sense.needed(&at, Whose::Tie, kinds, Need::Choice));
    let none = at.find("none").and_then(|it| Value::from_json(it.json));
    match (&none, &variable) {
        (Some(value), Some(variable)) => sense.is_option(&at.member("none"), value, Whose::Tie, variable, kinds),
        (Some(_), None) => sense.fault(&at.member("none"), FaultCode::Impossible, |_| {
            "Without a \"variable\" the answers are yes and no, and no means that there is no tie. Leave this out, or \
             name the variable whose option it is."
                .into()
        }),
        (None, _) => {}
    }
    PairPrompt { prompt: Prompt::read(at), kind, variable, none }
}

fn sample<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) -> Option<Sample> {
    match (at.find("alters"), at.find("pairs")) {
        (Some(alters), None) => alters.json.as_count().map(Sample::Alters),
        (None, Some(pairs)) => pairs.json.as_count().map(Sample::Pairs),
        (Some(_), Some(pairs)) => {
            sense.fault(&pairs, FaultCode::Impossible, |_| {
                "A sample is of alters or of pairs. Keep one of both.".into()
            });
            None
        }
        // What is misspelt was told.
        (None, None) if at.json.members().is_none_or(|members| !members.is_empty()) => None,
        (None, None) => {
            sense.fault(at, FaultCode::MissingMember, |_| {
                "This says nothing about how many are drawn. Add \"alters\" or \"pairs\", such as { \"pairs\": 60 }.".into()
            });
            None
        }
    }
}
