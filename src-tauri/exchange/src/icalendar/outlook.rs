//! Outlook's tables of dates and of tasks (CSV or XLSX, German or English headings) as a calendar.
//!
//! A table has no UIDs: a row is known by its subject and its start, so that the same table a second time changes
//! nothing, and a changed description is a change.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use kontor_core::planner::event::{Role, When};
use kontor_core::planner::recurrence::Start;
use serde_json::{Value, json};

use super::file::{CalendarEvent, CalendarFile, CalendarTask, Class, Entry, Person, State, TaskState};
use super::{MAX_COMPONENTS, MAX_GUESTS, clock};
use crate::dates::{DateOrder, whole};
use crate::error::{ExchangeError, Rejected, Warning, reason, warning};
use crate::table::{self, TableLine};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Subject,
    StartDate,
    StartTime,
    EndDate,
    EndTime,
    WholeDay,
    Reminder,
    ReminderDate,
    ReminderTime,
    Organizer,
    Required,
    Optional,
    Categories,
    Description,
    Place,
    Priority,
    Private,
    Sensitivity,
    ShowAs,
    DueDate,
    DoneDate,
    Percent,
    Status,
}

/// Headings as Outlook writes them, German and English; the case does not matter.
const HEADINGS: &[(&str, Column)] = &[
    ("betreff", Column::Subject),
    ("subject", Column::Subject),
    ("beginnt am", Column::StartDate),
    ("start date", Column::StartDate),
    ("beginnt um", Column::StartTime),
    ("start time", Column::StartTime),
    ("endet am", Column::EndDate),
    ("end date", Column::EndDate),
    ("endet um", Column::EndTime),
    ("end time", Column::EndTime),
    ("ganztägiges ereignis", Column::WholeDay),
    ("all day event", Column::WholeDay),
    ("erinnerung ein/aus", Column::Reminder),
    ("reminder on/off", Column::Reminder),
    ("erinnerung am", Column::ReminderDate),
    ("reminder date", Column::ReminderDate),
    ("erinnerung um", Column::ReminderTime),
    ("reminder time", Column::ReminderTime),
    ("besprechungsplanung", Column::Organizer),
    ("meeting organizer", Column::Organizer),
    ("erforderliche teilnehmer", Column::Required),
    ("required attendees", Column::Required),
    ("optionale teilnehmer", Column::Optional),
    ("optional attendees", Column::Optional),
    ("kategorien", Column::Categories),
    ("categories", Column::Categories),
    ("beschreibung", Column::Description),
    ("description", Column::Description),
    ("notizen", Column::Description),
    ("notes", Column::Description),
    ("ort", Column::Place),
    ("location", Column::Place),
    ("priorität", Column::Priority),
    ("priority", Column::Priority),
    ("privat", Column::Private),
    ("private", Column::Private),
    ("vertraulichkeit", Column::Sensitivity),
    ("sensitivity", Column::Sensitivity),
    ("zeitspanne zeigen als", Column::ShowAs),
    ("show time as", Column::ShowAs),
    ("fällig am", Column::DueDate),
    ("due date", Column::DueDate),
    ("erledigt am", Column::DoneDate),
    ("date completed", Column::DoneDate),
    ("% erledigt", Column::Percent),
    ("% complete", Column::Percent),
    ("status", Column::Status),
];

/// Reads a table of dates or tasks. `name` is the file's name, for messages alone.
///
/// # Errors
/// What concerns the whole file; `FORMAT_NO_CALENDAR` where the headings are not Outlook's.
pub fn read(bytes: &[u8], name: &str) -> Result<CalendarFile, ExchangeError> {
    let lines = table::read(bytes, name)?;
    let unknown = || ExchangeError::FormatNoCalendar { name: name.to_owned() };
    let (head, rows) = lines.split_first().ok_or_else(unknown)?;
    let columns = columns(head);
    let of_tasks = columns.contains_key(&Column::DueDate);
    if !columns.contains_key(&Column::Subject) || !(of_tasks || columns.contains_key(&Column::StartDate)) {
        return Err(unknown());
    }
    if rows.len() > MAX_COMPONENTS {
        return Err(ExchangeError::TooMany { limit: MAX_COMPONENTS as u64 });
    }
    let english = head.cells.iter().any(|cell| cell.eq_ignore_ascii_case("subject"));
    let (order, open) = order(rows, &columns, english);
    let mut reader = Reader {
        order,
        columns,
        head: head.cells.clone(),
        seen: HashMap::new(),
        file: CalendarFile { found: rows.len(), ..CalendarFile::default() },
    };
    if let Some((line, text)) = open {
        let read = whole(&text, order).map(|day| day.to_string()).unwrap_or_default();
        let data = json!({ "text": text, "read": read });
        reader.file.warnings.push(Warning::new(line, warning::DATE_ORDER_GUESSED, data));
    }
    for row in rows {
        let read = if of_tasks { reader.task(row) } else { reader.event(row) };
        if let Err((reason, data)) = read {
            let source = row.cells.join(";");
            reader.file.rejected.push(Rejected { line: row.number, reason, data, source });
        }
    }
    Ok(reader.file)
}

fn columns(head: &TableLine) -> HashMap<Column, usize> {
    let mut columns = HashMap::new();
    for (at, cell) in head.cells.iter().enumerate() {
        let heading = cell.trim().to_lowercase();
        if let Some((_, column)) = HEADINGS.iter().find(|(known, _)| *known == heading) {
            columns.entry(*column).or_insert(at);
        }
    }
    columns
}

/// The order of day and month in a table, and a cell that would have another meaning in the other order, where no
/// cell decides. American tables put the month first, British ones do not: one day beyond the twelfth decides.
fn order(rows: &[TableLine], columns: &HashMap<Column, usize>, english: bool) -> (DateOrder, Option<(usize, String)>) {
    let dates = [Column::StartDate, Column::EndDate, Column::DueDate, Column::DoneDate, Column::ReminderDate];
    let places: Vec<usize> = dates.iter().filter_map(|column| columns.get(column).copied()).collect();
    let (mut day_first, mut month_first, mut open) = (false, false, None);
    let cells = rows.iter().flat_map(|row| places.iter().filter_map(|at| Some((row.number, row.cells.get(*at)?))));
    for (line, cell) in cells {
        // Points belong to German dates, which begin with the day.
        day_first |= cell.contains('.') && !cell.contains('/');
        let Some((first, rest)) = cell.split_once('/') else { continue };
        let second = rest.split('/').next().unwrap_or_default();
        let (Ok(first), Ok(second)) = (first.trim().parse::<u32>(), second.trim().parse::<u32>()) else { continue };
        match (first, second) {
            (13..=31, _) => day_first = true,
            (_, 13..=31) => month_first = true,
            (first, second) if first == second || first > 31 => {}
            _ => open = open.or_else(|| Some((line, cell.clone()))),
        }
    }
    let decided = day_first || month_first;
    let order = match (day_first, month_first) {
        (true, false) => DateOrder::DayFirst,
        (false, true) => DateOrder::MonthFirst,
        _ if english && !day_first => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    };
    (order, open.filter(|_| !decided))
}

struct Reader {
    order: DateOrder,
    columns: HashMap<Column, usize>,
    /// The headings as they stand there.
    head: Vec<String>,
    /// So many rows with the same subject and start there were.
    seen: HashMap<String, usize>,
    file: CalendarFile,
}

type Refused = (&'static str, Value);

impl Reader {
    fn cell<'a>(&self, row: &'a TableLine, column: Column) -> &'a str {
        self.columns.get(&column).and_then(|at| row.cells.get(*at)).map(|cell| cell.trim()).unwrap_or_default()
    }

    fn day(&self, row: &TableLine, column: Column) -> Option<NaiveDate> {
        whole(self.cell(row, column), self.order)
    }

    /// A moment of two columns; without a time it is the beginning of the day, and what is no time is told.
    fn moment(&mut self, row: &TableLine, day: Column, time: Column) -> Option<NaiveDateTime> {
        let date = self.day(row, day)?;
        let text = self.cell(row, time);
        let found = if text.is_empty() { clock::of_day(self.cell(row, day)) } else { clock::read(text) };
        if found.is_none() && !text.is_empty() {
            let name = self.columns.get(&time).and_then(|at| self.head.get(*at));
            let data = json!({ "name": name, "text": text });
            self.file.warnings.push(Warning::new(row.number, warning::MOMENT_INVALID, data));
        }
        Some(date.and_time(found.unwrap_or_default()))
    }

    fn uid(&mut self, row: &TableLine) -> String {
        let key = [Column::Subject, Column::StartDate, Column::StartTime, Column::DueDate]
            .map(|column| self.cell(row, column).to_owned())
            .join("\n");
        let times = self.seen.entry(key.clone()).or_insert(0);
        *times += 1;
        let text = format!("{key}\n{times}");
        let hash =
            |basis: u64| text.bytes().fold(basis, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{:016x}{:016x}@outlook.kontor", hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142))
    }

    fn event(&mut self, row: &TableLine) -> Result<(), Refused> {
        let text = self.cell(row, Column::StartDate);
        if text.is_empty() {
            return Err((reason::EVENT_WITHOUT_START, Value::Null));
        }
        let starts = self
            .moment(row, Column::StartDate, Column::StartTime)
            .ok_or_else(|| (reason::EVENT_START_INVALID, json!({ "text": text })))?;
        let ends = self.moment(row, Column::EndDate, Column::EndTime);
        let ends = ends.filter(|ends| {
            let backwards = *ends < starts;
            if backwards {
                let data = json!({ "text": ends.to_string() });
                self.file.warnings.push(Warning::new(row.number, warning::END_BEFORE_START, data));
            }
            !backwards
        });
        let when = if is_yes(self.cell(row, Column::WholeDay)) {
            When::Days { first: starts.date(), last: last_day(starts.date(), ends) }
        } else {
            When::Timed { starts, ends: ends.unwrap_or(starts), zone: String::new() }
        };
        let mut entry = Entry { line: row.number, ..Entry::new(self.cell(row, Column::Subject), when) };
        entry.description = self.cell(row, Column::Description).to_owned();
        entry.place = self.cell(row, Column::Place).to_owned();
        entry.class = self.class(row);
        entry.categories = names(self.cell(row, Column::Categories));
        // Outlook writes 1 for tentative and 3 for free.
        let shown = self.cell(row, Column::ShowAs).to_lowercase();
        entry.transparent = ["3", "frei", "free"].contains(&shown.as_str());
        if ["1", "mit vorbehalt", "tentative"].contains(&shown.as_str()) {
            entry.state = State::Tentative;
        }
        entry.attendees = self.people(row);
        if entry.attendees.len() > MAX_GUESTS {
            entry.attendees.truncate(MAX_GUESTS);
            let data = json!({ "limit": MAX_GUESTS });
            self.file.warnings.push(Warning::new(row.number, warning::GUESTS_BEYOND, data));
        }
        let organizer = self.cell(row, Column::Organizer);
        if !organizer.is_empty() && !entry.attendees.is_empty() {
            entry.organizer = Some(Person::organizer(organizer, ""));
        }
        entry.foreign_lines = self.further(row, starts);
        let uid = self.uid(row);
        self.file.events.push(CalendarEvent::single(uid, entry));
        Ok(())
    }

    fn class(&self, row: &TableLine) -> Class {
        let said = self.cell(row, Column::Sensitivity).to_lowercase();
        match said.as_str() {
            "vertraulich" | "confidential" => Class::Confidential,
            "privat" | "private" | "persönlich" | "personal" => Class::Private,
            _ if is_yes(self.cell(row, Column::Private)) => Class::Private,
            _ => Class::Public,
        }
    }

    fn people(&self, row: &TableLine) -> Vec<Person> {
        let mut people = Vec::new();
        for (column, required) in [(Column::Required, true), (Column::Optional, false)] {
            people.extend(names(self.cell(row, column)).into_iter().map(|name| {
                let (name, email) = if name.contains('@') { (String::new(), name) } else { (name, String::new()) };
                Person { name, email, required, role: Role::Participant, ..Person::default() }
            }));
        }
        people
    }

    /// What the office has no field for: the priority, and the alarm.
    fn further(&mut self, row: &TableLine, starts: NaiveDateTime) -> String {
        let mut lines: Vec<String> = Vec::new();
        match priority(self.cell(row, Column::Priority)) {
            0 => {}
            number => lines.push(format!("PRIORITY:{number}")),
        }
        let wanted = is_yes(self.cell(row, Column::Reminder));
        let reminds = if wanted { self.moment(row, Column::ReminderDate, Column::ReminderTime) } else { None };
        if let Some(at) = reminds
            && at <= starts
        {
            let minutes = (starts - at).num_minutes();
            let alarm = ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:", "TRIGGER", "END:VALARM"];
            lines.extend(alarm.iter().map(|line| match *line {
                "TRIGGER" => format!("TRIGGER:-PT{minutes}M"),
                line => line.to_owned(),
            }));
        }
        lines.join("\n")
    }

    fn task(&mut self, row: &TableLine) -> Result<(), Refused> {
        let subject = self.cell(row, Column::Subject);
        if subject.is_empty() {
            return Err((reason::EVENT_WITHOUT_START, Value::Null));
        }
        let mut task = CalendarTask { line: row.number, title: subject.to_owned(), ..CalendarTask::default() };
        task.description = self.cell(row, Column::Description).to_owned();
        task.start = self.day(row, Column::StartDate).map(Start::Day);
        task.due = self.day(row, Column::DueDate).map(Start::Day);
        task.priority = priority(self.cell(row, Column::Priority));
        task.categories = names(self.cell(row, Column::Categories));
        task.class = self.class(row);
        let percent = self.cell(row, Column::Percent).trim_end_matches('%').trim().replace(',', ".");
        // Outlook writes 0,5 or 50.
        let share = percent.parse::<f32>().ok().filter(|share| (0.0..=100.0).contains(share));
        let done = self.day(row, Column::DoneDate);
        let status = self.cell(row, Column::Status).to_lowercase();
        let is_done = done.is_some() || ["erledigt", "completed", "complete"].contains(&status.as_str());
        task.state = match (is_done, share) {
            (true, _) => TaskState::Done,
            (false, Some(share)) if share > 0.0 => TaskState::Started,
            _ => TaskState::Open,
        };
        task.completed = done.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|at| at.and_utc());
        task.uid = self.uid(row);
        self.file.tasks.push(task);
        Ok(())
    }
}

/// Names between semicolons; Outlook's English tables put commas nowhere else but in names.
fn names(text: &str) -> Vec<String> {
    text.split(';').map(str::trim).filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect()
}

fn is_yes(text: &str) -> bool {
    ["wahr", "true", "ein", "on", "ja", "yes", "1", "-1"].contains(&text.to_lowercase().as_str())
}

fn priority(text: &str) -> u8 {
    match text.to_lowercase().as_str() {
        "hoch" | "high" => 1,
        "niedrig" | "low" => 9,
        _ => 0,
    }
}

/// The last of whole days: Outlook says the midnight after it.
fn last_day(first: NaiveDate, ends: Option<NaiveDateTime>) -> NaiveDate {
    let Some(ends) = ends else { return first };
    let midnight = ends.time() == NaiveTime::MIN && ends.date() > first;
    if midnight { ends.date().checked_sub_days(Days::new(1)).unwrap_or(first) } else { ends.date() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATES: &str = "\"Betreff\",\"Beginnt am\",\"Beginnt um\",\"Endet am\",\"Endet um\",\"Ganztägiges Ereignis\",\
        \"Erinnerung Ein/Aus\",\"Erinnerung am\",\"Erinnerung um\",\"Erforderliche Teilnehmer\",\"Beschreibung\",\
        \"Kategorien\",\"Ort\",\"Priorität\",\"Privat\",\"Zeitspanne zeigen als\"\r\n\
        \"Besuch\",\"18.3.2026\",\"14:00:00\",\"18.3.2026\",\"15:30:00\",\"Aus\",\"Ein\",\"18.3.2026\",\"13:45:00\",\
        \"Ole Hansen;kim@weber.example\",\"Helm\",\"Werft;Besuch\",\"Elmshorn\",\"Hoch\",\"Ein\",\"2\"\r\n\
        \"Messe\",\"20.4.2026\",\"00:00:00\",\"23.4.2026\",\"00:00:00\",\"Ein\",\"Aus\",,,,,,,\"Normal\",\"Aus\",\"3\"\r\n\
        \"Nie\",\"31.2.2026\",\"08:00:00\",,,\"Aus\",\"Aus\",,,,,,,,,\r\n";

    #[test]
    fn a_table_of_dates_becomes_events() {
        let bytes = DATES.as_bytes();
        let read = read(bytes, "termine.csv").unwrap();
        assert_eq!((read.events.len(), read.rejected.len()), (2, 1));
        assert_eq!(read.rejected[0].reason, "EVENT_START_INVALID");
        let visit = read.events[0].master.as_ref().unwrap();
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        assert_eq!(
            visit.when,
            When::Timed { starts: at("2026-03-18T14:00:00"), ends: at("2026-03-18T15:30:00"), zone: String::new() }
        );
        let people: Vec<_> = visit.attendees.iter().map(|one| (one.name.as_str(), one.email.as_str())).collect();
        assert_eq!(people, [("Ole Hansen", ""), ("", "kim@weber.example")]);
        assert_eq!((visit.class, visit.categories.len(), visit.transparent), (Class::Private, 2, false));
        assert!(visit.foreign_lines.contains("PRIORITY:1\n") && visit.foreign_lines.contains("TRIGGER:-PT15M"));
        let fair = read.events[1].master.as_ref().unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(fair.when, When::Days { first: day("2026-04-20"), last: day("2026-04-22") });
        assert!(fair.transparent);
        // The same table gives the same identifiers.
        assert_eq!(super::read(bytes, "termine.csv").unwrap().events[0].uid, read.events[0].uid);
    }

    fn starts(event: &CalendarEvent) -> NaiveDateTime {
        match event.master.as_ref().unwrap().when {
            When::Timed { starts, .. } => starts,
            When::Days { first, .. } => first.and_time(NaiveTime::MIN),
        }
    }

    #[test]
    fn the_order_of_days_and_months_follows_the_table() {
        let guessed = "DATE_ORDER_GUESSED";
        for (cells, expected, warned) in [
            ("Subject,Start Date,Start Time\nA,3/4/2026,2:00:00 PM\n", "2026-03-04T14:00:00", Some(guessed)),
            ("Subject,Start Date,Start Time\nA,03/04/2026,14:00\nB,13/04/2026,14:00\n", "2026-04-03T14:00:00", None),
            ("Subject,Start Date,Start Time\nA,03/04/2026,14:00\nB,04/13/2026,14:00\n", "2026-03-04T14:00:00", None),
            ("Subject,Start Date,Start Time\nA,04/04/2026,14:00\n", "2026-04-04T14:00:00", None),
            ("Subject,Start Date,Start Time\nA,2026-03-04,14:00\n", "2026-03-04T14:00:00", None),
            ("Betreff;Beginnt am;Beginnt um\nA;3.4.2026;14:00\n", "2026-04-03T14:00:00", None),
            ("Betreff;Beginnt am;Beginnt um\nA;3/4/2026;14:00\n", "2026-04-03T14:00:00", Some(guessed)),
            // One cell decides for the whole table, whatever language its headings have.
            ("Betreff;Beginnt am;Beginnt um\nA;3/4/2026;14:00\nB;3/15/2026;14:00\n", "2026-03-04T14:00:00", None),
        ] {
            let read = read(cells.as_bytes(), "x.csv").unwrap();
            assert_eq!(starts(&read.events[0]), expected.parse().unwrap(), "{cells}");
            let codes: Vec<_> = read.warnings.iter().map(|warning| warning.code).collect();
            assert_eq!(codes, warned.into_iter().collect::<Vec<_>>(), "{cells}");
        }
        let read = read(b"Subject,Start Date\nA,1/1/2026\nB,3/4/2026\n", "x.csv").unwrap();
        let warning = &read.warnings[0];
        assert_eq!((warning.line, &warning.data), (3, &json!({ "text": "3/4/2026", "read": "2026-03-04" })));
    }

    #[test]
    fn a_time_that_is_none_is_told() {
        for (time, expected, told) in [
            ("14.00", "14:00:00", false),
            ("14:30 Uhr", "14:30:00", false),
            ("2:00 PM", "14:00:00", false),
            ("", "00:00:00", false),
            ("nachmittags", "00:00:00", true),
        ] {
            let cells = format!("Betreff;Beginnt am;Beginnt um\nA;18.3.2026;{time}\n");
            let read = read(cells.as_bytes(), "x.csv").unwrap();
            assert_eq!(starts(&read.events[0]).time(), expected.parse().unwrap(), "{time}");
            let data: Vec<_> = read.warnings.iter().map(|warning| (warning.code, &warning.data)).collect();
            let expected = json!({ "name": "Beginnt um", "text": time });
            assert_eq!(data, if told { vec![("MOMENT_INVALID", &expected)] } else { vec![] }, "{time}");
        }
    }

    #[test]
    fn time_cells_of_a_worksheet_are_times() {
        use rust_xlsxwriter::{Format, Workbook};
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let (day, time, both) = ("dd/mm/yyyy", "hh:mm:ss", "dd/mm/yyyy hh:mm");
        for (column, heading) in ["Betreff", "Beginnt am", "Beginnt um", "Endet am", "Endet um"].iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), *heading).unwrap();
        }
        // 46099 is the 18th of March 2026, and a quarter of a day is six hours.
        let rows = [
            ("Beides", [(46099.0, day), (14.0 / 24.0, time), (46099.0, day), (15.5 / 24.0, time)]),
            ("Mitternacht", [(46099.0, day), (0.0, time), (46099.0, day), (0.25, time)]),
            ("Volle Zellen", [(46099.25, both), (46099.25, both), (46099.5, both), (46099.5, both)]),
            ("Ohne Format", [(46099.0, day), (0.583_333_333, "General"), (46099.0, day), (0.75, "General")]),
        ];
        for (row, (title, cells)) in (1..).zip(rows) {
            sheet.write(row, 0, title).unwrap();
            for (column, (number, format)) in (1..).zip(cells) {
                let format = Format::new().set_num_format(format);
                sheet.write_number_with_format(row, column, number, &format).unwrap();
            }
        }
        let bytes = book.save_to_buffer().unwrap();
        let read = read(&bytes, "termine.xlsx").unwrap();
        assert!(read.warnings.is_empty() && read.rejected.is_empty(), "{read:?}");
        let found: Vec<String> = read
            .events
            .iter()
            .map(|event| match &event.master.as_ref().unwrap().when {
                When::Timed { starts, ends, .. } => format!("{starts} {}", ends.time()),
                When::Days { first, last } => format!("{first} {last}"),
            })
            .collect();
        assert_eq!(
            found,
            [
                "2026-03-18 14:00:00 15:30:00",
                "2026-03-18 00:00:00 06:00:00",
                "2026-03-18 06:00:00 12:00:00",
                "2026-03-18 14:00:00 18:00:00",
            ]
        );
    }

    #[test]
    fn a_table_of_tasks_becomes_tasks() {
        let cells = "Betreff;Beginnt am;Fällig am;Erledigt am;% erledigt;Kategorien;Notizen;Priorität;Privat;Status\n\
            Bericht;16.3.2026;20.3.2026;;0,5;Werft;Mit Zahlen;Hoch;Aus;In Bearbeitung\n\
            Anruf;;;2.3.2026;100;;;Normal;Aus;Erledigt\n";
        let read = read(cells.as_bytes(), "aufgaben.csv").unwrap();
        let found: Vec<_> = read.tasks.iter().map(|task| (task.title.as_str(), task.state, task.priority)).collect();
        assert_eq!(found, [("Bericht", TaskState::Started, 1), ("Anruf", TaskState::Done, 0)]);
        assert_eq!(read.tasks[0].due, Some(Start::Day("2026-03-20".parse().unwrap())));
        assert_eq!(read.tasks[0].description, "Mit Zahlen");
    }

    #[test]
    fn other_tables_are_no_calendars() {
        for cells in ["Vorname;Nachname;E-Mail\nA;B;a@b.example\n", "Betreff;Text\nA;B\n"] {
            assert_eq!(read(cells.as_bytes(), "x.csv").unwrap_err().code(), "FORMAT_NO_CALENDAR");
        }
    }
}
