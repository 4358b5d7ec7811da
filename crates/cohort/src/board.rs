//! Maps that stand beside each other, ready to be drawn.

use super::colours::{Class, ColourBy, Colours, Tone, colours};
use super::variables::{sector, variables};
use super::vocabulary::{Phrase, Vocabulary};
use super::{Exhibit, layout, sizes, waves};
use geometry::Point;
use measures::{Adjacency, AlterMeasure};
use network::{AlterId, Key};
use protocol::Shape;

/// What is shown of networks, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What people are coloured by
    pub colour: ColourBy,
    /// What they are sized by
    pub size: Option<AlterMeasure>,
    /// Whether isolates stand apart from the others
    pub apart: bool,
    /// The variable around whose answers outlines are drawn
    pub hulls: Option<Key>,
    /// Where people stand
    pub places: Places,
    /// Whether those who came and went are marked
    pub changes: bool,
}

/// Where people stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    /// Where they were put
    Drawn,
    /// With the others of their sector
    BySector,
}

/// One map.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Everyone on it, in naming order
    pub dots: Vec<Dot>,
    /// A line for each tied pair
    pub lines: Vec<Line>,
    /// Outlines around groups, of those who do not stand apart
    pub hulls: Vec<Hull>,
    /// What stands above those who stand apart, and in fewer words where there is little room
    pub apart: [String; 2],
    /// Whether how far people are from the middle means something, so that the map must not be stretched
    pub keeps_shape: bool,
}

/// One alter.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Who
    pub id: AlterId,
    /// The name that ego gave
    pub name: String,
    /// Where; `None` stands apart
    pub at: Option<Point>,
    /// The core number
    pub core: usize,
    /// The shape of the type
    pub shape: Shape,
    /// The colour
    pub tone: Tone,
    /// The size; 1 is usual
    pub size: f64,
    /// Whether they are new, or about to go
    pub change: Option<Change>,
}

/// What becomes of an alter between one map and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Not on the map before
    Came,
    /// Not on the map after
    Went,
    /// Neither before nor after
    Passed,
}

/// A tied pair, by the numbers of its two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The ends
    pub ends: (usize, usize),
    /// In how many kinds they are tied, or in how many directions of one
    pub ties: usize,
    /// Whether a tie of a directed kind leads to the one end, and to the other
    pub arrows: (bool, bool),
}

/// An outline around a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Hull {
    /// What they have in common
    pub label: String,
    /// Its colour
    pub tone: Tone,
    /// Who, by their numbers
    pub members: Vec<usize>,
}

/// The types of alter and their shapes, for all of these exhibits: person is a circle, whatever comes first.
pub fn shapes(exhibits: &[&Exhibit]) -> Vec<(Key, Shape)> {
    let mut types: Vec<Key> = Vec::new();
    for alter in exhibits.iter().flat_map(|it| it.network().alters()) {
        if !types.contains(&alter.alter_type) {
            types.push(alter.alter_type.clone());
        }
    }
    types.sort_by_key(|it| (it.as_str() != "person", it.clone()));
    types.into_iter().zip(Shape::ALL.into_iter().cycle()).collect()
}

/// The maps of the exhibits that are `shown`, by their numbers among all that are open, and what their colours mean.
/// Answers have one colour on all maps that are open; numbers have their steps by those shown.
pub fn boards(all: &[&Exhibit], shown: &[usize], choice: &Choice, words: &Vocabulary) -> (Vec<Board>, Colours) {
    let known = variables(all.iter().copied());
    let exhibits: Vec<&Exhibit> = shown.iter().filter_map(|at| all.get(*at).copied()).collect();
    let is_stepped = match &choice.colour {
        ColourBy::Core | ColourBy::Community => true,
        ColourBy::Variable(name) => known.iter().any(|it| it.name == *name && it.stepped),
        ColourBy::Nothing | ColourBy::Type => false,
    };
    let meaning = if is_stepped {
        colours(&choice.colour, &exhibits, &known, words)
    } else {
        colours(&choice.colour, all, &known, words).only(shown)
    };
    let around = choice.hulls.clone().map(|name| colours(&ColourBy::Variable(name), all, &known, words).only(shown));
    let sizes = sizes::sizes(choice.size, &exhibits);
    let shapes = shapes(all);
    let group = sector(&known).map(|it| it.name.clone());
    let board = |(number, exhibit): (usize, &&Exhibit)| {
        let places = places(exhibit, choice.places, group.as_ref());
        let changes = changes(&exhibits, number, choice.changes);
        let graph = exhibit.adjacency();
        let dots: Vec<Dot> = exhibit
            .on_map()
            .iter()
            .enumerate()
            .filter_map(|(at, id)| {
                let alter = exhibit.network().alter(*id)?;
                let is_apart = choice.apart && graph.degree(at) == 0 && exhibit.is_asked(at);
                Some(Dot {
                    id: *id,
                    name: alter.label.clone(),
                    at: places.get(at).copied().filter(|_| !is_apart),
                    core: exhibit.cores().get(at).copied().unwrap_or(0),
                    shape: shapes.iter().find(|(it, _)| *it == alter.alter_type).map_or(Shape::Circle, |it| it.1),
                    tone: meaning.tone(number, at),
                    size: sizes.get(number).and_then(|it| it.get(at)).copied().unwrap_or(1.0),
                    change: changes(*id),
                })
            })
            .collect();
        let hulls = around.as_ref().map(|around| hulls(around, number, &dots)).unwrap_or_default();
        let keeps_shape = choice.places == Places::Drawn && exhibit.has_rings();
        let alone = dots.iter().filter(|dot| dot.at.is_none()).count();
        let told = |phrase| if alone > 0 { words.count(phrase, alone) } else { String::new() };
        let apart = [Phrase::Alone, Phrase::AloneShort].map(told);
        Board { lines: lines(exhibit, &graph), hulls, dots, apart, keeps_shape }
    };
    let boards = exhibits.iter().enumerate().map(board).collect();
    (boards, meaning)
}

fn places(exhibit: &Exhibit, places: Places, group: Option<&Key>) -> Vec<Point> {
    match places {
        Places::Drawn => exhibit.places().to_vec(),
        Places::BySector => layout::by_group(&exhibit.adjacency(), &layout::groups(exhibit, group)),
    }
}

/// What became of each alter of one of the exhibits.
fn changes(exhibits: &[&Exhibit], number: usize, wanted: bool) -> impl Fn(AlterId) -> Option<Change> + use<> {
    let beside = |other: Option<usize>| {
        let other = other.filter(|_| wanted).and_then(|it| exhibits.get(it));
        exhibits.get(number).zip(other).map(|(it, other)| waves::missing_from(other, it)).unwrap_or_default()
    };
    let (new, gone) = (beside(number.checked_sub(1)), beside(Some(number + 1)));
    move |id| match (new.contains(&id), gone.contains(&id)) {
        (true, true) => Some(Change::Passed),
        (true, false) => Some(Change::Came),
        (false, true) => Some(Change::Went),
        (false, false) => None,
    }
}

fn lines(exhibit: &Exhibit, graph: &Adjacency) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for tie in exhibit.network().ties() {
        if let (Some(from), Some(to)) = (graph.number(tie.key.source()), graph.number(tie.key.target())) {
            let (from, to, directed) = (from as usize, to as usize, exhibit.is_directed(tie.key.kind()));
            let arrows = (directed && to < from, directed && from < to);
            lines.push(Line { ends: (from.min(to), from.max(to)), ties: 1, arrows });
        }
    }
    lines.sort_unstable_by_key(|it| it.ends);
    lines.dedup_by(|next, line| {
        let same = next.ends == line.ends;
        if same {
            line.ties += 1;
            line.arrows = (line.arrows.0 || next.arrows.0, line.arrows.1 || next.arrows.1);
        }
        same
    });
    lines
}

impl Board {
    /// These people alone, without their ties and there whatever is peeled. Nobody stands apart.
    pub fn only(&self, people: &[usize]) -> Board {
        let found = people.iter().filter_map(|at| self.dots.get(*at));
        let dot = |dot: &Dot| Dot { at: Some(dot.at.unwrap_or_default()), core: usize::MAX, ..dot.clone() };
        let dots = found.map(dot).collect();
        Board { dots, lines: Vec::new(), hulls: Vec::new(), apart: Default::default(), keeps_shape: self.keeps_shape }
    }

    /// A person and those they are tied to, with the ties between the one and the others; and which numbers they have
    /// on the whole board. The person is the first, larger than usual and there whatever is peeled. Nobody stands
    /// apart: where they stand is no longer a matter of the board.
    pub fn around(&self, number: usize) -> (Board, Vec<usize>) {
        let touches = |line: &&Line| line.ends.0 == number || line.ends.1 == number;
        let other = |line: &Line| if line.ends.0 == number { line.ends.1 } else { line.ends.0 };
        let mut members = vec![number];
        members.extend(self.lines.iter().filter(touches).map(other));
        let found = members.iter().filter_map(|at| self.dots.get(*at));
        let mut dots: Vec<Dot> = found.map(|dot| Dot { at: Some(dot.at.unwrap_or_default()), ..dot.clone() }).collect();
        if let Some(first) = dots.first_mut() {
            (first.size, first.core) = (first.size * 1.25, usize::MAX);
        }
        // Each line leads to the next of the others.
        let turned = |arrows: (bool, bool), turn: bool| if turn { (arrows.1, arrows.0) } else { arrows };
        let line = |(at, line): (usize, &Line)| Line {
            ends: (0, at + 1),
            ties: line.ties,
            arrows: turned(line.arrows, line.ends.1 == number),
        };
        let lines = self.lines.iter().filter(touches).enumerate().map(line).collect();
        (Board { dots, lines, hulls: Vec::new(), apart: Default::default(), keeps_shape: self.keeps_shape }, members)
    }
}

/// An outline around each answer that several people have who do not stand apart.
fn hulls(around: &Colours, number: usize, dots: &[Dot]) -> Vec<Hull> {
    let hull = |(class, it): (usize, &Class)| {
        let inside = dots.iter().enumerate().filter(|(_, dot)| dot.at.is_some());
        let members = inside.map(|(at, _)| at).filter(|at| around.class(number, *at) == Some(class)).collect();
        Hull { label: it.label.clone(), tone: it.tone, members }
    };
    around.classes.iter().enumerate().map(hull).filter(|it| it.members.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit};
    use super::*;

    const PLAIN: Choice = Choice {
        colour: ColourBy::Nothing,
        size: None,
        apart: false,
        hulls: None,
        places: Places::Drawn,
        changes: false,
    };

    #[test]
    fn isolates_stand_apart_and_pairs_are_drawn_once() {
        let it = example("LW10");
        let (plain, _) = boards(&[&it], &[0], &PLAIN, &Vocabulary::default());
        assert!(plain[0].dots.iter().all(|dot| dot.at.is_some()));
        assert_eq!(Some(plain[0].lines.len() as f64), it.sheet().number(measures::Measure::TiedPairs));
        assert_eq!(plain[0].lines.iter().map(|it| it.ties).sum::<usize>(), it.network().tie_count());
        let (apart, _) = boards(&[&it], &[0], &Choice { apart: true, ..PLAIN }, &Vocabulary::default());
        let alone: Vec<usize> = apart[0].dots.iter().filter(|it| it.at.is_none()).map(|it| it.core).collect();
        assert_eq!(alone, [0; 8]);
    }

    #[test]
    fn arrows_lead_where_directed_ties_do() {
        let it = exhibit(
            r#"{ "directed": true, "nodes": [{ "id": 1 }, { "id": 2 }, { "id": 3 }],
                 "edges": [{ "source": 2, "target": 1 }, { "source": 2, "target": 3 }, { "source": 3, "target": 2 }] }"#,
        );
        let (boards, _) = boards(&[&it], &[0], &PLAIN, &Vocabulary::default());
        let arrows: Vec<_> = boards[0].lines.iter().map(|it| (it.ends, it.ties, it.arrows)).collect();
        assert_eq!(arrows, [((0, 1), 1, (true, false)), ((1, 2), 2, (true, true))]);
        let (around, members) = boards[0].around(1);
        assert_eq!(members, [1, 0, 2]);
        let arrows: Vec<_> = around.lines.iter().map(|it| (it.ends, it.arrows)).collect();
        assert_eq!(arrows, [((0, 1), (false, true)), ((0, 2), (true, true))]);
    }

    #[test]
    fn outlines_hold_those_who_do_not_stand_apart() {
        let it = example("LW05");
        let choice = Choice { apart: true, hulls: Some("sector".into()), ..PLAIN };
        let (boards, _) = boards(&[&it], &[0], &choice, &Vocabulary::default());
        // Of the 58 on the map two stand apart, and one is the only one of a sector.
        assert_eq!(boards[0].hulls.iter().map(|it| it.members.len()).sum::<usize>(), 55);
    }

    #[test]
    fn the_same_person_is_new_on_one_map_and_gone_on_another() {
        let of = |names: [&str; 2]| {
            exhibit(&format!(r#"{{ "nodes": [{{ "id": "{}" }}, {{ "id": "{}" }}], "edges": [] }}"#, names[0], names[1]))
        };
        let (one, two, three) = (of(["Ana", "Ben"]), of(["Ben", "Cy"]), of(["Ben", "Di"]));
        let (boards, _) =
            boards(&[&one, &two, &three], &[0, 1, 2], &Choice { changes: true, ..PLAIN }, &Vocabulary::default());
        let changes: Vec<Vec<Option<Change>>> =
            boards.iter().map(|it| it.dots.iter().map(|dot| dot.change).collect()).collect();
        let (came, went, passed) = (Some(Change::Came), Some(Change::Went), Some(Change::Passed));
        assert_eq!(changes, [[went, None], [None, passed], [None, came]]);
    }

    #[test]
    fn a_number_that_no_exhibit_has_shows_nothing() {
        assert!(boards(&[], &[0, 7], &PLAIN, &Vocabulary::default()).0.is_empty());
    }
}
