//! What the literature says about the order and the kinds of questions.

use crate::{Advice, Lint};
use protocol::{AlterType, AskBy, MapTask, NameGenerator, Protocol, Stage, StageTask, Variable, VariableKind};

/// Whoever may be named in a prompt is fewer than this where it limits people.
const FEW: usize = 5;
/// With more people than this, deciding about every pair gets tedious.
const MANY: usize = 20;

/// Looks at all of it.
pub(crate) fn look(protocol: &Protocol, found: &mut Vec<Advice>) {
    interleaved(protocol, found);
    for (index, stage) in protocol.stages.iter().enumerate() {
        stage_by_itself(protocol, index, stage, found);
    }
    for alter in &protocol.codebook.alters {
        beside_ego(protocol, alter, found);
    }
}

/// Whether a stage asks about people who were named.
fn is_interpreter(task: &StageTask) -> bool {
    match task {
        StageTask::AlterForm(_)
        | StageTask::TieForm(_)
        | StageTask::OrdinalBin(_)
        | StageTask::CategoricalBin(_)
        | StageTask::PairCensus(_)
        | StageTask::OneToMany(_)
        | StageTask::EarlierAlters(_)
        | StageTask::EarlierMatch(_)
        | StageTask::Sociogram(_) => true,
        StageTask::Information
        | StageTask::Consent(_)
        | StageTask::EgoForm(_)
        | StageTask::NameGenerator(_)
        | StageTask::OpenQuestions(_)
        | StageTask::Summary => false,
    }
}

fn interleaved(protocol: &Protocol, found: &mut Vec<Advice>) {
    let mut asked_about: Option<&Stage> = None;
    for (index, stage) in protocol.stages.iter().enumerate() {
        if is_interpreter(&stage.task) {
            asked_about.get_or_insert(stage);
        }
        if let (StageTask::NameGenerator(_), Some(before)) = (&stage.task, asked_about) {
            let message = format!(
                "People are asked for here after questions about people in \"{}\". Who has learnt that names bring questions \
                 names fewer: ask for all names first.",
                before.id
            );
            found.push(Advice { lint: Lint::InterleavedLoops, path: format!("$.stages[{index}]"), message });
        }
    }
}

fn stage_by_itself(protocol: &Protocol, index: usize, stage: &Stage, found: &mut Vec<Advice>) {
    let at = format!("$.stages[{index}]");
    let mut add = |lint, path, message| found.push(Advice { lint, path, message });
    match &stage.task {
        StageTask::AlterForm(form) if form.by == AskBy::Alter && form.fields.len() > 1 => {
            let message = format!(
                "All {} questions are asked about one person, then about the next. With \"ask\": \"by-question\", each is asked \
                 about everyone in one go, which people answer better and faster.",
                form.fields.len()
            );
            add(Lint::ByAlter, at, message);
        }
        StageTask::NameGenerator(generator) => {
            for (number, prompt) in generator.prompts.iter().enumerate() {
                if let Some(max) = prompt.max.filter(|max| *max <= FEW) {
                    let message = format!(
                        "This question takes {max} names at most. That changes who is named and makes many stop right there; \
                         leave \"max\" out if everyone counts."
                    );
                    add(Lint::FewNames, format!("{at}.prompts[{number}].max"), message);
                }
            }
        }
        StageTask::Sociogram(map) => {
            if map.automatic_layout {
                let message =
                    "People can have the map arranged by its ties, which hides those who know no one. Make sure that \
                               they are asked about."
                        .to_owned();
                add(Lint::LiveLayout, format!("{at}.automatic_layout"), message);
            }
            let first_tie = map.prompts.iter().position(|prompt| matches!(prompt.task, MapTask::Tie { .. }));
            if let (Some(number), None) = (first_tie, most_named(protocol)) {
                let kinds = map.prompts.iter().filter(|prompt| matches!(prompt.task, MapTask::Tie { .. })).count();
                let message = format!(
                    "Nothing limits how many people come to be tied here: with {MANY} it is {} pairs{}. Look at what it costs, \
                     and think of filtering who is shown.",
                    MANY * (MANY - 1) / 2,
                    if kinds > 1 { format!(" in each of {kinds} questions") } else { String::new() }
                );
                add(Lint::ManyPairs, format!("{at}.prompts[{number}]"), message);
            }
        }
        StageTask::PairCensus(pairs) | StageTask::OneToMany(pairs) => {
            if pairs.sample.is_none() && most_named(protocol).is_none() {
                let message = format!(
                    "Nothing limits how many people come to be asked about here: with {MANY} it is {} pairs. Look at what it \
                     costs, and think of a \"sample\".",
                    MANY * (MANY - 1) / 2
                );
                add(Lint::ManyPairs, format!("{at}.prompts[0]"), message);
            }
        }
        StageTask::Information
        | StageTask::Consent(_)
        | StageTask::EgoForm(_)
        | StageTask::AlterForm(_)
        | StageTask::TieForm(_)
        | StageTask::OrdinalBin(_)
        | StageTask::CategoricalBin(_)
        | StageTask::EarlierAlters(_)
        | StageTask::EarlierMatch(_)
        | StageTask::OpenQuestions(_)
        | StageTask::Summary => {}
    }
}

/// The most people that can be named, where that is limited to some number that pairs are bearable for.
fn most_named(protocol: &Protocol) -> Option<usize> {
    let of = |generator: &NameGenerator| generator.prompts.iter().map(|prompt| prompt.max).sum::<Option<usize>>();
    let generators = protocol.stages.iter().filter_map(|stage| match &stage.task {
        StageTask::NameGenerator(generator) => Some(of(generator)),
        _ => None,
    });
    generators.sum::<Option<usize>>().filter(|most| *most <= MANY)
}

/// What is asked of alters of a type, held against what ego is asked.
fn beside_ego(protocol: &Protocol, alter: &AlterType, found: &mut Vec<Advice>) {
    // Ego is a person, and is compared with those.
    if protocol.codebook.alters.first().is_none_or(|first| first.id != alter.id) {
        return;
    }
    let at = format!("$.codebook.alters.{}.variables", alter.id);
    let mut lacking = Vec::new();
    for variable in &alter.variables {
        let of_ego = protocol.codebook.ego.iter().find(|it| it.name == variable.name);
        match of_ego {
            None if is_characteristic(variable) => lacking.push(format!("\"{}\"", variable.name)),
            Some(of_ego) if !has_same_answers(of_ego, variable) => {
                let message = format!(
                    "\"{}\" is asked of ego and of alters with other answers, so the two cannot be compared. Give both the same, \
                     or name one of them otherwise.",
                    variable.name
                );
                found.push(Advice { lint: Lint::UnlikeEgo, path: format!("{at}.{}", variable.name), message });
            }
            _ => {}
        }
    }
    if !lacking.is_empty() {
        let message = format!(
            "{} {} asked about alters, and ego has no variable of that name: nobody will be able to say who is like the \
             participant. Ask the participant too, where that makes sense.",
            lacking.join(", "),
            if lacking.len() == 1 { "is" } else { "are" }
        );
        found.push(Advice { lint: Lint::NotOfEgo, path: at, message });
    }
}

/// What could be said of ego as well: a place among unordered options, such as a sector.
fn is_characteristic(variable: &Variable) -> bool {
    matches!(&variable.kind, VariableKind::OneOf { .. })
}

fn has_same_answers(one: &Variable, other: &Variable) -> bool {
    let values = |of: &Variable| of.kind.options().iter().map(|option| option.value.clone()).collect::<Vec<_>>();
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind) && values(one) == values(other)
}
