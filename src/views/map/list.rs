//! The map as a list: the same answers without pointing. For keyboards, screen readers and small screens.

use super::amounts;
use super::engine::Engine;
use super::speech;
use crate::session::Session;
use crate::views::disc;
use crate::views::{button, name};
use dom::letters::LETTERS;
use dom::{El, ReadSignal, Signal, View, create_signal, el, memo, part, rows, shown_when};
use map::content::Task;
use map::gesture::{toggle_highlight, toggle_tie};
use map::outline::{self, Part};
use network::AlterId;
use rare::rare;
use std::rc::Rc;
use sycamore_reactive::untrack;
use web_sys::KeyboardEvent;
use words::Phrase;

/// So many names are found without searching.
const AT_A_GLANCE: usize = 10;

/// The list of this prompt.
pub fn list(engine: Engine) -> View {
    match engine.content_now().task {
        Task::Place | Task::Look => places(engine, false).into(),
        Task::Tie { .. } => View::of(&[&places(engine, true), &checklist(engine)]),
        Task::Highlight { .. } => View::of(&[&places(engine, true), &marks(engine)]),
    }
}

/// A choice of areas for each person; or only for those who are not on the map, where the prompt is about more.
fn places(engine: Engine, unplaced_only: bool) -> Option<El> {
    // Who is placed stays in the list until the prompt is left: nothing vanishes under the hand.
    let content = engine.content_now();
    let mut rows: Vec<El> = Vec::new();
    for person in &content.persons {
        if !unplaced_only || person.position.is_none() {
            rows.push(place_row(engine, person.id));
        }
    }
    let title = || el("h4").class("before-title").text(&engine.session.words.say(Phrase::MapTray));
    (!rows.is_empty())
        .then(|| el("div").class("map-list").put(unplaced_only.then(title)).put(el("ul").class("place-rows").put(rows)))
}

fn place_row(engine: Engine, id: AlterId) -> El {
    let session = engine.session;
    let part = move || {
        let content = engine.content();
        content.position(id).and_then(|at| Part::number(&content, at)).map(|it| it.to_string()).unwrap_or_default()
    };
    let parts = Part::all(&engine.content_now());
    let choose = move |value: String| {
        let part = value.parse::<usize>().ok().and_then(|number| parts.get(number).copied());
        if let Some(command) = outline::place_in(&engine.content_at_rest(), id, part) {
            session.act(command);
            let content = engine.content_now();
            if let Some(entry) = outline::entry(&content, id) {
                session.speech.announce(speech::person(session.words, &content, &entry));
            }
        }
    };
    let option = |value: &str, words: &str| el("option").attr("value", value).text(words);
    let content = engine.content_now();
    let mut options: Vec<El> = Vec::new();
    for part in Part::all(&content) {
        options.push(option(&options.len().to_string(), &speech::part(session.words, &content, part)));
    }
    let name = engine.name_of(id);
    let size = amounts::size_of(session.words, &content, id).map(|said| el("div").class("hint").text(&said));
    let named = el("div").class("place-name").put(el("bdi").text(&name)).put(size);
    el("li").class("place-row").put(disc(engine.session, id)).put(named).put(
        el("select")
            .class("box area")
            .attr("aria-label", &session.words.say_with(Phrase::MapPlaceOf, &[("name", &name)]))
            .put(option("", &session.words.say(Phrase::MapOff)))
            .put(options)
            .value(part)
            .on_change(choose),
    )
}

/// One person's ties of the prompt's kind, as checkboxes; and the way to the next person.
fn checklist(engine: Engine) -> View {
    let people = memo(move || outline::askable(&engine.content()));
    let chosen = create_signal(None);
    unless_nobody(engine, people, Box::new(move || ties_of_one(engine, people, chosen)))
}

fn ties_of_one(engine: Engine, people: ReadSignal<Vec<AlterId>>, chosen: Signal<Option<AlterId>>) -> El {
    let session = engine.session;
    let who = memo(move || {
        let all = people.get_clone();
        chosen.get().filter(|id| all.contains(id)).or(all.first().copied())
    });
    let next = memo(move || {
        let (all, who) = (people.get_clone(), who.get());
        let here = all.iter().position(|id| Some(*id) == who)?;
        all.get(here + 1).copied()
    });
    let others = memo(move || -> Vec<AlterId> {
        let content = engine.content();
        who.get().map(|who| outline::checklist(&content, who)).unwrap_or_default()
    });
    let option = move |id: AlterId| {
        // Chosen by its attribute too: whoever is chosen may become an option only after the list has its value.
        el("option")
            .attr("value", &id.text())
            .attr_if("selected", move || who.get() == Some(id))
            .text(&engine.name_of(id))
    };
    let tied = move |id| {
        let content = engine.content();
        content.tying().zip(who.get()).is_some_and(|(kind, who)| content.is_tied(kind, who, id))
    };
    let toggle = move |id| {
        if let Some(command) = who.get_untracked().and_then(|who| toggle_tie(&engine.content_at_rest(), who, id)) {
            session.act(command);
        }
    };
    let choice = el("select")
        .class("box")
        .put(rows(move || people.get_clone(), option))
        .value(move || who.get().map(|id| id.text()).unwrap_or_default())
        .on_change(move |value| chosen.set(value.parse().ok()));
    let row: Row = match engine.content_now().drawn_with() {
        Some(_) => Row::Level(who),
        None => Row::Tick(Rc::new(tied), Rc::new(toggle)),
    };
    let sought = create_signal(String::new());
    let select = choice.clone();
    let to_next = move || {
        let select = select.clone();
        let label = move || {
            let name = next.get().map(|id| session.interview.name_of(id)).unwrap_or_default();
            session.words.say_with(Phrase::MapNextWho, &[("name", &name)])
        };
        button("button", "").words(label).click(move || {
            sought.set(String::new());
            chosen.set(next.get());
            // At the last person this button goes, and must not take the keyboard's focus along.
            if next.get().is_none() {
                let _ = select.html().focus();
            }
        })
    };
    let content = engine.content_now();
    let kind = content.tying().and_then(|kind| content.kinds.get(kind)).map_or("", |kind| kind.label.as_str());
    el("div")
        .class("map-list")
        .put(el("label").class("who").put(el("span").text(&session.words.say(Phrase::MapWho))).put(choice))
        .put(
            el("fieldset")
                .class("field")
                .put(
                    el("legend")
                        .class("question")
                        .put(name(move || who.get().map(|id| session.interview.name_of(id)).unwrap_or_default()))
                        .put(": ")
                        .put(kind),
                )
                .put(boxes(engine, others, sought, row)),
        )
        .put(shown_when(move || next.get().is_some(), to_next))
}

/// Who is highlighted, as checkboxes.
fn marks(engine: Engine) -> View {
    let people = memo(move || engine.content().placed_ids(&|person| person.may_highlight));
    let marked = move |id| engine.content().person(id).is_some_and(|person| person.highlighted);
    let toggle = move |id| {
        if let Some((command, _)) = toggle_highlight(&engine.content_at_rest(), id) {
            engine.session.act(command);
        }
    };
    let all = move || {
        let sought = create_signal(String::new());
        el("div").class("map-list").put(boxes(engine, people, sought, Row::Tick(Rc::new(marked), Rc::new(toggle))))
    };
    unless_nobody(engine, people, Box::new(all))
}

/// What is said of each in a list of people.
#[derive(Clone)]
enum Row {
    /// Yes or no: whether it is ticked, and what a press does
    Tick(Rc<dyn Fn(AlterId) -> bool>, Rc<dyn Fn(AlterId)>),
    /// How much, of the line from this one
    Level(ReadSignal<Option<AlterId>>),
}

impl Row {
    fn of(&self, engine: Engine, id: AlterId) -> El {
        match self.clone() {
            Row::Level(from) => rare!(amounts::row(engine, from, id)),
            Row::Tick(ticked, toggle) => el("label")
                .class("choice")
                .put(el("input").attr("type", "checkbox").checked(move || ticked(id)).on_change(move |_| toggle(id)))
                .put(disc(engine.session, id))
                .put(el("bdi").text(&engine.name_of(id))),
        }
    }
}

/// People with what is said of each; and, where they are many, a search among them.
fn boxes(engine: Engine, people: ReadSignal<Vec<AlterId>>, sought: Signal<String>, row: Row) -> View {
    let found = memo(move || outline::search(&engine.content_now(), &people.get_clone(), &sought.get_clone(), LETTERS));
    let (class, tick) = match &row {
        Row::Tick(_, toggle) => ("choices many", Some(toggle.clone())),
        Row::Level(_) => ("place-rows", None),
    };
    let search = move || search(engine.session, sought, found, tick.clone());
    let row = move |id| row.of(engine, id).attr_if("hidden", move || !found.with(|it| it.contains(&id)));
    View::of(&[
        &shown_when(move || people.with(Vec::len) > AT_A_GLANCE, search),
        &el("div").class(class).put(rows(move || people.get_clone(), row)),
    ])
}

/// A box that narrows the list down. Enter ticks whoever is the only one left.
fn search(
    session: Session,
    sought: Signal<String>,
    found: ReadSignal<Vec<AlterId>>,
    tick: Option<Rc<dyn Fn(AlterId)>>,
) -> El {
    let enter = move |event: KeyboardEvent| {
        if event.key() == "Enter"
            && let Some(tick) = &tick
            && let [only] = found.get_clone_untracked()[..]
        {
            event.prevent_default();
            tick(only);
            sought.set(String::new());
        }
    };
    let count = move || match sought.with(|it| it.trim().is_empty()) {
        true => String::new(),
        false => session.words.say_with(Phrase::MapFound, &[("n", &found.with(Vec::len).to_string())]),
    };
    el("div")
        .class("search")
        .put(
            el("input")
                .class("box")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("aria-label", &session.words.say(Phrase::MapFind))
                .attr("placeholder", &session.words.say(Phrase::MapFind))
                .value(move || sought.get_clone())
                .on_input(move |typed| sought.set(typed))
                .on("keydown", enter),
        )
        .put(el("span").class("hint").attr("role", "status").words(count))
}

/// This, or that there is nobody to ask about.
fn unless_nobody(engine: Engine, people: ReadSignal<Vec<AlterId>>, of: Box<dyn Fn() -> El>) -> View {
    let nobody = memo(move || people.with(Vec::is_empty));
    part(move || {
        let nobody = nobody.get();
        untrack(
            || if nobody { el("p").class("empty").text(&engine.session.words.say(Phrase::MapNobody)) } else { of() },
        )
    })
}
