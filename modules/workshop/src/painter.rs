//! What paints the maps on the stage, and fades who is peeled off.

use super::pointing;
use super::show::{Pointed, Show};
use cohort::drawing::{Frame, Look, Seats, highlight, isolated, picture, spotlight};
use cohort::inks;
use cohort::viewer::{self, Field, Viewer};
use dom::canvas::{PageFont, Sheet, Widths};
use dom::{El, Signal, Watch, effect, is_still};
use geometry::{Camera, Point, Vec2};
use gloo_render::{AnimationFrame, request_animation_frame};
use map::gesture::Input;
use map::scene::Picture;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use sycamore_reactive::on_cleanup;
use web_sys::MouseEvent;

/// How long a fade takes, in milliseconds.
const FADE: f64 = 450.0;

/// Up to so many lines a map can be painted in every frame.
const SMOOTH: usize = 4000;

/// How large letters are where the page says nothing, in pixels.
const USUAL: f64 = 15.0;

/// Paints every pane of the stage. A pane is what a map fills.
pub struct Painter {
    show: Show,
    inner: RefCell<Inner>,
}

struct Inner {
    panes: Vec<Pane>,
    /// The step that is painted, which during a fade lies between two
    peel: f64,
    fade: Option<Fade>,
    /// How wide texts are, and in which font
    widths: Option<(String, Widths)>,
    /// How large letters are
    text: f64,
    /// The one frame asked for
    frame: Option<AnimationFrame>,
    watch: Option<Watch>,
}

struct Pane {
    number: usize,
    /// A canvas for the map, and above it one for who is pointed at
    sheet: Sheet,
    size: Vec2,
    viewer: Viewer,
    /// How the viewer sees it, for what is around the map
    camera: Signal<Camera>,
    /// The file whose map it shows
    file: String,
    /// Where everyone is on the whole map; worked out anew when something else is on the stage
    laid: Option<Rc<Seats>>,
    /// Where everyone is as the map is seen
    seats: Option<Rc<Seats>>,
    /// Whether the map itself is to be painted, and not only who is pointed at
    again: bool,
}

struct Fade {
    from: f64,
    to: f64,
    began: Option<f64>,
}

impl Pane {
    fn seats(&mut self, text: f64) -> Option<Rc<Seats>> {
        if self.seats.is_none() {
            self.seats = self.laid.as_ref().map(|laid| Rc::new(laid.seen(self.viewer.camera(), text)));
        }
        self.seats.clone()
    }

    /// What is seen is to be worked out and painted anew.
    fn renew(&mut self) {
        (self.seats, self.again) = (None, true);
    }
}

impl Inner {
    fn pane(&mut self, number: usize) -> Option<&mut Pane> {
        self.panes.iter_mut().find(|pane| pane.number == number)
    }
}

impl Painter {
    /// A painter of the show, for as long as the scope it is made in.
    pub fn new(show: Show) -> Rc<Self> {
        let inner =
            Inner { panes: Vec::new(), peel: 0.0, fade: None, widths: None, text: USUAL, frame: None, watch: None };
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
            if let Some(pointed) = show.pointed.get().filter(|it| it.held) {
                lighting.bring_into_view(pointed);
            }
            lighting.ask();
        });
        let finding = painter.clone();
        effect(move || {
            show.found.track();
            finding.ask();
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

    /// Gives it the sheet of the map with this number, and the two canvases in it; `camera` is set to how it is seen.
    pub fn attach(self: &Rc<Self>, number: usize, sheet: &El, canvases: &[El; 2], camera: Signal<Camera>) {
        let here = Rc::downgrade(self);
        let restored = move || {
            if let Some(painter) = here.upgrade() {
                painter.restore();
            }
        };
        let sheet = Sheet::new(sheet, canvases, Rc::new(restored));
        let mut inner = self.inner.borrow_mut();
        if let Some(watch) = &inner.watch {
            watch.observe(sheet.element());
        }
        inner.panes.push(Pane {
            number,
            sheet,
            size: Vec2::default(),
            viewer: Viewer::default(),
            camera,
            file: String::new(),
            laid: None,
            seats: None,
            again: true,
        });
    }

    /// Takes the sheet of a map away, which is no longer on the page.
    pub fn detach(&self, number: usize) {
        let mut inner = self.inner.borrow_mut();
        let inner = &mut *inner;
        inner.panes.retain(|pane| {
            if let (true, Some(watch)) = (pane.number == number, &inner.watch) {
                watch.leave(pane.sheet.element());
            }
            pane.number != number
        });
    }

    /// Where an event happened on a map's sheet.
    pub fn locate(&self, number: usize, event: &MouseEvent) -> Option<Point> {
        let plane = self.inner.borrow_mut().pane(number)?.sheet.plane().clone();
        plane.locate(event)
    }

    /// Whether all of a map is in view.
    pub fn is_whole(&self, number: usize) -> bool {
        self.inner.borrow_mut().pane(number).is_none_or(|pane| pane.viewer.camera().is_whole())
    }

    /// Takes an input on a map in; whether that meant something to the map.
    pub fn handle(self: &Rc<Self>, number: usize, input: Input) -> bool {
        let (show, staged) = (self.show, self.show.staged.get_clone_untracked());
        let pointed = show.pointed.get_untracked();
        let outcome = {
            let mut inner = self.inner.borrow_mut();
            let text = inner.text;
            let Some(pane) = inner.pane(number) else { return false };
            let (Some(seats), Some(board)) = (pane.seats(text), staged.boards.get(number)) else { return false };
            let here = pointed.filter(|it| it.map == number);
            let field = Field {
                seats: &seats,
                pointed: here.map(|it| viewer::Pointed { person: it.person, held: it.held }),
                held_elsewhere: here.is_none() && pointed.is_some_and(|it| it.held),
                neighbours: &|person| board.around(person).1,
                first: &|| pointing::most_tied(board),
            };
            pane.viewer.handle(input, &field)
        };
        self.tell_cameras();
        if let Some(next) = outcome.points {
            show.point(next.map(|it| Pointed { map: number, person: it.person, held: it.held, by_name: false }));
        }
        outcome.heard
    }

    /// Has somebody well in view, on each map that has them.
    fn bring_into_view(self: &Rc<Self>, pointed: Pointed) {
        let staged = self.show.staged.get_clone_untracked();
        for pane in &mut self.inner.borrow_mut().panes {
            let person = pointing::on_map(&staged, Some(pointed), pane.number);
            if let Some(place) = person.and_then(|person| pane.laid.as_ref()?.place(person)) {
                pane.viewer.show(place);
            }
        }
        self.tell_cameras();
    }

    /// Makes the signals say how the maps are seen, and has those painted that are seen otherwise than before.
    fn tell_cameras(self: &Rc<Self>) {
        let mut told = Vec::new();
        for pane in &mut self.inner.borrow_mut().panes {
            let camera = *pane.viewer.camera();
            if pane.camera.is_alive() && pane.camera.get_untracked() != camera {
                pane.renew();
                told.push((pane.camera, camera));
            }
        }
        if !told.is_empty() {
            self.ask();
        }
        for (signal, camera) in told {
            signal.set(camera);
        }
    }

    /// In which half of a sheet someone is: whether it is the right one, and the lower one.
    pub fn half_of(&self, number: usize, person: usize) -> (bool, bool) {
        let mut inner = self.inner.borrow_mut();
        let text = inner.text;
        let Some(pane) = inner.pane(number) else { return (false, false) };
        let (size, at) = (pane.size, pane.seats(text).and_then(|it| it.place(person)));
        at.map_or((false, false), |at| (at.x > size.x / 2.0, at.y > size.y / 2.0))
    }

    fn forget_seats(self: &Rc<Self>) {
        let staged = self.show.staged.get_clone_untracked();
        for pane in &mut self.inner.borrow_mut().panes {
            pane.laid = None;
            pane.renew();
            // Another network is seen whole at first.
            let file = staged.exhibits.get(pane.number).map_or("", |it| it.file());
            if pane.file != file {
                file.clone_into(&mut pane.file);
                pane.viewer.show_whole();
            }
        }
        self.tell_cameras();
    }

    /// Paints everything anew after the browser took the canvases away.
    fn restore(self: &Rc<Self>) {
        for pane in &mut self.inner.borrow_mut().panes {
            pane.sheet.forget();
            pane.again = true;
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
            for pane in &mut inner.panes {
                pane.size = pane.sheet.size();
                pane.sheet.resize();
                pane.viewer.resize(pane.size);
                pane.laid = None;
                pane.renew();
            }
            inner.panes.first().map(|pane| pane.sheet.theme(&inks::TOKENS))
        };
        if self.show.theme.is_alive() {
            self.tell_cameras();
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
            inner.panes.iter_mut().for_each(|pane| pane.again = true);
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
                inner.peel = peel;
                inner.panes.iter_mut().for_each(|pane| pane.again = true);
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
        let Inner { panes, peel, widths, text, .. } = &mut *inner;
        let Some(first) = panes.iter().find(|pane| pane.size != Vec2::default()) else { return };
        let (first_size, PageFont { families: font, size }) = (first.size, first.sheet.font());
        *text = size.unwrap_or(USUAL);
        let look = Look { peel: *peel, ..self.show.look(*text) };
        if widths.as_ref().is_none_or(|(of, _)| *of != font) {
            *widths = Some((font.clone(), Widths::new(&font, 1.0)));
        }
        let Some((_, widths)) = widths else { return };
        if panes.iter().any(|pane| pane.laid.is_none()) {
            let size = |number: usize| panes.iter().find(|it| it.number == number).map_or(first_size, |it| it.size);
            let sizes: Vec<Vec2> = (0..staged.boards.len()).map(size).collect();
            let frames = Frame::all(&staged.boards, &sizes, staged.changes, &look, widths);
            for pane in panes.iter_mut() {
                let of = staged.boards.get(pane.number).zip(frames.get(pane.number));
                pane.laid = of.map(|(board, frame)| Rc::new(frame.seats(board, pane.size)));
                pane.renew();
            }
        }
        let (theme, pointed) = (self.show.theme.get_clone_untracked(), self.show.pointed.get_untracked());
        let (found, words) = (self.show.found.get_clone_untracked(), self.show.words());
        for pane in panes {
            pane.sheet.dress(&theme, &font);
            let (Some(board), Some(seats)) = (staged.boards.get(pane.number), pane.seats(*text)) else { continue };
            let [map, light] = &mut pane.sheet.canvases[..] else { continue };
            if pane.again {
                map.paint(isolated(picture(board, &seats, &look, widths), &words));
            }
            pane.again = false;
            let person = pointing::on_map(&staged, pointed, pane.number);
            let found = found.people.get(pane.number).filter(|it| !it.is_empty());
            let lit = match (person, found) {
                (Some(person), _) => spotlight(board, &seats, &look, person, widths),
                (None, Some(found)) => highlight(board, &seats, &look, found, widths),
                (None, None) => Picture::new(pane.size),
            };
            light.paint(isolated(lit, &words));
        }
    }
}
