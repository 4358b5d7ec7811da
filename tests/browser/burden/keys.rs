//! A network told by keyboard alone: arrows carry people to their places; arrows, Enter and Shift draw their ties.
//!
//! People stand on the crossings that the arrow keys lead to. Cliques are chosen one by one with Shift and Enter and
//! tied at once; what is then missing or too much is drawn person by person, always going to whoever is nearest next.

use super::greedy::Work;
use super::telling::{TRAY, Telling};
use super::ties::Ties;
use crate::input::key;
use crate::screen::{button, starting};
use geometry::Point;

/// How far an arrow key carries someone, as a share of the map's side.
const STEP: f64 = 0.05;

/// Groups worth choosing one by one: each takes a key for everyone in it and one that ties them, besides the way.
fn groups(wanted: &Ties) -> (Vec<Vec<usize>>, Ties) {
    let mut work = Work::new(wanted);
    let mut chosen = Vec::new();
    loop {
        let saves = |it: &(i32, Vec<usize>)| it.0 - it.1.len() as i32;
        let best = work.groups().into_iter().max_by_key(saves).filter(|it| saves(it) > 0);
        let Some((_, group)) = best else { return (chosen, work.now) };
        for (number, one) in group.iter().enumerate() {
            group[number + 1..].iter().for_each(|other| work.now.set(*one, *other, true));
        }
        chosen.push(group);
    }
}

/// Whoever of these is nearest to a place, taken out.
fn take_nearest(from: Point, among: &mut Vec<usize>, at: &[Point]) -> Option<usize> {
    let nearest = (0..among.len()).min_by(|a, b| {
        let far = |it: &usize| at[among[*it]].distance(from);
        far(a).total_cmp(&far(b))
    });
    nearest.map(|it| among.swap_remove(it))
}

impl Telling<'_> {
    /// Enter takes someone from the tray to the middle of the map, arrows carry them, Enter puts them down; then the
    /// focus is on the next one.
    pub(super) async fn place_by_keys(&self) {
        let waiting = self.waiting().await;
        let places = self.places(Point::default(), 1.0);
        let crossing = |at: Point| [at.x, at.y].map(|it| (it / STEP).round() as i64 - 10);
        for (number, who) in waiting.iter().enumerate() {
            let label = &self.target.alters[*who].label;
            let chip = button(label).within(TRAY);
            if number == 0 {
                self.person.tab_to(&chip).await;
            } else {
                self.screen.expect(&chip, |it| it.focused).await;
            }
            let [across, along] = crossing(places[*who]);
            let arrows = |steps: i64, back: char, on: char| {
                std::iter::repeat_n(if steps < 0 { back } else { on }, steps.unsigned_abs() as usize)
            };
            let carry = arrows(across, key::LEFT, key::RIGHT).chain(arrows(along, key::UP, key::DOWN));
            self.browser().keys([key::ENTER].into_iter().chain(carry).chain([key::ENTER])).await;
            self.screen.expect(&starting("button", &format!("{label}: ")), |_| true).await;
        }
    }

    /// Draws the ties of a kind.
    pub(super) async fn draw_by_keys(&mut self, kind: &str, wanted: &Ties) {
        self.person.tab_to(&starting("application", "Map: ")).await;
        let (names, at) = (self.screen.people().await, self.people().await);
        let before = self.screen.shown_ties().await;
        let (groups, mut ties) = groups(wanted);
        let mut here = Point::default();
        for group in groups {
            let (count, mut left) = (group.len(), group);
            while let Some(who) = take_nearest(here, &mut left, &at) {
                self.walk(who, &names).await;
                self.browser().key_with_shift(key::ENTER).await;
                self.made.keys += 1;
                here = at[who];
            }
            let connect = button(&format!("Connect all {count}"));
            let tabs = self.screen.find(&connect.by_tabs()).await.tabs;
            self.person.press(&connect).await;
            self.made.keys += tabs.unsigned_abs() as usize + 1;
            self.screen.expect(&starting("application", "Map: "), |it| it.focused).await;
        }
        // Whoever is wrong with most comes first.
        loop {
            let wrong = |one: usize| -> Vec<usize> {
                (0..wanted.people()).filter(|other| wanted.has(one, *other) != ties.has(one, *other)).collect()
            };
            let (one, mut others) =
                (0..wanted.people()).map(|one| (one, wrong(one))).max_by_key(|it| it.1.len()).unwrap_or_default();
            if others.is_empty() {
                break;
            }
            self.act_on(one, &names).await;
            here = at[one];
            while let Some(other) = take_nearest(here, &mut others, &at) {
                self.act_on(other, &names).await;
                ties.toggle(one, other);
                here = at[other];
            }
            self.browser().keys([key::ESCAPE]).await;
            self.made.keys += 1;
            self.expect_ties(before + ties.count(), kind).await;
        }
        self.expect_ties(before + wanted.count(), kind).await;
    }

    async fn walk(&mut self, who: usize, names: &[(String, f64, f64)]) {
        self.made.keys += self.person.walk_to(&self.target.alters[who].label, names).await;
    }

    async fn act_on(&mut self, who: usize, names: &[(String, f64, f64)]) {
        self.walk(who, names).await;
        self.browser().keys([key::ENTER]).await;
        self.made.keys += 1;
    }
}
