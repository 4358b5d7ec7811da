//! Seeing the map closer: two fingers, a wheel or buttons; and moving what is seen.

use super::effect::Response;
use super::{Gesture, MapContext, State, Touch};
use geometry::{Camera, Point, Vec2};

impl Gesture {
    /// Two fingers moved: what is between them stays between them.
    pub(super) fn pinch(&mut self, moved: Touch, field: MapContext<'_>, out: &mut Response) {
        let State::Pinching { one, other } = &mut self.state else { return };
        let (before, apart) = (one.at.midpoint(other.at), one.at.distance(other.at));
        if moved.pointer == one.pointer {
            *one = moved;
        } else if moved.pointer == other.pointer {
            *other = moved;
        } else {
            return;
        }
        let (after, now) = (one.at.midpoint(other.at), one.at.distance(other.at));
        // Fingers closer together than this are one finger, and how far apart they are says nothing.
        let factor = if apart.min(now) < 10.0 { 1.0 } else { now / apart };
        see(field.camera.zoomed(before, factor).moved(after - before), field, out);
    }

    /// One pointer moved the map.
    pub(super) fn pan(&mut self, to: Point, field: MapContext<'_>, out: &mut Response) {
        if let State::Panning { last, .. } = &mut self.state {
            let by: Vec2 = to - *last;
            *last = to;
            see(field.camera.moved(by), field, out);
        }
    }

    /// Keeps whom the keyboard is on in view.
    pub(super) fn follow_cursor(&self, field: MapContext<'_>, out: &mut Response) {
        if let Some(place) = self.cursor.and_then(|who| field.content.position(who)) {
            see(field.camera.showing(place), field, out);
        }
    }
}

/// Has the map seen so from now on.
pub(super) fn see(camera: Camera, field: MapContext<'_>, out: &mut Response) {
    if camera != *field.camera {
        out.camera = Some(camera);
    }
}
