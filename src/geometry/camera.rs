use super::{Point, Rect, Vec2};

/// How the map's unit square is seen on a screen.
///
/// World coordinates are fractions of the square, y downwards; screen coordinates are CSS pixels from the left
/// upper corner of the map's element. One scale holds for both axes: distances and rings look the same, and mean
/// the same, on every screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    view: Vec2,
    origin: Point,
    scale: f64,
}

impl Camera {
    /// Shows the whole square, centred, with at least `padding` pixels free on each side of a view of this size. On
    /// a screen that is not square the longer side has room left over.
    pub fn fit(view: Vec2, padding: f64) -> Self {
        let side = (view.x.min(view.y) - 2.0 * padding).max(1.0);
        let corner = Rect::around(Point::new(view.x / 2.0, view.y / 2.0), Vec2::new(side, side)).min;
        Camera { view, origin: corner, scale: side }
    }

    /// The size of the map's element.
    pub fn view(&self) -> Vec2 {
        self.view
    }

    /// How many pixels the side of the square has.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Where a place of the world is on screen.
    pub fn to_screen(&self, world: Point) -> Point {
        self.origin + Vec2::new(world.x, world.y) * self.scale
    }

    /// Which place of the world is at a point of the screen; it may be outside the square.
    pub fn to_world(&self, screen: Point) -> Point {
        Point::default() + (screen - self.origin) * (1.0 / self.scale)
    }

    /// The square on screen.
    pub fn square(&self) -> Rect {
        Rect::new(self.origin, Vec2::new(self.scale, self.scale))
    }

    /// Whether a point of the screen is on the map's element.
    pub fn sees(&self, screen: Point) -> bool {
        Rect::new(Point::default(), self.view).contains(screen)
    }
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
    fn there_and_back() {
        let camera = Camera::fit(Vec2::new(640.0, 480.0), 16.0);
        let place = Point::new(0.31, 0.62);
        assert!(camera.to_world(camera.to_screen(place)).distance(place) < 1e-12);
    }

    #[test]
    fn no_room_is_no_panic() {
        let camera = Camera::fit(Vec2::default(), 20.0);
        assert!(camera.to_world(Point::new(3.0, 3.0)).x.is_finite());
    }
}
