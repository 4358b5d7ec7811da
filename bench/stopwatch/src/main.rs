//! Our measures on this machine: `stopwatch JOB` prints samples as JSON. See `bench/src/measures.rs`.

use std::error::Error;
use std::time::Instant;

use stopwatch::{FAMILIES, Graph};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("stopwatch JOB: the file of the job is missing")?;
    let job: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let number = |name: &str| job[name].as_f64().unwrap_or(0.0);
    let mut told = Vec::new();
    let mut before = std::collections::BTreeMap::new();
    for graph in job["graphs"].as_array().into_iter().flatten() {
        let text = std::fs::read_to_string(graph["file"].as_str().unwrap_or_default())?;
        let (nodes, ties) = (graph["nodes"].as_f64().unwrap_or(0.0), graph["ties"].as_f64().unwrap_or(0.0));
        let ready = if graph["whole"] == true {
            Graph::of_file(&serde_json::from_str(&text)?).ok_or("not a network file")?
        } else {
            Graph::of_ends(nodes as u32, &serde_json::from_str::<Vec<u32>>(&text)?)
        };
        for family in graph["families"].as_array().into_iter().flatten() {
            let name = family.as_str().unwrap_or_default();
            let Some(at) = FAMILIES.iter().position(|(known, _)| *known == name) else { continue };
            let expected = before.get(name).map_or(0.0, |(size, time)| time * nodes * ties / size);
            if expected > 1000.0 * number("patience") {
                continue;
            }
            let time = |times: usize| {
                let start = Instant::now();
                let mut check = 0.0;
                for _ in 0..times {
                    check = std::hint::black_box(&ready).run(at);
                }
                (start.elapsed().as_secs_f64() * 1000.0, check)
            };
            let (mut times, mut took) = (1, time(1));
            while took.0 < number("batch") {
                times = (times * 2).max((1.2 * number("batch") / took.0.max(0.001) * times as f64) as usize);
                took = time(times);
            }
            let (mut samples, mut spent) = (vec![took.0 / times as f64], took.0);
            while spent < number("enough") && samples.len() < 100 {
                let again = time(times);
                samples.push(again.0 / times as f64);
                spent += again.0;
            }
            let mut sorted = samples.clone();
            sorted.sort_by(f64::total_cmp);
            before.insert(name.to_owned(), (nodes * ties, sorted[sorted.len() / 2]));
            told.push(serde_json::json!({
                "subject": "ours, native", "nodes": nodes, "ties": ties, "metric": name, "samples": samples, "check": took.1,
            }));
        }
    }
    println!("{}", serde_json::Value::Array(told));
    Ok(())
}
