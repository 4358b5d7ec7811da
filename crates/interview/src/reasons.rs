//! Reasons for no answer, in words.

use network::MissingReason;
use protocol::Variable;
use words::Phrase;

/// The text that a variable has for a reason, in this language; else the phrase of the widget for it.
pub fn reason_text<'v>(
    variable: Option<&'v Variable>,
    reason: MissingReason,
    language: &str,
) -> Result<&'v str, Phrase> {
    let choice = variable.and_then(|it| it.missing.iter().find(|choice| choice.reason == reason));
    let label = choice.and_then(|choice| choice.label.as_ref());
    label.map(|label| label.in_language(language)).ok_or(match reason {
        MissingReason::DontKnow => Phrase::MissingDontKnow,
        MissingReason::Refused => Phrase::MissingRefused,
        MissingReason::NotApplicable => Phrase::MissingNotApplicable,
    })
}
