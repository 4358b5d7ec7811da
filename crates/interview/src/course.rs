//! How far an interview is, as people are told: its chapters, which step of the chapter is on screen, and how long the
//! rest may take at the participant's own pace.

use super::{Interview, Position, Step};
use protocol::{Sample, Stage, StageTask};

/// What a stretch of an interview is about, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// The participant, and what comes before everything else
    You,
    /// Naming
    People,
    /// What those named are like
    About,
    /// The map, and what is asked about its ties
    Map,
    /// What comes after everything else
    Last,
}

/// A chapter of an interview under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// What it is about
    pub chapter: Chapter,
    /// How many steps it has, as the answers stand
    pub steps: usize,
    /// How many of these come before the step on screen
    pub before: usize,
    /// How long it takes most people, in seconds
    pub seconds: f64,
}

/// How far an interview is.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Its chapters
    pub legs: Vec<Leg>,
    /// The number of the one on screen
    pub at: usize,
    /// How many minutes are left, at least 1
    pub minutes: usize,
}

/// Nobody answers for as long as this, in seconds, without a break.
const BREAK: f64 = 120.0;
/// So many seconds at the usual pace count along with the participant's own, so that the first few steps do not tell too
/// much.
const USUAL: f64 = 90.0;
/// So many are taken to be named while nobody is.
const SOME: usize = 8;

impl Interview {
    /// How far it is. `O(n)` for `n` steps and entries of the journal.
    pub fn course(&self) -> Course {
        let people = match self.network().alter_count() {
            0 => SOME,
            count => count,
        };
        let (mut legs, mut at): (Vec<Leg>, usize) = (Vec::new(), 0);
        let (mut done, mut left) = (0.0, 0.0);
        for (number, chapter) in self.chapters().into_iter().enumerate() {
            if legs.last().is_none_or(|leg| leg.chapter != chapter) {
                legs.push(Leg { chapter, steps: 0, before: 0, seconds: 0.0 });
            }
            if number == self.position.stage {
                at = legs.len() - 1;
            }
            let (Some(leg), Some(stage)) = (legs.last_mut(), self.protocol.stages.get(number)) else { continue };
            let mut steps = 0;
            for step in self.route().filter(|step| step.stage == number) {
                steps += 1;
                let seconds = seconds(stage, step, people);
                leg.seconds += seconds;
                leg.before += usize::from(*step < self.position);
                if *step != self.position && self.visited.contains_key(step) {
                    done += seconds;
                } else {
                    left += seconds;
                }
            }
            // Before anybody is named, what is asked about them has no steps.
            if steps == 0 && number > self.position.stage && self.network().alter_count() == 0 {
                let whole = Position { stage: number, step: Step::Whole };
                steps = 1;
                let seconds = seconds(stage, &whole, people);
                leg.seconds += seconds;
                left += seconds;
            }
            leg.steps += steps;
        }
        let pace = (self.active_seconds() + USUAL) / (done + USUAL);
        let minutes = (left * pace.clamp(0.3, 4.0) / 60.0).round().max(1.0);
        Course { legs, at, minutes: minutes as usize }
    }

    /// The chapter of each stage. None comes twice: naming after the map is part of the map's.
    fn chapters(&self) -> Vec<Chapter> {
        let stages = &self.protocol.stages;
        let has_map = stages.iter().any(|stage| matches!(stage.task, StageTask::Sociogram(_)));
        let own = |stage: &Stage| match &stage.task {
            StageTask::NameGenerator(_) | StageTask::EarlierAlters(_) | StageTask::EarlierMatch(_) => {
                Some(Chapter::People)
            }
            StageTask::AlterForm(_)
            | StageTask::TieForm(_)
            | StageTask::OrdinalBin(_)
            | StageTask::CategoricalBin(_) => Some(Chapter::About),
            StageTask::PairCensus(_) | StageTask::OneToMany(_) if !has_map => Some(Chapter::About),
            StageTask::PairCensus(_) | StageTask::OneToMany(_) | StageTask::Sociogram(_) => Some(Chapter::Map),
            StageTask::Information
            | StageTask::Consent(_)
            | StageTask::EgoForm(_)
            | StageTask::OpenQuestions(_)
            | StageTask::Summary => None,
        };
        let last = stages.iter().rposition(|stage| own(stage).is_some());
        let mut now = Chapter::You;
        let mut chapters = Vec::new();
        for (number, stage) in stages.iter().enumerate() {
            now = match own(stage) {
                Some(chapter) => now.max(chapter),
                None if last.is_some_and(|last| number > last) => Chapter::Last,
                None => now,
            };
            chapters.push(now);
        }
        chapters
    }

    /// How long the participant was at it.
    fn active_seconds(&self) -> f64 {
        let (mut active, mut before) = (0.0, self.journal.opening().started);
        for entry in self.journal.entries() {
            active += ((entry.at - before) / 1000.0).clamp(0.0, BREAK);
            before = entry.at;
        }
        active
    }
}

/// How long a step takes most people, with so many named.
fn seconds(stage: &Stage, step: &Position, people: usize) -> f64 {
    let people = people as f64;
    match &stage.task {
        StageTask::Information | StageTask::Summary => 20.0,
        StageTask::Consent(_) => 30.0,
        StageTask::EgoForm(form) => 10.0 * form.fields.len() as f64,
        StageTask::EarlierAlters(_) | StageTask::EarlierMatch(_) => 20.0 + 4.0 * people,
        StageTask::NameGenerator(generator) => parts(step, generator.prompts.len()) * 50.0,
        StageTask::AlterForm(form) => match step.step {
            Step::Field(_) => 5.0 * people,
            Step::Alter(_) => 4.0 + 6.0 * form.fields.len() as f64,
            _ => 5.0 * people * form.fields.len() as f64,
        },
        StageTask::TieForm(form) => match step.step {
            Step::Whole => people,
            _ => 3.0 + 5.0 * form.fields.len() as f64,
        },
        StageTask::OrdinalBin(bins) | StageTask::CategoricalBin(bins) => {
            parts(step, bins.prompts.len()) * (8.0 + 4.0 * people)
        }
        StageTask::PairCensus(pairs) | StageTask::OneToMany(pairs) => {
            let each = if pairs.by_alter { 1.0 } else { 2.0 };
            let count = match pairs.sample {
                Some(Sample::Pairs(count)) => count as f64,
                Some(Sample::Alters(count)) => among((count as f64).min(people)),
                None => among(people),
            };
            parts(step, pairs.prompts.len()) * (8.0 + each * count.min(among(people)))
        }
        StageTask::Sociogram(map) => parts(step, map.prompts.len()) * (20.0 + 4.0 * people),
        StageTask::OpenQuestions(questions) => parts(step, questions.fields.len()) * 45.0,
    }
}

/// How many pairs there are of so many.
fn among(people: f64) -> f64 {
    people * (people - 1.0) / 2.0
}

/// How many of a stage's parts a step stands for.
fn parts(step: &Position, all: usize) -> f64 {
    if step.step == Step::Whole { all as f64 } else { 1.0 }
}
