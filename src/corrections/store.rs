//! Files of corrections in the browser's storage, and in memory for this visit where that is refused.

use crate::browser;
use crate::reader::is_key;
use std::cell::RefCell;

/// The name of each in the storage, before the key of its text.
const PREFIX: &str = "gangmu.corrections.";

thread_local! {
    /// What the browser did not keep; none for what it did not let go.
    static HERE: RefCell<Vec<(String, Option<String>)>> = const { RefCell::new(Vec::new()) };
}

/// The file of a text.
pub fn of(key: &str) -> Option<String> {
    let here = HERE.with_borrow(|here| here.iter().find(|(it, _)| it == key).cloned());
    match here {
        Some((_, file)) => file,
        None => browser::storage()?.get_item(&name(key)).ok()?,
    }
}

/// Keeps the file of a text, or lets it go; says whether the browser did so.
pub fn keep(key: &str, file: Option<&str>) -> bool {
    let done = browser::storage().and_then(|storage| match file {
        Some(file) => storage.set_item(&name(key), file).ok(),
        None => storage.remove_item(&name(key)).ok(),
    });
    HERE.with_borrow_mut(|here| {
        here.retain(|(it, _)| it != key);
        if done.is_none() {
            here.push((key.to_owned(), file.map(str::to_owned)));
        }
    });
    done.is_some()
}

/// The files of the reader's own texts, each with the key of its text: which text a file is, only
/// its reading tells.
pub fn of_own_texts() -> Vec<(String, String)> {
    let mut keys = HERE.with_borrow(|here| here.iter().map(|(key, _)| key.clone()).collect());
    add_stored(&mut keys);
    let own = keys.into_iter().filter(|key| is_key(key));
    own.filter_map(|key| of(&key).map(|file| (key, file)))
        .collect()
}

/// Lets the files of the reader's own texts go.
pub fn forget_own_texts() {
    for (key, _) in of_own_texts() {
        keep(&key, None);
    }
}

fn add_stored(keys: &mut Vec<String>) {
    let Some(storage) = browser::storage() else {
        return;
    };
    for at in 0..storage.length().unwrap_or_default() {
        let name = storage.key(at).ok().flatten().unwrap_or_default();
        keys.extend(name.strip_prefix(PREFIX).map(str::to_owned));
    }
}

fn name(key: &str) -> String {
    format!("{PREFIX}{key}")
}
