//! What filters and skip logic say once they are ours, held against what theirs mean: of every answer, and of networks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::ruled::{document, filtered, page};
use common::{fate_of, made};
use json::Json;
use network::Value;
use proptest::prelude::*;
use protocol::{AlterFilter, AlterTest, Condition, Rule, TieFilter, TieTest};
use sociogram_network_canvas::Fate;

/// An answer of theirs; `None` is no answer.
type Answer = Option<Json>;

/// Whether an operator of theirs holds of an answer.
fn theirs(operator: &str, answer: &Answer, operand: &Json) -> bool {
    let numbers = || Some((answer.as_ref()?.as_f64()?, operand.as_f64()?));
    let has = |wanted: &Json| match answer {
        Some(Json::List(chosen)) => chosen.contains(wanted),
        Some(one) => one == wanted,
        None => false,
    };
    let all = operand.items().unwrap_or(std::slice::from_ref(operand));
    let chosen = || answer.as_ref().and_then(Json::items).map_or(0, <[Json]>::len) as f64;
    let number = operand.as_f64().unwrap_or(f64::NAN);
    match operator {
        "EXISTS" => answer.is_some(),
        "NOT_EXISTS" => answer.is_none(),
        "EXACTLY" => answer.as_ref() == Some(operand),
        "NOT" => answer.as_ref() != Some(operand),
        "GREATER_THAN" => numbers().is_some_and(|(one, other)| one > other),
        "GREATER_THAN_OR_EQUAL" => numbers().is_some_and(|(one, other)| one >= other),
        "LESS_THAN" => numbers().is_some_and(|(one, other)| one < other),
        "LESS_THAN_OR_EQUAL" => numbers().is_some_and(|(one, other)| one <= other),
        // A list in a list is part of it; one answer is among the list.
        "INCLUDES" if matches!(answer, Some(Json::List(_))) => all.iter().all(has),
        "INCLUDES" => answer.is_some() && all.iter().any(has),
        "EXCLUDES" => !all.iter().any(has),
        "OPTIONS_GREATER_THAN" => chosen() > number,
        "OPTIONS_LESS_THAN" => chosen() < number,
        "OPTIONS_EQUALS" => chosen() == number,
        "OPTIONS_NOT_EQUALS" => chosen() != number,
        other => panic!("{other}"),
    }
}

/// An answer of theirs as ours.
fn ours(variable: &str, answer: &Answer) -> Option<Value> {
    Some(match (variable, answer.as_ref()?) {
        ("scalar", Json::Number(number)) => Value::Number((number * 100.0).round()),
        ("one", Json::List(chosen)) => Value::from_json(chosen.first()?)?,
        (_, json) => Value::from_json(json)?,
    })
}

const OPERATORS: [&str; 14] = [
    "EXISTS",
    "NOT_EXISTS",
    "EXACTLY",
    "NOT",
    "GREATER_THAN",
    "GREATER_THAN_OR_EQUAL",
    "LESS_THAN",
    "LESS_THAN_OR_EQUAL",
    "INCLUDES",
    "EXCLUDES",
    "OPTIONS_GREATER_THAN",
    "OPTIONS_LESS_THAN",
    "OPTIONS_EQUALS",
    "OPTIONS_NOT_EQUALS",
];

/// What a variable is compared with, and what may be answered to it.
fn values(variable: &str) -> (Vec<Json>, Vec<Json>) {
    let numbers = |numbers: &[f64]| numbers.iter().map(|number| Json::Number(*number)).collect::<Vec<_>>();
    let texts = |texts: &[&str]| texts.iter().map(|text| Json::from(*text)).collect::<Vec<_>>();
    let subsets = |of: u32| {
        let chosen = |bits: u32| (0..of).filter(move |at| bits >> at & 1 == 1).map(|at| Json::from(at + 1));
        (1..1 << of).map(|bits| Json::List(chosen(bits).collect())).collect::<Vec<Json>>()
    };
    let both = |values: Vec<Json>| (values.clone(), values);
    let counts = numbers(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    match variable {
        "bool" => both(vec![Json::Bool(true), Json::Bool(false)]),
        "number" => both(numbers(&[-1.0, 0.0, 2.5, 3.0])),
        "ordinal" => ([numbers(&[1.0, 2.0]), subsets(3)].concat(), numbers(&[1.0, 2.0, 3.0])),
        "many" => ([counts, subsets(4)].concat(), subsets(4)),
        "one" => (
            [counts, subsets(3)].concat(),
            numbers(&[1.0, 2.0, 3.0]).into_iter().map(|it| Json::List(vec![it])).collect(),
        ),
        "scalar" => both(numbers(&[0.0, 0.07, 0.29, 0.57, 1.0])),
        "text" => both(texts(&["a", "b", "A"])),
        "date" => both(texts(&["2000", "2001"])),
        other => panic!("{other}"),
    }
}

/// Whatever of a rule about ego is carried over says the same as it did, of any answer and of none.
#[test]
fn rules_about_ego_hold_alike() {
    for variable in ["bool", "number", "ordinal", "many", "one", "scalar", "text", "date"] {
        let (operands, answers) = values(variable);
        let mut rules = Vec::new();
        for operator in OPERATORS {
            for operand in &operands {
                // Schema 8 keeps what a choice of one or several is compared with in a list.
                let is_choice = matches!(variable, "many" | "one") && !operator.starts_with("OPTIONS");
                if !(is_choice && operand.as_f64().is_some()) {
                    rules.push((operator, operand.clone()));
                }
            }
        }
        let page = |(at, (operator, operand)): (usize, &(&str, Json))| {
            let operand = json::text(operand);
            format!(
                r#"{{ "id": "page-{at}", "type": "Information", "label": "Page {at}", "items": [{{ "id": "i", "type": "text", "content": "." }}],
                "skipLogic": {{ "action": "SHOW", "filter": {{ "rules": [{{ "id": "r", "type": "ego", "options":
                {{ "attribute": "{variable}", "operator": "{operator}", "value": {operand} }} }}] }} }} }}"#
            )
        };
        let made = made(&document(&rules.iter().enumerate().map(page).collect::<Vec<_>>().join(",")));
        let protocol = protocol::read(&made.protocol).expect("a protocol");
        let mut carried = std::collections::BTreeSet::new();
        for (at, (operator, operand)) in rules.iter().enumerate() {
            if fate_of(&made, &format!("$.stages[{}].skipLogic", at + 8)).0 == Fate::Lost {
                continue;
            }
            carried.insert(*operator);
            let stage = protocol.stage_index(&format!("page-{at}")).expect("a stage");
            let when: Option<&Rule> = protocol.stages[stage].when.as_ref();
            for answer in answers.iter().cloned().map(Some).chain([None]) {
                let given = ours(variable, &answer);
                let holds = when.is_none_or(|rule| {
                    rule.holds(&|condition| matches!(condition, Condition::Ego(test) if test.is.holds(given.as_ref())))
                });
                assert_eq!(
                    holds,
                    theirs(operator, &answer, operand),
                    "{variable} {operator} {operand:?} of {answer:?}"
                );
            }
        }
        let orders = ["number", "scalar"].contains(&variable);
        let counts = ["many", "one"].contains(&variable);
        for operator in OPERATORS {
            let is_for_numbers = operator.contains("THAN") && !operator.starts_with("OPTIONS");
            let is_fit = if is_for_numbers { orders } else { counts || !operator.starts_with("OPTIONS") };
            // To search in a text is something else than to compare it.
            let is_fit = is_fit && !(variable == "text" && operator == "INCLUDES");
            assert_eq!(carried.contains(operator), is_fit, "{variable} {operator}");
        }
    }
}

/// A node, or an edge between two nodes, with its type and answers.
#[derive(Clone, Debug)]
struct Thing {
    type_: &'static str,
    ends: (usize, usize),
    flag: Option<bool>,
    number: Option<f64>,
}

/// A rule about nodes or edges.
#[derive(Clone, Debug)]
struct NetworkRule {
    is_edge: bool,
    type_: &'static str,
    attribute: Option<&'static str>,
    operator: &'static str,
    value: Json,
}

impl NetworkRule {
    fn text(&self) -> String {
        let mut options = Json::object([("type", Json::from(self.type_)), ("operator", Json::from(self.operator))]);
        if let Some(attribute) = self.attribute {
            let attribute = if attribute == "flag" { "bool" } else { attribute };
            options.add("attribute", Json::Text(format!("{}-{attribute}", self.type_)));
            options.add("value", self.value.clone());
        }
        let of = if self.is_edge { "edge" } else { "node" };
        json::text(&Json::object([("id", Json::from("r")), ("type", Json::from(of)), ("options", options)]))
    }

    fn passes(&self, thing: &Thing) -> bool {
        let of_type = thing.type_ == self.type_;
        match self.attribute {
            None => of_type == (self.operator == "EXISTS"),
            Some("flag") => of_type && theirs(self.operator, &thing.flag.map(Json::Bool), &self.value),
            Some(_) => of_type && theirs(self.operator, &thing.number.map(Json::Number), &self.value),
        }
    }
}

fn things(types: [&'static str; 2], most: usize) -> impl Strategy<Value = Vec<Thing>> {
    let flag = proptest::option::of(any::<bool>());
    let number = proptest::option::of((0..3_u32).prop_map(f64::from));
    let thing = (proptest::sample::select(types.to_vec()), (0..5_usize, 0..5_usize), flag, number);
    proptest::collection::vec(
        thing.prop_map(|(type_, ends, flag, number)| Thing { type_, ends, flag, number }),
        0..most,
    )
}

fn network_rule() -> impl Strategy<Value = NetworkRule> {
    let value = (0..3_u32).prop_map(Json::from);
    let compared =
        proptest::sample::select(vec!["EXISTS", "NOT_EXISTS", "EXACTLY", "NOT", "GREATER_THAN", "LESS_THAN"]);
    (any::<bool>(), any::<bool>(), 0..3_u8, compared, value).prop_map(|(is_edge, first, form, operator, value)| {
        let type_ = match (is_edge, first) {
            (false, true) => "a",
            (false, false) => "b",
            (true, true) => "x",
            (true, false) => "y",
        };
        let is_of_type = matches!(operator, "EXISTS" | "NOT_EXISTS");
        let (attribute, operator, value) = match form {
            0 if is_of_type => (None, operator, value),
            1 if !is_edge => {
                let operator = if operator.ends_with("THAN") { "EXACTLY" } else { operator };
                (Some("flag"), operator, Json::Bool(value == Json::Number(0.0)))
            }
            _ => (Some("number"), operator, value),
        };
        NetworkRule { is_edge, type_, attribute, operator, value }
    })
}

/// What a filter of theirs leaves: nodes and edges, by index.
fn left(rules: &[NetworkRule], is_and: bool, nodes: &[Thing], edges: &[Thing]) -> (Vec<bool>, Vec<bool>) {
    let one = |rule: &NetworkRule, before: &(Vec<bool>, Vec<bool>)| {
        if rule.is_edge {
            let kept: Vec<bool> =
                edges.iter().zip(&before.1).map(|(edge, is_in)| *is_in && rule.passes(edge)).collect();
            let is_end = |at: usize| {
                edges.iter().zip(&kept).any(|(edge, is_in)| *is_in && (edge.ends.0 == at || edge.ends.1 == at))
            };
            ((0..nodes.len()).map(is_end).collect(), kept)
        } else {
            let kept: Vec<bool> =
                nodes.iter().zip(&before.0).map(|(node, is_in)| *is_in && rule.passes(node)).collect();
            let ties = edges
                .iter()
                .zip(&before.1)
                .map(|(edge, is_in)| *is_in && kept[edge.ends.0] && kept[edge.ends.1])
                .collect();
            (kept, ties)
        }
    };
    let all = (vec![true; nodes.len()], vec![true; edges.len()]);
    if is_and {
        return rules.iter().fold(all, |before, rule| one(rule, &before));
    }
    let (by_edges, by_nodes): (Vec<&NetworkRule>, Vec<&NetworkRule>) = rules.iter().partition(|rule| rule.is_edge);
    let kept: Vec<bool> = nodes.iter().map(|node| by_nodes.iter().any(|rule| rule.passes(node))).collect();
    let mut ties: Vec<bool> = edges.iter().map(|edge| kept[edge.ends.0] && kept[edge.ends.1]).collect();
    let mut people = kept;
    for rule in by_edges {
        let (ends, these) = one(rule, &all);
        people = people.iter().zip(ends).map(|(one, other)| *one || other).collect();
        ties = ties.iter().zip(these).map(|(one, other)| *one || other).collect();
    }
    (people, ties)
}

/// Whether a query of theirs holds of a network.
fn queried(rules: &[NetworkRule], is_and: bool, nodes: &[Thing], edges: &[Thing]) -> bool {
    let mut groups = Vec::new();
    for (is_edge, things) in [(false, nodes), (true, edges)] {
        let group: Vec<&NetworkRule> = rules.iter().filter(|rule| rule.is_edge == is_edge).collect();
        let is_absence = |rule: &&&NetworkRule| rule.attribute.is_none() && rule.operator == "NOT_EXISTS";
        let absences = group.iter().filter(is_absence).map(|rule| things.iter().all(|thing| rule.passes(thing)));
        groups.extend(absences);
        let others: Vec<&&NetworkRule> = group.iter().filter(|rule| !is_absence(rule)).collect();
        if !others.is_empty() {
            groups.push(things.iter().any(|thing| match is_and {
                true => others.iter().all(|rule| rule.passes(thing)),
                false => others.iter().any(|rule| rule.passes(thing)),
            }));
        }
    }
    if is_and { groups.into_iter().all(|it| it) } else { groups.into_iter().any(|it| it) }
}

fn answer(thing: &Thing, variable: &str) -> Option<Value> {
    if variable == "flag" { thing.flag.map(Value::Bool) } else { thing.number.map(Value::Number) }
}

fn alter_passes(filter: &AlterFilter, at: usize, nodes: &[Thing], edges: &[Thing]) -> bool {
    filter.holds(&|test| match test {
        AlterTest::Type(key) => nodes[at].type_ == key.as_str(),
        AlterTest::Tied(key) => {
            edges.iter().any(|edge| edge.type_ == key.as_str() && (edge.ends.0 == at || edge.ends.1 == at))
        }
        AlterTest::Variable(test) => test.is.holds(answer(&nodes[at], test.variable.as_str()).as_ref()),
        AlterTest::NamedIn(_) | AlterTest::First(_) | AlterTest::Placed(_) => panic!("{test:?}"),
    })
}

fn tie_passes(filter: &TieFilter, edge: &Thing) -> bool {
    filter.holds(&|test| match test {
        TieTest::Kind(key) => edge.type_ == key.as_str(),
        TieTest::Variable(test) => test.is.holds(answer(edge, test.variable.as_str()).as_ref()),
    })
}

/// A network whose ties are between two of its people.
fn network() -> impl Strategy<Value = (Vec<Thing>, Vec<Thing>)> {
    (things(["a", "b"], 6), things(["x", "y"], 6)).prop_map(|(nodes, mut edges)| {
        edges.retain(|edge| edge.ends.0 != edge.ends.1 && edge.ends.0.max(edge.ends.1) < nodes.len());
        (nodes, edges)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// A filter that is carried over leaves the same people, and the same ties.
    #[test]
    fn filters_leave_the_same(
        rules in proptest::collection::vec(network_rule(), 1..4),
        is_and in any::<bool>(),
        (nodes, edges) in network(),
    ) {
        let texts: Vec<String> = rules.iter().map(NetworkRule::text).collect();
        let (people, ties) = left(&rules, is_and && rules.len() > 1, &nodes, &edges);
        for subject in ["a", "b", "x", "y"] {
            let made = filtered(subject, if is_and { "AND" } else { "OR" }, &texts);
            if fate_of(&made, "$.stages[8].filter").0 == Fate::Lost {
                continue;
            }
            let protocol = protocol::read(&made.protocol).expect("a protocol");
            match &protocol.stages[8].task {
                protocol::StageTask::AlterForm(form) => for (at, node) in nodes.iter().enumerate() {
                    let passes = people[at] && node.type_ == subject;
                    prop_assert_eq!(alter_passes(&form.alters, at, &nodes, &edges), passes, "{:?} {}", texts, subject);
                },
                protocol::StageTask::TieForm(form) => for (at, edge) in edges.iter().enumerate() {
                    let passes = ties[at] && edge.type_ == subject;
                    prop_assert_eq!(tie_passes(&form.ties, edge), passes, "{:?} {}", texts, subject);
                },
                other => panic!("{other:?}"),
            }
        }
    }

    /// Skip logic that is carried over shows and hides the same.
    #[test]
    fn skip_logic_holds_alike(
        rules in proptest::collection::vec(network_rule(), 1..4),
        is_and in any::<bool>(),
        skips in any::<bool>(),
        (nodes, edges) in network(),
    ) {
        let texts: Vec<String> = rules.iter().map(NetworkRule::text).collect();
        let (action, join) = (if skips { "SKIP" } else { "SHOW" }, if is_and { "AND" } else { "OR" });
        let join = if rules.len() > 1 { format!(r#""join": "{join}","#) } else { String::new() };
        let made = page(&format!(r#"{{ "action": "{action}", "filter": {{ {join} "rules": [{}] }} }}"#, texts.join(",")));
        if fate_of(&made, "$.stages[8].skipLogic").0 != Fate::Lost {
            let protocol = protocol::read(&made.protocol).expect("a protocol");
            let shown = protocol.stages[8].when.as_ref().is_none_or(|rule| rule.holds(&|condition| match condition {
                Condition::Alters { filter, count } => {
                    count.allows((0..nodes.len()).filter(|at| alter_passes(filter, *at, &nodes, &edges)).count())
                }
                Condition::Ties { filter, count } => count.allows(edges.iter().filter(|edge| tie_passes(filter, edge)).count()),
                Condition::Ego(_) => panic!("{condition:?}"),
            }));
            let holds = queried(&rules, is_and && rules.len() > 1, &nodes, &edges);
            prop_assert_eq!(shown, holds != skips, "{:?}", texts);
        }
    }
}
