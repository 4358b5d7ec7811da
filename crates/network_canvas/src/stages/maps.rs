//! Stages with the map, and those that ask about pairs: sociogram, censuses, composer, narrative.

use super::{Draft, DraftPart, DraftRule, Importer, SUBJECT, Source, StageType, forms};
use crate::codebook::{Kind, Owner};
use crate::context::{Context, Member, Members};
use crate::document::Part;
use crate::own_words;
use crate::report::{EntryId, What};
use json::Json;

const BACKGROUND: Members = &[
    ("image", Member::Lost("There are no pictures behind maps.")),
    ("concentricCircles", Member::Value),
    ("skewedTowardCenter", Member::Value),
];

const BEHAVIOURS: Members = &[
    ("automaticLayout", Member::Any),
    ("allowRepositioning", Member::Value),
    ("freeDraw", Member::Lost("Nothing is drawn on the map by hand.")),
    ("removeAfterConsideration", Member::Lost("All pairs are tapped on one map.")),
];

const SORTED: Member = Member::Lost("People come in the order in which they were named.");

const MAP_PROMPT: Members = &[
    ("id", Member::Inward),
    ("text", Member::Value),
    ("layout", Member::Object),
    ("edges", Member::Object),
    ("highlight", Member::Object),
    ("sortOrder", SORTED),
    ("sortOrderBy", SORTED),
];

const LAYOUT: Members = &[("layoutVariable", Member::Value), ("allowPositioning", Member::Value)];

const EDGES: Members = &[("create", Member::Value), ("display", Member::List)];

const HIGHLIGHT: Members = &[("variable", Member::Value), ("allowHighlighting", Member::Value)];

const CENSUS_PROMPT: Members = &[
    ("id", Member::Inward),
    ("text", Member::Value),
    ("createEdge", Member::Value),
    ("edgeVariable", Member::Value),
    ("negativeLabel", Member::Value),
    ("bucketSortOrder", SORTED),
    ("binSortOrder", SORTED),
];

const CENSUS: Members = &[
    ("subject", Member::Object),
    ("filter", Member::Object),
    ("introductionPanel", Member::Object),
    ("behaviours", Member::Object),
    ("prompts", Member::List),
];

/// A type of edge of a composer.
const EDGE: Members = &[("id", Member::Inward), ("subject", Member::Object), ("form", Member::Object)];

const FORM: Members = &[("fields", Member::List), ("title", Member::Lost("The heading is that of the stage."))];

const PRESET: Members = &[
    ("id", Member::Inward),
    ("label", Member::Value),
    ("layoutVariable", Member::Value),
    ("groupVariable", Member::Value),
    ("edges", Member::Any),
    ("highlight", Member::Any),
];

pub(super) const TYPES: &[StageType] = &[
    StageType {
        words: &["Sociogram"],
        members: &[
            ("subject", Member::Object),
            ("filter", Member::Object),
            ("background", Member::Object),
            ("behaviours", Member::Object),
            ("prompts", Member::List),
        ],
        uses: |_, _| {},
        carry: sociogram,
    },
    StageType { words: &["DyadCensus", "OneToManyDyadCensus"], members: CENSUS, uses: |_, _| {}, carry: census },
    StageType {
        words: &["TieStrengthCensus"],
        members: CENSUS,
        uses: |part, book| {
            for prompt in part.member("prompts").items() {
                if let Some(edge) = book.edge(prompt.text("createEdge"))
                    && let Some(variable) = book.variable_mut(Owner::Edge(edge), prompt.text("edgeVariable"))
                {
                    variable.uses.in_form = true;
                }
            }
        },
        carry: census,
    },
    StageType {
        words: &["Narrative"],
        members: &[
            ("subject", Member::Object),
            ("filter", Member::Object),
            ("background", Member::Object),
            ("behaviours", Member::Object),
            ("presets", Member::List),
        ],
        uses: |_, _| {},
        carry: narrative,
    },
    StageType {
        words: &["NetworkComposer"],
        members: &[
            ("subject", Member::Object),
            ("filter", Member::Object),
            ("quickAdd", Member::Value),
            ("layoutVariable", Member::Value),
            ("nodeForm", Member::Object),
            ("convexHullVariable", Member::Lost("No outlines are drawn around groups.")),
            ("background", Member::Object),
            ("behaviours", Member::Object),
            ("edges", Member::List),
        ],
        uses: |part, book| {
            if let Some(node) = book.node(part.member("subject").text("type")) {
                forms::note(&part.member("nodeForm"), Owner::Node(node), book);
            }
            for edge in part.member("edges").items() {
                if let Some(at) = book.edge(edge.member("subject").text("type")) {
                    forms::note(&edge.member("form"), Owner::Edge(at), book);
                }
            }
        },
        carry: composer,
    },
];

/// What a map says before the first prompt that does not place anyone, if none before it did.
const PLACE: &str = "Put them on the map.";

fn sociogram(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let node = importer.node(source)?;
    let mut prompts = Vec::new();
    for part in source.part.member("prompts").items() {
        let Some((mut json, entry)) = importer.prompt(&part, MAP_PROMPT) else { continue };
        match task(importer, &part, node, entry) {
            Some(members) => members.into_iter().for_each(|(name, value)| json.add(name, value)),
            None => continue,
        }
        prompts.push(DraftPart { json, entry });
    }
    if prompts.is_empty() {
        return Err("None of its prompts is left.".into());
    }
    if rules_on_edges(&source.part) {
        let why = "Its filter also hid the ties that do not pass it; here everyone who passes keeps their ties.";
        importer.context.report.differ(source.entry, why);
    }
    let filter = importer.alters(source, node);
    let mut draft = importer.draft("sociogram", source);
    draft.members = map_members(&mut importer.context, &source.part, source.entry);
    draft.filter = Some(("alters", filter));
    draft.parts = Some(("prompts", prompts));
    Ok(vec![draft])
}

/// Whether the filter of a stage has a rule about edges.
fn rules_on_edges(stage: &Part) -> bool {
    stage.member("filter").member("rules").items().any(|rule| rule.text("type") == "edge")
}

/// What is done in a prompt of a sociogram; `None` if the prompt is lost.
fn task(importer: &mut Importer, part: &Part, node: usize, entry: EntryId) -> Option<Vec<(&'static str, Json)>> {
    let (edges, highlight, layout) = (part.member("edges"), part.member("highlight"), part.member("layout"));
    for (part, table) in [(&edges, EDGES), (&highlight, HIGHLIGHT), (&layout, LAYOUT)] {
        importer.context.account(part, &[table]);
    }
    if layout.member("allowPositioning").json.as_bool() == Some(false) {
        importer.context.report.differ(entry, "People can be moved on the map; there they stayed where they were.");
    }
    let shown = edges.member("display");
    let create = edges.text("create");
    for kind in shown.items().filter(|kind| importer.book.edge(kind.str()).is_none()) {
        let why = "The codebook lacks this type of edge.";
        importer.context.report.add_lost(&kind.path, What::Setting, kind.str(), why);
    }
    if shown.items().any(|kind| kind.str() != create) {
        importer.context.report.differ(entry, "The ties of all kinds are drawn, whichever it names.");
    }
    if !create.is_empty() {
        if highlight.flag("allowHighlighting") {
            importer.context.report.differ(entry, "It only asks for ties: one prompt does not highlight people too.");
        }
        let Some(kind) = importer.book.edge(create).and_then(|at| importer.book.edges.get(at)) else {
            importer.context.report.lose(entry, "The codebook lacks the type of edge that it draws.");
            return None;
        };
        return Some(vec![("task", Json::from("tie")), ("kind", Json::from(kind.id.as_str()))]);
    }
    if highlight.flag("allowHighlighting") {
        let text = importer.context.words(&part.member("text"));
        let fit = |kind: Kind| kind == Kind::YesNo;
        let variable = importer.book.variable_mut(Owner::Node(node), highlight.text("variable"));
        let Some(variable) = variable.filter(|variable| fit(variable.kind) && variable.is_kept()) else {
            importer.context.report.lose(entry, "The codebook lacks the yes or no that it would highlight.");
            return None;
        };
        if variable.question.is_none() && !text.is_empty() {
            variable.question = Some(Json::Text(text));
        }
        return Some(vec![("task", Json::from("highlight")), ("variable", Json::from(variable.id.as_str()))]);
    }
    Some(vec![("task", Json::from("place"))])
}

/// The rings and the layout of a map.
fn map_members(context: &mut Context, stage: &Part, entry: EntryId) -> Vec<(&'static str, Json)> {
    let (background, behaviours) = (stage.member("background"), stage.member("behaviours"));
    context.account(&background, &[BACKGROUND]);
    context.account(&behaviours, &[BEHAVIOURS]);
    let mut members = Vec::new();
    let circles = background.member("concentricCircles");
    // Where there is neither circles nor picture there were four circles.
    let otherwise = if background.member("image").says_something() { 0.0 } else { 4.0 };
    let given = circles.json.as_f64().unwrap_or(otherwise);
    let rings = given.clamp(0.0, 12.0).trunc();
    if rings != given {
        context.report.differ(entry, format!("It has {rings} rings; a map has from 0 to 12."));
    }
    if rings > 0.0 {
        members.push(("rings", Json::from(rings)));
        if background.flag("skewedTowardCenter") {
            context.report.differ(entry, "Its rings are as far from one another; there the inner ones were wider.");
        }
    }
    if behaviours.member("allowRepositioning").json.as_bool() == Some(false) {
        context.report.differ(entry, "People can be moved on the map; there they stayed where they were.");
    }
    let layout = behaviours.member("automaticLayout");
    context.account(&layout, &[&[("enabled", Member::Value)]]);
    if layout.json.as_bool() == Some(true) || layout.flag("enabled") {
        members.push(("automatic_layout", Json::Bool(true)));
        context.report.differ(entry, "People are arranged by their ties at the press of a button, not by themselves.");
    }
    members
}

impl Importer<'_> {
    /// Has people placed before they are tied or tapped, as only who is on the map can be.
    pub(super) fn place_first(&mut self) {
        for at in 0..self.drafts.len() {
            let Some(draft) = self.drafts.get(at).filter(|draft| draft.word == "sociogram") else { continue };
            let (Some(entry), false) = (draft.entry, places(draft) || self.is_placed_before(at)) else { continue };
            let id = self.prompt_id("place");
            let json =
                Json::object([("id", Json::Text(id)), ("text", own_words(PLACE)), ("task", Json::from("place"))]);
            if let Some((_, prompts)) = self.drafts.get_mut(at).and_then(|draft| draft.parts.as_mut()) {
                prompts.insert(0, DraftPart { json, entry });
            }
            let why = format!(
                "A prompt \"{PLACE}\" comes first, as only who is on the map can be tied or tapped. Put it in your words."
            );
            self.context.report.differ(entry, why);
        }
    }

    /// Whether everyone whom the map at `at` is about was to be placed on an earlier one.
    fn is_placed_before(&self, at: usize) -> bool {
        let filter = |draft: &Draft| draft.filter.as_ref().map(|(_, rule)| rule.json.clone());
        let Some(of_type) = self.drafts.get(at).and_then(filter).and_then(|filter| filter.get("type").cloned()) else {
            return false;
        };
        let everyone = Some(Json::object([("type", of_type.clone())]));
        let names = |draft: &Draft| draft.members.iter().any(|(name, value)| *name == "alter" && *value == of_type);
        let mut is_placed = false;
        for draft in self.drafts.iter().take(at) {
            is_placed &= !names(draft);
            is_placed |=
                draft.word == "sociogram" && draft.when.is_none() && filter(draft) == everyone && places(draft);
        }
        // A jump may pass over the map on which they were placed and lead here.
        let jumps = self.drafts.iter().take(at).flat_map(|draft| &draft.jumps).filter_map(|jump| jump.json.get("to"));
        let leads_past = |to: &Json| self.drafts.iter().skip(at + 1).any(|draft| to.as_str() == Some(&draft.id));
        is_placed && jumps.into_iter().all(leads_past)
    }
}

/// Whether the first prompt of a map places people.
fn places(draft: &Draft) -> bool {
    let first = draft.parts.as_ref().and_then(|(_, prompts)| prompts.first());
    first.is_some_and(|prompt| prompt.json.get("task").and_then(Json::as_str) == Some("place"))
}

fn census(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let node = importer.node(source)?;
    importer.context.account(&source.part.member("behaviours"), &[BEHAVIOURS]);
    let (mut prompts, mut strengths) = (Vec::new(), Vec::new());
    for part in source.part.member("prompts").items() {
        let Some((mut json, entry)) = importer.prompt(&part, CENSUS_PROMPT) else { continue };
        let Some(edge) = importer.book.edge(part.text("createEdge")) else {
            importer.context.report.lose(entry, "The codebook lacks the type of edge that it draws.");
            continue;
        };
        let kind = importer.book.edges.get(edge).map_or("", |it| it.id.as_str());
        json.add("task", Json::from("tie"));
        json.add("kind", Json::from(kind));
        if source.part.text("type") == "TieStrengthCensus" {
            strengths.extend(strength(importer, &part, edge, entry, json.get("text")));
        }
        prompts.push(DraftPart { json, entry });
    }
    if prompts.is_empty() {
        return Err("None of its prompts is left.".into());
    }
    importer.context.report.differ(
        source.entry,
        "Pairs are tied on a map; there each pair was asked about in turn. A pair left untied means no once the \
         participant goes on.",
    );
    let filter = importer.alters(source, node);
    let mut draft = importer.draft("sociogram", source);
    draft.filter = Some(("alters", filter));
    draft.parts = Some(("prompts", prompts));
    let title = draft.title.clone();
    let mut drafts = vec![draft];
    for (edge, part) in strengths {
        let mut form = importer.further("tie-form", source, title.clone(), "strength");
        let kind = importer.book.edges.get(edge).map_or("", |it| it.id.as_str());
        let json = Json::object([("kind", Json::from(kind))]);
        form.filter = Some(("ties", DraftRule { json, entries: Vec::new(), otherwise: None }));
        form.parts = Some(("fields", vec![part]));
        drafts.push(form);
    }
    Ok(drafts)
}

/// The question of how strong a tie is.
fn strength(
    importer: &mut Importer,
    part: &Part,
    edge: usize,
    entry: EntryId,
    text: Option<&Json>,
) -> Option<(usize, DraftPart)> {
    let variable = importer.book.variable_mut(Owner::Edge(edge), part.text("edgeVariable"));
    let Some(variable) = variable.filter(|variable| variable.is_kept()) else {
        importer.context.report.differ(entry, "It does not ask how strong a tie is: the variable for that is lost.");
        return None;
    };
    if variable.question.is_none() {
        variable.question = text.cloned();
    }
    let own = text.filter(|text| variable.question.as_ref() != Some(text)).cloned();
    let id = Json::from(variable.id.as_str());
    let json = match own {
        Some(question) => Json::object([("variable", id), ("question", question)]),
        None => id,
    };
    importer.context.report.differ(entry, "How strong each tie is is asked after all ties are drawn.");
    if part.member("negativeLabel").says_something() {
        importer.context.report.differ(entry, "The words for no tie are lost: a pair is left untied.");
    }
    Some((edge, DraftPart { json, entry }))
}

fn narrative(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let why = "No stage only shows the map; the summary at the end does.";
    for preset in source.part.member("presets").items() {
        let label = importer.context.words(&preset.member("label"));
        importer.context.account(&preset, &[PRESET]);
        importer.context.report.add_lost(&preset.path, What::Preset, &label, why);
    }
    Err(why.into())
}

/// A composer asks for names, places and ties on one canvas: here they are stages one after the other.
fn composer(importer: &mut Importer, source: &Source) -> Result<Vec<Draft>, String> {
    let node = importer.node(source)?;
    let (id, words) = importer.book.nodes.get(node).map(|it| (it.id.clone(), it.label.clone())).unwrap_or_default();
    importer.context.report.differ(
        source.entry,
        "Names, places, ties and questions are stages one after the other; there they were on one canvas. Their prompts \
         are the names of the types: put them in your words.",
    );
    let mut names = importer.draft("name-generator", source);
    let prompt = importer.prompt_id(&source.label);
    let title = names.title.clone();
    let json = Json::object([("id", Json::Text(prompt)), ("text", title.clone())]);
    names.members.push(("alter", Json::from(id.as_str())));
    names.parts = Some(("prompts", vec![DraftPart { json, entry: source.entry }]));
    let mut drafts = vec![names];

    let mut map = importer.further("sociogram", source, title.clone(), "map");
    map.members = map_members(&mut importer.context, &source.part, source.entry);
    map.filter = Some(("alters", importer.alters(source, node)));
    let json =
        Json::object([("id", Json::Text(importer.prompt_id("place"))), ("text", words), ("task", Json::from("place"))]);
    let mut prompts = vec![DraftPart { json, entry: source.entry }];
    let mut forms = Vec::new();
    let node_form = source.part.member("nodeForm");
    if let Ok(fields) = importer.fields(&node_form, Owner::Node(node)) {
        let mut form = importer.further("alter-form", source, title.clone(), "form");
        let filter = map.filter.as_ref().map(|(_, filter)| filter.clone());
        form.filter = filter.map(|filter| ("alters", filter));
        form.parts = Some(("fields", fields));
        forms.push(form);
    }
    importer.context.account(&node_form, &[FORM]);
    for part in source.part.member("edges").items() {
        importer.context.account(&part, &[EDGE]);
        importer.context.account(&part.member("subject"), &[SUBJECT]);
        importer.context.account(&part.member("form"), &[FORM]);
        let Some(edge) = importer.book.edge(part.member("subject").text("type")) else {
            importer.context.report.add_lost(
                &part.path,
                What::Prompt,
                "",
                "The codebook lacks the type of edge that it draws.",
            );
            continue;
        };
        let (kind, label, words) = importer
            .book
            .edges
            .get(edge)
            .map(|it| (it.id.clone(), it.label.clone(), it.words.clone()))
            .unwrap_or_default();
        let entry = importer.context.report.add(&part.path, What::Prompt, &words);
        let json = Json::object([
            ("id", Json::Text(importer.prompt_id(&words))),
            ("text", label.clone()),
            ("task", Json::from("tie")),
            ("kind", Json::from(kind.as_str())),
        ]);
        prompts.push(DraftPart { json, entry });
        if let Ok(fields) = importer.fields(&part.member("form"), Owner::Edge(edge)) {
            let mut form = importer.further("tie-form", source, label, &words);
            let json = Json::object([("kind", Json::from(kind.as_str()))]);
            form.filter = Some(("ties", DraftRule { json, entries: Vec::new(), otherwise: None }));
            form.parts = Some(("fields", fields));
            forms.push(form);
        }
    }
    map.parts = Some(("prompts", prompts));
    drafts.push(map);
    drafts.extend(forms);
    Ok(drafts)
}
