//! Texts: too long for their place, or not in every language.

use crate::{Advice, Lint};
use protocol::{Choice, Field, Filling, Piece, Prompt, Protocol, StageTask, Text, Variable, VariableKind, pieces};
use words::plurals::{forms, is_known};

/// What kind of place a text has.
#[derive(Clone, Copy)]
enum Place {
    Heading,
    Question,
    Hint,
    Option,
    Prose,
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Place::Heading => "heading",
            Place::Question => "question",
            Place::Hint => "line of help",
            Place::Option => "option",
            Place::Prose => "text",
        }
    }

    /// How many characters it takes there without trouble: two lines on a phone, or a screen of prose.
    fn most(self) -> usize {
        match self {
            Place::Heading | Place::Option => 60,
            Place::Question => 160,
            Place::Hint => 120,
            Place::Prose => 1500,
        }
    }
}

/// The most options that fit on a phone.
const MOST_OPTIONS: usize = 12;

struct Texts<'a> {
    protocol: &'a Protocol,
    found: &'a mut Vec<Advice>,
}

/// Looks at every text.
pub(crate) fn look(protocol: &Protocol, found: &mut Vec<Advice>) {
    let mut texts = Texts { protocol, found };
    texts.text("$.title".into(), &protocol.title, Place::Heading);
    texts.variables("$.codebook.ego", &protocol.codebook.ego);
    for alter in &protocol.codebook.alters {
        let at = format!("$.codebook.alters.{}", alter.id);
        texts.text(format!("{at}.label"), &alter.label, Place::Option);
        texts.text(format!("{at}.plural"), &alter.plural, Place::Option);
        texts.variables(&format!("{at}.variables"), &alter.variables);
    }
    for tie in &protocol.codebook.ties {
        let at = format!("$.codebook.ties.{}", tie.id);
        texts.text(format!("{at}.label"), &tie.label, Place::Option);
        texts.variables(&format!("{at}.variables"), &tie.variables);
    }
    for (index, stage) in protocol.stages.iter().enumerate() {
        let at = format!("$.stages[{index}]");
        texts.text(format!("{at}.title"), &stage.title, Place::Heading);
        texts.text_if(format!("{at}.text"), stage.text.as_ref(), Place::Prose);
        texts.task(&at, &stage.task);
    }
}

impl Texts<'_> {
    fn task(&mut self, at: &str, task: &StageTask) {
        match task {
            StageTask::Information | StageTask::Summary => {}
            StageTask::Consent(consent) => {
                self.text(format!("{at}.agree"), &consent.agree, Place::Option);
                self.text(format!("{at}.decline"), &consent.decline, Place::Option);
                self.text(format!("{at}.declined"), &consent.declined, Place::Prose);
            }
            StageTask::EgoForm(form) => self.fields(at, &form.fields),
            StageTask::OpenQuestions(questions) => self.fields(at, &questions.fields),
            StageTask::AlterForm(form) => self.fields(at, &form.fields),
            StageTask::TieForm(form) => self.fields(at, &form.fields),
            StageTask::NameGenerator(it) => self.prompts(at, it.prompts.iter().map(|asked| &asked.prompt)),
            StageTask::EarlierAlters(it) => {
                self.prompts(at, std::iter::once(&it.prompt));
                self.fields(&format!("{at}.prompts[0]"), &it.fields);
            }
            StageTask::EarlierMatch(_) => {}
            StageTask::OrdinalBin(it) | StageTask::CategoricalBin(it) => {
                self.prompts(at, it.prompts.iter().map(|(prompt, _)| prompt));
            }
            StageTask::PairCensus(pairs) | StageTask::OneToMany(pairs) => {
                self.prompts(at, pairs.prompts.iter().map(|asked| &asked.prompt));
            }
            StageTask::Sociogram(map) => {
                self.prompts(at, map.prompts.iter().map(|asked| &asked.prompt));
            }
        }
    }

    fn prompts<'p>(&mut self, at: &str, prompts: impl Iterator<Item = &'p Prompt>) {
        for (index, prompt) in prompts.enumerate() {
            self.text(format!("{at}.prompts[{index}].text"), &prompt.text, Place::Question);
            self.text_if(format!("{at}.prompts[{index}].hint"), prompt.hint.as_ref(), Place::Hint);
        }
    }

    fn fields<W>(&mut self, at: &str, fields: &[Field<W>]) {
        for (index, field) in fields.iter().enumerate() {
            self.text_if(format!("{at}.fields[{index}].question"), field.question.as_ref(), Place::Question);
            self.text_if(format!("{at}.fields[{index}].hint"), field.hint.as_ref(), Place::Hint);
        }
    }

    fn variables(&mut self, at: &str, variables: &[impl AsRef<Variable>]) {
        for variable in variables.iter().map(AsRef::as_ref) {
            let at = format!("{at}.{}", variable.name);
            self.text(format!("{at}.question"), &variable.question, Place::Question);
            self.text_if(format!("{at}.hint"), variable.hint.as_ref(), Place::Hint);
            match &variable.kind {
                VariableKind::OneOf { options }
                | VariableKind::ManyOf { options, .. }
                | VariableKind::Scale { options } => self.options(&at, options),
                VariableKind::Slider { low, high } => {
                    self.text_if(format!("{at}.low"), low.as_ref(), Place::Option);
                    self.text_if(format!("{at}.high"), high.as_ref(), Place::Option);
                }
                VariableKind::Number { unit, .. } => self.text_if(format!("{at}.unit"), unit.as_ref(), Place::Option),
                VariableKind::Text { .. }
                | VariableKind::YesNo
                | VariableKind::Date { .. }
                | VariableKind::Time { .. } => {}
            }
        }
    }

    fn options(&mut self, at: &str, options: &[Choice]) {
        if options.len() > MOST_OPTIONS {
            let message = format!(
                "{} options are many to look over, above all on a phone. Put some together, or ask in two steps.",
                options.len()
            );
            self.found.push(Advice { lint: Lint::ManyOptions, path: format!("{at}.options"), message });
        }
        for (index, option) in options.iter().enumerate() {
            self.text(format!("{at}.options[{index}].label"), &option.label, Place::Option);
        }
    }

    /// Looks at the forms of words beside counts, in the languages whose numbers are known.
    fn forms(&mut self, path: &str, text: &Text) {
        let is_translated = text.languages().next().is_some();
        let of_all = if is_translated { usize::MAX } else { 1 };
        for language in self.protocol.languages.iter().take(of_all) {
            let wanted = forms(language.as_str());
            for piece in pieces(text.in_language(language.as_str())) {
                let Piece::Name(name) = piece else { continue };
                let given = name.split('|').count() - 1;
                let is_count = matches!(Filling::of(name), Some(Filling::Count(_)));
                if is_count && given > 0 && given != wanted && is_known(language.as_str()) {
                    let message = format!(
                        "{{{name}}} has {given} form(s) of the word beside the number; in \"{language}\" there are {wanted}. Give \
                         each, or none."
                    );
                    self.found.push(Advice { lint: Lint::PluralForms, path: path.to_owned(), message });
                }
            }
        }
    }

    fn text_if(&mut self, path: String, text: Option<&Text>, place: Place) {
        if let Some(text) = text {
            self.text(path, text, place);
        }
    }

    fn text(&mut self, path: String, text: &Text, place: Place) {
        let languages = &self.protocol.languages;
        let shown = text.in_language(languages.first().map_or("en", |it| it.as_str()));
        let has_words = shown.chars().any(char::is_alphabetic);
        if languages.len() > 1 && text.languages().next().is_none() && has_words {
            let message = format!(
                "This {} is the same in all {} languages. Write it as {{ \"{}\": … }} if it should not be.",
                place.name(),
                languages.len(),
                languages.iter().map(|it| it.as_str()).collect::<Vec<_>>().join("\": …, \"")
            );
            self.found.push(Advice { lint: Lint::Untranslated, path: path.clone(), message });
        }
        self.forms(&path, text);
        let length = |language: &str| text.in_language(language).chars().count();
        let longest = languages.iter().map(|it| (length(it.as_str()), it)).max_by_key(|(length, _)| *length);
        if let Some((length, language)) = longest.filter(|(length, _)| *length > place.most()) {
            let which = if languages.len() > 1 { format!(" in \"{language}\"") } else { String::new() };
            let message = format!(
                "This {} has {length} characters{which}; up to {} are read at a glance. Say it in fewer words.",
                place.name(),
                place.most()
            );
            self.found.push(Advice { lint: Lint::LongText, path, message });
        }
    }
}
