//! Network size.
//!
//! **Definition**: the number of alters that ego named, whether or not they are on the map. **Ego** is not counted.
//! **Source**: McCarty, Lubbers, Vacca & Molina, *Conducting Personal Network Research* (2019).
//! **Cost**: `O(n)`. **Missing**: nothing can be; an alter that was removed was not named.

use network::Network;

/// How many alters there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// All that ego named: network size
    pub alters: usize,
    /// Those that have a position on the map
    pub on_map: usize,
}

/// The size of a network.
pub fn size(network: &Network) -> Size {
    Size { alters: network.alter_count(), on_map: network.alters().filter(|alter| alter.position.is_some()).count() }
}
