//! A participant who knows nothing but what is on screen: controls by role and accessible name, and what can be read.
//!
//! The stranger answers whatever it finds in a plain way, and presses what leads on. It knows the words that the widget
//! itself says, since anybody who reads the language does; of the protocol it knows nothing. At every look it demands
//! that the focus is on something in sight, and before it moves on that nothing lies over the way on.

use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Control, Query, Screen, Where, button, starting, the};
use words::{Catalogue, Phrase};

/// How many people are named where nobody was named before.
const NAMES: usize = 4;
/// How many of the 81 points of [`Screen::open_points`] a way on has at least: round corners and lines between its
/// words are none of it, and a bar that lies over half of it leaves fewer.
const OPEN: usize = 70;
/// How long a page may take to scroll to what has the focus.
const SCROLLING: std::time::Duration = std::time::Duration::from_secs(2);
/// A step on which the stranger has done so much still asks for more by mistake.
const MOST: usize = 100;

/// An answer, as the stranger would tell it.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Names that were given to a question
    Named { asked: String, name: String },
    /// An option that was chosen, or a number: with everything that stood around the control
    Chosen { around: Vec<String>, answer: String },
    /// What was typed in words; no two are the same
    Wrote(String),
    /// Someone that was put somewhere on the map
    Placed(String),
    /// A line that was drawn from the first to the second
    Tied { asked: String, one: String, other: String },
}

/// Someone who does not know the interview.
pub struct Stranger {
    pub person: Person,
    /// The language that is read and written
    pub language: &'static str,
    pub told: Vec<Told>,
    /// How many steps were left behind
    pub steps: usize,
    /// How many questions about what was left open were answered
    pub left_open: usize,
    /// What was done on this step, so that nothing is done twice
    done: Vec<String>,
}

/// Names that nobody would think twice about.
fn name(language: &str, number: usize) -> String {
    let names = match language {
        "ar" => ["أمل", "بدر", "دانة", "سمير", "ليلى", "كريم", "نور", "هدى"],
        _ => ["Amal", "Bo", "Carys", "Dev", "Efa", "Femi", "Gus", "Hana"],
    };
    (*names.get(number).expect("another name")).to_owned()
}

impl Stranger {
    pub fn new(browser: &Browser, hands: Hands, language: &'static str) -> Self {
        let person = Person::new(browser, hands);
        Stranger { person, language, told: Vec::new(), steps: 0, left_open: 0, done: Vec::new() }
    }

    fn screen(&self) -> &Screen {
        &self.person.screen
    }

    fn browser(&self) -> &Browser {
        self.person.browser()
    }

    /// What the widget says for this in the stranger's language.
    fn says(&self, phrase: Phrase) -> String {
        Catalogue::default().text(phrase, self.language).to_owned()
    }

    /// The same about someone.
    fn says_of(&self, phrase: Phrase, name: &str) -> String {
        self.says(phrase).replace("{name}", name)
    }

    /// What stands for the one blank of a phrase in these words, if they are that phrase.
    fn read_of(&self, phrase: Phrase, words: &str) -> Option<String> {
        let says = self.says(phrase);
        let (before, after) = (says.split('{').next()?, says.rsplit('}').next()?);
        Some(words.strip_prefix(before)?.strip_suffix(after.trim())?.trim().to_owned())
    }

    /// Whether the screen says this, up to its first blank.
    async fn reads(&self, phrase: Phrase) -> bool {
        let says = self.says(phrase);
        let start = says.split('{').next().unwrap_or_default().trim();
        !start.is_empty() && self.screen().text().await.contains(start)
    }

    /// Answers everything to the end of the interview, and finishes it.
    pub async fn tell_everything(&mut self) {
        let next = self.says(Phrase::Next);
        self.screen().find(&button(&next)).await;
        loop {
            self.answer_step().await;
            let here = self.read().await;
            let is_end = !self.screen().has(&button(&next)).await;
            self.go_on(&here, is_end).await;
            self.steps += 1;
            if is_end {
                break;
            }
        }
        self.look().await;
    }

    /// The headings of the step, which tell it from the one before.
    async fn read(&self) -> Where {
        Where { stage: None, said: String::new(), ..self.screen().here().await }
    }

    /// Presses the way on, and answers the question about what is left open if that comes.
    async fn go_on(&mut self, here: &Where, is_end: bool) {
        let way = button(&self.says(if is_end { Phrase::FinishButton } else { Phrase::Next }));
        self.demand_open(&way, here).await;
        self.person.press(&way).await;
        let ways = [Phrase::GoOn, Phrase::UntiedRight].map(|it| button(&self.says(it)));
        let change = button(&self.says(Phrase::ChangeSomething));
        let what = format!("what comes after {here:?}");
        let leave = self
            .browser()
            .until(&what, || async {
                for way in &ways {
                    if self.screen().has(way).await {
                        return Some(Some(way.clone()));
                    }
                }
                let now = self.read().await;
                let is_there = if is_end { self.screen().has(&change).await } else { now != *here };
                is_there.then_some(None)
            })
            .await;
        if let Some(way) = leave {
            self.left_open += 1;
            self.look().await;
            self.demand_open(&way, here).await;
            self.person.press(&way).await;
            let what = format!("what comes after the question at {here:?}");
            self.browser()
                .until(&what, || async {
                    let now = self.read().await;
                    (now.dialog.is_empty() && now != *here).then_some(())
                })
                .await;
        }
        self.done.clear();
    }

    /// Fails unless the way on can be scrolled to and nothing lies over it.
    async fn demand_open(&self, way: &Query, here: &Where) {
        let control = self.screen().find(way).await.control;
        let open = self.screen().open_points(way).await.len();
        assert!(open >= OPEN, "something lies over {:?} at {here:?}: {open} of its 81 points are open", control.name);
    }

    /// Reads what is on screen, and fails if the focus is on something that cannot be seen. Where keys are all there is, it
    /// must be in sight, and somewhere; a pointer may scroll away from it.
    async fn look(&self) -> Vec<Control> {
        let by_keys = self.person.hands == Hands::Keyboard;
        // Not demanded of headings: where a step asks one thing, its title is there for screen readers alone, and a new step
        // begins there. Nothing shows where the focus is until the first Tab.
        let is_seen = |focus: &Option<(Control, bool, bool)>| match focus {
            Some((control, ..)) if control.role == "heading" => true,
            Some((_, is_rendered, in_sight)) => *is_rendered && (*in_sight || !by_keys),
            None => !by_keys || self.steps == 0,
        };
        // A driver's key is over before the page has scrolled to what it led to.
        let deadline = tokio::time::Instant::now() + SCROLLING;
        let mut focus = self.screen().focus_in_sight().await;
        while !is_seen(&focus) && tokio::time::Instant::now() < deadline {
            focus = self.screen().focus_in_sight().await;
        }
        assert!(is_seen(&focus), "the focus cannot be seen: {focus:?} at {:?}", self.screen().here().await);
        self.screen().all().await
    }

    /// Answers whatever this step asks.
    async fn answer_step(&mut self) {
        for _ in 0..MOST {
            let all = self.look().await;
            if !self.answer_next(&all).await {
                return;
            }
        }
        panic!("still not done at {:?} after {:?}", self.screen().here().await, self.done);
    }

    /// Notes that something is done on this step; `false` if it was before.
    fn begin(&mut self, what: String) -> bool {
        let is_new = !self.done.contains(&what);
        if is_new {
            self.done.push(what);
        }
        is_new
    }

    /// Answers one thing more; `false` if there is no other.
    async fn answer_next(&mut self, all: &[Control]) -> bool {
        if self.name_someone(all).await {
            return true;
        }
        for control in all {
            let is_answered = match control.role.as_str() {
                "textbox" => self.type_in(control).await,
                "slider" => self.slide(control).await,
                "radio" => self.choose_one(all, control).await,
                "checkbox" => self.tick_one(all, control).await,
                _ => false,
            };
            if is_answered {
                return true;
            }
        }
        self.sort_someone(all).await || self.use_map(all).await
    }

    /// The control that was read, to be used.
    fn query(role: &'static str, control: &Control) -> Query {
        let query = the(role, &control.name);
        match control.within.first() {
            Some(group) => query.within(group),
            None => query,
        }
    }

    /// Everything that stands around a control, as far as it is named.
    async fn around(&self, control: &Control) -> Vec<String> {
        let here = self.screen().here().await;
        [control.name.clone()].into_iter().chain(control.within.clone()).chain([here.asked, here.about]).collect()
    }

    /// Where there is a box for names: those who can be picked again, or else a few new ones.
    async fn name_someone(&mut self, all: &[Control]) -> bool {
        let (name_box, add) = (self.says(Phrase::NameBox), self.says(Phrase::Add));
        let is_asked = all.iter().any(|it| it.role == "textbox" && it.name == name_box)
            && all.iter().any(|it| it.role == "button" && it.name == add);
        if !is_asked {
            return false;
        }
        let asked = self.screen().here().await.asked;
        let before = self.says(Phrase::NamedBefore);
        let earlier: Vec<&Control> =
            all.iter().filter(|it| it.role == "button" && it.within.contains(&before)).collect();
        let named = self.done.iter().filter(|it| it.starts_with("name ")).count();
        if named == 0 {
            self.begin(if earlier.is_empty() { "new names" } else { "known names" }.into());
        }
        if self.done.contains(&"known names".to_owned()) {
            let Some(one) = earlier.get(self.steps % earlier.len().max(1)).filter(|_| named == 0) else { return false };
            self.begin(format!("name {}", one.name));
            self.person.press(&button(&one.name).within(&before)).await;
            self.screen().find(&button(&self.says_of(Phrase::Rename, &one.name))).await;
            self.told.push(Told::Named { asked, name: one.name.clone() });
            return true;
        }
        if named >= NAMES {
            return false;
        }
        let known = self.told.iter().filter_map(|it| if let Told::Named { name, .. } = it { Some(name) } else { None });
        let mut known: Vec<&String> = known.collect();
        known.sort_unstable();
        known.dedup();
        let name = name(self.language, known.len());
        self.begin(format!("name {name}"));
        self.person.write(&the("textbox", &name_box), &name).await;
        match self.person.hands {
            Hands::Keyboard => self.browser().keys([key::ENTER]).await,
            Hands::Mouse | Hands::Touch => self.person.press(&button(&add)).await,
        }
        self.screen().find(&button(&self.says_of(Phrase::Rename, &name))).await;
        self.told.push(Told::Named { asked, name });
        true
    }

    /// Into an empty box: a number where the phone shows keys for numbers, otherwise a few words.
    async fn type_in(&mut self, control: &Control) -> bool {
        let is_empty = control.value.as_ref().and_then(|it| it.as_str()) == Some("");
        let is_names = control.name == self.says(Phrase::NameBox);
        if !is_empty || is_names || !self.begin(format!("type {} {:?}", control.name, control.within)) {
            return false;
        }
        let digits = [(Phrase::DateDay, "17"), (Phrase::DateMonth, "5"), (Phrase::DateYear, "2004")];
        let part = digits.iter().find(|(part, _)| self.says(*part) == control.name);
        let is_year = control.name.contains("which year") || control.name.contains("أي سنة");
        let typed = match (part, control.keypad.is_empty()) {
            (Some((_, digits)), _) => (*digits).to_owned(),
            (None, false) if is_year => "2004".to_owned(),
            (None, false) => "20".to_owned(),
            (None, true) => format!("{} {}", name(self.language, 7), self.told.len()),
        };
        self.person.write(&Self::query("textbox", control), &typed).await;
        match (part, control.keypad.is_empty()) {
            (None, true) => self.told.push(Told::Wrote(typed)),
            // The parts of a date are one answer, told by its year.
            (Some((part, _)), _) if *part != Phrase::DateYear => {}
            (_, _) => {
                let around = self.around(control).await;
                self.told.push(Told::Chosen { around, answer: typed });
            }
        }
        true
    }

    async fn slide(&mut self, control: &Control) -> bool {
        if !self.begin(format!("slide {} {:?}", control.name, control.within)) {
            return false;
        }
        self.person.slide(&Self::query("slider", control), 58).await;
        let around = self.around(control).await;
        self.told.push(Told::Chosen { around, answer: "58".into() });
        true
    }

    /// Of a group of options of which none is chosen: one further down each time.
    async fn choose_one(&mut self, all: &[Control], first: &Control) -> bool {
        let group: Vec<&Control> = all.iter().filter(|it| it.role == "radio" && it.within == first.within).collect();
        let is_open = group.iter().all(|it| it.on != Some(true));
        if !is_open || !self.begin(format!("choose {:?}", first.within)) {
            return false;
        }
        let chosen = self.told.iter().filter(|it| matches!(it, Told::Chosen { .. })).count();
        let Some(option) = group.get(chosen % group.len()) else { return false };
        self.person.choose_one(&Self::query("radio", option)).await;
        let around = self.around(option).await;
        self.told.push(Told::Chosen { around, answer: option.name.clone() });
        true
    }

    /// Of a group of boxes of which none is ticked: the first.
    async fn tick_one(&mut self, all: &[Control], control: &Control) -> bool {
        let mut group = all.iter().filter(|it| it.role == "checkbox" && it.within == control.within);
        let is_open = group.all(|it| it.on != Some(true));
        if !is_open || !self.begin(format!("tick {:?}", control.within)) {
            return false;
        }
        self.person.tick(&Self::query("checkbox", control)).await;
        let asked = self.screen().here().await.asked;
        let around = self.around(control).await;
        // In the list of a map, the boxes are people, and their group is called by whom the lines begin at.
        let is_someone = self.told.iter().any(|it| matches!(it, Told::Named { name, .. } if *name == control.name));
        let from = control.within.iter().find_map(|it| it.split_once(": ")).map(|it| it.0.to_owned());
        self.told.push(match from {
            Some(one) if is_someone => Told::Tied { asked, one, other: control.name.clone() },
            _ if is_someone => Told::Chosen { around, answer: self.says(Phrase::Yes) },
            _ => Told::Chosen { around, answer: control.name.clone() },
        });
        true
    }

    /// Where someone is to be put somewhere: the next place, and the next one up.
    async fn sort_someone(&mut self, all: &[Control]) -> bool {
        let Some(name) =
            all.iter().filter(|it| it.role == "group").find_map(|it| self.read_of(Phrase::SortInto, &it.name))
        else {
            return false;
        };
        // A place is called as the region around it, with the number of those who are in it.
        let is_place = |it: &&Control| {
            it.role == "button"
                && it.within.first().is_some_and(|place| {
                    let rest = it.name.strip_prefix(place.as_str());
                    rest.is_some_and(|rest| rest.trim().chars().all(|it| it.is_ascii_digit()))
                })
        };
        let places: Vec<&Control> = all.iter().filter(is_place).collect();
        // Whoever is up and in a place already stays for words of their own; the last one is the end.
        if places.iter().any(|it| it.on == Some(true)) {
            let next = self.says(Phrase::MapNextWho);
            let next = next.split('{').next().unwrap_or_default();
            if !all.iter().any(|it| it.role == "button" && it.name.starts_with(next)) {
                return false;
            }
            self.person.press_once(&starting("button", next)).await;
            self.until_not_up(&name).await;
            return true;
        }
        let sorted = self.done.iter().filter(|it| it.starts_with("sort ")).count();
        let place = places.get(sorted % places.len().max(1)).expect("a place to put someone");
        assert!(self.begin(format!("sort {name}")), "{name} came up again");
        let title = place.within.first().cloned().unwrap_or_default();
        let mut around = self.around(place).await;
        around.push(name.clone());
        self.person.press_once(&starting("button", &title).within(&title)).await;
        self.told.push(Told::Chosen { around, answer: title });
        true
    }

    async fn until_not_up(&self, name: &str) {
        let what = format!("someone other than {name} to be asked about");
        let is_up = |it: &Control| self.read_of(Phrase::SortInto, &it.name).as_deref() == Some(name);
        self.browser()
            .until(&what, || async {
                let all = self.screen().all().await;
                all.iter().all(|it| it.role != "group" || !is_up(it)).then_some(())
            })
            .await;
    }

    /// The map: who is not on it is put there; then lines are drawn, or someone is marked, as the line above the map says.
    async fn use_map(&mut self, all: &[Control]) -> bool {
        if !all.iter().any(|it| it.role == "application") {
            return false;
        }
        let tray = self.says(Phrase::MapTray);
        if let Some(chip) = all.iter().find(|it| it.role == "button" && it.within.contains(&tray)) {
            assert!(self.begin(format!("place {}", chip.name)), "{} is still not on the map", chip.name);
            self.place(&chip.name, &tray).await;
            self.told.push(Told::Placed(chip.name.clone()));
            return true;
        }
        if self.person.hands == Hands::Keyboard && self.steps % 2 == 1 && self.asks_for_lines().await {
            // The same in words.
            let list = button(&self.says(Phrase::MapList)).within(&self.says(Phrase::MapShowAs));
            if self.begin("list".into()) {
                self.person.press(&list).await;
                self.screen().expect(&list, |it| it.on == Some(true)).await;
                return true;
            }
        }
        if self.asks_for_lines().await && self.begin("lines".into()) {
            self.draw_lines().await;
            return true;
        }
        if self.reads(Phrase::CoachHighlight).await && self.begin("mark".into()) {
            let asked = self.screen().here().await.asked;
            let people = self.people().await;
            let (name, _) = people.first().cloned().expect("someone on the map");
            self.choose_on_map(&name).await;
            let marked = self.says(Phrase::MapMarked);
            self.screen().expect(&starting("button", &name), |it| it.name.contains(&marked)).await;
            self.told.push(Told::Chosen { around: vec![asked, name], answer: self.says(Phrase::Yes) });
            return true;
        }
        false
    }

    async fn asks_for_lines(&self) -> bool {
        self.reads(Phrase::CoachBegin).await
            || self.reads(Phrase::CoachBeginArrow).await
            || self.reads(Phrase::CoachBetween).await
    }

    fn map() -> Query {
        starting("application", "")
    }

    /// Everyone on the map: their names as the stranger gave them, and where they are.
    async fn people(&self) -> Vec<(String, (f64, f64))> {
        self.screen().find(&Self::map()).await;
        let mut people = Vec::new();
        for (said, x, y) in self.screen().people().await {
            let name = said.split([':', '：']).next().unwrap_or_default().trim().to_owned();
            people.push((name, (x, y)));
        }
        people
    }

    /// Puts someone on the map: by a tap on the name and one on a spot that is far from everyone else; by keys, some steps
    /// from the middle.
    async fn place(&mut self, name: &str, tray: &str) {
        let chip = button(name).within(tray);
        let placed = self.people().await;
        match self.person.hands.pointer() {
            Some(pointer) => {
                // After the first, the next one is in the hand already.
                if self.screen().find(&chip).await.control.on != Some(true) {
                    self.person.press(&chip).await;
                    self.screen().expect(&chip, |it| it.on == Some(true)).await;
                }
                // Whoever is in the hand is scrolled to, so a small window may still be moving.
                let mut spots = self.screen().open_points(&Self::map()).await;
                let mut before = Vec::new();
                while spots != before {
                    before = spots;
                    spots = self.screen().open_points(&Self::map()).await;
                }
                let away = |spot: &(f64, f64)| {
                    let distances = placed.iter().map(|(_, at)| (at.0 - spot.0).hypot(at.1 - spot.1));
                    distances.fold(f64::INFINITY, f64::min)
                };
                let best = spots.iter().copied().max_by(|one, other| away(one).total_cmp(&away(other)));
                let spot = best.unwrap_or_else(|| panic!("no spot of the map is in sight to put {name} on"));
                self.browser().tap(pointer, &[spot]).await;
            }
            None => {
                self.person.tab_to(&chip).await;
                let arrow = [key::LEFT, key::RIGHT, key::UP, key::DOWN][placed.len() % 4];
                let keys = [key::ENTER].into_iter().chain(std::iter::repeat_n(arrow, 6)).chain([key::ENTER]);
                self.browser().keys(keys).await;
            }
        }
        self.screen().expect_gone(&chip).await;
    }

    /// Chooses someone on the map.
    async fn choose_on_map(&self, name: &str) {
        let people = self.people().await;
        match self.person.hands.pointer() {
            Some(pointer) => self.tap_on_map(pointer, name, &people).await,
            None => {
                self.person.tab_to(&Self::map()).await;
                let people: Vec<_> = self.screen().people().await;
                self.person.walk_to(name, &people).await;
                self.browser().keys([key::ENTER]).await;
            }
        }
    }

    async fn tap_on_map(&self, pointer: Pointer, name: &str, people: &[(String, (f64, f64))]) {
        let found = people.iter().find(|it| it.0 == name);
        let (_, at) = found.unwrap_or_else(|| panic!("{name} is not on the map"));
        self.browser().tap(pointer, &[*at]).await;
    }

    /// The number of ties that the map says it shows.
    async fn shown_ties(&self) -> usize {
        let map = self.screen().find(&Self::map()).await.control.name;
        let mut numbers = map.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok());
        numbers.next_back().unwrap_or_else(|| panic!("the map is called {map:?}"))
    }

    /// Draws two lines from the first one from whom lines may go, to those to whom they may.
    async fn draw_lines(&mut self) {
        let asked = self.screen().here().await.asked;
        let people: Vec<String> = self.people().await.into_iter().map(|it| it.0).collect();
        let mut drawn = 0;
        for one in &people {
            let done = button(&self.says_of(Phrase::CoachDone, one));
            self.choose_on_map(one).await;
            self.screen().find(&done).await;
            for other in people.iter().filter(|it| *it != one) {
                let before = self.shown_ties().await;
                self.choose_on_map(other).await;
                let is_drawn = self.line_or_not(one, other, before).await;
                if is_drawn {
                    self.told.push(Told::Tied { asked: asked.clone(), one: one.clone(), other: other.clone() });
                    drawn += 1;
                }
                if drawn == 2 {
                    break;
                }
                if !self.screen().has(&done).await {
                    self.choose_on_map(one).await;
                    self.screen().find(&done).await;
                }
            }
            match self.person.hands {
                Hands::Keyboard => self.browser().keys([key::ESCAPE]).await,
                Hands::Mouse | Hands::Touch => self.person.press(&done).await,
            }
            self.screen().expect_gone(&done).await;
            if drawn > 0 {
                break;
            }
        }
    }

    /// Whether a line came of choosing the other. If not, the screen says that this question is not about that one, or the
    /// other is now the one whose lines are drawn.
    async fn line_or_not(&self, one: &str, other: &str, before: usize) -> bool {
        let refusal = self.says_of(Phrase::MapNotAsked, other);
        self.browser()
            .until(&format!("a line from {one} to {other}, or words about it"), || async {
                if self.shown_ties().await == before + 1 {
                    return Some(true);
                }
                if self.screen().has(&button(&self.says_of(Phrase::CoachDone, other))).await {
                    return Some(false);
                }
                (self.screen().here().await.said == refusal).then_some(false)
            })
            .await
    }
}
