//! A network told on the page, gesture by gesture: with a mouse, with a finger, or (in `keys.rs`) by keyboard alone.

use super::lasso::Lasso;
use super::layout::layout;
use super::plan::{Places, Step, chosen, plan};
use super::shapes::shapes;
use super::target::{Alter, Target};
use super::ties::Ties;
use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Found, Screen, button, starting, the};
use geometry::{Point, Vec2};
use serde_json::Value;

/// What a box for names takes at once, with some to spare.
const LETTERS_AT_ONCE: usize = 380;
/// What the tray is called.
pub(super) const TRAY: &str = "Not on the map yet";
/// How much of the map's shorter side is used for people.
const SHARE: f64 = 0.86;
/// A pointer on its way along a lasso is seen at least every so many pixels.
const STEP: f64 = 60.0;
/// A line that begins nearer to someone than this is theirs, and no lasso: what a finger reaches, and a little more.
const REACH: f64 = 24.0;

/// What was done in tie prompts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gestures {
    pub taps: usize,
    pub lines: usize,
    pub lassos: usize,
    pub presses: usize,
    /// By keyboard: every arrow, Enter and Tab
    pub keys: usize,
}

impl Gestures {
    pub fn all(self) -> usize {
        self.taps + self.lines + self.lassos + self.presses
    }
}

/// Tells a network on a fresh page, and returns what that took and the network that the page was given.
pub async fn tell(browser: &Browser, target: &Target, hands: Hands) -> (Gestures, Value) {
    browser.open("tests/alone.html?src=protocols/burden.json").await;
    let person = Person::new(browser, hands);
    let mut telling = Telling { screen: person.screen.clone(), person, target, made: Gestures::default() };
    let (on_map, left_off) = target.alters.split_at(target.on_map);
    telling.name("people", on_map.iter().filter(|it| it.kind == "person")).await;
    telling.name("organisations", on_map.iter().filter(|it| it.kind == "organisation")).await;
    telling.name("others", left_off.iter()).await;
    match hands.pointer() {
        Some(pointer) => telling.place(pointer).await,
        None => telling.place_by_keys().await,
    }
    for (kind, ties) in &target.ties {
        telling.go_on().await;
        match hands.pointer() {
            Some(pointer) => telling.draw(pointer, ties).await,
            None => telling.draw_by_keys(kind, ties).await,
        }
    }
    telling.go_on().await;
    telling.person.press(&button("Finish")).await;
    (telling.made, telling.told().await)
}

pub(super) struct Telling<'a> {
    pub(super) person: Person,
    pub(super) screen: Screen,
    pub(super) target: &'a Target,
    pub(super) made: Gestures,
}

impl Telling<'_> {
    pub(super) fn browser(&self) -> &Browser {
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
        self.next("Go on").await;
    }

    /// Who is in the tray, in its order.
    pub(super) async fn waiting(&self) -> Vec<usize> {
        self.screen.expect(&starting("application", "Map: "), |_| true).await;
        let controls = self.screen.all().await;
        let waiting = controls.into_iter().filter(|it| it.role == "button" && it.within.iter().any(|it| it == TRAY));
        let waiting: Vec<usize> = waiting.filter_map(|it| self.target.number(&it.name)).collect();
        assert_eq!(waiting.len(), self.target.on_map, "{}: how many are to be placed", self.target.id);
        waiting
    }

    /// Chooses the first in the tray; from then on each tap on the map places the next.
    async fn place(&self, pointer: Pointer) {
        let waiting = self.waiting().await;
        let wanted = self.layout().await;
        let first = self.screen.find(&button(&self.target.alters[waiting[0]].label).within(TRAY)).await;
        let taps = waiting.iter().map(|who| wanted[*who]);
        let taps: Vec<(f64, f64)> = [(first.x, first.y)].into_iter().chain(taps.map(|it| (it.x, it.y))).collect();
        self.browser().tap(pointer, &taps).await;
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
        self.places(corner, side)
    }

    /// Places for everyone in a square, by sector.
    pub(super) fn places(&self, corner: Point, side: f64) -> Vec<Point> {
        let kinds: Vec<Ties> = self.target.ties.iter().map(|it| it.1.clone()).collect();
        layout(&self.target.sectors(), &shapes(&kinds), corner, side).at
    }

    /// Where everyone on the map stands, in the order of the target.
    pub(super) async fn people(&self) -> Vec<Point> {
        let people = self.screen.people().await;
        let stands = |alter: &Alter| {
            let name = format!("{}: ", alter.label);
            people.iter().find(|it| it.0.starts_with(&name)).map(|it| Point::new(it.1, it.2))
        };
        self.target.alters[..self.target.on_map].iter().filter_map(stands).collect()
    }

    /// Draws the ties of a kind.
    async fn draw(&mut self, pointer: Pointer, wanted: &Ties) {
        let places = Places::seen(self.people().await);
        let made = draw(&self.person, pointer, wanted, &places).await;
        self.made.lines += made.lines;
        self.made.taps += made.taps;
        self.made.lassos += made.lassos;
        self.made.presses += made.presses;
    }

    pub(super) async fn expect_ties(&self, count: usize, kind: &str) {
        let what = format!("{count} ties on the map of {} in {kind}", self.target.id);
        self.browser().until(&what, || async { (self.screen.shown_ties().await == count).then_some(()) }).await;
    }

    /// The network that the element gave to the page when the interview was complete.
    async fn told(&self) -> Value {
        let body = "return window.heard.findLast((it) => it.type === 'complete')?.detail.network ?? null";
        let heard = || async { Some(self.browser().script(body, vec![]).await).filter(|it| !it.is_null()) };
        self.browser().until("the complete network", heard).await
    }
}

/// Draws the ties of a kind on the map as it is seen, by the [`plan`], and says what that took.
pub async fn draw(person: &Person, pointer: Pointer, wanted: &Ties, places: &Places) -> Gestures {
    let board = person.screen.find(&starting("application", "Map: ")).await;
    let rim = Rim::of(&board);
    let before = person.screen.shown_ties().await;
    let expect = async |count: usize| {
        let what = format!("{count} ties on the map");
        person.browser().until(&what, || async { (person.screen.shown_ties().await == count).then_some(()) }).await;
    };
    let (mut ties, mut lines, mut made) = (Ties::none(wanted.people()), Vec::new(), Gestures::default());
    for step in plan(wanted, places) {
        step.apply(places, &mut ties);
        if let Step::Line(one, other) = step {
            lines.push(vec![pixels(places.at[one]), pixels(places.at[other])]);
            continue;
        }
        draw_at_once(person, pointer, &step, places, &rim, &mut made).await;
        expect(before + ties.count()).await;
    }
    made.lines += lines.len();
    person.browser().strokes(pointer, &lines).await;
    expect(before + wanted.count()).await;
    made
}

async fn draw_at_once(person: &Person, pointer: Pointer, step: &Step, places: &Places, rim: &Rim, made: &mut Gestures) {
    let (lassos, taps, centre) = match step {
        Step::Line(..) => return,
        Step::Star { centre, lassos, taps } => (lassos, taps, Some(*centre)),
        Step::Group { lassos, taps } => (lassos, taps, None),
    };
    let tap = |who: usize| vec![pixels(places.at[who])];
    let round = |lasso: &Lasso| rim.begin(lasso.way(&places.at, STEP), &places.at).into_iter().map(pixels).collect();
    let mut strokes: Vec<Vec<(f64, f64)>> = centre.map(tap).into_iter().collect();
    strokes.extend(lassos.iter().map(round));
    strokes.extend(taps.iter().map(|who| tap(*who)));
    strokes.extend(centre.map(tap));
    person.browser().strokes(pointer, &strokes).await;
    made.lassos += lassos.len();
    made.taps += strokes.len() - lassos.len();
    if centre.is_none() {
        let all = chosen(places, lassos, taps).len();
        person.press(&button(&format!("Connect all {all}"))).await;
        made.presses += 1;
    }
}

/// The edge of the map, where the ground is always free.
struct Rim {
    low: Point,
    high: Point,
}

impl Rim {
    fn of(board: &Found) -> Self {
        // A hand keeps a little away from the edge itself.
        let half = Vec2::new(board.width / 2.0 - 4.0, board.height / 2.0 - 4.0);
        let middle = Point::new(board.x, board.y);
        Rim { low: middle + half * -1.0, high: middle + half }
    }

    /// Where people stand close together, a lasso cannot begin between them: it begins at the edge, goes straight in,
    /// once round, and ends where it came in.
    fn begin(&self, way: Vec<Point>, people: &[Point]) -> Vec<Point> {
        let room = |place: &Point| people.iter().map(|it| it.distance(*place)).fold(f64::INFINITY, f64::min);
        let Some(entry) = way.first().copied().filter(|it| room(it) < REACH) else { return way };
        let straight = [
            Point::new(self.low.x, entry.y),
            Point::new(self.high.x, entry.y),
            Point::new(entry.x, self.low.y),
            Point::new(entry.x, self.high.y),
        ];
        let free = straight.into_iter().filter(|it| room(it) >= REACH);
        let edge =
            free.min_by(|a, b| a.distance(entry).total_cmp(&b.distance(entry))).expect("free ground at the edge");
        [edge].into_iter().chain(way).chain([entry]).collect()
    }
}

fn pixels(point: Point) -> (f64, f64) {
    (point.x, point.y)
}
