//! What a stage or a measure needs a variable to be.

use super::super::VariableKind;

/// What a variable must be where one is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Whatever there is: forms ask for any
    Anything,
    /// A yes or no
    YesNo,
    /// A text
    Text,
    /// Options in an order
    Scale,
    /// One of several options
    OneOf,
    /// Options of which one is chosen, in an order or not
    Choice,
    /// A number, which has a mean
    Number,
    /// More or less of something, so that there are sizes for it
    Amount,
    /// Answers that can be counted, so that there are shares of them
    Shares,
}

impl Need {
    /// Whether this type of variable will do.
    pub(crate) fn is_met_by(self, kind: &VariableKind) -> bool {
        let met: &[Need] = match kind {
            VariableKind::Text { .. } => &[Need::Text],
            VariableKind::Number { .. } | VariableKind::Slider { .. } => &[Need::Number, Need::Amount],
            VariableKind::YesNo => &[Need::YesNo, Need::Amount, Need::Shares],
            VariableKind::OneOf { .. } => &[Need::OneOf, Need::Choice, Need::Shares],
            VariableKind::ManyOf { .. } => &[Need::Shares],
            VariableKind::Scale { .. } => &[Need::Scale, Need::Choice, Need::Number, Need::Amount, Need::Shares],
            VariableKind::Date { .. } | VariableKind::Time { .. } => &[],
        };
        self == Need::Anything || met.contains(&self)
    }

    /// The types that will do, with their article.
    pub(crate) fn in_words(self) -> &'static str {
        match self {
            Need::Anything => "any",
            Need::YesNo => "a yes-no",
            Need::Text => "a text or long-text",
            Need::Scale => "a scale",
            Need::OneOf => "a one-of",
            Need::Choice => "a one-of or scale",
            Need::Number => "a number, slider or scale",
            Need::Amount => "a scale, slider, number or yes-no",
            Need::Shares => "a yes-no, one-of, many-of or scale",
        }
    }
}
