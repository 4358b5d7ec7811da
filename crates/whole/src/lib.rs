//! The files of people who named each other, as one whole network.
//!
//! Each file says whom its ego named, and how those are tied to each other. Here ego is a node like everyone else. Whom
//! two files mean by the same person is not guessed: the caller says who each alter is, by an id on a roster or by
//! matches that somebody confirmed. Of whom that is not known stays a person of their own.
//!
//! - **Naming** somebody is a tie from ego to them, of a kind for each prompt they were named in. It is taken as
//!   [reported](Rule::Reported), or for a tie of both where [either](Rule::Either) or [both](Rule::Both) named the other.
//! - **Ties between alters** stand as their files draw them; where several files saw the same two, under
//!   [`Rule::Both`] all who were asked about them have to agree.
//! - **Who did not answer** is marked, since that they named nobody means nothing: no pair with one of them can be
//!   a pair of both, and none counts in the [`Agreement`].
//!
//! ```
//! use exports::{Options, Study, read};
//! use sociogram_whole::{Rule, Whole};
//! let mut study = Study::new(Options::default());
//! for (ego, named) in [("p1", "p2"), ("p2", "p1")] {
//!     let file = format!(r#"{{ "graph": {{ "interview": {{ "participant": "{ego}" }} }}, "edges": [],
//!         "nodes": [{{ "id": "a1", "label": "{named}", "roster_id": "{named}", "named_in": ["advice"] }}] }}"#);
//!     study.add(ego, read(file.as_bytes()));
//! }
//! let whole = Whole::of(&study, &|case, alter| match alter {
//!     None => case.interview("participant"),
//!     Some(alter) => Some(alter.label.clone()),
//! });
//! assert_eq!(whole.ties(Rule::Both).len(), 1);
//! assert_eq!(whole.agreement()["advice"].both, 1);
//! ```

mod written;

use exports::{Case, Pair, Study};
use network::Alter;
use std::collections::{BTreeMap, BTreeSet};

/// Who somebody is across files: an alter of a file, or its ego where there is no alter. `None` where that is not
/// known.
pub type Identify<'a> = &'a dyn Fn(&Case, Option<&Alter>) -> Option<String>;

/// What makes a tie of what people reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// From whoever named somebody to whom they named
    Reported,
    /// Between two of whom at least one named the other; between alters, if at least one file has it
    Either,
    /// Between two who named each other; between alters, if all files have it that say anything about these two
    Both,
}

impl Rule {
    /// All of them.
    pub const ALL: [Rule; 3] = [Rule::Reported, Rule::Either, Rule::Both];

    /// Its name on a command line and in files.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Reported => "reported",
            Rule::Either => "either",
            Rule::Both => "both",
        }
    }
}

/// Somebody in the whole network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name under which they were named first; their id if nobody named them
    pub label: String,
    /// The type of alter as which they were named first, if anybody named them
    pub alter_type: String,
    /// Whether there is a file of theirs
    pub answered: bool,
    /// Whether it is known who they are, rather than an alter of one file by itself
    pub known: bool,
    /// Who named them
    pub named_by: BTreeSet<String>,
}

/// A tie of the whole network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeTie {
    /// Its kind: a prompt in which people were named, or a kind of tie
    pub kind: String,
    /// Whether it goes from the one to the other
    pub directed: bool,
    /// One end, or where it comes from
    pub from: String,
    /// The other end
    pub to: String,
    /// Who reported it
    pub reported_by: BTreeSet<String>,
}

/// How far people who could have named each other did: of the pairs in which both answered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// Pairs who named each other
    pub both: usize,
    /// Pairs of whom one named the other
    pub one: usize,
    /// Pairs of whom neither did
    pub neither: usize,
    /// How often somebody was named who did not answer
    pub unanswered: usize,
}

impl Agreement {
    /// The share of pairs with a tie of whom both reported it: `both ÷ (both + one)`; `None` where nobody was named.
    pub fn share(self) -> Option<f64> {
        let named = self.both + self.one;
        (named > 0).then(|| self.both as f64 / named as f64)
    }
}

/// What several files say of the ties of one kind between the same two alters.
#[derive(Clone, Debug, Default)]
struct Seen {
    tied: BTreeSet<String>,
    not_tied: BTreeSet<String>,
}

/// Everyone whom files tell of, and what they say.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    people: BTreeMap<String, Person>,
    /// By kind, who named whom
    named: BTreeMap<String, BTreeSet<(String, String)>>,
    /// By kind, whether that is directed, and both ends, what files say
    seen: BTreeMap<(String, bool), BTreeMap<(String, String), Seen>>,
    remarks: Vec<String>,
}

impl Whole {
    /// Puts files together.
    pub fn of(study: &Study, identify: Identify) -> Whole {
        let mut whole = Whole::default();
        let mut files: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut alone = 0;
        for case in study.cases() {
            let own = identify(case, None);
            let ego = own.clone().unwrap_or_else(|| case.name.clone());
            files.entry(ego.clone()).or_default().push(&case.name);
            let person = whole.person(&ego);
            person.answered = true;
            person.known |= own.is_some();
            alone += whole.add(study, case, &ego, identify);
        }
        for (ego, files) in files.iter().filter(|(_, files)| files.len() > 1) {
            whole.remarks.push(format!("{} are all of {ego}: what any of them reports counts.", files.join(", ")));
        }
        if alone > 0 {
            whole.remarks.push(format!("It is not known who {alone} alters are: each is a person of their own."));
        }
        whole
    }

    fn person(&mut self, id: &str) -> &mut Person {
        self.people.entry(id.to_owned()).or_insert_with(|| Person { label: id.to_owned(), ..Person::default() })
    }

    /// Adds what a file says; returns how many of its alters are not known.
    fn add(&mut self, study: &Study, case: &Case, ego: &str, identify: Identify) -> usize {
        let network = &case.document.network;
        let mut who = BTreeMap::new();
        let mut alone = 0;
        for alter in network.alters() {
            let known = identify(case, Some(alter));
            alone += usize::from(known.is_none());
            let id = known.clone().unwrap_or_else(|| format!("{}:{}", case.name, case.id(alter.id)));
            let person = self.person(&id);
            person.known |= known.is_some();
            if person.alter_type.is_empty() {
                study.label(case, alter).clone_into(&mut person.label);
                person.alter_type = alter.alter_type.to_string();
            }
            // Nobody is their own alter, whatever the file says.
            if id != ego {
                person.named_by.insert(ego.to_owned());
                let prompts: Vec<String> = alter.named_in.iter().map(ToString::to_string).collect();
                let prompts = if prompts.is_empty() { vec!["named".to_owned()] } else { prompts };
                for prompt in prompts {
                    self.named.entry(prompt).or_default().insert((ego.to_owned(), id.clone()));
                }
            }
            who.insert(alter.id, id);
        }
        for (kind, directed) in case.kinds() {
            let asked = case.asked_pairs(&kind, directed);
            for (from, one) in &who {
                for (to, other) in &who {
                    if from == to || one == other || (!directed && from > to) {
                        continue;
                    }
                    let pair = asked.pair(*from, *to);
                    let ends = if directed || one < other { (one, other) } else { (other, one) };
                    let Some(tied) = pair.is_tied() else { continue };
                    debug_assert!(!matches!(pair, Pair::NotAsked));
                    let of_kind = self.seen.entry((kind.to_string(), directed)).or_default();
                    let seen = of_kind.entry((ends.0.clone(), ends.1.clone())).or_default();
                    if tied { &mut seen.tied } else { &mut seen.not_tied }.insert(ego.to_owned());
                }
            }
        }
        alone
    }

    /// Everyone, by id.
    pub fn people(&self) -> &BTreeMap<String, Person> {
        &self.people
    }

    /// What has to be known about how files were put together, in sentences.
    pub fn remarks(&self) -> &[String] {
        &self.remarks
    }

    fn answered(&self, id: &str) -> bool {
        self.people.get(id).is_some_and(|it| it.answered)
    }

    /// The ties that a rule makes of what was reported: of those named, then of those between alters, by kind and ends.
    pub fn ties(&self, rule: Rule) -> Vec<WholeTie> {
        let mut ties = Vec::new();
        for (kind, named) in &self.named {
            for (from, to) in named {
                let returned = named.contains(&(to.clone(), from.clone()));
                let is_first = from < to || !returned;
                let stands = match rule {
                    Rule::Reported => true,
                    Rule::Either => is_first,
                    Rule::Both => is_first && returned,
                };
                if !stands {
                    continue;
                }
                let directed = rule == Rule::Reported;
                let mut reported_by = BTreeSet::from([from.clone()]);
                if returned && !directed {
                    reported_by.insert(to.clone());
                }
                let (from, to) = if directed || from < to { (from, to) } else { (to, from) };
                ties.push(WholeTie { kind: kind.clone(), directed, from: from.clone(), to: to.clone(), reported_by });
            }
        }
        for ((kind, directed), pairs) in &self.seen {
            let stands = |seen: &Seen| !seen.tied.is_empty() && (rule != Rule::Both || seen.not_tied.is_empty());
            for ((from, to), seen) in pairs.iter().filter(|(_, seen)| stands(seen)) {
                ties.push(WholeTie {
                    kind: kind.clone(),
                    directed: *directed,
                    from: from.clone(),
                    to: to.clone(),
                    reported_by: seen.tied.clone(),
                });
            }
        }
        ties
    }

    /// How far people who answered named each other, by the prompt.
    pub fn agreement(&self) -> BTreeMap<&str, Agreement> {
        let answered = self.people.values().filter(|it| it.answered).count();
        let pairs = answered * answered.saturating_sub(1) / 2;
        let of = |named: &BTreeSet<(String, String)>| {
            let mut it = Agreement::default();
            for (from, to) in named {
                let returned = named.contains(&(to.clone(), from.clone()));
                match () {
                    () if !self.answered(to) => it.unanswered += 1,
                    () if !returned => it.one += 1,
                    () if from < to => it.both += 1,
                    () => {}
                }
            }
            it.neither = pairs.saturating_sub(it.both + it.one);
            it
        };
        self.named.iter().map(|(kind, named)| (kind.as_str(), of(named))).collect()
    }
}
