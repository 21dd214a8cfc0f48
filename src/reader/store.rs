//! Files of the reader's own that this browser keeps, where the reader says so: in IndexedDB, each
//! under the key of its text. Browsers refuse that in some frames and private windows, or when
//! there is no room; then there is no answer here, and the files stay open for this visit.

use super::{Content, OwnFile};
use crate::browser;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Object, Promise, Reflect};
use web_sys::{Blob, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest};
use web_sys::{IdbTransaction, IdbTransactionMode};

const DATABASE: &str = "gangmu";
const FILES: &str = "files";
const NAME: &str = "name";
const CONTENT: &str = "content";

/// Where the browser's other storage says that files may be kept, so that nothing has to be opened
/// to know that there are none.
const KEEPS: &str = "gangmu.keeps";

/// Whether files may be kept.
pub fn keeps() -> bool {
    let said = browser::storage().and_then(|storage| storage.get_item(KEEPS).ok()?);
    said.is_some()
}

fn set_keeps(keeps: bool) {
    let _ = browser::storage().map(|storage| match keeps {
        true => storage.set_item(KEEPS, "1"),
        false => storage.remove_item(KEEPS),
    });
}

/// What is kept, with the key of each.
pub async fn all() -> Option<Vec<(String, OwnFile)>> {
    let database = open().await?;
    let files = files(&database, IdbTransactionMode::Readonly)?;
    let (keys, records) = (files.get_all_keys().ok()?, files.get_all().ok()?);
    let (keys, records) = (answer(&keys), answer(&records));
    let (keys, records) = (keys.await?, records.await?);
    let (keys, records): (Array, Array) = (keys.dyn_into().ok()?, records.dyn_into().ok()?);
    let both = keys.iter().zip(records.iter());
    let known = both.filter_map(|(key, record)| Some((key.as_string()?, file(&record)?)));
    Some(known.collect())
}

/// Keeps a file under the key of its text.
pub async fn keep(key: &str, file: &OwnFile) -> Option<()> {
    let Content::Device(content) = &file.content else {
        return None;
    };
    let record = Object::new();
    Reflect::set(&record, &NAME.into(), &file.name.as_str().into()).ok()?;
    Reflect::set(&record, &CONTENT.into(), content).ok()?;
    change(|files| files.put_with_key(&record, &key.into())).await?;
    set_keeps(true);
    Some(())
}

/// Lets go of the file with a key.
pub async fn forget(key: &str) -> Option<()> {
    change(|files| files.delete(&key.into())).await
}

/// Lets go of all files.
pub async fn forget_all() -> Option<()> {
    change(IdbObjectStore::clear).await?;
    set_keeps(false);
    Some(())
}

/// Changes what is kept; it is done when the browser says that it is written.
async fn change(act: impl Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>) -> Option<()> {
    let database = open().await?;
    let files = files(&database, IdbTransactionMode::Readwrite)?;
    let transaction: IdbTransaction = files.transaction();
    act(&files).ok()?;
    let written = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    written.await.ok().map(drop)
}

async fn open() -> Option<IdbDatabase> {
    let factory = web_sys::window()?.indexed_db().ok()??;
    let request: IdbOpenDbRequest = factory.open_with_u32(DATABASE, 1).ok()?;
    let opening = request.clone();
    let make = Closure::once(move || {
        if let Ok(Ok(database)) = opening.result().map(JsCast::dyn_into::<IdbDatabase>) {
            // Without it, every later step gives no answer, and says so.
            let _ = database.create_object_store(FILES);
        }
    });
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    let database = answer(&request).await;
    request.set_onupgradeneeded(None);
    database?.dyn_into().ok()
}

fn files(database: &IdbDatabase, mode: IdbTransactionMode) -> Option<IdbObjectStore> {
    let transaction = database.transaction_with_str_and_mode(FILES, mode).ok()?;
    transaction.object_store(FILES).ok()
}

/// What a request answers. It is listened to at once, whenever the answer is waited for.
fn answer(request: &IdbRequest) -> impl Future<Output = Option<JsValue>> {
    let request = request.clone();
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    async move {
        answered.await.ok()?;
        request.result().ok()
    }
}

fn file(record: &JsValue) -> Option<OwnFile> {
    let field = |name: &str| Reflect::get(record, &name.into()).ok();
    Some(OwnFile {
        name: field(NAME)?.as_string()?,
        content: Content::Device(field(CONTENT)?.dyn_into::<Blob>().ok()?),
    })
}
