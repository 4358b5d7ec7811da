//! GEXF 1.3 for Gephi: a graph for each network, with places. (*GEXF 1.3 primer*, 2022.)
//!
//! Each edge says whether it is directed, and its kind, by which Gephi keeps several ties between the same two apart.
//! Places are 1000 units for the map's square and grow upwards; `map_x` and `map_y` are as in the file. The format has no
//! attributes of a graph, so that what ego said is not in it.

use super::Notes;
use super::xml::{Declared, drawn, escaped};
use crate::study::{Case, Study};
use crate::target::Target;
use crate::variables::{About, list};
use json::number;
use network::{Key, Value};
use std::io::{self, Write};

const OF_NODE: [(&str, &str); 5] =
    [("type", "string"), ("prompts", "string"), ("order", "long"), ("map_x", "double"), ("map_y", "double")];

pub(super) fn write(study: &Study, target: &mut dyn Target, _: &mut Notes) -> io::Result<()> {
    let of_node = Declared::new("n", &OF_NODE, &["id", "label", "x", "y"], "", &study.variables(About::Alter));
    let mut of_tie = study.variables(About::Tie);
    of_tie.retain(|it| it.name.as_str() != "weight");
    let reserved = ["id", "source", "target", "key", "kind", "label", "type", "weight", "direction"];
    let of_edge = Declared::new("e", &[], &reserved, "", &of_tie);
    for case in study.cases() {
        target.file(&format!("{}.gexf", case.name), &mut |out| graph(study, case, &of_node, &of_edge, out))?;
    }
    Ok(())
}

fn graph(study: &Study, case: &Case, of_node: &Declared, of_edge: &Declared, out: &mut dyn Write) -> io::Result<()> {
    let network = &case.document.network;
    let directed = case.document.directed();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">")?;
    writeln!(out, "  <meta><creator>Sociogram</creator><description>{}</description></meta>", escaped(&case.name))?;
    let way = |is_directed: bool| if is_directed { "directed" } else { "undirected" };
    writeln!(out, "  <graph mode=\"static\" defaultedgetype=\"{}\">", way(!directed.is_empty()))?;
    for (class, declared) in [("node", of_node), ("edge", of_edge)] {
        writeln!(out, "    <attributes class=\"{class}\">")?;
        for (id, name, kind) in declared.all() {
            writeln!(out, "      <attribute id=\"{id}\" title=\"{}\" type=\"{kind}\"/>", escaped(name))?;
        }
        writeln!(out, "    </attributes>")?;
    }
    writeln!(out, "    <nodes>")?;
    for (at, alter) in network.alters().enumerate() {
        let said = [
            Some(alter.alter_type.to_string()),
            (!alter.named_in.is_empty()).then(|| list(alter.named_in.iter().map(Key::as_str))),
            Some((at + 1).to_string()),
            alter.position.map(|it| number(it.x)),
            alter.position.map(|it| number(it.y)),
        ];
        let (id, label) = (escaped(case.id(alter.id)), escaped(study.label(case, alter)));
        writeln!(out, "      <node id=\"{id}\" label=\"{label}\">")?;
        values(out, of_node.values(&said, &alter.attributes))?;
        if let Some(place) = alter.position {
            let (x, y) = drawn(place);
            writeln!(out, "        <viz:position x=\"{}\" y=\"{}\" z=\"0\"/>", number(x), number(y))?;
        }
        writeln!(out, "      </node>")?;
    }
    writeln!(out, "    </nodes>\n    <edges>")?;
    for (at, tie) in network.ties().enumerate() {
        let kind = tie.key.kind();
        let words = escaped(study.codebook().label(About::Tie, kind.as_str()));
        let ends = [tie.key.source(), tie.key.target()].map(|it| escaped(case.id(it)));
        let [source, target] = &ends;
        let (kind, way) = (escaped(kind.as_str()), way(directed.contains(kind)));
        write!(
            out,
            "      <edge id=\"{at}\" source=\"{source}\" target=\"{target}\" type=\"{way}\" kind=\"{kind}\" label=\"{words}\""
        )?;
        // Gephi draws nothing of a weight that is not above 0.
        if let Some(Value::Number(weight)) = tie.attributes.get("weight")
            && *weight > 0.0
        {
            write!(out, " weight=\"{}\"", number(*weight))?;
        }
        writeln!(out, ">")?;
        values(out, of_edge.values(&[], &tie.attributes))?;
        writeln!(out, "      </edge>")?;
    }
    writeln!(out, "    </edges>\n  </graph>\n</gexf>")
}

fn values(out: &mut dyn Write, values: Vec<(String, String)>) -> io::Result<()> {
    if values.is_empty() {
        return Ok(());
    }
    writeln!(out, "        <attvalues>")?;
    for (id, value) in values {
        writeln!(out, "          <attvalue for=\"{id}\" value=\"{}\"/>", escaped(&value))?;
    }
    writeln!(out, "        </attvalues>")
}
