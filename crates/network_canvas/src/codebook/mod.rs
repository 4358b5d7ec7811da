//! The codebook: types of node and edge, and what each becomes.

mod variable;

use crate::context::{Context, Member, Members};
use crate::document::Part;
use crate::ids::{Ids, Joint};
use crate::report::{EntryId, What};
use crate::words::Length;
use json::Json;
use protocol::Colour;
use std::collections::BTreeMap;

use variable::Choice;
pub(crate) use variable::{Kind, Variable};

/// The codebook of a document.
#[derive(Debug, Default)]
pub(crate) struct Book<'d> {
    pub(crate) ego: Group<'d>,
    pub(crate) nodes: Vec<Type<'d>>,
    pub(crate) edges: Vec<Type<'d>>,
}

/// A type of node or edge.
#[derive(Debug)]
pub(crate) struct Type<'d> {
    /// The name that the document refers to it by
    key: &'d str,
    pub(crate) id: String,
    /// What it is called, for people
    pub(crate) label: Json,
    /// The same in the first language
    pub(crate) words: String,
    colour: Option<&'static str>,
    shape: Option<&'static str>,
    group: Group<'d>,
}

/// The variables of ego or of a type.
#[derive(Debug, Default)]
pub(crate) struct Group<'d> {
    variables: Vec<Variable<'d>>,
    index: BTreeMap<&'d str, usize>,
}

/// Whose a variable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Owner {
    Ego,
    /// A type of node, by its index
    Node(usize),
    /// A type of edge, by its index
    Edge(usize),
}

/// The names that a node and an edge of the network file need for themselves.
const RESERVED: [&[&str]; 3] =
    [&[], &["id", "type", "label", "named_in", "order", "x", "y"], &["source", "target", "key"]];

const CODEBOOK: Members = &[("node", Member::Object), ("edge", Member::Object), ("ego", Member::Object)];

const EGO: Members = &[("variables", Member::Object), ("name", Member::Inward), ("color", Member::Inward)];

const TYPE: Members = &[
    ("name", Member::Value),
    ("label", Member::Value),
    ("color", Member::Value),
    ("shape", Member::Object),
    ("variables", Member::Object),
    ("displayVariable", Member::Inward),
    ("icon", Member::Lost("People are drawn in the shape and colour of their type, without an icon.")),
    ("iconVariant", Member::Lost("People are drawn in the shape and colour of their type, without an icon.")),
];

const DYNAMIC: Members = &[("default", Member::Value), ("dynamic", Member::Any)];

/// The shapes by the word of the document.
const SHAPES: &[&str] = &["circle", "square", "diamond"];

impl<'d> Book<'d> {
    /// Reads the codebook at `part`.
    pub(crate) fn read(part: &Part<'d>, context: &mut Context) -> Self {
        context.account(part, &[CODEBOOK]);
        let ego = part.member("ego");
        context.account(&ego, &[EGO]);
        let ego = Group::read(&ego.member("variables"), Owner::Ego, context);
        let mut ids = Ids::default();
        let mut nodes = Vec::new();
        for (at, (key, part)) in part.member("node").members().enumerate() {
            nodes.push(Type::read(key, &part, Owner::Node(at), &mut ids, context));
        }
        let mut ids = Ids::default();
        let mut edges = Vec::new();
        for (at, (key, part)) in part.member("edge").members().enumerate() {
            edges.push(Type::read(key, &part, Owner::Edge(at), &mut ids, context));
        }
        Book { ego, nodes, edges }
    }

    /// The type of node with this key.
    pub(crate) fn node(&self, key: &str) -> Option<usize> {
        self.nodes.iter().position(|it| it.key == key)
    }

    /// The type of edge with this key.
    pub(crate) fn edge(&self, key: &str) -> Option<usize> {
        self.edges.iter().position(|it| it.key == key)
    }

    fn group(&self, owner: Owner) -> Option<&Group<'d>> {
        match owner {
            Owner::Ego => Some(&self.ego),
            Owner::Node(at) => self.nodes.get(at).map(|it| &it.group),
            Owner::Edge(at) => self.edges.get(at).map(|it| &it.group),
        }
    }

    fn group_mut(&mut self, owner: Owner) -> Option<&mut Group<'d>> {
        match owner {
            Owner::Ego => Some(&mut self.ego),
            Owner::Node(at) => self.nodes.get_mut(at).map(|it| &mut it.group),
            Owner::Edge(at) => self.edges.get_mut(at).map(|it| &mut it.group),
        }
    }

    /// The variable with this key.
    pub(crate) fn variable(&self, owner: Owner, key: &str) -> Option<&Variable<'d>> {
        let group = self.group(owner)?;
        group.variables.get(*group.index.get(key)?)
    }

    /// The same, to change.
    pub(crate) fn variable_mut(&mut self, owner: Owner, key: &str) -> Option<&mut Variable<'d>> {
        let group = self.group_mut(owner)?;
        let at = *group.index.get(key)?;
        group.variables.get_mut(at)
    }

    /// The variables of ego or of a type, each with its key.
    pub(crate) fn variables(&self, owner: Owner) -> impl Iterator<Item = (&'d str, &Variable<'d>)> {
        let group = self.group(owner);
        group
            .into_iter()
            .flat_map(|group| group.index.iter().filter_map(|(key, at)| Some((*key, group.variables.get(*at)?))))
    }

    /// The variable at a place in our codebook, such as `alters`, `person`, `variables`, `age`.
    fn variable_of(&self, names: &[&str]) -> Option<&Variable<'d>> {
        let typed = |types: &'_ [Type<'d>], id: &str| types.iter().position(|it| it.id == id);
        let (group, name) = match names {
            ["ego", name, ..] => (&self.ego, name),
            ["alters", id, _, name, ..] => (&self.nodes.get(typed(&self.nodes, id)?)?.group, name),
            ["ties", id, _, name, ..] => (&self.edges.get(typed(&self.edges, id)?)?.group, name),
            _ => return None,
        };
        group.variables.iter().find(|it| it.id == **name)
    }

    /// The entry of the variable at a place in our codebook.
    pub(crate) fn entry_of(&self, names: &[&str]) -> Option<EntryId> {
        self.variable_of(names).map(|it| it.entry)
    }

    /// The entries of what made another answer the bound of a variable on a side.
    pub(crate) fn comparisons_of(&self, names: &[&str], side: &str) -> Vec<EntryId> {
        let comparisons = self.variable_of(names).map(|it| it.comparisons.iter()).into_iter().flatten();
        comparisons.filter(|it| it.side == side).map(|it| it.entry).collect()
    }

    /// Adds an option for one's own words, which go into the text variable `text`. Returns whether there could be one.
    pub(crate) fn add_other(&mut self, owner: Owner, key: &str, text: &str, label: Json) -> bool {
        let is_text = |it: &&Variable| matches!(it.kind, Kind::Text { .. }) && !it.uses.is_label;
        let Some(text) = self.variable(owner, text).filter(is_text).map(|it| it.id.clone()) else { return false };
        let Some(variable) = self.variable_mut(owner, key) else { return false };
        if variable.options.iter().any(|option| option.other.as_ref() == Some(&text)) {
            return true;
        }
        let taken: Vec<&str> = variable.options.iter().filter_map(|option| option.value.as_str()).collect();
        let value = Json::Text(Ids::without(&taken).give("other", Joint::Underscore, "other"));
        variable.options.push(Choice { given: String::new(), value, label, other: Some(text) });
        true
    }

    /// The codebook as ours.
    pub(crate) fn to_json(&self) -> Json {
        let types = |types: &[Type<'d>], is_node: bool| {
            Json::object(types.iter().map(|it| (it.id.as_str(), it.to_json(is_node))))
        };
        Json::object([
            ("ego", self.ego.to_json()),
            ("alters", types(&self.nodes, true)),
            ("ties", types(&self.edges, false)),
        ])
    }
}

impl<'d> Type<'d> {
    fn read(key: &'d str, part: &Part<'d>, owner: Owner, ids: &mut Ids, context: &mut Context) -> Self {
        let is_node = matches!(owner, Owner::Node(_));
        let named = part.find("label").unwrap_or_else(|| part.member("name"));
        let mut words = context.words(&named);
        let entry = context.report.add(&part.path, What::Type, &words);
        context.account(part, &[TYPE]);
        let id = ids.give(&words, Joint::Underscore, if is_node { "alter" } else { "tie" });
        if words.is_empty() {
            words = id.replace('_', " ");
            context.report.differ(entry, "It had no name and was given one.");
        }
        let label = match named.json {
            // A name is no Markdown: "had_sex_" has no italics.
            Json::Text(text) if part.find("label").is_none() => Json::Text(crate::one_line(text)),
            _ => context.text(&named, Length::Label).unwrap_or_else(|| Json::from(words.as_str())),
        };
        let label = if label.as_str() == Some("") { Json::from(words.as_str()) } else { label };
        context.report.becomes(entry, &id);
        if is_node {
            context.report.differ(entry, "Its plural is not known: the name of one stands for several too. Write it.");
        }
        let colour = colour(part.text("color"));
        if part.member("color").says_something() {
            context.report.differ(entry, "It has a colour of our palette, which may be another.");
        }
        let shape = part.member("shape");
        context.account(&shape, &[DYNAMIC]);
        let word = shape.text("default");
        let known = SHAPES.iter().copied().find(|known| *known == word);
        if shape.says_something() && (known.is_none() || shape.find("dynamic").is_some()) {
            context.report.differ(entry, "Its shape is the same for all, whatever their answers.");
        }
        let group = Group::read(&part.member("variables"), owner, context);
        Type { key, id, label, words, colour, shape: known, group }
    }

    fn to_json(&self, is_node: bool) -> Json {
        let mut it = Json::object([("label", self.label.clone())]);
        if is_node {
            it.add("plural", self.label.clone());
        }
        if let Some(colour) = self.colour {
            it.add("colour", Json::from(colour));
        }
        if let Some(shape) = self.shape.filter(|_| is_node) {
            it.add("shape", Json::from(shape));
        }
        it.add("variables", self.group.to_json());
        it
    }
}

/// The colour of our palette that has the number of one of theirs, such as `node-color-seq-3`.
fn colour(word: &str) -> Option<&'static str> {
    const WORDS: [&str; Colour::ALL.len()] =
        ["blue", "orange", "green", "purple", "red", "teal", "pink", "brown", "grey"];
    let number: usize = word.rsplit('-').next()?.parse().ok()?;
    // Schema 7 had ten, of which the last two are now the first two.
    let number = if number == 9 || number == 10 { number - 8 } else { number };
    WORDS.get(number.checked_sub(1)?).copied()
}

impl<'d> Group<'d> {
    fn read(part: &Part<'d>, owner: Owner, context: &mut Context) -> Self {
        let place = match owner {
            Owner::Ego => 0,
            Owner::Node(_) => 1,
            Owner::Edge(_) => 2,
        };
        let mut ids = Ids::default();
        let mut group = Group::default();
        for (key, part) in part.members() {
            let variable = Variable::read(&part, owner, RESERVED[place], &mut ids, context);
            group.index.insert(key, group.variables.len());
            group.variables.push(variable);
        }
        group.compare(context);
        group
    }

    /// Makes bounds of what compares with other answers, once all variables are there.
    fn compare(&mut self, context: &mut Context) {
        for at in 0..self.variables.len() {
            let mut bounds = Vec::new();
            for comparison in &self.variables[at].comparisons {
                let side = comparison.side;
                let other = self.index.get(comparison.other).map(|other| &self.variables[*other]);
                let Some(other) = other.filter(|other| other.id != self.variables[at].id) else {
                    context.report.lose(comparison.entry, "It names no other variable beside it.");
                    continue;
                };
                match self.variables[at].can_be_bounded_by(other, side) {
                    Ok(()) => {
                        if matches!(other.kind, Kind::Date(_)) {
                            let why = "Where the other question has no answer it takes any date on this side; there only from 1920 on, or up to the day of the interview.";
                            context.report.differ(comparison.entry, why);
                        }
                        bounds.push((side, Json::object([("variable", Json::from(other.id.as_str()))])));
                    }
                    Err(why) => context.report.lose(comparison.entry, why),
                }
            }
            let limits = &mut self.variables[at].limits;
            for (side, bound) in bounds {
                limits.retain(|(name, _)| *name != side);
                limits.push((side, bound));
            }
        }
    }

    fn to_json(&self) -> Json {
        let kept = self.variables.iter().filter(|it| it.is_kept());
        Json::object(kept.map(|it| (it.id.as_str(), it.to_json())))
    }
}
