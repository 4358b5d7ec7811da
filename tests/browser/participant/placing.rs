//! How the participant places people on the map, by pointer or by keys.

use super::Participant;
use crate::input::{Pointer, key};
use crate::intended::Alter;
use crate::screen::{button, starting};

/// What a small map keeps free around its square, in pixels.
const MARGIN: f64 = 28.0;

impl Participant {
    /// Whom the map of this step shows, in the order in which they were named.
    async fn waiting(&self) -> Vec<&Alter> {
        let chips = self.person.screen.all().await;
        let waits =
            |label: &str| chips.iter().any(|it| it.name == label && it.within.contains(&"Not on the map yet".into()));
        self.intended.alters.iter().filter(|it| waits(&it.label)).collect()
    }

    pub(super) async fn place_everyone(&self) {
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
}
