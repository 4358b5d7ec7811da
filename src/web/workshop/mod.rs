//! Networks shown to a room: the workshop page, and `<sociogram-map>`. The crate `workshop` exports it as a module of
//! its own.
//!
//! - [`show`]: what is shown and how, as signals; every view reads them and changes nothing else;
//! - [`stage`]: the maps side by side, painted by [`painter`], each with its [`outline`] in words, and the [`legend`];
//! - [`page`]: what is around them: [`files`] opened, [`controls`], [`numbers`], [`keys`], [`presenter`], [`saving`].

mod controls;
mod files;
mod keys;
mod legend;
mod map_element;
mod numbers;
mod outline;
mod page;
mod painter;
mod presenter;
mod saving;
mod show;
mod stage;

pub use map_element::{Opened, open_maps};
pub use page::open_page;
