//! A static server on this machine's own address: `cargo xtask serve`, and the browser tests.

use crate::log::Log;
use crate::project::Project;
use crate::{build, setup};
use anyhow::{Context, Result, anyhow, bail};
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

/// Ports tried after the wanted one.
const PORTS: u16 = 20;
/// Requests answered at the same time.
const WORKERS: usize = 8;

/// A folder to serve, and the sub-path it is served under.
#[derive(Clone)]
pub struct Site {
    folder: PathBuf,
    prefix: String,
}

struct Options {
    port: u16,
    folder: Option<PathBuf>,
    prefix: String,
}

/// `cargo xtask serve`.
pub fn run(project: &Project, log: &Log, options: &[String]) -> Result<()> {
    let options = parse(options)?;
    let folder = match options.folder {
        Some(folder) => folder,
        None => {
            setup::build_tools(project, log)?;
            build::site(project, log)?
        }
    };
    let site = Site::new(&folder, &options.prefix)?;
    let server = listen(options.port)?;
    log.say(format!(
        "\nGangmu is ready. Open {} in a browser.\nCtrl-C ends it.",
        site.address(&server)
    ));
    site.serve(&Arc::new(server));
    Ok(())
}

fn parse(options: &[String]) -> Result<Options> {
    let mut parsed = Options {
        port: 8080,
        folder: None,
        prefix: "/".to_owned(),
    };
    let mut words = options.iter();
    while let Some(option) = words.next() {
        let mut value = || {
            words
                .next()
                .with_context(|| format!("{option} needs a value"))
        };
        match option.as_str() {
            "--port" => parsed.port = value()?.parse().context("--port needs a number")?,
            "--dir" => parsed.folder = Some(PathBuf::from(value()?)),
            "--prefix" => parsed.prefix = value()?.clone(),
            _ => bail!("serve does not know `{option}`; see `cargo xtask help`"),
        }
    }
    Ok(parsed)
}

/// Takes the wanted port, or one of the next that is free.
pub fn listen(wanted: u16) -> Result<Server> {
    (wanted..=wanted.saturating_add(PORTS))
        .find_map(|port| Server::http(("127.0.0.1", port)).ok())
        .ok_or_else(|| anyhow!("no free port from {wanted} on: name another with --port"))
}

impl Site {
    /// The site in a folder, under a sub-path (or "/").
    pub fn new(folder: &Path, prefix: &str) -> Result<Self> {
        let folder = fs::canonicalize(folder)
            .with_context(|| format!("there is no folder {}", folder.display()))?;
        let inner = prefix.trim_matches('/');
        let prefix = match inner {
            "" => "/".to_owned(),
            _ => format!("/{inner}/"),
        };
        Ok(Self { folder, prefix })
    }

    /// What to open in a browser.
    pub fn address(&self, server: &Server) -> String {
        format!("http://{}{}", server.server_addr(), self.prefix)
    }

    /// Answers requests until the server is told to stop.
    pub fn serve(&self, server: &Arc<Server>) {
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    while let Ok(request) = server.recv() {
                        self.answer(request);
                    }
                });
            }
        });
    }

    fn answer(&self, request: Request) {
        let readable = matches!(request.method(), Method::Get | Method::Head);
        let file = self.file(request.url()).filter(|_| readable);
        // A browser that goes away in the middle of an answer is no failure of ours.
        drop(
            match file.and_then(|path| Some((File::open(&path).ok()?, path))) {
                Some((file, path)) => request.respond(
                    Response::from_file(file)
                        .with_header(header("Content-Type", content_type(&path)))
                        .with_header(header("Cache-Control", "no-cache"))
                        .with_header(header("X-Content-Type-Options", "nosniff")),
                ),
                None => request.respond(Response::from_string("not found\n").with_status_code(404)),
            },
        );
    }

    /// The file that an address means, if it is one of the folder's.
    fn file(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?;
        let path = decode(path.strip_prefix(&self.prefix)?)?;
        let relative = Path::new(&path);
        let inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return None;
        }
        let file = self.folder.join(relative);
        let file = if file.is_dir() {
            file.join("index.html")
        } else {
            file
        };
        // A link that leads out of the folder is not followed.
        let file = fs::canonicalize(file).ok()?;
        (file.starts_with(&self.folder) && file.is_file()).then_some(file)
    }
}

/// Undoes percent encoding; None if what it stands for is no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[allow(clippy::expect_used, reason = "every header is a literal of this file")]
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header made of plain letters")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(prefix: &str) -> Site {
        Site::new(Path::new(env!("CARGO_MANIFEST_DIR")), prefix).expect("the package's folder")
    }

    #[test]
    fn finds_files_of_the_folder_under_the_prefix() {
        assert!(site("/").file("/Cargo.toml?x=1").is_some());
        assert!(site("/").file("/src/%6dain.rs").is_some());
        assert!(site("a/b").file("/a/b/Cargo.toml").is_some());
        assert!(site("a/b").file("/Cargo.toml").is_none());
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        for url in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/..%2fCargo.toml",
            "/%ff",
            "/%",
        ] {
            assert!(site("/").file(url).is_none(), "{url}");
        }
    }
}
