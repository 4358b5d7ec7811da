//! The buttons that bring a map closer, take it further away, and show all of it.

use super::page::button;
use super::painter::Painter;
use super::show::Show;
use cohort::vocabulary::Phrase;
use dom::{El, Icon, Signal, el, icon, memo};
use geometry::Camera;
use map::gesture::Input;
use map::kit::STEP;
use std::rc::Rc;

/// The buttons in a corner of a map.
pub fn buttons(show: Show, map: usize, painter: &Rc<Painter>, camera: Signal<Camera>) -> El {
    let whole = memo(move || camera.get().is_whole());
    let tool = |label, input: Input| {
        let (painter, label) = (painter.clone(), show.say(label));
        let title = label.clone();
        let of = move || {
            let title = show.staged.with(|it| it.titles.get(map).cloned()).unwrap_or_default();
            show.words().labelled(&label, &title)
        };
        button("zoom", "").attr("title", &title).attr_of("aria-label", of).click(move || {
            painter.handle(map, input);
        })
    };
    let closer = tool(Phrase::Closer, Input::Zoom { at: None, factor: STEP }).put(icon(Icon::Plus));
    let further = tool(Phrase::Further, Input::Zoom { at: None, factor: 1.0 / STEP }).put(el("span").class("minus"));
    let all = tool(Phrase::WholeMap, Input::Whole).put(icon(Icon::Whole));
    // Not disabled: a button that is would lose the keyboard's focus to nothing.
    let only_closer = |it: El| it.attr_of("aria-disabled", move || whole.get().to_string());
    el("div").class("zooms").put(closer).put(only_closer(further)).put(only_closer(all))
}
