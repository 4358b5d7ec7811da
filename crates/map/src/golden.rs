//! Maps as they should come out: the picture in `tests/golden/<name>.svg`, and in `tests/golden/<name>.txt` the same
//! map in words, as the list and screen readers get it.
//!
//! With `BLESS=1` in the environment the files are written anew: look at them before they are kept.

use super::svg;
use crate::area::Zones;
use crate::automatic::Layout;
use crate::content::Content;
use crate::gesture::{Drawing, Selection, View};
use crate::outline::{self, TieWay};
use crate::place::Place;
use crate::sample::{self, KNOWS, MEMBER, PLACE, STAR, id};
use crate::scene::{Estimate, Scene, Theme, dark, forced, ground, overlay, people, portrait};
use geometry::{Camera, Point, Vec2};
use network::AlterId;

/// A map, and how it is seen.
struct Map {
    content: Content,
    view: View,
    camera: Camera,
    theme: Theme,
}

impl Map {
    fn of(content: Content) -> Self {
        let camera = Camera::fit(Vec2::new(360.0, 360.0), 24.0);
        Map { content, view: View::default(), camera, theme: Theme::light(&[]) }
    }

    fn with(self, view: View) -> Self {
        Map { view, ..self }
    }

    fn in_colours(self, theme: Theme) -> Self {
        Map { theme, ..self }
    }

    fn seen_by(self, camera: Camera) -> Self {
        Map { camera, ..self }
    }

    fn check(&self, name: &str) {
        let Map { content, view, camera, theme } = self;
        let scene = Scene { content, view, camera, measure: &Estimate::default() };
        let (standing, names) = people(&scene);
        compare(&format!("{name}.svg"), &svg(&[ground(&scene), standing, overlay(&scene, &names)], theme));
        compare(&format!("{name}.txt"), &in_words(content));
    }
}

fn compare(name: &str, found: &str) {
    let path = format!("{}/../../tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).expect("tests/golden can be written to");
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "{path} differs; look at it after running the tests with BLESS=1");
}

/// A line for each person; in a tie prompt also their checklist, and who has no tie yet.
fn in_words(content: &Content) -> String {
    let label = |who: AlterId| content.person(who).map_or("nobody", |it| it.label.as_str());
    let place = |at: Place| {
        let ring = at.zone.ring.map(|it| format!(", ring {it}")).unwrap_or_default();
        let sector = at.zone.sector.map(|it| format!(", sector {it}")).unwrap_or_default();
        let near = at.near.map(|it| format!(", near {}", label(it))).unwrap_or_default();
        format!("area {}{ring}{sector}{near}", at.area.number())
    };
    let mut lines = Vec::new();
    for person in &content.persons {
        let entry = outline::entry(content, person.id).expect("an entry for everyone");
        let mut parts = vec![entry.place.map_or("not on the map".to_owned(), place)];
        if person.size != 1.0 {
            parts.push(format!("size {}", person.size));
        }
        if entry.highlighted {
            parts.push("highlighted".to_owned());
        }
        for ties in &entry.ties {
            let way = match ties.way {
                TieWay::Both => "with",
                TieWay::Out => "to",
                TieWay::In => "from",
            };
            let with: Vec<&str> = ties.with.iter().map(|it| label(*it)).collect();
            let kind = &content.kinds[ties.kind];
            let level = ties.level.checked_sub(1).map(|level| format!(" ({})", kind.levels()[level].label));
            parts.push(format!("{}{} {way} {}", kind.label, level.unwrap_or_default(), with.join(", ")));
        }
        lines.push(format!("{}: {}", entry.label, parts.join("; ")));
    }
    for id in outline::askable(content) {
        let tied = |who| content.tying().is_some_and(|kind| content.is_tied(kind, id, who));
        let checks = outline::checklist(content, id).into_iter();
        let checks: Vec<_> = checks.map(|it| format!("[{}] {}", if tied(it) { "x" } else { " " }, label(it))).collect();
        lines.push(format!("? {}: {}", label(id), checks.join(" ")));
    }
    let untied: Vec<&str> = outline::untied(content).into_iter().map(label).collect();
    if !untied.is_empty() {
        lines.push(format!("Without a tie: {}", untied.join(", ")));
    }
    lines.iter().map(|line| line.clone() + "\n").collect()
}

fn active(who: AlterId) -> View {
    View { selection: Selection::Active(who), ..View::default() }
}

#[test]
fn nobody_has_a_place() {
    Map::of(sample::content(&[("Ana", None)], PLACE)).check("empty");
}

#[test]
fn arranged_by_the_ties() {
    let content = sample::two_kinds();
    let mut layout = Layout::new(&content);
    while layout.step() {}
    let places: Vec<Point> = layout.rest(&content).into_iter().map(|(_, place)| place).collect();
    Map::of(content.with_places(&places)).check("arranged");
}

#[test]
fn placing_on_rings() {
    let people = [("Ana", Some((0.5, 0.3))), ("Ben", Some((0.7, 0.62))), ("@Eagles", None)];
    let interview = sample::interview_with(sample::protocol(3), &people);
    let view = View { ghost: Some((id(3), Point::new(0.3, 0.6))), ..View::default() };
    Map::of(Content::of_step(&interview).expect("a map")).with(view).check("placing-rings");
}

#[test]
fn placing_in_rings_and_sectors_that_are_kept() {
    let mut content = sample::content(&[("Ana", Some((0.55, 0.4))), ("Ben", Some((0.2, 0.7)))], PLACE);
    let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
    let sectors = names(&["Health and care", "Voluntary", "Statutory", "Family", "Other"]);
    content.zones = Zones { rings: 3, ring_names: names(&["Close", "Less close", "Distant"]), sectors };
    Map::of(content).check("placing-zones");
}

#[test]
fn a_portrait_to_keep() {
    compare("portrait.svg", &svg(&[portrait(&sample::two_kinds(), letters::Letters::default())], &Theme::light(&[])));
}

#[test]
fn moving_someone_who_has_a_place() {
    let people = [("Ana", Some((0.25, 0.3))), ("Ben", Some((0.7, 0.62))), ("Cy", Some((0.3, 0.8)))];
    let view = View { lifted: Some(id(1)), ghost: Some((id(1), Point::new(0.68, 0.3))), ..View::default() };
    Map::of(sample::content(&people, PLACE)).with(view).check("moving");
}

#[test]
fn a_tie_prompt() {
    Map::of(sample::two_kinds()).with(active(id(2))).check("tie-prompt");
}

#[test]
fn a_tie_prompt_in_the_dark_with_a_cursor() {
    let view = View { cursor: Some(id(4)), ..active(id(2)) };
    Map::of(sample::two_kinds()).with(view).in_colours(dark()).check("tie-prompt-dark");
}

#[test]
fn a_tie_prompt_in_the_colours_of_the_system() {
    let view = View { selection: Selection::Chosen(vec![id(1), id(3)]), ..View::default() };
    Map::of(sample::two_kinds()).with(view).in_colours(forced()).check("tie-prompt-forced-colours");
}

#[test]
fn a_tie_between_two_types_being_drawn() {
    let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("@Eagles", Some((0.5, 0.8))), ("@Owls", None)];
    let drawing = Drawing { from: id(1), to: Point::new(0.5, 0.8), over: Some(id(3)) };
    let view = View { drawing: Some(drawing), fade_for: Some(id(1)), ..View::default() };
    Map::of(sample::content(&people, MEMBER)).with(view).check("tie-between");
}

#[test]
fn a_lasso_being_drawn() {
    let lasso = [(0.1, 0.1), (0.35, 0.05), (0.6, 0.35), (0.55, 0.55), (0.3, 0.5)];
    let lasso = lasso.map(|(x, y)| Point::new(x, y)).to_vec();
    Map::of(sample::two_kinds()).with(View { lasso, ..View::default() }).check("lasso");
}

#[test]
fn a_group_chosen() {
    let view = View { selection: Selection::Chosen(vec![id(1), id(2), id(4)]), hover: Some(id(3)), ..View::default() };
    Map::of(sample::two_kinds()).with(view).check("group-chosen");
}

#[test]
fn highlighted_people() {
    let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2)))];
    let mut content = sample::content(&people, STAR);
    content.persons[0].highlighted = true;
    Map::of(content).with(View { hover: Some(id(2)), ..View::default() }).check("highlight");
}

/// People of three sizes, and lines of three levels and of none, both ways between two of them.
fn amounts() -> Content {
    let people = [
        ("Ana", Some((0.2, 0.2))),
        ("Ben", Some((0.8, 0.2))),
        ("Cy", Some((0.5, 0.8))),
        ("@Eagles", Some((0.45, 0.4))),
        ("Dot", Some((0.9, 0.7))),
    ];
    let mut protocol = sample::with_amounts();
    protocol.codebook.ties[0].directed = true;
    let mut interview = sample::at_prompt(sample::interview_with(protocol, &people), KNOWS);
    for (number, is_close) in [(1, true), (2, false), (5, true)] {
        let (about, value) = (interview::Subject::Alter(id(number)), Some(network::Value::Bool(is_close)));
        let answer = interview::Command::Answer { about, variable: "close".into(), value, typing: false };
        sample::apply(&mut interview, answer);
    }
    sample::tie(&mut interview, "knows", 5, 3);
    sample::tie(&mut interview, "member", 1, 4);
    for (from, to, level) in [(1, 2, 2), (2, 1, 0), (2, 3, 1), (4, 1, 2)] {
        let content = Content::of_step(&interview).expect("a map").at_level(level);
        let (command, _) = crate::gesture::tie_all(&content, &[(id(from), id(to))], true).expect("a line to draw");
        sample::apply(&mut interview, command);
    }
    Content::of_step(&interview).expect("a map").at_level(2)
}

#[test]
fn sizes_and_widths_by_answers() {
    let map = Map::of(amounts());
    map.check("amounts");
    let drawing = Drawing { from: id(5), to: Point::new(0.2, 0.2), over: Some(id(1)) };
    map.with(View { drawing: Some(drawing), cursor: Some(id(1)), ..active(id(2)) }).check("amounts-drawing");
    let content = Content { task: crate::content::Task::Look, ..amounts() };
    compare("amounts-portrait.svg", &svg(&[portrait(&content, letters::Letters::default())], &Theme::light(&[])));
}

#[test]
fn seen_closer() {
    let map = Map::of(sample::two_kinds());
    let camera = map.camera.zoomed(Point::new(120.0, 120.0), 2.5);
    map.seen_by(camera).with(active(id(4))).check("zoomed");
}

#[test]
fn names_of_every_kind() {
    let people = [
        ("Wilhelmina Featherstonehaugh-Cholmondeley", Some((0.02, 0.1))),
        ("محمد عبد الرحمن", Some((0.5, 0.1))),
        ("שרה", Some((0.9, 0.1))),
        ("👩🏽‍⚕️ Nurse", Some((0.2, 0.5))),
        ("山田太郎", Some((0.6, 0.5))),
        ("<svg onload=x>&\"", Some((0.98, 0.55))),
        ("@Cymdeithas Tai Llanfairpwllgwyngyll", Some((0.4, 0.95))),
        ("i", Some((0.8, 0.95))),
    ];
    Map::of(sample::content(&people, PLACE)).check("names");
}

#[test]
fn a_crowd_on_a_phone() {
    let labels: Vec<String> = (0..70).map(|number| format!("Person {number}")).collect();
    // Rows that are shifted against each other, as people fill a map.
    let place = |number: u32| {
        let (column, row) = (f64::from(number % 7), number / 7);
        let shift = if row.is_multiple_of(2) { 0.0 } else { 0.5 };
        ((column + shift) / 6.5, f64::from(row) / 9.0)
    };
    let people: Vec<_> = labels.iter().zip(0..).map(|(label, number)| (label.as_str(), Some(place(number)))).collect();
    let mut interview = sample::at_prompt(sample::interview(&people), KNOWS);
    for one in 1..=70u32 {
        for step in [1, 3, 7, 15] {
            sample::tie(&mut interview, "knows", one, (one + step - 1) % 70 + 1);
        }
    }
    let content = Content::of_step(&interview).expect("a map");
    let camera = Camera::fit(Vec2::new(336.0, 288.0), 26.0);
    Map::of(content).seen_by(camera).with(active(id(24))).check("crowd");
}

#[test]
fn the_whole_to_look_back_at() {
    let people = [("Ana", Some((0.2, 0.4))), ("@Eagles", Some((0.8, 0.5))), ("Ben", Some((0.5, 0.9))), ("Cy", None)];
    let mut interview = sample::interview_with(sample::protocol(2), &people);
    sample::tie(&mut interview, "knows", 1, 3);
    sample::tie(&mut interview, "member", 1, 2);
    sample::tie(&mut interview, "member", 3, 2);
    Map::of(Content::whole(&interview)).check("look-back");
}
