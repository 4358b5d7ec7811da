use super::Position;
use geometry::Point;
use network::{AlterId, Attributes, Key, TieKey, Value};

/// What an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The participant
    Ego,
    /// An alter
    Alter(AlterId),
    /// A tie
    Tie(TieKey),
}

/// What a roster has of someone who was chosen from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// Their id on the roster
    pub id: String,
    /// Answers about them
    pub values: Attributes,
}

/// Everything a participant can do to an interview. One gesture is one command and one undo step.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Go to a step. Not an answer, so not undone.
    Go(Position),
    /// Continue in another language.
    Speak(Key),
    /// Come back to a saved interview: a new sitting begins.
    Resume,
    /// Declare the interview finished.
    Finish,
    /// Take the declaration back, to change something.
    Reopen,
    /// Take back the last answer that was not taken back yet.
    Undo,
    /// Give the answer again that was taken back last.
    Redo,
    /// Answer a question; no value takes the answer away.
    Answer {
        /// What it is about
        about: Subject,
        /// Which variable
        variable: Key,
        /// The answer
        value: Option<Value>,
        /// Whether this goes on with the same stretch of typing, so that both undo as one
        typing: bool,
    },
    /// Name alters in the prompt of a name generator.
    Name {
        /// The prompt
        prompt: Key,
        /// Their names
        labels: Vec<String>,
        /// Who of those named in other prompts is named here too
        again: Vec<AlterId>,
        /// Where the names were chosen from a roster: what it has of each, in the same order; empty where they were typed
        listed: Vec<Listed>,
    },
    /// Name an alter again in another prompt, or take that back.
    Pick {
        /// Who
        alter: AlterId,
        /// The prompt
        prompt: Key,
        /// Whether it is named there now
        picked: bool,
    },
    /// Give an alter another name.
    Rename {
        /// Who
        alter: AlterId,
        /// The new name
        label: String,
    },
    /// Take an alter out of the network, with its ties and all that was said about it.
    Remove {
        /// Who
        alter: AlterId,
    },
    /// Put alters on the map, or move them there.
    Place {
        /// Who goes where, as fractions of the map's square
        places: Vec<(AlterId, Point)>,
    },
    /// Let the map be laid out by the ties: the same as to place, but nobody chose these places.
    LayOut {
        /// Who goes where, as fractions of the map's square
        places: Vec<(AlterId, Point)>,
    },
    /// Take alters off the map. Their ties stay.
    Unplace {
        /// Who
        alters: Vec<AlterId>,
    },
    /// Draw ties of one kind, or take them away.
    Tie {
        /// The kind
        kind: Key,
        /// Between whom; for a directed kind, from the first to the second
        pairs: Vec<(AlterId, AlterId)>,
        /// Whether they are there now
        present: bool,
    },
    /// Answer about pairs of alters.
    Pair {
        /// The kind of tie
        kind: Key,
        /// Which pairs; for a directed kind, from the first to the second
        pairs: Vec<(AlterId, AlterId)>,
        /// Whether they are tied; neither takes the answer away
        tied: Option<bool>,
        /// The variable of the tie that the answer is of, and its value
        level: Option<(Key, Value)>,
    },
}

/// Makes the names of commands, each with its word.
macro_rules! names {
    ($($name:ident $word:literal),*) => {
        /// Which command it is, without what it says. Journals and paradata have its word, which never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum CommandName { $($name),* }

        impl CommandName {
            /// Its word.
            pub fn as_str(self) -> &'static str {
                match self { $(CommandName::$name => $word),* }
            }

            /// The command with this word.
            pub fn from_word(word: &str) -> Option<CommandName> {
                match word {
                    $($word => Some(CommandName::$name),)*
                    _ => None,
                }
            }
        }
    };
}

names! {
    Go "go", Speak "speak", Resume "resume", Finish "finish", Reopen "reopen", Undo "undo", Redo "redo",
    Answer "answer", Name "name", Pick "pick", Rename "rename", Remove "remove", Place "place", LayOut "lay_out",
    Unplace "unplace", Tie "tie", Pair "pair"
}

impl CommandName {
    /// Whether it changes answers, and so can be undone.
    pub fn is_answer(self) -> bool {
        use CommandName::*;
        match self {
            Go | Speak | Resume | Finish | Reopen | Undo | Redo => false,
            Answer | Name | Pick | Rename | Remove | Place | LayOut | Unplace | Tie | Pair => true,
        }
    }
}

impl Command {
    /// Which command it is.
    pub fn name(&self) -> CommandName {
        match self {
            Command::Go(_) => CommandName::Go,
            Command::Speak(_) => CommandName::Speak,
            Command::Resume => CommandName::Resume,
            Command::Finish => CommandName::Finish,
            Command::Reopen => CommandName::Reopen,
            Command::Undo => CommandName::Undo,
            Command::Redo => CommandName::Redo,
            Command::Answer { .. } => CommandName::Answer,
            Command::Name { .. } => CommandName::Name,
            Command::Pick { .. } => CommandName::Pick,
            Command::Rename { .. } => CommandName::Rename,
            Command::Remove { .. } => CommandName::Remove,
            Command::Place { .. } => CommandName::Place,
            Command::LayOut { .. } => CommandName::LayOut,
            Command::Unplace { .. } => CommandName::Unplace,
            Command::Tie { .. } => CommandName::Tie,
            Command::Pair { .. } => CommandName::Pair,
        }
    }
}

/// Why a command was not carried out. The interview is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The interview is finished; it must be reopened first
    Finished,
    /// There is no such alter
    NoSuchAlter(AlterId),
    /// Somebody else has this id already
    IdTaken(AlterId),
    /// There is no such tie
    NoSuchTie,
    /// The protocol has nothing by this name
    NoSuchName(Key),
    /// The step does not exist or does not apply now
    NoSuchStep,
    /// The value is not one that this variable can hold
    WrongValue(Key),
    /// A name is empty
    EmptyName,
    /// A name is longer than is taken
    NameTooLong {
        /// The most characters it may have
        max: usize,
    },
    /// The prompt takes no more names
    TooManyNames {
        /// The most it takes
        max: usize,
    },
    /// An alter cannot be tied to itself
    SelfTie,
    /// A position is outside the map's square, or not a number
    OffTheMap,
    /// Something in this step still needs an answer, so the interview cannot move on
    Blocked,
}

impl Refusal {
    /// A stable code for hosts and logs.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::Finished => "finished",
            Refusal::NoSuchAlter(_) => "no-such-alter",
            Refusal::IdTaken(_) => "id-taken",
            Refusal::NoSuchTie => "no-such-tie",
            Refusal::NoSuchName(_) => "no-such-name",
            Refusal::NoSuchStep => "no-such-step",
            Refusal::WrongValue(_) => "wrong-value",
            Refusal::EmptyName => "empty-name",
            Refusal::NameTooLong { .. } => "name-too-long",
            Refusal::TooManyNames { .. } => "too-many-names",
            Refusal::SelfTie => "self-tie",
            Refusal::OffTheMap => "off-the-map",
            Refusal::Blocked => "blocked",
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refusal::Finished => f.write_str("The interview is finished. Reopen it to change an answer."),
            Refusal::NoSuchAlter(id) => write!(f, "There is no alter {id}."),
            Refusal::IdTaken(id) => write!(f, "Somebody else is alter {id} already."),
            Refusal::NoSuchTie => f.write_str("There is no such tie."),
            Refusal::NoSuchName(name) => write!(f, "The protocol has nothing called {name} here."),
            Refusal::NoSuchStep => f.write_str("That step does not exist, or does not apply to these answers."),
            Refusal::WrongValue(name) => write!(f, "That value is not one that {name} can hold."),
            Refusal::EmptyName => f.write_str("A name needs something that can be seen."),
            Refusal::NameTooLong { max } => write!(f, "A name takes {max} characters at most."),
            Refusal::TooManyNames { max } => write!(f, "This question takes {max} names at most."),
            Refusal::SelfTie => f.write_str("A tie needs two different alters."),
            Refusal::OffTheMap => f.write_str("That position is outside the map."),
            Refusal::Blocked => f.write_str("Something in this step still needs an answer."),
        }
    }
}
