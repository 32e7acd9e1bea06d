//! The one window: how it is made, shown, brought to the front and closed.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::arguments::Bench;
use crate::window_state::{Area, SMALLEST, WindowState};
use crate::{app_data, bench};

/// The window's name towards Tauri; the capability is given to this name.
pub const LABEL: &str = "main";

/// The window waits for the interface's first paint, but not longer than this: an
/// interface that failed must be seen to have failed.
const LONGEST_WAIT: Duration = Duration::from_secs(3);

/// After the interface was told that the window closes, it may put away what was typed.
const LAST_WORDS: Duration = Duration::from_millis(150);

/// What the window remembers while it is open.
#[derive(Default)]
pub struct Desk {
    /// Where it stood when it was last not maximized.
    normal: Mutex<Option<Area>>,
    closing: AtomicBool,
}

/// Makes the window, hidden, and starts the clock after which it shows in any case.
pub fn open(app: &AppHandle, measured: Option<Bench>) -> tauri::Result<()> {
    let url = match measured {
        None => WebviewUrl::default(),
        Some(Bench::Office) => WebviewUrl::App(bench::PLACE.into()),
        Some(Bench::Blank) => WebviewUrl::CustomProtocol(blank_page()),
    };
    let data = app_data::folder();
    let state = WindowState::fitted(WindowState::load(&data), &screens(app));
    let mut builder = WebviewWindowBuilder::new(app, LABEL, url)
        .title("Kontor")
        .inner_size(state.area.width, state.area.height)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .position(state.area.x, state.area.y)
        .maximized(state.maximized)
        // A hidden webview paints no frame, so a measured window is there from the start.
        .visible(measured.is_some())
        .background_color(Color(0xFB, 0xFA, 0xF8, 0xFF))
        .data_directory(data.join("webview"))
        .disable_drag_drop_handler()
        .zoom_hotkeys_enabled(true)
        .general_autofill_enabled(false)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if measured.is_some() {
        builder = builder.initialization_script(bench::WATCH);
    }
    let window = builder.build()?;
    *desk(app).normal.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(state.area);
    watch(&window);
    let late = app.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(LONGEST_WAIT).await;
        if let Some(window) = late.get_webview_window(LABEL)
            && !window.is_visible().unwrap_or(false)
        {
            tracing::warn!("shown although the interface did not report its first paint");
            show(&late);
        }
    });
    Ok(())
}

/// Shows the window: its interface has painted.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Names the open office in the title.
pub fn set_title(app: &AppHandle, office: Option<&str>) {
    let title = office.map_or_else(|| "Kontor".to_owned(), |name| format!("Kontor – {name}"));
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.set_title(&title);
    }
}

/// Brings the window back from the task bar and in front of the others.
pub fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

fn desk(app: &AppHandle) -> tauri::State<'_, Desk> {
    app.state::<Desk>()
}

/// The work areas of all screens in logical pixels, the first one first.
fn screens(app: &AppHandle) -> Vec<Area> {
    let first = app.primary_monitor().ok().flatten();
    let others = app.available_monitors().unwrap_or_default();
    first
        .into_iter()
        .chain(others)
        .map(|screen| {
            let scale = screen.scale_factor();
            let place = screen.work_area().position.to_logical::<f64>(scale);
            let size = screen.work_area().size.to_logical::<f64>(scale);
            Area { x: place.x, y: place.y, width: size.width, height: size.height }
        })
        .collect()
}

/// Whether the window may go to an address: the interface that it was built with.
fn is_own(url: &Url) -> bool {
    let own = match url.scheme() {
        "tauri" | bench::SCHEME => true,
        // Windows serves the same files under these names; nothing of it leaves the PC.
        "http" | "https" => {
            matches!(url.host_str(), Some("tauri.localhost" | "kontor-blank.localhost"))
        }
        _ => url.as_str() == "about:blank",
    };
    if !own {
        tracing::warn!(scheme = url.scheme(), "navigation denied");
    }
    own
}

fn blank_page() -> Url {
    let address = format!("{}://localhost/", bench::SCHEME);
    // The address is a constant of ours; the test below parses it.
    address.parse().unwrap_or_else(|error| panic!("{address}: {error}"))
}

/// Keeps the place of the window, and closes the office before the window goes.
fn watch(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Resized(_) | WindowEvent::Moved(_) => note_place(&app),
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(&app);
        }
        _ => {}
    });
}

fn note_place(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    let unusual = window.is_maximized().unwrap_or(true)
        || window.is_minimized().unwrap_or(true)
        || window.is_fullscreen().unwrap_or(true);
    if unusual {
        return;
    }
    if let (Ok(place), Ok(size), Ok(scale)) = (window.outer_position(), window.inner_size(), window.scale_factor()) {
        let (place, size) = (place.to_logical::<f64>(scale), size.to_logical::<f64>(scale));
        let area = Area { x: place.x, y: place.y, width: size.width, height: size.height };
        *desk(app).normal.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(area);
    }
}

/// Closes in order: the interface puts away what was typed, the place is kept, the office
/// is closed with its Sicherungskopie, the program ends. A second wish to close changes
/// nothing; the backup is not cut short.
pub fn close(app: &AppHandle) {
    if desk(app).closing.swap(true, Ordering::SeqCst) {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Some(window) = app.get_webview_window(LABEL) {
            // What a page is told when it is left: the interface saves drafts upon it.
            let _ = window.eval("window.dispatchEvent(new Event('pagehide'))");
            tokio::time::sleep(LAST_WORDS).await;
            let area = *desk(&app).normal.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if let Some(area) = area {
                let maximized = window.is_maximized().unwrap_or(false);
                WindowState { area, maximized }.save(&app_data::folder());
            }
            let _ = window.hide();
        }
        crate::start::close_office(&app).await;
        crate::second_start::follow(&app);
        app.exit(0);
    });
}

/// The office is being put away, and the window is gone already.
pub fn is_closing(app: &AppHandle) -> bool {
    desk(app).closing.load(Ordering::SeqCst)
}

#[cfg(test)]
mod tests {
    use super::{blank_page, is_own};

    #[test]
    fn the_window_stays_at_home() {
        for (url, own) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("about:blank", true),
            ("https://example.org/", false),
            ("http://127.0.0.1:8080/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("javascript:alert(1)", false),
            ("http://tauri.localhost.example.org/", false),
        ] {
            assert_eq!(is_own(&url.parse().unwrap()), own, "{url}");
        }
        assert!(is_own(&blank_page()));
    }
}
