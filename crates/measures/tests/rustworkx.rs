//! Measures against what rustworkx makes of the same random networks, by the visit traits of [`Adjacency`].
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use rustworkx_core::centrality::{betweenness_centrality, closeness_centrality, eigenvector_centrality};
use rustworkx_core::connectivity::{articulation_points, bridges, connected_components, core_number, isolates};
use rustworkx_core::shortest_path::distance_matrix;
use rustworkx_core::transitivity::graph_transitivity;
use sociogram_measures::{
    Adjacency, betweenness, bridges as ours, components, cores, distances, eigenvector, triangles,
};
use std::collections::BTreeSet;

/// Above this many nodes rustworkx would start threads.
const ONE_THREAD: usize = 1_000;

fn networks() -> impl Strategy<Value = Adjacency> {
    let pairs = (0_usize..150).prop_flat_map(|most| proptest::collection::vec((0_u32..30, 0_u32..30), 0..=most));
    (1_u32..30, pairs).prop_map(|(n, pairs)| Adjacency::of_pairs(n, &pairs))
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs().max(1e-2)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn betweenness_is_the_same(graph in networks()) {
        let theirs = betweenness_centrality(&graph, false, false, ONE_THREAD);
        for (ours, theirs) in betweenness::betweenness(&graph).into_iter().zip(theirs) {
            prop_assert!(same(ours, theirs.unwrap()));
        }
    }

    #[test]
    fn closeness_is_the_same(graph in networks()) {
        let theirs = closeness_centrality(&graph, true, ONE_THREAD);
        for (ours, theirs) in distances::distances(&graph).closeness().into_iter().zip(theirs) {
            // Theirs is 0 for whoever reaches nobody.
            prop_assert!(same(ours.unwrap_or(0.0), theirs.unwrap()));
        }
    }

    #[test]
    fn distances_are_the_same(graph in networks()) {
        let theirs = distance_matrix(&graph, ONE_THREAD, false, 0.0);
        for (node, ours) in distances::distances(&graph).farness.into_iter().enumerate() {
            prop_assert!(same(ours as f64, theirs.row(node).sum()));
        }
    }

    #[test]
    fn core_numbers_are_the_same(graph in networks()) {
        let theirs = core_number(graph.clone());
        for (node, ours) in (0_u32..).zip(cores::core_numbers(&graph)) {
            prop_assert_eq!(ours, theirs[&node]);
        }
    }

    #[test]
    fn transitivity_is_the_same(graph in networks()) {
        let ours = triangles::triangles(&graph).transitivity();
        prop_assert!(same(ours.unwrap_or(0.0), graph_transitivity(&graph)));
    }

    #[test]
    fn components_and_isolates_are_the_same(graph in networks()) {
        let of = components::components(&graph).of;
        let theirs = connected_components(&graph);
        prop_assert_eq!(theirs.len(), of.iter().collect::<BTreeSet<_>>().len());
        for component in theirs {
            let numbers: BTreeSet<u32> = component.into_iter().map(|node| of[node as usize]).collect();
            prop_assert_eq!(numbers.len(), 1);
        }
        let alone: Vec<u32> = (0..graph.len()).filter(|node| graph.degree(*node) == 0).map(|node| node as u32).collect();
        prop_assert_eq!(isolates(&graph), alone);
    }

    #[test]
    fn bridges_and_cutpoints_are_the_same(graph in networks()) {
        let found = ours::bridges(&graph);
        let theirs: BTreeSet<(u32, u32)> =
            bridges(&graph).into_iter().map(|(one, other)| (one.min(other), one.max(other))).collect();
        prop_assert_eq!(found.bridges, theirs.into_iter().collect::<Vec<_>>());
        let cuts: BTreeSet<u32> = articulation_points(&graph, None).into_iter().collect();
        prop_assert_eq!(found.cutpoints, cuts.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn eigenvectors_are_the_same(graph in networks()) {
        let Some(ours) = eigenvector::eigenvector(&graph) else { return Ok(()) };
        let weight = |_| Ok::<f64, ()>(1.0);
        // Theirs is found step by step, which takes as long as the next eigenvalue is near.
        let Some(theirs) = eigenvector_centrality(&graph, weight, Some(1_000_000), Some(1e-13)).unwrap() else { return Ok(()) };
        for (ours, theirs) in ours.into_iter().zip(theirs) {
            prop_assert!((ours - theirs).abs() < 1e-6, "{ours} {theirs}");
        }
    }
}
