//! Who was named in an earlier interview: asked about one by one, or found again among those named now.

use super::{About, FIELD, PROMPT, Prompt, StageReader, StageTask};
use crate::read::{Moment, Need, Order, Sense, Spot, Whose};
use crate::spelling::Shape::{Flag, List, Object as Of, Reference, ReferenceOr};
use crate::spelling::{Object, members};
use crate::{Field, Text};
use network::Key;
use rare::rare;

/// Asking whether each alter of an earlier interview still belongs to the network.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierAlters {
    /// The type of the alters
    pub alter_type: Key,
    /// What is asked; its id stands in `named_in` of whoever stays
    pub prompt: Prompt,
    /// The yes-no variable that keeps whether someone stays
    pub variable: Key,
    /// What is asked about those who do not
    pub fields: Vec<Field<()>>,
    /// The variables whose earlier answers are taken over
    pub keep: Vec<Key>,
    /// Whether whoever stays stands on the map where they stood
    pub places: bool,
    /// The kinds whose earlier ties are taken over, between those who stay
    pub ties: Vec<Key>,
}

/// Finding out who of those named now was named in an earlier interview.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierMatch {
    /// The type of the alters
    pub alter_type: Key,
    /// The text variable that keeps the earlier id of someone, or [`EarlierMatch::NEW`]
    pub variable: Key,
}

impl EarlierMatch {
    /// What is kept about someone who was not named before.
    pub const NEW: &'static str = "new";
}

pub(super) const ALTERS: StageReader = StageReader {
    word: "earlier-alters",
    members: members![
        "alter" must Reference, "The type of the alters.";
        "prompts" must List(&Of(&EARLIER_PROMPT), 1, 1), "What is asked about each of them.";
    ],
    about: About::Naming,
    asks: |order, at, now| rare!(asks(order, at, now)),
    read: |sense, at, now| rare!(read(sense, at, now)),
};

static EARLIER_PROMPT: Object = Object {
    noun: "a prompt about earlier alters",
    shared: PROMPT,
    members: members![
        "variable" must Reference, "The yes-no variable that keeps whether they still belong here.";
        "fields" may List(&ReferenceOr(&EARLIER_FIELD), 1, 100), "What is asked about those who do not.";
        "keep" may List(&Reference, 1, 1_000), "The variables whose earlier answers are taken over.";
        "places" may Flag, "Whether those who stay stand on the map where they stood.";
        "ties" may List(&Reference, 1, 64), "The kinds whose earlier ties are taken over.";
    ],
};

static EARLIER_FIELD: Object = Object { noun: "a field", shared: FIELD, members: &[] };

#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn asks<'d>(order: &mut Order<'d>, at: &Spot<'_, 'd>, now: Moment) {
    let prompts = at.member("prompts");
    for prompt in prompts.items() {
        order.ask(Whose::Alter, prompt.member("variable").str(), now);
        for field in prompt.member("fields").items() {
            order.ask(Whose::Alter, field.json.as_str().unwrap_or_else(|| field.member("variable").str()), now);
        }
        for kept in prompt.member("keep").items() {
            order.ask(Whose::Alter, kept.str(), now);
        }
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, now: Moment) -> StageTask {
    let (alter_type, kinds) = sense.kind_of(&at.member("alter"), Whose::Alter);
    let prompts = at.member("prompts");
    let mut read = EarlierAlters {
        alter_type,
        prompt: Prompt { id: Key::from(""), text: Text::plain(""), hint: None },
        variable: Key::from(""),
        fields: Vec::new(),
        keep: Vec::new(),
        places: false,
        ties: Vec::new(),
    };
    for at in prompts.items().take(1) {
        read.prompt = Prompt::read(&at);
        read.variable = sense.needed(&at.member("variable"), Whose::Alter, kinds, Need::YesNo);
        sense.fields(&at, now, Whose::Alter, kinds, Need::Anything, &mut |_, asked| {
            read.fields.push(asked.when(|_, _| ()));
        });
        read.keep = at.member("keep").items().map(|it| sense.variable(&it, Whose::Alter, kinds)).collect();
        read.places = at.flag("places");
        read.ties = at.member("ties").items().map(|it| sense.kind_of(&it, Whose::Tie).0).collect();
    }
    StageTask::EarlierAlters(read)
}

pub(super) const MATCH: StageReader = StageReader {
    word: "earlier-match",
    members: members![
        "alter" must Reference, "The type of the alters.";
        "variable" must Reference, "The text variable that keeps who they were.";
    ],
    about: About::Alters,
    asks: |order, at, now| order.ask(Whose::Alter, at.member("variable").str(), now),
    read: |sense, at, _| rare!(read_match(sense, at)),
};

#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn read_match<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) -> StageTask {
    let (alter_type, kinds) = sense.kind_of(&at.member("alter"), Whose::Alter);
    let variable = sense.needed(&at.member("variable"), Whose::Alter, kinds, Need::Text);
    StageTask::EarlierMatch(EarlierMatch { alter_type, variable })
}
