//! The three tables that `egor()` and `threefiles_to_egor()` of the R package egor read without being told the names of
//! columns: numbers as ids, since `threefiles_to_egor()` sorts by them as such. (Krenz, Krivitsky, Vacca, Bojanowski &
//! Herz, *egor: Import and analyse ego-centered network data*, 1.25.)
//!
//! Two alters who are tied in several kinds have a row for each. egor does not put them together, so that a density is
//! to be worked out of one kind at a time.

use super::Notes;
use super::tables::{Columns, truth};
use crate::csv::{Rows, guarded};
use crate::study::Study;
use crate::target::Target;
use crate::variables::{About, list};
use json::number;
use network::{AlterId, Key};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

pub(super) fn write(study: &Study, target: &mut dyn Target, _: &mut Notes) -> io::Result<()> {
    target.file("egos.csv", &mut |out| egos(study, out))?;
    target.file("alters.csv", &mut |out| alters(study, out))?;
    target.file("edges.csv", &mut |out| edges(study, out))
}

fn egos(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let fixed = ["egoID", "network", "participant", "interview", "complete"];
    let columns = Columns::new(&fixed, study, About::Ego);
    let mut rows = Rows::new(out);
    rows.row(fixed.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    for (ego, case) in study.cases().iter().enumerate() {
        let said = ["participant", "id"].map(|member| case.interview(member).unwrap_or_default());
        let head = [Cow::Owned((ego + 1).to_string()), guarded(&case.name)];
        let is_complete = Cow::Borrowed(case.is("complete").map(truth).unwrap_or_default());
        let head = head.into_iter().chain(said.iter().map(|it| guarded(it))).chain([is_complete]);
        rows.row(head.chain(columns.cells(case.document.network.ego(), &[])))?;
    }
    Ok(())
}

fn alters(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let fixed = ["egoID", "alterID", "network", "alter", "type", "label", "named_in", "on_map", "x", "y"];
    let columns = Columns::new(&fixed, study, About::Alter);
    let mut rows = Rows::new(out);
    rows.row(fixed.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    for (ego, case) in study.cases().iter().enumerate() {
        for (at, alter) in case.document.network.alters().enumerate() {
            let place = alter.position.map(|it| [number(it.x), number(it.y)]).unwrap_or_default();
            let [x, y] = place.map(Cow::Owned);
            let head = [
                Cow::Owned((ego + 1).to_string()),
                Cow::Owned((at + 1).to_string()),
                guarded(&case.name),
                guarded(case.id(alter.id)),
                guarded(alter.alter_type.as_str()),
                guarded(study.label(case, alter)),
                Cow::Owned(list(alter.named_in.iter().map(Key::as_str))),
                Cow::Borrowed(truth(alter.position.is_some())),
                x,
                y,
            ];
            rows.row(head.into_iter().chain(columns.cells(&alter.attributes, &alter.named_in)))?;
        }
    }
    Ok(())
}

fn edges(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let is_weighted = study.variables(About::Tie).iter().any(|it| it.name.as_str() == "weight");
    let fixed = ["egoID", "Source", "Target", "kind", "directed"].into_iter().chain((!is_weighted).then_some("weight"));
    let fixed: Vec<&str> = fixed.collect();
    let columns = Columns::new(&fixed, study, About::Tie);
    let mut rows = Rows::new(out);
    rows.row(fixed.iter().map(|it| Cow::Borrowed(*it)).chain(columns.head()))?;
    for (ego, case) in study.cases().iter().enumerate() {
        let directed = case.document.directed();
        let numbers: BTreeMap<AlterId, usize> =
            case.document.network.alters().enumerate().map(|(at, alter)| (alter.id, at + 1)).collect();
        let number = |id: AlterId| Cow::Owned(numbers.get(&id).map(usize::to_string).unwrap_or_default());
        for tie in case.document.network.ties() {
            let head = [
                Cow::Owned((ego + 1).to_string()),
                number(tie.key.source()),
                number(tie.key.target()),
                guarded(tie.key.kind().as_str()),
                Cow::Borrowed(truth(directed.contains(tie.key.kind()))),
            ];
            let head = head.into_iter().chain((!is_weighted).then_some(Cow::Borrowed("1")));
            rows.row(head.chain(columns.cells(&tie.attributes, &[])))?;
        }
    }
    Ok(())
}
