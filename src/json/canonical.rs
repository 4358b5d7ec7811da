use super::Json;
use crate::order::ranks;

/// The JSON text of a value in its one canonical spelling (RFC 8785: members sorted by UTF-16 code units, no
/// spaces, numbers as ECMAScript prints them), so that equal documents have equal bytes and hashes anywhere.
pub fn canonical(value: &Json) -> String {
    let mut out = String::new();
    write(value, true, &mut out);
    out
}

/// The JSON text of a value, without spaces and with members in the order in which they were written.
pub fn text(value: &Json) -> String {
    let mut out = String::new();
    write(value, false, &mut out);
    out
}

fn write(value: &Json, sorted: bool, out: &mut String) {
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
                write(item, sorted, out);
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
                write_text(name(*at), out);
                out.push(':');
                write(&members[*at].1, sorted, out);
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
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A number as ECMAScript's `Number::toString` writes it: the shortest digits that read back as the same number, with
/// an exponent below 1e-6 and from 1e21 on.
pub fn number(number: f64) -> String {
    #[cfg(feature = "numbers")]
    return ryu_js::Buffer::new().format(number).to_owned();
    // Times and counts need nobody's help.
    #[cfg(not(feature = "numbers"))]
    return match number as i64 {
        whole if whole as f64 == number && number.abs() < 9e15 => whole.to_string(),
        _ => WRITER.get()(number),
    };
}

#[cfg(not(feature = "numbers"))]
thread_local! {
    static WRITER: std::cell::Cell<fn(f64) -> String> = const { std::cell::Cell::new(|_| String::new()) };
}

/// Has numbers written by a browser, where this library is compiled without the feature `numbers`: before any is.
#[cfg(not(feature = "numbers"))]
pub fn write_numbers_with(writer: fn(f64) -> String) {
    WRITER.set(writer);
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
