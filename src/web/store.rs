//! Saved interviews on this device, in IndexedDB: one head each, and the journal entry by entry, so that saving a
//! command writes one small record however long the interview is.

use super::boundary::{from_page, to_page};
use crate::json::Json;
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransactionMode};

const DATABASE: &str = "sociogram";
const HEADS: &str = "heads";
const ENTRIES: &str = "entries";

/// One interview's place in the store.
#[derive(Clone)]
pub struct Store {
    database: IdbDatabase,
    key: Rc<str>,
}

/// A saved interview: its journal as one document, see `Journal::to_json`.
pub type Saved = Json;

impl Store {
    /// Opens the place of the interview named `key`.
    ///
    /// # Errors
    /// Whatever the browser says when it has no storage for this page, as in some private windows.
    pub async fn open(key: &str) -> Result<Store, JsValue> {
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
        let factory = factory.ok_or_else(|| JsValue::from_str("no IndexedDB"))?;
        let request = factory.open_with_u32(DATABASE, 1)?;
        let opening = request.clone();
        let upgrade = Closure::<dyn FnMut()>::new(move || {
            if let Some(database) = opening.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok()) {
                // Fails only for stores that are there already.
                let _ = database.create_object_store(HEADS);
                let _ = database.create_object_store(ENTRIES);
            }
        });
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let database = settled(&request).await?.dyn_into::<IdbDatabase>()?;
        // Held until here: mostly it was not needed, and a listener that is never called is never let go of by itself.
        drop(upgrade);
        Ok(Store { database, key: key.into() })
    }

    /// The saved interview, if there is one.
    ///
    /// # Errors
    /// Whatever the browser says when it cannot read its storage.
    pub async fn load(&self) -> Result<Option<Saved>, JsValue> {
        let (heads, entries) = self.stores(IdbTransactionMode::Readonly)?;
        // Both requests go out before either is awaited: a transaction closes once it has nothing to do.
        let head = heads.get(&JsValue::from_str(&self.key))?;
        let list = entries.get_all_with_key(&self.all()?)?;
        let (head, list) = (settled(&head), settled(&list));
        let (head, list) = (head.await?, list.await?);
        let Some(Json::Object(mut members)) = from_page(&head) else { return Ok(None) };
        let entries = from_page(&list).ok_or_else(|| JsValue::from_str("entries that are not JSON"))?;
        members.push(("entries".into(), entries));
        Ok(Some(Json::Object(members)))
    }

    /// Saves the head of a new interview in place of whatever was there.
    ///
    /// # Errors
    /// Whatever the browser says when its storage is full or gone.
    pub async fn begin(&self, head: &Json) -> Result<(), JsValue> {
        let (heads, entries) = self.stores(IdbTransactionMode::Readwrite)?;
        entries.delete(&self.all()?)?;
        settled(&heads.put_with_key(&to_page(head), &JsValue::from_str(&self.key))?).await?;
        Ok(())
    }

    /// Saves entry `number` of the journal, counted from 0. An entry with that number is replaced.
    ///
    /// # Errors
    /// As [`Store::begin`].
    pub async fn put(&self, number: usize, entry: &Json) -> Result<(), JsValue> {
        let (_, entries) = self.stores(IdbTransactionMode::Readwrite)?;
        settled(&entries.put_with_key(&to_page(entry), &self.numbered(number))?).await?;
        Ok(())
    }

    /// Erases the interview from this device.
    ///
    /// # Errors
    /// As [`Store::begin`].
    pub async fn erase(&self) -> Result<(), JsValue> {
        let (heads, entries) = self.stores(IdbTransactionMode::Readwrite)?;
        entries.delete(&self.all()?)?;
        settled(&heads.delete(&JsValue::from_str(&self.key))?).await?;
        Ok(())
    }

    fn stores(&self, mode: IdbTransactionMode) -> Result<(IdbObjectStore, IdbObjectStore), JsValue> {
        let names = Array::of2(&JsValue::from_str(HEADS), &JsValue::from_str(ENTRIES));
        let transaction = self.database.transaction_with_str_sequence_and_mode(&names, mode)?;
        Ok((transaction.object_store(HEADS)?, transaction.object_store(ENTRIES)?))
    }

    fn numbered(&self, number: usize) -> JsValue {
        Array::of2(&JsValue::from_str(&self.key), &JsValue::from_f64(number as f64)).into()
    }

    fn all(&self) -> Result<JsValue, JsValue> {
        // An array sorts after every number, so this takes in all entries of this key and of no other.
        let end = Array::of2(&JsValue::from_str(&self.key), &Array::new());
        IdbKeyRange::bound(&self.numbered(0), &end.into()).map(JsValue::from)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // The last holder closes the connection, so that a removed element keeps nothing open.
        if Rc::strong_count(&self.key) == 1 {
            self.database.close();
        }
    }
}

/// The result of a request once it has one. Listens from this call on, so a request may be awaited later.
fn settled(request: &IdbRequest) -> JsFuture {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let ending = request.clone();
        // One for both ends, of which one comes: what listened is let go of by that.
        let ended = Closure::once_into_js(move || {
            let error = Reflect::get(&ending, &JsValue::from_str("error")).unwrap_or(JsValue::UNDEFINED);
            let _ = match error.is_falsy() {
                true => resolve.call1(&JsValue::NULL, &ending.result().unwrap_or(JsValue::UNDEFINED)),
                false => reject.call1(&JsValue::NULL, &error),
            };
        });
        request.set_onsuccess(Some(ended.unchecked_ref()));
        request.set_onerror(Some(ended.unchecked_ref()));
    });
    JsFuture::from(promise)
}
