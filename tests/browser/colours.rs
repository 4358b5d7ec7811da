//! The colours of the page on the map: what a host sets, light, dark, and those of the system.

use crate::crowd;
use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::screen::{button, starting};
use crate::seed;
use crate::workshop::until_shown;
use serde_json::json;

in_every_engine! {
    a_map_has_the_colours_of_its_page: interview;
    a_map_that_is_shown_has_the_colours_of_its_page: shown;
}

#[test]
fn a_map_has_the_colours_of_the_system() {
    run(Setup::desktop(Engine::Chromium), forced);
}

/// What a page sets in the tests: an accent, which canvases cannot read as it is written, a paper, and a colour of
/// protocols that is none.
const OWN: &str =
    "--sociogram-accent: light-dark(rgb(204 0 102), rgb(255 102 178)); --sociogram-paper: rgb(250, 240, 200);
    --sociogram-blue: no-such-colour";

/// The map of LW13, in an element with this style, with the pointer over somebody; the keyboard's cursor is on nobody.
async fn map(browser: &Browser, style: &str) {
    seed::plant_here(browser, &crowd::example("LW13", crowd::PLACING)).await;
    browser.open("tests/alone.html?src=protocols/burden.json&autosave=device").await;
    let dress = "document.querySelector('sociogram-interview').style.cssText = arguments[0]";
    browser.script(dress, vec![json!(style)]).await;
    let person = Person::new(browser, Hands::Mouse);
    person.press(&button("Continue where you were")).await;
    person.screen.find(&starting("application", "Map: 42 people")).await;
    let people = person.screen.people().await;
    browser.hover((people[0].1, people[0].2)).await;
}

/// Waits until each of these colours, as red, green and blue, is on the canvases of a page's element, and none of
/// the others is.
async fn until_painted(browser: &Browser, there: &[[u8; 3]], absent: &[[u8; 3]]) {
    let body = "const root = document.querySelector('sociogram-interview, sociogram-map').shadowRoot;
        const canvases = [...root.querySelectorAll('.board canvas, .sheet canvas')].filter((it) => it.width > 0);
        const counts = arguments[0].map(() => 0);
        for (const canvas of canvases) {
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            for (let at = 0; at < data.length; at += 4) {
                if (data[at + 3] < 255) continue;
                arguments[0].forEach(([red, green, blue], which) => {
                    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) counts[which] += 1;
                });
            }
        }
        return counts;";
    let asked: Vec<[u8; 3]> = there.iter().chain(absent).copied().collect();
    browser
        .until(&format!("{there:?} on the map, and not {absent:?}"), || async {
            let counts = browser.look(body, vec![json!(asked)]).await;
            let counts: Vec<u64> = serde_json::from_value(counts).ok()?;
            let (found, others) = counts.split_at(there.len());
            // More than the odd pixel where two colours meet.
            (found.iter().all(|it| *it > 20) && others.iter().all(|it| *it < 20)).then_some(())
        })
        .await;
}

const WHITE: [u8; 3] = [255, 255, 255];
const NIGHT: [u8; 3] = [27, 26, 36];
const ACCENT: [u8; 3] = [47, 73, 209];
const ACCENT_AT_NIGHT: [u8; 3] = [169, 184, 255];
const BLUE: [u8; 3] = [92, 156, 245];
const BLUE_AT_NIGHT: [u8; 3] = [110, 168, 255];

async fn interview(browser: Browser) {
    map(&browser, "").await;
    until_painted(&browser, &[WHITE, ACCENT, BLUE], &[NIGHT, ACCENT_AT_NIGHT, BLUE_AT_NIGHT]).await;
    // A page that turns dark, and gets an accent, while the map is there.
    let dark = "const sheet = document.head.appendChild(document.createElement('style'));
        sheet.textContent = '.night sociogram-interview { color-scheme: dark }';
        document.documentElement.classList.add('night');";
    browser.script(dark, vec![]).await;
    until_painted(&browser, &[NIGHT, ACCENT_AT_NIGHT, BLUE_AT_NIGHT], &[ACCENT, BLUE]).await;
    let accent = "document.querySelector('sociogram-interview').style.setProperty('--sociogram-accent', '#ff66b2')";
    browser.script(accent, vec![]).await;
    until_painted(&browser, &[NIGHT, [255, 102, 178]], &[ACCENT_AT_NIGHT]).await;
    // Every engine can be told by the page that it is a dark one.
    map(&browser, "color-scheme: dark").await;
    until_painted(&browser, &[NIGHT, ACCENT_AT_NIGHT, BLUE_AT_NIGHT], &[ACCENT, BLUE]).await;
    map(&browser, OWN).await;
    until_painted(&browser, &[[250, 240, 200], [204, 0, 102], BLUE], &[ACCENT, [255, 102, 178]]).await;
    map(&browser, &["color-scheme: dark; ", OWN].concat()).await;
    until_painted(&browser, &[[250, 240, 200], [255, 102, 178], BLUE_AT_NIGHT], &[ACCENT_AT_NIGHT, [204, 0, 102]])
        .await;
}

async fn forced(browser: Browser) {
    browser.force_colours().await;
    map(&browser, OWN).await;
    let system = "const probe = document.body.appendChild(document.createElement('span'));
        probe.style.forcedColorAdjust = 'none';
        return ['Canvas', 'CanvasText'].map((colour) => {
            probe.style.color = colour;
            return getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).map(Number);
        });";
    let system: Vec<[u8; 3]> = serde_json::from_value(browser.script(system, vec![]).await).expect("colours");
    until_painted(&browser, &system, &[[250, 240, 200], [204, 0, 102], ACCENT]).await;
}

async fn shown(browser: Browser) {
    browser.open("tests/maps.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    until_shown(&person, &["LW10"]).await;
    // From little to much, by core: the least and the most on a light page.
    until_painted(&browser, &[[209, 122, 0], [40, 15, 63]], &[[248, 215, 102]]).await;
    let dress = "const map = document.querySelector('sociogram-map');
        map.style.cssText = arguments[0];
        map.setAttribute('src', map.getAttribute('src') + '?again');";
    let own = "color-scheme: dark; --sociogram-step-9: rgb(1 200 3)";
    browser.script(dress, vec![json!(own)]).await;
    until_painted(&browser, &[[138, 99, 189], [1, 200, 3]], &[[40, 15, 63], [248, 215, 102]]).await;
}
