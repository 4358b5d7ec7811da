//! Maps with many people on them, put on the device at once: for tests and pictures of what is hard to draw.

use crate::burden::target::Target;
use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::screen::{button, starting};
use crate::seed;
use geometry::Point;
use interview::{Command, Interview, Opening, Position, Step};
use network::{AlterId, Key};
use serde_json::Value;

/// The prompts of the map in `burden.json`.
pub const PLACING: usize = 0;
pub const WORKS_TOGETHER: usize = 1;
/// The map is this stage of it.
const MAP: usize = 3;

/// One of the example networks, told in full, at one of the map's prompts.
pub fn example(id: &str, prompt: usize) -> Interview {
    let target = Target::read(id);
    let mut told = Told::begin();
    let on_map = &target.alters[..target.on_map];
    let people: Vec<&str> = on_map.iter().filter(|it| it.kind == "person").map(|it| it.label.as_str()).collect();
    let others: Vec<&str> = on_map.iter().filter(|it| it.kind != "person").map(|it| it.label.as_str()).collect();
    told.name("person", &people);
    told.name("organisation", &others);
    let who = |number: usize| {
        let label = on_map[number].label.as_str();
        let at = people.iter().chain(&others).position(|it| *it == label).expect("someone of the map");
        AlterId(at as u32 + 1)
    };
    told.place(target.places.iter().enumerate().map(|(number, at)| (who(number), *at)).collect());
    for (kind, ties) in &target.ties {
        told.tie(kind, ties.pairs().into_iter().map(|(one, other)| (who(one), who(other))).collect());
    }
    told.at(prompt)
}

/// Opens the map of LW13 at one of its prompts.
pub async fn open(browser: &Browser, hands: Hands, prompt: usize) -> Person {
    seed::plant_here(browser, &example("LW13", prompt)).await;
    browser.open("tests/alone.html?src=protocols/burden.json&autosave=device").await;
    let person = Person::new(browser, hands);
    person.press(&button("Continue where you were")).await;
    person.screen.find(&starting("application", "Map: 42 people")).await;
    person
}

/// So many people with so many ties of one kind, which is as dense as maps get.
pub fn dense(people: u32, ties: usize, prompt: usize) -> Interview {
    let first =
        ["Amal", "Bo", "Carys", "Dev", "Efa", "Femi", "Gus", "Hana", "Idris", "Jo", "Kit", "Lena", "Wilhelmina"];
    let labels: Vec<String> = (0..people)
        .map(|number| {
            let letter = char::from(b'A' + (number / first.len() as u32) as u8);
            format!("{} {letter}", first[number as usize % first.len()])
        })
        .collect();
    let mut told = Told::begin();
    told.name("person", &labels.iter().map(String::as_str).collect::<Vec<_>>());
    // A sunflower: everyone as far from the others as from the middle of the map outwards.
    let place = |number: u32| {
        let (turn, out) = (f64::from(number) * 2.399_963, (f64::from(number) + 0.5) / f64::from(people));
        Point::new(0.5 + 0.49 * out.sqrt() * turn.cos(), 0.5 + 0.49 * out.sqrt() * turn.sin())
    };
    told.place((0..people).map(|number| (AlterId(number + 1), place(number))).collect());
    // Near in number is near on one of the spirals, so that ties are short and long.
    let steps = [1, 5, 8, 13, 21, 2, 34, 3, 55, 7, 89, 11, 17, 23];
    let pairs = steps.iter().flat_map(|step| (0..people).map(move |one| (one, (one + step) % people)));
    let pairs = pairs.map(|(one, other)| (AlterId(one + 1), AlterId(other + 1))).take(ties).collect();
    told.tie("works_together", pairs);
    told.at(prompt)
}

struct Told(Interview);

impl Told {
    fn begin() -> Self {
        let path = format!("{}/tests/browser/pages/protocols/burden.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("the protocol");
        let protocol: Value = serde_json::from_str(&text).expect("JSON");
        let opening =
            Opening { id: "0123456789abcdef".into(), participant: None, language: Key::from("en"), started: 1.7e12 };
        Told(Interview::new(seed::read(&protocol), opening))
    }

    fn apply(&mut self, command: Command) {
        self.0.apply(command, 1.7e12).expect("the command fits");
    }

    fn name(&mut self, prompt: &str, labels: &[&str]) {
        let labels = labels.iter().map(|it| (*it).to_owned()).collect();
        self.apply(Command::Name { prompt: prompt.into(), labels, again: vec![], listed: vec![] });
    }

    fn place(&mut self, places: Vec<(AlterId, Point)>) {
        self.apply(Command::Place { places });
    }

    fn tie(&mut self, kind: &str, pairs: Vec<(AlterId, AlterId)>) {
        self.apply(Command::Tie { kind: kind.into(), pairs, present: true });
    }

    fn at(mut self, prompt: usize) -> Interview {
        let there = Position { stage: MAP, step: Step::Prompt(prompt) };
        while *self.0.position() < there {
            let next = self.0.next().expect("a way to the map");
            self.apply(Command::Go(next));
        }
        self.0
    }
}
