//! Measures that take long, worked out in a worker: the page answers meanwhile, shows how far they are, and can stop
//! them.

use super::page::button;
use super::show::{Show, Staged};
use super::turns::breathe;
use cohort::vocabulary::Phrase;
use cohort::{Exhibit, Figures, sizes};
use dom::boundary::{from_page, to_page};
use dom::{El, View, effect, el, shown_when};
use js_sys::{Array, Object, Promise, Reflect};
use json::Json;
use measures::{AlterMeasure, Measure};
use std::rc::Rc;
use sycamore_reactive::{NodeHandle, use_current_scope};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

/// Something that is being worked out.
#[derive(Clone, PartialEq)]
pub struct Work {
    /// What, as people read it
    what: String,
    /// How much of it is done, from 0 to 1
    share: f64,
    /// Whether sizes wait for it
    sizes: bool,
    /// Why it came to nothing
    fault: Option<String>,
    /// What stops it
    abort: AbortController,
}

/// Measures of one network.
#[derive(Default)]
pub struct Measured {
    /// Those of the whole that were asked for
    pub whole: Vec<Option<f64>>,
    /// Those of alters
    pub alters: Vec<Figures>,
}

/// Work that was begun. There is one at a time: another takes its place.
#[derive(Clone)]
pub struct Job {
    show: Show,
    abort: AbortController,
    /// What signals belong to that are set while it lasts
    scope: NodeHandle,
}

impl Job {
    /// Begins something, called `what` while it lasts.
    pub fn begin(show: Show, what: &str, sizes: bool) -> Job {
        let abort = AbortController::new().unwrap_throw();
        if let Some(before) = show.work.get_clone_untracked() {
            before.abort.abort();
        }
        let work = Work { what: what.to_owned(), share: 0.0, sizes, fault: None, abort: abort.clone() };
        show.work.set(Some(work));
        Job { show, abort, scope: use_current_scope() }
    }

    /// Measures of one of several networks, of which `before` are done: in a worker unless it is small. `None` once it
    /// was stopped, or failed, which is then told.
    pub async fn measured(
        &self,
        exhibit: &Exhibit,
        whole: &[Measure],
        alters: &[AlterMeasure],
        (before, all): (usize, usize),
    ) -> Option<Measured> {
        // The page may be gone since this was begun: its first turn comes when the task is over.
        if !self.goes_on() {
            return None;
        }
        let job = self.clone();
        let tell = move |share: f64| job.change(|work| work.share = (before as f64 + share) / all as f64);
        if sizes::is_small(exhibit) {
            let sheet = exhibit.sheet();
            let whole = whole.iter().map(|it| sheet.number(*it)).collect();
            let alters = alters.iter().map(|it| exhibit.measured(*it)).collect();
            tell(1.0);
            breathe().await;
            return self.goes_on().then_some(Measured { whole, alters });
        }
        let outcome = self.beside(exhibit, whole, alters, tell).await;
        if !self.goes_on() {
            return None;
        }
        outcome.map_err(|fault| self.change(|work| work.fault = Some(fault))).ok()
    }

    /// It is done, and `then` shows it; nothing happens if it was stopped.
    pub fn end(&self, then: impl FnOnce()) {
        if self.goes_on() {
            self.scope.run_in(|| {
                self.show.work.set(None);
                then();
            });
        }
    }

    fn goes_on(&self) -> bool {
        self.show.work.is_alive() && !self.abort.signal().aborted()
    }

    fn change(&self, change: impl FnOnce(&mut Work)) {
        let Some(mut work) = self.goes_on().then(|| self.show.work.get_clone_untracked()).flatten() else { return };
        change(&mut work);
        self.scope.run_in(|| self.show.work.set(Some(work)));
    }

    /// What `measure` of `www/measures.js` makes of a network.
    async fn beside(
        &self,
        exhibit: &Exhibit,
        whole: &[Measure],
        alters: &[AlterMeasure],
        tell: impl Fn(f64) + 'static,
    ) -> Result<Measured, String> {
        let wanted = Json::object([(
            "all",
            Json::object([
                ("network", Json::list(whole.iter().map(|it| it.key()))),
                ("alters", Json::list(alters.iter().map(|it| it.key()))),
                ("off_map", Json::Bool(exhibit.takes_everyone())),
            ]),
        )]);
        let tell = Closure::<dyn Fn(f64)>::new(tell);
        let options = Object::new();
        for (name, value) in [("progress", tell.as_ref()), ("signal", self.abort.signal().as_ref())] {
            Reflect::set(&options, &name.into(), value).unwrap_throw();
        }
        let arguments = Array::of3(&exhibit.bare().into(), &to_page(&wanted), &options);
        let measurer = self.show.measurer.get_clone_untracked();
        let begun = measurer.apply(&JsValue::NULL, &arguments).map(|it| Promise::resolve(&it));
        let outcome = match begun {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        let sheets = outcome.map_err(|error| message_of(self.show, &error))?;
        let sheets = from_page(&sheets).unwrap_or_default();
        let all = sheets.get("all");
        let number = |of: Option<&Json>, key: &str| of.and_then(|it| it.get(key)).and_then(Json::as_f64);
        let network = all.and_then(|it| it.get("network"));
        // In naming order, as here.
        let rows = all.and_then(|it| it.get("alters")).and_then(Json::members).unwrap_or_default();
        Ok(Measured {
            whole: whole.iter().map(|it| number(network, it.key())).collect(),
            alters: alters
                .iter()
                .map(|measure| exhibit.of_drawn(rows.iter().map(|(_, row)| number(Some(row), measure.key())).collect()))
                .collect(),
        })
    }
}

fn message_of(show: Show, error: &JsValue) -> String {
    let told = Reflect::get(error, &"message".into()).ok().and_then(|it| it.as_string());
    told.unwrap_or_else(|| show.say(Phrase::MeasuringFailed))
}

/// Whenever sizes show a measure that takes long, works it out for the maps on the stage; all are alike until then.
pub fn keep_sized(show: Show) {
    type UnderWay = (AlterMeasure, Vec<Rc<Exhibit>>, AbortController);
    let mut under_way: Option<UnderWay> = None;
    effect(move || {
        let staged = show.staged.get_clone();
        let lacking = show.settings.with_untracked(|it| it.size).and_then(|it| lacking(&staged, it));
        let Some((measure, exhibits)) = lacking else {
            if let Some((.., abort)) = under_way.take() {
                abort.abort();
                show.work.set(show.work.get_clone_untracked().filter(|it| it.abort != abort || it.fault.is_some()));
            }
            return;
        };
        let same = |(of, before, abort): &UnderWay| {
            let same = before.iter().zip(&exhibits).all(|(one, other)| Rc::ptr_eq(one, other));
            *of == measure && before.len() == exhibits.len() && same && !abort.signal().aborted()
        };
        if under_way.as_ref().is_some_and(same) {
            return;
        }
        let job = Job::begin(show, show.words().measure(measure), true);
        under_way = Some((measure, exhibits.clone(), job.abort.clone()));
        spawn_local(async move {
            for (number, exhibit) in exhibits.iter().enumerate() {
                let found = job.measured(exhibit, &[], &[measure], (number, exhibits.len())).await;
                let Some(figures) = found.and_then(|it| it.alters.into_iter().next()) else {
                    if job.goes_on() {
                        job.scope.run_in(|| show.set(|it| it.size = None));
                    }
                    return;
                };
                exhibit.learn(measure, figures);
            }
            job.end(|| show.put_on_stage());
        });
    });
}

/// The maps on the stage that sizes wait for.
fn lacking(staged: &Staged, measure: AlterMeasure) -> Option<(AlterMeasure, Vec<Rc<Exhibit>>)> {
    let lacking = staged.exhibits.iter().filter(|it| sizes::is_lacking(measure, it));
    Some((measure, lacking.cloned().collect())).filter(|it: &(_, Vec<_>)| !it.1.is_empty())
}

/// The work under way: what it is, how far, and a way to stop it; or why it came to nothing.
pub fn work(show: Show) -> View {
    fn read(show: Show, of: impl Fn(&Work) -> String + 'static) -> impl Fn() -> String {
        move || show.work.with(|it| it.as_ref().map(&of).unwrap_or_default())
    }
    let failed = move || show.work.with(|it| it.as_ref().is_some_and(|it| it.fault.is_some()));
    shown_when(
        move || show.work.with(Option::is_some),
        move || {
            let what = el("p").attr("role", "status").words(read(show, move |it| match &it.fault {
                Some(fault) => fault.clone(),
                None => show.words().fill(Phrase::WorkingOut, &[("what", &it.what)]),
            }));
            let bar = shown_when(move || !failed(), {
                move || {
                    el("progress")
                        .attr("max", "1")
                        .attr("aria-label", &show.say(Phrase::Measuring))
                        .attr_of("value", read(show, |it| it.share.to_string()))
                }
            });
            let stop =
                button("button", "").words(move || show.say(if failed() { Phrase::Close } else { Phrase::Stop }));
            let stop: El = stop.click(move || stop_work(show));
            el("div").class("working").put(what).put(bar).put(stop)
        },
    )
}

/// Stops what is being worked out. Sizes that waited for it are all alike again.
fn stop_work(show: Show) {
    let Some(work) = show.work.get_clone_untracked() else { return };
    work.abort.abort();
    show.work.set(None);
    if work.sizes {
        show.set(|it| it.size = None);
    }
}
