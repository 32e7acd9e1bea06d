//! Calendars in: bytes to events, tasks, and a report of what was not understood.

mod entry;
mod group;
mod people;
mod recurrence;
mod task;
mod times;

use std::collections::HashSet;

use chrono_tz::Tz;
use serde_json::{Value, json};

pub(super) use entry::beside;

use super::file::{CalendarFile, CalendarTask, Entry, Method};
use super::tree::{End, Inside, Part, Tree, cut};
use super::zones::Zones;
use super::zones::observed::{Observance, Observed};
use super::{MAX_COMPONENTS, MAX_DEPTH, MAX_FILE};
use crate::charset;
use crate::error::{ExchangeError, Rejected, Warning, reason, warning};
use crate::import::Progress;
use crate::sniff::{Format, sniff};
use crate::vcard::line::Property;

/// What the reader is told.
pub struct CalendarOptions<'a> {
    /// The own firm's zone: what an unknown zone becomes. Wall times of no place keep their empty zone.
    pub zone: Tz,
    /// Progress and cancel, in parts of the file.
    pub progress: &'a mut Progress<'a>,
}

/// Reads a calendar. `name` is the file's name, for messages alone: the content decides.
///
/// # Errors
/// Only what concerns the whole file: `CALENDAR_TOO_LARGE` above [`MAX_FILE`], `TOO_MANY` above
/// [`MAX_COMPONENTS`], `FILE_EMPTY`, `FORMAT_NO_CALENDAR`, `CANCELLED`. A bad event is left out and told in
/// [`CalendarFile::rejected`].
pub fn read(bytes: &[u8], name: &str, options: CalendarOptions<'_>) -> Result<CalendarFile, ExchangeError> {
    let size = bytes.len() as u64;
    if size > MAX_FILE {
        return Err(ExchangeError::CalendarTooLarge { bytes: size, limit: MAX_FILE });
    }
    match sniff(bytes, name) {
        Ok(Format::Ics) => {}
        Ok(Format::Csv | Format::Xlsx) => return super::outlook::read(bytes, name),
        Err(ExchangeError::Empty) => return Err(ExchangeError::Empty),
        _ => return Err(ExchangeError::FormatNoCalendar { name: name.to_owned() }),
    }
    let (bytes, _) = charset::without_bom(bytes);
    let tree = cut(&bytes)?;
    let total = tree.parts.iter().map(|part| part.inside.len()).sum();
    let mut reader = Reader {
        file: CalendarFile::default(),
        notes: Notes::default(),
        zones: Zones::new(options.zone),
        firm: options.zone,
        entries: Vec::new(),
        progress: options.progress,
        total,
        done: 0,
    };
    reader.tree(&tree)?;
    reader.finish()
}

/// Remarks; those that would repeat for each event are said once per file.
#[derive(Default)]
struct Notes {
    warnings: Vec<Warning>,
    said: HashSet<(&'static str, String)>,
}

impl Notes {
    fn add(&mut self, line: usize, code: &'static str, data: Value) {
        // A file of remarks alone would fill the memory that its few bytes do not need.
        if self.warnings.len() < MAX_COMPONENTS {
            self.warnings.push(Warning::new(line, code, data));
        }
    }

    fn text(&mut self, line: usize, code: &'static str, text: &str) {
        self.add(line, code, json!({ "text": short(text) }));
    }

    fn once(&mut self, line: usize, code: &'static str, key: &str, data: Value) {
        if self.said.len() < MAX_COMPONENTS && self.said.insert((code, key.to_owned())) {
            self.add(line, code, data);
        }
    }
}

/// The beginning of a text, for a message.
fn short(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Why a part is left out.
type Refused = (&'static str, Value);

struct Reader<'a> {
    file: CalendarFile,
    notes: Notes,
    zones: Zones,
    firm: Tz,
    /// The events' parts with their UIDs, to be put together.
    entries: Vec<(String, Entry)>,
    progress: &'a mut Progress<'a>,
    total: usize,
    done: usize,
}

impl Reader<'_> {
    fn tree(&mut self, tree: &Tree<'_>) -> Result<(), ExchangeError> {
        for (line, text) in &tree.outside {
            self.notes.text(*line, warning::TEXT_OUTSIDE, text);
        }
        for part in &tree.parts {
            if part.name == "VCALENDAR" {
                self.calendar(part)?;
            } else {
                self.part(part)?;
            }
        }
        Ok(())
    }

    fn calendar(&mut self, calendar: &Part<'_>) -> Result<(), ExchangeError> {
        self.zones = Zones::new(self.firm);
        for line in calendar.inside.iter().filter_map(property) {
            match line.name.as_str() {
                "METHOD" => {
                    let named = line.text().trim().to_ascii_uppercase();
                    let method = Method::ALL.into_iter().find(|method| method.name() == named);
                    if method.is_none() {
                        self.notes.text(line.number, warning::METHOD_UNKNOWN, &named);
                    }
                    self.file.method = self.file.method.or(method);
                }
                "X-WR-CALNAME" | "NAME" if self.file.name.is_empty() => self.file.name = line.text().trim().to_owned(),
                "CALSCALE" if !line.value.trim().eq_ignore_ascii_case("GREGORIAN") => {
                    self.notes.text(line.number, warning::CALENDAR_SCALE, &line.value);
                }
                _ => {}
            }
        }
        // A zone may stand behind the event that needs it.
        for part in parts(calendar).filter(|part| part.name == "VTIMEZONE") {
            self.zones.tell(observed(part));
        }
        for part in parts(calendar).filter(|part| part.name != "VTIMEZONE") {
            self.part(part)?;
        }
        Ok(())
    }

    fn part(&mut self, part: &Part<'_>) -> Result<(), ExchangeError> {
        self.file.found += 1;
        if self.file.found > MAX_COMPONENTS {
            return Err(ExchangeError::TooMany { limit: MAX_COMPONENTS as u64 });
        }
        self.done += 1;
        if self.done.is_multiple_of(256) && !(self.progress)(self.done, self.total) {
            return Err(ExchangeError::Cancelled);
        }
        let read = match part.name.as_str() {
            "VEVENT" => self.event(part),
            "VTODO" => self.task(part),
            name => {
                self.notes.add(part.number, warning::PART_PASSED, json!({ "name": short(name) }));
                Ok(())
            }
        };
        if let Err((reason, data)) = read {
            let source = charset::decode_line(part.source, None).0;
            self.file.rejected.push(Rejected { line: part.number, reason, data, source });
        }
        Ok(())
    }

    fn sound(&mut self, part: &Part<'_>) -> Result<(), Refused> {
        if let Some((name, limit)) = &part.too_long {
            return Err((reason::LINE_TOO_LONG, json!({ "name": name, "limit": limit })));
        }
        if part.too_deep {
            return Err((reason::EVENT_TOO_DEEP, json!({ "limit": MAX_DEPTH })));
        }
        match part.end {
            End::Truncated => return Err((reason::EVENT_TRUNCATED, Value::Null)),
            End::Missing => self.notes.add(part.number, warning::EVENT_END_MISSING, Value::Null),
            End::Closed => {}
        }
        Ok(())
    }

    fn event(&mut self, part: &Part<'_>) -> Result<(), Refused> {
        self.sound(part)?;
        let (uid, entry) = self.entry(part)?;
        self.entries.push((uid, entry));
        Ok(())
    }

    fn task(&mut self, part: &Part<'_>) -> Result<(), Refused> {
        self.sound(part)?;
        let task: CalendarTask = self.todo(part)?;
        self.file.tasks.push(task);
        Ok(())
    }

    fn finish(mut self) -> Result<CalendarFile, ExchangeError> {
        let answers = self.file.method == Some(Method::Reply);
        self.file.events = group::events(std::mem::take(&mut self.entries), answers, &mut self.notes);
        group::tasks(&mut self.file.tasks, &mut self.notes);
        self.file.warnings = self.notes.warnings;
        self.file.warnings.sort_by_key(|warning| warning.line);
        if (self.progress)(self.total, self.total) { Ok(self.file) } else { Err(ExchangeError::Cancelled) }
    }

    /// The lines of a part, read; remarks on their letters are made.
    fn properties(&mut self, part: &Part<'_>) -> Vec<Property> {
        let properties: Vec<Property> = part.inside.iter().filter_map(property).collect();
        for line in &properties {
            if line.charset_assumed {
                let charset = charset::Charset::Windows1252.code();
                self.notes.once(line.number, warning::CHARSET_ASSUMED, charset, json!({ "charset": charset }));
            }
            if line.value.len() < 4_096
                && !line.value.is_ascii()
                && let Some(word) = charset::garbled(&line.value)
            {
                self.notes.once(line.number, warning::TEXT_GARBLED, "", json!({ "text": short(word) }));
            }
        }
        properties
    }
}

fn property(inside: &Inside<'_>) -> Option<Property> {
    match inside {
        Inside::Line(line) => Property::parse(line),
        Inside::Part(_) => None,
    }
}

fn parts<'a, 'b>(part: &'b Part<'a>) -> impl Iterator<Item = &'b Part<'a>> {
    part.inside.iter().filter_map(|inside| match inside {
        Inside::Part(part) => Some(part),
        Inside::Line(_) => None,
    })
}

/// A VTIMEZONE; what is not understood of it says nothing.
fn observed(zone: &Part<'_>) -> Observed {
    let text = |name: &str| {
        let line = zone.inside.iter().filter_map(property).find(|line| line.name == name);
        line.map(|line| line.text().trim().to_owned()).unwrap_or_default()
    };
    let observances: Vec<Observance> = parts(zone).take(200).filter_map(observance).collect();
    Observed::new(text("TZID"), text("X-LIC-LOCATION"), &observances)
}

fn observance(part: &Part<'_>) -> Option<Observance> {
    let lines: Vec<Property> = part.inside.iter().filter_map(property).collect();
    let value = |name: &str| lines.iter().find(|line| line.name == name).map(|line| line.value.trim());
    let dates = lines.iter().filter(|line| line.name == "RDATE").flat_map(|line| line.value.split(','));
    Some(Observance {
        start: times::wall(value("DTSTART")?)?,
        from: times::offset(value("TZOFFSETFROM")?)?,
        to: times::offset(value("TZOFFSETTO")?)?,
        rule: value("RRULE").and_then(|rule| rule.parse().ok()),
        dates: dates.take(200).filter_map(times::wall).collect(),
    })
}
