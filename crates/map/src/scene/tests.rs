use super::*;
use crate::gesture::{Drawing, Selection};
use crate::sample::{self, PLACE, id};
use geometry::Vec2;

fn camera() -> Camera {
    Camera::fit(Vec2::new(360.0, 360.0), 24.0)
}

fn pictures(content: &Content, view: &View) -> [Picture; 3] {
    let camera = camera();
    let scene = Scene { content, view, camera: &camera, measure: &Estimate::default() };
    let (people, names) = people(&scene);
    [ground(&scene), people, overlay(&scene, &names)]
}

fn texts(picture: &Picture) -> Vec<&str> {
    let figures = picture.batches.iter().flat_map(|batch| &batch.figures);
    figures.filter_map(|it| if let Figure::Text(_, text) = it { Some(text.as_str()) } else { None }).collect()
}

#[test]
fn who_is_in_the_hand_is_on_the_overlay_only() {
    let content = sample::two_kinds();
    let view = View { lifted: Some(id(1)), ghost: Some((id(1), Point::new(0.5, 0.1))), ..View::default() };
    let [_, still, overlay] = pictures(&content, &view);
    assert!(!texts(&still).contains(&"Ana"));
    assert!(texts(&overlay).contains(&"Ana"));
    assert!(texts(&still).contains(&"Ben <b>") && !texts(&overlay).contains(&"Ben <b>"));
}

#[test]
fn names_grow_with_the_letters_of_the_page() {
    struct Large;
    impl Measure for Large {
        fn letters(&self) -> Letters {
            Letters::default()
        }

        fn width(&self, text: &str, size: f64) -> f64 {
            Estimate::default().width(text, size)
        }
        fn larger(&self) -> f64 {
            1.5
        }
    }
    let content = sample::content(&[(&"Anna ".repeat(9), Some((0.5, 0.5)))], PLACE);
    let name = |measure: &dyn Measure| {
        let (camera, view) = (camera(), View::default());
        let scene = Scene { content: &content, view: &view, camera: &camera, measure };
        let (picture, names) = people(&scene);
        (texts(&picture).concat(), names.of(id(1)).expect("a name").size())
    };
    let (usual, large) = (name(&Estimate::default()), name(&Large));
    assert_eq!(usual.0, large.0, "as much of it");
    assert!(usual.0.ends_with('…'));
    assert!((large.1 - usual.1 * 1.5).length() < 1e-9);
}

#[test]
fn the_layers_at_rest_depend_on_no_more_than_the_view_says() {
    let (content, idle) = (sample::two_kinds(), View::default());
    let hovered = View {
        hover: Some(id(2)),
        cursor: Some(id(3)),
        selection: Selection::Picked { who: id(5), handed: false },
        drawing: Some(Drawing { from: id(1), to: Point::new(0.4, 0.4), over: None }),
        ..View::default()
    };
    let active = View { selection: Selection::Active(id(1)), ..View::default() };
    let lifted = View { lifted: Some(id(1)), ..View::default() };
    let at_rest = pictures(&content, &idle);
    for (view, changes) in [(hovered, [false, false]), (active.clone(), [true, true]), (lifted, [true, true])] {
        let now = pictures(&content, &view);
        let layers = view.changed_since(&idle);
        assert_eq!([layers.ground, layers.people], changes, "{view:?}");
        assert_eq!([0, 1].map(|it| now[it] != at_rest[it]), changes, "{view:?}");
    }
    // Everyone stands back already when it is somebody else's turn.
    let next = View { selection: Selection::Active(id(2)), ..View::default() };
    assert!(!next.changed_since(&active).people);
    assert_eq!(pictures(&content, &next)[1], pictures(&content, &active)[1]);
}

#[test]
fn ties_that_the_next_taps_draw_leave_the_ground_as_it_is() {
    let with_tie = |other: Option<u32>| {
        let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("Cy", Some((0.5, 0.8)))];
        let mut interview = sample::at_prompt(sample::interview(&people), sample::KNOWS);
        sample::tie(&mut interview, "knows", 2, 3);
        other.into_iter().for_each(|other| sample::tie(&mut interview, "knows", 1, other));
        Content::of_step(&interview).expect("a map")
    };
    let view = View { selection: Selection::Active(id(1)), ..View::default() };
    let [before, after] = [None, Some(3)].map(|other| pictures(&with_tie(other), &view));
    assert_eq!(before[..2], after[..2]);
    assert_ne!(before[2], after[2]);
    let resting = |content: &Content| at_rest(content, &view).map(|it| (it.source, it.target)).collect::<Vec<_>>();
    assert_eq!(resting(&with_tie(Some(3))), [(id(2), id(3))]);
}

#[test]
fn names_of_neighbours_stand_apart() {
    let people: Vec<(String, Option<(f64, f64)>)> =
        (0..25u32).map(|n| (format!("Person {n}"), Some((f64::from(n % 5) / 4.0, f64::from(n / 5) / 4.0)))).collect();
    let people: Vec<(&str, Option<(f64, f64)>)> = people.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    let content = sample::content(&people, PLACE);
    let [_, people, _] = pictures(&content, &View::default());
    assert_eq!(texts(&people).into_iter().filter(|it| it.starts_with("Person ")).count(), 25);
}

#[test]
fn in_a_crowd_no_name_stands_on_another() {
    let labels: Vec<String> = (0..58u32).map(|n| format!("Wilhelmina {n}")).collect();
    // Two heaps, as sectors make them.
    let place = |n: u32| (f64::from(n % 2) * 0.6 + f64::from(n / 2 % 6) * 0.03, 0.3 + f64::from(n / 12) * 0.03);
    let people: Vec<_> = labels.iter().zip(0..).map(|(label, n)| (label.as_str(), Some(place(n)))).collect();
    let content = sample::content(&people, PLACE);
    let camera = Camera::fit(Vec2::new(800.0, 800.0), 24.0);
    let view = View::default();
    let scene = Scene { content: &content, view: &view, camera: &camera, measure: &Estimate::default() };
    let (picture, _) = super::people(&scene);
    let mut areas = Vec::new();
    for batch in &picture.batches {
        for figure in &batch.figures {
            if let (Style::Text(style), Figure::Text(at, text)) = (batch.style, figure) {
                let high = style.size * if style.bold { 0.5 } else { 1.1 };
                let extent = Vec2::new(Estimate::default().width(text, style.size), high);
                areas.push(geometry::Rect::around(*at, extent));
            }
        }
    }
    assert!(areas.len() > 15, "{} of 58 have room", areas.len());
    for (number, one) in areas.iter().enumerate() {
        assert!(areas[number + 1..].iter().all(|other| one.overlap(other) < 1.0), "{one:?}");
    }
}

#[test]
fn whose_name_has_no_room_has_its_first_letters_unless_others_stand_there() {
    // One in the middle of eight, each as near as they can be without covering another.
    let gap = 0.1;
    let around = (0..9u32).map(|n| (0.5 + (f64::from(n % 3) - 1.0) * gap, 0.5 + (f64::from(n / 3) - 1.0) * gap));
    let people: Vec<_> = around.map(|at| ("Wilhelmina Oystermouth", Some(at))).collect();
    let letters = |people: &[(&str, Option<(f64, f64)>)]| {
        let content = sample::content(people, PLACE);
        let [_, picture, _] = pictures(&content, &View::default());
        texts(&picture).into_iter().filter(|it| *it == "WO").count()
    };
    assert!(letters(&people) > 0);
    assert_eq!(letters(&vec![("Wilhelmina Oystermouth", Some((0.5, 0.5))); 9]), 0);
}

#[test]
fn many_kinds_are_few_batches() {
    let [ground, people, _] = pictures(&sample::two_kinds(), &View::default());
    let batches = ground.batches.len() + people.batches.len();
    assert!(batches <= 9, "{batches}");
}

#[test]
fn many_ties_are_lighter_but_not_those_of_who_is_active() {
    let labels: Vec<String> = (0..40).map(|number| number.to_string()).collect();
    let place = |number: u32| (f64::from(number % 7) / 6.0, f64::from(number / 7) / 6.0);
    let people: Vec<_> = labels.iter().zip(0..).map(|(label, number)| (label.as_str(), Some(place(number)))).collect();
    let mut interview = sample::at_prompt(sample::interview(&people), sample::KNOWS);
    let mut opacities = Vec::new();
    for steps in [1..=4, 5..=15] {
        for one in 1..=40u32 {
            steps.clone().for_each(|step| sample::tie(&mut interview, "knows", one, (one + step - 1) % 40 + 1));
        }
        let content = Content::of_step(&interview).expect("a map");
        let active = View { selection: Selection::Active(id(1)), ..View::default() };
        let [[ground, ..], [behind, _, overlay]] = [View::default(), active].map(|view| pictures(&content, &view));
        let first = |picture: &Picture| {
            picture.batches.iter().find_map(|batch| match (batch.style, &batch.figures[0]) {
                (Style::Paint(paint), Figure::Line(..)) => Some(paint.opacity),
                _ => None,
            })
        };
        opacities.push([&ground, &behind, &overlay].map(first));
    }
    assert_eq!(opacities[0], [Some(1.0), Some(0.17), Some(1.0)]);
    let [ground, behind, overlay] = opacities[1];
    assert!(ground < Some(0.8) && behind < Some(0.17) && overlay == Some(1.0), "{opacities:?}");
}
