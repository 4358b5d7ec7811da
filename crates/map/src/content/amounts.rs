//! How much of something there is, as answered: by it people are smaller or larger, and lines thin or thick. What these
//! functions are asked for only some studies have.

use super::{Amount, Kind, Level, Line, Person, Sizes};
use crate::kit;
use interview::{Interview, Subject};
use json::number;
use network::{Key, Network, TieKey, Value};
use protocol::{TieKind, VariableKind};
use std::rc::Rc;

/// How large the smallest and the largest are. Areas grow with the answers; who has none is as large as ever.
const SIZES: (f64, f64) = (0.8, 1.6);

/// Makes people as large as what they are answered to be, and tells what that means.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub(super) fn size(interview: &Interview, variable: &Key, persons: &mut [Person]) -> Option<Rc<Sizes>> {
    for person in persons {
        let about = Subject::Alter(person.id);
        let entry = interview.variable(&about, variable);
        let answer = interview.answer(&about, variable.as_str());
        if let Some(share) = entry.zip(answer).and_then(|(entry, answer)| share(&entry.kind, answer)) {
            person.size = kit::sized(share, SIZES);
        }
    }
    let mut all = interview.protocol().codebook.alters.iter().flat_map(|it| &it.variables);
    let entry = all.find(|it| it.name == *variable)?;
    let language = interview.language().as_str();
    let question = entry.question.in_language(language).to_owned();
    let ends = match &entry.kind {
        VariableKind::Number { min, max, .. } => [min, max].map(|end| end.map(number)),
        VariableKind::Slider { low, high } => {
            [low, high].map(|end| end.as_ref().map(|end| end.in_language(language).to_owned()))
        }
        kind => [kind.options().first(), kind.options().last()]
            .map(|end| end.map(|option| option.label.in_language(language).to_owned())),
    };
    Some(Rc::new(Sizes { variable: variable.clone(), question, ends: ends.map(Option::unwrap_or_default) }))
}

/// How much of the way from the least to the most an answer is.
fn share(kind: &VariableKind, answer: &Value) -> Option<f64> {
    let (at, least, most) = match (kind, answer) {
        (VariableKind::Number { min: Some(min), max: Some(max), .. }, Value::Number(number)) => (*number, *min, *max),
        (VariableKind::Slider { .. }, Value::Number(number)) => (*number, 0.0, 100.0),
        (VariableKind::YesNo, Value::Bool(is_so)) => (f64::from(u8::from(*is_so)), 0.0, 1.0),
        (VariableKind::Scale { options }, answer) => {
            let at = options.iter().position(|option| option.value == *answer)?;
            (at as f64, 0.0, options.len() as f64 - 1.0)
        }
        _ => return None,
    };
    // Between ends that are one there is neither less nor more.
    (least < most).then(|| ((at - least) / (most - least)).clamp(0.0, 1.0))
}

/// What lines of a kind are told apart by: the answers of a variable.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub(super) fn of_kind(kind: &TieKind, variable: &Key, language: &str) -> Rc<Amount> {
    let mut levels = Vec::new();
    for option in kind.variable(variable.as_str()).map(|it| it.kind.options()).unwrap_or_default() {
        let label = option.label.in_language(language).to_owned();
        levels.push(Level { value: option.value.clone(), label });
    }
    let by_width = kind.width_by.as_ref() == Some(variable);
    Rc::new(Amount { variable: variable.clone(), levels, by_width })
}

/// Gives lines the levels that they are answered to have.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub(super) fn level(kinds: &[Kind], network: &Network, lines: &mut [Line]) {
    for line in lines {
        let Some((kind, amount)) = kinds.get(line.kind).and_then(|kind| Some((kind, kind.amount.as_ref()?))) else {
            continue;
        };
        // The ends of a kind without direction stand in the order of their key already.
        let tie = network.tie(&TieKey::directed(kind.id.clone(), line.source, line.target));
        let answer = tie.and_then(|tie| tie.attributes.get(&amount.variable));
        let level = answer.and_then(|answer| amount.levels.iter().position(|level| level.value == *answer));
        line.level = level.map_or(0, |level| level + 1);
    }
}
