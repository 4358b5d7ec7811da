//! The JSON Schema of protocols (draft 2020-12), printed from the tables that the reader goes by. It says what is
//! spelled right; what makes sense only [`super::read`] can say.

use super::spelling::{Alphabet, KeyNames, LANGUAGE, Member, OPTION_VALUE, Object, PROTOCOL, Shape, Tagged};
use json::Json;

/// The schema, for editors and other programs.
pub fn schema() -> Json {
    let mut printer = Printer { named: Vec::new() };
    let Json::Object(root) = printer.shape(&PROTOCOL) else { return Json::Null };
    let head = [
        ("$schema", Json::from("https://json-schema.org/draft/2020-12/schema")),
        ("title", Json::from("Sociogram protocol, version 1")),
    ];
    let mut members: Vec<(String, Json)> = head.into_iter().map(|(name, value)| (name.into(), value)).collect();
    members.extend(root);
    let named = printer.named.into_iter().map(|(name, shape)| (name, shape.unwrap_or_default()));
    members.push(("$defs".into(), Json::object(named)));
    Json::Object(members)
}

struct Printer {
    /// The shapes that go by a name; `None` while one is being printed
    named: Vec<(String, Option<Json>)>,
}

impl Printer {
    fn shape(&mut self, shape: &Shape) -> Json {
        match shape {
            Shape::Version => Json::object([("const", Json::from(1u32))]),
            Shape::Text(longest) => {
                let name = format!("text_{longest}");
                self.reference(&name, |_| text(*longest))
            }
            Shape::Language => pattern(LANGUAGE),
            Shape::Flag => kind("boolean"),
            Shape::Number => kind("number"),
            Shape::Whole(min, u32::MAX) => Json::object([("type", "integer".into()), ("minimum", Json::from(*min))]),
            Shape::Whole(min, max) => {
                Json::object([("type", "integer".into()), ("minimum", Json::from(*min)), ("maximum", Json::from(*max))])
            }
            Shape::Id(alphabet) => pattern(alphabet.pattern()),
            Shape::Reference | Shape::Date | Shape::Clock => kind("string"),
            Shape::Word(words) => Json::object([("enum", Json::list(words.iter().copied()))]),
            Shape::OptionValue => any_of([
                pattern(OPTION_VALUE),
                Json::object([("type", "integer".into()), ("minimum", Json::from(-1e9)), ("maximum", Json::from(1e9))]),
            ]),
            Shape::Scalar => Json::object([("type", Json::list(["string", "number", "boolean"]))]),
            Shape::Answer => {
                let one = self.shape(&Shape::Scalar);
                any_of([one.clone(), Json::object([("type", "array".into()), ("items", one)])])
            }
            Shape::List(items, fewest, most) => Json::object([
                ("type", Json::from("array")),
                ("items", self.shape(items)),
                ("minItems", Json::from(*fewest)),
                ("maxItems", Json::from(*most)),
            ]),
            Shape::Map(of, names, most) => {
                let mut members = vec![
                    ("type", Json::from("object")),
                    ("additionalProperties", self.shape(of)),
                    ("maxProperties", Json::from(*most)),
                ];
                if *names == KeyNames::Given {
                    members.push(("propertyNames", pattern(Alphabet::Name.pattern())));
                }
                Json::object(members)
            }
            Shape::Object(object) => self.object(object),
            Shape::Tagged(tagged) => self.tagged(tagged),
            Shape::Keyed(objects, otherwise) => {
                let all: Vec<Json> = objects.iter().chain(*otherwise).map(|object| self.object(object)).collect();
                any_of(all)
            }
            Shape::Or(shape, other) => {
                let mut all = vec![self.shape(shape)];
                // Flat, as the forms of the author's page go by it.
                let other = self.shape(other);
                match other.get("anyOf").and_then(Json::items) {
                    Some(objects) => all.extend(objects.iter().cloned()),
                    None => all.push(other),
                }
                any_of(all)
            }
            Shape::ReferenceOr(object) => any_of([kind("string"), self.object(object)]),
            Shape::ListOf(shape) => any_of([kind("string"), self.shape(shape)]),
            Shape::SameOr(same, shape) => {
                let same = self.object(same);
                let mut variants = self.shape(shape);
                if let Some(Json::List(variants)) = variants.get_mut("oneOf") {
                    variants.push(same);
                }
                variants
            }
            Shape::Missing(words, texts) => {
                let off = Json::object([("const", Json::from(false))]);
                any_of([self.shape(words), self.object(texts), off])
            }
            Shape::Apart(apart) => self.shape(apart.shape()),
            Shape::Named(name, shape) => self.reference(name, |printer| printer.shape(shape)),
        }
    }

    /// A reference to a named shape, which is printed when first needed; it may be needed inside itself.
    fn reference(&mut self, name: &str, print: impl FnOnce(&mut Self) -> Json) -> Json {
        if !self.named.iter().any(|(known, _)| known == name) {
            let at = self.named.len();
            self.named.push((name.into(), None));
            let printed = print(self);
            self.named[at].1 = Some(printed);
        }
        Json::object([("$ref", Json::Text(format!("#/$defs/{name}")))])
    }

    fn object(&mut self, object: &Object) -> Json {
        self.members(&[], &[object.members, object.shared])
    }

    fn tagged(&mut self, tagged: &Tagged) -> Json {
        let mut variants = Vec::new();
        for (word, members) in tagged.variants {
            let tag = (tagged.tag, Json::object([("const", Json::from(*word))]));
            variants.push(self.members(&[tag], &[members, tagged.common]));
        }
        Json::object([("oneOf", Json::List(variants))])
    }

    fn members(&mut self, tag: &[(&str, Json)], tables: &[&[Member]]) -> Json {
        let mut properties: Vec<(String, Json)> = tag.iter().map(|(name, it)| ((*name).into(), it.clone())).collect();
        let mut required: Vec<&str> = tag.iter().map(|(name, _)| *name).collect();
        for member in tables.iter().copied().flatten() {
            // As in the reader, a member of an earlier table takes the place of one of a later.
            if properties.iter().any(|(name, _)| name == member.name) {
                continue;
            }
            let Json::Object(mut shape) = self.shape(member.shape) else { continue };
            shape.insert(0, ("description".into(), member.doc.into()));
            properties.push((member.name.into(), Json::Object(shape)));
            if member.required {
                required.push(member.name);
            }
        }
        Json::object([
            ("type", "object".into()),
            ("properties", Json::Object(properties)),
            ("required", Json::list(required)),
            ("additionalProperties", Json::from(false)),
        ])
    }
}

fn text(longest: usize) -> Json {
    // `\S` somewhere: a text of spaces is no text.
    let one = Json::object([
        ("type", Json::from("string")),
        ("maxLength", Json::from(longest)),
        ("pattern", Json::from("\\S")),
    ]);
    let by_language = Json::object([
        ("type", Json::from("object")),
        ("minProperties", Json::from(1u32)),
        ("propertyNames", pattern(LANGUAGE)),
        ("additionalProperties", one.clone()),
    ]);
    any_of([one, by_language])
}

fn kind(name: &str) -> Json {
    Json::object([("type", Json::from(name))])
}

fn pattern(pattern: &str) -> Json {
    Json::object([("type", Json::from("string")), ("pattern", Json::from(pattern))])
}

fn any_of(shapes: impl IntoIterator<Item = Json>) -> Json {
    Json::object([("anyOf", Json::List(shapes.into_iter().collect()))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// To write the file anew: `BLESS=1 cargo test --package sociogram-protocol schema`.
    #[test]
    fn the_file_is_what_the_tables_say() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/schema/protocol.schema.json");
        let printed = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        if std::env::var_os("BLESS").is_some() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, &printed).unwrap();
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == printed, "{} differs from the tables; see this test's comment", file.display());
    }

    #[test]
    fn it_is_a_schema() {
        assert!(jsonschema::meta::is_valid(&serde_json::to_value(schema()).unwrap()));
    }
}
