//! One participant's way through an interview.

use crate::Options;
use crate::answers::answer;
use crate::chance::Chance;
use crate::figures::{Doing, figure};
use crate::tally::Tally;
use interview::{Blocker, Command, Interview, Opening, Position, Refusal, Step, Subject};
use network::{AlterId, Key, Value};
use protocol::{Field, Protocol, Stage, StageTask, Text, VariableKind};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// An interview with as many entries goes round in circles.
const MOST_ENTRIES: usize = 500_000;
/// How often somebody tries to settle what keeps them from going on.
const TRIES: usize = 4;
const MINUTE: f64 = 60_000.0;

/// An interview that was simulated.
#[derive(Clone, Debug)]
pub struct Simulated {
    /// The interview, finished unless somebody dropped out
    pub interview: Interview,
    /// What was done in each stage of the protocol
    pub stages: Vec<Tally>,
}

/// Why a simulated participant could not go on. That is a fault of the protocol, or of the simulation, and none of the
/// participant's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// The participant's number
    pub participant: u64,
    /// The stage
    pub stage: Key,
    /// What is wrong
    pub said: String,
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Simulated participant {} could not go on from the stage \"{}\". {}",
            self.participant, self.stage, self.said
        )
    }
}

impl std::error::Error for Stuck {}

/// Has participant `number` of a study go through its protocol. Each participant has their own chance, so the same number
/// comes to the same interview whoever else is simulated.
///
/// # Errors
/// [`Stuck`] where nobody could go on: say, where a text is to be unique and longer than it may be.
pub fn simulate(protocol: &Arc<Protocol>, options: &Options, number: u64) -> Result<Simulated, Stuck> {
    let mut participant = Participant::new(protocol, options, number);
    match participant.go_through() {
        Ok(()) => {
            // In the order of the protocol, whichever was drawn.
            let (drawn, tallies) = (participant.interview.protocol(), &participant.stages);
            let tally = |stage: &Stage| tallies.get(drawn.stage_index(stage.id.as_str())?).cloned();
            let stages = protocol.stages.iter().map(|stage| tally(stage).unwrap_or_default()).collect();
            Ok(Simulated { interview: participant.interview, stages })
        }
        Err(refusal) => {
            let stage = participant.stage().map_or_else(|| Key::from(""), |stage| stage.id.clone());
            Err(Stuck { participant: number, stage, said: refusal.to_string() })
        }
    }
}

/// Somebody who takes part.
pub(crate) struct Participant<'o> {
    pub interview: Interview,
    pub chance: Chance,
    pub options: &'o Options,
    /// How long this one takes, as a share of what most people do
    pace: f64,
    /// Whether they hurry: the same answer everywhere
    pub hurries: bool,
    /// At which progress they leave for good
    leaves_at: Option<f64>,
    /// At which progress they take a break
    pauses_at: Option<f64>,
    /// How many alters they name
    pub names: usize,
    /// Which circle of people each alter belongs to
    pub circles: BTreeMap<AlterId, usize>,
    stages: Vec<Tally>,
    now: f64,
}

impl<'o> Participant<'o> {
    fn new(protocol: &Arc<Protocol>, options: &'o Options, number: u64) -> Self {
        let mut chance = Chance::of(options.seed, number);
        let id = format!("simulated-{}-{number:05}", options.seed);
        // In working hours of three weeks.
        let started = options.started + (chance.below(21) * 1440 + chance.below(480)) as f64 * MINUTE;
        let language = chance.one(&protocol.languages).cloned().unwrap_or_else(|| Key::from("en"));
        let opening = Opening { id: id.clone(), participant: Some(id), language, started };
        let hurries = chance.happens(options.hurry);
        let moment = |probability: f64, chance: &mut Chance| chance.happens(probability).then(|| chance.share());
        let usual = (1.0 + 0.35 * chance.around()).max(0.4);
        Participant {
            interview: Interview::new(protocol.clone(), opening),
            pace: if hurries { usual * 0.3 } else { usual },
            hurries,
            leaves_at: moment(options.drop_out, &mut chance),
            pauses_at: moment(options.pause, &mut chance),
            names: options.named.unwrap_or_else(|| 3 + chance.below(12) + chance.below(12)),
            circles: BTreeMap::new(),
            stages: vec![Tally::default(); protocol.stages.len()],
            now: started,
            chance,
            options,
        }
    }

    fn go_through(&mut self) -> Result<(), Refusal> {
        loop {
            if self.leaves_at.is_some_and(|at| self.interview.progress() >= at) {
                return Ok(());
            }
            if self.pauses_at.is_some_and(|at| self.interview.progress() >= at) {
                self.pauses_at = None;
                self.now += MINUTE * (30 + self.chance.below(2000)) as f64;
                self.give(Command::Resume)?;
            }
            self.take_step()?;
            self.settle()?;
            self.spend(Doing::Next, 1);
            let Some(next) = self.interview.next() else { return self.give(Command::Finish) };
            if self.slips() && self.interview.previous().is_some() {
                self.look_back()?;
            }
            // Steps may have come or gone on the way back.
            let next = self.interview.next().unwrap_or(next);
            self.give(Command::Go(next))?;
            if self.interview.journal().entries().len() > MOST_ENTRIES {
                return Err(Refusal::NoSuchStep);
            }
        }
    }

    /// Goes back a step and on again.
    fn look_back(&mut self) -> Result<(), Refusal> {
        let here = self.interview.position().clone();
        let Some(previous) = self.interview.previous() else { return Ok(()) };
        self.give(Command::Go(previous))?;
        self.spend(Doing::Next, 1);
        self.settle()?;
        self.give(Command::Go(here))
    }

    /// Does what the step on screen asks for.
    fn take_step(&mut self) -> Result<(), Refusal> {
        let protocol = self.interview.protocol().clone();
        let position = self.interview.position().clone();
        let Some(stage) = protocol.stages.get(position.stage) else { return Ok(()) };
        self.read_stage(stage, &position);
        match &stage.task {
            StageTask::Information | StageTask::Summary => Ok(()),
            StageTask::Consent(consent) => {
                let agrees = !self.chance.happens(self.options.decline);
                self.spend(Doing::EgoChoice, 1);
                self.set(Subject::Ego, consent.variable.clone(), Value::Bool(agrees))
            }
            StageTask::EgoForm(form) => {
                self.read_fields(&form.fields);
                self.answer_all()
            }
            StageTask::OpenQuestions(_) => self.answer_all(),
            StageTask::NameGenerator(generator) => self.name(generator, &position),
            StageTask::AlterForm(_)
            | StageTask::TieForm(_)
            | StageTask::OrdinalBin(_)
            | StageTask::CategoricalBin(_)
            | StageTask::EarlierAlters(_)
            | StageTask::EarlierMatch(_) => self.answer_all(),
            StageTask::PairCensus(_) | StageTask::OneToMany(_) => self.answer_pairs(&position),
            StageTask::Sociogram(_) => self.work_on_map(&position),
        }
    }

    /// Answers what the step asks, and what its answers make it ask.
    pub fn answer_all(&mut self) -> Result<(), Refusal> {
        let mut done: Vec<(Subject, Key)> = Vec::new();
        loop {
            let asks = self.interview.asks(self.interview.position());
            let mut open = asks.into_iter().filter(|cell| !done.contains(cell)).peekable();
            if open.peek().is_none() {
                return Ok(());
            }
            for (about, name) in open.collect::<Vec<_>>() {
                done.push((about.clone(), name.clone()));
                if self.interview.answer(&about, name.as_str()).is_some_and(Value::is_answered) {
                    continue;
                }
                // An answer before this one may have taken the question away.
                if self.interview.asks_for(self.interview.position(), &about, &name) {
                    self.answer_one(about, &name)?;
                }
            }
        }
    }

    /// Answers one question, or leaves it blank.
    fn answer_one(&mut self, about: Subject, name: &Key) -> Result<(), Refusal> {
        let Some(variable) = self.interview.variable(&about, name).cloned() else { return Ok(()) };
        let is_typed = match &variable.kind {
            VariableKind::Text { .. }
            | VariableKind::Number { .. }
            | VariableKind::Date { .. }
            | VariableKind::Time { .. } => true,
            VariableKind::YesNo
            | VariableKind::OneOf { .. }
            | VariableKind::ManyOf { .. }
            | VariableKind::Scale { .. }
            | VariableKind::Slider { .. } => false,
        };
        let is_long = matches!(variable.kind, VariableKind::Text { long: true, .. });
        self.spend(
            match (&about, is_typed) {
                (Subject::Ego, true) if is_long => Doing::OwnWords,
                (Subject::Ego, true) => Doing::EgoTyped,
                (Subject::Ego, false) => Doing::EgoChoice,
                (_, true) => Doing::Typed,
                (_, false) => Doing::Choice,
            },
            1,
        );
        if !variable.required && self.chance.happens(self.options.blank) {
            return Ok(());
        }
        let variable = self.interview.bounded(&about, &variable);
        let given = answer(&mut self.chance, &variable, self.hurries);
        self.set(about.clone(), name.clone(), given)?;
        if self.slips() {
            self.spend(Doing::Choice, 2);
            self.give(Command::Undo)?;
            let given = answer(&mut self.chance, &variable, self.hurries);
            self.set(about, name.clone(), given)?;
        }
        Ok(())
    }

    /// Does what keeps the step from being left.
    fn settle(&mut self) -> Result<(), Refusal> {
        for tries in 0..TRIES {
            let blockers = self.interview.blockers();
            if blockers.is_empty() {
                return Ok(());
            }
            for blocker in blockers {
                match blocker {
                    Blocker::Answer { about, variable, .. } => {
                        let Some(entry) = self.interview.variable(&about, &variable) else { continue };
                        let entry = self.interview.bounded(&about, entry);
                        // Other answers may leave nothing that fits.
                        let is_left_blank = tries > TRIES / 2 && !entry.required;
                        let given = (!is_left_blank).then(|| answer(&mut self.chance, &entry, self.hurries));
                        self.spend(Doing::Choice, 1);
                        self.give(Command::Answer { about, variable, value: given, typing: false })?;
                    }
                    Blocker::NotUnique { about, variable, .. } => {
                        let number = self.interview.journal().entries().len();
                        self.set(about, variable, Value::Text(number.to_string()))?;
                    }
                    Blocker::TooFewNames { min, have } => {
                        let Some((generator, asked)) = self.interview.naming() else { continue };
                        let (alter_type, prompt) = (generator.alter_type.clone(), asked.prompt.id.clone());
                        for _ in have..min {
                            self.name_one(&alter_type, &prompt)?;
                        }
                    }
                    Blocker::NoConsent => self.consent()?,
                }
            }
        }
        if self.interview.blockers().is_empty() { Ok(()) } else { Err(Refusal::Blocked) }
    }

    fn consent(&mut self) -> Result<(), Refusal> {
        let protocol = self.interview.protocol().clone();
        match protocol.stages.get(self.interview.position().stage).map(|stage| &stage.task) {
            Some(StageTask::Consent(consent)) => self.set(Subject::Ego, consent.variable.clone(), Value::Bool(true)),
            _ => Ok(()),
        }
    }

    /// Gives an answer.
    pub fn set(&mut self, about: Subject, variable: Key, value: Value) -> Result<(), Refusal> {
        self.give(Command::Answer { about, variable, value: Some(value), typing: false })
    }

    /// Gives a command, now.
    pub fn give(&mut self, command: Command) -> Result<(), Refusal> {
        self.interview.apply(command, self.now).map(drop)
    }

    /// Whether what was done last was a slip.
    pub fn slips(&mut self) -> bool {
        self.chance.happens(self.options.slip)
    }

    /// Lets the time pass that something takes which is done so often, and counts it.
    pub fn spend(&mut self, doing: Doing, count: usize) {
        let figure = figure(doing);
        // A participant's pace is theirs throughout; one thing takes now longer, now less.
        let once = (1.0 + 0.3 * self.chance.around()).max(0.2);
        let seconds = figure.seconds * count as f64 * self.pace * once;
        // Whole milliseconds, as clocks have them.
        self.now += (seconds * 1000.0).round();
        let stage = self.interview.position().stage;
        if let Some(tally) = self.stages.get_mut(stage) {
            tally.add(doing, count, seconds);
        }
    }

    /// Counts taps that take no time of their own.
    pub fn tap(&mut self, taps: usize) {
        let stage = self.interview.position().stage;
        if let Some(tally) = self.stages.get_mut(stage) {
            tally.tap(taps);
        }
    }

    fn stage(&self) -> Option<&Stage> {
        self.interview.protocol().stages.get(self.interview.position().stage)
    }

    /// Reads what stands on the screen besides questions that are answered one by one.
    fn read_stage(&mut self, stage: &Stage, position: &Position) {
        let is_first = self.interview.place_in_stage().0 == 0;
        if is_first {
            self.read(&stage.title);
            self.read_if(stage.text.as_ref());
        }
        let prompt = match (&stage.task, &position.step) {
            (StageTask::NameGenerator(it), Step::Prompt(index)) => it.prompts.get(*index).map(|asked| &asked.prompt),
            (StageTask::NameGenerator(it), Step::Alter(_)) => it.prompts.first().map(|asked| &asked.prompt),
            (StageTask::Sociogram(it), Step::Prompt(index)) => it.prompts.get(*index).map(|asked| &asked.prompt),
            (StageTask::PairCensus(it) | StageTask::OneToMany(it), Step::Prompt(index)) => {
                it.prompts.get(*index).map(|asked| &asked.prompt)
            }
            (StageTask::OrdinalBin(it) | StageTask::CategoricalBin(it), Step::Prompt(index)) => {
                it.prompts.get(*index).map(|(prompt, _)| prompt)
            }
            _ => None,
        };
        if let Some(prompt) = prompt {
            self.read(&prompt.text);
            self.read_if(prompt.hint.as_ref());
        }
    }

    fn read_fields<W>(&mut self, fields: &[Field<W>]) {
        for field in fields {
            self.read_if(field.question.as_ref());
        }
    }

    fn read_if(&mut self, text: Option<&Text>) {
        if let Some(text) = text {
            self.read(text);
        }
    }

    fn read(&mut self, text: &Text) {
        let words = text.in_language(self.interview.language().as_str()).split_whitespace().count();
        self.spend(Doing::Word, words);
    }
}
