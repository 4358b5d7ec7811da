//! The network file: what an interview comes to, as one document.
//!
//! It is node-link JSON: `networkx.node_link_graph(json.load(f))` reads it with no options from networkx 3.6 on, earlier
//! ones with the one that the README gives, and D3 and others do too. Alters are nodes, ties are edges whose `key` is their kind, and all else stands in `graph`. A variable is a
//! member of its node, of its edge or of `graph.ego`: absent when it was not asked, `null` when it was asked and left
//! blank; where ego gave a reason for that, it stands in `<variable>_missing` beside it. Whom a tapping prompt showed and ego did not tap has `false`. An answer that is no longer asked, since another
//! answer took its question away, is absent too. Of someone who declined there is that answer alone, and
//! `graph.interview.declined`.
//!
//! Node-link JSON has one direction for all edges. `directed` is true as soon as one kind of tie in the codebook is:
//! the file would otherwise lose which way its ties go, and merge those that go both ways. `graph.kinds` says for each
//! kind whether direction means anything; a tie of an undirected kind still stands there once. `graph.codebook` says what
//! each variable was called, asked and could be answered with.

use super::asked::together_in;
use super::codebook::codebook;
use super::paradata::{paradata, sittings};
use super::time::{iso_8601, time_json};
use interview::{AskedPairs, AskedTies, Drawn, Interview};
use json::Json;
use measures::Measures;
use network::{Alter, AlterId, Attributes, Key, Network, Tie, Value};
use protocol::{Protocol, Sample, StageTask, Variable};
use rare::rare;
use std::sync::Arc;

/// What can be told from an interview, as a network file. It can be written at any moment: an interview under way is
/// one that is not `complete` and has no `finished`.
pub fn network_file(interview: &Interview) -> Json {
    let network = &interview.network_as_asked();
    let ids = &Ids { same: interview.same() };
    let codebook = &interview.protocol().codebook;
    let mut nodes = Vec::new();
    for alter in network.alters() {
        let variables = codebook.alter_type(alter.alter_type.as_str()).map(|it| it.variables.as_slice());
        let mut node = head_of_node(alter, ids, nodes.len() + 1);
        write_answers(variables.unwrap_or_default(), &alter.attributes, &mut node);
        nodes.push(node);
    }
    let mut edges = Vec::new();
    for kind in &codebook.ties {
        for tie in network.ties().filter(|tie| *tie.key.kind() == kind.id) {
            let mut edge = head_of_edge(tie, ids);
            write_answers(&kind.variables, &tie.attributes, &mut edge);
            edges.push(edge);
        }
    }
    Json::object([
        ("directed", Json::Bool(codebook.ties.iter().any(|kind| kind.directed))),
        ("multigraph", Json::Bool(true)),
        ("graph", graph(interview, network, ids)),
        ("nodes", Json::List(nodes)),
        ("edges", Json::List(edges)),
    ])
}

fn graph(interview: &Interview, network: &Network, ids: &Ids) -> Json {
    let protocol = interview.protocol();
    let mut ego = Json::Object(Vec::new());
    write_answers(&protocol.codebook.ego, network.ego(), &mut ego);
    let asked_ties = interview.asked_ties();
    let measures = standard_measures(network, &protocol.measures.composition, &asked_ties);
    let (mut kinds, mut with_ego) = (Json::Object(Vec::new()), false);
    for kind in &protocol.codebook.ties {
        with_ego |= kind.with_ego;
        let mut says = Json::Object(Vec::new());
        says.add("directed", Json::Bool(kind.directed));
        kinds.add(kind.id.as_str(), says);
    }
    let language = interview.language().as_str();
    let protocol_said = Json::object([
        ("id", Json::from(protocol.id.as_str())),
        ("title", Json::from(protocol.title.in_language(language))),
        ("sha256", Json::from(protocol.sha256.as_str())),
    ]);
    // One by one: `Json::object` is compiled anew for each number of members.
    let mut graph = Json::Object(Vec::new());
    graph.add("format", Json::from("sociogram"));
    graph.add("version", Json::from(1_usize));
    graph.add("protocol", protocol_said);
    graph.add("interview", head_of_interview(interview, ids));
    graph.add("kinds", kinds);
    graph.add("codebook", codebook(interview));
    graph.add("ego", ego);
    if with_ego {
        rare!(add_ego_ties(protocol, network, ids, &mut graph));
    }
    graph.add("asked", Json::List(asked_ties.iter().map(|prompt| asked(interview, prompt, ids)).collect()));
    graph.add("measures", measures.to_json());
    graph.add("paradata", paradata(interview));
    if interview.earlier().is_some() && interview.declined().is_none() {
        graph.add("waves", rare!(waves(interview)));
    }
    graph
}

/// The ids of alters in the file: those that they had in the interview before, where they were found in it.
struct Ids {
    same: order::Map<AlterId, AlterId>,
}

impl Ids {
    fn of(&self, id: AlterId) -> Json {
        Json::from(self.same.get(&id).copied().unwrap_or(id).text())
    }
}

/// The ties between ego and alters: of whoever was named in a prompt that makes such ties, each once. One end is `"ego"`.
#[cfg_attr(feature = "parted", rare::wasm_split(naming, wasm_split_path = rare))]
fn add_ego_ties(protocol: &Protocol, network: &Network, ids: &Ids, graph: &mut Json) {
    let mut ties: Vec<Json> = Vec::new();
    for stage in &protocol.stages {
        let StageTask::NameGenerator(generator) = &stage.task else { continue };
        for asked in generator.prompts.iter().filter(|_| generator.of.is_none()) {
            let Some(tie) = &asked.tie else { continue };
            for alter in network.alters().filter(|alter| alter.named_in.contains(&asked.prompt.id)) {
                let (ego, alter) = (Json::from("ego"), ids.of(alter.id));
                let (source, target) = if asked.from_named { (alter, ego) } else { (ego, alter) };
                let key = Json::from(tie.as_str());
                let tie = Json::object([("source", source), ("target", target), ("key", key)]);
                if !ties.contains(&tie) {
                    ties.push(tie);
                }
            }
        }
    }
    graph.add("ego_ties", Json::List(ties));
}

/// Who came, stayed and went since the interview before.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn waves(interview: &Interview) -> Json {
    let Some(waves) = interview.waves() else { return Json::Null };
    let previous = interview.earlier().and_then(|earlier| earlier.interview.as_deref());
    let ids = |ids: &[AlterId]| Json::list(ids.iter().map(ToString::to_string));
    let people = |people: &[Alter]| {
        let mut written = Vec::new();
        for alter in people {
            let mut person = Json::object([
                ("id", Json::from(alter.id.text())),
                ("type", Json::from(alter.alter_type.as_str())),
                ("label", Json::from(alter.label.as_str())),
            ]);
            let known = interview.protocol().codebook.alter_type(alter.alter_type.as_str());
            let variables = known.map(|known| known.variables.as_slice());
            write_answers(variables.unwrap_or_default(), &alter.attributes, &mut person);
            written.push(person);
        }
        Json::List(written)
    };
    Json::object([
        ("number", Json::from(waves.number)),
        ("previous", Json::from(previous)),
        ("came", ids(&waves.came)),
        ("stayed", ids(&waves.stayed)),
        ("went", people(&waves.went)),
        ("unclear", ids(&waves.unclear)),
        ("not_asked", people(&waves.not_asked)),
    ])
}

fn head_of_interview(interview: &Interview, ids: &Ids) -> Json {
    let opening = interview.journal().opening();
    let mut head = Json::object([
        ("id", Json::from(opening.id.as_str())),
        ("participant", Json::from(opening.participant.as_deref())),
        ("started", time_json(Some(opening.started))),
        ("finished", time_json(interview.finished())),
        ("complete", Json::Bool(interview.finished().is_some())),
    ]);
    if interview.declined().is_some() {
        head.add("declined", Json::Bool(true));
    }
    head.add("language", Json::from(interview.language().as_str()));
    head.add("sittings", sittings(interview));
    if interview.protocol().shuffles {
        head.add("order", rare!(order_drawn(interview, ids)));
    }
    head
}

/// In which order this participant was asked, where that was drawn.
#[cfg_attr(feature = "parted", rare::wasm_split(order, wasm_split_path = rare))]
fn order_drawn(interview: &Interview, ids: &Ids) -> Json {
    let drawn = interview.drawn_order();
    let mut order = Json::Object(Vec::new());
    let mut add = |name: &str, lists: Vec<(Key, Json)>| {
        let mut written = Json::Object(Vec::new());
        for (of, list) in lists {
            written.add(of.as_str(), list);
        }
        if written.members().is_some_and(|members| !members.is_empty()) {
            order.add(name, written);
        }
    };
    let keys = |(of, keys): &(Key, Vec<Key>)| (of.clone(), Json::list(keys.iter().map(Key::as_str)));
    add("stages", drawn.stages.iter().map(keys).collect());
    add("prompts", drawn.prompts.iter().map(keys).collect());
    // Of someone who declined there is that answer alone.
    if interview.declined().is_none() {
        let people = |(of, alters): &(Key, Vec<AlterId>)| {
            (of.clone(), Json::List(alters.iter().map(|id| ids.of(*id)).collect()))
        };
        add("alters", drawn.alters.iter().map(people).collect());
    }
    order
}

/// The standard measures of what an interview asked. Who was asked about pair by pair need not be on the map.
pub fn standard_measures(network: &Network, composition: &[Key], prompts: &[AskedTies]) -> Measures {
    let (mut together, mut off_map) = (Vec::new(), Vec::new());
    for prompt in prompts {
        let pairs = prompt.pairs.as_ref().map(|pairs| pairs.answered.as_slice());
        together.extend(together_in(&prompt.shown, pairs));
        if pairs.is_some() {
            off_map.extend_from_slice(&prompt.shown);
        }
    }
    measures::summary_of_asked(network, composition, &together, &off_map)
}

fn asked(interview: &Interview, prompt: &AskedTies, ids: &Ids) -> Json {
    let mut asked = Json::object([
        ("stage", Json::from(prompt.stage.as_str())),
        ("prompt", Json::from(prompt.prompt.as_str())),
        ("kind", Json::from(prompt.kind.as_str())),
        ("shown", Json::List(prompt.shown.iter().map(|id| ids.of(*id)).collect())),
        ("confirmed", Json::Bool(prompt.confirmed)),
    ]);
    if let Some(pairs) = &prompt.pairs {
        rare!(add_pairs(interview, pairs, ids, &mut asked));
    }
    asked
}

/// Which pairs a prompt asked about, one by one, and how they were drawn.
#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn add_pairs(interview: &Interview, pairs: &AskedPairs, ids: &Ids, asked: &mut Json) {
    asked.add("pairs", pairs_json(&pairs.answered, ids));
    if !pairs.blank.is_empty() {
        asked.add("blank", pairs_json(&pairs.blank, ids));
    }
    if let Some(drawn) = &pairs.drawn {
        asked.add("sample", sample(interview, drawn, ids));
    }
}

fn pairs_json(pairs: &[(AlterId, AlterId)], ids: &Ids) -> Json {
    Json::List(pairs.iter().map(|(one, other)| Json::List(vec![ids.of(*one), ids.of(*other)])).collect())
}

/// What was drawn, of how many, by which seed, and the chance of each.
fn sample(interview: &Interview, drawn: &Drawn, ids: &Ids) -> Json {
    let what = match drawn.sample {
        Sample::Alters(_) => "alters",
        Sample::Pairs(_) => "pairs",
    };
    let (alter, pair) = drawn.chance;
    Json::object([
        ("of", Json::from(what)),
        ("drawn", Json::from(drawn.drawn)),
        ("from", Json::from(drawn.of)),
        ("alters", Json::List(drawn.from.iter().map(|id| ids.of(*id)).collect())),
        ("chance", Json::object([("alter", Json::from(alter)), ("pair", Json::from(pair))])),
        ("seed", Json::from(interview.journal().opening().id.as_str())),
    ])
}

fn head_of_node(alter: &Alter, ids: &Ids, order: usize) -> Json {
    let mut node = Json::object([
        ("id", ids.of(alter.id)),
        ("type", Json::from(alter.alter_type.as_str())),
        ("label", Json::from(alter.label.as_str())),
        ("named_in", Json::list(alter.named_in.iter().map(Key::as_str))),
        ("order", Json::from(order)),
    ]);
    if let Some(Value::Text(id)) = alter.attributes.get("roster_id") {
        node.add("roster_id", Json::from(id.as_str()));
    }
    // As ego placed it, unrounded: what is read back is where it was.
    if let Some(at) = alter.position {
        node.add("x", Json::from(at.x));
        node.add("y", Json::from(at.y));
    }
    node
}

fn head_of_edge(tie: &Tie, ids: &Ids) -> Json {
    Json::object([
        ("source", ids.of(tie.key.source())),
        ("target", ids.of(tie.key.target())),
        ("key", Json::from(tie.key.kind().as_str())),
    ])
}

/// The answers in the order of the codebook.
fn write_answers(variables: &[Arc<Variable>], answers: &Attributes, out: &mut Json) {
    for variable in variables {
        if let Some(value) = answers.get(&variable.name) {
            let name = variable.name.as_str();
            if let Value::Missing(reason) = value {
                out.add(name, Json::Null);
                out.add(&[name, "_missing"].concat(), Json::from(reason.as_str()));
            } else {
                out.add(name, value.to_json());
            }
        }
    }
}

/// A name for the file on the participant's device, `link-worker-2026-11-22-ab12cd.json`: the protocol, the day on
/// which the interview began (UTC), and the end of its id.
// Asked for in several places, and small in none of them.
#[inline(never)]
pub fn file_name(interview: &Interview) -> String {
    let opening = interview.journal().opening();
    let started = iso_8601(opening.started);
    let mut id: String = opening.id.chars().filter(char::is_ascii_alphanumeric).collect();
    id.make_ascii_lowercase();
    let end = id.get(id.len().saturating_sub(6)..).unwrap_or_default();
    let mut parts = vec![interview.protocol().id.as_str()];
    parts.extend(started.as_deref().and_then(|it| it.get(..10)));
    parts.extend(Some(end).filter(|it| !it.is_empty()));
    parts.join("-") + ".json"
}
