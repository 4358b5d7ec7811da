//! The network that the participant of these tests has in mind: 30 people and 15 organisations of the link workers'
//! interview, 166 ties of six kinds, answers to almost everything. What is left blank is left blank on purpose.

use serde_json::{Map, Value, json};

/// Someone, or some organisation, as the participant thinks of them.
#[derive(Clone, Debug)]
pub struct Alter {
    /// The alter type
    pub kind: &'static str,
    pub label: String,
    /// The prompts in which they are named, the first one first
    pub named_in: Vec<&'static str>,
    /// What is answered about them, by variable; `null` is left blank
    pub answers: Map<String, Value>,
    /// Where on the map, as fractions of its middle four fifths; `None` for those who are left off
    pub place: Option<(f64, f64)>,
}

impl Alter {
    /// An answer in words; nothing if it is left blank.
    pub fn answer(&self, variable: &str) -> Option<&str> {
        self.answers.get(variable)?.as_str()
    }
}

/// The ties of one kind.
#[derive(Clone, Debug)]
pub struct Ties {
    pub kind: &'static str,
    /// Whether they go from the first to the second
    pub directed: bool,
    /// The indices of those they join
    pub pairs: Vec<(usize, usize)>,
    /// What is answered about each
    pub answers: Map<String, Value>,
}

/// A tie as edges are compared: kind, source, target, answers.
pub type Edge = (String, String, String, String);

/// Everything.
#[derive(Clone, Debug)]
pub struct Intended {
    pub ego: Map<String, Value>,
    /// People first, then organisations, as they are named
    pub alters: Vec<Alter>,
    pub ties: Vec<Ties>,
    /// The prompts that ask for ties, with their stage and kind, and whether organisations are on the map
    pub tie_prompts: Vec<(&'static str, &'static str, &'static str, bool)>,
}

const PEOPLE: usize = 30;
const ORGANISATIONS: usize = 15;

/// The prompts about people: who is named there first, and who is named again.
const PEOPLE_PROMPTS: [(&str, std::ops::Range<usize>, &[usize]); 8] = [
    ("known-before", 0..6, &[]),
    ("formed-since", 6..11, &[1, 3]),
    ("same-job", 11..16, &[4]),
    ("still-to-reach", 16..19, &[]),
    ("referred-to", 19..23, &[0, 6]),
    ("referred-from", 23..25, &[0, 7]),
    ("advice", 25..27, &[4, 11, 6]),
    ("co-creators", 27..30, &[2, 12]),
];

/// The same for organisations.
const ORGANISATION_PROMPTS: [(&str, std::ops::Range<usize>, &[usize]); 5] = [
    ("organisations-worked-with", 30..36, &[]),
    ("organisations-referred-to", 36..39, &[31]),
    ("organisations-not-yet", 39..42, &[]),
    ("organisations-referred-from", 42..43, &[32, 36]),
    ("organisations-co-creators", 43..45, &[30]),
];

const NAMES: [&str; PEOPLE] = [
    "Amal", "Bo K", "Carys", "Dev", "Efa", "Femi", "Gus", "Hana P", "Idris", "Jo", "Kit", "Lena", "Mo", "Nia T", "Oli",
    "Priya", "Quinn", "Rosa", "Sam", "Tariq", "Una", "Vik", "Wren", "Xan", "Yas", "Zed", "Dr Hill", "Ines", "Jas B",
    "Kofi",
];

const PLACES: [&str; ORGANISATIONS] = [
    "Men in Sheds",
    "Food bank",
    "Library",
    "Green gym",
    "Citizens advice",
    "Carers centre",
    "Chess club",
    "Choir",
    "Park run",
    "Mind",
    "Age UK",
    "Debt line",
    "Hospice",
    "Allotments",
    "Repair cafe",
];

const SECTORS: [&str; 4] = ["health", "vcs", "statutory", "other"];

/// The intended network.
pub fn link_worker() -> Intended {
    link_worker_among(PEOPLE)
}

/// The same with at least as many people: further ones are named in the last prompt about people.
pub fn link_worker_among(people: usize) -> Intended {
    let label = |number: usize| match NAMES.get(number) {
        Some(name) => (*name).to_owned(),
        // A namesake with another initial.
        None => format!("{} S", NAMES[number % PEOPLE].split(' ').next().unwrap_or_default()),
    };
    let mut alters: Vec<Alter> = (0..people).map(|number| person(number, label(number))).collect();
    alters.extend(PLACES.iter().enumerate().map(|(number, name)| organisation(number, name)));
    // Everyone on the map stands on a grid that arrow keys can reach, people in rows of eight, organisations between the
    // rows or, where these are many, below them.
    let mapped: Vec<usize> = (0..people).filter(|it| alters[*it].answers["link_worker"] == json!(false)).collect();
    let ([first, step], [first_of_places, step_of_places]) =
        if people == PEOPLE { ([0.2, 0.3], [0.35, 0.3]) } else { ([0.1, 0.1], [0.85, 0.1]) };
    for (at, index) in mapped.iter().enumerate() {
        alters[*index].place = Some((0.1 + 0.1 * (at % 8) as f64, first + step * (at / 8) as f64));
    }
    for number in 0..ORGANISATIONS {
        let place = (0.15 + 0.1 * (number % 8) as f64, first_of_places + step_of_places * (number / 8) as f64);
        alters[people + number].place = Some(place);
    }
    for (index, alter) in alters.iter_mut().enumerate().filter(|(_, it)| it.place.is_some()) {
        alter.answers.insert("relied_on".into(), json!(index % 4 == 1));
    }
    let tie_prompts = vec![
        ("people-map", "works-together", "works_together", false),
        ("people-map", "advises", "advises", false),
        ("people-map", "creates-services", "creates_services", false),
        ("people-map", "refers", "refers", false),
        ("people-map", "works-for", "works_for", true),
        ("people-map", "refers-to", "refers_to", true),
    ];
    Intended { ego: ego(), alters, ties: ties(&mapped, people), tie_prompts }
}

fn named_in(index: usize) -> Vec<&'static str> {
    let prompts = PEOPLE_PROMPTS.iter().chain(&ORGANISATION_PROMPTS);
    prompts.filter(|(_, new, again)| new.contains(&index) || again.contains(&index)).map(|it| it.0).collect()
}

/// Words, or a blank now and then.
fn unless(blank: bool, value: impl Into<Value>) -> Value {
    if blank { Value::Null } else { value.into() }
}

fn person(number: usize, label: String) -> Alter {
    let named_in = if number < PEOPLE { named_in(number) } else { named_in(PEOPLE - 1) };
    let mut answers = Map::new();
    let mut set = |name: &str, value: Value| answers.insert(name.to_owned(), value);
    set("link_worker", json!(named_in.contains(&"same-job")));
    let sector = SECTORS[number % 3 + usize::from(number % 13 == 8)];
    set("sector", unless(number == 5, sector));
    if sector == "other" {
        set("sector_other", unless(number == 21, "Private landlord"));
    }
    set("role", unless(number % 7 == 3, ["GP", "Carer", "Nurse", "Youth worker"][number % 4]));
    set("how_known", unless(number % 5 == 2, format!("Met in {}", 2001 + number)));
    set("months_known", unless(number % 6 == 1, number * 7));
    set("contact", unless(number % 11 == 9, ["daily", "weekly", "monthly", "less"][number % 4]));
    Alter { kind: "person", label, named_in, answers, place: None }
}

fn organisation(number: usize, label: &str) -> Alter {
    let named_in = named_in(PEOPLE + number);
    let mut answers = Map::new();
    let sector = if number == 3 { "other" } else { SECTORS[(number + 1) % 3] };
    answers.insert("sector".into(), unless(number == 10, sector));
    if number == 3 {
        answers.insert("sector_other".into(), json!("A gym of its own"));
    }
    let often = ["daily", "weekly", "monthly", "less"][number % 4];
    let referral = if named_in.contains(&"organisations-not-yet") { "not_yet" } else { often };
    answers.insert("referral".into(), unless(number == 5, referral));
    Alter { kind: "organisation", label: label.to_owned(), named_in, answers, place: None }
}

fn ego() -> Map<String, Value> {
    let answers = json!({
        "consent": true,
        "age": 41,
        "gender": "self_described",
        "gender_other": "Two-spirit",
        "sex_at_birth": null,
        "ethnicity": "mixed",
        "education": "degree",
        "previous_sector": "other",
        "previous_sector_other": "A travelling theatre",
        "months_in_post": 26,
        "deprivation": "high",
        "employer": "pcn",
        "working_time": null,
        "caseload": 140,
        "reflections": "Few know each other. The library does most!",
        "working_together": "Well, but only where someone makes time.",
        "meaning_for_patients": null,
        "health_inequalities": "It reaches those who ask; others, hardly.",
        "anything_missed": null
    });
    answers.as_object().cloned().unwrap_or_default()
}

/// The ties among those on the map, `mapped` in their order, and from them to organisations, which come after `people`.
fn ties(mapped: &[usize], people: usize) -> Vec<Ties> {
    let count = mapped.len();
    let among = |pairs: Vec<(usize, usize)>| pairs.into_iter().map(|(a, b)| (mapped[a], mapped[b])).collect();
    let with =
        |pairs: Vec<(usize, usize)>| pairs.into_iter().map(|(a, b)| (mapped[a], people + b % ORGANISATIONS)).collect();
    // Teams of six in which all work together.
    let teams = (0..count).flat_map(|a| (a + 1..count).filter(move |b| a / 6 == b / 6).map(move |b| (a, b))).collect();
    // A ring for advice, with some shortcuts; two who create with ten others each.
    let ring = (0..count).map(|a| (a, (a + 1) % count)).chain((0..6).map(|a| (a, a + 12))).collect();
    let stars = (1..=10).map(|b| (0, b)).chain((12..=21).map(|b| (5, b))).collect();
    let far = (0..count.min(19)).map(|a| (a, a + 5)).collect();
    let works_for = (0..18).map(|a| (a, a)).collect();
    let refers_to = (0..12).map(|a| (a, 3 * a + 1)).chain((0..7).map(|a| (a, 3 * a + 5))).collect();
    let plain = |(kind, pairs)| Ties { kind, directed: false, pairs, answers: Map::new() };
    [
        ("works_together", among(teams)),
        ("advises", among(ring)),
        ("creates_services", among(stars)),
        ("refers", among(far)),
        ("works_for", with(works_for)),
        ("refers_to", with(refers_to)),
    ]
    .map(plain)
    .into()
}

impl Intended {
    /// What is left of this network with so many people and organisations, the first ones.
    pub fn with_the_first(mut self, people: usize, organisations: usize) -> Self {
        let kept = |it: usize| if it < PEOPLE { it < people } else { it < PEOPLE + organisations };
        let index = |it: usize| if it < PEOPLE { it } else { it - PEOPLE + people };
        for ties in &mut self.ties {
            ties.pairs.retain(|(one, other)| kept(*one) && kept(*other));
            for (one, other) in &mut ties.pairs {
                (*one, *other) = (index(*one), index(*other));
            }
        }
        let mut number = 0..;
        self.alters.retain(|_| number.next().is_some_and(kept));
        self
    }

    /// Who is named in a prompt for the first time, and who is named there again.
    pub fn named(&self, prompt: &str) -> (Vec<&Alter>, Vec<&Alter>) {
        let here = self.alters.iter().filter(|it| it.named_in.contains(&prompt));
        here.partition(|it| it.named_in.first() == Some(&prompt))
    }

    /// The index of the one with this label.
    pub fn index(&self, label: &str) -> usize {
        self.alters.iter().position(|it| it.label == label).unwrap_or_else(|| panic!("nobody is called {label:?}"))
    }

    /// The ties of a kind.
    pub fn of_kind(&self, kind: &str) -> &[(usize, usize)] {
        self.ties.iter().find(|it| it.kind == kind).map(|it| it.pairs.as_slice()).unwrap_or_default()
    }

    /// The people, or the organisations.
    pub fn of_type(&self, kind: &str) -> impl Iterator<Item = &Alter> {
        self.alters.iter().filter(move |it| it.kind == kind)
    }

    fn id(index: usize) -> String {
        format!("a{}", index + 1)
    }

    /// Compares a network file with this network. Places that were pointed at are compared with some slack.
    pub fn check(&self, file: &Value, exact_places: bool) {
        self.check_places(&self.check_all_but_places(file), exact_places);
    }

    /// The same wherever people stand; returns where they do.
    pub fn check_all_but_places(&self, file: &Value) -> Vec<(Option<Value>, Option<Value>)> {
        let directed = self.ties.iter().any(|it| it.directed);
        assert_eq!((&file["directed"], &file["multigraph"]), (&json!(directed), &json!(true)));
        let graph = &file["graph"];
        assert_eq!(graph["format"], "sociogram");
        assert_eq!(graph["interview"]["complete"], true);
        assert_eq!(graph["ego"], Value::Object(self.ego.clone()));
        assert_eq!(graph["asked"], self.asked());

        let mut nodes: Vec<Map<String, Value>> = serde_json::from_value(file["nodes"].clone()).expect("nodes");
        let places: Vec<_> = nodes.iter_mut().map(|node| (node.remove("x"), node.remove("y"))).collect();
        for (node, wanted) in nodes.iter().zip(self.nodes()) {
            assert_eq!(Value::Object(node.clone()), wanted);
        }
        assert_eq!(nodes.len(), self.alters.len());

        let mut edges: Vec<Edge> = file["edges"].as_array().expect("edges").iter().map(|it| self.edge(it)).collect();
        edges.sort();
        assert_eq!(edges, self.edges());
        places
    }

    /// The nodes of the network file, without places.
    fn nodes(&self) -> Vec<Value> {
        let node = |(index, alter): (usize, &Alter)| {
            let mut node = Map::new();
            node.insert("id".into(), json!(Self::id(index)));
            node.insert("type".into(), json!(alter.kind));
            node.insert("label".into(), json!(alter.label));
            node.insert("named_in".into(), json!(alter.named_in));
            node.insert("order".into(), json!(index + 1));
            node.extend(alter.answers.clone());
            Value::Object(node)
        };
        self.alters.iter().enumerate().map(node).collect()
    }

    /// Arrow keys reach places exactly. A pointer taps whole pixels of a map of some size: places are then where they
    /// were meant, on one scale for all, to within a pixel or so.
    fn check_places(&self, places: &[(Option<Value>, Option<Value>)], exactly: bool) {
        let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_f64);
        let mut pairs = Vec::new();
        for ((x, y), alter) in places.iter().zip(&self.alters) {
            assert_eq!(x.is_some(), alter.place.is_some(), "{} on the map", alter.label);
            if let (Some(x), Some(y), Some((to_x, to_y))) = (number(x), number(y), alter.place) {
                pairs.extend([(to_x - 0.5, x - 0.5), (to_y - 0.5, y - 0.5)]);
            }
        }
        let sum = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
        let scale = if exactly { 1.0 } else { sum(|(to, at)| to * at) / sum(|(to, _)| to * to) };
        // Beside the square of a small map there is more room than its eighth.
        assert!(scale > 0.7 && scale <= 1.1, "the map's scale is {scale}");
        let slack = if exactly { 1e-9 } else { 0.012 };
        for (to, at) in pairs {
            assert!((to * scale - at).abs() < slack, "placed at {at} from the centre instead of {}", to * scale);
        }
    }

    fn edge(&self, edge: &Value) -> Edge {
        let text = |name: &str| edge[name].as_str().expect("a text").to_owned();
        let mut answers = edge.as_object().cloned().unwrap_or_default();
        answers.retain(|name, _| !["source", "target", "key"].contains(&name.as_str()));
        self.told(&text("key"), &text("source"), &text("target"), &answers)
    }

    fn edges(&self) -> Vec<Edge> {
        let of_kind = |ties: &Ties| -> Vec<Edge> {
            let edge = |(a, b): &(usize, usize)| self.told(ties.kind, &Self::id(*a), &Self::id(*b), &ties.answers);
            ties.pairs.iter().map(edge).collect()
        };
        let mut edges: Vec<Edge> = self.ties.iter().flat_map(of_kind).collect();
        edges.sort();
        edges
    }

    /// An edge; which end of an undirected one is its source makes no difference.
    fn told(&self, kind: &str, source: &str, target: &str, answers: &Map<String, Value>) -> Edge {
        let directed = self.ties.iter().any(|it| it.kind == kind && it.directed);
        let (one, other) = if directed || source <= target { (source, target) } else { (target, source) };
        (kind.to_owned(), one.to_owned(), other.to_owned(), Value::Object(answers.clone()).to_string())
    }

    /// `graph.asked` of the network file.
    fn asked(&self) -> Value {
        let on_map = |all: bool| -> Vec<String> {
            let shown = |(_, it): &(usize, &Alter)| it.place.is_some() && (all || it.kind == "person");
            self.alters.iter().enumerate().filter(shown).map(|(index, _)| Self::id(index)).collect()
        };
        let prompt = |(stage, prompt, kind, all): &(&str, &str, &str, bool)| json!({ "stage": stage, "prompt": prompt, "kind": kind, "shown": on_map(*all), "confirmed": true });
        self.tie_prompts.iter().map(prompt).collect()
    }
}

#[test]
fn there_is_much_to_tell() {
    let intended = link_worker();
    let edges = intended.edges();
    let mut unique = edges.clone();
    unique.dedup();
    assert_eq!(edges, unique, "each tie is told once");
    assert!(edges.len() >= 150, "{}", edges.len());
    assert_eq!(intended.alters.iter().filter(|it| it.place.is_some()).count(), 24 + ORGANISATIONS);
    assert!(intended.alters.iter().filter(|it| it.named_in.len() > 1).count() >= 10);
    assert!(intended.alters.iter().all(|it| !it.named_in.is_empty()));
}
