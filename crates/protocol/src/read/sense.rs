//! The third gate: whether what is spelled right also makes sense. Here are the parts that all stages share.

use super::super::fault::{Fault, FaultCode, Faults};
use super::super::stages::{About, reader_of};
use super::super::{Codebook, MeasureChoice, MissingChoice, Protocol};
use super::book::{Book, Group, Kinds, Whose};
use super::need::Need;
use super::order::{Moment, Order};
use super::spot::Spot;
use super::suggest::{instead, list, quote};
use network::Key;
use order::{repeated, sorted_once};
use rare::rare;

pub(crate) struct Sense<'f, 'd> {
    pub(crate) faults: &'f mut Faults,
    pub(crate) book: Book<'d>,
    pub(crate) order: Order<'d>,
    /// The reasons for no answer that every variable offers
    pub(crate) missing: Vec<MissingChoice>,
    /// The stage being read
    pub(crate) here: usize,
    /// The rosters by id
    pub(crate) rosters: order::Map<&'d str, &'d json::Json>,
}

/// Reads the whole. What is faulty is told, and stands in the result as something empty.
pub(crate) fn protocol<'d>(
    root: &Spot<'_, 'd>,
    languages: Option<Vec<&'d str>>,
    has_names: bool,
    faults: &mut Faults,
) -> Protocol {
    let mut sense = Sense {
        faults,
        book: Book::default(),
        order: Order::default(),
        missing: Vec::new(),
        here: 0,
        rosters: Default::default(),
    };
    let stages = root.member("stages");
    sense.languages(root);
    if let Some(at) = root.find("missing") {
        sense.missing = rare!(super::codebook::missing(&mut sense, &at));
    }
    sense.codebook(&root.member("codebook"));
    sense.order = Order::new(&stages, &sense.book);
    if sense.book.looks_up {
        rare!(super::bounds::read_or_check(&mut sense, root, None));
    }
    sense.unique_ids(&stages);
    sense.alters_for(&stages, root);
    if let Some(at) = root.find("rosters") {
        rare!(super::rosters::read(&mut sense, &at));
    }
    let help = root.find("help").map(|at| rare!(super::help::read(&mut sense, &at)));
    let completion = root.find("completion").map(|at| rare!(super::completion::read(&mut sense, &at)));
    let measures = sense.measures(&root.member("measures"));
    let stages = sense.stages(&stages);
    if has_names {
        super::filled::check(&mut sense, root);
    }
    let Book { domains: [ego, ..], alters, ties, proposes, calculated, .. } = sense.book;
    let ego = ego.groups.first().map(Group::sound).unwrap_or_default();
    Protocol {
        id: root.key("id"),
        title: root.text("title"),
        languages: languages.unwrap_or_default().into_iter().map(Key::from).collect(),
        codebook: Codebook { ego, alters, ties },
        stages,
        measures,
        help,
        completion,
        proposes,
        shuffles: false,
        calculated,
        sha256: String::new(),
    }
}

impl<'d> Sense<'_, 'd> {
    /// Adds a fault; `message` is asked for only if it will be told.
    pub(crate) fn fault(&mut self, at: &Spot, code: FaultCode, message: impl FnOnce(&Self) -> String) {
        if self.faults.tells() {
            let message = message(self);
            self.faults.push(Fault { path: at.path(), code, message });
        } else {
            at.blame(self.faults, code);
        }
    }

    fn languages(&mut self, root: &Spot<'_, 'd>) {
        self.once(&root.member("languages"), "language");
    }

    fn measures(&mut self, at: &Spot<'_, 'd>) -> MeasureChoice {
        let all = self.book.domain(Whose::Alter).all();
        let composition = self.shared_out(&at.member("composition"), all);
        for (_, sheet) in at.member("sheets").entries() {
            self.sheet(&sheet);
        }
        MeasureChoice { composition, show: at.flag("show") }
    }

    fn sheet(&mut self, at: &Spot<'_, 'd>) {
        let mut types = 0;
        for (member, whose, what) in [("types", Whose::Alter, "type"), ("kinds", Whose::Tie, "kind")] {
            let at = at.member(member);
            self.once(&at, what);
            for at in at.items() {
                let kinds = self.kind_of(&at, whose).1;
                types |= if whose == Whose::Alter { kinds } else { 0 };
            }
        }
        let types = if types == 0 { self.book.domain(Whose::Alter).all() } else { types };
        self.shared_out(&at.member("diversity"), types);
        self.variables(&at.member("numbers"), types, Need::Number, "is no number, so it has no mean");
        let homophily = at.member("homophily");
        self.once(&homophily, "variable");
        for at in homophily.items() {
            self.variable(&at, Whose::Alter, types);
            self.variable(&at, Whose::Ego, 0);
        }
        for member in ["network", "alters"] {
            self.once(&at.member(member), "measure");
        }
    }

    /// Alter variables of which there are shares.
    fn shared_out(&mut self, at: &Spot<'_, 'd>, types: Kinds) -> Vec<Key> {
        self.variables(at, types, Need::Shares, "has no options, so there are no shares of it to report")
    }

    /// Alter variables, told `why` not where none of that name is fit.
    fn variables(&mut self, at: &Spot<'_, 'd>, types: Kinds, need: Need, why: &str) -> Vec<Key> {
        self.once(at, "variable");
        let mut variables = Vec::new();
        for at in at.items() {
            let key = self.variable(&at, Whose::Alter, types);
            let known = self.book.domain(Whose::Alter).variables(key.as_str(), types);
            if !known.is_empty() && !known.iter().any(|it| it.is_none_or(|it| need.is_met_by(&it.kind))) {
                self.fault(&at, FaultCode::WrongKind, |_| format!("\"{key}\" {why}."));
            }
            variables.push(key);
        }
        variables
    }

    fn unique_ids(&mut self, stages: &Spot<'_, 'd>) {
        for (index, stage) in stages.items().enumerate() {
            let id = stage.member("id");
            if !id.str().is_empty() && self.order.stages.get(id.str()) != Some(&index) {
                self.fault(&id, FaultCode::Duplicate, |_| {
                    format!("An earlier stage has the id {} already. Use another.", quote(id.str()))
                });
            }
        }
        let mut number = 0;
        for stage in stages.items() {
            for prompt in stage.member("prompts").items() {
                let id = prompt.member("id");
                let first = self.order.prompt_index.get(id.str()) == Some(&number);
                number += 1;
                if !first && !id.str().is_empty() {
                    self.fault(&id, FaultCode::Duplicate, |_| {
                        format!("An earlier prompt has the id {} already. Use another.", quote(id.str()))
                    });
                }
            }
        }
    }

    /// Stages about alters need a type of alter.
    fn alters_for(&mut self, stages: &Spot<'_, 'd>, root: &Spot<'_, 'd>) {
        let codebook = root.member("codebook");
        let domain = self.book.domain(Whose::Alter);
        let none = domain.groups.is_empty() && !domain.kinds_lost;
        let asks = stages.items().any(|stage| reader_of(&stage).is_some_and(|reader| reader.about != About::Ego));
        if none && asks {
            self.fault(&codebook, FaultCode::MissingMember, |_| {
                "The stages ask about alters, so the codebook needs at least one type in \"alters\".".into()
            });
        }
    }

    /// Tells the texts that stand twice in the list here.
    pub(super) fn once(&mut self, at: &Spot<'_, 'd>, what: &str) {
        let mut spots = Vec::new();
        let mut texts = Vec::new();
        for at in at.items() {
            if let Some(text) = at.json.as_str() {
                spots.push(at);
                texts.push(text);
            }
        }
        for again in repeated(&texts) {
            self.fault(&spots[again], FaultCode::Duplicate, |_| {
                format!("The {what} {} stands here twice. Keep one.", quote(texts[again]))
            });
        }
    }

    /// A reference to a variable of any of `kinds`.
    pub(crate) fn variable(&mut self, at: &Spot<'_, 'd>, whose: Whose, kinds: Kinds) -> Key {
        match at.json.as_str() {
            Some(name) => self.variable_named(at, name, whose, kinds),
            None => Key::from(""),
        }
    }

    /// The same where the name is not the value here but, say, the member that has it.
    pub(crate) fn variable_named(&mut self, at: &Spot<'_, 'd>, name: &str, whose: Whose, kinds: Kinds) -> Key {
        let domain = self.book.domain(whose);
        let having = domain.having(name);
        if having == 0 && domain.lost {
            // Nobody knows what would be in there.
        } else if having == 0 {
            self.fault(at, FaultCode::NoSuch, |it| {
                let groups = it.book.domain(whose).groups.iter();
                let known = groups.flat_map(|group| group.index.keys().copied()).take(2_000);
                let advice = instead(name, &sorted_once(&known.collect::<Vec<&str>>()));
                let of = ["ego", "any alter type", "any tie kind"][whose as usize];
                format!("There is no variable {} of {of} in the codebook.{advice}", quote(name))
            });
        } else if having & kinds == 0 && kinds != 0 {
            self.fault(at, FaultCode::WrongKind, |it| {
                let domain = it.book.domain(whose);
                let (owners, here) = (list(&domain.ids(having)), list(&domain.ids(kinds)));
                format!("The variable \"{name}\" belongs to {owners}, but only {here} can come here.")
            });
        }
        Key::from(name)
    }

    /// A reference to an alter type or tie kind, with the set of just that one; every one if there is no such.
    pub(crate) fn kind_of(&mut self, at: &Spot<'_, 'd>, whose: Whose) -> (Key, Kinds) {
        let domain = self.book.domain(whose);
        let Some(id) = at.json.as_str() else { return (Key::from(""), domain.all()) };
        let kinds = domain.kind(id).unwrap_or_else(|| domain.all());
        if !domain.index.contains_key(id) && !domain.kinds_lost {
            self.fault(at, FaultCode::NoSuch, |it| {
                let advice = instead(id, &it.book.domain(whose).ids(Kinds::MAX));
                let what = if whose == Whose::Alter { "alter type" } else { "tie kind" };
                format!("There is no {what} {} in the codebook.{advice}", quote(id))
            });
        }
        (Key::from(id), kinds)
    }

    /// Tells if the answer that a rule at `now` looks at is not there by then.
    pub(crate) fn answered_before(
        &mut self,
        at: &Spot,
        variable: &str,
        whose: Whose,
        asked: Option<Moment>,
        now: Moment,
    ) {
        if asked.is_none() && whose == Whose::Ego {
            return self.fault(at, FaultCode::AskedLater, |_| {
                format!(
                    "No stage asks for \"{variable}\", so there is nothing to go by. If the page around the interview knows it, \
                     say so in the codebook: \"from_host\": true."
                )
            });
        }
        self.asked_before(at, || format!("\"{variable}\""), asked, now);
    }

    /// Tells if what a rule at `now` looks at is not there by then.
    pub(crate) fn asked_before(
        &mut self,
        at: &Spot,
        what: impl FnOnce() -> String,
        asked: Option<Moment>,
        now: Moment,
    ) {
        if asked.is_some_and(|asked| asked < now) {
            return;
        }
        self.fault(at, FaultCode::AskedLater, |it| {
            let what = what();
            let Some(asked) = asked else { return format!("No stage asks for {what}, so there is nothing to go by.") };
            let there = it.order.stage_at(asked);
            let id = quote(it.order.ids.get(there).copied().unwrap_or_default());
            if there == it.here {
                format!(
                    "This depends on {what}, which stage {id} does not ask for before this point. Ask for it earlier."
                )
            } else {
                format!("This depends on {what}, which only the later stage {id} asks for. Ask for it earlier.")
            }
        });
    }
}
