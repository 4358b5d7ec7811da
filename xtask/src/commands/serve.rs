//! `serve`: the built site on a local address.

use std::io::{self, Write};

use anyhow::{Result, ensure};
use serde_json::json;

use crate::commands::build;
use crate::project::Project;
use crate::server::Server;

/// Options of `serve`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// The port to listen on; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Serve dist/ as it is.
    #[arg(long)]
    pub no_build: bool,
    /// Build fast, without the optimisers.
    #[arg(long, conflicts_with = "no_build")]
    pub dev: bool,
}

/// Builds and serves until the process is stopped. The address is the first line on standard output.
pub fn run(project: &Project, args: &Args, as_json: bool) -> Result<()> {
    if !args.no_build {
        build::build(project, args.dev)?;
    }
    ensure!(project.dist().is_dir(), "there is no dist/ to serve; run `cargo xtask build` first");
    let server = Server::start(&project.dist(), &[], args.port)?;
    if as_json {
        println!("{}", json!({ "address": server.address() }));
    } else {
        println!("{}", server.address());
    }
    io::stdout().flush()?;
    eprintln!("Serving dist/; stop with Ctrl-C.");
    server.wait();
    Ok(())
}
