//! The stages: what is in one, and how each kind of it is spelled and read. One file has all of a kind.
//!
//! A new kind is a file here and a line of `kinds!`, which makes the variant of [`StageTask`] and has the reader and the schema
//! find it.

mod alter_form;
mod bins;
mod consent;
mod earlier;
mod ego_form;
mod information;
mod name_generator;
mod open_questions;
mod pairs;
mod sociogram;
mod summary;
mod tie_form;

pub use alter_form::{AlterForm, AskBy};
pub use bins::Bins;
pub use consent::Consent;
pub use earlier::{EarlierAlters, EarlierMatch};
pub use ego_form::EgoForm;
pub(crate) use name_generator::reason;
pub use name_generator::{FromRoster, NameGenerator, NamePrompt};
pub use open_questions::OpenQuestions;
pub use pairs::{PairOrder, PairPrompt, Pairs, Sample};
pub use sociogram::{MapPrompt, MapTask, Sociogram};
pub use tie_form::TieForm;

use super::read::{Moment, Order, Sense, Spot};
use super::spelling::Shape::{Flag, Id, List, Named, Object as Of, Reference, ReferenceOr};
use super::spelling::{Alphabet, LABEL, Member, Object, PROSE, RULE, Shape, Tagged, members};
use super::{Rule, Text};
use network::Key;
use std::sync::Arc;

/// One step of the interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Its id, unique in the protocol
    pub id: Key,
    /// Its heading
    pub title: Text,
    /// What is said before the task
    pub text: Option<Text>,
    /// When it is shown; always, if not given
    pub when: Option<Rule>,
    /// Where to go on from here instead of to the next stage: the first jump whose rule holds
    pub jumps: Vec<Jump>,
    /// What of it comes in an order that is drawn for each interview
    pub shuffled: Shuffled,
    /// What is done in it
    pub task: StageTask,
}

/// A way past the stages in between. The checker lets it lead forward only.
#[derive(Clone, Debug, PartialEq)]
pub struct Jump {
    /// When it is taken
    pub when: Rule,
    /// The stage to go to
    pub to: Key,
}

/// What of a stage comes in an order that is drawn for each interview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shuffled {
    /// Its prompts; on a map, those with the same task that follow one another
    pub prompts: bool,
    /// The alters in each of its steps
    pub alters: bool,
    /// The stage itself, among those beside it that have the same name here
    pub with: Option<Key>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $Kind:ident $(($Of:ty))? = $reader:path;)*) => {
        /// What is done in a stage.
        #[derive(Clone, Debug, PartialEq)]
        pub enum StageTask {
            $($(#[$doc])* $Kind $(($Of))?),*
        }

        /// How each kind is read.
        pub(super) static READERS: &[StageReader] = &[$($reader),*];

        static VARIANTS: &[(&str, &[Member])] = &[$(($reader.word, $reader.members)),*];
    };
}

// In the order in which authors are told of them.
kinds! {
    /// Read
    Information = information::READER;
    /// Agree or decline
    Consent(Consent) = consent::READER;
    /// Answer questions about oneself
    EgoForm(EgoForm) = ego_form::READER;
    /// Name alters
    NameGenerator(NameGenerator) = name_generator::READER;
    /// Say of each alter of an earlier interview whether they still belong here
    EarlierAlters(EarlierAlters) = earlier::ALTERS;
    /// Say who of those named now was named in an earlier interview
    EarlierMatch(EarlierMatch) = earlier::MATCH;
    /// Answer questions about alters
    AlterForm(AlterForm) = alter_form::READER;
    /// Answer questions about ties
    TieForm(TieForm) = tie_form::READER;
    /// Sort alters into the ordered options of a variable
    OrdinalBin(Bins) = bins::ORDINAL;
    /// Sort alters into the options of a variable
    CategoricalBin(Bins) = bins::CATEGORICAL;
    /// Answer about pairs of alters, one by one
    PairCensus(Pairs) = pairs::CENSUS;
    /// Tie one alter at a time to others
    OneToMany(Pairs) = pairs::ONE_TO_MANY;
    /// Place alters on the map, tie and highlight them
    Sociogram(Sociogram) = sociogram::READER;
    /// Answer in one's own words, one question at a time
    OpenQuestions(OpenQuestions) = open_questions::READER;
    /// Look back at the finished map and keep the file
    Summary = summary::READER;
}

/// How a kind of stage is spelled and read.
pub(super) struct StageReader {
    /// The word in its member "type"
    pub(super) word: &'static str,
    /// Its members besides those that every stage has; one of the same name takes their place
    members: &'static [Member],
    /// Whom it is about
    pub(super) about: About,
    /// Notes what it asks for, and at which moment: the first of its moments is given, and each of its `fields` and
    /// `prompts` has one. A stage of a misspelt type is asked of every kind, so no member need be there.
    pub(super) asks: for<'d> fn(&mut Order<'d>, &Spot<'_, 'd>, Moment),
    /// Reads what is spelled right, and tells what makes no sense
    pub(super) read: for<'d> fn(&mut Sense<'_, 'd>, &Spot<'_, 'd>, Moment) -> StageTask,
}

/// Whom a kind of stage is about.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum About {
    /// Ego, if anyone
    Ego,
    /// Alters or their ties
    Alters,
    /// Alters whom its prompts name
    Naming,
}

/// How the stage here is read; `None` if its type is misspelt.
pub(super) fn reader_of(at: &Spot) -> Option<&'static StageReader> {
    let word = at.member("type").str();
    READERS.iter().find(|reader| reader.word == word)
}

pub(super) static STAGE: Shape = Shape::Tagged(&Tagged {
    noun: "a stage of type",
    tag: "type",
    common: members![
        "id" must Id(Alphabet::Slug), "Its id, unlike that of any other stage.";
        "title" must LABEL, "Its heading.";
        "text" may PROSE, "What is said before the task.";
        "when" may RULE, "When it is shown; always, if not given.";
        "for_each" may Reference, "The list for each of whose items there is such a stage, with - and the item's value at the end of its id.";
        "jumps" may List(&Of(&JUMP), 0, 1_000), "Where to go on instead of to the next stage.";
        "shuffled" may Named("shuffled", &Of(&SHUFFLED)), "What of it comes in an order that is drawn for each interview.";
    ],
    variants: VARIANTS,
});

static JUMP: Object = Object {
    noun: "a jump",
    shared: &[],
    members: members![
        "when" must RULE, "When it is taken.";
        "to" must Reference, "The later stage to go to.";
    ],
};

static SHUFFLED: Object = Object {
    noun: "what is shuffled",
    shared: &[],
    members: members![
        "prompts" may Flag, "Whether its prompts are; on a map, those with the same task that follow one another.";
        "alters" may Flag, "Whether the alters in each of its steps are; for bins, and forms asked by-question.";
        "with" may Id(Alphabet::Slug), "A name that the stages share which are shuffled among themselves; they follow one another.";
    ],
};

/// Id and words of a prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// Its id, unique among all prompts of the protocol
    pub id: Key,
    /// What is asked
    pub text: Text,
    /// A line of help under it
    pub hint: Option<Text>,
}

/// The members of a prompt.
static PROMPT: &[Member] = members![
    "id" must Id(Alphabet::Slug), "Its id, unlike that of any other prompt of the protocol.";
    "text" must PROSE, "What is asked.";
    "hint" may PROSE, "A line of help under it.";
    "for_each" may Reference, "The list for each of whose items there is such a prompt, with - and the item's value at the end of its id.";
];

impl Prompt {
    fn read(at: &Spot) -> Prompt {
        Prompt { id: at.key("id"), text: at.text("text"), hint: at.text_if("hint") }
    }
}

/// One question of a form. `W` says what its `when` is decided on: the interview so far, or the alter or tie asked
/// about.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<W> {
    /// The variable it asks for
    pub variable: Key,
    /// The question, where it differs from the codebook's
    pub question: Option<Text>,
    /// The help, where it differs from the codebook's
    pub hint: Option<Text>,
    /// When it is asked; always, if not given
    pub when: Option<Arc<W>>,
}

/// The members of a field, besides `when`.
static FIELD: &[Member] = members![
    "variable" must Reference, "The variable it asks for.";
    "question" may PROSE, "The question, where it differs from the codebook's.";
    "hint" may PROSE, "The help, where it differs from the codebook's.";
];

/// The members of a form about ego.
static EGO_FIELDS: &[Member] = members!["fields" must List(&ReferenceOr(&EGO_FIELD), 1, 1_000), "The questions.";];

static EGO_FIELD: Object = Object {
    noun: "a field",
    shared: FIELD,
    members: members!["when" may RULE, "When it is asked; always, if not given.";],
};
