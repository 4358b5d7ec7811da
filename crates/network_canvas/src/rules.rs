//! Filters and skip logic. What theirs mean:
//!
//! - A stage's filter makes the network smaller. Joined by AND, each rule looks at what the one before it left; joined by
//!   OR, whoever passes one of them is left. A rule about nodes leaves the ties between those who pass; a rule about edges
//!   leaves the edges that pass and whoever stands at their ends.
//! - Skip logic asks whether the network holds something. Joined by AND, one and the same node must meet all rules about
//!   nodes, but for those that a type does not exist, which every node must meet; likewise for edges.
//! - A rule with no answer to look at fails, but for NOT, EXCLUDES and NOT_EXISTS. Ours agree in that.
//!
//! A rule that ours cannot say makes its whole filter or skip logic lost: half of a rule asks something else.

use crate::codebook::{Book, Kind, Owner, Variable};
use crate::context::{Context, Member, Members};
use crate::document::Part;
use crate::logic::Logic;
use crate::operators::{Comparison, Operator};
use crate::report::{EntryId, What, shortened};
use json::Json;

/// A filter or skip logic that was carried over, and the entries that tell of it.
#[derive(Clone, Debug)]
pub(crate) struct Carried {
    pub(crate) logic: Logic<Json>,
    pub(crate) entries: Vec<EntryId>,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum About {
    Ego,
    /// Nodes of this type
    Node(usize),
    /// Edges of this type
    Edge(usize),
}

/// One rule.
struct Rule<'d> {
    about: About,
    /// The key of the variable; `None` for a rule on whether there is anyone of a type
    attribute: Option<&'d str>,
    operator: Operator,
    value: &'d Json,
}

const FILTER: Members = &[("join", Member::Value), ("rules", Member::List), ("id", Member::Inward)];
const RULE: Members = &[("type", Member::Value), ("id", Member::Inward), ("options", Member::Object)];
const OPTIONS: Members =
    &[("type", Member::Value), ("attribute", Member::Value), ("operator", Member::Value), ("value", Member::Any)];

/// The values that a rule may hold as ours. It may be copied to every stage that it passes over.
const MOST_VALUES: usize = 2_000;
/// The rules of a filter or of skip logic.
const MOST_RULES: usize = 200;

/// Whom a stage is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Nodes of this type
    Nodes(usize),
    /// Edges of this type
    Edges(usize),
}

/// The filter of a stage, as a test of those whom the stage is about; `None` if there is none or it is lost.
pub(crate) fn filter(part: &Part, subject: Subject, book: &Book, context: &mut Context) -> Option<Carried> {
    carried(
        part,
        What::Filter,
        context,
        &|rules, is_any| {
            let logic = match subject {
                Subject::Nodes(of) => nodes_left(rules, is_any, of, book)?,
                Subject::Edges(of) => edges_left(rules, is_any, of, book)?,
            };
            match logic.is_never() {
                true => Err("Nobody and nothing could pass it.".into()),
                false => Ok(logic),
            }
        },
        book,
    )
}

/// The condition of skip logic: what must hold of the network for it to act.
pub(crate) fn condition(part: &Part, book: &Book, context: &mut Context) -> Option<Carried> {
    carried(part, What::Rule, context, &|rules, is_any| network_holds(rules, is_any, book), book)
}

/// How rules that are joined by any, or else by all, are made ours.
type Making<'m> = &'m dyn Fn(&[Rule], bool) -> Result<Logic<Json>, String>;

fn carried(part: &Part, what: What, context: &mut Context, make: Making, book: &Book) -> Option<Carried> {
    if !part.says_something() {
        return None;
    }
    let mut entries = Vec::new();
    if what == What::Filter {
        entries.push(context.report.add(&part.path, what, ""));
    }
    context.account(part, &[FILTER]);
    let (mut rules, mut fault) = (Vec::new(), None);
    for part in part.member("rules").items() {
        let options = part.member("options");
        entries.push(context.report.add(&part.path, What::Rule, options.text("operator")));
        context.account(&part, &[RULE]);
        context.account(&options, &[OPTIONS]);
        match Rule::read(&part, book) {
            Ok(rule) => rules.push(rule),
            Err(why) => fault = fault.or(Some((entries.len() - 1, why))),
        }
    }
    let is_any = match part.text("join") {
        "AND" => false,
        "OR" => true,
        // One rule by itself acts as if joined by OR.
        _ => rules.len() == 1,
    };
    let made = match fault {
        Some((at, why)) => {
            if let Some(entry) = entries.get(at) {
                context.report.lose(*entry, why.clone());
            }
            Err(why)
        }
        None if rules.len() > MOST_RULES => Err("It is too long.".into()),
        None if rules.is_empty() => Err("It has no rules.".into()),
        None if rules.len() > 1 && !matches!(part.text("join"), "AND" | "OR") => {
            Err("It does not say how its rules are joined.".into())
        }
        None => make(&rules, is_any),
    };
    let made = made.and_then(|logic| match logic.to_json().map_or(0, |json| values(&json)) > MOST_VALUES {
        true => Err("It is too long.".into()),
        false => Ok(logic),
    });
    match made {
        Ok(logic) => {
            // The rules come last among the entries.
            let first = entries.len() - rules.len();
            for (rule, entry) in rules.iter().zip(entries.iter().skip(first)) {
                if let Some(why) = rule.nuance(book, context.schema) {
                    context.report.differ(*entry, why);
                }
            }
            Some(Carried { logic, entries })
        }
        Err(why) => {
            for entry in entries {
                context.report.lose(entry, why.clone());
            }
            None
        }
    }
}

/// How many values there are in a document.
pub(crate) fn values(json: &Json) -> usize {
    let inside: usize = match json {
        Json::List(items) => items.iter().map(values).sum(),
        Json::Object(members) => members.iter().map(|(_, value)| values(value)).sum(),
        _ => 0,
    };
    inside + 1
}

impl<'d> Rule<'d> {
    fn read(part: &Part<'d>, book: &Book) -> Result<Self, String> {
        let options = part.member("options");
        let lacking = "It is about a type that the codebook lacks.";
        let key = options.text("type");
        let about = match part.text("type") {
            "ego" => About::Ego,
            // Schema 8 renamed it.
            "alter" | "node" => About::Node(book.node(key).ok_or(lacking)?),
            "edge" => About::Edge(book.edge(key).ok_or(lacking)?),
            word => return Err(format!("It is about \"{}\", which is not known.", shortened(word))),
        };
        let word = options.text("operator");
        let Some(operator) = Operator::named(word) else {
            return Err(format!("Its operator is \"{}\", which is not known.", shortened(word)));
        };
        let attribute = options.find("attribute").map(|it| it.str());
        if attribute.is_none() && (about == About::Ego || !matches!(operator, Operator::Exists | Operator::NotExists)) {
            return Err("It names no variable to look at.".into());
        }
        Ok(Rule { about, attribute, operator, value: options.member("value").json })
    }

    /// Whether it asks that a type is there, or that it is not there; `None` if it asks about an answer.
    fn wants_type(&self) -> Option<bool> {
        self.attribute.is_none().then_some(self.operator == Operator::Exists)
    }

    /// How it differs from ours where ours says nearly the same.
    fn nuance(&self, book: &Book, schema: u32) -> Option<&'static str> {
        let several = self.value.items().is_some_and(|items| items.len() > 1);
        let is_layout = || match (self.about, self.attribute) {
            (About::Node(at), Some(key)) => {
                book.variable(Owner::Node(at), key).is_some_and(|it| it.kind == Kind::Layout)
            }
            _ => false,
        };
        match self.operator {
            Operator::Exactly | Operator::Not if several => {
                Some("The order in which options are chosen makes no difference.")
            }
            Operator::OptionsGreaterThan
            | Operator::OptionsLessThan
            | Operator::OptionsEquals
            | Operator::OptionsNotEquals
                if schema < 8 =>
            {
                Some("No answer counts as no option chosen; before schema 8 the rule failed then.")
            }
            Operator::Exists | Operator::NotExists if is_layout() => Some("It looks at the one place for all maps."),
            _ => None,
        }
    }

    /// The test of one node or edge of the type, or of ego, that the variable makes.
    fn test(&self, book: &Book) -> Result<Logic<Json>, String> {
        let Some(key) = self.attribute else { return Err("It names no variable to look at.".into()) };
        let (owner, named, id) = match self.about {
            About::Ego => (Owner::Ego, "ego", ""),
            About::Node(at) => (Owner::Node(at), "type", book.nodes.get(at).map_or("", |it| it.id.as_str())),
            About::Edge(at) => (Owner::Edge(at), "kind", book.edges.get(at).map_or("", |it| it.id.as_str())),
        };
        let variable = book.variable(owner, key).ok_or("It looks at a variable that the codebook lacks.")?;
        if let Some(made) = self.unkept(variable, id)? {
            return Ok(made);
        }
        let comparison = self.operator.compare(variable, self.value)?;
        let leaf = |comparison: Comparison| {
            let mut test = Json::Object(Vec::new());
            match self.about {
                About::Ego => test.add("ego", Json::from(variable.id.as_str())),
                About::Node(_) | About::Edge(_) => {
                    test.add(named, Json::from(id));
                    test.add("variable", Json::from(variable.id.as_str()));
                }
            }
            test.add(comparison.member, comparison.value);
            test
        };
        let made = comparison.map(&leaf);
        // What is said of an answer is said of one type only, also where it is denied.
        let is_plain = matches!(made, Logic::Is(_)) || self.about == About::Ego;
        Ok(if is_plain { made } else { Logic::all([Logic::Is(Json::object([(named, Json::from(id))])), made]) })
    }

    /// The test of a variable that is none of ours but is kept in another way.
    fn unkept(&self, variable: &Variable, id: &str) -> Result<Option<Logic<Json>>, String> {
        if variable.is_kept() {
            return Ok(None);
        }
        let name = shortened(&variable.name);
        match (variable.kind, self.operator) {
            (Kind::Layout, Operator::Exists | Operator::NotExists) => {
                let placed = Json::Bool(self.operator == Operator::Exists);
                Ok(Some(Logic::Is(Json::object([("type", Json::from(id)), ("placed", placed)]))))
            }
            (Kind::Layout, _) => Err(format!("It compares the place \"{name}\" on the map, which rules cannot.")),
            // Everyone has a name.
            (Kind::Text { .. }, Operator::Exists) => Ok(Some(Logic::Is(Json::object([("type", Json::from(id))])))),
            (Kind::Text { .. }, Operator::NotExists) => Ok(Some(Logic::never())),
            (Kind::Text { .. }, _) => Err(format!("It looks at \"{name}\", the name of someone, which rules cannot.")),
            _ => Err(format!("It looks at \"{name}\", which is lost.")),
        }
    }
}

/// Which nodes of the type `of` a filter leaves.
fn nodes_left(rules: &[Rule], is_any: bool, of: usize, book: &Book) -> Result<Logic<Json>, String> {
    let mut parts = Vec::new();
    // Which types of edge are still there, if a rule was about them
    let mut kept: Option<Vec<usize>> = None;
    let mut is_smaller = false;
    for rule in rules {
        match rule.about {
            About::Ego => return Err("A filter chooses people, and this looks at the participant.".into()),
            About::Node(type_) => {
                let part = match rule.wants_type() {
                    Some(there) if (type_ == of) == there => Logic::always(),
                    Some(_) => Logic::never(),
                    None if type_ != of => Logic::never(),
                    None => rule.test(book)?,
                };
                is_smaller |= !(rule.wants_type() == Some(true) && book.nodes.len() == 1);
                parts.push(part);
            }
            About::Edge(type_) => {
                let Some(there) = rule.wants_type() else {
                    return Err("A filter of people cannot look at what was said about their ties.".into());
                };
                if is_smaller && !is_any {
                    return Err("It asks for ties among those who passed the rules before it.".into());
                }
                let before = kept.take().filter(|_| !is_any).unwrap_or_else(|| (0..book.edges.len()).collect());
                let left: Vec<usize> = before.into_iter().filter(|at| (*at == type_) == there).collect();
                if is_any {
                    parts.push(tied(&left, book));
                } else {
                    kept = Some(left);
                }
            }
        }
    }
    if let Some(kept) = kept {
        // Whoever has an edge that every rule left; those rules come before any about nodes.
        parts.insert(0, tied(&kept, book));
    }
    Ok(if is_any { Logic::any(parts) } else { Logic::all(parts) })
}

/// Who has a tie of any of these kinds.
fn tied(kinds: &[usize], book: &Book) -> Logic<Json> {
    let kinds = kinds.iter().filter_map(|at| book.edges.get(*at));
    Logic::any(kinds.map(|kind| Logic::Is(Json::object([("tied", Json::from(kind.id.as_str()))]))))
}

/// Which edges of the type `of` a filter leaves.
fn edges_left(rules: &[Rule], is_any: bool, of: usize, book: &Book) -> Result<Logic<Json>, String> {
    let mut parts = Vec::new();
    for rule in rules {
        parts.push(match rule.about {
            About::Ego => return Err("A filter chooses ties, and this looks at the participant.".into()),
            About::Node(_) if rule.wants_type() == Some(true) && book.nodes.len() == 1 => Logic::always(),
            About::Node(_) => return Err("A filter of ties cannot look at who is tied.".into()),
            About::Edge(kind) => match rule.wants_type() {
                Some(there) if (kind == of) == there => Logic::always(),
                Some(_) => Logic::never(),
                None if kind != of => Logic::never(),
                None => rule.test(book)?,
            },
        });
    }
    Ok(if is_any { Logic::any(parts) } else { Logic::all(parts) })
}

/// What must hold of the network.
fn network_holds(rules: &[Rule], is_any: bool, book: &Book) -> Result<Logic<Json>, String> {
    let mut parts = Vec::new();
    // What one and the same node, or edge, must meet
    let mut same: [Vec<Logic<Json>>; 2] = [Vec::new(), Vec::new()];
    for rule in rules {
        let (group, name, types, at) = match rule.about {
            About::Ego => {
                parts.push(rule.test(book)?);
                continue;
            }
            About::Node(at) => (0, "type", &book.nodes, at),
            About::Edge(at) => (1, "kind", &book.edges, at),
        };
        let id = types.get(at).map_or("", |it| it.id.as_str());
        let of_type = Json::object([(name, Json::from(id))]);
        match rule.wants_type() {
            Some(false) => parts.push(Logic::Is(counted(group, of_type, false))),
            Some(true) => same[group].push(Logic::Is(of_type)),
            None => same[group].push(rule.test(book)?),
        }
    }
    for (group, tests) in same.into_iter().enumerate() {
        let tests = match is_any {
            true => tests,
            false if tests.is_empty() => Vec::new(),
            false => vec![Logic::all(without_types(tests))],
        };
        for test in tests {
            parts.push(match test.to_json() {
                Some(filter) => Logic::Is(counted(group, filter, true)),
                None => Logic::never(),
            });
        }
    }
    let logic = if is_any { Logic::any(parts) } else { Logic::all(parts) };
    if logic.is_never() {
        return Err("It could never hold.".into());
    }
    Ok(logic)
}

/// Tests that must all be met, without those of a type that another names too.
fn without_types(mut tests: Vec<Logic<Json>>) -> Vec<Logic<Json>> {
    let members = |logic: &Logic<Json>| match logic {
        Logic::Is(Json::Object(members)) => members.clone(),
        _ => Vec::new(),
    };
    let all: Vec<Vec<(String, Json)>> = tests.iter().map(members).collect();
    let mut at = 0;
    tests.retain(|_| {
        let mine = all.get(at).cloned().unwrap_or_default();
        let another = all.iter().enumerate().any(|(other, theirs)| {
            other != at && mine.len() == 1 && theirs.contains(&mine[0]) && (theirs.len() > 1 || other < at)
        });
        at += 1;
        !another
    });
    tests
}

/// Whether there is anyone, or any tie, that a filter lets through; or that there is none.
fn counted(group: usize, filter: Json, there: bool) -> Json {
    let mut rule = Json::object([(if group == 0 { "alters" } else { "ties" }, filter)]);
    if !there {
        rule.add("at_most", Json::from(0.0));
    }
    rule
}
