//! What a map step shows.

mod amounts;
mod ties;

pub use ties::{Line, Ties};

use super::area::Zones;
use geometry::Point;
use interview::{Interview, Position, Subject};
use network::{Alter, AlterId, Key, Network, Value};
use protocol::{Codebook, Colour, LineStyle, MapTask, Shape};
use rare::rare;
use std::rc::Rc;

/// Everything that the map draws and that gestures can reach, as the interview stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Whom this step is about, placed or not, as they were named
    pub persons: Vec<Person>,
    /// The ties of all kinds between those who are on the map, by kind and ends
    pub ties: Ties,
    /// The tie kinds of the codebook
    pub kinds: Vec<Kind>,
    /// What is done here
    pub task: Task,
    /// The rings and sectors around the centre
    pub zones: Zones,
    /// What ego is called who stands in the centre of rings and sectors; nothing, as long as nobody says
    pub ego: String,
    /// What sizes mean, where people are drawn smaller or larger
    pub sizes: Option<Rc<Sizes>>,
    /// Which of the levels of the prompt's kind lines are drawn with, if they are drawn with one
    pub level: usize,
}

/// What it means that somebody is drawn smaller or larger.
#[derive(Clone, Debug, PartialEq)]
pub struct Sizes {
    /// The variable
    pub variable: Key,
    /// What it asks
    pub question: String,
    /// What the smallest and the largest are; empty for no and yes
    pub ends: [String; 2],
}

/// One alter as the map sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Who
    pub id: AlterId,
    /// The name that ego gave
    pub label: String,
    /// The alter type
    pub alter_type: Key,
    /// The colour of the type
    pub colour: Colour,
    /// The shape of the type
    pub shape: Shape,
    /// Where on the map; `None` is in the tray
    pub position: Option<Point>,
    /// How large, as a share of the usual radius
    pub size: f64,
    /// Whether this step can highlight them
    pub may_highlight: bool,
    /// Whether this step's highlight is on them
    pub highlighted: bool,
}

/// How a tie kind looks and reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// Its id
    pub id: Key,
    /// Its name in the language of the interview
    pub label: String,
    /// Whether its ties have an arrow
    pub directed: bool,
    /// Its colour
    pub colour: Colour,
    /// Its line
    pub line: LineStyle,
    /// What its lines are told apart by on this map, if by anything
    pub amount: Option<Rc<Amount>>,
}

impl Kind {
    /// The answers that its lines are told apart by.
    pub fn levels(&self) -> &[Level] {
        self.amount.as_ref().map_or(&[], |amount| &amount.levels)
    }

    /// What its lines are thin or thick by.
    pub fn width_by(&self) -> Option<&Amount> {
        self.amount.as_deref().filter(|amount| amount.by_width)
    }
}

/// What lines of a kind are told apart by.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The variable
    pub variable: Key,
    /// Its answers, in their order
    pub levels: Vec<Level>,
    /// Whether lines are thin or thick by them
    pub by_width: bool,
}

/// An answer that a line can have.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// What is stored
    pub value: Value,
    /// What is shown
    pub label: String,
}

/// What is done on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Put people where they belong
    Place,
    /// Draw ties
    Tie {
        /// The kind's index in [`Content::kinds`]
        kind: usize,
        /// Only between these two alter types, in either order
        between: Option<(Key, Key)>,
        /// The kind whose ties are offered, by its index
        offer: Option<usize>,
        /// Whether lines are drawn with one of the kind's levels
        levelled: bool,
    },
    /// Mark people
    Highlight {
        /// The yes/no variable that becomes true
        variable: Key,
    },
    /// Only look
    Look,
}

impl Content {
    /// What the step on screen shows; `None` when it is not a map.
    pub fn of_step(interview: &Interview) -> Option<Content> {
        let position = interview.position();
        let task = interview.map_task(position)?;
        let drawn = match task {
            MapTask::Tie { kind, variable: Some(variable), .. } => Some((kind, variable)),
            _ => None,
        };
        let (kinds, levelled) = (kinds(interview, drawn), drawn.is_some());
        let task = match task {
            MapTask::Place => Task::Place,
            MapTask::Tie { kind, between, offer, .. } => {
                let index = |kind: &Key| kinds.iter().position(|it| it.id == *kind);
                let offer = offer.as_ref().and_then(index);
                Task::Tie { kind: index(kind)?, between: between.clone(), offer, levelled }
            }
            MapTask::Highlight { variable } => Task::Highlight { variable: variable.clone() },
        };
        let persons = interview.eligible(position);
        let size_by = interview.map_at(position).and_then(|map| map.size_by.as_ref());
        Some(Content::gather(interview, persons, kinds, task, zones(interview, position), size_by))
    }

    /// The map as it came out: everyone, every tie, nothing to do.
    pub fn whole(interview: &Interview) -> Content {
        let mut everyone = Vec::new();
        for alter in interview.network().alters() {
            everyone.push(alter.id);
        }
        let (mut all_zones, mut size_by) = (Zones::default(), None);
        for position in interview.visited().filter(|position| interview.is_on_route(position)) {
            let zones = zones(interview, position);
            if zones != Zones::default() {
                all_zones = zones;
            }
            size_by = interview.map_at(position).and_then(|map| map.size_by.as_ref()).or(size_by);
        }
        Content::gather(interview, everyone, kinds(interview, None), Task::Look, all_zones, size_by)
    }

    fn gather(
        interview: &Interview,
        ids: Vec<AlterId>,
        kinds: Vec<Kind>,
        task: Task,
        zones: Zones,
        size_by: Option<&Key>,
    ) -> Content {
        let network = interview.network();
        let codebook = &interview.protocol().codebook;
        let mut persons = Vec::new();
        for id in ids {
            let Some(alter) = network.alter(id) else { continue };
            let mut person = person(codebook, alter);
            if let Task::Highlight { variable } = &task {
                let about = Subject::Alter(id);
                person.may_highlight = interview.variable(&about, variable).is_some();
                person.highlighted = interview.answer(&about, variable.as_str()) == Some(&Value::Bool(true));
            }
            persons.push(person);
        }
        let sizes = size_by.and_then(|variable| rare!(amounts::size(interview, variable, &mut persons)));
        let ego = String::new();
        let mut content = Content { persons, ties: Ties::default(), kinds, task, zones, ego, sizes, level: 0 };
        let mut lines = lines(&content, network);
        if content.kinds.iter().any(|kind| kind.amount.is_some()) {
            rare!(amounts::level(&content.kinds, network, &mut lines));
        }
        content.ties = Ties::new(lines);
        content
    }

    /// The same, with ego called like this in the centre, if there is one.
    pub fn around(self, ego: &str) -> Content {
        Content { ego: ego.to_owned(), ..self }
    }

    /// The same, where lines are drawn with this one of the levels of their kind.
    pub fn at_level(self, level: usize) -> Content {
        Content { level, ..self }
    }

    /// What lines are drawn with, if they are drawn with anything.
    pub fn drawn_with(&self) -> Option<&Level> {
        match self.task {
            Task::Tie { kind, levelled: true, .. } => self.kinds.get(kind)?.levels().get(self.level),
            _ => None,
        }
    }

    /// Whether ego stands in the centre.
    pub fn has_ego(&self) -> bool {
        !self.ego.is_empty() && self.zones.rings + self.zones.sectors.len() > 0
    }

    /// The person with this id. `O(log n)`: persons are in naming order, and ids are given in that order.
    pub fn person(&self, id: AlterId) -> Option<&Person> {
        self.index(id).and_then(|index| self.persons.get(index))
    }

    /// Their number among [`persons`](Content::persons).
    pub fn index(&self, id: AlterId) -> Option<usize> {
        // Ids are given in turn, so as long as nobody is left out between them the first one tells.
        let first = self.persons.first()?.id.0;
        let guess = id.0.checked_sub(first)? as usize;
        if self.persons.get(guess).is_some_and(|person| person.id == id) {
            return Some(guess);
        }
        self.persons.binary_search_by_key(&id, |person| person.id).ok()
    }

    /// Where a person is on the map.
    pub fn position(&self, id: AlterId) -> Option<Point> {
        self.person(id)?.position
    }

    /// Who is on the map, and where.
    pub fn placed(&self) -> Placed<'_> {
        Placed(self.persons.iter())
    }

    /// The ids of those on the map whom `among` accepts.
    pub fn placed_ids(&self, among: &dyn Fn(&Person) -> bool) -> Vec<AlterId> {
        let mut ids = Vec::new();
        for (person, _) in self.placed() {
            if among(person) {
                ids.push(person.id);
            }
        }
        ids
    }

    /// The same with everyone on the map at these places, which come in the order of the persons.
    pub fn with_places(&self, places: &[Point]) -> Content {
        let mut content = self.clone();
        let placed = content.persons.iter_mut().filter(|person| person.position.is_some());
        for (person, place) in placed.zip(places) {
            person.position = Some(*place);
        }
        content
    }

    /// Who is still in the tray.
    pub fn tray(&self) -> impl Iterator<Item = &Person> {
        self.persons.iter().filter(|person| person.position.is_none())
    }

    /// The kind that this step ties, by its index.
    pub fn tying(&self) -> Option<usize> {
        match self.task {
            Task::Tie { kind, .. } => Some(kind),
            _ => None,
        }
    }

    /// Whether the ties of a kind have a direction.
    pub fn is_directed(&self, kind: usize) -> bool {
        self.kinds.get(kind).is_some_and(|kind| kind.directed)
    }

    /// Whether this step can tie `a` to `b`: two different people of the map, of the alter types that the prompt
    /// wants, in either order.
    pub fn may_tie(&self, a: AlterId, b: AlterId) -> bool {
        let Task::Tie { between, .. } = &self.task else { return false };
        let (Some(a), Some(b)) = (self.person(a), self.person(b)) else { return false };
        if a.id == b.id || a.position.is_none() || b.position.is_none() {
            return false;
        }
        between.as_ref().is_none_or(|(one, other)| {
            (a.alter_type == *one && b.alter_type == *other) || (a.alter_type == *other && b.alter_type == *one)
        })
    }

    /// Whether this step can tie this person to anyone at all, as far as their type goes.
    pub fn may_be_tied(&self, id: AlterId) -> bool {
        let Task::Tie { between, .. } = &self.task else { return false };
        self.person(id).is_some_and(|person| {
            let kind = &person.alter_type;
            between.as_ref().is_none_or(|(one, other)| kind == one || kind == other)
        })
    }

    /// Whether there is a tie of kind `kind` from `a` to `b`. `O(degree)`.
    pub fn is_tied(&self, kind: usize, a: AlterId, b: AlterId) -> bool {
        self.line(kind, a, b).is_some()
    }

    /// The tie of kind `kind` from `a` to `b`. `O(degree)`.
    pub fn line(&self, kind: usize, a: AlterId, b: AlterId) -> Option<&Line> {
        let directed = self.is_directed(kind);
        self.ties.of(a).find(|line| line.kind == kind && line.other(a) == b && (!directed || line.source == a))
    }

    /// Whether this step would leave everything as it is by drawing a tie from `a` to `b`: it is there, with the level that
    /// is chosen.
    pub fn is_drawn(&self, a: AlterId, b: AlterId) -> bool {
        let line = self.tying().and_then(|kind| self.line(kind, a, b));
        line.is_some_and(|line| self.drawn_with().is_none() || line.level == self.level + 1)
    }

    /// How many ties of this kind are drawn.
    pub fn tie_count(&self, kind: usize) -> usize {
        self.ties.iter().filter(|line| line.kind == kind).count()
    }
}

/// Who is on the map, and where.
#[derive(Clone, Debug)]
pub struct Placed<'a>(std::slice::Iter<'a, Person>);

impl<'a> Iterator for Placed<'a> {
    type Item = (&'a Person, Point);

    // A call in each of some twenty loops weighs less than the search for the next one in all of them.
    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let person = self.0.next()?;
            if let Some(place) = person.position {
                return Some((person, place));
            }
        }
    }
}

/// The ties between those who are on the map.
fn lines(content: &Content, network: &Network) -> Vec<Line> {
    // There may be thousands of ties, and this runs with every tap: looked up once, not twice a tie.
    let ids = content.persons.last().map_or(0, |last| last.id.0 as usize + 1);
    let mut placed = vec![false; ids];
    for (person, _) in content.placed() {
        placed[person.id.0 as usize] = true;
    }
    let placed = placed.as_slice();
    let drawn = |id: AlterId| placed.get(id.0 as usize) == Some(&true);
    let mut lines = Vec::with_capacity(network.tie_count());
    let mut last: Option<(&Key, Option<usize>)> = None;
    for key in network.tie_keys() {
        // Ties come in the order of their kinds, so most are of the same kind as the one before.
        let kind = match last {
            Some((before, kind)) if before == key.kind() => kind,
            _ => content.kinds.iter().position(|kind| kind.id == *key.kind()),
        };
        last = Some((key.kind(), kind));
        if let Some(kind) = kind.filter(|_| drawn(key.source()) && drawn(key.target())) {
            lines.push(Line::new(kind, key.source(), key.target()));
        }
    }
    lines
}

/// The tie kinds, told apart by a variable of theirs: the one that lines are `drawn` with, or else that of their width.
fn kinds(interview: &Interview, drawn: Option<(&Key, &Key)>) -> Vec<Kind> {
    let language = interview.language().as_str();
    let kind = |it: &protocol::TieKind| {
        let drawn = drawn.filter(|(kind, _)| **kind == it.id).map(|(_, variable)| variable);
        Kind {
            id: it.id.clone(),
            label: it.label.in_language(language).to_owned(),
            directed: it.directed,
            colour: it.colour,
            line: it.line,
            amount: drawn.or(it.width_by.as_ref()).map(|variable| rare!(amounts::of_kind(it, variable, language))),
        }
    };
    interview.protocol().codebook.ties.iter().map(kind).collect()
}

fn person(codebook: &Codebook, alter: &Alter) -> Person {
    let (colour, shape) = codebook
        .alter_type(alter.alter_type.as_str())
        .map_or((Colour::Grey, Shape::Circle), |it| (it.colour, it.shape));
    Person {
        id: alter.id,
        label: alter.label.clone(),
        alter_type: alter.alter_type.clone(),
        colour,
        shape,
        position: alter.position,
        size: 1.0,
        may_highlight: false,
        highlighted: false,
    }
}

fn zones(interview: &Interview, position: &Position) -> Zones {
    let Some(map) = interview.map_at(position) else { return Zones::default() };
    let language = interview.language();
    let names = |variable: &Option<Key>| -> Vec<String> {
        let mut variables = interview.protocol().codebook.alters.iter().flat_map(|it| &it.variables);
        let found = variables.find(|it| variable.as_ref() == Some(&it.name)).map_or(&[][..], |it| it.kind.options());
        found.iter().map(|it| it.label.in_language(language.as_str()).to_owned()).collect()
    };
    Zones { rings: map.rings, ring_names: names(&map.ring_variable), sectors: names(&map.sector_variable) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, id};

    #[test]
    fn a_tie_prompt_shows_ties_between_those_on_the_map_only() {
        let interview = sample::interview(&[("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("Cy", None)]);
        let mut interview = sample::at_prompt(interview, sample::KNOWS);
        sample::tie(&mut interview, "knows", 1, 2);
        sample::tie(&mut interview, "knows", 2, 3);
        let content = Content::of_step(&interview).expect("a map");
        assert_eq!(content.tying(), Some(0));
        assert_eq!(content.ties.len(), 1);
        assert!(content.is_tied(0, id(2), id(1)) && !content.is_tied(0, id(2), id(3)));
        assert_eq!(content.tray().map(|it| it.label.as_str()).collect::<Vec<_>>(), ["Cy"]);
        assert!(content.may_tie(id(1), id(2)) && !content.may_tie(id(1), id(3)) && !content.may_tie(id(1), id(1)));
    }

    #[test]
    fn the_whole_map_has_everyone_every_tie_and_nothing_to_do() {
        let people = [("Ana", Some((0.2, 0.2))), ("@Club", Some((0.5, 0.5))), ("Cy", None)];
        let mut interview = sample::interview_with(sample::protocol(3), &people);
        sample::tie(&mut interview, "member", 1, 2);
        let content = Content::whole(&interview);
        assert_eq!((content.persons.len(), content.ties.len(), content.zones.rings), (3, 1, 3));
        assert!(content.task == Task::Look && !content.may_tie(id(1), id(2)));
    }

    #[test]
    fn between_holds_in_either_order() {
        let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("@Club", Some((0.5, 0.5)))];
        let content = sample::content(&people, sample::MEMBER);
        assert!(content.may_tie(id(1), id(3)) && content.may_tie(id(3), id(2)));
        assert!(!content.may_tie(id(1), id(2)));
        assert!(content.may_be_tied(id(1)));
    }

    #[test]
    fn a_highlight_reaches_only_types_with_the_variable() {
        let people = [("Ana", Some((0.2, 0.2))), ("@Club", Some((0.5, 0.5)))];
        let content = sample::content(&people, sample::STAR);
        let may: Vec<bool> = content.persons.iter().map(|it| it.may_highlight).collect();
        assert_eq!(may, [true, false]);
    }
}
