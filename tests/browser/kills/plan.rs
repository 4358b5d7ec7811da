//! When a browser is killed: seeded, so that a run can be repeated as far as machines repeat anything.

use super::telling::STEPS;
use std::time::Duration;

/// The longest time into a step, in milliseconds; most steps are over before.
const INTO_STEP: u64 = 500;
/// The same for Finish, from the press to what the screen says of it.
const INTO_FINISH: u64 = 250;
/// How long after the page has said that the interview is finished, at most: what was promised must be kept at once.
const AFTER_COMPLETE: u64 = 50;

/// A moment of the scripted interview.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The step, counted from 0; the last one is Finish
    pub step: usize,
    /// Whether the time is counted from `sociogram-complete` instead of from the beginning of the step
    pub from_complete: bool,
    pub after: Duration,
}

impl Moment {
    /// A moment anywhere before Finish.
    pub fn anywhere(chance: &mut Chance) -> Self {
        let step = usize::try_from(chance.below(STEPS as u64 - 1)).unwrap_or_default();
        Moment { step, from_complete: false, after: Duration::from_millis(chance.below(INTO_STEP)) }
    }

    /// A moment right after Finish was pressed, every other time right after the page has said that it is.
    pub fn after_finish(chance: &mut Chance) -> Self {
        let from_complete = chance.below(2) == 0;
        let most = if from_complete { AFTER_COMPLETE } else { INTO_FINISH };
        Moment { step: STEPS - 1, from_complete, after: Duration::from_millis(chance.below(most)) }
    }
}

/// The moments of a run: those after Finish are spread among the others.
pub fn moments(kills: usize, after_finish: usize, seed: u64) -> Vec<Moment> {
    let mut chance = Chance(seed);
    let moment = |number: usize| {
        let is_after_finish = (number + 1) * after_finish / kills > number * after_finish / kills;
        if is_after_finish { Moment::after_finish(&mut chance) } else { Moment::anywhere(&mut chance) }
    };
    (0..kills).map(moment).collect()
}

/// Numbers by chance: SplitMix64, whose seed is all there is to repeat.
pub struct Chance(pub u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

#[test]
fn a_seed_gives_the_same_moments_again() {
    let steps = |seed| moments(40, 6, seed).iter().map(|it| it.step).collect::<Vec<_>>();
    assert_eq!(steps(7), steps(7));
    assert_ne!(steps(7), steps(8));
    assert_eq!(steps(7).iter().filter(|it| **it == STEPS - 1).count(), 6);
}
