//! What is written of a small study whatever the format: tables to the letter, the codebook, archives, what is left out.
#![allow(clippy::unwrap_used)]

mod common;

use common::*;
use sociogram_exports::{Archive, Format, Memory, Options, Study, export, read};

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
            "about,of,of_label,variable,type,question,options,calculated,answered,missing",
            "ego,,,job,one-of,Do you work?,yes = Yes,,1,",
            "ego,,,note,,,,,1,",
            "alter,person,person,near,scale,How near?,1 = Not; 2 = Very,,1,blank 1",
            "alter,person,person,ways,many-of,Which ways?,phone; letter,,2,",
            "alter,person,person,age,whole-number,How old?,,,0,\"blank 1, refused 1\"",
            "tie,knows,knows,since,,,,,1,",
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
    assert_eq!(lines(&files, "codebook.csv")[1..3], ["ego,,,b,,Be?,,,1,", "ego,,,a,,A?,,,0,not_asked 1"]);
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
fn ties_with_ego_are_a_table_where_there_are_any() {
    let plain = study(Options::default());
    assert!(exported(&plain, "tables").text("tables/ego_ties.csv").is_none());
    let ties = r#""ego_ties": [{ "source": "a1", "target": "ego", "key": "asks" }, { "source": "ego", "target": "a2", "key": "knows" }],"#;
    let document = ZOE.replacen("\"asked\": [", &format!("{ties} \"asked\": ["), 1);
    let mut study = Study::new(Options::default());
    study.add("zoe.json", read(document.as_bytes()));
    let files = exported(&study, "tables");
    let expected = ["network,kind,directed,source,target", "zoe,asks,TRUE,a1,ego", "zoe,knows,FALSE,ego,a2", ""];
    assert_eq!(lines(&files, "tables/ego_ties.csv"), expected);
    // The others are as they were.
    assert_eq!(files.text("tables/ties.csv"), exported(&plain, "tables").text("tables/ties.csv"));
    let spss = exported(&study, "spss");
    assert!(spss.text("spss/ego_ties.csv").is_some() && spss.text("spss/read.sps").unwrap().contains("ego_ties"));
}
