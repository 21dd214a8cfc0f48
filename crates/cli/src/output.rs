//! Where a command writes to.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Writes to a file, or to standard output where none is named.
pub fn write(to: Option<&Path>, bytes: &[u8]) -> io::Result<()> {
    match to {
        Some(path) => fs::write(path, bytes).map_err(|error| named(path, &error)),
        None => {
            let mut output = io::stdout().lock();
            output.write_all(bytes)?;
            output.flush()
        }
    }
}

/// Whether standard output is a screen, where a spreadsheet would be noise.
pub fn is_screen() -> bool {
    io::stdout().is_terminal()
}

/// An error of writing that says where and what to do.
fn named(path: &Path, error: &io::Error) -> io::Error {
    let message = format!(
        "{}: cannot be written ({error}); check the folder and your rights in it",
        path.display()
    );
    io::Error::new(error.kind(), message)
}
