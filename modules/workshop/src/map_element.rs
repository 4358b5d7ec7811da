//! What `<sociogram-map>` holds: maps, and nothing around them.

use super::saving;
use super::show::{Hulls, Settings, Show};
use super::stage::stage;
use cohort::colours::ColourBy;
use cohort::drawing::Names;
use cohort::vocabulary::Vocabulary;
use cohort::{Exhibit, Places, sizes};
use dom::boundary::{error, from_page, read, to_page};
use dom::{El, Piece, el, part};
use formats::{NetworkDocument, begin_foreign, begin_network, without_nan};
use js_sys::Function;
use json::Json;
use measures::Measure;
use network::Key;
use std::rc::Rc;
use sycamore_reactive::{NodeHandle, RootHandle, batch, create_child_scope, create_root, untrack};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

thread_local! {
    /// What all signals on the page belong to; each element has a scope of its own in it.
    static ROOT: RootHandle = create_root(|| {});
}

/// Something that is open inside an element.
pub struct Opened {
    show: Show,
    scope: NodeHandle,
    shown: El,
}

impl Opened {
    /// Makes a show told in these words, and puts into `host` what `make` says how to make: it is made anew whenever
    /// another language is chosen.
    pub(super) fn new<V: Fn() -> El + 'static>(
        host: &JsValue,
        measurer: Function,
        words: Rc<Vocabulary>,
        make: impl FnOnce(Show) -> V,
    ) -> Opened {
        let mut made = None;
        let scope = ROOT.with(|root| {
            root.run_in(|| {
                create_child_scope(|| {
                    let show = Show::new(measurer, words);
                    made = Some((show, told(show, make(show))));
                })
            })
        });
        let (show, shown) = made.unwrap_throw();
        shown.add_to(host.unchecked_ref::<HtmlElement>());
        Opened { show, scope, shown }
    }

    /// Shows the same by the attributes in `options`.
    pub fn update(&self, options: &JsValue) {
        let options = from_page(options).unwrap_or_default();
        self.scope.run_in(|| {
            let words = words_of(&options);
            if words.language() != self.show.words().language() {
                self.show.words.set(words);
            }
            apply(self.show, &options);
        });
    }

    /// What can be chosen, and what is shown: `{ titles, variables, cores, measures, notes }`.
    pub fn about(&self) -> JsValue {
        let staged = self.show.staged.get_clone_untracked();
        let measures = |it: &Rc<Exhibit>| {
            it.sheet().to_json(&[
                Measure::Size,
                Measure::OnMap,
                Measure::Isolates,
                Measure::MaxCore,
                Measure::TopCoreSize,
                Measure::AverageDegree,
                Measure::Density,
            ])
        };
        let notes = |it: &Rc<Exhibit>| Json::list(it.remarks().iter().map(ToString::to_string));
        to_page(&Json::object([
            ("titles", Json::list(staged.titles.iter().map(String::as_str))),
            ("variables", Json::list(staged.variables.iter().map(|it| it.name.as_str()))),
            ("cores", Json::from(staged.max_core())),
            ("measures", Json::list(staged.exhibits.iter().map(measures))),
            ("notes", Json::list(staged.exhibits.iter().map(notes))),
        ]))
    }

    /// The picture as the text of an SVG document.
    pub fn svg(&self) -> String {
        saving::svg_text(self.show)
    }

    /// Takes everything off the page and frees it.
    pub fn close(self) {
        self.scope.dispose();
        self.shown.html().remove();
    }
}

/// Shows networks, each `[name, document]`, inside `host`; `measurer` is `measure` of `www/measures.js`.
///
/// # Errors
/// `{ code: "network", message }` for the first document that is no network.
pub fn open_maps(host: &JsValue, networks: &JsValue, options: &JsValue, measurer: Function) -> Result<Opened, JsValue> {
    console_error_panic_hook::set_once();
    let networks = from_page(networks).unwrap_or_default();
    let mut exhibits = Vec::new();
    for entry in networks.items().unwrap_or_default() {
        let parts = entry.items().unwrap_or_default();
        let name = parts.first().and_then(Json::as_str).unwrap_or_default();
        let opened = opened(parts.get(1).cloned().unwrap_or_default());
        exhibits.push(exhibit(name, opened.map_err(|message| error("network", &message, Vec::new()))?));
    }
    let options = from_page(options).unwrap_or_default();
    Ok(Opened::new(host, measurer, words_of(&options), move |show| {
        show.open(exhibits);
        apply(show, &options);
        move || stage(show)
    }))
}

/// What is told in the language of the show, and says which that is.
fn told(show: Show, make: impl Fn() -> El + 'static) -> El {
    let made = part(move || {
        show.words.track();
        untrack(&make)
    });
    el("div")
        .class("told-in")
        .attr_of("lang", move || show.words.with(|it| it.language().to_owned()))
        .attr_of("dir", move || show.words.with(|it| it.direction().to_owned()))
        .put(made)
}

/// The words of the language that the page has chosen and fetched.
fn words_of(options: &Json) -> Rc<Vocabulary> {
    let text = |name: &str| options.get(name).and_then(Json::as_str).unwrap_or_default();
    Rc::new(Vocabulary::taught(text("language"), text("lesson")))
}

/// A network document, or the text of a file in another form.
fn opened(document: Json) -> Result<NetworkDocument, String> {
    let mut reading = match document.as_str() {
        Some(text) => match read(text).or_else(|| read(&without_nan(text)?)) {
            Some(document) => begin_network(document)?,
            None => begin_foreign(text)?,
        },
        None => begin_network(document)?,
    };
    while reading.step() {}
    Ok(reading.end())
}

/// The exhibit that a file of this name makes.
pub fn exhibit(name: &str, read: NetworkDocument) -> Rc<Exhibit> {
    Rc::new(Exhibit::new(name, read))
}

/// Does what the attributes of the element say.
fn apply(show: Show, options: &Json) {
    let text = |name: &str| options.get(name).and_then(Json::as_str).unwrap_or_default();
    let settings = Settings {
        colour: Some(text("color-by")).filter(|it| !it.is_empty()).map(ColourBy::from_key),
        size: sizes::from_key(text("size-by")),
        apart: text("isolates") != "in-place",
        hulls: match text("hulls") {
            "" => Hulls::None,
            name => Hulls::Of(Key::from(name)),
        },
        places: if text("places") == "by-sector" { Places::BySector } else { Places::Drawn },
        changes: match text("changes") {
            "marked" => Some(true),
            "unmarked" => Some(false),
            _ => None,
        },
        kind: None,
    };
    let kind = Some(Key::from(text("ties"))).filter(|it| !it.as_str().is_empty());
    batch(|| {
        show.settings.set(settings);
        show.set_kind(kind);
        show.names.set(Names::from_key(text("labels")));
    });
    let deepest = show.staged.with_untracked(|it| it.max_core());
    let peel = text("peel").parse::<usize>().unwrap_or(0).min(deepest);
    show.peel.set(peel);
}
