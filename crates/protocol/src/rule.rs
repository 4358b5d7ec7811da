use network::{Key, MissingReason, Value};

/// Tests joined by all, any and not.
#[derive(Clone, Debug, PartialEq)]
pub enum Logic<T> {
    /// Every one holds; with none inside, true
    All(Vec<Logic<T>>),
    /// At least one holds; with none inside, false
    Any(Vec<Logic<T>>),
    /// It does not hold
    Not(Box<Logic<T>>),
    /// One test
    Is(T),
}

impl<T> Logic<T> {
    /// What accepts everything.
    pub fn always() -> Self {
        Logic::All(Vec::new())
    }

    /// Whether it holds, given how one test is answered.
    pub fn holds(&self, test: &dyn Fn(&T) -> bool) -> bool {
        match self {
            Logic::All(parts) => parts.iter().all(|part| part.holds(test)),
            Logic::Any(parts) => parts.iter().any(|part| part.holds(test)),
            Logic::Not(part) => !part.holds(test),
            Logic::Is(one) => test(one),
        }
    }

    /// Every test inside, in the order written.
    pub fn tests(&self) -> Vec<&T> {
        let mut tests = Vec::new();
        self.gather(&mut tests);
        tests
    }

    fn gather<'l>(&'l self, tests: &mut Vec<&'l T>) {
        match self {
            Logic::All(parts) | Logic::Any(parts) => {
                for part in parts {
                    part.gather(tests);
                }
            }
            Logic::Not(part) => part.gather(tests),
            Logic::Is(one) => tests.push(one),
        }
    }
}

/// When a stage is shown or a jump taken.
pub type Rule = Logic<Condition>;
/// Which alters a stage is about.
pub type AlterFilter = Logic<AlterTest>;
/// Which ties a stage is about.
pub type TieFilter = Logic<TieTest>;

/// One test of a [`Rule`].
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// An answer of ego
    Ego(Test),
    /// How many alters pass a filter
    Alters {
        /// Which are counted
        filter: AlterFilter,
        /// How many there must be
        count: Count,
    },
    /// How many ties pass a filter
    Ties {
        /// Which are counted
        filter: TieFilter,
        /// How many there must be
        count: Count,
    },
}

/// One test of an [`AlterFilter`].
#[derive(Clone, Debug, PartialEq)]
pub enum AlterTest {
    /// It is of this alter type
    Type(Key),
    /// It was named in this prompt of a name generator
    NamedIn(Key),
    /// It is among the first so many of its type, as they were named
    First(usize),
    /// It is on the map, or is not
    Placed(bool),
    /// It has a tie of this kind
    Tied(Key),
    /// An answer about it. An alter whose type lacks the variable passes as one that was not asked
    Variable(Test),
}

/// One test of a [`TieFilter`].
#[derive(Clone, Debug, PartialEq)]
pub enum TieTest {
    /// It is of this kind
    Kind(Key),
    /// An answer about it
    Variable(Test),
}

/// One variable's answer compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// The variable
    pub variable: Key,
    /// What must hold of its answer
    pub is: Comparison,
}

/// What must hold of an answer. A variable that was not asked, was left blank or is missing for a reason passes only
/// `Unanswered`, `NotEqual`, `Excludes` and, for that reason, `Missing`.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparison {
    /// There is an answer
    Answered,
    /// There is none
    Unanswered,
    /// There is none, for this reason
    Missing(MissingReason),
    /// It is this one
    Equal(Value),
    /// It is not this one
    NotEqual(Value),
    /// The number is less
    Less(f64),
    /// The number is less or the same
    AtMost(f64),
    /// The number is more
    More(f64),
    /// The number is more or the same
    AtLeast(f64),
    /// It is, or its choices include, one of these
    Includes(Vec<Value>),
    /// It is, and its choices include, none of these
    Excludes(Vec<Value>),
}

/// How many there must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// At least so many
    pub at_least: usize,
    /// At most so many
    pub at_most: Option<usize>,
}

impl Count {
    /// Whether `number` is within.
    pub fn allows(&self, number: usize) -> bool {
        number >= self.at_least && self.at_most.is_none_or(|most| number <= most)
    }
}

impl Comparison {
    /// Whether it holds of an answer; `None` is a variable that was not asked.
    pub fn holds(&self, answer: Option<&Value>) -> bool {
        let given = answer;
        let answer = answer.filter(|value| value.is_answered());
        let number = || match answer {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        };
        let among = |values: &[Value]| match answer {
            Some(Value::Many(chosen)) => chosen.iter().any(|one| values.contains(one)),
            Some(one) => values.contains(one),
            None => false,
        };
        match self {
            Comparison::Answered => answer.is_some(),
            Comparison::Unanswered => answer.is_none(),
            Comparison::Missing(reason) => matches!(given, Some(Value::Missing(why)) if why == reason),
            Comparison::Equal(value) => answer == Some(value),
            Comparison::NotEqual(value) => answer != Some(value),
            Comparison::Less(bound) => number().is_some_and(|n| n < *bound),
            Comparison::AtMost(bound) => number().is_some_and(|n| n <= *bound),
            Comparison::More(bound) => number().is_some_and(|n| n > *bound),
            Comparison::AtLeast(bound) => number().is_some_and(|n| n >= *bound),
            Comparison::Includes(values) => among(values),
            Comparison::Excludes(values) => !among(values),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_answer_passes_only_the_negative_tests() {
        use Comparison::*;
        let one = || Value::Number(1.0);
        let refused = Value::Missing(MissingReason::Refused);
        for answer in [None, Some(&Value::Blank), Some(&refused)] {
            assert!(Unanswered.holds(answer) && NotEqual(one()).holds(answer) && Excludes(vec![one()]).holds(answer));
            for fails in [Answered, Equal(one()), Less(9.0), AtLeast(0.0), Includes(vec![one()])] {
                assert!(!fails.holds(answer), "{fails:?}");
            }
        }
    }

    #[test]
    fn a_missing_answer_passes_for_its_own_reason() {
        let is = Comparison::Missing(MissingReason::Refused);
        assert!(is.holds(Some(&Value::Missing(MissingReason::Refused))));
        for answer in [None, Some(&Value::Blank), Some(&Value::Missing(MissingReason::DontKnow))] {
            assert!(!is.holds(answer), "{answer:?}");
        }
    }

    #[test]
    fn includes_looks_inside_several_choices() {
        let chosen = Value::Many(vec![Value::from("a"), Value::from("b")]);
        assert!(Comparison::Includes(vec![Value::from("b"), Value::from("c")]).holds(Some(&chosen)));
        assert!(Comparison::Excludes(vec![Value::from("c")]).holds(Some(&chosen)));
    }

    #[test]
    fn logic_of_nothing() {
        let nothing: Vec<Logic<bool>> = vec![];
        assert!(Logic::All(nothing.clone()).holds(&|it| *it));
        assert!(!Logic::Any(nothing).holds(&|it| *it));
    }
}
