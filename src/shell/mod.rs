//! What surrounds every stage: progress, undo, language, the way back and on; and what is shown before the first.

mod course;
mod top;
mod ways;

use super::session::{MapShown, Session};
use super::views;
use dom::boundary::to_page;
use dom::{El, View, create_signal, effect, el, memo, part, shown_when, soon, window};
use interview::{Command, Interview, Position};
use json::Json;
use rare::rare;
use std::rc::Rc;
use sycamore_reactive::untrack;
use top::top;
use wasm_bindgen::JsCast;
use ways::{go_back, ways};
use web_sys::{Element, KeyboardEvent};
use words::{Phrase, is_right_to_left};

/// How much of the top of a screen its bar takes, in CSS pixels; `scroll-margin` in the style sheet
/// brings a heading below it.
const TOP_HEIGHT: f64 = 70.0;

/// How the interview was opened.
#[derive(Clone)]
pub enum Opened {
    /// It is new
    New,
    /// It was opened before, and nothing was done in it
    Untouched,
    /// The participant has come back to it
    Again,
    /// The participant has come back to it, and said that they go on
    Resumed,
    /// It is finished, and may be somebody else's
    Finished,
    /// Some of what is saved cannot go on, and the rest can
    InPart(Rc<Found>),
    /// Nothing of what is saved can go on
    Unreadable(Rc<Found>),
}

/// Something saved that cannot go on as it is.
pub struct Found {
    /// What is said about it, see `interview::report`
    pub told: Json,
    /// Its text
    pub saved: String,
    /// The step to go back to, if something has to be asked again
    pub again: Option<Position>,
}

/// Everything inside the element. `again` makes a new interview.
pub fn shell(session: Session, opened: Opened, again: Rc<dyn Fn() -> Interview>) -> El {
    let opened = create_signal(opened);
    let start_over: Rc<dyn Fn()> = Rc::new(move || session.restart(again()));
    // Another interview takes the place of this one, whoever asked for that: the participant or the page.
    let id = memo(move || session.interview.read(|it| it.journal().opening().id.clone()));
    let mut before: Option<String> = None;
    effect(move || {
        let now = id.get_clone();
        if before.replace(now.clone()).is_some_and(|before| before != now) {
            opened.set(Opened::New);
        }
    });
    if matches!(opened.get_clone_untracked(), Opened::Resumed) {
        resume(session, None);
    }
    let resume = move |left: Option<&Found>| {
        resume(session, left);
        opened.set(Opened::Untouched);
    };
    let use_it: Rc<dyn Fn()> = Rc::new(move || {
        session.tell_change();
        opened.set(Opened::Untouched);
    });
    let go_on: Rc<dyn Fn()> = Rc::new(move || resume(None));
    let inside = part(move || match opened.get_clone() {
        Opened::New | Opened::Untouched | Opened::Resumed => interviewing(session, start_over.clone()),
        Opened::Again => rare!(views::welcome_back(session, go_on.clone(), start_over.clone())).into(),
        Opened::Finished => rare!(views::finished_before(session, use_it.clone(), start_over.clone())).into(),
        Opened::InPart(found) => {
            let left = found.clone();
            let go_on: Rc<dyn Fn()> = Rc::new(move || resume(Some(&left)));
            rare!(views::not_all_kept(session, &found, Some(go_on), start_over.clone())).into()
        }
        Opened::Unreadable(found) => rare!(views::not_all_kept(session, &found, None, start_over.clone())).into(),
    });
    let direction = move || if is_right_to_left(session.words.language().as_str()) { "rtl" } else { "ltr" }.to_owned();
    let said = el("p").class("said").attr("role", "status").attr("aria-live", "polite").attr("aria-atomic", "true");
    let is_wide = move || {
        session.interview.read(|_| ());
        matches!(opened.get_clone(), Opened::New | Opened::Untouched | Opened::Resumed) && views::frame(session).wide
    };
    el("div")
        .class("sociogram")
        .class_if("with-map", move || session.screen.map_shown.get() == MapShown::Picture)
        .class_if("wide", is_wide)
        .attr("part", "root")
        .attr_of("lang", move || session.words.language().as_str().to_owned())
        .attr_of("dir", direction)
        .put(inside)
        .put(said.words(move || session.speech.said()))
}

/// Begins another sitting; with what is left, where not everything could be kept.
fn resume(session: Session, left: Option<&Found>) {
    match left {
        Some(found) => session.resume_in_part(found.again.clone()),
        None => session.act(Command::Resume),
    }
    // Under a changed protocol the step on screen may be passed over; the one before it is not.
    if session.interview.peek(|it| !it.is_on_route(it.position())) {
        go_back(session);
    }
}

fn interviewing(session: Session, start_over: Rc<dyn Fn()>) -> View {
    let position = memo(move || session.interview.read(|it| it.position().clone()));
    // A summary tells itself that the interview is finished; in place of any other last step, and where the participant
    // declined, a screen of its own does.
    let ended = memo(move || {
        session.interview.read(|it| it.finished().is_some() && (it.declined().is_some() || !views::finishes(session)))
    });
    let heading = el("h2").class("title").attr("tabindex", "-1").attr("aria-describedby", "about asked asked-hint");
    let heading = heading.words(move || {
        position.track();
        match ended.get() {
            true => session.words.say(Phrase::FinishedTitle),
            false => session.interview.with_stage(|stage| session.words.text(&stage.title)).unwrap_or_default(),
        }
    });
    let stage = part(move || {
        position.track();
        let (ended, _) = (ended.get(), session.words.language());
        untrack(|| {
            if ended {
                return Some(views::ended(session));
            }
            if session.interview.peek(|it| it.route().next().is_none()) {
                return Some(views::nothing_asked(session));
            }
            session.interview.with_stage(|stage| views::stage(session, stage))
        })
    });
    // The page may want to be called by it.
    effect(move || {
        let step = match (position.track(), ended.get()) {
            (_, true) => session.words.say(Phrase::FinishedTitle),
            _ => session.interview.with_stage(|stage| session.words.text(&stage.title)).unwrap_or_default(),
        };
        let study = session.words.text(&session.interview.protocol().title);
        let detail = Json::object([("study", Json::from(study.as_str())), ("step", Json::from(step.as_str()))]);
        session.host.notify("sociogram-step", to_page(&detail));
    });
    // A new step is announced by moving to its heading; the first one is not, since the page around may be in use.
    // After the stage, so that the step's own screen is there by then.
    let title = heading.clone();
    let mut before: Option<(Position, bool)> = None;
    effect(move || {
        let now = (position.get_clone(), ended.get());
        if before.replace(now.clone()).is_some_and(|before| before != now) {
            session.screen.pressed.set(false);
            session.drafts.forget();
            session.screen.notice.set(None);
            session.screen.removed.set(None);
            // Where the question stands for the heading, it is what there is to hear; once the step's own screen is there.
            let asks = views::frame(session).asks && !ended.get_untracked();
            let (title, root) = (title.clone(), session.host.root());
            soon(move || {
                let asked = root.query_selector("#asked").ok().flatten().filter(|_| asks);
                focus_quietly(asked.as_ref().map_or(title.html(), |asked| asked.unchecked_ref()));
            });
        }
    });
    let unsaved = move || views::unsaved(session);
    let in_vain = memo(move || session.saving.waiting.with(|waiting| waiting.as_ref().is_some_and(|it| it.in_vain)));
    let notice = move || el("p").class("notice").words(move || session.screen.notice.get_clone().unwrap_or_default());
    let id = move || {
        position.track();
        session.interview.with_stage(|stage| stage.id.as_str().to_owned()).unwrap_or_default()
    };
    let frame = memo(move || {
        position.track();
        views::frame(session)
    });
    let asks = move || frame.get().asks && !ended.get();
    // Classes, and no `:has`: what follows a state elsewhere is not always refreshed by WebKit in a shadow tree.
    let screen = el("div").class("stage").attr("part", "stage").attr_of("data-stage", id).class_if("asks", asks);
    let screen = screen.on("keydown", move |event: KeyboardEvent| next_question(session, &event));
    let screen = screen.class_if("ending", move || (position.track(), views::finishes(session)).1);
    View::of(&[
        &top(session, start_over, position, ended),
        &shown_when(move || session.saving.unsaved.get(), unsaved),
        &shown_when(move || session.screen.notice.with(Option::is_some), notice),
        &screen.put(heading).put(stage),
        &ways(session, position),
        &shown_when(move || in_vain.get(), move || views::waiting_in_vain(session)),
    ])
}

/// Enter in a box of one line leads to the next question of a form, and from the last one to the way on: on a phone its
/// keys stay, and nobody has to touch every box.
fn next_question(session: Session, event: &KeyboardEvent) {
    let box_of_line = event
        .target()
        .and_then(|it| it.dyn_into::<Element>().ok())
        .filter(|it| event.key() == "Enter" && !event.is_composing() && it.matches(".form input.box").unwrap_or(false));
    let Some(mut field) = box_of_line.and_then(|it| it.closest(".field").ok().flatten()) else { return };
    event.prevent_default();
    while let Some(next) = field.next_element_sibling() {
        if let Some(control) = next.query_selector("input, textarea").ok().flatten() {
            return focus_quietly(control.unchecked_ref());
        }
        field = next;
    }
    views::focus_on(session, ".ways .primary");
}

/// Moves focus to an element, and the page to it if it is out of sight; the host page is left where it is otherwise.
pub fn focus_quietly(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    let area = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|it| it.as_f64()).unwrap_or(f64::INFINITY);
    // What slid under the tools at the top is out of sight too.
    if area.top() < TOP_HEIGHT || area.bottom() > height {
        element.scroll_into_view();
    }
}
