//! The element put on a page and taken off it, 300 times: nothing of it may stay.
//!
//! The page's own functions for listeners, observers, frames and timers are wrapped, so that whatever is asked for and
//! not given back is counted. What is held is told by the size of the module's memory, by how many values of the page
//! it holds and, in Chromium, by whether removed elements are collected.

use crate::crowd;
use crate::driver::{Browser, in_every_engine};
use crate::seed;
use serde::Deserialize;
use serde_json::json;

/// How often the element comes and goes between two looks, and how many looks there are.
const TIMES: usize = 10;
const LOOKS: usize = 30;
/// After so many looks everything has the size that it needs.
const SETTLED: usize = 4;

in_every_engine! {
    is_left_as_it_was: come_and_go;
}

/// What there is while no element is on the page.
#[derive(Clone, Debug, Deserialize, PartialEq)]
struct Left {
    /// What is listened to, watched or waited for, in words
    waiting: Vec<String>,
    /// The bytes of the module's memory
    memory: u64,
    /// How many values of the page it holds
    values: u64,
    /// How many of the removed elements are still held; where that can be known
    held: Option<usize>,
    /// How often a map was seen
    maps: usize,
}

async fn come_and_go(browser: Browser) {
    let interview = crowd::example("LW13", crowd::WORKS_TOGETHER);
    let entries = interview.journal().entries().len();
    seed::plant_here(&browser, &interview).await;
    browser.open("tests/leaks.html").await;
    let is_there = async || browser.look("return 'lookAfter' in window", vec![]).await == true;
    browser.until("the page's script", || async { is_there().await.then_some(()) }).await;
    let mut looks: Vec<Left> = Vec::new();
    for _ in 0..LOOKS {
        let left = browser.script_async(COME_AND_GO, vec![json!(TIMES), json!(entries)]).await;
        let left: Left = serde_json::from_value(left.clone()).unwrap_or_else(|error| panic!("{error}: {left}"));
        assert_eq!(left.waiting, Vec::<String>::new(), "after {} times", (looks.len() + 1) * TIMES);
        looks.push(left);
    }
    let (settled, last) = (&looks[SETTLED], &looks[LOOKS - 1]);
    println!("{:?}: {last:?}", browser.setup.engine);
    assert_eq!((last.memory, last.values), (settled.memory, settled.values), "it grows: {looks:#?}");
    // The last one removed may still be in some hand of the browser's own.
    assert!(last.held.is_none_or(|held| held <= 1), "removed elements are held: {looks:#?}");
    assert_eq!(last.maps, LOOKS * TIMES * 4 / 5);
}

/// Puts the element on the page and takes it off, so many times: mostly at a map with people on it, which is shown as a
/// list too, and every fifth time before it is ready. Then tells what is left. `pages/leaks.js` does it.
const COME_AND_GO: &str = "const [times, entries, done] = arguments;
    lookAfter(times, entries).then(done, (error) => done(String(error.stack ?? error)));";
