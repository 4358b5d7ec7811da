//! Calculated variables: whether what they are calculated by is there, of the right type, and asked; and in which order
//! they are calculated.

use super::super::calculated::{Calculated, Formula, Operand, Operation, Owner};
use super::super::date::is_date;
use super::super::fault::FaultCode;
use super::super::spelling::{ALTERS, FORMULA, RULE, TIES};
use super::super::{DatePrecision, Variable, VariableKind};
use super::book::{Kinds, Whose};
use super::bounds::spelled;
use super::codebook::day_of;
use super::order::{BEFORE, Moment};
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, list, quote};
use json::Json;
use network::{Key, Value};
use order::Map;
use std::sync::Arc;

/// A calculated variable that is to be read.
struct Unread<'d> {
    whose: Whose,
    /// The position of its type of alter or kind of tie
    kind: usize,
    /// The id of that
    of: &'d str,
    name: &'d str,
    needs: Needs<'d>,
}

/// What a formula looks at.
#[derive(Default)]
struct Needs<'d> {
    /// Variables: whose, whether of anybody and not only of whom the formula is about, and their names
    variables: Vec<(Whose, bool, &'d str)>,
    /// Prompts in which alters are named
    prompts: Vec<&'d str>,
    /// Kinds of ties that are drawn
    ties: Vec<&'d str>,
    /// Whether it counts alters or ties
    counts: bool,
}

/// After so many circles nothing more is told of them.
const MOST_CIRCLES: usize = 50;

/// Reads the formula of the variable here, as far as it concerns only itself.
pub(super) fn begin<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, formula: &Spot<'_, 'd>, variable: &mut Variable) {
    // What is no object was told already.
    if formula.json.members().is_some() {
        spelled(sense, formula, &FORMULA);
    }
    for member in ["required", "unique", "default", "missing", "from_host"] {
        if let Some(at) = at.find(member).filter(|at| *at.json != Json::Bool(false)) {
            sense.fault(&at, FaultCode::Inconsistent, |_| {
                format!("A calculated variable is not asked, so it has no \"{member}\". Leave this out.")
            });
        }
    }
    for side in ["min", "max"] {
        if let Some(at) = at.find(side).filter(|at| at.json.members().is_some()) {
            sense.fault(&at, FaultCode::Inconsistent, |_| {
                "A calculated variable can only be bounded by a number. What lies beyond is blank.".into()
            });
        }
    }
    variable.missing.clear();
    variable.calculated = Some(formula.json.clone());
}

/// Reads the formulas of all variables, each after those that it looks at.
#[cfg_attr(feature = "parted", rare::wasm_split(calculated, wasm_split_path = rare))]
pub(super) fn read<'d>(sense: &mut Sense<'_, 'd>, root: &Spot<'_, 'd>) {
    let codebook = root.member("codebook");
    let mut unread = Vec::new();
    note(sense, &codebook.member("ego"), (Whose::Ego, 0, ""), &mut unread);
    for (member, whose) in [("alters", Whose::Alter), ("ties", Whose::Tie)] {
        for (kind, (of, at)) in codebook.member(member).entries().enumerate() {
            note(sense, &at.member("variables"), (whose, kind, of), &mut unread);
        }
    }
    let mut calculated = Vec::new();
    let needed = needed(&unread);
    let (order, circles) = in_order(&needed);
    let mut is_in_circle = vec![false; unread.len()];
    for circle in &circles {
        for index in circle {
            is_in_circle[*index] = true;
        }
        if let Some(last) = circle.last().and_then(|index| unread.get(*index)) {
            with_formula(root, last, &mut |at| tell_circle(sense, at, &unread, circle));
        }
    }
    for index in order {
        let it = &unread[index];
        asked_by_stage(sense, root, it);
        let ready = if is_in_circle[index] { BEFORE } else { ready(sense, it) };
        sense.order.ask(it.whose, it.name, ready);
        let group = sense.book.domain(it.whose).groups.get(it.kind);
        let place = group.and_then(|group| group.index.get(it.name).copied());
        let Some(variable) = group.zip(place).and_then(|(group, at)| group.variables.get(at)?.clone()) else {
            continue;
        };
        if !is_in_circle[index] {
            with_formula(root, it, &mut |at| {
                let Some(formula) = formula(sense, at, it, &variable) else { return };
                let of = match it.whose {
                    Whose::Ego => Owner::Ego,
                    Whose::Alter => Owner::Alters(Key::from(it.of)),
                    Whose::Tie => Owner::Ties(Key::from(it.of)),
                };
                calculated.push(Calculated { of, variable: Arc::clone(&variable), formula });
            });
        }
    }
    if !calculated.is_empty() {
        sense.book.calculated = Some(Arc::new(calculated));
    }
}

/// Notes which of the variables here are calculated and not faulty.
fn note<'d>(
    sense: &Sense<'_, 'd>,
    at: &Spot<'_, 'd>,
    (whose, kind, of): (Whose, usize, &'d str),
    unread: &mut Vec<Unread<'d>>,
) {
    let Some(group) = sense.book.domain(whose).groups.get(kind) else { return };
    for (name, at) in at.entries() {
        if let (Some(formula), Some(Some(_))) = (at.find("calculated"), group.find(name)) {
            let mut needs = Needs::default();
            gather(formula.json, whose, false, &mut needs);
            unread.push(Unread { whose, kind, of, name, needs });
        }
    }
}

/// Notes what a formula, or a part of one that is about `whose`, looks at.
fn gather<'d>(json: &'d Json, whose: Whose, of_anybody: bool, needs: &mut Needs<'d>) {
    for item in json.items().unwrap_or_default() {
        gather(item, whose, of_anybody, needs);
    }
    for (name, member) in json.members().unwrap_or_default() {
        match (name.as_str(), member.as_str()) {
            ("variable", Some(variable)) => needs.variables.push((whose, of_anybody, variable)),
            ("ego", Some(variable)) => needs.variables.push((Whose::Ego, false, variable)),
            ("named_in", Some(prompt)) => needs.prompts.push(prompt),
            ("tied" | "kind", Some(kind)) => needs.ties.push(kind),
            ("alters", None) => {
                needs.counts = true;
                gather(member, Whose::Alter, true, needs);
            }
            ("ties", None) => {
                needs.counts = true;
                gather(member, Whose::Tie, true, needs);
            }
            _ => gather(member, whose, of_anybody, needs),
        }
    }
}

/// Which of the calculated variables each of them looks at.
fn needed(unread: &[Unread]) -> Vec<Vec<usize>> {
    let mut by_name: Map<&str, Vec<usize>> = Map::new();
    for (index, it) in unread.iter().enumerate() {
        match by_name.get_mut(it.name) {
            Some(indices) => indices.push(index),
            None => {
                by_name.insert(it.name, vec![index]);
            }
        }
    }
    let mut needed = Vec::new();
    for it in unread {
        let mut of_it = Vec::new();
        for (whose, of_anybody, name) in &it.needs.variables {
            for index in by_name.get(name).into_iter().flatten() {
                let other = &unread[*index];
                if other.whose == *whose && (*of_anybody || *whose == Whose::Ego || other.kind == it.kind) {
                    of_it.push(*index);
                }
            }
        }
        needed.push(of_it);
    }
    needed
}

/// An order in which each comes after those that it needs, and the circles that stand against it.
fn in_order(needed: &[Vec<usize>]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let (mut order, mut circles) = (Vec::new(), Vec::new());
    let mut is_done = vec![false; needed.len()];
    // Where each stands among those that are waiting
    let mut waits_at = vec![None; needed.len()];
    for start in 0..needed.len() {
        // Those that wait for one that they need, and how many of theirs were looked at
        let mut waiting: Vec<(usize, usize)> = Vec::new();
        if !is_done[start] {
            waits_at[start] = Some(0);
            waiting.push((start, 0));
        }
        while let Some((one, looked_at)) = waiting.last_mut() {
            let Some(need) = needed[*one].get(*looked_at).copied() else {
                waits_at[*one] = None;
                is_done[*one] = true;
                order.push(*one);
                waiting.pop();
                continue;
            };
            *looked_at += 1;
            if let Some(place) = waits_at[need] {
                if circles.len() < MOST_CIRCLES {
                    circles.push(waiting[place..].iter().map(|(one, _)| *one).collect());
                }
            } else if !is_done[need] {
                waits_at[need] = Some(waiting.len());
                waiting.push((need, 0));
            }
        }
    }
    (order, circles)
}

fn tell_circle<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, unread: &[Unread<'d>], circle: &[usize]) {
    sense.fault(at, FaultCode::Inconsistent, |_| match circle {
        [one] => format!("\"{}\" cannot be calculated out of itself. Name another variable.", unread[*one].name),
        _ => {
            let names: Vec<String> =
                circle.iter().take(13).map(|index| format!("\"{}\"", unread[*index].name)).collect();
            let names = list(&names.iter().map(String::as_str).collect::<Vec<_>>());
            format!("This goes in a circle: {names} are calculated out of each other. Have one of them asked.")
        }
    });
}

/// Hands on the spot of a variable's formula.
fn with_formula<'d>(root: &Spot<'_, 'd>, it: &Unread<'d>, found: &mut dyn FnMut(&Spot<'_, 'd>)) {
    let codebook = root.member("codebook");
    let kinds = codebook.member(["ego", "alters", "ties"][it.whose as usize]);
    let kind = kinds.member(it.of);
    let variables = if it.whose == Whose::Ego { kinds } else { kind.member("variables") };
    let variable = variables.member(it.name);
    found(&variable.member("calculated"));
}

/// Tells the stage that asks for what is calculated.
fn asked_by_stage<'d>(sense: &mut Sense<'_, 'd>, root: &Spot<'_, 'd>, it: &Unread<'d>) {
    let Some(moment) = sense.order.asked(it.whose, it.name).filter(|moment| *moment != BEFORE) else { return };
    let message = || {
        format!(
            "\"{}\" is calculated, so it cannot be asked. Take it out here, or take \"calculated\" out of the codebook.",
            it.name
        )
    };
    let stages = root.member("stages");
    let Some(stage) = stages.items().nth(sense.order.stage_at(moment)) else { return };
    for member in ["fields", "prompts"] {
        for at in stage.member(member).items() {
            if at.str() == it.name || at.member("variable").str() == it.name {
                let variable = at.find("variable");
                return sense.fault(&variable.unwrap_or(at), FaultCode::WrongKind, |_| message());
            }
        }
    }
    sense.fault(&stage, FaultCode::WrongKind, |_| message());
}

/// From when on a calculated variable has what it looks at.
fn ready(sense: &Sense, it: &Unread) -> Moment {
    let mut ready = BEFORE;
    let mut is_about_others = it.needs.counts || !it.needs.prompts.is_empty() || !it.needs.ties.is_empty();
    for (whose, of_anybody, name) in &it.needs.variables {
        is_about_others |= *of_anybody || *whose != it.whose;
        ready = ready.max(sense.order.asked(*whose, name).unwrap_or(BEFORE));
    }
    for prompt in &it.needs.prompts {
        let prompt = sense.order.prompt_index.get(prompt).and_then(|index| sense.order.prompts.get(*index));
        ready = ready.max(prompt.map_or(BEFORE, |prompt| prompt.moment));
    }
    for kind in &it.needs.ties {
        ready = ready.max(sense.order.drawn.get(kind).copied().unwrap_or(BEFORE));
    }
    // Answers about others are only looked at once a stage is through.
    if is_about_others && ready != BEFORE { sense.order.end_of(ready) } else { ready }
}

/// The formula here; none if it is faulty.
fn formula<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, it: &Unread<'d>, variable: &Variable) -> Option<Formula> {
    let before = sense.faults.count();
    let is_number = matches!(variable.kind, VariableKind::Number { .. });
    let mut is_right_type = is_number;
    let all = sense.book.domain(Whose::Alter).all();
    let own = Kinds::checked_shl(1, it.kind as u32).unwrap_or_default();
    let formula = if let Some(when) = at.find("when") {
        is_right_type = variable.kind == VariableKind::YesNo;
        let shape = [&RULE, &ALTERS, &TIES][it.whose as usize];
        spelled(sense, &when, shape);
        match it.whose {
            Whose::Ego => Formula::EgoWhen(sense.rule(&when, Moment::MAX)),
            Whose::Alter => Formula::AlterWhen(sense.alters(Some(when), own, Moment::MAX).filter),
            Whose::Tie => Formula::TieWhen(sense.ties_within(Some(when), own, Moment::MAX).filter),
        }
    } else if let Some(count) = at.find("count") {
        match count.find("alters") {
            Some(alters) => Formula::CountAlters(sense.alters(Some(alters), all, Moment::MAX).filter),
            None => Formula::CountTies(sense.ties(count.find("ties"), Moment::MAX).filter),
        }
    } else {
        let found = Operation::ALL.iter().find_map(|(name, operation)| Some((at.find(name)?, *operation)));
        let (spots, operation) = found?;
        let mut operands = Vec::new();
        for at in spots.items() {
            operands.extend(operand(sense, &at, it, operation));
        }
        Formula::Of(operation, operands)
    };
    if !is_right_type {
        sense.fault(at, FaultCode::WrongKind, |_| {
            let word = &variable.word;
            match at.find("when") {
                Some(_) => format!("What holds or does not is a \"yes-no\", and this variable is a \"{word}\"."),
                None => format!(
                    "What this comes to is a number, and this variable is a \"{word}\". Use \"whole-number\" or \"decimal-number\"."
                ),
            }
        });
    }
    (sense.faults.count() == before).then_some(formula)
}

fn operand<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, it: &Unread<'d>, operation: Operation) -> Option<Operand> {
    let is_of_dates = operation == Operation::YearsBetween;
    let (name, whose, kind) = match (at.find("ego"), at.find("variable")) {
        (Some(name), _) => (name, Whose::Ego, 0),
        (_, Some(name)) => (name, it.whose, it.kind),
        _ => {
            let operand = if is_of_dates { written_date(at) } else { at.json.as_f64().map(Operand::Number) };
            // What is an object was told with its spelling.
            if operand.is_none() && at.json.members().is_none() {
                sense.fault(at, FaultCode::WrongKind, |_| {
                    let what = if is_of_dates { "a date, \"today\"" } else { "a number" };
                    format!("This should be {what}, or an object that names an answer: {{ \"variable\": \"…\" }}.")
                });
            }
            return operand;
        }
    };
    let key = name.json.as_str()?;
    let group = sense.book.domain(whose).groups.get(kind)?;
    match group.find(key) {
        None if sense.book.domain(whose).lost => return None,
        None => {
            let is_own = |variable: &Variable| whose == it.whose && variable.name.as_str() == it.name;
            let fits = |variable: &&Variable| is_fit(variable, is_of_dates) && !is_own(variable);
            let known: Vec<Key> =
                group.variables.iter().flatten().map(|it| &**it).filter(fits).map(|it| it.name.clone()).collect();
            sense.fault(&name, FaultCode::NoSuch, |_| {
                let known: Vec<&str> = known.iter().map(Key::as_str).collect();
                let place = if whose == it.whose { "beside this one" } else { "of ego in the codebook" };
                format!("There is no variable {} {place}.{}", quote(key), instead(key, &known))
            });
            return None;
        }
        // One that is faulty is told of where it stands.
        Some(None) => return None,
        Some(Some(variable)) if !is_fit(variable, is_of_dates) => {
            let word = variable.word.clone();
            sense.fault(&name, FaultCode::WrongKind, |_| {
                let what = if is_of_dates { "date" } else { "number" };
                format!("\"{key}\" is a \"{word}\", whose answers are no {what}s.")
            });
            return None;
        }
        Some(Some(_)) => {}
    }
    let asked = sense.order.asked(whose, key);
    sense.answered_before(&name, key, whose, asked, Moment::MAX);
    Some(if whose == it.whose { Operand::Beside(Key::from(key)) } else { Operand::Ego(Key::from(key)) })
}

fn written_date(at: &Spot) -> Option<Operand> {
    if let Some(day) = day_of(at) {
        return Some(Operand::Day(day));
    }
    let date = at.json.as_str()?;
    let precisions = [DatePrecision::Day, DatePrecision::Month, DatePrecision::Year];
    precisions.into_iter().any(|precision| is_date(date, precision)).then(|| Operand::Date(date.to_owned()))
}

/// Whether the answers to a variable can be operands.
fn is_fit(variable: &Variable, is_of_dates: bool) -> bool {
    match &variable.kind {
        VariableKind::Date { .. } => is_of_dates,
        VariableKind::Number { .. } | VariableKind::Slider { .. } | VariableKind::YesNo => !is_of_dates,
        VariableKind::OneOf { options } | VariableKind::Scale { options } => {
            !is_of_dates && options.iter().all(|option| matches!(option.value, Value::Number(_)))
        }
        VariableKind::Text { .. } | VariableKind::ManyOf { .. } | VariableKind::Time { .. } => false,
    }
}
