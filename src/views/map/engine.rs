//! The map on screen: what happens to it goes to its controller, and what comes of that to the session, the signals and
//! the canvases.

use super::speech;
use crate::session::Session;
use dom::boundary::now;
use dom::canvas::{Sheet, Widths, png};
use dom::{El, Plane, ReadSignal, Signal, create_signal, effect, is_still, memo, soon, uncompared, under};
use geometry::{Camera, Point};
use gloo_render::{AnimationFrame, request_animation_frame};
use map::content::Content;
use map::controller::{Controller, Hand, Update};
use map::gesture::{Effect, FocusOn, Input, Layers, Over, Selection, View};
use map::scene::{self, PlacedNames, Scene};
use network::AlterId;
use std::cell::RefCell;
use std::rc::Rc;
use sycamore_reactive::untrack;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent, PointerEvent};

/// How large letters are where nobody asked for others, in pixels: what `frame.css` writes in, in a browser as it comes.
const USUAL: f64 = 17.0;

/// How long a layout may take of one frame, in milliseconds: on a slow device it lasts longer, and the page stays at hand.
const LAYOUT_TIME: f64 = 8.0;

/// The map on screen. Cheap to copy; what it holds is let go of when the view is taken down.
#[derive(Clone, Copy)]
pub struct Engine {
    /// The interview
    pub session: Session,
    content: ReadSignal<Rc<Content>>,
    /// Who is selected
    pub selection: ReadSignal<Selection>,
    /// Whom the keyboard is on, for screen readers
    pub cursor: ReadSignal<Option<AlterId>>,
    /// Whether drags and taps move people now
    pub moves_people: ReadSignal<bool>,
    /// Who is in the hand beside the map, and where, in pixels from the corner of the map's element
    pub afloat: ReadSignal<Option<(AlterId, Point)>>,
    state: State,
    /// Borrowed for as long as the controller thinks or something is painted, and no longer: whatever comes of it may
    /// lead back here.
    inner: Signal<Rc<RefCell<Inner>>>,
}

/// What the controller says, for views to follow; set by [`Engine::show_state`] and nowhere else.
#[derive(Clone, Copy)]
struct State {
    view: Signal<Rc<View>>,
    hand: Signal<Hand>,
    camera: Signal<Camera>,
    /// What is shown instead of what the interview has, while the map is laid out
    laid_out: Signal<Option<Rc<Content>>>,
}

struct Inner {
    controller: Controller,
    /// The map's element, with canvases for the ground, the people and the overlay
    sheet: Option<Sheet>,
    tray: Option<HtmlElement>,
    widths: Widths,
    names: PlacedNames,
    /// Which layers are to be painted. The overlay always is: it draws over the names of people.
    dirty: Layers,
    /// The one frame asked for
    frame: Option<AnimationFrame>,
}

impl Engine {
    /// The engine of a view; `content` is what the interview has for it, from signals.
    pub fn new(session: Session, content: Box<dyn FnMut() -> Rc<Content>>) -> Self {
        // Not compared with what was before: hardly anything is done on a map that leaves it as it is.
        let of_interview = uncompared(content);
        let controller = Controller::new(of_interview.get_clone_untracked());
        let state = State {
            view: create_signal(controller.view().clone()),
            hand: create_signal(controller.hand()),
            camera: create_signal(*controller.camera()),
            laid_out: create_signal(None),
        };
        let inner = Inner {
            controller,
            sheet: None,
            tray: None,
            widths: Widths::new("sans-serif", 1.0),
            names: PlacedNames::default(),
            dirty: Layers::ALL,
            frame: None,
        };
        let engine = Engine {
            session,
            content: uncompared(move || state.laid_out.get_clone().unwrap_or_else(|| of_interview.get_clone())),
            selection: memo(move || state.hand.with(|hand| hand.selection.clone())),
            cursor: memo(move || state.hand.with(|hand| hand.cursor)),
            moves_people: memo(move || state.hand.with(|hand| hand.moves_people)),
            afloat: memo(move || state.hand.with(|hand| hand.afloat)),
            state,
            inner: create_signal(Rc::new(RefCell::new(inner))),
        };
        effect(move || {
            let content = of_interview.get_clone();
            untrack(|| engine.update(|controller| controller.show(content)));
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

    /// What the step shows once nothing moves by itself, so that a command can be made of it: a layout that is under way
    /// ends, by a command of its own.
    pub fn content_at_rest(&self) -> Rc<Content> {
        self.stop_layout();
        self.content_now()
    }

    /// What the hand is doing; tracks every move.
    pub fn view(&self) -> Rc<View> {
        self.state.view.get_clone()
    }

    /// How the map is seen; tracks changes.
    pub fn camera(&self) -> Camera {
        self.state.camera.get()
    }

    /// Whether the map is being laid out; tracks changes.
    pub fn is_laying_out(&self) -> bool {
        self.state.laid_out.with(Option::is_some)
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
        self.inner()?.borrow().sheet.as_ref().map(|sheet| sheet.element().clone())
    }

    fn tray(&self) -> Option<HtmlElement> {
        self.inner()?.borrow().tray.clone()
    }

    /// Takes one input in.
    pub fn handle(&self, input: Input) {
        self.update(|controller| controller.handle(input));
    }

    /// Begins to lay the map out.
    pub fn start_layout(&self) {
        self.update(Controller::start_layout);
        // From then on one frame asks for the next.
        self.repaint(Layers::default());
    }

    /// Ends a layout, if one is under way.
    pub fn stop_layout(&self) {
        self.update(Controller::stop_layout);
    }

    /// Whether there is nothing that Escape would end.
    pub fn is_at_rest(&self) -> bool {
        self.inner().is_none_or(|inner| inner.borrow().controller.is_at_rest())
    }

    fn update(&self, change: impl FnOnce(&mut Controller) -> Update) {
        let Some(inner) = self.inner() else { return };
        let update = change(&mut inner.borrow_mut().controller);
        self.carry_out(update);
    }

    fn carry_out(&self, Update { effects, layers }: Update) {
        self.show_state();
        if layers.is_any() {
            self.repaint(layers);
        }
        for effect in effects {
            // What came before may have taken the view down.
            if !self.inner.is_alive() {
                return;
            }
            match effect {
                Effect::Command(command) => self.session.act(command),
                Effect::Announce(said) => {
                    let words = speech::announcement(self.session.words, &self.content_now(), said);
                    let removed = speech::is_removal(&said).then(|| words.clone());
                    self.session.speech.announce(words);
                    let shown = self.session.screen.removed;
                    if removed.is_some() || shown.with_untracked(Option::is_some) {
                        shown.set(removed);
                    }
                }
                Effect::Focus(on) => self.focus(on),
                Effect::Again(input) => self.handle(input),
            }
        }
    }

    /// Makes the signals say what the controller says; those that say it already tell nobody.
    fn show_state(&self) {
        let Some(inner) = self.inner() else { return };
        let (view, hand, camera, laid_out) = {
            let controller = &inner.borrow().controller;
            let laid_out = controller.is_laying_out().then(|| controller.content().clone());
            (controller.view().clone(), controller.hand(), *controller.camera(), laid_out)
        };
        if !self.state.view.with_untracked(|now| Rc::ptr_eq(now, &view)) {
            self.state.view.set(view);
        }
        if self.state.hand.with_untracked(|now| *now != hand) {
            self.state.hand.set(hand);
        }
        if self.state.camera.with_untracked(|now| *now != camera) {
            self.state.camera.set(camera);
        }
        if self.state.laid_out.with_untracked(|now| now.as_ref().map(Rc::as_ptr) != laid_out.as_ref().map(Rc::as_ptr)) {
            self.state.laid_out.set(laid_out);
        }
    }

    fn focus(&self, on: FocusOn) {
        let element = match on {
            FocusOn::Map => self.board(),
            FocusOn::Chip(who) => self.tray().and_then(|tray| {
                let chip = ["[data-who='", &who.text(), "']"].concat();
                tray.query_selector(&chip).ok().flatten().map(JsCast::unchecked_into)
            }),
        };
        if let Some(element) = element {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    }

    fn plane(&self) -> Option<Plane> {
        self.inner()?.borrow().sheet.as_ref().map(|sheet| sheet.plane().clone())
    }

    /// Where an event happened on the map, which may be outside it.
    pub fn on_board(&self, event: &MouseEvent) -> Option<Point> {
        self.plane()?.locate(event)
    }

    /// What an event happened over.
    pub fn over(&self, event: &PointerEvent) -> Over {
        if self.plane().is_some_and(|plane| plane.holds(event)) {
            return Over::Map;
        }
        let on_tray = |tray: HtmlElement| under(&tray, event).is_some_and(|element| tray.contains(Some(&element)));
        if self.tray().is_some_and(on_tray) { Over::Tray } else { Over::Elsewhere }
    }

    /// Gives the engine the map's element and its canvases, which are about to be put on the page.
    pub fn attach(&self, board: &El, layers: &[El; 3]) {
        let Some(inner) = self.inner() else { return };
        let engine = *self;
        inner.borrow_mut().sheet = Some(Sheet::new(board, layers, Rc::new(move || engine.restore())));
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
            (inner.sheet, inner.tray) = (None, None);
        }
    }

    /// The map as it is seen now, as the address of a PNG.
    pub fn png(&self) -> Option<String> {
        let inner = self.inner()?;
        let inner = inner.borrow();
        let [ground, people, _] = &inner.sheet.as_ref()?.canvases[..] else { return None };
        png(&[ground, people])
    }

    /// Reads the colours and the font from the page.
    pub fn restyle(&self) {
        let Some(inner) = self.inner() else { return };
        {
            let mut inner = inner.borrow_mut();
            let Inner { sheet: Some(sheet), widths, .. } = &mut *inner else { return };
            let font = sheet.font();
            // Whoever reads large letters gets large names.
            let larger = (font.size.unwrap_or(USUAL) / USUAL).clamp(1.0, 2.0);
            *widths = Widths::new(&font.families, larger);
            let theme = sheet.theme(&[]);
            sheet.dress(&theme, &font.families);
        }
        self.repaint(Layers::ALL);
    }

    /// Fits the map into its element, and its pixels to those of the screen.
    pub fn resize(&self) {
        let (Some(inner), Some(plane)) = (self.inner(), self.plane()) else { return };
        let size = plane.size();
        // Where only the screen has become finer, the map stays as closely seen as it was.
        self.update(|controller| controller.resize(size));
        {
            let mut inner = inner.borrow_mut();
            if !inner.sheet.as_mut().is_some_and(Sheet::resize) {
                return;
            }
            inner.dirty = Layers::ALL;
        }
        // Resizing empties a canvas, so this cannot wait for the next frame.
        self.paint();
    }

    /// Paints everything anew after the browser took the canvases away.
    fn restore(&self) {
        let Some(inner) = self.inner() else { return };
        inner.borrow_mut().sheet.iter_mut().for_each(Sheet::forget);
        self.repaint(Layers::ALL);
    }

    fn repaint(&self, layers: Layers) {
        let Some(inner) = self.inner() else { return };
        let mut inner = inner.borrow_mut();
        inner.dirty = inner.dirty.or(layers);
        if inner.frame.is_none() {
            let engine = *self;
            inner.frame = Some(request_animation_frame(move |at| engine.next_frame(at)));
        }
    }

    fn next_frame(&self, at: f64) {
        let Some(inner) = self.inner() else { return };
        // Not every browser tells at once of another screen.
        if inner.borrow().sheet.as_ref().is_some_and(Sheet::is_outdated) {
            self.resize();
        }
        if inner.borrow().controller.is_laying_out() {
            let until = now() + LAYOUT_TIME;
            self.update(|controller| controller.frame(at, is_still(), &|| now() < until));
        }
        self.paint();
        if inner.borrow().controller.is_laying_out() {
            self.repaint(Layers::default());
        }
    }

    fn paint(&self) {
        let Some(inner) = self.inner() else { return };
        let (content, view) = (self.content_now(), self.state.view.get_clone_untracked());
        let camera = self.state.camera.get_untracked();
        let mut inner = inner.borrow_mut();
        inner.frame = None;
        let dirty = std::mem::take(&mut inner.dirty);
        let Inner { sheet: Some(sheet), widths, names, .. } = &mut *inner else { return };
        let [ground, people, overlay] = &mut sheet.canvases[..] else { return };
        let set = Scene { content: &content, view: &view, camera: &camera, measure: widths };
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
