//! Ordinal and categorical bins: sorting alters into the options of a variable. They differ in the type of that
//! variable.

use super::{About, PROMPT, Prompt, StageReader, StageTask};
use crate::AlterFilter;
use crate::read::{Moment, Need, Order, Sense, Spot, Whose};
use crate::spelling::Shape::{List, Object as Of, Reference};
use crate::spelling::{ALTERS, Member, Object, members};
use network::Key;

/// Sorting alters into the options of a variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Bins {
    /// Whom it sorts
    pub alters: AlterFilter,
    /// A prompt for each variable; never empty
    pub prompts: Vec<(Prompt, Key)>,
}

pub(super) const ORDINAL: StageReader = StageReader {
    word: "ordinal-bin",
    members: MEMBERS,
    about: About::Alters,
    asks,
    read: |sense, at, start| StageTask::OrdinalBin(bins(sense, at, start, Need::Scale)),
};

pub(super) const CATEGORICAL: StageReader = StageReader {
    word: "categorical-bin",
    members: MEMBERS,
    about: About::Alters,
    asks,
    read: |sense, at, start| StageTask::CategoricalBin(bins(sense, at, start, Need::OneOf)),
};

static MEMBERS: &[Member] = members![
    "alters" may ALTERS, "Whom it sorts; everyone, if not given.";
    "prompts" must List(&Of(&BIN_PROMPT), 1, 1_000), "What is asked, in order.";
];

static BIN_PROMPT: Object = Object {
    noun: "a prompt",
    shared: PROMPT,
    members: members!["variable" must Reference, "The variable into whose options alters are sorted.";],
};

fn asks<'d>(order: &mut Order<'d>, at: &Spot<'_, 'd>, start: Moment) {
    let prompts = at.member("prompts");
    for (now, prompt) in (start..).zip(prompts.items()) {
        order.ask(Whose::Alter, prompt.member("variable").str(), now);
    }
}

fn bins<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, start: Moment, need: Need) -> Bins {
    let sieve = sense.stage_alters(at, start);
    let prompts = at.member("prompts");
    let prompts = prompts.items().map(|at| {
        let prompt = Prompt::read(&at);
        (prompt, sense.needed(&at.member("variable"), Whose::Alter, sieve.kinds, need))
    });
    Bins { prompts: prompts.collect(), alters: sieve.filter }
}
