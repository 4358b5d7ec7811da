//! What an author writes once and means many times, written out in full before anything else reads it: `options` that name
//! one of the protocol's `lists`; a variable, stage or prompt that is there `for_each` item of a list; and a variable that
//! is the `same_as` that of another type. The other gates never see any of these, and their faults are told where the
//! author wrote what they are about.

use super::super::Protocol;
use super::super::fault::{Fault, FaultCode, Faults};
use super::limits::MOST_VALUES;
use super::spot::Spot;
use super::suggest::{instead, quote};
use json::{Json, Path, PathStep};

/// Whether anything in a document stands for more than is written.
pub(super) fn are_in(document: &Json) -> bool {
    let is_short = |name: &str, json: &Json| match name {
        "for_each" | "lists" | "same_as" => true,
        "options" => json.as_str().is_some(),
        _ => false,
    };
    match document {
        Json::Object(members) => members.iter().any(|(name, it)| is_short(name, it) || are_in(it)),
        Json::List(items) => items.iter().any(are_in),
        _ => false,
    }
}

/// Reads a document that has such things.
#[cfg_attr(feature = "parted", rare::wasm_split(lists, wasm_split_path = rare))]
pub(super) fn read(document: &Json) -> Result<Protocol, Vec<Fault>> {
    let (written, origins) = write_out(document)?;
    let read = super::read_written(&written);
    read.map_err(|faults| origins.told(faults))
}

/// A document with everything written out, and where its parts came from.
pub(super) fn write_out(document: &Json) -> Result<(Json, Origins), Vec<Fault>> {
    let root = Spot::root(document);
    let mut faults = Faults::default();
    let mut writer = Writer::new(&root, &mut faults);
    let members = root.entries().map(|(name, at)| {
        let written = match name {
            "codebook" => writer.codebook(&at),
            "stages" => writer.many(&at, &root.path().member(name), Part::Stage),
            _ => at.json.clone(),
        };
        (name.to_owned(), written)
    });
    let written = Json::Object(members.collect());
    let origins = writer.origins;
    if faults.count() == 0 {
        return Ok((written, origins));
    }
    let mut told = Vec::new();
    faults.into_list().into_iter().for_each(|fault| tell_once(&mut told, fault));
    Err(told)
}

/// Where the author of a document wrote what stands at a path of it once everything is written out.
pub(super) fn place_in(document: &Json, path: &str) -> String {
    let Ok((_, origins)) = write_out(document) else { return path.to_owned() };
    let within = origins.0.iter().filter_map(|(now, written)| {
        let rest = path.strip_prefix(&now.to_string())?;
        let is_whole = rest.is_empty() || rest.starts_with(['.', '[']);
        is_whole.then(|| (rest.len(), format!("{written}{rest}")))
    });
    within.min_by_key(|(rest, _)| *rest).map_or_else(|| path.to_owned(), |(_, place)| place)
}

/// Adds a fault, unless there is one such of the same place.
fn tell_once(told: &mut Vec<Fault>, fault: Fault) {
    if !told.iter().any(|it| it.path == fault.path && it.code == fault.code) {
        told.push(fault);
    }
}

/// Where what stands elsewhere than its author wrote it came from: its path now, and the one that it had.
pub(super) struct Origins(Vec<(Path, Path)>);

impl Origins {
    fn note(&mut self, now: Path, written: Path) {
        if now != written {
            self.0.push((now, written));
        }
    }

    /// The faults where the author wrote what is faulty, once for all that came of it.
    fn told(&self, faults: Vec<Fault>) -> Vec<Fault> {
        let mut told = Vec::new();
        for fault in faults {
            let path = self.path(&fault.path);
            match path == fault.path {
                true => told.push(fault),
                false => tell_once(&mut told, Fault { path, ..fault }),
            }
        }
        told
    }

    fn path(&self, path: &Path) -> Path {
        let within = self.0.iter().filter(|(now, _)| path.steps().starts_with(now.steps()));
        let Some((now, written)) = within.max_by_key(|(now, _)| now.steps().len()) else { return path.clone() };
        let further = &path.steps()[now.steps().len()..];
        further.iter().fold(written.clone(), |path, step| match step {
            PathStep::Member(name) => path.member(name),
            PathStep::Item(index) => path.item(*index),
        })
    }
}

/// An item of a list for which something is there.
#[derive(Clone, Copy)]
struct Item<'d> {
    value: &'d Json,
    label: &'d Json,
}

/// What can be there for each item of a list besides variables.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Stage,
    Prompt,
}

struct Writer<'f, 'd> {
    faults: &'f mut Faults,
    origins: Origins,
    lists: &'d Json,
    languages: Vec<&'d str>,
    /// The variables that are there for each item of a list: whether they are ego's, what they are called, and the list
    looped: Vec<(bool, &'d str, &'d str)>,
    /// How many more values may be written
    room: usize,
}

impl<'f, 'd> Writer<'f, 'd> {
    fn new(root: &Spot<'_, 'd>, faults: &'f mut Faults) -> Self {
        let languages = root.member("languages").items().filter_map(|it| it.json.as_str()).collect();
        let codebook = root.member("codebook");
        let mut looped = Vec::new();
        let mut note = |is_ego: bool, variables: &Spot<'_, 'd>| {
            for (name, variable) in variables.entries() {
                if let Some(list) = variable.member("for_each").json.as_str() {
                    looped.push((is_ego, name, list));
                }
            }
        };
        note(true, &codebook.member("ego"));
        for kinds in [codebook.member("alters"), codebook.member("ties")] {
            kinds.entries().for_each(|(_, kind)| note(false, &kind.member("variables")));
        }
        let lists = root.member("lists").json;
        Writer { faults, origins: Origins(Vec::new()), lists, languages, looped, room: MOST_VALUES }
    }

    fn codebook(&mut self, at: &Spot<'_, 'd>) -> Json {
        object(at, |name, part| match name {
            "ego" => self.variables(part, None),
            "alters" | "ties" => object(part, |_, kind| {
                object(kind, |name, member| match name {
                    "variables" => self.variables(member, Some(part)),
                    _ => member.json.clone(),
                })
            }),
            _ => part.json.clone(),
        })
    }

    /// Variables, of a kind that stands beside `kinds`.
    fn variables(&mut self, at: &Spot<'_, 'd>, kinds: Option<&Spot<'_, 'd>>) -> Json {
        if at.json.members().is_none() {
            return at.json.clone();
        }
        let mut written = Vec::new();
        for (name, variable) in at.entries() {
            let mut whole = self.variable(&variable, name, kinds);
            let Some(list) = whole.take("for_each") else {
                self.named_options(&variable, &variable.path());
                written.push((name.to_owned(), whole));
                continue;
            };
            let spot = variable.find("for_each").unwrap_or(variable);
            for item in self.items(list.as_str().unwrap_or_default(), &spot, &variable, &whole) {
                let name = join(name, item, '_');
                let path = at.path().member(&name);
                self.named_options(&variable, &path);
                self.origins.note(path, variable.path());
                written.push((name, self.filled(&whole, item, None)));
            }
        }
        Json::Object(written)
    }

    /// A variable with what it takes from elsewhere.
    fn variable(&mut self, at: &Spot<'_, 'd>, name: &str, kinds: Option<&Spot<'_, 'd>>) -> Json {
        let mut whole = Vec::new();
        if let (Some(same), Some(kinds)) = (at.find("same_as"), kinds) {
            let kind = kinds.member(same.str());
            let variables = kind.member("variables");
            let other = variables.member(name);
            match other.json.members() {
                Some(members) if other.find("same_as").is_none() => {
                    let lacking = members.iter().filter(|(name, _)| at.find(name).is_none());
                    whole.extend(lacking.cloned());
                }
                _ => self.fault(&same, FaultCode::NoSuch, || {
                    let has = |kind: &Spot| kind.member("variables").member(name).find("type").is_some();
                    let known: Vec<&str> = kinds.entries().filter(|(_, kind)| has(kind)).map(|(id, _)| id).collect();
                    let kind = quote(same.str());
                    format!("{kind} has no variable \"{name}\" written in full.{}", instead(same.str(), &known))
                }),
            }
        }
        if at.json.members().is_none() {
            return at.json.clone();
        }
        for (name, member) in at.entries() {
            if name != "same_as" || kinds.is_none() {
                whole.push((name.to_owned(), member.json.clone()));
            }
        }
        for (name, json) in &mut whole {
            if let ("options", Json::Text(list)) = (name.as_str(), &*json) {
                match self.lists.get(list) {
                    Some(options) if self.fits(options, 1, at) => *json = options.clone(),
                    Some(_) => {}
                    None => {
                        let known = self.known();
                        self.fault(&at.member("options"), FaultCode::NoSuch, || no_list(list, &known));
                    }
                }
            }
        }
        Json::Object(whole)
    }

    /// Notes that the options of the variable at `now` stand in a list.
    fn named_options(&mut self, variable: &Spot<'_, 'd>, now: &Path) {
        if let Some(list) = variable.member("options").json.as_str() {
            self.origins.note(now.member("options"), Path::root().member("lists").member(list));
        }
    }

    /// Stages or prompts, each as often as it is there.
    fn many(&mut self, at: &Spot<'_, 'd>, to: &Path, part: Part) -> Json {
        if at.json.items().is_none() {
            return at.json.clone();
        }
        let mut written = Vec::new();
        for one in at.items() {
            let items = match one.find("for_each") {
                None => vec![None],
                Some(list) => self.items(list.str(), &list, &one, one.json).into_iter().map(Some).collect(),
            };
            for item in items {
                let to = to.item(written.len());
                self.origins.note(to.clone(), one.path());
                let whole = self.inside(&one, &to, part);
                written.push(match item {
                    None => whole,
                    Some(item) => self.with_ids(&whole, item),
                });
            }
        }
        Json::List(written)
    }

    /// A stage or prompt with what is in it.
    fn inside(&mut self, at: &Spot<'_, 'd>, to: &Path, part: Part) -> Json {
        let is_ego = part == Part::Stage && ["ego-form", "open-questions"].contains(&at.member("type").str());
        let Some(members) = at.json.members() else { return at.json.clone() };
        let mut written = Vec::with_capacity(members.len());
        for (name, member) in at.entries() {
            let json = match name {
                "for_each" => continue,
                "fields" => self.fields(&member, &to.member(name), is_ego),
                "prompts" if part == Part::Stage => self.many(&member, &to.member(name), Part::Prompt),
                _ => member.json.clone(),
            };
            written.push((name.to_owned(), json));
        }
        Json::Object(written)
    }

    /// The fields of a form, with one for each variable that a name stands for.
    fn fields(&mut self, at: &Spot<'_, 'd>, to: &Path, is_ego: bool) -> Json {
        if at.json.items().is_none() {
            return at.json.clone();
        }
        let mut written = Vec::new();
        for field in at.items() {
            let name = field.json.as_str().unwrap_or_else(|| field.member("variable").str());
            let looped = self.looped.iter().find(|(ego, known, _)| *ego == is_ego && *known == name);
            let items = match looped {
                None => vec![None],
                Some((.., list)) => list_items(self.lists, list).map(Some).collect(),
            };
            let room = self.fits(field.json, items.len(), &field);
            for item in items.into_iter().filter(|_| room) {
                self.origins.note(to.item(written.len()), field.path());
                written.push(match item {
                    None => field.json.clone(),
                    Some(item) => {
                        let variable = Json::Text(join(name, item, '_'));
                        match field.json {
                            Json::Object(_) => {
                                let mut field = self.filled(field.json, item, None);
                                if let Some(it) = field.get_mut("variable") {
                                    *it = variable;
                                }
                                field
                            }
                            _ => variable,
                        }
                    }
                });
            }
        }
        Json::List(written)
    }

    /// The items of the list of this id, for each of which what is at a spot is written as in `whole`; none, and a fault,
    /// where they cannot be.
    fn items(&mut self, id: &str, list: &Spot<'_, 'd>, at: &Spot<'_, 'd>, whole: &Json) -> Vec<Item<'d>> {
        let Some(items) = self.lists.get(id).and_then(Json::items) else {
            let known = self.known();
            self.fault(list, FaultCode::NoSuch, || no_list(id, &known));
            return Vec::new();
        };
        let path = Path::root().member("lists").member(id);
        for (index, item) in items.iter().enumerate() {
            let value = item.get("value").unwrap_or(&Json::Null);
            if !is_part_of_ids(value) {
                self.faults.add(path.item(index).member("value"), FaultCode::BadId, || {
                    format!(
                        "This value becomes a part of ids, as {} is there for each of the list. Use small letters, digits and _.",
                        quote(&at.path().to_string())
                    )
                });
                return Vec::new();
            }
        }
        if !self.fits(whole, items.len(), at) {
            return Vec::new();
        }
        list_items(self.lists, id).collect()
    }

    /// Whether so many copies of something have room; a fault if not.
    fn fits(&mut self, json: &Json, copies: usize, at: &Spot) -> bool {
        let left = self.room.checked_sub(size(json).saturating_mul(copies));
        if left.is_none() {
            self.fault(at, FaultCode::TooLarge, || {
                format!(
                    "With everything in the lists written out, the protocol has more than {MOST_VALUES} values in it."
                )
            });
        }
        self.room = left.unwrap_or_default();
        left.is_some()
    }

    /// A stage or prompt for an item, with ids of its own: the item's value is part of them.
    fn with_ids(&self, whole: &Json, item: Item) -> Json {
        let mut filled = self.filled(whole, item, None);
        own_id(&mut filled, whole, item);
        if let (Some(Json::List(prompts)), Some(Json::List(before))) = (filled.get_mut("prompts"), whole.get("prompts"))
        {
            for (prompt, before) in prompts.iter_mut().zip(before) {
                own_id(prompt, before, item);
            }
        }
        filled
    }

    /// The same with an item's label and value in place of their names; `language` is that of the text around.
    fn filled(&self, json: &Json, item: Item, language: Option<&str>) -> Json {
        match json {
            Json::Text(text) if text == "{each.value}" => item.value.clone(),
            Json::Text(text) => match item.label {
                // A text in one language has to be one in all of them.
                Json::Object(labels) if language.is_none() && text.contains("{each}") => {
                    let filled = |(tag, label): &(String, Json)| (tag.clone(), Json::Text(self.put(text, label, item)));
                    Json::Object(labels.iter().map(filled).collect())
                }
                label => Json::Text(self.put(text, language.and_then(|it| label.get(it)).unwrap_or(label), item)),
            },
            Json::List(items) => Json::List(items.iter().map(|it| self.filled(it, item, language)).collect()),
            Json::Object(members) => Json::Object(
                members
                    .iter()
                    .map(|(name, it)| {
                        let language = self.languages.iter().copied().find(|tag| tag == name).or(language);
                        (self.put(name, item.label, item), self.filled(it, item, language))
                    })
                    .collect(),
            ),
            other => other.clone(),
        }
    }

    fn put(&self, text: &str, label: &Json, item: Item) -> String {
        put(text, label.as_str().unwrap_or_default(), &text_of(item.value))
    }

    fn known(&self) -> Vec<&'d str> {
        self.lists.members().unwrap_or_default().iter().map(|(id, _)| id.as_str()).collect()
    }

    fn fault(&mut self, at: &Spot, code: FaultCode, message: impl FnOnce() -> String) {
        self.faults.add(at.path(), code, message);
    }
}

/// The same object with each member as `write` has it; anything else as it is.
fn object<'d>(at: &Spot<'_, 'd>, mut write: impl FnMut(&'d str, &Spot<'_, 'd>) -> Json) -> Json {
    match at.json {
        Json::Object(_) => Json::Object(at.entries().map(|(name, it)| (name.to_owned(), write(name, &it))).collect()),
        other => other.clone(),
    }
}

fn list_items<'d>(lists: &'d Json, id: &str) -> impl Iterator<Item = Item<'d>> {
    let items = lists.get(id).and_then(Json::items).unwrap_or_default();
    items.iter().filter_map(|it| Some(Item { value: it.get("value")?, label: it.get("label")? }))
}

fn no_list(id: &str, known: &[&str]) -> String {
    format!("There is no list {} in \"lists\".{}", quote(id), instead(id, known))
}

/// Whether a value can stand at the end of an id.
fn is_part_of_ids(value: &Json) -> bool {
    let text = text_of(value);
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// A value as it stands in texts; nothing if it is none.
fn text_of(value: &Json) -> String {
    match value {
        Json::Number(number) => json::number(*number),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

fn join(name: &str, item: Item, joint: char) -> String {
    let mut joined = name.to_owned();
    joined.push(joint);
    joined.push_str(&text_of(item.value));
    joined
}

/// Gives a copy an id of its own, unless the author had it depend on the item already.
fn own_id(copy: &mut Json, before: &Json, item: Item) {
    if let (Some(Json::Text(id)), Some(Json::Text(written))) = (copy.get_mut("id"), before.get("id"))
        && id == written
    {
        *id = join(written, item, '-');
    }
}

/// A text with a label and a value in place of `{each}` and `{each.value}`.
fn put(text: &str, label: &str, value: &str) -> String {
    let mut put = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        put.push_str(before);
        rest = after;
        if let Some(after) = rest.strip_prefix("each}") {
            // A brace in a label is a brace.
            let mut rest_of_label = label;
            while let Some((before, after)) = rest_of_label.split_once('{') {
                put.push_str(before);
                put.push_str(if after.starts_with(|c: char| c.is_ascii_alphabetic()) { "{{" } else { "{" });
                rest_of_label = after;
            }
            put.push_str(rest_of_label);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("each.value}") {
            put.push_str(value);
            rest = after;
        } else {
            put.push('{');
            if let Some(after) = rest.strip_prefix('{') {
                put.push('{');
                rest = after;
            }
        }
    }
    put.push_str(rest);
    put
}

/// How many values are in one, itself among them.
fn size(json: &Json) -> usize {
    match json {
        Json::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Json::Object(members) => 1 + members.iter().map(|(_, it)| size(it)).sum::<usize>(),
        _ => 1,
    }
}
