//! Which step saves most now.

use super::lasso::Lasso;
use super::plan::{Places, Step};
use super::ties::Ties;

/// How many of the best groups are tried with lassos: those cost much more to weigh.
const TRIED: usize = 8;

/// The ties so far, and those to come.
pub struct Work<'a> {
    pub now: Ties,
    wanted: &'a Ties,
}

impl<'a> Work<'a> {
    pub fn new(wanted: &'a Ties) -> Self {
        Work { now: Ties::none(wanted.people()), wanted }
    }

    /// What tying two people saves: a line now, or minus the line that takes the tie away again.
    fn worth(&self, one: usize, other: usize) -> i32 {
        match (one == other || self.now.has(one, other), self.wanted.has(one, other)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => -1,
        }
    }

    /// What tying someone to all of these saves.
    fn worth_to(&self, who: usize, others: &[usize]) -> i32 {
        others.iter().map(|other| self.worth(who, *other)).sum()
    }

    fn worth_among(&self, group: &[usize]) -> i32 {
        group.iter().enumerate().map(|(number, who)| self.worth_to(*who, &group[number + 1..])).sum()
    }

    /// Whom someone is still to be tied to.
    pub fn missing(&self, who: usize) -> Vec<usize> {
        (0..self.wanted.people()).filter(|other| self.worth(who, *other) > 0).collect()
    }

    /// The step that saves most; `None` if none saves anything.
    pub fn best(&self, places: &Places) -> Option<Step> {
        let mut best: (i32, Option<Step>) = (0, None);
        let mut take = |(saves, step): (i32, Step)| {
            if saves > best.0 {
                best = (saves, Some(step));
            }
        };
        let mut tried = 0;
        for (ideal, group) in self.groups() {
            if tried < TRIED && ideal >= 1 {
                tried += 1;
                take(self.lassoed_group(group, places));
            }
        }
        for centre in 0..self.wanted.people() {
            if self.missing(centre).len() > 3 {
                take(self.lassoed_star(centre, places));
            }
        }
        best.1
    }

    /// Groups worth tying all at once, best first, with what each would save if one lasso just fitted.
    pub fn groups(&self) -> Vec<(i32, Vec<usize>)> {
        let mut groups: Vec<(i32, Vec<usize>)> = Vec::new();
        for who in 0..self.wanted.people() {
            let around = self.missing(who);
            let mut seeds = vec![vec![who], around.iter().copied().chain([who]).collect()];
            seeds.extend(around.iter().filter(|it| **it > who).map(|it| vec![who, *it]));
            if around.is_empty() {
                continue;
            }
            for seed in seeds {
                let group = self.improved(seed);
                let saves = self.worth_among(&group) - 2;
                if saves > 0 && !groups.iter().any(|it| it.1 == group) {
                    groups.push((saves, group));
                }
            }
        }
        groups.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        groups
    }

    /// Takes people into a group, or out of it, as long as that saves more. Of those equally good, whoever shares
    /// most ties with the group comes first.
    fn improved(&self, mut group: Vec<usize>) -> Vec<usize> {
        let mut worth: Vec<i32> = (0..self.wanted.people()).map(|who| self.worth_to(who, &group)).collect();
        let mut tied: Vec<i32> = (0..self.wanted.people()).map(|who| self.tied_to(who, &group)).collect();
        for _ in 0..4 * self.wanted.people() {
            let gain = |who: usize| if group.contains(&who) { -worth[who] } else { worth[who] };
            let key = |who: &usize| (gain(*who), tied[*who], usize::MAX - *who);
            let Some(who) = (0..self.wanted.people()).max_by_key(key).filter(|who| gain(*who) > 0) else { break };
            let sign = match group.iter().position(|it| *it == who) {
                Some(at) => {
                    group.remove(at);
                    -1
                }
                None => {
                    group.push(who);
                    1
                }
            };
            for other in 0..self.wanted.people() {
                worth[other] += sign * self.worth(other, who);
                tied[other] += sign * self.tied_to(other, &[who]);
            }
        }
        group.sort_unstable();
        group
    }

    fn tied_to(&self, who: usize, others: &[usize]) -> i32 {
        others.iter().map(|other| i32::from(self.wanted.has(who, *other))).sum()
    }

    /// The best lassos for a group, which gives in to where people stand: somebody in the way may be taken in, and
    /// somebody far off left out.
    fn lassoed_group(&self, group: Vec<usize>, places: &Places) -> (i32, Step) {
        let mut best = self.group_step(&group, places);
        let mut now = group;
        loop {
            let Step::Group { taps, .. } = &best.1 else { return best };
            let others = taps.clone().into_iter().map(|who| {
                let mut other = now.clone();
                match other.iter().position(|it| *it == who) {
                    Some(at) => drop(other.remove(at)),
                    None => other.push(who),
                }
                (self.group_step(&other, places), other)
            });
            match others.max_by_key(|it| it.0.0) {
                Some((found, group)) if found.0 > best.0 => (best, now) = (found, group),
                _ => return best,
            }
        }
    }

    fn group_step(&self, group: &[usize], places: &Places) -> (i32, Step) {
        let fault = |who: usize, inside: bool| i32::from(group.contains(&who) != inside);
        let lassos = fitted(group, places, 2, &fault);
        let inside = |who: usize| lassos.iter().any(|it| it.encloses(places.at[who]));
        let taps: Vec<usize> = (0..places.at.len()).filter(|who| group.contains(who) != inside(*who)).collect();
        let step = Step::Group { lassos, taps };
        (self.worth_among(group) - step.gestures() as i32, step)
    }

    /// The best lassos from someone to those still to be tied to them.
    pub fn lassoed_star(&self, centre: usize, places: &Places) -> (i32, Step) {
        let missing = self.missing(centre);
        let fault = |who: usize, inside: bool| match self.worth(centre, who) {
            1 => i32::from(!inside),
            -1 => i32::from(inside),
            _ => 0,
        };
        let lassos = fitted(&missing, places, 1, &fault);
        let inside = |who: usize| lassos.iter().any(|it| it.encloses(places.at[who]));
        let taps: Vec<usize> = (0..places.at.len()).filter(|who| fault(*who, inside(*who)) > 0).collect();
        let step = Step::Star { centre, lassos, taps };
        (missing.len() as i32 - step.gestures() as i32, step)
    }
}

/// Lassos around a group with few `fault`s (of someone, whether inside or not): each is drawn around as many as pays,
/// leaving out those at the edge for whom it would catch too many others; further ones go around who was left out.
/// The first one encloses `least` people or more: around one alone it would mean something else.
fn fitted(group: &[usize], places: &Places, least: usize, fault: &dyn Fn(usize, bool) -> i32) -> Vec<Lasso> {
    let mut lassos: Vec<Lasso> = Vec::new();
    let mut rest = group.to_vec();
    while rest.len() >= if lassos.is_empty() { least } else { 2 } {
        let faults = |extra: Option<&Lasso>| -> i32 {
            let inside = |who| lassos.iter().chain(extra).any(|it| it.encloses(places.at[who]));
            (0..places.at.len()).map(|who| fault(who, inside(who))).sum()
        };
        let mut around = rest.clone();
        let mut best = (faults(Some(&places.lasso(&around))), places.lasso(&around));
        loop {
            let corner = |who: &&usize| {
                // Whoever is deep inside makes no difference to the outline.
                best.1.corners().iter().any(|it| it.distance(places.at[**who]) <= places.margin * 1.01)
            };
            let fewer = around.iter().filter(corner).map(|out| {
                let around: Vec<usize> = around.iter().copied().filter(|who| who != out).collect();
                let lasso = places.lasso(&around);
                (faults(Some(&lasso)), lasso, around)
            });
            match fewer.filter(|it| it.2.len() >= least.max(1)).min_by_key(|it| it.0) {
                Some((found, lasso, left)) if found < best.0 => (best, around) = ((found, lasso), left),
                _ => break,
            }
        }
        if !lassos.is_empty() && faults(None) - best.0 < 2 {
            break;
        }
        rest.retain(|who| !best.1.encloses(places.at[*who]));
        lassos.push(best.1);
    }
    lassos
}
