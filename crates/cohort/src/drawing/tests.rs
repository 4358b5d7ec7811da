//! Pictures of the study's networks.

use super::*;
use crate::colours::{ColourBy, Tone};
use crate::inks;
use crate::{Change, Choice, Exhibit, Places, boards};
use formats::read_network;
use geometry::{Rect, Vec2};
use map::scene::{Batch, Estimate, Figure, Style};
use map::svg;

const LOOK: Look = Look { peel: 0.0, names: Names::Whole, text: 15.0 };

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
    boards(&all, &(0..all.len()).collect::<Vec<_>>(), &choice()).0
}

fn shown(ids: &[&str], look: &Look) -> String {
    let boards = of(ids);
    let titles: Vec<(String, String)> = ids.iter().map(|id| ((*id).to_owned(), "a network".to_owned())).collect();
    let legend = [("Health".to_owned(), Tone::Step(3))];
    let all = Poster { boards: &boards, titles: &titles, legend: ("Sector", &legend), shapes: &[] };
    svg(&[poster(&all, look, Vec2::new(1920.0, 1080.0), &Estimate::default())], &inks::light())
}

#[test]
fn the_same_networks_give_the_same_bytes() {
    assert_eq!(shown(&["LW05", "LW12"], &LOOK), shown(&["LW05", "LW12"], &LOOK));
    assert_ne!(shown(&["LW05", "LW12"], &LOOK), shown(&["LW05", "LW12"], &Look { peel: 3.0, ..LOOK }));
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
            let frame = Frame::new(&boards, size, &LOOK, &Estimate::default());
            let whole = Rect { min: Default::default(), max: geometry::Point::new(width, height) };
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
    let frame = Frame::new(&boards, size, &LOOK, &Estimate::default());
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
    let seats = Frame::new(&boards, size, &LOOK, &Estimate::default()).seats(&boards[0], size);
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
        let seats = Frame::new(&boards, size, &LOOK, &Estimate::default()).seats(&boards[0], size);
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

#[test]
fn maps_beside_each_other_have_one_scale() {
    let size = Vec2::new(900.0, 800.0);
    let both = of(&["LW05", "LW10"]);
    let frame = Frame::new(&both, size, &LOOK, &Estimate::default());
    for board in &both {
        let seats = frame.seats(board, size);
        // Making room moves people a little, so it is seen between the two who are furthest from each other.
        let placed: Vec<_> = board.dots.iter().zip(&seats.at).filter_map(|(dot, at)| Some((dot.at?, *at))).collect();
        let pairs = placed.iter().flat_map(|one| placed.iter().map(move |other| (one, other)));
        let (one, other) = pairs
            .max_by(|one, other| one.0.0.distance(one.1.0).total_cmp(&other.0.0.distance(other.1.0)))
            .expect("somebody");
        let scale = one.1.distance(other.1) / one.0.distance(other.0);
        assert!((scale / frame.scale() - 1.0).abs() < 0.1, "{scale} {}", frame.scale());
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
    let seats = Frame::new(std::slice::from_ref(&board), size, &LOOK, &Estimate::default()).seats(&board, size);
    for number in 0..board.dots.len() {
        let (around, _) = board.around(number);
        let light = spotlight(&board, &seats, &LOOK, number, &Estimate::default());
        assert!(matches!(&light.batches[0].style, Style::Paint(veil) if veil.opacity == VEIL));
        assert!(texts(&light).contains(&board.dots[number].name.as_str()), "{}", board.dots[number].name);
        assert!(texts(&light).len() <= around.dots.len(), "nobody else is named");
        assert_eq!(seats.nearest(seats.at[number], 0.0), Some(number));
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
fn directed_ties_end_in_arrows() {
    let mut board = of(&["LW10"]).remove(0);
    let place = |at: usize| board.dots[at].at.unwrap_or_default();
    let long = board.lines.iter().find(|it| place(it.ends.0).distance(place(it.ends.1)) > 0.2);
    board.lines = long.copied().into_iter().collect();
    let size = Vec2::new(1400.0, 900.0);
    let heads = |board: &Board| -> usize {
        let seats = Frame::new(std::slice::from_ref(board), size, &LOOK, &Estimate::default()).seats(board, size);
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
    let nobody = Board { dots: vec![], lines: vec![], hulls: vec![] };
    let size = Vec2::new(300.0, 200.0);
    let frame = Frame::new(std::slice::from_ref(&nobody), size, &LOOK, &Estimate::default());
    let empty = picture(&nobody, &frame.seats(&nobody, size), &LOOK, &Estimate::default());
    assert!(!empty.batches.iter().flat_map(|it| &it.figures).any(|it| matches!(it, Figure::Circle(..))));
}
