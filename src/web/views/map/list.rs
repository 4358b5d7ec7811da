//! The map as a list: the same answers without pointing. For keyboards, screen readers and small screens.

use super::engine::Engine;
use super::glyph::PersonGlyph;
use super::speech;
use crate::map::area::Area;
use crate::map::content::Task;
use crate::map::gesture::{toggle_highlight, toggle_tie};
use crate::map::outline;
use crate::network::AlterId;
use crate::web::dynamic::{click, flag, memo, on, part, rows, words};
use crate::words::Phrase;
use leptos::ev::Event;
use leptos::prelude::*;

/// The list of this prompt.
#[component]
pub fn List(engine: Engine) -> impl IntoView {
    let task = engine.content.with_untracked(|content| content.task.clone());
    match task {
        Task::Place | Task::Look => view! { <Places engine unplaced_only=false /> }.into_any(),
        Task::Tie { .. } => view! { <Places engine unplaced_only=true /><Checklist engine /> }.into_any(),
        Task::Highlight { .. } => view! { <Places engine unplaced_only=true /><Marks engine /> }.into_any(),
    }
}

/// A choice of areas for each person; or only for those who are not on the map, where the prompt is about more.
#[component]
fn Places(engine: Engine, unplaced_only: bool) -> impl IntoView {
    let session = engine.session;
    // Who is placed stays in the list until the prompt is left: nothing vanishes under the hand.
    let listed: Vec<AlterId> = engine.content.with_untracked(|content| {
        let wanted = |it: &&crate::map::content::Person| !unplaced_only || it.position.is_none();
        content.persons.iter().filter(wanted).map(|person| person.id).collect()
    });
    let title = unplaced_only.then(|| view! { <h4 class="before-title">{session.word(Phrase::MapTray)}</h4> });
    let row = move |id: AlterId| {
        let area = memo(move || engine.content.with(|it| it.position(id).map(|at| Area::of(at).number())));
        let choose = move |event: Event| {
            let area = event_target_value(&event).parse().ok().and_then(Area::numbered);
            let command = engine.content.with_untracked(|content| outline::place_in(content, id, area));
            if let Some(command) = command {
                session.act(command);
                session.announce(untrack(|| engine.content.with(|content| speech::person(session, content, id))));
            }
        };
        let options = move || {
            Area::all()
                .map(|it| {
                    let number = it.number();
                    view! {
                        <option value=number.to_string() selected=flag(move || area.get() == Some(number))>
                            {words(move || speech::area(session, it).to_owned())}
                        </option>
                    }
                })
                .collect_view()
        };
        view! {
            <li class="place-row">
                <PersonGlyph engine id />
                <bdi class="place-name">{words(move || session.name_of(id))}</bdi>
                <select class="box area" on:change=on(choose)
                    aria-label=words(move || session.say_with(Phrase::MapPlaceOf, &[("name", &session.name_of(id))]))
                    prop:value=words(move || area.get().map(|it| it.to_string()).unwrap_or_default())>
                    <option value="" selected=flag(move || area.get().is_none())>{session.word(Phrase::MapOff)}</option>
                    {options()}
                </select>
            </li>
        }
    };
    (!listed.is_empty()).then(|| {
        view! {
            <div class="map-list">
                {title}
                <ul class="place-rows">{listed.into_iter().map(row).collect_view()}</ul>
            </div>
        }
    })
}

/// One person's ties of the prompt's kind, as checkboxes; and the way to the next person.
#[component]
fn Checklist(engine: Engine) -> impl IntoView {
    let session = engine.session;
    let people =
        memo(move || engine.content.with(|it| outline::askable(it).map(|person| person.id).collect::<Vec<_>>()));
    let nobody = memo(move || people.with(Vec::is_empty));
    let chosen = RwSignal::new(None::<AlterId>);
    let who = memo(move || {
        chosen
            .get()
            .filter(|id| people.with(|all| all.contains(id)))
            .or_else(|| people.with(|all| all.first().copied()))
    });
    let next = move || {
        let all = people.get();
        let here = all.iter().position(|id| Some(*id) == who.get())?;
        all.get(here + 1).copied()
    };
    let others = memo(move || match who.get() {
        Some(who) => {
            engine.content.with(|it| outline::checklist(it, who).into_iter().map(|check| check.id).collect::<Vec<_>>())
        }
        None => Vec::new(),
    });
    let kind = words(move || {
        engine
            .content
            .with(|it| it.tying().and_then(|kind| it.kinds.get(kind)).map(|it| it.label.clone()).unwrap_or_default())
    });
    let choose = move |event: Event| chosen.set(event_target_value(&event).parse().ok());
    let row = move |id: AlterId| {
        let tied = move || {
            engine.content.with(|it| it.tying().zip(who.get()).is_some_and(|(kind, who)| it.is_tied(kind, who, id)))
        };
        let toggle = move |_: Event| {
            let Some(who) = who.get_untracked() else { return };
            let command = engine.content.with_untracked(|content| toggle_tie(content, who, id));
            if let Some(command) = command {
                session.act(command);
            }
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=flag(tied) on:change=on(toggle) />
                <PersonGlyph engine id />
                <bdi>{words(move || session.name_of(id))}</bdi>
            </label>
        }
        .into_any()
    };
    let option = move |id: AlterId| {
        view! {
            <option value=id.to_string() selected=flag(move || who.get() == Some(id))>{words(move || session.name_of(id))}</option>
        }
        .into_any()
    };
    view! {
        {part(move || if nobody.get() {
            view! { <p class="empty">{session.word(Phrase::MapNobody)}</p> }.into_any()
        } else { view! {
            <div class="map-list">
                <label class="who">
                    <span>{session.word(Phrase::MapWho)}</span>
                    <select class="box" on:change=on(choose)
                        prop:value=words(move || who.get().map(|id| id.to_string()).unwrap_or_default())>
                        {rows(people.into(), option)}
                    </select>
                </label>
                <fieldset class="field">
                    <legend class="question">
                        <bdi>{words(move || who.get().map(|id| session.name_of(id)).unwrap_or_default())}</bdi>": "{kind}
                    </legend>
                    <div class="choices many">
                        {rows(others.into(), row)}
                    </div>
                </fieldset>
                {part(move || next().map(|id| view! {
                    <button class="button" type="button" on:click=click(move || chosen.set(Some(id)))>
                        {session.say_with(Phrase::MapNextWho, &[("name", &session.name_of(id))])}
                    </button>
                }).into_any())}
            </div>
        }.into_any() })}
    }
}

/// Who is highlighted, as checkboxes.
#[component]
fn Marks(engine: Engine) -> impl IntoView {
    let session = engine.session;
    let people = memo(move || {
        engine.content.with(|it| {
            it.placed().filter(|(person, _)| person.may_highlight).map(|(person, _)| person.id).collect::<Vec<_>>()
        })
    });
    let nobody = memo(move || people.with(Vec::is_empty));
    let row = move |id: AlterId| {
        let marked = flag(move || engine.content.with(|it| it.person(id).is_some_and(|person| person.highlighted)));
        let toggle = move |_: Event| {
            if let Some((command, _)) = engine.content.with_untracked(|it| toggle_highlight(it, id)) {
                session.act(command);
            }
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=marked on:change=on(toggle) />
                <PersonGlyph engine id />
                <bdi>{words(move || session.name_of(id))}</bdi>
            </label>
        }
        .into_any()
    };
    view! {
        {part(move || if nobody.get() {
            view! { <p class="empty">{session.word(Phrase::MapNobody)}</p> }.into_any()
        } else { view! {
            <div class="map-list">
                <div class="choices many">{rows(people.into(), row)}</div>
            </div>
        }.into_any() })}
    }
}
