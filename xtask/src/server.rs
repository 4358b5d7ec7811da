//! A small file server for trying the built site and for browser tests.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

/// A browser opens about six connections to one host; a few more answer several browsers at once.
const WORKERS: usize = 8;

/// A running server; it stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
    address: SocketAddr,
}

impl Server {
    /// Serves folders on 127.0.0.1, each under its own prefix (`"/"` or `"/something/"`; the longest that
    /// fits wins). Port 0 takes any free port.
    pub fn start(folders: &[(&str, &Path)], port: u16) -> Result<Self> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| anyhow!("port {port} cannot be listened on ({error}); choose another with --port"))?;
        let address = http.server_addr().to_ip().ok_or_else(|| anyhow!("the server has no address"))?;
        let http = Arc::new(http);
        let mut folders: Vec<(String, PathBuf)> =
            folders.iter().map(|(prefix, folder)| ((*prefix).to_owned(), folder.to_path_buf())).collect();
        folders.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
        let folders: Arc<[(String, PathBuf)]> = folders.into();
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, folders) = (Arc::clone(&http), Arc::clone(&folders));
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        // A browser that went away in the middle is no fault of ours.
                        let _ = respond(&folders, request);
                    }
                })
            })
            .collect();
        Ok(Self { http, workers, address })
    }

    /// The address to open, such as `http://127.0.0.1:8080`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
    }
}

fn respond(folders: &[(String, PathBuf)], request: Request) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let response = Response::from_string("only GET and HEAD are answered here\n").with_status_code(405);
        return request.respond(with_header(response, "Allow", "GET, HEAD"));
    }
    let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
    let found = decode(&path).map(|path| {
        folders
            .iter()
            .find_map(|(prefix, folder)| locate(folder, path.strip_prefix(prefix.as_str())?))
            .unwrap_or(Found::Nothing)
    });
    match found.unwrap_or(Found::Nothing) {
        Found::Page(file) => match File::open(&file) {
            Ok(content) => {
                let response = with_header(
                    Response::from_file(content).with_chunked_threshold(usize::MAX),
                    "Content-Type",
                    content_type(&file),
                );
                // Whoever builds again wants to see the new build.
                request.respond(with_header(response, "Cache-Control", "no-cache"))
            }
            Err(_) => not_found(request),
        },
        // Relative links inside the page need the slash.
        Found::Folder => {
            let response = Response::from_string("").with_status_code(301);
            request.respond(with_header(response, "Location", &format!("{path}/")))
        }
        Found::Nothing => not_found(request),
    }
}

fn not_found(request: Request) -> std::io::Result<()> {
    request.respond(Response::from_string("not found\n").with_status_code(404))
}

fn with_header<R: std::io::Read>(response: Response<R>, name: &str, value: &str) -> Response<R> {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

/// What a path names.
#[derive(Debug, PartialEq)]
enum Found {
    Page(PathBuf),
    Folder,
    Nothing,
}

/// Finds the file for a decoded path, never outside `folder`: neither through `..` nor through a link.
fn locate(folder: &Path, path: &str) -> Option<Found> {
    let mut file = folder.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part == "." || part == ".." || part.contains(['\\', '\0', ':']) {
            return Some(Found::Nothing);
        }
        file.push(part);
    }
    if file.is_dir() {
        if !path.is_empty() && !path.ends_with('/') {
            return Some(Found::Folder);
        }
        file.push("index.html");
    }
    let real = file.canonicalize().ok()?;
    (real.is_file() && real.starts_with(folder.canonicalize().ok()?)).then_some(Found::Page(real))
}

/// Undoes percent-encoding; `None` if that gives no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The content type a browser must see; it refuses wasm and modules under any other.
fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "xml" | "graphml" | "gexf" => "application/xml; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error;
    use std::fs;

    /// A folder with a page, and beside it a file that must stay out of reach.
    fn example(name: &str) -> std::io::Result<PathBuf> {
        let outer = std::env::temp_dir().join(format!("sociogram-server-{name}-{}", std::process::id()));
        let folder = outer.join("site");
        fs::create_dir_all(folder.join("deep"))?;
        fs::write(folder.join("index.html"), "front")?;
        fs::write(folder.join("a b.js"), "export {}")?;
        fs::write(outer.join("secret"), "secret")?;
        Ok(folder)
    }

    #[test]
    fn paths_lead_to_files_inside_only() -> Result<(), Box<dyn Error>> {
        let folder = example("paths")?;
        assert!(matches!(locate(&folder, ""), Some(Found::Page(file)) if file.ends_with("index.html")));
        assert!(matches!(locate(&folder, "a b.js"), Some(Found::Page(_))));
        assert_eq!(locate(&folder, "deep"), Some(Found::Folder));
        for outside in ["../secret", "deep/../../secret", "..\\secret", "./../secret", "missing", "deep/"] {
            assert!(!matches!(locate(&folder, outside), Some(Found::Page(_))), "{outside}");
        }
        #[cfg(unix)]
        {
            let link = folder.join("link");
            let _ = fs::remove_file(&link);
            std::os::unix::fs::symlink(folder.join("../secret"), link)?;
            assert!(!matches!(locate(&folder, "link"), Some(Found::Page(_))));
        }
        Ok(())
    }

    #[test]
    fn percent_signs_are_decoded_once() {
        assert_eq!(decode("/a%20b.js").as_deref(), Some("/a b.js"));
        assert_eq!(decode("/%2e%2e/secret").as_deref(), Some("/../secret"));
        assert_eq!(decode("/%252e").as_deref(), Some("/%2e"));
        assert_eq!(decode("/%"), None);
        assert_eq!(decode("/%ff"), None);
    }

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        assert_eq!(content_type(Path::new("wasm/sociogram_bg.wasm")), "application/wasm");
        assert!(content_type(Path::new("sociogram.js")).starts_with("text/javascript"));
    }

    #[test]
    fn answers_over_http() -> Result<(), Box<dyn Error>> {
        use std::io::{Read, Write};
        let folder = example("http")?;
        let server = Server::start(&[("/", &folder), ("/again/", &folder)], 0)?;
        let ask = |request: &str| -> std::io::Result<String> {
            let mut stream = std::net::TcpStream::connect(server.address)?;
            write!(stream, "{request} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        };
        let page = ask("GET /?a=b")?;
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("front"), "{page}");
        assert!(ask("GET /again/")?.ends_with("front"));
        let head = ask("HEAD /a%20b.js")?;
        assert!(head.starts_with("HTTP/1.1 200") && !head.contains("export"), "{head}");
        assert!(ask("GET /deep")?.starts_with("HTTP/1.1 301"));
        assert!(ask("GET /%2e%2e/secret")?.starts_with("HTTP/1.1 404"));
        assert!(ask("POST /")?.starts_with("HTTP/1.1 405"));
        Ok(())
    }
}
