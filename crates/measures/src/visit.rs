//! [`Adjacency`] as petgraph sees graphs, so that algorithms written over its visit traits take one: petgraph's own, and
//! those of crates beside it. A node is its number, an edge the numbers of its two nodes; nodes and edges have no
//! weights. A method takes time as petgraph's documentation says of it, unless it says otherwise here.
//!
//! ```
//! use petgraph::algo::{connected_components, dijkstra};
//! use sociogram_measures::Adjacency;
//! let graph = Adjacency::of_pairs(4, &[(0, 1), (1, 2)]);
//! assert_eq!(connected_components(&graph), 2);
//! assert_eq!(dijkstra(&graph, 0, None, |_| 1)[&2], 2);
//! ```

use super::Adjacency;
use fixedbitset::FixedBitSet;
use petgraph::visit::{
    Data, EdgeCount, EdgeRef, GetAdjacencyMatrix, GraphBase, GraphProp, IntoEdgeReferences, IntoEdges,
    IntoEdgesDirected, IntoNeighbors, IntoNeighborsDirected, IntoNodeIdentifiers, IntoNodeReferences,
    NodeCompactIndexable, NodeCount, NodeIndexable, Visitable,
};
use petgraph::{Direction, Undirected};
use std::iter::{Copied, Map};
use std::ops::Range;
use std::slice::Iter;

/// An edge, seen from one of its nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The node that it is seen from, unless incoming edges were asked for; of all edges, the smaller number
    pub source: u32,
    /// The other
    pub target: u32,
}

impl EdgeRef for Edge {
    type NodeId = u32;
    /// The smaller number first, from whichever side the edge is seen.
    type EdgeId = (u32, u32);
    type Weight = ();

    fn source(&self) -> u32 {
        self.source
    }

    fn target(&self) -> u32 {
        self.target
    }

    fn weight(&self) -> &() {
        &()
    }

    fn id(&self) -> (u32, u32) {
        (self.source.min(self.target), self.source.max(self.target))
    }
}

impl GraphBase for Adjacency {
    type NodeId = u32;
    type EdgeId = (u32, u32);
}

impl GraphProp for Adjacency {
    type EdgeType = Undirected;
}

impl Data for Adjacency {
    type NodeWeight = ();
    type EdgeWeight = ();
}

impl NodeCount for Adjacency {
    fn node_count(&self) -> usize {
        self.len()
    }
}

impl EdgeCount for Adjacency {
    fn edge_count(&self) -> usize {
        self.pairs()
    }
}

impl NodeIndexable for Adjacency {
    fn node_bound(&self) -> usize {
        self.len()
    }

    fn to_index(&self, node: u32) -> usize {
        node as usize
    }

    fn from_index(&self, index: usize) -> u32 {
        index as u32
    }
}

impl NodeCompactIndexable for Adjacency {}

impl Visitable for Adjacency {
    type Map = FixedBitSet;

    fn visit_map(&self) -> FixedBitSet {
        FixedBitSet::with_capacity(self.len())
    }

    fn reset_map(&self, map: &mut FixedBitSet) {
        map.clear();
        map.grow(self.len());
    }
}

impl GetAdjacencyMatrix for Adjacency {
    type AdjMatrix = ();

    fn adjacency_matrix(&self) {}

    /// `O(log d)` for `d` neighbours.
    fn is_adjacent(&self, (): &(), one: u32, other: u32) -> bool {
        self.neighbours(one as usize).binary_search(&other).is_ok()
    }
}

impl<'a> IntoNeighbors for &'a Adjacency {
    type Neighbors = Copied<Iter<'a, u32>>;

    fn neighbors(self, node: u32) -> Self::Neighbors {
        self.neighbours(node as usize).iter().copied()
    }
}

impl<'a> IntoNeighborsDirected for &'a Adjacency {
    type NeighborsDirected = Copied<Iter<'a, u32>>;

    fn neighbors_directed(self, node: u32, _: Direction) -> Self::NeighborsDirected {
        self.neighbors(node)
    }
}

impl IntoNodeIdentifiers for &Adjacency {
    type NodeIdentifiers = Range<u32>;

    fn node_identifiers(self) -> Range<u32> {
        0..self.len() as u32
    }
}

impl<'a> IntoNodeReferences for &'a Adjacency {
    type NodeRef = (u32, &'a ());
    type NodeReferences = Map<Range<u32>, fn(u32) -> (u32, &'a ())>;

    fn node_references(self) -> Self::NodeReferences {
        self.node_identifiers().map(|node| (node, &()))
    }
}

/// The edges of one node.
#[derive(Clone, Debug)]
pub struct Edges<'a> {
    node: u32,
    others: Iter<'a, u32>,
    direction: Direction,
}

impl Iterator for Edges<'_> {
    type Item = Edge;

    fn next(&mut self) -> Option<Edge> {
        let other = *self.others.next()?;
        Some(match self.direction {
            Direction::Outgoing => Edge { source: self.node, target: other },
            Direction::Incoming => Edge { source: other, target: self.node },
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.others.size_hint()
    }
}

impl<'a> IntoEdges for &'a Adjacency {
    type Edges = Edges<'a>;

    fn edges(self, node: u32) -> Edges<'a> {
        self.edges_directed(node, Direction::Outgoing)
    }
}

impl<'a> IntoEdgesDirected for &'a Adjacency {
    type EdgesDirected = Edges<'a>;

    fn edges_directed(self, node: u32, direction: Direction) -> Edges<'a> {
        Edges { node, others: self.neighbours(node as usize).iter(), direction }
    }
}

/// All edges, each once.
#[derive(Clone, Debug)]
pub struct AllEdges<'a> {
    graph: &'a Adjacency,
    node: u32,
    rest: Iter<'a, u32>,
}

impl Iterator for AllEdges<'_> {
    type Item = Edge;

    fn next(&mut self) -> Option<Edge> {
        loop {
            match self.rest.next() {
                Some(target) if *target > self.node => return Some(Edge { source: self.node, target: *target }),
                Some(_) => {}
                None if self.node as usize + 1 < self.graph.len() => {
                    self.node += 1;
                    self.rest = self.graph.neighbours(self.node as usize).iter();
                }
                None => return None,
            }
        }
    }
}

impl<'a> IntoEdgeReferences for &'a Adjacency {
    type EdgeRef = Edge;
    type EdgeReferences = AllEdges<'a>;

    fn edge_references(self) -> AllEdges<'a> {
        AllEdges { graph: self, node: 0, rest: self.neighbours(0).iter() }
    }
}
