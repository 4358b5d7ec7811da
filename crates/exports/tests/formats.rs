//! What the formats of other programs have of a small study, to the letter.
#![allow(clippy::unwrap_used)]

mod common;

use common::*;
use sociogram_exports::{Options, Study, read};

#[test]
fn the_tables_of_egor_have_numbers_as_ids() {
    let files = exported(&study(Options::default()), "egor");
    assert_eq!(
        lines(&files, "egor/egos.csv")[..1],
        ["egoID,network,participant,interview,complete,job,job_missing,note,note_missing"]
    );
    assert!(lines(&files, "egor/alters.csv")[0].starts_with("egoID,alterID,network,alter,type,label,"));
    assert!(lines(&files, "egor/alters.csv")[2].starts_with("1,2,zoe,a2,person,'=Ben,"));
    assert_eq!(
        lines(&files, "egor/edges.csv"),
        [
            "egoID,Source,Target,kind,directed,weight,since,since_missing",
            "1,2,1,asks,TRUE,1,,not_asked",
            "1,1,2,knows,FALSE,1,2020,",
            ""
        ]
    );
}

#[test]
fn tables_as_network_canvas_has_them_and_better() {
    let mut study = study(Options { exported: Some("2026-11-27T00:00:00.000Z".into()), ..Options::default() });
    study.add("nobody.json", read(br#"{ "nodes": [], "edges": [] }"#));
    let both = r#"{ "nodes": [{ "id": 1, "type": "人" }, { "id": 2, "type": "犬" }, { "id": 3, "type": "a b" }, { "id": 4, "type": "a/b" }, { "id": 5, "type": "A-b" }], "edges": [] }"#;
    study.add("types.json", read(both.as_bytes()));
    let files = exported(&study, "network-canvas");
    assert_eq!(
        paths(&files),
        [
            "network-canvas/zoe_ego.csv",
            "network-canvas/zoe_attributeList_person.csv",
            "network-canvas/zoe_attributeList_organisation.csv",
            "network-canvas/zoe_edgeList_knows.csv",
            "network-canvas/zoe_edgeList_asks.csv",
            "network-canvas/nobody_ego.csv",
            "network-canvas/nobody_attributeList.csv",
            "network-canvas/nobody_edgeList.csv",
            "network-canvas/types_ego.csv",
            "network-canvas/types_attributeList_人.csv",
            "network-canvas/types_attributeList_犬.csv",
            "network-canvas/types_attributeList_a b.csv",
            "network-canvas/types_attributeList_a-b.csv",
            "network-canvas/types_attributeList_A-b-2.csv",
            "network-canvas/types_edgeList.csv",
        ]
    );
    assert_eq!(
        lines(&files, "network-canvas/zoe_ego.csv")[..1],
        [
            "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart,sessionFinish,sessionExported,job,note"
        ]
    );
    assert!(
        lines(&files, "network-canvas/zoe_ego.csv")[1]
            .starts_with("zoe,Zoë,i-1,Demo,2026-11-22T09:00:00.000Z,,2026-11-27T00:00:00.000Z,yes,")
    );
    assert_eq!(
        lines(&files, "network-canvas/zoe_attributeList_person.csv"),
        [
            "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,map_x,map_y,near,ways_phone,ways_letter,age",
            "1,zoe,zoe/a1,Ana,0.25,0.5,2,true,false,",
            "2,zoe,zoe/a2,'=Ben,0.75,1.125,,false,false,",
            ""
        ]
    );
    // What was not asked is blank, not false.
    assert_eq!(lines(&files, "network-canvas/zoe_attributeList_organisation.csv")[1], "3,zoe,zoe/a3,Hub,,,,,,");
    assert_eq!(
        lines(&files, "network-canvas/zoe_edgeList_knows.csv"),
        [
            "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID,since",
            "2,1,2,zoe,zoe/tie/2,zoe/a1,zoe/a2,2020",
            ""
        ]
    );
}

#[test]
fn spss_reads_numbers_with_labels_and_reasons() {
    let files = exported(&study(Options::default()), "spss");
    let head = "network,alter,type,label,named_in,order,on_map,x,y,named_in_close,near,ways,ways_phone,ways_letter,age";
    assert_eq!(
        lines(&files, "spss/alters.csv"),
        [
            head,
            r#"zoe,a1,person,Ana,"[""close""]",1,1,0.25,0.5,1,2,"[""phone""]",1,0,-97"#,
            r#"zoe,a2,person,=Ben,"[""close""]",2,1,0.75,1.125,1,-99,[],0,0,-99"#,
            "zoe,a3,organisation,Hub,[],3,0,,,0,,,,,",
            ""
        ],
        "1 and 0, reasons as numbers, and an empty cell for what was not asked"
    );
    assert_eq!(
        lines(&files, "spss/egos.csv")[1].split(',').nth(16),
        Some("1"),
        "an option that is a text has its number"
    );
    assert_eq!(
        lines(&files, "spss/pairs.csv")[1..],
        [
            "zoe,knows,0,a1,a2,1",
            "zoe,knows,0,a1,a3,",
            "zoe,knows,0,a2,a3,",
            "zoe,asks,1,a1,a2,-95",
            "zoe,asks,1,a1,a3,",
            "zoe,asks,1,a2,a1,1",
            "zoe,asks,1,a2,a3,",
            "zoe,asks,1,a3,a1,",
            "zoe,asks,1,a3,a2,",
            ""
        ]
    );
    let syntax = files.text("spss/read.sps").unwrap();
    for line in [
        "VARIABLE LABELS near \"How near?\".\nVALUE LABELS near\n    1 \"Not\"\n    2 \"Very\"\n    -99 \"blank\"\n",
        "MISSING VALUES near (-99 THRU -95).",
        "VALUE LABELS job\n    1 \"Yes\"\n",
        "    label A4\n",
        "SAVE OUTFILE='pairs.sav'.",
    ] {
        assert!(syntax.contains(line), "{line}\n{syntax}");
    }
}

#[test]
fn stata_reads_numbers_with_labels_and_reasons() {
    let files = exported(&study(Options::default()), "stata");
    assert_eq!(
        lines(&files, "stata/alters.csv"),
        lines(&exported(&study(Options::default()), "spss"), "spss/alters.csv")
    );
    let commands = files.text("stata/read.do").unwrap();
    for line in [
        "import delimited using \"ties.csv\", clear varnames(1) case(preserve)",
        "label variable near `\"How near?\"'\nmvdecode near, mv(",
        "label define near 1 `\"Not\"'\nlabel define near 2 `\"Very\"', modify\n",
        "save \"egos.dta\", replace",
    ] {
        assert!(commands.contains(line), "{line}\n{commands}");
    }
}

/// A workbook is an archive of its own, which other programs' readers open (`tests/networkx/check_tables.py`).
#[test]
fn a_workbook_has_typed_cells() {
    let files = exported(&study(Options::default()), "xlsx");
    let (path, bytes) = &files.0[0];
    assert_eq!(path, "xlsx/study.xlsx");
    let sheets = unpacked(bytes);
    let names: Vec<&str> = sheets.keys().map(String::as_str).collect();
    assert_eq!(names.len(), 10, "{names:?}");
    let alters = &sheets["xl/worksheets/sheet2.xml"];
    for cell in [
        r#"<c r="F2"><v>1</v></c><c r="G2" t="b"><v>1</v></c><c r="H2"><v>0.25</v></c>"#,
        r#"<c r="D3" t="inlineStr"><is><t xml:space="preserve">=Ben</t></is></c>"#,
    ] {
        assert!(alters.contains(cell), "{cell}\n{alters}");
    }
    assert!(sheets["xl/worksheets/sheet6.xml"].contains("How near?"), "the codebook is a sheet too");
    assert!(sheets["xl/workbook.xml"].contains(r#"<sheet name="codebook" sheetId="6" r:id="rId6"/>"#));
}

#[test]
fn only_the_tables_for_excel_have_a_mark() {
    let study = study(Options::default());
    let (plain, marked) = (exported(&study, "tables"), exported(&study, "excel"));
    for ((path, bytes), (other, with)) in plain.0.iter().zip(&marked.0) {
        assert_eq!(path.replace("tables/", "excel/"), *other);
        assert_eq!(with.strip_prefix(b"\xef\xbb\xbf").unwrap(), bytes);
        assert!(!bytes.starts_with(b"\xef\xbb\xbf"));
    }
}

#[test]
fn waves_have_the_same_alters_in_all() {
    let wave = |started: &str, people: &str, ties: &str| {
        format!(
            r#"{{ "graph": {{ "format": "sociogram", "version": 1, "interview": {{ "participant": "P1", "started": "{started}" }},
                "kinds": {{ "knows": {{ "directed": false }} }} }}, "nodes": [{people}], "edges": [{ties}] }}"#
        )
    };
    let later = wave("2027-01-01T00:00:00.000Z", r#"{ "id": "x", "label": "Ben" }, { "id": "y", "label": "Cy" }"#, "");
    let first = wave(
        "2026-01-01T00:00:00.000Z",
        r#"{ "id": "a", "label": "Ana" }, { "id": "b", "label": "Ben" }"#,
        r#"{ "source": "a", "target": "b", "key": "knows" }"#,
    );
    let mut study = Study::new(Options::default());
    study.add("later.json", read(later.as_bytes()));
    study.add("first.json", read(first.as_bytes()));
    study.add("other.json", read(ZOE.as_bytes()));
    let files = exported(&study, "siena");
    assert_eq!(paths(&files), ["siena/P1-knows-wave1.csv", "siena/P1-knows-wave2.csv"]);
    assert_eq!(
        lines(&files, "siena/P1-knows-wave1.csv"),
        [",Ana,Ben,Cy", "Ana,0,1,10", "Ben,1,0,10", "Cy,10,10,0", ""]
    );
    assert_eq!(
        lines(&files, "siena/P1-knows-wave2.csv"),
        [",Ana,Ben,Cy", "Ana,0,10,10", "Ben,10,0,0", "Cy,10,0,0", ""]
    );
}

#[test]
fn a_matrix_is_empty_where_nobody_was_asked() {
    let files = exported(&study(Options::default()), "matrix");
    assert_eq!(paths(&files), ["matrix/zoe-knows.csv", "matrix/zoe-asks.csv"]);
    assert_eq!(lines(&files, "matrix/zoe-knows.csv"), [",a1,a2,a3", "a1,0,1,", "a2,1,0,", "a3,,,0", ""]);
    assert_eq!(lines(&files, "matrix/zoe-asks.csv"), [",a1,a2,a3", "a1,0,,", "a2,1,0,", "a3,,,0", ""]);
}

#[test]
fn graphs_declare_types_and_directions() {
    let study = study(Options::default());
    let graphml = exported(&study, "graphml");
    let text = graphml.text("graphml/zoe.graphml").unwrap();
    for part in [
        r#"for="node" attr.name="near" attr.type="long"/>"#,
        r#"for="graph" attr.name="ego_job" attr.type="string"/>"#,
        r#"for="edge" attr.name="directed" attr.type="boolean"/>"#,
        r#"<graph edgedefault="directed">"#,
        r#"a &quot;b&quot;,&#10;c</data>"#,
        r#"<edge source="a2" target="a1">"#,
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(!text.contains("directed=\""), "programs refuse a graph with edges of both sorts");
    let gexf = exported(&study, "gexf");
    let text = gexf.text("gexf/zoe.gexf").unwrap();
    for part in [
        r#"type="directed" kind="asks" label="asks">"#,
        r#"type="undirected" kind="knows" label="knows">"#,
        r#"<viz:position x="750" y="-125" z="0"/>"#,
        r#"<node id="a3" label="Hub">"#,
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let pajek = exported(&study, "pajek");
    assert_eq!(
        lines(&pajek, "pajek/zoe.net"),
        [
            "*Vertices 3",
            "1 \"Ana\" 0.25 0.5 0.5",
            "2 \"=Ben\" 0.75 1.125 0.5",
            "3 \"Hub\"",
            "*Edges :1 \"knows\"",
            "1 2 1",
            "*Arcs :2 \"asks\"",
            "2 1 1",
            ""
        ]
    );
}
