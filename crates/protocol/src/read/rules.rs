//! Rules and filters.

use super::super::fault::FaultCode;
use super::super::{AlterFilter, AlterTest, Condition, Count, Logic, Rule, Test, TieFilter, TieTest};
use super::book::{Kinds, Whose};
use super::order::Moment;
use super::possible::gather;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, list, quote};
use network::Key;

/// A filter together with the kinds of alter or tie that it can let through; none if the filter is faulty, which
/// spares what depends on it from being blamed.
pub(crate) struct Sieve<F> {
    pub(crate) filter: F,
    pub(crate) kinds: Kinds,
}

impl<'d> Sense<'_, 'd> {
    /// What is joined by all, any and not; `leaf` reads what is not.
    fn logic<T>(
        &mut self,
        at: &Spot<'_, 'd>,
        test_of: fn(&T) -> Option<(Whose, &Test)>,
        leaf: &mut dyn FnMut(&mut Self, &Spot<'_, 'd>) -> Logic<T>,
    ) -> Logic<T> {
        let before = self.faults.count();
        let logic = if let Some(parts) = at.find("all") {
            Logic::All(self.parts(&parts, test_of, leaf))
        } else if let Some(parts) = at.find("any") {
            return Logic::Any(self.parts(&parts, test_of, leaf));
        } else if let Some(part) = at.find("not") {
            return Logic::Not(Box::new(self.logic(&part, test_of, leaf)));
        } else {
            leaf(self, at)
        };
        if self.faults.count() == before {
            let mut tests = Vec::new();
            gather(&logic, test_of, &mut tests);
            self.can_hold_together(at, &tests);
        }
        logic
    }

    fn parts<T>(
        &mut self,
        at: &Spot<'_, 'd>,
        test_of: fn(&T) -> Option<(Whose, &Test)>,
        leaf: &mut dyn FnMut(&mut Self, &Spot<'_, 'd>) -> Logic<T>,
    ) -> Vec<Logic<T>> {
        let mut parts = Vec::new();
        for part in at.items() {
            parts.push(self.logic(&part, test_of, leaf));
        }
        parts
    }

    /// Tells if tests that must all hold cannot.
    fn can_hold_together(&mut self, at: &Spot<'_, 'd>, tests: &[(Whose, &Test)]) {
        if let Some(name) = self.contradiction(tests) {
            self.fault(at, FaultCode::Impossible, |_| {
                format!("This can never hold: no answer to \"{name}\" meets all that is said of it here.")
            });
        }
    }

    /// A rule that is decided at `now`; always, if there is none here.
    pub(crate) fn rule(&mut self, at: &Spot<'_, 'd>, now: Moment) -> Rule {
        self.logic(at, ego_test, &mut |sense, at| {
            if let Some(name) = at.find("ego") {
                let mut tests = Vec::new();
                sense.tests(at, &name, Whose::Ego, 1, now, &mut |test| tests.push(Logic::Is(Condition::Ego(test))));
                return joined(tests);
            }
            if let Some(filter) = at.find("alters") {
                let filter = sense.alters(Some(filter), sense.book.domain(Whose::Alter).all(), now).filter;
                return Logic::Is(Condition::Alters { filter, count: sense.count_of(at) });
            }
            if let Some(filter) = at.find("ties") {
                let filter = sense.ties(Some(filter), now).filter;
                return Logic::Is(Condition::Ties { filter, count: sense.count_of(at) });
            }
            Logic::always()
        })
    }

    fn count_of(&mut self, at: &Spot<'_, 'd>) -> Count {
        // "At most two" allows none; a rule without any bound asks whether there is one at all.
        let at_most = at.count("at_most");
        let unsaid = usize::from(at_most.is_none());
        let count = Count { at_least: at.count("at_least").unwrap_or(unsaid), at_most };
        if let Some(most) = count.at_most.filter(|most| *most < count.at_least) {
            self.fault(at, FaultCode::Impossible, |_| {
                format!("This can never hold: \"at_most\" is {most} and \"at_least\" is {}.", count.at_least)
            });
        }
        count
    }

    /// A filter of alters that are of the types in `within`; everyone, if there is none here.
    pub(crate) fn alters(&mut self, at: Option<Spot<'_, 'd>>, within: Kinds, now: Moment) -> Sieve<AlterFilter> {
        let Some(at) = at else { return Sieve { filter: Logic::always(), kinds: within } };
        let before = self.faults.count();
        let filter = self.logic(&at, alter_test, &mut |sense, at| joined(sense.alter_tests(at, within, now)));
        let kinds = self.span(&filter, &|sense, test| sense.alter_span(test)).0 & within;
        let clean = self.faults.count() == before;
        if clean && kinds == 0 && within != 0 {
            self.fault(&at, FaultCode::Impossible, |it| {
                let here = list(&it.book.domain(Whose::Alter).ids(within));
                format!("Nobody can pass this filter; only {here} can come here.")
            });
        }
        Sieve { filter, kinds: if clean { kinds } else { 0 } }
    }

    fn alter_tests(&mut self, at: &Spot<'_, 'd>, within: Kinds, now: Moment) -> Vec<Logic<AlterTest>> {
        let mut tests = Vec::new();
        let mut kinds = within;
        if let Some(at) = at.find("type") {
            let (key, only) = self.kind_of(&at, Whose::Alter);
            kinds &= only;
            tests.push(Logic::Is(AlterTest::Type(key)));
        }
        if let Some(at) = at.find("named_in") {
            tests.push(Logic::Is(AlterTest::NamedIn(self.named_in(&at, now))));
        }
        if let Some(count) = at.count("first") {
            tests.push(Logic::Is(AlterTest::First(count)));
        }
        if let Some(placed) = at.find("placed").and_then(|it| it.json.as_bool()) {
            tests.push(Logic::Is(AlterTest::Placed(placed)));
        }
        if let Some(at) = at.find("tied") {
            tests.push(Logic::Is(AlterTest::Tied(self.tied(&at, now))));
        }
        let kinds = if kinds == 0 { within } else { kinds };
        self.compared(at, Whose::Alter, kinds, now, &mut |test| tests.push(Logic::Is(AlterTest::Variable(test))));
        tests
    }

    /// The prompt of a name generator.
    fn named_in(&mut self, at: &Spot<'_, 'd>, now: Moment) -> Key {
        let Some(id) = at.json.as_str() else { return Key::from("") };
        let prompt = self.order.prompt_index.get(id).and_then(|index| self.order.prompts.get(*index));
        match prompt {
            Some(prompt) if prompt.names.is_some() => {
                let moment = prompt.moment;
                self.asked_before(at, || format!("who is named in {}", quote(id)), Some(moment), now);
            }
            Some(prompt) => {
                let stage_type = prompt.stage_type;
                self.fault(at, FaultCode::WrongKind, |_| {
                    format!(
                        "The prompt {} belongs to a stage of type {}; only those of a name generator name alters.",
                        quote(id),
                        quote(stage_type)
                    )
                });
            }
            None => self.fault(at, FaultCode::NoSuch, |it| {
                let named = |index: &usize| it.order.prompts[*index].names.is_some();
                let prompts = it.order.prompt_index.iter().filter(|(_, index)| named(index)).map(|(id, _)| *id);
                let advice = instead(id, &prompts.collect::<Vec<_>>());
                format!("There is no prompt {} in a name generator.{advice}", quote(id))
            }),
        }
        Key::from(id)
    }

    /// A kind of tie that is drawn before `now`.
    pub(crate) fn tied(&mut self, at: &Spot<'_, 'd>, now: Moment) -> Key {
        let before = self.faults.count();
        let (key, _) = self.kind_of(at, Whose::Tie);
        if self.faults.count() == before && at.json.as_str().is_some() {
            let drawn = self.order.drawn.get(key.as_str()).copied();
            self.asked_before(at, || format!("ties of the kind \"{key}\""), drawn, now);
        }
        key
    }

    /// A filter of ties; all, if there is none here.
    pub(crate) fn ties(&mut self, at: Option<Spot<'_, 'd>>, now: Moment) -> Sieve<TieFilter> {
        self.ties_within(at, self.book.domain(Whose::Tie).all(), now)
    }

    /// A filter of ties that are of the kinds in `within`.
    pub(crate) fn ties_within(&mut self, at: Option<Spot<'_, 'd>>, within: Kinds, now: Moment) -> Sieve<TieFilter> {
        let Some(at) = at else { return Sieve { filter: Logic::always(), kinds: within } };
        let before = self.faults.count();
        let filter = self.logic(&at, tie_test, &mut |sense, at| joined(sense.tie_tests(at, within, now)));
        let kinds = self.span(&filter, &|sense, test| sense.tie_span(test)).0 & within;
        let clean = self.faults.count() == before;
        if clean && kinds == 0 && within != 0 {
            self.fault(&at, FaultCode::Impossible, |it| {
                let here = list(&it.book.domain(Whose::Tie).ids(within));
                format!("No tie can pass this filter; only {here} can come here.")
            });
        }
        Sieve { filter, kinds: if clean { kinds } else { 0 } }
    }

    fn tie_tests(&mut self, at: &Spot<'_, 'd>, within: Kinds, now: Moment) -> Vec<Logic<TieTest>> {
        let mut tests = Vec::new();
        let mut kinds = within;
        if let Some(at) = at.find("kind") {
            let only = self.book.domain(Whose::Tie).kind(at.str()).unwrap_or(within);
            kinds &= only;
            tests.push(Logic::Is(TieTest::Kind(self.tied(&at, now))));
        }
        let kinds = if kinds == 0 { within } else { kinds };
        self.compared(at, Whose::Tie, kinds, now, &mut |test| tests.push(Logic::Is(TieTest::Variable(test))));
        tests
    }

    /// The comparisons of a filter, which name their variable in a member of its own.
    fn compared(&mut self, at: &Spot<'_, 'd>, whose: Whose, kinds: Kinds, now: Moment, add: &mut dyn FnMut(Test)) {
        if let Some(name) = at.find("variable") {
            return self.tests(at, &name, whose, kinds, now, add);
        }
        for member in super::super::spelling::COMPARISONS {
            if let Some(at) = at.find(member.name) {
                self.fault(&at, FaultCode::MissingMember, |_| {
                    format!("\"{}\" compares a variable. Name it in \"variable\".", member.name)
                });
            }
        }
    }

    /// The kinds of which some can pass, and those of which all pass.
    fn span<T>(&self, logic: &Logic<T>, of: &dyn Fn(&Self, &T) -> (Kinds, Kinds)) -> (Kinds, Kinds) {
        match logic {
            Logic::Is(test) => of(self, test),
            Logic::Not(part) => {
                let (some, all) = self.span(part, of);
                (!all, !some)
            }
            Logic::All(parts) => {
                let (mut some, mut all) = (!0, !0);
                for part in parts {
                    let of_part = self.span(part, of);
                    (some, all) = (some & of_part.0, all & of_part.1);
                }
                (some, all)
            }
            Logic::Any(parts) => {
                let (mut some, mut all) = (0, 0);
                for part in parts {
                    let of_part = self.span(part, of);
                    (some, all) = (some | of_part.0, all | of_part.1);
                }
                (some, all)
            }
        }
    }

    fn alter_span(&self, test: &AlterTest) -> (Kinds, Kinds) {
        let domain = self.book.domain(Whose::Alter);
        match test {
            AlterTest::Type(key) => domain.kind(key.as_str()).map_or((!0, 0), |kind| (kind, kind)),
            AlterTest::NamedIn(key) => {
                let prompt = self.order.prompt_index.get(key.as_str()).and_then(|at| self.order.prompts.get(*at));
                (prompt.and_then(|it| domain.kind(it.names?)).unwrap_or(!0), 0)
            }
            AlterTest::First(_) | AlterTest::Placed(_) | AlterTest::Tied(_) => (!0, 0),
            AlterTest::Variable(test) => self.test_span(Whose::Alter, test),
        }
    }

    fn tie_span(&self, test: &TieTest) -> (Kinds, Kinds) {
        match test {
            TieTest::Kind(key) => self.book.domain(Whose::Tie).kind(key.as_str()).map_or((!0, 0), |kind| (kind, kind)),
            TieTest::Variable(test) => self.test_span(Whose::Tie, test),
        }
    }

    /// Where the variable is lacking, the negative tests always hold and the others never.
    fn test_span(&self, whose: Whose, test: &Test) -> (Kinds, Kinds) {
        let having = self.book.domain(whose).having(test.variable.as_str());
        if test.is.holds(None) { (!0, !having) } else { (having, 0) }
    }
}

fn ego_test(condition: &Condition) -> Option<(Whose, &Test)> {
    match condition {
        Condition::Ego(test) => Some((Whose::Ego, test)),
        Condition::Alters { .. } | Condition::Ties { .. } => None,
    }
}

fn alter_test(test: &AlterTest) -> Option<(Whose, &Test)> {
    match test {
        AlterTest::Variable(test) => Some((Whose::Alter, test)),
        AlterTest::Type(_)
        | AlterTest::NamedIn(_)
        | AlterTest::First(_)
        | AlterTest::Placed(_)
        | AlterTest::Tied(_) => None,
    }
}

fn tie_test(test: &TieTest) -> Option<(Whose, &Test)> {
    match test {
        TieTest::Variable(test) => Some((Whose::Tie, test)),
        TieTest::Kind(_) => None,
    }
}

/// Tests that all must hold; one alone stands for itself.
fn joined<T>(mut tests: Vec<Logic<T>>) -> Logic<T> {
    if tests.len() == 1
        && let Some(only) = tests.pop()
    {
        return only;
    }
    Logic::All(tests)
}
