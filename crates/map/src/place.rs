//! Where someone stands, for who does not see it.

use super::area::{Area, Zone};
use super::content::Content;
use geometry::Point;
use network::AlterId;

/// Others closer than this, in the world, are named when someone is put down or carried by.
const NEAR: f64 = 0.18;

/// A place in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which ninth of the map
    pub area: Area,
    /// Which ring and which sector, when the map has them
    pub zone: Zone,
    /// Who stands nearest, if anyone is near
    pub near: Option<AlterId>,
}

impl Place {
    /// The place of someone who stands, or is carried, at a point.
    pub fn of(content: &Content, who: AlterId, at: Point) -> Place {
        let mut near: Option<(f64, AlterId)> = None;
        for (person, other) in content.placed().filter(|(person, _)| person.id != who) {
            let distance = other.distance(at);
            if distance < NEAR && near.is_none_or(|(least, _)| distance < least) {
                near = Some((distance, person.id));
            }
        }
        Place { area: Area::of(at), zone: content.zones.of(at), near: near.map(|(_, id)| id) }
    }
}
