//! The map at work, by subject, with the driver that stands in for a browser.

mod any_sequence;
mod equivalents;
mod keys;
mod layout;
mod placing;
mod pointers;
mod together;
mod tying;
mod visit;

use super::driver::Driver;
use super::*;
use crate::area::Direction;
use crate::gesture::{Drawing, FocusOn, Over, PointerKind, State, Target};
use crate::sample;
use crate::sample::{KNOWS, MEMBER, PLACE, STAR, id};
use Direction::*;
use KeyPress::*;
use interview::{Command, Interview};
use network::{Key, Value};

const THREE: [(&str, Option<(f64, f64)>); 3] =
    [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("Cy", Some((0.5, 0.8)))];
const TRAY: [(&str, Option<(f64, f64)>); 3] = [("Ana", Some((0.2, 0.2))), ("Ben", None), ("Cy", None)];
const SOME: [(&str, Option<(f64, f64)>); 5] =
    [("Ana", Some((0.2, 0.2))), ("Ben", None), ("Cy", None), ("Di", None), ("Eli", Some((0.3, 0.2)))];

fn tie(from: u32, to: u32, present: bool) -> Command {
    Command::Tie { kind: "knows".into(), pairs: vec![(id(from), id(to))], present }
}

/// Leads a lasso, from empty ground, around a rectangle of the map.
fn lasso(map: &mut Driver, min: (f64, f64), max: (f64, f64)) {
    map.down(min.0, min.1).move_to(max.0, min.1).move_to(max.0, max.1).move_to(min.0, max.1).up(min.0, min.1);
}
