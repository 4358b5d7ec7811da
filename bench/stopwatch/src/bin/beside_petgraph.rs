//! Our measures beside petgraph's algorithms on the same graphs: `beside_petgraph JOB` prints samples as JSON. See
//! `bench/src/petgraph.rs`.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use measures::{Adjacency, bridges, cliques, components, distances};
use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges::bridges as petgraph_bridges;
use petgraph::algo::{connected_components, dijkstra, maximal_cliques, tarjan_scc};
use petgraph::unionfind::UnionFind;
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

/// What both work out, as one number that says whether they did the same work.
struct Pair {
    metric: &'static str,
    ours: fn(&Adjacency) -> f64,
    petgraph: fn(&Adjacency) -> f64,
}

/// Everything that both have. petgraph has no core numbers, closeness, betweenness, clustering, structural holes,
/// communities or triads.
const PAIRS: [Pair; 7] = [
    Pair {
        metric: "components, counted",
        ours: |it| components::components(it).count() as f64,
        petgraph: |it| connected_components(it) as f64,
    },
    Pair {
        metric: "components with sizes, by strong components",
        ours: pairs_that_reach,
        petgraph: |it| tarjan_scc(it).iter().map(|part| (part.len() * part.len()) as f64).sum(),
    },
    Pair { metric: "components with sizes, by union and find", ours: pairs_that_reach, petgraph: by_union_and_find },
    Pair {
        metric: "bridges",
        ours: |it| bridges::bridges(it).bridges.len() as f64,
        petgraph: |it| petgraph_bridges(it).count() as f64,
    },
    Pair {
        metric: "bridges and cutpoints",
        ours: |it| {
            let found = bridges::bridges(it);
            (found.bridges.len() + found.cutpoints.len()) as f64
        },
        petgraph: |it| (petgraph_bridges(it).count() + articulation_points(it).len()) as f64,
    },
    Pair {
        metric: "maximal cliques",
        ours: |it| cliques::cliques(it, u64::MAX).map_or(0.0, |it| it.count(1) as f64),
        petgraph: |it| maximal_cliques(it).len() as f64,
    },
    Pair {
        metric: "distances between all",
        ours: |it| distances::distances(it).farness.iter().sum::<u64>() as f64,
        petgraph: |it| {
            let from = |node| dijkstra(it, node, None, |_| 1_u64).values().sum::<u64>();
            (0..it.len() as u32).map(from).sum::<u64>() as f64
        },
    },
];

fn pairs_that_reach(graph: &Adjacency) -> f64 {
    components::components(graph).sizes.iter().map(|size| f64::from(*size) * f64::from(*size)).sum()
}

fn by_union_and_find(graph: &Adjacency) -> f64 {
    let mut parts = UnionFind::<u32>::new(graph.len());
    for edge in graph.edge_references() {
        parts.union(edge.source(), edge.target());
    }
    let mut sizes = vec![0_u32; graph.len()];
    for part in parts.into_labeling() {
        sizes[part as usize] += 1;
    }
    sizes.iter().map(|size| f64::from(*size) * f64::from(*size)).sum()
}

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("beside_petgraph JOB: the file of the job is missing")?;
    let job: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let number = |name: &str| job[name].as_f64().unwrap_or(0.0);
    let mut told = Vec::new();
    for graph in job["graphs"].as_array().into_iter().flatten() {
        let ends: Vec<u32> = serde_json::from_value(graph["ends"].clone())?;
        let pairs: Vec<(u32, u32)> = ends.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        let nodes = graph["nodes"].as_u64().unwrap_or(0);
        let adjacency = Adjacency::of_pairs(nodes as u32, &pairs);
        for Pair { metric, ours, petgraph } in &PAIRS {
            let (mut samples, mut checks) = ([Vec::new(), Vec::new()], [0.0; 2]);
            let begun = Instant::now();
            // In turn, so that whatever else the machine does takes as much from one as from the other.
            while samples[1].is_empty() || begun.elapsed().as_secs_f64() * 1000.0 < number("enough") {
                for (side, run) in [ours, petgraph].into_iter().enumerate() {
                    let (mut times, start) = (0, Instant::now());
                    while times == 0 || start.elapsed().as_secs_f64() * 1000.0 < number("batch") {
                        checks[side] = run(black_box(&adjacency));
                        times += 1;
                    }
                    samples[side].push(start.elapsed().as_secs_f64() * 1000.0 / f64::from(times));
                }
            }
            for (side, subject) in ["ours", "petgraph"].into_iter().enumerate() {
                told.push(serde_json::json!({
                    "subject": subject, "nodes": nodes, "ties": pairs.len(), "metric": metric,
                    "samples": samples[side], "check": checks[side],
                }));
            }
        }
    }
    println!("{}", serde_json::Value::Array(told));
    Ok(())
}
