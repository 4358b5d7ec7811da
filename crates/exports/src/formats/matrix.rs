//! Adjacency matrices: a file for each network and kind of tie, with the ids of alters in the first row and column.
//!
//! 1 is a tie, 0 says that there is none, and an empty cell is a pair that was not asked about. Where a file does not say
//! what was asked, whatever is no tie is 0.

use super::Notes;
use super::tables::{is_large, leave_out};
use crate::csv::{Rows, guarded};
use crate::names::{Names, file_part};
use crate::study::{AskedPairs, Case, Pair, Study};
use crate::target::Target;
use network::AlterId;
use std::borrow::Cow;
use std::io::{self, Write};

pub(super) fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    let mut names = Names::default();
    let mut large = Vec::new();
    for case in study.cases() {
        let alters: Vec<_> = case.document.network.alters().map(|it| it.id).collect();
        if is_large(case) {
            large.push(case.name.as_str());
            continue;
        }
        for (kind, directed) in case.kinds() {
            let name = names.take(&format!("{}-{}", case.name, file_part(kind.as_str())), "-");
            let asked = case.asked_pairs(&kind, directed);
            target.file(&format!("{name}.csv"), &mut |out| matrix(case, &alters, &asked, out))?;
        }
    }
    leave_out(notes, "There is no matrix of networks with as many pairs as would fill a disk", &large);
    Ok(())
}

fn matrix(case: &Case, alters: &[AlterId], asked: &AskedPairs, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Rows::new(out);
    rows.row([Cow::Borrowed("")].into_iter().chain(alters.iter().map(|it| guarded(case.id(*it)))))?;
    for from in alters {
        let cells = alters.iter().map(|to| match asked.pair(*from, *to) {
            _ if from == to => "0",
            Pair::Tied => "1",
            Pair::NotTied | Pair::Unknown => "0",
            Pair::NotConfirmed | Pair::NotAsked => "",
        });
        rows.row([guarded(case.id(*from))].into_iter().chain(cells.map(Cow::Borrowed)))?;
    }
    Ok(())
}
