//! Earlier alters found again among those named now: for each of these, who they were.

use super::{StageScreen, button, disc, name, text_of};
use crate::session::Session;
use dom::letters::LETTERS;
use dom::{El, View, el};
use interview::{Command, Subject};
use network::{Alter, AlterId, Key, Value};
use protocol::{EarlierMatch, Stage};
use rare::rare;
use words::Phrase;

impl StageScreen for EarlierMatch {
    fn view(&self, session: Session, stage: &Stage) -> View {
        rare!(view(session, stage, self))
    }
}

/// For each of those named now, who they may have been: those whose names are alike first.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn view(session: Session, stage: &Stage, matching: &EarlierMatch) -> View {
    let mut form = el("div").class("form rows");
    for id in session.interview.peek(|it| it.eligible(it.position())) {
        form = form.put(who_was(session, id, &matching.variable));
    }
    View::default().put(text_of(session, stage)).put(form)
}

/// The question who someone was.
fn who_was(session: Session, id: AlterId, variable: &Key) -> El {
    let about = Subject::Alter(id);
    let answer = {
        let (about, variable) = (about.clone(), variable.clone());
        move || match session.interview.read(|it| it.answer(&about, variable.as_str()).cloned()) {
            Some(Value::Text(was)) => was,
            _ => String::new(),
        }
    };
    let (mut like, mut others) = (Vec::new(), Vec::new());
    session.interview.peek(|it| {
        let (Some(alter), Some(earlier)) = (it.network().alter(id), it.earlier()) else { return };
        let is_open = |was: &&Alter| was.alter_type == alter.alter_type && it.network().alter(was.id).is_none();
        for was in earlier.network.alters().filter(is_open) {
            let list = if is_alike(alter, was) { &mut like } else { &mut others };
            list.push((was.id.to_string(), was.label.clone()));
        }
    });
    let option = |value: &str, words: &str| el("option").attr("value", value).text(words);
    let label = session.interview.name_of(id);
    let same = |name: &str| session.words.say_with(Phrase::EarlierSame, &[("name", name)]);
    let mut select = el("select")
        .class("box")
        .attr("aria-label", &session.words.say_with(Phrase::EarlierWho, &[("name", &label)]))
        .put(option("", &session.words.say(Phrase::EarlierChoose)));
    let keeping = {
        let (about, variable) = (about.clone(), variable.clone());
        move |was: String| {
            let value = (!was.is_empty()).then_some(Value::Text(was));
            session.act(Command::Answer { about: about.clone(), variable: variable.clone(), value, typing: false });
        }
    };
    let mut proposed = Vec::new();
    for (was, name) in like {
        select = select.put(option(&was, &same(&name)));
        let (is_it, keep, id) = (answer.clone(), keeping.clone(), was.clone());
        let chip = button("chip earlier", &same(&name))
            .attr_of("aria-pressed", move || (is_it() == was).to_string())
            .click(move || keep(id.clone()));
        proposed.push(chip);
    }
    select = select.put(option(EarlierMatch::NEW, &session.words.say(Phrase::EarlierNew)));
    for (was, name) in others {
        select = select.put(option(&was, &same(&name)));
    }
    let select = select.value(answer).on_change(keeping);
    el("div")
        .class("place-row")
        .put(disc(session, id))
        .put(name(move || session.interview.name_of(id)).class("place-name"))
        .put(proposed)
        .put(select)
}

/// Whether two are likely one person: on the roster they are, or their names begin with the same two letters.
fn is_alike(alter: &Alter, was: &Alter) -> bool {
    let on_roster = |alter: &Alter| alter.attributes.get("roster_id").cloned();
    if on_roster(alter).is_some() && on_roster(alter) == on_roster(was) {
        return true;
    }
    let first = |alter: &Alter| LETTERS.fold(&alter.label).split(' ').next().unwrap_or_default().to_owned();
    let beginning = |word: &str| word.chars().take(2).collect::<String>();
    beginning(&first(alter)) == beginning(&first(was))
}
