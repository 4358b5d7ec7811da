//! An interview to test the map with: people and clubs, two kinds of tie, one highlight.

use super::content::Content;
use geometry::Point;
use interview::{Command, Interview, Opening, Position, Step};
use network::{AlterId, Attributes, Key, Value};
use protocol::*;
use std::sync::Arc;

/// The prompts of the map, by number.
pub const PLACE: usize = 0;
pub const KNOWS: usize = 1;
pub const MEMBER: usize = 2;
pub const STAR: usize = 3;

const MAP: usize = 2;

pub fn id(number: u32) -> AlterId {
    AlterId(number)
}

pub fn protocol(rings: usize) -> Protocol {
    let text = |it: &str| Text::plain(it);
    let prompt = |id: &str| Prompt { id: id.into(), text: text(id), hint: None };
    let yes_no = Variable {
        name: "close".into(),
        question: text("Close?"),
        hint: None,
        required: false,
        unique: false,
        from_host: false,
        shuffled: false,
        missing: Vec::new(),
        kind: VariableKind::YesNo,
        bounds: Vec::new(),
        default: None,
        calculated: None,
        word: "yes-no".into(),
    };
    let alter_type = |id: &str, colour, shape, variables| AlterType {
        id: id.into(),
        label: text(id),
        plural: text(id),
        colour,
        shape,
        variables,
    };
    let tie = |id: &str, label: &str, directed, colour, line| TieKind {
        id: id.into(),
        label: text(label),
        directed,
        colour,
        line,
        width_by: None,
        with_ego: false,
        variables: vec![],
    };
    let stage = |id: &str, task| Stage {
        id: id.into(),
        title: text(id),
        text: None,
        when: None,
        jumps: vec![],
        shuffled: Shuffled::default(),
        task,
    };
    let names = |id: &str, alter_type: &str| {
        let named = NamePrompt {
            prompt: prompt(id),
            mark: Attributes::new(),
            min: 0,
            max: None,
            roster: None,
            tie: None,
            from_named: false,
        };
        let task = NameGenerator { alter_type: alter_type.into(), of: None, prompts: vec![named], short_names: false };
        stage(id, StageTask::NameGenerator(task))
    };
    let on_map = |id: &str, task| MapPrompt { prompt: prompt(id), alters: None, task };
    let ties = |kind: &str, between| MapTask::Tie { kind: kind.into(), between, offer: None, variable: None };
    let prompts = vec![
        on_map("place", MapTask::Place),
        on_map("tie-knows", ties("knows", None)),
        on_map("tie-member", ties("member", Some((Key::from("person"), Key::from("club"))))),
        on_map("star", MapTask::Highlight { variable: "close".into() }),
        // Asks for the ties between two people too, which the prompt before leaves out: else they would not hold.
        on_map("tie-any-member", ties("member", None)),
    ];
    Protocol {
        id: "sample".into(),
        title: text("Sample"),
        languages: vec!["en".into()],
        codebook: Codebook {
            ego: vec![],
            alters: vec![
                alter_type("person", Colour::Blue, Shape::Circle, vec![yes_no.into()]),
                alter_type("club", Colour::Orange, Shape::Square, vec![]),
            ],
            ties: vec![
                tie("knows", "know each other", false, Colour::Green, LineStyle::Solid),
                tie("member", "is a member of", true, Colour::Purple, LineStyle::Dashed),
            ],
        },
        stages: vec![
            names("people", "person"),
            names("clubs", "club"),
            stage(
                "map",
                StageTask::Sociogram(Sociogram {
                    alters: AlterFilter::always(),
                    rings,
                    ring_variable: None,
                    sector_variable: None,
                    start_in_rings: false,
                    size_by: None,
                    automatic_layout: false,
                    prompts,
                }),
            ),
        ],
        measures: MeasureChoice::default(),
        help: None,
        completion: None,
        proposes: false,
        shuffles: false,
        calculated: None,
        sha256: String::new(),
    }
}

/// The same, where who is close is drawn larger, and lines of those who know each other are thin or thick by how well.
pub fn with_amounts() -> Protocol {
    let mut protocol = protocol(0);
    let option = |value: &str| Choice {
        value: Value::Text(value.into()),
        label: Text::plain(value),
        other: None,
        exclusive: false,
    };
    let close = protocol.codebook.alters[0].variables[0].clone();
    let kind = VariableKind::Scale { options: ["little", "well", "best"].map(option).into() };
    let well = Variable { name: "well".into(), kind, word: "scale".into(), ..(*close).clone() };
    let knows = &mut protocol.codebook.ties[0];
    (knows.variables, knows.width_by) = (vec![well.into()], Some("well".into()));
    let Some(StageTask::Sociogram(map)) = protocol.stages.last_mut().map(|stage| &mut stage.task) else {
        panic!("a map")
    };
    map.size_by = Some("close".into());
    let MapTask::Tie { variable, .. } = &mut map.prompts[KNOWS].task else { panic!("a tie prompt") };
    *variable = Some("well".into());
    protocol
}

/// An interview at the first prompt of its map. A name that begins with `@` is a club's.
pub fn interview_with(protocol: Protocol, people: &[(&str, Option<(f64, f64)>)]) -> Interview {
    let opening = Opening { id: "i".into(), participant: None, language: "en".into(), started: 0.0 };
    let mut interview = Interview::new(Arc::new(protocol), opening);
    for (name, _) in people {
        let prompt = if name.starts_with('@') { "clubs" } else { "people" };
        let labels = vec![name.trim_start_matches('@').to_owned()];
        apply(&mut interview, Command::Name { prompt: prompt.into(), labels, again: vec![], listed: vec![] });
    }
    for (number, (_, place)) in (1..).zip(people) {
        if let Some((x, y)) = place {
            apply(&mut interview, Command::Place { places: vec![(id(number), Point::new(*x, *y))] });
        }
    }
    at_prompt(interview, PLACE)
}

pub fn interview(people: &[(&str, Option<(f64, f64)>)]) -> Interview {
    interview_with(protocol(0), people)
}

pub fn at_prompt(mut interview: Interview, prompt: usize) -> Interview {
    let there = Position { stage: MAP, step: Step::Prompt(prompt) };
    while *interview.position() < there {
        let next = interview.next().expect("a way there");
        apply(&mut interview, Command::Go(next));
    }
    if *interview.position() != there {
        apply(&mut interview, Command::Go(there));
    }
    interview
}

pub fn content(people: &[(&str, Option<(f64, f64)>)], prompt: usize) -> Content {
    Content::of_step(&at_prompt(interview(people), prompt)).expect("a map")
}

pub fn tie(interview: &mut Interview, kind: &str, a: u32, b: u32) {
    apply(interview, Command::Tie { kind: kind.into(), pairs: vec![(id(a), id(b))], present: true });
}

pub fn apply(interview: &mut Interview, command: Command) {
    interview.apply(command, 0.0).expect("the command fits");
}

/// A tie prompt with ties of two kinds beside each other and in both directions, and a name that is no markup.
pub fn two_kinds() -> Content {
    let people = [
        ("Ana", Some((0.2, 0.2))),
        ("Ben <b>", Some((0.8, 0.2))),
        ("Cy", Some((0.5, 0.8))),
        ("@Eagles Rowing Club of the Lower Harbour", Some((0.45, 0.45))),
        ("Tray", None),
    ];
    let mut interview = at_prompt(interview(&people), KNOWS);
    tie(&mut interview, "knows", 1, 2);
    tie(&mut interview, "knows", 2, 3);
    tie(&mut interview, "member", 1, 2);
    tie(&mut interview, "member", 2, 1);
    tie(&mut interview, "member", 3, 4);
    Content::of_step(&interview).expect("a map")
}
