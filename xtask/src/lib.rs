//! Everything one does with Sociogram besides writing it: building, serving, checking, measuring.
//!
//! Run it as `cargo xtask <command>`. To add a command, write `commands/<name>.rs` with a function that
//! returns an [`Outcome`](report::Outcome), and name it in [`cli`].
//!
//! Two habits hold everywhere: progress goes to standard error, so that standard output carries nothing but
//! the result; and whatever a command needs is looked for first, and installed (saying so) only if missing.

pub mod author;
pub mod checks;
pub mod cli;
pub mod commands {
    //! One file for each command.
    pub mod bench;
    pub mod browsers;
    pub mod build;
    pub mod format;
    pub mod fuzz;
    pub mod package;
    pub mod serve;
    pub mod single;
    pub mod size;
    pub mod test;
}
pub mod drivers;
pub mod glue;
pub mod parts;
pub mod process;
pub mod project;
pub mod scripts;
pub mod server;
pub mod short_names;
pub mod site;
pub mod study_files;
pub mod tools;
pub mod wasm;

pub use sociogram_cli::commands::replay;
pub use sociogram_cli::report;
