//! A group at once: a lasso around people, or people chosen one by one; then all of them tied by one command.

use super::{Announcement, Effect, Field, Gesture, tie_all};
use crate::geometry::{Point, encloses};
use crate::map::content::{Content, Task};
use crate::network::AlterId;

/// A lasso gets a new corner every so many pixels: enough for any shape a hand draws.
const CORNER_EVERY: f64 = 4.0;

impl Gesture {
    /// Whether several can be chosen.
    pub(super) fn may_choose(&self, content: &Content) -> bool {
        matches!(content.task, Task::Tie { .. }) || self.moves_people(content)
    }

    /// Whether this one can be among them.
    fn may_be_chosen(&self, who: AlterId, content: &Content) -> bool {
        self.moves_people(content) || content.may_be_tied(who)
    }

    /// Leads the lasso to a place on screen.
    pub(super) fn lasso_to(&mut self, at: Point, field: Field<'_>) {
        let far = |last: &Point| field.camera.to_screen(*last).distance(at) >= CORNER_EVERY;
        if self.lasso.last().is_none_or(far) {
            self.lasso.push(field.camera.to_world(at));
        }
    }

    /// Closes the lasso: whoever is active is tied to everyone in it; with nobody active, they are chosen.
    pub(super) fn close_lasso(&mut self, content: &Content, out: &mut Vec<Effect>) {
        let lasso = std::mem::take(&mut self.lasso);
        let caught: Vec<AlterId> = content
            .placed()
            .filter(|(person, at)| encloses(&lasso, *at) && self.may_be_chosen(person.id, content))
            .map(|(person, _)| person.id)
            .collect();
        if let Some(active) = self.active {
            let pairs: Vec<_> = caught.iter().map(|who| (active, *who)).collect();
            let count = tie(content, &pairs, true, out);
            out.push(Effect::Announce(Announcement::TiedToMany { from: active, count }));
            return;
        }
        match caught[..] {
            // Around one person is meant as much as on them.
            [who] if self.chosen.is_empty() && !self.moves_people(content) => {
                self.active = Some(who);
                out.push(Effect::Announce(Announcement::Active(who)));
            }
            // A tap that slipped: whoever waits for a place still does.
            [] if self.moves_people(content) => {}
            _ => {
                self.picked = None;
                for who in caught {
                    if !self.chosen.contains(&who) {
                        self.chosen.push(who);
                    }
                }
                out.push(Effect::Announce(Announcement::Chosen(self.chosen.len())));
            }
        }
    }

    /// Chooses one more, or one less. Nobody is active meanwhile: a choice is between equals.
    pub(super) fn choose(&mut self, who: AlterId, content: &Content, out: &mut Vec<Effect>) {
        if !self.may_be_chosen(who, content) {
            out.push(Effect::Announce(Announcement::CannotTie(who)));
            return;
        }
        self.drop_active();
        match self.chosen.iter().position(|id| *id == who) {
            Some(index) => drop(self.chosen.remove(index)),
            None => self.chosen.push(who),
        }
        out.push(Effect::Announce(Announcement::Chosen(self.chosen.len())));
    }

    /// Ties everyone chosen to each other, or takes the ties between them away; then nobody is chosen any more.
    pub(super) fn connect(&mut self, present: bool, content: &Content, out: &mut Vec<Effect>) {
        let chosen = std::mem::take(&mut self.chosen);
        let mut pairs = Vec::new();
        for (index, one) in chosen.iter().enumerate() {
            pairs.extend(chosen[index + 1..].iter().map(|other| (*one, *other)));
        }
        let count = tie(content, &pairs, present, out);
        out.push(Effect::Announce(Announcement::Connected { count, present }));
    }

    /// Whether anyone was chosen.
    pub(super) fn drop_choice(&mut self, out: &mut Vec<Effect>) -> bool {
        let any = !self.chosen.is_empty();
        if any {
            self.chosen.clear();
            out.push(Effect::Announce(Announcement::NoneActive));
        }
        any
    }
}

/// Draws, or takes away, those of the ties that can be and are not so already; tells how many those are.
fn tie(content: &Content, pairs: &[(AlterId, AlterId)], present: bool, out: &mut Vec<Effect>) -> usize {
    let Some((command, count)) = tie_all(content, pairs, present) else { return 0 };
    out.push(Effect::Command(command));
    count
}
