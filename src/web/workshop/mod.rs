//! Networks shown to a room: the workshop page, and `<sociogram-map>`. The crate `workshop` exports it as a module of
//! its own.
//!
//! - [`show`]: what is shown and how, as signals; every view reads them and changes nothing else;
//! - [`stage`]: the maps side by side, painted by [`painter`], each with its [`outline`] in words, and the [`legend`];
//! - [`pointing`]: who is pointed at; [`measuring`]: measures that take long, worked out beside the page;
//! - [`page`]: what is around them: [`files`] chosen, and their [`opening`] in short [`turns`]; [`controls`], [`numbers`], [`keys`], [`presenter`], [`saving`].

mod controls;
mod files;
mod keys;
mod legend;
mod map_element;
mod measuring;
mod notices;
mod numbers;
mod opening;
mod outline;
mod page;
mod painter;
mod pointing;
mod presenter;
mod saving;
mod show;
mod stage;
mod turns;

pub use map_element::{Opened, open_maps};
pub use page::open_page;
