//! What colours mean: one meaning for all maps that are open, so that two of them can stand beside each other.

use super::inks;
use super::variables::Variable;
use super::vocabulary::{Phrase, Vocabulary};
use super::wording::{Answer, as_it_stands};
use super::{Exhibit, wording};
use map::scene::Ink;
use measures::AlterMeasure;
use network::{AlterId, Key, Value};
use protocol::Colour;
use std::collections::BTreeMap;

/// What people are coloured by.
#[derive(Clone, Debug, PartialEq)]
pub enum ColourBy {
    /// All alike
    Nothing,
    /// The type of alter: person, organisation
    Type,
    /// An answer
    Variable(Key),
    /// The core number
    Core,
    /// The community, found by the ties
    Community,
}

impl ColourBy {
    /// As attributes and lists of choices spell it. A variable stands under its own name, unless that is one of the
    /// four words.
    pub fn key(&self) -> &str {
        match self {
            ColourBy::Nothing => "none",
            ColourBy::Type => "type",
            ColourBy::Core => "core",
            ColourBy::Community => "community",
            ColourBy::Variable(name) => name.as_str(),
        }
    }

    /// What a key means.
    pub fn from_key(key: &str) -> ColourBy {
        match key {
            "none" | "" => ColourBy::Nothing,
            "type" => ColourBy::Type,
            "core" => ColourBy::Core,
            "community" => ColourBy::Community,
            name => ColourBy::Variable(Key::from(name)),
        }
    }

    /// As people read it.
    pub fn name(&self, words: &Vocabulary) -> String {
        let phrase = match self {
            ColourBy::Nothing => Phrase::AllAlike,
            ColourBy::Type => Phrase::AlterType,
            ColourBy::Core => Phrase::CoreNumber,
            ColourBy::Community => Phrase::Community,
            ColourBy::Variable(name) => return wording::tidy(name.as_str()),
        };
        words.say(phrase).to_owned()
    }
}

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// One of the colours that tell things apart
    Of(Colour),
    /// A step from little (0) to much ([`Tone::STEPS`] − 1)
    Step(usize),
    /// That of nothing: an outline without a colour
    Hollow,
}

impl Tone {
    /// How many steps there are from little to much.
    pub const STEPS: usize = 9;

    /// The colour that it is drawn in.
    pub fn ink(self) -> Ink {
        match self {
            Tone::Of(colour) => Ink::of(colour),
            Tone::Hollow => Ink::of(Colour::Grey),
            Tone::Step(step) => inks::step(step),
        }
    }
}

/// What one colour stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// In words
    pub label: String,
    /// The colour
    pub tone: Tone,
}

/// The meaning of all colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Colours {
    /// What people are coloured by, in words
    pub title: String,
    /// What each colour stands for; empty where all are alike
    pub classes: Vec<Class>,
    /// The class of each alter on the map, by exhibit
    of: Vec<Vec<usize>>,
}

impl Colours {
    /// The colour of an alter, by the number of their exhibit and their own among those on its map.
    pub fn tone(&self, exhibit: usize, alter: usize) -> Tone {
        let class = self.of.get(exhibit).and_then(|of| of.get(alter)).and_then(|class| self.classes.get(*class));
        class.map_or(Tone::Of(Colour::Teal), |class| class.tone)
    }

    /// The class of an alter, likewise.
    pub fn class(&self, exhibit: usize, alter: usize) -> Option<usize> {
        self.of.get(exhibit)?.get(alter).copied()
    }

    /// The same, of these exhibits alone.
    #[must_use]
    pub fn only(self, exhibits: &[usize]) -> Colours {
        let of = exhibits.iter().filter_map(|at| self.of.get(*at).cloned()).collect();
        Colours { of, ..self }
    }

    /// How many alters of an exhibit's map each class has.
    pub fn counts(&self, exhibit: usize) -> Vec<usize> {
        let mut counts = vec![0; self.classes.len()];
        for class in self.of.get(exhibit).into_iter().flatten() {
            if let Some(count) = counts.get_mut(*class) {
                *count += 1;
            }
        }
        counts
    }
}

/// The colours that answers have of their own; the rarer answers share grey.
pub(crate) fn apart() -> Vec<Colour> {
    let tells_apart = |colour: &Colour| match colour {
        Colour::Blue
        | Colour::Orange
        | Colour::Green
        | Colour::Purple
        | Colour::Red
        | Colour::Teal
        | Colour::Pink
        | Colour::Brown => true,
        Colour::Grey => false,
    };
    Colour::ALL.into_iter().filter(tells_apart).collect()
}

/// The colours of exhibits, in the order in which these are given. Numbers of a quantity are told apart in steps, in
/// ranges once there are more of them than [`Tone::STEPS`]; every other answer is what it is.
pub fn colours(by: &ColourBy, exhibits: &[&Exhibit], variables: &[Variable], words: &Vocabulary) -> Colours {
    let mut found = match by {
        ColourBy::Nothing => {
            Colours { title: String::new(), classes: Vec::new(), of: vec![Vec::new(); exhibits.len()] }
        }
        ColourBy::Core => {
            let of = |it: &&Exhibit| it.cores().iter().map(|core| Found::Number(*core as f64)).collect();
            stepped(exhibits.iter().map(of).collect(), words)
        }
        ColourBy::Community => communities(exhibits, words),
        ColourBy::Type => {
            let of = |it: &Exhibit, id| it.network().alter(id).map(|alter| Value::from(alter.alter_type.as_str()));
            named(each(exhibits, of), words)
        }
        ColourBy::Variable(name) => {
            let values = each(exhibits, |it, id| it.network().alter(id)?.attributes.get(name).cloned());
            if variables.iter().any(|it| it.name == *name && it.stepped) {
                stepped(values.iter().map(|of| of.iter().map(Found::of).collect()).collect(), words)
            } else {
                named(values, words)
            }
        }
    };
    found.title = by.name(words);
    found
}

type Values = Vec<Vec<Option<Value>>>;

fn each(exhibits: &[&Exhibit], of: impl Fn(&Exhibit, AlterId) -> Option<Value>) -> Values {
    exhibits.iter().map(|it| it.on_map().iter().map(|id| of(it, *id)).collect()).collect()
}

/// The classes of those without an answer, as far as there are any: added to the others, and what they became.
struct Unanswered {
    blank: usize,
    not_asked: usize,
}

impl Unanswered {
    fn add(classes: &mut Vec<Class>, any_blank: bool, any_not_asked: bool, words: &Vocabulary) -> Unanswered {
        let mut add = |is: bool, phrase, tone| {
            if is {
                classes.push(class(words.say(phrase), tone));
            }
            classes.len().saturating_sub(1)
        };
        let blank = add(any_blank, Phrase::LeftBlank, Tone::Of(Colour::Grey));
        Unanswered { blank, not_asked: add(any_not_asked, Phrase::NotAsked, Tone::Hollow) }
    }
}

/// A colour for each answer, the commonest first.
fn named(values: Values, words: &Vocabulary) -> Colours {
    let answers: Vec<Vec<Answer>> =
        values.iter().map(|of| of.iter().map(|it| Answer::of(it.as_ref())).collect()).collect();
    let mut counts: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for (value, answer) in values.iter().flatten().zip(answers.iter().flatten()) {
        if let (Answer::Given(json), Some(value)) = (answer, value) {
            counts.entry(json).or_insert_with(|| (0, as_it_stands(value, words))).0 += 1;
        }
    }
    // Two that read alike are told apart by their JSON: the text "true" and true.
    let label = |json: &str, label: &str| {
        let is_alone = counts.values().filter(|(_, other)| other == label).count() == 1;
        if is_alone { label.to_owned() } else { json.to_owned() }
    };
    let mut order: Vec<(&str, usize, String)> =
        counts.iter().map(|(json, (count, text))| (*json, *count, label(json, text))).collect();
    order.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.2.cmp(&other.2)));
    let apart = apart();
    let mut classes: Vec<Class> =
        order.iter().zip(&apart).map(|((.., label), it)| class(label.as_str(), Tone::Of(*it))).collect();
    if order.len() > apart.len() {
        classes.push(class(words.say(Phrase::Others), Tone::Of(Colour::Grey)));
    }
    let rarer = classes.len().saturating_sub(1);
    let any = |which: Answer| answers.iter().flatten().any(|it| *it == which);
    let unanswered = Unanswered::add(&mut classes, any(Answer::Blank), any(Answer::NotAsked), words);
    let places: BTreeMap<&str, usize> = order.iter().enumerate().map(|(at, (json, ..))| (*json, at)).collect();
    let number = |answer: &Answer| match answer {
        Answer::Given(json) => places.get(json.as_str()).copied().filter(|at| *at < apart.len()).unwrap_or(rarer),
        Answer::Blank => unanswered.blank,
        Answer::NotAsked => unanswered.not_asked,
    };
    let of = answers.iter().map(|of| of.iter().map(number).collect()).collect();
    Colours { title: String::new(), classes, of }
}

fn class(label: impl Into<String>, tone: Tone) -> Class {
    Class { label: label.into(), tone }
}

/// A number, or why there is none.
#[derive(Clone, Copy, PartialEq)]
enum Found {
    Number(f64),
    Blank,
    NotAsked,
}

impl Found {
    fn of(value: &Option<Value>) -> Found {
        match value {
            Some(Value::Number(number)) => Found::Number(*number),
            Some(_) => Found::Blank,
            None => Found::NotAsked,
        }
    }
}

/// Steps from the smallest number to the largest: each number its own, or ranges that hold about as many each.
fn stepped(values: Vec<Vec<Found>>, words: &Vocabulary) -> Colours {
    const RANGES: usize = 6;
    let number = |it: &Found| if let Found::Number(number) = it { Some(*number) } else { None };
    let mut all: Vec<f64> = values.iter().flatten().filter_map(number).collect();
    all.sort_unstable_by(f64::total_cmp);
    let mut distinct = all.clone();
    distinct.dedup();
    // The largest number of each range.
    let mut tops = distinct.clone();
    if distinct.len() > Tone::STEPS {
        tops = (1..=RANGES).filter_map(|range| all.get((range * all.len() / RANGES).max(1) - 1).copied()).collect();
        tops.dedup();
    }
    let range = |at: usize, top: f64| {
        let below = if at == 0 { None } else { tops.get(at - 1) };
        let least = distinct.iter().copied().find(|it| below.is_none_or(|below| it > below)).unwrap_or(top);
        let number = |it| words.decimal(&json::number(it));
        if least == top { number(top) } else { format!("{} – {}", number(least), number(top)) }
    };
    let step =
        |at: usize| (at * (Tone::STEPS - 1)).checked_div(tops.len().saturating_sub(1)).unwrap_or(Tone::STEPS / 2);
    let mut classes: Vec<Class> =
        tops.iter().enumerate().map(|(at, top)| class(range(at, *top), Tone::Step(step(at)))).collect();
    let any = |which: Found| values.iter().flatten().any(|it| *it == which);
    let unanswered = Unanswered::add(&mut classes, any(Found::Blank), any(Found::NotAsked), words);
    let number = |found: &Found| match found {
        Found::Number(value) => tops.partition_point(|top| top < value),
        Found::Blank => unanswered.blank,
        Found::NotAsked => unanswered.not_asked,
    };
    let of = values.iter().map(|of| of.iter().map(number).collect()).collect();
    Colours { title: String::new(), classes, of }
}

/// Communities, the largest of each map first. They are each map's own: the first of one has nothing to do with the
/// first of another.
fn communities(exhibits: &[&Exhibit], words: &Vocabulary) -> Colours {
    let numbered: Vec<Vec<Option<usize>>> = exhibits.iter().map(|it| by_size(it)).collect();
    let most = numbered.iter().flatten().flatten().max().map_or(0, |most| most + 1);
    let apart = apart();
    let group = |(at, it): (usize, &Colour)| class(words.count(Phrase::Group, at + 1), Tone::Of(*it));
    let mut classes: Vec<Class> = apart.iter().take(most).enumerate().map(group).collect();
    let grey = |classes: &mut Vec<Class>, phrase| {
        classes.push(class(words.say(phrase), Tone::Of(Colour::Grey)));
        classes.len() - 1
    };
    let rarer = if most > apart.len() { grey(&mut classes, Phrase::SmallerGroups) } else { 0 };
    let alone = numbered.iter().flatten().any(Option::is_none).then(|| grey(&mut classes, Phrase::InNoGroup));
    let number = |of: &Option<usize>| match of {
        Some(at) if *at < apart.len() => *at,
        Some(_) => rarer,
        None => alone.unwrap_or_default(),
    };
    let of = numbered.iter().map(|of| of.iter().map(number).collect()).collect();
    Colours { title: String::new(), classes, of }
}

/// The community of each alter, numbered by size; `None` for who is alone in it.
fn by_size(exhibit: &Exhibit) -> Vec<Option<usize>> {
    let found = exhibit.measured(AlterMeasure::Community);
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for community in found.iter().flatten() {
        *sizes.entry(*community as usize).or_default() += 1;
    }
    let mut order: Vec<usize> = sizes.iter().filter(|(_, size)| **size > 1).map(|(community, _)| *community).collect();
    order.sort_by_key(|community| std::cmp::Reverse(sizes.get(community)));
    found.iter().map(|it| it.and_then(|it| order.iter().position(|other| *other == it as usize))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit};
    use super::super::variables::variables;
    use super::*;

    fn of(by: ColourBy, exhibits: &[&Exhibit]) -> Colours {
        colours(&by, exhibits, &variables(exhibits.iter().copied()), &Vocabulary::default())
    }

    fn labels_of(it: &Colours) -> Vec<&str> {
        it.classes.iter().map(|it| it.label.as_str()).collect()
    }

    #[test]
    fn a_colour_means_the_same_on_every_map() {
        let one = exhibit(r#"{ "nodes": [{ "id": 1, "sector": "vcs" }, { "id": 2 }], "edges": [] }"#);
        let two =
            exhibit(r#"{ "nodes": [{ "id": 1, "sector": "health" }, { "id": 2, "sector": "vcs" }], "edges": [] }"#);
        let it = of(ColourBy::from_key("sector"), &[&one, &two]);
        assert_eq!((it.title.as_str(), labels_of(&it)), ("Sector", vec!["vcs", "health", "Not asked"]));
        assert_eq!(it.tone(0, 0), it.tone(1, 1));
        assert_eq!((it.counts(0), it.counts(1)), (vec![1, 0, 1], vec![1, 1, 0]));
    }

    #[test]
    fn answers_are_neither_tidied_nor_merged() {
        let it = exhibit(
            r#"{ "nodes": [{ "id": 1, "v": "vcs" }, { "id": 2, "v": "VCS" }, { "id": 3, "v": "vcs " }, { "id": 4, "v": true },
                           { "id": 5, "v": "true" }, { "id": 6, "v": null }, { "id": 7 }], "edges": [] }"#,
        );
        let it = of(ColourBy::from_key("v"), &[&it]);
        assert_eq!(labels_of(&it), ["\"true\"", "\"vcs \"", "VCS", "true", "vcs", "Left blank", "Not asked"]);
        assert_eq!(it.counts(0), [1; 7]);
        assert_eq!((it.tone(0, 5), it.tone(0, 6)), (Tone::Of(Colour::Grey), Tone::Hollow));
    }

    #[test]
    fn numbers_that_may_be_codes_are_not_put_in_ranges() {
        let nodes: Vec<String> = (0..12).map(|it| format!(r#"{{ "id": {it}, "ward": {} }}"#, 100 + it)).collect();
        let it = exhibit(&format!(r#"{{ "nodes": [{}], "edges": [] }}"#, nodes.join(",")));
        let it = of(ColourBy::from_key("ward"), &[&it]);
        assert_eq!(labels_of(&it)[..3], ["100", "101", "102"]);
        assert_eq!(labels_of(&it).last(), Some(&"Others"));
    }

    #[test]
    fn rare_answers_share_a_colour() {
        let nodes: Vec<String> = (0..12).map(|it| format!(r#"{{ "id": {it}, "role": "role {it}" }}"#)).collect();
        let it = exhibit(&format!(r#"{{ "nodes": [{}], "edges": [] }}"#, nodes.join(",")));
        let it = of(ColourBy::from_key("role"), &[&it]);
        assert_eq!((it.classes.len(), it.classes.last().map(|it| it.label.as_str())), (9, Some("Others")));
        assert_eq!(it.counts(0).last(), Some(&4));
    }

    #[test]
    fn many_numbers_become_ranges_and_few_stay() {
        let few = of(ColourBy::Core, &[&example("LW10")]);
        assert_eq!(labels_of(&few), ["0", "1", "2", "3"]);
        assert_eq!((few.classes[0].tone, few.classes[3].tone), (Tone::Step(0), Tone::Step(Tone::STEPS - 1)));
        assert_eq!(few.counts(0), [8, 3, 3, 12]);
        let example = example("LW05");
        let many = of(ColourBy::from_key("months_known"), &[&example]);
        assert!(
            (2..=7).contains(&many.classes.len()) && many.classes[0].label.contains(" – "),
            "{:?}",
            labels_of(&many)
        );
        assert_eq!(many.counts(0).iter().sum::<usize>(), example.on_map().len());
    }

    #[test]
    fn communities_are_numbered_by_size_and_isolates_are_in_none() {
        let it = of(ColourBy::Community, &[&example("LW05")]);
        let counts = it.counts(0);
        assert_eq!(
            (it.classes[0].label.as_str(), it.classes.last().map(|it| it.label.as_str())),
            ("Group 1", Some("In no group"))
        );
        assert_eq!(counts.last(), Some(&2), "the isolates");
        assert!(counts[..counts.len().min(9) - 1].is_sorted_by(|one, next| one >= next));
    }

    #[test]
    fn nobody_and_nothing() {
        let empty = exhibit(r#"{ "nodes": [], "edges": [] }"#);
        for key in ["none", "type", "core", "community", "sector"] {
            let it = of(ColourBy::from_key(key), &[&empty]);
            assert_eq!((it.classes.len(), ColourBy::from_key(key).key()), (0, key));
        }
    }
}
