//! Names in braces in the texts of a protocol, filled in with what holds.

use super::{Running, Wording};
use interview::Subject;
use network::{Alter, Network, Value};
use protocol::{Filling, NOTHING, Piece, Variable, VariableKind, pieces};
use words::{Phrase, plurals};

/// A text about somebody, with its names filled in.
#[cfg_attr(feature = "parted", rare::wasm_split(texts, wasm_split_path = rare))]
pub(super) fn filled(words: Wording, interview: Running, text: &str, about: &Subject) -> String {
    // A prompt for names may ask about an alter.
    let named_of = interview.peek(|it| it.naming_about()).map(Subject::Alter);
    let about = match about {
        Subject::Ego => named_of.as_ref().unwrap_or(about),
        Subject::Alter(_) | Subject::Tie(_) => about,
    };
    let mut shown = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => shown.push_str(words),
            // Told to authors wherever names are filled in; a title and the like may have any.
            Piece::Unclosed(rest) => shown.extend(["{", rest]),
            Piece::Name(name) if Filling::of(name).is_none() => shown.extend(["{", name, "}"]),
            Piece::Name(name) => shown.push_str(&of_name(words, interview, name, about)),
        }
    }
    shown
}

/// What a name stands for, or what stands behind the bar.
fn of_name(words: Wording, interview: Running, name: &str, about: &Subject) -> String {
    let mut parts = name.split('|').skip(1);
    let known = match Filling::of(name) {
        Some(Filling::Count(group)) if name.contains('|') => {
            let count = interview.read(|it| members(it.network(), group).count());
            let form = plurals::form(words.language().as_str(), count as u64);
            return parts.clone().nth(form).or(parts.last()).unwrap_or_default().to_owned();
        }
        Some(filling) => said(words, interview, filling, about),
        None => String::new(),
    };
    if known.is_empty() { parts.next().unwrap_or(NOTHING).to_owned() } else { known }
}

/// What a name stands for in words; nothing where there is no answer.
fn said(words: Wording, interview: Running, filling: Filling, about: &Subject) -> String {
    let name_of = |id| apart(&interview.name_of(id));
    match (filling, about) {
        (Filling::Ego(variable), _) => answer(words, interview, &Subject::Ego, variable),
        (Filling::Alter(None), Subject::Alter(id)) => name_of(*id),
        (Filling::Alter(Some(variable)), Subject::Alter(_)) => answer(words, interview, about, variable),
        (Filling::One, Subject::Tie(key)) => name_of(key.source()),
        (Filling::Other, Subject::Tie(key)) => name_of(key.target()),
        (Filling::Count(group), _) => {
            let count = interview.read(|it| members(it.network(), group).count());
            words.locale().number(count as f64, true)
        }
        (Filling::Names(group), _) => {
            let names =
                interview.read(|it| members(it.network(), group).map(|it| apart(&it.label)).collect::<Vec<_>>());
            names.join(", ")
        }
        (Filling::Alter(_) | Filling::One | Filling::Other, _) => String::new(),
    }
}

/// A name with marks around it that keep its direction of writing from changing that of the text.
fn apart(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// Who is of an alter type, or was named in a prompt.
fn members<'n>(network: &'n Network, group: &'n str) -> impl Iterator<Item = &'n Alter> {
    let is_in = move |alter: &&Alter| {
        alter.alter_type.as_str() == group || alter.named_in.iter().any(|prompt| prompt.as_str() == group)
    };
    network.alters().filter(is_in)
}

/// An answer in words.
fn answer(words: Wording, interview: Running, about: &Subject, variable: &str) -> String {
    let found = interview.read(|it| {
        let entry = it.variable(about, &variable.into()).cloned()?;
        Some((entry, it.answer(about, variable)?.clone()))
    });
    found.map(|(entry, value)| in_words(words, &entry, &value)).unwrap_or_default()
}

fn in_words(words: Wording, variable: &Variable, value: &Value) -> String {
    let option = |value: &Value| {
        let found = variable.kind.options().iter().find(|option| option.value == *value);
        found.map(|option| words.text(&option.label))
    };
    match (&variable.kind, value) {
        (_, Value::Blank | Value::Missing(_)) => String::new(),
        (_, Value::Bool(is_yes)) => words.say(if *is_yes { Phrase::Yes } else { Phrase::No }),
        (_, Value::Many(values)) => values.iter().filter_map(option).collect::<Vec<_>>().join(", "),
        (VariableKind::Date { .. }, Value::Text(date)) => words.locale().date(date),
        (VariableKind::Time { .. }, Value::Text(time)) => time.clone(),
        (VariableKind::OneOf { .. } | VariableKind::Scale { .. }, value) => option(value).unwrap_or_default(),
        (_, Value::Number(number)) => words.locale().number(*number, true),
        (_, Value::Text(text)) => apart(text),
    }
}
