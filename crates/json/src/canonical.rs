use super::Json;
use order::ranks;

/// The JSON text of a value in its one canonical spelling (RFC 8785: members sorted by UTF-16 code units, no
/// spaces, numbers as ECMAScript prints them), so that equal documents have equal bytes and hashes anywhere.
pub fn canonical(value: &Json) -> String {
    let mut out = String::new();
    write(value, Spelling::Canonical, 0, &mut out);
    out
}

/// The JSON text of a value, without spaces and with members in the order in which they were written.
pub fn text(value: &Json) -> String {
    let mut out = String::new();
    write(value, Spelling::Short, 0, &mut out);
    out
}

/// The same for people: a line for each item and member, indented by one space a level.
pub fn pretty(value: &Json) -> String {
    let mut out = String::new();
    write(value, Spelling::Indented, 0, &mut out);
    out
}

/// How a document is spelled.
#[derive(Clone, Copy, PartialEq)]
enum Spelling {
    Canonical,
    Short,
    Indented,
}

impl Spelling {
    /// Begins the line of an item or a member, or of what closes them.
    fn break_line(self, level: usize, out: &mut String) {
        if self == Spelling::Indented {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', level));
        }
    }
}

/// Writes a value that stands `level` lists and objects deep.
fn write(value: &Json, spelling: Spelling, level: usize, out: &mut String) {
    let sorted = spelling == Spelling::Canonical;
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(it) => out.push_str(&number(*it)),
        Json::Text(text) => write_text(text, out),
        Json::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                spelling.break_line(level + 1, out);
                write(item, spelling, level + 1, out);
            }
            if !items.is_empty() {
                spelling.break_line(level, out);
            }
            out.push(']');
        }
        Json::Object(members) => {
            let name = |at: usize| members[at].0.as_str();
            let order = match sorted {
                true => {
                    ranks(members.len(), &mut |one, other| name(one).encode_utf16().cmp(name(other).encode_utf16()))
                }
                false => (0..members.len()).collect(),
            };
            out.push('{');
            let mut first = true;
            for (index, at) in order.iter().enumerate() {
                // Of two members with one name the later stands, as everywhere else; whoever reads them in their own order
                // finds that out.
                if sorted && order.get(index + 1).is_some_and(|next| name(*next) == name(*at)) {
                    continue;
                }
                if !first {
                    out.push(',');
                }
                first = false;
                spelling.break_line(level + 1, out);
                write_text(name(*at), out);
                out.push_str(if spelling == Spelling::Indented { ": " } else { ":" });
                write(&members[*at].1, spelling, level + 1, out);
            }
            if !members.is_empty() {
                spelling.break_line(level, out);
            }
            out.push('}');
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (c as u32) < 0x20 => {
                out.push_str("\\u00");
                let digits = [c as u32 / 16, c as u32 % 16];
                out.extend(digits.iter().filter_map(|digit| char::from_digit(*digit, 16)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A number as ECMAScript's `Number::toString` writes it: the shortest digits that read back as the same number, with
/// an exponent below 1e-6 and from 1e21 on.
pub fn number(number: f64) -> String {
    ryu_js::Buffer::new().format(number).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_sorted_and_the_later_of_two_stands() {
        let doc = Json::object([("b", Json::from(1.0)), ("a", Json::Null), ("b", Json::from(2.0))]);
        assert_eq!(canonical(&doc), r#"{"a":null,"b":2}"#);
        assert_eq!(text(&doc), r#"{"b":1,"a":null,"b":2}"#);
    }

    #[test]
    fn people_read_a_line_for_each_member() {
        let doc = Json::object([
            ("none", Json::list([0.0; 0])),
            ("one", Json::list([1.0, 2.0])),
            ("empty", Json::Object(Vec::new())),
        ]);
        assert_eq!(pretty(&doc), "{\n \"none\": [],\n \"one\": [\n  1,\n  2\n ],\n \"empty\": {}\n}");
    }

    #[test]
    fn numbers_are_spelled_as_ecmascript_does() {
        // The examples of RFC 8785, appendix B.
        for (given, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (9007199254740992.0, "9007199254740992"),
            (295147905179352830000.0, "295147905179352830000"),
            (1e21, "1e+21"),
            (9.999999999999997e22, "9.999999999999997e+22"),
            (0.000001, "0.000001"),
            (1e-7, "1e-7"),
            (-1.25e-9, "-1.25e-9"),
            (-1e30, "-1e+30"),
            (333333333.3333332, "333333333.3333332"),
        ] {
            assert_eq!(number(given), text);
        }
    }

    #[test]
    fn text_is_escaped_only_where_json_must() {
        assert_eq!(canonical(&Json::from("é\u{1}\"\n")), "\"é\\u0001\\\"\\n\"");
    }
}
