//! What the next tap on the map does, so that a line beside it can always say so.

use super::content::{Content, Task};
use super::gesture::Selection;
use network::{AlterId, Key};

/// What the next tap does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextTap {
    /// Picks up somebody who is not on the map yet
    PickUp,
    /// Picks up anybody: all of them are on the map
    Move,
    /// Puts whoever is in the hand down
    PutDown(AlterId),
    /// Puts all who are chosen down
    PutDownAll(usize),
    /// Chooses whose ties are drawn
    Begin {
        /// Whether the ties have a direction
        directed: bool,
        /// The alter types that they go between, if they are two
        between: Option<(Key, Key)>,
    },
    /// Ties somebody to whoever is active, or unties them
    Tie {
        /// Who is active
        with: AlterId,
        /// Whether the ties lead from there
        directed: bool,
        /// The alter type of those who can be tied, if it is another one
        others: Option<Key>,
    },
    /// Chooses one more, or one less, of so many
    Gather(usize),
    /// Highlights somebody, or takes that back
    Highlight,
    /// Nothing: the map is only looked at
    Look,
}

/// What the next tap does with this selection. `moves_people` is whether taps move people in a prompt for something else.
pub fn next_tap(content: &Content, selection: &Selection, moves_people: bool) -> NextTap {
    let moves = moves_people || content.task == Task::Place;
    match (selection, &content.task) {
        (Selection::Picked { who, .. }, _) => NextTap::PutDown(*who),
        (Selection::Chosen(chosen), _) if moves => NextTap::PutDownAll(chosen.len()),
        (Selection::Chosen(chosen), _) => NextTap::Gather(chosen.len()),
        (Selection::Nobody | Selection::Active(_), _) if moves => match content.tray().next() {
            Some(_) => NextTap::PickUp,
            None => NextTap::Move,
        },
        (Selection::Active(who), Task::Tie { kind, between, .. }) => {
            let own = content.person(*who).map(|person| &person.alter_type);
            let others = between.as_ref().filter(|(one, other)| one != other);
            let others = others.map(|(one, other)| if own == Some(one) { other } else { one });
            NextTap::Tie { with: *who, directed: content.is_directed(*kind), others: others.cloned() }
        }
        (Selection::Nobody, Task::Tie { kind, between, .. }) => NextTap::Begin {
            directed: content.is_directed(*kind),
            between: between.clone().filter(|(one, other)| one != other),
        },
        (_, Task::Highlight { .. }) => NextTap::Highlight,
        (_, Task::Place | Task::Look) => NextTap::Look,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, KNOWS, MEMBER, PLACE, STAR, id};

    const PEOPLE: [(&str, Option<(f64, f64)>); 3] =
        [("Ana", Some((0.2, 0.2))), ("@Club", Some((0.8, 0.2))), ("Cy", None)];

    fn at(prompt: usize) -> Content {
        let interview = sample::interview_with(sample::protocol(0), &PEOPLE);
        Content::of_step(&sample::at_prompt(interview, prompt)).expect("a map")
    }

    #[test]
    fn placing_says_whom_to_take_and_where_they_go() {
        let picked = Selection::Picked { who: id(3), handed: false };
        assert_eq!(next_tap(&at(PLACE), &Selection::Nobody, false), NextTap::PickUp);
        assert_eq!(next_tap(&at(PLACE), &picked, false), NextTap::PutDown(id(3)));
        assert_eq!(next_tap(&at(PLACE), &Selection::Chosen(vec![id(1), id(3)]), false), NextTap::PutDownAll(2));
        let interview = sample::interview_with(sample::protocol(0), &PEOPLE[..2]);
        let all_placed = Content::of_step(&sample::at_prompt(interview, PLACE)).expect("a map");
        assert_eq!(next_tap(&all_placed, &Selection::Nobody, false), NextTap::Move);
    }

    #[test]
    fn ties_say_their_direction_and_between_whom() {
        assert_eq!(next_tap(&at(KNOWS), &Selection::Nobody, false), NextTap::Begin { directed: false, between: None });
        assert_eq!(
            next_tap(&at(KNOWS), &Selection::Active(id(1)), false),
            NextTap::Tie { with: id(1), directed: false, others: None }
        );
        let member = Some((Key::from("person"), Key::from("club")));
        let content = at(MEMBER);
        let Task::Tie { kind, .. } = content.task else { panic!("a tie prompt") };
        let directed = content.is_directed(kind);
        assert_eq!(next_tap(&content, &Selection::Nobody, false), NextTap::Begin { directed, between: member });
        for (who, other) in [(1, "club"), (2, "person")] {
            assert_eq!(
                next_tap(&content, &Selection::Active(id(who)), false),
                NextTap::Tie { with: id(who), directed, others: Some(Key::from(other)) },
            );
        }
        assert_eq!(next_tap(&content, &Selection::Chosen(vec![id(1), id(2)]), false), NextTap::Gather(2));
    }

    #[test]
    fn while_people_are_moved_taps_move_them() {
        for prompt in [KNOWS, MEMBER, STAR] {
            assert_eq!(next_tap(&at(prompt), &Selection::Nobody, true), NextTap::PickUp);
            assert_eq!(next_tap(&at(prompt), &Selection::Chosen(vec![id(1)]), true), NextTap::PutDownAll(1));
        }
        assert_eq!(next_tap(&at(STAR), &Selection::Nobody, false), NextTap::Highlight);
    }
}
