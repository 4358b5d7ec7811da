//! What is on screen, read as a person or a screen reader would: by role and accessible name. See `look.js`.

use crate::driver::Browser;
use serde::Deserialize;
use serde_json::{Value, json};

const LOOK: &str = include_str!("look.js");
/// What it says while something on screen says of itself that it is not up to date.
const BUSY: &str = "busy";

/// A description of one control.
#[derive(Clone, Debug, Default)]
pub struct Query {
    role: Option<&'static str>,
    name: Option<String>,
    starts: Option<String>,
    within: Option<String>,
    tabs: bool,
}

/// The control with this role and name.
pub fn the(role: &'static str, name: &str) -> Query {
    Query { role: Some(role), name: Some(name.to_owned()), ..Query::default() }
}

/// The control with this role whose name starts like this.
pub fn starting(role: &'static str, start: &str) -> Query {
    Query { role: Some(role), starts: Some(start.to_owned()), ..Query::default() }
}

/// The button called `name`.
pub fn button(name: &str) -> Query {
    the("button", name)
}

impl Query {
    /// Only in the group, region or dialog of this name.
    pub fn within(self, name: &str) -> Self {
        Query { within: Some(name.to_owned()), ..self }
    }

    /// Also by how many Tabs it is reached, which takes longer to find out.
    pub fn by_tabs(&self) -> Self {
        Query { tabs: true, ..self.clone() }
    }

    fn to_json(&self) -> Value {
        json!({ "role": self.role, "name": self.name, "starts": self.starts, "within": self.within, "tabs": self.tabs })
    }
}

/// A control as it is on screen.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Control {
    pub role: String,
    pub name: String,
    /// The names of the groups and regions it lies in, innermost first
    pub within: Vec<String>,
    /// What is in it, of a control that holds something
    pub value: Option<Value>,
    /// Whether it is pressed, ticked or chosen
    pub on: Option<bool>,
    pub disabled: bool,
    pub focused: bool,
    /// The keys that a phone shows for it: `numeric`, `decimal`, or nothing in particular
    pub keypad: String,
    /// The hint, the unit and the fault that are told with it
    pub told: String,
}

/// Something that a screen reader tells without being asked.
#[derive(Clone, Debug, Deserialize)]
pub struct Heard {
    /// `focus`; `cursor`, of the keyboard on the map; `live`, of a live region that was there, or `inserted`, of one that
    /// came with its words
    pub how: String,
    /// What it is about; of a live region, its words are the name
    #[serde(flatten)]
    pub control: Control,
}

/// A control that was looked for, with what it takes to get there.
#[derive(Clone, Debug, Deserialize)]
pub struct Found {
    #[serde(flatten)]
    pub control: Control,
    /// Its middle, in pixels of the window
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Whether a tap in its middle would reach it
    pub reachable: bool,
    /// How many Tabs there seem to be from the focus to where Tab stops at it
    pub tabs: i64,
    /// How many arrow keys there are from where Tab stops to it, for a radio button
    pub arrows: i64,
    /// Whether the focus is where Tab stops at it
    #[serde(rename = "atStop")]
    pub at_stop: bool,
}

/// Where the interview is, as far as the screen tells.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct Where {
    /// The stage's id, which the element gives to style sheets
    pub stage: Option<String>,
    pub title: String,
    /// The question of the prompt, where there is one
    pub asked: String,
    /// Whom the questions are about; or the first question, where they are about the participant
    pub about: String,
    /// The name of the open dialog
    pub dialog: String,
    pub alert: String,
    /// What screen readers were told last
    pub said: String,
}

impl Where {
    /// Whether this is the same step as another.
    pub fn is_step(&self, other: &Where) -> bool {
        (&self.stage, &self.title, &self.asked, &self.about) == (&other.stage, &other.title, &other.asked, &other.about)
    }
}

/// One interview on the page of a browser.
#[derive(Clone)]
pub struct Screen {
    pub browser: Browser,
    /// Which of the page's interviews, counted from 0
    pub number: usize,
}

impl Screen {
    pub fn new(browser: &Browser) -> Self {
        Screen { browser: browser.clone(), number: 0 }
    }

    async fn look(&self, task: &str, query: &Query) -> Value {
        let arguments = || vec![json!(task), query.to_json(), json!(self.number)];
        let look = || async { Some(self.browser.look(LOOK, arguments()).await).filter(|it| it != BUSY) };
        self.browser.until("what is on screen to be up to date", look).await
    }

    /// Every control and heading there is now.
    pub async fn all(&self) -> Vec<Control> {
        serde_json::from_value(self.look("all", &Query::default()).await).unwrap_or_default()
    }

    /// The elements of [`Screen::all`], in the same order.
    pub async fn elements(&self) -> Vec<thirtyfour::WebElement> {
        self.look("all", &Query::default()).await;
        let arguments = vec![json!("elements"), Query::default().to_json(), json!(self.number)];
        self.browser.elements(LOOK, arguments).await
    }

    /// All the text there is now.
    pub async fn text(&self) -> String {
        self.look("text", &Query::default()).await.as_str().unwrap_or_default().to_owned()
    }

    pub async fn here(&self) -> Where {
        serde_json::from_value(self.look("where", &Query::default()).await).unwrap_or_default()
    }

    /// What has the keyboard's focus.
    pub async fn focus(&self) -> Option<Control> {
        serde_json::from_value(self.look("focus", &Query::default()).await).unwrap_or_default()
    }

    /// What has the keyboard's focus, whether there is anything of it to be seen, and whether any of that is in sight.
    pub async fn focus_in_sight(&self) -> Option<(Control, bool, bool)> {
        serde_json::from_value(self.look("sight", &Query::default()).await).unwrap_or_default()
    }

    /// From now on, what a screen reader tells without being asked is noted for [`Screen::heard`].
    pub async fn listen(&self) {
        self.look("listen", &Query::default()).await;
    }

    /// What a screen reader would have told since the last time, in order.
    pub async fn heard(&self) -> Vec<Heard> {
        serde_json::from_value(self.look("heard", &Query::default()).await).unwrap_or_default()
    }

    /// Where in the window a tap reaches the one control that the query describes, once it is scrolled to: of 81 points
    /// spread over it, those in sight on which nothing else lies.
    pub async fn open_points(&self, query: &Query) -> Vec<(f64, f64)> {
        serde_json::from_value(self.look("open", query).await).unwrap_or_default()
    }

    /// The name of the person on the map whom the keyboard's cursor is on, and where they are in the window.
    pub async fn cursor(&self) -> Option<(String, f64, f64)> {
        let found = self.look("cursor", &Query::default()).await;
        Some((found["name"].as_str()?.to_owned(), found["x"].as_f64()?, found["y"].as_f64()?))
    }

    /// Every control that the query describes, now.
    pub async fn matches(&self, query: &Query) -> Vec<Found> {
        let found = self.look("find", query).await;
        if found.is_null() {
            return Vec::new();
        }
        serde_json::from_value(found).expect("look.js describes controls")
    }

    pub async fn has(&self, query: &Query) -> bool {
        !self.matches(query).await.is_empty()
    }

    /// The one control that the query describes, as soon as it is there, enabled, and can be reached.
    pub async fn find(&self, query: &Query) -> Found {
        let found = self
            .wait(query, |found| match found {
                [one] if one.reachable && !one.control.disabled => Some(one.clone()),
                _ => None,
            })
            .await;
        match found {
            Ok(found) => found,
            Err(found) => {
                panic!("{query:?} should be one control that can be used, and is {found:#?}\n{}", self.list().await)
            }
        }
    }

    /// Waits until a control is as `wanted`.
    pub async fn expect(&self, query: &Query, wanted: impl Fn(&Control) -> bool) {
        let found = self.wait(query, |found| found.iter().any(|it| wanted(&it.control)).then_some(())).await;
        if let Err(found) = found {
            panic!("{query:?} never came to be as wanted; it is {found:#?}\n{}", self.list().await);
        }
    }

    /// Waits until no control fits the query.
    pub async fn expect_gone(&self, query: &Query) {
        let found = self.wait(query, |found| found.is_empty().then_some(())).await;
        assert!(found.is_ok(), "{query:?} should have gone: {found:#?}");
    }

    async fn wait<T>(&self, query: &Query, check: impl Fn(&[Found]) -> Option<T>) -> Result<T, Vec<Found>> {
        let deadline = tokio::time::Instant::now() + crate::driver::PATIENCE;
        self.browser
            .until(&format!("{query:?}"), || async {
                let found = self.matches(query).await;
                match check(&found) {
                    Some(it) => Some(Ok(it)),
                    // A little before `until` gives up, so that the failure can say what was there instead.
                    None if tokio::time::Instant::now() + std::time::Duration::from_secs(2) > deadline => {
                        Some(Err(found))
                    }
                    None => None,
                }
            })
            .await
    }

    /// Waits until the screen is as `wanted`.
    pub async fn until(&self, what: &str, wanted: impl Fn(&Where) -> bool) -> Where {
        self.browser
            .until(what, || async {
                let here = self.here().await;
                wanted(&here).then_some(here)
            })
            .await
    }

    /// How many ties the map says it shows.
    pub async fn shown_ties(&self) -> usize {
        let board = self.matches(&starting("application", "Map: ")).await;
        let name = board.first().map(|it| it.control.name.clone()).unwrap_or_default();
        let number = name.split(' ').rev().nth(1).and_then(|it| it.parse().ok());
        number.unwrap_or_else(|| panic!("the map is called {name:?}"))
    }

    /// Everyone on the map, with their names and places in the window, once that is up to date.
    pub async fn people(&self) -> Vec<(String, f64, f64)> {
        let body = "const shadow = document.querySelector('sociogram-interview').shadowRoot;
            if (shadow.querySelector('[aria-busy=true]')) return null;
            return [...shadow.querySelectorAll('[role=application] [role=button]')].map((it) => {
                const area = it.getBoundingClientRect();
                return [it.getAttribute('aria-label'), area.x + area.width / 2, area.y + area.height / 2];
            })";
        let look = || async { serde_json::from_value(self.browser.look(body, vec![]).await).ok().flatten() };
        self.browser.until("the people of the map", look).await
    }

    /// What the interview exports: `json` or `journal`.
    pub async fn export(&self, format: &str) -> Value {
        let text = self.export_text(format).await;
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{format} is not JSON: {error}\n{text}"))
    }

    pub async fn export_text(&self, format: &str) -> String {
        let body = "const [number, format, done] = arguments;
            document.querySelectorAll('sociogram-interview')[number].export(format)
                .then((blob) => blob.text()).then(done, (error) => done(`${error.message ?? error}`));";
        let text = self.browser.script_async(body, vec![json!(self.number), json!(format)]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    async fn list(&self) -> String {
        let lines = self.all().await.into_iter().map(|it| {
            let Control { role, name, within, value, on, disabled, .. } = it;
            format!("  {role} {name:?} in {within:?} value {value:?} on {on:?} disabled {disabled}\n")
        });
        format!("On screen were:\n{}", lines.collect::<String>())
    }
}
