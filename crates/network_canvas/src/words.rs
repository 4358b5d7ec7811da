//! Texts: which language they are in, and their Markdown reduced to what ours can show: paragraphs, lists, emphasis and links.

use protocol::{LINKS, Mark, has_names, marked};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The characters that we take of a few words and of a few paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// One line: a label
    Label,
    /// Paragraphs
    Prose,
}

impl Length {
    fn most(self) -> usize {
        match self {
            Length::Label => 500,
            Length::Prose => 20_000,
        }
    }
}

/// What a text has lost on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Losses {
    /// Headings, code, quotes, and all looks of a label: the words are there, their looks are not
    pub(crate) looks: bool,
    /// Pictures, of which the alternative text is left
    pub(crate) pictures: bool,
    /// Links, whose addresses are written out
    pub(crate) links: bool,
    /// HTML
    pub(crate) html: bool,
    /// The end of a text that is too long
    pub(crate) end: bool,
    /// Invisible characters that could mislead a reader
    pub(crate) hidden: bool,
    /// Braces, where ours would take what is in them for a name
    pub(crate) braces: bool,
}

impl Losses {
    /// Adds what another text has lost.
    pub(crate) fn and(self, other: Losses) -> Losses {
        Losses {
            looks: self.looks || other.looks,
            pictures: self.pictures || other.pictures,
            links: self.links || other.links,
            html: self.html || other.html,
            end: self.end || other.end,
            hidden: self.hidden || other.hidden,
            braces: self.braces || other.braces,
        }
    }

    /// The same in sentences.
    pub(crate) fn sentences(self) -> Vec<&'static str> {
        let all = [
            (self.looks, "Headings, and bold and italics in labels, are shown as plain text."),
            (self.pictures, "A picture in the text is left out; its description stays."),
            (self.links, "A link is shown as its address."),
            (self.html, "HTML in the text is left out; its words stay."),
            (self.end, "The text is too long and was cut at the end."),
            (self.hidden, "Invisible characters are left out."),
            (self.braces, "Braces are shown as parentheses."),
        ];
        all.into_iter().filter(|(is_lost, _)| *is_lost).map(|(_, sentence)| sentence).collect()
    }
}

/// A text with what ours can show of its Markdown.
pub(crate) fn plain(markdown: &str, length: Length) -> (String, Losses) {
    let read = |marks, escapes| {
        let mut page = Page { marks, escapes, ..Page::default() };
        for event in Parser::new(markdown) {
            page.take(event);
        }
        page.end_block();
        page
    };
    let page = match length {
        Length::Label => read(false, false),
        // Theirs can stand where ours cannot, as inside a word; and what is none for them may be one for us.
        Length::Prose => {
            let tries = [(true, false), (true, true)].into_iter().map(|(marks, escapes)| read(marks, escapes));
            tries.into_iter().find(Page::is_read_alike).unwrap_or_else(|| read(false, true))
        }
    };
    let mut losses = page.losses;
    let text = match length {
        Length::Prose => page.text,
        Length::Label => page.text.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    let text = without_names(visible(&text, &mut losses), length, &mut losses);
    let most = length.most();
    let Some((end, _)) = text.char_indices().nth(most) else { return (text, losses) };
    losses.end = true;
    (text[..end].trim_end().to_owned(), losses)
}

/// A text in which nothing is taken for a name in braces. In paragraphs two braces are shown as one; a label can be where no
/// brace may open anything.
fn without_names(text: String, length: Length, losses: &mut Losses) -> String {
    if !has_names(&text) {
        return text;
    }
    match length {
        Length::Prose => {
            let mut shown = String::new();
            for (at, character) in text.char_indices() {
                let before_letter = text[at..].chars().nth(1).is_some_and(|next| next.is_ascii_alphabetic());
                shown.push_str(if character == '{' && before_letter { "{" } else { "" });
                shown.push(character);
            }
            shown
        }
        Length::Label => {
            losses.braces = true;
            text.replace('{', "(").replace('}', ")")
        }
    }
}

/// A text without the characters that no protocol may have.
fn visible(text: &str, losses: &mut Losses) -> String {
    let shows = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => !c.is_control(),
    };
    losses.hidden |= !text.chars().all(|c| shows(&c));
    text.chars().filter(shows).collect::<String>().trim().to_owned()
}

/// The plain text so far.
#[derive(Default)]
struct Page {
    text: String,
    /// The paragraph or item at hand
    block: String,
    /// The lists around: the number of the next item, if they are numbered
    lists: Vec<Option<u64>>,
    /// Whether the block at hand begins an item
    begins_item: bool,
    /// Whether the last block was an item of the same list
    in_list: bool,
    /// The addresses of the links around, each with the length of the block where its words begin
    links: Vec<(String, usize)>,
    /// Whether emphasis and links are written with ours
    marks: bool,
    /// Whether what would be one of ours is kept from that
    escapes: bool,
    /// How many were
    marked: usize,
    /// How many stretches of emphasis are around
    emphasis: usize,
    losses: Losses,
}

impl Page {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text),
            Event::Code(text) => {
                self.losses.looks = true;
                self.block.push_str(&text);
            }
            Event::SoftBreak => self.block.push(' '),
            Event::HardBreak => self.block.push('\n'),
            Event::Rule => self.end_block(),
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html),
            // What only comes of extensions of Markdown, none of which is on.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.block.push_str(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::List(first) => {
                self.end_block();
                if self.lists.is_empty() {
                    self.in_list = false;
                }
                self.lists.push(first);
            }
            Tag::Item => {
                self.end_block();
                self.begins_item = true;
            }
            Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_) => {
                self.losses.looks = true;
                self.end_paragraph();
            }
            Tag::Paragraph | Tag::HtmlBlock => self.end_paragraph(),
            Tag::Emphasis => self.emphasis("*", true),
            Tag::Strong => self.emphasis("**", true),
            Tag::Strikethrough => self.losses.looks = true,
            Tag::Link { dest_url, .. } => self.links.push((dest_url.into_string(), self.block.len())),
            Tag::Image { .. } => self.losses.pictures = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.in_list = false;
                }
            }
            TagEnd::Item => self.end_block(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_paragraph(),
            TagEnd::Emphasis => self.emphasis("*", false),
            TagEnd::Strong => self.emphasis("**", false),
            TagEnd::Link => {
                if let Some((address, start)) = self.links.pop() {
                    if self.is_link(&address, start) {
                        let words = self.block.split_off(start);
                        self.block.push_str(&format!("[{words}]({address})"));
                        self.marked += 1;
                        return;
                    }
                    let words = self.block.get(start..).unwrap_or_default();
                    let bare = address.strip_prefix("mailto:").unwrap_or(&address);
                    if !address.is_empty() && words != bare {
                        self.losses.links = true;
                        self.block.push_str(&format!(" ({bare})"));
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether what is marked is what we take for marked.
    fn is_read_alike(&self) -> bool {
        marked(&self.text).iter().filter(|(mark, _)| *mark != Mark::Plain).count() == self.marked
    }

    /// Words, in which nothing is taken for one of our marks.
    fn words(&mut self, text: &str) {
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            let is_mark = match character {
                '*' => true,
                '\\' => characters.peek().is_some_and(|next| ['*', '[', '\\'].contains(next)),
                '[' => text.contains("]("),
                _ => false,
            };
            if self.escapes && is_mark {
                self.block.push('\\');
            }
            self.block.push(character);
        }
    }

    /// Where emphasis begins or ends. Ours does not stand in another.
    fn emphasis(&mut self, mark: &str, begins: bool) {
        let is_outer = self.emphasis == usize::from(!begins);
        if begins {
            self.emphasis += 1
        } else {
            self.emphasis = self.emphasis.saturating_sub(1)
        }
        if !self.marks || !is_outer || !self.links.is_empty() {
            self.losses.looks = true;
            return;
        }
        self.block.push_str(mark);
        self.marked += usize::from(begins);
    }

    /// Whether the words from `start` on can be a link of ours.
    fn is_link(&self, address: &str, start: usize) -> bool {
        let words = self.block.get(start..).unwrap_or_default();
        let is_address = LINKS.iter().any(|begin| address.starts_with(begin)) && !address.contains(['(', ')', ' ']);
        self.marks
            && self.emphasis == 0
            && is_address
            && !words.trim().is_empty()
            && !words.contains(['[', ']', '\n', '\\'])
    }

    /// Ends a paragraph; within an item the words after it go on in the same line, as ours have one line an item.
    fn end_paragraph(&mut self) {
        if self.lists.is_empty() {
            self.end_block();
        } else if !self.block.is_empty() && !self.block.ends_with(' ') {
            self.block.push(' ');
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let in_item = !self.lists.is_empty();
        let block = if in_item { block.split_whitespace().collect::<Vec<_>>().join(" ") } else { lines(&block) };
        if block.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if in_item && self.in_list { "\n" } else { "\n\n" });
        }
        let depth = self.lists.len();
        if let Some(number) = self.lists.last_mut().filter(|_| self.begins_item) {
            match number {
                // Numbers are words: a text may speak of them. Only a list of plain items is shown as one, so there is no
                // mixing.
                Some(number) => {
                    self.text.push_str(&format!("{number}. "));
                    *number = number.saturating_add(1);
                }
                None => self.text.push_str(if depth > 1 { "- – " } else { "- " }),
            }
        }
        self.begins_item = false;
        self.in_list = in_item;
        self.text.push_str(&block);
    }

    fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            self.block.push_str(&rest[..start]);
            let tag = &rest[start..];
            let end = tag.find('>').map_or(tag.len(), |end| end + 1);
            let name = tag[..end].trim_start_matches(['<', '/']).trim_start().to_ascii_lowercase();
            match name.starts_with("br") {
                true => self.block.push('\n'),
                false => self.losses.html = true,
            }
            rest = &tag[end..];
        }
        self.block.push_str(rest);
    }
}

/// Lines without the spaces around them, and without empty ones: those part paragraphs.
fn lines(block: &str) -> String {
    let lines = block.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The words of a text of schema 9, which is an ICU message without arguments: apostrophes are doubled or enclose what
/// would mean something.
pub(crate) fn message(icu: &str) -> String {
    let mut out = String::with_capacity(icu.len());
    let mut chars = icu.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        match c {
            '\'' if next == Some('\'') => {
                chars.next();
                out.push('\'');
            }
            '\'' if is_quoted => is_quoted = false,
            '\'' if next.is_some_and(|next| "{}#|<".contains(next)) => is_quoted = true,
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(markdown: &str) -> String {
        plain(markdown, Length::Prose).0
    }

    #[test]
    fn paragraphs_and_lists_are_as_ours() {
        assert_eq!(prose("One\ntwo.\n\n\nThree.\n"), "One two.\n\nThree.");
        assert_eq!(prose("So:\n\n* a\n* b\n\n  more\n\nEnd"), "So:\n\n- a\n- b more\n\nEnd");
        assert_eq!(prose("1. a\n1. b"), "1. a\n2. b");
        assert_eq!(prose("- a\n  - b\n- c\n\n1. d"), "- a\n- – b\n- c\n\n1. d");
        assert_eq!(prose("a<br>b\n\n<br>\n\nc  \nd"), "a\nb\n\nc\nd");
    }

    #[test]
    fn what_is_lost_is_said() {
        let looks = Losses { looks: true, ..Losses::default() };
        assert_eq!(plain("# A `d` &quot;e&#39;", Length::Prose), ("A d \"e'".into(), looks));
        assert_eq!(plain("**b** _c_", Length::Label), ("b c".into(), looks));
        let links = Losses { links: true, ..Losses::default() };
        assert_eq!(plain("[here](page.html)", Length::Prose), ("here (page.html)".into(), links));
        let pictures = Losses { pictures: true, ..Losses::default() };
        assert_eq!(plain("![a cat](cat.png)", Length::Prose), ("a cat".into(), pictures));
        let html = Losses { html: true, ..Losses::default() };
        assert_eq!(plain("a <b onclick=\"x\">bold</b> word", Length::Prose), ("a bold word".into(), html));
        let hidden = Losses { hidden: true, ..Losses::default() };
        assert_eq!(plain("a\u{202e}b\u{7}", Length::Prose), ("ab".into(), hidden));
        assert_eq!(plain(r"follow\-up \*", Length::Prose), ("follow-up *".into(), Losses::default()));
        assert_eq!(plain("&lt;IRB HERE&gt;", Length::Prose).0, "<IRB HERE>");
        let braces = Losses { braces: true, ..Losses::default() };
        assert_eq!(plain("{alter} {}", Length::Label), ("(alter) ()".into(), braces));
        assert_eq!(plain("{alter} {}", Length::Prose), ("{{alter} {}".into(), Losses::default()));
        assert_eq!(plain("a {}", Length::Label), ("a {}".into(), Losses::default()));
    }

    #[test]
    fn emphasis_and_links_are_as_ours() {
        for (theirs, ours) in [
            ("A **b** _c_", "A **b** *c*"),
            ("**a**: 2 \\* 3", "**a**: 2 * 3"),
            ("**a**: \\*b\\*", "**a**: \\*b\\*"),
            (
                "[here](http://a.b), [mail](mailto:a@b.c) <http://c.d>",
                "[here](http://a.b), [mail](mailto:a@b.c) [http://c.d](http://c.d)",
            ),
            ("- *a*\n- b", "- *a*\n- b"),
        ] {
            assert_eq!(plain(theirs, Length::Prose), (ours.into(), Losses::default()), "{theirs}");
        }
        // What ours cannot say is plain.
        let looks = Losses { looks: true, ..Losses::default() };
        assert_eq!(plain("un*think*able", Length::Prose), ("unthinkable".into(), looks));
        assert_eq!(plain("***both***", Length::Prose), ("*both*".into(), looks));
    }

    #[test]
    fn a_label_is_one_line_and_not_long() {
        assert_eq!(plain("A\n\n- b\n", Length::Label).0, "A - b");
        let (text, losses) = plain(&"é ".repeat(1000), Length::Label);
        assert_eq!((text.chars().count(), losses.end), (499, true));
        assert!(plain(&"é ".repeat(10_001), Length::Prose).1.end);
        assert_eq!(losses.sentences(), ["The text is too long and was cut at the end."]);
    }

    #[test]
    fn messages_are_read_as_icu_says() {
        assert_eq!(message("It''s '{'here'}' and don't"), "It's {here} and don't");
        assert_eq!(message("'{a ''b''}' c'"), "{a 'b'} c'");
    }
}
