//! Our measures as `cargo xtask bench measures` runs them: by number, on graphs made beforehand, each coming to one
//! number that says whether everyone did the same work.

use formats::read_network;
use json::Json;
use measures::{
    Adjacency, AlterMeasure, Measure, Scope, Sheet, betweenness, cliques, communities, components, cores, distances,
    structural_holes, triangles,
};
use network::{Key, Network};
use std::ops::ControlFlow;

#[cfg(target_arch = "wasm32")]
mod page;

/// A family's name, and what is run of it.
pub type Family = (&'static str, fn(&Graph) -> f64);

/// What is measured, under the names that the other sides use too.
pub const FAMILIES: [Family; 12] = [
    ("cores", |it| cores::core_numbers(&it.graph).iter().map(|core| *core as f64).sum()),
    ("components", |it| components::components(&it.graph).count() as f64),
    ("betweenness", |it| betweenness::betweenness(&it.graph).iter().sum()),
    ("closeness", |it| distances::distances(&it.graph).closeness().iter().flatten().sum()),
    ("clustering", |it| triangles::triangles(&it.graph).clustering().iter().flatten().sum()),
    ("transitivity", |it| triangles::triangles(&it.graph).transitivity().unwrap_or(0.0)),
    ("constraint", |it| structural_holes::alters(&it.graph).iter().filter_map(|it| it.constraint).sum()),
    ("effective size", |it| structural_holes::alters(&it.graph).iter().filter_map(|it| it.effective_size).sum()),
    ("constraint of ego", |it| structural_holes::ego(&it.graph).constraint.unwrap_or(0.0)),
    ("cliques", |it| all_cliques(&it.graph)),
    ("communities", |it| {
        communities::communities(&it.graph).map_or(0.0, |of| f64::from(of.into_iter().max().unwrap_or(0)))
    }),
    ("all measures", everything),
];

/// A graph made ready: building it is not what is measured.
pub struct Graph {
    graph: Adjacency,
    network: Network,
    directed: Vec<Key>,
}

impl Graph {
    /// `nodes` nodes, tied as `ends` says two by two.
    pub fn of_ends(nodes: u32, ends: &[u32]) -> Graph {
        let pairs: Vec<(u32, u32)> = ends.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        Graph { graph: Adjacency::of_pairs(nodes, &pairs), network: Network::new(), directed: Vec::new() }
    }

    /// A network file.
    pub fn of_file(file: &Json) -> Option<Graph> {
        let read = read_network(file).ok()?;
        let directed = read.kinds.iter().filter(|kind| kind.directed).map(|kind| kind.id.clone()).collect();
        Some(Graph { graph: Adjacency::on_map(&read.network), network: read.network, directed })
    }

    /// One of [`FAMILIES`], and what it comes to.
    pub fn run(&self, family: usize) -> f64 {
        FAMILIES.get(family).map_or(f64::NAN, |(_, run)| run(self))
    }
}

/// All maximal cliques in one list, as others return them.
fn all_cliques(graph: &Adjacency) -> f64 {
    let (mut members, mut count) = (Vec::new(), 0.0);
    let _ = cliques::each_clique(graph, |clique| {
        members.extend_from_slice(clique);
        count += 1.0;
        ControlFlow::Continue(())
    });
    std::hint::black_box(members);
    count
}

/// Every measure there is, of the whole and of each alter.
fn everything(graph: &Graph) -> f64 {
    let selection = Scope::default();
    let sheet = Sheet::new(&graph.network, &selection, &[]).with_directed(&graph.directed);
    let whole: f64 = Measure::ALL.iter().filter_map(|measure| sheet.number(*measure)).sum();
    whole + AlterMeasure::ALL.iter().flat_map(|measure| sheet.of_alters(*measure)).flatten().sum::<f64>()
}
