//! How the participant draws ties: by taps, by lines around many, by keys, or in the list.

use super::{Participant, words};
use crate::burden::plan::Places;
use crate::burden::telling::draw;
use crate::burden::ties::Ties;
use crate::input::{Pointer, key};
use crate::intended::Alter;
use crate::screen::{button, starting, the};
use geometry::Point;

impl Participant {
    /// Draws the ties of a kind. By keyboard, some prompts are answered on the map and some in the list.
    pub(super) async fn tie(&self, kind: &str) {
        let pairs = self.intended.of_kind(kind);
        match (self.person.hands.pointer(), kind) {
            (Some(pointer), _) if self.is_quick => self.tie_by_plan(pointer, pairs).await,
            (Some(pointer), _) => self.tie_by_taps(pointer, pairs).await,
            (None, "advises" | "refers" | "refers_to") => self.tie_in_list(kind, pairs).await,
            (None, _) => self.tie_by_arrows(pairs).await,
        }
    }

    /// The pairs, each source once with all its targets.
    fn by_source<'a>(&'a self, pairs: &[(usize, usize)]) -> Vec<(&'a Alter, Vec<&'a Alter>)> {
        let mut sources: Vec<usize> = pairs.iter().map(|it| it.0).collect();
        sources.dedup();
        sources.sort_unstable();
        sources.dedup();
        let alter = |index: usize| &self.intended.alters[index];
        let targets = |source: usize| pairs.iter().filter(|it| it.0 == source).map(|it| alter(it.1)).collect();
        sources.into_iter().map(|source| (alter(source), targets(source))).collect()
    }

    async fn expect_ties(&self, count: usize) {
        let what = format!("{count} ties on the map");
        self.browser().until(&what, || async { (self.person.screen.shown_ties().await == count).then_some(()) }).await;
    }

    /// A tap on someone, a tap on each of the others, and a tap on the first again to end. One tie is drawn by
    /// dragging.
    async fn tie_by_taps(&self, pointer: Pointer, pairs: &[(usize, usize)]) {
        self.show_as("Map").await;
        let mut count = self.person.screen.shown_ties().await;
        for (number, (source, mut targets)) in self.by_source(pairs).into_iter().enumerate() {
            self.person.screen.find(&starting("application", "Map: ")).await;
            let people = self.person.screen.people().await;
            let at = |alter: &Alter| {
                let found = people.iter().find(|it| it.0.starts_with(&format!("{}: ", alter.label)));
                found.map(|it| (it.1, it.2)).unwrap_or_else(|| panic!("{} is not on the map", alter.label))
            };
            count += targets.len();
            if number == 0 {
                let (from, to) = (at(source), at(targets.remove(0)));
                self.browser().drag(pointer, from, to).await;
            }
            if !targets.is_empty() {
                let ends = [source].into_iter().chain(targets).chain([source]).map(at);
                self.browser().tap(pointer, &ends.collect::<Vec<_>>()).await;
            }
            self.expect_ties(count).await;
        }
    }

    /// Lines around those who are all tied to each other, and from one to the other.
    async fn tie_by_plan(&self, pointer: Pointer, pairs: &[(usize, usize)]) {
        self.show_as("Map").await;
        self.person.screen.find(&starting("application", "Map: ")).await;
        let people = self.person.screen.people().await;
        let number = |index: &usize| {
            let name = format!("{}: ", self.intended.alters[*index].label);
            people.iter().position(|it| it.0.starts_with(&name)).expect("someone on the map")
        };
        let pairs: Vec<_> = pairs.iter().map(|(one, other)| (number(one), number(other))).collect();
        let places = Places::seen(people.iter().map(|it| Point::new(it.1, it.2)).collect());
        draw(&self.person, pointer, &Ties::between(people.len(), &pairs), &places).await;
    }

    /// Arrow keys lead from one to the next; Enter on someone, then Enter on each of the others, then Escape.
    async fn tie_by_arrows(&self, pairs: &[(usize, usize)]) {
        self.show_as("Map").await;
        self.person.tab_to(&starting("application", "Map: ")).await;
        let mut count = self.person.screen.shown_ties().await;
        let people = self.person.screen.people().await;
        for (source, targets) in self.by_source(pairs) {
            count += targets.len();
            for alter in [source].into_iter().chain(targets) {
                self.person.walk_to(&alter.label, &people).await;
                self.browser().keys([key::ENTER]).await;
            }
            self.browser().keys([key::ESCAPE]).await;
            self.expect_ties(count).await;
        }
    }

    /// The list has one checkbox for each possible tie of one person, and a button to the next.
    async fn tie_in_list(&self, kind: &str, pairs: &[(usize, usize)]) {
        self.show_as("List").await;
        let label = words(&self.protocol["codebook"]["ties"][kind], "label");
        for (source, targets) in self.by_source(pairs) {
            let group = format!("{}: {label}", source.label);
            while !self.person.screen.has(&the("group", &group)).await {
                let before = self.person.screen.find(&starting("button", "Next: ")).await.control.name;
                self.person.press(&button(&before)).await;
                self.person.screen.expect_gone(&button(&before)).await;
            }
            for target in targets {
                self.person.tick(&the("checkbox", &target.label).within(&group)).await;
            }
        }
    }
}
