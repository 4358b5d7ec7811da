//! The table of measures: each with a stable key, a unit and a name in plain words, so that a protocol, a file or a
//! page can name the ones it wants and have only those computed.
//!
//! ```
//! use sociogram_measures::{Measure, Scope, Sheet};
//! use network::Network;
//! let network = Network::new();
//! let sheet = Sheet::new(&network, &Scope::default(), &[]);
//! assert_eq!(Measure::from_key("density"), Some(Measure::Density));
//! assert_eq!((sheet.number(Measure::Size), sheet.number(Measure::Density)), (Some(0.0), None));
//! ```

mod choice;
mod sheet;

pub use choice::{ChoiceFault, Context, SheetChoice};
pub use sheet::{Progress, Sheet};

/// What a measure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// People or organisations
    Alters,
    /// Pairs of alters
    Pairs,
    /// Ties
    Ties,
    /// Sets of alters: components, cliques, triads, communities
    Sets,
    /// Steps along ties
    Steps,
    /// A part of a whole, from 0 to 1
    Share,
    /// A number with no unit
    Index,
}

/// Makes an enum of measures and what is known of each.
macro_rules! measures {
    ($(#[$about:meta])* $name:ident: $($measure:ident $key:literal $unit:ident $words:literal;)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = $words] $measure,)*
        }

        impl $name {
            /// All of them, in the order of the table.
            pub const ALL: &[$name] = &[$($name::$measure,)*];

            fn row(self) -> (&'static str, Unit, &'static str) {
                match self {
                    $($name::$measure => ($key, Unit::$unit, $words),)*
                }
            }

            /// Its name in files and protocols. It never changes.
            pub fn key(self) -> &'static str {
                self.row().0
            }

            /// What it counts.
            pub fn unit(self) -> Unit {
                self.row().1
            }

            /// Its name in plain words.
            pub fn name(self) -> &'static str {
                self.row().2
            }

            /// The measure with this key.
            pub fn from_key(key: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|measure| measure.key() == key)
            }
        }
    };
}

measures! {
    /// A measure of the whole network: one number.
    Measure:
    Size "size" Alters "Alters named";
    OnMap "on_map" Alters "Alters on the map";
    Ties "ties" Ties "Ties of all kinds";
    AverageDegree "average_degree" Ties "Ties of all kinds an alter has, on average";
    TiedPairs "tied_pairs" Pairs "Pairs of alters who are tied";
    Pairs "pairs" Pairs "Pairs of alters, tied or not";
    Density "density" Share "Share of pairs that are tied";
    PairsAsked "pairs_asked" Pairs "Pairs of alters that ego was asked about";
    DensityAsked "density_asked" Share "Share of the pairs asked about that are tied";
    MeanDegree "mean_degree" Alters "Others an alter is tied to, on average";
    MedianDegree "median_degree" Alters "Others an alter is tied to, in the middle";
    MaxDegree "max_degree" Alters "Others an alter is tied to, at most";
    SdDegree "sd_degree" Alters "Standard deviation of the others an alter is tied to";
    DegreeCentralisation "degree_centralisation" Share "How far one alter stands out by degree";
    Isolates "isolates" Alters "Alters tied to nobody";
    IsolateShare "isolate_share" Share "Share of alters named who are tied to nobody";
    Components "components" Sets "Separate parts";
    ComponentRatio "component_ratio" Share "Separate parts against how many there could be";
    Fragmentation "fragmentation" Share "Share of pairs who cannot reach each other";
    LargestComponent "largest_component" Alters "Alters in the largest part";
    AverageDistance "average_distance" Steps "Steps between two alters, on average";
    Diameter "diameter" Steps "Steps between two alters, at most";
    MaxCore "max_core" Alters "Maximum k: others each is tied to in the top core";
    TopCoreSize "top_core_size" Alters "Alters in the top core";
    Cliques "cliques" Sets "Maximal cliques of three or more";
    LargestClique "largest_clique" Alters "Alters in the largest clique";
    Triangles "triangles" Sets "Triangles";
    Transitivity "transitivity" Share "How often two alters tied to the same third are tied";
    Clustering "clustering" Share "Density among an alter's neighbours, on average";
    Triads003 "triads_003" Sets "Triads with no pair tied";
    Triads102 "triads_102" Sets "Triads with one pair tied";
    Triads201 "triads_201" Sets "Triads with two pairs tied";
    Triads300 "triads_300" Sets "Triads with all pairs tied";
    Bridges "bridges" Pairs "Bridges: tied pairs that hold parts together";
    Cutpoints "cutpoints" Alters "Cutpoints: those who hold parts together";
    EffectiveSize "effective_size" Index "Effective size of ego's network";
    Efficiency "efficiency" Share "Effective size for each alter";
    Constraint "constraint" Index "Constraint of ego";
    Hierarchy "hierarchy" Share "How far constraint is due to one alter";
    EgoBetweenness "ego_betweenness" Pairs "Pairs of alters that ego stands between";
    EgoBetweennessShare "ego_betweenness_share" Share "Share of pairs that ego stands between";
    Communities "communities" Sets "Communities";
    Modularity "modularity" Index "How far ties stay within communities";
    MultiplexShare "multiplex_share" Share "Share of tied pairs tied in several kinds";
    KindsPerPair "kinds_per_pair" Index "Kinds in which a tied pair is tied, on average";
    Reciprocity "reciprocity" Share "Share of directed ties that are returned";
}

measures! {
    /// A measure of each alter: as many numbers as there are alters on the map.
    AlterMeasure:
    Degree "degree" Alters "Others it is tied to";
    Core "core" Alters "Core number";
    Component "component" Sets "Which part it is in, from 0";
    Community "community" Sets "Which community it is in, from 0";
    Betweenness "betweenness" Pairs "Pairs of others it stands between";
    Closeness "closeness" Share "Closeness to the others";
    HarmonicCloseness "harmonic_closeness" Share "Mean of the inverse distances to the others";
    Eigenvector "eigenvector" Share "Being tied to those who are central";
    Triangles "triangles" Sets "Triangles it is in";
    Clustering "clustering" Share "Density among its neighbours";
    EffectiveSize "effective_size" Index "Effective size of its own network";
    Efficiency "efficiency" Share "Effective size for each of its neighbours";
    Constraint "constraint" Index "Its constraint";
    Hierarchy "hierarchy" Share "How far its constraint is due to one neighbour";
}

impl Measure {
    /// Whether it only counts what is there, so that it means something even if nobody was asked about ties.
    fn is_count_of_what_is_there(self) -> bool {
        use Measure::*;
        match self {
            Size | OnMap | Ties | TiedPairs | Pairs | PairsAsked | DensityAsked => true,
            AverageDegree | Density | MeanDegree | MedianDegree | MaxDegree | SdDegree | DegreeCentralisation
            | Isolates | IsolateShare | Components | ComponentRatio | Fragmentation | LargestComponent
            | AverageDistance | Diameter | MaxCore | TopCoreSize | Cliques | LargestClique | Triangles
            | Transitivity | Clustering | Triads003 | Triads102 | Triads201 | Triads300 | Bridges | Cutpoints
            | EffectiveSize | Efficiency | Constraint | Hierarchy | EgoBetweenness | EgoBetweennessShare
            | Communities | Modularity | MultiplexShare | KindsPerPair | Reciprocity => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_one_measure_each() {
        for measure in Measure::ALL {
            assert_eq!(Measure::from_key(measure.key()), Some(*measure));
        }
        for measure in AlterMeasure::ALL {
            assert_eq!(AlterMeasure::from_key(measure.key()), Some(*measure));
        }
        assert_eq!(Measure::from_key("no_such"), None);
    }
}
