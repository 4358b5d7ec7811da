//! Sorting alters into bins: one name at a time is up, a tap on a bin puts it there and brings the next; or drag.

use super::Prose;
use super::field::Field;
use crate::interview::rules::alter_passes;
use crate::interview::{Command, Subject};
use crate::network::{AlterId, Key, Value};
use crate::protocol::{Bins, Choice, Stage};
use crate::web::dynamic::{click, flag, memo, on, part, rows, shown_when, words};
use crate::web::session::{Session, session};
use crate::words::Phrase;
use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How far a pointer moves before a press becomes a drag, in CSS pixels.
const DRAG_FROM: f64 = 8.0;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Table {
    session: Session,
    variable: StoredValue<Key>,
    /// Who is up
    up: RwSignal<Option<AlterId>>,
    /// Who is being dragged, and where to
    drag: RwSignal<Option<Drag>>,
    everyone: StoredValue<Vec<AlterId>>,
}

#[derive(Clone, Copy, PartialEq)]
struct Drag {
    alter: AlterId,
    from: (f64, f64),
    at: (f64, f64),
    moved: bool,
}

impl Table {
    fn value(&self, alter: AlterId) -> Option<Value> {
        let variable = self.variable.get_value();
        self.session.read(|it| it.answer(&Subject::Alter(alter), variable.as_str()).cloned())
    }

    fn unsorted(&self) -> Vec<AlterId> {
        self.everyone.get_value().into_iter().filter(|id| self.value(*id).is_none()).collect()
    }

    /// Puts an alter into a bin, or back to be sorted; then the next one is up.
    fn put(&self, alter: AlterId, value: Option<Value>, said: Option<String>) {
        self.session.act(Command::Answer {
            about: Subject::Alter(alter),
            variable: self.variable.get_value(),
            value: value.clone(),
            typing: false,
        });
        if let Some(bin) = said {
            let name = self.session.name_of(alter);
            self.session.announce(self.session.say_with(Phrase::Sorted, &[("name", &name), ("bin", &bin)]));
        }
        let next = untrack(|| self.unsorted().into_iter().next());
        self.up.set(if value.is_none() { Some(alter) } else { next });
    }
}

/// One prompt of a bin stage.
#[component]
pub fn Sorting(stage: Stage, bins: Bins) -> impl IntoView {
    let session = session();
    let Some((prompt, variable)) = bins.prompts.get(session.part()).cloned() else { return ().into_any() };
    let everyone: Vec<AlterId> = session.peek(|it| {
        let network = it.network();
        let has = |id| it.variable(&Subject::Alter(id), &variable).is_some();
        let filter = |alter: &&_| alter_passes(&bins.alters, alter, network);
        network.alters().filter(filter).map(|alter| alter.id).filter(|id| has(*id)).collect()
    });
    let options: Vec<Choice> = everyone
        .first()
        .and_then(|id| session.peek(|it| it.variable(&Subject::Alter(*id), &variable).cloned()))
        .map(|variable| variable.kind.options().to_vec())
        .unwrap_or_default();
    let table = Table {
        session,
        variable: StoredValue::new(variable),
        up: RwSignal::new(None),
        drag: RwSignal::new(None),
        everyone: StoredValue::new(everyone),
    };
    table.up.set(untrack(|| table.unsorted().into_iter().next()));
    let unsorted = memo(move || table.unsorted());
    // Undo can take the one who is up out of a bin, or put them into one: someone unsorted is always up.
    Effect::new(move |_| {
        let waiting = unsorted.get();
        if table.up.get_untracked().is_none() {
            table.up.set(waiting.first().copied());
        }
    });
    let introduction = (session.part() == 0).then_some(stage.text).flatten();
    let hint = prompt.hint.clone();
    let question = prompt.text.clone();
    let listed = options.into_iter().map(|option| view! { <Bin table option /> }).collect_view();
    let ask = words(move || match table.up.get() {
        Some(id) => session.say_with(Phrase::SortInto, &[("name", &session.name_of(id))]),
        None => session.say(Phrase::AllSorted).to_owned(),
    });
    view! {
        {introduction.map(|text| view! { <Prose text=session.words(text) /> })}
        <h3 class="asked">{session.words(question)}</h3>
        <p class="hint">{words(move || hint.as_ref().map_or_else(
            || session.say(Phrase::TapToSort).to_owned(),
            |hint| session.text(hint),
        ))}</p>
        <section class="to-sort" aria-label=session.word(Phrase::ToSort)>
            <ul class="chips">
                {rows(unsorted.into(), move |id| view! { <li><SortChip table id /></li> }.into_any())}
            </ul>
            <p class="up" aria-live="polite">{ask}</p>
        </section>
        <div class="bins">{listed}</div>
        {shown_when(move || !unsorted.with(Vec::is_empty), move || {
            let left = words(move || {
                session.say_with(Phrase::StillToSort, &[("n", &unsorted.with(Vec::len).to_string())])
            });
            view! { <p class="hint">{left}</p> }.into_any()
        })}
        {part(move || table.drag.get().filter(|drag| drag.moved).map(|drag| view! {
            <div class="chip ghost" aria-hidden="true" style:left=format!("{}px", drag.at.0)
                style:top=format!("{}px", drag.at.1)><bdi>{session.name_of(drag.alter)}</bdi></div>
        }).into_any())}
    }
    .into_any()
}

/// One alter that can be tapped or dragged.
#[component]
fn SortChip(table: Table, id: AlterId) -> impl IntoView {
    let chip = NodeRef::<html::Button>::new();
    let is_up = move || table.up.get() == Some(id);
    let press = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let Some(chip) = chip.get_untracked() {
            // Without capture a drag still works while the pointer stays inside.
            let _ = chip.set_pointer_capture(event.pointer_id());
        }
        let from = (f64::from(event.client_x()), f64::from(event.client_y()));
        table.drag.set(Some(Drag { alter: id, from, at: from, moved: false }));
    };
    let follow = move |event: PointerEvent| {
        let Some(drag) = table.drag.get_untracked().filter(|drag| drag.alter == id) else { return };
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let far = (at.0 - drag.from.0).hypot(at.1 - drag.from.1) >= DRAG_FROM;
        if drag.moved || far {
            table.drag.set(Some(Drag { at, moved: true, ..drag }));
        }
    };
    let drop = move |event: PointerEvent| {
        let Some(drag) = table.drag.get_untracked().filter(|drag| drag.alter == id) else { return };
        table.drag.set(None);
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if let Some(bin) = if drag.moved { bin_at(table.session, x, y) } else { None } {
            // The bin's own button does the rest, so that dragging and tapping are one and the same.
            table.up.set(Some(id));
            bin.click();
        }
    };
    view! {
        <button class="chip sort" type="button" node_ref=chip aria-pressed=words(move || is_up().to_string())
            on:click=click(move || table.up.set(Some(id))) on:pointerdown=on(press) on:pointermove=on(follow)
            on:pointerup=on(drop) on:pointercancel=on(move |_: PointerEvent| table.drag.set(None))>
            <bdi>{words(move || table.session.name_of(id))}</bdi>
        </button>
    }
}

/// The button of the bin under a point of the window.
fn bin_at(session: Session, x: f64, y: f64) -> Option<web_sys::HtmlElement> {
    let root = session.root()?.get_root_node();
    let under = match root.dyn_ref::<web_sys::ShadowRoot>() {
        Some(shadow) => shadow.element_from_point(x as f32, y as f32),
        None => document().element_from_point(x as f32, y as f32),
    }?;
    let bin = under.closest(".bin").ok().flatten()?;
    bin.query_selector(".bin-head").ok().flatten()?.dyn_into().ok()
}

/// One bin: its head puts whoever is up into it.
#[component]
fn Bin(table: Table, option: Choice) -> impl IntoView {
    let session = table.session;
    let value = option.value.clone();
    let inside = {
        let value = value.clone();
        memo(move || {
            let all = table.everyone.get_value();
            all.into_iter().filter(|id| table.value(*id).as_ref() == Some(&value)).collect::<Vec<AlterId>>()
        })
    };
    let name = session.words(option.label.clone());
    let put = click(move || {
        if let Some(id) = table.up.get_untracked() {
            table.put(id, Some(value.clone()), Some(name.get_untracked()));
        }
    });
    let other = StoredValue::new(option.other.clone());
    view! {
        <section class="bin" aria-label=name>
            <button class="bin-head" type="button" on:click=put
                disabled=flag(move || table.up.get().is_none())>
                <span>{name}</span>
                <span class="count">{words(move || inside.with(Vec::len).to_string())}</span>
            </button>
            <ul class="chips">
                {rows(inside.into(), move |id| view! {
                    <li class="sorted">
                        <SortChip table id />
                        {shown_when(move || table.up.get() == Some(id), move || view! {
                            <button class="link" type="button" on:click=click(move || table.put(id, None, None))>
                                {session.word(Phrase::TakeOut)}
                            </button>
                        }.into_any())}
                        {other.get_value().and_then(|other| {
                            let about = Subject::Alter(id);
                            let variable = session.peek(|it| it.variable(&about, &other).cloned())?;
                            let name = session.say_with(Phrase::OtherOf, &[("name", &session.name_of(id))]);
                            Some(view! { <Field about variable name=Some(name) /> })
                        })}
                    </li>
                }.into_any())}
            </ul>
        </section>
    }
}
