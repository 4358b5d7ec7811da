//! Choosing people from a roster: a box to search in and the list of who is found, as a combobox with its list always in
//! sight. Rows are drawn as far as they are looked at.

use super::name_box::name_box;
use super::{full_words, take_out};
use crate::rosters::Rosters;
use crate::session::Session;
use crate::views::button;
use dom::boundary::read;
use dom::{El, Icon, Signal, View, create_signal, el, icon, memo, part, rows};
use interview::{Command, Listed, Refusal, Subject};
use json::Json;
use network::{AlterId, Attributes, Key, Value};
use protocol::{FromRoster, NameGenerator, NamePrompt};
use rare::rare;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use words::Phrase;

/// So many rows are drawn at first, and each time that the last of them comes into sight.
const ROWS: usize = 30;

/// How people are chosen in a prompt with a roster. Where the list has ego on it too, that is asked first.
pub(super) fn chooser(session: Session, asked: &NamePrompt, task: &NameGenerator, roster: &FromRoster) -> View {
    rare!(view(session, asked, task, roster))
}

#[cfg_attr(feature = "parted", rare::wasm_split(rosters, wasm_split_path = rare))]
fn view(session: Session, asked: &NamePrompt, task: &NameGenerator, roster: &FromRoster) -> View {
    let Some(rosters) = session.rosters.clone() else { return name_box(session, asked, task) };
    let prompt = asked.prompt.id.clone();
    let me = roster.me.clone();
    let own = memo(move || -> Option<String> {
        let answer = session.interview.read(|it| it.answer(&Subject::Ego, me.as_ref()?.as_str()).cloned());
        if let Some(Value::Text(id)) = answer { Some(id) } else { None }
    });
    let others = Search::new(session, rosters.clone(), asked, task, None);
    let view = View::default();
    let view = match &roster.me {
        None => view.put(others.view("")),
        Some(variable) => {
            let variable = variable.clone();
            let asking = Search::new(session, rosters.clone(), asked, task, Some(variable.clone()));
            let whole = move || match own.get_clone() {
                Some(id) => {
                    let words =
                        session.words.say_with(Phrase::RosterYou, &[("name", &rosters.label(prompt.as_str(), &id))]);
                    let about = variable.clone();
                    let change = button("button plain", &session.words.say(Phrase::RosterOther)).click(move || {
                        session.act(set_me(&about, None));
                    });
                    let line = el("p").class("roster-me").put(el("span").text(&words)).put(change);
                    el("div").put(line).put(others.view(&id))
                }
                None => {
                    let title = el("h4").class("before-title").text(&session.words.say(Phrase::RosterWhich));
                    el("div").put(title).put(asking.view(""))
                }
            };
            view.put(part(whole))
        }
    };
    if !roster.not_listed {
        return view;
    }
    let summary = el("summary").text(&session.words.say(Phrase::RosterNotListed));
    view.put(el("details").class("not-listed").put(summary).put(name_box(session, asked, task)))
}

fn set_me(variable: &Key, id: Option<&str>) -> Command {
    let value = id.map(|id| Value::Text(id.to_owned()));
    Command::Answer { about: Subject::Ego, variable: variable.clone(), value, typing: false }
}

/// Someone on the list.
struct Row {
    entry: Listed,
    label: String,
    shown: Vec<String>,
}

impl Row {
    fn read(text: &str) -> Option<Row> {
        let row = read(text)?;
        let text = |member: &str| row.get(member).and_then(Json::as_str).map(str::to_owned);
        let mut values = Attributes::new();
        for (variable, value) in row.get("values").and_then(Json::members).unwrap_or_default() {
            values.insert(Key::from(variable.as_str()), Value::from_json(value)?);
        }
        let mut shown = Vec::new();
        for cell in row.get("shown").and_then(Json::items).unwrap_or_default() {
            shown.extend(cell.as_str().map(str::to_owned));
        }
        Some(Row { entry: Listed { id: text("id")?, values }, label: text("label")?, shown })
    }
}

/// What was found: the number of the search, and how many people.
#[derive(Clone, Copy, Default)]
struct Found {
    turn: u32,
    total: usize,
}

/// A search of the list, and how far it has come.
struct Search {
    session: Session,
    rosters: Rosters,
    prompt: Key,
    alter_type: Key,
    /// The variable that keeps which one ego is, where that is asked
    me: Option<Key>,
    /// The row that the keys are at
    at: Signal<Option<usize>>,
    found: Signal<Found>,
    /// How many rows are drawn
    drawn: Signal<usize>,
    /// What is said about a choice that was refused
    told: Signal<Option<String>>,
}

impl Search {
    /// A search for people, or for ego where that is kept in `me`.
    fn new(session: Session, rosters: Rosters, prompt: &NamePrompt, task: &NameGenerator, me: Option<Key>) -> Rc<Self> {
        Rc::new(Search {
            session,
            rosters,
            prompt: prompt.prompt.id.clone(),
            alter_type: task.alter_type.clone(),
            me,
            at: create_signal(None),
            found: create_signal(Found::default()),
            drawn: create_signal(ROWS),
            told: create_signal(None),
        })
    }

    /// Looks for what is typed.
    fn look(&self, typed: &str, without: &str) {
        let total = self.rosters.search(self.prompt.as_str(), typed, without);
        let Found { turn, .. } = self.found.get_untracked();
        self.at.set((total > 0 && !typed.trim().is_empty()).then_some(0));
        self.told.set(None);
        self.drawn.set(ROWS);
        self.found.set(Found { turn: turn + 1, total });
    }

    /// The box and the list, without the one whose id is `without`.
    fn view(self: &Rc<Self>, without: &str) -> El {
        let session = self.session;
        self.look("", without);
        let label = session.words.say(Phrase::MapFind);
        let (search, typing, keys, without) = (self.clone(), self.clone(), self.clone(), without.to_owned());
        let input = el("input")
            .class("box")
            .attr("type", "text")
            .attr("role", "combobox")
            .attr("aria-expanded", "true")
            .attr("aria-autocomplete", "list")
            .attr("aria-controls", "roster")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-label", &label)
            .attr("placeholder", &label)
            .attr_of("aria-activedescendant", move || search.at.get().map(option_id).unwrap_or_default())
            .on_input(move |typed| typing.look(&typed, &without))
            .on("keydown", move |event: KeyboardEvent| keys.key(&event));
        let found = self.found;
        let count = move || match found.get().total {
            0 => session.words.say(Phrase::RosterNobody),
            n => session.words.say_with(Phrase::MapFound, &[("n", &n.to_string())]),
        };
        let told = self.told;
        let refused = move || told.get_clone().map(|words| el("p").class("fault").attr("role", "alert").text(&words));
        el("div")
            .class("roster-search")
            .put(input)
            .put(el("p").class("hint").attr("role", "status").words(count))
            .put(part(refused))
            .put(self.list(&label))
    }

    fn list(self: &Rc<Self>, label: &str) -> El {
        let (found, drawn) = (self.found, self.drawn);
        let (row, clicking) = (self.clone(), self.clone());
        let wanted = move || {
            let Found { turn, total } = found.get();
            (0..drawn.get().min(total)).map(|at| (turn, at)).collect()
        };
        el("ul")
            .class("roster")
            .attr("id", "roster")
            .attr("role", "listbox")
            .attr("aria-label", label)
            .attr_some("aria-multiselectable", self.me.is_none().then_some("true"))
            .attr_if("hidden", move || found.get().total == 0)
            .put(rows(wanted, move |(_, at)| row.option(at)))
            // One listener for all: there may be thousands of rows.
            .on("click", move |event: Event| {
                let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
                let option = target.and_then(|it| it.closest("[role=option]").ok().flatten());
                if let Some(at) = option.and_then(|it| it.id().strip_prefix(OPTION)?.parse().ok()) {
                    clicking.choose(at);
                }
            })
            .on("scroll", move |event: Event| {
                let Some(list) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
                let is_near = list.scroll_top() + 2 * list.client_height() > list.scroll_height();
                if is_near && drawn.get_untracked() < found.get_untracked().total {
                    drawn.update(|drawn| *drawn += ROWS);
                }
            })
    }

    fn row(&self, at: usize) -> Option<Row> {
        Row::read(&self.rosters.row(self.prompt.as_str(), at))
    }

    /// Someone on the list. Chosen is who is named in this prompt.
    fn option(self: &Rc<Self>, at: usize) -> El {
        let Some(row) = self.row(at) else { return el("li") };
        let (search, id, active) = (self.clone(), row.entry.id, self.at);
        let mut option = el("li")
            .attr("id", &option_id(at))
            .attr("role", "option")
            .attr("aria-setsize", &self.found.get_untracked().total.to_string())
            .attr("aria-posinset", &(at + 1).to_string())
            .attr_of("aria-selected", move || search.named(&id).is_some().to_string())
            .class_if("active", move || active.get() == Some(at))
            .put(icon(Icon::Check))
            .put(el("bdi").text(&row.label));
        for shown in &row.shown {
            option = option.put(el("span").class("note").text(shown));
        }
        option
    }

    /// Who of those named in this prompt has this id on the roster.
    fn named(&self, roster_id: &str) -> Option<AlterId> {
        self.session.interview.read(|it| {
            let id = it.chosen(&self.alter_type, roster_id)?;
            it.named_here(&self.prompt).contains(&id).then_some(id)
        })
    }

    fn key(&self, event: &KeyboardEvent) {
        let last = self.found.get_untracked().total.checked_sub(1);
        let at = self.at.get_untracked();
        let to = match event.key().as_str() {
            "ArrowDown" => last.map(|last| at.map_or(0, |at| at + 1).min(last)),
            "ArrowUp" => last.map(|last| at.map_or(last.min(ROWS - 1), |at| at.saturating_sub(1))),
            "Enter" if !event.is_composing() => {
                if let Some(at) = at {
                    self.choose(at);
                }
                at
            }
            _ => return,
        };
        event.prevent_default();
        let Some(at) = to else { return };
        if at + 1 >= self.drawn.get_untracked() {
            self.drawn.update(|drawn| *drawn += ROWS);
        }
        self.at.set(Some(at));
        // Scrolls the list, and nothing around it.
        let option = self.session.host.root().query_selector(&["#", &option_id(at)].concat()).ok().flatten();
        let list = option.as_ref().and_then(|it| it.closest("[role=listbox]").ok().flatten());
        if let (Some(option), Some(list)) = (option, list) {
            let (option, around) = (option.get_bounding_client_rect(), list.get_bounding_client_rect());
            let below = (option.bottom() - around.bottom()).max(0.0) + (option.top() - around.top()).min(0.0);
            list.set_scroll_top(list.scroll_top() + below as i32);
        }
    }

    /// Names whoever is on a row, or takes them out again; or keeps that this is ego.
    fn choose(&self, at: usize) {
        let Some(row) = self.row(at) else { return };
        self.at.set(Some(at));
        let session = self.session;
        if let Some(me) = &self.me {
            session.act(set_me(me, Some(&row.entry.id)));
            return;
        }
        if let Some(id) = self.named(&row.entry.id) {
            return take_out(session, id, &self.prompt);
        }
        let said = session.words.say_with(Phrase::Added, &[("name", &row.label)]);
        let (labels, listed) = (vec![row.label], vec![row.entry]);
        match session.apply(Command::Name { prompt: self.prompt.clone(), labels, again: Vec::new(), listed }) {
            Ok(()) => session.speech.announce(said),
            Err(Refusal::TooManyNames { max }) => self.told.set(Some(full_words(session, max))),
            Err(_) => {}
        }
    }
}

/// What the ids of rows begin with.
const OPTION: &str = "roster-";

fn option_id(at: usize) -> String {
    [OPTION, &at.to_string()].concat()
}
