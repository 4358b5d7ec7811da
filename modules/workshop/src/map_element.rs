//! What `<sociogram-map>` holds: maps, and nothing around them.

use super::saving;
use super::show::{Hulls, Settings, Show};
use super::stage::stage;
use cohort::colours::ColourBy;
use cohort::drawing::Names;
use cohort::{Exhibit, Places, sizes};
use dom::boundary::{error, from_page, read, to_page};
use dom::{El, Piece};
use formats::{NetworkDocument, begin_foreign, begin_network, without_nan};
use js_sys::Function;
use json::Json;
use measures::Measure;
use network::Key;
use std::rc::Rc;
use sycamore_reactive::{NodeHandle, RootHandle, batch, create_child_scope, create_root};
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
    /// Makes a show and what is to be seen of it, and puts that into `host`.
    pub(super) fn new(host: &JsValue, measurer: Function, make: impl FnOnce(Show) -> El) -> Opened {
        let mut made = None;
        let scope = ROOT.with(|root| {
            root.run_in(|| {
                create_child_scope(|| {
                    let show = Show::new(measurer);
                    made = Some((show, make(show)));
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
        self.scope.run_in(|| apply(self.show, &options));
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
    Ok(Opened::new(host, measurer, move |show| {
        show.open(exhibits);
        apply(show, &options);
        stage(show)
    }))
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
