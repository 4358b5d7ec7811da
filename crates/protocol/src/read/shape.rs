//! The second gate: the document held against the tables of [`super::super::spelling`].

use super::super::fault::{Fault, FaultCode, Faults};
use super::super::fill::has_names;
use super::super::marks::{LINKS, bad_links, has_marks};
use super::super::spelling::{Alphabet, KeyNames, Member, Object, Shape, Tagged, is_language, is_option_value};
use super::spot::Spot;
use super::suggest::{did_you_mean, instead_of_word, nearest, quote};
use json::Json;
use order::repeated;
use rare::rare;
use std::cell::LazyCell;

/// Tells every value that is not spelled as it should be.
pub(super) struct Gate<'f, 'd> {
    pub(super) faults: &'f mut Faults,
    /// The languages every translated text must have; `None` if their own list is faulty
    pub(super) languages: Option<Vec<&'d str>>,
    /// Whether a text was seen that has a name in braces
    pub(super) has_names: bool,
}

impl<'d> Gate<'_, 'd> {
    pub(super) fn check(&mut self, at: &Spot<'_, 'd>, shape: &'static Shape) {
        match shape {
            Shape::Named(_, shape) | Shape::SameOr(_, shape) | Shape::ListOf(shape) => self.check(at, shape),
            Shape::Text(longest) => match at.json {
                Json::Text(text) => self.text(at, text, *longest),
                Json::Object(_) => self.translations(at, *longest),
                _ => self.wrong_type(at, shape),
            },
            Shape::Word(words) => match at.json {
                Json::Text(word) if words.contains(&word.as_str()) => {}
                Json::Text(_) => self.unknown_word(at, || words.to_vec()),
                _ => self.wrong_type(at, shape),
            },
            Shape::Id(alphabet) => match at.json {
                Json::Text(id) => self.id(at, id, *alphabet),
                _ => self.wrong_type(at, shape),
            },
            Shape::List(shape_of_items, fewest, most) => match at.json {
                Json::List(items) => {
                    self.amount(at, items.len(), *fewest, *most);
                    for item in at.items().take(*most) {
                        self.check(&item, shape_of_items);
                    }
                }
                _ => self.wrong_type(at, shape),
            },
            Shape::ReferenceOr(object) if at.json.as_str().is_none() => match at.json {
                Json::Object(_) => self.object(at, object.noun, &[object.members, object.shared], None),
                _ => self.wrong_type(at, shape),
            },
            Shape::Or(plain, object) => self.check(at, if at.json.members().is_some() { object } else { plain }),
            Shape::Missing(words, texts) => match at.json {
                Json::Bool(false) => {}
                Json::List(_) => self.check(at, words),
                Json::Object(_) => self.object(at, texts.noun, &[texts.members], None),
                _ => self.wrong_type(at, shape),
            },
            // Whoever reads it looks.
            Shape::Apart(_) if at.json.members().is_some() => {}
            Shape::Map(of, names, most) if at.json.members().is_some() => {
                self.twice(at);
                self.amount(at, at.entries().len(), 0, *most);
                for (name, value) in at.entries().take(*most) {
                    if *names == KeyNames::Given {
                        self.id(&value, name, Alphabet::Name);
                    }
                    self.check(&value, of);
                }
            }
            Shape::Object(object) if at.json.members().is_some() => {
                self.object(at, object.noun, &[object.members, object.shared], None);
            }
            Shape::Tagged(tagged) if at.json.members().is_some() => self.tagged(at, tagged),
            Shape::Keyed(objects, otherwise) if at.json.members().is_some() => self.keyed(at, objects, *otherwise),
            Shape::Answer if at.json.items().is_some() => {
                for item in at.items() {
                    self.check(&item, &Shape::Scalar);
                }
            }
            _ => self.scalar(at, shape),
        }
    }

    fn scalar(&mut self, at: &Spot<'_, 'd>, shape: &'static Shape) {
        let whole = at.number_here().is_some_and(|number| number.fract() == 0.0);
        match (shape, at.json) {
            (Shape::Version, Json::Number(1.0))
            | (Shape::Flag | Shape::Scalar | Shape::Answer, Json::Bool(_))
            | (Shape::Number | Shape::Scalar | Shape::Answer, Json::Number(_))
            | (Shape::Reference | Shape::ReferenceOr(_) | Shape::Date | Shape::Clock, Json::Text(_)) => {}
            (Shape::Version, Json::Number(_)) => self.fault(at, FaultCode::WrongVersion, || {
                format!("This is written for version {} of the format; only 1 is known.", at.json.excerpt())
            }),
            (Shape::OptionValue, Json::Number(number)) if whole && number.abs() <= 1e9 => {}
            (Shape::OptionValue, Json::Text(text)) => {
                if !is_option_value(text) {
                    self.fault(at, FaultCode::BadId, || {
                        format!(
                            "{} cannot be the value of an option. Use at most 64 letters, digits and _ . : - beginning \
                             with a letter or digit; the label is what people see.",
                            quote(text)
                        )
                    });
                }
            }
            (Shape::Whole(min, max), Json::Number(number)) if whole => {
                if *number < f64::from(*min) || *number > f64::from(*max) {
                    self.should_be(at, FaultCode::OutOfRange, shape);
                }
            }
            (Shape::Scalar | Shape::Answer, Json::Text(text)) => self.visible(at, text),
            (Shape::Language, Json::Text(tag)) => {
                if !is_language(tag) {
                    self.should_be(at, FaultCode::BadId, shape);
                }
            }
            _ => self.wrong_type(at, shape),
        }
    }

    fn fault(&mut self, at: &Spot, code: FaultCode, message: impl FnOnce() -> String) {
        if self.faults.tells() {
            self.faults.push(Fault { path: at.path(), code, message: message() });
        } else {
            at.blame(self.faults, code);
        }
    }

    fn wrong_type(&mut self, at: &Spot, shape: &Shape) {
        self.should_be(at, FaultCode::WrongType, shape);
    }

    fn should_be(&mut self, at: &Spot, code: FaultCode, shape: &Shape) {
        self.fault(at, code, || format!("This should be {}, not {}.", shape.expected(), at.json.excerpt()));
    }

    fn unknown_word(&mut self, at: &Spot, words: impl FnOnce() -> Vec<&'static str>) {
        let word = at.str();
        self.fault(at, FaultCode::UnknownWord, || {
            format!("{} is not known here.{}", quote(word), instead_of_word(word, &words()))
        });
    }

    fn amount(&mut self, at: &Spot, number: usize, fewest: usize, most: usize) {
        if number < fewest {
            self.fault(at, FaultCode::Empty, || match fewest {
                1 => "This list is empty; it needs at least one item.".into(),
                _ => format!("This list has {number} of the at least {fewest} items it needs."),
            });
        }
        if number > most {
            self.fault(at, FaultCode::TooLarge, || format!("There are {number} of these; at most {most} are allowed."));
        }
    }

    fn id(&mut self, at: &Spot, id: &str, alphabet: Alphabet) {
        if !alphabet.allows(id) {
            self.fault(at, FaultCode::BadId, || no_id(id, alphabet));
        }
    }

    fn text(&mut self, at: &Spot, text: &str, longest: usize) {
        self.has_names |= has_names(text);
        if text.trim().is_empty() {
            self.fault(at, FaultCode::Empty, || "This text is empty. Write something, or leave the member out.".into());
        }
        let length = text.chars().count();
        if length > longest {
            self.fault(at, FaultCode::TooLarge, || {
                format!("This text has {length} characters; at most {longest} are allowed.")
            });
        }
        self.visible(at, text);
        if has_marks(text) {
            rare!(links(self.faults, at, text));
        }
    }

    /// Control characters and those that turn the direction of writing can make a text look like what it is not.
    fn visible(&mut self, at: &Spot, text: &str) {
        let hides = |c: &char| match c {
            '\n' | '\t' => false,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
            c => c.is_control(),
        };
        if let Some(c) = text.chars().find(hides) {
            self.fault(at, FaultCode::HiddenCharacter, || {
                format!("This text contains the invisible character U+{:04X}. Take it out.", u32::from(c))
            });
        }
    }

    fn translations(&mut self, at: &Spot<'_, 'd>, longest: usize) {
        self.twice(at);
        let languages = self.languages.take();
        for (language, text) in at.entries() {
            match text.json {
                Json::Text(words) => self.text(&text, words, longest),
                _ => self.fault(&text, FaultCode::WrongType, || {
                    format!("This should be a text, not {}.", text.json.excerpt())
                }),
            }
            if let Some(known) = &languages
                && !known.contains(&language)
            {
                self.fault(&text, FaultCode::UndeclaredLanguage, || {
                    let advice = did_you_mean(language, known);
                    format!("The language {} is not in the protocol's list of languages.{advice}", quote(language))
                });
            }
        }
        for language in languages.iter().flatten() {
            if at.json.get(language).is_none() {
                self.fault(at, FaultCode::MissingLanguage, || {
                    format!("This text is missing in the language \"{language}\".")
                });
            }
        }
        self.languages = languages;
    }

    /// A member given twice cannot be seen in the browser, whose parser keeps the last; elsewhere it can.
    fn twice(&mut self, at: &Spot) {
        let names: Vec<&str> = at.entries().map(|(name, _)| name).collect();
        let mut last = None;
        for again in repeated(&names) {
            let name = names[again];
            if last != Some(name) {
                last = Some(name);
                self.fault(at, FaultCode::DuplicateMember, || {
                    format!("The member {} is given twice. Keep one.", quote(name))
                });
            }
        }
    }

    fn tagged(&mut self, at: &Spot<'_, 'd>, tagged: &'static Tagged) {
        let words = || -> Vec<&str> { tagged.variants.iter().map(|(word, _)| *word).collect() };
        let Some(tag) = at.find(tagged.tag) else {
            self.fault(at, FaultCode::MissingMember, || {
                format!("The member \"{}\" is missing. Use one of: {}.", tagged.tag, words().join(", "))
            });
            return self.known_members(at, tagged.common);
        };
        let Some(word) = tag.json.as_str() else {
            self.wrong_type(&tag, &Shape::Word(&[]));
            return self.known_members(at, tagged.common);
        };
        let Some((_, members)) = tagged.variants.iter().find(|(known, _)| *known == word) else {
            self.unknown_word(&tag, words);
            return self.known_members(at, tagged.common);
        };
        self.object(at, tagged.noun, &[members, tagged.common], Some(tagged));
    }

    /// The members of an object of which it is not clear what else it may have.
    fn known_members(&mut self, at: &Spot<'_, 'd>, members: &'static [Member]) {
        self.twice(at);
        for member in members {
            match at.find(member.name) {
                Some(value) => self.check(&value, member.shape),
                None if member.required => self.missing(at, member.name),
                None => {}
            }
        }
    }

    fn keyed(&mut self, at: &Spot<'_, 'd>, objects: &'static [Object], otherwise: Option<&'static Object>) {
        let has_first = |object: &&'static Object| object.members.first().is_some_and(|it| at.find(it.name).is_some());
        match objects.iter().find(has_first).or(otherwise) {
            Some(object) => self.object(at, object.noun, &[object.members, object.shared], None),
            None => self.fault(at, FaultCode::MissingMember, || {
                let names: Vec<&str> = objects.iter().filter_map(|it| it.members.first()).map(|it| it.name).collect();
                format!("This needs one of these members: {}.", names.join(", "))
            }),
        }
    }

    /// An object that may have the members of the tables in `known`, of which earlier ones take precedence.
    fn object(&mut self, at: &Spot<'_, 'd>, noun: &str, known: &[&'static [Member]], tagged: Option<&'static Tagged>) {
        self.twice(at);
        let tag = tagged.map(|it| it.tag);
        let mut meant = Vec::new();
        // Looked for once at most, as there may be many members to tell about.
        let names = LazyCell::new(|| -> Vec<&str> {
            tag.into_iter().chain(known.iter().copied().flatten().map(|it| it.name)).collect()
        });
        let absent =
            LazyCell::new(|| -> Vec<&str> { names.iter().copied().filter(|it| at.find(it).is_none()).collect() });
        for (name, value) in at.entries() {
            let member = known.iter().find_map(|table| table.iter().find(|it| it.name == name));
            match member {
                Some(member) => self.check(&value, member.shape),
                None if tag == Some(name) => {}
                None => self.fault(&value, FaultCode::UnknownMember, || {
                    let near = nearest(name, &absent).or_else(|| nearest(name, &names));
                    meant.extend(near);
                    let word = tag.map_or(String::new(), |tag| format!(" \"{}\"", at.member(tag).str()));
                    let advice = match near {
                        Some(near) => format!(" Did you mean \"{near}\"?"),
                        None => belonging(name, tagged).unwrap_or_else(|| format!(" It can have: {}.", every(&names))),
                    };
                    format!("{} is not a member of {noun}{word}.{advice}", quote(name))
                }),
            }
        }
        for (index, table) in known.iter().enumerate() {
            for member in table.iter().filter(|it| it.required && at.find(it.name).is_none()) {
                let told = known[..index].iter().any(|earlier| earlier.iter().any(|it| it.name == member.name));
                // A misspelt member was told already.
                if !told && !meant.contains(&member.name) {
                    self.missing(at, member.name);
                }
            }
        }
    }

    fn missing(&mut self, at: &Spot, name: &str) {
        self.fault(at, FaultCode::MissingMember, || format!("The member \"{name}\" is missing."));
    }
}

/// Tells the addresses to which no link can lead.
#[cfg_attr(feature = "parted", rare::wasm_split(texts, wasm_split_path = rare))]
fn links(faults: &mut Faults, at: &Spot<'_, '_>, text: &str) {
    for address in bad_links(text) {
        faults.add(at.path(), FaultCode::BadAddress, || {
            format!(
                "A link cannot lead to {}. Its address begins with one of: {}. Write \\[ where no link is meant.",
                quote(address),
                LINKS.join(", ")
            )
        });
    }
}

/// Why `id` cannot be one, and what it might be instead.
fn no_id(id: &str, alphabet: Alphabet) -> String {
    let (marks, joint) = if alphabet == Alphabet::Name { ("_", '_') } else { ("_ -", '-') };
    let fixed: String = id
        .trim()
        .chars()
        .take(64)
        .map(|c| if c == ' ' || c == '-' { joint } else { c.to_ascii_lowercase() })
        .filter(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == joint)
        .collect();
    let close = id.chars().all(|c| c.is_ascii_alphanumeric() || " _-".contains(c));
    let advice = if close && alphabet.allows(&fixed) { format!(" For instance \"{fixed}\".") } else { String::new() };
    format!(
        "{} cannot be an id. Use at most 64 small letters, digits and {marks} beginning with a letter.{advice}",
        quote(id)
    )
}

/// Which other variants have a member of this name.
fn belonging(name: &str, tagged: Option<&'static Tagged>) -> Option<String> {
    let tagged = tagged?;
    let having = tagged.variants.iter().filter(|(_, members)| members.iter().any(|it| it.name == name));
    let words = having.map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
    (!words.is_empty()).then(|| format!(" It belongs to {}: {words}.", tagged.noun))
}

/// All names, each once.
fn every(names: &[&str]) -> String {
    let mut once: Vec<&str> = Vec::new();
    for name in names {
        if !once.contains(name) {
            once.push(name);
        }
    }
    once.join(", ")
}

impl Spot<'_, '_> {
    fn number_here(&self) -> Option<f64> {
        self.json.as_f64()
    }
}
