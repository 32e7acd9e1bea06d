//! What a file calls a zone, and which zone that is.

pub mod observed;
pub mod windows;

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use observed::Observed;

/// A zone's name in a file, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// A zone that everybody knows.
    Known(Tz),
    /// One that was guessed, and is told.
    Recognised(Tz),
    /// Nobody knows it, but the file says how its clocks go: its place among the zones of the file.
    Told(usize),
    /// Nobody knows it.
    Unknown,
}

/// The zones of one calendar.
pub(super) struct Zones {
    told: Vec<Observed>,
    places: HashMap<String, usize>,
    known: HashMap<String, Clock>,
    firm: Tz,
}

/// Most zones that are recognised by their clocks, and most names that are looked at at all: it costs time.
const MOST_TOLD: usize = 50;
const MOST_NAMES: usize = 1_000;

impl Zones {
    pub(super) fn new(firm: Tz) -> Self {
        Self { told: Vec::new(), places: HashMap::new(), known: HashMap::new(), firm }
    }

    /// A VTIMEZONE of the file.
    pub(super) fn tell(&mut self, observed: Observed) {
        if self.told.len() < MOST_TOLD && !observed.name.is_empty() {
            self.places.entry(observed.name.clone()).or_insert(self.told.len());
            self.told.push(observed);
        }
    }

    /// Which zone a name means.
    pub(super) fn clock(&mut self, name: &str) -> Clock {
        if let Some(clock) = self.known.get(name) {
            return *clock;
        }
        if self.known.len() >= MOST_NAMES {
            return named(name).map_or(Clock::Unknown, Clock::Known);
        }
        let clock = self.find(name);
        self.known.insert(name.to_owned(), clock);
        clock
    }

    fn find(&self, name: &str) -> Clock {
        if let Some(zone) = named(name) {
            return Clock::Known(zone);
        }
        let place = self.places.get(name).copied();
        if let Some(told) = place.map(|place| &self.told[place]) {
            let recognised = named(&told.location).or_else(|| told.recognise(city(name), self.firm));
            return match (recognised, place) {
                (Some(zone), _) => Clock::Recognised(zone),
                (None, Some(place)) => Clock::Told(place),
                (None, None) => Clock::Unknown,
            };
        }
        city(name).or_else(|| by_offset(name, self.firm)).map_or(Clock::Unknown, Clock::Recognised)
    }

    /// A wall time of a zone that the file alone knows, by the clock of the firm.
    pub(super) fn convert(&self, place: usize, wall: NaiveDateTime) -> NaiveDateTime {
        let Some(told) = self.told.get(place) else { return wall };
        let utc = wall.checked_sub_signed(TimeDelta::seconds(told.offset(wall).into())).unwrap_or(wall);
        self.firm.from_utc_datetime(&utc).naive_local()
    }

    /// The own firm's zone.
    pub(super) const fn firm(&self) -> Tz {
        self.firm
    }
}

/// The zone of a name that is certain: of the IANA, also behind a prefix (`/mozilla.org/20050126_1/Europe/Berlin`),
/// or of Windows.
#[must_use]
pub fn named(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"');
    if name.is_empty() {
        return None;
    }
    let behind_prefix = || {
        let mut rest = name;
        while let Some((_, behind)) = rest.split_once('/') {
            if let Some(zone) = iana(behind).filter(|_| behind.contains('/')) {
                return Some(zone);
            }
            rest = behind;
        }
        None
    };
    iana(name).or_else(|| windows::zone(name)).or_else(behind_prefix)
}

/// A zone of the IANA, however its name is capitalised.
fn iana(name: &str) -> Option<Tz> {
    let whatever_case = || TZ_VARIANTS.iter().copied().find(|zone| zone.name().eq_ignore_ascii_case(name));
    name.parse().ok().or_else(whatever_case)
}

/// A zone by the first city that a name mentions: "(UTC+01:00) Amsterdam, Berlin, Bern, Rom".
fn city(name: &str) -> Option<Tz> {
    let lower = name.to_lowercase();
    let found = TZ_VARIANTS.iter().filter(|zone| zone.name().contains('/') && !zone.name().starts_with("Etc/"));
    found
        .filter_map(|zone| {
            let city = zone.name().rsplit('/').next()?.replace('_', " ").to_lowercase();
            let at = lower.find(&city)?;
            let bounded = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            let alone = bounded(lower[..at].chars().next_back()) && bounded(lower[at + city.len()..].chars().next());
            (city.len() > 3 && alone).then_some((at, *zone))
        })
        .min_by_key(|(at, _)| *at)
        .map(|(_, zone)| zone)
}

/// "(GMT +01:00)", "UTC+1": the own firm's zone where its clocks may stand so, else the bare distance.
fn by_offset(name: &str, firm: Tz) -> Option<Tz> {
    let upper = name.to_ascii_uppercase();
    let rest = upper.split_once("GMT").or_else(|| upper.split_once("UTC"))?.1.trim_start();
    let east = match rest.chars().next()? {
        '+' => true,
        '-' => false,
        _ => return None,
    };
    let number = |text: &str| text.chars().take_while(char::is_ascii_digit).take(2).collect::<String>();
    let hours = number(&rest[1..]);
    let behind = rest[1 + hours.len()..].trim_start_matches([':', '.']);
    let minutes = number(behind);
    let seconds = hours.parse::<i32>().ok()? * 3_600 + minutes.parse::<i32>().unwrap_or(0) * 60;
    let seconds = if east { seconds } else { -seconds };
    let winter = NaiveDate::from_ymd_opt(2026, 1, 1)?;
    let summer = NaiveDate::from_ymd_opt(2026, 7, 1)?;
    let stands = |day: NaiveDate| firm.offset_from_utc_date(&day).fix().local_minus_utc();
    // A name tells the time of winter, whichever half of the year that is.
    if stands(winter).min(stands(summer)) == seconds {
        return Some(firm);
    }
    let whole = (seconds % 3_600 == 0).then_some(seconds / 3_600)?;
    if whole == 0 { Some(Tz::UTC) } else { format!("Etc/GMT{:+}", -whole).parse().ok() }
}
