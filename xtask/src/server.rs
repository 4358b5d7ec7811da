//! A file server for trying the built site and for browser tests.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header};
use tokio::net::TcpListener;
use tokio::runtime::{self, Runtime};
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    runtime: Runtime,
    serving: JoinHandle<()>,
}

impl Server {
    /// Serves `site` on 127.0.0.1, and each of `folders` under a path of its own, such as `/tests`. Port 0 takes any
    /// free port.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(site: &Path, folders: &[(&str, &Path)], port: u16) -> Result<Self> {
        // Browsers revalidate every file, so that a page loaded after a build shows that build.
        let revalidated =
            SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        let mut router = Router::new().fallback_service(ServeDir::new(site));
        for (path, folder) in folders {
            router = router.nest_service(path, ServeDir::new(folder));
        }
        let router = router.layer(revalidated);
        // A worker of its own: the thread that started the server goes on with other work.
        let runtime = runtime::Builder::new_multi_thread().worker_threads(1).enable_io().build()?;
        let listener = runtime
            .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
            .with_context(|| format!("port {port} cannot be listened on; choose another with --port"))?;
        let address = listener.local_addr()?;
        let serving = runtime.spawn(async move {
            // It only returns when the process runs out of memory or the like; a connection that fails is dropped.
            if let Err(error) = axum::serve(listener, router).await {
                eprintln!("the server stopped: {error}");
            }
        });
        Ok(Self { address, runtime, serving })
    }

    /// The address to open, such as `http://127.0.0.1:8080`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(self) {
        let _ = self.runtime.block_on(self.serving);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// What browsers and the tests rely on, whichever library does it.
    #[test]
    fn folders_are_served_with_the_types_that_browsers_insist_on() -> Result<()> {
        let outer = std::env::temp_dir().join(format!("sociogram-server-{}", std::process::id()));
        let (site, pages) = (outer.join("site"), outer.join("pages"));
        fs::create_dir_all(site.join("deep"))?;
        fs::create_dir_all(&pages)?;
        for (file, content) in [("index.html", "front"), ("a b.js", "export {}"), ("x.wasm", ""), ("x.mjs", "")] {
            fs::write(site.join(file), content)?;
        }
        fs::write(pages.join("index.html"), "page")?;
        fs::write(outer.join("secret"), "secret")?;
        let server = Server::start(&site, &[("/tests", &pages)], 0)?;
        let ask = |request: &str| -> Result<String> {
            let mut stream = TcpStream::connect(server.address)?;
            write!(stream, "{request} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        };
        for (request, status, words) in [
            ("GET /?a=b", "200", "front"),
            ("GET /", "200", "cache-control: no-cache"),
            ("GET /", "200", "content-type: text/html"),
            ("GET /tests/", "200", "page"),
            ("GET /tests/index.html", "200", "page"),
            ("HEAD /a%20b.js", "200", "content-type: text/javascript"),
            ("GET /x.mjs", "200", "content-type: application/javascript"),
            ("GET /x.wasm", "200", "content-type: application/wasm"),
            ("GET /deep", "307", "location: /deep/"),
            ("GET /missing", "404", ""),
            ("GET /%2e%2e/secret", "404", ""),
            ("GET /tests/../../secret", "404", ""),
            ("POST /", "405", "allow: GET,HEAD"),
        ] {
            let answer = ask(request)?;
            assert!(
                answer.starts_with(&format!("HTTP/1.1 {status} ")) && answer.contains(words),
                "{request}: {answer}"
            );
            assert!(!answer.contains("\nsecret"), "{request}: {answer}");
        }
        drop(server);
        fs::remove_dir_all(outer)?;
        Ok(())
    }

    #[test]
    fn a_taken_port_is_named() -> Result<()> {
        let server = Server::start(Path::new("."), &[], 0)?;
        let again = Server::start(Path::new("."), &[], server.address.port());
        assert!(again.is_err_and(|error| format!("{error:#}").contains("--port")));
        Ok(())
    }
}
