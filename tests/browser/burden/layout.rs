//! Where people are placed: each sector in a part of its own around the middle of the map, and in it those side by
//! side who belong to the same groups, as one places people who know each other.
//!
//! It starts anywhere and lets two places of a sector change hands, again and again, ever less often if that makes
//! things worse (simulated annealing).

use super::lasso::Lasso;
use super::plan::{MARGIN, Places};
use super::shapes::Shape;
use geometry::Point;

/// How often places change hands.
const ROUNDS: usize = 12_000;
/// Places for each person: some stay free, so that groups can stand apart.
const ROOM: f64 = 1.3;

/// Places for people of these sectors in a square of `side` pixels whose upper left corner is `corner`.
pub fn layout(sectors: &[usize], shapes: &[Shape], corner: Point, side: f64) -> Places {
    let spots = Spots::new(sectors, corner, side);
    let mut search = Search::new(spots, sectors, shapes);
    for round in 0..ROUNDS {
        search.exchange(1.0 - round as f64 / ROUNDS as f64);
    }
    search.places
}

/// The places there are.
struct Spots {
    at: Vec<Point>,
    /// The sector each belongs to
    sector: Vec<usize>,
    apart: f64,
}

impl Spots {
    /// Rows of places, each row shifted by half a place against the one above; parted among sectors, by their number of
    /// people, like a cake.
    fn new(sectors: &[usize], corner: Point, side: f64) -> Self {
        let needed = sectors.len() as f64 * ROOM + 4.0;
        let apart = side / (needed * 0.75_f64.sqrt()).sqrt();
        let rows = (side / (apart * 0.75_f64.sqrt())).floor().max(1.0) as u32;
        let columns = (side / apart).floor().max(1.0) as u32;
        let high = side / f64::from(rows);
        let across = side / (f64::from(columns) + 0.5);
        let row = |row: u32| {
            let shift = if row.is_multiple_of(2) { 0.25 } else { 0.75 };
            (0..columns).map(move |column| {
                let x = corner.x + across * (f64::from(column) + shift + 0.25);
                Point::new(x, corner.y + high * (f64::from(row) + 0.5))
            })
        };
        let mut at: Vec<Point> = (0..rows).flat_map(row).collect();
        let middle = Point::new(corner.x + side / 2.0, corner.y + side / 2.0);
        let around = |it: &Point| (it.y - middle.y).atan2(it.x - middle.x);
        at.sort_by(|a, b| around(a).total_cmp(&around(b)));
        let mut ordered = sectors.to_vec();
        ordered.sort_unstable();
        // There are more places than people, so everyone's turn comes at least once: no sector has too few places.
        let sector = (0..at.len()).map(|spot| ordered[spot * ordered.len() / at.len()]).collect();
        Spots { at, sector, apart: across.min(high / 0.75_f64.sqrt()) }
    }
}

struct Outline {
    lasso: Lasso,
    strangers: i32,
}

struct Search<'a> {
    spots: Spots,
    shapes: &'a [Shape],
    member: Vec<Vec<bool>>,
    harmless: Vec<Vec<bool>>,
    outlines: Vec<Outline>,
    /// Who stands on each spot
    held: Vec<Option<usize>>,
    places: Places,
    random: u64,
}

impl<'a> Search<'a> {
    fn new(spots: Spots, sectors: &[usize], shapes: &'a [Shape]) -> Self {
        let mut held = vec![None; spots.at.len()];
        let mut at = Vec::new();
        for (who, sector) in sectors.iter().enumerate() {
            let free = (0..held.len()).find(|spot| held[*spot].is_none() && spots.sector[*spot] == *sector);
            let spot = free.expect("a place for everyone");
            held[spot] = Some(who);
            at.push(spots.at[spot]);
        }
        let among = |listed: &Vec<usize>| (0..sectors.len()).map(|who| listed.contains(&who)).collect();
        let member = shapes.iter().map(|it| among(&it.members)).collect();
        let harmless = shapes.iter().map(|it| among(&it.harmless)).collect();
        let places = Places { at, margin: spots.apart * MARGIN };
        let mut search =
            Search { spots, shapes, member, harmless, outlines: Vec::new(), held, places, random: 0x2545_f491 };
        search.outlines = (0..shapes.len()).map(|shape| search.outline(shape)).collect();
        search
    }

    fn outline(&self, shape: usize) -> Outline {
        let lasso = self.places.lasso(&self.shapes[shape].members);
        let strange = |who: &usize| !self.member[shape][*who] && !self.harmless[shape][*who];
        let strangers = (0..self.places.at.len()).filter(strange).filter(|who| lasso.encloses(self.places.at[*who]));
        Outline { strangers: strangers.count() as i32, lasso }
    }

    /// How much an outline costs: strangers inside, and a little for its length, which draws groups together.
    fn cost(&self, shape: usize, outline: &Outline) -> f64 {
        let saves = f64::from(self.shapes[shape].saves.min(30));
        f64::from(outline.strangers).min(saves + 1.0) + 0.06 * saves.sqrt() * outline.lasso.length() / self.spots.apart
    }

    fn number(&mut self, below: usize) -> usize {
        // Marsaglia's xorshift: the same on every machine.
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) as usize % below.max(1)
    }

    /// Lets two places of a sector change hands, unless that is worse than `heat` allows.
    fn exchange(&mut self, heat: f64) {
        let one = self.number(self.spots.at.len());
        let Some(who) = self.held[one] else { return };
        let other = self.number(self.spots.at.len());
        let stranger = self.held[other];
        if one == other || self.spots.sector[one] != self.spots.sector[other] {
            return;
        }
        self.put(who, other);
        stranger.into_iter().for_each(|stranger| self.put(stranger, one));
        let moved = |it: usize| [Some(who), stranger].contains(&Some(it));
        let mut changed = Vec::new();
        let mut worse = 0.0;
        for shape in 0..self.shapes.len() {
            let counts = |it: Option<usize>| it.is_some_and(|it| !self.member[shape][it] && !self.harmless[shape][it]);
            let outline = if (0..self.places.at.len()).any(|it| moved(it) && self.member[shape][it]) {
                self.outline(shape)
            } else if counts(Some(who)) != counts(stranger) {
                let old = &self.outlines[shape];
                let inside = |spot: usize| i32::from(old.lasso.encloses(self.spots.at[spot]));
                let to_other = if counts(Some(who)) { 1 } else { -1 };
                let change = to_other * (inside(other) - inside(one));
                if change == 0 {
                    continue;
                }
                Outline { lasso: old.lasso.clone(), strangers: old.strangers + change }
            } else {
                continue;
            };
            worse += self.cost(shape, &outline) - self.cost(shape, &self.outlines[shape]);
            changed.push((shape, outline));
        }
        let chance = self.number(1 << 20) as f64 / f64::from(1 << 20);
        if worse <= 0.0 || chance < (-worse / (2.0 * heat * heat + 1e-9)).exp() {
            (self.held[one], self.held[other]) = (stranger, Some(who));
            changed.into_iter().for_each(|(shape, outline)| self.outlines[shape] = outline);
        } else {
            self.put(who, one);
            stranger.into_iter().for_each(|stranger| self.put(stranger, other));
        }
    }

    fn put(&mut self, who: usize, spot: usize) {
        self.places.at[who] = self.spots.at[spot];
    }
}
