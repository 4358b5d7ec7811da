use super::record::MOST_ANSWERS;
use super::{Case, Figure, GroupBy, Records};
use measures::Measure;
use network::{Key, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Which file of participants who have several takes part where groups are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Waves {
    /// The first
    #[default]
    First,
    /// The last
    Last,
    /// All of them, although they are not independent
    Every,
}

impl Waves {
    /// The one with this name: `first`, `last`, `every`.
    pub fn from_key(key: &str) -> Option<Waves> {
        [Waves::First, Waves::Last, Waves::Every].into_iter().find(|it| it.key() == key)
    }

    /// Its name.
    pub fn key(self) -> &'static str {
        match self {
            Waves::First => "first",
            Waves::Last => "last",
            Waves::Every => "every",
        }
    }
}

/// What is wanted of a study.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// What networks are put into groups by; one group of all without
    pub group: Option<GroupBy>,
    /// The figures of each network that are told, compared and followed
    pub figures: Vec<Figure>,
    /// The alter variables whose composition is told
    pub composition: Vec<Key>,
    /// What figures are correlated with
    pub correlates: Vec<Figure>,
    /// Which files are compared
    pub waves: Waves,
}

/// What a study has to choose from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What puts networks into at least two groups, with those
    pub groups: Vec<(GroupBy, Vec<String>)>,
    /// The figures that some network has
    pub figures: Vec<Figure>,
    /// The alter variables that have answers in common, with those
    pub composition: Vec<(Key, Vec<String>)>,
    /// The numbers that egos answered
    pub numbers: Vec<Figure>,
}

/// So many groups are offered at most: more are names rather than groups.
const MOST_GROUPS: usize = 20;

/// What is told of networks if nothing else is asked for: the measures of the study that this was made for.
const USUAL: [Measure; 9] = [
    Measure::Size,
    Measure::OnMap,
    Measure::AverageDegree,
    Measure::MeanDegree,
    Measure::Isolates,
    Measure::IsolateShare,
    Measure::MaxCore,
    Measure::TopCoreSize,
    Measure::Density,
];

impl Offer {
    /// What these files have to choose from.
    pub fn of(records: &Records) -> Offer {
        let cases = records.cases();
        let ego: BTreeSet<&Key> = cases.iter().flat_map(|it| it.record.ego.iter().map(|(name, _)| name)).collect();
        let about: BTreeSet<&String> =
            cases.iter().flat_map(|it| it.record.about.iter().map(|(name, _)| name)).collect();
        let by = ego.iter().map(|it| GroupBy::Ego((*it).clone()));
        let by = by.chain(about.into_iter().map(|it| GroupBy::About(it.clone())));
        let groups = by.chain([GroupBy::Folder, GroupBy::FileStart]).filter_map(|by| {
            let groups: BTreeSet<String> = cases.iter().filter_map(|it| by.of(it)).collect();
            (2..=MOST_GROUPS).contains(&groups.len()).then(|| (by, groups.into_iter().collect()))
        });
        let is_number = |name: &&Key| {
            let number =
                |it: &Case| matches!(it.record.ego.get(*name), Some(Value::Number(_)) | Some(Value::Blank) | None);
            cases.iter().all(number)
                && cases.iter().any(|it| matches!(it.record.ego.get(*name), Some(Value::Number(_))))
        };
        let numbers: Vec<Figure> = ego.iter().copied().filter(is_number).map(|it| Figure::Ego(it.clone())).collect();
        let composition = compositions(cases);
        let means: BTreeSet<&Key> = cases.iter().flat_map(|it| it.record.means.iter().map(|(name, ..)| name)).collect();
        let shares = composition.iter().flat_map(|(variable, answers)| {
            answers.iter().map(|answer| Figure::Share(variable.clone(), answer.clone()))
        });
        let figures = Measure::ALL.iter().map(|it| Figure::Measure(*it)).chain(shares);
        let figures =
            figures.chain(means.into_iter().map(|it| Figure::Mean(it.clone()))).chain(numbers.iter().cloned());
        let is_there = |it: &Figure| cases.iter().any(|case| it.of(&case.record).is_some());
        Offer { groups: groups.collect(), figures: figures.filter(is_there).collect(), composition, numbers }
    }
}

/// Variables with their answers, of those that are not all different.
fn compositions(cases: &[Case]) -> Vec<(Key, Vec<String>)> {
    let mut answers: BTreeMap<&Key, BTreeSet<&str>> = BTreeMap::new();
    for it in cases.iter().flat_map(|case| &case.record.composition) {
        let known = answers.entry(&it.variable).or_default();
        if known.len() <= MOST_ANSWERS {
            known.extend(it.counts.keys().map(String::as_str));
        }
    }
    let few = answers.into_iter().filter(|(_, answers)| answers.len() <= MOST_ANSWERS);
    few.map(|(name, answers)| (name.clone(), answers.into_iter().map(str::to_owned).collect())).collect()
}

impl Choice {
    /// What is told if nothing else is asked for: the usual measures, by the first answer of ego in words that has few
    /// groups, every composition with few answers, and what ego answered in numbers.
    pub fn usual(records: &Records) -> Choice {
        let offer = Offer::of(records);
        let in_words = |by: &GroupBy, answers: &[String]| {
            matches!(by, GroupBy::Ego(_)) && answers.len() <= 8 && answers.iter().any(|it| it.parse::<f64>().is_err())
        };
        let is_few = |(_, answers): &&(Key, Vec<String>)| (2..=8).contains(&answers.len());
        Choice {
            group: offer.groups.iter().find(|(by, answers)| in_words(by, answers)).map(|(by, _)| by.clone()),
            figures: USUAL.into_iter().map(Figure::Measure).filter(|it| offer.figures.contains(it)).collect(),
            composition: offer.composition.iter().filter(is_few).map(|(name, _)| name.clone()).collect(),
            correlates: offer.numbers,
            waves: Waves::First,
        }
    }

    /// Measures that have to be worked out for it.
    pub fn measures(&self) -> Vec<Measure> {
        let mut all: Vec<Measure> = Vec::new();
        for figure in self.figures.iter().chain(&self.correlates) {
            if let Figure::Measure(measure) = figure
                && !all.contains(measure)
            {
                all.push(*measure);
            }
        }
        all
    }

    /// The measures that are told if nothing else is asked for.
    pub fn usual_measures() -> &'static [Measure] {
        &USUAL
    }

    /// The cases that take part where groups are compared.
    pub(crate) fn compared(&self, records: &Records) -> Vec<usize> {
        let last: BTreeMap<&str, usize> =
            records.followed().into_iter().map(|(participant, cases)| (participant, cases.len())).collect();
        let takes_part = |case: &Case| match (self.waves, case.wave) {
            (Waves::Every, _) | (_, None) => true,
            (Waves::First, Some(wave)) => wave == 1,
            (Waves::Last, Some(wave)) => {
                case.record.participant.as_deref().and_then(|it| last.get(it)).is_none_or(|last| wave == *last)
            }
        };
        (0..).zip(records.cases()).filter(|(_, case)| takes_part(case)).map(|(at, _)| at).collect()
    }
}
