//! What participants are told in the menu, and whom they can turn to.

use super::super::Help;
use super::super::fault::FaultCode;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::quote;

/// Reads the member, and checks that its addresses are such, so that a press on one can begin nothing else.
#[cfg_attr(feature = "parted", rare::wasm_split(around, wasm_split_path = rare))]
pub(crate) fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) -> Help {
    let mut address = |name: &'static str, example: &str, fits: &dyn Fn(&str) -> bool| {
        let at = at.find(name)?;
        let text = at.json.as_str()?;
        if !fits(text) {
            sense.fault(&at, FaultCode::BadAddress, |_| {
                format!("This should be written as \"{example}\" is, not {}.", quote(text))
            });
        }
        Some(text.to_owned())
    };
    let email = address("email", "study@university.example", &is_email);
    let phone = address("phone", "+44 1632 960 123", &is_phone);
    Help { text: at.text("text"), email, phone }
}

fn is_email(text: &str) -> bool {
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_alphanumeric() || b".-_+".contains(&it));
    text.split_once('@').is_some_and(|(name, place)| is_plain(name) && is_plain(place))
}

fn is_phone(text: &str) -> bool {
    // Phones would dial what stands in parentheses, as the 0 after a country's code.
    let is_mark = |it: u8| it.is_ascii_digit() || b"+- .".contains(&it);
    text.bytes().all(is_mark) && text.bytes().filter(u8::is_ascii_digit).count() >= 3
}
