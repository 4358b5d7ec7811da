//! What maps are made of, whoever shows them: an interview under way, or a room that looks at files. Nothing here knows
//! of either; people are whatever the caller calls them by.

mod finding;
pub(crate) mod forces;
mod marks;
mod names;
mod sight;

pub use finding::{Sought, beside, nearest};
pub use forces::Forces;
pub use marks::{dashes, head, person, reach, shape, sized, star};
pub use names::{Lettering, cut, initials, inside};
pub use sight::{Pinch, STEP, Touch, by_wheel, shifted};
