//! Pictures of the study's networks.

use super::frame::STRETCH;
use super::*;
use crate::colours::{ColourBy, Tone};
use crate::inks;
use crate::vocabulary::Vocabulary;
use crate::{Change, Choice, Exhibit, Places, boards};
use formats::read_network;
use geometry::{Camera, Point, Rect, Vec2};
use map::gesture::PointerKind;
use map::scene::{Batch, Estimate, Figure, Style};
use map::svg;

const LOOK: Look = Look { peel: 0.0, names: Names::Whole, text: 15.0, signs: true };

fn example(id: &str) -> Exhibit {
    let path = format!("{}/../../tests/data/study-networks/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("an example");
    let read = read_network(&serde_json::from_str(&text).expect("JSON")).expect("a network");
    Exhibit::new(id, read)
}

fn choice() -> Choice {
    Choice {
        colour: ColourBy::from_key("sector"),
        size: crate::sizes::from_key("degree"),
        apart: true,
        hulls: Some("sector".into()),
        places: Places::Drawn,
        changes: true,
    }
}

fn of(ids: &[&str]) -> Vec<Board> {
    let exhibits: Vec<Exhibit> = ids.iter().map(|id| example(id)).collect();
    let all: Vec<&Exhibit> = exhibits.iter().collect();
    boards(&all, &(0..all.len()).collect::<Vec<_>>(), &choice(), &Vocabulary::default()).0
}

/// The frame of one or more boards that have one.
fn frame(boards: &[Board], size: Vec2) -> Frame {
    Frame::all(boards, &vec![size; boards.len()], true, &LOOK, &Estimate::default())[0]
}

fn shown(ids: &[&str], look: &Look) -> String {
    let boards = of(ids);
    let titles: Vec<(String, String)> = ids.iter().map(|id| ((*id).to_owned(), "a network".to_owned())).collect();
    let legend = [("Health".to_owned(), Tone::Step(3))];
    let legend: (&str, &[_]) = ("Sector", &legend);
    let all = Poster { boards: &boards, titles: &titles, legend, shapes: &[], changes: &[], as_one: false };
    svg(&[poster(&all, look, Vec2::new(1920.0, 1080.0), &Estimate::default())], &inks::light())
}

#[test]
fn the_same_networks_give_the_same_bytes() {
    assert_eq!(shown(&["LW05", "LW12"], &LOOK), shown(&["LW05", "LW12"], &LOOK));
    assert_ne!(shown(&["LW05", "LW12"], &LOOK), shown(&["LW05", "LW12"], &Look { peel: 3.0, ..LOOK }));
}

/// Without its colours, a picture tells classes apart all the same.
#[test]
fn colours_are_not_all_that_tells_classes_apart() {
    let drawn = |tone: Tone| {
        let picture = swatch(protocol::Shape::Circle, tone, None);
        format!("{:?}", picture.batches.iter().flat_map(|it| &it.figures).collect::<Vec<_>>())
    };
    let tones = crate::colours::apart().into_iter().map(Tone::Of).chain((0..Tone::STEPS).map(Tone::Step));
    let mut all: Vec<String> = tones.chain([Tone::Hollow, Tone::Of(protocol::Colour::Grey)]).map(drawn).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn hidden_names_are_nowhere_in_the_picture() {
    let names: Vec<String> = of(&["LW05"])[0].dots.iter().map(|dot| dot.name.clone()).collect();
    let (whole, hidden) = (shown(&["LW05"], &LOOK), shown(&["LW05"], &Look { names: Names::Hidden, ..LOOK }));
    let initials = shown(&["LW05"], &Look { names: Names::Initials, ..LOOK });
    assert!(names.iter().filter(|name| whole.contains(name.as_str())).count() > names.len() / 2);
    assert!(names.iter().all(|name| !hidden.contains(name.as_str()) && !initials.contains(name.as_str())));
}

#[test]
fn everything_is_within_the_picture_in_any_shape() {
    for (width, height) in [(1400.0, 900.0), (500.0, 900.0), (820.0, 300.0), (320.0, 320.0), (10.0, 10.0)] {
        for id in ["LW16", "LW17", "LW04"] {
            let boards = of(&[id]);
            let size = Vec2::new(width, height);
            let frame = frame(&boards, size);
            let whole = Rect { min: Default::default(), max: Point::new(width, height) };
            for at in frame.seats(&boards[0], size).at {
                assert!(whole.contains(at), "{id} in {width} by {height}: {at:?}");
            }
        }
    }
}

/// What the names of a picture cover.
fn names_of(picture: &Picture) -> Vec<Rect> {
    let mut areas: Vec<Rect> = Vec::new();
    for batch in &picture.batches {
        for figure in &batch.figures {
            if let (Style::Text(style), Figure::Text(at, text)) = (batch.style, figure)
                && !style.bold
            {
                areas.push(Rect::around(*at, Vec2::new(Estimate::default().width(text, style.size), style.size * 0.8)));
            }
        }
    }
    areas
}

#[test]
fn names_do_not_cover_each_other() {
    let boards = of(&["LW16"]);
    let size = Vec2::new(1400.0, 900.0);
    let frame = frame(&boards, size);
    let picture = picture(&boards[0], &frame.seats(&boards[0], size), &LOOK, &Estimate::default());
    let areas = names_of(&picture);
    assert!(areas.len() > 60, "{} of 110 names have room", areas.len());
    for (number, one) in areas.iter().enumerate() {
        assert!(areas.iter().skip(number + 1).all(|other| one.overlap(other) < 1.0), "{one:?}");
    }
}

#[test]
fn names_keep_clear_of_the_rings_of_those_who_came() {
    let size = Vec2::new(900.0, 900.0);
    let mut boards = of(&["LW10"]);
    boards[0].dots.iter_mut().step_by(2).for_each(|dot| dot.change = Some(Change::Came));
    let seats = frame(&boards, size).seats(&boards[0], size);
    let names = names_of(&picture(&boards[0], &seats, &LOOK, &Estimate::default()));
    let marked: Vec<_> = boards[0].dots.iter().zip(&seats.at).filter(|(dot, _)| dot.change.is_some()).collect();
    assert!(marked.len() > 10 && names.len() > 20, "{} rings, {} names", marked.len(), names.len());
    for (dot, at) in marked {
        let ring = dot.size * seats.radius + 5.0;
        for name in &names {
            assert!(name.clamp(*at).distance(*at) > ring, "{}: {name:?}", dot.name);
        }
    }
}

#[test]
fn nobody_covers_another() {
    let size = Vec2::new(1400.0, 900.0);
    for id in ["LW05", "LW17"] {
        let boards = of(&[id]);
        let seats = frame(&boards, size).seats(&boards[0], size);
        let all: Vec<_> = boards[0].dots.iter().zip(seats.at).collect();
        for (number, (dot, at)) in all.iter().enumerate() {
            for (other, place) in all.iter().skip(number + 1) {
                let reach = (dot.size + other.size) * seats.radius;
                assert!(at.distance(*place) > 0.85 * reach, "{id}: {} and {}", dot.name, other.name);
            }
        }
    }
}

#[test]
fn peeling_fades_step_by_step() {
    let board = of(&["LW10"]).remove(0);
    let opacities =
        |peel: f64| -> Vec<f64> { board.dots.iter().map(|dot| Look { peel, ..LOOK }.presence(dot)).collect() };
    assert!(opacities(0.0).iter().all(|it| *it == 1.0));
    assert_eq!(opacities(3.0).iter().filter(|it| **it == 1.0).count(), 12);
    assert!(opacities(4.0).iter().all(|it| *it == PEELED));
    let between = opacities(0.5);
    assert_eq!(between.iter().filter(|it| (0.5..0.6).contains(*it)).count(), 8, "the isolates are half gone");
}

/// How many times further apart people are seen than they were put, across and down.
fn scales(board: &Board, seats: &Seats) -> Vec2 {
    // Making room moves people a little, so it is seen between the two who are furthest from each other.
    let placed: Vec<_> = board.dots.iter().zip(&seats.at).filter_map(|(dot, at)| Some((dot.at?, *at))).collect();
    let scale = |of: fn(Point) -> f64| {
        let by = |one: &&(Point, Point), other: &&(Point, Point)| of(one.0).total_cmp(&of(other.0));
        let (least, most) = (placed.iter().min_by(by).expect("somebody"), placed.iter().max_by(by).expect("somebody"));
        (of(most.1) - of(least.1)) / (of(most.0) - of(least.0))
    };
    Vec2::new(scale(|at| at.x), scale(|at| at.y))
}

#[test]
fn maps_of_one_participant_have_one_frame() {
    let size = Vec2::new(900.0, 800.0);
    let both = of(&["LW05", "LW10"]);
    let frames = Frame::all(&both, &[size, size], true, &LOOK, &Estimate::default());
    assert_eq!(frames[0], frames[1]);
    for board in &both {
        let (found, scale) = (scales(board, &frames[0].seats(board, size)), frames[0].scale());
        assert!((found.x / scale.x - 1.0).abs() < 0.1 && (found.y / scale.y - 1.0).abs() < 0.1, "{found:?} {scale:?}");
    }
}

#[test]
fn maps_fill_their_panes_and_rings_stay_round() {
    for size in [Vec2::new(620.0, 280.0), Vec2::new(360.0, 420.0), Vec2::new(900.0, 640.0)] {
        for id in ["LW01", "LW07", "LW12", "LW18"] {
            let mut boards = of(&[id, "LW10"]);
            let frame = Frame::all(&boards, &[size, size], false, &LOOK, &Estimate::default())[0];
            let seats = frame.seats(&boards[0], size);
            let placed: Vec<Point> =
                boards[0].dots.iter().zip(&seats.at).filter(|(dot, _)| dot.at.is_some()).map(|it| *it.1).collect();
            let (field, used) = (frame.field.size(), Rect::of(&placed).expect("people").size());
            let full = (used.x / field.x).min(used.y / field.y);
            let stretch = frame.scale().x.max(frame.scale().y) / frame.scale().x.min(frame.scale().y);
            assert!(stretch <= STRETCH + 1e-9);
            assert!(full > 0.8 || stretch > STRETCH - 1e-9, "{id} in {size:?}: {full} of the room, {stretch}");
            boards[0].keeps_shape = true;
            let frame = Frame::all(&boards, &[size, size], false, &LOOK, &Estimate::default())[0];
            assert_eq!(frame.scale().x, frame.scale().y);
        }
    }
}

#[test]
fn those_without_ties_have_names_beside_the_network() {
    // As large as one of four maps on a laptop, and as a map on a phone.
    for size in [Vec2::new(620.0, 280.0), Vec2::new(330.0, 420.0)] {
        for id in ["LW01", "LW10", "LW17"] {
            let boards = of(&[id]);
            let seats = frame(&boards, size).seats(&boards[0], size);
            let written = picture(&boards[0], &seats, &LOOK, &Estimate::default());
            let alone = boards[0].dots.iter().filter(|dot| dot.at.is_none());
            for dot in alone {
                let begins = |text: &&str| dot.name.starts_with(text.trim_end_matches('…')) && text.chars().count() > 3;
                assert!(texts(&written).iter().any(begins), "{id}, {size:?}: {}", dot.name);
            }
        }
    }
}

/// The texts of a picture.
fn texts(picture: &Picture) -> Vec<&str> {
    let figures = picture.batches.iter().flat_map(|it| &it.figures);
    figures.filter_map(|it| if let Figure::Text(_, text) = it { Some(text.as_str()) } else { None }).collect()
}

#[test]
fn who_is_pointed_at_stands_out_with_those_they_are_tied_to() {
    let (board, size) = (of(&["LW10"]).remove(0), Vec2::new(1400.0, 900.0));
    let seats = frame(std::slice::from_ref(&board), size).seats(&board, size);
    for number in 0..board.dots.len() {
        let (around, _) = board.around(number);
        let light = spotlight(&board, &seats, &LOOK, number, &Estimate::default());
        assert!(matches!(&light.batches[0].style, Style::Paint(veil) if veil.opacity == VEIL));
        assert!(texts(&light).contains(&board.dots[number].name.as_str()), "{}", board.dots[number].name);
        assert!(texts(&light).len() <= around.dots.len(), "nobody else is named");
        assert_eq!(seats.under(seats.at[number], PointerKind::Mouse), Some(number));
        // Whoever is that way leads back, or to somebody nearer.
        if let Some(right) = seats.beside(number, Vec2::new(1.0, 0.0), |_| true) {
            assert!(seats.at[right].x > seats.at[number].x);
        }
        let tied = |other: usize| around.dots.iter().any(|dot| dot.id == board.dots[other].id);
        let along = seats.beside(number, Vec2::new(0.0, 1.0), tied);
        assert!(along.is_none_or(|other| tied(other) && other != number));
    }
}

#[test]
fn who_is_found_stands_out_alone() {
    let (board, size) = (of(&["LW10"]).remove(0), Vec2::new(1400.0, 900.0));
    let seats = frame(std::slice::from_ref(&board), size).seats(&board, size);
    let light = highlight(&board, &seats, &LOOK, &[0, 7], &Estimate::default());
    let names: Vec<&str> = [0, 7].map(|at| board.dots[at].name.as_str()).into();
    let mut written = texts(&light);
    written.sort_by_key(|it| names.iter().position(|name| name == it));
    assert_eq!(written, names);
    let drawn = |is: fn(&Figure) -> bool| light.batches.iter().flat_map(|it| &it.figures).filter(|it| is(it)).count();
    assert_eq!(drawn(|it| matches!(it, Figure::Line(..))), 0);
}

#[test]
fn seen_closer_people_are_larger_up_to_a_size_and_only_those_in_view_are_named() {
    let (board, size) = (of(&["LW16"]).remove(0), Vec2::new(700.0, 500.0));
    let whole = frame(std::slice::from_ref(&board), size).seats(&board, size);
    let camera = Camera::spread(size, 0.0, f64::INFINITY);
    assert_eq!(whole.seen(&camera, LOOK.text), whole);
    let mut shown = Vec::new();
    for factor in [1.0, 2.0, 6.0] {
        let seats = whole.seen(&camera.zoomed(whole.at[0], factor), LOOK.text);
        assert!(seats.radius >= whole.radius && seats.radius <= LOOK.text * 1.15);
        let picture = picture(&board, &seats, &LOOK, &Estimate::default());
        let names = texts(&picture).len();
        let in_view = seats.at.iter().filter(|at| seats.sees(**at)).count();
        // Beside the names, what groups are and how many stand apart.
        assert!(names <= in_view + board.hulls.len() + 1, "{names} of {in_view}");
        let all = Rect::new(Point::default(), size);
        assert!(names_of(&picture).iter().all(|it| it.meets(&all)));
        shown.push(names_of(&picture).len() as f64 / in_view as f64);
    }
    assert!(shown[2] > shown[0], "closer, more of those in view have a name: {shown:?}");
}

#[test]
fn directed_ties_end_in_arrows() {
    let mut board = of(&["LW10"]).remove(0);
    let place = |at: usize| board.dots[at].at.unwrap_or_default();
    let long = board.lines.iter().find(|it| place(it.ends.0).distance(place(it.ends.1)) > 0.2);
    board.lines = long.copied().into_iter().collect();
    let size = Vec2::new(1400.0, 900.0);
    let heads = |board: &Board| -> usize {
        let seats = frame(std::slice::from_ref(board), size).seats(board, size);
        let mut picture = Picture::new(size);
        lines::draw(board, &seats, &LOOK, &mut picture);
        let of = |it: &Batch| it.figures.iter().filter(|it| matches!(it, Figure::Polygon(_))).count();
        picture.batches.iter().map(of).sum()
    };
    for (arrows, count) in [((false, false), 0), ((true, false), 1), ((true, true), 2)] {
        board.lines[0].arrows = arrows;
        assert_eq!(heads(&board), count);
    }
}

#[test]
fn nobody_is_no_picture_and_no_panic() {
    let nobody = Board { dots: vec![], lines: vec![], hulls: vec![], apart: Default::default(), keeps_shape: false };
    let size = Vec2::new(300.0, 200.0);
    let frame = frame(std::slice::from_ref(&nobody), size);
    let empty = picture(&nobody, &frame.seats(&nobody, size), &LOOK, &Estimate::default());
    assert!(!empty.batches.iter().flat_map(|it| &it.figures).any(|it| matches!(it, Figure::Circle(..))));
}
