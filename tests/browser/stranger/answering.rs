//! How a stranger answers: names, boxes, sliders, options and bins, as they come.

use super::{Stranger, Told};
use crate::hands::Hands;
use crate::input::key;
use crate::screen::{Control, button, starting, the};
use words::Phrase;

/// How many people are named where nobody was named before.
const NAMES: usize = 4;

/// Names that nobody would think twice about.
fn name(language: &str, number: usize) -> String {
    let names = match language {
        "ar" => ["أمل", "بدر", "دانة", "سمير", "ليلى", "كريم", "نور", "هدى"],
        _ => ["Amal", "Bo", "Carys", "Dev", "Efa", "Femi", "Gus", "Hana"],
    };
    (*names.get(number).expect("another name")).to_owned()
}

impl Stranger {
    /// Where there is a box for names: those who can be picked again, or else a few new ones.
    pub(super) async fn name_someone(&mut self, all: &[Control]) -> bool {
        let (name_box, add) = (self.says(Phrase::NameBox), self.says(Phrase::Add));
        let is_asked = all.iter().any(|it| it.role == "textbox" && it.name == name_box)
            && all.iter().any(|it| it.role == "button" && it.name == add);
        if !is_asked {
            return false;
        }
        let asked = self.screen().here().await.asked;
        let before = self.says(Phrase::NamedBefore);
        let earlier: Vec<&Control> =
            all.iter().filter(|it| it.role == "button" && it.within.contains(&before)).collect();
        let named = self.done.iter().filter(|it| it.starts_with("name ")).count();
        if named == 0 {
            self.begin(if earlier.is_empty() { "new names" } else { "known names" }.into());
        }
        if self.done.contains(&"known names".to_owned()) {
            let Some(one) = earlier.get(self.steps % earlier.len().max(1)).filter(|_| named == 0) else { return false };
            self.begin(format!("name {}", one.name));
            self.person.press(&button(&one.name).within(&before)).await;
            self.screen().find(&button(&self.says_of(Phrase::Rename, &one.name))).await;
            self.told.push(Told::Named { asked, name: one.name.clone() });
            return true;
        }
        if named >= NAMES {
            return false;
        }
        let known = self.told.iter().filter_map(|it| if let Told::Named { name, .. } = it { Some(name) } else { None });
        let mut known: Vec<&String> = known.collect();
        known.sort_unstable();
        known.dedup();
        let name = name(self.language, known.len());
        self.begin(format!("name {name}"));
        self.person.write(&the("textbox", &name_box), &name).await;
        match self.person.hands {
            Hands::Keyboard => self.browser().keys([key::ENTER]).await,
            Hands::Mouse | Hands::Touch => self.person.press(&button(&add)).await,
        }
        self.screen().find(&button(&self.says_of(Phrase::Rename, &name))).await;
        self.told.push(Told::Named { asked, name });
        true
    }

    /// Into an empty box: a number where the phone shows keys for numbers, otherwise a few words.
    pub(super) async fn type_in(&mut self, control: &Control) -> bool {
        let is_empty = control.value.as_ref().and_then(|it| it.as_str()) == Some("");
        let is_names = control.name == self.says(Phrase::NameBox);
        if !is_empty || is_names || !self.begin(format!("type {} {:?}", control.name, control.within)) {
            return false;
        }
        let digits = [(Phrase::DateDay, "17"), (Phrase::DateMonth, "5"), (Phrase::DateYear, "2004")];
        let part = digits.iter().find(|(part, _)| self.says(*part) == control.name);
        let is_year = control.name.contains("which year") || control.name.contains("أي سنة");
        let typed = match (part, control.keypad.is_empty()) {
            (Some((_, digits)), _) => (*digits).to_owned(),
            (None, false) if is_year => "2004".to_owned(),
            (None, false) => "20".to_owned(),
            (None, true) => format!("{} {}", name(self.language, 7), self.told.len()),
        };
        self.person.write(&Self::query("textbox", control), &typed).await;
        match (part, control.keypad.is_empty()) {
            (None, true) => self.told.push(Told::Wrote(typed)),
            // The parts of a date are one answer, told by its year.
            (Some((part, _)), _) if *part != Phrase::DateYear => {}
            (_, _) => {
                let around = self.around(control).await;
                self.told.push(Told::Chosen { around, answer: typed });
            }
        }
        true
    }

    pub(super) async fn slide(&mut self, control: &Control) -> bool {
        if !self.begin(format!("slide {} {:?}", control.name, control.within)) {
            return false;
        }
        self.person.slide(&Self::query("slider", control), 58).await;
        let around = self.around(control).await;
        self.told.push(Told::Chosen { around, answer: "58".into() });
        true
    }

    /// Of a group of options of which none is chosen: one further down each time.
    pub(super) async fn choose_one(&mut self, all: &[Control], first: &Control) -> bool {
        let group: Vec<&Control> = all.iter().filter(|it| it.role == "radio" && it.within == first.within).collect();
        let is_open = group.iter().all(|it| it.on != Some(true));
        if !is_open || !self.begin(format!("choose {:?}", first.within)) {
            return false;
        }
        let chosen = self.told.iter().filter(|it| matches!(it, Told::Chosen { .. })).count();
        let Some(option) = group.get(chosen % group.len()) else { return false };
        self.person.choose_one(&Self::query("radio", option)).await;
        let around = self.around(option).await;
        self.told.push(Told::Chosen { around, answer: option.name.clone() });
        true
    }

    /// Of a group of boxes of which none is ticked: the first.
    pub(super) async fn tick_one(&mut self, all: &[Control], control: &Control) -> bool {
        let mut group = all.iter().filter(|it| it.role == "checkbox" && it.within == control.within);
        let is_open = group.all(|it| it.on != Some(true));
        if !is_open || !self.begin(format!("tick {:?}", control.within)) {
            return false;
        }
        self.person.tick(&Self::query("checkbox", control)).await;
        let asked = self.screen().here().await.asked;
        let around = self.around(control).await;
        // In the list of a map, the boxes are people, and their group is called by whom the lines begin at.
        let is_someone = self.told.iter().any(|it| matches!(it, Told::Named { name, .. } if *name == control.name));
        let from = control.within.iter().find_map(|it| it.split_once(": ")).map(|it| it.0.to_owned());
        self.told.push(match from {
            Some(one) if is_someone => Told::Tied { asked, one, other: control.name.clone() },
            _ if is_someone => Told::Chosen { around, answer: self.says(Phrase::Yes) },
            _ => Told::Chosen { around, answer: control.name.clone() },
        });
        true
    }

    /// Where someone is to be put somewhere: the next place, and the next one up.
    pub(super) async fn sort_someone(&mut self, all: &[Control]) -> bool {
        let Some(name) =
            all.iter().filter(|it| it.role == "group").find_map(|it| self.read_of(Phrase::SortInto, &it.name))
        else {
            return false;
        };
        // A place is called as the region around it, with the number of those who are in it.
        let is_place = |it: &&Control| {
            it.role == "button"
                && it.within.first().is_some_and(|place| {
                    let rest = it.name.strip_prefix(place.as_str());
                    rest.is_some_and(|rest| rest.trim().chars().all(|it| it.is_ascii_digit()))
                })
        };
        let places: Vec<&Control> = all.iter().filter(is_place).collect();
        // Whoever is up and in a place already stays for words of their own; the last one is the end.
        if places.iter().any(|it| it.on == Some(true)) {
            let next = self.says(Phrase::MapNextWho);
            let next = next.split('{').next().unwrap_or_default();
            if !all.iter().any(|it| it.role == "button" && it.name.starts_with(next)) {
                return false;
            }
            self.person.press_once(&starting("button", next)).await;
            self.until_not_up(&name).await;
            return true;
        }
        let sorted = self.done.iter().filter(|it| it.starts_with("sort ")).count();
        let place = places.get(sorted % places.len().max(1)).expect("a place to put someone");
        assert!(self.begin(format!("sort {name}")), "{name} came up again");
        let title = place.within.first().cloned().unwrap_or_default();
        let mut around = self.around(place).await;
        around.push(name.clone());
        self.person.press_once(&starting("button", &title).within(&title)).await;
        self.told.push(Told::Chosen { around, answer: title });
        true
    }

    async fn until_not_up(&self, name: &str) {
        let what = format!("someone other than {name} to be asked about");
        let is_up = |it: &Control| self.read_of(Phrase::SortInto, &it.name).as_deref() == Some(name);
        self.browser()
            .until(&what, || async {
                let all = self.screen().all().await;
                all.iter().all(|it| it.role != "group" || !is_up(it)).then_some(())
            })
            .await;
    }
}
