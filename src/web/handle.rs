//! What the custom element holds: one running interview, opened by [`start`] and let go by [`Handle::destroy`].

use super::boundary::{self, error, now, random_id, to_page};
use super::dom::{El, Piece};
use super::memory;
use super::session::Session;
use super::shell::{Found, Opened, shell};
use super::store::Store;
use crate::interview::{Foreign, Interview, Opening, gather, salvage};
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
    beginning: Beginning,
    /// What the host is told about the journal that was to go on
    finding: JsValue,
    scope: NodeHandle,
    shown: El,
}

thread_local! {
    /// What all signals on the page belong to; each interview has a scope of its own in it.
    static ROOT: RootHandle = create_root(|| {});
}

#[wasm_bindgen]
extern "C" {
    /// What the element opens an interview with.
    pub type Setting;

    /// The text of the protocol document
    #[wasm_bindgen(method, getter)]
    fn protocol(this: &Setting) -> String;
    /// The text of the journal to go on from, if there is one
    #[wasm_bindgen(method, getter)]
    fn saved(this: &Setting) -> Option<String>;
    /// Whether that was given by the host, as the element's `previous`
    #[wasm_bindgen(method, getter)]
    fn given(this: &Setting) -> bool;
    /// Where the interview is saved, if it is
    #[wasm_bindgen(method, getter)]
    fn store(this: &Setting) -> Option<Store>;
    /// Whether the participant has said that they go on
    #[wasm_bindgen(method, getter)]
    fn resumed(this: &Setting) -> bool;
    /// Whether it should be saved and cannot be
    #[wasm_bindgen(method, getter)]
    fn unsaved(this: &Setting) -> bool;
    /// The text of an object: what the widget says, by language, see `words::learn`
    #[wasm_bindgen(method, getter)]
    fn words(this: &Setting) -> String;
    #[wasm_bindgen(method, getter)]
    fn participant(this: &Setting) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn language(this: &Setting) -> String;
}

/// What a new interview on this page begins with.
#[derive(Clone)]
struct Beginning {
    protocol: Arc<Protocol>,
    participant: Option<String>,
    language: String,
}

impl Beginning {
    fn interview(&self) -> Interview {
        Interview::new(self.protocol.clone(), self.opening())
    }

    fn opening(&self) -> Opening {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let (languages, wanted) = (&self.protocol.languages, self.language.as_str());
        let language = languages
            .iter()
            .find(|it| it.as_str().eq_ignore_ascii_case(wanted))
            .or_else(|| languages.iter().find(|it| base(it.as_str()) == base(wanted)))
            .or_else(|| languages.first());
        Opening {
            id: random_id(),
            participant: self.participant.clone(),
            language: language.cloned().unwrap_or_else(|| Key::from("en")),
            started: now(),
        }
    }
}

/// Opens an interview inside `host`: the saved one, if there is one, or a new one.
///
/// `emit(type, detail)` is called for each event of the element, `finish(file)` for each network file, to which it may
/// add what another module works out.
///
/// # Errors
/// `{ code: "protocol", message, faults: [{ path, code, message }] }` when the protocol has faults. Without the feature `advice`
/// only the first is listed, and its message is empty: the module with the checker has them all.
#[wasm_bindgen]
pub fn start(
    host: web_sys::HtmlElement,
    setting: &Setting,
    emit: js_sys::Function,
    finish: js_sys::Function,
) -> Result<Handle, JsValue> {
    console_error_panic_hook::set_once();
    memory::reserve();
    #[cfg(not(feature = "letters"))]
    super::letters::lend_tables();
    #[cfg(not(feature = "numbers"))]
    crate::json::write_numbers_with(|number| {
        js_sys::JSON::stringify(&JsValue::from_f64(number)).map(String::from).unwrap_or_default()
    });
    for (language, lesson) in boundary::read(&setting.words()).unwrap_or_default().members().unwrap_or_default() {
        words::learn(language, lesson.as_str().unwrap_or_default());
    }
    let document = boundary::read(&setting.protocol())
        .ok_or_else(|| error("protocol", "The protocol is not JSON.", Vec::new()))?;
    let protocol = Arc::new(protocol::read(&document).map_err(|faults| protocol_error(&faults))?);
    let participant = setting.participant().filter(|it| !it.is_empty());
    let beginning = Beginning { protocol, participant, language: setting.language() };
    let Reopened { interview, mut opened, finding } = match setting.saved() {
        Some(saved) => reopen(saved, setting.given(), &beginning),
        None => Reopened { interview: beginning.interview(), opened: Opened::New, finding: JsValue::UNDEFINED },
    };
    if matches!(opened, Opened::Again | Opened::Untouched) {
        // What was finished on this device before may be anybody's, unless the host says who takes part.
        let is_theirs = setting.resumed() || setting.store().is_none() || beginning.participant.is_some();
        opened = match (interview.finished().is_some(), opened) {
            (true, _) if is_theirs => Opened::Untouched,
            (true, _) => Opened::Finished,
            (false, Opened::Again) if setting.resumed() => Opened::Resumed,
            (false, opened) => opened,
        };
    }
    let again = {
        let beginning = beginning.clone();
        move || beginning.interview()
    };
    let mut made = None;
    let scope = ROOT.with(|root| {
        root.run_in(|| {
            create_child_scope(|| {
                let session = Session::new(interview, setting.store(), emit, finish, host.clone());
                session.unsaved.set(setting.unsaved());
                if matches!(opened, Opened::New) {
                    session.save_head();
                }
                made = Some((session, shell(session, opened, Rc::new(again))));
            })
        })
    });
    let (session, shown) = made.unwrap_throw();
    shown.add_to(&host);
    Ok(Handle { session, beginning, finding, scope, shown })
}

/// What a saved journal came to.
struct Reopened {
    interview: Interview,
    opened: Opened,
    /// What the host is told, if not everything could be kept
    finding: JsValue,
}

/// The saved interview, as far as it can go on under this protocol; else a new one. What a host gave that is no journal
/// of this interview is the host's to hear of, and the participant begins.
fn reopen(saved: String, is_given: bool, beginning: &Beginning) -> Reopened {
    let protocol = &beginning.protocol;
    let document = boundary::read_any(&saved).or_else(|| gather(&saved, &boundary::read_any));
    let found = document.ok_or(Foreign::NotJson).and_then(|it| salvage(protocol, &it, beginning.opening()));
    match found {
        Ok(kept) => {
            let finding = kept.code().map(|code| error(code, &kept.message(), Vec::new()));
            let opened = match finding {
                Some(_) => Opened::InPart(Rc::new(Found { told: kept.told(), saved })),
                // Nothing was done yet: there is nothing to welcome anyone back to.
                None if kept.entries == 0 => Opened::Untouched,
                // Nor where the participant declined: they are told so again.
                None if kept.interview.finished().is_some() && kept.interview.declined().is_some() => Opened::Untouched,
                None => Opened::Again,
            };
            Reopened { interview: kept.interview, opened, finding: finding.unwrap_or(JsValue::UNDEFINED) }
        }
        Err(foreign) => {
            let interview = beginning.interview();
            let told = foreign.told(interview.language().as_str());
            let (code, opened) = match is_given {
                true => ("previous", Opened::New),
                false => ("journal", Opened::Unreadable(Rc::new(Found { told, saved }))),
            };
            Reopened { interview, opened, finding: error(code, &foreign.to_string(), Vec::new()) }
        }
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

    /// `{ code, message, faults }` if not everything of the saved journal could be kept, else undefined.
    pub fn finding(&self) -> JsValue {
        self.finding.clone()
    }

    /// Whether the interview is finished.
    pub fn complete(&self) -> bool {
        self.session.is_complete()
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
        self.session.restart(self.beginning.interview());
    }

    /// Tells the participant that what they do is not being saved on this device, or no longer.
    pub fn unsaved(&self, fails: bool) {
        self.session.unsaved.set(fails);
    }

    /// Takes everything off the page and frees it. The saved interview stays.
    pub fn destroy(self) {
        self.scope.dispose();
        self.shown.html().remove();
    }
}
