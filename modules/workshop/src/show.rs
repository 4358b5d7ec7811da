//! What is shown, and how.

use super::measuring::{self, Work};
use cohort::colours::{ColourBy, Colours};
use cohort::drawing::{Look, Names};
use cohort::finding::{Found, find};
use cohort::variables::{Variable, sector, variables};
use cohort::vocabulary::{Phrase, Vocabulary};
use cohort::{Board, Choice, Exhibit, Places, boards, inks, kinds, titles, waves};
use dom::letters::LETTERS;
use dom::{ReadSignal, Signal, create_signal, effect, uncompared};
use js_sys::Function;
use map::scene::Theme;
use measures::AlterMeasure;
use network::Key;
use protocol::Shape;
use std::rc::Rc;
use sycamore_reactive::batch;

/// So many maps stand beside each other at most.
pub const MOST: usize = 4;

/// How the maps are shown; what is `None` follows from the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// What people are coloured by; by sector, unless it is said
    pub colour: Option<ColourBy>,
    /// What they are sized by
    pub size: Option<AlterMeasure>,
    /// Whether isolates stand apart
    pub apart: bool,
    /// Around what outlines are drawn
    pub hulls: Hulls,
    /// Where people stand
    pub places: Places,
    /// Whether those who came and went are marked; where all maps are of one participant, unless it is said
    pub changes: Option<bool>,
    /// The kind of tie that is shown and measured; all, unless it is said
    pub kind: Option<Key>,
}

/// Around what outlines are drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Hulls {
    /// Nothing
    None,
    /// Sectors, or the answers by which people are coloured
    Sectors,
    /// The answers to a variable
    Of(Key),
}

impl Default for Settings {
    fn default() -> Self {
        let (colour, size, changes, kind) = (None, None, None, None);
        Settings { colour, size, apart: true, hulls: Hulls::None, places: Places::Drawn, changes, kind }
    }
}

/// What stands on the stage, put together anew whenever something else is to be seen.
pub struct Staged {
    /// The maps' numbers among those that are open
    pub numbers: Vec<usize>,
    /// The maps
    pub exhibits: Vec<Rc<Exhibit>>,
    /// What they are called
    pub titles: Vec<String>,
    /// What is drawn of them
    pub boards: Vec<Board>,
    /// What their colours mean
    pub colours: Colours,
    /// What people are coloured by
    pub colour: ColourBy,
    /// The types of alter and their shapes
    pub shapes: Vec<(String, Shape)>,
    /// The variables of all maps that are open
    pub variables: Vec<Variable>,
    /// Whether those who came and went are marked
    pub changes: bool,
    /// The kind of tie that is shown, if it is not all
    pub kind: Option<Key>,
}

impl Staged {
    /// The largest core number on the stage: so far it can be peeled.
    pub fn max_core(&self) -> usize {
        self.exhibits.iter().map(|it| it.max_core()).max().unwrap_or(0)
    }
}

/// Everything that is shown. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Show {
    /// The networks that are open, with all their ties
    files: Signal<Vec<Rc<Exhibit>>>,
    /// The networks that are open, with the kind of tie that is shown
    pub exhibits: Signal<Vec<Rc<Exhibit>>>,
    /// Which of them are on the stage, in the order in which they were picked
    picked: Signal<Vec<usize>>,
    /// How many stand on the stage
    pub beside: Signal<usize>,
    /// How they are shown
    pub settings: Signal<Settings>,
    /// To which core they are peeled
    pub peel: Signal<usize>,
    /// How names are written
    pub names: Signal<Names>,
    /// The colours
    pub theme: Signal<Theme>,
    /// What stands on the stage
    pub staged: Signal<Rc<Staged>>,
    /// What all of it is told in. Views are made anew when it changes, so that they only read it.
    pub words: Signal<Rc<Vocabulary>>,
    /// What screen readers are told
    pub said: Signal<String>,
    /// Who is pointed at
    pub pointed: Signal<Option<Pointed>>,
    /// What is sought in people's names
    pub sought: Signal<String>,
    /// Who has it
    pub found: ReadSignal<Found>,
    /// What is being measured beside the page
    pub work: Signal<Option<Work>>,
    /// The page's own way to measure beside itself
    pub measurer: Signal<Function>,
}

/// A person who is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// On which map
    pub map: usize,
    /// Their number on it
    pub person: usize,
    /// Whether they stay so until somebody else is chosen: pressed or found by keys, rather than passed by
    pub held: bool,
    /// Whether they were found by their name: then all who have it stand out, on whichever map
    pub by_name: bool,
}

impl Show {
    /// Nothing yet, told in these words. `measurer` is `measure` of `www/measures.js`.
    pub fn new(measurer: Function, words: Rc<Vocabulary>) -> Self {
        let staged = create_signal(Rc::new(put_together(&[], &[], &Settings::default(), &words)));
        let (sought, names) = (create_signal(String::new()), create_signal(Names::Whole));
        let find = move || {
            let (sought, names) = (sought.get_clone(), names.get());
            staged.with(|it: &Rc<Staged>| find(&it.boards, names, &sought, LETTERS))
        };
        let show = Show {
            files: create_signal(Vec::new()),
            exhibits: create_signal(Vec::new()),
            picked: create_signal(Vec::new()),
            beside: create_signal(1),
            settings: create_signal(Settings::default()),
            peel: create_signal(0),
            names,
            theme: create_signal(inks::light()),
            staged,
            words: create_signal(words),
            said: create_signal(String::new()),
            pointed: create_signal(None),
            sought,
            // Not compared: on other maps it is others who have the same numbers.
            found: uncompared(find),
            work: create_signal(None),
            measurer: create_signal(measurer),
        };
        effect(move || {
            show.exhibits.track();
            show.picked.track();
            show.settings.track();
            show.words.track();
            show.put_on_stage();
        });
        measuring::keep_sized(show);
        show
    }

    /// Puts together what is to be seen, as far as it is known by now.
    pub fn put_on_stage(&self) {
        let (exhibits, picked) = (self.exhibits.get_clone_untracked(), self.picked.get_clone_untracked());
        let staged = put_together(&exhibits, &picked, &self.settings.get_clone_untracked(), &self.words());
        let deepest = staged.max_core();
        batch(|| {
            self.pointed.set(None);
            self.staged.set(Rc::new(staged));
            if self.peel.get_untracked() > deepest {
                self.peel.set(deepest);
            }
        });
    }

    /// What it is told in.
    pub fn words(&self) -> Rc<Vocabulary> {
        self.words.get_clone_untracked()
    }

    /// The sentence of a phrase.
    pub fn say(&self, phrase: Phrase) -> String {
        self.words().say(phrase).to_owned()
    }

    /// The kinds of tie of the networks that are open.
    pub fn kinds(&self) -> Vec<Key> {
        self.files.with(|it| kinds(it.iter().map(Rc::as_ref)))
    }

    /// Shows and measures ties of one kind, or of all.
    pub fn set_kind(&self, kind: Option<Key>) {
        let of_kind = |it: &Rc<Exhibit>| kind.as_ref().map_or_else(|| it.clone(), |kind| Rc::new(it.of_kind(kind)));
        let exhibits = self.files.with_untracked(|it| it.iter().map(of_kind).collect());
        batch(|| {
            self.exhibits.set(exhibits);
            self.set(|it| it.kind = kind);
        });
    }

    /// Points at somebody, or at nobody.
    pub fn point(&self, next: Option<Pointed>) {
        if self.pointed.get_untracked() != next {
            self.pointed.set(next);
        }
    }

    /// How maps are seen, with letters of this size.
    pub fn look(&self, text: f64) -> Look {
        let peel = self.peel.get_untracked() as f64;
        let signs = self.staged.with_untracked(|it| it.colours.classes.len() > 1);
        Look { peel, names: self.names.get_untracked(), text, signs }
    }

    /// Changes how they are shown.
    pub fn set(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings.get_clone_untracked();
        change(&mut settings);
        self.settings.set(settings);
    }

    /// Puts networks beside those that are open, and on the stage: all of them if that many can stand side by side,
    /// else the first.
    pub fn open(&self, new: Vec<Rc<Exhibit>>) {
        if new.is_empty() {
            return;
        }
        let mut files = self.files.get_clone_untracked();
        let first = files.len();
        let together = if new.len() > MOST { 1 } else { new.len() };
        files.extend(new);
        batch(|| {
            self.files.set(files);
            // Whoever opens a file wants to see all that is in it.
            self.set_kind(None);
            self.beside.set(together);
            self.picked.set((first..first + together).collect());
        });
    }

    /// Closes one.
    pub fn close(&self, number: usize) {
        let (mut files, mut exhibits) = (self.files.get_clone_untracked(), self.exhibits.get_clone_untracked());
        if number >= exhibits.len() {
            return;
        }
        files.remove(number);
        exhibits.remove(number);
        let moved = |it: usize| if it > number { it - 1 } else { it };
        let picked = self.picked.get_clone_untracked();
        let mut picked: Vec<usize> = picked.into_iter().filter(|it| *it != number).map(moved).collect();
        if picked.is_empty() && !exhibits.is_empty() {
            picked.push(number.min(exhibits.len() - 1));
        }
        let beside = self.beside.get_untracked().min(exhibits.len().max(1));
        // A kind that is in none of the others could not be chosen away.
        let left = kinds(files.iter().map(Rc::as_ref));
        let gone = self.settings.with_untracked(|it| it.kind.as_ref().is_some_and(|kind| !left.contains(kind)));
        batch(|| {
            self.files.set(files);
            self.exhibits.set(exhibits);
            if gone {
                self.set_kind(None);
            }
            self.beside.set(beside);
            self.picked.set(picked);
        });
    }

    /// Whether one is on the stage.
    pub fn is_shown(&self, number: usize) -> bool {
        self.picked.with(|it| it.contains(&number))
    }

    /// Puts one on the stage, in place of the one that was picked the longest ago if all places are taken. One of
    /// several that is there already leaves.
    pub fn pick(&self, number: usize) {
        let mut picked = self.picked.get_clone_untracked();
        match picked.iter().position(|it| *it == number) {
            Some(at) if picked.len() > 1 => {
                picked.remove(at);
            }
            Some(_) => return,
            None => picked.push(number),
        }
        let over = picked.len().saturating_sub(self.beside.get_untracked());
        picked.drain(..over);
        self.picked.set(picked);
    }

    /// How many are to stand side by side: those that follow join, or the last ones leave.
    pub fn set_beside(&self, count: usize) {
        let open = self.exhibits.with_untracked(Vec::len);
        let mut picked = self.picked.get_clone_untracked();
        picked.sort_unstable();
        picked.truncate(count);
        let after = picked.last().map_or(0, |last| last + 1);
        let others: Vec<usize> = (after..open).chain(0..after).filter(|it| !picked.contains(it)).collect();
        picked.extend(others.into_iter().take(count - picked.len()));
        batch(|| {
            self.beside.set(count);
            self.picked.set(picked);
        });
    }

    /// Moves on to the files that follow those on the stage, or back to those before.
    pub fn step(&self, on: bool) {
        let (open, count) = (self.exhibits.with_untracked(Vec::len), self.beside.get_untracked());
        let numbers = self.staged.with_untracked(|it| it.numbers.clone());
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return };
        let start = if on { last + 1 } else { first.saturating_sub(count) };
        let start = start.min(open.saturating_sub(count));
        // At either end there is nothing to move on to.
        if (on && last + 1 < open) || (!on && *first > 0) {
            self.picked.set((start..(start + count).min(open)).collect());
        }
    }

    /// Peels one step more, or one less.
    pub fn peel(&self, more: bool) {
        let (now, most) = (self.peel.get_untracked(), self.staged.with_untracked(|it| it.max_core()));
        let next = if more { (now + 1).min(most) } else { now.saturating_sub(1) };
        if next != now {
            self.peel.set(next);
        }
    }
}

fn put_together(open: &[Rc<Exhibit>], picked: &[usize], settings: &Settings, words: &Vocabulary) -> Staged {
    let all: Vec<&Exhibit> = open.iter().map(Rc::as_ref).collect();
    let mut numbers = picked.to_vec();
    numbers.sort_unstable();
    let exhibits: Vec<Rc<Exhibit>> = numbers.iter().filter_map(|it| open.get(*it).cloned()).collect();
    let on_stage: Vec<&Exhibit> = exhibits.iter().map(Rc::as_ref).collect();
    let variables = variables(all.iter().copied());
    let sectors = sector(&variables).map(|it| it.name.clone());
    let colour = settings.colour.clone().unwrap_or_else(|| sectors.clone().map_or(ColourBy::Type, ColourBy::Variable));
    let hulls = match (&settings.hulls, &colour) {
        (Hulls::None, _) => None,
        (Hulls::Of(name), _) => Some(name.clone()),
        (Hulls::Sectors, ColourBy::Variable(name)) if variables.iter().any(|it| it.name == *name && !it.numeric) => {
            Some(name.clone())
        }
        (Hulls::Sectors, _) => sectors,
    };
    let changes = on_stage.len() > 1 && settings.changes.unwrap_or_else(|| waves::are_waves(&on_stage));
    let choice = Choice {
        colour: colour.clone(),
        size: settings.size,
        apart: settings.apart,
        hulls,
        places: settings.places,
        changes,
    };
    let (boards, colours) = boards(&all, &numbers, &choice, words);
    let named = titles(all.iter().copied());
    let titles = numbers.iter().filter_map(|it| named.get(*it).cloned()).collect();
    let shapes = cohort::shapes(&all);
    let shapes = shapes.into_iter().map(|(name, shape)| (name.to_string(), shape)).collect();
    let kind = settings.kind.clone();
    Staged { numbers, exhibits, titles, boards, colours, colour, shapes, variables, changes, kind }
}
