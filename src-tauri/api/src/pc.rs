//! What belongs to this PC and not to the office: who works here, language, recent files.
//!
//! A small JSON file in the app's data folder; losing it costs a question, no data.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Ctx;
use crate::error::Result;
use crate::notices::NoticeHours;

/// A file that was open here before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Recent {
    pub(crate) path: PathBuf,
    pub(crate) opened: String,
}

/// The settings of this PC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct PcSettings {
    pub(crate) who: String,
    pub(crate) language: String,
    pub(crate) theme: String,
    pub(crate) density: String,
    pub(crate) mail_way: String,
    pub(crate) notices: NoticeHours,
    pub(crate) recent: Vec<Recent>,
    /// The code of a copy at close that was not made, until somebody was told.
    pub(crate) untold: Option<String>,
    /// Until when this PC has shown the reminders of an office, as wall times by the office's id.
    pub(crate) reminded: std::collections::BTreeMap<String, String>,
    pub(crate) ui: serde_json::Map<String, serde_json::Value>,
}

impl Default for PcSettings {
    fn default() -> Self {
        Self {
            who: String::new(),
            language: "de".to_owned(),
            theme: "system".to_owned(),
            density: "comfortable".to_owned(),
            mail_way: "eml".to_owned(),
            notices: NoticeHours::default(),
            recent: Vec::new(),
            untold: None,
            reminded: std::collections::BTreeMap::new(),
            ui: serde_json::Map::new(),
        }
    }
}

/// How many recent files are kept.
const RECENT: usize = 8;

pub(crate) struct Pc {
    file: PathBuf,
    settings: Mutex<PcSettings>,
}

impl Pc {
    pub(crate) fn read(folder: &Path) -> Self {
        let file = folder.join("pc.json");
        let settings =
            std::fs::read_to_string(&file).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Self { file, settings: Mutex::new(settings) }
    }

    pub(crate) fn get(&self) -> PcSettings {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes the settings and writes them; a folder that cannot be written costs only memory.
    pub(crate) fn change(&self, change: impl FnOnce(&mut PcSettings)) {
        let mut settings = self.settings.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut settings);
        if let Err(error) = self.write(&settings) {
            tracing::warn!(%error, "the settings of this PC were not kept");
        }
    }

    fn write(&self, settings: &PcSettings) -> std::io::Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let fresh = self.file.with_extension("json.new");
        std::fs::write(&fresh, serde_json::to_string_pretty(settings)?)?;
        std::fs::rename(fresh, &self.file)
    }

    pub(crate) fn note_opened(&self, path: &Path, at: &str) {
        self.change(|settings| {
            settings.recent.retain(|recent| recent.path != path);
            settings.recent.insert(0, Recent { path: path.to_owned(), opened: at.to_owned() });
            settings.recent.truncate(RECENT);
        });
    }
}

/// The settings of this PC on the wire.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PcSettingsWire {
    /// Who works here; stands in the history.
    pub who: String,
    /// `de` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `comfortable` or `dense`.
    pub density: String,
    /// How a mail draft is handed over: `eml`, `mailto` or `copy`.
    pub mail_way: String,
    /// When the system may be asked to show a notice.
    pub notices: NoticeHours,
    /// What the window remembers for itself: widths, chosen columns.
    #[ts(type = "Record<string, unknown>")]
    pub ui: serde_json::Map<String, serde_json::Value>,
}

pub(crate) async fn get(ctx: Ctx, (): ()) -> Result<PcSettingsWire> {
    let settings = ctx.room.pc.get();
    Ok(PcSettingsWire {
        who: settings.who,
        language: settings.language,
        theme: settings.theme,
        density: settings.density,
        mail_way: settings.mail_way,
        notices: settings.notices,
        ui: settings.ui,
    })
}

pub(crate) async fn save(ctx: Ctx, request: PcSettingsWire) -> Result<()> {
    request.notices.check()?;
    ctx.room.pc.change(|settings| {
        settings.who = request.who.trim().to_owned();
        settings.language = if request.language == "en" { "en" } else { "de" }.to_owned();
        settings.theme = request.theme;
        settings.density = request.density;
        settings.mail_way = request.mail_way;
        settings.notices = request.notices;
        settings.ui = request.ui;
    });
    Ok(())
}
