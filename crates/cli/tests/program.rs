//! The program as people run it: what it prints, what it writes, and how it ends.
#![allow(clippy::unwrap_used)]

use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the workspace.
fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// An empty folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn sociogram(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sociogram")).args(arguments).output().unwrap()
}

/// Standard output as JSON, of a run that ends with this code.
fn json(code: i32, arguments: &[&str]) -> Value {
    let run = sociogram(arguments);
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(code), "{said}");
    serde_json::from_slice(&run.stdout).unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn path(of: &Path) -> &str {
    of.to_str().unwrap()
}

/// Two networks of the study, a file that breaks off, and a network of another program, one of them in a folder.
fn files(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::create_dir_all(folder.join("more")).unwrap();
    let study = home().join("tests/data/study-networks");
    fs::copy(study.join("LW01.json"), folder.join("LW01.json")).unwrap();
    fs::copy(study.join("LW02.json"), folder.join("more/LW01.json")).unwrap();
    fs::copy(home().join("tests/data/foreign/gephi.gexf"), folder.join("gephi.gexf")).unwrap();
    fs::write(folder.join("broken.json"), "{ \"nodes\": [").unwrap();
    fs::write(folder.join("notes.txt"), "nothing of interest").unwrap();
    folder
}

#[test]
fn faults_of_protocols_are_told_and_the_code_says_so() {
    let good = home().join("www/protocols/demo.json");
    let folder = folder("check");
    let (bad, none) = (folder.join("bad.json"), folder.join("none.json"));
    fs::write(&bad, r#"{ "sociogram": 1, "id": "x", "titel": "X", "stages": [] }"#).unwrap();
    fs::write(&none, "{ \"sociogram\": 1,").unwrap();
    let run = sociogram(&["check", path(&good)]);
    assert_eq!((run.status.code(), text(&run.stdout).ends_with("demo.json: no faults\n")), (Some(0), true));
    let it = json(1, &["--json", "check", path(&good), path(&bad), path(&none)]);
    let faults: Vec<usize> =
        it["protocols"].as_array().unwrap().iter().map(|it| it["faults"].as_array().unwrap().len()).collect();
    assert_eq!((faults[0], faults[1] >= 2, faults[2]), (0, true, 1), "{it}");
    assert_eq!((&it["protocols"][0]["id"], &it["protocols"][1]["id"]), (&Value::from("demo"), &Value::Null));
    let fault = &it["protocols"][1]["faults"][0];
    assert!(fault["path"].as_str().unwrap().starts_with('$') && !fault["message"].as_str().unwrap().is_empty());
    let run = sociogram(&["check", path(&bad)]);
    assert!(text(&run.stdout).contains("faults\n  $"), "{}", text(&run.stdout));
    assert_eq!(sociogram(&["check", "no such file"]).status.code(), Some(2));
    assert_eq!(sociogram(&["check"]).status.code(), Some(2));
}

#[test]
fn what_could_be_better_is_told_when_asked_for() {
    let demo = home().join("tests/data/small.json");
    assert_eq!(json(0, &["check", path(&demo), "--json"])["protocols"][0].get("advice"), None);
    let it = json(0, &["check", path(&demo), "--advice", "--json"]);
    let advice = it["protocols"][0]["advice"].as_array().unwrap();
    assert!(!advice.is_empty() && advice.iter().all(|it| it["path"].as_str().unwrap().starts_with('$')), "{it}");
    assert!(advice.iter().any(|it| it["code"] == "untranslated"), "{it}");
}

#[test]
fn what_an_interview_costs_grows_with_the_people() {
    let protocol = home().join("www/protocols/link-worker.json");
    let it = json(0, &["cost", path(&protocol), "--people", "5,15", "--json"]);
    let minutes = |at: usize, part: &str| it["costs"][at]["minutes"][part].as_f64().unwrap();
    assert_eq!((&it["costs"][0]["people"], &it["costs"][1]["people"]), (&Value::from(5), &Value::from(15)));
    assert!(minutes(0, "low") < minutes(0, "middle") && minutes(0, "middle") < minutes(0, "high"), "{it}");
    assert!(minutes(1, "middle") > 1.5 * minutes(0, "middle"), "{it}");
    assert!(it["figures"].as_array().unwrap().iter().all(|it| !it["source"].as_str().unwrap().is_empty()));
    let run = sociogram(&["cost", path(&protocol), "--people", "5"]);
    let said = text(&run.stdout);
    assert!(said.contains("people-map") && said.contains("Stulp 2021"), "{said}");
}

#[test]
fn data_of_other_programs_are_imported() {
    let from = folder("import-data");
    let gexf = r#"<gexf><graph><nodes><node id="x"/><node id="y"/></nodes><edges><edge source="x" target="y"/></edges></graph></gexf>"#;
    let session =
        r#"{ "id": "s", "nodes": [{ "_uid": "n", "type": "t1", "attributes": { "v1": "Ana" } }], "edges": [] }"#;
    let book = r#"{ "codebook": { "node": { "t1": { "name": "Person", "variables": { "v1": { "name": "name", "type": "text" } } } } }, "stages": [] }"#;
    for (name, text) in
        [("two.gexf", gexf), ("session.json", session), ("none.json", "[1]"), ("note.txt", "not looked at")]
    {
        std::fs::write(from.join(name), text).unwrap();
    }
    let protocol = folder("import-book").join("protocol.json");
    std::fs::write(&protocol, book).unwrap();
    let out = folder("import-networks").join("made");
    let it = json(1, &["import", path(&from), "--out", path(&out), "--protocol", path(&protocol), "--json"]);
    assert_eq!(it["refused"][0]["file"], "none.json");
    assert_eq!(it["networks"][0]["file"], "s.json");
    assert_eq!((&it["networks"][1]["alters"], &it["networks"][1]["ties"]), (&2.into(), &1.into()));
    let made: serde_json::Value = serde_json::from_slice(&std::fs::read(out.join("s.json")).unwrap()).unwrap();
    assert_eq!((&made["nodes"][0]["label"], &made["nodes"][0]["type"]), (&"Ana".into(), &"Person".into()));
    assert_eq!(json(0, &["measures", path(&out), "--json"])["networks"].as_array().unwrap().len(), 2);
}

#[test]
fn a_protocol_of_network_canvas_is_imported() {
    let every = home().join("crates/network_canvas/tests/protocols/every.json");
    let out = folder("import").join("made");
    let it = json(0, &["import", path(&every), "--out", path(&out), "--json"]);
    let entries = it["entries"].as_array().unwrap().len() as u64;
    let count = |fate: &str| it[fate].as_u64().unwrap();
    assert_eq!(
        (count("same") + count("differs") + count("lost"), &it["id"]),
        (entries, &Value::from("every-type-of-stage"))
    );
    let checked = json(0, &["check", path(&out.join("protocol.json")), "--json"]);
    assert_eq!(checked["protocols"][0]["id"], it["id"]);
    let report = fs::read_to_string(out.join("report.txt")).unwrap();
    assert!(report.starts_with(&format!("Lost: {}\n", count("lost"))), "{report}");
    let told: Value = serde_json::from_str(&fs::read_to_string(out.join("report.json")).unwrap()).unwrap();
    assert_eq!(told["entries"], it["entries"]);
    // Nothing is written over what is there, and nothing at all of what is no protocol.
    assert_eq!(sociogram(&["import", path(&every), "--out", path(&out)]).status.code(), Some(2));
    let ours = home().join("www/protocols/demo.json");
    let none = folder("import-none").join("made");
    let run = sociogram(&["import", path(&ours), "--out", path(&none)]);
    assert_eq!((run.status.code(), none.exists()), (Some(1), false));
    assert!(text(&run.stderr).contains("nothing to import"), "{}", text(&run.stderr));
    assert_eq!(sociogram(&["import", "no such file", "--out", path(&none)]).status.code(), Some(2));
}

#[test]
fn an_interview_is_run_again() {
    let corpus = home().join("tests/corpus/1/finished");
    let (protocol, journal) = (corpus.join("protocol.json"), corpus.join("journal.json"));
    let drawing = folder("replay").join("map.svg");
    let it = json(0, &["replay", path(&protocol), path(&journal), "--svg", path(&drawing), "--json"]);
    let then: Value = serde_json::from_str(&fs::read_to_string(corpus.join("network.json")).unwrap()).unwrap();
    assert_eq!((&it["nodes"], &it["edges"]), (&then["nodes"], &then["edges"]));
    assert!(fs::read_to_string(drawing).unwrap().starts_with("<svg"));
    // A journal is no protocol: something is wrong in a file.
    let run = sociogram(&["replay", path(&journal), path(&protocol)]);
    assert_eq!((run.status.code(), run.stdout.len()), (Some(1), 0));
    assert!(text(&run.stderr).contains("has faults"), "{}", text(&run.stderr));
}

#[test]
fn measures_of_many_files() {
    let folder = files("measures");
    let it = json(1, &["measures", path(&folder), "--json"]);
    let networks = it["networks"].as_array().unwrap();
    let names: Vec<&str> = networks.iter().map(|it| it["network"].as_str().unwrap()).collect();
    assert_eq!(names, ["LW01", "gephi", "LW01-2"], "in the order of their names, and no name twice");
    let file: Value = serde_json::from_str(&fs::read_to_string(folder.join("LW01.json")).unwrap()).unwrap();
    let size = file["nodes"].as_array().unwrap().len();
    assert_eq!(networks[0]["measures"]["size"].as_f64(), Some(size as f64));
    assert!(networks[0]["measures"].as_object().unwrap().len() > 40);
    assert!(it["refused"][0]["file"].as_str().unwrap().ends_with("broken.json"));
    assert!(it["refused"][0]["said"].as_str().unwrap().starts_with("The file breaks off"));

    let one = path(&folder.join("LW01.json")).to_owned();
    let run = sociogram(&["measures", &one, "--csv", "--only", "size,density"]);
    assert_eq!(run.status.code(), Some(0));
    let mut rows = csv::Reader::from_reader(run.stdout.as_slice());
    assert_eq!(rows.headers().unwrap().iter().collect::<Vec<_>>(), ["network", "file", "size", "density"]);
    assert_eq!(rows.records().next().unwrap().unwrap().get(2), Some(size.to_string().as_str()));
    let it = json(0, &["--json", "measures", &one, "--alters", "--only", "degree"]);
    assert_eq!(it["networks"][0]["alters"].as_array().unwrap().len(), size);
    let run = sociogram(&["measures", &one]);
    assert_eq!((text(&run.stdout).lines().count(), text(&run.stdout).starts_with("network")), (2, true));
    assert_eq!(sociogram(&["measures", &one, "--only", "depth"]).status.code(), Some(2));
    assert_eq!(sociogram(&["measures", &one, "--alters", "--only", "density"]).status.code(), Some(2));
    assert_eq!(
        sociogram(&["measures", path(&home().join("tests/small"))]).status.code(),
        Some(2),
        "a folder without any"
    );
}

#[test]
fn exports_into_a_folder_and_into_an_archive() {
    let folder = files("export");
    let (out, archive) = (folder.join("out"), folder.join("out.zip"));
    let from = [path(&folder.join("LW01.json")).to_owned(), path(&folder.join("broken.json")).to_owned()];
    let it = json(1, &["export", "--to", "tables,graphml", "--out", path(&out), &from[0], &from[1], "--json"]);
    assert_eq!((&it["networks"], &it["files"]), (&Value::from(1), &Value::from(10)));
    assert_eq!(it["formats"], serde_json::json!(["tables", "graphml"]));
    assert_eq!(it["refused"][0]["file"], Value::from("broken.json"));
    let files = fs::read_to_string(out.join("files.csv")).unwrap();
    assert!(!files.contains(path(&folder)), "where the files were is nobody's business: {files}");
    assert!(fs::read_to_string(out.join("tables/egos.csv")).unwrap().contains("\r\nLW01,"));
    assert!(out.join("graphml/LW01.graphml").exists() && out.join("README.txt").exists() && !out.join("gexf").exists());
    // What is there is left alone.
    let run = sociogram(&["export", "--to", "tables", "--out", path(&out), &from[0]]);
    assert_eq!(run.status.code(), Some(2), "{}", text(&run.stderr));

    let protocol = home().join("www/protocols/link-worker.json");
    let run = sociogram(&[
        "export",
        "--to",
        "all",
        "--out",
        path(&archive),
        &from[0],
        "--no-names",
        "--protocol",
        path(&protocol),
    ]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(text(&run.stdout).starts_with("1 network as "));
    // A folder's files are called as in the folder.
    let it = json(1, &["export", "--to", "egor", "--out", path(&folder.join("all")), path(&folder), "--json"]);
    assert_eq!((&it["networks"], &it["refused"][0]["file"]), (&Value::from(4), &Value::from("broken.json")));
    assert!(fs::read_to_string(folder.join("all/files.csv")).unwrap().contains("\r\nmore/LW01.json,LW01-2,TRUE,"));
    let bytes = fs::read(&archive).unwrap();
    let packed = rawzip::ZipArchive::from_slice(&bytes).unwrap();
    assert!(packed.entries_hint() > 20);
    assert!(!folder.join("out.zip.part").exists());
}

#[test]
fn nothing_is_written_of_nothing() {
    let folder = files("nothing");
    let archive = folder.join("out.zip");
    let run = sociogram(&["export", "--to", "all", "--out", path(&archive), path(&folder.join("broken.json"))]);
    assert_eq!((run.status.code(), run.stdout.len(), archive.exists()), (Some(1), 0, false));
    assert!(text(&run.stderr).contains("broken.json: The file breaks off"), "{}", text(&run.stderr));
    let run = sociogram(&["export", "--to", "all", "--out", "/no/such/place.zip", path(&folder.join("LW01.json"))]);
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).contains("could not be written"), "{}", text(&run.stderr));
}

#[test]
fn participants_are_simulated_the_same_from_the_same_seed() {
    let protocol = home().join("www/protocols/link-worker.json");
    let made = |name: &str, seed: &str| {
        let out = folder(name).join("made");
        let it =
            json(0, &["simulate", path(&protocol), "--people", "5", "--seed", seed, "--out", path(&out), "--json"]);
        assert_eq!((&it["people"], it["alters"].as_u64().unwrap() > 5), (&Value::from(5), true));
        out
    };
    let read = |out: &Path, file: &str| fs::read_to_string(out.join(file)).unwrap();
    let (one, same, other) = (made("simulate-1", "7"), made("simulate-2", "7"), made("simulate-3", "8"));
    for file in ["networks/link-worker-00003.json", "journals/link-worker-00003.json", "codebook.csv"] {
        assert_eq!(read(&one, file), read(&same, file), "{file}");
    }
    let file = "networks/link-worker-00003.json";
    assert_ne!(read(&one, file), read(&other, file));
    // Each network is what its journal comes to.
    let again = json(0, &["replay", path(&protocol), path(&one.join("journals/link-worker-00003.json")), "--json"]);
    assert_eq!(again, serde_json::from_str::<Value>(&read(&one, file)).unwrap());
    assert_eq!(sociogram(&["simulate", path(&protocol), "--out", path(&one)]).status.code(), Some(2));
    let wrong = sociogram(&["simulate", path(&protocol), "--blank", "2", "--out", "x"]);
    assert!(wrong.status.code() == Some(2) && text(&wrong.stderr).contains("from 0 to 1"));
}

#[test]
fn the_tables_of_a_study() {
    let study = home().join("tests/data/study-networks");
    let out = folder("cohort").join("tables");
    let run =
        sociogram(&["cohort", path(&study), "--by", "ego:employer", "--figures", "size,isolates", "--out", path(&out)]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let mut groups = csv::Reader::from_path(out.join("groups.csv")).unwrap();
    let rows: Vec<csv::StringRecord> = groups.records().map(Result::unwrap).collect();
    let row = rows.iter().find(|it| &it[0] == "size" && &it[1] == "vcs").unwrap();
    assert_eq!((&row[2], &row[6], &row[11]), ("5", "45", "LW01; LW03; LW12; LW20; LW21"));
    assert!(fs::read_to_string(out.join("report.html")).unwrap().contains("<caption>Networks by group</caption>"));
    assert!(fs::read(out.join("tables.xlsx")).unwrap().starts_with(b"PK"));
    // Nothing is written over what is there.
    assert_eq!(sociogram(&["cohort", path(&study), "--out", path(&out)]).status.code(), Some(2));

    let folder = files("cohort-mixed");
    let it = json(1, &["cohort", path(&folder), "--json"]);
    let tables: Vec<&str> = it["tables"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(tables[..3], ["files", "networks", "cores"]);
    assert!(it["refused"][0]["said"].as_str().unwrap().starts_with("The file breaks off"));
    let it = json(0, &["cohort", path(&study), "--choices", "--json"]);
    assert_eq!(it["by"][0], serde_json::json!({ "by": "ego:deprivation", "groups": ["high", "low", "mixture"] }));
    for wrong in
        [["--by", "ego:shoe_size"], ["--figures", "depth"], ["--figures", "mean:shoe_size"], ["--composition", "x"]]
    {
        let run = sociogram(&["cohort", path(&study), wrong[0], wrong[1]]);
        assert_eq!(
            (run.status.code(), text(&run.stderr).contains("--choices")),
            (Some(2), true),
            "{}",
            text(&run.stderr)
        );
    }
}

#[test]
fn quality_is_told_of_many_files_with_definitions() {
    let study = home().join("tests/data/study-networks");
    let it = json(0, &["quality", path(&study), "--json"]);
    let files = it["files"].as_array().unwrap();
    assert_eq!((files.len(), &files[0]["file"]), (21, &Value::from("LW01.json")));
    assert!(files[0]["figures"]["names"].as_f64().unwrap() > 0.0, "{}", files[0]);
    assert!(it["definitions"].as_array().unwrap().iter().any(|it| it["key"] == "straight"));
    let run = sociogram(&["quality", path(&self::files("quality"))]);
    let said = text(&run.stdout);
    assert!(run.status.code() == Some(1) && said.contains("broken.json could not be read"), "{said}");
    assert!(said.contains("People named") && said.contains("How many alters are in the file"), "{said}");
}

/// The columns of a table and how many rows it has.
fn parquet_table(path: &Path) -> (Vec<String>, Vec<arrow_array::RecordBatch>) {
    let reader = ParquetRecordBatchReaderBuilder::try_new(fs::File::open(path).unwrap()).unwrap();
    let columns = reader.schema().fields().iter().map(|it| it.name().clone()).collect();
    (columns, reader.build().unwrap().map(Result::unwrap).collect())
}

#[test]
fn tables_as_parquet() {
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Float64Type, Int64Type};
    let folder = files("parquet");
    let out = folder.with_file_name("parquet-out");
    let _ = fs::remove_dir_all(&out);
    let it = json(1, &["export", "--to", "parquet", path(&folder), "--out", path(&out), "--json"]);
    assert_eq!((&it["networks"], it["refused"].as_array().unwrap().len()), (&Value::from(3), 1));
    let (columns, rows) = parquet_table(&out.join("networks.parquet"));
    assert_eq!(columns[..6], ["network", "file", "participant", "started", "complete", "size"]);
    let text = |of: &arrow_array::RecordBatch, column: &str, row: usize| {
        of.column_by_name(column).unwrap().as_string::<i32>().value(row).to_owned()
    };
    assert_eq!([0, 1, 2].map(|row| text(&rows[0], "network", row)), ["LW01", "gephi", "LW01-2"]);
    let sizes = rows[0].column_by_name("size").unwrap().as_primitive::<Float64Type>();
    let study = json(1, &["measures", path(&folder), "--only", "size,isolates", "--json"]);
    for (row, network) in study["networks"].as_array().unwrap().iter().enumerate() {
        assert_eq!(Some(sizes.value(row)), network["measures"]["size"].as_f64());
    }
    let (columns, rows) = parquet_table(&out.join("alters.parquet"));
    let count: usize = rows.iter().map(arrow_array::RecordBatch::num_rows).sum();
    assert_eq!(count as f64, sizes.value(0) + sizes.value(1) + sizes.value(2));
    assert!(columns.contains(&"months_known".to_owned()) && columns.contains(&"months_known_missing".to_owned()));
    assert_eq!(text(&rows[0], "network", 0), "LW01");
    let months = rows[0].column_by_name("months_known").unwrap().as_primitive::<Int64Type>();
    assert_eq!(months.value(0), 3, "whole numbers stay whole");
    let (_, rows) = parquet_table(&out.join("egos.parquet"));
    assert_eq!(
        (text(&rows[0], "deprivation", 0), text(&rows[0], "deprivation_missing", 1)),
        ("high".into(), "not_asked".into())
    );
    let (_, rows) = parquet_table(&out.join("ties.parquet"));
    assert!(rows[0].num_rows() > 50);
    for wrong in [["--to", "parquet,gexf", "--out", "x"], ["--to", "parquet", "--out", "x.zip"]] {
        let run = sociogram(&[&["export", path(&folder)][..], &wrong].concat());
        assert_eq!(run.status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn people_who_named_each_other_become_one_network() {
    let folder = folder("merge");
    let file = |ego: &str, named: &[&str]| {
        let node =
            |(at, name): (usize, &&str)| format!(r#"{{ "id": "a{at}", "label": "{name}", "named_in": ["advice"] }}"#);
        let nodes: Vec<String> = named.iter().enumerate().map(node).collect();
        let text = format!(
            r#"{{ "graph": {{ "interview": {{ "participant": "{ego}" }} }}, "nodes": [{}], "edges": [] }}"#,
            nodes.join(",")
        );
        fs::write(folder.join(format!("{ego}.json")), text).unwrap();
    };
    file("Ana", &["ben", "Cy"]);
    file("Ben", &["Ana", "Dee"]);
    let (table, out) = (folder.join("matches.csv"), folder.join("whole.net.json"));
    let it = json(0, &["merge", path(&folder), "--suggest", path(&table), "--json"]);
    assert_eq!((&it["rows"], &it["persons"]), (&Value::from(6), &Value::from(2)));
    assert!(fs::read_to_string(&table).unwrap().contains("Ana,a0,ben,ben\r\nAna,a1,Cy,\r\n"));
    let it =
        json(0, &["merge", path(&folder), "--matches", path(&table), "--rule", "both", "--out", path(&out), "--json"]);
    assert_eq!((&it["people"], &it["ties"], &it["agreement"]["advice"]["both"]), (&4.into(), &1.into(), &1.into()));
    assert_eq!(it["not_answered"].as_array().unwrap().len(), 2);
    let measured = json(0, &["measures", path(&out), "--only", "size,ties", "--json"]);
    assert_eq!(measured["networks"][0]["measures"], serde_json::json!({ "size": 4.0, "ties": 1.0 }));
    // Nothing is written over, and a table that does not fit says where.
    assert_eq!(sociogram(&["merge", path(&folder.join("Ana.json")), "--out", path(&out)]).status.code(), Some(2));
    fs::write(&table, "network,alter,person\nEve,a0,x\n").unwrap();
    let run = sociogram(&[
        "merge",
        path(&folder.join("Ana.json")),
        "--matches",
        path(&table),
        "--out",
        path(&folder.join("x.json")),
    ]);
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("row 2: None of the files is called \"Eve\""), "{}", text(&run.stderr));
}
