//! The map on screen: what is asked, the board or the list, the tray and the legend.

mod amounts;
mod automatic;
mod board;
mod coach;
mod engine;
mod glyph;
mod group;
mod list;
mod offer;
mod speech;
mod tray;
mod zoom;

use super::parting::LeftOpen;
use super::{StageScreen, button, introduction, question_head};
use crate::session::{MapShown, Session};
use dom::{Signal, View, create_signal, effect, el, memo, part, shown_when};
use engine::Engine;
use formats::file_name;
use interview::{Interview, Subject};
use map::content::{Content, Task};
use map::gesture::{Input, KeyPress, Selection};
use map::outline;
use offer::Offer;
use protocol::{MapTask, Sociogram, Stage};
use rare::rare;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use sycamore_reactive::{on_cleanup, untrack};
use web_sys::KeyboardEvent;
use words::Phrase;

/// Whether the participant prefers the list; kept from one prompt to the next, and shared by the widgets of a page.
static AS_LIST: AtomicBool = AtomicBool::new(false);

impl StageScreen for Sociogram {
    fn view(&self, session: Session, stage: &Stage) -> View {
        map(session, stage, self)
    }

    fn left_open(&self, session: Session) -> LeftOpen {
        let unplaced = session.interview.peek(Interview::unplaced);
        if !unplaced.is_empty() {
            let phrases = [Phrase::MapTray, Phrase::OncePlace, Phrase::GoOn];
            return LeftOpen::people(unplaced, phrases, ".tray .chip, .map-list button");
        }
        let map = session.interview.peek(Content::of_step);
        let mut untied = map.as_ref().map(outline::untied).unwrap_or_default();
        // On a map that was drawn on before, many have no line of this kind: only none at all is worth a question.
        let is_first =
            !self.prompts.iter().take(session.interview.part()).any(|it| matches!(it.task, MapTask::Tie { .. }));
        if !is_first && map.is_some_and(|map| untied.len() < outline::askable(&map).len()) {
            untied = Vec::new();
        }
        LeftOpen::people(untied, [Phrase::Untied, Phrase::UntiedBack, Phrase::UntiedRight], "[role=application]")
    }

    fn asks(&self) -> bool {
        true
    }
}

/// One prompt of the map.
fn map(session: Session, stage: &Stage, task: &Sociogram) -> View {
    let (Some(start), Some(prompt)) =
        (session.interview.peek(Content::of_step), task.prompts.get(session.interview.part()))
    else {
        return View::default();
    };
    let prompt = &prompt.prompt;
    let ego = session.words.say(Phrase::ChapterYou);
    // The first one to begin with, so that every tap draws a line that says how much.
    let level = create_signal(0);
    let (here, mut shown) = (session.interview.here(), Rc::new(start.around(&ego)));
    let content = move || {
        // The interview moves on before this view is taken down; until then it keeps what it had.
        let now = session.interview.read(|it| if *it.position() == here { Content::of_step(it) } else { None });
        if let Some(now) = now {
            shown = Rc::new(now.around(&ego).at_level(level.get()));
        }
        shown.clone()
    };
    let engine = Engine::new(session, Box::new(content));
    session.underway.stopped_by(move || engine.stop_layout());
    let as_list = create_signal(AS_LIST.load(Ordering::Relaxed));
    let offer = Offer::new(engine);
    let going_through = memo(move || offer.is_some_and(|it| it.is_choosing()));
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !engine.is_at_rest() {
            event.prevent_default();
            event.stop_propagation();
            engine.handle(Input::Key { key: KeyPress::Escape, fine: false });
        }
    };
    let choosing = memo(move || engine.selection.with(|it| matches!(it, Selection::Chosen(_))));
    let lays_out = task.automatic_layout;
    let tools =
        part(move || if choosing.get() { group::bar(engine).into() } else { tools(engine, as_list, offer, lays_out) });
    let shows = part(move || {
        let (list, one_by_one) = (as_list.get(), offer.filter(|_| going_through.get()));
        // What a view reads while it is made is no reason to make it anew: the focus would be lost.
        untrack(|| match one_by_one {
            Some(offer) => offer.choice().into(),
            None if list => list::list(engine),
            None => board_and_tray(engine),
        })
    });
    let in_words = move || as_list.get() || going_through.get();
    effect(move || session.screen.map_shown.set(if in_words() { MapShown::List } else { MapShown::Picture }));
    on_cleanup(move || {
        if session.screen.map_shown.is_alive() {
            session.screen.map_shown.set(MapShown::No);
        }
    });
    let words = introduction(session, stage).map(|words| words.attr("id", "asked-intro"));
    let whole = el("div")
        .class("map")
        .class_if("as-list", in_words)
        .on("keydown", escape)
        .put(
            el("div")
                .class("map-head")
                .put(words)
                .put(
                    question_head(session.words.shown(&prompt.text, &Subject::Ego))
                        .attr("aria-describedby", "asked-intro asked-hint coach-line"),
                )
                .put(coach::coach(engine, as_list, prompt.hint.clone())),
        )
        .put(shown_when(move || !going_through.get(), {
            let is_levelled = engine.content_now().drawn_with().is_some();
            let levels = is_levelled.then(|| rare!(amounts::levels(engine, level, as_list)));
            let tools = el("div").class("map-tools").put(offer.map(Offer::question)).put(levels).put(tools);
            move || tools.clone()
        }))
        .put(shows)
        .put(glyph::legend(engine));
    whole.into()
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
        el("button")
            .attr("type", "button")
            .attr_of("aria-pressed", chosen)
            .text(&session.words.say(phrase))
            .click(choose)
    };
    View::of(&[
        &el("fieldset")
            .class("switch")
            .put(el("legend").class("unseen").text(&session.words.say(Phrase::MapShowAs)))
            .put(way(Phrase::MapMap, false))
            .put(way(Phrase::MapList, true)),
        &offer.map(Offer::again),
        &shown_when(
            move || !as_list.get() && engine.content().task != Task::Place,
            move || {
                button("button small", &session.words.say(Phrase::MapMove))
                    .attr_of("aria-pressed", move || engine.moves_people.get().to_string())
                    .click(move || engine.handle(Input::MovePeople(!engine.moves_people.get_untracked())))
            },
        ),
        &shown_when(move || lays_out && automatic::is_offered(engine), move || automatic::tool(engine)),
    ])
}

fn board_and_tray(engine: Engine) -> View {
    View::of(&[&board::board(engine), &el("div").class("map-side").put(tray::tray(engine))])
}

/// The finished map, to look at, and the ways to keep it.
pub struct LookBack {
    /// Everyone who is on it, and every tie
    pub map: View,
    /// The way to keep it as it is seen
    pub picture: View,
    /// The way to keep it drawn anew, the same on every device
    pub drawing: View,
}

/// The finished map; nothing, while nobody is on it.
pub fn look_back(session: Session) -> LookBack {
    let engine = Engine::new(
        session,
        Box::new(move || {
            let ego = session.words.say(Phrase::ChapterYou);
            Rc::new(session.interview.read(Content::whole).around(&ego))
        }),
    );
    let is_any = move || engine.content().placed().next().is_some();
    let named = move |ending: &str| {
        let name = session.interview.peek(file_name);
        [name.strip_suffix(".json").unwrap_or(&name), ending].concat()
    };
    let png = move || {
        if let Some(address) = engine.png() {
            session.host.hand_from(&named(".png"), &address);
        }
    };
    let failed = create_signal(false);
    let svg = move || {
        session.host.draw(&named(".svg"), move |is_made| {
            // The screen may be another by then.
            if failed.is_alive() {
                failed.set(!is_made);
            }
        });
    };
    let fault = move || el("p").class("fault").attr("role", "alert").text(&session.words.say(Phrase::NotDrawn));
    let way = move |phrase| button("button", &session.words.say(phrase));
    LookBack {
        map: shown_when(is_any, move || {
            el("div").class("look-back").put(board::board(engine)).put(glyph::legend(engine))
        }),
        picture: shown_when(is_any, move || way(Phrase::KeepPng).click(png)),
        drawing: View::of(&[
            &shown_when(is_any, move || way(Phrase::KeepSvg).click(svg)),
            &shown_when(move || failed.get(), fault),
        ]),
    }
}
