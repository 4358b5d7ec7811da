use std::fmt;

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathStep {
    /// Into the member of an object
    Member(String),
    /// Into the item of a list, counted from 0
    Item(usize),
}

/// Where in a document something stands, written as in JavaScript: `$.stages[3].prompts[0].kind`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<PathStep>);

impl Path {
    /// The whole document, `$`.
    pub fn root() -> Self {
        Path(Vec::new())
    }

    /// The path to the member `name` of the object at this path.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        self.with(PathStep::Member(name.to_owned()))
    }

    /// The path to item `index` of the list at this path.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.with(PathStep::Item(index))
    }

    /// The steps from the root.
    pub fn steps(&self) -> &[PathStep] {
        &self.0
    }

    fn with(&self, step: PathStep) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Path(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match step {
                PathStep::Item(index) => write!(f, "[{index}]")?,
                PathStep::Member(name) if is_plain(name) => write!(f, ".{name}")?,
                PathStep::Member(name) => {
                    let cut: String = name.chars().take(40).map(super::visible).collect();
                    write!(f, "[\"{cut}\"]")?;
                }
            }
        }
        Ok(())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.len() <= 64 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_javascript() {
        let path = Path::root().member("stages").item(3).member("relies-on");
        assert_eq!(path.to_string(), "$.stages[3][\"relies-on\"]");
    }
}
