//! On Linux with NVIDIA's driver, WebKitGTK's fast path to the screen can leave the
//! window blank (tauri#9394). Without that path it draws everywhere.

/// Turns the fast path off where it is known to fail. Whoever has set the variable has
/// decided already; under WebDriver it makes screenshots hang, so it is left alone there.
///
/// Must run before any other thread exists.
#[cfg(target_os = "linux")]
pub fn prevent() {
    const FAST_PATH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let decided =
        std::env::var_os(FAST_PATH).is_some() || std::env::var_os("WEBKIT_DISABLE_COMPOSITING_MODE").is_some();
    let automated = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    let nvidia = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if nvidia && !decided && !automated {
        #[allow(unsafe_code, reason = "the variable must be set before WebKit is loaded")]
        // SAFETY: this is the first call of `main`; no other thread reads the environment.
        unsafe {
            std::env::set_var(FAST_PATH, "1");
        }
    }
}

/// Other systems have other webviews.
#[cfg(not(target_os = "linux"))]
pub fn prevent() {}
