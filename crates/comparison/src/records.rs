use super::Record;
use std::collections::BTreeMap;

/// One network file of a study.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is called in tables: no other has this name
    pub name: String,
    /// The name of its file, as it was given
    pub file: String,
    /// Which of its participant's files it is, from 1; `None` where there is no other
    pub wave: Option<usize>,
    /// What is kept of it
    pub record: Record,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file
    pub file: String,
    /// What is wrong with it
    pub said: String,
}

/// All files of a study.
#[derive(Clone, Debug, Default)]
pub struct Records {
    cases: Vec<Case>,
    refused: Vec<Refused>,
    names: exports::Names,
}

impl Records {
    /// Takes in a file with this name, or notes why it cannot be read.
    pub fn add(&mut self, file: &str, record: Result<Record, String>) {
        match record {
            Err(said) => self.refused.push(Refused { file: file.to_owned(), said }),
            Ok(record) => {
                let name = self.names.of_file(file);
                self.cases.push(Case { name, file: file.to_owned(), wave: None, record });
            }
        }
    }

    /// Numbers the files of each participant, by when the interview began, and else in the order in which they were
    /// added. To be called when all are there.
    pub fn number_waves(&mut self) {
        let mut of: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, case) in self.cases.iter().enumerate() {
            if let Some(participant) = &case.record.participant {
                of.entry(participant.clone()).or_default().push(at);
            }
        }
        for case in &mut self.cases {
            case.wave = None;
        }
        for mut cases in of.into_values().filter(|cases| cases.len() > 1) {
            cases.sort_by(|one, other| {
                let started = |at: &usize| self.cases.get(*at).and_then(|it| it.record.started.as_deref());
                started(one).cmp(&started(other))
            });
            for (wave, at) in cases.into_iter().enumerate() {
                if let Some(case) = self.cases.get_mut(at) {
                    case.wave = Some(wave + 1);
                }
            }
        }
    }

    /// The files that were read, in the order in which they were added.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// The files that could not be read.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// The files of each participant who has several, in the order of waves.
    pub fn followed(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut of: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, case) in self.cases.iter().enumerate() {
            if let (Some(wave), Some(participant)) = (case.wave, &case.record.participant) {
                of.entry(participant).or_default().push((wave, at));
            }
        }
        let in_order = |mut them: Vec<(usize, usize)>| {
            them.sort_unstable();
            them.into_iter().map(|(_, at)| at).collect()
        };
        of.into_iter().map(|(participant, them)| (participant, in_order(them))).collect()
    }
}
