use json::{Json, Path};
use std::fmt;

/// Something wrong in a protocol, told to its author.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where it stands
    pub path: Path,
    /// What sort of fault it is, for programs
    pub code: FaultCode,
    /// What is wrong and what would be right, in sentences; nothing if the feature `advice` is off
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// The fault for programs: `{ path, code, message }`.
    pub fn to_json(&self) -> Json {
        Json::object([
            ("path", Json::Text(self.path.to_string())),
            ("code", Json::from(self.code.as_str())),
            ("message", Json::from(self.message.as_str())),
        ])
    }
}

/// The fault of a protocol whose text is not JSON at all; `detail` is what the JSON parser said.
pub fn not_json(detail: &str) -> Fault {
    let said = Json::Text(detail.chars().take(60).collect()).excerpt();
    Fault {
        path: Path::root(),
        code: FaultCode::NotJson,
        message: format!("This is not JSON, so nothing in it could be read. The parser says {said}."),
    }
}

/// Declares the codes together with their stable names, so that neither can be forgotten.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal,)*) => {
        /// What sort of fault it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FaultCode {
            $($(#[$doc])* $code,)*
        }

        impl FaultCode {
            /// Its name, which stays the same from version to version.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(FaultCode::$code => $name,)*
                }
            }
        }
    };
}

codes! {
    /// The text is not JSON
    NotJson = "not-json",
    /// The document is written for another version of the format
    WrongVersion = "wrong-version",
    /// A value is of the wrong kind, such as a number in place of a text
    WrongType = "wrong-type",
    /// A member that must be there is not
    MissingMember = "missing-member",
    /// A member that nothing reads
    UnknownMember = "unknown-member",
    /// A member given twice
    DuplicateMember = "duplicate-member",
    /// A word that is none of those to choose from
    UnknownWord = "unknown-word",
    /// An id, name, language or value with characters it may not have
    BadId = "bad-id",
    /// A name that the network file needs for itself
    ReservedName = "reserved-name",
    /// The same id, name or value twice
    Duplicate = "duplicate",
    /// Nothing where something is needed
    Empty = "empty",
    /// A number beyond what is allowed
    OutOfRange = "out-of-range",
    /// More, longer or deeper than is allowed
    TooLarge = "too-large",
    /// An address that leads to no page
    BadAddress = "bad-address",
    /// An invisible character that could mislead a reader
    HiddenCharacter = "hidden-character",
    /// A text that lacks one of the protocol's languages
    MissingLanguage = "missing-language",
    /// A text in a language that the protocol does not declare
    UndeclaredLanguage = "undeclared-language",
    /// An id that nothing has
    NoSuch = "no-such",
    /// An id of something that does not fit here
    WrongKind = "wrong-kind",
    /// Parts that contradict each other, such as a least above the most
    Inconsistent = "inconsistent",
    /// A rule or filter that can never hold
    Impossible = "impossible",
    /// A rule on something that is asked later, or never
    AskedLater = "asked-later",
    /// A jump that does not lead forward
    BackwardJump = "backward-jump",
    /// More faults than are told
    More = "more",
}

/// The faults found so far, up to a number that an author can still read.
#[derive(Default)]
pub(super) struct Faults {
    found: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// As many as are told. Without sentences an author has no use for more than one.
    const MOST: usize = if cfg!(feature = "advice") { 200 } else { 1 };

    /// Whether one more fault would be told in a sentence. Everything that only serves sentences hangs on this, so
    /// that none is put together for a fault that is only counted, and that all of it is left out where the feature
    /// is off.
    pub(super) fn tells(&self) -> bool {
        cfg!(feature = "advice") && self.found.len() < Self::MOST
    }

    /// Adds a fault; `message` is asked for only if it will be told.
    pub(super) fn add(&mut self, path: Path, code: FaultCode, message: impl FnOnce() -> String) {
        let message = if self.tells() { message() } else { String::new() };
        self.push(Fault { path, code, message });
    }

    /// Adds a fault whose message was put together, or left out, as [`Faults::tells`] says.
    pub(super) fn push(&mut self, fault: Fault) {
        if self.found.len() < Self::MOST {
            self.found.push(fault);
        } else {
            self.more += 1;
        }
    }

    /// How many were found.
    pub(super) fn count(&self) -> usize {
        self.found.len() + self.more
    }

    pub(super) fn into_list(mut self) -> Vec<Fault> {
        if cfg!(feature = "advice") && self.more > 0 {
            let message = format!("And {} more. Mend the ones above first.", self.more);
            self.found.push(Fault { path: Path::root(), code: FaultCode::More, message });
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(feature = "advice")]
    fn beyond_two_hundred_faults_are_only_counted() {
        let mut faults = Faults::default();
        for _ in 0..205 {
            faults.add(Path::root(), FaultCode::Empty, String::new);
        }
        let list = faults.into_list();
        assert_eq!(list.len(), 201);
        assert_eq!(list[200].to_string(), "$: And 5 more. Mend the ones above first.");
        assert_eq!(list[200].code.as_str(), "more");
    }

    #[test]
    fn what_a_parser_says_is_cut_short() {
        let fault = not_json(&"x\u{202e}".repeat(5000));
        assert!(fault.to_string().len() < 400 && !fault.message.contains('\u{202e}'));
    }
}
