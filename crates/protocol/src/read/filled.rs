//! Names in braces in texts: whether there is such a thing, and whether it is known by the time that the text is shown.

use super::super::fault::FaultCode;
use super::super::fill::{Filling, Piece, pieces};
use super::book::{Kinds, Whose};
use super::order::{FIRST, Moment};
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, quote};
use json::Json;
use rare::rare;

/// Where a text is shown.
#[derive(Clone, Copy)]
struct Place {
    /// By when what it names must be known; `None` where names stand for nothing
    now: Option<Moment>,
    /// Whom the text is about, if it is asked about one alter, or one pair, at a time
    about: Whose,
}

const NOWHERE: Place = Place { now: None, about: Whose::Ego };

/// The members in which there are rules, or values that are no texts.
const NO_TEXTS: &[&str] = &["when", "jumps", "alters", "of", "ties", "mark", "address"];

/// Tells the names that cannot be filled in.
pub(super) fn check<'d>(sense: &mut Sense<'_, 'd>, root: &Spot<'_, 'd>) {
    rare!(all(sense, root));
}

#[cfg_attr(feature = "parted", rare::wasm_split(texts, wasm_split_path = rare))]
fn all<'d>(sense: &mut Sense<'_, 'd>, root: &Spot<'_, 'd>) {
    texts(sense, &root.member("title"), NOWHERE);
    // It can be read from the start.
    texts(sense, &root.member("help"), Place { now: Some(FIRST), about: Whose::Ego });
    texts(sense, &root.member("completion"), Place { now: Some(Moment::MAX), about: Whose::Ego });
    let codebook = root.member("codebook");
    variables(sense, &codebook.member("ego"), Whose::Ego);
    for (list, about) in [("alters", Whose::Alter), ("ties", Whose::Tie)] {
        for (_, kind) in codebook.member(list).entries() {
            texts(sense, &kind.member("label"), NOWHERE);
            texts(sense, &kind.member("plural"), NOWHERE);
            variables(sense, &kind.member("variables"), about);
        }
    }
    for (index, stage) in root.member("stages").items().enumerate() {
        sense.here = index;
        let start = sense.order.start(index);
        let about = match stage.member("type").str() {
            "alter-form" if stage.member("ask").str() != "by-question" => Whose::Alter,
            "one-to-many" => Whose::Alter,
            "name-generator" if stage.find("of").is_some() => Whose::Alter,
            "pair-census" | "tie-form" => Whose::Tie,
            _ => Whose::Ego,
        };
        for (name, at) in stage.entries() {
            match name {
                "fields" | "prompts" => {
                    for (now, item) in (start..).zip(at.items()) {
                        texts(sense, &item, Place { now: Some(now), about });
                    }
                }
                "title" | "text" | "agree" | "decline" | "declined" => {
                    texts(sense, &at, Place { now: Some(start), about: Whose::Ego })
                }
                _ if NO_TEXTS.contains(&name) => {}
                _ => texts(sense, &at, NOWHERE),
            }
        }
    }
}

/// The texts of variables, which are shown when these are asked for.
fn variables<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, about: Whose) {
    for (name, at) in at.entries() {
        let now = sense.order.asked(about, name).unwrap_or(Moment::MAX);
        sense.here = sense.order.stage_at(now);
        texts(sense, &at, Place { now: Some(now), about });
    }
}

/// Every text here and further in.
fn texts<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, place: Place) {
    match at.json {
        Json::Text(text) if place.now.is_none() => {
            let is_known = |piece: &Piece| matches!(piece, Piece::Name(name) if Filling::of(name).is_some());
            if pieces(text).iter().any(is_known) {
                sense.fault(at, FaultCode::WrongKind, |_| {
                    "Names in braces are not filled in here. Leave the brace out.".into()
                });
            }
        }
        Json::Text(text) => {
            for piece in pieces(text) {
                match piece {
                    Piece::Words(_) => {}
                    Piece::Name(name) => named(sense, at, name, place),
                    Piece::Unclosed(rest) => sense.fault(at, FaultCode::WrongKind, |_| {
                        format!(
                            "The brace before {} is not closed. Add }} after the name, or write {{{{ for a brace.",
                            quote(rest)
                        )
                    }),
                }
            }
        }
        Json::List(_) => at.items().for_each(|item| texts(sense, &item, place)),
        Json::Object(_) => {
            for (name, inner) in at.entries().filter(|(name, _)| !NO_TEXTS.contains(name)) {
                let place = match name {
                    // Whoever is gone is asked about by themselves.
                    "fields" => Place { about: Whose::Alter, ..place },
                    // An option stands for itself in other texts.
                    "options" => NOWHERE,
                    _ => place,
                };
                texts(sense, &inner, place);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// One name in braces.
fn named<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, name: &str, place: Place) {
    let now = place.now.unwrap_or(Moment::MAX);
    match Filling::of(name) {
        Some(Filling::Ego(variable)) => known(sense, at, variable, Whose::Ego, now),
        Some(Filling::Alter(variable)) if place.about == Whose::Alter => {
            if let Some(variable) = variable {
                known(sense, at, variable, Whose::Alter, now);
            }
        }
        Some(Filling::One | Filling::Other) if place.about == Whose::Tie => {}
        Some(Filling::Alter(_)) => sense.fault(at, FaultCode::WrongKind, |_| {
            let instead = match place.about {
                Whose::Tie => "this is about a pair: write {one} and {other}",
                _ => "this is about nobody in particular, as titles and texts of stages are: {names.…} lists people",
            };
            format!("{} stands for the one alter asked about, and {instead}.", braced(name))
        }),
        Some(Filling::One | Filling::Other) => sense.fault(at, FaultCode::WrongKind, |_| {
            let instead = match place.about {
                Whose::Alter => "this is about one alter: write {alter}",
                _ => "this is about no pair: only questions of a pair-census or a tie-form are",
            };
            format!("{} stands for one of the pair asked about, and {instead}.", braced(name))
        }),
        Some(Filling::Count(group) | Filling::Names(group)) => people(sense, at, group, now),
        None if ["each", "each.value"].contains(&name) => sense.fault(at, FaultCode::WrongKind, |_| {
            format!(
                "{} stands for an item of a list, in what is there \"for_each\" of one: a variable, a stage or a prompt. \
                 Here it is for none.",
                braced(name)
            )
        }),
        None => sense.fault(at, FaultCode::NoSuch, |_| {
            format!(
                "{} is not known. In braces can stand ego.…, alter, alter.…, one, other, count.… and names.…, such as \
                 {{ego.age}}; write {{{{ for a brace.",
                braced(name)
            )
        }),
    }
}

/// An answer that is there by then.
fn known<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, variable: &str, whose: Whose, now: Moment) {
    let before = sense.faults.count();
    sense.variable_named(at, variable, whose, 0);
    if sense.faults.count() == before && !sense.book.domain(whose).lost {
        let asked = sense.order.asked(whose, variable);
        sense.answered_before(at, variable, whose, asked, now);
    }
}

/// An alter type, or a prompt that asks for names.
fn people<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, group: &str, now: Moment) {
    let prompt = sense.order.prompt_index.get(group).map(|index| &sense.order.prompts[*index]);
    let named = prompt.filter(|prompt| prompt.names.is_some()).map(|prompt| prompt.moment);
    let domain = sense.book.domain(Whose::Alter);
    let is_type = domain.index.contains_key(group);
    if named.is_none() && !is_type {
        if !domain.kinds_lost {
            sense.fault(at, FaultCode::NoSuch, |it| {
                let mut known = it.book.domain(Whose::Alter).ids(Kinds::MAX);
                let index = it.order.prompt_index.iter();
                known.extend(index.filter(|(_, at)| it.order.prompts[**at].names.is_some()).map(|(id, _)| *id));
                format!(
                    "There is no alter type {} in the codebook, and no prompt of this id that asks for names.{}",
                    quote(group),
                    instead(group, &known)
                )
            });
        }
        return;
    }
    let of_type = || sense.order.prompts.iter().filter(|it| it.names == Some(group)).map(|it| it.moment).min();
    let first = if is_type { of_type() } else { named };
    sense.asked_before(at, || format!("who is named as {}", quote(group)), first, now);
}

fn braced(name: &str) -> String {
    quote(&["{", name, "}"].concat())
}
