//! Tables of what few protocols have. Only what lies in parts of the widget itself looks at them.

use super::Shape::*;
#[cfg(test)]
use super::tables::RULE;
use super::tables::{ALTERS, TIES};
use super::{Apart, Object, Shape, members};

impl Apart {
    /// How it is spelled.
    #[cfg(test)]
    pub(in super::super) fn shape(self) -> &'static Shape {
        match self {
            Apart::Bound => &BOUND,
            Apart::Formula => &FORMULA,
            Apart::Condition => &CONDITION,
        }
    }
}

/// A bound that is looked up.
pub(in super::super) static BOUND: Shape = Keyed(
    &[
        Object {
            noun: "a bound that is an answer",
            shared: &[],
            members: members!["variable" must Reference, "The variable beside this one whose answer bounds it.";],
        },
        Object {
            noun: "a bound that is an answer of ego",
            shared: &[],
            members: members!["ego" must Reference, "The variable of the participant whose answer bounds this one.";],
        },
        Object {
            noun: "a bound so many days from today",
            shared: &[],
            members: members!["days" must Number, "So many days after today, or before it where below 0.";],
        },
        Object {
            noun: "a bound so many months from today",
            shared: &[],
            members: members!["months" must Number, "So many months after today, or before it where below 0.";],
        },
        Object {
            noun: "a bound so many years from today",
            shared: &[],
            members: members!["years" must Number, "So many years after today, or before it where below 0.";],
        },
    ],
    None,
);

/// What a calculated variable is calculated by.
pub(in super::super) static FORMULA: Shape = Named(
    "formula",
    &Keyed(
        &[
            Object { noun: "a sum", shared: &[], members: members!["sum" must OPERANDS, "All of them together.";] },
            Object {
                noun: "a product",
                shared: &[],
                members: members!["product" must OPERANDS, "All of them multiplied.";],
            },
            Object {
                noun: "a difference",
                shared: &[],
                members: members!["difference" must PAIR, "The first without the second.";],
            },
            Object {
                noun: "a ratio",
                shared: &[],
                members: members!["ratio" must PAIR, "The first divided by the second.";],
            },
            Object { noun: "a mean", shared: &[], members: members!["mean" must OPERANDS, "Their mean.";] },
            Object {
                noun: "a smallest number",
                shared: &[],
                members: members!["smallest" must OPERANDS, "The smallest of them.";],
            },
            Object {
                noun: "a largest number",
                shared: &[],
                members: members!["largest" must OPERANDS, "The largest of them.";],
            },
            Object {
                noun: "years between two dates",
                shared: &[],
                members: members!["years_between" must PAIR, "The whole years from the first date to the second.";],
            },
            Object { noun: "a count", shared: &[], members: members!["count" must COUNTED, "How many there are.";] },
            Object {
                noun: "a formula with \"when\"",
                shared: &[],
                members: members![
                    "when" must Shape::Apart(Apart::Condition), "Yes where this holds: a rule, or for a variable of alters or ties a filter.";
                ],
            },
        ],
        None,
    ),
);

const OPERANDS: Shape = List(&OPERAND, 1, 1_000);
const PAIR: Shape = List(&OPERAND, 2, 2);

static OPERAND: Shape = Named("operand", &Or(&Scalar, &LOOKED_UP));

static LOOKED_UP: Shape = Keyed(
    &[
        Object {
            noun: "an operand that is an answer",
            shared: &[],
            members: members!["variable" must Reference, "The variable beside this one.";],
        },
        Object {
            noun: "an operand that is an answer of ego",
            shared: &[],
            members: members!["ego" must Reference, "The variable of the participant.";],
        },
    ],
    None,
);

const COUNTED: Shape = Keyed(
    &[
        Object {
            noun: "a count of alters",
            shared: &[],
            members: members!["alters" must ALTERS, "Which alters are counted.";],
        },
        Object {
            noun: "a count of ties",
            shared: &[],
            members: members!["ties" must TIES, "Which ties are counted; in a variable of alters, those of the one it is about.";],
        },
    ],
    None,
);

#[cfg(test)]
static CONDITION: Shape = Or(&RULE, &Or(&ALTERS, &TIES));
