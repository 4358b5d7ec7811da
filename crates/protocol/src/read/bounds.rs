//! Bounds that are other answers: whether there is such a variable, of a like kind, and asked by then. And the way to all
//! else of variables that lies in a part of the widget.

use super::super::answer::check_answer;
use super::super::bound::are_comparable;
use super::super::fault::FaultCode;
use super::super::spelling::{BOUND, Shape};
use super::super::stages::reason;
use super::super::{Bound, BoundBy, Day, Proposal, Variable, VariableKind};
use super::book::{Group, Whose};
use super::codebook::day_of;
use super::sense::Sense;
use super::shape::Gate;
use super::spot::Spot;
use super::suggest::{instead, quote};
use network::{Key, Value};
use rare::rare;

/// The members that are bounds, and whether nothing may be above.
const SIDES: [(&str, bool); 2] = [("min", false), ("max", true)];

/// Reads the bounds and the proposed answer of the variable here; with none, checks the bounds of the whole protocol here.
// One function, since what crosses to a part costs the main one 300 bytes each.
#[cfg_attr(feature = "parted", rare::wasm_split(answers, wasm_split_path = rare))]
pub(super) fn read_or_check<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, variable: Option<&mut Variable>) {
    let Some(variable) = variable else {
        if sense.book.calculates {
            rare!(super::calculated::read(sense, at));
        }
        return check(sense, at);
    };
    for (side, is_max) in SIDES {
        let bound = at.member(side);
        if bound.json.members().is_some() {
            spelled(sense, &bound, &BOUND);
        }
        let by = match (bound.find("ego"), bound.find("variable"), day_of(&bound)) {
            (Some(ego), ..) => BoundBy::Ego(Key::from(ego.str())),
            (_, Some(beside), _) => BoundBy::Beside(Key::from(beside.str())),
            (.., Some(day)) => BoundBy::Day(day),
            _ => match day_from_today(sense, &bound, variable) {
                Some(day) => BoundBy::Day(day),
                None => continue,
            },
        };
        sense.book.looks_up = true;
        variable.bounds.push(Bound { is_max, by });
    }
    if let Some(at) = at.find("default") {
        sense.book.proposes = true;
        variable.default = proposal(sense, &at, variable);
    }
    if let Some(formula) = at.find("calculated") {
        (sense.book.looks_up, sense.book.calculates) = (true, true);
        super::calculated::begin(sense, at, &formula, variable);
    }
}

/// Tells what is not spelled as its table says.
pub(super) fn spelled<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, shape: &'static Shape) {
    Gate { faults: sense.faults, languages: None, has_names: false }.check(at, shape);
}

/// The members that count from today, and the furthest that they reach.
const UNITS: [(&str, f64); 3] = [("years", 200.0), ("months", 2_400.0), ("days", 73_000.0)];

/// The bound here that is so many days, months or years from today.
fn day_from_today<'d>(sense: &mut Sense<'_, 'd>, bound: &Spot<'_, 'd>, variable: &Variable) -> Option<Day> {
    let mut counted = [0; 3];
    let mut is_there = false;
    for (count, (unit, most)) in counted.iter_mut().zip(UNITS) {
        let Some(at) = bound.find(unit) else { continue };
        let number = at.json.as_f64()?;
        if number.fract() != 0.0 || number.abs() > most {
            sense.fault(&at, FaultCode::OutOfRange, |_| {
                format!("This should be a whole number from {} to {}, below 0 for before today.", -most, most)
            });
            return None;
        }
        *count = number as i32;
        is_there = true;
    }
    if is_there && !matches!(variable.kind, VariableKind::Date { .. }) {
        sense.fault(bound, FaultCode::WrongKind, |_| {
            format!("A day cannot bound a {}. Only dates, months and years have such bounds.", variable.word)
        });
        return None;
    }
    let [years, months, days] = counted;
    is_there.then_some(Day { years, months, days })
}

/// The answer here that a variable proposes.
fn proposal<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, variable: &Variable) -> Option<Proposal> {
    if let (VariableKind::Date { .. }, Some(day)) = (&variable.kind, day_of(at)) {
        return Some(Proposal::Day(day));
    }
    let value = Value::from_json(at.json)?;
    // Nothing is no proposal.
    let variable = Variable { required: true, ..variable.clone() };
    match check_answer(&variable, &value) {
        Ok(()) => Some(Proposal::Value(value)),
        Err(fault) => {
            sense.fault(at, FaultCode::WrongKind, |_| {
                format!("{} cannot be the answer here: {}.", at.json.excerpt(), reason(&fault))
            });
            None
        }
    }
}

/// Tells the bounds that cannot be looked up.
fn check<'d>(sense: &mut Sense<'_, 'd>, root: &Spot<'_, 'd>) {
    let codebook = root.member("codebook");
    variables(sense, root, &codebook.member("ego"), Whose::Ego, 0);
    for (list, whose) in [("alters", Whose::Alter), ("ties", Whose::Tie)] {
        for (index, (_, kind)) in codebook.member(list).entries().enumerate() {
            variables(sense, root, &kind.member("variables"), whose, index);
        }
    }
}

/// The bounds of the variables of one kind of alter or tie, or of ego.
fn variables<'d>(sense: &mut Sense<'_, 'd>, root: &Spot<'_, 'd>, at: &Spot<'_, 'd>, whose: Whose, kind: usize) {
    for (name, at) in at.entries() {
        for (side, _) in SIDES {
            let bound = at.member(side);
            if let Some(other) = bound.find("ego") {
                looked_up(sense, root, &other, (Whose::Ego, 0), (whose, kind), name);
            } else if let Some(other) = bound.find("variable") {
                looked_up(sense, root, &other, (whose, kind), (whose, kind), name);
            }
        }
    }
}

/// The variable named here, which is `of` somebody, as a bound of the variable `name`.
fn looked_up<'d>(
    sense: &mut Sense<'_, 'd>,
    root: &Spot<'_, 'd>,
    at: &Spot<'_, 'd>,
    of: (Whose, usize),
    bounded: (Whose, usize),
    name: &str,
) {
    let Some(other) = at.json.as_str() else { return };
    let group = |whose: (Whose, usize)| sense.book.domain(whose.0).groups.get(whose.1);
    let (Some(from), Some(to)) = (group(of), group(bounded)) else { return };
    let Some(Some(variable)) = to.find(name) else { return };
    let Some(found) = from.find(other) else {
        if !sense.book.domain(of.0).lost {
            let fits = |it: &&Variable| are_comparable(&it.kind, &variable.kind) && it.name != variable.name;
            let known: Vec<Key> =
                from.variables.iter().flatten().map(|it| &**it).filter(fits).map(|it| it.name.clone()).collect();
            sense.fault(at, FaultCode::NoSuch, |_| {
                let known: Vec<&str> = known.iter().map(Key::as_str).collect();
                let place = if of == bounded { "beside this one" } else { "of ego in the codebook" };
                format!("There is no variable {} {place}.{}", quote(other), instead(other, &known))
            });
        }
        return;
    };
    // One that is faulty is told of where it stands.
    let Some(found) = found else { return };
    if of == bounded && other == name {
        return sense.fault(at, FaultCode::Inconsistent, |_| {
            format!("\"{name}\" cannot be its own bound. Name another variable.")
        });
    }
    if !are_comparable(&found.kind, &variable.kind) {
        let (its, own) = (found.word.clone(), variable.word.clone());
        return sense.fault(at, FaultCode::WrongKind, |_| {
            format!(
                "\"{other}\" is a {its}, which cannot bound a {own}. Numbers bound numbers, dates bound dates, and times times."
            )
        });
    }
    // Told once for a circle, or a few times for a large one.
    if of == bounded && from.index.get(other) < from.index.get(name) && leads_to(from, other, name, bounded.0) {
        return sense.fault(at, FaultCode::Inconsistent, |_| {
            format!("\"{other}\" is itself bounded by \"{name}\", so these bounds go in a circle. Keep one of them.")
        });
    }
    let Some(now) = sense.order.asked(bounded.0, name) else { return };
    let asked = sense.order.asked(of.0, other);
    sense.here = sense.order.stage_at(now);
    let stages = root.member("stages");
    let by_question = stages.items().nth(sense.here).is_some_and(|it| it.member("ask").str() == "by-question");
    let is_beside = of == bounded && asked.is_some_and(|asked| sense.order.stage_at(asked) == sense.here);
    if by_question || !is_beside {
        sense.asked_before(at, || format!("\"{other}\""), asked, now);
    }
}

/// Whether the bounds of the variable `from`, and theirs in turn, come to `to`.
fn leads_to(group: &Group, from: &str, to: &str, whose: Whose) -> bool {
    let (mut seen, mut open) = (Vec::new(), vec![from.to_owned()]);
    while let Some(name) = open.pop() {
        if name == to {
            return true;
        }
        if seen.contains(&name) {
            continue;
        }
        for bound in group.find(&name).flatten().map(|it| &it.bounds[..]).unwrap_or_default() {
            match &bound.by {
                BoundBy::Beside(next) => open.push(next.as_str().to_owned()),
                BoundBy::Ego(next) if whose == Whose::Ego => open.push(next.as_str().to_owned()),
                BoundBy::Ego(_) | BoundBy::Day(_) => {}
            }
        }
        seen.push(name);
    }
    false
}
