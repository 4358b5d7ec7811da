use super::super::{
    Adjacency, Arcs, Cliques, Components, Cores, Degrees, Distances, Holes, Scope, Size, Triangles, betweenness,
    bridges, cliques, communities, components, cores, degrees, density, distances, dyads, eigenvector, isolates,
    multiplexity, structural_holes, triads, triangles,
};
use super::{AlterMeasure, Measure};
use json::Json;
use network::{AlterId, Key, Network};
use std::cell::OnceCell;

/// What is told how much of the work is done, from 0 to 1.
pub type Progress<'a> = &'a dyn Fn(f64);

/// The measures of the selected part of a network, worked out as they are asked for; what several of them need is
/// worked out once.
pub struct Sheet<'a> {
    network: &'a Network,
    scope: Scope<'a>,
    prompts: &'a [Vec<AlterId>],
    asked_only: bool,
    directed: &'a [Key],
    progress: Progress<'a>,
    graph: Adjacency,
    size: Size,
    asked: OnceCell<Vec<bool>>,
    degrees: OnceCell<Degrees>,
    components: OnceCell<Components>,
    distances: OnceCell<Distances>,
    cores: OnceCell<Cores>,
    cliques: OnceCell<Option<Cliques>>,
    triangles: OnceCell<Triangles>,
    bridges: OnceCell<bridges::Bridges>,
    ego: OnceCell<Holes>,
    alters: OnceCell<Vec<Holes>>,
    communities: OnceCell<Option<Vec<u32>>>,
    multiplexity: OnceCell<multiplexity::Multiplexity>,
}

/// How many maximal cliques are counted before their measures are given up as `None`: some seconds of work.
const MOST_CLIQUES: u64 = 5_000_000;

impl<'a> Sheet<'a> {
    /// A sheet about the alters and ties that `scope` takes. `prompts` are the alters that each prompt for ties
    /// of these kinds showed, for the measures of pairs asked about.
    pub fn new(network: &'a Network, scope: &Scope<'a>, prompts: &'a [Vec<AlterId>]) -> Self {
        Sheet {
            network,
            scope: *scope,
            prompts,
            asked_only: false,
            directed: &[],
            progress: &|_| (),
            graph: scope.adjacency(network),
            size: scope.size(network),
            asked: OnceCell::new(),
            degrees: OnceCell::new(),
            components: OnceCell::new(),
            distances: OnceCell::new(),
            cores: OnceCell::new(),
            cliques: OnceCell::new(),
            triangles: OnceCell::new(),
            bridges: OnceCell::new(),
            ego: OnceCell::new(),
            alters: OnceCell::new(),
            communities: OnceCell::new(),
            multiplexity: OnceCell::new(),
        }
    }

    /// The same, told which kinds of tie are directed; reciprocity is about those and undefined without.
    #[must_use]
    pub fn with_directed(self, kinds: &'a [Key]) -> Self {
        Sheet { directed: kinds, ..self }
    }

    /// The same, where `prompts` are all that ego was asked: whom none of them showed beside another, and who has no
    /// tie, may have some. Of those nothing is told, and where that is everyone, nothing of the whole either.
    #[must_use]
    pub fn with_asked_only(self, asked_only: bool) -> Self {
        Sheet { asked_only, ..self }
    }

    /// The same, telling how far it is with a measure that takes long: a part of 1, and not often.
    #[must_use]
    pub fn with_progress(self, progress: Progress<'a>) -> Self {
        Sheet { progress, ..self }
    }

    /// The alters and ties that it is about.
    pub fn adjacency(&self) -> &Adjacency {
        &self.graph
    }

    /// By node, whether ego was asked about its ties, or told of one.
    pub fn asked(&self) -> &[bool] {
        let asked = || {
            let shown =
                if self.asked_only { isolates::asked(&self.graph, self.prompts) } else { vec![true; self.graph.len()] };
            shown.into_iter().enumerate().map(|(node, shown)| shown || self.graph.degree(node) > 0).collect()
        };
        self.asked.get_or_init(asked)
    }

    /// Whether there is somebody, and nobody's ties were asked about.
    fn is_unasked(&self) -> bool {
        self.asked_only && !self.graph.is_empty() && !self.asked().contains(&true)
    }

    /// A measure of the whole; `None` where it is undefined, for which see the family it belongs to.
    pub fn number(&self, measure: Measure) -> Option<f64> {
        let count = |number: usize| Some(number as f64);
        let graph = &self.graph;
        if self.is_unasked() && !measure.is_count_of_what_is_there() {
            return None;
        }
        match measure {
            Measure::Size => count(self.size.alters),
            Measure::OnMap => count(self.size.on_map),
            Measure::Ties => count(self.ties()),
            Measure::AverageDegree => (!graph.is_empty()).then(|| 2.0 * self.ties() as f64 / graph.len() as f64),
            Measure::TiedPairs => count(graph.pairs()),
            Measure::Pairs => Some(graph.possible_pairs() as f64),
            Measure::Density => density::density(graph),
            Measure::PairsAsked => Some(density::asked(graph, self.prompts).pairs as f64),
            Measure::DensityAsked => density::asked(graph, self.prompts).density(),
            Measure::MeanDegree => self.degrees().mean,
            Measure::MedianDegree => self.degrees().median,
            Measure::MaxDegree => self.degrees().max.and_then(count),
            Measure::SdDegree => self.degrees().sd,
            Measure::DegreeCentralisation => self.degrees().centralisation,
            Measure::Isolates => count(self.isolates().count),
            Measure::IsolateShare => self.isolates().share,
            Measure::Components => count(self.components().count()),
            Measure::ComponentRatio => self.components().ratio(),
            Measure::Fragmentation => self.components().fragmentation(),
            Measure::LargestComponent => self.components().largest().and_then(count),
            Measure::AverageDistance => self.distances().average(),
            Measure::Diameter => self.distances().diameter().map(f64::from),
            Measure::MaxCore => self.cores().max.and_then(count),
            Measure::TopCoreSize => self.cores().top_size.and_then(count),
            Measure::Cliques => self.cliques().map(|it| it.count(3) as f64),
            Measure::LargestClique => self.cliques().and_then(Cliques::largest).and_then(count),
            Measure::Triangles => Some(self.triangles().count() as f64),
            Measure::Transitivity => self.triangles().transitivity(),
            Measure::Clustering => self.triangles().average_clustering(),
            Measure::Triads003 => self.triads(0),
            Measure::Triads102 => self.triads(1),
            Measure::Triads201 => self.triads(2),
            Measure::Triads300 => self.triads(3),
            Measure::Bridges => count(self.bridges().bridges.len()),
            Measure::Cutpoints => count(self.bridges().cutpoints.len()),
            Measure::EffectiveSize => self.ego().effective_size,
            Measure::Efficiency => self.ego().efficiency,
            Measure::Constraint => self.ego().constraint,
            Measure::Hierarchy => self.ego().hierarchy,
            Measure::EgoBetweenness => Some(structural_holes::ego_betweenness(graph)),
            Measure::EgoBetweennessShare => structural_holes::ego_betweenness_share(graph),
            Measure::Communities => self.communities()?.iter().max().map(|most| f64::from(*most) + 1.0),
            Measure::Modularity => communities::modularity(graph, self.communities()?),
            Measure::MultiplexShare => self.multiplexity().share(),
            Measure::KindsPerPair => self.multiplexity().kinds_per_pair(),
            Measure::Reciprocity => self.reciprocity(),
        }
    }

    /// A measure of each alter on the map, in naming order; `None` too where ego was not asked about an alter's ties.
    pub fn of_alters(&self, measure: AlterMeasure) -> Vec<Option<f64>> {
        let values = self.of_all(measure);
        values.into_iter().zip(self.asked()).map(|(value, asked)| value.filter(|_| *asked)).collect()
    }

    fn of_all(&self, measure: AlterMeasure) -> Vec<Option<f64>> {
        let graph = &self.graph;
        let nodes = 0..graph.len();
        let holes = |which: fn(&Holes) -> Option<f64>| self.alters().iter().map(which).collect();
        match measure {
            AlterMeasure::Degree => nodes.map(|node| Some(graph.degree(node) as f64)).collect(),
            AlterMeasure::Core => cores::core_numbers(graph).iter().map(|number| Some(*number as f64)).collect(),
            AlterMeasure::Component => self.components().of.iter().map(|part| Some(f64::from(*part))).collect(),
            AlterMeasure::Community => match self.communities() {
                Some(of) => of.iter().map(|community| Some(f64::from(*community))).collect(),
                None => vec![None; graph.len()],
            },
            AlterMeasure::Betweenness => betweenness::with_progress(graph, self.progress)
                .into_iter()
                .map(|it| Some(it).filter(|it| it.is_finite()))
                .collect(),
            AlterMeasure::Closeness => self.distances().closeness(),
            AlterMeasure::HarmonicCloseness => self.distances().harmonic(),
            AlterMeasure::Eigenvector => match eigenvector::eigenvector(graph) {
                Some(values) => values.into_iter().map(Some).collect(),
                None => vec![None; graph.len()],
            },
            AlterMeasure::Triangles => self.triangles().of.iter().map(|count| Some(*count as f64)).collect(),
            AlterMeasure::Clustering => self.triangles().clustering(),
            AlterMeasure::EffectiveSize => holes(|it| it.effective_size),
            AlterMeasure::Efficiency => holes(|it| it.efficiency),
            AlterMeasure::Constraint => holes(|it| it.constraint),
            AlterMeasure::Hierarchy => holes(|it| it.hierarchy),
        }
    }

    /// The chosen measures by their keys, as they would stand in a file: `null` where undefined.
    pub fn to_json(&self, chosen: &[Measure]) -> Json {
        Json::object(chosen.iter().map(|measure| (measure.key(), Json::from(self.number(*measure)))))
    }

    /// How many ties of all selected kinds there are between alters in the graph.
    fn ties(&self) -> usize {
        let ties = self.network.ties().filter(|tie| self.scope.takes_kind(tie.key.kind()));
        ties.filter(|tie| self.graph.contains(tie.key.source()) && self.graph.contains(tie.key.target())).count()
    }

    fn isolates(&self) -> isolates::Isolates {
        let asked = self.asked();
        isolates::among(&self.graph, self.size, |node| asked.get(node).copied().unwrap_or(false))
    }

    fn reciprocity(&self) -> Option<f64> {
        let kind = |kind: &Key| self.scope.takes_kind(kind) && self.directed.contains(kind);
        let alter = |id: AlterId| self.graph.contains(id);
        dyads::dyads(&Arcs::new(self.network, |it| alter(it.id), kind)).reciprocity()
    }

    fn triads(&self, kind: usize) -> Option<f64> {
        triads::census(&self.graph, self.triangles()).get(kind).map(|count| *count as f64)
    }

    fn degrees(&self) -> &Degrees {
        self.degrees.get_or_init(|| degrees::degrees(&self.graph))
    }

    fn components(&self) -> &Components {
        self.components.get_or_init(|| components::components(&self.graph))
    }

    fn distances(&self) -> &Distances {
        self.distances.get_or_init(|| distances::with_progress(&self.graph, self.progress))
    }

    fn cores(&self) -> &Cores {
        self.cores.get_or_init(|| cores::cores(&self.graph))
    }

    fn cliques(&self) -> Option<&Cliques> {
        self.cliques.get_or_init(|| cliques::cliques(&self.graph, MOST_CLIQUES)).as_ref()
    }

    fn triangles(&self) -> &Triangles {
        self.triangles.get_or_init(|| triangles::triangles(&self.graph))
    }

    fn bridges(&self) -> &bridges::Bridges {
        self.bridges.get_or_init(|| bridges::bridges(&self.graph))
    }

    fn ego(&self) -> &Holes {
        self.ego.get_or_init(|| structural_holes::ego(&self.graph))
    }

    fn alters(&self) -> &[Holes] {
        self.alters.get_or_init(|| structural_holes::alters(&self.graph))
    }

    fn communities(&self) -> Option<&[u32]> {
        self.communities.get_or_init(|| communities::communities(&self.graph)).as_deref()
    }

    fn multiplexity(&self) -> &multiplexity::Multiplexity {
        self.multiplexity.get_or_init(|| multiplexity::multiplexity(self.network, &self.scope))
    }
}
