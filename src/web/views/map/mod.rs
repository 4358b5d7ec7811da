//! The map on screen: what is asked, the board or the list, the tray and the legend.

mod automatic;
mod board;
mod engine;
mod glyph;
mod group;
mod list;
mod offer;
mod speech;
mod tray;
mod zoom;

use super::{button, introduction};
use crate::exchange::file_name;
use crate::map::content::{Content, Task};
use crate::map::gesture::{Input, KeyPress};
use crate::map::scene::portrait;
use crate::protocol::{Sociogram, Stage, Text};
use crate::render::svg;
use crate::web::dom::{El, View, el, memo, part, shown_when};
use crate::web::download::{download, follow};
use crate::web::session::Session;
use crate::words::Phrase;
use engine::Engine;
use offer::Offer;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use sycamore_reactive::{Signal, create_signal, untrack};
use web_sys::KeyboardEvent;

/// Whether the participant prefers the list; kept from one prompt to the next, and shared by the widgets of a page.
static AS_LIST: AtomicBool = AtomicBool::new(false);

/// One prompt of the map.
pub fn map(session: Session, stage: &Stage, task: &Sociogram) -> View {
    let (Some(start), Some(prompt)) = (session.peek(Content::of_step), task.prompts.get(session.part())) else {
        return View::default();
    };
    let prompt = &prompt.prompt;
    let (here, mut shown) = (session.here(), Rc::new(start));
    let content = move || {
        // The interview moves on before this view is taken down; until then it keeps what it had.
        let now = session.read(|it| if *it.position() == here { Content::of_step(it) } else { None });
        if let Some(now) = now {
            shown = Rc::new(now);
        }
        shown.clone()
    };
    let engine = Engine::new(session, Box::new(content));
    let as_list = create_signal(AS_LIST.load(Ordering::Relaxed));
    let offer = Offer::new(engine);
    let going_through = memo(move || offer.is_some_and(|it| it.is_choosing()));
    let escape = move |event: KeyboardEvent| {
        let held = engine.held.get_clone_untracked();
        let at_rest = held.active.is_none() && held.picked.is_none() && held.chosen.is_empty() && !held.moving;
        let laid_out = engine.laid_out.with_untracked(Option::is_some);
        if event.key() == "Escape" && (laid_out || !at_rest) {
            event.prevent_default();
            event.stop_propagation();
            if laid_out {
                automatic::stop(engine);
            } else {
                engine.handle(Input::Key { key: KeyPress::Escape, fine: false });
            }
        }
    };
    let choosing = memo(move || !engine.held.with(|it| it.chosen.is_empty()));
    let lays_out = task.automatic_layout;
    let tools = part(move || if choosing.get() { group::bar(engine) } else { tools(engine, as_list, offer, lays_out) });
    let shows = part(move || {
        let (list, one_by_one) = (as_list.get(), offer.filter(|_| going_through.get()));
        // What a view reads while it is made is no reason to make it anew: the focus would be lost.
        untrack(|| match one_by_one {
            Some(offer) => offer.choice().into(),
            None if list => list::list(engine),
            None => board_and_tray(engine),
        })
    });
    let whole = el("div")
        .class("map")
        .class_if("as-list", move || as_list.get() || going_through.get())
        .on("keydown", escape)
        .with(&[
            &el("div").class("map-head").with(&[
                &el("h3").class("asked").text(&session.text(&prompt.text)),
                &hint(engine, as_list, prompt.hint.clone()),
            ]),
            &shown_when(move || !going_through.get(), {
                let tools = el("div").class("map-tools").with(&[&offer.map(Offer::question), &tools]);
                move || tools.clone()
            }),
            &shows,
            &glyph::legend(engine),
        ]);
    View::of(&[&introduction(session, stage), &whole])
}

/// Map or list, and whether people can be moved, by the map itself too.
fn tools(engine: Engine, as_list: Signal<bool>, offer: Option<Offer>, lays_out: bool) -> View {
    let session = engine.session;
    let way = |phrase, list: bool| {
        let choose = move || {
            AS_LIST.store(list, Ordering::Relaxed);
            if as_list.get_untracked() != list {
                as_list.set(list);
            }
        };
        let chosen = move || (as_list.get() == list).to_string();
        el("button").attr("type", "button").attr_of("aria-pressed", chosen).text(session.say(phrase)).click(choose)
    };
    View::of(&[
        &el("fieldset").class("switch").with(&[
            &el("legend").class("unseen").text(session.say(Phrase::MapShowAs)),
            &way(Phrase::MapMap, false),
            &way(Phrase::MapList, true),
        ]),
        &offer.map(Offer::again),
        &shown_when(
            move || !as_list.get() && engine.content().task != Task::Place,
            move || {
                button("button small", session.say(Phrase::MapMove))
                    .attr_of("aria-pressed", move || engine.arranging.get().to_string())
                    .click(move || engine.handle(Input::Arrange(!engine.arranging.get_untracked())))
            },
        ),
        &shown_when(move || lays_out && automatic::is_offered(engine), move || automatic::tool(engine)),
    ])
}

/// What to do now: about whoever is in the hand, or else what the protocol says.
fn hint(engine: Engine, as_list: Signal<bool>, hint: Option<Text>) -> El {
    let session = engine.session;
    let named = move |phrase, id| session.say_with(phrase, &[("name", &session.name_of(id))]);
    let words = move || {
        let content = engine.content();
        if as_list.get() {
            let placing = content.task == Task::Place;
            return if placing { session.say(Phrase::MapListHint).to_owned() } else { String::new() };
        }
        let held = engine.held.get_clone();
        match (held.picked, held.active, &hint) {
            _ if !held.chosen.is_empty() => {
                let phrase = if engine.moves_people() { Phrase::MapChosenToPlace } else { Phrase::MapChosenHint };
                session.say_with(phrase, &[("n", &held.chosen.len().to_string())])
            }
            (Some(id), _, _) => named(Phrase::MapTapToPlace, id),
            (_, Some(id), _) => named(Phrase::MapTapToTie, id),
            (_, _, Some(hint)) => session.text(hint),
            _ => session.say(speech::hint(&content.task)).to_owned(),
        }
    };
    let busy = move || engine.held.with(|it| it.active.or(it.picked).is_some() || !it.chosen.is_empty());
    el("p").class("hint").class_if("now", busy).words(words)
}

fn board_and_tray(engine: Engine) -> View {
    View::of(&[&board::board(engine), &el("div").class("map-side").with(&[&tray::tray(engine)])])
}

/// The finished map, to look at: everyone who is on it, and every tie.
pub fn look_back(session: Session) -> View {
    let engine = Engine::new(session, Box::new(move || Rc::new(session.read(Content::whole))));
    shown_when(
        move || engine.content().placed().next().is_some(),
        move || el("div").class("look-back").with(&[&board::board(engine), &glyph::legend(engine), &keep(engine)]),
    )
}

/// The map as a picture to keep: as it is seen now, or drawn anew, the same on every device.
fn keep(engine: Engine) -> El {
    let session = engine.session;
    let named = move |ending: &str| {
        let name = session.peek(file_name);
        [name.strip_suffix(".json").unwrap_or(&name), ending].concat()
    };
    let png = move || {
        if let Some(address) = engine.png() {
            // Fails only where the browser cannot make links, and then there is nothing to offer.
            let _ = follow(&named(".png"), &address);
        }
    };
    let drawing = move || download(&named(".svg"), "image/svg+xml", &svg(&[portrait(&engine.content_now())]));
    el("div").class("in-a-row").with(&[
        &button("button small", session.say(Phrase::KeepPng)).click(png),
        &button("button small", session.say(Phrase::KeepSvg)).click(drawing),
    ])
}
