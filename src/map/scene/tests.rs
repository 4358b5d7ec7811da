use super::*;
use crate::geometry::Vec2;
use crate::map::area::Zones;
use crate::map::gesture::Drawing;
use crate::map::sample::{self, KNOWS, MEMBER, PLACE, STAR, id};
use crate::network::AlterId;

fn camera() -> Camera {
    Camera::fit(Vec2::new(360.0, 360.0), 24.0)
}

fn pictures(content: &Content, view: &View) -> [Picture; 3] {
    let camera = camera();
    let scene = Scene { content, view, camera: &camera, theme: &Theme::LIGHT, measure: &Estimate };
    all(&scene)
}

fn all(scene: &Scene<'_>) -> [Picture; 3] {
    let (people, names) = people(scene);
    [ground(scene), people, overlay(scene, &names)]
}

fn sample() -> Content {
    let people = [
        ("Ana", Some((0.2, 0.2))),
        ("Ben <b>", Some((0.8, 0.2))),
        ("Cy", Some((0.5, 0.8))),
        ("@Eagles Rowing Club of the Lower Harbour", Some((0.45, 0.45))),
        ("Tray", None),
    ];
    let mut interview = sample::at_prompt(sample::interview(&people), KNOWS);
    sample::tie(&mut interview, "knows", 1, 2);
    sample::tie(&mut interview, "knows", 2, 3);
    sample::tie(&mut interview, "member", 1, 2);
    sample::tie(&mut interview, "member", 2, 1);
    sample::tie(&mut interview, "member", 3, 4);
    Content::of_step(&interview).expect("a map")
}

fn texts(picture: &Picture) -> Vec<&str> {
    let runs = picture.batches.iter().filter_map(|batch| match batch {
        Batch::Texts(_, runs) => Some(runs),
        Batch::Figures(..) => None,
    });
    runs.flatten().map(|run| run.text.as_str()).collect()
}

#[test]
fn who_is_in_the_hand_is_on_the_overlay_only() {
    let content = sample();
    let view = View { lifted: Some(id(1)), ghost: Some((id(1), Point::new(0.5, 0.1))), ..View::default() };
    let [_, still, overlay] = pictures(&content, &view);
    assert!(!texts(&still).contains(&"Ana"));
    assert_eq!(texts(&overlay), ["Ana"]);
}

#[test]
fn the_layers_at_rest_depend_on_no_more_than_the_view_says() {
    let content = sample();
    let view = View {
        active: Some(id(1)),
        hover: Some(id(2)),
        cursor: Some(id(3)),
        picked: Some(id(5)),
        drawing: Some(Drawing { from: id(1), to: Point::new(0.4, 0.4), over: None }),
        ..View::default()
    };
    assert_eq!(view.still(), View::default().still());
    let (one, other) = (pictures(&content, &view), pictures(&content, &View::default()));
    assert_eq!(one[..2], other[..2]);
}

#[test]
fn names_of_neighbours_stand_apart() {
    let people: Vec<(String, Option<(f64, f64)>)> =
        (0..25u32).map(|n| (format!("Person {n}"), Some((f64::from(n % 5) / 4.0, f64::from(n / 5) / 4.0)))).collect();
    let people: Vec<(&str, Option<(f64, f64)>)> = people.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    let content = sample::content(&people, PLACE);
    let [_, people, _] = pictures(&content, &View::default());
    assert_eq!(texts(&people).len(), 25);
}

#[test]
fn many_kinds_are_few_batches() {
    let [ground, people, _] = pictures(&sample(), &View::default());
    let batches = ground.batches.len() + people.batches.len();
    assert!(batches <= 8, "{batches}");
}

mod golden {
    use super::*;
    use crate::render::svg;

    /// Compares with `tests/golden/<name>.svg`; with `BLESS=1` in the environment, writes it.
    fn check(name: &str, content: &Content, view: &View, theme: &Theme) {
        let camera = camera();
        let scene = Scene { content, view, camera: &camera, theme, measure: &Estimate };
        let found = svg(&all(&scene));
        let path = format!("{}/tests/golden/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &found).expect("tests/golden can be written to");
        }
        let wanted = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == wanted, "{path} differs; look at it after running the tests with BLESS=1");
    }

    fn active(who: AlterId) -> View {
        View { active: Some(who), ..View::default() }
    }

    #[test]
    fn a_tie_prompt() {
        check("tie-prompt", &sample(), &active(id(2)), &Theme::LIGHT);
    }

    #[test]
    fn a_tie_prompt_in_the_dark_with_a_cursor() {
        let view = View { cursor: Some(id(4)), ..active(id(2)) };
        check("tie-prompt-dark", &sample(), &view, &Theme::DARK);
    }

    #[test]
    fn a_tie_between_two_types_being_drawn() {
        let people =
            [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("@Eagles", Some((0.5, 0.8))), ("@Owls", None)];
        let content = sample::content(&people, MEMBER);
        let drawing = Drawing { from: id(1), to: Point::new(0.5, 0.8), over: Some(id(3)) };
        let view = View { drawing: Some(drawing), fade_for: Some(id(1)), ..View::default() };
        check("tie-between", &content, &view, &Theme::LIGHT);
    }

    #[test]
    fn placing_on_rings() {
        let people = [("Ana", Some((0.5, 0.3))), ("Ben", Some((0.7, 0.62))), ("@Eagles", None)];
        let interview = sample::interview_with(sample::protocol(3), &people);
        let content = Content::of_step(&interview).expect("a map");
        let view = View { ghost: Some((id(3), Point::new(0.3, 0.6))), ..View::default() };
        check("placing-rings", &content, &view, &Theme::LIGHT);
    }

    #[test]
    fn placing_in_rings_and_sectors_that_are_kept() {
        let mut content = sample::content(&[("Ana", Some((0.55, 0.4))), ("Ben", Some((0.2, 0.7)))], PLACE);
        let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
        let sectors = names(&["Health and care", "Voluntary", "Statutory", "Family", "Other"]);
        content.zones = Zones { rings: 3, ring_names: names(&["Close", "Less close", "Distant"]), sectors };
        check("placing-zones", &content, &View::default(), &Theme::LIGHT);
    }

    #[test]
    fn a_portrait_to_keep() {
        let found = svg(&[portrait(&sample())]);
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/portrait.svg");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(path, &found).expect("tests/golden can be written to");
        }
        assert!(std::fs::read_to_string(path).unwrap_or_default() == found, "{path} differs");
        assert_eq!(found, svg(&[portrait(&sample())]));
    }

    #[test]
    fn highlighted_people() {
        let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2)))];
        let mut content = sample::content(&people, STAR);
        content.persons[0].highlighted = true;
        check("highlight", &content, &View { hover: Some(id(2)), ..View::default() }, &Theme::LIGHT);
    }
}
