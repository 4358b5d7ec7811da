//! The module that the workshop page and `<sociogram-map>` load. Participants never see it. What it does is in
//! `sociogram::web::workshop`; here it only gets its names.
#![cfg(target_arch = "wasm32")]

use js_sys::Function;
use sociogram::web::workshop::{Opened, open_maps, open_page};
use wasm_bindgen::prelude::*;

/// What is shown inside an element.
#[wasm_bindgen]
pub struct Shown(Opened);

/// Shows networks inside `host`. `networks` are network documents, each as `[name, document]`; `options` has the
/// attributes of `<sociogram-map>`; `measurer` is `measure` of `measures.js`.
///
/// # Errors
/// `{ code: "network", message }` for a document that is no network.
#[wasm_bindgen]
pub fn maps(host: &JsValue, networks: &JsValue, options: &JsValue, measurer: Function) -> Result<Shown, JsValue> {
    open_maps(host, networks, options, measurer).map(Shown)
}

/// Opens the workshop page inside `host`; `examples` is the address of the folder with the example networks,
/// `measurer` is `measure` of `measures.js`.
#[wasm_bindgen]
pub fn page(host: &JsValue, examples: &str, measurer: Function) -> Shown {
    Shown(open_page(host, examples, measurer))
}

#[wasm_bindgen]
impl Shown {
    /// Shows the same networks by other options.
    pub fn update(&self, options: &JsValue) {
        self.0.update(options);
    }

    /// What can be chosen, and what is shown: `{ titles, variables, measures, cores }`.
    pub fn about(&self) -> JsValue {
        self.0.about()
    }

    /// The picture as the text of an SVG document.
    pub fn svg(&self) -> String {
        self.0.svg()
    }

    /// Takes everything off the page and frees it.
    pub fn destroy(self) {
        self.0.close();
    }
}
