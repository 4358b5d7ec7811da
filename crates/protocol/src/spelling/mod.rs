//! How a protocol is spelled in JSON, as tables. The reader finds unknown, missing and misshapen members with them
//! and the JSON Schema is printed from them, so that the two cannot come to differ.

mod apart;
mod measures;
mod tables;

pub(super) use apart::{BOUND, FORMULA};
pub(super) use tables::{ALTER_TYPE, ALTERS, CODEBOOK, COMPARISONS, LABEL, PROSE, PROTOCOL, RULE, TIE_KIND, TIES};

use Shape::*;

/// Members as rows: the name, whether it must be there, its shape, and what it means.
macro_rules! members {
    ($($name:literal $must:ident $shape:expr, $doc:literal;)*) => {
        &[$($crate::spelling::Member {
            name: $name,
            required: $crate::spelling::members!(@ $must),
            shape: &$shape,
            #[cfg(test)]
            doc: $doc,
        }),*]
    };
    (@ must) => { true };
    (@ may) => { false };
}

pub(super) use members;

/// What a value may look like.
pub(super) enum Shape {
    /// The version of the format
    Version,
    /// A text for people of at most so many characters, plain or by language
    Text(usize),
    /// The tag of a language
    Language,
    /// true or false
    Flag,
    /// Any number
    Number,
    /// A whole number from the first to the second
    Whole(u32, u32),
    /// An id that is given here
    Id(Alphabet),
    /// The id of something else; whether that exists is checked later
    Reference,
    /// A date of some precision; which one is checked later
    Date,
    /// A time of day; whether it is one is checked later
    Clock,
    /// One of these words
    Word(&'static [&'static str]),
    /// The value of an option
    OptionValue,
    /// A single answer to some variable; whether it fits is checked later
    Scalar,
    /// An answer to some variable, be it a list
    Answer,
    /// A list of so many at least and so many at most
    List(&'static Shape, usize, usize),
    /// An object with members of the author's naming, of at most so many
    Map(&'static Shape, KeyNames, usize),
    /// An object
    Object(&'static Object),
    /// An object whose members depend on the word in one of them
    Tagged(&'static Tagged),
    /// An object that is spelled as the first of these of which it has the first member, or else as the last
    Keyed(&'static [Object], Option<&'static Object>),
    /// The first, or what is an object and spelled as the second
    Or(&'static Shape, &'static Shape),
    /// The id of something else, or an object that has more to say about it
    ReferenceOr(&'static Object),
    /// The id of one of the protocol's lists, or the list itself. Ids are written out before anything is read.
    ListOf(&'static Shape),
    /// An object that takes the rest from elsewhere, or that shape. The former is written out before anything is read.
    SameOr(#[cfg_attr(not(test), expect(dead_code))] &'static Object, &'static Shape),
    /// Reasons for no answer: a list of their words, an object with a text for each, or false for none
    Missing(&'static Shape, &'static Object),
    /// An object that few protocols have. Its own table lies in a part of the widget, and whoever reads it checks the spelling.
    Apart(#[cfg_attr(not(test), expect(dead_code))] Apart),
    /// A shape that goes by a name in the schema, because it is used in several places or in itself
    Named(#[cfg_attr(not(test), expect(dead_code))] &'static str, &'static Shape),
}

/// What is spelled by a table of its own, in a part of the widget.
#[derive(Clone, Copy)]
pub(super) enum Apart {
    /// A bound that is looked up
    Bound,
    /// What a calculated variable is calculated by
    Formula,
    /// When a variable calculated by that is yes: a rule or a filter, whatever the variable is about
    Condition,
}

/// Which characters an id may have besides small letters and digits.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Alphabet {
    /// `_`, for names that become members or columns in files
    Name,
    /// `_` and `-`
    Slug,
}

/// What the members of a [`Map`] are called.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum KeyNames {
    /// Names that are given here
    Given,
    /// Names of things elsewhere
    Elsewhere,
}

/// An object's spelling.
pub(super) struct Object {
    /// What it is, for messages: "a jump"
    pub(super) noun: &'static str,
    /// Its members
    pub(super) members: &'static [Member],
    /// More members, shared with other objects
    pub(super) shared: &'static [Member],
}

/// The spelling of an object whose members depend on the word in one of them.
pub(super) struct Tagged {
    /// What it is, for messages, with the word to follow: "a stage of type"
    pub(super) noun: &'static str,
    /// The member with the word
    pub(super) tag: &'static str,
    /// The members it has with any word
    pub(super) common: &'static [Member],
    /// The words, and the members each adds; one of the same name takes the place of a common one
    pub(super) variants: &'static [(&'static str, &'static [Member])],
}

/// A member's spelling.
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) shape: &'static Shape,
    /// What it means, for the schema; left out of the browser build for its weight
    #[cfg(test)]
    pub(super) doc: &'static str,
}

impl Alphabet {
    /// Whether `id` begins with a small letter, goes on with the alphabet's characters, and has 64 at most.
    pub(super) fn allows(self, id: &str) -> bool {
        let more =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || (b == b'-' && self == Self::Slug);
        id.len() <= 64 && id.as_bytes().first().is_some_and(u8::is_ascii_lowercase) && id.bytes().all(more)
    }

    /// The same as a regular expression, with the value of an item in ids that are there for each.
    #[cfg(test)]
    pub(super) fn pattern(self) -> &'static str {
        match self {
            Alphabet::Name => r"^[a-z]([a-z0-9_]|\{each\.value\}){0,63}$",
            Alphabet::Slug => r"^[a-z]([a-z0-9_-]|\{each\.value\}){0,63}$",
        }
    }
}

/// [`is_language`] as a regular expression.
#[cfg(test)]
pub(super) const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$";

/// [`is_option_value`] as a regular expression.
#[cfg(test)]
pub(super) const OPTION_VALUE: &str = "^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$";

/// Whether it looks like the tag of a language: `en`, `cy-GB`, `zh-Hant`.
pub(super) fn is_language(tag: &str) -> bool {
    tag.split('-').enumerate().all(|(index, part)| match index {
        0 => (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase()),
        _ => index <= 4 && (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()),
    })
}

/// Whether a text can be the value of an option.
pub(super) fn is_option_value(text: &str) -> bool {
    let first = text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    first && text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.:-".contains(&b))
}

impl Shape {
    /// What such a value is, to follow "This should be".
    pub(super) fn expected(&self) -> String {
        match self {
            Version => "the number 1".into(),
            Text(_) => "a text, or an object with a text for each language".into(),
            Language => "the tag of a language, such as \"en\" or \"cy\"".into(),
            Flag => "true or false".into(),
            Number => "a number".into(),
            Whole(_, u32::MAX) => "a whole number".into(),
            Whole(min, max) => format!("a whole number from {min} to {max}"),
            Id(_) | Reference | Word(_) => "a text".into(),
            Date => "a date in quotes, such as \"2024-05-01\" or \"2024\"".into(),
            Clock => "a time in quotes, such as \"09:30\"".into(),
            OptionValue => "a text or a whole number".into(),
            Scalar => "a text, a number, true or false".into(),
            Answer => "a text, a number, true, false or a list".into(),
            List(..) => "a list".into(),
            Map(..) | Object(_) | Tagged(_) | Keyed(..) | Apart(_) => "an object".into(),
            Missing(..) => "a list, an object or false".into(),
            ReferenceOr(_) => "a text or an object".into(),
            Named(_, shape) | SameOr(_, shape) | ListOf(shape) | Or(shape, _) => shape.expected(),
        }
    }
}
