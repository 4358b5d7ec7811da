//! How the participant loads the page again in the middle of the interview, and finds it as it was.

use super::Participant;
use crate::hands::until_saved;
use crate::screen::{Where, button};
use serde_json::Value;

impl Participant {
    /// Loads the page again, as after a crash: the participant is welcomed back to the same step with the same
    /// answers, and to the same interview.
    pub(super) async fn load_again(&self, here: &Where) {
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
}
