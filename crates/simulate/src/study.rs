//! A whole study of simulated participants, as files.

use crate::{Options, simulate};
use exports::{Format, Study, Target, export};
use formats::{measured, network_file, open_network};
use json::{Json, text};
use protocol::{Protocol, written_out};
use std::io;
use std::sync::Arc;

/// What became of the participants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many there are
    pub people: usize,
    /// How many finished
    pub finished: usize,
    /// How many of these declined to take part
    pub declined: usize,
    /// How many alters they named
    pub alters: usize,
    /// How many ties they drew
    pub ties: usize,
}

/// Simulates `people` participants and writes, for each, `networks/….json` and `journals/….json`; then `tables/…`, a
/// codebook and a text that says what is what. `document` is the protocol's own JSON. `tell` is called with the number of
/// those who are done.
///
/// # Errors
/// When the target cannot be written to, or a participant is [stuck](crate::Stuck); then the error's kind is `Other`, and
/// nothing more is written.
pub fn write(
    protocol: &Arc<Protocol>,
    document: &Json,
    options: &Options,
    people: usize,
    target: &mut dyn Target,
    tell: &mut dyn FnMut(usize),
) -> io::Result<Summary> {
    let mut summary = Summary::default();
    let mut study = Study::new(exports::Options::default());
    study.learn(&written_out(document));
    for number in 1..=people {
        let simulated = simulate(protocol, options, number as u64).map_err(io::Error::other)?;
        let interview = simulated.interview;
        let file = measured(network_file(&interview), document).map_err(io::Error::other)?;
        let name = format!("{}-{number:05}.json", protocol.id);
        target.file(&format!("networks/{name}"), &mut |out| out.write_all(text(&file).as_bytes()))?;
        let journal = interview.journal().to_json(interview.protocol());
        target.file(&format!("journals/{name}"), &mut |out| out.write_all(text(&journal).as_bytes()))?;
        summary.people += 1;
        summary.finished += usize::from(interview.finished().is_some());
        summary.declined += usize::from(interview.declined().is_some());
        summary.alters += interview.network().alter_count();
        summary.ties += interview.network().tie_count();
        study.add(&name, open_network(file));
        tell(number);
    }
    export(&study, Format::from_key("tables"), target)?;
    target.file("SIMULATED.txt", &mut |out| out.write_all(note(protocol, options, people).as_bytes()))?;
    Ok(summary)
}

fn note(protocol: &Protocol, options: &Options, people: usize) -> String {
    format!(
        "These {people} interviews of \"{}\" were simulated with the seed {}. Nobody answered them: chance did.\n\
         Try your analysis on them, and never mix them with files of real interviews. In each, the participant begins\n\
         with \"simulated\".\n",
        protocol.id, options.seed
    )
}
