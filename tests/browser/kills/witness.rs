//! What a page told while it lived: see `watch.js`.

use super::evidence::Shown;
use crate::driver::Browser;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

const WATCH: &str = include_str!("watch.js");
const LOOK: &str = include_str!("../look.js");

/// One thing that a page told.
#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    pub round: usize,
    /// When it was so, in milliseconds since 1970
    pub at: f64,
    /// What was on screen, after each change
    pub shown: Option<Shown>,
    /// The journal, after each change
    pub journal: Option<Value>,
    /// Whether this is `sociogram-complete`
    #[serde(default)]
    pub complete: bool,
    /// The code of a `sociogram-error`
    pub error: Option<String>,
}

/// A server that takes what pages tell, for as long as this process lives.
#[derive(Clone)]
pub struct Witness {
    address: String,
    records: Arc<Mutex<Vec<Record>>>,
}

impl Witness {
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let witness = Witness { address, records: Arc::default() };
        let records = witness.records.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let records = records.clone();
                thread::spawn(move || {
                    // A page that is killed while it tells something tells half of it.
                    let told = take(stream).and_then(|it| serde_json::from_slice(&it).ok());
                    records.lock().unwrap_or_else(PoisonError::into_inner).extend(told);
                });
            }
        });
        witness
    }

    /// Has the page in the browser tell everything from now on.
    pub async fn watch(&self, browser: &Browser, round: usize) {
        browser.script(WATCH, vec![json!(LOOK), json!(self.address), json!(round)]).await;
    }

    /// What was told in a round, in the order in which it was so.
    pub fn told(&self, round: usize) -> Vec<Record> {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        let mut told: Vec<Record> = records.iter().filter(|it| it.round == round).cloned().collect();
        told.sort_by(|one, other| one.at.total_cmp(&other.at));
        told
    }

    /// Whether `sociogram-complete` was told in a round.
    pub fn has_heard_complete(&self, round: usize) -> bool {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        records.iter().any(|it| it.round == round && it.complete)
    }

    /// Forgets all rounds.
    pub fn forget(&self) {
        self.records.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The time as pages tell it.
pub fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |it| it.as_secs_f64() * 1000.0)
}

/// Reads the body of a request, and answers.
fn take(mut stream: TcpStream) -> Option<Vec<u8>> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse().ok()?,
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    // The page may be gone already; what it told counts.
    let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    Some(body)
}
