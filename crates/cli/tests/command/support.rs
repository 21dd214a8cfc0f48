//! Running the command, and files to run it on.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The names of the bundled texts.
pub const BUNDLED: [&str; 5] = [
    "huludao-work-report-2025.txt",
    "panjin-industry-briefing-2023.txt",
    "panjin-plan-report-2023.txt",
    "panjin-revitalization-briefing-2023.txt",
    "shenyang-revitalization-plan-2023.txt",
];

/// Runs the command.
pub fn gangmu(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gangmu"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Runs the command with bytes on its standard input.
pub fn gangmu_reading(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gangmu"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// The path of a bundled text.
pub fn bundled(name: &str) -> String {
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents");
    documents.join(name).to_str().unwrap().to_owned()
}

/// An empty folder of a test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes a file and gives its path.
pub fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// What the command printed.
pub fn printed(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

/// What the command complained about.
pub fn complaints(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// The plan of each line that was printed.
pub fn plans(output: &Output) -> Vec<Value> {
    let lines = printed(output).lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}
