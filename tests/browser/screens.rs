//! Pictures of every stage, for people to look at: `SOCIOGRAM_SHOTS=folder cargo xtask browsers -- --ignored pictures`.

use crate::accessibility::walk;
use crate::driver::{Browser, Engine, Setup, run};
use std::cell::Cell;
use std::env;
use std::path::PathBuf;

/// Something that changes how everything looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Dark,
    RightToLeft,
    LargeText,
}

#[test]
#[ignore = "makes pictures to look at"]
fn pictures_on_a_desktop() {
    everything(Setup::desktop(Engine::Chromium), "desktop");
}

#[test]
#[ignore = "makes pictures to look at"]
fn pictures_on_a_phone() {
    everything(Setup::phone(Engine::Chromium), "phone");
}

fn everything(setup: Setup, size: &'static str) {
    for (look, name) in [
        (Look::Plain, "light"),
        (Look::Dark, "dark"),
        (Look::RightToLeft, "right-to-left"),
        (Look::LargeText, "large-text"),
    ] {
        let setup = setup.clone().dark(look == Look::Dark);
        run(setup, move |browser| async move { photograph(&browser, look, &format!("{size}-{name}")).await });
    }
}

async fn photograph(browser: &Browser, look: Look, name: &str) {
    let folder = PathBuf::from(env::var_os("SOCIOGRAM_SHOTS").expect("SOCIOGRAM_SHOTS: a folder for the pictures"));
    let folder = folder.join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    let (protocol, language) = if look == Look::RightToLeft { ("demo", "ar") } else { ("link-worker", "en") };
    let number = Cell::new(0);
    let (folder, number) = (&folder, &number);
    walk(browser, protocol, language, |here| async move {
        if look == Look::LargeText {
            browser.script("document.documentElement.style.fontSize = '200%'", vec![]).await;
        }
        // Two frames later everything is painted, the map too; and nothing fades any more.
        browser
            .script_async(
                "const done = arguments[0];
                const shadow = document.querySelector('sociogram-interview').shadowRoot;
                shadow.querySelector('h2')?.scrollIntoView({ block: 'center' });
                Promise.allSettled(shadow.getAnimations().map((it) => it.finished))
                    .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));",
                vec![],
            )
            .await;
        number.set(number.get() + 1);
        let stage = here.stage.unwrap_or_else(|| "welcome-back".to_owned());
        let dialog = if here.dialog.is_empty() { "" } else { "-dialog" };
        let path = folder.join(format!("{:02}-{stage}{dialog}.png", number.get()));
        std::fs::write(path, browser.photograph().await).expect("a picture");
    })
    .await;
}
