//! What surrounds every stage: progress, undo, language, the way back and on; and what is shown before the first.

use super::session::{MapShown, Session};
use super::views::{self, Parting};
use dom::create_signal;
use dom::letters::LETTERS;
use dom::{El, Icon, View, effect, el, icon, memo, part, shown_when, window};
use interview::{Blocker, Command, Interview, Position};
use json::Json;
use network::Key;
use std::rc::Rc;
use sycamore_reactive::untrack;
use words::{Phrase, is_right_to_left};

/// How much of the top of a screen the progress and the tools take, in CSS pixels; `scroll-margin` in the style sheet
/// brings a heading below it.
const TOP_HEIGHT: f64 = 60.0;

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
        Opened::Again => views::welcome_back(session, go_on.clone(), start_over.clone()).into(),
        Opened::Finished => views::finished_before(session, use_it.clone(), start_over.clone()).into(),
        Opened::InPart(found) => {
            let left = found.clone();
            let go_on: Rc<dyn Fn()> = Rc::new(move || resume(Some(&left)));
            views::not_all_kept(session, &found, Some(go_on), start_over.clone()).into()
        }
        Opened::Unreadable(found) => views::not_all_kept(session, &found, None, start_over.clone()).into(),
    });
    let direction = move || if is_right_to_left(session.words.language().as_str()) { "rtl" } else { "ltr" }.to_owned();
    let said = el("p").class("said").attr("role", "status").attr("aria-live", "polite").attr("aria-atomic", "true");
    el("div")
        .class("sociogram")
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
    let finished = memo(move || session.interview.read(|it| it.finished().is_some()));
    // A summary tells itself that the interview is finished; in place of any other last step, and where the participant
    // declined, a screen of its own does.
    let ended = memo(move || {
        session.interview.read(|it| it.finished().is_some() && (it.declined().is_some() || !views::finishes(session)))
    });
    let parting = create_signal(None::<Parting>);
    let heading = el("h2").class("title").attr("tabindex", "-1").words(move || {
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
            parting.set(None);
            focus_quietly(title.html());
        }
    });
    let next = move || {
        session.underway.leave(move || {
            if show_blockers(session) {
                return;
            }
            match Parting::of(session) {
                Some(question) => parting.set(Some(question)),
                None => session.saving.once_saved(move || go_on(session)),
            }
        });
    };
    let unsaved = move || views::unsaved(session);
    let in_vain = memo(move || session.saving.waiting.with(|waiting| waiting.as_ref().is_some_and(|it| it.in_vain)));
    let notice = move || el("p").class("notice").words(move || session.screen.notice.get_clone().unwrap_or_default());
    let way =
        move |class: &str, phrase| el("button").class(class).attr("type", "button").words(session.words.word(phrase));
    let ways = move || {
        let has_previous = move || {
            position.track();
            session.interview.peek(|it| it.previous().is_some())
        };
        let on = memo(move || {
            position.track();
            match session.interview.read(|it| it.next().is_some()) {
                true => Some(Phrase::Next),
                // A summary has this button of its own.
                false => Some(Phrase::FinishButton).filter(|_| !views::finishes(session)),
            }
        });
        let back = shown_when(has_previous, move || {
            way("button", Phrase::Back).click(move || session.underway.leave(move || go_back(session)))
        });
        let on = part(move || Some(way("button primary", on.get()?).click(next)));
        let ways = el("div").class("ways").attr("part", "ways");
        let ways = ways.class_if("after-map", move || session.screen.map_shown.get() == MapShown::Picture);
        ways.put(back).put(el("span").class("grow")).put(on)
    };
    let question = part(move || {
        let leave = move || {
            parting.set(None);
            session.saving.once_saved(move || go_on(session));
        };
        Some(parting.get_clone()?.view(session, Rc::new(move || parting.set(None)), Rc::new(leave)))
    });
    let id = move || {
        position.track();
        session.interview.with_stage(|stage| stage.id.as_str().to_owned()).unwrap_or_default()
    };
    // Classes, and no `:has`: what follows a state elsewhere is not always refreshed by WebKit in a shadow tree.
    let screen = el("div").class("stage").attr("part", "stage").attr_of("data-stage", id);
    let screen = screen.class_if("with-map", move || session.screen.map_shown.get() != MapShown::No);
    View::of(&[
        &top(session, start_over),
        &shown_when(move || session.saving.unsaved.get(), unsaved),
        &shown_when(move || session.screen.notice.with(Option::is_some), notice),
        &screen.put(heading).put(stage),
        &shown_when(move || !finished.get(), ways),
        &question,
        &shown_when(move || in_vain.get(), move || views::waiting_in_vain(session)),
    ])
}

/// Progress, undo and redo, language, starting over.
fn top(session: Session, start_over: Rc<dyn Fn()>) -> View {
    let progress = memo(move || session.interview.read(|it| (it.progress() * 100.0).round() as u32));
    let can_undo = memo(move || session.interview.read(Interview::can_undo));
    let can_redo = memo(move || session.interview.read(Interview::can_redo));
    let asking = create_signal(false);
    let tool = |of: Icon, phrase| {
        let name = el("span").class("tool-name").words(session.words.word(phrase));
        el("button").class("tool").attr("type", "button").put(icon(of)).put(name)
    };
    let step = move |command: Command, said: Phrase| {
        // What is typed and no answer yet is newer than any answer.
        if let Some(dropped) = views::dropped_words(session) {
            session.drafts.forget();
            tell(session, dropped);
            return;
        }
        act(session, command);
        session.speech.announce(session.words.say(said));
    };
    let undo = tool(Icon::Undo, Phrase::Undo)
        .attr_if("disabled", move || !can_undo.get())
        .click(move || step(Command::Undo, Phrase::Undone));
    let redo = tool(Icon::Redo, Phrase::Redo)
        .attr_if("disabled", move || !can_redo.get())
        .click(move || step(Command::Redo, Phrase::Redone));
    let restart = tool(Icon::Restart, Phrase::StartOver).click(move || asking.set(true));
    let bar = el("div").class("progress-bar").style_of("inline-size", move || progress.get().to_string() + "%");
    let bar = el("div")
        .class("progress")
        .attr("role", "progressbar")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr_of("aria-label", session.words.word(Phrase::Progress))
        .attr_of("aria-valuenow", move || progress.get().to_string())
        .put(bar);
    let tools =
        el("div").class("tools").attr("role", "toolbar").attr_of("aria-label", session.words.word(Phrase::Progress));
    let question = move || {
        let start_over = start_over.clone();
        let yes = move || {
            asking.set(false);
            start_over();
        };
        let no = Rc::new(move || asking.set(false));
        views::confirm(session.words, Phrase::StartOverQuestion, Phrase::Erase, Rc::new(yes), no)
    };
    View::of(&[
        &el("div")
            .class("top")
            .attr("part", "top")
            .put(bar)
            .put(tools.put(undo).put(redo).put(el("span").class("grow")).put(languages(session)).put(restart)),
        &shown_when(move || asking.get(), question),
    ])
}

/// The choice of language, where there is one.
fn languages(session: Session) -> Option<El> {
    let languages: Vec<Key> = session.interview.peek(|it| it.protocol().languages.clone());
    if languages.len() < 2 {
        return None;
    }
    let options: Vec<El> = languages
        .iter()
        .map(|it| {
            let tag = it.as_str();
            el("option").attr("value", tag).attr("lang", tag).text(&views::language_name(tag))
        })
        .collect();
    let list = el("select").class("language").attr_of("aria-label", session.words.word(Phrase::Language)).put(options);
    let list = list.on_change(move |tag| act(session, Command::Speak(Key::from(tag.as_str()))));
    Some(list.value(move || session.words.language().as_str().to_owned()))
}

/// Carries out a command that is given around the step. What goes on by itself in the step is stopped first: a layout of
/// the map is then a command of its own, so that an undo takes back the layout and not what was done before it, and the
/// next step finds people where they are.
fn act(session: Session, command: Command) {
    session.underway.stop();
    session.act(command);
}

/// Moves on, at the end finishes, or shows what stands in the way.
fn go_on(session: Session) {
    session.underway.stop();
    if show_blockers(session) {
        return;
    }
    match session.interview.peek(Interview::next) {
        Some(next) => session.act(Command::Go(next)),
        None => session.finish(),
    }
}

fn go_back(session: Session) {
    session.underway.stop();
    if let Some(previous) = session.interview.peek(Interview::previous) {
        let dropped = views::dropped_words(session);
        session.act(Command::Go(previous));
        if let Some(dropped) = dropped {
            tell(session, dropped);
        }
    }
}

/// Tells something above the stage, and to screen readers.
fn tell(session: Session, words: String) {
    session.speech.announce(words.clone());
    session.screen.notice.set(Some(words));
}

/// Whether something stands in the way; if so it is now shown and said.
fn show_blockers(session: Session) -> bool {
    let first = || {
        let blocker: Option<Blocker> = session.interview.peek(|it| it.blockers_alike(LETTERS).into_iter().next());
        blocker.map(|blocker| views::blocker_words(session, &blocker))
    };
    let Some(said) = views::draft_words(session).or_else(first) else { return false };
    session.screen.pressed.set(true);
    session.speech.announce(said);
    views::focus_first_fault(session);
    true
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
