//! The map: placing alters, tying them and tapping them.

use super::{About, Prompt, StageReader, StageTask};
use crate::fault::FaultCode;
use crate::read::{Domain, Kinds, Moment, Need, Order, Sense, Spot, Whose, list};
use crate::spelling::Shape::{Flag, Id, List, Reference, Whole};
use crate::spelling::{ALTERS, Alphabet, PROSE, Shape, Tagged, members};
use crate::{AlterFilter, Choice, Variable, VariableKind};
use network::Key;
use rare::rare;

/// The most rings, and the most sectors, that a map is divided into.
const MOST_ZONES: usize = 12;

/// The map.
#[derive(Clone, Debug, PartialEq)]
pub struct Sociogram {
    /// Who can be on it
    pub alters: AlterFilter,
    /// How many rings are drawn around the centre, as an aid
    pub rings: usize,
    /// The variable that keeps the ring an alter is put in: its options are the rings, from the innermost
    pub ring_variable: Option<Key>,
    /// The variable that keeps the sector an alter is put in: its options are the sectors, clockwise from the top
    pub sector_variable: Option<Key>,
    /// Whether those whose ring was answered before stand in it when the map begins
    pub start_in_rings: bool,
    /// The variable of alters by which they are drawn smaller or larger
    pub size_by: Option<Key>,
    /// Whether the participant may have the map laid out by the ties
    pub automatic_layout: bool,
    /// What is asked on it, in order; never empty
    pub prompts: Vec<MapPrompt>,
}

impl Sociogram {
    /// The variables that keep where on the map an alter is put.
    pub fn zone_variables(&self) -> impl Iterator<Item = &Key> {
        self.ring_variable.iter().chain(&self.sector_variable)
    }
}

/// One thing asked on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPrompt {
    /// Id and words
    pub prompt: Prompt,
    /// Whom this prompt shows, of those who can be on the map; all of them, if not given
    pub alters: Option<AlterFilter>,
    /// What is done
    pub task: MapTask,
}

/// What is done on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapTask {
    /// Put alters where they belong
    Place,
    /// Draw ties
    Tie {
        /// Of this kind
        kind: Key,
        /// Only between alters of these two types (in either order), if given
        between: Option<(Key, Key)>,
        /// The kind whose ties, drawn before, are offered to be drawn here too
        offer: Option<Key>,
        /// The variable of the kind whose answer is chosen before lines are drawn, and that they get
        variable: Option<Key>,
    },
    /// Mark alters: a yes/no variable of theirs becomes true
    Highlight {
        /// The variable
        variable: Key,
    },
}

pub(super) const READER: StageReader = StageReader {
    word: "sociogram",
    members: members![
        "alters" may ALTERS, "Who can be on the map; everyone, if not given.";
        "rings" may Whole(0, 12), "How many rings are drawn around the centre, as an aid.";
        "ring_variable" may Reference, "The variable whose options are the rings, and that keeps in which one is put.";
        "sector_variable" may Reference, "The variable whose options are the sectors, and that keeps in which one is put.";
        "start_in_rings" may Flag, "Whether those whose ring is answered before stand in it when the map begins.";
        "size_by" may Reference, "A variable of alters, asked for before: who has more of it is drawn larger.";
        "automatic_layout" may Flag, "Whether people can have the map arranged for them, by the ties. Not along with rings or sectors that keep an answer.";
        "prompts" must List(&MAP_PROMPT, 1, 1_000), "What is asked, in order.";
    ],
    about: About::Alters,
    asks,
    read,
};

static MAP_PROMPT: Shape = Shape::Tagged(&Tagged {
    noun: "a prompt with the task",
    tag: "task",
    common: members![
        "id" must Id(Alphabet::Slug), "Its id, unlike that of any other prompt of the protocol.";
        "text" must PROSE, "What is asked.";
        "hint" may PROSE, "A line of help under it.";
        "for_each" may Reference, "The list for each of whose items there is such a prompt, with - and the item's value at the end of its id.";
        "alters" may ALTERS, "Whom it shows, of those who can be on the map; all of them, if not given.";
    ],
    variants: &[
        ("place", &[]),
        (
            "tie",
            members![
                "kind" must Reference, "The kind of tie to draw.";
                "between" may List(&Reference, 2, 2), "Only between alters of these two types, in either order.";
                "offer" may Reference, "A kind of tie drawn before: those who have one are offered this one too.";
                "variable" may Reference, "A scale or one-of of the kind: its answer is chosen first, and lines are drawn with it.";
            ],
        ),
        ("highlight", members!["variable" must Reference, "The yes-no variable that becomes true.";]),
    ],
});

fn asks<'d>(order: &mut Order<'d>, at: &Spot<'_, 'd>, start: Moment) {
    let prompts = at.member("prompts");
    for (now, prompt) in (start..).zip(prompts.items()) {
        let whose = if prompt.member("task").str() == "tie" { Whose::Tie } else { Whose::Alter };
        order.ask(whose, prompt.member("variable").str(), now);
        order.draw(prompt.member("kind").str(), now);
        if prompt.member("task").str() == "place" {
            order.ask(Whose::Alter, at.member("ring_variable").str(), now);
            order.ask(Whose::Alter, at.member("sector_variable").str(), now);
        }
    }
}

fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, start: Moment) -> StageTask {
    let sieve = sense.stage_alters(at, start);
    let mut prompts = Vec::new();
    let list = at.member("prompts");
    for (now, at) in (start..).zip(list.items()) {
        let shown = sense.alters(at.find("alters"), sieve.kinds, now);
        let task = match at.member("task").str() {
            "place" => MapTask::Place,
            "tie" => tie(sense, &at, shown.kinds, now),
            "highlight" => highlight(sense, &at, shown.kinds),
            _ => continue,
        };
        let alters = at.find("alters").map(|_| shown.filter);
        prompts.push(MapPrompt { prompt: Prompt::read(&at), alters, task });
    }
    let ring = at.find("ring_variable").map(|it| zones(sense, &it, sieve.kinds));
    let sector = at.find("sector_variable").map(|it| zones(sense, &it, sieve.kinds));
    let rings = ring.as_ref().map(|(_, count)| *count).or(at.count("rings")).unwrap_or(0);
    let (ring_variable, sector_variable) = (ring.map(|it| it.0), sector.map(|it| it.0));
    let size_by = at.find("size_by").map(|at| rare!(size(sense, &at, sieve.kinds, start)));
    let automatic_layout = at.flag("automatic_layout");
    if automatic_layout && (ring_variable.is_some() || sector_variable.is_some()) {
        sense.fault(&at.member("automatic_layout"), FaultCode::Impossible, |_| {
            "The rings or sectors of this map keep an answer, and a layout would change it. Leave one of them out."
                .into()
        });
    }
    let start_in_rings = at.flag("start_in_rings");
    if let Some(ring) = ring_variable.as_ref().filter(|_| start_in_rings)
        && !ring.as_str().is_empty()
        && sense.order.asked(Whose::Alter, ring.as_str()).is_none_or(|asked| asked >= start)
    {
        sense.fault(&at.member("start_in_rings"), FaultCode::AskedLater, |_| {
            format!(
                "Nothing before this map says in which ring anybody is. \"mark\" those named in a prompt with \"{ring}\", ask for it \
                 in an earlier stage, or leave this out."
            )
        });
    } else if start_in_rings && ring_variable.is_none() {
        sense.fault(&at.member("start_in_rings"), FaultCode::Impossible, |_| {
            "Nobody is in a ring before the map without a \"ring_variable\" that says in which. Add it, or leave this out."
                .into()
        });
    }
    StageTask::Sociogram(Sociogram {
        alters: sieve.filter,
        rings,
        ring_variable,
        sector_variable,
        start_in_rings,
        size_by,
        automatic_layout,
        prompts,
    })
}

/// The variable by which alters are drawn smaller or larger. Who they are is known before the map begins, and so must be
/// how large they are.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn size<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, shown: Kinds, start: Moment) -> Key {
    let before = sense.faults.count();
    let key = sense.needed(at, Whose::Alter, shown, Need::Amount);
    let found = sense.book.domain(Whose::Alter).variables(key.as_str(), shown);
    if sense.faults.count() > before || found.is_empty() {
        return key;
    }
    let is_endless = |variable: &Variable| matches!(&variable.kind, VariableKind::Number { min, max, .. } if min.is_none() || max.is_none());
    if found.into_iter().flatten().any(is_endless) {
        sense.fault(at, FaultCode::WrongKind, |_| {
            format!("\"{key}\" says nothing of the smallest and the largest number. Give it a \"min\" and a \"max\".")
        });
    }
    let asked = sense.order.asked(Whose::Alter, key.as_str());
    sense.asked_before(at, || format!("\"{key}\""), asked, start);
    key
}

/// A variable whose options are parts of the map, and how many there are. The parts are the same for everyone, so
/// every type that has the variable must have the same options.
fn zones<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, shown: Kinds) -> (Key, usize) {
    let key = sense.needed(at, Whose::Alter, shown, Need::Choice);
    let found = sense.book.domain(Whose::Alter).variables(key.as_str(), shown);
    let mut options: Option<&[Choice]> = None;
    let mut alike = true;
    for variable in found.into_iter().flatten() {
        let these = variable.kind.options();
        let first = *options.get_or_insert(these);
        alike &= these.len() == first.len() && these.iter().zip(first).all(|(a, b)| a.value == b.value);
    }
    let count = options.map_or(0, <[Choice]>::len);
    if !alike {
        sense.fault(at, FaultCode::WrongKind, |_| {
            format!(
                "The options of \"{key}\" differ between the types shown here. Give them the same, in the same order."
            )
        });
    }
    if count > MOST_ZONES {
        sense.fault(at, FaultCode::WrongKind, |_| {
            format!("\"{key}\" has {count} options, and the map takes {MOST_ZONES} at most.")
        });
    }
    (key, count)
}

fn tie<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, shown: Kinds, now: Moment) -> MapTask {
    let (kind, kinds) = sense.kind_of(&at.member("kind"), Whose::Tie);
    let types = at.member("between");
    let mut ends = Vec::new();
    for at in types.items() {
        let before = sense.faults.count();
        let (id, only) = sense.kind_of(&at, Whose::Alter);
        if sense.faults.count() == before && only & shown == 0 && shown != 0 {
            sense.fault(&at, FaultCode::Impossible, |it| {
                let here = list(&it.book.domain(Whose::Alter).ids(shown));
                format!("No alter of type \"{id}\" is shown here; only {here} can come here.")
            });
        }
        ends.push(id);
    }
    let between = match <[Key; 2]>::try_from(ends) {
        Ok([one, other]) => Some((one, other)),
        Err(_) => None,
    };
    let offer = at.find("offer").map(|it| sense.tied(&it, now));
    let variable = at.find("variable").map(|it| rare!(level(sense, at, &it, kinds)));
    MapTask::Tie { kind, between, offer, variable }
}

/// The variable whose answer lines are drawn with. Where it is a scale, its lines are thin or thick by it on every map,
/// unless their kind says otherwise.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn level<'d>(sense: &mut Sense<'_, 'd>, prompt: &Spot<'_, 'd>, at: &Spot<'_, 'd>, kinds: Kinds) -> Key {
    let key = sense.needed(at, Whose::Tie, kinds, Need::Choice);
    if let Some(offer) = prompt.find("offer") {
        sense.fault(&offer, FaultCode::Impossible, |_| {
            format!("All lines that are offered would get the same \"{key}\". Leave this or \"variable\" out.")
        });
    }
    let drawn = prompt.member("kind");
    for kind in sense.book.ties.iter_mut().filter(|kind| kind.id.as_str() == drawn.str()) {
        let is_scale = kind.variable(key.as_str()).is_some_and(|it| matches!(it.kind, VariableKind::Scale { .. }));
        if is_scale && kind.width_by.is_none() {
            kind.width_by = Some(key.clone());
        }
    }
    key
}

/// Whoever is shown can be tapped, so every type shown must have the variable.
fn highlight<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, shown: Kinds) -> MapTask {
    let at = at.member("variable");
    let before = sense.faults.count();
    let variable = sense.needed(&at, Whose::Alter, shown, Need::YesNo);
    let lost = sense.book.domain(Whose::Alter).lost;
    if sense.faults.count() == before && at.json.as_str().is_some() && !lost {
        let domain = sense.book.domain(Whose::Alter);
        let lacking = shown & !domain.having(variable.as_str());
        let differs = |domain: &Domain, kinds: Kinds| {
            let found = domain.variables(variable.as_str(), kinds);
            found.iter().flatten().any(|it| it.kind != VariableKind::YesNo)
        };
        if lacking != 0 {
            sense.fault(&at, FaultCode::WrongKind, |it| {
                let types = list(&it.book.domain(Whose::Alter).ids(lacking));
                format!(
                    "{types} can be shown here but has no variable \"{variable}\". Give it one, or filter who is \
                     shown."
                )
            });
        } else if differs(domain, shown) {
            sense.fault(&at, FaultCode::WrongKind, |it| {
                let domain = it.book.domain(Whose::Alter);
                let mut other = domain.ids(shown);
                other.retain(|id| differs(domain, domain.kind(id).unwrap_or(0)));
                format!("\"{variable}\" must be a yes-no variable of {} too.", list(&other))
            });
        }
    }
    MapTask::Highlight { variable }
}
