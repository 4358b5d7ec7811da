//! Numbers about one network.
//!
//! One file a family, by what is asked:
//! - who is there: [`size`], [`composition`], [`numeric`], [`diversity`], [`homophily`];
//! - how much they are tied: [`ties`], [`density`], [`degrees`], [`isolates`], [`multiplexity`], [`dyads`];
//! - how they hang together: [`components`], [`distances`], [`bridges`], [`cores`], [`cliques`], [`triangles`],
//!   [`triads`], [`communities`];
//! - who has which place: [`betweenness`], [`distances`], [`eigenvector`], [`structural_holes`].
//!
//! Each says what its measures mean, the formula and its source, what they cost, whether ego is in, and what becomes of
//! answers that are missing. In costs, n is the number of alters, m of ties, k the largest core number.
//! [`visit`] has an [`Adjacency`] taken by algorithms over petgraph's traits.
//! A [`Scope`] says which alters and kinds of tie measures are about, a [`Adjacency`] holds them in compact form, and
//! a [`Sheet`] works out those chosen from the [table](Measure); a [`SheetChoice`] is how a protocol asks for one. [`summary`]
//! computes the standard ones; [`Measures::to_json`] is how they stand in the network file.
//!
//! Rules for all of them:
//! - **Ego is out**, unless a measure is about ego's own place. Everyone named is an alter of ego, so ties to ego would
//!   say nothing.
//! - **Ties are asked on the map.** Measures of ties are about the alters *on the map*, those that have a position,
//!   and the ties between two of them. About an alter off the map nothing was asked, so it is neither an isolate nor
//!   part of an average.
//! - **No tie is not "not asked".** Where a file says whom its prompts for ties showed, whoever none of them showed
//!   beside another is no isolate, and where that is everyone, measures of ties are undefined.
//! - **A pair counts once**, in however many kinds and directions it is tied, unless a measure is about kinds.
//! - **What is undefined is `None`**, `null` in files: a share of nobody, the core of an empty map. Never NaN or 0.
//!
//! ```
//! use sociogram_measures::{Adjacency, betweenness, cores, density};
//! // A triangle, and one alter tied to it once.
//! let graph = Adjacency::of_pairs(4, &[(0, 1), (1, 2), (2, 0), (2, 3)]);
//! assert_eq!(density::density(&graph), Some(4.0 / 6.0));
//! assert_eq!(cores::core_numbers(&graph), [2, 2, 2, 1]);
//! assert_eq!(betweenness::betweenness(&graph), [0.0, 0.0, 2.0, 0.0]);
//! ```

mod adjacency;
mod arcs;
pub mod betweenness;
pub mod bridges;
pub mod cliques;
pub mod communities;
pub mod components;
pub mod composition;
pub mod cores;
pub mod degrees;
pub mod density;
mod descriptives;
pub mod distances;
pub mod diversity;
pub mod dyads;
pub mod eigenvector;
pub mod homophily;
pub mod isolates;
pub mod multiplexity;
pub mod numeric;
mod rows;
pub mod sampling;
mod scope;
pub mod size;
pub mod structural_holes;
mod table;
pub mod ties;
pub mod triads;
pub mod triangles;
pub mod visit;

pub use adjacency::Adjacency;
pub use arcs::Arcs;
pub use cliques::Cliques;
pub use components::Components;
pub use composition::Composition;
pub use cores::Cores;
pub use degrees::Degrees;
pub use distances::Distances;
pub use isolates::Isolates;
pub use scope::Scope;
pub use size::Size;
pub use structural_holes::Holes;
pub use table::{AlterMeasure, ChoiceFault, Context, Measure, Progress, Sheet, SheetChoice, Unit};
pub use ties::TieCounts;
pub use triangles::Triangles;

/// Has the example of the README run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

use json::Json;
use network::{AlterId, Key, Network};

/// The standard measures of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// How many alters there are, and how many on the map
    pub size: Size,
    /// What they are, by each variable that was chosen
    pub composition: Vec<Composition>,
    /// How many ties there are among those on the map
    pub ties: TieCounts,
    /// How many have none
    pub isolates: Isolates,
    /// How they hold together
    pub cores: Cores,
    /// Whether ego was asked about ties. If not, whatever is about ties is undefined: nobody is an isolate then, nor is
    /// there a largest core.
    pub asked: bool,
}

/// The standard measures of `network`, with its composition by each of the alter variables in `composition`.
/// `O(n + m log m)` for `n` alters and `m` ties, and `O(n log c)` for each variable with `c` answers.
pub fn summary(network: &Network, composition: &[Key]) -> Measures {
    measured(network, composition, None, &[])
}

/// The same where the prompts that asked for ties are known, each by whom it showed together: isolates are only among
/// those, and what is about ties is undefined if there is no pair that was asked about. Those in `asked_off_map` were
/// asked about wherever they stand, and take part as if they were on the map.
pub fn summary_of_asked(
    network: &Network,
    composition: &[Key],
    prompts: &[Vec<AlterId>],
    asked_off_map: &[AlterId],
) -> Measures {
    measured(network, composition, Some(prompts), asked_off_map)
}

fn measured(
    network: &Network,
    composition: &[Key],
    prompts: Option<&[Vec<AlterId>]>,
    asked_off_map: &[AlterId],
) -> Measures {
    let graph = Scope { asked_off_map, ..Scope::default() }.adjacency(network);
    let size = size::size(network);
    let asked = prompts.map_or_else(|| vec![true; graph.len()], |prompts| isolates::asked(&graph, prompts));
    let mut it = Measures {
        composition: composition.iter().map(|variable| composition::composition(network, variable)).collect(),
        ties: ties::ties(network, &graph),
        isolates: isolates::among(&graph, size, |node| asked.get(node).copied().unwrap_or(false)),
        cores: cores::cores(&graph),
        asked: graph.is_empty() || graph.pairs() > 0 || asked.contains(&true),
        size,
    };
    if !it.asked {
        (it.ties.average_degree, it.isolates.share, it.cores.max, it.cores.top_size) = (None, None, None, None);
    }
    it
}

impl Measures {
    /// The measures as they stand in a network file. The names of the members are stable; `version` counts changes to
    /// what they mean.
    pub fn to_json(&self) -> Json {
        let distribution = self.cores.distribution.iter().map(|(core, alters)| (core.to_string(), Json::from(*alters)));
        Json::object([
            ("version", Json::from(1_usize)),
            ("size", Json::from(self.size.alters)),
            ("on_map", Json::from(self.size.on_map)),
            ("composition", Json::object(self.composition.iter().map(|one| (one.variable.as_str(), one.to_json())))),
            ("ties", self.ties.to_json()),
            ("tied_pairs", Json::from(self.ties.pairs)),
            ("average_degree", Json::from(self.ties.average_degree)),
            ("isolates", Json::from(self.asked.then_some(self.isolates.count))),
            ("isolate_share", Json::from(self.isolates.share)),
            ("max_core", Json::from(self.cores.max)),
            ("top_core_size", Json::from(self.cores.top_size)),
            ("core_distribution", Json::object(distribution)),
        ])
    }
}

#[cfg(test)]
mod examples;

#[cfg(test)]
mod tests {
    use super::examples::*;
    use super::*;
    use json::canonical;
    use network::Value;

    /// On the map, isolates, tied pairs, average degree, largest core, its size.
    fn figures(network: &Network) -> (usize, usize, usize, Option<f64>, Option<usize>, Option<usize>) {
        let it = summary(network, &[]);
        (it.size.on_map, it.isolates.count, it.ties.pairs, it.ties.average_degree, it.cores.max, it.cores.top_size)
    }

    #[test]
    fn closed_forms() {
        assert_eq!(figures(&mapped(0, &[])), (0, 0, 0, None, None, None));
        assert_eq!(figures(&mapped(1, &[])), (1, 1, 0, Some(0.0), Some(0), Some(1)));
        assert_eq!(figures(&mapped(2, &[])), (2, 2, 0, Some(0.0), Some(0), Some(2)));
        assert_eq!(figures(&mapped(2, &[(0, 1)])), (2, 0, 1, Some(1.0), Some(1), Some(2)));
        assert_eq!(figures(&mapped(5, &star(5))), (5, 0, 4, Some(1.6), Some(1), Some(5)));
        assert_eq!(figures(&mapped(4, &path(4))), (4, 0, 3, Some(1.5), Some(1), Some(4)));
        assert_eq!(figures(&mapped(6, &ring(6))), (6, 0, 6, Some(2.0), Some(2), Some(6)));
        assert_eq!(figures(&mapped(6, &complete(0..6))), (6, 0, 15, Some(5.0), Some(5), Some(6)));
        assert_eq!(figures(&mapped(7, &bipartite(3, 4))), (7, 0, 12, Some(24.0 / 7.0), Some(3), Some(7)));
        assert_eq!(figures(&mapped(9, &barbell(4, 5))), (9, 0, 17, Some(34.0 / 9.0), Some(4), Some(5)));
    }

    #[test]
    fn alters_off_the_map_are_neither_isolates_nor_averaged() {
        let mut network = mapped(3, &[(0, 1)]);
        add(&mut network, 3, false);
        let it = summary(&network, &[]);
        assert_eq!((it.size.alters, it.size.on_map, it.isolates.count), (4, 3, 1));
        assert_eq!((it.isolates.share, it.ties.average_degree), (Some(0.25), Some(2.0 / 3.0)));
    }

    #[test]
    fn where_nobody_was_asked_about_ties_nobody_is_an_isolate() {
        let network = mapped(3, &[]);
        let shown = |nodes: &[u32]| nodes.iter().map(|node| AlterId(node + 1)).collect::<Vec<_>>();
        let it = summary_of_asked(&network, &[], &[], &[]);
        assert_eq!((it.asked, it.ties.average_degree, it.cores.max, it.isolates.share), (false, None, None, None));
        assert_eq!(it.to_json().get("isolates"), Some(&Json::Null));
        let it = summary_of_asked(&network, &[], &[shown(&[0, 2])], &[]);
        assert_eq!((it.asked, it.isolates.count, it.cores.max), (true, 2, Some(0)));
        assert_eq!(summary_of_asked(&mapped(0, &[]), &[], &[], &[]).to_json(), summary(&mapped(0, &[]), &[]).to_json());
    }

    #[test]
    fn who_was_asked_about_off_the_map_takes_part() {
        let mut network = mapped(2, &[(0, 1)]);
        add(&mut network, 2, false);
        add(&mut network, 3, false);
        tie(&mut network, "knows", 1, 2, false);
        let pairs = [vec![AlterId(2), AlterId(3)], vec![AlterId(1), AlterId(3)]];
        let it = summary_of_asked(&network, &[], &pairs, &[AlterId(1), AlterId(2), AlterId(3)]);
        assert_eq!((it.size.on_map, it.ties.all, it.ties.average_degree), (2, 2, Some(4.0 / 3.0)));
        assert_eq!(summary_of_asked(&network, &[], &pairs, &[]).ties.all, 1);
    }

    #[test]
    fn kinds_count_for_degree_and_a_pair_once_for_cores() {
        let mut network = mapped(3, &ring(3));
        tie(&mut network, "helps", 0, 1, false);
        tie(&mut network, "refers", 1, 0, true);
        tie(&mut network, "refers", 0, 1, true);
        let it = summary(&network, &[]);
        assert_eq!((it.ties.all, it.ties.pairs, it.cores.max), (6, 3, Some(2)));
        assert_eq!(it.ties.average_degree, Some(4.0));
        assert_eq!(it.ties.by_kind, [(Key::from("helps"), 1), (Key::from("knows"), 3), (Key::from("refers"), 2)]);
    }

    #[test]
    fn the_file_says_null_where_there_is_nobody() {
        let text = canonical(&summary(&mapped(0, &[]), &[Key::from("sector")]).to_json());
        assert_eq!(
            text,
            concat!(
                r#"{"average_degree":null,"composition":{"sector":{"answered":0,"counts":{},"missing":0,"not_asked":0,"#,
                r#""shares":{}}},"core_distribution":{},"isolate_share":null,"isolates":0,"max_core":null,"on_map":0,"#,
                r#""size":0,"tied_pairs":0,"ties":{"all":0,"by_kind":{}},"top_core_size":null,"version":1}"#
            )
        );
    }

    #[test]
    fn the_file_spells_every_measure() {
        let mut network = mapped(4, &star(3));
        say(&mut network, 0, "sector", Value::from("health"));
        say(&mut network, 1, "sector", Value::Blank);
        let text = canonical(&summary(&network, &[Key::from("sector")]).to_json());
        assert_eq!(
            text,
            concat!(
                r#"{"average_degree":1,"composition":{"sector":{"answered":1,"counts":{"health":1},"missing":1,"#,
                r#""not_asked":2,"shares":{"health":1}}},"core_distribution":{"1":3},"isolate_share":0.25,"#,
                r#""isolates":1,"max_core":1,"on_map":4,"size":4,"tied_pairs":2,"#,
                r#""ties":{"all":2,"by_kind":{"knows":2}},"top_core_size":3,"version":1}"#
            )
        );
    }
}
