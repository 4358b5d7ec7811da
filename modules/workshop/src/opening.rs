//! Files being opened: read in short turns, so that the page answers meanwhile, shows how far it is, and can be stopped.

use super::map_element::exhibit;
use super::page::{Page, button};
use super::turns::Turns;
use cohort::Exhibit;
use cohort::vocabulary::Phrase;
use dom::boundary::from_page;
use dom::{View, el, rows, shown_when};
use formats::{Flaw, NetworkReading, without_nan};
use js_sys::{Array, JSON, Object};
use json::Json;
use std::rc::Rc;
use sycamore_reactive::{NodeHandle, use_current_scope};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::AbortController;

/// So many nodes and edges are read between two looks at the clock.
const STRETCH: usize = 256;

/// Files that are being opened together.
#[derive(Clone)]
pub struct Opening {
    /// Which, as people read it
    what: String,
    /// How much of it is done, from 0 to 1
    share: f64,
    /// What stops it
    abort: AbortController,
}

impl PartialEq for Opening {
    fn eq(&self, other: &Self) -> bool {
        self.abort == other.abort
    }
}

/// What came of a file: a network, or why it is none.
pub type Outcome = Result<Rc<Exhibit>, String>;

/// Somebody stopped it, or the page is gone: nothing is to come of it.
pub struct Stopped;

/// The one who opens files.
pub struct Opener {
    page: Page,
    abort: AbortController,
    turns: Turns,
    /// What signals belong to that are set while it lasts
    scope: NodeHandle,
}

impl Opener {
    /// Begins to open something, called `what` while that lasts.
    pub fn begin(page: Page, what: String) -> Self {
        let abort = AbortController::new().unwrap_throw();
        let opening = Opening { what, share: 0.0, abort: abort.clone() };
        let mut all = page.opening.get_clone_untracked();
        all.push(opening);
        page.opening.set(all);
        Opener { page, abort, turns: Turns::begin(), scope: use_current_scope() }
    }

    /// It is done, and `then` shows it.
    pub fn end(&self, then: impl FnOnce()) {
        if self.goes_on() {
            self.scope.run_in(|| {
                take_off(self.page, &self.abort);
                then();
            });
        }
    }

    fn goes_on(&self) -> bool {
        self.page.opening.is_alive() && !self.abort.signal().aborted()
    }

    /// Tells how much is done, at the end of a turn; else it does nothing.
    async fn reach(&self, share: f64) -> Result<(), Stopped> {
        if self.turns.is_over() {
            self.tell(share);
            self.turns.next().await;
        }
        if self.goes_on() { Ok(()) } else { Err(Stopped) }
    }

    fn tell(&self, share: f64) {
        if self.goes_on() {
            let mut all = self.page.opening.get_clone_untracked();
            if let Some(opening) = all.iter_mut().find(|it| it.abort == self.abort) {
                opening.share = share;
            }
            self.scope.run_in(|| self.page.opening.set(all));
        }
    }

    /// Opens a file. Of `all` that are opened together `before` are done.
    pub async fn open(&self, name: &str, bytes: &[u8], (before, all): (usize, usize)) -> Result<Outcome, Stopped> {
        let share = |part: f64| (before as f64 + part) / all as f64;
        self.reach(share(0.0)).await?;
        // Taking it over from the page, and reading it, take about as long.
        let mut reading = match self.begin_reading(bytes, |part| share(part / 2.0)).await? {
            Ok(reading) => reading,
            Err(why) => return Ok(Err(why)),
        };
        while (0..STRETCH).all(|_| reading.step()) {
            self.reach(share(0.5 + reading.share() / 2.0)).await?;
        }
        let opened = exhibit(name, reading.end());
        // Showing it is another turn's work.
        self.reach(share(1.0)).await?;
        Ok(Ok(opened))
    }

    /// Begins to read a file in whichever form it is.
    async fn begin_reading(
        &self,
        bytes: &[u8],
        share: impl Fn(f64) -> f64,
    ) -> Result<Result<NetworkReading, String>, Stopped> {
        let text = match imports::text(bytes) {
            Ok(text) => text,
            Err(why) => return Ok(Err(why)),
        };
        let noted = |reading: Result<NetworkReading, String>, flaw: Option<Flaw>| {
            let mut reading = reading?;
            flaw.into_iter().for_each(|flaw| reading.note(flaw));
            Ok(reading)
        };
        let mended = || Some((JSON::parse(&without_nan(&text)?).ok()?, Some(Flaw::NotNumbers)));
        let Some((parsed, flaw)) = JSON::parse(&text).ok().map(|it| (it, None)).or_else(mended) else {
            return Ok(noted(imports::begin_text(&text), text.guessed.then_some(Flaw::EncodingGuessed)));
        };
        let Some(document) = self.take_over(&parsed, share).await? else {
            return Ok(Err(self.page.show.say(Phrase::NestedTooDeep)));
        };
        Ok(noted(imports::begin(document), flaw))
    }

    /// A document as a tree; `None` if it is nested too deep. Its lists come over piece by piece.
    async fn take_over(&self, document: &JsValue, share: impl Fn(f64) -> f64) -> Result<Option<Json>, Stopped> {
        // A text here is a value, and not the text of a document.
        let value_of = |value: &JsValue| value.as_string().map(Json::Text).or_else(|| from_page(value));
        if !document.is_object() || Array::is_array(document) {
            return Ok(value_of(document));
        }
        let members: Vec<Array> =
            Object::entries(document.unchecked_ref()).iter().map(JsCast::unchecked_into).collect();
        let length = |value: JsValue| value.dyn_ref::<Array>().map_or(0, Array::length);
        let all: u32 = members.iter().map(|it| length(it.get(1))).sum();
        let mut done = 0;
        let mut tree = Json::Object(Vec::new());
        for member in members {
            let (name, value) = (member.get(0).as_string().unwrap_or_default(), member.get(1));
            let Some(list) = value.dyn_ref::<Array>() else {
                let Some(value) = value_of(&value) else { return Ok(None) };
                tree.add(&name, value);
                continue;
            };
            let mut items = Vec::new();
            for from in (0..list.length()).step_by(STRETCH) {
                let piece = list.slice(from, from + STRETCH as u32);
                let Some(Json::List(more)) = from_page(&piece) else { return Ok(None) };
                items.extend(more);
                self.reach(share(f64::from(done + from) / f64::from(all))).await?;
            }
            done += list.length();
            tree.add(&name, Json::List(items));
        }
        Ok(Some(tree))
    }
}

fn take_off(page: Page, abort: &AbortController) {
    let mut all = page.opening.get_clone_untracked();
    all.retain(|it| it.abort != *abort);
    page.opening.set(all);
}

/// What is being opened: how far it is, and a way to stop it.
pub fn openings(page: Page) -> View {
    let row = move |opening: Opening| {
        let abort = opening.abort.clone();
        let share = move || {
            let all = page.opening.get_clone();
            all.iter().find(|it| it.abort == abort).map_or(1.0, |it| it.share).to_string()
        };
        let bar =
            el("progress").attr("max", "1").attr("aria-label", &page.show.say(Phrase::Opening)).attr_of("value", share);
        let stop = button("button", &page.show.say(Phrase::Stop)).click(move || {
            opening.abort.abort();
            take_off(page, &opening.abort);
            page.show.said.set(page.show.say(Phrase::Stopped));
        });
        el("li").put(el("p").attr("role", "status").text(&opening.what)).put(bar).put(stop)
    };
    shown_when(
        move || page.opening.with(|it| !it.is_empty()),
        move || {
            let list = el("ul").class("openings").attr("aria-label", &page.show.say(Phrase::FilesOpening));
            list.put(rows(move || page.opening.get_clone(), row))
        },
    )
}
