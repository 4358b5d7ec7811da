//! A network told on the page, gesture by gesture.

use super::lasso::Lasso;
use super::layout::layout;
use super::plan::{Places, Step, chosen, plan};
use super::shapes::shapes;
use super::target::{Alter, Target};
use super::ties::Ties;
use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Screen, button, starting, the};
use serde_json::Value;
use sociogram::geometry::Point;

/// What a box for names takes at once, with some to spare.
const LETTERS_AT_ONCE: usize = 380;
/// How much of the map's shorter side is used for people.
const SHARE: f64 = 0.86;
/// A pointer on its way along a lasso is seen at least every so many pixels.
const STEP: f64 = 60.0;

/// What was done in tie prompts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gestures {
    pub taps: usize,
    pub lines: usize,
    pub lassos: usize,
    pub presses: usize,
}

impl Gestures {
    pub fn all(self) -> usize {
        self.taps + self.lines + self.lassos + self.presses
    }
}

/// Tells a network on a fresh page, and returns what that took and the network that the page was given.
pub async fn tell(browser: &Browser, target: &Target) -> (Gestures, Value) {
    browser.open("tests/alone.html?src=protocols/burden.json").await;
    let person = Person::new(browser, Hands::Mouse);
    let mut telling = Telling { screen: person.screen.clone(), person, target, made: Gestures::default() };
    let (on_map, left_off) = target.alters.split_at(target.on_map);
    telling.name("people", on_map.iter().filter(|it| it.kind == "person")).await;
    telling.name("organisations", on_map.iter().filter(|it| it.kind == "organisation")).await;
    telling.name("others", left_off.iter()).await;
    telling.place().await;
    for (kind, ties) in &target.ties {
        telling.go_on().await;
        telling.draw(kind, ties).await;
    }
    telling.go_on().await;
    telling.person.press(&button("Finish")).await;
    (telling.made, telling.told().await)
}

struct Telling<'a> {
    person: Person,
    screen: Screen,
    target: &'a Target,
    made: Gestures,
}

impl Telling<'_> {
    fn browser(&self) -> &Browser {
        &self.screen.browser
    }

    /// Goes on, with `yes` to whatever is asked first; tells whether something was.
    async fn next(&self, yes: &str) -> bool {
        let before = self.screen.here().await;
        self.person.press(&button("Next")).await;
        let reached =
            self.screen.until("a question or the next step", |it| !it.dialog.is_empty() || !it.is_step(&before));
        let asked = !reached.await.dialog.is_empty();
        if asked {
            self.person.press(&button(yes)).await;
            self.screen.until("the next step", |it| it.dialog.is_empty() && !it.is_step(&before)).await;
        }
        asked
    }

    /// Leaves the map's prompt. Before a tie prompt is left, those without a tie are to be confirmed: that press counts,
    /// Next does not.
    async fn go_on(&mut self) {
        self.made.presses += usize::from(self.next("That’s right").await);
    }

    /// Names all of these, as many at once as the box takes, and goes on.
    async fn name(&self, stage: &str, alters: impl Iterator<Item = &Alter>) {
        self.screen.until(stage, |it| it.stage.as_deref() == Some(stage)).await;
        let mut batches: Vec<Vec<&str>> = Vec::new();
        for alter in alters {
            let fits = |batch: &&mut Vec<&str>| {
                batch.iter().map(|it| it.chars().count() + 2).sum::<usize>() + alter.label.chars().count()
                    < LETTERS_AT_ONCE
            };
            match batches.last_mut().filter(fits) {
                Some(batch) => batch.push(&alter.label),
                None => batches.push(vec![&alter.label]),
            }
        }
        for batch in batches {
            self.person.write(&the("textbox", "Name"), &batch.join(", ")).await;
            self.browser().keys([key::ENTER]).await;
            if batch.len() > 1 {
                self.person.press(&button(&format!("Add {} names", batch.len()))).await;
            }
            for name in batch {
                self.screen.expect(&button(&format!("Rename {name}")), |_| true).await;
            }
        }
        self.next("That’s everyone").await;
    }

    /// Chooses the first in the tray; from then on each tap on the map places the next.
    async fn place(&self) {
        let tray = "Not on the map yet";
        self.screen.expect(&starting("application", "Map: "), |_| true).await;
        let controls = self.screen.all().await;
        let waiting = controls.into_iter().filter(|it| it.role == "button" && it.within.iter().any(|it| it == tray));
        let waiting: Vec<usize> = waiting.filter_map(|it| self.target.number(&it.name)).collect();
        assert_eq!(waiting.len(), self.target.on_map, "{}: how many are to be placed", self.target.id);
        let wanted = self.layout().await;
        let first = self.screen.find(&button(&self.target.alters[waiting[0]].label).within(tray)).await;
        let taps = waiting.iter().map(|who| wanted[*who]);
        let taps: Vec<(f64, f64)> = [(first.x, first.y)].into_iter().chain(taps.map(|it| (it.x, it.y))).collect();
        self.browser().tap(Pointer::Mouse, &taps).await;
        let everyone = || async { Some(self.people().await).filter(|it| it.len() == wanted.len()) };
        let stand = self.browser().until("everyone on the map", everyone).await;
        for (who, (wanted, stands)) in wanted.iter().zip(stand).enumerate() {
            let label = &self.target.alters[who].label;
            assert!(wanted.distance(stands) < 3.0, "{label} stands at {stands:?} instead of {wanted:?}");
        }
    }

    /// Where everyone is to stand in the window.
    async fn layout(&self) -> Vec<Point> {
        let board = self.screen.find(&starting("application", "Map: ")).await;
        let side = SHARE * board.width.min(board.height);
        let corner = Point::new(board.x - side / 2.0, board.y - side / 2.0);
        let kinds: Vec<Ties> = self.target.ties.iter().map(|it| it.1.clone()).collect();
        layout(&self.target.sectors(), &shapes(&kinds), corner, side).at
    }

    /// Where everyone on the map stands, in the order of the target.
    async fn people(&self) -> Vec<Point> {
        let people = self.screen.people().await;
        let stands = |alter: &Alter| {
            let name = format!("{}: ", alter.label);
            people.iter().find(|it| it.0.starts_with(&name)).map(|it| Point::new(it.1, it.2))
        };
        self.target.alters[..self.target.on_map].iter().filter_map(stands).collect()
    }

    /// Draws the ties of a kind.
    async fn draw(&mut self, kind: &str, wanted: &Ties) {
        self.screen.find(&starting("application", "Map: ")).await;
        let places = Places::seen(self.people().await);
        let before = self.screen.shown_ties().await;
        let mut ties = Ties::none(wanted.people());
        let mut lines = Vec::new();
        for step in plan(wanted, &places) {
            step.apply(&places, &mut ties);
            if let Step::Line(one, other) = step {
                lines.push(vec![pixels(places.at[one]), pixels(places.at[other])]);
                continue;
            }
            self.draw_at_once(&step, &places).await;
            self.expect_ties(before + ties.count(), kind).await;
        }
        self.made.lines += lines.len();
        self.browser().strokes(Pointer::Mouse, &lines).await;
        self.expect_ties(before + wanted.count(), kind).await;
    }

    async fn expect_ties(&self, count: usize, kind: &str) {
        let what = format!("{count} ties on the map of {} in {kind}", self.target.id);
        self.browser().until(&what, || async { (self.screen.shown_ties().await == count).then_some(()) }).await;
    }

    async fn draw_at_once(&mut self, step: &Step, places: &Places) {
        let (lassos, taps, centre) = match step {
            Step::Line(..) => return,
            Step::Star { centre, lassos, taps } => (lassos, taps, Some(*centre)),
            Step::Group { lassos, taps } => (lassos, taps, None),
        };
        let tap = |who: usize| vec![pixels(places.at[who])];
        let round = |lasso: &Lasso| lasso.way(&places.at, STEP).into_iter().map(pixels).collect();
        let mut strokes: Vec<Vec<(f64, f64)>> = centre.map(tap).into_iter().collect();
        strokes.extend(lassos.iter().map(round));
        strokes.extend(taps.iter().map(|who| tap(*who)));
        strokes.extend(centre.map(tap));
        self.browser().strokes(Pointer::Mouse, &strokes).await;
        self.made.lassos += lassos.len();
        self.made.taps += strokes.len() - lassos.len();
        if centre.is_none() {
            let all = chosen(places, lassos, taps).len();
            self.person.press(&button(&format!("Connect all {all}"))).await;
            self.made.presses += 1;
        }
    }

    /// The network that the element gave to the page when the interview was complete.
    async fn told(&self) -> Value {
        let body = "return window.heard.findLast((it) => it.type === 'complete')?.detail.network ?? null";
        let heard = || async { Some(self.browser().script(body, vec![]).await).filter(|it| !it.is_null()) };
        self.browser().until("the complete network", heard).await
    }
}

fn pixels(point: Point) -> (f64, f64) {
    (point.x, point.y)
}
