//! Parts of the page that come, go and change places.

use super::boxed::Of;
use super::{El, View, append, document, effect, memo};
use sycamore_reactive::{NodeHandle, create_child_scope, untrack, use_current_scope};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{HtmlElement, Node};

/// A part that is made anew when what it read has changed.
pub fn part<V: Into<View>>(of: impl Fn() -> V + 'static) -> View {
    fn boxed(of: Box<dyn Of<View>>) -> View {
        let (view, place) = Place::new();
        effect(move || {
            let next = of.of();
            place.clear();
            place.put(&next);
        });
        view
    }
    boxed(Box::new(move || of().into()))
}

/// A part that is there only while `holds`; it stays as it is as long as that goes on.
pub fn shown_when<V: Into<View>>(holds: impl Fn() -> bool + 'static, of: impl Fn() -> V + 'static) -> View {
    fn boxed(holds: Box<dyn Of<bool>>, of: Box<dyn Of<View>>) -> View {
        let holds = memo(move || holds.of());
        part(move || if holds.get() { untrack(|| of.of()) } else { View::default() })
    }
    boxed(Box::new(holds), Box::new(move || of().into()))
}

/// A list with a row for each of `items`. A row stays while its item does, and moves only if it must, so that
/// whoever has the focus keeps it.
pub fn rows<K: Clone + PartialEq + 'static>(
    items: impl Fn() -> Vec<K> + 'static,
    row: impl Fn(K) -> El + 'static,
) -> View {
    let (view, place) = Place::new();
    keep_rows(place, Box::new(items), Box::new(row));
    view
}

/// Apart from [`rows`], so that it is compiled once for each type of item and not once for each list.
fn keep_rows<K: Clone + PartialEq + 'static>(place: Place, items: Box<dyn Of<Vec<K>>>, row: Box<dyn Fn(K) -> El>) {
    let owner = use_current_scope();
    let mut shown: Vec<Row<K>> = Vec::new();
    effect(move || {
        let wanted = items.of();
        let mut beside = None;
        shown.retain(|row| {
            let stays = wanted.contains(&row.key);
            if !stays {
                let element = row.element.html();
                if element.matches(":focus-within").unwrap_or(false) {
                    beside = element.next_element_sibling().or_else(|| element.previous_element_sibling());
                }
                row.scope.dispose();
                element.remove();
            }
            stays
        });
        // Whoever goes from one row to the next by keyboard is not led back to the start of the page.
        if let Some(control) = beside.and_then(|it| it.query_selector("button, input").ok().flatten()) {
            // What cannot take the focus leaves it where it is.
            let _ = control.unchecked_into::<HtmlElement>().focus();
        }
        let mut at = place.start.next_sibling();
        for key in wanted {
            let element = match shown.iter().find(|row| row.key == key) {
                Some(row) => row.element.clone(),
                None => {
                    // Not this effect's own, or it would be gone the next time round.
                    let new = owner.run_in(|| Row::new(key, &row));
                    let element = new.element.clone();
                    shown.push(new);
                    element
                }
            };
            if at.as_ref() == Some(element.node()) {
                at = element.node().next_sibling();
            } else {
                place.insert(element.node(), at.as_ref());
            }
        }
    });
}

struct Row<K> {
    key: K,
    element: El,
    scope: NodeHandle,
}

impl<K: Clone> Row<K> {
    fn new(key: K, row: &dyn Fn(K) -> El) -> Self {
        let mut element = None;
        let scope = create_child_scope(|| element = Some(untrack(|| row(key.clone()))));
        Row { key, element: element.unwrap_throw(), scope }
    }
}

/// A stretch of an element's children, between two empty texts that mark it.
struct Place {
    start: Node,
    end: Node,
}

impl Place {
    fn new() -> (View, Place) {
        let mark = || Node::from(document().create_text_node(""));
        let (view, place) = (View::default(), Place { start: mark(), end: mark() });
        append(&view.0, &place.start);
        append(&view.0, &place.end);
        (view, place)
    }

    fn clear(&self) {
        while let Some(node) = self.start.next_sibling().filter(|node| *node != self.end) {
            if let Some(parent) = node.parent_node() {
                parent.remove_child(&node).unwrap_throw();
            }
        }
    }

    fn put(&self, view: &View) {
        self.insert(&view.0, Some(&self.end));
    }

    /// Nothing happens once the place was taken off the page together with what is around it.
    fn insert(&self, node: &Node, before: Option<&Node>) {
        if let Some(parent) = self.end.parent_node() {
            parent.insert_before(node, before).unwrap_throw();
        }
    }
}
