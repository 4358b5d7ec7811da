//! Chance that comes out the same each time. The page draws the id of an interview at random; the core has no other
//! source of chance, so that a replay of the journal draws the same people and the same order.
//!
//! Each alter and each pair has a number of its own, made of the interview's id, the stage's and its own. A sample is
//! those with the lowest numbers ("permanent random numbers": Ohlsson, *Coordination of samples using permanent random
//! numbers*, in Cox et al. (eds), Business Survey Methods, 1995). That gives each the same chance, whoever else can be
//! drawn; and it stays as it is while somebody goes back, resumes, or answers otherwise. Who is named later takes the
//! place of at most one who was drawn, if any.

use network::{AlterId, Key};
use order::ranks;
use protocol::{Choice, Variable};

/// The numbers of a stage.
#[derive(Clone, Copy)]
pub(crate) struct Chance(u64);

impl Chance {
    pub fn of(interview: &str, stage: &Key) -> Chance {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in interview.bytes().chain([0]).chain(stage.as_str().bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
        Chance(mixed(hash))
    }

    /// The number of what is drawn as a whole.
    pub fn number(self) -> u64 {
        self.0
    }

    /// The number of an alter.
    pub fn of_alter(self, AlterId(id): AlterId) -> u64 {
        mixed(self.0 ^ mixed(u64::from(id)))
    }

    /// The number of an option, by where it stands.
    pub fn of_option(self, index: usize) -> u64 {
        mixed(self.0 ^ mixed(!(index as u64)))
    }

    /// The number of a pair; the other way round it has another.
    pub fn of_pair(self, one: AlterId, AlterId(other): AlterId) -> u64 {
        mixed(self.of_alter(one) ^ mixed(!u64::from(other)))
    }
}

/// The options of a variable in the order that is drawn for an interview, with those last that exclude the others or open
/// a text.
#[cfg_attr(feature = "parted", rare::wasm_split(order, wasm_split_path = rare))]
pub(crate) fn order_of_options<'v>(interview: &str, variable: &'v Variable) -> Vec<&'v Choice> {
    let options = variable.kind.options();
    let chance = Chance::of(interview, &variable.name);
    let place = |index: usize| match options.get(index) {
        Some(option) if option.exclusive || option.other.is_some() => (true, index as u64),
        _ => (false, chance.of_option(index)),
    };
    let order = ranks(options.len(), &mut |one, other| place(one).cmp(&place(other)));
    order.into_iter().filter_map(|index| options.get(index)).collect()
}

/// A number that looks like chance, another for each `number` (the output function of SplitMix64: Steele, Lea & Flood,
/// *Fast splittable pseudorandom number generators*, OOPSLA 2014).
fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alter_is_first_as_often() {
        let mut firsts = [0_u32; 10];
        for interview in 0..20_000 {
            let chance = Chance::of(&interview.to_string(), &Key::from("pairs"));
            let first = (0..10_u32).min_by_key(|id| chance.of_alter(AlterId(*id + 1))).unwrap();
            firsts[first as usize] += 1;
        }
        // 2,000 each, with a standard deviation of 42.
        assert!(firsts.iter().all(|count| count.abs_diff(2_000) < 200), "{firsts:?}");
    }

    #[test]
    fn other_interviews_stages_and_pairs_have_other_numbers() {
        let (one, other) = (AlterId(1), AlterId(2));
        let of = |interview: &str, stage: &str| Chance::of(interview, &Key::from(stage)).of_pair(one, other);
        assert_eq!(of("a", "s"), of("a", "s"));
        assert_ne!(of("a", "s"), of("b", "s"));
        assert_ne!(of("a", "s"), of("a", "t"));
        let chance = Chance::of("a", &Key::from("s"));
        assert_ne!(chance.of_pair(one, other), chance.of_pair(other, one));
    }
}
