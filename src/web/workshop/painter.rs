//! What paints the maps on the stage, and fades who is peeled off.

use super::show::Show;
use crate::geometry::Vec2;
use crate::map::scene::Theme;
use crate::render::exhibit::{Frame, Inks, Look, picture};
use crate::web::boundary::number_of;
use crate::web::canvas::{Canvas, Widths};
use crate::web::dom::{El, effect, theme_of, window};
use gloo_events::EventListener;
use gloo_render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use sycamore_reactive::on_cleanup;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, HtmlElement, ResizeObserver};

/// How long a fade takes, in milliseconds.
const FADE: f64 = 450.0;

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
    /// The one frame asked for
    frame: Option<AnimationFrame>,
    sizes: Option<ResizeObserver>,
    /// What keeps the observer and the listeners alive
    _watch: Option<Watch>,
}

struct Watch {
    _on_size: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
}

struct Sheet {
    number: usize,
    element: HtmlElement,
    canvas: Canvas,
    size: Vec2,
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
            Inner { sheets: Vec::new(), peel: 0.0, fade: None, widths: None, frame: None, sizes: None, _watch: None };
        let painter = Rc::new(Painter { show, inner: RefCell::new(inner) });
        painter.watch();
        let again = painter.clone();
        effect(move || {
            show.staged.track();
            show.names.track();
            show.inks.track();
            again.ask();
        });
        let fading = painter.clone();
        effect(move || fading.fade_to(show.peel.get() as f64));
        let over = painter.clone();
        on_cleanup(move || {
            let mut inner = over.inner.borrow_mut();
            if let Some(sizes) = inner.sizes.take() {
                sizes.disconnect();
            }
            (inner.frame, inner._watch) = (None, None);
        });
        painter
    }

    /// Gives it the sheet of the map with this number, and the canvas in it.
    pub fn attach(&self, number: usize, sheet: &El, canvas: &El) {
        let Some(canvas) = Canvas::new(canvas.as_kind::<HtmlCanvasElement>().clone()) else { return };
        let element = sheet.html().clone();
        let mut inner = self.inner.borrow_mut();
        if let Some(sizes) = &inner.sizes {
            sizes.observe(&element);
        }
        inner.sheets.push(Sheet { number, element, canvas, size: Vec2::default() });
    }

    /// Takes the sheet of a map away, which is no longer on the page.
    pub fn detach(&self, number: usize) {
        let mut inner = self.inner.borrow_mut();
        let inner = &mut *inner;
        inner.sheets.retain(|sheet| {
            if let (true, Some(sizes)) = (sheet.number == number, &inner.sizes) {
                sizes.unobserve(&sheet.element);
            }
            sheet.number != number
        });
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
        let on_size = Closure::<dyn FnMut()>::new(with(Painter::fit));
        let sizes = ResizeObserver::new(on_size.as_ref().unchecked_ref()).ok();
        let listeners = ["(prefers-color-scheme: dark)", "(forced-colors: active)"]
            .into_iter()
            .filter_map(|query| window().match_media(query).ok().flatten())
            .map(|query| {
                let again = with(Painter::fit);
                EventListener::new(&query, "change", move |_| again())
            })
            .collect();
        let mut inner = self.inner.borrow_mut();
        (inner.sizes, inner._watch) = (sizes, Some(Watch { _on_size: on_size, _listeners: listeners }));
    }

    /// Fits the canvases into their sheets, reads the colours from the page, and paints at once: resizing empties a
    /// canvas.
    fn fit(self: &Rc<Self>) {
        let theme = {
            let mut inner = self.inner.borrow_mut();
            for sheet in &mut inner.sheets {
                let size = Vec2::new(f64::from(sheet.element.client_width()), f64::from(sheet.element.client_height()));
                sheet.size = size;
                sheet.canvas.resize(size);
            }
            inner
                .sheets
                .first()
                .and_then(|it| window().get_computed_style(&it.element).ok().flatten())
                .map(|it| theme_of(&it))
        };
        let inks = match theme {
            Some(Theme::DARK) => Inks::DARK,
            Some(Theme::FORCED) => Inks::FORCED,
            _ => Inks::LIGHT,
        };
        if self.show.inks.is_alive() {
            if self.show.inks.get_untracked() != inks {
                self.show.inks.set(inks);
            }
            self.paint();
        }
    }

    fn fade_to(self: &Rc<Self>, to: f64) {
        let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        {
            let mut inner = self.inner.borrow_mut();
            if still.is_none_or(|it| it.matches()) {
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
        let Inner { sheets, peel, widths, .. } = &mut *inner;
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
            *widths = Some((font.clone(), Widths::new(&font)));
        }
        let Some((_, widths)) = widths else { return };
        let frame = Frame::new(&staged.boards, size, &look, widths);
        for sheet in sheets {
            sheet.canvas.write_in(&font);
            if let Some(board) = staged.boards.get(sheet.number) {
                sheet.canvas.paint(picture(board, &frame, &look, sheet.size, widths));
            }
        }
    }
}
