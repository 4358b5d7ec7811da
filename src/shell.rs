//! What surrounds every stage: progress, undo, language, the way back and on; and what is shown before the first.

use super::session::{MapShown, Session};
use super::views;
use dom::boundary::to_page;
use dom::letters::LETTERS;
use dom::{
    El, Icon, Later, ReadSignal, Signal, View, create_signal, effect, el, icon, memo, part, shown_when, soon, window,
};
use interview::{Blocker, Chapter, Command, Interview, Leg, Position};
use json::Json;
use network::Key;
use std::cell::RefCell;
use std::rc::Rc;
use sycamore_reactive::untrack;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, KeyboardEvent};
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
    let finished = memo(move || session.interview.read(|it| it.finished().is_some()));
    // A summary tells itself that the interview is finished; in place of any other last step, and where the participant
    // declined, a screen of its own does.
    let ended = memo(move || {
        session.interview.read(|it| it.finished().is_some() && (it.declined().is_some() || !views::finishes(session)))
    });
    let asking = create_signal(false);
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
            focus_quietly(title.html());
        }
    });
    // What is left open changes with the answers.
    effect(move || {
        session.interview.read(|_| ());
        if asking.get_untracked() {
            asking.set(false);
        }
    });
    // Where it was asked whether something is left open on purpose: once is enough.
    let asked = Rc::new(RefCell::new(Vec::new()));
    let next = move || {
        let asked = asked.clone();
        session.underway.leave(move || {
            if show_blockers(session) {
                return;
            }
            let (stage, mut asked) = (session.interview.here().stage, asked.borrow_mut());
            let here = [stage, session.interview.part()];
            if asked.contains(&here) || !views::is_left_open(session) {
                return session.saving.once_saved(move || go_on(session));
            }
            asked.push(here);
            asking.set(true);
        });
    };
    let unsaved = move || views::unsaved(session);
    let in_vain = memo(move || session.saving.waiting.with(|waiting| waiting.as_ref().is_some_and(|it| it.in_vain)));
    let notice = move || el("p").class("notice").words(move || session.screen.notice.get_clone().unwrap_or_default());
    let way =
        move |class: &str, phrase| el("button").class(class).attr("type", "button").words(session.words.word(phrase));
    let ways = move || {
        let on = memo(move || {
            position.track();
            session.interview.read(|it| if it.next().is_some() { Phrase::Next } else { Phrase::FinishButton })
        });
        let next = next.clone();
        let on = part(move || way("button primary", on.get()).click(next.clone()));
        el("div").class("ways").attr("part", "ways").put(undo_bar(session)).put(history(session)).put(on)
    };
    let question = part(move || {
        let leave = move || {
            asking.set(false);
            session.saving.once_saved(move || go_on(session));
        };
        let stay = move || asking.set(false);
        if asking.get() { untrack(|| views::parting(session, Rc::new(stay), Rc::new(leave))) } else { None }
    });
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
    let screen = screen.class_if("ending", move || (position.track(), views::finishes(session)).1);
    View::of(&[
        &top(session, start_over, position, ended),
        &shown_when(move || session.saving.unsaved.get(), unsaved),
        &shown_when(move || session.screen.notice.with(Option::is_some), notice),
        &screen.put(heading).put(stage),
        &shown_when(move || !finished.get() && !asking.get(), ways),
        &question,
        &shown_when(move || in_vain.get(), move || views::waiting_in_vain(session)),
    ])
}

/// A button with a picture, and its name for who does not see that.
fn tool(session: Session, class: &str, of: Icon, phrase: Phrase) -> El {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr_of("aria-label", session.words.word(phrase))
        .attr_of("title", session.words.word(phrase))
        .put(icon(of))
}

/// What was just taken away, with the way to have it back at once. It goes by itself, unless somebody is at it.
fn undo_bar(session: Session) -> View {
    let removed = session.screen.removed;
    let later = Rc::new(Later::default());
    part(move || {
        let said = removed.get_clone()?;
        let bar = el("div").class("undo-bar");
        let (here, again) = (bar.clone(), later.clone());
        go_later(session, here, again);
        let undo = move || {
            act(session, Command::Undo);
            session.speech.announce(session.words.say(Phrase::Undone));
            removed.set(None);
            // The button pressed is gone; the other one is for the same.
            views::focus_on(session, ".ways .square");
        };
        let undo_word = session.words.say(Phrase::Undo);
        let label = [&undo_word, ": ", said.as_str()].concat();
        let way = el("button").class("undo-this").attr("type", "button").attr("aria-label", &label);
        // Screen readers were told.
        let words = el("span").attr("aria-hidden", "true").text(&said);
        Some(bar.put(words).put(way.text(&undo_word).click(undo)))
    })
}

/// How long it is there, in milliseconds.
const REMOVED_FOR: u32 = 6000;

fn go_later(session: Session, bar: El, later: Rc<Later>) {
    let again = later.clone();
    later.put_off(
        REMOVED_FOR,
        Box::new(move || match bar.html().matches(":hover, :focus-within").unwrap_or(false) {
            true => go_later(session, bar, again),
            false if session.screen.removed.is_alive() => session.screen.removed.set(None),
            false => {}
        }),
    );
}

/// The ways back in what was done: undo, and redo from when there first is something to do again. It stays from then on,
/// so that it does not take the focus with it.
fn history(session: Session) -> View {
    let can_undo = memo(move || session.interview.read(Interview::can_undo));
    let can_redo = memo(move || session.interview.read(Interview::can_redo));
    let step = move |command: Command, said: Phrase| {
        // What is typed and no answer yet is newer than any answer.
        if let Some(dropped) = views::dropped_words(session) {
            session.drafts.forget();
            tell(session, dropped);
            return;
        }
        act(session, command);
        session.speech.announce(session.words.say(said));
        session.screen.removed.set(None);
    };
    let undo = tool(session, "button square", Icon::Undo, Phrase::Undo)
        .attr_if("disabled", move || !can_undo.get())
        .click(move || step(Command::Undo, Phrase::Undone));
    let redo = move || {
        tool(session, "button square", Icon::Redo, Phrase::Redo)
            .attr_if("disabled", move || !can_redo.get())
            .click(move || step(Command::Redo, Phrase::Redone))
    };
    let mut was_there = false;
    let is_there = memo(move || {
        was_there |= can_redo.get();
        was_there
    });
    View::of(&[&undo, &shown_when(move || is_there.get(), redo)])
}

/// The way back, what the interview is called and where it is, whether it is saved, and the menu.
fn top(session: Session, start_over: Rc<dyn Fn()>, position: ReadSignal<Position>, ended: ReadSignal<bool>) -> View {
    let asking = create_signal(false);
    let has_previous = move || {
        position.track();
        !ended.get() && session.interview.read(|it| it.finished().is_none() && it.previous().is_some())
    };
    let back = shown_when(has_previous, move || {
        tool(session, "tool back", Icon::Back, Phrase::Back)
            .click(move || session.underway.leave(move || go_back(session)))
    });
    let study = move || session.words.text(&session.interview.protocol().title);
    let saved = move || {
        el("span").class("saved").put(icon(Icon::Check)).put(el("span").words(session.words.word(Phrase::AllSaved)))
    };
    let is_saved = move || session.saving.saved.get() && !session.saving.unsaved.get();
    let (course, left, chapter) = course(session);
    let state = el("p").class("state").put(shown_when(is_saved, saved)).put(left);
    let question = move || {
        let start_over = start_over.clone();
        let yes = move || {
            asking.set(false);
            start_over();
        };
        let no = Rc::new(move || asking.set(false));
        views::confirm(session.words, Phrase::StartOverQuestion, Phrase::Erase, Rc::new(yes), no)
    };
    let bar = el("div").class("bar").put(back).put(el("p").class("study").words(study)).put(chapter);
    let bar = bar.put(course).put(state).put(menu(session, asking));
    View::of(&[&el("div").class("top").attr("part", "top").put(bar), &shown_when(move || asking.get(), question)])
}

/// The chapters as they are gone through, the minutes that are left, and the chapter on screen by itself, for where there
/// is no room for all.
fn course(session: Session) -> (El, View, El) {
    let course = memo(move || session.interview.read(Interview::course));
    let is_finished = memo(move || session.interview.read(|it| it.finished().is_some()));
    let name = move |leg: &Leg| {
        session.words.say(match leg.chapter {
            Chapter::You => Phrase::ChapterYou,
            Chapter::People => Phrase::ChapterPeople,
            Chapter::About => Phrase::ChapterAbout,
            Chapter::Map => Phrase::ChapterMap,
            Chapter::Last => Phrase::ChapterLast,
        })
    };
    let at = move |leg: &Leg| {
        let (n, of) = ((leg.before + 1).min(leg.steps.max(1)).to_string(), leg.steps.max(1).to_string());
        session.words.say_with(Phrase::AlterOf, &[("n", &n), ("of", &of)])
    };
    let here = move || {
        course.with(|it| {
            let leg = it.legs.get(it.at);
            (leg.map(name).unwrap_or_default(), leg.map(at).unwrap_or_default(), it.minutes.to_string())
        })
    };
    let progress = memo(move || session.interview.read(|it| (it.progress() * 100.0).round() as u32));
    let legs = part(move || {
        let finished = is_finished.get();
        course.with(|it| {
            let mut legs = Vec::new();
            for (number, leg) in it.legs.iter().enumerate() {
                let is_here = number == it.at && !finished;
                let done = match () {
                    () if finished || number < it.at => 1.0,
                    () if number == it.at => leg.before as f64 / leg.steps.max(1) as f64,
                    () => 0.0,
                };
                let called = el("span").class("leg-name").text(&name(leg));
                let called = called.put(is_here.then(|| el("span").class("leg-at").text(&at(leg))));
                let share = ["flex-grow:", &json::number(leg.seconds.max(20.0).round())].concat();
                let width = ["inline-size:", &json::number((done * 100.0).round()), "%"].concat();
                let way = el("span").class("leg-way").put(styled(el("span").class("leg-done"), &width));
                let leg = styled(el("span").class(if is_here { "leg here" } else { "leg" }), &share);
                legs.push(leg.put(called).put(way));
            }
            View::default().put(legs)
        })
    });
    let told = move || {
        let (chapter, at, n) = here();
        session.words.say_with(Phrase::Whereabouts, &[("chapter", &chapter), ("at", &at), ("n", &n)])
    };
    let bar = el("div")
        .class("course")
        .attr("role", "progressbar")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr_of("aria-label", session.words.word(Phrase::Progress))
        .attr_of("aria-valuenow", move || progress.get().to_string())
        .attr_of("aria-valuetext", told)
        .put(el("span").class("legs").attr("aria-hidden", "true").put(legs));
    let left = shown_when(
        move || !is_finished.get(),
        move || {
            el("span").class("left").words(move || session.words.say_with(Phrase::MinutesLeft, &[("n", &here().2)]))
        },
    );
    let chapter = el("p")
        .class("chapter")
        .attr("aria-hidden", "true")
        .put(el("span").class("chapter-name").words(move || here().0))
        .put(el("span").class("chapter-at").words(move || here().1));
    (bar, left, chapter)
}

/// An element in a style of its own.
fn styled(element: El, style: &str) -> El {
    element.html().style().set_css_text(style);
    element
}

/// What is there on every screen and seldom needed: a few words of help, the languages, starting over.
fn menu(session: Session, asking: Signal<bool>) -> View {
    let open = create_signal(false);
    let opener = tool(session, "tool menu-button", Icon::Menu, Phrase::Menu)
        .attr_of("aria-expanded", move || open.get().to_string())
        .click(move || open.set(!open.get_untracked()));
    let button = opener.clone();
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            let _ = button.html().focus();
        }
    };
    let (opened_by, escape) = (opener.clone(), Rc::new(escape));
    let shown = move || {
        let restart = el("button")
            .class("menu-item")
            .attr("type", "button")
            .put(icon(Icon::Restart))
            .put(session.words.say(Phrase::StartOver).as_str())
            .click(move || {
                open.set(false);
                asking.set(true);
            });
        let help =
            session.saving.keeps().then(|| el("p").class("menu-text").text(&session.words.say(Phrase::HelpSaved)));
        let (menu, escape) = (el("div").class("menu"), escape.clone());
        let (inside, opener) = (menu.clone(), opened_by.clone());
        // It closes when the focus leaves it, be it by Tab or by a press elsewhere; the button that opens it closes it.
        let left = move |event: FocusEvent| {
            let to = event.related_target().and_then(|it| it.dyn_into::<web_sys::Node>().ok());
            let stays = to.is_some_and(|to| inside.html().contains(Some(&to)) || opener.html().is_same_node(Some(&to)));
            if !stays {
                open.set(false);
            }
        };
        let menu = menu
            .attr("tabindex", "-1")
            .put(help)
            .put(languages(session))
            .put(restart)
            .on("keydown", move |event: KeyboardEvent| escape(event))
            .on("focusout", left);
        let first = menu.clone();
        soon(move || {
            let _ = first.html().focus();
        });
        menu
    };
    View::of(&[&opener, &part(move || open.get().then(|| untrack(&shown)))])
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
