//! What the custom element holds: one running interview, opened by [`start`] and let go by [`Handle::destroy`].

use super::memory;
use super::rosters::Rosters;
use super::session::{Host, Page, Session};
use super::shell::{Found, Opened, shell};
use super::store::{Record, Store};
use dom::boundary::{self, error, now, random_id, to_page};
use dom::locale::Dates;
use dom::{El, Piece};
use interview::{Background, Earlier, Interview, Opening};
use json::Json;
use protocol::{Fault, Protocol};
use rare::rare;
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
    /// What the module that salvages has said of it, if it could not go on as it stands
    #[wasm_bindgen(method, getter)]
    fn salvaged(this: &Setting) -> Option<String>;
    /// The text of the network file of the interview before this one, if it is given
    #[wasm_bindgen(method, getter)]
    fn earlier(this: &Setting) -> Option<String>;
    /// The text of an object of what the page knows of ego, by variable, if it knows anything
    #[wasm_bindgen(method, getter)]
    fn variables(this: &Setting) -> Option<String>;
    /// What the element does for the interview
    #[wasm_bindgen(method, getter)]
    fn page(this: &Setting) -> Page;
    /// What keeps the interview while it is under way
    #[wasm_bindgen(method, getter)]
    fn record(this: &Setting) -> Record;
    /// Where the interview is saved on this device, if it is
    #[wasm_bindgen(method, getter)]
    fn store(this: &Setting) -> Option<Store>;
    /// Whether the participant has said that they go on
    #[wasm_bindgen(method, getter)]
    fn resumed(this: &Setting) -> bool;
    /// Whether it should be saved and cannot be
    #[wasm_bindgen(method, getter)]
    fn unsaved(this: &Setting) -> bool;
    /// The text of an object: what the widget says, by language, see `words::Catalogue`
    #[wasm_bindgen(method, getter)]
    fn words(this: &Setting) -> String;
    /// The module that reads and writes dates, if the protocol asks for any
    #[wasm_bindgen(method, getter)]
    fn dates(this: &Setting) -> Option<Dates>;
    /// The module that searches rosters, if the protocol has any
    #[wasm_bindgen(method, getter)]
    fn rosters(this: &Setting) -> Option<Rosters>;
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
    background: Background,
}

impl Beginning {
    /// A new interview, with what the host is told.
    fn anew(&self, finding: JsValue) -> Reopened {
        Reopened { interview: self.interview(), opened: Opened::New, finding }
    }

    fn interview(&self) -> Interview {
        Interview::knowing(self.protocol.clone(), self.opening(), self.background.clone())
    }

    fn opening(&self) -> Opening {
        Opening {
            id: random_id(),
            participant: self.participant.clone(),
            language: self.protocol.language_near(&self.language),
            started: now(),
        }
    }
}

/// Opens an interview inside `host`: the saved one, if there is one, or a new one.
///
/// # Errors
/// `{ code: "protocol", message, faults: [{ path, code, message }] }` when the protocol has faults. Only the first is
/// listed, and its message is empty: the module with the checker has them all.
///
/// `{ code: "salvage" }` when what is saved cannot go on as it stands: what the module that salvages says of it must be
/// part of the setting.
#[wasm_bindgen]
pub fn start(host: web_sys::HtmlElement, setting: &Setting) -> Result<Handle, JsValue> {
    console_error_panic_hook::set_once();
    memory::reserve();
    let catalogue = Rc::new(boundary::catalogue(&setting.words()));
    let document = boundary::read(&setting.protocol())
        .ok_or_else(|| error("protocol", "The protocol is not JSON.", Vec::new()))?;
    let protocol = Arc::new(protocol::read(&document).map_err(|faults| protocol_error(&faults))?);
    let participant = setting.participant().filter(|it| !it.is_empty());
    let (earlier, variables) = (setting.earlier(), setting.variables());
    let (background, misfit) = match earlier.is_some() || variables.is_some() {
        true => rare!(known_before(earlier, variables, &protocol)),
        false => (Background::default(), JsValue::UNDEFINED),
    };
    let beginning = Beginning { protocol, participant, language: setting.language(), background };
    let Reopened { interview, mut opened, mut finding } = match setting.saved() {
        Some(saved) => rare!(reopen(saved, setting, &beginning))?,
        None => beginning.anew(JsValue::UNDEFINED),
    };
    if finding.is_undefined() {
        finding = misfit;
    }
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
                let around = Host::new(host.clone(), setting.page());
                let (record, store) = (setting.record(), setting.store());
                let session =
                    Session::new(interview, record, store, around, catalogue, setting.dates(), setting.rosters());
                session.saving.unsaved.set(setting.unsaved());
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

/// What the texts of an earlier network file and of what the page knows tell under this protocol. What does not fit, the
/// host is told, and the interview begins without.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn known_before(earlier: Option<String>, variables: Option<String>, protocol: &Protocol) -> (Background, JsValue) {
    let (mut background, mut misfit) = (Background::default(), JsValue::UNDEFINED);
    let read = |text: &str| boundary::read(text).unwrap_or_default();
    if let Some(file) = earlier {
        match Earlier::of_file(&read(&file), protocol) {
            Ok(found) => background = found.into(),
            Err(message) => misfit = error("previous", &message, Vec::new()),
        }
    }
    if let Some(given) = variables {
        let faults = background.take(&read(&given), protocol, &boundary::number_of);
        if !faults.is_empty() {
            misfit = error("variables", &faults.join(" "), Vec::new());
        }
    }
    (background, misfit)
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
#[cfg_attr(feature = "parted", rare::wasm_split(reopening, wasm_split_path = rare))]
fn reopen(saved: String, setting: &Setting, beginning: &Beginning) -> Result<Reopened, JsValue> {
    let protocol = &beginning.protocol;
    let Some(report) = setting.salvaged() else {
        let document = boundary::read(&saved);
        let interview = document.and_then(|it| Interview::saved(protocol, &it, &beginning.participant));
        let interview = interview.ok_or_else(|| error("salvage", "", Vec::new()))?;
        let is_empty = interview.journal().entries().is_empty();
        let mut finding = JsValue::UNDEFINED;
        if setting.variables().is_some() && *interview.journal().variables() != beginning.background.variables {
            if is_empty {
                // Nobody has answered anything under the earlier values.
                return Ok(beginning.anew(finding));
            }
            let message = "The interview began with other values of variables, and keeps those.";
            finding = error("variables", message, Vec::new());
        }
        let is_declined = interview.finished().is_some() && interview.declined().is_some();
        let opened = match is_empty || is_declined {
            // Nothing was done yet: there is nothing to welcome anyone back to. Nor where the participant declined: they
            // are told so again.
            true => Opened::Untouched,
            false => Opened::Again,
        };
        return Ok(Reopened { interview, opened, finding });
    };
    let report = boundary::read(&report).unwrap_or(Json::Null);
    let text = |name: &str| report.get(name).and_then(Json::as_str).unwrap_or_default();
    let (code, left) = (text("code"), Interview::salvaged(protocol, &report));
    let code = if left.is_none() && setting.given() { "previous" } else { code };
    let finding = error(code, text("message"), Vec::new());
    let found = |again| Rc::new(Found { told: report.get("told").cloned().unwrap_or(Json::Null), saved, again });
    let (interview, opened) = match left {
        Some((interview, again)) => (interview, Opened::InPart(found(again))),
        None if setting.given() => (beginning.interview(), Opened::New),
        None => (beginning.interview(), Opened::Unreadable(found(None))),
    };
    Ok(Reopened { interview, opened, finding })
}

fn protocol_error(faults: &[Fault]) -> JsValue {
    let listed = faults.iter().map(Fault::to_json).collect();
    error("protocol", "The protocol has faults. Correct them and load the page again.", listed)
}

#[wasm_bindgen]
impl Handle {
    /// The network file as an object; `null` until the interview is finished.
    pub fn value(&self) -> JsValue {
        if self.complete() { to_page(&self.session.file()) } else { JsValue::NULL }
    }

    /// `{ code, message, faults }` if not everything of the saved journal could be kept, else undefined.
    pub fn finding(&self) -> JsValue {
        self.finding.clone()
    }

    /// Whether the interview is finished.
    pub fn complete(&self) -> bool {
        self.session.is_complete()
    }

    /// The text of a file: `json` is the network file as it stands now, `journal` everything that happened. For people it
    /// has lines and spaces.
    ///
    /// # Errors
    /// `{ code: "format", message }` for a format that is not offered.
    pub fn text(&self, format: &str, for_people: bool) -> Result<String, JsValue> {
        let document = match format {
            "json" => self.session.file(),
            "journal" => self.session.interview.peek(|it| it.journal().to_json(it.protocol())),
            _ => {
                let message = "That format is not offered. Use \"json\", \"journal\", \"compact\" or \"svg\".";
                return Err(error("format", message, Vec::new()));
            }
        };
        Ok(if for_people { json::pretty(&document) } else { json::text(&document) })
    }

    /// Erases the interview from the device and begins a new one.
    pub fn reset(&self) {
        self.session.restart(self.beginning.interview());
    }

    /// Tells the participant that what they do is not being saved on this device, or no longer.
    pub fn unsaved(&self, fails: bool) {
        self.session.saving.unsaved.set(fails);
    }

    /// Takes everything off the page and frees it. The saved interview stays.
    pub fn destroy(self) {
        self.scope.dispose();
        self.shown.html().remove();
    }
}
