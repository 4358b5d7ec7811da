//! Who should stand together, so that lassos fit: the groups and stars of all kinds, before anyone is placed.

use super::greedy::Work;
use super::ties::Ties;

/// People around whom a lasso will be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub members: Vec<usize>,
    /// Those who may be inside too
    pub harmless: Vec<usize>,
    /// What the lasso saves if nobody else is inside
    pub saves: i32,
}

/// The shapes that one would draw if people could stand everywhere at once.
pub fn shapes(kinds: &[Ties]) -> Vec<Shape> {
    let mut found: Vec<Shape> = Vec::new();
    for wanted in kinds {
        let mut work = Work::new(wanted);
        while let Some(shape) = next(&mut work, wanted) {
            match found.iter_mut().find(|it| it.members == shape.members && it.harmless == shape.harmless) {
                Some(known) => known.saves += shape.saves,
                None => found.push(shape),
            }
        }
    }
    found
}

fn next(work: &mut Work<'_>, wanted: &Ties) -> Option<Shape> {
    let everyone = || 0..wanted.people();
    let group = work.groups().into_iter().next();
    let star = everyone().map(|centre| (work.missing(centre).len() as i32 - 3, centre)).max_by_key(|it| it.0);
    match (group, star) {
        (Some((saves, members)), star) if star.is_none_or(|it| it.0 <= saves) => {
            for (number, one) in members.iter().enumerate() {
                members[number + 1..].iter().for_each(|other| work.now.set(*one, *other, true));
            }
            Some(Shape { members, harmless: Vec::new(), saves })
        }
        (_, Some((saves, centre))) if saves > 0 => {
            let members = work.missing(centre);
            let harmless = everyone().filter(|who| *who == centre || work.now.has(centre, *who)).collect();
            members.iter().for_each(|who| work.now.set(centre, *who, true));
            Some(Shape { members, harmless, saves })
        }
        _ => None,
    }
}
