//! Who came, stayed and went since the interview before this one.

use super::stages::generators;
use super::{Earlier, Interview, Subject};
use network::{Alter, AlterId, Key, Value};
use order::Map;
use protocol::{EarlierMatch, StageTask};
use rare::rare;

/// What has become of those who were named in the interview before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waves {
    /// Which wave this is, counted from 1
    pub number: usize,
    /// Who was not named before, by their ids in the file
    pub came: Vec<AlterId>,
    /// Who was
    pub stayed: Vec<AlterId>,
    /// Who was, and no longer belongs to the network, with what was said about that
    pub went: Vec<Alter>,
    /// Of whom it is not said: earlier ones that were left blank, and new ones of whom it is open who they were
    pub unclear: Vec<AlterId>,
    /// Earlier ones of types that no stage asks about
    pub not_asked: Vec<Alter>,
}

impl Interview {
    /// The interview before this one, if it is known.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.journal().earlier()
    }

    /// Someone who is in the network, or was named in the interview before.
    pub fn alter(&self, id: AlterId) -> Option<&Alter> {
        self.network().alter(id).or_else(|| self.recorded().alter(id))
    }

    /// Who was in the interview before can be whom: each with their id then, in naming order. An id is given once.
    pub fn same(&self) -> Map<AlterId, AlterId> {
        match self.earlier() {
            Some(earlier) => rare!(matched(self, earlier)),
            None => Map::new(),
        }
    }

    fn matching(&self) -> impl Iterator<Item = (usize, &EarlierMatch)> {
        self.protocol().stages.iter().enumerate().filter_map(|(number, stage)| match &stage.task {
            StageTask::EarlierMatch(matching) => Some((number, matching)),
            _ => None,
        })
    }

    /// Who came, stayed and went; `None` where no interview before this one is known.
    pub fn waves(&self) -> Option<Waves> {
        let earlier = self.earlier()?;
        let same = self.same();
        let mut waves = Waves { number: earlier.wave + 1, ..Waves::default() };
        let was_open = |alter: &Alter| {
            let mut stages = self.matching().filter(|(stage, it)| {
                it.alter_type == alter.alter_type && self.route().any(|step| step.stage == *stage)
            });
            stages.any(|(_, it)| !alter.attributes.get(&it.variable).is_some_and(Value::is_answered))
        };
        let mut present: Vec<AlterId> = Vec::new();
        for alter in self.network().alters() {
            let id = same.get(&alter.id).copied().unwrap_or(alter.id);
            present.push(id);
            if earlier.network.alter(id).is_some() {
                waves.stayed.push(id);
            } else if was_open(alter) {
                waves.unclear.push(id);
            } else {
                waves.came.push(id);
            }
        }
        for alter in earlier.network.alters() {
            if present.contains(&alter.id) || earlier.gone.contains(&alter.id) {
                continue;
            }
            let by_one = self.protocol().stages.iter().find_map(|stage| match &stage.task {
                StageTask::EarlierAlters(asked) if asked.alter_type == alter.alter_type => Some(&asked.variable),
                _ => None,
            });
            let asks_now = generators(self.protocol()).any(|(_, it)| it.alter_type == alter.alter_type);
            match by_one {
                Some(variable) => match self.answer(&Subject::Alter(alter.id), variable.as_str()) {
                    Some(Value::Bool(false)) => waves.went.push(self.leaving(alter)),
                    _ => waves.unclear.push(alter.id),
                },
                None if asks_now && self.matching().any(|(_, it)| it.alter_type == alter.alter_type) => {
                    waves.went.push(bare(alter));
                }
                None => waves.not_asked.push(bare(alter)),
            }
        }
        Some(waves)
    }

    /// Someone who left, with the answers about that: blank where they were asked and not given.
    fn leaving(&self, alter: &Alter) -> Alter {
        let mut leaving = bare(alter);
        for (about, variable) in self.asked() {
            if about == Subject::Alter(alter.id) {
                let answer = self.answer(&about, variable.as_str()).cloned().unwrap_or(Value::Blank);
                leaving.attributes.insert(variable, answer);
            }
        }
        leaving
    }
}

/// Who was found to be whom of an earlier interview.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn matched(interview: &Interview, earlier: &Earlier) -> Map<AlterId, AlterId> {
    let mut same = Map::new();
    let mut given: Vec<AlterId> = Vec::new();
    for (stage, matching) in interview.matching() {
        if !interview.route().any(|step| step.stage == stage) {
            continue;
        }
        for alter in interview.network().alters().filter(|alter| alter.alter_type == matching.alter_type) {
            let was = match alter.attributes.get(&matching.variable) {
                Some(Value::Text(was)) => was.parse::<AlterId>().ok(),
                _ => None,
            };
            let Some(was) = was.filter(|was| earlier.network.alter(*was).is_some()) else { continue };
            if !given.contains(&was) && interview.network().alter(was).is_none() {
                given.push(was);
                same.insert(alter.id, was);
            }
        }
    }
    same
}

/// Who someone is, without what was said about them.
fn bare(alter: &Alter) -> Alter {
    let mut bare = alter.clone();
    bare.attributes = Default::default();
    bare.position = None;
    bare.named_in = Vec::<Key>::new();
    bare
}
