//! Floor 4. Painters of a scene. The one for a browser's canvas lives in `web`.

mod svg;

pub use svg::svg;
