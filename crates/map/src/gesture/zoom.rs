//! Seeing the map closer: two fingers, a wheel or buttons; and moving what is seen.

use super::effect::Response;
use super::{Gesture, MapContext, State};
use crate::kit::Touch;
use geometry::{Camera, Point, Vec2};

impl Gesture {
    /// One of two fingers moved.
    pub(super) fn pinch(&mut self, moved: Touch, field: MapContext<'_>, out: &mut Response) {
        if let State::Pinching(pinch) = &mut self.state {
            see(pinch.moved(moved, field.camera), field, out);
        }
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
