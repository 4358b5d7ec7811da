//! Made-up names, in several scripts: what they are of people or places is nobody's.

use crate::chance::Chance;

/// First names, by script and language.
const PEOPLE: [&[&str]; 8] = [
    &["Nia", "Tom", "Priya", "Sam", "Leila", "Owen", "Grace", "Kofi", "Rhys", "Amara", "Jo", "Megan", "Idris", "Carys"],
    &["Zoë", "Łukasz", "Jürgen", "Håkon", "Çiğdem", "Śárka", "François", "Núria", "Ólafur", "Ieuan", "Siân", "Bjørn"],
    &["Алёна", "Дмитро", "Вера", "Ігор", "Милица", "Борис"],
    &["Ελένη", "Νίκος", "Θεοδώρα", "Σταύρος"],
    &["سلمى", "عمر", "ليلى", "يوسف", "مريم"],
    &["小梅", "健一", "志明", "さくら", "민준"],
    &["आशा", "विजय", "தமிழ்", "প্রিয়া"],
    &["ณัฐ", "Nguyễn Ánh", "Tama-iti", "ʻIolani", "N’Golo"],
];

/// What organisations are called after.
const PLACES: [&str; 24] = [
    "Harbour",
    "Glan yr Afon",
    "Northgate",
    "Oak Street",
    "Riverside",
    "St Non’s",
    "Pen-y-Bont",
    "Market Hall",
    "Zamość",
    "Übersee",
    "Крепость",
    "Αγορά",
    "النخيل",
    "河岸",
    "आंगन",
    "The Old Mill",
    "Castle",
    "Bryn Teg",
    "Quayside",
    "Hillview",
    "Fairfield",
    "Llys Ifan",
    "Weavers",
    "Long Acre",
];

/// What kinds of organisation there are.
const SORTS: [&str; 10] =
    ["Trust", "Centre", "Surgery", "Hub", "Choir", "Food Bank", "School", "Library", "Advice", "Club"];

/// Letters that stand for last names.
const LETTERS: [&str; 20] =
    ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "O", "P", "R", "S", "T", "W", "Ż"];

/// Ids of alter types that are no persons.
const ORGANISATIONS: [&str; 8] = ["org", "service", "place", "group", "agency", "company", "institution", "team"];

/// A name for an alter of the type with this id that is not among those `taken`.
pub(crate) fn made_up(chance: &mut Chance, alter_type: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let is_person = !ORGANISATIONS.iter().any(|it| alter_type.contains(it));
    let mut number = 1;
    loop {
        let mut name = if is_person { person(chance) } else { organisation(chance) };
        if number > 20 {
            name = format!("{name} {number}");
        }
        if !taken(&name) {
            return name;
        }
        number += 1;
    }
}

fn person(chance: &mut Chance) -> String {
    // Every second name is in the first list, as in most studies one script is the usual one.
    let list = if chance.happens(0.5) { 0 } else { chance.below(PEOPLE.len()) };
    let first = PEOPLE.get(list).and_then(|list| chance.one(list)).copied().unwrap_or("Nia");
    match chance.one(&LETTERS) {
        Some(letter) if chance.happens(0.6) => format!("{first} {letter}"),
        _ => first.to_owned(),
    }
}

fn organisation(chance: &mut Chance) -> String {
    let place = chance.one(&PLACES).copied().unwrap_or("Harbour");
    let sort = chance.one(&SORTS).copied().unwrap_or("Trust");
    format!("{place} {sort}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_name_comes_twice() {
        let mut chance = Chance::of(7, 1);
        let mut names = BTreeSet::new();
        for number in 0..1000 {
            let of = if number % 3 == 0 { "organisation" } else { "person" };
            let name = made_up(&mut chance, of, &|name| names.contains(name));
            assert!(!name.trim().is_empty() && names.insert(name));
        }
    }

    #[test]
    fn names_come_in_several_scripts() {
        let mut chance = Chance::of(7, 1);
        let all: String = (0..200).map(|_| made_up(&mut chance, "person", &|_| false)).collect();
        for range in ['a'..='z', 'а'..='я', 'α'..='ω', 'ا'..='ي', '一'..='龥'] {
            assert!(all.chars().any(|letter| range.contains(&letter)), "{range:?}");
        }
    }
}
