//! The measures of the 21 example networks, against the table of the study whose figures they were made to have.
#![allow(clippy::unwrap_used)]

use formats::read_network;
use json::Json;
use measures::summary;
use network::Key;
use std::path::Path;

/// Network size, isolates, maximum k, size of the top core, alters by core number.
const STUDY: [(&str, usize, usize, usize, usize, &str); 21] = [
    ("LW01", 56, 15, 4, 6, "1:18 2:12 3:4 4:6"),
    ("LW02", 32, 13, 4, 8, "1:4 2:5 3:2 4:8"),
    ("LW03", 34, 14, 2, 7, "1:13 2:7"),
    ("LW04", 25, 0, 4, 7, "3:18 4:7"),
    ("LW05", 67, 2, 6, 7, "1:24 2:8 3:6 4:1 5:10 6:7"),
    ("LW06", 54, 18, 6, 9, "1:8 2:2 3:6 5:11 6:9"),
    ("LW07", 68, 6, 5, 6, "1:27 2:15 3:4 5:6"),
    ("LW08", 48, 2, 8, 9, "1:9 3:9 4:10 5:2 8:9"),
    ("LW09", 35, 2, 6, 7, "2:13 3:1 4:2 5:6 6:7"),
    ("LW10", 33, 8, 3, 12, "1:3 2:3 3:12"),
    ("LW11", 48, 14, 5, 6, "1:4 2:5 3:8 4:3 5:6"),
    ("LW12", 45, 0, 7, 8, "1:10 2:5 3:10 4:5 6:1 7:8"),
    ("LW13", 42, 2, 11, 18, "1:1 2:5 4:1 5:2 6:1 8:5 9:1 10:6 11:18"),
    ("LW14", 71, 0, 9, 12, "1:1 3:10 4:33 7:12 9:12"),
    ("LW15", 49, 18, 9, 10, "1:15 2:1 3:3 9:10"),
    ("LW16", 133, 47, 9, 14, "1:38 2:10 8:1 9:14"),
    ("LW17", 66, 8, 20, 24, "1:7 2:1 3:1 13:14 14:1 19:2 20:24"),
    ("LW18", 55, 1, 7, 8, "2:16 3:17 4:6 7:8"),
    ("LW19", 43, 6, 5, 11, "1:7 2:11 3:1 4:2 5:11"),
    ("LW20", 45, 8, 10, 12, "1:10 2:2 4:1 5:7 10:12"),
    ("LW21", 57, 17, 8, 14, "1:2 3:2 4:4 5:4 6:1 7:3 8:14"),
];

fn document(id: &str) -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/study-networks").join(format!("{id}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_study_s_table_comes_out_exactly() {
    for (id, size, isolates, max, top, distribution) in STUDY {
        let read = read_network(&document(id)).unwrap();
        let it = summary(&read.network, &[Key::from("sector")]);
        assert_eq!((it.size.alters, it.isolates.count), (size, isolates), "{id}");
        assert_eq!((it.cores.max, it.cores.top_size), (Some(max), Some(top)), "{id}");
        let found: Vec<String> =
            it.cores.distribution.iter().map(|(core, alters)| format!("{core}:{alters}")).collect();
        assert_eq!(found.join(" "), distribution, "{id}");
        assert_eq!(it.isolates.share, Some(isolates as f64 / size as f64), "{id}");
        // Network size = isolates + distribution + those left off the map.
        let off_map = read.network.alters().filter(|alter| alter.position.is_none()).count();
        assert_eq!(
            isolates + it.cores.distribution.iter().map(|(_, alters)| alters).sum::<usize>() + off_map,
            size,
            "{id}"
        );
        // And so it stands in the file.
        let file = it.to_json();
        let count = |name: &str| file.get(name).and_then(Json::as_count);
        assert_eq!((count("size"), count("isolates")), (Some(size), Some(isolates)), "{id}");
        assert_eq!((count("max_core"), count("top_core_size")), (Some(max), Some(top)), "{id}");
        let cores = file.get("core_distribution").and_then(Json::members).unwrap();
        let found: Vec<String> =
            cores.iter().map(|(core, alters)| format!("{core}:{}", alters.as_count().unwrap())).collect();
        assert_eq!(found.join(" "), distribution, "{id}");
        assert_eq!(it.composition[0].counts.values().sum::<usize>(), size, "{id}");
    }
}

#[test]
fn average_degree_counts_ties_of_every_kind() {
    for (id, reported) in [("LW07", 4.0), ("LW17", 32.0), ("LW21", 9.6)] {
        let it = summary(&read_network(&document(id)).unwrap().network, &[]);
        let rounded = it.ties.average_degree.map(|degree| (degree * 10.0).round() / 10.0);
        assert_eq!(rounded, Some(reported), "{id}");
    }
}
