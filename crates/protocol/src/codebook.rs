use super::{Bound, Proposal, Text};
use json::Json;
use network::{Key, MissingReason, Value};
use std::sync::Arc;

/// What can be recorded: the variables of ego, the alter types and the tie kinds, in the order written. Variables are
/// shared, since views keep those that they ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Codebook {
    /// The variables of ego
    pub ego: Vec<Arc<Variable>>,
    /// The kinds of alter
    pub alters: Vec<AlterType>,
    /// The kinds of tie
    pub ties: Vec<TieKind>,
}

/// A kind of alter, such as a person or an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct AlterType {
    /// Its id, such as `person`
    pub id: Key,
    /// One of them, in words: "person"
    pub label: Text,
    /// Several of them: "people"
    pub plural: Text,
    /// Its colour on the map
    pub colour: Colour,
    /// Its shape on the map
    pub shape: Shape,
    /// What can be said about one
    pub variables: Vec<Arc<Variable>>,
}

/// A kind of tie between two alters.
#[derive(Clone, Debug, PartialEq)]
pub struct TieKind {
    /// Its id, such as `works_together`
    pub id: Key,
    /// The kind in words: "work together"
    pub label: Text,
    /// Whether it goes from one to the other rather than between both
    pub directed: bool,
    /// Its colour on the map
    pub colour: Colour,
    /// How its line is drawn, so that colour alone never tells kinds apart
    pub line: LineStyle,
    /// The scale by which its lines are thin or thick
    pub width_by: Option<Key>,
    /// Whether ego can be an end of one: a prompt for names makes such ties
    pub with_ego: bool,
    /// What can be said about one
    pub variables: Vec<Arc<Variable>>,
}

/// One thing that can be recorded about ego, an alter or a tie.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name in files
    pub name: Key,
    /// The question that asks for it
    pub question: Text,
    /// A line of help under the question
    pub hint: Option<Text>,
    /// Whether it must be answered before moving on
    pub required: bool,
    /// Whether no two alters may have the same answer
    pub unique: bool,
    /// Whether the page around the interview may give its value; only variables of ego can be so
    pub from_host: bool,
    /// Whether its options stand in an order drawn for each participant; only those that stand in no order of their own
    pub shuffled: bool,
    /// Which reasons for no answer it offers
    pub missing: Vec<MissingChoice>,
    /// What an answer may be
    pub kind: VariableKind,
    /// Bounds besides those of `kind`, which are looked up
    pub bounds: Vec<Bound>,
    /// The answer that stands in the control before there is one
    pub default: Option<Proposal>,
    /// What it is calculated by, as protocols write it; no stage asks for it then
    pub calculated: Option<Json>,
    /// The word for that in protocols and files, such as `one-of`
    pub word: Key,
}

/// A reason for no answer that can be chosen instead of one.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingChoice {
    /// What is stored
    pub reason: MissingReason,
    /// What is shown, where it differs from the widget's own words
    pub label: Option<Text>,
}

/// What an answer may be.
#[derive(Clone, Debug, PartialEq)]
pub enum VariableKind {
    /// A text; lengths are in characters
    Text {
        /// Whether it is asked in a box of several lines
        long: bool,
        /// The shortest allowed
        min_length: Option<usize>,
        /// The longest allowed
        max_length: Option<usize>,
        /// What of themselves the participant is asked for, so that browsers can offer it: a word of [`PURPOSES`]
        autocomplete: Option<&'static str>,
    },
    /// A number
    Number {
        /// Whether it must be whole
        whole: bool,
        /// The smallest allowed
        min: Option<f64>,
        /// The largest allowed
        max: Option<f64>,
        /// What it counts: "months"
        unit: Option<Text>,
    },
    /// Yes or no
    YesNo,
    /// One of several options
    OneOf {
        /// The options; never empty
        options: Vec<Choice>,
    },
    /// Any number of several options
    ManyOf {
        /// The options; never empty
        options: Vec<Choice>,
        /// The fewest to choose
        min_selected: Option<usize>,
        /// The most to choose
        max_selected: Option<usize>,
    },
    /// One of several options that stand in an order
    Scale {
        /// The options from one end to the other; never empty
        options: Vec<Choice>,
    },
    /// A point between two ends, stored as 0–100
    Slider {
        /// What 0 means
        low: Option<Text>,
        /// What 100 means
        high: Option<Text>,
    },
    /// A day (`YYYY-MM-DD`), month (`YYYY-MM`) or year (`YYYY`)
    Date {
        /// How exact it is
        precision: DatePrecision,
        /// The earliest allowed, written to the same precision
        min: Option<String>,
        /// The latest allowed
        max: Option<String>,
    },
    /// A time of day, as `HH:MM` of 24 hours
    Time {
        /// The earliest allowed
        min: Option<String>,
        /// The latest allowed
        max: Option<String>,
    },
}

impl VariableKind {
    /// The options, for kinds that have them.
    pub fn options(&self) -> &[Choice] {
        match self {
            VariableKind::OneOf { options }
            | VariableKind::ManyOf { options, .. }
            | VariableKind::Scale { options } => options,
            VariableKind::Text { .. }
            | VariableKind::Number { .. }
            | VariableKind::YesNo
            | VariableKind::Slider { .. }
            | VariableKind::Date { .. }
            | VariableKind::Time { .. } => &[],
        }
    }
}

/// What a text of ego can be, as HTML's `autocomplete` spells it. Source: WCAG 2.2, "Input Purposes for User Interface
/// Components", without passwords and payment, which no interview asks for.
pub const PURPOSES: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "organization-title",
    "organization",
    "street-address",
    "address-level1",
    "address-level2",
    "postal-code",
    "country-name",
    "language",
    "sex",
    "url",
    "email",
    "tel",
];

/// How exact a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePrecision {
    /// `YYYY-MM-DD`
    Day,
    /// `YYYY-MM`
    Month,
    /// `YYYY`
    Year,
}

/// One option of a variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is stored: a text or a number
    pub value: Value,
    /// What is shown
    pub label: Text,
    /// The text variable that takes the participant's own words when this option is chosen ("other: …")
    pub other: Option<Key>,
    /// Whether nothing else can be chosen with it ("none of these"); only options of [`VariableKind::ManyOf`] can be
    pub exclusive: bool,
}

/// Makes a list of words of which an author names one.
macro_rules! words {
    ($(#[$about:meta])* $name:ident: $($word:ident $spelled:literal),*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum $name { $($word),* }

        impl $name {
            /// All of them, in the order in which protocols get them by turns.
            pub const ALL: [$name; [$($spelled),*].len()] = [$($name::$word),*];

            /// How protocols spell them, in the same order.
            pub(crate) const WORDS: &'static [&'static str] = &[$($spelled),*];
        }
    };
}

words! {
    /// A colour of the palette. Each has a light and a dark rendering with enough contrast, so authors name a colour
    /// rather than mix one.
    Colour:
    Blue "blue", Orange "orange", Green "green", Purple "purple", Red "red", Teal "teal", Pink "pink", Brown "brown",
    Grey "grey"
}

words! {
    /// The shape of an alter on the map.
    Shape:
    Circle "circle", Square "square", Diamond "diamond", Triangle "triangle", Hexagon "hexagon"
}

words! {
    /// How the line of a tie is drawn.
    LineStyle:
    Solid "solid", Dashed "dashed", Dotted "dotted", DashDot "dash-dot"
}

impl Codebook {
    /// The alter type with this id.
    pub fn alter_type(&self, id: &str) -> Option<&AlterType> {
        self.alters.iter().find(|it| it.id.as_str() == id)
    }

    /// The tie kind with this id.
    pub fn tie_kind(&self, id: &str) -> Option<&TieKind> {
        self.ties.iter().find(|it| it.id.as_str() == id)
    }
}

impl AlterType {
    /// The variable with this name.
    pub fn variable(&self, name: &str) -> Option<&Arc<Variable>> {
        self.variables.iter().find(|it| it.name.as_str() == name)
    }
}

impl TieKind {
    /// The variable with this name.
    pub fn variable(&self, name: &str) -> Option<&Arc<Variable>> {
        self.variables.iter().find(|it| it.name.as_str() == name)
    }
}
