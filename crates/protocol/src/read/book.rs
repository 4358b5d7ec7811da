//! The codebook as the checks need it: by name, and aware of what is in it but faulty.

use super::super::{AlterType, Calculations, TieKind, Variable};
use order::{Map, sorted};
use std::sync::Arc;

/// Whose variable it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Ego = 0,
    Alter = 1,
    Tie = 2,
}

/// A set of alter types, or of tie kinds, by their positions in the codebook; ego counts as one kind.
pub(crate) type Kinds = u64;

/// The most alter types, and tie kinds: as many as fit in [`Kinds`].
pub(crate) const MOST_KINDS: usize = 64;

/// Variables by name.
#[derive(Default)]
pub(crate) struct Group<'d> {
    pub(crate) index: Map<&'d str, usize>,
    /// `None` for one that is in the document but faulty
    pub(crate) variables: Vec<Option<Arc<Variable>>>,
}

/// The kinds of alter or tie, or the one ego.
#[derive(Default)]
pub(crate) struct Domain<'d> {
    pub(crate) index: Map<&'d str, usize>,
    pub(crate) groups: Vec<Group<'d>>,
    /// Whether the kinds are misspelt as a whole, so that any might have been meant to be there
    pub(crate) kinds_lost: bool,
    /// Whether the kinds or the variables of one are
    pub(crate) lost: bool,
}

#[derive(Default)]
pub(crate) struct Book<'d> {
    pub(crate) domains: [Domain<'d>; 3],
    pub(crate) alters: Vec<AlterType>,
    pub(crate) ties: Vec<TieKind>,
    /// Text variables that are asked along with an option of another: whose, the text, the other
    pub(crate) others: Vec<(Whose, &'d str, &'d str)>,
    /// Variables of ego that the page around the interview may know
    pub(crate) from_host: Vec<&'d str>,
    /// Whether a variable has a bound that is looked up, or is calculated
    pub(crate) looks_up: bool,
    /// Whether a variable is calculated
    pub(crate) calculates: bool,
    /// The variables that are calculated, if any are
    pub(crate) calculated: Option<Arc<dyn Calculations>>,
    /// Whether a variable has an answer that is proposed
    pub(crate) proposes: bool,
}

impl<'d> Domain<'d> {
    pub(crate) fn all(&self) -> Kinds {
        match self.groups.len() {
            0 => 0,
            number => Kinds::MAX >> (MOST_KINDS - number.min(MOST_KINDS)),
        }
    }

    /// The set of the one kind with this id.
    pub(crate) fn kind(&self, id: &str) -> Option<Kinds> {
        self.index.get(id).and_then(|at| Kinds::checked_shl(1, *at as u32))
    }

    /// The kinds that have the variable.
    pub(crate) fn having(&self, variable: &str) -> Kinds {
        let has = self.groups.iter().take(MOST_KINDS).enumerate().filter(|(_, it)| it.index.contains_key(variable));
        has.fold(0, |kinds, (at, _)| kinds | 1 << at)
    }

    /// The variable of this name in each of `kinds` that has it; `None` for a faulty one.
    pub(crate) fn variables(&self, name: &str, kinds: Kinds) -> Vec<Option<&Variable>> {
        let groups = self.groups.iter().take(MOST_KINDS).enumerate().filter(|(at, _)| kinds >> at & 1 == 1);
        groups.filter_map(|(_, group)| group.find(name)).collect()
    }

    /// The ids of `kinds`.
    pub(crate) fn ids(&self, kinds: Kinds) -> Vec<&'d str> {
        let among = |at: usize| at < MOST_KINDS && kinds >> at & 1 == 1;
        let ids: Vec<(usize, &str)> = self.index.iter().map(|(id, at)| (*at, *id)).filter(|it| among(it.0)).collect();
        sorted(&ids).into_iter().map(|(_, id)| id).collect()
    }
}

impl Group<'_> {
    /// The variables that are not faulty.
    pub(crate) fn sound(&self) -> Vec<Arc<Variable>> {
        let mut sound = Vec::new();
        for variable in self.variables.iter().flatten() {
            sound.push(variable.clone());
        }
        sound
    }

    /// The variable; `Some(None)` if it is there but faulty.
    pub(crate) fn find(&self, name: &str) -> Option<Option<&Variable>> {
        let at = self.index.get(name)?;
        Some(self.variables.get(*at).and_then(Option::as_deref))
    }
}

impl<'d> Book<'d> {
    pub(crate) fn domain(&self, whose: Whose) -> &Domain<'d> {
        &self.domains[whose as usize]
    }
}
