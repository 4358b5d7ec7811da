//! How browsers are opened: the engine, its window, and what its driver is asked for.

use serde_json::json;
use std::path::{Path, PathBuf};
use thirtyfour::Capabilities;

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
    /// The page's width and height, if they are others than these
    pub size: Option<(u32, u32)>,
    /// 1280 by 900 on a desktop, as in a window that fills the screen
    pub tall: bool,
    /// Whether pages are told that the system prefers dark colours; WebKit cannot be told
    pub dark: bool,
    /// Whether the browser keeps a log of its network traffic; Chromium does
    pub logged: bool,
    /// Whether the browser reaches nothing, not even this machine; WebKit cannot be told
    pub offline: bool,
    /// Where Chromium keeps what outlives it; a fresh folder if not given
    pub profile: Option<PathBuf>,
}

impl Setup {
    pub fn desktop(engine: Engine) -> Self {
        Setup {
            engine,
            phone: false,
            size: None,
            tall: false,
            dark: false,
            logged: false,
            offline: false,
            profile: None,
        }
    }

    pub fn phone(engine: Engine) -> Self {
        Setup { phone: true, ..Setup::desktop(engine) }
    }

    pub fn logged(self) -> Self {
        Setup { logged: true, ..self }
    }

    pub fn offline(self) -> Self {
        Setup { offline: true, ..self }
    }

    pub fn profile(self, folder: &Path) -> Self {
        Setup { profile: Some(folder.to_owned()), ..self }
    }

    pub fn dark(self, dark: bool) -> Self {
        Setup { dark, ..self }
    }

    pub fn tall(self) -> Self {
        Setup { tall: true, ..self }
    }

    pub fn sized(self, width: u32, height: u32) -> Self {
        Setup { size: Some((width, height)), ..self }
    }

    /// The page's width and height
    pub fn size(&self) -> (u32, u32) {
        if let Some(size) = self.size {
            return size;
        }
        match (self.phone, self.tall) {
            (true, _) => (360, 640),
            (false, true) => (1280, 900),
            (false, false) => (1280, 800),
        }
    }
}

/// Where nobody listens: a browser that must ask there for everything reaches nothing.
const NOWHERE: (&str, u16) = ("127.0.0.1", 9);

/// What a driver is asked for; `binary` is the browser, if it is not the driver's own, and `downloads` where files go.
pub fn capabilities(setup: &Setup, binary: &Option<String>, downloads: &Path) -> Capabilities {
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
            let profile = setup.profile.as_ref().map(|it| format!("--user-data-dir={}", it.display()));
            arguments.extend(profile.as_deref());
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
