//! What comes once the interview is finished.

use super::super::Completion;
use super::super::fault::FaultCode;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::quote;

/// What stands for the participant's id in an address.
pub(crate) const PARTICIPANT: &str = "{participant}";

/// Reads the member, where it is there, and checks that its address is one of the web.
pub(crate) fn read(sense: &mut Sense<'_, '_>, at: &Spot<'_, '_>) -> Completion {
    let address = at.find("address");
    if let Some(at) = address.as_ref().filter(|at| !is_of_the_web(at.str())) {
        sense.fault(at, FaultCode::BadAddress, |_| {
            format!(
                "This should be an address that begins with https://, such as \
                \"https://panel.example/done?id={PARTICIPANT}\", not {}.",
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
    Completion { text, code, link, address: address.map(|at| at.str().to_owned()) }
}

/// Whether a browser that is sent there comes to a page, and runs nothing of the address itself.
fn is_of_the_web(address: &str) -> bool {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
    let is_whole = host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    let filled = address.replace(PARTICIPANT, "");
    is_whole && !filled.contains(|c: char| c.is_whitespace() || c.is_control() || "{}<>\"\\^`|".contains(c))
}
