//! "The same as in the last question?": ties of an earlier kind, to take over all together, one by one or not at all.

use super::engine::Engine;
use crate::views::button;
use dom::{El, ReadSignal, Signal, View, create_signal, el, memo, part, shown_when, soon};
use map::content::{Content, Task};
use map::gesture::{tie_all, toggle_tie};
use map::offer::offered;
use network::AlterId;
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
        let ends = memo(move || {
            let mut ends = Vec::new();
            for (one, other) in offered(&engine.content()) {
                ends.extend_from_slice(&[one, other]);
            }
            ends
        });
        // Whoever comes back to what they drew is not asked again.
        let fresh = content.tie_count(kind) == 0;
        Some(Offer { engine, ends, asked: create_signal(fresh), choosing: create_signal(false) })
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
        shown_when(
            move || self.asked.get() && self.is_any(),
            move || {
                let way = |phrase| button("button small", &self.engine.session.words.say(phrase));
                el("section")
                    .class("offer")
                    .attr("aria-label", &self.title())
                    .put(el("p").class("question").text(&self.title()))
                    .put(
                        el("div")
                            .class("in-a-row")
                            .put(self.all(true))
                            .put(way(Phrase::OfferSome).click(move || self.choose()))
                            .put(way(Phrase::No).click(move || self.decide())),
                    )
            },
        )
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
        shown_when(
            move || !self.asked.get() && self.is_any(),
            move || {
                let again = button("button small", &self.engine.session.words.say(Phrase::OfferAgain));
                again.click(move || self.choose())
            },
        )
    }

    /// The offered ties one by one, as boxes to tick.
    pub fn choice(self) -> El {
        let session = self.engine.session;
        let kind = self.engine.content_now().tying();
        let directed = self.engine.content_now().kinds.get(kind.unwrap_or_default()).is_some_and(|it| it.directed);
        let row = move |one: AlterId, other: AlterId| {
            let names = [self.engine.name_of(one), self.engine.name_of(other)];
            let phrase = if directed { Phrase::TieFromTo } else { Phrase::TieBetween };
            let words = session.words.say_with(phrase, &[("one", &names[0]), ("other", &names[1])]);
            let tied = move || kind.is_some_and(|kind| self.engine.content().is_tied(kind, one, other));
            let toggle = move |_| {
                if let Some(command) = toggle_tie(&self.engine.content_at_rest(), one, other) {
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
            for pair in self.ends.get_clone().chunks_exact(2) {
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
                    .put(el("legend").class("question").text(&self.title()))
                    .put(el("div").class("choices many").put(part(pairs))),
            )
            .put(el("div").class("in-a-row").put(self.all(false)).put(done.click(move || self.decide())))
    }
}
