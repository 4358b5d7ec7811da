use super::*;

fn read(text: &str) -> NetworkDocument {
    read_network(&serde_json::from_str(text).unwrap()).unwrap()
}

fn said(read: &NetworkDocument) -> Vec<String> {
    read.remarks.iter().map(ToString::to_string).collect()
}

fn ties(read: &NetworkDocument) -> Vec<(String, String, String)> {
    let id = |alter: AlterId| read.ids.get(&alter).cloned().unwrap_or_default();
    let tie = |tie: &Tie| (tie.key.kind().to_string(), id(tie.key.source()), id(tie.key.target()));
    read.network.ties().map(tie).collect()
}

fn tie(kind: &str, from: &str, to: &str) -> (String, String, String) {
    (kind.into(), from.into(), to.into())
}

#[test]
fn node_link_json_from_elsewhere() {
    let read = read(
        r#"{ "directed": true, "nodes": [{ "id": 7, "age": 40 }, { "id": "7" }, { "id": "x", "label": "Sam" }],
             "links": [{ "source": "7", "target": 7 }, { "source": 7, "target": "7", "key": 0 }] }"#,
    );
    assert_eq!(read.ids.values().collect::<Vec<_>>(), ["7", "\"7\"", "x"], "a number and a text are two");
    assert_eq!(read.network.alters().map(|it| it.label.as_str()).collect::<Vec<_>>(), ["7", "7", "Sam"]);
    assert_eq!(
        read.kinds.iter().map(|it| (it.id.as_str(), it.directed)).collect::<Vec<_>>(),
        [("tie", true), ("0", true)]
    );
    assert_eq!(ties(&read), [tie("0", "7", "\"7\""), tie("tie", "\"7\"", "7")]);
    assert_eq!(said(&read), [""; 0]);
}

#[test]
fn ids_that_rise_are_kept_and_others_numbered() {
    let ids = |text: &str| read(text).network.alters().map(|it| it.id.0).collect::<Vec<_>>();
    assert_eq!(ids(r#"{ "nodes": [{ "id": "a2" }, { "id": "a10" }], "edges": [] }"#), [2, 10]);
    assert_eq!(ids(r#"{ "nodes": [{ "id": "a10" }, { "id": "a2" }], "edges": [] }"#), [1, 2]);
}

#[test]
fn small_flaws_cost_no_more_than_what_they_are_about() {
    let read = read(
        r#"{ "graph": { "format": "sociogram", "version": 1, "ego": { "age": {} }, "asked": [5] },
             "nodes": [{ "id": "a" }, { "id": "a", "x": 0.5, "y": 0 }, { "id": null }, {}, null,
                       { "id": "b", "type": [], "label": null, "named_in": [1], "x": "left", "y": 1, "age": 4, "tag": {} }],
             "edges": [{ "source": "a", "target": "z" }, { "source": "a", "target": "a" }, 4,
                       { "source": "a", "target": "b", "key": null }, { "source": "b", "target": "a" },
                       { "source": "a", "target": "b", "key": "helps" }] }"#,
    );
    assert_eq!(
        said(&read),
        [
            "1 entry among the nodes is not a node and was left out: $.nodes[4].",
            "2 nodes have no id and were given one each: $.nodes[2], $.nodes[3].",
            "1 node has the id of one before it and was left out: $.nodes[1] (\"a\").",
            "1 node has a label that is not a text; its id stands for it: $.nodes[5].",
            "1 node has a type that is not a text; it was taken as “alter”: $.nodes[5].",
            "1 node has a “named_in” that is not a list of prompts; it was left out: $.nodes[5].",
            "1 node has a place that is not two numbers and stands off the map: $.nodes[5].",
            "2 answers are not texts, numbers, true, false, or lists of these, and were left out: \"age\" of $.graph.ego, \"tag\" of $.nodes[5].",
            "1 entry among the ties is not a tie and was left out: $.edges[2].",
            "1 tie leads to a node that is not in the file and was left out: $.edges[0] (\"a\" – \"z\").",
            "1 tie has a kind that is not a text; it was taken as “tie”: $.edges[3] (\"a\" – \"b\").",
            "1 tie leads from a node to itself and was left out: $.edges[1] (\"a\" – \"a\").",
            "1 tie repeats one of the same kind between the same two and was left out: $.edges[4] (\"b\" – \"a\").",
            "1 entry in “asked” cannot be read and was left out: $.graph.asked[0].",
        ]
    );
    assert_eq!(read.ids.values().collect::<Vec<_>>(), ["a", "#3", "#4", "b"]);
    assert_eq!(ties(&read), [tie("helps", "a", "b"), tie("tie", "a", "b")]);
}

#[test]
fn what_is_no_network_or_of_another_version_is_refused() {
    let refused = |text: &str| read_network(&serde_json::from_str(text).unwrap()).unwrap_err().to_string();
    assert!(refused("[]").contains("not a network file"));
    assert!(refused(r#"{ "edges": [] }"#).contains("not a network file"));
    assert!(
        refused(r#"{ "graph": { "format": "sociogram", "version": 2 }, "nodes": [] }"#)
            .starts_with("$.graph.version: ")
    );
}

#[test]
fn places_are_kept_on_and_beside_the_square_and_scaled_from_other_units() {
    let places = |text: &str| {
        let read = read(text);
        let round = |it: f64| (it * 1e4).round() / 1e4;
        let places =
            read.network.alters().map(|it| it.position.map(|it| (round(it.x), round(it.y)))).collect::<Vec<_>>();
        (places, said(&read))
    };
    let (beside, remarks) =
        places(r#"{ "nodes": [{ "id": 1, "x": 1.00001, "y": 0.5 }, { "id": 2, "x": 0, "y": 0 }], "edges": [] }"#);
    assert_eq!(beside, [Some((1.0, 0.5)), Some((0.0, 0.0))]);
    assert_eq!(remarks, ["1 node stands outside of the map’s square, where the file puts it: 1."]);
    let (ours, remarks) = places(
        r#"{ "graph": { "format": "sociogram", "version": 1 }, "nodes": [{ "id": "a1", "x": -1.5, "y": 2 }, { "id": "a2" }], "edges": [] }"#,
    );
    assert_eq!((ours, remarks.len()), (vec![Some((-1.5, 2.0)), None], 0));
    let (scaled, remarks) = places(
        r#"{ "nodes": [{ "id": 1, "x": -200, "y": "0" }, { "id": 2, "x": 200, "y": 100 }, { "id": 3, "x": "NaN", "y": 1 }], "edges": [] }"#,
    );
    assert_eq!(scaled, [Some((0.05, 0.3875)), Some((0.95, 0.6125)), None]);
    assert_eq!(
        remarks,
        [
            "1 node has a place that is not two numbers and stands off the map: $.nodes[2].",
            "The places are in other units than the map’s square; all were scaled alike to fit.",
        ]
    );
    let (alike, _) = places(r#"{ "nodes": [{ "id": 1, "x": 0, "y": 0 }, { "id": 2, "x": 0, "y": 0 }], "edges": [] }"#);
    assert_eq!(alike, [None, None]);
}

#[test]
fn the_dialects_of_other_programs() {
    let two = |text: &str| {
        let read = read(text);
        let labels = read.network.alters().map(|it| it.label.clone()).collect::<Vec<_>>();
        (read.ids.values().cloned().collect::<Vec<_>>(), labels, ties(&read), said(&read))
    };
    let all = [
        // D3, by place in the list; by the nodes themselves; ties alone
        (
            r#"{ "nodes": [{ "name": "Ann" }, { "name": "Bob" }], "links": [{ "source": 1, "target": 0, "value": 3 }] }"#,
            ["0", "1"],
            "tie",
        ),
        (
            r#"{ "nodes": [{ "id": "0", "name": "Ann" }, { "id": "1", "name": "Bob" }], "links": [{ "source": { "id": "1" }, "target": { "id": "0" } }] }"#,
            ["0", "1"],
            "tie",
        ),
        (r#"[{ "source": "Ann", "target": "Bob", "type": "tie" }]"#, ["Ann", "Bob"], "tie"),
        (r#"{ "links": [{ "source": "Ann", "target": "Bob" }] }"#, ["Ann", "Bob"], "tie"),
        // vis-network
        (
            r#"{ "nodes": [{ "id": 0, "label": "Ann", "group": 1 }, { "id": 1, "label": "Bob" }], "edges": [{ "from": 1, "to": 0 }] }"#,
            ["0", "1"],
            "tie",
        ),
        // graphology
        (
            r#"{ "options": { "type": "undirected" }, "attributes": {}, "nodes": [{ "key": "x", "attributes": { "label": "Ann" } }, { "key": "y", "attributes": { "label": "Bob" } }],
                 "edges": [{ "key": "e1", "source": "x", "target": "y", "attributes": { "weight": 2 }, "undirected": true }] }"#,
            ["x", "y"],
            "tie",
        ),
        // Cytoscape, sorted and in one list
        (
            r#"{ "elements": { "nodes": [{ "data": { "id": "x", "name": "Ann" }, "position": { "x": 0.1, "y": 0.2 } }, { "data": { "id": "y", "name": "Bob" } }],
                 "edges": [{ "data": { "id": "e", "source": "x", "target": "y", "interaction": "pp" } }] } }"#,
            ["x", "y"],
            "pp",
        ),
        (
            r#"[{ "group": "nodes", "data": { "id": "x", "label": "Ann" } }, { "group": "nodes", "data": { "id": "y", "label": "Bob" } },
                { "group": "edges", "data": { "id": "e", "source": "x", "target": "y" } }]"#,
            ["x", "y"],
            "tie",
        ),
        // Kumu
        (
            r#"{ "elements": [{ "_id": "elem-1", "attributes": { "label": "Ann", "element type": "person" } }, { "_id": "elem-2", "attributes": { "label": "Bob" } }],
                 "connections": [{ "from": "Ann", "to": "Bob", "attributes": { "connection type": "x" } }] }"#,
            ["Ann", "Bob"],
            "tie",
        ),
        // The JSON Graph Format, first and second version
        (
            r#"{ "graph": { "directed": false, "nodes": [{ "id": "x", "label": "Ann" }, { "id": "y", "label": "Bob" }], "edges": [{ "source": "x", "target": "y", "relation": "knows" }] } }"#,
            ["x", "y"],
            "knows",
        ),
        (
            r#"{ "graph": { "nodes": { "x": { "label": "Ann" }, "y": { "label": "Bob" } }, "edges": [{ "source": "x", "target": "y", "relation": "knows" }] } }"#,
            ["x", "y"],
            "knows",
        ),
        // networkx's adjacency data
        (
            r#"{ "directed": false, "multigraph": false, "nodes": [{ "id": "x", "label": "Ann" }, { "id": "y", "label": "Bob" }],
                 "adjacency": [[{ "id": "y", "weight": 1 }], [{ "id": "x", "weight": 1 }]] }"#,
            ["x", "y"],
            "tie",
        ),
    ];
    for (text, ids, kind) in all {
        let (found, labels, ties, remarks) = two(text);
        assert_eq!(
            (found, labels),
            (ids.map(str::to_owned).to_vec(), vec!["Ann".to_owned(), "Bob".to_owned()]),
            "{text}"
        );
        assert_eq!(ties, [tie(kind, ids[0], ids[1])], "{text}");
        assert_eq!(remarks, [""; 0], "{text}");
    }
}

#[test]
fn directions_tie_by_tie() {
    let read = read(
        r#"{ "nodes": ["a", "b", "c"], "edges": [{ "from": "a", "to": "b", "arrows": "to" }, { "from": "a", "to": "c", "arrows": "from" },
             { "from": "b", "to": "c", "type": "undirected" }, { "from": "c", "to": "b", "direction": "mutual" }] }"#,
    );
    assert_eq!(
        ties(&read),
        [
            tie("tie", "a", "b"),
            tie("tie", "b", "c"),
            tie("tie", "c", "a"),
            tie("tie", "c", "b"),
            tie("tie (undirected)", "b", "c")
        ]
    );
    assert_eq!(
        said(&read),
        ["1 kind has ties with a direction and ties without; they are shown as two kinds: \"tie\"."]
    );
}

#[test]
fn ids_spelled_in_two_ways_are_taken_for_the_same_unless_both_are_there() {
    let it = read(r#"{ "nodes": [{ "id": "1" }, { "id": "2" }], "edges": [{ "source": 1, "target": 2 }] }"#);
    assert_eq!(ties(&it), [tie("tie", "1", "2")]);
    assert_eq!(it.remarks[0].flaw, Flaw::EndRespelled);
}

#[test]
fn what_was_asked_is_known_by_the_file_s_own_ids() {
    let it = read(
        r#"{ "graph": { "asked": [{ "kind": "knows", "shown": ["x", 4, "nobody"] }] }, "nodes": [{ "id": 4 }, { "id": "x" }], "edges": [] }"#,
    );
    let prompt = Prompt { kind: Key::from("knows"), shown: vec![AlterId(2), AlterId(1)], pairs: None, confirmed: None };
    assert_eq!(it.asked, Some(vec![prompt]));
    assert_eq!(read(r#"{ "nodes": [], "edges": [] }"#).asked, None);
}
