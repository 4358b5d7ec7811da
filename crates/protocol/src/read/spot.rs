use super::super::Text;
use super::super::fault::{Fault, FaultCode, Faults};
use json::{Json, Path};
use network::Key;

/// A value of the document together with where it stands, which is spelled out only when a fault needs it.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'p, 'd> {
    pub(crate) json: &'d Json,
    up: Option<&'p Spot<'p, 'd>>,
    step: Way<'d>,
}

#[derive(Clone, Copy)]
enum Way<'d> {
    Member(&'d str),
    Item(usize),
}

static NOTHING: Json = Json::Null;

impl<'p, 'd> Spot<'p, 'd> {
    pub(crate) fn root(json: &'d Json) -> Self {
        Spot { json, up: None, step: Way::Item(0) }
    }

    /// The member `name`; a spot with `null` if there is none.
    pub(crate) fn member(&'p self, name: &'d str) -> Spot<'p, 'd> {
        self.find(name).unwrap_or(Spot { json: &NOTHING, up: Some(self), step: Way::Member(name) })
    }

    /// The member `name`, if there is one.
    pub(crate) fn find(&'p self, name: &'d str) -> Option<Spot<'p, 'd>> {
        let json = self.json.get(name)?;
        Some(Spot { json, up: Some(self), step: Way::Member(name) })
    }

    /// The items of a list; none of anything else.
    pub(crate) fn items(&'p self) -> impl ExactSizeIterator<Item = Spot<'p, 'd>> {
        let items = self.json.items().unwrap_or_default();
        items.iter().enumerate().map(move |(index, json)| Spot { json, up: Some(self), step: Way::Item(index) })
    }

    /// The members of an object; none of anything else.
    pub(crate) fn entries(&'p self) -> impl ExactSizeIterator<Item = (&'d str, Spot<'p, 'd>)> {
        let members = self.json.members().unwrap_or_default();
        members.iter().map(move |(name, json)| (name.as_str(), Spot { json, up: Some(self), step: Way::Member(name) }))
    }

    /// The text here; an empty one if it is none.
    pub(crate) fn str(&self) -> &'d str {
        self.json.as_str().unwrap_or_default()
    }

    /// The text for people in the member `name`; an empty one if there is none.
    pub(crate) fn text(&self, name: &str) -> Text {
        self.text_if(name).unwrap_or_else(|| Text::plain(""))
    }

    /// The text for people in the member `name`, if there is one.
    pub(crate) fn text_if(&self, name: &str) -> Option<Text> {
        Some(match self.json.get(name)? {
            Json::Object(members) => {
                let text = |(tag, text): &(String, Json)| Some((Key::from(tag.as_str()), text.as_str()?.to_owned()));
                Text::translated(members.iter().filter_map(text))
            }
            json => Text::plain(json.as_str().unwrap_or_default()),
        })
    }

    /// The id in the member `name`; an empty one if there is none.
    pub(crate) fn key(&self, name: &str) -> Key {
        Key::from(self.json.get(name).and_then(Json::as_str).unwrap_or_default())
    }

    /// Whether the member `name` is true.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.json.get(name).and_then(Json::as_bool).unwrap_or_default()
    }

    /// The count in the member `name`.
    pub(crate) fn count(&self, name: &str) -> Option<usize> {
        self.json.get(name)?.as_count()
    }

    /// The number in the member `name`.
    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        self.json.get(name)?.as_f64()
    }

    /// The path from the document's root.
    pub(crate) fn path(&self) -> Path {
        match self.up {
            None => Path::root(),
            Some(up) => match self.step {
                Way::Member(name) => up.path().member(name),
                Way::Item(index) => up.path().item(index),
            },
        }
    }

    /// Adds a fault that nothing is said about.
    // So many places blame something that each should be no more than a call.
    #[inline(never)]
    pub(crate) fn blame(&self, faults: &mut Faults, code: FaultCode) {
        faults.push(Fault { path: self.path(), code, message: String::new() });
    }

    /// The path of the value at most `steps` away from the root on the way to this one.
    pub(crate) fn path_above(&self, steps: usize) -> Path {
        let mut way = vec![self];
        while let Some(up) = way.last().and_then(|spot| spot.up) {
            way.push(up);
        }
        way[way.len().saturating_sub(steps + 1)].path()
    }
}
