//! Files of forms that are not read here: what they are, and which program makes of them one that is. The ways are tried:
//! `tests/foreign/make.py` goes them, and `tests/foreign.rs` opens what comes out.

use json::Json;

/// What to say of bytes that are no text.
pub(crate) fn of_bytes(bytes: &[u8]) -> Option<String> {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|it| it == name);
    let said = match bytes {
        [b'P', b'K', ..] if has(b"xl/workbook.xml") => {
            "This is a spreadsheet. Save the sheet that has the ties as CSV (UTF-8) and open that; in Python, \
             pandas.read_excel(\"ties.xlsx\").to_csv(\"ties.csv\", index=False)."
        }
        [0x80, 2..=5, ..] => {
            "This is an object that Python stored, which only Python can open. If it is a graph of networkx, write it with \
             networkx.write_graphml(graph, \"network.graphml\"); if it is one of igraph, with \
             graph.write_graphml(\"network.graphml\")."
        }
        [b'$', b'F', b'L', b'2' | b'3', ..] => {
            "This is a data file of SPSS. Save the table of ties as CSV and open that."
        }
        [b'R', b'D', b'X' | b'A', ..] => {
            "This is data of R. Write the network there, with write_graph(graph, \"network.graphml\", \"graphml\") of igraph."
        }
        _ => return None,
    };
    Some(said.to_owned())
}

/// What to say of a text in which no network was found.
pub(crate) fn of_text(text: &str) -> Option<String> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let lower = start.get(..64).unwrap_or(start).to_lowercase();
    let networkx = |form: &str, reader: &str| {
        format!(
            "This is {form}, which is not read here. networkx makes GraphML of it: \
             networkx.write_graphml(networkx.{reader}, \"network.graphml\")."
        )
    };
    let lines = || start.lines().filter(|line| !line.trim().is_empty());
    if start.starts_with(">>graph6<<") {
        return Some(networkx("graph6", "read_graph6(file)"));
    }
    if start.starts_with(">>sparse6<<") {
        return Some(networkx("sparse6", "read_sparse6(file)"));
    }
    if start.starts_with("LEDA.GRAPH") {
        return Some(
            "This is a graph of LEDA, which is not read here. Have the program that wrote it write GraphML instead; \
             igraph does with graph.write_graphml(\"network.graphml\")."
                .into(),
        );
    }
    if lower.starts_with("dl ") || lower.starts_with("dl\n") {
        return Some(
            "This is a DL file of UCINET, which is not read here. python-igraph makes GraphML of it: \
             igraph.Graph.Read_DL(file).write_graphml(\"network.graphml\")."
                .into(),
        );
    }
    // What comes before is who wrote it and when.
    let is_gml = |line: &str| {
        let rest = line.trim_start().strip_prefix("graph").map(str::trim);
        matches!(rest, Some("" | "["))
    };
    if lines().take(5).any(is_gml) && start.contains('[') {
        return Some(
            "This is GML, which is not read here. Gephi opens it and exports GraphML, and so does python-igraph: \
             igraph.Graph.Read_GML(file).write_graphml(\"network.graphml\")."
                .into(),
        );
    }
    let is_dot = |line: &str| {
        let words = line.trim_start().trim_start_matches("strict ");
        (words.starts_with("digraph") || words.starts_with("graph")) && line.contains('{')
    };
    if lines().take(5).any(is_dot) {
        return Some(
            "This is DOT of Graphviz, which is not read here. Have the program that wrote it write GraphML instead. Gephi opens \
             DOT and exports GraphML; networkx does with pydot: \
             networkx.write_graphml(networkx.nx_pydot.read_dot(file), \"network.graphml\")."
                .into(),
        );
    }
    // networkx says when it wrote a list.
    if start.starts_with('#') && start.contains("\n# GMT ") {
        return Some(networkx("a list of networkx of who is next to whom", "read_adjlist(file)"));
    }
    let one_word = |line: &str| line.strip_prefix("# ").is_some_and(|it| it.split_whitespace().count() == 1);
    if lines().next().is_some_and(one_word) && lines().filter(|it| one_word(it)).count() > 1 {
        return Some(
            "This looks like LGL, which is not read here. python-igraph makes GraphML of it: \
             igraph.Graph.Read_Lgl(file).write_graphml(\"network.graphml\")."
                .into(),
        );
    }
    None
}

/// What to say of a document that is no network though it looks as one.
pub(crate) fn of_document(document: &Json) -> Option<String> {
    let is_tree = document.get("children").is_some_and(|it| it.items().is_some()) && document.get("nodes").is_none();
    is_tree.then(|| {
        "This is a tree, with children in their parents. D3 makes a network of it: root = d3.hierarchy(tree), then nodes from \
         root.descendants() and links from root.links(), each with an id."
            .into()
    })
}
