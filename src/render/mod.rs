//! Floor 4. Painters of a scene. The one for a browser's canvas lives in `web`.

#[cfg(test)]
mod golden;
mod svg;

pub use svg::svg;
