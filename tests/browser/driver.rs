//! Browsers, opened for one test and closed after it.

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

/// How long anything on screen may take to happen. It is long because machines that run tests are busy.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How long a driver may take for a single command, of which starting the browser is the longest.
const ANSWER: Duration = Duration::from_secs(60);
/// How often the page is looked at while waiting.
const GLANCE: Duration = Duration::from_millis(15);

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// How a browser is opened.
#[derive(Clone, Debug)]
pub struct Setup {
    pub engine: Engine,
    /// 360 by 640 with a touch screen, instead of 1280 by 800
    pub phone: bool,
    /// 1280 by 900 on a desktop, as in a window that fills the screen
    pub tall: bool,
    /// Whether pages are told that the system prefers dark colours; WebKit cannot be told
    pub dark: bool,
    /// Whether the browser keeps a log of its network traffic; Chromium does
    pub logged: bool,
    /// Whether the browser reaches nothing, not even this machine; WebKit cannot be told
    pub offline: bool,
}

impl Setup {
    pub fn desktop(engine: Engine) -> Self {
        Setup { engine, phone: false, tall: false, dark: false, logged: false, offline: false }
    }

    pub fn phone(engine: Engine) -> Self {
        Setup { engine, phone: true, tall: false, dark: false, logged: false, offline: false }
    }

    pub fn logged(self) -> Self {
        Setup { logged: true, ..self }
    }

    pub fn offline(self) -> Self {
        Setup { offline: true, ..self }
    }

    pub fn dark(self, dark: bool) -> Self {
        Setup { dark, ..self }
    }

    pub fn tall(self) -> Self {
        Setup { tall: true, ..self }
    }

    fn size(&self) -> (u32, u32) {
        match (self.phone, self.tall) {
            (true, _) => (360, 640),
            (false, true) => (1280, 900),
            (false, false) => (1280, 800),
        }
    }
}

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

/// Where nobody listens: a browser that must ask there for everything reaches nothing.
const NOWHERE: (&str, u16) = ("127.0.0.1", 9);

fn fresh_folder() -> PathBuf {
    static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("sociogram-browser-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

fn capabilities(setup: &Setup, binary: &Option<String>, downloads: &Path) -> Capabilities {
    let (width, height) = setup.size();
    let downloads = downloads.display().to_string();
    let (key, mut options) = match setup.engine {
        Engine::Chromium => {
            let size = format!("--window-size={width},{height}");
            let colours = format!("--blink-settings=preferredColorScheme={}", if setup.dark { 0 } else { 1 });
            let mut arguments = vec![
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                // So that a test can have the memory tidied.
                "--js-flags=--expose-gc",
                &size,
                &colours,
            ];
            let proxy = format!("--proxy-server={}:{}", NOWHERE.0, NOWHERE.1);
            if setup.offline {
                arguments.extend([&*proxy, "--proxy-bypass-list=<-loopback>"]);
            }
            let mut options = json!({
                "args": arguments,
                "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
            });
            if setup.phone {
                let metrics = json!({ "width": width, "height": height, "pixelRatio": 2, "touch": true });
                options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
            }
            ("goog:chromeOptions", options)
        }
        Engine::Firefox => {
            let mut preferences = json!({
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.alwaysOpenPanel": false,
                "layout.css.prefers-color-scheme.content-override": if setup.dark { 0 } else { 1 },
            });
            if setup.offline {
                preferences["network.proxy.type"] = json!(1);
                preferences["network.proxy.no_proxies_on"] = json!("");
                preferences["network.proxy.allow_hijacking_localhost"] = json!(true);
                for kind in ["http", "ssl"] {
                    preferences[format!("network.proxy.{kind}")] = json!(NOWHERE.0);
                    preferences[format!("network.proxy.{kind}_port")] = json!(NOWHERE.1);
                }
            }
            let arguments = ["-headless".to_owned(), format!("--width={width}"), format!("--height={height}")];
            ("moz:firefoxOptions", json!({ "args": arguments, "prefs": preferences }))
        }
        Engine::WebKit => ("webkitgtk:browserOptions", json!({ "args": ["--automation"] })),
    };
    if let Some(binary) = binary {
        options["binary"] = json!(binary);
    }
    let mut capabilities = Capabilities::new();
    capabilities.set(key, options).expect("capabilities");
    if setup.logged && setup.engine == Engine::Chromium {
        capabilities.set("goog:loggingPrefs", json!({ "performance": "ALL" })).expect("capabilities");
    }
    capabilities
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

    /// Opens a page of the site: `index.html?protocol=demo`, or `tests/host.html?src=…`.
    pub async fn open(&self, page: &str) {
        self.session.goto(format!("{}/{page}", site().trim_end_matches('/'))).await.expect("a page");
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

    /// Performs a list of WebDriver's input sources at once.
    pub async fn perform(&self, sources: Value) -> Result<(), String> {
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
