use super::Case;
use json::number;
use network::{Key, Value};

/// What puts networks into groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// An answer of ego
    Ego(Key),
    /// What the file says about the interview: its protocol, its language
    About(String),
    /// The folder that the file is in
    Folder,
    /// The file's name up to its first digit, dash, dot or underscore
    FileStart,
}

impl GroupBy {
    /// Its name on a command line: `ego:area`, `about:language`, `folder`, `file`.
    pub fn key(&self) -> String {
        match self {
            GroupBy::Ego(name) => format!("ego:{name}"),
            GroupBy::About(name) => format!("about:{name}"),
            GroupBy::Folder => "folder".to_owned(),
            GroupBy::FileStart => "file".to_owned(),
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<GroupBy> {
        match key.split_once(':') {
            Some(("ego", name)) if !name.is_empty() => Some(GroupBy::Ego(Key::from(name))),
            Some(("about", name)) if !name.is_empty() => Some(GroupBy::About(name.to_owned())),
            None if key == "folder" => Some(GroupBy::Folder),
            None if key == "file" => Some(GroupBy::FileStart),
            _ => None,
        }
    }

    /// Its name in plain words.
    pub fn name(&self) -> String {
        match self {
            GroupBy::Ego(name) => name.to_string(),
            GroupBy::About(name) => format!("{name} of the interview"),
            GroupBy::Folder => "folder".to_owned(),
            GroupBy::FileStart => "start of the file's name".to_owned(),
        }
    }

    /// The group that a network is in; `None` if it has no answer, or several.
    pub fn of(&self, case: &Case) -> Option<String> {
        match self {
            GroupBy::Ego(name) => match case.record.ego.get(name)? {
                Value::Text(text) => Some(text.trim().to_owned()).filter(|it| !it.is_empty()),
                Value::Bool(it) => Some(it.to_string()),
                Value::Number(it) => Some(number(*it)),
                Value::Many(_) | Value::Blank | Value::Missing(_) => None,
            },
            GroupBy::About(name) => {
                case.record.about.iter().find(|(it, _)| it == name).map(|(_, answer)| answer.clone())
            }
            GroupBy::Folder => {
                let (folder, _) = case.file.rsplit_once(['/', '\\'])?;
                Some(folder.to_owned())
            }
            GroupBy::FileStart => {
                let name = case.file.rsplit(['/', '\\']).next()?;
                let start = name.split(|it: char| it.is_ascii_digit() || "-._".contains(it)).next()?;
                Some(start.to_owned()).filter(|it| !it.is_empty())
            }
        }
    }
}
