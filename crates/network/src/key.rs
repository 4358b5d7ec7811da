use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A name that a protocol's author chose: of a variable, an alter type, a tie kind, a stage, a prompt, an option.
/// Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        // Most keys that are compared are clones of one.
        if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.cmp(&other.0) }
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        Key(name.into())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The id of an alter: 1 for the first one named, written `a1` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AlterId(pub u32);

impl AlterId {
    /// The id as files have it: what `to_string` comes to, without the machinery of formatting.
    pub fn text(self) -> String {
        ["a", &self.0.to_string()].concat()
    }
}

impl fmt::Display for AlterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// The text is not an alter's id, which is `a` and a number from 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAlterId;

impl FromStr for AlterId {
    type Err = NotAnAlterId;

    fn from_str(text: &str) -> Result<Self, NotAnAlterId> {
        let digits = text.strip_prefix('a').ok_or(NotAnAlterId)?;
        if digits.starts_with('0') || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotAnAlterId);
        }
        digits.parse().map(AlterId).map_err(|_| NotAnAlterId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_they_are_written() {
        assert_eq!("a12".parse(), Ok(AlterId(12)));
        for wrong in ["", "a", "12", "a0", "a01", "a-1", "a1 ", "a99999999999"] {
            assert_eq!(wrong.parse::<AlterId>(), Err(NotAnAlterId), "{wrong:?}");
        }
    }
}
