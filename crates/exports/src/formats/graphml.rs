//! GraphML: a graph for each network, its attributes declared with their types. (Brandes, Eiglsperger, Lerner & Pich, in
//! *Handbook of Graph Drawing and Visualization*, 2013, ch. 16.)
//!
//! A graph is directed as soon as one kind of tie is, as the network file is: networkx and igraph know no graph in which
//! some edges are directed and others not. Each edge has `kind` and `directed`, which say it of the tie; an undirected tie
//! stands once. `x` and `y` are where programs draw, 1000 units for the map's square and upwards; `map_x` and `map_y` are
//! as in the file. The type of an alter is `alter_type`, since igraph takes a graph whose nodes have a `type` for one of two
//! modes. What ego said is about the graph, with `ego_` before its name.
//!
//! `sociogram`, about the graph too, is JSON of all that the network file says of the interview, with what it takes to read
//! the file back as it was; without names it is left out.

use super::Notes;
use super::xml::{Declared, drawn, escaped};
use crate::study::{Case, Study};
use crate::target::Target;
use crate::variables::{About, list};
use imports::graph_of;
use json::{Json, canonical, number};
use network::Key;
use std::io::{self, Write};

/// What is said of the graph, of nodes and of edges besides variables.
const OF_GRAPH: [(&str, &str); 7] = [
    ("network", "string"),
    ("participant", "string"),
    ("interview", "string"),
    ("protocol", "string"),
    ("complete", "boolean"),
    ("kinds", "string"),
    ("sociogram", "string"),
];
const OF_NODE: [(&str, &str); 8] = [
    ("label", "string"),
    ("alter_type", "string"),
    ("prompts", "string"),
    ("order", "long"),
    ("x", "double"),
    ("y", "double"),
    ("map_x", "double"),
    ("map_y", "double"),
];
const OF_EDGE: [(&str, &str); 2] = [("kind", "string"), ("directed", "boolean")];

/// The attributes of graphs, nodes and edges: the same in all files of a study.
struct Keys {
    /// How nodes and edges are read back
    back: [(&'static str, Json); 2],
    graph: Declared,
    node: Declared,
    edge: Declared,
}

pub(super) fn write(study: &Study, target: &mut dyn Target, _: &mut Notes) -> io::Result<()> {
    let (of_node, of_edge) = (study.variables(About::Alter), study.variables(About::Tie));
    let node = Declared::new("n", &OF_NODE, &["id", "name", "type"], "", &of_node);
    let edge = Declared::new("e", &OF_EDGE, &["id", "source", "target", "key", "label", "type"], "", &of_edge);
    let declared = Keys {
        back: [("node", node.key(&of_node)), ("edge", edge.key(&of_edge))],
        graph: Declared::new("g", &OF_GRAPH, &[], "ego_", &study.variables(About::Ego)),
        node,
        edge,
    };
    for case in study.cases() {
        target.file(&format!("{}.graphml", case.name), &mut |out| graph(study, case, &declared, out))?;
    }
    Ok(())
}

fn graph(study: &Study, case: &Case, declared: &Keys, out: &mut dyn Write) -> io::Result<()> {
    let network = &case.document.network;
    let directed = case.document.directed();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">")?;
    for (of, attributes) in [("graph", &declared.graph), ("node", &declared.node), ("edge", &declared.edge)] {
        for (id, name, kind) in attributes.all() {
            let name = escaped(name);
            writeln!(out, "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")?;
        }
    }
    let way = if directed.is_empty() { "undirected" } else { "directed" };
    writeln!(out, "  <graph edgedefault=\"{way}\">")?;
    let kinds = case.kinds();
    let kinds = list(kinds.iter().map(|(kind, _)| kind.as_str()));
    let said = [
        Some(case.name.clone()),
        case.interview("participant"),
        case.interview("id"),
        case.protocol("id"),
        case.is("complete").map(|it| it.to_string()),
        Some(kinds),
        (!study.options().nameless).then(|| {
            let [node, edge] = declared.back.clone();
            canonical(&Json::object([("graph", graph_of(&case.document)), node, edge]))
        }),
    ];
    data(out, "    ", declared.graph.values(&said, network.ego()))?;
    for (at, alter) in network.alters().enumerate() {
        let place = alter.position.map(|it| (drawn(it), it));
        let said = [
            Some(study.label(case, alter).to_owned()),
            Some(alter.alter_type.to_string()),
            (!alter.named_in.is_empty()).then(|| list(alter.named_in.iter().map(Key::as_str))),
            Some((at + 1).to_string()),
            place.map(|((x, _), _)| number(x)),
            place.map(|((_, y), _)| number(y)),
            place.map(|(_, on_map)| number(on_map.x)),
            place.map(|(_, on_map)| number(on_map.y)),
        ];
        writeln!(out, "    <node id=\"{}\">", escaped(case.id(alter.id)))?;
        data(out, "      ", declared.node.values(&said, &alter.attributes))?;
        writeln!(out, "    </node>")?;
    }
    for tie in network.ties() {
        let is_directed = directed.contains(tie.key.kind());
        let said = [Some(tie.key.kind().to_string()), Some(is_directed.to_string())];
        let (source, target) = (escaped(case.id(tie.key.source())), escaped(case.id(tie.key.target())));
        writeln!(out, "    <edge source=\"{source}\" target=\"{target}\">")?;
        data(out, "      ", declared.edge.values(&said, &tie.attributes))?;
        writeln!(out, "    </edge>")?;
    }
    writeln!(out, "  </graph>\n</graphml>")
}

fn data(out: &mut dyn Write, indent: &str, values: Vec<(String, String)>) -> io::Result<()> {
    for (id, value) in values {
        writeln!(out, "{indent}<data key=\"{id}\">{}</data>", escaped(&value))?;
    }
    Ok(())
}
