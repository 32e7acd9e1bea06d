//! Files from the wild, where they are at hand: no panic, a report for each, nothing lost.

use std::path::{Path, PathBuf};

use kontor_core::planner::When;

use crate::common::{codes, read_plain};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn samples() -> Option<PathBuf> {
    let root = PathBuf::from("../../../shared/samples/ics");
    if !root.is_dir() {
        eprintln!("skipped: ../shared/samples is not there");
        return None;
    }
    Some(root)
}

#[test]
fn every_sample_is_read_or_refused_with_a_reason() {
    let Some(root) = samples() else { return };
    let mut found = Vec::new();
    files(&root, &mut found);
    let (mut events, mut tasks, mut read) = (0, 0, 0);
    for path in &found {
        let bytes = std::fs::read(path).unwrap();
        match read_plain(&bytes) {
            Ok(file) => {
                read += 1;
                events += file.events.len();
                tasks += file.tasks.len();
                for rejected in &file.rejected {
                    assert!(!rejected.source.is_empty(), "{}", path.display());
                }
            }
            Err(error) => {
                // Pieces of calendars: a rule, a list of guests.
                let text = String::from_utf8_lossy(&bytes);
                assert!(!text.contains("BEGIN:VCALENDAR"), "{}: {error}", path.display());
                assert_eq!(error.code(), "FORMAT_NO_CALENDAR", "{}", path.display());
            }
        }
    }
    eprintln!("{events} events and {tasks} tasks from {read} of {} files", found.len());
    assert!(events > 30 && tasks > 0 && read > 50, "{events} events, {tasks} tasks, {read} files");
}

#[test]
fn what_other_programs_hold_against_their_samples() {
    let Some(root) = samples() else { return };
    let file = |name: &str| {
        let path = root.join("kewisch__ical.js/samples").join(name);
        read_plain(&std::fs::read(path).unwrap()).unwrap()
    };
    let series = file("recur_instances.ics");
    let event = &series.events[0];
    let recurrence = event.master.as_ref().unwrap().recurrence.as_ref().unwrap();
    assert_eq!((event.overrides.len(), recurrence.added.len(), recurrence.struck.len()), (2, 5, 3));
    // One is named by an instant, the other by the clock of the series: both are known by the latter.
    let originals: Vec<String> =
        event.overrides.iter().map(|entry| entry.original.unwrap().wall().to_string()).collect();
    assert_eq!(originals, ["2012-10-02 10:00:00", "2012-11-05 10:00:00"]);
    assert_eq!(codes(&series), ["PERIOD_WITHOUT_LENGTH", "PART_PASSED"]);

    let several = file("multiple_rrules.ics");
    assert_eq!(several.events[0].master.as_ref().unwrap().recurrence.as_ref().unwrap().rules.len(), 2);

    let nowhere = file("timezone_from_file.ics");
    assert_eq!(codes(&nowhere), ["EVENT_UID_MISSING", "ZONE_CONVERTED"]);
    let When::Timed { starts, zone, .. } = &nowhere.events[0].master.as_ref().unwrap().when else { panic!() };
    // 13:42 at 7:41 west of Greenwich.
    assert_eq!((starts.to_string().as_str(), zone.as_str()), ("2023-03-06 22:23:00", "Europe/Berlin"));

    let birthdays = file("google_birthday.ics");
    assert_eq!(birthdays.events.len(), 2);
    assert!(birthdays.events[1].master.is_none() && birthdays.events[1].overrides.len() == 3);
}
