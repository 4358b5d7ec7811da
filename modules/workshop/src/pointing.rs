//! Pointing at people: passing over them, pressing them, or walking from one to the next by keys. Whoever is pointed at
//! stands out with those they are tied to, and a card says who it is. On maps of one participant's other interviews the
//! same person stands out too.

use super::painter::Painter;
use super::show::{Pointed, Show, Staged};
use cohort::{person, waves};
use dom::letters::LETTERS;
use dom::{El, effect, el};
use geometry::Vec2;
use std::rc::Rc;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent};

/// How far beside someone a mouse still points at them, and a finger, in pixels.
const PASSING: f64 = 5.0;
const PRESSING: f64 = 14.0;

/// Who stands out on a map: the one pointed at there, or the same person on another map.
pub fn on_map(staged: &Staged, pointed: Option<Pointed>, map: usize) -> Option<usize> {
    let pointed = pointed?;
    if pointed.map == map {
        return Some(pointed.person);
    }
    let (from, to) = (staged.exhibits.get(pointed.map)?, staged.exhibits.get(map).filter(|_| staged.changes)?);
    let there = waves::same(from, *from.on_map().get(pointed.person)?, to)?;
    to.on_map().iter().position(|it| *it == there)
}

/// The sheet of a map hears who is pointed at.
pub fn listen(show: Show, map: usize, painter: &Rc<Painter>, sheet: El) -> El {
    let (passing, pressing, walking) = (painter.clone(), painter.clone(), painter.clone());
    let point = move |person: Option<usize>, held: bool| {
        let next = person.map(|person| Pointed { map, person, held });
        if show.pointed.get_untracked() != next {
            show.pointed.set(next);
        }
    };
    let is_held = move || show.pointed.get_untracked().is_some_and(|it| it.held);
    sheet
        .on("pointermove", move |event: PointerEvent| {
            if !is_held() && event.pointer_type() != "touch" {
                point(passing.nearest(map, &event, PASSING), false);
            }
        })
        .on("pointerleave", move |_: PointerEvent| {
            if !is_held() {
                point(None, false);
            }
        })
        .on("click", move |event: MouseEvent| {
            let person = pressing.nearest(map, &event, PRESSING);
            let again = show.pointed.get_untracked() == person.map(|person| Pointed { map, person, held: true });
            point(person.filter(|_| !again), true);
        })
        .on("keydown", move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let here = show.pointed.get_untracked().filter(|it| it.map == map);
            let (now, passed) = (here.filter(|it| it.held).map(|it| it.person), here.map(|it| it.person));
            let way = match event.key().as_str() {
                "ArrowRight" => Vec2::new(1.0, 0.0),
                "ArrowLeft" => Vec2::new(-1.0, 0.0),
                "ArrowDown" => Vec2::new(0.0, 1.0),
                "ArrowUp" => Vec2::new(0.0, -1.0),
                "Enter" | " " => Vec2::default(),
                "Escape" if now.is_some() => Vec2::default(),
                _ => return,
            };
            let next = match now {
                None if way != Vec2::default() => return,
                None => passed.or_else(|| show.staged.with_untracked(|it| most_tied(it, map))),
                Some(_) if way == Vec2::default() => None,
                Some(person) => Some(walking.beside(map, person, way, event.shift_key()).unwrap_or(person)),
            };
            // Elsewhere on the page these keys mean something else.
            event.prevent_default();
            event.stop_propagation();
            point(next, true);
        })
}

fn most_tied(staged: &Staged, map: usize) -> Option<usize> {
    let board = staged.boards.get(map)?;
    let mut ties = vec![0usize; board.dots.len()];
    for end in board.lines.iter().flat_map(|it| [it.ends.0, it.ends.1]) {
        if let Some(ties) = ties.get_mut(end) {
            *ties += 1;
        }
    }
    // The first of several.
    (0..ties.len()).rev().max_by_key(|at| ties.get(*at))
}

/// Who stands out, and what there is to say about them: in the corner of the map that is furthest from them.
pub fn card(show: Show, map: usize, painter: &Rc<Painter>) -> El {
    let who = el("bdi");
    let name = el("strong").put(who.clone());
    let about = el("span");
    let card = el("p").attr("role", "status").put(name).put(" ").put(about.clone());
    let (shown, painter) = (card.clone(), painter.clone());
    effect(move || {
        let (pointed, staged) = (show.pointed.get(), show.staged.get_clone());
        let (person, names) = (on_map(&staged, pointed, map), show.names.get());
        let Some(number) = person else {
            shown.html().set_class_name("card idle");
            who.html().set_text_content(None);
            about.html().set_text_content(None);
            return;
        };
        let label =
            staged.boards.get(map).and_then(|it| it.dots.get(number)).and_then(|it| names.of(&it.name, LETTERS));
        who.html().set_text_content(Some(&label.unwrap_or_else(|| format!("Contact {}", number + 1))));
        let class = staged.colours.class(map, number).and_then(|it| staged.colours.classes.get(it));
        let size = show.settings.with_untracked(|it| it.size);
        let told = staged.exhibits.get(map).map(|it| person::about(it, number, size)).unwrap_or_default();
        let title = &staged.colours.title;
        let class = class.map(|it| if title.is_empty() { it.label.clone() } else { format!("{title}: {}", it.label) });
        // Lines break between what is told, not within it.
        let all: Vec<String> = class.into_iter().chain(told).map(|it| it.replace(' ', "\u{a0}")).collect();
        about.html().set_text_content(Some(&all.join(" · ")));
        let (right, low) = painter.half_of(map, number);
        let side = if right { "left" } else { "right" };
        shown.html().set_class_name(&["card ", side, if low { " top" } else { " bottom" }].concat());
    });
    card
}
