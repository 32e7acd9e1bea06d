//! The folder for what belongs to this PC and not to an office: window place, log,
//! recent files. Losing it harms nobody.

use std::path::PathBuf;

/// Names another folder, so that tests and portable set-ups stay apart. Kontor started
/// with it is an instance of its own.
pub const OVERRIDE: &str = "KONTOR_APP_DATA";

/// The folder named by [`OVERRIDE`], if one is.
pub fn overridden() -> Option<PathBuf> {
    std::env::var_os(OVERRIDE).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// The folder, created if it was not there: `~/.local/share/kontor`,
/// `~/Library/Application Support/Kontor`, `%LOCALAPPDATA%\Kontor\data` (copies and
/// the webview's own files must not travel with a roaming profile).
pub fn folder() -> PathBuf {
    let folder = overridden().unwrap_or_else(|| {
        directories::ProjectDirs::from("", "", "Kontor")
            .map_or_else(std::env::temp_dir, |places| places.data_local_dir().to_path_buf())
    });
    // A folder that cannot be made shows at the first file that should lie in it.
    let _ = std::fs::create_dir_all(&folder);
    folder
}
