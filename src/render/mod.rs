//! Floor 5. Pictures of networks that are shown rather than asked about, and painters. The one for a browser's canvas
//! lives in `web`.

pub mod exhibit;
#[cfg(test)]
mod golden;
mod svg;

pub use svg::svg;
