//! Networks far larger than any interview's: nothing overflows the stack or takes forever.

use super::near;
use measures::{
    Adjacency, Arcs, bridges, cliques, communities, components, cores, degrees, distances, dyads, eigenvector,
    structural_holes, triads, triangles,
};

const N: u32 = 100_000;

fn linear(graph: &Adjacency) {
    assert_eq!(components::components(graph).count(), 1);
    assert_eq!(cores::cores(graph).max, Some(1));
    let triangles = triangles::triangles(graph);
    assert_eq!((triangles.count(), triangles.transitivity()), (0, Some(0.0)));
    assert_eq!(triads::census(graph, &triangles)[3], 0);
    assert_eq!(bridges::bridges(graph).bridges.len(), N as usize - 1);
    assert_eq!(cliques::cliques(graph, u64::from(N)).unwrap().by_size, [0, 0, u64::from(N) - 1]);
    assert!(near(degrees::degrees(graph).mean.unwrap(), 2.0 - 2.0 / f64::from(N)));
    assert_eq!(structural_holes::alters(graph).len(), N as usize);
    assert!(communities::modularity(graph, &communities::communities(graph).unwrap()).is_some());
}

#[test]
fn a_path() {
    let pairs: Vec<(u32, u32)> = (1..N).map(|at| (at - 1, at)).collect();
    let path = Adjacency::of_pairs(N, &pairs);
    linear(&path);
    assert!(structural_holes::ego(&path).constraint.unwrap() < 1e-4);
    assert_eq!(bridges::bridges(&path).cutpoints.len(), N as usize - 2);
    let arcs = Arcs::of_pairs(N, &pairs);
    assert_eq!(dyads::dyads(&arcs).reciprocity(), Some(0.0));
    let census = triads::directed_census(&arcs);
    // Two ties in a row, and one with an alter who is tied to neither end.
    assert_eq!(
        (census[5], census[1]),
        (u64::from(N) - 2, (u64::from(N) - 1) * (u64::from(N) - 2) - 2 * (u64::from(N) - 2))
    );
}

#[test]
fn a_star() {
    let pairs: Vec<(u32, u32)> = (1..N).map(|leaf| (0, leaf)).collect();
    let star = Adjacency::of_pairs(N, &pairs);
    linear(&star);
    // Half of what leads to every leaf leads to the one in the middle.
    assert!((structural_holes::ego(&star).constraint.unwrap() - 0.25).abs() < 1e-4);
    assert_eq!(bridges::bridges(&star).cutpoints, [0]);
    let vector = eigenvector::eigenvector(&star).unwrap();
    assert!(near(vector[0], 0.5_f64.sqrt()));
}

/// The network with most maximal cliques for its size: the count stops where it is told to.
#[test]
fn more_cliques_than_can_be_counted() {
    let apart = |one: u32, other: u32| one / 3 != other / 3;
    let pairs = |n: u32| -> Vec<(u32, u32)> {
        (0..n).flat_map(|one| (0..one).filter(move |other| apart(one, *other)).map(move |other| (one, other))).collect()
    };
    assert_eq!(cliques::cliques(&Adjacency::of_pairs(18, &pairs(18)), 1000).unwrap().by_size, [0, 0, 0, 0, 0, 0, 729]);
    assert_eq!(cliques::cliques(&Adjacency::of_pairs(90, &pairs(90)), 10_000), None);
}

/// More nodes than bits, so that the searches go in several rounds.
#[test]
fn distances_of_a_long_ring() {
    let ring: Vec<(u32, u32)> = (0..301).map(|at| (at, (at + 1) % 301)).collect();
    let it = distances::distances(&Adjacency::of_pairs(301, &ring));
    assert_eq!((it.diameter(), it.average()), (Some(150), Some(75.5)));
    assert!(it.farness.iter().all(|sum| *sum == 150 * 151));
}
