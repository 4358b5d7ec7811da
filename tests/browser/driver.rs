//! Browsers, opened for one test and closed after it.

use crate::presses::{self, Stopwatch};
use crate::setup::capabilities;
use serde_json::{Value, json};
use std::cell::Cell;
use std::env;
use std::future::Future;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use thirtyfour::Rect;
use thirtyfour::common::command::{Actions, Command, FormatRequestData};
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver, WebElement};
use tokio::time::{Instant, sleep};

pub use crate::setup::{Engine, Setup};

/// How long anything on screen may take to happen. It is long because machines that run tests are busy.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How long a driver may take for a single command, of which starting the browser is the longest.
const ANSWER: Duration = Duration::from_secs(60);
/// How often the page is looked at while waiting.
const GLANCE: Duration = Duration::from_millis(15);

/// The address of the site that is tested.
pub fn site() -> String {
    env::var("SOCIOGRAM_SITE").expect("SOCIOGRAM_SITE: run these tests by `cargo xtask browsers`")
}

/// Runs a test in a browser of its own. When it fails, what was on screen is printed and photographed.
pub fn run<F, R>(setup: Setup, test: F)
where
    F: FnOnce(Browser) -> R + 'static,
    R: Future<Output = ()> + 'static,
{
    let name = format!("{:?}", setup.engine).to_uppercase();
    let Ok(driver) = env::var(format!("SOCIOGRAM_{name}")) else {
        eprintln!("not run: there is no driver for {:?}", setup.engine);
        return;
    };
    // The drivers of Firefox and WebKit take one session at a time, so tests of these engines wait for their turn.
    static IN_USE: [Mutex<()>; 3] = [const { Mutex::new(()) }; 3];
    let one_at_a_time = setup.engine != Engine::Chromium;
    let _turn = one_at_a_time.then(|| IN_USE[setup.engine as usize].lock().unwrap_or_else(PoisonError::into_inner));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let tasks = tokio::task::LocalSet::new();
    tasks.block_on(&runtime, async move {
        let downloads = fresh_folder();
        let capabilities = capabilities(&setup, &env::var(format!("SOCIOGRAM_{name}_BINARY")).ok(), &downloads);
        let web = start(&setup, &driver, &capabilities).await;
        let browser = Browser {
            session: web.handle().clone(),
            setup: setup.clone(),
            downloads: downloads.clone(),
            origin: Rc::default(),
            stopwatch: None,
        };
        browser.resize().await;
        let outcome = tokio::task::spawn_local(test(browser.clone())).await;
        if outcome.is_err() {
            browser.show_failure().await;
        }
        let _ = web.quit().await;
        let _ = std::fs::remove_dir_all(downloads);
        if let Err(failure) = outcome {
            resume_unwind(failure.into_panic());
        }
    });
}

/// Starts a browser. Its driver now and then fails at that on a busy machine and does it when asked again; that is no
/// fault of the page, so it is told and fails no test.
async fn start(setup: &Setup, driver: &str, capabilities: &Capabilities) -> WebDriver {
    let mut left = 3;
    loop {
        left -= 1;
        match WebDriver::builder(driver, capabilities.clone()).request_timeout(ANSWER).await {
            Ok(web) => return web,
            Err(error) if left == 0 => panic!("{:?} did not start: {error:#?}", setup.engine),
            Err(error) => eprintln!("{:?} did not start; asking again: {error:#?}", setup.engine),
        }
    }
}

fn fresh_folder() -> PathBuf {
    static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("sociogram-browser-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

/// An open browser.
#[derive(Clone)]
pub struct Browser {
    pub session: Arc<SessionHandle>,
    pub setup: Setup,
    /// Where downloads go, in the engines that can be told
    pub downloads: PathBuf,
    /// Where the frame that was entered begins, for a driver that points at places of the window all the same
    pub origin: Rc<Cell<(f64, f64)>>,
    /// What times every press, where a bench asks for it
    pub stopwatch: Option<Rc<Stopwatch>>,
}

impl Browser {
    /// Makes the page's area, not the window, as large as the setup says. Chromium's phone has its size already.
    async fn resize(&self) {
        if self.setup.phone && self.setup.engine == Engine::Chromium {
            return;
        }
        let (width, height) = self.setup.size();
        for _ in 0..3 {
            let inner = self.script("return [innerWidth, innerHeight]", vec![]).await;
            let number = |at: usize| inner[at].as_u64().and_then(|it| u32::try_from(it).ok()).unwrap_or_default();
            if (number(0), number(1)) == (width, height) {
                return;
            }
            let Rect { width: outer_width, height: outer_height, .. } =
                self.session.get_window_rect().await.expect("a window");
            let outer = |outer: i64, inner: u32, wanted: u32| {
                u32::try_from(outer - i64::from(inner) + i64::from(wanted)).expect("a size")
            };
            let width = outer(outer_width, number(0), width);
            let height = outer(outer_height, number(1), height);
            self.session.set_window_rect(0, 0, width, height).await.expect("a window that can be resized");
        }
    }

    /// Opens a page of the site: `study.html?protocol=demo`, or `tests/host.html?src=…`.
    pub async fn open(&self, page: &str) {
        self.visit(&format!("{}/{page}", site().trim_end_matches('/'))).await;
    }

    /// Opens a page by its whole address, and waits until it is there: Chromium's driver at times says so before, and a
    /// page that is left before it is there has no place in the history.
    pub async fn visit(&self, address: &str) {
        self.session.goto(address).await.expect("a page");
        self.until_at(address).await;
    }

    /// Goes back so many pages at once, as by holding the button, to the one at `page`.
    pub async fn back_to(&self, page: &str, pages: u32) {
        self.script("setTimeout(() => history.go(-arguments[0]))", vec![json!(pages)]).await;
        self.until_at(&format!("{}/{page}", site().trim_end_matches('/'))).await;
    }

    pub async fn until_at(&self, address: &str) {
        let body = "const there = new URL(arguments[0]);
            const isThere = ['origin', 'pathname', 'search'].every((part) => there[part] === location[part]);
            return isThere && document.readyState === 'complete'";
        self.until("the page", || async {
            // A page that is about to go may have no answer.
            let is_there = self.session.execute(body, vec![json!(address)]).await.is_ok_and(|it| it.json() == true);
            is_there.then_some(())
        })
        .await;
    }

    /// Goes on inside a frame of the page, counted from 0.
    pub async fn enter_frame(&self, number: u16) {
        if self.setup.engine != Engine::Firefox {
            let body = "const { x, y } = document.querySelectorAll('iframe')[arguments[0]].getBoundingClientRect(); return [x, y]";
            let at = self.script(body, vec![json!(number)]).await;
            self.origin.set((at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default()));
        }
        self.session.enter_frame(number).await.expect("a frame");
    }

    /// Goes on in the page itself.
    pub async fn leave_frame(&self) {
        self.origin.set((0.0, 0.0));
        self.session.enter_default_frame().await.expect("the page");
    }

    pub async fn reload(&self) {
        self.session.refresh().await.expect("a reload");
    }

    /// Runs a script that changes nothing, and returns what it returns. WebKit's driver sometimes loses the answer to one
    /// while the page is busy, so it looks again; a page that is gone has no answer to the second look either.
    pub async fn look(&self, body: &str, arguments: Vec<Value>) -> Value {
        match self.session.execute(body, arguments.clone()).await {
            Err(error) if format!("{error:?}").contains("Could not parse script result") => {
                eprintln!("{:?}: an answer was lost; looking again", self.setup.engine);
                self.script(body, arguments).await
            }
            outcome => outcome.unwrap_or_else(|error| panic!("a script failed: {error:#?}\n{body}")).json().clone(),
        }
    }

    /// Runs a script, and returns what it returns.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        let outcome = self.session.execute(body, arguments).await;
        outcome.unwrap_or_else(|error| panic!("a script failed: {error:#?}\n{body}")).json().clone()
    }

    /// Like [`Browser::script`], for scripts that end by calling their last argument.
    pub async fn script_async(&self, body: &str, arguments: Vec<Value>) -> Value {
        let outcome = self.session.execute_async(body, arguments).await;
        outcome.unwrap_or_else(|error| panic!("a script failed: {error:#?}\n{body}")).json().clone()
    }

    /// The elements that a script returns.
    pub async fn elements(&self, body: &str, arguments: Vec<Value>) -> Vec<WebElement> {
        let outcome = self.session.execute(body, arguments).await.expect("a script");
        outcome.elements().expect("elements")
    }

    /// Performs a list of WebDriver's input sources at once; or press by press, where each of these is timed.
    pub async fn perform(&self, sources: Value) -> Result<(), String> {
        let Some(stopwatch) = &self.stopwatch else { return self.perform_at_once(sources).await };
        for press in presses::one_by_one(&sources) {
            self.perform_at_once(press).await?;
            stopwatch.note(self).await;
        }
        Ok(())
    }

    async fn perform_at_once(&self, sources: Value) -> Result<(), String> {
        let outcome = self.session.cmd(Command::PerformActions(Actions::from(sources))).await;
        outcome.map(|_| ()).map_err(|error| format!("{error:?}"))
    }

    /// Waits until `look` finds something. `what` is told when it does not in time.
    pub async fn until<T, R: Future<Output = Option<T>>>(&self, what: &str, mut look: impl FnMut() -> R) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look().await {
                return found;
            }
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            sleep(GLANCE).await;
        }
    }

    /// The role and name that the browser computes for an element; `None` from a driver that does not tell.
    pub async fn computed(&self, element: &WebElement) -> Option<(String, String)> {
        let ask = async |what| {
            let question = Question(format!("element/{}/{what}", element.element_id()));
            self.session.cmd(question).await.ok()?.value_json().ok()?.as_str().map(str::to_owned)
        };
        Some((ask("computedrole").await?, ask("computedlabel").await?))
    }

    /// The address of everything that was asked for since the last look, by whatever is in the window; for a browser
    /// that was [`Setup::logged`].
    pub async fn requests(&self) -> Vec<String> {
        if self.setup.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.session.cmd(LogOf("performance")).await.expect("a log").value_json().expect("JSON");
        let entries = log.as_array().cloned().unwrap_or_default();
        let messages = entries.iter().filter_map(|it| serde_json::from_str::<Value>(it["message"].as_str()?).ok());
        messages
            .filter(|it| it["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|it| it["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    /// Has pages told that the system uses its own few colours. Chromium alone can be told.
    pub async fn force_colours(&self) {
        self.tell("forced-colors", "active").await;
    }

    /// Has pages told that nothing should move. Chromium alone can be told.
    pub async fn reduce_motion(&self) {
        self.tell("prefers-reduced-motion", "reduce").await;
    }

    /// Gives the screen so many pixels to a CSS pixel, as when a window is moved to another screen. Chromium alone can.
    pub async fn fineness(&self, ratio: f64) {
        let (width, height) = self.setup.size();
        // Pages are told of it only if the window gets another size as well, which real screens do not ask for.
        for width in [width + 1, width] {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
            self.session.cmd(Devtools("Emulation.setDeviceMetricsOverride", metrics)).await.expect("another screen");
        }
    }

    /// A command of Chromium's developer tools, and what it returns.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let outcome = self.session.cmd(Devtools(command, parameters)).await;
        outcome.and_then(|it| it.value_json()).unwrap_or_else(|error| panic!("{command} failed: {error:?}"))
    }

    async fn tell(&self, feature: &str, value: &str) {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        self.session.cmd(Devtools("Emulation.setEmulatedMedia", media)).await.expect("a feature of the system");
        let told = self.script(&format!("return matchMedia('({feature}: {value})').matches"), vec![]).await;
        assert_eq!(told, json!(true));
    }

    /// A picture of what is in the window, as PNG.
    pub async fn photograph(&self) -> Vec<u8> {
        self.session.screenshot_as_png().await.expect("a picture")
    }

    /// The same as WebP, at six tenths of its size, for a page that shows it. Chromium alone makes it.
    pub async fn photograph_small(&self) -> Vec<u8> {
        let (width, height) = self.setup.size();
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 0.6 });
        let take = Devtools("Page.captureScreenshot", json!({ "format": "webp", "quality": 80, "clip": clip }));
        let taken = self.session.cmd(take).await.expect("a picture").value_json().expect("JSON");
        // The browser decodes it too, which saves a library.
        let body = "return Array.from(atob(arguments[0]), (byte) => byte.charCodeAt(0))";
        let bytes = self.script(body, vec![taken["data"].clone()]).await;
        serde_json::from_value(bytes).expect("bytes")
    }

    /// What was downloaded under a name that ends so, once all of it is there.
    pub async fn downloaded(&self, end: &str) -> Vec<u8> {
        self.until("a downloaded file", || async {
            let files = std::fs::read_dir(&self.downloads).ok()?.flatten().map(|it| it.path());
            // While it is being written it has another ending, or nothing in it.
            let file = files.into_iter().find(|it| it.extension().is_some_and(|it| it == end))?;
            std::fs::read(file).ok().filter(|it| !it.is_empty())
        })
        .await
    }

    async fn show_failure(&self) {
        let url = self.session.current_url().await.map(|it| it.to_string()).unwrap_or_default();
        let shown = self.session.execute("return document.querySelector('sociogram-interview, sociogram-workshop, sociogram-map')?.shadowRoot?.querySelector('.host')?.innerText ?? document.body.innerText", vec![]).await;
        let shown = shown.ok().and_then(|it| it.json().as_str().map(str::to_owned)).unwrap_or_default();
        eprintln!("{:?} at {url} showed:\n{shown}", self.setup.engine);
        if let Ok(picture) = self.session.screenshot_as_png().await {
            let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.png"));
            if std::fs::write(&path, picture).is_ok() {
                eprintln!("picture: {}", path.display());
            }
        }
    }
}

/// A command of WebDriver that the client does not know, by its path.
#[derive(Debug)]
struct Question(String);

impl FormatRequestData for Question {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let other = Command::GetTitle.format_request(session);
        RequestData { uri: format!("session/{session}/{}", self.0).into(), ..other }
    }
}

/// What Chromium's driver has noted, of one type.
#[derive(Debug)]
struct LogOf(&'static str);

impl FormatRequestData for LogOf {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let other = Command::Refresh.format_request(session);
        RequestData { uri: format!("session/{session}/se/log").into(), body: Some(json!({ "type": self.0 })), ..other }
    }
}

/// A command of Chromium's developer tools, with its parameters.
#[derive(Debug)]
struct Devtools(&'static str, Value);

impl FormatRequestData for Devtools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let other = Command::PerformActions(Actions::from(json!([]))).format_request(session);
        let uri = format!("session/{session}/goog/cdp/execute").into();
        RequestData { uri, body: Some(json!({ "cmd": self.0, "params": self.1 })), ..other }
    }
}

/// Tests by name, each in a module with one function for every engine.
macro_rules! in_every_engine {
    ($($name:ident: $test:expr;)*) => { $(
        mod $name {
            use super::*;
            use $crate::driver::{Engine, Setup, run};

            #[test]
            fn chromium() {
                run(Setup::desktop(Engine::Chromium), $test);
            }

            #[test]
            fn firefox() {
                run(Setup::desktop(Engine::Firefox), $test);
            }

            #[test]
            fn webkit() {
                run(Setup::desktop(Engine::WebKit), $test);
            }
        }
    )* };
}
pub(crate) use in_every_engine;
