//! How a stranger uses a map: people are placed and lines drawn, as the screen says.

use super::{Stranger, Told};
use crate::hands::Hands;
use crate::input::{Pointer, key};
use crate::screen::{Control, Query, button, starting};
use words::Phrase;

impl Stranger {
    /// The map: who is not on it is put there; then lines are drawn, or someone is marked, as the line above the map says.
    pub(super) async fn use_map(&mut self, all: &[Control]) -> bool {
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
