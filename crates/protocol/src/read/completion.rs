//! What comes once the interview is finished.

use super::super::Completion;
use super::super::fault::FaultCode;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::quote;

/// Reads the member, where it is there, and checks that its address is one of the web.
#[cfg_attr(feature = "parted", rare::wasm_split(around, wasm_split_path = rare))]
pub(crate) fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) -> Completion {
    let address = at.find("address");
    let parts = address.as_ref().map(|at| around_id(at.str()));
    if let (Some(at), Some(parts)) = (&address, &parts)
        && !is_of_the_web(parts)
    {
        sense.fault(at, FaultCode::BadAddress, |_| {
            format!(
                "This should be an address that begins with https://, with nothing in braces but {{participant}}, such as \
                \"https://panel.example/done?id={{participant}}\", not {}.",
                quote(at.str())
            )
        });
    }
    if address.is_none() && at.find("link").is_some() {
        sense.fault(at, FaultCode::MissingMember, |_| {
            "\"link\" is the words of a way to an \"address\", and there is none here. Add it.".into()
        });
    }
    let [text, code, link] = ["text", "code", "link"].map(|name| at.text_if(name));
    let own = |(before, after): (&str, Option<&str>)| (before.to_owned(), after.map(str::to_owned));
    Completion { text, code, link, address: parts.map(own) }
}

/// What stands before the participant's id, and after it where it is asked for.
fn around_id(address: &str) -> (&str, Option<&str>) {
    match address.split_once('{') {
        // Whatever else stands in braces is left as it is, and no address.
        Some((before, rest)) => (before, Some(rest.strip_prefix("participant}").unwrap_or("{"))),
        None => (address, None),
    }
}

/// Whether a browser that is sent there comes to a page, and runs nothing of the address itself.
fn is_of_the_web((before, after): &(&str, Option<&str>)) -> bool {
    let host = before.strip_prefix("https://").or_else(|| before.strip_prefix("http://")).unwrap_or_default();
    let is_host =
        host.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric() || first > 127 || first == b'[');
    let is_wrong = |byte: u8| byte <= b' ' || b"\x7f{}<>\"\\^`|".contains(&byte);
    is_host && !before.bytes().chain(after.unwrap_or_default().bytes()).any(is_wrong)
}
