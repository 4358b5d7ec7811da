use network::Key;

/// A text for people, in one or several languages. Plain text: paragraphs are separated by an empty line, and
/// lines that start with `- ` are items of a list. It is never read as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text by language, in the order written; the language is `None` where the author wrote one plain string
    by_language: Vec<(Option<Key>, String)>,
}

impl Text {
    /// A text that is the same in every language.
    pub fn plain(text: impl Into<String>) -> Self {
        Text { by_language: vec![(None, text.into())] }
    }

    /// A text by language.
    pub fn translated(texts: impl IntoIterator<Item = (Key, String)>) -> Self {
        Text { by_language: texts.into_iter().map(|(language, text)| (Some(language), text)).collect() }
    }

    /// The text in `language`; else in the same language of another region (`cy` for `cy-GB`); else the first.
    pub fn in_language(&self, language: &str) -> &str {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let find = |wanted: &dyn Fn(&str) -> bool| {
            self.by_language.iter().find(|(tag, _)| tag.as_ref().is_none_or(|tag| wanted(tag.as_str())))
        };
        find(&|tag| tag.eq_ignore_ascii_case(language))
            .or_else(|| find(&|tag| base(tag) == base(language)))
            .or_else(|| self.by_language.first())
            .map_or("", |(_, text)| text)
    }

    /// The languages it is written in; empty for one plain string.
    pub fn languages(&self) -> impl Iterator<Item = &Key> {
        self.by_language.iter().filter_map(|(language, _)| language.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_by_region_then_to_the_first() {
        let text = Text::translated([(Key::from("en"), "Hello".into()), (Key::from("cy"), "Helo".into())]);
        assert_eq!(text.in_language("cy"), "Helo");
        assert_eq!(text.in_language("cy-GB"), "Helo");
        assert_eq!(text.in_language("fr"), "Hello");
        assert_eq!(Text::plain("Hi").in_language("fr"), "Hi");
    }
}
