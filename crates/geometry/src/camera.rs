use super::{Point, Rect, Vec2};

/// How the map's unit square is seen on a screen.
///
/// World coordinates are fractions of the square, y downwards; screen coordinates are CSS pixels from the left
/// upper corner of the map's element. Where people are placed, one scale holds for both axes: distances and rings look the
/// same, and mean the same, on every screen. Where they are only shown, the square may be [spread](Camera::spread) over a
/// view that is not square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    view: Vec2,
    padding: f64,
    /// How many times as long the longer side may be shown
    most: f64,
    /// How many times longer each side is than the scale
    stretch: Vec2,
    origin: Point,
    scale: f64,
}

/// How many times larger than whole the square can be seen.
const CLOSEST: f64 = 6.0;

impl Camera {
    /// Shows the whole square, centred, with at least `padding` pixels free on each side of a view of this size. On
    /// a screen that is not square the longer side has room left over.
    pub fn fit(view: Vec2, padding: f64) -> Self {
        Camera::spread(view, padding, 1.0)
    }

    /// The same with the longer side up to `most` times as long as the shorter one, so that less room is left over.
    pub fn spread(view: Vec2, padding: f64, most: f64) -> Self {
        let room = Vec2::new((view.x - 2.0 * padding).max(1.0), (view.y - 2.0 * padding).max(1.0));
        let side = room.x.min(room.y);
        let stretch = Vec2::new((room.x / side).min(most), (room.y / side).min(most));
        Camera { view, padding, most, stretch, origin: Point::default(), scale: side }.settled()
    }

    /// The same view with the whole square in it.
    pub fn whole(&self) -> Self {
        Camera::spread(self.view, self.padding, self.most)
    }

    /// How many times larger than whole the square is seen, from 1.
    pub fn closeness(&self) -> f64 {
        self.scale / self.whole().scale
    }

    /// Whether the whole square is in view.
    pub fn is_whole(&self) -> bool {
        *self == self.whole()
    }

    /// Closer by `factor`, or further away if that is below 1; what is at `at` on screen stays there as far as the
    /// edges of the square let it.
    pub fn zoomed(&self, at: Point, factor: f64) -> Self {
        let whole = self.whole().scale;
        let scale = within(self.scale * factor, whole, whole * CLOSEST);
        let world = self.to_world(at);
        let closer = Camera { scale, ..*self };
        Camera { origin: at + -closer.sized(world), ..closer }.settled()
    }

    /// Moved by so many pixels, as far as the edges of the square let it.
    pub fn moved(&self, by: Vec2) -> Self {
        Camera { origin: self.origin + by, ..*self }.settled()
    }

    /// Moved as little as it takes to have a place of the world well in view.
    pub fn showing(&self, world: Point) -> Self {
        let margin = (self.padding + 24.0).min(self.view.x / 2.0).min(self.view.y / 2.0);
        let at = self.to_screen(world);
        let into = |at: f64, size: f64| within(at, margin, size - margin) - at;
        self.moved(Vec2::new(into(at.x, self.view.x), into(at.y, self.view.y)))
    }

    /// Centred where there is room to spare, and with no more than the padding beside the square where there is not.
    fn settled(self) -> Self {
        let settle = |origin: f64, size: f64, side: f64| {
            let (least, most) = (size - self.padding - side, self.padding);
            if least >= most { (size - side) / 2.0 } else { within(origin, least, most) }
        };
        let sides = self.stretch * self.scale;
        let origin =
            Point::new(settle(self.origin.x, self.view.x, sides.x), settle(self.origin.y, self.view.y, sides.y));
        Camera { origin, ..self }
    }

    /// A way of the world in pixels.
    fn sized(&self, way: Point) -> Vec2 {
        Vec2::new(way.x * self.stretch.x, way.y * self.stretch.y) * self.scale
    }

    /// The size of the map's element.
    pub fn view(&self) -> Vec2 {
        self.view
    }

    /// How many pixels the shorter side of the square has.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Where a place of the world is on screen.
    pub fn to_screen(&self, world: Point) -> Point {
        self.origin + self.sized(world)
    }

    /// Which place of the world is at a point of the screen; it may be outside the square.
    pub fn to_world(&self, screen: Point) -> Point {
        let way = (screen - self.origin) * (1.0 / self.scale);
        Point::new(way.x / self.stretch.x, way.y / self.stretch.y)
    }

    /// The square on screen.
    pub fn square(&self) -> Rect {
        Rect::new(self.origin, self.stretch * self.scale)
    }

    /// Whether a point of the screen is on the map's element.
    pub fn sees(&self, screen: Point) -> bool {
        Rect::new(Point::default(), self.view).contains(screen)
    }
}

/// Not `clamp`, which can say what is wrong with its bounds and so brings the printing of numbers into the download.
fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_square_is_whole_and_centred_whatever_the_aspect() {
        for (width, height) in [(800.0, 400.0), (300.0, 700.0), (500.0, 500.0)] {
            let camera = Camera::fit(Vec2::new(width, height), 20.0);
            let square = camera.square();
            assert_eq!(square.centre(), Point::new(width / 2.0, height / 2.0));
            assert_eq!(square.size(), Vec2::new(camera.scale(), camera.scale()));
            assert!(camera.sees(square.min) && camera.sees(square.max));
            assert_eq!(camera.scale(), width.min(height) - 40.0);
        }
    }

    #[test]
    fn where_it_may_the_square_reaches_further_along_the_longer_side() {
        let camera = Camera::spread(Vec2::new(1000.0, 440.0), 20.0, 1.5);
        assert_eq!((camera.square().size(), camera.scale()), (Vec2::new(600.0, 400.0), 400.0));
        assert_eq!(camera.square().centre(), Point::new(500.0, 220.0));
        let place = Point::new(0.55, 0.5);
        let close = camera.zoomed(camera.to_screen(place), 2.0);
        for camera in [camera, close] {
            assert!(camera.to_world(camera.to_screen(place)).distance(place) < 1e-12);
        }
        assert!(close.to_screen(place).distance(camera.to_screen(place)) < 1e-9 && close.zoomed(place, 0.1).is_whole());
        let tall = Camera::spread(Vec2::new(300.0, 360.0), 20.0, 1.5);
        assert_eq!(tall.square().size(), Vec2::new(260.0, 320.0));
    }

    #[test]
    fn there_and_back() {
        let camera = Camera::fit(Vec2::new(640.0, 480.0), 16.0);
        let place = Point::new(0.31, 0.62);
        assert!(camera.to_world(camera.to_screen(place)).distance(place) < 1e-12);
    }

    #[test]
    fn what_is_zoomed_at_stays_and_the_square_never_leaves() {
        let camera = Camera::fit(Vec2::new(400.0, 400.0), 20.0);
        let at = Point::new(150.0, 220.0);
        let close = camera.zoomed(at, 3.0);
        assert_eq!(close.scale(), 3.0 * camera.scale());
        assert!(close.to_world(at).distance(camera.to_world(at)) < 1e-12);
        assert!(!close.is_whole() && close.zoomed(at, 0.01).is_whole());
        assert_eq!(camera.zoomed(at, 1e9).scale(), CLOSEST * camera.scale());
        let far = close.moved(Vec2::new(-1e6, 1e6));
        assert_eq!(far.to_screen(Point::new(1.0, 0.0)), Point::new(380.0, 20.0));
        assert!(far.sees(far.showing(Point::new(0.1, 0.9)).to_screen(Point::new(0.1, 0.9))));
    }

    #[test]
    fn no_room_is_no_panic() {
        let camera = Camera::fit(Vec2::default(), 20.0);
        assert!(camera.to_world(Point::new(3.0, 3.0)).x.is_finite());
    }
}
