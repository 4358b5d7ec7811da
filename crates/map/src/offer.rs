//! "The same as in an earlier question?": ties of one kind, offered to be drawn as ties of another.
//!
//! Nothing is drawn before the participant says so; what they accept is an ordinary command.

use super::content::{Content, Task};
use network::AlterId;

/// What a tie prompt offers: whoever has a tie of the kind that it names, as far as it can tie them. A kind without
/// direction is offered both ways where the prompt's kind has one.
pub fn offered(content: &Content) -> Vec<(AlterId, AlterId)> {
    let Task::Tie { kind, offer: Some(offer), .. } = content.task else { return Vec::new() };
    let mut pairs = Vec::new();
    for line in content.ties.iter().filter(|line| line.kind == offer) {
        let (one, other) = (line.source, line.target);
        match (content.is_directed(offer), content.is_directed(kind)) {
            _ if !content.may_tie(one, other) => {}
            // Tied both ways, they are still one pair.
            (true, false) if one > other && content.is_tied(offer, other, one) => {}
            (false, true) => pairs.extend([(one, other), (other, one)]),
            _ => pairs.push((one, other)),
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gesture::tie_all;
    use crate::sample::{self, KNOWS, MEMBER, id};
    use interview::{Command, Interview};
    use protocol::{MapTask, StageTask};

    const PEOPLE: [(&str, Option<(f64, f64)>); 5] = [
        ("Ana", Some((0.2, 0.2))),
        ("Ben", Some((0.8, 0.2))),
        ("Cy", Some((0.5, 0.8))),
        ("@Club", Some((0.5, 0.5))),
        ("Di", None),
    ];

    /// An interview in which the prompt `at` offers ties of `offered`.
    fn offering(at: usize, offered: &str) -> Interview {
        let mut protocol = sample::protocol(0);
        let Some(StageTask::Sociogram(map)) = protocol.stages.last_mut().map(|stage| &mut stage.task) else {
            panic!("a map")
        };
        let MapTask::Tie { offer, .. } = &mut map.prompts[at].task else { panic!("a tie prompt") };
        *offer = Some(offered.into());
        sample::at_prompt(sample::interview_with(protocol, &PEOPLE), at)
    }

    fn content(interview: &Interview) -> Content {
        Content::of_step(interview).expect("a map")
    }

    #[test]
    fn a_tie_without_direction_is_offered_both_ways() {
        let mut interview = offering(MEMBER, "knows");
        sample::tie(&mut interview, "knows", 1, 2);
        sample::tie(&mut interview, "knows", 1, 4);
        let pairs = offered(&content(&interview));
        assert_eq!(pairs, [(id(1), id(4)), (id(4), id(1))], "Ana and Ben are not of the types that are tied here");
    }

    #[test]
    fn ties_both_ways_are_offered_as_one() {
        let mut interview = offering(KNOWS, "member");
        for (from, to) in [(1, 2), (2, 1), (3, 2), (1, 5)] {
            sample::tie(&mut interview, "member", from, to);
        }
        assert_eq!(offered(&content(&interview)), [(id(1), id(2)), (id(3), id(2))], "Di is not on the map");
    }

    #[test]
    fn all_together_are_one_command_and_one_step_to_undo() {
        let mut interview = offering(KNOWS, "member");
        for (from, to) in [(1, 2), (3, 2), (3, 1)] {
            sample::tie(&mut interview, "member", from, to);
        }
        sample::tie(&mut interview, "knows", 1, 2);
        let before = interview.network().clone();
        let now = content(&interview);
        let (command, count) = tie_all(&now, &offered(&now), true).expect("something to draw");
        assert_eq!(count, 2, "one is there already");
        sample::apply(&mut interview, command);
        let now = content(&interview);
        assert_eq!(now.tie_count(0), 3);
        assert_eq!(offered(&now).len(), 3, "what was accepted stays in the list");
        assert_eq!(tie_all(&now, &offered(&now), true), None);
        sample::apply(&mut interview, Command::Undo);
        assert!(*interview.network() == before);
    }

    #[test]
    fn nothing_is_offered_unless_the_protocol_says_so() {
        let mut interview = sample::at_prompt(sample::interview(&PEOPLE), KNOWS);
        sample::tie(&mut interview, "member", 1, 2);
        assert_eq!(offered(&content(&interview)), []);
    }
}
