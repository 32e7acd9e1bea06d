use chrono::NaiveDate;

use super::*;
use crate::error::Error;
use crate::master_data::employee::{self, EmployeeFields};
use crate::moment::Moment;
use crate::office::Office;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna Petersen")
}

fn hire(office: &mut Office, family: &str) -> EmployeeId {
    let fields = EmployeeFields { code: family.to_owned(), family: family.to_owned(), ..EmployeeFields::default() };
    employee::save(office, None, &fields, &moment()).unwrap().value
}

fn absence(employee_id: EmployeeId, starts: &str, ends: &str, substitute_id: Option<EmployeeId>) -> AbsenceFields {
    AbsenceFields {
        employee_id,
        starts: day(starts),
        ends: day(ends),
        starts_at_noon: false,
        ends_at_noon: false,
        substitute_id,
    }
}

fn refused(office: &mut Office, fields: &AbsenceFields) -> Vec<(String, &'static str)> {
    match save(office, None, fields, &moment()) {
        Err(Error::Invalid(issues)) => issues.into_iter().map(|issue| (issue.field, issue.code)).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn an_absence_is_kept_found_by_its_days_and_taken_back() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let (kern, otte) = (hire(&mut office, "Kern"), hire(&mut office, "Otte"));
    let fields = absence(kern, "2026-04-06", "2026-04-10", Some(otte));
    let id = save(&mut office, None, &fields, &moment()).unwrap().value;
    let found = get(office.read(), id).unwrap();
    assert_eq!((found.employee.as_str(), found.substitute.as_str(), &found.fields), ("Kern", "Otte", &fields));
    for (on, here) in [("2026-04-05", false), ("2026-04-06", true), ("2026-04-10", true), ("2026-04-11", false)] {
        assert_eq!(!away(office.read(), day(on)).unwrap().is_empty(), here, "{on}");
    }
    office.undo(&moment()).unwrap();
    assert!(away(office.read(), day("2026-04-06")).unwrap().is_empty());
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let (kern, otte) = (hire(&mut office, "Kern"), hire(&mut office, "Otte"));
    let gone = hire(&mut office, "Weiß");
    let mut left = employee::get(office.read(), gone).unwrap().fields;
    left.left_on = Some(day("2026-05-03"));
    employee::save(&mut office, Some(gone), &left, &moment()).unwrap();
    save(&mut office, None, &absence(kern, "2026-04-06", "2026-04-10", Some(otte)), &moment()).unwrap();
    let noon =
        AbsenceFields { starts_at_noon: true, ends_at_noon: true, ..absence(kern, "2026-05-04", "2026-05-04", None) };
    for (fields, field, code) in [
        (absence(kern, "2026-05-08", "2026-05-04", None), "ends", "ABSENCE_ENDS_FIRST"),
        (noon, "ends_at_noon", "ABSENCE_EMPTY"),
        (absence(kern, "2026-05-04", "2026-05-08", Some(kern)), "substitute_id", "ABSENCE_SELF"),
        (absence(kern, "2026-05-04", "2026-05-08", Some(gone)), "substitute_id", "ASSIGNEE_GONE"),
        (absence(kern, "2026-04-10", "2026-04-14", None), "starts", "ABSENCE_TWICE"),
        (absence(kern, "2026-04-01", "2026-04-30", None), "starts", "ABSENCE_TWICE"),
    ] {
        assert_eq!(refused(&mut office, &fields), [(field.to_owned(), code)]);
    }
    // Another one may be away at the same time, and two halves may meet at noon.
    save(&mut office, None, &absence(otte, "2026-04-06", "2026-04-10", None), &moment()).unwrap();
    let until_noon = AbsenceFields { ends_at_noon: true, ..absence(kern, "2026-06-01", "2026-06-02", None) };
    let from_noon = AbsenceFields { starts_at_noon: true, ..absence(kern, "2026-06-02", "2026-06-03", None) };
    save(&mut office, None, &until_noon, &moment()).unwrap();
    save(&mut office, None, &from_noon, &moment()).unwrap();
}

#[test]
fn who_stands_in_bears_also_what_the_absent_one_would_have_borne() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let [kern, otte, weiss] = ["Kern", "Otte", "Weiß"].map(|name| hire(&mut office, name));
    let borne = |office: &Office, who, on: &str| -> Vec<String> {
        borne_by(office.read(), who, day(on)).unwrap().into_iter().map(|absence| absence.employee).collect()
    };
    save(&mut office, None, &absence(kern, "2026-04-06", "2026-04-10", Some(otte)), &moment()).unwrap();
    save(&mut office, None, &absence(otte, "2026-04-09", "2026-04-14", Some(weiss)), &moment()).unwrap();
    assert_eq!(borne(&office, otte, "2026-04-08"), ["Kern"]);
    assert_eq!(borne(&office, weiss, "2026-04-08"), Vec::<String>::new());
    assert_eq!(borne(&office, weiss, "2026-04-09"), ["Otte", "Kern"]);
    assert_eq!(borne(&office, weiss, "2026-04-13"), ["Otte"]);
    // Two who stand in for each other while both are away: each is named once.
    save(&mut office, None, &absence(weiss, "2026-04-09", "2026-04-09", Some(kern)), &moment()).unwrap();
    assert_eq!(borne(&office, weiss, "2026-04-09"), ["Otte", "Kern"]);
}

#[test]
fn a_chain_of_substitutes_ends_with_whoever_is_here_and_loses_nothing() {
    const ON: &str = "2026-04-07";
    /// Employee, substitute by index; `half`: away in the afternoon alone.
    type Away = (usize, Option<usize>, bool);
    let cases: &[(&str, &[Away], &[(usize, &[&str])], &[&str])] = &[
        ("one", &[(0, Some(1), false)], &[(1, &["A"]), (2, &[])], &[]),
        ("none named", &[(0, None, false)], &[(1, &[])], &[]),
        ("chain", &[(0, Some(1), false), (1, Some(2), false)], &[(2, &["B", "A"]), (3, &[])], &[]),
        (
            "chain of four",
            &[(0, Some(1), false), (1, Some(2), false), (2, Some(3), false)],
            &[(3, &["C", "B", "A"])],
            &[],
        ),
        ("substitute away, nobody behind", &[(0, Some(1), false), (1, None, false)], &[(2, &[])], &["A"]),
        ("substitute here in the morning", &[(0, Some(1), false), (1, None, true)], &[(1, &["A"])], &[]),
        ("ring of two", &[(0, Some(1), false), (1, Some(0), false)], &[(2, &[])], &["A", "B"]),
        (
            "ring of three, and one who leads into it",
            &[(0, Some(1), false), (1, Some(2), false), (2, Some(0), false), (3, Some(0), false)],
            &[],
            &["A", "B", "C", "D"],
        ),
        ("two name one", &[(0, Some(2), false), (1, Some(2), false)], &[(2, &["A", "B"])], &[]),
        ("named, but gone", &[(0, Some(4), false)], &[], &["A"]),
    ];
    for (name, away, borne, unborne) in cases {
        let mut office = Office::in_memory(&moment()).unwrap();
        let all = ["A", "B", "C", "D", "E"].map(|name| hire(&mut office, name));
        for (who, substitute, half) in *away {
            let fields = absence(all[*who], "2026-04-06", ON, substitute.map(|at| all[at]));
            save(&mut office, None, &AbsenceFields { ends_at_noon: *half, ..fields }, &moment()).unwrap();
        }
        let mut left = employee::get(office.read(), all[4]).unwrap().fields;
        left.left_on = Some(day("2026-04-06"));
        employee::save(&mut office, Some(all[4]), &left, &moment()).unwrap();
        let names = |found: Vec<Absence>| found.into_iter().map(|one| one.employee).collect::<Vec<_>>();
        for (who, whose) in *borne {
            assert_eq!(names(borne_by(office.read(), all[*who], day(ON)).unwrap()), *whose, "{name}: {who}");
        }
        assert_eq!(names(super::unborne(office.read(), day(ON)).unwrap()), *unborne, "{name}");
    }
}

#[test]
fn whoever_stands_in_and_is_away_is_remarked_on_while_it_is_typed() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let [kern, otte, weiss] = ["Kern", "Otte", "Weiß"].map(|name| hire(&mut office, name));
    let away = absence(otte, "2026-04-09", "2026-04-14", Some(weiss));
    let id = save(&mut office, None, &AbsenceFields { ends_at_noon: true, ..away.clone() }, &moment()).unwrap().value;
    let remarked = |office: &Office, own, fields: &AbsenceFields| {
        let found = remarks(office.read(), own, fields).unwrap();
        let names = |list: Vec<Absence>| list.into_iter().map(|one| one.employee).collect::<Vec<_>>().join(" ");
        (names(found.substitute_away), names(found.stands_in))
    };
    let from_noon = AbsenceFields { starts_at_noon: true, ..absence(kern, "2026-04-14", "2026-04-20", Some(otte)) };
    for (fields, away, stands_in) in [
        (absence(kern, "2026-04-01", "2026-04-08", Some(otte)), "", ""),
        (absence(kern, "2026-04-01", "2026-04-09", Some(otte)), "Otte", ""),
        (absence(kern, "2026-04-14", "2026-04-20", Some(otte)), "Otte", ""),
        // Otte is back when Kern leaves.
        (from_noon, "", ""),
        (absence(kern, "2026-04-10", "2026-04-10", Some(weiss)), "", ""),
        (absence(kern, "2026-04-10", "2026-04-10", None), "", ""),
        // Weiß was to stand in for Otte.
        (absence(weiss, "2026-04-10", "2026-04-12", Some(kern)), "", "Otte"),
        // Half typed.
        (absence(kern, "2026-04-10", "2026-04-01", Some(otte)), "", ""),
    ] {
        assert_eq!(remarked(&office, None, &fields), (away.to_owned(), stands_in.to_owned()), "{fields:?}");
    }
    // An absence is no obstacle to itself.
    let own = AbsenceFields { substitute_id: Some(kern), ..away };
    assert_eq!(remarked(&office, Some(id), &own), (String::new(), String::new()));
}
