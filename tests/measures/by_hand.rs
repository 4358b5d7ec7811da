//! Networks small enough to work out on paper.

use super::near;
use geometry::Point;
use measures::composition::composition;
use measures::{
    Adjacency, AlterMeasure, Measure, Scope, Sheet, cliques, communities, cores, density, diversity, eigenvector,
    homophily, multiplexity,
};
use network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey, Value};

fn complete(n: u32) -> Vec<(u32, u32)> {
    (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other))).collect()
}

fn complete_but(n: u32, missing: &[(u32, u32)]) -> Vec<(u32, u32)> {
    complete(n).into_iter().filter(|pair| !missing.contains(pair)).collect()
}

fn person(id: u32) -> Alter {
    Alter {
        id: AlterId(id + 1),
        alter_type: Key::from("person"),
        label: format!("Person {id}"),
        named_in: vec![],
        position: Some(Point::new(0.5, 0.5)),
        attributes: Attributes::new(),
    }
}

fn network(n: u32, ties: &[(u32, u32)]) -> Network {
    let mut network = Network::new();
    (0..n).for_each(|id| network.insert_alter(person(id)));
    ties.iter().for_each(|(one, other)| tie(&mut network, "knows", *one, *other));
    network
}

fn tie(network: &mut Network, kind: &str, one: u32, other: u32) {
    let key = TieKey::undirected(kind, AlterId(one + 1), AlterId(other + 1));
    assert!(network.insert_tie(Tie { key, attributes: Attributes::new() }));
}

fn is(found: Option<f64>, right: f64) {
    assert!(near(found.unwrap(), right), "{found:?} in place of {right}");
}

/// Published figures have a few digits only.
fn rounds_to(found: Option<f64>, right: f64) {
    assert!((found.unwrap() - right).abs() < 6e-5, "{found:?} in place of {right}");
}

/// Ego's effective size, constraint and betweenness, fragmentation and the number of components.
#[test]
fn ego_networks_with_known_figures() {
    let path = [(0, 1), (1, 2), (2, 3)];
    let two_off = complete_but(10, &[(0, 1), (0, 2)]);
    for (n, ties, size, constraint, betweenness, fragmentation, components) in [
        (5, path.to_vec(), 3.8, 0.451_111, 6.0, 0.4, 2.0),
        (10, two_off, 1.4, 0.359_92, 0.25, 0.0, 1.0),
        (4, complete_but(4, &[(0, 1)]), 1.5, 0.740_451, 1.0 / 3.0, 0.0, 1.0),
        (5, complete_but(5, &[(0, 1)]), 1.4, 0.638, 0.25, 0.0, 1.0),
        (4, vec![(0, 1)], 3.5, 0.406_25, 5.0, 5.0 / 6.0, 3.0),
        (2, vec![(0, 1)], 1.0, 1.125, 0.0, 0.0, 1.0),
        (2, vec![], 2.0, 0.5, 1.0, 1.0, 2.0),
        (3, complete(3), 1.0, 0.925_926, 0.0, 0.0, 1.0),
        (4, complete(4), 1.0, 0.765_625, 0.0, 0.0, 1.0),
        (5, complete(5), 1.0, 0.648, 0.0, 0.0, 1.0),
    ] {
        let network = network(n, &ties);
        let sheet = Sheet::new(&network, &Scope::default(), &[]);
        rounds_to(sheet.number(Measure::EffectiveSize), size);
        rounds_to(sheet.number(Measure::Constraint), constraint);
        is(sheet.number(Measure::EgoBetweenness), betweenness);
        is(sheet.number(Measure::Fragmentation), fragmentation);
        is(sheet.number(Measure::Components), components);
    }
}

/// What has no value has none; what is a count of nothing is 0.
#[test]
fn nobody_and_somebody_alone() {
    let defined = |n: u32, ties: &[(u32, u32)]| {
        let network = network(n, ties);
        let sheet = Sheet::new(&network, &Scope::default(), &[]);
        let keys = Measure::ALL.iter().filter_map(|it| Some((it.key(), sheet.number(*it)?)));
        keys.filter(|(_, value)| *value != 0.0).collect::<Vec<_>>()
    };
    assert_eq!(defined(0, &[]), []);
    let alone = [
        ("size", 1.0),
        ("on_map", 1.0),
        ("isolates", 1.0),
        ("isolate_share", 1.0),
        ("components", 1.0),
        ("largest_component", 1.0),
        ("top_core_size", 1.0),
        ("largest_clique", 1.0),
        ("effective_size", 1.0),
        ("efficiency", 1.0),
        ("constraint", 1.0),
    ];
    assert_eq!(defined(1, &[]), alone);
    let one = network(1, &[]);
    let sheet = Sheet::new(&one, &Scope::default(), &[]);
    for measure in [Measure::Density, Measure::Diameter, Measure::Fragmentation, Measure::SdDegree, Measure::Hierarchy]
    {
        assert_eq!(sheet.number(measure), None, "{}", measure.key());
    }
    for measure in AlterMeasure::ALL {
        let known = ["degree", "core", "component", "betweenness", "triangles"].contains(&measure.key());
        assert_eq!(sheet.of_alters(*measure), [known.then_some(0.0)], "{}", measure.key());
    }
}

#[test]
fn answers_of_five_alters() {
    let mut network = network(5, &[(0, 1), (1, 2), (2, 3)]);
    let race = Key::from("race");
    network.ego_mut().insert(race.clone(), Value::from("a"));
    for id in 1..=5 {
        let answer = Value::from(if id == 4 { "b" } else { "a" });
        network.alter_mut(AlterId(id)).unwrap().attributes.insert(race.clone(), answer);
    }
    let all = Scope::default();
    let answers = composition(&network, &race);
    is(diversity::blau(&answers), 0.32);
    is(diversity::iqv(&answers, 2), 0.64);
    assert_eq!((diversity::iqv(&answers, 1), diversity::iqv(&answers, 0)), (None, None));
    is(homophily::of_ego(&network, &all, &race).ei(), -0.6);
    is(homophily::of_ego(&network, &all, &race).share(), 0.8);
    is(homophily::of_ties(&network, &Adjacency::on_map(&network), &race).ei(), -1.0 / 3.0);
    // An alter who chose two makes shares that add up to more than 1.
    let both = Value::Many(vec![Value::from("a"), Value::from("b")]);
    network.alter_mut(AlterId(1)).unwrap().attributes.insert(race.clone(), both);
    assert_eq!(diversity::blau(&composition(&network, &race)), None);
    // Without ego's own answer there is nothing to be like.
    network.ego_mut().insert(race.clone(), Value::Blank);
    assert_eq!(homophily::of_ego(&network, &all, &race).share(), None);
}

#[test]
fn a_selection_takes_types_kinds_and_whom_it_likes() {
    let mut network = network(4, &[(0, 1), (1, 2), (2, 3)]);
    tie(&mut network, "helps", 0, 1);
    network.alter_mut(AlterId(4)).unwrap().alter_type = Key::from("organisation");
    network.insert_alter(Alter { position: None, ..person(4) });
    let (people, helps) = ([Key::from("person")], [Key::from("helps")]);
    let not_first = |alter: &Alter| alter.id != AlterId(1);
    let of = |selection: Scope| {
        let sheet = Sheet::new(&network, &selection, &[]);
        [Measure::Size, Measure::OnMap, Measure::TiedPairs, Measure::Ties].map(|it| sheet.number(it).unwrap())
    };
    assert_eq!(of(Scope::default()), [5.0, 4.0, 3.0, 4.0]);
    assert_eq!(of(Scope { types: Some(&people), ..Scope::default() }), [4.0, 3.0, 2.0, 3.0]);
    assert_eq!(of(Scope { kinds: Some(&helps), ..Scope::default() }), [5.0, 4.0, 1.0, 1.0]);
    assert_eq!(of(Scope { filter: Some(&not_first), ..Scope::default() }), [4.0, 3.0, 2.0, 2.0]);
    let multiplexity = multiplexity::multiplexity(&network, &Scope::default());
    assert_eq!((multiplexity.pairs.as_slice(), multiplexity.share()), ([0, 2, 1].as_slice(), Some(1.0 / 3.0)));
    let chosen = Sheet::new(&network, &Scope::default(), &[]).to_json(&[Measure::Density, Measure::Diameter]);
    assert_eq!(serde_json::to_string(&chosen).unwrap(), r#"{"density":0.5,"diameter":3}"#);
}

#[test]
fn pairs_that_were_not_asked_about_do_not_lower_density() {
    let network = network(4, &[(0, 1), (1, 2)]);
    let shown = [vec![AlterId(1), AlterId(2)], vec![AlterId(2), AlterId(3), AlterId(99)]];
    let sheet = Sheet::new(&network, &Scope::default(), &shown);
    assert_eq!(sheet.number(Measure::PairsAsked), Some(2.0));
    assert_eq!((sheet.number(Measure::DensityAsked), sheet.number(Measure::Density)), (Some(1.0), Some(1.0 / 3.0)));
    assert_eq!(density::asked(sheet.adjacency(), &[]).density(), None);
}

#[test]
fn centralities_in_closed_form() {
    let star: Vec<(u32, u32)> = (1..=8).map(|leaf| (0, leaf)).collect();
    let vector = eigenvector::eigenvector(&Adjacency::of_pairs(9, &star)).unwrap();
    is(Some(vector[0]), 0.5_f64.sqrt());
    is(Some(vector[1]), 0.25);
    let ring: Vec<(u32, u32)> = (0..7).map(|at| (at, (at + 1) % 7)).collect();
    assert!(
        eigenvector::eigenvector(&Adjacency::of_pairs(7, &ring))
            .unwrap()
            .iter()
            .all(|it| near(*it, 1.0 / 7.0_f64.sqrt()))
    );
    // Two components that are equally strong leave it undefined; a stronger one decides, and outside it is 0.
    let two = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)];
    assert_eq!(eigenvector::eigenvector(&Adjacency::of_pairs(6, &two)), None);
    assert_eq!(eigenvector::eigenvector(&Adjacency::of_pairs(6, &two[..5])).unwrap()[3..], [0.0; 3]);
    let graph = Adjacency::of_pairs(5, &[(0, 1), (1, 2), (2, 0), (2, 3)]);
    assert_eq!(cores::top_core(&graph), [AlterId(1), AlterId(2), AlterId(3)]);
    assert_eq!(communities::modularity(&graph, &[0; 5]), Some(0.0));
    assert_eq!(
        (communities::modularity(&graph, &[0; 4]), communities::communities(&Adjacency::of_pairs(3, &[]))),
        (None, None)
    );
    assert_eq!(cliques::cliques(&graph, 2), None);
}
