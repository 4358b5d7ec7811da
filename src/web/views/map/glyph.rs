//! Small pictures of what the map draws: a person's shape, a tie's line.

use super::engine::Engine;
use crate::geometry::Point;
use crate::map::scene::{Figure, dashes, shape};
use crate::network::AlterId;
use crate::web::dynamic::{memo, part, shown_when, words};
use crate::words::Phrase;
use leptos::prelude::*;

/// The shape and colour of a person.
#[component]
pub fn PersonGlyph(engine: Engine, id: AlterId) -> impl IntoView {
    let look = engine.content.with_untracked(|it| it.person(id).map(|person| (person.shape, person.colour)));
    let Some((form, colour)) = look else { return ().into_any() };
    let figure = match shape(form, Point::default(), 7.0) {
        Figure::Polygon(corners) => {
            let points: Vec<String> = corners.iter().map(|at| format!("{:.1},{:.1}", at.x, at.y)).collect();
            view! { <polygon points=points.join(" ")></polygon> }.into_any()
        }
        _ => view! { <circle r="7"></circle> }.into_any(),
    };
    view! {
        <svg class="glyph" viewBox="-10 -10 20 20" aria-hidden="true" fill=words(move || engine.theme.get().ink(colour).to_string())>
            {figure}
        </svg>
    }
    .into_any()
}

/// The tie kinds that are drawn or asked about, each with its line and how many there are.
#[component]
pub fn Legend(engine: Engine) -> impl IntoView {
    let session = engine.session;
    let rows = memo(move || {
        engine.content.with(|content| {
            let row = |index: usize| (index, content.tie_count(index), content.tying() == Some(index));
            (0..content.kinds.len()).map(row).filter(|(_, count, asked)| *count > 0 || *asked).collect::<Vec<_>>()
        })
    });
    let row = move |(index, count, asked): (usize, usize, bool)| {
        let kind = engine.content.with_untracked(|content| content.kinds.get(index).cloned())?;
        let lengths: Vec<String> = dashes(kind.line).iter().map(f64::to_string).collect();
        let ink = words(move || engine.theme.get().ink(kind.colour).to_string());
        let label = kind.label.clone();
        Some(view! {
            <li class:asked-now=asked>
                <svg class="line" viewBox="0 0 40 12" aria-hidden="true" stroke=ink stroke-width="3" fill=ink>
                    <line x1="1" y1="6" x2=if kind.directed { "30" } else { "39" } y2="6"
                        stroke-dasharray=lengths.join(" ")></line>
                    {kind.directed.then(|| view! { <polygon points="39,6 30,1.5 30,10.5" stroke="none"></polygon> })}
                </svg>
                <span>{label}</span>
                <span class="count">{count}</span>
            </li>
        })
    };
    view! {
        {shown_when(move || !rows.with(Vec::is_empty), move || view! {
            <ul class="legend" aria-label=session.word(Phrase::MapTies)>
                {part(move || rows.get().into_iter().map(row).collect_view().into_any())}
            </ul>
        }.into_any())}
    }
}
