//! The tables as programs of statistics want them: answers as numbers with labels, and reasons for no answer as numbers that
//! are declared to be missing. [`super::spss`] and [`super::stata`] write the commands that read them.
//!
//! True is 1 and false 0. An answer that is a text is numbered where all that was answered are options of the codebook, in
//! its order; each number's label is the option's. A number stays, with labels if it has any. What was not asked is an
//! empty cell; a reason is a number below all answers. Where answers are texts the reason stands in a column beside them.

use super::Notes;
use super::tables::{Cells, Columns, Part, Table, tables};
use crate::csv::{Rows, Sink, unguarded};
use crate::names::Names;
use crate::study::Study;
use crate::target::Target;
use crate::variables::{About, Facts};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

/// A column as it is written.
pub(super) struct Coded {
    /// A name that these programs take: Latin letters, digits and `_`, at most 32 of them
    pub name: String,
    /// What it is about: the name in the other tables, and the question
    pub label: String,
    pub kind: Kind,
    /// The labels of numbers, answers and reasons
    pub labels: Vec<(String, String)>,
    /// The numbers that are reasons
    pub missing: Vec<i64>,
    /// The bytes of the longest cell
    pub width: usize,
    /// The column of the table that it is made of, and the one that says why there is no answer
    from: usize,
    reason: Option<usize>,
    /// What texts become
    codes: BTreeMap<String, String>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Whole,
    Number,
}

/// Writes the tables into files with these names; returns the columns of each.
pub(super) fn write(
    study: &Study,
    target: &mut dyn Target,
    notes: &mut Notes,
) -> io::Result<Vec<(&'static str, Vec<Coded>)>> {
    let reasons = Reasons::of(study);
    let mut all = Vec::new();
    for table in tables(study) {
        let variables = table.variables(study);
        let mut columns = coded(study, table, &variables, &reasons);
        target.file(&format!("{}.csv", table.name), &mut |out| {
            let mut rows = Rows::new(out);
            let mut sink = Recoded { columns: &mut columns, reasons: &reasons, rows: &mut rows, is_head: true };
            (table.write)(study, &mut sink, notes)
        })?;
        all.push((table.name, columns));
    }
    Ok(all)
}

/// The numbers of reasons.
struct Reasons(BTreeMap<String, i64>);

impl Reasons {
    /// Reasons are numbered from -99 on, or from -9999 or below where an answer is as low.
    fn of(study: &Study) -> Self {
        let mut lowest = 0.0_f64;
        let mut named = vec![
            "blank".to_owned(),
            "dont_know".into(),
            "refused".into(),
            "not_applicable".into(),
            "not_confirmed".into(),
        ];
        for (.., Facts { missing, .. }) in study.facts() {
            for reason in missing.keys().filter(|it| *it != "not_asked") {
                if !named.contains(reason) {
                    named.push(reason.clone());
                }
            }
        }
        let mut meet = |answers: &network::Attributes| {
            for (_, value) in answers.iter() {
                if let network::Value::Number(number) = value {
                    lowest = lowest.min(*number);
                }
            }
        };
        for case in study.cases() {
            meet(case.document.network.ego());
            case.document.network.alters().for_each(|it| meet(&it.attributes));
            case.document.network.ties().for_each(|it| meet(&it.attributes));
        }
        let most = i64::try_from(named.len()).unwrap_or(i64::MAX);
        let first = (2..18).map(|digits| 1 - 10_i64.pow(digits));
        let first = first.into_iter().find(|first| lowest > (*first + most) as f64).unwrap_or(-99);
        Reasons(named.into_iter().zip(first..).collect())
    }
}

fn coded(study: &Study, table: &Table, variables: &Columns, reasons: &Reasons) -> Vec<Coded> {
    let columns = table.columns(study, variables);
    let mut names = Names::default();
    for word in RESERVED {
        names.take(word, "_");
    }
    let mut all: Vec<Coded> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let mut labels: Vec<(String, String)> = Vec::new();
        let mut codes = BTreeMap::new();
        let mut kind = match column.cells {
            Cells::Text => Kind::Text,
            Cells::Whole => Kind::Whole,
            Cells::Number => Kind::Number,
            Cells::Truth => {
                labels.extend([("0".into(), "no".into()), ("1".into(), "yes".into())]);
                Kind::Whole
            }
        };
        let mut label = column.name.clone();
        if let Some((variable, part)) = column.of
            && let Some(about) = table.about
        {
            let options = options(study, about, variable.as_str());
            let question = study.codebook().entries(about, variable.as_str()).map(|it| it.question.as_str());
            let question = question.filter(|it| !it.is_empty()).last().unwrap_or_default();
            label = match part {
                Part::Answer if question.is_empty() => variable.to_string(),
                Part::Answer => question.to_owned(),
                Part::Chosen(option) => {
                    let words = options.iter().find(|(value, _)| value == option).map_or(option, |(_, words)| words);
                    format!("{words}: {question}")
                }
                Part::Missing => format!("Why there is no answer: {question}"),
            };
            if part == Part::Answer {
                let is_number = |kind: &str| kind.ends_with("-number") || kind == "slider" || kind == "yes-no";
                let mut declared = study.codebook().entries(about, variable.as_str()).map(|it| it.kind.as_str());
                if column.cells != Cells::Text {
                    labels.extend(options.into_iter().filter(|_| column.cells == Cells::Whole));
                } else if options.is_empty() && declared.any(is_number) {
                    // Nobody may have answered it; then nothing says so but the codebook.
                    kind = if study.are_all_among(about, variable.as_str(), &[]) { Kind::Whole } else { Kind::Text };
                } else if !options.is_empty() && study.are_all_among(about, variable.as_str(), &options) {
                    kind = Kind::Whole;
                    for (at, (value, words)) in options.iter().enumerate() {
                        codes.insert(value.clone(), (at + 1).to_string());
                        labels.push(((at + 1).to_string(), words.clone()));
                    }
                }
            }
            // What a number says is said once.
            let is_said = all.iter().any(|it| it.reason == Some(at));
            if part == Part::Missing && is_said {
                continue;
            }
        }
        let reason = reason_of(&columns, at).filter(|_| kind != Kind::Text);
        if column.name == "tie_missing" && table.about.is_none() {
            continue;
        }
        let missing: Vec<i64> = if reason.is_some() { reasons.0.values().copied().collect() } else { Vec::new() };
        if reason.is_some() {
            let words = |reason: &str| reason.replace('_', " ");
            labels.extend(reasons.0.iter().map(|(reason, number)| (number.to_string(), words(reason))));
        }
        all.push(Coded {
            name: names.take(&plain(&column.name), "_"),
            label,
            kind,
            labels,
            missing,
            width: 1,
            from: at,
            reason,
            codes,
        });
    }
    all
}

/// The column that says why a column has no answer.
fn reason_of(columns: &[super::tables::Column], at: usize) -> Option<usize> {
    let column = columns.get(at)?;
    let is_it = |other: &super::tables::Column| match (column.of, other.of) {
        (Some((one, Part::Answer | Part::Chosen(_))), Some((other, Part::Missing))) => one == other,
        (None, None) => column.name == "tie" && other.name == "tie_missing",
        _ => false,
    };
    columns.iter().position(is_it)
}

/// The options of a variable, with the words for each, or the value itself.
fn options(study: &Study, about: About, variable: &str) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = Vec::new();
    for (value, words) in study.codebook().entries(about, variable).flat_map(|it| &it.options) {
        if !options.iter().any(|(known, _)| known == value) {
            options.push((value.clone(), if words.is_empty() { value.clone() } else { words.clone() }));
        }
    }
    options
}

/// Words that SPSS or Stata keep for themselves.
const RESERVED: [&str; 21] = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with", "if", "in", "using", "byte",
    "int", "long", "float", "double",
];

/// A name of which both programs know all letters.
fn plain(name: &str) -> String {
    let mut out: String = name.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' }).take(28).collect();
    if !out.starts_with(|it: char| it.is_ascii_alphabetic()) {
        out.insert(0, 'v');
    }
    out.trim_end_matches('_').to_owned()
}

/// Rows on their way into a file, recoded.
struct Recoded<'a, 'b> {
    columns: &'a mut [Coded],
    reasons: &'a Reasons,
    rows: &'a mut Rows<'b>,
    is_head: bool,
}

impl Sink for Recoded<'_, '_> {
    fn put(&mut self, cells: &[Cow<'_, str>]) -> io::Result<()> {
        if std::mem::take(&mut self.is_head) {
            return self.rows.row(self.columns.iter().map(|it| it.name.as_str()));
        }
        let mut row: Vec<Cow<str>> = Vec::with_capacity(self.columns.len());
        for column in self.columns.iter_mut() {
            let cell = |at: usize| cells.get(at).map_or("", |it| it.as_ref());
            let answer = cell(column.from);
            let text = match column.kind {
                Kind::Text => Cow::Owned(on_one_line(unguarded(answer))),
                _ if answer.is_empty() => {
                    let reason = column.reason.map(|at| unguarded(cell(at)));
                    let number = reason.and_then(|it| self.reasons.0.get(it));
                    Cow::Owned(number.map(i64::to_string).unwrap_or_default())
                }
                _ => match (answer, column.codes.get(unguarded(answer))) {
                    (_, Some(code)) => Cow::Owned(code.clone()),
                    ("TRUE", _) => Cow::Borrowed("1"),
                    ("FALSE", _) => Cow::Borrowed("0"),
                    (number, _) => Cow::Borrowed(number),
                },
            };
            column.width = column.width.max(text.len());
            row.push(text);
        }
        self.rows.row(&row)
    }
}

/// A text without ends of lines, which not every reader keeps within a cell.
pub(super) fn on_one_line(text: &str) -> String {
    text.split(['\r', '\n', '\t', '\0']).map(str::trim).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}
