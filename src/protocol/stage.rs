use super::{AlterFilter, Rule, Text, TieFilter};
use crate::network::{Attributes, Key};
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
    /// What is done in it
    pub task: Task,
}

/// A way past the stages in between. The checker lets it lead forward only.
#[derive(Clone, Debug, PartialEq)]
pub struct Jump {
    /// When it is taken
    pub when: Rule,
    /// The stage to go to
    pub to: Key,
}

/// What is done in a stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Read
    Information,
    /// Agree or decline
    Consent(Consent),
    /// Answer questions about oneself
    EgoForm {
        /// The questions
        fields: Vec<Field<Rule>>,
    },
    /// Name alters
    NameGenerator(NameGenerator),
    /// Answer questions about alters
    AlterForm(AlterForm),
    /// Answer questions about ties
    TieForm(TieForm),
    /// Sort alters into the ordered options of a variable
    OrdinalBin(Bins),
    /// Sort alters into the options of a variable
    CategoricalBin(Bins),
    /// Place alters on the map, tie and highlight them
    Sociogram(Sociogram),
    /// Answer in one's own words, one question at a time
    OpenQuestions {
        /// The questions; their variables are ego's
        fields: Vec<Field<Rule>>,
    },
    /// Look back at the finished map and keep the file
    Summary,
}

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

/// Consent, kept in a yes/no variable of ego. A "no" ends the interview, unless a jump of the stage leads on.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// The yes/no variable of ego
    pub variable: Key,
    /// The words of agreeing
    pub agree: Text,
    /// The words of declining
    pub decline: Text,
    /// What is said at the end to who declined
    pub declined: Text,
}

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
}

/// Questions about alters.
#[derive(Clone, Debug, PartialEq)]
pub struct AlterForm {
    /// Whom it asks about
    pub alters: AlterFilter,
    /// The questions; never empty
    pub fields: Vec<Field<AlterFilter>>,
    /// In which order
    pub by: AskBy,
}

/// Questions about ties.
#[derive(Clone, Debug, PartialEq)]
pub struct TieForm {
    /// Which ties it asks about
    pub ties: TieFilter,
    /// The questions; never empty
    pub fields: Vec<Field<TieFilter>>,
}

/// In which order a form goes through its alters and questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskBy {
    /// All questions about one alter, then the next alter
    Alter,
    /// One question over all alters, then the next question
    Question,
}

/// Sorting alters into the options of a variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Bins {
    /// Whom it sorts
    pub alters: AlterFilter,
    /// A prompt for each variable; never empty
    pub prompts: Vec<(Prompt, Key)>,
}

/// The map.
#[derive(Clone, Debug, PartialEq)]
pub struct Sociogram {
    /// Who can be on it
    pub alters: AlterFilter,
    /// How many rings are drawn around the centre, as an aid
    pub rings: usize,
    /// The variable that keeps the ring an alter is put in: its options are the rings, from the innermost
    pub ring_variable: Option<Key>,
    /// The variable that keeps the sector an alter is put in: its options are the sectors, clockwise from the top
    pub sector_variable: Option<Key>,
    /// Whether the participant may have the map laid out by the ties
    pub automatic_layout: bool,
    /// What is asked on it, in order; never empty
    pub prompts: Vec<MapPrompt>,
}

/// One thing asked on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPrompt {
    /// Id and words
    pub prompt: Prompt,
    /// Whom this prompt shows, of those who can be on the map; all of them, if not given
    pub alters: Option<AlterFilter>,
    /// What is done
    pub task: MapTask,
}

/// What is done on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapTask {
    /// Put alters where they belong
    Place,
    /// Draw ties
    Tie {
        /// Of this kind
        kind: Key,
        /// Only between alters of these two types (in either order), if given
        between: Option<(Key, Key)>,
        /// The kind whose ties, drawn before, are offered to be drawn here too
        offer: Option<Key>,
    },
    /// Mark alters: a yes/no variable of theirs becomes true
    Highlight {
        /// The variable
        variable: Key,
    },
}

impl Task {
    /// Its prompts, for tasks that have any.
    pub fn prompts(&self) -> Vec<&Prompt> {
        match self {
            Task::NameGenerator(task) => task.prompts.iter().map(|it| &it.prompt).collect(),
            Task::OrdinalBin(task) | Task::CategoricalBin(task) => task.prompts.iter().map(|(it, _)| it).collect(),
            Task::Sociogram(task) => task.prompts.iter().map(|it| &it.prompt).collect(),
            _ => Vec::new(),
        }
    }
}
