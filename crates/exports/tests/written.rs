//! What each format writes of a small study, to the letter.
#![allow(clippy::unwrap_used)]

use sociogram_exports::{Archive, Format, Memory, Options, Study, export, read};

/// Ana, Ben and an organisation of Zoë's; what was asked about ties is told.
const ZOE: &str = r#"{
  "directed": true, "multigraph": true,
  "graph": {
    "format": "sociogram", "version": 1,
    "protocol": { "id": "demo", "title": "Demo" },
    "interview": { "id": "i-1", "participant": "Zoë", "started": "2026-11-22T09:00:00.000Z", "complete": true, "language": "en" },
    "kinds": { "knows": { "directed": false }, "asks": { "directed": true } },
    "codebook": {
      "ego": { "job": { "type": "one-of", "question": "Do you work?", "options": [{ "value": "yes", "label": "Yes" }] } },
      "alters": { "person": { "label": "person", "variables": {
        "near": { "type": "scale", "question": "How near?", "options": [{ "value": 1, "label": "Not" }, { "value": 2, "label": "Very" }] },
        "ways": { "type": "many-of", "question": "Which ways?", "options": [{ "value": "phone" }, { "value": "letter" }] },
        "age": { "type": "whole-number", "question": "How old?" } } } }
    },
    "paradata": { "stages": [{ "stage": "map", "seconds": 12.5, "visits": 2 }, { "stage": "last", "seconds": 3 }] },
    "ego": { "job": "yes", "note": "a \"b\",\nc" },
    "asked": [
      { "stage": "map", "prompt": "knows", "kind": "knows", "shown": ["a1", "a2"], "confirmed": true },
      { "stage": "map", "prompt": "asks", "kind": "asks", "shown": ["a1", "a2"], "confirmed": false }
    ]
  },
  "nodes": [
    { "id": "a1", "type": "person", "label": "Ana", "named_in": ["close"], "order": 1, "x": 0.25, "y": 0.5, "near": 2, "ways": ["phone"], "age": null, "age_missing": "refused" },
    { "id": "a2", "type": "person", "label": "=Ben", "named_in": ["close"], "order": 2, "x": 0.75, "y": 1.125, "near": null, "ways": [], "age": null },
    { "id": "a3", "type": "organisation", "label": "Hub", "order": 3 }
  ],
  "edges": [
    { "source": "a1", "target": "a2", "key": "knows", "since": 2020 },
    { "source": "a2", "target": "a1", "key": "asks" }
  ]
}"#;

fn study(options: Options) -> Study {
    let mut study = Study::new(options);
    study.add("zoe.json", read(ZOE.as_bytes()));
    study
}

fn exported(study: &Study, key: &str) -> Memory {
    let mut files = Memory::default();
    Format::from_key(key).unwrap().write(study, &mut files).unwrap();
    files
}

fn lines<'a>(files: &'a Memory, path: &str) -> Vec<&'a str> {
    files.text(path).unwrap_or_else(|| panic!("no {path} in {:?}", paths(files))).split("\r\n").collect()
}

fn paths(files: &Memory) -> Vec<&str> {
    files.0.iter().map(|(path, _)| path.as_str()).collect()
}

#[test]
fn tables_keep_the_reasons_for_no_answer_apart() {
    let files = exported(&study(Options::default()), "tables");
    assert_eq!(
        files.text("tables/egos.csv").unwrap(),
        "network,file,participant,interview,protocol,protocol_title,protocol_sha256,language,started,finished,complete,\
         declined,alters,on_map,ties,asked,job,job_missing,note,note_missing\r\n\
         zoe,zoe.json,Zoë,i-1,demo,Demo,,en,2026-11-22T09:00:00.000Z,,TRUE,,3,2,2,TRUE,yes,,\"a \"\"b\"\",\nc\",\r\n"
    );
    assert_eq!(
        lines(&files, "tables/alters.csv"),
        [
            "network,alter,type,label,named_in,order,on_map,x,y,named_in_close,near,near_missing,ways,ways_phone,ways_letter,ways_missing,age,age_missing",
            "zoe,a1,person,Ana,\"[\"\"close\"\"]\",1,TRUE,0.25,0.5,TRUE,2,,\"[\"\"phone\"\"]\",TRUE,FALSE,,,refused",
            "zoe,a2,person,'=Ben,\"[\"\"close\"\"]\",2,TRUE,0.75,1.125,TRUE,,blank,[],FALSE,FALSE,,,blank",
            "zoe,a3,organisation,Hub,[],3,FALSE,,,FALSE,,not_asked,,,,not_asked,,not_asked",
            ""
        ]
    );
    assert_eq!(
        lines(&files, "tables/stages.csv"),
        ["network,stage,order,seconds,visits", "zoe,map,1,12.5,2", "zoe,last,2,3,", ""]
    );
    assert_eq!(
        lines(&files, "tables/ties.csv"),
        [
            "network,kind,directed,source,target,since,since_missing",
            "zoe,asks,TRUE,a2,a1,,not_asked",
            "zoe,knows,FALSE,a1,a2,2020,",
            ""
        ]
    );
}

#[test]
fn pairs_tell_no_tie_from_not_asked() {
    let files = exported(&study(Options::default()), "tables");
    assert_eq!(
        lines(&files, "tables/pairs.csv"),
        [
            "network,kind,directed,source,target,tie,tie_missing",
            "zoe,knows,FALSE,a1,a2,TRUE,",
            "zoe,knows,FALSE,a1,a3,,not_asked",
            "zoe,knows,FALSE,a2,a3,,not_asked",
            "zoe,asks,TRUE,a1,a2,,not_confirmed",
            "zoe,asks,TRUE,a1,a3,,not_asked",
            "zoe,asks,TRUE,a2,a1,TRUE,",
            "zoe,asks,TRUE,a2,a3,,not_asked",
            "zoe,asks,TRUE,a3,a1,,not_asked",
            "zoe,asks,TRUE,a3,a2,,not_asked",
            ""
        ]
    );
    let mut other = Study::new(Options::default());
    let asked = r#""asked": [{ "kind": "knows", "shown": ["a", "b"], "confirmed": true }]"#;
    let file = format!(r#"{{ "graph": {{ {asked} }}, "nodes": [{{ "id": "a" }}, {{ "id": "b" }}], "edges": [] }}"#);
    other.add("none.json", read(file.as_bytes()));
    assert_eq!(lines(&exported(&other, "tables"), "tables/pairs.csv")[1], "none,knows,FALSE,a,b,FALSE,");
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
fn one_bad_file_spoils_no_others_and_names_do_not_collide() {
    let mut study = study(Options::default());
    study.add("b/zoe.json", read(ZOE.as_bytes()));
    study.add("c/ZOE.graphml", read(br#"{ "nodes": [{ "id": 1 }, { "id": 1 }], "edges": [] }"#));
    study.add("bad.json", read(b"{ \"nodes\": ["));
    let mut files = Memory::default();
    export(&study, Format::ALL, &mut files).unwrap();
    for path in ["graphml/zoe.graphml", "graphml/zoe-2.graphml", "graphml/ZOE-3.graphml"] {
        assert!(files.text(path).is_some(), "{path} is not in {:?}", paths(&files));
    }
    assert_eq!(lines(&files, "tables/egos.csv").len(), 1 + 3 + 1);
    assert_eq!(
        lines(&files, "files.csv"),
        [
            "file,network,read,remarks",
            "zoe.json,zoe,TRUE,",
            "b/zoe.json,zoe-2,TRUE,",
            "c/ZOE.graphml,ZOE-3,TRUE,1 node has the id of one before it and was left out: $.nodes[1] (1).",
            "bad.json,,FALSE,\"The file breaks off in the middle: part of it is missing. Get it again, whole.\"",
            ""
        ]
    );
    let read_me = files.text("README.txt").unwrap();
    assert!(read_me.starts_with("3 networks, exported by Sociogram.\nIt has the names of people."));
    assert!(read_me.contains("\nbad.json: The file breaks off"));
    assert!(read_me.contains("pairs.csv has no network whose file does not say which ties were asked about: ZOE-3."));
    assert!(Format::ALL.iter().all(|it| read_me.contains(it.about)));
}

#[test]
fn the_codebook_has_questions_answers_and_counts() {
    let mut files = Memory::default();
    export(&study(Options::default()), [], &mut files).unwrap();
    assert_eq!(
        lines(&files, "codebook.csv"),
        [
            "about,of,of_label,variable,type,question,options,answered,missing",
            "ego,,,job,one-of,Do you work?,yes = Yes,1,",
            "ego,,,note,,,,1,",
            "alter,person,person,near,scale,How near?,1 = Not; 2 = Very,1,blank 1",
            "alter,person,person,ways,many-of,Which ways?,phone; letter,2,",
            "alter,person,person,age,whole-number,How old?,,0,\"blank 1, refused 1\"",
            "tie,knows,knows,since,,,,1,",
            ""
        ]
    );
    let text = files.text("codebook.txt").unwrap();
    assert!(
        text.contains(
            "\nnear (scale)\n    How near?\n      1 = Not\n      2 = Very\n    answered: 1; no answer: blank 1\n"
        ),
        "{text}"
    );
}

#[test]
fn a_protocol_says_what_files_do_not() {
    let mut study = Study::new(Options::default());
    let protocol = r#"{ "languages": ["cy"], "codebook": { "ego": { "b": { "question": { "en": "B?", "cy": "Be?" } }, "a": { "question": "A?" } } } }"#;
    study.learn(&serde_json::from_str(protocol).unwrap());
    study.add("x.json", read(br#"{ "graph": { "ego": { "b": 2 } }, "nodes": [], "edges": [] }"#));
    let mut files = Memory::default();
    export(&study, Format::from_key("tables"), &mut files).unwrap();
    assert!(lines(&files, "tables/egos.csv")[0].ends_with(",b,b_missing"));
    assert_eq!(lines(&files, "codebook.csv")[1..3], ["ego,,,b,,Be?,,1,", "ego,,,a,,A?,,0,not_asked 1"]);
}

#[test]
fn names_can_be_left_out() {
    let mut files = Memory::default();
    export(&study(Options { nameless: true, ..Options::default() }), Format::ALL, &mut files).unwrap();
    for (path, bytes) in &files.0 {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Ana") && !text.contains("Ben"), "{path} has a name");
    }
}

/// What is hostile costs neither time nor space: a column for everything that occurs in a list, or a row for each of
/// ten thousand million pairs.
#[test]
fn what_would_never_end_is_left_out() {
    let nodes: Vec<String> = (0..5000).map(|id| format!(r#"{{ "id": {id}, "v": ["o{id}"] }}"#)).collect();
    let file = format!(
        r#"{{ "graph": {{ "asked": [{{ "kind": "k", "shown": [] }}] }}, "nodes": [{}], "edges": [] }}"#,
        nodes.join(",")
    );
    let mut study = Study::new(Options::default());
    study.add("many.json", read(file.as_bytes()));
    let mut files = Memory::default();
    export(&study, Format::ALL, &mut files).unwrap();
    assert!(lines(&files, "tables/alters.csv")[0].ends_with(",y,v,v_missing"));
    assert_eq!(lines(&files, "tables/pairs.csv").len(), 2);
    assert!(
        files
            .text("README.txt")
            .unwrap()
            .contains("There is no matrix of networks with as many pairs as would fill a disk: many.")
    );
}

#[test]
fn an_archive_has_every_file_and_comes_out_the_same_twice() {
    let study = study(Options::default());
    let packed = || {
        let mut archive = Archive::new(Vec::new());
        export(&study, Format::ALL, &mut archive).unwrap();
        archive.end().unwrap()
    };
    let bytes = packed();
    assert_eq!(bytes, packed());
    let mut files = Memory::default();
    export(&study, Format::ALL, &mut files).unwrap();
    let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
    let mut found = Vec::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().unwrap() {
        let path = entry.file_path().try_normalize().unwrap().as_ref().to_owned();
        let data = archive.get_entry(entry.wayfinder()).unwrap();
        let mut out = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::DeflateDecoder::new(data.data()), &mut out).unwrap();
        found.push((path, out));
    }
    assert_eq!(found, files.0);
}

/// Networks as other programs wrote them are exported as any other, and the graphs of them are read as they were.
#[test]
fn networks_of_other_programs() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/foreign");
    let mut study = Study::new(Options::default());
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it != "md"));
    files.sort();
    for file in &files {
        study.add(&file.file_name().unwrap().to_string_lossy(), read(&std::fs::read(file).unwrap()));
    }
    assert!(study.refused().is_empty() && study.cases().len() > 10, "{:?}", study.refused());
    let mut out = Memory::default();
    export(&study, Format::ALL, &mut out).unwrap();
    for case in study.cases() {
        for format in ["graphml", "gexf"] {
            let path = format!("{format}/{}.{format}", case.name);
            let again = read(out.text(&path).unwrap().as_bytes()).unwrap_or_else(|said| panic!("{path}: {said}"));
            let counts = |it: &formats::NetworkDocument| (it.network.alter_count(), it.network.tie_count());
            assert_eq!(counts(&case.document), counts(&again), "{path}");
        }
    }
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

/// The texts of the files in an archive.
fn unpacked(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    use std::io::Read;
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut out = std::collections::BTreeMap::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = std::str::from_utf8(entry.file_path().as_bytes()).unwrap().to_owned();
        let mut text = String::new();
        let packed = archive.get_entry(entry.wayfinder()).unwrap();
        flate2::read::DeflateDecoder::new(packed.data()).read_to_string(&mut text).unwrap();
        out.insert(name, text);
    }
    out
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
