//! The ways in which programs write a network as JSON: networkx, D3, vis-network, graphology and sigma, Cytoscape, Kumu,
//! the JSON Graph Format and others. They differ in what lists, ids, ends and directions are called and in what is
//! wrapped in what; the network is the same.

use json::Json;

/// A network as lists, before its nodes and ties are read.
#[derive(Clone, Debug, Default)]
pub(super) struct NetworkParts {
    /// The nodes
    pub nodes: Vec<Json>,
    /// The ties; `None` if there is no list of them
    pub edges: Option<Vec<Json>>,
    /// What the file says of the network as a whole
    pub graph: Json,
    /// How to understand them
    pub dialect: Dialect,
}

/// How a file writes nodes and ties.
#[derive(Clone, Debug)]
pub(super) struct Dialect {
    /// Whether it is a network file of this program, or of somebody who writes the same format
    pub ours: bool,
    /// What the lists are called in the file, if places in it can be told by path
    pub paths: Option<(&'static str, &'static str)>,
    /// The member that has the id of a node; `None` if ties name nodes by their place in the list, from 0
    pub id: Option<&'static str>,
    /// The members that can have the name of a node, the first that it has
    pub label: &'static [&'static str],
    /// The member that has the kind of a tie
    pub kind: Option<&'static str>,
    /// Whether ties are directed of which the file says nothing else
    pub directed: bool,
    /// Whether y grows upwards
    pub y_up: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Dialect {
            ours: false,
            paths: None,
            id: Some("id"),
            label: &["label"],
            kind: Some("kind"),
            directed: false,
            y_up: false,
        }
    }
}

impl Dialect {
    /// That of our own network files.
    #[cfg(feature = "foreign")]
    pub fn of_ours(directed: bool) -> Self {
        Dialect { ours: true, kind: Some("key"), directed, ..Dialect::default() }
    }
}

/// What lists of nodes, lists of ties and their members are called, the commonest first.
const NODES: [&str; 3] = ["nodes", "vertices", "elements"];
const EDGES: [&str; 5] = ["edges", "links", "connections", "relationships", "arcs"];
const IDS: [&str; 5] = ["id", "key", "_id", "name", "label"];
const SOURCES: [&str; 5] = ["source", "from", "src", "startNode", "start"];
const TARGETS: [&str; 5] = ["target", "to", "dst", "endNode", "end"];
const KINDS: [&str; 6] = ["kind", "type", "relation", "relationship", "interaction", "label"];
/// Members that hold what a node or tie is, one level deeper.
const WRAPPERS: [&str; 4] = ["attributes", "data", "properties", "metadata"];
/// Members that hold a network, one level deeper.
const AROUND: [&str; 4] = ["graph", "network", "data", "elements"];

/// A member of a node or tie, itself or in one of its wrappers.
fn member<'a>(item: &'a Json, name: &str) -> Option<&'a Json> {
    item.get(name).or_else(|| WRAPPERS.iter().find_map(|wrapper| item.get(wrapper)?.get(name)))
}

fn has(item: &Json, name: &str) -> bool {
    member(item, name).is_some_and(|value| *value != Json::Null)
}

fn is_tie(item: &Json) -> bool {
    SOURCES.iter().any(|name| has(item, name)) && TARGETS.iter().any(|name| has(item, name))
}

/// Takes a member out of an object.
fn take(object: &mut Json, name: &str) -> Option<Json> {
    let Json::Object(members) = object else { return None };
    let at = members.iter().rposition(|(key, _)| key == name)?;
    Some(members.remove(at).1)
}

/// The lists of a document; `None` if it has none.
pub(super) fn parts(mut document: Json) -> Option<NetworkParts> {
    let ours = document.get("graph").and_then(|it| it.get("format")).and_then(Json::as_str) == Some("sociogram");
    if ours {
        let nodes = items(take(&mut document, "nodes")?)?;
        let edges_name = if document.get("edges").is_some() { "edges" } else { "links" };
        let edges = take(&mut document, edges_name).and_then(items);
        let dialect = Dialect {
            ours,
            paths: Some(("nodes", edges_name)),
            kind: Some("key"),
            directed: is_directed(&document),
            ..Dialect::default()
        };
        return Some(NetworkParts { nodes, edges, graph: take(&mut document, "graph").unwrap_or_default(), dialect });
    }
    let (raw, directed) = (lists(&mut document)?, is_directed(&document));
    let Raw { nodes, edges, paths, bare_ends } = raw;
    let graphology = nodes.iter().any(|it| it.get("key").is_some()) && nodes.iter().all(|it| it.get("id").is_none());
    let some_edges = edges.as_deref().unwrap_or_default();
    let dialect = Dialect {
        ours,
        paths,
        id: id_member(&nodes, some_edges),
        label: &["label", "name", "title"],
        kind: kind_member(some_edges, graphology),
        directed: directed || bare_ends,
        y_up: graphology,
    };
    Some(NetworkParts { nodes, edges, graph: take(&mut document, "graph").unwrap_or_default(), dialect })
}

/// The lists of a file that others wrote.
#[derive(Default)]
struct Raw {
    nodes: Vec<Json>,
    edges: Option<Vec<Json>>,
    paths: Option<(&'static str, &'static str)>,
    /// Whether the file says nothing of direction and its ties are directed all the same
    bare_ends: bool,
}

fn items(json: Json) -> Option<Vec<Json>> {
    match json {
        Json::List(items) => Some(items),
        // By id, as in the second version of the JSON Graph Format.
        Json::Object(members) => Some(
            members
                .into_iter()
                .map(|(id, mut item)| {
                    if item.members().is_some() && item.get("id").is_none() {
                        item.add("id", Json::from(id));
                    }
                    item
                })
                .collect(),
        ),
        _ => None,
    }
}

fn lists(document: &mut Json) -> Option<Raw> {
    if let Json::List(items) = document {
        return mixed(std::mem::take(items));
    }
    if let Some(graphs) = document.get("graphs").and_then(Json::items) {
        let mut first = graphs.first()?.clone();
        return lists(&mut first);
    }
    if let Some(rows) = take(document, "adjacency") {
        let nodes = items(take(document, "nodes")?)?;
        let is_directed = is_directed(document);
        return Some(Raw { edges: Some(adjacent(&nodes, rows, is_directed)), nodes, ..Raw::default() });
    }
    let edges_name = EDGES.into_iter().find(|name| document.get(name).is_some_and(|it| it.items().is_some()));
    let is_list = |name: &&str| document.get(name).is_some_and(|it| it.items().is_some() || by_id(it));
    let Some(nodes_name) = NODES.into_iter().find(is_list) else {
        if let Some(around) = AROUND.into_iter().find(|name| document.get(name).is_some_and(holds_network)) {
            let mut inner = take(document, around)?;
            let found = lists(&mut inner);
            let directed = is_directed(&inner);
            document.add("graph", inner);
            return found.map(|it| Raw { paths: None, bare_ends: it.bare_ends || directed, ..it });
        }
        // Only ties: whoever they lead to is there.
        let edges = items(take(document, edges_name?)?)?;
        return edges.iter().any(is_tie).then(|| only_ties(edges));
    };
    let nodes = items(take(document, nodes_name)?)?;
    if nodes_name == "elements" && edges_name.is_none() {
        return mixed(nodes);
    }
    let edges = edges_name.and_then(|name| take(document, name)).and_then(items);
    // Without a list of ties, anything with such a list would pass for a network.
    if edges.is_none() && nodes_name != "nodes" {
        return None;
    }
    Some(Raw { nodes, edges, paths: Some((nodes_name, edges_name.unwrap_or("edges"))), bare_ends: false })
}

/// Whether these are nodes by their ids.
fn by_id(json: &Json) -> bool {
    json.members().is_some_and(|members| !members.is_empty() && members.iter().all(|(_, it)| it.members().is_some()))
}

fn holds_network(json: &Json) -> bool {
    let mut all = NODES.iter().chain(&EDGES);
    json.members().is_some() && all.any(|name| json.get(name).is_some_and(|it| it.items().is_some() || by_id(it)))
}

/// Nodes and ties in one list, as Cytoscape writes them; or ties alone.
fn mixed(items: Vec<Json>) -> Option<Raw> {
    if !items.iter().any(|it| is_tie(it) || it.get("data").is_some()) {
        return None;
    }
    let (edges, nodes): (Vec<Json>, Vec<Json>) = items.into_iter().partition(is_tie);
    if nodes.is_empty() { Some(only_ties(edges)) } else { Some(Raw { nodes, edges: Some(edges), ..Raw::default() }) }
}

/// The nodes that ties lead to, in the order in which they come.
fn only_ties(edges: Vec<Json>) -> Raw {
    let mut nodes: Vec<Json> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for edge in &edges {
        for names in [SOURCES, TARGETS] {
            let id = names.iter().find_map(|name| member(edge, name)).and_then(id_of).filter(|it| is_id(it));
            if let Some(id) = id.filter(|id| seen.insert(json::canonical(id))) {
                nodes.push(Json::object([("id", id.clone())]));
            }
        }
    }
    Raw { nodes, edges: Some(edges), ..Raw::default() }
}

/// The ties of networkx's adjacency data: for each node a list of those it is tied to.
fn adjacent(nodes: &[Json], rows: Json, directed: bool) -> Vec<Json> {
    let mut edges = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (from, row) in nodes.iter().zip(items(rows).unwrap_or_default()) {
        let from = from.get("id").cloned().unwrap_or_default();
        for mut tie in items(row).unwrap_or_default() {
            let to = take(&mut tie, "id").unwrap_or_default();
            let spelled = |it: &Json| json::canonical(it);
            let key = tie.get("key").map(spelled).unwrap_or_default();
            // Each undirected tie stands with both its ends.
            if !directed && seen.contains(&(spelled(&to), spelled(&from), key.clone())) {
                continue;
            }
            seen.insert((spelled(&from), spelled(&to), key));
            tie.add("source", from.clone());
            tie.add("target", to);
            edges.push(tie);
        }
    }
    edges
}

fn is_directed(document: &Json) -> bool {
    let says = |json: &Json| match json {
        Json::Bool(yes) => Some(*yes),
        Json::Number(number) => Some(*number != 0.0),
        Json::Text(text) => match text.to_lowercase().as_str() {
            "true" | "directed" | "mixed" => Some(true),
            "false" | "undirected" => Some(false),
            _ => None,
        },
        _ => None,
    };
    let inside = |outer: &str, name: &str| document.get(outer).and_then(|it| it.get(name)).and_then(says);
    let own = document.get("directed").and_then(says);
    let others = [("options", "type"), ("graph", "directed"), ("graph", "edgedefault"), ("attributes", "directed")];
    own.or_else(|| others.iter().find_map(|(outer, name)| inside(outer, name))).unwrap_or(false)
}

/// The member that has the ids of nodes: the commonest that ties use, or none if they count nodes.
fn id_member(nodes: &[Json], edges: &[Json]) -> Option<&'static str> {
    let scalar = nodes.iter().all(|it| it.members().is_none());
    let strict = ["id", "key", "_id"].into_iter().find(|name| nodes.iter().any(|it| has(it, name)));
    let ends = || edges.iter().filter_map(|edge| SOURCES.iter().find_map(|name| member(edge, name)));
    // Kumu's ties name the labels of elements that have an `_id` as well.
    if strict != Some("_id") && strict.is_some() || scalar {
        return strict.or(Some("id"));
    }
    let by_place = |end: &Json| end.as_count().is_some_and(|at| at < nodes.len());
    if strict.is_none() && !edges.is_empty() && ends().all(by_place) {
        return None;
    }
    let named = |name: &str| {
        let values: std::collections::BTreeSet<&str> =
            nodes.iter().filter_map(|it| member(it, name)?.as_str()).collect();
        ends().next().is_some_and(|end| end.as_str().is_some_and(|end| values.contains(end)))
    };
    let any = |name: &&str| nodes.iter().any(|it| has(it, name));
    let found = IDS.into_iter().find(|name| named(name)).or(strict);
    found.or_else(|| IDS.into_iter().find(any)).or(Some("id"))
}

/// The member that has the kinds of ties. Labels are kinds only where few occur often: else each tie has its own.
pub(super) fn kind_member(edges: &[Json], keys_number_ties: bool) -> Option<&'static str> {
    if !keys_number_ties && edges.iter().any(|it| it.get("key").is_some()) {
        return Some("key");
    }
    let text = |edge: &Json, name: &str| {
        let text = member(edge, name)?.as_str()?.to_owned();
        Some(text).filter(|it| name != "type" || !is_direction(it))
    };
    KINDS.into_iter().find(|name| {
        let all: Vec<String> = edges.iter().filter_map(|edge| text(edge, name)).collect();
        let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
        !all.is_empty() && (*name != "label" || (distinct.len() <= 20 && distinct.len() * 2 <= all.len()))
    })
}

/// Which way a tie goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Neither
    Undirected,
    /// From its source to its target
    Forward,
    /// From its target to its source
    Backward,
    /// Both
    Mutual,
}

fn is_direction(text: &str) -> bool {
    way_called(text).is_some()
}

fn way_called(text: &str) -> Option<Way> {
    Some(match text.to_lowercase().as_str() {
        "directed" | "arc" | "forward" => Way::Forward,
        "undirected" | "edge" => Way::Undirected,
        "mutual" | "bidirectional" | "reciprocal" | "both" => Way::Mutual,
        _ => return None,
    })
}

/// A node or tie with what its wrappers hold as its own members.
fn flat(item: Json) -> Json {
    let Json::Object(members) = item else { return item };
    let mut out = Json::Object(Vec::with_capacity(members.len()));
    let mut inner = Vec::new();
    for (name, value) in members {
        match value {
            Json::Object(wrapped) if WRAPPERS.contains(&name.as_str()) => inner.extend(wrapped),
            value => out.add(&name, value),
        }
    }
    for (name, value) in inner {
        if out.get(&name).is_none() {
            out.add(&name, value);
        }
    }
    out
}

impl Dialect {
    /// A node with its id, name, type and place under the names that our own files have; `at` is its number in the list.
    pub fn node(&self, node: Json, at: usize) -> Json {
        if self.ours {
            return node;
        }
        if is_id(&node) {
            return Json::object([("id", node)]);
        }
        let mut node = flat(node);
        if node.members().is_none() {
            return node;
        }
        match self.id {
            None => {
                node.add("id", Json::from(at));
            }
            Some("id") => {}
            Some(name) => {
                if let Some(id) = member(&node, name).cloned() {
                    take(&mut node, "id");
                    if name == "key" || name == "_id" {
                        take(&mut node, name);
                    }
                    node.add("id", id);
                }
            }
        }
        if let Some(name) = self.label.iter().find(|name| node.get(name).is_some()).filter(|name| **name != "label") {
            let label = take(&mut node, name).unwrap_or_default();
            node.add("label", label);
        }
        self.place(&mut node);
        node
    }

    /// Places under other names: `position: { x, y }`, `pos: [x, y]`, `viz: { position: … }`.
    fn place(&self, node: &mut Json) {
        if node.get("x").is_some() || node.get("y").is_some() {
            return;
        }
        let viz = take(node, "viz").and_then(|mut it| take(&mut it, "position"));
        let found = viz.or_else(|| {
            ["position", "pos"].iter().find_map(|name| {
                node.get(name).filter(|it| it.members().is_some() || it.items().is_some_and(|it| it.len() >= 2))?;
                take(node, name)
            })
        });
        let (x, y) = match &found {
            Some(Json::List(items)) => (items.first(), items.get(1)),
            Some(object) => (object.get("x"), object.get("y")),
            None => return,
        };
        let (x, y) = (x.cloned().unwrap_or_default(), y.cloned().unwrap_or_default());
        node.add("x", x);
        node.add("y", y);
    }

    /// A tie with its ends and kind under the names that our own files have, and which way it goes if it says so.
    pub fn tie(&self, tie: Json) -> (Json, Option<Way>) {
        if self.ours {
            return (tie, None);
        }
        if let Json::List(ends) = &tie
            && ends.len() >= 2
        {
            let end = |at: usize| ends.get(at).cloned().unwrap_or_default();
            return (Json::object([("source", end(0)), ("target", end(1))]), None);
        }
        let mut tie = flat(tie);
        for (names, right) in [(SOURCES, "source"), (TARGETS, "target")] {
            let Some(name) = names.into_iter().find(|name| tie.get(name).is_some()) else { continue };
            let end = take(&mut tie, name).unwrap_or_default();
            let id = id_of(&end).cloned().unwrap_or_default();
            tie.add(right, id);
        }
        let way = way_of(&mut tie);
        if self.kind != Some("key") {
            take(&mut tie, "key");
            if let Some(kind) = self.kind.and_then(|name| take(&mut tie, name)) {
                tie.add("key", kind);
            }
        }
        (tie, way)
    }
}

/// The id that an end of a tie has: itself, or that of a node in its place, as D3 leaves it.
fn id_of(end: &Json) -> Option<&Json> {
    if end.members().is_some() { IDS.iter().find_map(|name| end.get(name)) } else { Some(end) }
}

/// Which way a tie goes, if it says so; what says it is no longer among its members.
fn way_of(tie: &mut Json) -> Option<Way> {
    let flag = |json: &Json| json.as_bool().or_else(|| json.as_str().and_then(|it| it.parse().ok()));
    let of_flag = |directed: bool| if directed { Way::Forward } else { Way::Undirected };
    let directed = tie.get("directed").and_then(flag).map(of_flag);
    let undirected = tie.get("undirected").and_then(flag).map(|it| of_flag(!it));
    let called = ["type", "direction", "edgetype"]
        .into_iter()
        .find_map(|name| Some((name, way_called(tie.get(name)?.as_str()?)?)));
    let arrows = tie.get("arrows").and_then(arrows);
    for (name, found) in [("directed", directed), ("undirected", undirected), ("arrows", arrows)] {
        if found.is_some() {
            take(tie, name);
        }
    }
    if let Some((name, _)) = called {
        take(tie, name);
    }
    directed.or(undirected).or(called.map(|it| it.1)).or(arrows)
}

/// vis-network's arrows: `"to, from"`, or `{ to: { enabled: true } }`.
fn arrows(json: &Json) -> Option<Way> {
    let names: Vec<&str> = json.as_str().unwrap_or_default().split(',').map(str::trim).collect();
    let is = |name: &str| {
        let part = json.get(name);
        let enabled = part.and_then(|it| it.get("enabled")).or(part).and_then(Json::as_bool).unwrap_or(part.is_some());
        names.contains(&name) || enabled
    };
    match (is("to"), is("from")) {
        (true, true) => Some(Way::Mutual),
        (true, false) => Some(Way::Forward),
        (false, true) => Some(Way::Backward),
        (false, false) => None,
    }
}

/// Whether a value can be the id of a node: a text, a number, or what networkx makes of tuples and truth values.
pub(super) fn is_id(value: &Json) -> bool {
    matches!(value, Json::Text(_) | Json::Number(_) | Json::Bool(_)) || value.items().is_some_and(|it| !it.is_empty())
}
