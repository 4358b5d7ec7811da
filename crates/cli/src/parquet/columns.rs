//! Columns that are filled row by row.

use arrow_array::builder::{BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use std::sync::Arc;

/// What a column is filled with.
pub(super) enum Column {
    /// True or false
    Bool(BooleanBuilder),
    /// Whole numbers
    Whole(Int64Builder),
    /// Numbers
    Number(Float64Builder),
    /// Texts
    Text(StringBuilder),
}

impl Column {
    /// An empty column of this type; texts if it is another.
    pub fn of(kind: &DataType) -> Column {
        match kind {
            DataType::Boolean => Column::Bool(BooleanBuilder::new()),
            DataType::Int64 => Column::Whole(Int64Builder::new()),
            DataType::Float64 => Column::Number(Float64Builder::new()),
            _ => Column::Text(StringBuilder::new()),
        }
    }

    /// A text; nothing where there is none, or where it is empty.
    pub fn text(&mut self, value: Option<&str>) {
        let Column::Text(it) = self else { return self.nothing() };
        it.append_option(value.filter(|it| !it.is_empty()));
    }

    /// A number, whole if the column is.
    pub fn number(&mut self, value: Option<f64>) {
        match self {
            Column::Whole(it) => it.append_option(value.map(|it| it as i64)),
            Column::Number(it) => it.append_option(value),
            _ => self.nothing(),
        }
    }

    /// True or false.
    pub fn truth(&mut self, value: Option<bool>) {
        let Column::Bool(it) = self else { return self.nothing() };
        it.append_option(value);
    }

    fn nothing(&mut self) {
        match self {
            Column::Bool(it) => it.append_null(),
            Column::Whole(it) => it.append_null(),
            Column::Number(it) => it.append_null(),
            Column::Text(it) => it.append_null(),
        }
    }

    fn finish(self) -> ArrayRef {
        match self {
            Column::Bool(mut it) => Arc::new(it.finish()),
            Column::Whole(mut it) => Arc::new(it.finish()),
            Column::Number(mut it) => Arc::new(it.finish()),
            Column::Text(mut it) => Arc::new(it.finish()),
        }
    }
}

/// The columns of a table, each with its name and type.
pub(super) fn schema(columns: impl IntoIterator<Item = (String, DataType)>) -> Arc<Schema> {
    let field = |(name, kind): (String, DataType)| Field::new(name, kind, true);
    Arc::new(Schema::new(columns.into_iter().map(field).collect::<Vec<_>>()))
}

/// Columns that are full, as a batch of rows.
pub(super) fn batch(schema: &Arc<Schema>, columns: Vec<Column>) -> anyhow::Result<RecordBatch> {
    Ok(RecordBatch::try_new(schema.clone(), columns.into_iter().map(Column::finish).collect())?)
}
