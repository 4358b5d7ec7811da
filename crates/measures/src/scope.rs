use super::{Adjacency, Size};
use network::{Alter, AlterId, Key, Network};

/// Which alters and which kinds of tie measures are about; by default all. Among the alters chosen, measures of ties
/// take those on the map, since ties are asked there.
///
/// ```
/// use sociogram_measures::Scope;
/// use network::{Key, Network};
/// let people = [Key::from("person")];
/// let scope = Scope { types: Some(&people), ..Scope::default() };
/// assert_eq!(scope.size(&Network::new()).alters, 0);
/// ```
#[derive(Clone, Copy, Default)]
pub struct Scope<'a> {
    /// Only alters of these types
    pub types: Option<&'a [Key]>,
    /// Only ties of these kinds; two alters tied in several of them count once wherever pairs are counted
    pub kinds: Option<&'a [Key]>,
    /// Only alters for which this holds
    pub filter: Option<&'a dyn Fn(&Alter) -> bool>,
    /// Whether those off the map take part in measures of ties: for networks that were not drawn on a map
    pub off_map: bool,
    /// Alters whose ties were asked about wherever they stand: they take part as if they were on the map
    pub asked_off_map: &'a [AlterId],
}

impl Scope<'_> {
    /// Whether an alter is chosen.
    pub fn takes(&self, alter: &Alter) -> bool {
        self.types.is_none_or(|types| types.contains(&alter.alter_type)) && self.filter.is_none_or(|holds| holds(alter))
    }

    /// Whether ties of a kind are.
    pub fn takes_kind(&self, kind: &Key) -> bool {
        self.kinds.is_none_or(|kinds| kinds.contains(kind))
    }

    /// The chosen alters, in naming order.
    pub fn alters<'n>(&self, network: &'n Network) -> impl Iterator<Item = &'n Alter> {
        network.alters().filter(move |alter| self.takes(alter))
    }

    /// How many are chosen, and how many of them are on the map.
    pub fn size(&self, network: &Network) -> Size {
        let on_map = self.alters(network).filter(|alter| alter.position.is_some()).count();
        Size { alters: self.alters(network).count(), on_map }
    }

    /// The chosen alters on the map (off it too, if so chosen or asked about there), and the chosen ties between them. `O(n + m log n)`.
    pub fn adjacency(&self, network: &Network) -> Adjacency {
        let is_in = |alter: &Alter| {
            let is_asked = self.off_map || alter.position.is_some() || self.asked_off_map.contains(&alter.id);
            is_asked && self.takes(alter)
        };
        Adjacency::new(network, is_in, |kind| self.takes_kind(kind))
    }
}
