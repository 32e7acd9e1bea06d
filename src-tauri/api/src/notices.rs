//! Notices of the system: what calls for attention while the window is not in front.

use chrono::{NaiveDateTime, NaiveTime};
use kontor_core::Office;
use kontor_core::holidays::{Calendar, Week};
use kontor_core::master_data::holiday;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// When this PC may call for attention beside the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NoticeHours {
    /// Whether at all.
    pub on: bool,
    /// From this hour on it is quiet, `18:00`; with `quiet_to`, also over midnight. Empty: no quiet hours.
    pub quiet_from: String,
    /// Until this hour, `07:00`.
    pub quiet_to: String,
    /// Quiet on Saturdays, Sundays and holidays.
    pub quiet_free_days: bool,
}

impl Default for NoticeHours {
    fn default() -> Self {
        Self { on: true, quiet_from: "18:00".to_owned(), quiet_to: "07:00".to_owned(), quiet_free_days: true }
    }
}

impl NoticeHours {
    /// Whether an hour is a quiet one. The same hour twice: none is.
    pub(crate) fn quiet_at(&self, time: NaiveTime) -> bool {
        let hour = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        match (hour(&self.quiet_from), hour(&self.quiet_to)) {
            (Some(from), Some(to)) if from < to => from <= time && time < to,
            (Some(from), Some(to)) if from > to => from <= time || time < to,
            _ => false,
        }
    }

    /// Refuses hours that are none.
    pub(crate) fn check(&self) -> Result<()> {
        for (field, text) in [("quiet_from", &self.quiet_from), ("quiet_to", &self.quiet_to)] {
            if !text.is_empty() && NaiveTime::parse_from_str(text, "%H:%M").is_err() {
                return Err(ApiError::bad_request(&format!("{field} {text}")));
            }
        }
        Ok(())
    }

    /// Whether the system may be asked to show something now.
    pub(crate) fn allow(&self, office: &Office, now: NaiveDateTime) -> Result<bool> {
        if !self.on || self.quiet_at(now.time()) {
            return Ok(false);
        }
        if !self.quiet_free_days {
            return Ok(true);
        }
        let own = holiday::own_days(office.read())?;
        let calendar = Calendar::of(holiday::region(office.read())?, &own);
        Ok(calendar.is_working_day(now.date(), Week::MonFri))
    }
}

/// What the system is to show.
#[derive(Debug, Deserialize, TS)]
pub struct NoticeShow {
    /// The line in bold.
    pub title: String,
    /// What stands below.
    pub text: String,
}

/// Some hundred characters are what any system shows.
const LONGEST: usize = 300;

pub(crate) async fn show(ctx: Ctx, request: NoticeShow) -> Result<()> {
    let cut = |text: String| text.chars().filter(|c| !c.is_control() || *c == '\n').take(LONGEST).collect::<String>();
    let (title, text) = (cut(request.title), cut(request.text));
    let room = ctx.room.clone();
    ctx.compute(move || {
        room.host.notify(&title, &text);
        Ok(())
    })
    .await
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;

    use super::NoticeHours;

    #[test]
    fn quiet_hours_reach_over_midnight() {
        let at = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        for (from, to, time, quiet) in [
            ("18:00", "07:00", "17:59", false),
            ("18:00", "07:00", "18:00", true),
            ("18:00", "07:00", "00:00", true),
            ("18:00", "07:00", "06:59", true),
            ("18:00", "07:00", "07:00", false),
            ("12:00", "13:00", "11:59", false),
            ("12:00", "13:00", "12:30", true),
            ("12:00", "13:00", "13:00", false),
            ("08:00", "08:00", "08:00", false),
            ("", "07:00", "03:00", false),
            ("18:00", "", "20:00", false),
        ] {
            let hours = NoticeHours { quiet_from: from.to_owned(), quiet_to: to.to_owned(), ..NoticeHours::default() };
            assert_eq!(hours.quiet_at(at(time)), quiet, "{from}–{to} at {time}");
        }
    }

    #[test]
    fn an_hour_that_is_none_is_refused() {
        for (text, fine) in [("", true), ("07:30", true), ("24:00", false), ("abends", false)] {
            let hours = NoticeHours { quiet_to: text.to_owned(), ..NoticeHours::default() };
            assert_eq!(hours.check().is_ok(), fine, "{text}");
        }
    }
}
