//! A participant who tells the intended network, from consent to Finish.
//!
//! The participant knows the questionnaire from its protocol, reads the screen to see where it is, and answers what is
//! asked there.

use crate::burden::plan::Places;
use crate::burden::telling::draw;
use crate::burden::ties::Ties;
use crate::driver::Browser;
use crate::hands::{Hands, Person, until_saved};
use crate::input::{Pointer, key};
use crate::intended::{Alter, Intended};
use crate::screen::{Control, Query, Where, button, starting, the};
use geometry::Point;
use serde_json::{Value, json};

/// The protocol file of this name.
pub fn protocol(name: &str) -> Value {
    let path = format!("{}/www/protocols/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A protocol with only its English texts.
pub fn in_english(protocol: Value) -> Value {
    in_language(protocol, "en")
}

/// A protocol with only its texts in this language.
pub fn in_language(protocol: Value, language: &str) -> Value {
    match protocol {
        Value::Object(mut members) => match members.remove(language) {
            Some(text) => text,
            None => Value::Object(members.into_iter().map(|(name, it)| (name, in_language(it, language))).collect()),
        },
        Value::Array(items) => items.into_iter().map(|it| in_language(it, language)).collect(),
        other => other,
    }
}

fn words<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The participant.
pub struct Participant {
    pub person: Person,
    pub protocol: Value,
    pub intended: Intended,
    /// Whether the page is loaded again after each step, before moving on
    pub reloads: bool,
    /// The steps that were answered
    pub steps: usize,
    /// Whether it is done with as little as suffices: a line is drawn around many, Enter leads to the next question
    pub is_quick: bool,
}

/// What a small map keeps free around its square, in pixels.
const MARGIN: f64 = 28.0;

impl Participant {
    pub fn new(browser: &Browser, hands: Hands, protocol: Value, intended: Intended) -> Self {
        Participant {
            person: Person::new(browser, hands),
            protocol,
            intended,
            reloads: false,
            steps: 0,
            is_quick: false,
        }
    }

    /// Goes through the whole interview, and finishes it.
    pub async fn tell_everything(&mut self) {
        let mut here = self.person.screen.until("the first stage", |it| it.stage.is_some()).await;
        loop {
            let stage = self.stage_on_screen(&here);
            if words(&stage, "type") == "summary" {
                break;
            }
            self.answer(&stage, &here).await;
            self.steps += 1;
            if self.reloads {
                self.load_again(&here).await;
            }
            here = self.go_on(&here).await;
        }
        self.person.press(&button("Finish")).await;
        self.person.screen.find(&button("Change something")).await;
    }

    /// The stage whose title is on screen.
    fn stage_on_screen(&self, here: &Where) -> Value {
        let found = items(&self.protocol["stages"]).iter().find(|it| words(it, "title") == here.title);
        found.unwrap_or_else(|| panic!("no stage is called {:?}", here.title)).clone()
    }

    /// Moves on, and returns where that leads.
    async fn go_on(&self, here: &Where) -> Where {
        self.person.go_on().await;
        self.person.screen.until("the next step", |it| it.dialog.is_empty() && !it.is_step(here)).await
    }

    /// Loads the page again, as after a crash: the participant is welcomed back to the same step with the same
    /// answers, and to the same interview.
    async fn load_again(&self, here: &Where) {
        let screen = &self.person.screen;
        let shown = self.answers_on_screen().await;
        let (journal, file) = (screen.export("journal").await, screen.export("json").await);
        until_saved(&[&self.person]).await;
        screen.browser.reload().await;
        screen.until("the welcome back", |it| it.title == "Welcome back").await;
        self.person.press(&button("Continue where you were")).await;
        let now = screen.until("the step after the welcome", |it| it.stage.is_some()).await;
        assert!(now.is_step(here), "after loading again the step was {now:?} instead of {here:?}");
        assert_eq!(self.answers_on_screen().await, shown, "after loading again at {here:?}");
        let mut again = screen.export("journal").await;
        let last = again["entries"].as_array_mut().and_then(Vec::pop).unwrap_or_default();
        assert_eq!(last["do"], "resume");
        assert!(again == journal, "loading again at {here:?} lost something of the journal");
        let again = screen.export("json").await;
        for part in ["nodes", "edges"] {
            assert_eq!(again[part], file[part], "{part}, after loading again at {here:?}");
        }
        assert_eq!(again["graph"]["ego"], file["graph"]["ego"]);
    }

    /// What the screen shows of the answers. What is chosen only to be used next is no answer.
    async fn answers_on_screen(&self) -> Vec<(String, String, Vec<String>, Option<Value>, Option<bool>)> {
        let all = self.person.screen.all().await;
        let answer = |on: Option<bool>, role: &str| on.filter(|_| matches!(role, "radio" | "checkbox"));
        all.into_iter().map(|it| (it.role.clone(), it.name, it.within, it.value, answer(it.on, &it.role))).collect()
    }

    async fn answer(&self, stage: &Value, here: &Where) {
        let prompt = items(&stage["prompts"]).iter().find(|it| words(it, "text") == here.asked);
        match (words(stage, "type"), prompt) {
            ("consent", _) => self.person.choose(&here.title, words(stage, "agree")).await,
            ("information", _) => {}
            ("ego-form", _) => {
                for field in items(&stage["fields"]) {
                    let variable = field.as_str().unwrap_or_default();
                    self.answer_question(&self.protocol["codebook"]["ego"], variable, &self.intended.ego, None).await;
                }
            }
            ("open-questions", _) => {
                let ego = &self.protocol["codebook"]["ego"];
                let asked =
                    ego.as_object().and_then(|it| it.iter().find(|(_, it)| words(it, "question") == here.about));
                let (variable, _) = asked.unwrap_or_else(|| panic!("{:?} is not asked", here.about));
                self.answer_question(ego, variable, &self.intended.ego, None).await;
            }
            ("alter-form", _) => self.tell_of_alters(stage, here).await,
            ("tie-form", _) => {
                let kind = words(&stage["ties"], "kind");
                let ties = self.intended.ties.iter().find(|it| it.kind == kind).expect("ties of this kind");
                for field in items(&stage["fields"]) {
                    let variable = field.as_str().unwrap_or_default();
                    let variables = &self.protocol["codebook"]["ties"][kind]["variables"];
                    self.answer_question(variables, variable, &ties.answers, None).await;
                }
            }
            ("name-generator", Some(prompt)) => self.name(words(prompt, "id")).await,
            ("categorical-bin" | "ordinal-bin", Some(prompt)) => {
                let kind = stage["alters"]["type"].as_str().unwrap_or("person");
                self.sort(kind, words(prompt, "variable")).await;
            }
            ("sociogram", Some(prompt)) => match words(prompt, "task") {
                "place" => self.place_everyone().await,
                "tie" => self.tie(words(prompt, "kind")).await,
                _ => self.highlight(words(prompt, "variable")).await,
            },
            (other, _) => panic!("nothing is known about a {other} at {here:?}"),
        }
    }

    /// Answers all questions about the alter on screen, or the one question on screen about all of them.
    async fn tell_of_alters(&self, stage: &Value, here: &Where) {
        let variables = |alter: &Alter| &self.protocol["codebook"]["alters"][alter.kind]["variables"];
        let fields = items(&stage["fields"]).iter().filter_map(Value::as_str);
        if words(stage, "ask") == "by-question" {
            let whom = stage["alters"]["type"].as_str();
            let mut is_there = false;
            for alter in self.intended.alters.iter().filter(|it| whom.is_none_or(|whom| it.kind == whom)) {
                let asked = fields.clone().find(|it| words(&variables(alter)[*it], "question") == here.asked);
                let variable = asked.unwrap_or_else(|| panic!("{:?} is not asked", here.asked));
                let mut renamed = variables(alter)[variable].clone();
                // Each row is called by its alter, a group by its alter and what is asked, which stands above them all.
                let is_typed = matches!(
                    words(&renamed, "type"),
                    "text" | "long-text" | "whole-number" | "decimal-number" | "slider"
                );
                renamed["question"] =
                    json!(if is_typed { alter.label.clone() } else { format!("{} {}", alter.label, here.asked) });
                if self.is_quick && is_typed {
                    // Enter led here, after the first one.
                    let answer = alter.answers.get(variable).filter(|it| !it.is_null());
                    let typed = answer.map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned));
                    let line = the("textbox", &alter.label);
                    match (is_there, typed) {
                        (false, typed) => self.person.write(&line, &typed.unwrap_or_default()).await,
                        (true, typed) => {
                            self.person.screen.expect(&line, |it| it.focused).await;
                            self.browser().keys(typed.unwrap_or_default().chars()).await;
                        }
                    }
                    self.browser().keys([key::ENTER]).await;
                    is_there = true;
                    continue;
                }
                self.answer_question(&json!({ variable: renamed }), variable, &alter.answers, None).await;
            }
            return;
        }
        let alter = &self.intended.alters[self.intended.index(&here.about)];
        for variable in fields {
            self.answer_question(variables(alter), variable, &alter.answers, Some(&alter.label)).await;
        }
    }

    /// Answers one question of a form, or leaves it blank.
    async fn answer_question(
        &self,
        variables: &Value,
        variable: &str,
        answers: &serde_json::Map<String, Value>,
        about: Option<&str>,
    ) {
        let Some(answer) = answers.get(variable).filter(|it| !it.is_null()) else { return };
        let question = words(&variables[variable], "question");
        let options = items(&variables[variable]["options"]);
        let label = |value: &Value| options.iter().find(|it| it["value"] == *value).map(|it| words(it, "label"));
        let typed = answer.as_str().map_or_else(|| answer.to_string(), str::to_owned);
        match words(&variables[variable], "type") {
            "one-of" | "scale" => {
                self.person.choose(question, label(answer).expect("an option")).await;
                let option = options.iter().find(|it| it["value"] == *answer);
                let own = option.and_then(|it| it["other"].as_str()).and_then(|other| answers.get(other)?.as_str());
                if let Some(own) = own {
                    self.person.write(&the("textbox", "In your own words").within(question), own).await;
                }
            }
            "many-of" => {
                for value in items(answer) {
                    self.person.tick(&the("checkbox", label(value).expect("an option")).within(question)).await;
                }
            }
            "yes-no" => self.person.choose(question, if *answer == json!(true) { "Yes" } else { "No" }).await,
            "slider" => self.person.slide(&the("slider", question), answer.as_i64().unwrap_or_default()).await,
            "date" | "month" => self.person.type_date(question, &typed).await,
            _ => {
                let query = the("textbox", question);
                let query = if let Some(about) = about { query.within(about) } else { query };
                self.person.write(&query, &typed).await;
            }
        }
    }

    /// Types the new names of a prompt, and picks the others again.
    async fn name(&self, prompt: &str) {
        let (new, again) = self.intended.named(prompt);
        for alter in again {
            let chip = button(&alter.label).within("Named before: tap to choose again");
            self.person.press(&chip).await;
            self.person.screen.find(&starting("button", &format!("Rename {}", alter.label))).await;
        }
        if !new.is_empty() || !self.is_quick {
            self.person.focus(&the("textbox", "Name")).await;
        }
        for alter in new {
            self.browser().keys(alter.label.chars().chain([key::ENTER])).await;
            self.person.screen.find(&button(&format!("Rename {}", alter.label)).within("Named here")).await;
        }
    }

    fn browser(&self) -> &Browser {
        self.person.browser()
    }

    /// Sorts everyone of a type into bins; whoever has no answer is left.
    async fn sort(&self, kind: &str, variable: &str) {
        let options = items(&self.protocol["codebook"]["alters"][kind]["variables"][variable]["options"]);
        for (number, alter) in self.intended.of_type(kind).enumerate() {
            let chip = button(&alter.label).within("To sort");
            let Some(answer) = alter.answer(variable) else {
                // One at a time, everyone comes up in turn.
                let skip = button(&format!("Skip {}", alter.label));
                if self.person.screen.has(&skip).await {
                    self.person.press(&skip).await;
                }
                continue;
            };
            let option = options.iter().find(|it| it["value"] == *answer).expect("an option");
            let bin = words(option, "label");
            if !self.person.screen.has(&chip).await {
                // A mark given while naming has sorted it already.
                assert!(self.person.screen.has(&button(&alter.label).within(bin)).await, "{alter:?} is nowhere");
                continue;
            }
            self.put(&chip, bin, number == 0).await;
            if let Some(own) = option["other"].as_str().and_then(|other| alter.answer(other)) {
                let name = format!("{}, in your own words", alter.label);
                self.person.write(&the("textbox", &name), own).await;
            }
        }
    }

    /// Puts someone into a bin, by dragging or by two taps.
    async fn put(&self, chip: &Query, bin: &str, drag: bool) {
        let head = starting("button", bin).within(bin);
        let found = self.person.screen.find(chip).await;
        let count = |it: &Control| it.name.rsplit(' ').next().and_then(|it| it.parse::<usize>().ok()).unwrap_or(0);
        let before = count(&self.person.screen.find(&head).await.control);
        let is_one_more = |it: &Control| count(it) == before + 1;
        if let Some(pointer) = self.person.hands.pointer().filter(|it| drag && *it == Pointer::Mouse) {
            let to = self.person.screen.find(&head).await;
            let from = self.person.screen.find(chip).await;
            // Looking for the bin may have scrolled; only what is in sight together can be dragged there.
            if from.y == found.y {
                self.browser().drag(pointer, (from.x, from.y), (to.x, to.y)).await;
                return self.person.screen.expect(&head, is_one_more).await;
            }
        }
        if found.control.on != Some(true) {
            self.person.press(chip).await;
            self.person.screen.expect(chip, |it| it.on == Some(true)).await;
        }
        self.person.press_once(&head).await;
        self.person.screen.expect(&head, is_one_more).await;
    }

    /// Whom the map of this step shows, in the order in which they were named.
    async fn waiting(&self) -> Vec<&Alter> {
        let chips = self.person.screen.all().await;
        let waits =
            |label: &str| chips.iter().any(|it| it.name == label && it.within.contains(&"Not on the map yet".into()));
        self.intended.alters.iter().filter(|it| waits(&it.label)).collect()
    }

    async fn place_everyone(&self) {
        self.show_as("Map").await;
        let waiting = self.waiting().await;
        assert!(waiting.iter().all(|it| it.place.is_some()), "someone is asked for who should be left off the map");
        match self.person.hands.pointer() {
            Some(pointer) => self.place_by_pointer(pointer, &waiting).await,
            None => self.place_by_keys(&waiting).await,
        }
    }

    /// The first one is dragged onto the map, the second one chosen by a tap; from then on, each tap places the next.
    async fn place_by_pointer(&self, pointer: Pointer, waiting: &[&Alter]) {
        let screen = &self.person.screen;
        for (number, alter) in waiting.iter().enumerate() {
            let chip = button(&alter.label).within("Not on the map yet");
            if number < 2 {
                let found = screen.find(&chip).await;
                let to = self.spot(alter).await;
                if number == 0 {
                    self.browser().drag(pointer, (found.x, found.y), to).await;
                } else {
                    self.browser().tap(pointer, &[(found.x, found.y)]).await;
                }
            }
            if number > 0 {
                screen.expect(&chip, |it| it.on == Some(true)).await;
                let to = self.spot(alter).await;
                self.browser().tap(pointer, &[to]).await;
            }
            screen.expect(&starting("button", &format!("{}: ", alter.label)), |_| true).await;
        }
    }

    /// Where in the window someone belongs.
    async fn spot(&self, alter: &Alter) -> (f64, f64) {
        let board = self.person.screen.find(&starting("application", "Map: ")).await;
        let side = board.width.min(board.height) - 2.0 * MARGIN;
        let (x, y) = alter.place.unwrap_or((0.5, 0.5));
        (board.x + (x - 0.5) * side, board.y + (y - 0.5) * side)
    }

    /// Enter on a chip takes it to the middle of the map, arrows carry it, Enter puts it down and goes to the next.
    async fn place_by_keys(&self, waiting: &[&Alter]) {
        let screen = &self.person.screen;
        for (number, alter) in waiting.iter().enumerate() {
            let chip = button(&alter.label).within("Not on the map yet");
            if number == 0 {
                self.person.tab_to(&chip).await;
            } else {
                screen.expect(&chip, |it| it.focused).await;
            }
            let (x, y) = alter.place.unwrap_or((0.5, 0.5));
            let steps = |to: f64| ((to - 0.5) * 20.0).round() as i64;
            let arrows = |steps: i64, back: char, on: char| {
                let arrow = if steps < 0 { back } else { on };
                std::iter::repeat_n(arrow, usize::try_from(steps.abs()).unwrap_or_default())
            };
            let carry = arrows(steps(x), key::LEFT, key::RIGHT).chain(arrows(steps(y), key::UP, key::DOWN));
            self.browser().keys([key::ENTER].into_iter().chain(carry).chain([key::ENTER])).await;
            screen.expect(&starting("button", &format!("{}: ", alter.label)), |_| true).await;
        }
    }

    async fn show_as(&self, way: &str) {
        let switch = button(way).within("Show as");
        if self.person.screen.find(&switch).await.control.on != Some(true) {
            self.person.press(&switch).await;
            self.person.screen.expect(&switch, |it| it.on == Some(true)).await;
        }
    }

    /// Draws the ties of a kind. By keyboard, some prompts are answered on the map and some in the list.
    async fn tie(&self, kind: &str) {
        let pairs = self.intended.of_kind(kind);
        match (self.person.hands.pointer(), kind) {
            (Some(pointer), _) if self.is_quick => self.tie_by_plan(pointer, pairs).await,
            (Some(pointer), _) => self.tie_by_taps(pointer, pairs).await,
            (None, "advises" | "refers" | "refers_to") => self.tie_in_list(kind, pairs).await,
            (None, _) => self.tie_by_arrows(pairs).await,
        }
    }

    /// The pairs, each source once with all its targets.
    fn by_source<'a>(&'a self, pairs: &[(usize, usize)]) -> Vec<(&'a Alter, Vec<&'a Alter>)> {
        let mut sources: Vec<usize> = pairs.iter().map(|it| it.0).collect();
        sources.dedup();
        sources.sort_unstable();
        sources.dedup();
        let alter = |index: usize| &self.intended.alters[index];
        let targets = |source: usize| pairs.iter().filter(|it| it.0 == source).map(|it| alter(it.1)).collect();
        sources.into_iter().map(|source| (alter(source), targets(source))).collect()
    }

    async fn expect_ties(&self, count: usize) {
        let what = format!("{count} ties on the map");
        self.browser().until(&what, || async { (self.person.screen.shown_ties().await == count).then_some(()) }).await;
    }

    /// A tap on someone, a tap on each of the others, and a tap on the first again to end. One tie is drawn by
    /// dragging.
    async fn tie_by_taps(&self, pointer: Pointer, pairs: &[(usize, usize)]) {
        self.show_as("Map").await;
        let mut count = self.person.screen.shown_ties().await;
        for (number, (source, mut targets)) in self.by_source(pairs).into_iter().enumerate() {
            self.person.screen.find(&starting("application", "Map: ")).await;
            let people = self.person.screen.people().await;
            let at = |alter: &Alter| {
                let found = people.iter().find(|it| it.0.starts_with(&format!("{}: ", alter.label)));
                found.map(|it| (it.1, it.2)).unwrap_or_else(|| panic!("{} is not on the map", alter.label))
            };
            count += targets.len();
            if number == 0 {
                let (from, to) = (at(source), at(targets.remove(0)));
                self.browser().drag(pointer, from, to).await;
            }
            if !targets.is_empty() {
                let ends = [source].into_iter().chain(targets).chain([source]).map(at);
                self.browser().tap(pointer, &ends.collect::<Vec<_>>()).await;
            }
            self.expect_ties(count).await;
        }
    }

    /// Lines around those who are all tied to each other, and from one to the other.
    async fn tie_by_plan(&self, pointer: Pointer, pairs: &[(usize, usize)]) {
        self.show_as("Map").await;
        self.person.screen.find(&starting("application", "Map: ")).await;
        let people = self.person.screen.people().await;
        let number = |index: &usize| {
            let name = format!("{}: ", self.intended.alters[*index].label);
            people.iter().position(|it| it.0.starts_with(&name)).expect("someone on the map")
        };
        let pairs: Vec<_> = pairs.iter().map(|(one, other)| (number(one), number(other))).collect();
        let places = Places::seen(people.iter().map(|it| Point::new(it.1, it.2)).collect());
        draw(&self.person, pointer, &Ties::between(people.len(), &pairs), &places).await;
    }

    /// Arrow keys lead from one to the next; Enter on someone, then Enter on each of the others, then Escape.
    async fn tie_by_arrows(&self, pairs: &[(usize, usize)]) {
        self.show_as("Map").await;
        self.person.tab_to(&starting("application", "Map: ")).await;
        let mut count = self.person.screen.shown_ties().await;
        let people = self.person.screen.people().await;
        for (source, targets) in self.by_source(pairs) {
            count += targets.len();
            for alter in [source].into_iter().chain(targets) {
                self.person.walk_to(&alter.label, &people).await;
                self.browser().keys([key::ENTER]).await;
            }
            self.browser().keys([key::ESCAPE]).await;
            self.expect_ties(count).await;
        }
    }

    /// The list has one checkbox for each possible tie of one person, and a button to the next.
    async fn tie_in_list(&self, kind: &str, pairs: &[(usize, usize)]) {
        self.show_as("List").await;
        let label = words(&self.protocol["codebook"]["ties"][kind], "label");
        for (source, targets) in self.by_source(pairs) {
            let group = format!("{}: {label}", source.label);
            while !self.person.screen.has(&the("group", &group)).await {
                let before = self.person.screen.find(&starting("button", "Next: ")).await.control.name;
                self.person.press(&button(&before)).await;
                self.person.screen.expect_gone(&button(&before)).await;
            }
            for target in targets {
                self.person.tick(&the("checkbox", &target.label).within(&group)).await;
            }
        }
    }

    /// Marks those for whom a yes/no variable is true.
    async fn highlight(&self, variable: &str) {
        let marked: Vec<&Alter> =
            self.intended.alters.iter().filter(|it| it.answers.get(variable) == Some(&json!(true))).collect();
        match self.person.hands.pointer() {
            Some(pointer) => {
                self.show_as("Map").await;
                self.person.screen.find(&starting("application", "Map: ")).await;
                let people = self.person.screen.people().await;
                for alter in marked {
                    let name = format!("{}: ", alter.label);
                    let (_, x, y) = people.iter().find(|it| it.0.starts_with(&name)).expect("someone on the map");
                    self.browser().tap(pointer, &[(*x, *y)]).await;
                    self.person.screen.expect(&starting("button", &name), |it| it.name.contains("highlighted")).await;
                }
            }
            None => {
                self.show_as("List").await;
                for alter in marked {
                    self.person.tick(&the("checkbox", &alter.label)).await;
                }
            }
        }
    }
}
