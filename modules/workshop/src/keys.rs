//! Keys, and what a clicker sends: they work while a map has the focus; those of a clicker, while presenting, anywhere.

use super::page::Page;
use super::show::Hulls;
use super::{controls, presenter};
use cohort::Places;
use cohort::drawing::Names;
use cohort::vocabulary::Phrase;
use dom::{El, View, el, shown_when, soon};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, KeyboardEvent};

/// What a key does.
#[derive(Clone, Copy, PartialEq)]
enum Act {
    Click(bool),
    File(bool),
    Peel(bool),
    Clicker,
    Names,
    Outlines,
    Apart,
    Places,
    Numbers,
    Find,
    Beside(usize),
    Present,
    Leave,
    List,
}

/// A row of the list: the keys, what they do in words, and what they do.
type Row = (&'static [&'static str], Phrase, &'static [(&'static str, Act)]);

/// The keys, as they are listed: what is pressed, and what it does.
const KEYS: [Row; 15] = [
    (&["Page Down", "Page Up"], Phrase::KeyClick, &[("PageDown", Act::Click(true)), ("PageUp", Act::Click(false))]),
    (&["C"], Phrase::KeyClicker, &[("c", Act::Clicker)]),
    (&["→", "←"], Phrase::KeyFile, &[("ArrowRight", Act::File(true)), ("ArrowLeft", Act::File(false))]),
    (&["↑", "↓"], Phrase::KeyPeel, &[("ArrowUp", Act::Peel(true)), ("ArrowDown", Act::Peel(false))]),
    (
        &["1", "2", "3", "4"],
        Phrase::KeyBeside,
        &[("1", Act::Beside(1)), ("2", Act::Beside(2)), ("3", Act::Beside(3)), ("4", Act::Beside(4))],
    ),
    (&["Enter"], Phrase::KeyPoint, &[]),
    (&["+", "−", "0"], Phrase::KeyZoom, &[]),
    (&["/"], Phrase::KeyFind, &[("/", Act::Find)]),
    (&["N"], Phrase::KeyNames, &[("n", Act::Names)]),
    (&["S"], Phrase::KeyPlaces, &[("s", Act::Places)]),
    (&["O"], Phrase::KeyOutlines, &[("o", Act::Outlines)]),
    (&["A"], Phrase::KeyApart, &[("a", Act::Apart)]),
    (&["M"], Phrase::KeyNumbers, &[("m", Act::Numbers)]),
    (&["F", "Esc"], Phrase::KeyPresent, &[("f", Act::Present), ("Escape", Act::Leave)]),
    (&["?"], Phrase::KeyList, &[("?", Act::List)]),
];

/// Hears the keys that are pressed anywhere on the page.
pub fn listen(page: Page, whole: El) -> El {
    let itself = whole.clone();
    whole.on("keydown", move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || page.keys.get_untracked() {
            return;
        }
        let target = event.target().map(JsCast::unchecked_into::<Element>);
        let within = |what: &str| target.as_ref().is_some_and(|it| it.closest(what).ok().flatten().is_some());
        let key = event.key();
        // Letters and other signs are for a map with the focus only: who speaks to their device would press them unawares.
        let is_sign = key.chars().count() == 1;
        let presents = page.presenting.get_untracked() && !is_sign && !within("input, select, textarea");
        let heard = within(".sheet") || presents;
        // Small and large letters alike, but not "?" and its like.
        let key = if is_sign { key.to_lowercase() } else { key };
        let act = KEYS.iter().flat_map(|it| it.2).find(|(name, _)| *name == key).map(|it| it.1);
        // The file that follows is the way that people read.
        let act = match act {
            Some(Act::File(on)) if page.show.words().is_right_to_left() => Some(Act::File(!on)),
            act => act,
        };
        if let (true, Some(act)) = (heard, act) {
            event.prevent_default();
            carry_out(page, act, &itself);
        }
    })
}

fn carry_out(page: Page, act: Act, whole: &El) {
    let show = page.show;
    match act {
        Act::Click(on) if page.peels.get_untracked() => show.peel(on),
        Act::Click(on) | Act::File(on) => show.step(on),
        Act::Peel(more) => show.peel(more),
        Act::Clicker => page.peels.set(!page.peels.get_untracked()),
        Act::Names => show.names.set(match show.names.get_untracked() {
            Names::Whole => Names::Initials,
            Names::Initials => Names::Hidden,
            Names::Hidden => Names::Whole,
        }),
        Act::Outlines => controls::outline(show, show.settings.with_untracked(|it| it.hulls == Hulls::None)),
        Act::Apart => show.set(|it| it.apart = !it.apart),
        Act::Places => show.set(|it| {
            it.places = if it.places == Places::Drawn { Places::BySector } else { Places::Drawn };
        }),
        Act::Numbers => page.numbers.set(!page.numbers.get_untracked()),
        Act::Find => {
            let field = whole.html().query_selector(".find input").ok().flatten();
            if let Some(field) = field {
                let _ = field.unchecked_into::<HtmlElement>().focus();
            }
        }
        Act::Beside(count) => {
            if show.exhibits.with_untracked(Vec::len) >= count {
                show.set_beside(count);
            }
        }
        Act::Present if page.presenting.get_untracked() => presenter::leave(page),
        Act::Present => presenter::begin(page, whole),
        Act::Leave => presenter::leave(page),
        Act::List => page.keys.set(true),
    }
}

/// The list of keys, while it is open.
pub fn list(page: Page) -> View {
    shown_when(
        move || page.keys.get(),
        move || {
            let say = |phrase| page.show.say(phrase);
            let row = |(keys, does, _): &Row| {
                let mut keys: Vec<El> = keys.iter().map(|it| el("kbd").text(it)).collect();
                if *does == Phrase::KeyFile && page.show.words().is_right_to_left() {
                    keys.reverse();
                }
                el("div").put(el("dt").put(keys)).put(el("dd").text(&say(*does)))
            };
            let rows: Vec<El> = KEYS.iter().map(row).collect();
            let dialog = el("dialog").class("keys");
            let itself = dialog.clone();
            // Closed before it goes, as by Escape: the browser hands the focus back.
            let close = super::page::button("button primary", &say(Phrase::Close))
                .attr("autofocus", "")
                .click(move || itself.as_kind::<HtmlDialogElement>().close());
            let dialog = dialog
                .attr("aria-label", &say(Phrase::Keys))
                .put(el("h2").text(&say(Phrase::Keys)))
                .put(el("p").class("quiet").text(&say(Phrase::KeysWhen)))
                .put(el("dl").put(rows))
                .put(close);
            let opened = dialog.clone();
            soon(move || {
                // Fails only if it was taken off the page at once.
                let _ = opened.as_kind::<HtmlDialogElement>().show_modal();
            });
            dialog.on("close", move |_: Event| page.keys.set(false))
        },
    )
}
