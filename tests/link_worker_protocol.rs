//! The protocols that ship with the pages: both read without a fault, and the link workers' protocol asks every item
//! of the study it re-creates.

use json::Json;
use network::{Key, Value};
use protocol::{
    self, AlterTest, AskBy, EgoForm, Field, Logic, MapTask, NameGenerator, OpenQuestions, Prompt, Protocol, Stage,
    StageTask, Variable, VariableKind,
};
use std::sync::Arc;

fn json(path: &str) -> Json {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Reads `www/protocols/{name}.json`, printing every fault if there is one.
fn protocol(name: &str) -> Protocol {
    let path = format!("www/protocols/{name}.json");
    protocol::read(&json(&path)).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{path} has {} faults:\n{}", lines.len(), lines.join("\n"))
    })
}

fn stage<'a>(protocol: &'a Protocol, id: &str) -> &'a Stage {
    &protocol.stages[protocol.stage_index(id).unwrap_or_else(|| panic!("there is no stage {id}"))]
}

fn names<W>(fields: &[Field<W>]) -> Vec<&str> {
    fields.iter().map(|field| field.variable.as_str()).collect()
}

fn ids(stage: &Stage) -> Vec<&str> {
    let prompts: Vec<&Prompt> = match &stage.task {
        StageTask::NameGenerator(task) => task.prompts.iter().map(|asked| &asked.prompt).collect(),
        StageTask::OrdinalBin(bins) | StageTask::CategoricalBin(bins) => {
            bins.prompts.iter().map(|(prompt, _)| prompt).collect()
        }
        StageTask::Sociogram(map) => map.prompts.iter().map(|asked| &asked.prompt).collect(),
        _ => panic!("{} has no prompts", stage.id),
    };
    prompts.into_iter().map(|prompt| prompt.id.as_str()).collect()
}

fn generator(stage: &Stage) -> &NameGenerator {
    let StageTask::NameGenerator(generator) = &stage.task else { panic!("{} asks for no names", stage.id) };
    generator
}

fn values(variable: &Variable) -> Vec<&Value> {
    variable.kind.options().iter().map(|option| &option.value).collect()
}

fn ego<'a>(protocol: &'a Protocol, name: &str) -> &'a Variable {
    let found = protocol.codebook.ego.iter().find(|variable| variable.name.as_str() == name);
    found.unwrap_or_else(|| panic!("ego has no variable {name}"))
}

fn alter<'a>(protocol: &'a Protocol, alter_type: &str, name: &str) -> &'a Variable {
    let found = protocol.codebook.alter_type(alter_type).and_then(|it| it.variable(name));
    found.unwrap_or_else(|| panic!("{alter_type} has no variable {name}"))
}

#[test]
fn every_question_about_ego_is_asked_in_the_order_of_the_study() {
    let protocol = protocol("link-worker");
    let asked: Vec<&str> = protocol
        .stages
        .iter()
        .filter_map(|stage| match &stage.task {
            StageTask::EgoForm(form) => Some(names(&form.fields)),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(
        asked,
        [
            "age",
            "gender",
            "sex_at_birth",
            "ethnicity",
            "education",
            "previous_sector",
            "months_in_post",
            "deprivation",
            "employer",
            "working_time",
            "caseload"
        ]
    );
    assert_eq!(ego(&protocol, "gender").kind.options().len(), 5);
    assert_eq!(ego(&protocol, "sex_at_birth").kind.options().len(), 3);
    assert_eq!(values(ego(&protocol, "employer")), ["pcn", "vcs", "other"].map(Value::from).each_ref());
    assert_eq!(values(ego(&protocol, "deprivation")), ["high", "low", "mixture"].map(Value::from).each_ref());
}

#[test]
fn consent_comes_first_and_nothing_else_is_required() {
    let protocol = protocol("link-worker");
    let StageTask::Consent(consent) = &protocol.stages[0].task else { panic!("the first stage is not consent") };
    let required = |variables: &[Arc<Variable>]| -> Vec<Key> {
        variables.iter().filter(|variable| variable.required).map(|variable| variable.name.clone()).collect()
    };
    assert_eq!(required(&protocol.codebook.ego), std::slice::from_ref(&consent.variable));
    for alter_type in &protocol.codebook.alters {
        assert!(required(&alter_type.variables).is_empty(), "{}", alter_type.id);
    }
    for id in ["people", "organisations"] {
        assert!(generator(stage(&protocol, id)).prompts.iter().all(|prompt| prompt.min == 0), "{id}");
    }
}

#[test]
fn eight_questions_name_people_and_five_name_organisations() {
    let protocol = protocol("link-worker");
    let people = stage(&protocol, "people");
    assert_eq!(
        ids(people),
        [
            "known-before",
            "formed-since",
            "same-job",
            "still-to-reach",
            "referred-to",
            "referred-from",
            "advice",
            "co-creators"
        ]
    );
    assert!(generator(people).short_names);
    let marked: Vec<&str> = generator(people)
        .prompts
        .iter()
        .filter(|it| it.mark.iter().any(|(name, value)| name.as_str() == "link_worker" && value == &Value::Bool(true)))
        .map(|it| it.prompt.id.as_str())
        .collect();
    assert_eq!(marked, ["same-job"]);

    assert_eq!(
        ids(stage(&protocol, "organisations")),
        [
            "organisations-worked-with",
            "organisations-referred-to",
            "organisations-not-yet",
            "organisations-referred-from",
            "organisations-co-creators"
        ]
    );
}

#[test]
fn every_question_about_alters_is_asked() {
    let protocol = protocol("link-worker");
    let sectors = ["health", "vcs", "statutory", "other"].map(Value::from);
    for (alter_type, id) in [("person", "people-sector"), ("organisation", "organisations-sector")] {
        let StageTask::CategoricalBin(bins) = &stage(&protocol, id).task else { panic!("{id} does not sort") };
        assert_eq!(bins.alters, Logic::Is(AlterTest::Type(Key::from(alter_type))));
        assert_eq!(bins.prompts[0].1.as_str(), "sector");
        let sector = alter(&protocol, alter_type, "sector");
        assert_eq!(values(sector), sectors.each_ref());
        let other = sector.kind.options().last().and_then(|option| option.other.clone());
        assert_eq!(other, Some(Key::from("sector_other")));
    }

    let StageTask::AlterForm(form) = &stage(&protocol, "people-details").task else {
        panic!("people-details is no form")
    };
    assert_eq!(names(&form.fields), ["role", "how_known", "months_known"]);
    assert_eq!(form.by, AskBy::Question);

    let often = ["daily", "weekly", "monthly", "less"].map(Value::from);
    for (alter_type, id, variable) in
        [("person", "people-contact", "contact"), ("organisation", "organisations-referral", "referral")]
    {
        let StageTask::OrdinalBin(bins) = &stage(&protocol, id).task else { panic!("{id} does not sort") };
        assert_eq!(bins.prompts[0].1.as_str(), variable);
        let options = values(alter(&protocol, alter_type, variable));
        assert_eq!(options[..4], often.each_ref(), "{variable}");
    }
}

#[test]
fn the_map_asks_every_kind_of_tie_and_who_can_be_relied_on() {
    let protocol = protocol("link-worker");
    let StageTask::Sociogram(map) = &stage(&protocol, "people-map").task else { panic!("people-map is no map") };
    let person = Key::from("person");
    let organisation = Key::from("organisation");
    let people_only = Some(Logic::Is(AlterTest::Type(person.clone())));
    let tie = |kind: &str, between: bool| MapTask::Tie {
        kind: Key::from(kind),
        between: between.then(|| (person.clone(), organisation.clone())),
        offer: None,
        variable: None,
    };
    let asked: Vec<_> = map.prompts.iter().map(|it| (it.alters.clone(), it.task.clone())).collect();
    assert_eq!(
        asked,
        [
            (people_only.clone(), MapTask::Place),
            (people_only.clone(), tie("works_together", false)),
            (people_only.clone(), tie("advises", false)),
            (people_only.clone(), tie("creates_services", false)),
            (people_only, tie("refers", false)),
            (None, MapTask::Place),
            (None, tie("works_for", true)),
            (None, tie("refers_to", true)),
            (None, MapTask::Highlight { variable: Key::from("relied_on") }),
        ]
    );
    let mut looks: Vec<String> =
        protocol.codebook.ties.iter().map(|kind| format!("{:?} {:?}", kind.colour, kind.line)).collect();
    looks.sort();
    looks.dedup();
    assert_eq!(looks.len(), protocol.codebook.ties.len(), "two kinds of tie look the same");
}

#[test]
fn link_workers_alone_are_left_off_the_map() {
    let protocol = protocol("link-worker");
    let StageTask::Sociogram(map) = &stage(&protocol, "people-map").task else { panic!("people-map is no map") };
    let shown = |alter_type: &str, link_worker: Option<bool>| {
        map.alters.holds(&|test| match test {
            AlterTest::Type(it) => it.as_str() == alter_type,
            AlterTest::Variable(test) if test.variable.as_str() == "link_worker" => {
                alter_type == "person" && test.is.holds(link_worker.map(Value::Bool).as_ref())
            }
            other => panic!("the map is chosen by {other:?}"),
        })
    };
    assert!(!shown("person", Some(true)));
    assert!(shown("person", None));
    assert!(shown("organisation", None));
}

#[test]
fn five_open_questions_close_the_interview() {
    let protocol = protocol("link-worker");
    let StageTask::OpenQuestions(OpenQuestions { fields }) = &stage(&protocol, "closing-questions").task else {
        panic!("closing-questions are not open")
    };
    assert_eq!(
        names(fields),
        ["reflections", "working_together", "meaning_for_patients", "health_inequalities", "anything_missed"]
    );
    assert!(fields.iter().all(|field| {
        matches!(ego(&protocol, field.variable.as_str()).kind, VariableKind::Text { long: true, .. })
    }));
    assert!(matches!(protocol.stages.last().map(|stage| &stage.task), Some(StageTask::Summary)));
    assert!(!protocol.measures.show);
    assert_eq!(protocol.measures.composition, [Key::from("sector")]);
}

#[test]
fn the_demonstration_shows_every_type_of_variable_once() {
    let protocol = protocol("demo");
    let languages: Vec<&str> = protocol.languages.iter().map(Key::as_str).collect();
    assert_eq!(languages, ["en", "cy", "ar", "de", "es", "fr", "pl"]);
    let StageTask::EgoForm(EgoForm { fields }) = &stage(&protocol, "you").task else { panic!("you is no form") };
    let document = json("www/protocols/demo.json");
    let of_ego = document.get("codebook").and_then(|it| it.get("ego")).expect("variables of ego");
    let mut shown: Vec<&str> = Vec::new();
    for field in fields {
        let variable = of_ego.get(field.variable.as_str()).expect("a variable of ego");
        shown.extend(variable.get("type").and_then(Json::as_str));
    }
    let schema = json("www/schema/protocol.schema.json");
    let variants = ["$defs", "variable", "oneOf"].iter().try_fold(&schema, |it, name| it.get(name));
    let mut known: Vec<&str> = Vec::new();
    for variant in variants.and_then(Json::items).expect("types of variable") {
        known.extend(
            ["properties", "type", "const"].iter().try_fold(variant, |it, name| it.get(name)).and_then(Json::as_str),
        );
    }
    // A day of contacts asks for times; the demonstration is short.
    let diary = json("www/protocols/examples/contact-diary.json");
    assert!(json::text(&diary).contains("\"type\":\"time\""));
    known.retain(|it| *it != "time");
    shown.sort_unstable();
    known.sort_unstable();
    assert_eq!(shown, known);
    assert!(protocol.measures.show);
}
