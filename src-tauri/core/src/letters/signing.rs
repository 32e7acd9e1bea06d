//! Who may sign letters, and with which mark: the firm's signatories and the employees' signing right.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Signatory, SigningMark};
use crate::error::Result;
use crate::master_data::employee::{self, Employee, Signing};
use crate::master_data::firm::{self, FirmRole};
use crate::search::fold;

/// Somebody who may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// As it stands below a letter.
    pub signatory: Signatory,
    /// Only together with another.
    pub joint: bool,
}

/// The mark of a right; none where somebody has no right to sign.
#[must_use]
pub const fn mark(signing: Signing) -> Option<SigningMark> {
    Some(match signing {
        Signing::None => return None,
        Signing::Sole | Signing::Joint => SigningMark::None,
        Signing::Procuration => SigningMark::Procuration,
        Signing::Proxy => SigningMark::Deputy,
        Signing::Order => SigningMark::Order,
    })
}

/// Everybody who may sign on a day: first whom the firm names, then employees by their right.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn signers(connection: &Connection, day: NaiveDate) -> Result<Vec<Signer>> {
    let firm = firm::on(connection, day)?;
    let employees = employee::all(connection)?;
    let mut signers: Vec<Signer> = Vec::new();
    let mut add = |name: &str, role: &str, signing: Signing| {
        let Some(mark) = mark(signing) else { return };
        let key = fold::words(name);
        if key.is_empty() || signers.iter().any(|known| fold::words(&known.signatory.name) == key) {
            return;
        }
        let signatory = Signatory { name: name.trim().to_owned(), mark, role: role.trim().to_owned() };
        signers.push(Signer { signatory, joint: signing == Signing::Joint });
    };
    let called = |name: &str| {
        let key = fold::words(name);
        employees.iter().find(|one| fold::words(&one.fields.name()) == key || fold::words(&plain(one)) == key)
    };
    for one in firm.signatories_on(day) {
        let by_id = one.employee_id.and_then(|id| employees.iter().find(|employee| employee.id == id));
        let known = by_id.or_else(|| called(&one.name));
        // Who has left signs no more, even where the list of signatories was forgotten.
        if known.is_some_and(|employee| !employee.fields.works_on(day)) {
            continue;
        }
        let name = if one.name.trim().is_empty() {
            known.map(|employee| employee.fields.name()).unwrap_or_default()
        } else {
            one.name.clone()
        };
        add(&name, known.map_or("", |employee| &employee.fields.function), one.signing);
    }
    for manager in firm.people_on(FirmRole::Manager, day) {
        let known = called(&manager.name);
        // How managers represent the firm the list of signatories says; without it nothing is known against it.
        add(&manager.name, known.map_or("", |employee| &employee.fields.function), Signing::Sole);
    }
    for employee in employees.iter().filter(|employee| employee.fields.works_on(day)) {
        add(&employee.fields.name(), &employee.fields.function, employee.fields.signing);
    }
    Ok(signers)
}

/// How somebody signs; the name alone where nothing is known of them.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, name: &str, day: NaiveDate) -> Result<Signatory> {
    let wanted = fold::words(name);
    let named = employee::named(connection, name)?;
    let other: Vec<Vec<String>> =
        named.iter().flat_map(|one| [fold::words(&one.fields.name()), fold::words(&plain(one))]).collect();
    let known = signers(connection, day)?.into_iter().map(|signer| signer.signatory).find(|signatory| {
        let key = fold::words(&signatory.name);
        key == wanted || other.contains(&key)
    });
    Ok(known.unwrap_or_else(|| Signatory {
        name: name.trim().to_owned(),
        mark: SigningMark::None,
        role: named.map(|one| one.fields.function).unwrap_or_default(),
    }))
}

/// Whether somebody may sign only together with another, however the name is written.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn is_joint(connection: &Connection, name: &str, day: NaiveDate) -> Result<bool> {
    let spellings = spellings(connection, name)?;
    let joint = |one: &Signer| one.joint && spellings.contains(&fold::words(&one.signatory.name));
    Ok(signers(connection, day)?.iter().any(joint))
}

/// Whether two names mean the same person, with the title or without it.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn is_same(connection: &Connection, one: &str, other: &str) -> Result<bool> {
    Ok(spellings(connection, one)?.contains(&fold::words(other)))
}

/// A name as typed, and as the list of employees writes it.
fn spellings(connection: &Connection, name: &str) -> Result<Vec<Vec<String>>> {
    let named = employee::named(connection, name)?;
    let listed = named.iter().flat_map(|one| [fold::words(&one.fields.name()), fold::words(&plain(one))]);
    Ok(listed.chain([fold::words(name)]).collect())
}

fn plain(employee: &Employee) -> String {
    format!("{} {}", employee.fields.given, employee.fields.family)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::master_data::employee::EmployeeFields;
    use crate::master_data::firm::{Firm, FirmPerson, Signatory as Listed};
    use crate::{Moment, Office};

    fn employee(given: &str, family: &str, function: &str, signing: Signing) -> EmployeeFields {
        EmployeeFields {
            code: format!("{}{}", &given[..1], &family[..1]),
            given: given.into(),
            family: family.into(),
            function: function.into(),
            signing,
            ..EmployeeFields::default()
        }
    }

    #[test]
    fn marks_follow_the_signatories_and_the_employees_right() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let moment = Moment::on(day("2026-03-16"), "Anna Petersen");
        let mut office = Office::in_memory(&moment).unwrap();
        let mut save = |fields| employee::save(&mut office, None, &fields, &moment).unwrap().value;
        save(employee("Anna", "Petersen", "Assistenz", Signing::Order));
        let frank = save(employee("Frank", "Dose", "Leiter Rechnungswesen", Signing::None));
        save(EmployeeFields {
            left_on: Some(day("2026-02-28")),
            ..employee("Uwe", "Kruse", "Einkauf", Signing::Proxy)
        });
        save(employee("Kim", "Sommer", "Aushilfe", Signing::None));
        let listed = |employee_id, name: &str, signing, valid_from: Option<&str>| Listed {
            employee_id,
            name: name.into(),
            signing,
            valid_from: valid_from.map(day),
            valid_to: None,
        };
        let person = |name: &str| FirmPerson {
            role: FirmRole::Manager,
            name: name.into(),
            presides: false,
            valid_from: None,
            valid_to: None,
        };
        let firm = Firm {
            name: "Hansen GmbH".into(),
            country: "DE".into(),
            region: "DE-SH".into(),
            people: vec![person("Jens Hansen"), person("Maren Hansen")],
            signatories: vec![
                listed(None, "Maren Hansen", Signing::Joint, None),
                listed(Some(frank), "", Signing::Procuration, None),
                listed(None, "Tom Neu", Signing::Procuration, Some("2026-07-01")),
            ],
            ..Firm::default()
        };
        firm::save(&mut office, &firm, &moment).unwrap();

        let on = |text: &str| -> Vec<String> {
            let said = |one: Signer| {
                let Signatory { name, mark, role } = one.signatory;
                format!("{}|{name}|{role}|{}", mark.code(), if one.joint { "joint" } else { "" })
            };
            signers(office.read(), day(text)).unwrap().into_iter().map(said).collect()
        };
        let now = [
            "|Maren Hansen||joint",
            "ppa.|Frank Dose|Leiter Rechnungswesen|",
            "|Jens Hansen||",
            "i. A.|Anna Petersen|Assistenz|",
        ];
        assert_eq!(on("2026-03-16"), now, "who has left and who has no right is not among them");
        let joint = |name: &str| is_joint(office.read(), name, moment.today).unwrap();
        assert_eq!((joint("maren hansen"), joint("Jens Hansen"), joint("Fremde Person")), (true, false, false));
        assert!(on("2026-07-01").contains(&"ppa.|Tom Neu||".to_owned()));
        assert!(on("2026-02-01").contains(&"i. V.|Uwe Kruse|Einkauf|".to_owned()));
        let of = |name: &str| {
            let Signatory { name, mark, role } = of(office.read(), name, moment.today).unwrap();
            (mark, name, role)
        };
        assert_eq!(of("AP"), (SigningMark::Order, "Anna Petersen".into(), "Assistenz".into()));
        assert_eq!(of("frank dose").0, SigningMark::Procuration);
        assert_eq!(of("Kim Sommer"), (SigningMark::None, "Kim Sommer".into(), "Aushilfe".into()));
        assert_eq!(of("Fremde Person"), (SigningMark::None, "Fremde Person".into(), String::new()));
    }
}
