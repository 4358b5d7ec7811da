//! A quality sheet: how each of several network files was answered.
//!
//! [`Sheet::of`] works out the [figures](Figure) of one file, [`sheets`] those of several, which also says how fast each
//! was beside the others. What lies beyond a bound is a remark, and no more: nothing is left out by it, and every figure
//! has its definition, so that whoever excludes a file can say why.
//!
//! ```
//! use sociogram_quality::{Figure, sheets};
//! let file = r#"{ "nodes": [{ "id": "x", "label": "Ana", "age": null }, { "id": "y", "label": "Ben", "age": 30 }],
//!     "edges": [{ "source": "x", "target": "y" }] }"#;
//! let document = formats::read_network(&json::parse(file, &|text| text.parse().unwrap()).unwrap()).unwrap();
//! let sheet = &sheets(&[&document])[0];
//! assert_eq!(sheet.figure(Figure::Blank), Some(0.5));
//! assert_eq!(sheet.figure(Figure::Minutes), None);
//! ```

mod answers;
mod steps;
mod ties;

pub use steps::{Step, steps, steps_to_json};

use formats::NetworkDocument;
use json::Json;

/// Makes the table of figures.
macro_rules! figures {
    ($($figure:ident $key:literal $name:literal $definition:literal $remarked:literal;)*) => {
        /// A figure of a sheet.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Figure { $($figure),* }

        impl Figure {
            /// All of them, in the order of a sheet's columns.
            pub const ALL: &[Figure] = &[$(Figure::$figure),*];

            /// Its name in files.
            pub fn key(self) -> &'static str {
                match self { $(Figure::$figure => $key),* }
            }

            /// Its name for people.
            pub fn name(self) -> &'static str {
                match self { $(Figure::$figure => $name),* }
            }

            /// What it is.
            pub fn definition(self) -> &'static str {
                match self { $(Figure::$figure => $definition),* }
            }

            /// When it is remarked on; empty if never.
            pub fn remarked(self) -> &'static str {
                match self { $(Figure::$figure => $remarked),* }
            }
        }
    };
}

figures! {
    Minutes "minutes" "Minutes"
        "The time in which a stage was on screen, over all stages and without breaks between sittings, in minutes." "";
    Pace "pace" "Seconds an item"
        "That time in seconds, divided by the items: names, answers that are not blank, and pairs shown in each tie prompt."
        "below 0.5: people who answer by themselves take 0.7 for a pair and 2.3 for an answer (Stulp 2021)";
    Speed "speed" "Share of the usual time"
        "Seconds an item, divided by the median of all files of the sheet that are complete; with three of them at least."
        "below 0.5";
    Straight "straight" "Same answer for everyone"
        "Of the variables of alters that are answered by a number, by options or by one word, of at least five alters of a type: the share in which all have the same answer."
        "from 0.5 on, with two such variables at least";
    AllTied "all_tied" "Everyone tied"
        "Of the tie prompts with at least four people shown: the share in which every pair was tied. A direction counts as a pair's tie either way."
        "above 0";
    NoneTied "none_tied" "Nobody tied"
        "Of the tie prompts with at least four people shown: the share in which no pair was tied."
        "1, with two such prompts at least";
    Blank "blank" "Blank"
        "Of the answers asked for, about ego, alters and ties: the share that was left blank, with or without a reason."
        "above 0.1: of 758 women, 3 % left more blank (Stulp 2021)";
    Tiring "tiring" "Blank about later names"
        "The share of blanks about the second half of those named, less that about the first half: above 0 if answers thin out."
        "above 0.15, with six people at least";
    TiedInRow "tied_in_row" "Named in a row and tied"
        "Of those named one right after the other: the share that is tied in some kind, less the share of all pairs that is. Names come in groups that know each other, so it is usually above 0; far below, the order or the ties may not be people's own."
        "below -0.15, with eight people at least";
    Names "names" "People named"
        "How many alters are in the file." "0, in a file that is complete and not declined";
}

/// The figures of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    figures: Vec<Option<f64>>,
    remarked: Vec<Figure>,
    /// Whether the interview was finished, if the file says so
    pub complete: Option<bool>,
    /// Whether the participant declined to take part
    pub declined: bool,
}

/// What several files come to, in their order.
pub fn sheets(documents: &[&NetworkDocument]) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = documents.iter().map(|document| Sheet::of(document)).collect();
    let paces = sheets.iter().filter(|it| it.complete == Some(true) && !it.declined);
    let mut paces: Vec<f64> = paces.filter_map(|sheet| sheet.figure(Figure::Pace)).collect();
    paces.sort_by(f64::total_cmp);
    if let (3.., Some(median)) = (paces.len(), median(&paces).filter(|it| *it > 0.0)) {
        for sheet in &mut sheets {
            let speed = sheet.figure(Figure::Pace).map(|pace| pace / median);
            sheet.set(Figure::Speed, speed, speed.is_some_and(|it| it < 0.5));
        }
    }
    sheets
}

fn median(sorted: &[f64]) -> Option<f64> {
    let half = sorted.len() / 2;
    let upper = sorted.get(half)?;
    if sorted.len() % 2 == 1 { Some(*upper) } else { Some((sorted.get(half - 1)? + upper) / 2.0) }
}

impl Sheet {
    /// The figures of a file that do not hang on others.
    pub fn of(document: &NetworkDocument) -> Sheet {
        let interview = document.graph.get("interview");
        let says = |member: &str| interview.and_then(|it| it.get(member)).and_then(Json::as_bool);
        let mut sheet = Sheet {
            figures: vec![None; Figure::ALL.len()],
            remarked: Vec::new(),
            complete: says("complete"),
            declined: says("declined") == Some(true),
        };
        let names = document.network.alter_count();
        let is_empty = names == 0 && sheet.complete == Some(true) && !sheet.declined;
        sheet.set(Figure::Names, Some(names as f64), is_empty);
        let blanks = answers::blanks(document);
        sheet.set(Figure::Blank, blanks.share(), blanks.share().is_some_and(|share| share > 0.1));
        let tiring = answers::tiring(document);
        sheet.set(Figure::Tiring, tiring, names >= 6 && tiring.is_some_and(|more| more > 0.15));
        let straight = answers::straight(document);
        sheet.set(Figure::Straight, straight.share(), straight.of >= 2 && straight.share().is_some_and(|it| it >= 0.5));
        let prompts = ties::prompts(document);
        let all = Share { of: prompts.len(), some: prompts.iter().filter(|it| it.tied == it.pairs).count() };
        let none = Share { of: prompts.len(), some: prompts.iter().filter(|it| it.tied == 0).count() };
        sheet.set(Figure::AllTied, all.share(), all.some > 0);
        sheet.set(Figure::NoneTied, none.share(), none.of >= 2 && none.some == none.of);
        let in_row = ties::in_row(document);
        sheet.set(Figure::TiedInRow, in_row, names >= 8 && in_row.is_some_and(|more| more < -0.15));
        let seconds = seconds(&document.graph);
        sheet.set(Figure::Minutes, seconds.map(|it| it / 60.0), false);
        let items = names + (blanks.of - blanks.some) + ties::pairs_asked(document);
        let pace = seconds.filter(|_| items > 0).map(|it| it / items as f64);
        sheet.set(Figure::Pace, pace, pace.is_some_and(|pace| pace < 0.5));
        sheet
    }

    /// A figure; `None` where the file has nothing that it could be worked out from.
    pub fn figure(&self, figure: Figure) -> Option<f64> {
        self.figures.get(figure as usize).copied().flatten()
    }

    /// The figures that lie beyond their bounds.
    pub fn remarked(&self) -> &[Figure] {
        &self.remarked
    }

    fn set(&mut self, figure: Figure, value: Option<f64>, is_remarked: bool) {
        if let Some(place) = self.figures.get_mut(figure as usize) {
            *place = value;
        }
        if is_remarked {
            self.remarked.push(figure);
        }
    }

    /// `{ complete, declined, figures: { key: number | null }, remarked: [key] }`, to three digits.
    pub fn to_json(&self) -> Json {
        let mut figures = Json::Object(Vec::new());
        for figure in Figure::ALL {
            let rounded = self.figure(*figure).map(|it| (it * 1000.0).round() / 1000.0);
            figures.add(figure.key(), Json::from(rounded));
        }
        Json::object([
            ("complete", Json::from(self.complete)),
            ("declined", Json::Bool(self.declined)),
            ("figures", figures),
            ("remarked", Json::list(self.remarked.iter().map(|it| it.key()))),
        ])
    }
}

/// What each figure is: `[{ key, name, definition, remarked }]`.
pub fn definitions() -> Json {
    Json::List(
        Figure::ALL
            .iter()
            .map(|figure| {
                Json::object([
                    ("key", Json::from(figure.key())),
                    ("name", Json::from(figure.name())),
                    ("definition", Json::from(figure.definition())),
                    ("remarked", Json::from(figure.remarked())),
                ])
            })
            .collect(),
    )
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Share {
    pub some: usize,
    pub of: usize,
}

impl Share {
    /// None of nothing is undefined.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.some as f64 / self.of as f64)
    }
}

/// How long stages were on screen, by the file's paradata.
fn seconds(graph: &Json) -> Option<f64> {
    let stages = graph.get("paradata")?.get("stages")?.items()?;
    Some(stages.iter().filter_map(|stage| stage.get("seconds")?.as_f64()).sum())
}
