//! A small file server for trying the built site and for browser tests.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use httparse::{EMPTY_HEADER, Status};

/// What a request may be long before it is cut off, and how many headers it may have.
const LONGEST: usize = 64 * 1024;
const HEADERS: usize = 100;
/// How long a connection may be silent. Browsers keep theirs for later; the process rarely lives as long.
const SILENCE: Duration = Duration::from_secs(300);

/// Where which folder is served: the longest prefix that fits wins.
type Folders = Arc<[(String, PathBuf)]>;

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves folders on 127.0.0.1, each under its own prefix (`"/"` or `"/something/"`; the longest that
    /// fits wins). Port 0 takes any free port.
    pub fn start(folders: &[(&str, &Path)], port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| anyhow!("port {port} cannot be listened on ({error}); choose another with --port"))?;
        let address = listener.local_addr().context("the server has no address")?;
        let mut folders: Vec<(String, PathBuf)> =
            folders.iter().map(|(prefix, folder)| ((*prefix).to_owned(), folder.to_path_buf())).collect();
        folders.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
        let folders: Folders = folders.into();
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let listening = thread::spawn(move || {
            for connection in listener.incoming() {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                let folders = Arc::clone(&folders);
                // Each has a thread of its own: browsers open connections that they may never use, and none of these
                // may keep another one waiting. One that breaks off is no fault of ours.
                thread::spawn(move || connection.and_then(|connection| converse(connection, &folders)));
            }
        });
        Ok(Self { address, is_over, listening: Some(listening) })
    }

    /// The address to open, such as `http://127.0.0.1:8080`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        // It looks when someone comes.
        let _ = TcpStream::connect(self.address);
    }
}

/// Answers the requests of one connection, one after the other.
fn converse(mut connection: TcpStream, folders: &Folders) -> io::Result<()> {
    connection.set_read_timeout(Some(SILENCE))?;
    connection.set_nodelay(true)?;
    let mut read = Vec::new();
    let mut more = [0; 4096];
    loop {
        let mut headers = [EMPTY_HEADER; HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        let (answer, is_last, length) = match request.parse(&read) {
            Ok(Status::Complete(length)) => {
                let is_last = request.version == Some(0) || asks_to_close(request.headers);
                let method = request.method.unwrap_or_default();
                let answer = answer(folders, method, request.path.unwrap_or("/"));
                // What else may come with a method that is refused is not read.
                (answer.bytes(method == "HEAD"), is_last || !READING.contains(&method), length)
            }
            Ok(Status::Partial) if read.len() < LONGEST => {
                match connection.read(&mut more)? {
                    0 => return Ok(()),
                    count => read.extend_from_slice(&more[..count]),
                }
                continue;
            }
            Ok(Status::Partial) | Err(_) => {
                (Answer::text("400 Bad Request", "this is no request\n").bytes(false), true, 0)
            }
        };
        read.drain(..length);
        connection.write_all(&answer)?;
        if is_last {
            return Ok(());
        }
    }
}

fn asks_to_close(headers: &[httparse::Header<'_>]) -> bool {
    headers.iter().any(|it| it.name.eq_ignore_ascii_case("connection") && it.value.eq_ignore_ascii_case(b"close"))
}

/// The methods that are answered.
const READING: [&str; 2] = ["GET", "HEAD"];

struct Answer {
    status: &'static str,
    header: String,
    body: Vec<u8>,
}

impl Answer {
    fn new(status: &'static str, header: String, body: Vec<u8>) -> Self {
        Answer { status, header, body }
    }

    fn text(status: &'static str, words: &str) -> Self {
        Answer::new(status, "Content-Type: text/plain; charset=utf-8".to_owned(), words.as_bytes().to_vec())
    }

    fn bytes(self, is_head: bool) -> Vec<u8> {
        let Answer { status, header, body } = self;
        // Whoever builds again wants to see the new build.
        let head = format!(
            "HTTP/1.1 {status}\r\n{header}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), if is_head { &[] } else { &body }].concat()
    }
}

fn answer(folders: &Folders, method: &str, target: &str) -> Answer {
    if !READING.contains(&method) {
        return Answer::new("405 Method Not Allowed", "Allow: GET, HEAD".to_owned(), Vec::new());
    }
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let found = decode(path).and_then(|path| {
        folders.iter().find_map(|(prefix, folder)| locate(folder, path.strip_prefix(prefix.as_str())?))
    });
    let not_found = || Answer::text("404 Not Found", "not found\n");
    match found.unwrap_or(Found::Nothing) {
        Found::Page(file) => match fs::read(&file) {
            Ok(body) => Answer::new("200 OK", format!("Content-Type: {}", content_type(&file)), body),
            Err(_) => not_found(),
        },
        // Relative links inside the page need the slash.
        Found::Folder => Answer::new("301 Moved Permanently", format!("Location: {path}/"), Vec::new()),
        Found::Nothing => not_found(),
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
        assert!(ask("GET")?.starts_with("HTTP/1.1 400"));
        Ok(())
    }

    #[test]
    fn connections_that_stay_open_keep_no_other_waiting() -> Result<(), Box<dyn Error>> {
        let folder = example("open")?;
        let server = Server::start(&[("/", &folder)], 0)?;
        let mut open = Vec::new();
        for number in 0..40 {
            let mut connection = TcpStream::connect(server.address)?;
            connection.set_read_timeout(Some(Duration::from_secs(20)))?;
            // Every other one says nothing for now, as those do that browsers open ahead.
            if number % 2 == 0 {
                write!(connection, "GET / HTTP/1.1\r\nHost: test\r\n\r\n")?;
            }
            open.push(connection);
        }
        for connection in open.iter_mut().step_by(2) {
            for _ in 0..2 {
                let mut answer = Vec::new();
                let mut byte = [0];
                while !answer.ends_with(b"front") {
                    connection.read_exact(&mut byte)?;
                    answer.push(byte[0]);
                }
                // The same connection again.
                write!(connection, "GET /index.html HTTP/1.1\r\nHost: test\r\n\r\n")?;
            }
        }
        Ok(())
    }
}
