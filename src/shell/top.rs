//! The bar at the top: the way back, what the interview is called and where it is, whether it is saved, and the menu.

use super::course::course;
use super::ways::{act, go_back};
use crate::session::Session;
use crate::views;
use dom::{El, Icon, ReadSignal, Signal, View, create_signal, el, icon, part, shown_when, soon};
use interview::{Command, Position};
use network::Key;
use protocol::Help;
use rare::rare;
use std::rc::Rc;
use sycamore_reactive::untrack;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, KeyboardEvent};
use words::Phrase;

/// The bar; `start_over` begins another interview.
pub fn top(
    session: Session,
    start_over: Rc<dyn Fn()>,
    position: ReadSignal<Position>,
    ended: ReadSignal<bool>,
) -> View {
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
        let no = Rc::new(move || {
            asking.set(false);
            views::focus_on(session, ".menu-button");
        });
        views::confirm(session.words, Phrase::StartOverQuestion, Phrase::Erase, Rc::new(yes), no)
    };
    let bar = el("div").class("bar").put(back).put(el("p").class("study").words(study)).put(chapter);
    let bar = bar.put(course).put(state).put(menu(session, asking));
    View::of(&[&el("div").class("top").attr("part", "top").put(bar), &shown_when(move || asking.get(), question)])
}

/// What is there on every screen and seldom needed: a few words of help, whom to ask, the languages, starting over.
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
            .put(session.interview.protocol().help.as_ref().map(|help| rare!(of_the_study(session, help))))
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

/// What the protocol says of the study, and whom to ask.
#[cfg_attr(feature = "parted", rare::wasm_split(around, wasm_split_path = rare))]
fn of_the_study(session: Session, help: &Help) -> El {
    let link = |shown: &str, address: String| {
        el("a").class("menu-item").attr("href", &address).put(el("bdi").attr("dir", "ltr").text(shown))
    };
    let email = help.email.as_ref().map(|email| link(email, ["mailto:", email].concat()));
    let phone = help.phone.as_ref().map(|phone| {
        let digits: String = phone.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
        link(phone, ["tel:", &digits].concat())
    });
    let said = el("div").class("menu-text").put(views::prose(session.words, &help.text));
    el("div").put(said).put(email).put(phone)
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

/// A button with a picture, and its name for who does not see that.
pub fn tool(session: Session, class: &str, of: Icon, phrase: Phrase) -> El {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr_of("aria-label", session.words.word(phrase))
        .attr_of("title", session.words.word(phrase))
        .put(icon(of))
}
