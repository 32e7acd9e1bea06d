//! Size and place of the window, kept for this PC and fitted to the screens of today.

use std::path::Path;

use serde::{Deserialize, Serialize};

/// The smallest window in which every screen of Kontor works, in logical pixels.
pub const SMALLEST: (f64, f64) = (1024.0, 640.0);

/// The window on its first day.
const FIRST: (f64, f64) = (1280.0, 800.0);

/// A rectangle on the desktop in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// How the window stood when it was last closed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowState {
    pub area: Area,
    pub maximized: bool,
}

impl WindowState {
    /// What was kept in `folder`; a missing or unreadable note is none.
    pub fn load(folder: &Path) -> Option<Self> {
        let note = std::fs::read(folder.join("window.json")).ok()?;
        serde_json::from_slice(&note).ok()
    }

    /// Keeps it. If that fails, the window opens in its first size the next time.
    pub fn save(&self, folder: &Path) {
        if let Ok(note) = serde_json::to_vec(self)
            && let Err(error) = std::fs::write(folder.join("window.json"), note)
        {
            tracing::warn!(kind = ?error.kind(), "window place not kept");
        }
    }

    /// Where the window may open: wholly on the screen that shows most of it, no larger
    /// than that screen and, where the screen allows, no smaller than [`SMALLEST`]. A place
    /// that none of the screens shows any more, and the first start, become the middle of
    /// the first screen. `screens` are the work areas, without task bars.
    pub fn fitted(kept: Option<Self>, screens: &[Area]) -> Self {
        let Some(first) = screens.first() else {
            let area = Area { x: 0.0, y: 0.0, width: FIRST.0, height: FIRST.1 };
            return kept.unwrap_or(Self { area, maximized: false });
        };
        let seen = |area: &Area| {
            screens
                .iter()
                .map(|screen| (screen, shared(area, screen)))
                .filter(|(_, size)| *size > 0.0)
                .max_by(|one, other| one.1.total_cmp(&other.1))
                .map(|(screen, _)| screen)
        };
        let sized = |screen: &Area, width: f64, height: f64| {
            (width.max(SMALLEST.0).min(screen.width), height.max(SMALLEST.1).min(screen.height))
        };
        let whole = |area: &Area| [area.x, area.y, area.width, area.height].iter().all(|number| number.is_finite());
        match kept.filter(|kept| whole(&kept.area)) {
            Some(Self { area, maximized }) if seen(&area).is_some() => {
                let screen = seen(&area).unwrap_or(first);
                let (width, height) = sized(screen, area.width, area.height);
                let area = Area {
                    x: area.x.clamp(screen.x, screen.x + screen.width - width),
                    y: area.y.clamp(screen.y, screen.y + screen.height - height),
                    width,
                    height,
                };
                Self { area, maximized }
            }
            kept => {
                let (width, height) = match kept {
                    Some(kept) => sized(first, kept.area.width, kept.area.height),
                    None => sized(first, FIRST.0, FIRST.1),
                };
                let area = Area {
                    x: first.x + (first.width - width) / 2.0,
                    y: first.y + (first.height - height) / 2.0,
                    width,
                    height,
                };
                Self { area, maximized: kept.is_some_and(|kept| kept.maximized) }
            }
        }
    }
}

/// The area that two rectangles share.
fn shared(one: &Area, other: &Area) -> f64 {
    let width = (one.x + one.width).min(other.x + other.width) - one.x.max(other.x);
    let height = (one.y + one.height).min(other.y + other.height) - one.y.max(other.y);
    width.max(0.0) * height.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::{Area, WindowState};

    const DESK: Area = Area { x: 0.0, y: 0.0, width: 1920.0, height: 1040.0 };
    const LAPTOP: Area = Area { x: 1920.0, y: 200.0, width: 1366.0, height: 728.0 };

    fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area { x, y, width, height }
    }

    #[test]
    fn the_window_is_always_within_reach() {
        for (what, kept, expected) in [
            ("stays where it was", area(100.0, 50.0, 1280.0, 800.0), area(100.0, 50.0, 1280.0, 800.0)),
            ("is pulled in from the edge", area(1300.0, 400.0, 1280.0, 800.0), area(640.0, 240.0, 1280.0, 800.0)),
            (
                "comes back from a screen that is gone",
                area(5000.0, 0.0, 1400.0, 800.0),
                area(260.0, 120.0, 1400.0, 800.0),
            ),
            ("shrinks to a smaller screen", area(2000.0, 250.0, 1900.0, 1000.0), area(1920.0, 200.0, 1366.0, 728.0)),
            ("is never too small", area(10.0, 10.0, 300.0, 200.0), area(10.0, 10.0, 1024.0, 640.0)),
        ] {
            let kept = WindowState { area: kept, maximized: false };
            assert_eq!(WindowState::fitted(Some(kept), &[DESK, LAPTOP]).area, expected, "{what}");
        }
    }

    #[test]
    fn the_first_start_is_in_the_middle() {
        let first = WindowState::fitted(None, &[DESK]);
        assert_eq!(first.area, area(320.0, 120.0, 1280.0, 800.0));
        assert!(!first.maximized);
    }

    #[test]
    fn a_spoiled_note_is_no_reason_to_fail() {
        let spoiled = WindowState { area: area(f64::NAN, 0.0, 1280.0, 800.0), maximized: true };
        assert_eq!(WindowState::fitted(Some(spoiled), &[DESK]).area.y, 120.0);
        assert_eq!(WindowState::load(std::path::Path::new("/nowhere")), None);
    }

    #[test]
    fn what_is_kept_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let state = WindowState { area: area(1.0, 2.0, 1100.0, 700.0), maximized: true };
        state.save(folder.path());
        assert_eq!(WindowState::load(folder.path()), Some(state));
    }
}
