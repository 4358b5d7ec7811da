//! "The same as in the last question?": ties of an earlier kind, to take over all together, one by one or not at all.

use super::engine::Engine;
use crate::views::button;
use dom::{El, ReadSignal, Signal, View, create_signal, el, memo, part, shown_when, soon};
use map::content::{Content, Task};
use map::gesture::{tie_all, toggle_tie};
use map::offer::offered;
use network::AlterId;
use rare::rare;
use sycamore_reactive::untrack;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::Phrase;

/// What this prompt offers. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Offer {
    engine: Engine,
    /// Whom the offered ties join, two by two: a list of pairs would have the machinery of lists compiled once more
    ends: ReadSignal<Vec<AlterId>>,
    /// Whether it is asked if all, some or none are the same
    asked: Signal<bool>,
    /// Whether the participant goes through them one by one
    choosing: Signal<bool>,
}

impl Offer {
    /// The offer of a prompt: none where the protocol has none.
    pub fn new(engine: Engine) -> Option<Self> {
        let content = engine.content_now();
        let Task::Tie { kind, offer: Some(_), .. } = content.task else { return None };
        let fresh = content.tie_count(kind) == 0;
        Some(rare!(new(engine, fresh)))
    }

    /// Whether the ties are gone through one by one, instead of the map; tracks changes.
    pub fn is_choosing(&self) -> bool {
        self.choosing.get()
    }

    fn is_any(&self) -> bool {
        self.ends.with(|it| !it.is_empty())
    }

    fn choose(self) {
        self.asked.set(false);
        self.choosing.set(true);
    }

    fn title(&self) -> String {
        let content = self.engine.content_now();
        let kind = match content.task {
            Task::Tie { offer: Some(offer), .. } => content.kinds.get(offer).map_or("", |kind| kind.label.as_str()),
            _ => "",
        };
        self.engine.session.words.say_with(Phrase::OfferTitle, &[("kind", kind)])
    }

    /// The question before the map.
    pub fn question(self) -> View {
        rare!(question(self))
    }

    /// The map goes on, and so does whoever has no pointer.
    fn decide(self) {
        self.asked.set(false);
        self.choosing.set(false);
        let root = self.engine.session.host.root();
        soon(move || {
            let tool = root.query_selector(".switch [aria-pressed=true]").ok().flatten();
            if let Some(tool) = tool.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                let _ = tool.focus();
            }
        });
    }

    /// One press takes over whatever is not drawn yet; and may be all that was to decide.
    fn all(self, decides: bool) -> El {
        let session = self.engine.session;
        let missing = |content: &Content| tie_all(content, &offered(content), true);
        let count = move || missing(&self.engine.content()).map_or(0, |(_, count)| count);
        button(if decides { "button small primary" } else { "button small" }, "")
            .words(move || session.words.say_with(Phrase::OfferAll, &[("n", &count().to_string())]))
            .attr_if("disabled", move || count() == 0)
            .click(move || {
                let Some((command, count)) = missing(&self.engine.content_at_rest()) else { return };
                session.act(command);
                session.speech.announce(session.words.say_with(Phrase::MapConnected, &[("n", &count.to_string())]));
                if decides {
                    self.decide();
                }
            })
    }

    /// The way back to what is offered, among the tools.
    pub fn again(self) -> View {
        rare!(again(self))
    }

    /// The offered ties one by one, as boxes to tick.
    pub fn choice(self) -> El {
        rare!(choice(self))
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn new(engine: Engine, fresh: bool) -> Offer {
    let ends = memo(move || {
        let mut ends = Vec::new();
        for (one, other) in offered(&engine.content()) {
            ends.extend_from_slice(&[one, other]);
        }
        ends
    });
    // Whoever comes back to what they drew is not asked again.
    Offer { engine, ends, asked: create_signal(fresh), choosing: create_signal(false) }
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn question(offer: Offer) -> View {
    shown_when(
        move || offer.asked.get() && offer.is_any(),
        move || {
            let way = |phrase| button("button small", &offer.engine.session.words.say(phrase));
            el("section")
                .class("offer")
                .attr("aria-label", &offer.title())
                .put(el("p").class("question").text(&offer.title()))
                .put(
                    el("div")
                        .class("in-a-row")
                        .put(offer.all(true))
                        .put(way(Phrase::OfferSome).click(move || offer.choose()))
                        .put(way(Phrase::No).click(move || offer.decide())),
                )
        },
    )
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn again(offer: Offer) -> View {
    shown_when(
        move || !offer.asked.get() && offer.is_any(),
        move || {
            let again = button("button small", &offer.engine.session.words.say(Phrase::OfferAgain));
            again.click(move || offer.choose())
        },
    )
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn choice(offer: Offer) -> El {
    let session = offer.engine.session;
    let kind = offer.engine.content_now().tying();
    let directed = offer.engine.content_now().kinds.get(kind.unwrap_or_default()).is_some_and(|it| it.directed);
    let row = move |one: AlterId, other: AlterId| {
        let names = [offer.engine.name_of(one), offer.engine.name_of(other)];
        let phrase = if directed { Phrase::TieFromTo } else { Phrase::TieBetween };
        let words = session.words.say_with(phrase, &[("one", &names[0]), ("other", &names[1])]);
        let tied = move || kind.is_some_and(|kind| offer.engine.content().is_tied(kind, one, other));
        let toggle = move |_| {
            if let Some(command) = toggle_tie(&offer.engine.content_at_rest(), one, other) {
                session.act(command);
            }
        };
        el("label")
            .class("choice")
            .put(el("input").attr("type", "checkbox").checked(tied).on_change(toggle))
            .put(el("bdi").text(&words))
    };
    let pairs = move || {
        let mut rows = Vec::new();
        for pair in offer.ends.get_clone().chunks_exact(2) {
            rows.push(untrack(|| row(pair[0], pair[1])));
        }
        View::of(&[&rows])
    };
    let done = button("button small primary", &session.words.say(Phrase::Done));
    el("div")
        .class("map-list")
        .put(
            el("fieldset")
                .class("field")
                .put(el("legend").class("question").text(&offer.title()))
                .put(el("div").class("choices many").put(part(pairs))),
        )
        .put(el("div").class("in-a-row").put(offer.all(false)).put(done.click(move || offer.decide())))
}
