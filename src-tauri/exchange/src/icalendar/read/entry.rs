//! A VEVENT: when it is, what it says, and the lines that are kept.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use kontor_core::planner::event::When;
use kontor_core::planner::recurrence::Start;
use kontor_core::planner::zone;
use serde_json::{Value, json};

use super::{Reader, Refused, people, short, times};
use crate::charset;
use crate::error::{reason, warning};
use crate::icalendar::file::{Class, Entry, Method, State};
use crate::icalendar::tree::{Inside, Part};
use crate::icalendar::{MAX_ATTACHMENT, MAX_GUESTS};
use crate::vcard::line::{Property, clean};

/// Where Google and Teams write what CONFERENCE is for; the lines themselves are kept.
const ONLINE: &[&str] =
    &["X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK"];

impl Reader<'_> {
    /// A VEVENT with its UID.
    pub(super) fn entry(&mut self, part: &Part<'_>) -> Result<(String, Entry), Refused> {
        let lines = self.properties(part);
        let find = |name: &str| lines.iter().find(|line| line.name == name);
        let original = find("RECURRENCE-ID").and_then(|line| self.moment(line));
        let start = match find("DTSTART") {
            Some(line) => {
                self.moment(line).ok_or((reason::EVENT_START_INVALID, json!({ "text": short(&line.value) })))?
            }
            None => return self.timeless(part, &lines, original),
        };
        let when = self.when(part, start, find("DTEND"), find("DURATION"), whole_days(&lines));
        let mut entry = Entry { line: part.number, original, ..Entry::new("", when) };
        let (recurrence, aside) = self.recurrence(&lines, entry.start());
        entry.recurrence = recurrence;
        Ok(self.said(part, &lines, entry, &aside))
    }

    /// A word about an event that need not say when it is.
    fn timeless(
        &mut self,
        part: &Part<'_>,
        lines: &[Property],
        original: Option<Start>,
    ) -> Result<(String, Entry), Refused> {
        let silent =
            matches!(self.file.method, Some(Method::Cancel | Method::Reply | Method::Refresh | Method::DeclineCounter));
        if !silent {
            return Err((reason::EVENT_WITHOUT_START, Value::Null));
        }
        let when = when_of(original.unwrap_or(Start::Day(NaiveDate::default())));
        let entry = Entry { line: part.number, original, timeless: true, ..Entry::new("", when) };
        Ok(self.said(part, lines, entry, &[]))
    }

    /// What the event says besides.
    fn said(&mut self, part: &Part<'_>, lines: &[Property], mut entry: Entry, aside: &[usize]) -> (String, Entry) {
        let (mut uid, mut beyond) = (String::new(), None);
        for line in lines {
            match line.name.as_str() {
                "UID" => uid = line.text().trim().to_owned(),
                "RECURRENCE-ID" if line.param("RANGE").is_some() => {
                    entry.and_following = true;
                    self.notes.add(line.number, warning::RANGE_AS_ONE, Value::Null);
                }
                "SUMMARY" => entry.title = one_line(&line.text()),
                "DESCRIPTION" => entry.description = line.text(),
                "LOCATION" => entry.place = one_line(&line.text()),
                "URL" => entry.url = line.value.trim().to_owned(),
                "CONFERENCE" if entry.online_link.is_empty() => entry.online_link = line.value.trim().to_owned(),
                "STATUS" => entry.state = state(&line.value),
                "SEQUENCE" => entry.sequence = sequence(&line.value),
                "CLASS" => entry.class = class(&line.value).unwrap_or_default(),
                "TRANSP" => entry.transparent = line.value.trim().eq_ignore_ascii_case("TRANSPARENT"),
                "CATEGORIES" => entry.categories.extend(line.items()),
                "ORGANIZER" if entry.organizer.is_none() => entry.organizer = Some(people::person(line)),
                "ATTENDEE" if entry.attendees.len() == MAX_GUESTS => beyond = beyond.or(Some(line.number)),
                "ATTENDEE" => entry.attendees.push(people::person(line)),
                "DTSTAMP" => entry.stamp = times::instant(&line.value),
                _ => {}
            }
        }
        if let Some(number) = beyond {
            self.notes.add(number, warning::GUESTS_BEYOND, json!({ "limit": MAX_GUESTS }));
        }
        if entry.online_link.is_empty()
            && let Some(line) = lines.iter().find(|line| ONLINE.contains(&line.name.as_str()))
        {
            entry.online_link = line.value.trim().to_owned();
        }
        entry.foreign_lines = self.kept(part, aside, UNDERSTOOD);
        (self.uid(uid, part), entry)
    }

    /// When an event is, by its start and its end or length.
    fn when(
        &mut self,
        part: &Part<'_>,
        start: Start,
        end: Option<&Property>,
        length: Option<&Property>,
        whole_days: bool,
    ) -> When {
        let ends = match (end, length) {
            (Some(line), _) => self.moment(line).map(|end| times::wall_beside(end, start)),
            (None, Some(line)) => {
                let length = times::length(&line.value);
                if length.is_none() {
                    let data = json!({ "name": line.name, "text": short(&line.value) });
                    self.notes.add(line.number, warning::MOMENT_INVALID, data);
                }
                length.map(|(days, rest)| after(start, days, rest))
            }
            (None, None) => None,
        };
        let starts = start.wall();
        let ends = ends.filter(|ends| {
            let backwards = *ends < starts;
            if backwards {
                let line = end.or(length).map_or(part.number, |line| line.number);
                self.notes.text(line, warning::END_BEFORE_START, &ends.to_string());
            }
            !backwards
        });
        let midnight = |at: &NaiveDateTime| at.time() == NaiveTime::MIN;
        match start {
            Start::Day(first) => {
                // The end of whole days is the day after (RFC 5545, 3.6.1).
                let last = ends.and_then(|ends| ends.date().pred_opt()).filter(|last| *last >= first);
                When::Days { first, last: last.unwrap_or(first) }
            }
            // Exchange writes whole days as midnights and says so.
            Start::Wall(at) | Start::Zoned(at, _)
                if whole_days && midnight(&at) && ends.is_some_and(|ends| midnight(&ends) && ends > at) =>
            {
                let last = ends.and_then(|ends| ends.date().pred_opt()).unwrap_or(at.date());
                When::Days { first: at.date(), last }
            }
            _ => match when_of(start) {
                When::Timed { starts, zone, .. } => When::Timed { starts, ends: ends.unwrap_or(starts), zone },
                days => days,
            },
        }
    }

    /// The UID, or one that follows from the text of the part: the same file gives the same one.
    pub(super) fn uid(&mut self, uid: String, part: &Part<'_>) -> String {
        if !uid.is_empty() {
            return uid.chars().filter(|c| !c.is_control()).take(1_000).collect();
        }
        self.notes.add(part.number, warning::EVENT_UID_MISSING, Value::Null);
        // FNV-1a over the bytes, from two beginnings.
        let hash = |basis: u64| {
            part.source.iter().fold(basis, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
        };
        format!("{:016x}{:016x}@import.kontor", hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142))
    }

    /// The lines that nobody here understands, one a line, and the parts inside as they are.
    pub(super) fn kept(&mut self, part: &Part<'_>, aside: &[usize], understood: &[&str]) -> String {
        let mut lines = Vec::new();
        self.keep(part, aside, understood, &mut lines);
        lines.join("\n")
    }

    fn keep(&mut self, part: &Part<'_>, aside: &[usize], understood: &[&str], lines: &mut Vec<String>) {
        for inside in &part.inside {
            match inside {
                Inside::Line(line) => {
                    let name = line.bytes.split(|byte| matches!(byte, b':' | b';')).next().unwrap_or_default();
                    let name = name.trim_ascii();
                    let own = understood.iter().any(|own| name.eq_ignore_ascii_case(own.as_bytes()));
                    if own && !aside.contains(&line.number) {
                        continue;
                    }
                    if name.eq_ignore_ascii_case(b"ATTACH") && line.bytes.len() > MAX_ATTACHMENT {
                        let data = json!({ "bytes": line.bytes.len(), "limit": MAX_ATTACHMENT });
                        self.notes.add(line.number, warning::ATTACHMENT_LEFT_OUT, data);
                        continue;
                    }
                    let text = clean(charset::decode_line(&line.bytes, None).0).replace('\n', "\\n");
                    lines.push(text);
                }
                Inside::Part(inner) => {
                    lines.push(format!("BEGIN:{}", inner.name));
                    self.keep(inner, &[], &[], lines);
                    lines.push(format!("END:{}", inner.name));
                }
            }
        }
    }
}

/// Properties that an [`Entry`] holds; all others are kept.
const UNDERSTOOD: &[&str] = &[
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RECURRENCE-ID",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "URL",
    "CONFERENCE",
    "STATUS",
    "SEQUENCE",
    "CLASS",
    "TRANSP",
    "CATEGORIES",
    "ORGANIZER",
    "ATTENDEE",
];

/// A moment without a length.
fn when_of(start: Start) -> When {
    match start {
        Start::Day(first) => When::Days { first, last: first },
        Start::Wall(starts) => When::Timed { starts, ends: starts, zone: String::new() },
        Start::Zoned(starts, zone) => When::Timed { starts, ends: starts, zone: zone.name().to_owned() },
    }
}

/// A start and a length: days by the calendar, the rest by the clock that runs on when others are set
/// (RFC 5545, 3.3.6).
fn after(start: Start, days: i64, rest: TimeDelta) -> NaiveDateTime {
    let wall = start.wall();
    let later = wall.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(wall);
    let plain = later.checked_add_signed(rest).unwrap_or(later);
    match start {
        Start::Zoned(_, tz) if !rest.is_zero() => {
            let instant = zone::to_utc(later, tz).checked_add_signed(rest);
            instant.map_or(plain, |instant| instant.with_timezone(&tz).naive_local())
        }
        _ => plain,
    }
}

fn whole_days(lines: &[Property]) -> bool {
    lines
        .iter()
        .any(|line| line.name == "X-MICROSOFT-CDO-ALLDAYEVENT" && line.value.trim().eq_ignore_ascii_case("TRUE"))
}

pub(super) fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn state(value: &str) -> State {
    match value.trim().to_ascii_uppercase().as_str() {
        "CONFIRMED" => State::Confirmed,
        "TENTATIVE" => State::Tentative,
        "CANCELLED" | "CANCELED" => State::Cancelled,
        _ => State::Unsaid,
    }
}

pub(super) fn class(value: &str) -> Option<Class> {
    Some(match value.trim().to_ascii_uppercase().as_str() {
        "PUBLIC" => Class::Public,
        "PRIVATE" => Class::Private,
        "CONFIDENTIAL" => Class::Confidential,
        _ => return None,
    })
}

pub(super) fn sequence(value: &str) -> u32 {
    value.trim().parse::<u32>().unwrap_or(0).min(i32::MAX.unsigned_abs())
}

/// The same moment beside another start: its zone, or a day alone.
pub(in crate::icalendar) fn beside(moment: Start, start: Start) -> Start {
    start.at(times::wall_beside(moment, start))
}
