//! Homophily and E–I indices.
//!
//! **Definition**: how far ego's alters are like ego, and how far alters are tied to those like them, in one variable.
//! **Formulas**: homophily = alters with ego's answer ÷ alters with an answer; E–I = `(E − I) / (E + I)`, from −1 (all
//! alike) to 1, where for [`of_ego`] E and I are the alters with another answer than ego and with the same one, and for
//! [`of_ties`] the tied pairs whose two answers differ and agree. **Ego's** answer counts in the first two; ego is not
//! in the ties. **Undefined** when ego has no answer or nothing has one to compare. **Source**: Krackhardt & Stern,
//! "Informal networks and organizational crises", *Social Psychology Quarterly* 51 (1988); Perry, Pescosolido &
//! Borgatti, *Egocentric Network Analysis* (2018). egor's `EI` rescales by group sizes unless told not to; ideanet
//! 1.1.1 divides its `ei_index` once more by the number of alters: neither is matched here.
//! **Cost**: `O(n)`, and `O(n + m)` for ties. **Missing**: who has no answer is left out, of the denominator too
//! (ideanet keeps them in it). A choice of several options counts as one answer: it must be the same throughout.
//!
//! ```
//! use sociogram_measures::{Scope, homophily};
//! use network::{Key, Network};
//! assert_eq!(homophily::of_ego(&Network::new(), &Scope::default(), &Key::from("sector")).ei(), None);
//! ```

use super::descriptives::ratio;
use super::{Adjacency, Scope};
use network::{Alter, Key, Network, Value};

/// How many agree and how many differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// With the same answer: internal
    pub same: usize,
    /// With another: external
    pub other: usize,
}

impl Likeness {
    /// The share with the same answer.
    pub fn share(self) -> Option<f64> {
        ratio(self.same as f64, (self.same + self.other) as f64)
    }

    /// The E–I index.
    pub fn ei(self) -> Option<f64> {
        ratio(self.other as f64 - self.same as f64, (self.same + self.other) as f64)
    }

    fn count(&mut self, one: &Value, other: &Value) {
        if one == other {
            self.same += 1;
        } else {
            self.other += 1;
        }
    }
}

fn answer<'a>(alter: &'a Alter, variable: &Key) -> Option<&'a Value> {
    alter.attributes.get(variable).filter(|value| value.is_answered())
}

/// The selected alters against ego's own answer.
pub fn of_ego(network: &Network, scope: &Scope, variable: &Key) -> Likeness {
    let mut it = Likeness::default();
    if let Some(own) = network.ego().get(variable).filter(|value| value.is_answered()) {
        scope.alters(network).filter_map(|alter| answer(alter, variable)).for_each(|value| it.count(own, value));
    }
    it
}

/// The two ends of each tied pair in `graph`, a graph of this network.
pub fn of_ties(network: &Network, graph: &Adjacency, variable: &Key) -> Likeness {
    let answers: Vec<Option<&Value>> =
        graph.alters().iter().map(|id| network.alter(*id).and_then(|alter| answer(alter, variable))).collect();
    let mut it = Likeness::default();
    for (one, other) in graph.tied_pairs() {
        // Ego, if it was put into the graph, is not among the answers.
        if let (Some(Some(one)), Some(Some(other))) = (answers.get(one as usize), answers.get(other as usize)) {
            it.count(one, other);
        }
    }
    it
}
