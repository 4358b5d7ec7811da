//! How far along the interview is.

use crate::session::Session;
use dom::{El, View, el, memo, part, shown_when};
use interview::{Chapter, Interview, Leg};
use words::Phrase;

/// The chapters as they are gone through, the minutes that are left, and the chapter on screen by itself, for where there
/// is no room for all.
pub fn course(session: Session) -> (El, View, El) {
    let course = memo(move || session.interview.read(Interview::course));
    let is_finished = memo(move || session.interview.read(|it| it.finished().is_some()));
    let name = move |leg: &Leg| {
        session.words.say(match leg.chapter {
            Chapter::You => Phrase::ChapterYou,
            Chapter::People => Phrase::ChapterPeople,
            Chapter::About => Phrase::ChapterAbout,
            Chapter::Map => Phrase::ChapterMap,
            Chapter::Last => Phrase::ChapterLast,
        })
    };
    let at = move |leg: &Leg| {
        let (n, of) = ((leg.before + 1).min(leg.steps.max(1)).to_string(), leg.steps.max(1).to_string());
        session.words.say_with(Phrase::AlterOf, &[("n", &n), ("of", &of)])
    };
    let here = move || {
        course.with(|it| {
            let leg = it.legs.get(it.at);
            (leg.map(name).unwrap_or_default(), leg.map(at).unwrap_or_default(), it.minutes.to_string())
        })
    };
    let progress = memo(move || session.interview.read(|it| (it.progress() * 100.0).round() as u32));
    let legs = part(move || {
        let finished = is_finished.get();
        course.with(|it| {
            let mut legs = Vec::new();
            for (number, leg) in it.legs.iter().enumerate() {
                let is_here = number == it.at && !finished;
                let done = match () {
                    () if finished || number < it.at => 1.0,
                    () if number == it.at => leg.before as f64 / leg.steps.max(1) as f64,
                    () => 0.0,
                };
                let called = el("span").class("leg-name").text(&name(leg));
                let called = called.put(is_here.then(|| el("span").class("leg-at").text(&at(leg))));
                let share = ["flex-grow:", &json::number(leg.seconds.max(20.0).round())].concat();
                let width = ["inline-size:", &json::number((done * 100.0).round()), "%"].concat();
                let way = el("span").class("leg-way").put(styled(el("span").class("leg-done"), &width));
                let leg = styled(el("span").class(if is_here { "leg here" } else { "leg" }), &share);
                legs.push(leg.put(called).put(way));
            }
            View::default().put(legs)
        })
    });
    let told = move || {
        let (chapter, at, n) = here();
        session.words.say_with(Phrase::Whereabouts, &[("chapter", &chapter), ("at", &at), ("n", &n)])
    };
    let bar = el("div")
        .class("course")
        .attr("role", "progressbar")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr_of("aria-label", session.words.word(Phrase::Progress))
        .attr_of("aria-valuenow", move || progress.get().to_string())
        .attr_of("aria-valuetext", told)
        .put(el("span").class("legs").attr("aria-hidden", "true").put(legs));
    let left = shown_when(
        move || !is_finished.get(),
        move || {
            el("span").class("left").words(move || session.words.say_with(Phrase::MinutesLeft, &[("n", &here().2)]))
        },
    );
    let chapter = el("p")
        .class("chapter")
        .attr("aria-hidden", "true")
        .put(el("span").class("chapter-name").words(move || here().0))
        .put(el("span").class("chapter-at").words(move || here().1));
    (bar, left, chapter)
}

/// An element in a style of its own.
fn styled(element: El, style: &str) -> El {
    element.html().style().set_css_text(style);
    element
}
