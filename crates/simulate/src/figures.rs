//! How long people take over one thing, and how many taps it is. Each figure says what it is from.

/// One thing that a participant does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// Reading a word
    Word,
    /// Naming an alter
    Name,
    /// Choosing somebody named before
    Pick,
    /// Choosing an answer about ego
    EgoChoice,
    /// Typing an answer about ego
    EgoTyped,
    /// Answering in one's own words
    OwnWords,
    /// Choosing an answer about an alter or a tie
    Choice,
    /// Typing an answer about an alter or a tie
    Typed,
    /// Placing an alter
    Place,
    /// Deciding whether a pair is tied
    Pair,
    /// Drawing a tie
    Tie,
    /// Deciding whether to tap somebody
    Consider,
    /// Tapping somebody
    Tap,
    /// Going on to the next step
    Next,
}

/// What one thing takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What is done
    pub doing: Doing,
    /// What that is called
    pub name: &'static str,
    /// How long it takes, in seconds
    pub seconds: f64,
    /// How far people differ: the standard deviation, as a share of the seconds
    pub spread: f64,
    /// How many taps or drags it is; what is typed counts as one, for the tap into its box, and Enter as one
    pub taps: usize,
    /// What the seconds are from
    pub source: &'static str,
}

/// Makes the table.
macro_rules! figures {
    ($($doing:ident $name:literal $seconds:literal $spread:literal $taps:literal $source:literal;)*) => {
        /// All figures.
        pub const FIGURES: &[Figure] = &[$(Figure {
            doing: Doing::$doing, name: $name, seconds: $seconds, spread: $spread, taps: $taps, source: $source,
        }),*];
    };
}

figures! {
    Word "reading a word" 0.25 0.3 0
        "Brysbaert 2019, Journal of Memory and Language 109:104047: 238 words a minute";
    Name "naming somebody" 8.4 0.63 1
        "Stulp 2021, Social Networks 64:63 (758 women, 25 alters each, by themselves): names in 3.5 minutes, SD 2.2";
    Pick "choosing somebody named before" 2.3 0.35 1 "as an answer about somebody";
    EgoChoice "choosing an answer about oneself" 7.0 0.35 1 "assumed: nothing was measured for it here";
    EgoTyped "typing an answer about oneself" 10.0 0.35 1 "assumed: nothing was measured for it here";
    OwnWords "answering in one’s own words" 45.0 0.5 1 "assumed: nothing was measured for it here";
    Choice "choosing an answer about somebody" 2.3 0.35 1
        "Stulp 2021: 16 questions about 25 alters in 15.2 minutes, SD 5.3";
    Typed "typing an answer about somebody" 6.0 0.35 1 "assumed: a choice and some letters more";
    Place "placing somebody" 3.0 0.35 1 "assumed: a choice and a drag";
    Pair "deciding about a pair" 0.72 0.36 0
        "Stulp 2021: all 300 pairs of 25 alters in 3.6 minutes, SD 1.3, the drawing included";
    Tie "drawing a tie" 0.0 0.0 1 "in the time for the pair; as taps, one for each and one more for each person they start from";
    Consider "looking at somebody to tap" 0.72 0.36 0 "as a pair";
    Tap "tapping somebody" 0.0 0.0 1 "in the time for looking";
    Next "going on" 1.0 0.3 1 "assumed: a tap on Next, whose place is known";
}

/// What one thing takes.
pub(crate) fn figure(doing: Doing) -> &'static Figure {
    // The table is in the order of the variants, which a test holds it to.
    FIGURES.get(doing as usize).unwrap_or(&FIGURES[0])
}

/// How much longer questions take on a phone: a fifth.
///
/// Andreadis 2015: items take about 20 % longer on smartphones, by the geometric mean.
pub const PHONE: f64 = 1.2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_what_is_done() {
        for (index, figure) in FIGURES.iter().enumerate() {
            assert_eq!(figure.doing as usize, index, "{}", figure.name);
            assert!(!figure.source.is_empty() && figure.spread >= 0.0);
        }
    }

    #[test]
    fn the_figures_come_to_what_was_measured() {
        let seconds = |doing| figure(doing).seconds;
        assert!((25.0 * seconds(Doing::Name) / 60.0 - 3.5).abs() < 0.05);
        assert!((400.0 * seconds(Doing::Choice) / 60.0 - 15.2).abs() < 0.2);
        assert!((300.0 * seconds(Doing::Pair) / 60.0 - 3.6).abs() < 0.05);
    }
}
