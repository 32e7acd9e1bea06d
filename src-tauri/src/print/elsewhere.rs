//! Windows and macOS: the system's own PDF program opens the paper and prints it.

use std::path::Path;

use tauri::AppHandle;
use tauri_plugin_opener::OpenerExt;

use super::Printed;

/// Opens the PDF in the system's program.
pub fn print(app: &AppHandle, pdf: &Path, _title: &str) -> Result<Printed, String> {
    app.opener()
        .open_path(pdf.to_string_lossy(), None::<&str>)
        .map(|()| Printed::Opened)
        .map_err(|error| error.to_string())
}
