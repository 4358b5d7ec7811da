use super::*;
use crate::geometry::Vec2;
use crate::map::gesture::Drawing;
use crate::map::sample::{self, PLACE, id};

fn camera() -> Camera {
    Camera::fit(Vec2::new(360.0, 360.0), 24.0)
}

fn pictures(content: &Content, view: &View) -> [Picture; 2] {
    let camera = camera();
    let scene = Scene { content, view, camera: &camera, theme: &Theme::LIGHT, measure: &Estimate };
    let (still, names) = still(&scene);
    [still, overlay(&scene, &names)]
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
    let content = sample::two_kinds();
    let view = View { lifted: Some(id(1)), ghost: Some((id(1), Point::new(0.5, 0.1))), ..View::default() };
    let [still, overlay] = pictures(&content, &view);
    assert!(!texts(&still).contains(&"Ana"));
    assert_eq!(texts(&overlay), ["Ana"]);
}

#[test]
fn the_still_layer_depends_on_no_more_than_it_says() {
    let content = sample::two_kinds();
    let view = View {
        active: Some(id(1)),
        hover: Some(id(2)),
        cursor: Some(id(3)),
        picked: Some(id(5)),
        drawing: Some(Drawing { from: id(1), to: Point::new(0.4, 0.4), over: None }),
        ..View::default()
    };
    assert_eq!(view.still(), View::default().still());
    let ([one, _], [other, _]) = (pictures(&content, &view), pictures(&content, &View::default()));
    assert_eq!(one, other);
}

#[test]
fn names_of_neighbours_stand_apart() {
    let people: Vec<(String, Option<(f64, f64)>)> =
        (0..25u32).map(|n| (format!("Person {n}"), Some((f64::from(n % 5) / 4.0, f64::from(n / 5) / 4.0)))).collect();
    let people: Vec<(&str, Option<(f64, f64)>)> = people.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    let content = sample::content(&people, PLACE);
    let [still, _] = pictures(&content, &View::default());
    assert_eq!(texts(&still).len(), 25);
}

#[test]
fn many_kinds_are_few_batches() {
    let [still, _] = pictures(&sample::two_kinds(), &View::default());
    assert!(still.batches.len() <= 8, "{}", still.batches.len());
}
