//! What runs the map on screen: it feeds inputs to the gesture machine, carries out its effects, and paints.

use super::automatic::{self, Run};
use super::speech;
use crate::geometry::{Camera, Point, Vec2};
use crate::map::content::{Content, Task};
use crate::map::gesture::{Effect as Outcome, Field, FocusOn, Gesture, Input, Layer, Over, State, View};
use crate::map::scene::{self, Names, Scene, Theme};
use crate::network::AlterId;
use crate::web::boundary::number_of;
use crate::web::canvas::{Canvas, Widths, png};
use crate::web::dom::{El, effect, memo, soon, theme_of, window};
use crate::web::session::Session;
use gloo_render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use sycamore_reactive::{ReadSignal, Signal, create_memo, create_signal, untrack};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent};

/// How large letters are where nobody asked for others, in pixels: what `frame.css` writes in, in a browser as it comes.
const USUAL: f64 = 17.0;

/// The map on screen. Cheap to copy; what it holds is let go of when the view is taken down.
#[derive(Clone, Copy)]
pub struct Engine {
    /// The interview
    pub session: Session,
    /// What is shown instead of what the interview has, while the map is laid out
    pub laid_out: Signal<Option<Rc<Content>>>,
    content: ReadSignal<Rc<Content>>,
    view: Signal<Rc<View>>,
    /// Whom the hand has, for everything that need not know where it is
    pub held: ReadSignal<Held>,
    /// How the map is seen
    pub camera: Signal<Camera>,
    /// The colours
    pub theme: Signal<Theme>,
    /// Whether people can be moved in a prompt that asks for something else
    pub arranging: Signal<bool>,
    /// Whom the keyboard is on, for screen readers
    pub cursor: Signal<Option<AlterId>>,
    /// Borrowed for as long as the machine thinks or something is painted, and no longer: whatever comes of it may
    /// lead back here.
    inner: Signal<Rc<RefCell<Inner>>>,
}

/// Whom the hand has.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Whose ties the next taps draw
    pub active: Option<AlterId>,
    /// Who waits for a place
    pub picked: Option<AlterId>,
    /// Who is to be tied together
    pub chosen: Rc<[AlterId]>,
    /// Whether someone is on the way, or a tie or an outline is being drawn
    pub moving: bool,
}

impl Held {
    fn of(view: &View) -> Self {
        Held {
            active: view.active,
            picked: view.picked,
            chosen: view.chosen.as_slice().into(),
            moving: view.ghost.is_some() || view.drawing.is_some() || !view.lasso.is_empty(),
        }
    }
}

struct Inner {
    gesture: Gesture,
    board: Option<HtmlElement>,
    tray: Option<HtmlElement>,
    canvases: Option<Canvases>,
    names: Names,
    run: Rc<RefCell<Option<Run>>>,
    /// What the pictures were made from last
    shown: Rc<Content>,
    /// Which layers are to be painted
    dirty: Dirty,
    /// The one frame asked for
    frame: Option<AnimationFrame>,
}

/// Which layers are to be painted. The overlay always is: it draws over the names of people.
#[derive(Clone, Copy, Default)]
struct Dirty {
    ground: bool,
    people: bool,
}

impl Dirty {
    const ALL: Dirty = Dirty { ground: true, people: true };

    fn or(self, other: Dirty) -> Dirty {
        Dirty { ground: self.ground || other.ground, people: self.people || other.people }
    }
}

struct Canvases {
    ground: Canvas,
    people: Canvas,
    overlay: Canvas,
    widths: Widths,
}

impl Canvases {
    fn all(&mut self) -> [&mut Canvas; 3] {
        [&mut self.ground, &mut self.people, &mut self.overlay]
    }
}

impl Engine {
    /// The engine of a view; `content` is what the interview has for it, from signals.
    pub fn new(session: Session, mut content: Box<dyn FnMut() -> Rc<Content>>) -> Self {
        let laid_out = create_signal(None::<Rc<Content>>);
        // Not compared with what was before: hardly anything is done on a map that leaves it as it is.
        let content = create_memo(move || laid_out.get_clone().unwrap_or_else(&mut content));
        let inner = Inner {
            gesture: Gesture::new(),
            board: None,
            tray: None,
            canvases: None,
            names: Names::default(),
            run: Rc::default(),
            shown: content.get_clone_untracked(),
            dirty: Dirty::ALL,
            frame: None,
        };
        let view = create_signal(Rc::new(View::default()));
        let engine = Engine {
            session,
            laid_out,
            content,
            view,
            held: memo(move || Held::of(&view.get_clone())),
            camera: create_signal(Camera::fit(Vec2::default(), 0.0)),
            theme: create_signal(Theme::LIGHT),
            arranging: create_signal(false),
            cursor: create_signal(None),
            inner: create_signal(Rc::new(RefCell::new(inner))),
        };
        effect(move || {
            let content = engine.content();
            untrack(|| engine.settle(content));
        });
        engine
    }

    /// What the step shows; tracks changes.
    pub fn content(&self) -> Rc<Content> {
        self.content.get_clone()
    }

    /// What the step shows now.
    pub fn content_now(&self) -> Rc<Content> {
        self.content.get_clone_untracked()
    }

    /// Whether drags and taps move people now; tracks changes.
    pub fn moves_people(&self) -> bool {
        self.arranging.get() || self.content().task == Task::Place
    }

    /// What the hand is doing; tracks every move.
    pub fn view(&self) -> Rc<View> {
        self.view.get_clone()
    }

    /// The name of a person; not tracked, since nobody is renamed while a map is on screen.
    pub fn name_of(&self, id: AlterId) -> String {
        speech::label(&self.content_now(), id).to_owned()
    }

    /// `None` once the view is taken down: then there is nothing left to do for whoever comes late, be it a frame, a
    /// size, or an element that is taken off the page while it has the focus.
    fn inner(&self) -> Option<Rc<RefCell<Inner>>> {
        self.inner.is_alive().then(|| self.inner.get_clone_untracked())
    }

    /// The map's element, while there is one.
    pub fn board(&self) -> Option<HtmlElement> {
        self.inner()?.borrow().board.clone()
    }

    /// The layout that may be under way.
    pub fn run(&self) -> Option<Rc<RefCell<Option<Run>>>> {
        Some(self.inner()?.borrow().run.clone())
    }

    fn tray(&self) -> Option<HtmlElement> {
        self.inner()?.borrow().tray.clone()
    }

    fn settle(&self, content: Rc<Content>) {
        let Some(inner) = self.inner() else { return };
        let (effects, dirty) = {
            let mut inner = inner.borrow_mut();
            let before = std::mem::replace(&mut inner.shown, content.clone());
            let effects = inner.gesture.settle(&content);
            // Most changes are of one tie of whoever is active, and leave everyone and all others where they are.
            let (view, moved) = (inner.gesture.view(&content), before.persons != content.persons);
            let at_rest = |content| scene::at_rest(content, &view);
            (effects, Dirty { ground: moved || !at_rest(&before).eq(at_rest(&content)), people: moved })
        };
        self.carry_out(effects);
        self.repaint(dirty);
    }

    /// Takes one input in.
    pub fn handle(&self, input: Input) {
        if input.is_meant() {
            automatic::stop(*self);
        }
        let Some(inner) = self.inner() else { return };
        let (content, camera) = (self.content_now(), self.camera.get_untracked());
        let field = Field { content: &content, camera: &camera };
        let effects = inner.borrow_mut().gesture.handle(input, field);
        self.carry_out(effects);
    }

    /// What the hand is doing.
    pub fn state(&self) -> State {
        self.inner().map_or(State::Idle, |inner| *inner.borrow().gesture.state())
    }

    fn carry_out(&self, effects: Vec<Outcome>) {
        self.show_hand();
        for effect in effects {
            // What came before may have taken the view down.
            if !self.inner.is_alive() {
                return;
            }
            match effect {
                Outcome::Command(command) => self.session.act(command),
                Outcome::See(camera) => {
                    renew(self.camera, camera);
                    self.repaint(Dirty::ALL);
                }
                Outcome::Repaint(layer) => {
                    self.repaint(Dirty { ground: layer == Layer::Ground, people: layer == Layer::People });
                }
                Outcome::Announce(said) => {
                    self.session.announce(speech::announcement(self.session, &self.content_now(), said));
                }
                Outcome::Focus(on) => self.focus(on),
            }
        }
    }

    /// Makes the signals say what the machine says.
    fn show_hand(&self) {
        let Some(inner) = self.inner() else { return };
        let (view, cursor, arranging) = {
            let gesture = &inner.borrow().gesture;
            (gesture.view(&self.content_now()), gesture.cursor(), gesture.is_arranging())
        };
        renew(self.view, Rc::new(view));
        renew(self.cursor, cursor);
        renew(self.arranging, arranging);
    }

    fn focus(&self, on: FocusOn) {
        let element = match on {
            FocusOn::Map => self.board(),
            FocusOn::Chip(who) => self.tray().and_then(|tray| {
                let chip = ["[data-who='", &who.to_string(), "']"].concat();
                tray.query_selector(&chip).ok().flatten().map(JsCast::unchecked_into)
            }),
        };
        if let Some(element) = element {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    }

    /// Where an event happened on the map, which may be outside it.
    pub fn on_board(&self, event: &MouseEvent) -> Option<Point> {
        let area = self.board()?.get_bounding_client_rect();
        Some(Point::new(f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top()))
    }

    /// What an event happened over.
    pub fn over(&self, event: &PointerEvent) -> Over {
        let inside = |element: HtmlElement| {
            let area = element.get_bounding_client_rect();
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            (area.left()..=area.right()).contains(&x) && (area.top()..=area.bottom()).contains(&y)
        };
        if self.board().is_some_and(inside) {
            Over::Map
        } else if self.tray().is_some_and(inside) {
            Over::Tray
        } else {
            Over::Elsewhere
        }
    }

    /// Gives the engine the map's element and its canvases, which are about to be put on the page.
    pub fn attach(&self, board: &El, layers: &[El; 3]) {
        let Some(inner) = self.inner() else { return };
        let [ground, people, overlay] =
            layers.each_ref().map(|it| Canvas::new(it.as_kind::<web_sys::HtmlCanvasElement>().clone()));
        let mut inner = inner.borrow_mut();
        inner.board = Some(board.html().clone());
        inner.canvases = ground.zip(people).zip(overlay).map(|((ground, people), overlay)| Canvases {
            widths: Widths::new("sans-serif", 1.0),
            ground,
            people,
            overlay,
        });
        let engine = *self;
        for layer in layers {
            layer.clone().on("contextrestored", move |_: Event| engine.restore());
        }
        // Colours, font and size come from the page.
        soon(move || {
            engine.restyle();
            engine.resize();
        });
    }

    /// Gives the engine the tray's element.
    pub fn attach_tray(&self, tray: &El) {
        if let Some(inner) = self.inner() {
            inner.borrow_mut().tray = Some(tray.html().clone());
        }
    }

    /// Takes the elements away from the engine: they are no longer on the page.
    pub fn detach(&self) {
        if let Some(inner) = self.inner() {
            let mut inner = inner.borrow_mut();
            (inner.board, inner.tray, inner.canvases) = (None, None, None);
        }
    }

    /// The map as it is seen now, as the address of a PNG.
    pub fn png(&self) -> Option<String> {
        let inner = self.inner()?;
        let inner = inner.borrow();
        let Canvases { ground, people, .. } = inner.canvases.as_ref()?;
        png(&[ground, people], self.theme.get_untracked().sheet)
    }

    /// Reads the colours and the font from the page.
    pub fn restyle(&self) {
        let Some(inner) = self.inner() else { return };
        let Some(style) = self.board().and_then(|it| window().get_computed_style(&it).ok().flatten()) else { return };
        let read = |name: &str| style.get_property_value(name).unwrap_or_default();
        renew(self.theme, theme_of(&style));
        let font = read("font-family");
        // Whoever reads large letters gets large names.
        let letters = read("font-size").strip_suffix("px").and_then(number_of).unwrap_or(USUAL);
        let larger = (letters / USUAL).clamp(1.0, 2.0);
        if let Some(canvases) = &mut inner.borrow_mut().canvases {
            canvases.all().into_iter().for_each(|canvas| canvas.write_in(&font));
            canvases.widths = Widths::new(&font, larger);
        }
        self.repaint(Dirty::ALL);
    }

    /// Fits the map into its element.
    pub fn resize(&self) {
        let (Some(inner), Some(board)) = (self.inner(), self.board()) else { return };
        let size = Vec2::new(f64::from(board.client_width()), f64::from(board.client_height()));
        // Room for names below the lowest and for half a person beside the outermost.
        let padding = if size.x.min(size.y) < 440.0 { 26.0 } else { 38.0 };
        renew(self.camera, Camera::fit(size, padding));
        {
            let mut inner = inner.borrow_mut();
            let Some(canvases) = &mut inner.canvases else { return };
            // All of them, whatever the first one says.
            if !canvases.all().map(|canvas| canvas.resize(size)).contains(&true) {
                return;
            }
            inner.dirty = Dirty::ALL;
        }
        // Resizing empties a canvas, so this cannot wait for the next frame.
        self.paint();
    }

    /// Paints everything anew after the browser took the canvases away, as it does with pages in the background of a
    /// phone that has little memory.
    fn restore(&self) {
        let Some(inner) = self.inner() else { return };
        if let Some(canvases) = &mut inner.borrow_mut().canvases {
            canvases.all().into_iter().for_each(Canvas::forget);
        }
        self.repaint(Dirty::ALL);
    }

    fn repaint(&self, layers: Dirty) {
        let Some(inner) = self.inner() else { return };
        let mut inner = inner.borrow_mut();
        inner.dirty = inner.dirty.or(layers);
        if inner.frame.is_none() {
            let engine = *self;
            inner.frame = Some(request_animation_frame(move |_| engine.paint()));
        }
    }

    fn paint(&self) {
        let Some(inner) = self.inner() else { return };
        let (content, view) = (self.content_now(), self.view.get_clone_untracked());
        let (camera, theme) = (self.camera.get_untracked(), self.theme.get_untracked());
        let mut inner = inner.borrow_mut();
        inner.frame = None;
        let dirty = std::mem::take(&mut inner.dirty);
        let Inner { canvases: Some(canvases), names, .. } = &mut *inner else { return };
        let Canvases { ground, people, overlay, widths } = canvases;
        let set = Scene { content: &content, view: &view, camera: &camera, theme: &theme, measure: widths };
        if dirty.ground {
            ground.paint(scene::ground(&set));
        }
        if dirty.people {
            let (picture, written) = scene::people(&set);
            people.paint(picture);
            *names = written;
        }
        overlay.paint(scene::overlay(&set, names));
    }
}

/// Sets a signal only to something new, so that nothing runs for nothing.
fn renew<T: PartialEq + 'static>(signal: Signal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}
