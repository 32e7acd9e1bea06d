//! What a legal form demands on business letters, and what of it is missing.
//!
//! Germany: § 35a GmbHG, § 80 AktG, § 25a GenG, §§ 37a, 125 HGB, § 7 PartGG; Austria: § 14 UGB;
//! Switzerland: Art. 954a OR. Invoices: § 14 UStG, § 11 UStG (AT), Art. 26 MWSTG.

use chrono::NaiveDate;

use super::{Firm, FirmRole};
use crate::holidays::Country;
use crate::text_enum;

text_enum! {
    /// A detail that letters must carry.
    Demand {
        /// The name as registered, with the legal form.
        Name = "name",
        /// The legal form.
        LegalForm = "legal_form",
        /// Street.
        Street = "street",
        /// Postal code.
        PostalCode = "postal_code",
        /// Town.
        Town = "town",
        /// The registered seat.
        Seat = "seat",
        /// The register court.
        RegisterCourt = "register_court",
        /// The number in the register.
        RegisterNumber = "register_number",
        /// All managing directors or members of the board.
        Managers = "managers",
        /// A first name that is written out.
        FirstName = "first_name",
        /// The chair of the supervisory board.
        Chair = "chair",
        /// The name of the company that answers for the partnership.
        PartnerName = "partner_name",
        /// Its seat.
        PartnerSeat = "partner_seat",
        /// Its register court.
        PartnerCourt = "partner_court",
        /// Its number.
        PartnerNumber = "partner_number",
        /// VAT ID or tax number, for invoices.
        VatId = "vat_id",
    }
}

/// A legal form with what it demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalForm {
    /// As it is written: "GmbH & Co. KG".
    pub name: &'static str,
    /// Whose law.
    pub country: Country,
    /// The paragraph on business letters; empty where there is none.
    pub law: &'static str,
    /// Stands in a register.
    pub registered: bool,
    /// Letters name all managing directors.
    pub managers: bool,
    /// Letters name the chair of the supervisory board, because there always is one.
    pub chair: bool,
    /// A company answers for it, which is named as well.
    pub partner: bool,
}

const fn form(country: Country, name: &'static str, law: &'static str) -> LegalForm {
    LegalForm { name, country, law, registered: false, managers: false, chair: false, partner: false }
}

impl LegalForm {
    const fn registered(self) -> Self {
        Self { registered: true, ..self }
    }

    const fn managed(self) -> Self {
        Self { registered: true, managers: true, ..self }
    }

    const fn supervised(self) -> Self {
        Self { chair: true, ..self.managed() }
    }

    const fn answered_for(self) -> Self {
        Self { partner: true, ..self.registered() }
    }
}

const LIMITED: &str = "§ 35a GmbHG";
const SHARES: &str = "§ 80 AktG";
const AUSTRIA: &str = "§ 14 UGB";
const SWISS: &str = "Art. 954a OR";

/// Every legal form that Kontor knows, as they are offered.
const FORMS: &[LegalForm] = &[
    form(Country::De, "GmbH", LIMITED).managed(),
    form(Country::De, "gGmbH", LIMITED).managed(),
    form(Country::De, "UG (haftungsbeschränkt)", LIMITED).managed(),
    LegalForm { managers: true, ..form(Country::De, "GmbH & Co. KG", "§ 125 HGB, § 35a GmbHG").answered_for() },
    LegalForm {
        managers: true,
        ..form(Country::De, "UG (haftungsbeschränkt) & Co. KG", "§ 125 HGB, § 35a GmbHG").answered_for()
    },
    form(Country::De, "AG", SHARES).supervised(),
    form(Country::De, "SE", SHARES).supervised(),
    form(Country::De, "KGaA", "§ 278 AktG, § 80 AktG").supervised(),
    form(Country::De, "KG", "§ 125 HGB").registered(),
    form(Country::De, "OHG", "§ 125 HGB").registered(),
    form(Country::De, "e. K.", "§ 37a HGB").registered(),
    form(Country::De, "PartG", "§ 7 PartGG, § 125 HGB").registered(),
    form(Country::De, "PartG mbB", "§ 7 PartGG, § 125 HGB").registered(),
    form(Country::De, "eG", "§ 25a GenG").supervised(),
    form(Country::De, "GbR", ""),
    form(Country::De, "eGbR", ""),
    form(Country::De, "e. V.", ""),
    form(Country::De, "Stiftung", ""),
    form(Country::De, "Einzelunternehmen", ""),
    form(Country::At, "GmbH", AUSTRIA).registered(),
    form(Country::At, "FlexCo", AUSTRIA).registered(),
    form(Country::At, "AG", AUSTRIA).registered(),
    form(Country::At, "GmbH & Co KG", AUSTRIA).answered_for(),
    form(Country::At, "KG", AUSTRIA).registered(),
    form(Country::At, "OG", AUSTRIA).registered(),
    form(Country::At, "e.U.", AUSTRIA).registered(),
    form(Country::At, "eGen", AUSTRIA).registered(),
    form(Country::At, "GesbR", ""),
    form(Country::At, "Verein", ""),
    form(Country::At, "Einzelunternehmen", ""),
    form(Country::Ch, "AG", SWISS),
    form(Country::Ch, "GmbH", SWISS),
    form(Country::Ch, "Kollektivgesellschaft", SWISS),
    form(Country::Ch, "Kommanditgesellschaft", SWISS),
    form(Country::Ch, "Genossenschaft", SWISS),
    form(Country::Ch, "Einzelunternehmen", SWISS),
    form(Country::Ch, "Verein", ""),
    form(Country::Ch, "Stiftung", ""),
];

/// The legal forms of a country, the usual ones first.
pub fn forms(country: Country) -> impl Iterator<Item = &'static LegalForm> {
    FORMS.iter().filter(move |form| form.country == country)
}

fn country_of(code: &str) -> Country {
    Country::ALL.into_iter().find(|country| country.code() == code).unwrap_or(Country::De)
}

/// The legal form that a text means, however blanks and dots are set; none where it is another.
fn known(text: &str, country: Country) -> Option<&'static LegalForm> {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric() || *c == '&').flat_map(char::to_lowercase).collect()
    };
    let wanted = plain(text);
    let spelled = match wanted.as_str() {
        "gesellschaftmitbeschränkterhaftung" | "gesmbh" | "gmbhi.l." => "gmbh",
        "aktiengesellschaft" => "ag",
        "ug" | "unternehmergesellschafthaftungsbeschränkt" => "ughaftungsbeschränkt",
        "ug&cokg" => "ughaftungsbeschränkt&cokg",
        "ek" | "ekfm" | "ekfr" | "eingetragenerkaufmann" | "eingetragenekauffrau" => "ek",
        "eingetragenergenossenschaft" | "eingetragenegenossenschaft" => "eg",
        other => other,
    };
    forms(country).find(|form| plain(form.name) == spelled)
}

/// The details that letters of this firm must carry, each with the paragraph that says so. The
/// name and the address stand on every letter, law or not.
#[must_use]
pub fn demands(legal_form: &str, country: &str) -> Vec<(Demand, &'static str)> {
    let country = country_of(country);
    let mut wanted = vec![(Demand::Name, ""), (Demand::LegalForm, "")];
    wanted.extend([(Demand::Street, ""), (Demand::PostalCode, ""), (Demand::Town, "")]);
    if let Some(form) = known(legal_form, country) {
        for (demand, law) in &mut wanted {
            if matches!(demand, Demand::Name | Demand::LegalForm) {
                *law = form.law;
            }
        }
        if form.registered {
            wanted.extend([Demand::Seat, Demand::RegisterCourt, Demand::RegisterNumber].map(|one| (one, form.law)));
        }
        if form.managers {
            wanted.extend([(Demand::Managers, form.law), (Demand::FirstName, form.law)]);
        }
        if form.chair {
            wanted.push((Demand::Chair, form.law));
        }
        if form.partner {
            let partner = [Demand::PartnerName, Demand::PartnerSeat, Demand::PartnerCourt, Demand::PartnerNumber];
            wanted.extend(partner.map(|one| (one, form.law)));
        }
    }
    let invoices = match country {
        Country::De => "§ 14 UStG",
        Country::At => "§ 11 UStG",
        Country::Ch => "Art. 26 MWSTG",
    };
    wanted.push((Demand::VatId, invoices));
    wanted
}

/// A detail that letters must carry and that the firm does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Which.
    pub demand: Demand,
    /// The paragraph; empty where it is custom alone.
    pub law: &'static str,
    /// Whom it is about, where that is somebody.
    pub name: String,
}

/// What letters of the firm, as it is on a day, still lack.
#[must_use]
pub fn missing(firm: &Firm, day: NaiveDate) -> Vec<Missing> {
    let empty = |text: &str| text.trim().is_empty();
    let managers = firm.people_on(FirmRole::Manager, day);
    let chairs = firm.people_on(FirmRole::Chair, day);
    let mut found = Vec::new();
    for (demand, law) in demands(&firm.legal_form, &firm.country) {
        let mut lacks = |name: &str| found.push(Missing { demand, law, name: name.to_owned() });
        let is_missing = match demand {
            Demand::Name => empty(&firm.name),
            Demand::LegalForm => empty(&firm.legal_form),
            Demand::Street => empty(&firm.street),
            Demand::PostalCode => empty(&firm.postal_code),
            Demand::Town => empty(&firm.town),
            Demand::Seat => empty(firm.seat()),
            Demand::RegisterCourt => empty(&firm.register_court),
            Demand::RegisterNumber => empty(&firm.register_number),
            Demand::Managers => managers.is_empty(),
            Demand::FirstName => {
                for person in managers.iter().chain(&chairs) {
                    if !has_first_name(&person.name) {
                        lacks(&person.name);
                    }
                }
                false
            }
            Demand::Chair => chairs.is_empty(),
            Demand::PartnerName => empty(&firm.partner_name),
            Demand::PartnerSeat => empty(&firm.partner_seat),
            Demand::PartnerCourt => empty(&firm.partner_court),
            Demand::PartnerNumber => empty(&firm.partner_number),
            Demand::VatId => empty(&firm.vat_id) && empty(&firm.tax_number),
        };
        if is_missing {
            lacks("");
        }
    }
    found
}

/// Whether a first name is written out before the family name: "J. Hansen" has none. Titles and
/// initials do not count.
fn has_first_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().filter(|word| !word.ends_with('.')).collect();
    words.len() >= 2 && words[0].chars().filter(|c| c.is_alphabetic()).count() >= 2
}
