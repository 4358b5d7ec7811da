//! Calculated variables: worked out of the answers that hold, on the walk through the protocol and again for the network
//! file. They are recorded nowhere, so that they cannot come to differ from what they are calculated by.

use super::Subject;
use super::rules::{alter_passes, rule_holds, tie_passes};
use network::{AlterId, Network, Value};
use protocol::{
    AlterFilter, AlterTest, Calculated, Calculations, Comparison, Condition, DatePrecision, Formula, Logic, Operand,
    Operation, Owner, Protocol, Test, TieTest, check_answer, civil_from_days,
};
use rare::rare;

/// Why there is no value.
#[derive(Clone, Copy)]
enum Lack {
    /// Something that it is calculated by was not asked
    NotAsked,
    /// Something is blank or missing, or the result is none that the variable can have
    Blank,
}

/// Brings the calculated variables of a network up to date, or those about one, if the protocol has any. `started` is when
/// the interview began, in milliseconds since 1970: a value does not change because time goes by.
// One function, since what crosses to a part costs the main one 300 bytes each.
#[inline(never)]
pub(super) fn calculate(protocol: &Protocol, network: &mut Network, started: f64, only: Option<&Subject>) {
    if let Some(calculations) = &protocol.calculated {
        rare!(calculate_all(&**calculations, network, started, only));
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(calculated, wasm_split_path = rare))]
fn calculate_all(calculations: &dyn Calculations, network: &mut Network, started: f64, only: Option<&Subject>) {
    let today = day_of(started);
    for calculated in calculations.all() {
        for about in owners(&calculated.of, network, only) {
            let value = match value(calculated, &about, network, &today) {
                Ok(value) if check_answer(&calculated.variable, &value).is_ok() => Some(value),
                Ok(_) | Err(Lack::Blank) => Some(Value::Blank),
                Err(Lack::NotAsked) => None,
            };
            let Some(answers) = about.answers_mut(network) else { continue };
            let name = &calculated.variable.name;
            match value {
                Some(value) => answers.insert(name.clone(), value),
                None => answers.remove(name),
            };
        }
    }
}

/// The day, in UTC, of a time.
fn day_of(started: f64) -> String {
    let (year, month, day) = civil_from_days((started / 86_400_000.0).floor() as i64);
    format!("{year:04}-{month:02}-{day:02}")
}

/// About whom there is such a variable, of all or of one.
fn owners(of: &Owner, network: &Network, only: Option<&Subject>) -> Vec<Subject> {
    let mut owners = Vec::new();
    match (of, only) {
        (Owner::Ego, None | Some(Subject::Ego)) => owners.push(Subject::Ego),
        (Owner::Alters(alter_type), None) => {
            let alters = network.alters().filter(|alter| alter.alter_type == *alter_type);
            owners.extend(alters.map(|alter| Subject::Alter(alter.id)));
        }
        (Owner::Alters(alter_type), Some(Subject::Alter(id))) => {
            let alter = network.alter(*id).filter(|alter| alter.alter_type == *alter_type);
            owners.extend(alter.map(|alter| Subject::Alter(alter.id)));
        }
        (Owner::Ties(kind), None) => {
            let keys = network.tie_keys().filter(|key| key.kind() == kind);
            owners.extend(keys.cloned().map(Subject::Tie));
        }
        (Owner::Ties(kind), Some(Subject::Tie(key))) if key.kind() == kind => owners.push(Subject::Tie(key.clone())),
        (Owner::Ego | Owner::Alters(_) | Owner::Ties(_), Some(_)) => {}
    }
    owners
}

fn value(calculated: &Calculated, about: &Subject, network: &Network, today: &str) -> Result<Value, Lack> {
    Ok(match &calculated.formula {
        Formula::CountAlters(filter) => count(network.alters().filter(|it| alter_passes(filter, it, network)).count()),
        Formula::CountTies(filter) => match about {
            Subject::Alter(id) => count(network.ties_of(*id).filter(|tie| tie_passes(filter, tie)).count()),
            Subject::Ego | Subject::Tie(_) => count(network.ties().filter(|tie| tie_passes(filter, tie)).count()),
        },
        Formula::EgoWhen(rule) => Value::Bool(holds(rule, &|condition| match condition {
            Condition::Ego(test) => passes(test, about, network),
            Condition::Alters { .. } | Condition::Ties { .. } => Ok(rule_holds(&Logic::Is(condition.clone()), network)),
        })?),
        Formula::AlterWhen(filter) => Value::Bool(holds(filter, &|test| match test {
            AlterTest::Variable(test) => passes(test, about, network),
            other => Ok(passes_alone(other, about, network)),
        })?),
        Formula::TieWhen(filter) => Value::Bool(holds(filter, &|test| match (test, about) {
            (TieTest::Variable(test), _) => passes(test, about, network),
            (TieTest::Kind(kind), Subject::Tie(key)) => Ok(key.kind() == kind),
            (TieTest::Kind(_), _) => Ok(false),
        })?),
        Formula::Of(Operation::YearsBetween, operands) => {
            let dates = all(operands, &|operand| date(operand, about, network, today))?;
            let [first, second] = &dates[..] else { return Err(Lack::Blank) };
            Value::Number(years_between(first, second).ok_or(Lack::Blank)?)
        }
        Formula::Of(operation, operands) => {
            let numbers = all(operands, &|operand| number(operand, about, network))?;
            let result = result(*operation, &numbers);
            if !result.is_finite() {
                return Err(Lack::Blank);
            }
            // Files know no zero below zero.
            Value::Number(result + 0.0)
        }
    })
}

fn count(number: usize) -> Value {
    Value::Number(number as f64)
}

/// Whether a rule or filter holds, where its tests may have nothing to go by: it is so whatever these would say, or not
/// known.
fn holds<T>(logic: &Logic<T>, test: &dyn Fn(&T) -> Result<bool, Lack>) -> Result<bool, Lack> {
    let (parts, decides) = match logic {
        Logic::Is(one) => return test(one),
        Logic::Not(part) => return holds(part, test).map(|it| !it),
        Logic::All(parts) => (parts, false),
        Logic::Any(parts) => (parts, true),
    };
    let mut unknown = None;
    for part in parts {
        match holds(part, test) {
            Ok(held) if held == decides => return Ok(decides),
            Ok(_) => {}
            Err(Lack::NotAsked) => unknown = Some(Lack::NotAsked),
            Err(Lack::Blank) => unknown = unknown.or(Some(Lack::Blank)),
        }
    }
    unknown.map_or(Ok(!decides), Err)
}

/// Whether an answer passes a test that is about answers, or about their being there.
fn passes(test: &Test, about: &Subject, network: &Network) -> Result<bool, Lack> {
    let answer = about.answers(network).and_then(|answers| answers.get(&test.variable));
    let is_about_lack = matches!(test.is, Comparison::Answered | Comparison::Unanswered | Comparison::Missing(_));
    match answer {
        None if is_about_lack => Err(Lack::NotAsked),
        Some(value) if is_about_lack || value.is_answered() => Ok(test.is.holds(answer)),
        None => Err(Lack::NotAsked),
        Some(_) => Err(Lack::Blank),
    }
}

/// Whether an alter passes a test that is not about an answer.
fn passes_alone(test: &AlterTest, about: &Subject, network: &Network) -> bool {
    let filter: AlterFilter = Logic::Is(test.clone());
    let alter = |id: &AlterId| network.alter(*id);
    matches!(about, Subject::Alter(id) if alter(id).is_some_and(|alter| alter_passes(&filter, alter, network)))
}

/// What each operand comes to. What was not asked is lacking before what is blank.
fn all<T>(operands: &[Operand], of: &dyn Fn(&Operand) -> Result<T, Lack>) -> Result<Vec<T>, Lack> {
    let mut found = Vec::new();
    let mut is_blank = false;
    for operand in operands {
        match of(operand) {
            Ok(it) => found.push(it),
            Err(Lack::Blank) => is_blank = true,
            Err(Lack::NotAsked) => return Err(Lack::NotAsked),
        }
    }
    if is_blank { Err(Lack::Blank) } else { Ok(found) }
}

/// The answer that an operand looks up.
fn looked_up<'n>(operand: &Operand, about: &Subject, network: &'n Network) -> Result<&'n Value, Lack> {
    let (answers, name) = match operand {
        Operand::Beside(name) => (about.answers(network), name),
        Operand::Ego(name) => (Some(network.ego()), name),
        Operand::Number(_) | Operand::Date(_) | Operand::Day(_) => return Err(Lack::Blank),
    };
    answers.and_then(|answers| answers.get(name)).ok_or(Lack::NotAsked)
}

fn number(operand: &Operand, about: &Subject, network: &Network) -> Result<f64, Lack> {
    match operand {
        Operand::Number(number) => Ok(*number),
        _ => match looked_up(operand, about, network)? {
            Value::Number(number) => Ok(*number),
            Value::Bool(yes) => Ok(f64::from(u8::from(*yes))),
            Value::Blank | Value::Missing(_) | Value::Text(_) | Value::Many(_) => Err(Lack::Blank),
        },
    }
}

fn date(operand: &Operand, about: &Subject, network: &Network, today: &str) -> Result<String, Lack> {
    match operand {
        Operand::Date(date) => Ok(date.clone()),
        Operand::Day(day) => Ok(day.date(today, DatePrecision::Day)),
        _ => match looked_up(operand, about, network)? {
            Value::Text(date) => Ok(date.clone()),
            _ => Err(Lack::Blank),
        },
    }
}

/// What comes of numbers; NaN where nothing does.
fn result(operation: Operation, numbers: &[f64]) -> f64 {
    let sum = || numbers.iter().sum::<f64>();
    match (operation, numbers) {
        (Operation::Sum, _) => sum(),
        (Operation::Product, _) => numbers.iter().product(),
        (Operation::Mean, _) => sum() / numbers.len() as f64,
        (Operation::Smallest, _) => numbers.iter().copied().fold(f64::INFINITY, f64::min),
        (Operation::Largest, _) => numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        (Operation::Difference, [one, other]) => one - other,
        (Operation::Ratio, [one, other]) => one / other,
        (Operation::Difference | Operation::Ratio | Operation::YearsBetween, _) => f64::NAN,
    }
}

/// The whole years from a date to another, as exactly as the less exact of them tells; below 0 where the other comes
/// before.
fn years_between(first: &str, second: &str) -> Option<f64> {
    let length = first.len().min(second.len());
    let (first, second) = (first.get(..length)?, second.get(..length)?);
    if second < first {
        return years_between(second, first).map(|years| -years + 0.0);
    }
    let year = |date: &str| date.get(..4)?.parse::<u32>().ok().map(f64::from);
    let is_not_yet = second.get(4..) < first.get(4..);
    Some(year(second)? - year(first)? - f64::from(u8::from(is_not_yet)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_whole_and_as_exact_as_the_less_exact_date() {
        for (first, second, years) in [
            ("1980-05-17", "2026-05-16", 45.0),
            ("1980-05-17", "2026-05-17", 46.0),
            ("1980-05", "2026-05-01", 46.0),
            ("1980", "2026-01-01", 46.0),
            ("2026-05-17", "1980-05-18", -45.0),
            ("2026-05-17", "2026-05-17", 0.0),
            ("2024-02-29", "2025-02-28", 0.0),
        ] {
            assert_eq!(years_between(first, second), Some(years), "{first} {second}");
        }
    }

    #[test]
    fn a_day_is_that_of_the_calendar() {
        assert_eq!(day_of(0.0), "1970-01-01");
        assert_eq!(day_of(-1.0), "1969-12-31");
        assert_eq!(day_of(951_782_400_000.0), "2000-02-29");
    }
}
