//! How the participant answers the questions of forms: one after the other, or one about everybody.

use super::{Participant, items, words};
use crate::input::key;
use crate::intended::Alter;
use crate::screen::{Where, the};
use serde_json::{Value, json};

impl Participant {
    /// Answers all questions about the alter on screen, or the one question on screen about all of them.
    pub(super) async fn tell_of_alters(&self, stage: &Value, here: &Where) {
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
    pub(super) async fn answer_question(
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
}
