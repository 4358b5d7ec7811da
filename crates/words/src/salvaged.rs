//! What is said about a saved interview that cannot go on as it stands. These phrases have a list of their own: the widget
//! says what the module that salvages has written, in the participant's language.

use super::{base, in_language};

phrases! {
    /// Something said about a saved interview that cannot go on as it stands.
    SalvagePhrase;

    ChangedTitle: "This questionnaire has changed", cy: "Mae’r holiadur hwn wedi newid", ar: "تغيّر هذا الاستبيان";
    ChangedText: "It was changed since you were last here. {kept} of your {all} answers still fit and are kept.", cy: "Cafodd ei newid ers i chi fod yma ddiwethaf. Mae {kept} o’ch {all} ateb yn dal i ffitio ac wedi’u cadw.", ar: "لقد تغيّر منذ آخر مرة كنت فيها هنا. ما زال {kept} من إجاباتك ({all}) مناسبًا وقد حُفظ.";
    ChangedAll: "It was changed since you were last here. All your answers still fit and are kept.", cy: "Cafodd ei newid ers i chi fod yma ddiwethaf. Mae eich holl atebion yn dal i ffitio ac wedi’u cadw.", ar: "لقد تغيّر منذ آخر مرة كنت فيها هنا. ما زالت جميع إجاباتك مناسبة وقد حُفظت.";
    DamagedTitle: "Some of your answers could not be read", cy: "Nid oedd modd darllen rhai o’ch atebion", ar: "تعذّرت قراءة بعض إجاباتك";
    DamagedText: "Part of what was saved is damaged. {kept} of {all} answers could be read and are kept.", cy: "Mae rhan o’r hyn a gadwyd wedi’i difrodi. Roedd modd darllen {kept} o {all} ateb, ac maent wedi’u cadw.", ar: "تضرّر جزء مما حُفظ. أمكنت قراءة {kept} من {all} من الإجابات وقد حُفظت.";
    AskedAgain: "Some questions will be asked again.", cy: "Bydd rhai cwestiynau’n cael eu gofyn eto.", ar: "ستُطرح بعض الأسئلة مرة أخرى.";
    FinishAgain: "You had finished. Please look through it and finish again.", cy: "Roeddech wedi gorffen. Edrychwch drwyddo a gorffennwch eto.", ar: "كنت قد أنهيت. يُرجى مراجعتها وإنهاؤها مرة أخرى.";
    CopyText: "A copy has everything as it was saved, with what is not kept here.", cy: "Mae copi’n cynnwys popeth fel y’i cadwyd, gan gynnwys yr hyn na chedwir yma.", ar: "تتضمن النسخة كل شيء كما حُفظ، مع ما لم يُحتفظ به هنا.";
    NotKept: "What is not kept", cy: "Yr hyn na chedwir", ar: "ما لم يُحتفظ به";
    NotKeptPart: "Part {n} of what was saved", cy: "Rhan {n} o’r hyn a gadwyd", ar: "الجزء {n} مما حُفظ";
    NotKeptInPart: "{what}, in part", cy: "{what}, yn rhannol", ar: "{what}، جزئيًا";
    NotKeptDamaged: "{what}: it could not be read.", cy: "{what}: nid oedd modd ei ddarllen.", ar: "{what}: تعذّرت قراءته.";
    NotKeptGone: "{what}: it is not asked any more.", cy: "{what}: nid yw’n cael ei ofyn mwyach.", ar: "{what}: لم يعد يُسأل عنه.";
    NotKeptUnfit: "{what}: it does not fit the question any more.", cy: "{what}: nid yw’n ffitio’r cwestiwn mwyach.", ar: "{what}: لم يعد يناسب السؤال.";
    NotKeptNobody: "{what}: it is about someone who is not kept.", cy: "{what}: mae’n ymwneud â rhywun na chedwir.", ar: "{what}: يخص شخصًا لم يُحتفظ به.";
    GoOnKept: "Go on with what is kept", cy: "Mynd ymlaen â’r hyn a gadwyd", ar: "المتابعة بما حُفظ";

    ForeignTitle: "What is saved here cannot be opened", cy: "Ni ellir agor yr hyn a gadwyd yma", ar: "تعذّر فتح المحفوظ هنا";
    ForeignStudy: "The answers saved on this device belong to another questionnaire.", cy: "Mae’r atebion a gadwyd ar y ddyfais hon yn perthyn i holiadur arall.", ar: "الإجابات المحفوظة على هذا الجهاز تخص استبيانًا آخر.";
    ForeignVersion: "The answers saved on this device were written by another version of this program.", cy: "Ysgrifennwyd yr atebion a gadwyd ar y ddyfais hon gan fersiwn arall o’r rhaglen hon.", ar: "كُتبت الإجابات المحفوظة على هذا الجهاز بإصدار آخر من هذا البرنامج.";
    ForeignFile: "A file of another kind stands where your answers should be saved.", cy: "Mae ffeil o fath arall lle dylai eich atebion fod wedi’u cadw.", ar: "يوجد ملف من نوع آخر في مكان حفظ إجاباتك.";
    ForeignText: "What stands where your answers should be saved is damaged and cannot be read.", cy: "Mae’r hyn sydd lle dylai eich atebion fod wedi’u cadw wedi’i ddifrodi ac ni ellir ei ddarllen.", ar: "ما يوجد في مكان حفظ إجاباتك متضرر ولا يمكن قراءته.";
    ForeignCopy: "Keep a copy of it, then start again. Nothing is erased before that.", cy: "Cadwch gopi ohono, yna dechreuwch eto. Ni chaiff dim ei ddileu cyn hynny.", ar: "احتفظ بنسخة منه ثم ابدأ من جديد. لن يُمسح شيء قبل ذلك.";
}

impl SalvagePhrase {
    /// Its sentence in a language (a BCP 47 tag; regions fall back to their language, others to English).
    pub fn text(self, language: &str) -> &'static str {
        let translations = TRANSLATED.get(self as usize).copied().unwrap_or_default();
        let english = || ENGLISH.split('\n').nth(self as usize).unwrap_or_default();
        in_language(translations, base(language)).unwrap_or_else(english)
    }
}
