//! How the ties of one kind are drawn with few gestures: cliques by a lasso and "Connect all", stars by a lasso from
//! someone active, single ties by a line from one to the other.
//!
//! The planner is greedy: it takes the step that saves most against drawing each missing tie by a line, until no step
//! saves any; what is then still missing, or was drawn too much, is corrected line by line.

use super::greedy::Work;
use super::lasso::Lasso;
use super::ties::Ties;
use geometry::Point;

/// Where people stand, on the screen, and how far a lasso keeps away from those it encloses.
#[derive(Clone, Debug)]
pub struct Places {
    pub at: Vec<Point>,
    pub margin: f64,
}

/// How far a lasso keeps away from people, as a share of how far apart they stand at least: nearly halfway.
pub const MARGIN: f64 = 0.45;

impl Places {
    /// These places, as they are seen.
    pub fn seen(at: Vec<Point>) -> Self {
        let pairs = at.iter().enumerate().flat_map(|(number, one)| at[..number].iter().map(|it| it.distance(*one)));
        let margin = MARGIN * pairs.fold(f64::INFINITY, f64::min);
        Places { at, margin }
    }

    pub fn lasso(&self, around: &[usize]) -> Lasso {
        Lasso::around(around.iter().map(|who| self.at[*who]), self.margin)
    }

    /// Whom a lasso encloses.
    pub fn caught(&self, lasso: &Lasso) -> Vec<usize> {
        (0..self.at.len()).filter(|who| lasso.encloses(self.at[*who])).collect()
    }
}

/// Something done in a tie prompt, begun and ended with nobody active and nobody chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A line is drawn from one to the other, which ties them or takes the tie away.
    Line(usize, usize),
    /// Someone is tapped, a lasso ties them to all in it, taps correct that, and tapping them again lets go.
    Star { centre: usize, lassos: Vec<Lasso>, taps: Vec<usize> },
    /// A lasso chooses people, taps correct the choice, and "Connect all" ties them all to each other.
    Group { lassos: Vec<Lasso>, taps: Vec<usize> },
}

impl Step {
    /// How many taps, drags and presses of buttons it takes.
    pub fn gestures(&self) -> usize {
        match self {
            Step::Line(..) => 1,
            Step::Star { lassos, taps, .. } => 2 + lassos.len() + taps.len(),
            Step::Group { lassos, taps } => lassos.len() + taps.len() + 1,
        }
    }

    /// Does to ties what the map is to do to them.
    pub fn apply(&self, places: &Places, ties: &mut Ties) {
        match self {
            Step::Line(one, other) => ties.toggle(*one, *other),
            Step::Star { centre, lassos, taps } => {
                for who in lassos.iter().flat_map(|lasso| places.caught(lasso)) {
                    ties.set(*centre, who, true);
                }
                taps.iter().for_each(|who| ties.toggle(*centre, *who));
            }
            Step::Group { lassos, taps } => {
                let chosen = chosen(places, lassos, taps);
                for (number, one) in chosen.iter().enumerate() {
                    chosen[number + 1..].iter().for_each(|other| ties.set(*one, *other, true));
                }
            }
        }
    }
}

/// Who is chosen after lassos and then taps.
pub fn chosen(places: &Places, lassos: &[Lasso], taps: &[usize]) -> Vec<usize> {
    let inside = |who: &usize| lassos.iter().any(|lasso| lasso.encloses(places.at[*who]));
    (0..places.at.len()).filter(|who| inside(who) != taps.contains(who)).collect()
}

/// The steps that draw `wanted`: beginning with those who are tied to most others, or with what saves most,
/// whichever takes fewer.
pub fn plan(wanted: &Ties, places: &Places) -> Vec<Step> {
    let plans = [true, false].map(|hubs_first| plan_from(wanted, places, hubs_first));
    let fewest = plans.into_iter().min_by_key(|steps| steps.iter().map(Step::gestures).sum::<usize>());
    fewest.unwrap_or_default()
}

fn plan_from(wanted: &Ties, places: &Places, hubs_first: bool) -> Vec<Step> {
    let mut work = Work::new(wanted);
    let mut steps = Vec::new();
    if hubs_first {
        for hub in 0..wanted.people() {
            let (saves, step) = work.lassoed_star(hub, places);
            if saves > wanted.people() as i32 / 2 {
                step.apply(places, &mut work.now);
                steps.push(step);
            }
        }
    }
    while let Some(step) = work.best(places) {
        step.apply(places, &mut work.now);
        steps.push(step);
    }
    let differs = |(one, other): &(usize, usize)| work.now.has(*one, *other) != wanted.has(*one, *other);
    let pairs = (0..wanted.people()).flat_map(|one| (one + 1..wanted.people()).map(move |other| (one, other)));
    steps.extend(pairs.filter(differs).map(|(one, other)| Step::Line(one, other)));
    steps
}
