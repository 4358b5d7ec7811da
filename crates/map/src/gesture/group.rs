//! A group at once: a lasso around people, or people chosen one by one; then all of them tied by one command.

use super::effect::Response;
use super::{Announcement, Gesture, MapContext, Selection, tie_all};
use crate::content::{Content, Person, Task};
use geometry::{Point, encloses};
use network::AlterId;

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

    /// Closes a lasso: whoever is active is tied to everyone in it; with nobody active, they are chosen.
    pub(super) fn close_lasso(&mut self, outline: &[Point], content: &Content, out: &mut Response) {
        let is_inside = |person: &Person| person.position.is_some_and(|at| encloses(outline, at));
        let caught = content.placed_ids(&|person| is_inside(person) && self.may_be_chosen(person.id, content));
        if let Some(active) = self.selection.active() {
            let pairs: Vec<_> = caught.iter().map(|who| (active, *who)).collect();
            let count = tie(content, &pairs, true, out);
            out.say(Announcement::TiedToMany { from: active, count });
            return;
        }
        match caught[..] {
            // Around one person is meant as much as on them.
            [who] if self.selection.chosen().is_empty() && !self.moves_people(content) => {
                self.selection = Selection::Active(who);
                out.say(Announcement::Active(who));
            }
            // A tap that slipped: whoever waits for a place still does.
            [] if self.moves_people(content) => {}
            _ => {
                let mut chosen = self.selection.take_chosen();
                for who in caught {
                    if !chosen.contains(&who) {
                        chosen.push(who);
                    }
                }
                self.choose_these(chosen, out);
            }
        }
    }

    fn choose_these(&mut self, chosen: Vec<AlterId>, out: &mut Response) {
        out.say(Announcement::Chosen(chosen.len()));
        self.selection = Selection::of_chosen(chosen);
    }

    /// Chooses one more, or one less.
    pub(super) fn choose(&mut self, who: AlterId, content: &Content, out: &mut Response) {
        if !self.may_be_chosen(who, content) {
            out.say(Announcement::CannotTie(who));
            return;
        }
        let mut chosen = self.selection.take_chosen();
        match chosen.iter().position(|id| *id == who) {
            Some(index) => drop(chosen.remove(index)),
            None => chosen.push(who),
        }
        self.choose_these(chosen, out);
    }

    /// Ties everyone chosen to each other, or takes the ties between them away; then nobody is chosen any more.
    pub(super) fn connect(&mut self, present: bool, content: &Content, out: &mut Response) {
        let chosen = self.selection.take_chosen();
        let mut pairs = Vec::new();
        for (index, one) in chosen.iter().enumerate() {
            pairs.extend(chosen[index + 1..].iter().map(|other| (*one, *other)));
        }
        let count = tie(content, &pairs, present, out);
        out.say(Announcement::Connected { count, present });
    }
}

/// Leads a lasso to a place on screen.
pub(super) fn lead(outline: &mut Vec<Point>, at: Point, field: MapContext<'_>) {
    let far = |last: &Point| field.camera.to_screen(*last).distance(at) >= CORNER_EVERY;
    if outline.last().is_none_or(far) {
        outline.push(field.camera.to_world(at));
    }
}

/// Draws, or takes away, those of the ties that can be and are not so already; tells how many those are.
fn tie(content: &Content, pairs: &[(AlterId, AlterId)], present: bool, out: &mut Response) -> usize {
    let Some((command, count)) = tie_all(content, pairs, present) else { return 0 };
    out.give(command);
    count
}
