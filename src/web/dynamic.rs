//! What changes in a view, with its closure's type erased.
//!
//! A closure written straight into a view is a type of its own, and the view library compiles its whole machinery for
//! each; wrapped here, all closures of one kind share one copy.

use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// A part of a view that changes.
pub type Part = Box<dyn Fn() -> AnyView + Send>;

/// Words, or any text, that change.
pub fn words(of: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    fn erased(of: Arc<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
        Signal::derive(move || of())
    }
    erased(Arc::new(of))
}

/// Something that holds or does not.
pub fn flag(of: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn erased(of: Arc<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Signal::derive(move || of())
    }
    erased(Arc::new(of))
}

/// Something worked out anew when what it reads changes, and passed on only if it came out different.
pub fn memo<T: PartialEq + Send + Sync + 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    fn erased<T: PartialEq + Send + Sync + 'static>(of: Arc<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
        Memo::new(move |_| of())
    }
    erased(Arc::new(of))
}

/// A part of the view that is made anew when what it reads changes.
pub fn part(of: impl Fn() -> AnyView + Send + 'static) -> Part {
    Box::new(of)
}

/// A part that is there only while `when` holds.
pub fn shown_when(
    when: impl Fn() -> bool + Send + Sync + 'static,
    of: impl Fn() -> AnyView + Send + Sync + 'static,
) -> Part {
    fn erased(when: Memo<bool>, of: Box<dyn Fn() -> AnyView + Send + Sync>) -> Part {
        Box::new(move || if when.get() { of() } else { ().into_any() })
    }
    // The memo keeps the part as it is while `when` goes on holding.
    erased(memo(when), Box::new(of))
}

/// What happens on a click.
pub fn click(then: impl FnMut() + 'static) -> Box<dyn FnMut(ev::MouseEvent)> {
    let mut then = then;
    Box::new(move |_| then())
}

/// What happens on an event.
pub fn on<E: 'static>(then: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(then)
}

/// A list with a row for each of `items`, kept while the item stays.
pub fn rows<K>(items: Signal<Vec<K>>, row: impl Fn(K) -> AnyView + Send + Sync + 'static) -> AnyView
where
    K: Clone + Eq + std::hash::Hash + Send + Sync + 'static,
{
    rows_of(items, Arc::new(row))
}

/// Apart from [`rows`], so that it is compiled once for each type of item and not once for each list.
fn rows_of<K>(items: Signal<Vec<K>>, row: Arc<dyn Fn(K) -> AnyView + Send + Sync>) -> AnyView
where
    K: Clone + Eq + std::hash::Hash + Send + Sync + 'static,
{
    view! { <For each=move || items.get() key=K::clone children=move |item| row(item) /> }.into_any()
}
