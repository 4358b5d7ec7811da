use super::Record;
use measures::Measure;
use network::{Key, Value};

/// A number that each network has.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A measure of the network
    Measure(Measure),
    /// The share of alters with an answer, of those who have any
    Share(Key, String),
    /// The mean of the alters' numbers
    Mean(Key),
    /// A number that ego answered
    Ego(Key),
}

impl Figure {
    /// Its name in tables and on a command line: `density`, `share:sector=health`, `mean:months_known`, `ego:age`.
    pub fn key(&self) -> String {
        match self {
            Figure::Measure(measure) => measure.key().to_owned(),
            Figure::Share(variable, answer) => format!("share:{variable}={answer}"),
            Figure::Mean(variable) => format!("mean:{variable}"),
            Figure::Ego(variable) => format!("ego:{variable}"),
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Figure> {
        match key.split_once(':') {
            None => Measure::from_key(key).map(Figure::Measure),
            Some(("share", of)) => {
                let (variable, answer) = of.split_once('=')?;
                Some(Figure::Share(Key::from(variable), answer.to_owned()))
            }
            Some(("mean", variable)) => Some(Figure::Mean(Key::from(variable))),
            Some(("ego", variable)) => Some(Figure::Ego(Key::from(variable))),
            _ => None,
        }
    }

    /// Its name in plain words.
    pub fn name(&self) -> String {
        match self {
            Figure::Measure(measure) => measure.name().to_owned(),
            Figure::Share(variable, answer) => format!("Share of alters with {variable}: {answer}"),
            Figure::Mean(variable) => format!("Mean of the alters' {variable}"),
            Figure::Ego(variable) => format!("{variable} of ego"),
        }
    }

    /// The number of a network; `None` where it is undefined, or was not asked or not worked out.
    pub fn of(&self, record: &Record) -> Option<f64> {
        match self {
            Figure::Measure(measure) => record.measure(*measure),
            Figure::Share(variable, answer) => {
                record.composition.iter().find(|it| it.variable == *variable)?.share(answer)
            }
            Figure::Mean(variable) => record.means.iter().find(|(it, ..)| it == variable).map(|(_, mean, _)| *mean),
            Figure::Ego(variable) => match record.ego.get(variable)? {
                Value::Number(number) => Some(*number).filter(|it| it.is_finite()),
                _ => None,
            },
        }
    }
}
