//! Small pictures on buttons.

use super::{El, svg};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Back,
    Check,
    Copy,
    Menu,
    Picture,
    Undo,
    Redo,
    Restart,
    Cross,
    Plus,
    Whole,
}

impl Icon {
    /// Its lines, in a square of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Icon::Back => "m15 5-7 7 7 7",
            Icon::Check => "m5 12.5 4.5 4.5L19 7.5",
            Icon::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
            Icon::Menu => "M5 12h.01M12 12h.01M19 12h.01",
            Icon::Picture => "M4 5h16v14H4zM4 16l4.5-4.5L13 16l2.5-2.5L20 18M15.5 9h.01",
            Icon::Undo => "M8 5 3.5 9.5 8 14M4 9.5h10a6 6 0 0 1 0 12h-4",
            Icon::Redo => "m16 5 4.5 4.5L16 14m4-4.5H10a6 6 0 0 0 0 12h4",
            Icon::Restart => "M4 4v5h5M4.5 9A8.5 8.5 0 1 1 3.6 14",
            Icon::Cross => "M6 6l12 12M18 6 6 18",
            Icon::Plus => "M12 5v14M5 12h14",
            Icon::Whole => "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
        }
    }
}

/// An icon as an element of the page: as a picture of the style sheet it would be a document of its own to the browser,
/// and half a dozen of those take as long as the rest of the screen.
pub fn icon(of: Icon) -> El {
    // What points back or on does so the other way round where one reads from the right.
    let class = if matches!(of, Icon::Back | Icon::Undo | Icon::Redo) { "icon turns" } else { "icon" };
    svg("svg")
        .class(class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .put(svg("path").attr("d", of.path()))
}
