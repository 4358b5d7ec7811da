//! The graphs of the map's bench: people with names and places, some far better tied than others; and the same as an
//! interview that the widget can come back to.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use geometry::Point;
use interview::{Command, Interview, Opening};
use json::Json;
use network::{AlterId, Key};
use serde_json::{Value, json};

/// People and the ties between them; the same for the same sizes.
pub struct Graph {
    /// Who is where, as fractions of a square
    pub people: Vec<(String, Point)>,
    /// Who is tied to whom, by number
    pub ties: BTreeSet<(usize, usize)>,
}

/// A plain generator (SplitMix64): benches need no better, and it gives the same numbers everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }
}

impl Graph {
    /// `nodes` people on a shaken grid, and `ties` ties; the lower a person's number, the more ties they have.
    pub fn new(nodes: usize, ties: usize) -> Self {
        Self::with(nodes, ties, BTreeSet::new())
    }

    /// The same with everyone in one part: a ring, and the rest of the ties drawn into it.
    pub fn connected(nodes: usize, ties: usize) -> Self {
        Self::with(nodes, ties, (1..nodes).map(|who| (who - 1, who)).chain([(0, nodes - 1)]).collect())
    }

    fn with(nodes: usize, ties: usize, mut drawn: BTreeSet<(usize, usize)>) -> Self {
        let mut chance = Chance(nodes as u64);
        let columns = (nodes as f64).sqrt().ceil() as usize;
        let mut spots: Vec<usize> = (0..columns * columns).collect();
        let people = (0..nodes).map(|number| {
            let spot = spots.swap_remove(chance.below(spots.len()));
            let mut along = |cell: usize| (cell as f64 + 0.2 + 0.6 * chance.part()) / columns as f64;
            let at = Point::new(along(spot % columns), along(spot / columns));
            (format!("{} {}", FIRST[number % FIRST.len()], 1 + number / FIRST.len()), at)
        });
        let people = people.collect();
        while drawn.len() < ties {
            let well_tied = ((chance.part() * chance.part().sqrt()) * nodes as f64) as usize;
            let (a, b) = (well_tied.min(nodes - 1), chance.below(nodes));
            if a != b {
                drawn.insert((a.min(b), a.max(b)));
            }
        }
        Self { people, ties: drawn }
    }

    /// Who has most ties.
    pub fn hub(&self) -> usize {
        let degree = |who: usize| self.ties.iter().filter(|(a, b)| *a == who || *b == who).count();
        (0..self.people.len()).max_by_key(|who| degree(*who)).unwrap_or(0)
    }

    /// The graph as the rivals' pages read it.
    pub fn to_json(&self) -> Value {
        let people: Vec<Value> =
            self.people.iter().map(|(label, at)| json!({ "label": label, "x": at.x, "y": at.y })).collect();
        json!({ "people": people, "ties": self.ties.iter().map(|(a, b)| [a, b]).collect::<Vec<_>>() })
    }

    /// The journal of an interview that has come to the same, and stands at the prompt with this id.
    pub fn journal(&self, prompt: &str) -> Result<Value> {
        let document: Json = serde_json::from_value(protocol())?;
        let protocol = protocol::read(&document).map_err(|faults| anyhow!("{faults:?}"))?;
        let opening = Opening { id: "bench".into(), participant: None, language: Key::from("en"), started: 1.7e12 };
        let mut interview = Interview::new(Arc::new(protocol), opening);
        let id = |number: usize| AlterId(number as u32 + 1);
        let labels = self.people.iter().map(|(label, _)| label.clone()).collect();
        let places = self.people.iter().enumerate().map(|(number, (_, at))| (id(number), *at)).collect();
        act(&mut interview, Command::Name { prompt: "who".into(), labels, again: vec![], listed: vec![] })?;
        forth(&mut interview)?;
        act(&mut interview, Command::Place { places })?;
        let pairs: Vec<(AlterId, AlterId)> = self.ties.iter().map(|(a, b)| (id(*a), id(*b))).collect();
        forth(&mut interview)?;
        for pair in pairs {
            act(&mut interview, Command::Tie { kind: "knows".into(), pairs: vec![pair], present: true })?;
        }
        if prompt == "place" {
            let back = interview.previous().context("there is no way back")?;
            act(&mut interview, Command::Go(back))?;
        }
        Ok(serde_json::to_value(interview.journal().to_json(interview.protocol()))?)
    }
}

fn act(interview: &mut Interview, command: Command) -> Result<()> {
    interview.apply(command, 1.7e12).map(drop).map_err(|refusal| anyhow!("{refusal}"))
}

fn forth(interview: &mut Interview) -> Result<()> {
    let next = interview.next().context("the interview is at its end")?;
    act(interview, Command::Go(next))
}

/// The protocol of these interviews.
pub fn protocol() -> Value {
    json!({
        "sociogram": 1,
        "id": "bench",
        "title": "A large map",
        "codebook": {
            "alters": { "person": { "label": "person", "plural": "people" } },
            "ties": { "knows": { "label": "know each other" } },
        },
        "stages": [
            { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
              "prompts": [{ "id": "who", "text": "Whom do you know?" }] },
            { "type": "sociogram", "id": "map", "title": "The map", "prompts": [
                { "id": "place", "text": "Where do they belong?", "task": "place" },
                { "id": "tie", "text": "Who knows whom?", "task": "tie", "kind": "knows" },
            ] },
        ],
    })
}

const FIRST: [&str; 24] = [
    "Ana", "Ben", "Carys", "Dilip", "Efa", "Farid", "Gwen", "Hugo", "Imani", "Jo", "Kofi", "Lena", "Mair", "Nia",
    "Owen", "Priya", "Quentin", "Rhys", "Siân", "Tomos", "Una", "Viktor", "Wanda", "Yusuf",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graphs_are_as_large_as_asked_and_the_same_each_time() {
        let graph = Graph::new(66, 300);
        assert_eq!((graph.people.len(), graph.ties.len()), (66, 300));
        assert_eq!(graph.to_json(), Graph::new(66, 300).to_json());
    }

    #[test]
    fn the_journal_comes_to_the_same_network() {
        let graph = Graph::new(20, 40);
        for prompt in ["place", "tie"] {
            let journal = graph.journal(prompt).expect("an interview");
            let commands = journal["entries"].as_array().expect("entries").len();
            assert!(commands >= 40);
        }
    }
}
