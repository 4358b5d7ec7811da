//! Rules and filters of the protocol, decided on the answers that hold.

use network::{Alter, Network, Tie};
use protocol::{AlterFilter, AlterTest, Condition, Rule, TieFilter, TieTest};

/// Whether a rule holds. `O(alters + ties)` for each count in it.
pub fn rule_holds(rule: &Rule, network: &Network) -> bool {
    rule.holds(&|condition| match condition {
        Condition::Ego(test) => test.is.holds(network.ego().get(&test.variable)),
        Condition::Alters { filter, count } => {
            count.allows(network.alters().filter(|alter| alter_passes(filter, alter, network)).count())
        }
        Condition::Ties { filter, count } => count.allows(network.ties().filter(|tie| tie_passes(filter, tie)).count()),
    })
}

/// Whether an alter passes a filter.
pub fn alter_passes(filter: &AlterFilter, alter: &Alter, network: &Network) -> bool {
    filter.holds(&|test| match test {
        AlterTest::Type(id) => alter.alter_type == *id,
        AlterTest::NamedIn(prompt) => alter.named_in.contains(prompt),
        AlterTest::First(count) => {
            let before = network.alters().take_while(|other| other.id != alter.id);
            before.filter(|other| other.alter_type == alter.alter_type).count() < *count
        }
        AlterTest::Placed(placed) => alter.position.is_some() == *placed,
        AlterTest::Tied(kind) => network.ties_of(alter.id).any(|tie| tie.key.kind() == kind),
        AlterTest::Variable(test) => test.is.holds(alter.attributes.get(&test.variable)),
    })
}

/// Whether a tie passes a filter.
pub fn tie_passes(filter: &TieFilter, tie: &Tie) -> bool {
    filter.holds(&|test| match test {
        TieTest::Kind(kind) => tie.key.kind() == kind,
        TieTest::Variable(test) => test.is.holds(tie.attributes.get(&test.variable)),
    })
}
