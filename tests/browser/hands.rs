//! Three ways of using the same screen: with a mouse, with a finger, with the keyboard alone.

use crate::driver::{Browser, Engine};
use crate::input::{Pointer, key};
use crate::screen::{Control, Found, Query, Screen, button, the};

/// A way of using a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    Mouse,
    Touch,
    /// Tab, arrows, Enter, Space and letters; no pointer at all
    Keyboard,
}

impl Hands {
    /// What points; `None` with the keyboard alone.
    pub fn pointer(self) -> Option<Pointer> {
        match self {
            Hands::Mouse => Some(Pointer::Mouse),
            Hands::Touch => Some(Pointer::Touch),
            Hands::Keyboard => None,
        }
    }
}

/// How long someone looks at what a press has changed, in milliseconds: longer than between the halves of a double
/// press.
const A_LOOK: u32 = 450;

/// Someone in front of a screen.
#[derive(Clone)]
pub struct Person {
    pub screen: Screen,
    pub hands: Hands,
}

impl Person {
    pub fn new(browser: &Browser, hands: Hands) -> Self {
        Person { screen: Screen::new(browser), hands }
    }

    /// The same person at another of the page's interviews.
    pub fn at(&self, number: usize) -> Self {
        Person { screen: Screen { number, ..self.screen.clone() }, ..self.clone() }
    }

    pub fn browser(&self) -> &Browser {
        &self.screen.browser
    }

    /// Presses a button that may be in the menu of the screen.
    pub async fn press_in_menu(&self, query: &Query) {
        self.open_menu_for(query).await;
        self.press(query).await;
    }

    /// Opens the menu, in whatever language, unless what is looked for is on screen already.
    pub async fn open_menu_for(&self, query: &Query) {
        if self.screen.has(query).await {
            return;
        }
        for language in ["en", "cy", "ar", "de", "es", "fr", "pl"] {
            let menu = button(words::Catalogue::default().text(words::Phrase::Menu, language));
            if self.screen.has(&menu).await {
                self.press(&menu).await;
                self.screen.find(query).await;
                return;
            }
        }
    }

    /// Presses a button.
    pub async fn press(&self, query: &Query) {
        match self.hands.pointer() {
            Some(pointer) => self.tap(pointer, query).await,
            None => {
                self.tab_to(query).await;
                self.browser().keys([key::ENTER]).await;
            }
        }
    }

    /// Presses a button and looks at what comes of it, so that the next press is no half of a double one.
    pub async fn press_once(&self, query: &Query) {
        let found = match self.hands {
            Hands::Keyboard => self.tab_to(query).await,
            Hands::Mouse | Hands::Touch => self.screen.find(query).await,
        };
        match self.hands.pointer() {
            Some(pointer) => self.browser().tap_at_pace(pointer, (found.x, found.y), A_LOOK).await,
            None => self.browser().keys_at_pace([key::ENTER], A_LOOK).await,
        }
    }

    /// Goes on to the next step, whatever is left open on this one.
    pub async fn go_on(&self) {
        self.press(&button("Next")).await;
        self.leave_open().await;
    }

    /// Says that what is left open is so on purpose, if that is asked.
    pub async fn leave_open(&self) {
        for way in ["Go on", "That’s right"] {
            if self.screen.has(&button(way)).await {
                return self.press(&button(way)).await;
            }
        }
    }

    /// Ticks a box, or takes the tick away, and waits until it shows.
    pub async fn tick(&self, query: &Query) {
        let before = self.screen.find(query).await.control.on;
        match self.hands.pointer() {
            Some(pointer) => self.tap(pointer, query).await,
            None => {
                self.tab_to(query).await;
                self.browser().keys([key::SPACE]).await;
            }
        }
        self.screen.expect(query, |it| it.on != before).await;
    }

    /// Chooses the option `option` of the question `question`.
    pub async fn choose(&self, question: &str, option: &str) {
        self.choose_one(&the("radio", option).within(question)).await;
    }

    /// Chooses a radio button.
    pub async fn choose_one(&self, query: &Query) {
        match self.hands.pointer() {
            Some(pointer) => self.tap(pointer, query).await,
            None => {
                let found = self.tab_to(query).await;
                let (arrow, times) =
                    if found.arrows < 0 { (key::UP, -found.arrows) } else { (key::DOWN, found.arrows) };
                match usize::try_from(times).unwrap_or_default() {
                    0 => self.browser().keys([key::SPACE]).await,
                    times => self.browser().keys(std::iter::repeat_n(arrow, times)).await,
                }
            }
        }
        self.screen.expect(query, |it| it.on == Some(true)).await;
    }

    /// Writes into an empty box.
    pub async fn write(&self, query: &Query, words: &str) {
        self.focus(query).await;
        let is_written = |it: &Control| it.value.as_ref().and_then(|it| it.as_str()) == Some(words);
        let is_empty = |it: &Control| it.value.as_ref().and_then(|it| it.as_str()) == Some("");
        self.browser().keys(words.chars()).await;
        let (mut seen, mut looks) = (false, 0);
        while !seen && looks < 20 {
            seen = is_written(&self.screen.find(query).await.control);
            looks += 1;
        }
        // Chromium's driver now and then drops all keys that follow a touch on a box: no input event comes of them. A
        // person would see the box still empty, touch it and type again.
        if !seen && is_empty(&self.screen.find(query).await.control) {
            self.focus(query).await;
            self.browser().keys(words.chars()).await;
        }
        self.screen.expect(query, is_written).await;
    }

    /// Moves a slider to a number: by arrow keys, or by taps that come nearer.
    pub async fn slide(&self, query: &Query, to: i64) {
        let at = |it: &Control| it.value.as_ref().and_then(|it| it.as_str()?.parse::<i64>().ok()).unwrap_or_default();
        match self.hands.pointer() {
            Some(pointer) => {
                let Found { mut x, y, width, .. } = self.screen.find(query).await;
                let mut away = to - 50;
                // Where lines begin on the right, so does a slider: what led away is taken the other way.
                let mut pixels = width / 100.0;
                for _ in 0..8 {
                    x += pixels * away as f64;
                    self.browser().tap(pointer, &[(x, y)]).await;
                    let now = to - at(&self.screen.find(query).await.control);
                    if now == 0 {
                        break;
                    }
                    if now.abs() > away.abs() {
                        pixels = -pixels;
                    }
                    away = now;
                }
            }
            None => {
                let steps = to - at(&self.tab_to(query).await.control);
                let arrow = if steps < 0 { key::LEFT } else { key::RIGHT };
                self.browser().keys(std::iter::repeat_n(arrow, usize::try_from(steps.abs()).unwrap_or_default())).await;
            }
        }
        self.screen.expect(query, |it| at(it) == to).await;
    }

    /// Types a day, `2024-05-17`, or a month, `2024-05`, into the boxes of a question for them.
    pub async fn type_date(&self, question: &str, date: &str) {
        for (name, part) in ["Year", "Month", "Day"].into_iter().zip(date.split('-')) {
            self.write(&the("textbox", name).within(question), part).await;
        }
    }

    /// Takes the next option of a closed choice, by keyboard: how the list opens for a pointer is the system's affair,
    /// and out of a test's reach.
    pub async fn select_next(&self, query: &Query) {
        self.open_menu_for(query).await;
        self.tab_to(query).await;
        self.browser().keys([key::DOWN]).await;
    }

    /// Takes an option of a closed choice by typing how it begins, with no blank.
    pub async fn select_typing(&self, query: &Query, beginning: &str) {
        self.tab_to(query).await;
        self.browser().keys(beginning.chars()).await;
    }

    /// Gives something the keyboard's focus.
    pub async fn focus(&self, query: &Query) {
        match self.hands.pointer() {
            // What was still moving is missed, and taken again where it came to rest.
            Some(pointer) => {
                for _ in 0..3 {
                    self.tap(pointer, query).await;
                    if self.screen.find(query).await.control.focused {
                        break;
                    }
                }
            }
            None => {
                self.tab_to(query).await;
            }
        }
        self.screen.expect(query, |it| it.focused).await;
    }

    async fn tap(&self, pointer: Pointer, query: &Query) {
        let mut found = self.screen.find(query).await;
        // What is still moving is taken where it comes to rest.
        for _ in 0..20 {
            let before = (found.x, found.y);
            found = self.screen.find(query).await;
            if before == (found.x, found.y) {
                break;
            }
        }
        let browser = self.browser();
        let presses = if browser.setup.engine == Engine::WebKit { browser.presses().await } else { None };
        browser.tap(pointer, &[(found.x, found.y)]).await;
        // WebKit's driver loses a press now and then on a busy machine. One that the page has heard of is the page's
        // affair, and is not made again.
        if presses.is_some() && browser.presses().await == presses {
            eprintln!("a press of {query:?} was lost; pressing again");
            browser.tap(pointer, &[(found.x, found.y)]).await;
        }
    }

    /// Reaches a control by Tab and Shift+Tab. `look.js` guesses how many it takes; what counts is that the focus
    /// arrives, and that a control at which it never arrives is a failure.
    pub async fn tab_to(&self, query: &Query) -> Found {
        for attempt in 0..60 {
            let found = self.screen.find(&query.by_tabs()).await;
            if found.at_stop {
                return found;
            }
            // After three guesses, one step at a time: something stops Tab that the guess does not know.
            let steps = if attempt < 3 && found.tabs != 0 { found.tabs } else { found.tabs.signum().max(-1) };
            self.browser().tab(if steps == 0 { 1 } else { steps }).await;
        }
        let focus = self.screen.focus().await;
        panic!("Tab never reached {query:?}; the focus is on {focus:?}");
    }

    /// Walks the map's cursor to someone: always the arrow that seems to lead nearer, and another one where that was
    /// tried already. Tells how many arrows it took.
    pub async fn walk_to(&self, label: &str, people: &[(String, f64, f64)]) -> usize {
        let name = format!("{label}: ");
        let (_, x, y) = people.iter().find(|it| it.0.starts_with(&name)).expect("someone on the map");
        let mut tried: Vec<(String, char)> = Vec::new();
        for arrows in 0..60 {
            let (at, from_x, from_y) = self.screen.cursor().await.expect("a cursor on the map");
            if at.starts_with(&name) {
                return arrows;
            }
            let (dx, dy) = (x - from_x, y - from_y);
            let across = if dx < 0.0 { key::LEFT } else { key::RIGHT };
            let along = if dy < 0.0 { key::UP } else { key::DOWN };
            let order = if dx.abs() > dy.abs() { [across, along] } else { [along, across] };
            let others = [key::RIGHT, key::DOWN, key::LEFT, key::UP];
            let untried = |arrow: &char| !tried.contains(&(at.clone(), *arrow));
            let arrow = order.into_iter().chain(others).find(untried).unwrap_or(order[0]);
            tried.push((at, arrow));
            self.browser().keys([arrow]).await;
        }
        panic!("the arrow keys never led to {label}");
    }
}

/// Browsers write in their own time, and may drop what they have not written when a page is left: waits until all that
/// was answered is on the device.
pub async fn until_saved(people: &[&Person]) {
    let Some(browser) = people.first().map(|it| it.browser()) else { return };
    let mut answered = 0;
    for person in people {
        let journal = person.screen.export("journal").await;
        answered += journal["entries"].as_array().map_or(0, Vec::len);
    }
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram');
        request.onerror = () => done(0);
        request.onsuccess = () => {
            const counted = request.result.transaction('entries').objectStore('entries').count();
            counted.onsuccess = () => { request.result.close(); done(counted.result); };
        };";
    browser
        .until("every answer on the device", || async {
            (browser.script_async(body, vec![]).await.as_u64() == Some(answered as u64)).then_some(())
        })
        .await;
}
