//! The plans, without a browser.

use super::layout::layout;
use super::plan::{Places, Step, chosen, plan};
use super::shapes::shapes;
use super::target::Target;
use super::ties::Ties;
use geometry::Point;

/// A row of people, 50 pixels apart.
fn row(people: u32) -> Places {
    Places::seen((0..people).map(|number| Point::new(50.0 * f64::from(number), 20.0)).collect())
}

fn clique(people: usize, among: &[usize]) -> Ties {
    let pairs: Vec<_> = among.iter().flat_map(|one| among.iter().map(move |other| (*one, *other))).collect();
    Ties::between(people, &pairs)
}

fn gestures(steps: &[Step]) -> usize {
    steps.iter().map(Step::gestures).sum()
}

#[test]
fn a_clique_takes_a_lasso_and_a_press() {
    let (wanted, places) = (clique(9, &[2, 3, 4, 5]), row(9));
    let steps = plan(&wanted, &places);
    assert!(matches!(&steps[..], [Step::Group { lassos, taps }] if lassos.len() == 1 && taps.is_empty()), "{steps:?}");
    assert_eq!(gestures(&steps), 2);
}

#[test]
fn somebody_in_the_way_takes_a_tap_more() {
    let (wanted, places) = (clique(9, &[2, 3, 5, 6]), row(9));
    let steps = plan(&wanted, &places);
    let [Step::Group { lassos, taps }] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!(chosen(&places, lassos, taps), [2, 3, 5, 6]);
    assert_eq!(gestures(&steps), 3);
}

#[test]
fn whoever_is_tied_to_everyone_takes_a_lasso_between_two_taps() {
    let pairs: Vec<_> = (1..9).map(|other| (0, other)).collect();
    let steps = plan(&Ties::between(9, &pairs), &row(9));
    assert!(matches!(&steps[..], [Step::Star { centre: 0, taps, .. }] if taps.is_empty()), "{steps:?}");
    assert_eq!(gestures(&steps), 3);
}

#[test]
fn few_ties_are_drawn_one_by_one() {
    let steps = plan(&Ties::between(9, &[(0, 4), (1, 8)]), &row(9));
    assert_eq!(steps, [Step::Line(0, 4), Step::Line(1, 8)]);
}

#[test]
fn plans_for_example_networks_draw_exactly_their_ties() {
    for target in [Target::read("LW17"), Target::read("LW08").with_link_workers()] {
        let kinds: Vec<Ties> = target.ties.iter().map(|it| it.1.clone()).collect();
        let places = Places::seen(layout(&target.sectors(), &shapes(&kinds), Point::default(), 540.0).at);
        for (kind, wanted) in &target.ties {
            let mut drawn = Ties::none(wanted.people());
            plan(wanted, &places).iter().for_each(|step| step.apply(&places, &mut drawn));
            assert_eq!(drawn, *wanted, "{kind} of {}", target.id);
        }
    }
}

#[test]
fn people_stand_in_the_part_of_their_sector_and_never_on_each_other() {
    let target = Target::read("LW16");
    let sectors = target.sectors();
    let places = layout(&sectors, &[], Point::default(), 540.0).at;
    for (number, one) in places.iter().enumerate() {
        assert!(places[..number].iter().all(|other| other.distance(*one) > 35.0));
    }
    // Seen from the middle, one sector comes after another: there are as many changes as sectors.
    let mut around: Vec<usize> = (0..places.len()).collect();
    let angle = |who: usize| (places[who].y - 270.0).atan2(places[who].x - 270.0);
    around.sort_by(|a, b| angle(*a).total_cmp(&angle(*b)));
    let changes = around.windows(2).filter(|it| sectors[it[0]] != sectors[it[1]]).count();
    assert!(changes <= 4, "{changes}");
}
