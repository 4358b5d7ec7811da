//! What the custom element holds: one running interview, opened by [`start`] and let go by [`Handle::destroy`].

use super::boundary::{self, error, from_page, now, random_id, to_page};
use super::dom::{El, Piece};
use super::session::Session;
use super::shell::{Opened, shell};
use super::store::Store;
use crate::interview::{Interview, Journal, Opening};
use crate::json::Json;
use crate::network::Key;
use crate::protocol::{self, Fault, Protocol};
use crate::words;
use std::rc::Rc;
use std::sync::Arc;
use sycamore_reactive::{NodeHandle, RootHandle, create_child_scope, create_root};
use wasm_bindgen::prelude::*;

/// One interview on a page.
#[wasm_bindgen]
pub struct Handle {
    session: Session,
    protocol: Arc<Protocol>,
    options: Options,
    scope: NodeHandle,
    shown: El,
}

thread_local! {
    /// What all signals on the page belong to; each interview has a scope of its own in it.
    static ROOT: RootHandle = create_root(|| {});
}

/// What the element's attributes say.
#[derive(Clone)]
struct Options {
    /// The name under which the interview is saved
    key: String,
    autosave: bool,
    participant: Option<String>,
    language: Option<String>,
    /// A journal that the page has kept. With it the device keeps nothing.
    previous: Option<Json>,
}

impl Options {
    fn read(options: &Json, protocol: &Protocol) -> Options {
        let text = |name| options.get(name).and_then(Json::as_str).filter(|it| !it.is_empty()).map(str::to_owned);
        let previous = options.get("previous").filter(|it| **it != Json::Null).cloned();
        Options {
            key: text("interview").unwrap_or_else(|| protocol.id.as_str().to_owned()),
            autosave: previous.is_none() && text("autosave").as_deref() != Some("off"),
            participant: text("participant"),
            language: text("language"),
            previous,
        }
    }

    fn opening(&self, protocol: &Protocol) -> Opening {
        let wanted = self.language.as_deref().unwrap_or_default();
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let language = protocol
            .languages
            .iter()
            .find(|it| it.as_str().eq_ignore_ascii_case(wanted))
            .or_else(|| protocol.languages.iter().find(|it| base(it.as_str()) == base(wanted)))
            .or_else(|| protocol.languages.first());
        Opening {
            id: random_id(),
            participant: self.participant.clone(),
            language: language.cloned().unwrap_or_else(|| Key::from("en")),
            started: now(),
        }
    }
}

/// Opens an interview inside `host`: the saved one, if there is one on this device, or a new one.
///
/// `protocol` is the parsed protocol document; `options` has the element's attributes (`interview`, `autosave`,
/// `participant`, `language`), `previous`, a journal to go on from, and `words`, lessons by language; `emit(type, detail)` is called for each event of
/// the element, `finish(file)` for each network file, to which it may add what another module works out.
///
/// # Errors
/// `{ code: "protocol", message, faults: [{ path, code, message }] }` when the protocol has faults. Without the feature `advice`
/// only the first is listed, and its message is empty: the module with the checker has them all.
#[wasm_bindgen]
pub async fn start(
    host: web_sys::HtmlElement,
    protocol: JsValue,
    options: JsValue,
    emit: js_sys::Function,
    finish: js_sys::Function,
) -> Result<Handle, JsValue> {
    console_error_panic_hook::set_once();
    #[cfg(not(feature = "numbers"))]
    crate::json::write_numbers_with(|number| {
        js_sys::JSON::stringify(&JsValue::from_f64(number)).map(String::from).unwrap_or_default()
    });
    let document = from_page(&protocol).ok_or_else(|| error("protocol", "The protocol is not JSON.", Vec::new()))?;
    let protocol = Arc::new(protocol::read(&document).map_err(|faults| protocol_error(&faults))?);
    let options = from_page(&options).unwrap_or_default();
    for (language, lesson) in options.get("words").and_then(Json::members).unwrap_or_default() {
        words::learn(language, lesson.as_str().unwrap_or_default());
    }
    let options = Options::read(&options, &protocol);

    // A store that cannot be read is not written to either: what is in it may be readable another time.
    let (store, saved) = match if options.autosave { open_store(&options.key).await.ok() } else { None } {
        Some((store, saved)) => (Some(store), saved),
        None => (None, options.previous.clone()),
    };
    let (interview, opened) = reopen(saved, &protocol, &options);
    let failed = options.autosave && store.is_none();
    let again = {
        let (protocol, options) = (protocol.clone(), options.clone());
        move || Interview::new(protocol.clone(), options.opening(&protocol))
    };
    let mut made = None;
    let scope = ROOT.with(|root| {
        root.run_in(|| {
            create_child_scope(|| {
                let session = Session::new(interview, store, emit, finish, host.clone());
                session.unsaved.set(failed);
                if matches!(opened, Opened::New) {
                    session.save_head();
                }
                made = Some((session, shell(session, opened, Rc::new(again))));
            })
        })
    });
    let (session, shown) = made.unwrap_throw();
    shown.add_to(&host);
    Ok(Handle { session, protocol, options, scope, shown })
}

async fn open_store(key: &str) -> Result<(Store, Option<Json>), JsValue> {
    let store = Store::open(key).await?;
    let saved = store.load().await?;
    Ok((store, saved))
}

/// The saved interview, if it can go on under this protocol; else a new one.
fn reopen(saved: Option<Json>, protocol: &Arc<Protocol>, options: &Options) -> (Interview, Opened) {
    let new = || Interview::new(protocol.clone(), options.opening(protocol));
    let Some(saved) = saved else { return (new(), Opened::New) };
    let replayed = Journal::from_json(&saved, protocol)
        .ok()
        .and_then(|journal| Interview::replay(protocol.clone(), &journal).ok());
    match replayed {
        // Nothing was done yet: there is nothing to welcome anyone back to.
        Some(interview) if interview.journal().entries().is_empty() => (interview, Opened::Untouched),
        Some(interview) => (interview, Opened::Again),
        None => (new(), Opened::Unreadable(saved)),
    }
}

fn protocol_error(faults: &[Fault]) -> JsValue {
    let listed = faults.iter().map(Fault::to_json).collect();
    error("protocol", "The protocol has faults. Correct them and load the page again.", listed)
}

#[wasm_bindgen]
impl Handle {
    /// The network file as an object; `null` until the interview is finished.
    pub fn value(&self) -> JsValue {
        if self.complete() { self.session.file() } else { JsValue::NULL }
    }

    /// Whether the interview is finished.
    pub fn complete(&self) -> bool {
        self.session.peek(|interview| interview.finished().is_some())
    }

    /// The text of a file: `json` is the network file as it stands now, `journal` everything that happened.
    ///
    /// # Errors
    /// `{ code: "format", message }` for a format that is not offered.
    pub fn export(&self, format: &str) -> Result<String, JsValue> {
        let journal = || self.session.peek(|it| to_page(&it.journal().to_json(it.protocol())));
        match format {
            "json" => Ok(boundary::pretty(&self.session.file())),
            "journal" => Ok(boundary::pretty(&journal())),
            _ => Err(error("format", "That format is not offered. Use \"json\" or \"journal\".", Vec::new())),
        }
    }

    /// Erases the interview from the device and begins a new one.
    pub fn reset(&self) {
        self.session.restart(Interview::new(self.protocol.clone(), self.options.opening(&self.protocol)));
    }

    /// Takes everything off the page and frees it. The saved interview stays.
    pub fn destroy(self) {
        self.scope.dispose();
        self.shown.html().remove();
    }
}
