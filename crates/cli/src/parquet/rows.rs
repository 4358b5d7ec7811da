//! The rows of each table.

use super::columns::{Column, batch, schema};
use arrow_array::RecordBatch;
use arrow_schema::{DataType, Schema};
use comparison::{Choice, Figure, Record};
use exports::{About, Case, Study, ValueType, Variable, missing, reason_of, written};
use formats::NetworkDocument;
use json::Json;
use measures::{AlterMeasure, Measure, Scope, Sheet};
use network::{Attributes, Key, Value};
use std::sync::Arc;

/// Measures of alters that are in the table of alters.
const OF_ALTERS: [AlterMeasure; 2] = [AlterMeasure::Degree, AlterMeasure::Core];

/// What fills the columns of variables.
enum Answer {
    Given(Key),
    Chosen(Key, String),
    Missing(Key),
    Named(Key),
}

/// A table: its columns, of which the last are of answers.
struct Plan {
    schema: Arc<Schema>,
    answers: Vec<Answer>,
}

/// What tables a study has.
pub(super) struct Tables {
    plans: [Plan; 5],
    nameless: bool,
    measures: Vec<Measure>,
}

/// Rows that are being worked out. The names of networks are not known until all files before have names: each row says
/// by number of which network it is.
pub(super) struct Batch {
    tables: Vec<Vec<Column>>,
    /// The network of each row, counted in this batch
    of: Vec<Vec<u32>>,
    networks: u32,
    names: Vec<(String, String)>,
}

impl Batch {
    /// Gives the networks of the batch their names, each with its file.
    pub fn name(&mut self, names: impl Iterator<Item = (String, String)>) {
        self.names = names.collect();
    }
}

fn columns_of(study: &Study, about: About) -> (Vec<(String, DataType)>, Vec<Answer>) {
    let (mut columns, mut answers) = (Vec::new(), Vec::new());
    let mut add = |name: String, kind: DataType, answer: Answer| {
        columns.push((name, kind));
        answers.push(answer);
    };
    if about == About::Alter {
        for prompt in study.prompts() {
            add(format!("named_in_{prompt}"), DataType::Boolean, Answer::Named(prompt.clone()));
        }
    }
    for variable in study.variables(about) {
        let kind = match variable.value_type {
            ValueType::Bool => DataType::Boolean,
            ValueType::Whole => DataType::Int64,
            ValueType::Number => DataType::Float64,
            ValueType::Text | ValueType::List => DataType::Utf8,
        };
        let name = &variable.name;
        add(name.to_string(), kind, Answer::Given(name.clone()));
        for option in &variable.options {
            add(format!("{name}_{option}"), DataType::Boolean, Answer::Chosen(name.clone(), option.clone()));
        }
        add(reason_of(name.as_str()), DataType::Utf8, Answer::Missing(name.clone()));
    }
    (columns, answers)
}

impl Plan {
    /// A table with these columns and those of the study's variables. A name that is taken has a number after it.
    fn new(fixed: &[(&str, DataType)], (columns, answers): (Vec<(String, DataType)>, Vec<Answer>)) -> Plan {
        let mut names = exports::Names::default();
        let fixed = fixed.iter().map(|(name, kind)| ((*name).to_owned(), kind.clone()));
        let all = fixed.chain(columns).map(|(name, kind)| (names.take(&name, "_"), kind));
        Plan { schema: schema(all), answers }
    }
}

impl Tables {
    pub fn new(study: &Study) -> Tables {
        use DataType::{Boolean, Float64, Int64, Utf8};
        let measures = Choice::usual_measures().to_vec();
        let mut of_network =
            vec![("network", Utf8), ("file", Utf8), ("participant", Utf8), ("started", Utf8), ("complete", Boolean)];
        of_network.extend(measures.iter().map(|it| (it.key(), Float64)));
        let mut of_alter = vec![
            ("network", Utf8),
            ("alter", Utf8),
            ("type", Utf8),
            ("label", Utf8),
            ("order", Int64),
            ("on_map", Boolean),
            ("x", Float64),
            ("y", Float64),
        ];
        of_alter.extend(OF_ALTERS.iter().map(|it| (it.key(), Int64)));
        let of_tie = [("network", Utf8), ("kind", Utf8), ("directed", Boolean), ("source", Utf8), ("target", Utf8)];
        let of_stage = [("network", Utf8), ("stage", Utf8), ("order", Int64), ("seconds", Float64), ("visits", Int64)];
        Tables {
            plans: [
                Plan::new(&of_network, Default::default()),
                Plan::new(&[("network", Utf8)], columns_of(study, About::Ego)),
                Plan::new(&of_alter, columns_of(study, About::Alter)),
                Plan::new(&of_tie, columns_of(study, About::Tie)),
                Plan::new(&of_stage, Default::default()),
            ],
            nameless: study.options().nameless,
            measures,
        }
    }

    /// What the columns of a table are.
    pub fn schema(&self, table: usize) -> Option<Arc<Schema>> {
        self.plans.get(table).map(|it| it.schema.clone())
    }

    /// A batch without rows.
    pub fn batch(&self) -> Batch {
        let columns = |plan: &Plan| plan.schema.fields().iter().map(|it| Column::of(it.data_type())).collect();
        Batch {
            tables: self.plans.iter().map(columns).collect(),
            of: vec![Vec::new(); self.plans.len()],
            networks: 0,
            names: Vec::new(),
        }
    }

    /// Adds the rows of a file.
    pub fn add(&self, batch: &mut Batch, document: NetworkDocument) {
        let record = Record::of(&document, &self.measures);
        let case = Case { name: String::new(), file: String::new(), document };
        let network = batch.networks;
        batch.networks += 1;
        let mut rows = batch.tables.iter_mut().zip(&mut batch.of).zip(&self.plans);
        let mut next = || rows.next().map(|((columns, of), plan)| Rows { columns, of, plan, network });
        if let Some(mut rows) = next() {
            self.network(&mut rows, &case, &record);
        }
        if let Some(mut rows) = next() {
            let mut row = rows.row(1);
            row.answers(case.document.network.ego(), &[]);
        }
        if let Some(mut rows) = next() {
            self.alters(&mut rows, &case);
        }
        if let Some(mut rows) = next() {
            ties(&mut rows, &case);
        }
        if let Some(mut rows) = next() {
            stages(&mut rows, &case);
        }
    }

    fn network(&self, rows: &mut Rows, case: &Case, record: &Record) {
        let mut row = rows.row(2);
        row.text(record.participant.as_deref());
        row.text(record.started.as_deref());
        row.truth(case.is("complete"));
        for measure in &self.measures {
            row.number(Figure::Measure(*measure).of(record));
        }
    }

    fn alters(&self, rows: &mut Rows, case: &Case) {
        let network = &case.document.network;
        let (asked, everyone) = (&case.document.asked, case.document.takes_everyone());
        let shown: Vec<_> = asked.as_deref().unwrap_or_default().iter().map(|it| it.shown.clone()).collect();
        let scope = Scope { off_map: everyone, ..Scope::default() };
        let sheet = Sheet::new(network, &scope, &shown).with_asked_only(asked.is_some() && !everyone);
        let measured = OF_ALTERS.map(|it| sheet.of_alters(it));
        let nodes = sheet.adjacency().alters();
        for (at, alter) in network.alters().enumerate() {
            let node = nodes.binary_search(&alter.id).ok();
            let mut row = rows.row(1);
            row.text(Some(case.id(alter.id)));
            row.text(Some(alter.alter_type.as_str()));
            row.text(Some(if self.nameless { case.id(alter.id) } else { &alter.label }));
            row.number(Some((at + 1) as f64));
            row.truth(Some(alter.position.is_some()));
            row.number(alter.position.map(|it| it.x));
            row.number(alter.position.map(|it| it.y));
            for of in &measured {
                row.number(node.and_then(|node| of.get(node).copied().flatten()));
            }
            row.answers(&alter.attributes, &alter.named_in);
        }
    }

    /// The batch of each table, now that networks have names.
    ///
    /// # Errors
    /// When columns do not fit together.
    pub fn finish(&self, batch_of: Batch) -> anyhow::Result<Vec<RecordBatch>> {
        let Batch { tables, of, names, .. } = batch_of;
        let mut batches = Vec::new();
        for (table, ((mut columns, of), plan)) in tables.into_iter().zip(of).zip(&self.plans).enumerate() {
            for network in of {
                let name = names.get(network as usize);
                if let Some(column) = columns.first_mut() {
                    column.text(name.map(|(name, _)| name.as_str()));
                }
                if table == 0
                    && let Some(column) = columns.get_mut(1)
                {
                    column.text(name.map(|(_, file)| file.as_str()));
                }
            }
            batches.push(batch(&plan.schema, columns)?);
        }
        Ok(batches)
    }
}

fn ties(rows: &mut Rows, case: &Case) {
    let directed = case.document.directed();
    for tie in case.document.network.ties() {
        let mut row = rows.row(1);
        row.text(Some(tie.key.kind().as_str()));
        row.truth(Some(directed.contains(tie.key.kind())));
        row.text(Some(case.id(tie.key.source())));
        row.text(Some(case.id(tie.key.target())));
        row.answers(&tie.attributes, &[]);
    }
}

fn stages(rows: &mut Rows, case: &Case) {
    let stages = case.document.graph.get("paradata").and_then(|it| it.get("stages")).and_then(Json::items);
    for (at, stage) in stages.unwrap_or_default().iter().enumerate() {
        let figure = |name: &str| stage.get(name).and_then(Json::as_f64);
        let mut row = rows.row(1);
        row.text(stage.get("stage").and_then(Json::as_str));
        row.number(Some((at + 1) as f64));
        row.number(figure("seconds"));
        row.number(figure("visits"));
    }
}

/// The rows of a network in one table.
struct Rows<'a> {
    columns: &'a mut [Column],
    of: &'a mut Vec<u32>,
    plan: &'a Plan,
    network: u32,
}

impl Rows<'_> {
    /// Begins a row; so many columns before are filled when the network has its name.
    fn row(&mut self, named: usize) -> Row<'_> {
        self.of.push(self.network);
        Row { columns: self.columns.get_mut(named..).unwrap_or_default().iter_mut(), plan: self.plan }
    }
}

/// A row that is filled from left to right.
struct Row<'a> {
    columns: std::slice::IterMut<'a, Column>,
    plan: &'a Plan,
}

impl Row<'_> {
    fn text(&mut self, value: Option<&str>) {
        if let Some(column) = self.columns.next() {
            column.text(value);
        }
    }

    fn number(&mut self, value: Option<f64>) {
        if let Some(column) = self.columns.next() {
            column.number(value);
        }
    }

    fn truth(&mut self, value: Option<bool>) {
        if let Some(column) = self.columns.next() {
            column.truth(value);
        }
    }

    /// The answers that the table has columns for.
    fn answers(&mut self, answers: &Attributes, named_in: &[Key]) {
        for answer in &self.plan.answers {
            match answer {
                Answer::Named(prompt) => self.truth(Some(named_in.contains(prompt))),
                Answer::Chosen(name, option) => self.truth(Variable::is_chosen(answers, name.as_str(), option)),
                Answer::Missing(name) => self.text(missing(answers, name.as_str()).as_deref()),
                Answer::Given(name) => {
                    let Some(column) = self.columns.next() else { return };
                    match (answers.get(name), &*column) {
                        (Some(Value::Number(it)), Column::Whole(_) | Column::Number(_)) => column.number(Some(*it)),
                        (Some(Value::Bool(it)), Column::Bool(_)) => column.truth(Some(*it)),
                        (Some(Value::Text(it)), _) => column.text(Some(it)),
                        _ => column.text(Some(&written(answers, name.as_str()))),
                    }
                }
            }
        }
    }
}
