//! People as they are on the map, wherever else they are: in chips, bins, forms and lists.

use crate::session::Session;
use dom::letters::LETTERS;
use dom::{El, svg};
use geometry::Point;
use json::number;
use map::kit::{initials, shape};
use map::scene::{Figure, Ink};
use network::AlterId;
use protocol::{Colour, Shape};

/// How large the shape is, in the units of the picture.
const RADIUS: f64 = 10.0;

/// Someone: a shape in the colour of their type, with the first letters of their name. The name itself stands beside it.
pub fn disc(session: Session, id: AlterId) -> El {
    let (colour, of) = session.interview.peek(|it| {
        let alter = it.alter(id);
        let known = alter.and_then(|alter| it.protocol().codebook.alter_type(alter.alter_type.as_str()));
        known.map_or((Colour::Grey, Shape::Circle), |it| (it.colour, it.shape))
    });
    let ink = Ink::of(colour);
    let paint = |ink: Ink| ["var(", ink.token(), ")"].concat();
    let figure = figure(of).class("figure").attr("fill", &paint(ink)).attr("stroke", &paint(ink.edge()));
    let letters =
        svg("text").attr("fill", &paint(ink.on())).words(move || initials(&session.interview.name_of(id), LETTERS));
    svg("svg").class("disc").attr("viewBox", "-10.5 -10.5 21 21").attr("aria-hidden", "true").put(figure).put(letters)
}

/// What stands for an answer: a disc of its colour with a shape in it, so that colour alone never tells two apart.
pub fn mark(number: usize) -> El {
    let shapes = [Shape::Circle, Shape::Diamond, Shape::Square, Shape::Triangle, Shape::Hexagon];
    let inside = figure(shapes[number % shapes.len()]).attr("transform", "scale(.42)");
    let mark = svg("svg").class("mark").attr("viewBox", "-10.5 -10.5 21 21").attr("aria-hidden", "true");
    mark.put(figure(Shape::Circle).class("figure")).put(inside)
}

/// A shape as an element of a drawing.
fn figure(of: Shape) -> El {
    let short = |length: f64| number((length * 10.0).round() / 10.0);
    match shape(of, Point::default(), RADIUS) {
        Figure::Polygon(corners) => {
            let mut points = String::new();
            for at in corners {
                points += &[&short(at.x), ",", &short(at.y), " "].concat();
            }
            svg("polygon").attr("points", &points).attr("stroke-linejoin", "round")
        }
        Figure::Panel(area, radius) => {
            let size = area.size();
            let mut rect = svg("rect").attr("rx", &short(radius));
            for (name, length) in [("x", area.min.x), ("y", area.min.y), ("width", size.x), ("height", size.y)] {
                rect = rect.attr(name, &short(length));
            }
            rect
        }
        _ => svg("circle").attr("r", &short(RADIUS)),
    }
}
