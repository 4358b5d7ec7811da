//! What runs the map on screen: it feeds inputs to the gesture machine, carries out its effects, and paints.

use super::speech;
use crate::geometry::{Camera, Point, Vec2};
use crate::map::content::Content;
use crate::map::gesture::{Effect as Outcome, Field, FocusOn, Gesture, Input, Layer, Over, State, View};
use crate::map::scene::{self, Names, Scene, Theme};
use crate::network::AlterId;
use crate::web::canvas::{Canvas, Widths};
use crate::web::session::Session;
use gloo_render::{AnimationFrame, request_animation_frame};
use leptos::html;
use leptos::prelude::*;

/// The map on screen. Cheap to copy; what it holds is let go of when the view is taken down.
#[derive(Clone, Copy)]
pub struct Engine {
    /// The interview
    pub session: Session,
    /// What the step shows
    pub content: Memo<Content>,
    /// What the hand is doing, for everything that is not painted
    pub view: RwSignal<View>,
    /// How the map is seen
    pub camera: RwSignal<Camera>,
    /// The colours
    pub theme: RwSignal<Theme>,
    /// Whether people can be moved in a prompt that asks for something else
    pub arranging: RwSignal<bool>,
    /// Whom the keyboard is on, for screen readers
    pub cursor: RwSignal<Option<AlterId>>,
    /// The element that everything is placed in
    pub whole: NodeRef<html::Div>,
    /// The map's element
    pub board: NodeRef<html::Div>,
    /// The tray's element
    pub tray: NodeRef<html::Section>,
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    gesture: Gesture,
    canvases: Option<Canvases>,
    names: Names,
    /// Which layers are to be painted
    dirty: (bool, bool),
    /// The one frame asked for
    frame: Option<AnimationFrame>,
}

struct Canvases {
    still: Canvas,
    overlay: Canvas,
    widths: Widths,
}

impl Engine {
    /// The engine of a view; `content` is what the step on screen shows.
    pub fn new(session: Session, content: Memo<Content>) -> Self {
        let inner = Inner {
            gesture: Gesture::new(),
            canvases: None,
            names: Names::default(),
            dirty: (false, false),
            frame: None,
        };
        let engine = Engine {
            session,
            content,
            view: RwSignal::new(View::default()),
            camera: RwSignal::new(Camera::fit(Vec2::default(), 0.0)),
            theme: RwSignal::new(Theme::LIGHT),
            arranging: RwSignal::new(false),
            cursor: RwSignal::new(None),
            whole: NodeRef::new(),
            board: NodeRef::new(),
            tray: NodeRef::new(),
            inner: StoredValue::new_local(inner),
        };
        Effect::new(move |_| {
            let effects = content.with(|content| engine.with_inner(|inner| inner.gesture.settle(content)));
            engine.carry_out(effects.unwrap_or_default());
            engine.repaint(Layer::Still);
            engine.repaint(Layer::Overlay);
        });
        engine
    }

    /// Nothing happens, and `None` comes back, once the view is taken down.
    fn with_inner<T>(&self, work: impl FnOnce(&mut Inner) -> T) -> Option<T> {
        self.inner.try_update_value(work)
    }

    /// Takes one input in. An element that is taken off the page while it has the focus still says so afterwards:
    /// then there is nothing left to do.
    pub fn handle(&self, input: Input) {
        let Some(camera) = self.camera.try_get_untracked() else { return };
        let effects = self.content.try_with_untracked(|content| {
            self.with_inner(|inner| inner.gesture.handle(input, Field { content, camera: &camera }))
        });
        self.carry_out(effects.flatten().unwrap_or_default());
    }

    /// What the hand is doing.
    pub fn state(&self) -> State {
        self.with_inner(|inner| *inner.gesture.state()).unwrap_or(State::Idle)
    }

    fn carry_out(&self, effects: Vec<Outcome>) {
        let seen = self.content.with_untracked(|content| {
            self.with_inner(|inner| (inner.gesture.view(content), inner.gesture.cursor(), inner.gesture.is_arranging()))
        });
        if let Some((view, cursor, arranging)) = seen {
            renew(self.view, view);
            renew(self.cursor, cursor);
            renew(self.arranging, arranging);
        }
        for effect in effects {
            match effect {
                Outcome::Command(command) => self.session.act(command),
                Outcome::Repaint(layer) => self.repaint(layer),
                Outcome::Announce(said) => {
                    let words =
                        self.content.with_untracked(|it| untrack(|| speech::announcement(self.session, it, said)));
                    self.session.announce(words);
                }
                Outcome::Focus(on) => self.focus(on),
            }
        }
    }

    fn focus(&self, on: FocusOn) {
        let element = match on {
            FocusOn::Map => self.board.get_untracked().map(Into::into),
            FocusOn::Chip(who) => self.tray.get_untracked().and_then(|tray| {
                let chip = tray.query_selector(&format!("[data-who='{who}']")).ok().flatten()?;
                wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(chip).ok()
            }),
        };
        if let Some(element) = element {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    }

    /// Where an event happened on the map, which may be outside it.
    pub fn on_board(&self, event: &web_sys::PointerEvent) -> Option<Point> {
        let area = self.board.get_untracked()?.get_bounding_client_rect();
        Some(Point::new(f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top()))
    }

    /// What an event happened over.
    pub fn over(&self, event: &web_sys::PointerEvent) -> Over {
        let inside = |area: web_sys::DomRect| {
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            (area.left()..=area.right()).contains(&x) && (area.top()..=area.bottom()).contains(&y)
        };
        if self.board.get_untracked().is_some_and(|it| inside(it.get_bounding_client_rect())) {
            Over::Map
        } else if self.tray.get_untracked().is_some_and(|it| inside(it.get_bounding_client_rect())) {
            Over::Tray
        } else {
            Over::Elsewhere
        }
    }

    /// Gives the engine its canvases, once they are on the page.
    pub fn attach(&self, still: web_sys::HtmlCanvasElement, overlay: web_sys::HtmlCanvasElement) {
        let (Some(still), Some(overlay)) = (Canvas::new(still), Canvas::new(overlay)) else { return };
        let widths = Widths::new(&still);
        self.with_inner(|inner| inner.canvases = Some(Canvases { still, overlay, widths }));
    }

    /// Reads the colours and the font from the page.
    pub fn restyle(&self) {
        let Some(style) = self.board.get_untracked().and_then(|it| window().get_computed_style(&it).ok().flatten())
        else {
            return;
        };
        let read = |name: &str| style.get_property_value(name).unwrap_or_default();
        let theme = match (forced_colours(), is_light(&read("color"))) {
            (true, _) => Theme::FORCED,
            // Light letters are for a dark page, whoever asked for it: the system, or the page around.
            (false, true) => Theme::DARK,
            (false, false) => Theme::LIGHT,
        };
        renew(self.theme, theme);
        let font = read("font-family");
        self.with_inner(|inner| {
            if let Some(canvases) = &mut inner.canvases {
                canvases.still.write_in(&font);
                canvases.overlay.write_in(&font);
                canvases.widths = Widths::new(&canvases.still);
            }
        });
        self.repaint(Layer::Still);
        self.repaint(Layer::Overlay);
    }

    /// Fits the map into its element.
    pub fn resize(&self) {
        let Some(board) = self.board.get_untracked() else { return };
        let size = Vec2::new(f64::from(board.client_width()), f64::from(board.client_height()));
        // Room for names below the lowest and for half a person beside the outermost.
        let padding = if size.x.min(size.y) < 440.0 { 26.0 } else { 38.0 };
        renew(self.camera, Camera::fit(size, padding));
        self.with_inner(|inner| {
            if let Some(canvases) = &mut inner.canvases {
                canvases.still.resize(size);
                canvases.overlay.resize(size);
            }
            // Resizing empties a canvas, so this cannot wait for the next frame.
            inner.dirty = (true, true);
        });
        self.paint();
    }

    fn repaint(&self, layer: Layer) {
        let engine = *self;
        self.with_inner(|inner| {
            match layer {
                Layer::Still => inner.dirty.0 = true,
                Layer::Overlay => inner.dirty.1 = true,
            }
            if inner.frame.is_none() {
                inner.frame = Some(request_animation_frame(move |_| engine.paint()));
            }
        });
    }

    fn paint(&self) {
        let (Some(view), Some(camera), Some(theme)) =
            (self.view.try_get_untracked(), self.camera.try_get_untracked(), self.theme.try_get_untracked())
        else {
            return;
        };
        self.content.try_with_untracked(|content| {
            self.with_inner(|inner| {
                inner.frame = None;
                let (still, overlay) = std::mem::take(&mut inner.dirty);
                let Some(canvases) = &inner.canvases else { return };
                let set = Scene { content, view: &view, camera: &camera, theme: &theme, measure: &canvases.widths };
                if still {
                    let (picture, names) = scene::still(&set);
                    canvases.still.paint(&picture);
                    inner.names = names;
                }
                if still || overlay {
                    canvases.overlay.paint(&scene::overlay(&set, &inner.names));
                }
            });
        });
    }
}

/// Sets a signal only to something new, so that nothing runs for nothing.
fn renew<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

fn forced_colours() -> bool {
    window().match_media("(forced-colors: active)").ok().flatten().is_some_and(|it| it.matches())
}

/// Whether a colour, as computed styles write it (`rgb(27, 36, 48)`), is a light one.
fn is_light(colour: &str) -> bool {
    let parts: Vec<f64> = colour
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts[..] {
        [red, green, blue, ..] => 0.3 * red + 0.6 * green + 0.1 * blue > 128.0,
        _ => false,
    }
}
