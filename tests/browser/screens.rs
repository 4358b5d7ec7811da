//! Pictures of every stage, and of crowded maps, for people to look at: `SOCIOGRAM_SHOTS=folder cargo xtask browsers -- --ignored pictures`.

use crate::accessibility::walk;
use crate::crowd;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{button, starting};
use crate::seed;
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
    /// Of the map alone
    ForcedColours,
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

#[test]
#[ignore = "makes pictures to look at"]
fn pictures_in_every_engine() {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let name = format!("demo-on-a-phone-{engine:?}").to_lowercase();
        run(Setup::phone(engine), move |browser| async move {
            photograph(&browser, Look::Plain, ("demo", "en"), &name).await;
        });
    }
}

fn everything(setup: Setup, size: &'static str) {
    for (look, name) in [
        (Look::Plain, "light"),
        (Look::Dark, "dark"),
        (Look::RightToLeft, "right-to-left"),
        (Look::LargeText, "large-text"),
    ] {
        let setup = setup.clone().dark(look == Look::Dark);
        let asked = if look == Look::RightToLeft { ("demo", "ar") } else { ("link-worker", "en") };
        run(setup, move |browser| async move { photograph(&browser, look, asked, &format!("{size}-{name}")).await });
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env::var_os("SOCIOGRAM_SHOTS").expect("SOCIOGRAM_SHOTS: a folder for the pictures"));
    let folder = folder.join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    folder
}

/// Two frames later everything is painted, the map too; and nothing fades any more.
async fn settle(browser: &Browser) {
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
}

/// Every screen of a protocol in a language.
async fn photograph(browser: &Browser, look: Look, (protocol, language): (&str, &str), name: &str) {
    let folder = folder(name);
    let number = Cell::new(0);
    let (folder, number) = (&folder, &number);
    walk(browser, protocol, language, |here| async move {
        if look == Look::LargeText {
            browser.script("document.documentElement.style.fontSize = '200%'", vec![]).await;
        }
        settle(browser).await;
        number.set(number.get() + 1);
        let stage = here.stage.unwrap_or_else(|| "welcome-back".to_owned());
        let dialog = if here.dialog.is_empty() { "" } else { "-dialog" };
        let path = folder.join(format!("{:02}-{stage}{dialog}.png", number.get()));
        std::fs::write(path, browser.photograph().await).expect("a picture");
    })
    .await;
}

#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_crowded_maps() {
    for (look, name) in [
        (Look::Plain, "light"),
        (Look::Dark, "dark"),
        (Look::LargeText, "large-text"),
        (Look::ForcedColours, "forced-colours"),
    ] {
        for (setup, size) in [(Setup::desktop(Engine::Chromium), "desktop"), (Setup::phone(Engine::Chromium), "phone")]
        {
            let setup = setup.dark(look == Look::Dark);
            run(setup, move |browser| async move { crowds(&browser, look, &format!("map-{size}-{name}")).await });
        }
    }
}

/// 58 people with 928 ties, and 150 with 2,000: placing, tying, somebody active, a group chosen, seen closer, the list.
async fn crowds(browser: &Browser, look: Look, name: &str) {
    let folder = folder(name);
    if look == Look::ForcedColours {
        browser.force_colours().await;
    }
    let take = async |what: String| {
        settle(browser).await;
        std::fs::write(folder.join(what + ".png"), browser.photograph().await).expect("a picture");
    };
    let person = Person::new(browser, Hands::Keyboard);
    for (prompt, asked) in [(crowd::PLACING, "placing"), (crowd::WORKS_TOGETHER, "tying")] {
        let maps = [("LW17", crowd::example("LW17", prompt)), ("dense", crowd::dense(150, 2000, prompt))];
        for (map, interview) in maps {
            seed::plant_here(browser, &interview).await;
            browser.open("tests/alone.html?src=protocols/burden.json&autosave=device").await;
            if look == Look::LargeText {
                browser.script("document.documentElement.style.fontSize = '200%'", vec![]).await;
            }
            person.press(&button("Continue where you were")).await;
            person.screen.expect(&starting("application", "Map: "), |_| true).await;
            take(format!("{map}-{asked}")).await;
            if prompt == crowd::PLACING {
                continue;
            }
            person.tab_to(&starting("application", "Map: ")).await;
            browser.keys([key::ENTER]).await;
            take(format!("{map}-active")).await;
            browser.keys([key::ESCAPE]).await;
            for arrow in [key::RIGHT, key::DOWN, key::LEFT, key::DOWN] {
                browser.key_with_shift(key::ENTER).await;
                browser.keys([arrow]).await;
            }
            take(format!("{map}-chosen")).await;
            browser.keys([key::ESCAPE, '+', '+']).await;
            take(format!("{map}-closer")).await;
            person.press(&button("List").within("Show as")).await;
            take(format!("{map}-list")).await;
            person.press(&button("Map").within("Show as")).await;
        }
    }
}
