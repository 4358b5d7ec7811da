//! Handing a file to the participant.

use super::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a file's address is kept, in milliseconds: some browsers ask first what to do with a download, and fetch the
/// file when they were told.
const KEPT: u32 = 600_000;

/// Offers `text` as a download called `name`.
pub fn download(name: &str, mime: &str, text: &str) {
    // Fails only where the browser cannot make files, and then there is nothing to offer.
    let _ = try_download(name, mime, text);
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    offer(name, &Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&JsValue::from_str(text)), &kind)?)
}

/// Offers a file that is made already.
///
/// # Errors
/// What the browser says that cannot make an address for it.
pub fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    follow(name, &address)?;
    gloo_timers::callback::Timeout::new(KEPT, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Offers what is at an address as a download called `name`.
///
/// # Errors
/// What the browser says that cannot make a link.
pub fn follow(name: &str, address: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}
