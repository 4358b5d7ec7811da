use super::{AlterId, Attributes, Key};

/// Which tie: its kind and its two ends. There is at most one tie of a kind between two alters, or one each way
/// for a directed kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TieKey {
    kind: Key,
    source: AlterId,
    target: AlterId,
}

impl TieKey {
    /// The tie of an undirected kind: its ends in either order are the same tie.
    pub fn undirected(kind: impl Into<Key>, one: AlterId, other: AlterId) -> Self {
        TieKey { kind: kind.into(), source: one.min(other), target: one.max(other) }
    }

    /// The tie of a directed kind, from `source` to `target`.
    pub fn directed(kind: impl Into<Key>, source: AlterId, target: AlterId) -> Self {
        TieKey { kind: kind.into(), source, target }
    }

    /// Its kind in the codebook
    pub fn kind(&self) -> &Key {
        &self.kind
    }

    /// Where it starts; the earlier named end when the kind is undirected
    pub fn source(&self) -> AlterId {
        self.source
    }

    /// Where it ends
    pub fn target(&self) -> AlterId {
        self.target
    }

    /// Whether `id` is one of its ends.
    pub fn touches(&self, id: AlterId) -> bool {
        self.source == id || self.target == id
    }
}

/// A relation between two alters.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// Which tie it is
    pub key: TieKey,
    /// The variables that were asked about it
    pub attributes: Attributes,
}
