//! What is said about a saved interview that cannot go on as it stands. These phrases have a list of their own: the widget
//! says what the module that salvages has written, in the participant's language.

use super::{base, languages};

phrases! {
    /// Something said about a saved interview that cannot go on as it stands.
    SalvagePhrase;

    ChangedTitle: "This questionnaire has changed";
    ChangedText: "It was changed since you were last here. {kept} of your {all} answers still fit and are kept.";
    ChangedAll: "It was changed since you were last here. All your answers still fit and are kept.";
    DamagedTitle: "Some of your answers could not be read";
    DamagedText: "Part of what was saved is damaged. {kept} of {all} answers could be read and are kept.";
    AskedAgain: "Some questions will be asked again.";
    FinishAgain: "You had finished. Please look through it and finish again.";
    CopyText: "A copy has everything as it was saved, with what is not kept here.";
    NotKept: "What is not kept";
    NotKeptPart: "Part {n} of what was saved";
    NotKeptInPart: "{what}, in part";
    NotKeptDamaged: "{what}: it could not be read.";
    NotKeptGone: "{what}: it is not asked any more.";
    NotKeptUnfit: "{what}: it does not fit the question any more.";
    NotKeptNobody: "{what}: it is about someone who is not kept.";
    GoOnKept: "Go on with what is kept";

    ForeignTitle: "What is saved here cannot be opened";
    ForeignStudy: "The answers saved on this device belong to another questionnaire.";
    ForeignVersion: "The answers saved on this device were written by another version of this program.";
    ForeignFile: "A file of another kind stands where your answers should be saved.";
    ForeignText: "What stands where your answers should be saved is damaged and cannot be read.";
    ForeignCopy: "Keep a copy of it, then start again. Nothing is erased before that.";
}

impl SalvagePhrase {
    /// Its sentence in a language (a BCP 47 tag; regions fall back to their language, others to English).
    pub fn text(self, language: &str) -> &'static str {
        let own = languages::LANGUAGES.iter().find(|it| it.tag == base(language));
        let english = || ENGLISH.split('\n').nth(self as usize).unwrap_or_default();
        own.map_or_else(english, |own| (own.salvage)(self))
    }
}
