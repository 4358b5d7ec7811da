//! Variables that are calculated out of other answers.

use super::{AlterFilter, Day, Rule, TieFilter, Variable};
use network::Key;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

/// The calculated variables of a protocol.
// Behind a trait, so that all of them lies in a part of the widget, also what takes them apart in the end.
pub trait Calculations: Send + Sync {
    /// All of them, each after those that it is calculated by.
    fn all(&self) -> &[Calculated];
}

impl Calculations for Vec<Calculated> {
    fn all(&self) -> &[Calculated] {
        self
    }
}

impl Debug for dyn Calculations {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        self.all().fmt(f)
    }
}

impl PartialEq for dyn Calculations {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

/// A variable that is calculated.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculated {
    /// Whose it is
    pub of: Owner,
    /// The variable
    pub variable: Arc<Variable>,
    /// What it is calculated by
    pub formula: Formula,
}

/// Whose variable it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    /// Of ego
    Ego,
    /// Of alters of this type
    Alters(Key),
    /// Of ties of this kind
    Ties(Key),
}

/// What a variable is calculated by.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A number made of operands
    Of(Operation, Vec<Operand>),
    /// How many alters pass a filter
    CountAlters(AlterFilter),
    /// How many ties pass a filter; of an alter, how many of hers do
    CountTies(TieFilter),
    /// For ego, whether a rule holds
    EgoWhen(Rule),
    /// For an alter, whether it passes a filter
    AlterWhen(AlterFilter),
    /// For a tie, whether it passes a filter
    TieWhen(TieFilter),
}

/// What is done with operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Operation {
    Sum,
    Product,
    Difference,
    Ratio,
    Mean,
    Smallest,
    Largest,
    /// The whole years from a date to another
    YearsBetween,
}

/// What a number is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A number that is written down
    Number(f64),
    /// A date that is written down, of any precision
    Date(String),
    /// The day on which the interview began, or one that is seen from it
    Day(Day),
    /// An answer about the same ego, alter or tie
    Beside(Key),
    /// An answer of ego
    Ego(Key),
}

impl Operation {
    /// All of them, by how protocols spell them.
    pub(crate) const ALL: [(&str, Operation); 8] = [
        ("sum", Operation::Sum),
        ("product", Operation::Product),
        ("difference", Operation::Difference),
        ("ratio", Operation::Ratio),
        ("mean", Operation::Mean),
        ("smallest", Operation::Smallest),
        ("largest", Operation::Largest),
        ("years_between", Operation::YearsBetween),
    ];
}
