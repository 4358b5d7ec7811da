//! What paints the maps on the stage, and fades who is peeled off.

use super::pointing;
use super::show::Show;
use cohort::drawing::{Frame, Look, Seats, picture, spotlight};
use cohort::inks;
use dom::boundary::number_of;
use dom::canvas::{Canvas, Widths};
use dom::{El, Plane, Watch, effect, is_still, theme_of, window};
use geometry::Vec2;
use gloo_render::{AnimationFrame, request_animation_frame};
use map::scene::Picture;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use sycamore_reactive::on_cleanup;
use web_sys::{Event, HtmlCanvasElement, HtmlElement, MouseEvent};

/// How long a fade takes, in milliseconds.
const FADE: f64 = 450.0;

/// Up to so many lines a map can be painted in every frame.
const SMOOTH: usize = 4000;

/// Paints every sheet of the stage. A sheet is the element that a map fills.
pub struct Painter {
    show: Show,
    inner: RefCell<Inner>,
}

struct Inner {
    sheets: Vec<Sheet>,
    /// The step that is painted, which during a fade lies between two
    peel: f64,
    fade: Option<Fade>,
    /// How wide texts are, and in which font
    widths: Option<(String, Widths)>,
    /// Whether the maps themselves are to be painted, and not only who is pointed at
    again: bool,
    /// The one frame asked for
    frame: Option<AnimationFrame>,
    watch: Option<Watch>,
}

struct Sheet {
    number: usize,
    element: HtmlElement,
    plane: Plane,
    canvas: Canvas,
    /// Above it, who is pointed at
    light: Canvas,
    size: Vec2,
    /// Where everyone is; worked out anew when something else is on the stage
    seats: Option<Rc<Seats>>,
}

struct Fade {
    from: f64,
    to: f64,
    began: Option<f64>,
}

impl Painter {
    /// A painter of the show, for as long as the scope it is made in.
    pub fn new(show: Show) -> Rc<Self> {
        let inner =
            Inner { sheets: Vec::new(), peel: 0.0, fade: None, widths: None, again: true, frame: None, watch: None };
        let painter = Rc::new(Painter { show, inner: RefCell::new(inner) });
        painter.watch();
        let again = painter.clone();
        effect(move || {
            show.staged.track();
            show.names.track();
            show.theme.track();
            again.forget_seats();
            again.ask();
        });
        let lighting = painter.clone();
        effect(move || {
            show.pointed.track();
            lighting.ask();
        });
        let fading = painter.clone();
        effect(move || fading.fade_to(show.peel.get() as f64));
        let over = painter.clone();
        on_cleanup(move || {
            let mut inner = over.inner.borrow_mut();
            (inner.frame, inner.watch) = (None, None);
        });
        painter
    }

    /// Gives it the sheet of the map with this number, and the two canvases in it.
    pub fn attach(self: &Rc<Self>, number: usize, sheet: &El, [canvas, light]: [&El; 2]) {
        for layer in [canvas, light] {
            let here = Rc::downgrade(self);
            layer.clone().on("contextrestored", move |_: Event| {
                if let Some(painter) = here.upgrade() {
                    painter.restore();
                }
            });
        }
        let canvas_of = |it: &El| Canvas::new(it.as_kind::<HtmlCanvasElement>().clone());
        let (Some(canvas), Some(light)) = (canvas_of(canvas), canvas_of(light)) else { return };
        let element = sheet.html().clone();
        let mut inner = self.inner.borrow_mut();
        if let Some(watch) = &inner.watch {
            watch.observe(&element);
        }
        let plane = Plane::of(sheet);
        inner.sheets.push(Sheet { number, element, plane, canvas, light, size: Vec2::default(), seats: None });
    }

    /// Takes the sheet of a map away, which is no longer on the page.
    pub fn detach(&self, number: usize) {
        let mut inner = self.inner.borrow_mut();
        let inner = &mut *inner;
        inner.sheets.retain(|sheet| {
            if let (true, Some(watch)) = (sheet.number == number, &inner.watch) {
                watch.leave(&sheet.element);
            }
            sheet.number != number
        });
    }

    fn seats(&self, number: usize) -> Option<Rc<Seats>> {
        self.inner.borrow().sheets.iter().find(|it| it.number == number).and_then(|it| it.seats.clone())
    }

    /// Who is where an event happened on a map's sheet, or no further than `reach` from it.
    pub fn nearest(&self, number: usize, event: &MouseEvent, reach: f64) -> Option<usize> {
        let plane = self.inner.borrow().sheets.iter().find(|it| it.number == number)?.plane.clone();
        self.seats(number)?.nearest(plane.locate(event)?, reach)
    }

    /// Who is beside somebody that way, or of those they are tied to if `along` ties.
    pub fn beside(&self, number: usize, person: usize, way: Vec2, along: bool) -> Option<usize> {
        let staged = self.show.staged.get_clone_untracked();
        let (_, members) = staged.boards.get(number)?.around(person);
        self.seats(number)?.beside(person, way, |it| !along || members.contains(&it))
    }

    /// In which half of a sheet someone is: whether it is the right one, and the lower one.
    pub fn half_of(&self, number: usize, person: usize) -> (bool, bool) {
        let size = self.inner.borrow().sheets.iter().find(|it| it.number == number).map(|it| it.size);
        let at = self.seats(number).and_then(|it| it.place(person));
        size.zip(at).map_or((false, false), |(size, at)| (at.x > size.x / 2.0, at.y > size.y / 2.0))
    }

    fn forget_seats(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.again = true;
        for sheet in &mut inner.sheets {
            sheet.seats = None;
        }
    }

    /// Paints everything anew after the browser took the canvases away.
    fn restore(self: &Rc<Self>) {
        {
            let mut inner = self.inner.borrow_mut();
            inner.again = true;
            for sheet in &mut inner.sheets {
                sheet.canvas.forget();
                sheet.light.forget();
            }
        }
        self.ask();
    }

    fn watch(self: &Rc<Self>) {
        let here = Rc::downgrade(self);
        let with = move |then: fn(&Rc<Painter>)| {
            let here: Weak<Painter> = here.clone();
            move || {
                if let Some(painter) = here.upgrade() {
                    then(&painter);
                }
            }
        };
        self.inner.borrow_mut().watch = Some(Watch::new(Rc::new(with(Painter::fit)), Rc::new(with(Painter::fit))));
    }

    /// Fits the canvases into their sheets, reads the colours from the page, and paints at once: resizing empties a
    /// canvas.
    fn fit(self: &Rc<Self>) {
        let theme = {
            let mut inner = self.inner.borrow_mut();
            inner.again = true;
            for sheet in &mut inner.sheets {
                let (size, scale) = (sheet.plane.size(), sheet.plane.scale());
                sheet.size = size;
                sheet.canvas.resize(size, scale);
                sheet.light.resize(size, scale);
                sheet.seats = None;
            }
            inner.sheets.first().map(|it| theme_of(&it.element, &inks::TOKENS))
        };
        if self.show.theme.is_alive() {
            if let Some(theme) = theme.filter(|theme| self.show.theme.with_untracked(|now| now != theme)) {
                self.show.theme.set(theme);
            }
            self.paint();
        }
    }

    fn fade_to(self: &Rc<Self>, to: f64) {
        // A map that takes longer to paint than a frame lasts would only stutter.
        let large = self.show.staged.with_untracked(|it| it.boards.iter().any(|it| it.lines.len() > SMOOTH));
        {
            let mut inner = self.inner.borrow_mut();
            inner.again = true;
            if large || is_still() || inner.peel == to {
                (inner.peel, inner.fade) = (to, None);
            } else {
                inner.fade = Some(Fade { from: inner.peel, to, began: None });
            }
        }
        self.ask();
    }

    /// Asks for a frame to paint in.
    fn ask(self: &Rc<Self>) {
        let painter = Rc::downgrade(self);
        let mut inner = self.inner.borrow_mut();
        if inner.frame.is_none() {
            inner.frame = Some(request_animation_frame(move |now| {
                if let Some(painter) = painter.upgrade() {
                    painter.frame(now);
                }
            }));
        }
    }

    fn frame(self: &Rc<Self>, now: f64) {
        let fades = {
            let mut inner = self.inner.borrow_mut();
            inner.frame = None;
            let step = inner.fade.as_mut().map(|fade| {
                let part = ((now - *fade.began.get_or_insert(now)) / FADE).clamp(0.0, 1.0);
                // Slow at both ends.
                (fade.from + (fade.to - fade.from) * part * part * (3.0 - 2.0 * part), part >= 1.0)
            });
            if let Some((peel, over)) = step {
                (inner.peel, inner.again) = (peel, true);
                if over {
                    inner.fade = None;
                }
            }
            inner.fade.is_some()
        };
        self.paint();
        if fades {
            self.ask();
        }
    }

    fn paint(&self) {
        if !self.show.staged.is_alive() {
            return;
        }
        let staged = self.show.staged.get_clone_untracked();
        let mut inner = self.inner.borrow_mut();
        let Inner { sheets, peel, widths, again, .. } = &mut *inner;
        let Some(first) = sheets.iter().find(|it| it.size != Vec2::default()) else { return };
        let style = window().get_computed_style(&first.element).ok().flatten();
        let read = |name: &str| style.as_ref().and_then(|it| it.get_property_value(name).ok()).unwrap_or_default();
        let font = read("font-family");
        let text = number_of(read("font-size").trim_end_matches("px")).unwrap_or(15.0);
        let look = Look { peel: *peel, ..self.show.look(text) };
        // A title in two lines leaves its map less height: the frame fits the smallest of them.
        let least = |of: fn(&Sheet) -> f64| sheets.iter().map(of).fold(f64::INFINITY, f64::min);
        let size = Vec2::new(least(|it| it.size.x), least(|it| it.size.y));
        if widths.as_ref().is_none_or(|(of, _)| *of != font) {
            *widths = Some((font.clone(), Widths::new(&font, 1.0)));
        }
        let Some((_, widths)) = widths else { return };
        if sheets.iter().any(|it| it.seats.is_none()) {
            let frame = Frame::new(&staged.boards, size, &look, widths);
            for sheet in sheets.iter_mut() {
                let board = staged.boards.get(sheet.number);
                sheet.seats = board.map(|it| Rc::new(frame.seats(it, sheet.size)));
            }
        }
        let (theme, pointed) = (self.show.theme.get_clone_untracked(), self.show.pointed.get_untracked());
        for sheet in sheets {
            sheet.canvas.write_in(&font);
            sheet.light.write_in(&font);
            sheet.canvas.colour_in(&theme);
            sheet.light.colour_in(&theme);
            if let (Some(board), Some(seats)) = (staged.boards.get(sheet.number), &sheet.seats) {
                if *again {
                    sheet.canvas.paint(picture(board, seats, &look, widths));
                }
                let person = pointing::on_map(&staged, pointed, sheet.number);
                let light = person.map(|it| spotlight(board, seats, &look, it, widths));
                sheet.light.paint(light.unwrap_or_else(|| Picture::new(sheet.size)));
            }
        }
        *again = false;
    }
}
