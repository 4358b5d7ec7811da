//! What surrounds every stage: progress, undo, language, the way back and on; and what is shown before the first.

use super::dom::{El, Icon, View, effect, el, icon, memo, part, shown_when};
use super::session::Session;
use super::views::{self, Parting};
use crate::interview::{Blocker, Command, Interview, Position, Told};
use crate::network::Key;
use crate::protocol::Task;
use crate::words::{Phrase, is_right_to_left};
use std::rc::Rc;
use sycamore_reactive::{create_signal, untrack};

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
    /// What is said about it
    pub told: Told,
    /// Its text
    pub saved: String,
}

/// Everything inside the element. `again` makes a new interview.
pub fn shell(session: Session, opened: Opened, again: Rc<dyn Fn() -> Interview>) -> El {
    let opened = create_signal(opened);
    let start_over: Rc<dyn Fn()> = Rc::new(move || session.restart(again()));
    // Another interview takes the place of this one, whoever asked for that: the participant or the page.
    let id = memo(move || session.read(|it| it.journal().opening().id.clone()));
    let mut before: Option<String> = None;
    effect(move || {
        let now = id.get_clone();
        if before.replace(now.clone()).is_some_and(|before| before != now) {
            opened.set(Opened::New);
        }
    });
    if matches!(opened.get_clone_untracked(), Opened::Resumed) {
        resume(session, false);
    }
    let resume = move |in_part: bool| {
        resume(session, in_part);
        opened.set(Opened::Untouched);
    };
    let use_it: Rc<dyn Fn()> = Rc::new(move || {
        session.tell_change();
        opened.set(Opened::Untouched);
    });
    let go_on: Rc<dyn Fn()> = Rc::new(move || resume(false));
    let go_on_in_part: Rc<dyn Fn()> = Rc::new(move || resume(true));
    let inside = part(move || match opened.get_clone() {
        Opened::New | Opened::Untouched | Opened::Resumed => interviewing(session, start_over.clone()),
        Opened::Again => views::welcome_back(session, go_on.clone(), start_over.clone()).into(),
        Opened::Finished => views::finished_before(session, use_it.clone(), start_over.clone()).into(),
        Opened::InPart(found) => {
            views::not_all_kept(session, &found, Some(go_on_in_part.clone()), start_over.clone()).into()
        }
        Opened::Unreadable(found) => views::not_all_kept(session, &found, None, start_over.clone()).into(),
    });
    let direction = move || if is_right_to_left(session.language().as_str()) { "rtl" } else { "ltr" }.to_owned();
    let said = el("p").class("said").attr("role", "status").attr("aria-live", "polite").attr("aria-atomic", "true");
    el("div")
        .class("sociogram")
        .attr("part", "root")
        .attr_of("lang", move || session.language().as_str().to_owned())
        .attr_of("dir", direction)
        .with(&[&inside, &said.words(move || session.said.get_clone())])
}

/// Begins another sitting; `in_part` with an interview of which not everything could be kept.
fn resume(session: Session, in_part: bool) {
    match in_part {
        true => session.resume_in_part(),
        false => session.act(Command::Resume),
    }
    // Under a changed protocol the step on screen may be passed over; the one before it is not.
    if session.peek(|it| !it.is_on_route(it.position())) {
        go_back(session);
    }
}

fn interviewing(session: Session, start_over: Rc<dyn Fn()>) -> View {
    let position = memo(move || session.read(|it| it.position().clone()));
    let finished = memo(move || session.read(|it| it.finished().is_some()));
    // A summary tells itself that the interview is finished; in place of any other last step, and where the participant
    // declined, a screen of its own does.
    let ended = memo(move || {
        let is_summary = || session.with_stage(|stage| matches!(stage.task, Task::Summary)) == Some(true);
        session.read(|it| it.finished().is_some() && (it.declined().is_some() || !is_summary()))
    });
    let parting = create_signal(None::<Parting>);
    let heading = el("h2").class("title").attr("tabindex", "-1").words(move || {
        position.track();
        match ended.get() {
            true => session.say(Phrase::FinishedTitle).to_owned(),
            false => session.with_stage(|stage| session.text(&stage.title)).unwrap_or_default(),
        }
    });
    let stage = part(move || {
        position.track();
        finished.track();
        let (ended, _) = (ended.get(), session.language());
        untrack(|| {
            if ended {
                return Some(views::ended(session));
            }
            if session.peek(|it| it.route().next().is_none()) {
                return Some(views::nothing_asked(session));
            }
            session.with_stage(|stage| views::stage(session, stage))
        })
    });
    // A new step is announced by moving to its heading; the first one is not, since the page around may be in use.
    // After the stage, so that the step's own screen is there by then.
    let title = heading.clone();
    let mut before: Option<(Position, bool)> = None;
    effect(move || {
        let now = (position.get_clone(), ended.get());
        if before.replace(now.clone()).is_some_and(|before| before != now) {
            session.pressed.set(false);
            session.forget_drafts();
            parting.set(None);
            focus_quietly(title.html());
        }
    });
    let next = move || {
        if show_blockers(session) {
            return;
        }
        match Parting::of(session) {
            Some(question) => parting.set(Some(question)),
            None => session.once_saved(move || go_on(session)),
        }
    };
    let unsaved = move || views::unsaved(session);
    let in_vain = memo(move || session.waiting.with(|waiting| waiting.as_ref().is_some_and(|it| it.in_vain)));
    let way = move |class: &str, phrase| el("button").class(class).attr("type", "button").words(session.word(phrase));
    let ways = move || {
        let has_previous = move || {
            position.track();
            session.peek(|it| it.previous().is_some())
        };
        let on = memo(move || {
            position.track();
            let is_summary = session.with_stage(|stage| matches!(stage.task, Task::Summary)) == Some(true);
            match session.read(|it| it.next().is_some()) {
                true => Some(Phrase::Next),
                // A summary has this button of its own.
                false => Some(Phrase::FinishButton).filter(|_| !is_summary),
            }
        });
        let back = shown_when(has_previous, move || way("button", Phrase::Back).click(move || go_back(session)));
        let on = part(move || Some(way("button primary", on.get()?).click(next)));
        el("div").class("ways").attr("part", "ways").with(&[&back, &el("span").class("grow"), &on])
    };
    let question = part(move || {
        let leave = move || {
            parting.set(None);
            session.once_saved(move || go_on(session));
        };
        Some(parting.get_clone()?.view(session, Rc::new(move || parting.set(None)), Rc::new(leave)))
    });
    let id = move || {
        position.track();
        session.with_stage(|stage| stage.id.as_str().to_owned()).unwrap_or_default()
    };
    View::of(&[
        &top(session, start_over),
        &shown_when(move || session.unsaved.get(), unsaved),
        &el("div").class("stage").attr("part", "stage").attr_of("data-stage", id).with(&[&heading, &stage]),
        &shown_when(move || !finished.get(), ways),
        &question,
        &shown_when(move || in_vain.get(), move || views::waiting_in_vain(session)),
    ])
}

/// Progress, undo and redo, language, starting over.
fn top(session: Session, start_over: Rc<dyn Fn()>) -> View {
    let progress = memo(move || session.read(|it| (it.progress() * 100.0).round() as u32));
    let can_undo = memo(move || session.read(Interview::can_undo));
    let can_redo = memo(move || session.read(Interview::can_redo));
    let asking = create_signal(false);
    let tool = |of: Icon, phrase| {
        let name = el("span").class("tool-name").words(session.word(phrase));
        el("button").class("tool").attr("type", "button").with(&[&icon(of), &name])
    };
    let step = move |command: Command, said: Phrase| {
        session.act(command);
        session.announce(session.say(said).to_owned());
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
        .attr_of("aria-label", session.word(Phrase::Progress))
        .attr_of("aria-valuenow", move || progress.get().to_string())
        .with(&[&bar]);
    let tools = el("div").class("tools").attr("role", "toolbar").attr_of("aria-label", session.word(Phrase::Progress));
    let question = move || {
        let start_over = start_over.clone();
        let yes = move || {
            asking.set(false);
            start_over();
        };
        let no = Rc::new(move || asking.set(false));
        views::confirm(session, Phrase::StartOverQuestion, Phrase::Erase, Rc::new(yes), no)
    };
    View::of(&[
        &el("div")
            .class("top")
            .attr("part", "top")
            .with(&[&bar, &tools.with(&[&undo, &redo, &el("span").class("grow"), &languages(session), &restart])]),
        &shown_when(move || asking.get(), question),
    ])
}

/// The choice of language, where there is one.
fn languages(session: Session) -> Option<El> {
    let languages: Vec<Key> = session.peek(|it| it.protocol().languages.clone());
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
    let list = el("select").class("language").attr_of("aria-label", session.word(Phrase::Language)).with(&[&options]);
    let list = list.on_change(move |tag| session.act(Command::Speak(Key::from(tag.as_str()))));
    Some(list.value(move || session.language().as_str().to_owned()))
}

/// Moves on, at the end finishes, or shows what stands in the way.
fn go_on(session: Session) {
    if show_blockers(session) {
        return;
    }
    match session.peek(Interview::next) {
        Some(next) => session.act(Command::Go(next)),
        None => session.finish(),
    }
}

fn go_back(session: Session) {
    if let Some(previous) = session.peek(Interview::previous) {
        session.act(Command::Go(previous));
    }
}

/// Whether something stands in the way; if so it is now shown and said.
fn show_blockers(session: Session) -> bool {
    let first: Option<Blocker> = session.peek(|it| it.blockers().into_iter().next());
    let draft = session.has_bad_draft();
    if first.is_none() && !draft {
        return false;
    }
    session.pressed.set(true);
    let said = match &first {
        Some(blocker) => views::blocker_words(session, blocker),
        None => session.say(Phrase::FaultNotNumber).to_owned(),
    };
    session.announce(said);
    views::focus_first_fault(session);
    true
}

/// Moves focus to an element and the view to its top, if that is out of sight; the host page is left where it is
/// otherwise.
pub fn focus_quietly(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    // What slid under the tools at the top is out of sight too.
    if element.get_bounding_client_rect().top() < TOP_HEIGHT {
        element.scroll_into_view();
    }
}
