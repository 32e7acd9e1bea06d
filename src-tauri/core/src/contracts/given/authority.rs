//! Whether whoever signs a notice may do so for the firm.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::error::Result;
use crate::letters::SigningMark;
use crate::letters::signing::{self, Signer};

/// What stands behind a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// They may sign.
    Enough,
    /// Only together with another who signs as well.
    JointMissing,
    /// Without a power of attorney in the original the notice can be turned down (§174 BGB).
    ProxyNeeded,
    /// Nobody signs.
    Nobody,
}

/// Whether two names, the second may be empty, may sign for the firm on a day.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn authority(connection: &Connection, signatory: &str, cosignatory: &str, day: NaiveDate) -> Result<Authority> {
    let names: Vec<&str> = [signatory, cosignatory].into_iter().filter(|name| !name.trim().is_empty()).collect();
    if names.is_empty() {
        return Ok(Authority::Nobody);
    }
    // Somebody who is named twice signs once.
    let mut joint: Vec<String> = Vec::new();
    for name in names {
        match of(connection, name, day)? {
            Some(signer) if !signer.joint => return Ok(Authority::Enough),
            Some(signer) if !joint.contains(&signer.signatory.name) => joint.push(signer.signatory.name),
            _ => {}
        }
    }
    Ok(match joint.len() {
        0 => Authority::ProxyNeeded,
        1 => Authority::JointMissing,
        _ => Authority::Enough,
    })
}

/// Somebody who represents the firm in their own right or by Prokura (§49 HGB). Who signs "i. V." or "i. A."
/// needs a power of attorney that the other side knows of.
fn of(connection: &Connection, name: &str, day: NaiveDate) -> Result<Option<Signer>> {
    for signer in signing::signers(connection, day)? {
        let represents = matches!(signer.signatory.mark, SigningMark::None | SigningMark::Procuration);
        if represents && signing::is_same(connection, name, &signer.signatory.name)? {
            return Ok(Some(signer));
        }
    }
    Ok(None)
}

/// Who should sign: whoever sits at the desk where they may, else the first who may alone, else two who may together.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn proposed(connection: &Connection, who: &str, day: NaiveDate) -> Result<Vec<Signer>> {
    if let Some(own) = of(connection, who, day)?.filter(|own| !own.joint) {
        return Ok(vec![own]);
    }
    let able = |one: &Signer| matches!(one.signatory.mark, SigningMark::None | SigningMark::Procuration);
    let (joint, sole): (Vec<_>, Vec<_>) =
        signing::signers(connection, day)?.into_iter().filter(able).partition(|one| one.joint);
    Ok(match sole.into_iter().next() {
        Some(one) => vec![one],
        None => joint.into_iter().take(2).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{day, office};
    use crate::master_data::employee::{self, EmployeeFields, Signing};

    #[test]
    fn who_may_sign_alone_together_or_only_with_a_power_of_attorney() {
        let (mut office, moment) = office();
        for (family, signing) in [
            ("Sonntag", Signing::Sole),
            ("Jahn", Signing::Joint),
            ("Jost", Signing::Joint),
            ("Prell", Signing::Procuration),
            ("Vogt", Signing::Proxy),
            ("Auer", Signing::Order),
        ] {
            let fields = EmployeeFields {
                code: family.to_owned(),
                family: family.to_owned(),
                signing,
                ..EmployeeFields::default()
            };
            employee::save(&mut office, None, &fields, &moment).unwrap();
        }
        let ask = |one: &str, other: &str| authority(office.read(), one, other, day("2026-11-21")).unwrap();
        for (one, other, expected) in [
            ("Sonntag", "", Authority::Enough),
            ("Prell", "", Authority::Enough),
            ("Jahn", "", Authority::JointMissing),
            ("Jahn", "Auer", Authority::JointMissing),
            ("Jahn", "Jost", Authority::Enough),
            ("Jahn", "Jahn", Authority::JointMissing),
            ("Auer", "Sonntag", Authority::Enough),
            ("Vogt", "", Authority::ProxyNeeded),
            ("Auer", "", Authority::ProxyNeeded),
            ("Unbekannt", "", Authority::ProxyNeeded),
            ("", " ", Authority::Nobody),
        ] {
            assert_eq!(ask(one, other), expected, "{one} {other}");
        }
        let names = |who: &str| -> Vec<String> {
            let found = proposed(office.read(), who, day("2026-11-21")).unwrap();
            found.into_iter().map(|one| one.signatory.name).collect()
        };
        assert_eq!(names("Prell"), ["Prell"], "who sits at the desk");
        assert_eq!(names("Auer").len(), 1, "one who may alone");
        assert!(["Sonntag", "Prell"].contains(&names("Jahn")[0].as_str()));
    }
}
