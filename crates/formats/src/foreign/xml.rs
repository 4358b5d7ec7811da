//! XML, as far as networks are written in it.

use roxmltree::{Document, Node, ParsingOptions};

/// So deep elements are nested at most: more than any program writes, and less than what a stack holds.
const DEEPEST: usize = 64;

/// The document whose root element has this name; `None` for other texts.
pub(super) fn document<'a>(text: &'a str, root: &str) -> Option<Result<Document<'a>, String>> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |from: usize| {
        let rest = start.get(from + 1..).unwrap_or_default();
        let name = rest.split([' ', '>', '\n', '\t', '\r', '/']).next().unwrap_or_default();
        name.rsplit(':').next() == Some(root)
    };
    let is_element = |at: &usize| !start.get(at + 1..).unwrap_or_default().starts_with(['?', '!']);
    let first = start.match_indices('<').map(|(at, _)| at).find(is_element)?;
    if !start.starts_with('<') || !begins(first) {
        return None;
    }
    Some(parse(start))
}

pub(super) fn parse(text: &str) -> Result<Document<'_>, String> {
    // What a document defines itself can be made to grow without end.
    if text.contains("<!ENTITY") {
        return Err("This file defines entities of its own, which are not expanded here. Export it again.".into());
    }
    if is_too_deep(text) {
        return Err("This file is nested too deep for a network.".into());
    }
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|fault| {
        let at = fault.pos();
        format!(
            "This file is XML with a fault in line {}: {fault}. Part of it may be missing; get it again, whole.",
            at.row
        )
    })
}

/// Whether more elements are open at once than a network has. Counts every `<` that opens, so that it is never too low.
fn is_too_deep(text: &str) -> bool {
    let (mut open, mut deepest) = (0_usize, 0_usize);
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match (byte, bytes.get(at + 1)) {
            (b'<', Some(b'/')) => open = open.saturating_sub(1),
            (b'<', Some(b'!' | b'?')) => {}
            (b'<', _) => open += 1,
            (b'/', Some(b'>')) => open = open.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest > DEEPEST
}

/// The children with this name, whatever their namespace.
pub(super) fn children<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(move |it| it.tag_name().name() == name)
}

/// The first of them.
pub(super) fn child<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> Option<Node<'a, 'input>> {
    children(node, name).next()
}

/// All text inside an element.
pub(super) fn text_in(node: Node) -> String {
    node.descendants().filter(|it| it.is_text()).filter_map(|it| it.text()).collect()
}
