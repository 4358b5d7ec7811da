//! Writes as many made-up interviews as are wanted, to see what the program does with them:
//!
//!     cargo run --profile fast -p sociogram-cli --example interviews -- 100000 /tmp/interviews
//!
//! They are small, and quickly made; `sociogram simulate` has participants go through a protocol instead.

use rayon::prelude::*;
use serde_json::{Value, json};
use std::path::Path;
use std::{env, fs, io};

/// Numbers that look like chance, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let at = self.below(of.len() as u64) as usize;
        of.get(at).copied().unwrap_or_default()
    }
}

const KINDS: [&str; 4] = ["works_together", "advises", "creates_services", "refers"];

fn interview(number: u64) -> Value {
    let mut chance = Chance(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let count = 5 + chance.below(20) + chance.below(15);
    let mut nodes = Vec::new();
    let mut shown = Vec::new();
    for at in 1..=count {
        let mut node = json!({
            "id": format!("a{at}"),
            "type": if chance.below(5) == 0 { "organisation" } else { "person" },
            "label": format!("{} {}", chance.one_of(&["Ana", "Ben", "Carys", "Dev", "Efa", "Femi", "Gus", "Hana"]), at),
            "named_in": [chance.one_of(&["known-before", "since", "reach"])],
            "order": at,
            "sector": chance.one_of(&["health", "vcs", "statutory", "other"]),
            "contact": chance.one_of(&["daily", "weekly", "monthly", "less"]),
        });
        if let Some(members) = node.as_object_mut() {
            if chance.below(10) > 0 {
                members.insert("x".into(), json!(chance.below(10_000) as f64 / 10_000.0));
                members.insert("y".into(), json!(chance.below(10_000) as f64 / 10_000.0));
                shown.push(format!("a{at}"));
            }
            match chance.below(10) {
                0 => {}
                1 => drop(members.insert("months_known".into(), Value::Null)),
                _ => drop(members.insert("months_known".into(), json!(chance.below(120)))),
            }
        }
        nodes.push(node);
    }
    let mut edges = Vec::new();
    for (at, one) in shown.iter().enumerate() {
        for other in shown.iter().skip(at + 1) {
            if chance.below(9) == 0 {
                edges.push(json!({ "source": one, "target": other, "key": chance.one_of(&KINDS) }));
            }
        }
    }
    let asked: Vec<Value> = KINDS
        .iter()
        .map(|kind| json!({ "stage": "map", "prompt": kind, "kind": kind, "shown": shown, "confirmed": true }))
        .collect();
    let stages = ["welcome", "about-you", "people", "map", "closing"];
    let stages: Vec<Value> = stages
        .iter()
        .map(|it| json!({ "stage": it, "seconds": chance.below(600), "visits": 1 + chance.below(3) }))
        .collect();
    let (deprivation, employer) = (chance.one_of(&["high", "low", "mixture"]), chance.one_of(&["pcn", "vcs", "other"]));
    json!({
        "directed": false,
        "multigraph": true,
        "graph": {
            "format": "sociogram",
            "version": 1,
            "protocol": { "id": "made-up", "title": "Made up" },
            "interview": { "id": format!("i{number}"), "participant": format!("P{number}"), "complete": chance.below(20) > 0, "language": "en" },
            "kinds": KINDS.iter().map(|it| ((*it).to_owned(), json!({ "directed": false }))).collect::<serde_json::Map<_, _>>(),
            "ego": { "deprivation": deprivation, "employer": employer, "months_in_post": chance.below(120) },
            "asked": asked,
            "paradata": { "stages": stages },
        },
        "nodes": nodes,
        "edges": edges,
    })
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, out] = arguments.as_slice() else {
        return Err(io::Error::other("Say how many, and into which folder."));
    };
    let count: u64 = count.parse().map_err(io::Error::other)?;
    // A folder of a hundred thousand files is slow in many programs.
    (0..count).into_par_iter().try_for_each(|number| {
        let folder = Path::new(out).join(format!("{:03}", number / 1000));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("interview-{number:06}.json")), interview(number).to_string())
    })
}
