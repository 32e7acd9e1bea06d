//! What the columns of a register mean, by their headings in German and English.
use crate::csv::presets::key;
use kontor_core::contracts::import::Field;

/// Headings, folded, by field. The first field that knows a heading gets it.
const TABLE: &[(Field, &[&str])] = &[
    (
        Field::Number,
        &[
            "nr",
            "nummer",
            "vertragsnr",
            "vertragsnummer",
            "internenummer",
            "internenr",
            "unserenummer",
            "unserevertragsnummer",
            "unserzeichen",
            "aktenzeichen",
            "az",
            "vertragsid",
            "contractno",
            "contractnumber",
            "number",
            "ournumber",
            "no",
            "reference",
        ],
    ),
    (
        Field::ContractNumber,
        &[
            "vertragsnummerpartner",
            "vertragsnummerlieferant",
            "vertragsnummerdespartners",
            "ihrevertragsnummer",
            "externevertragsnummer",
            "vertragsnummerextern",
            "vertragsnrextern",
            "vertragsnrpartner",
            "vertragsnrlieferant",
            "partnervertragsnummer",
            "policennummer",
            "policennr",
            "versicherungsnummer",
            "versicherungsscheinnummer",
            "vertragskonto",
            "theircontractnumber",
            "suppliercontractnumber",
            "partnercontractnumber",
            "policynumber",
            "nummerdespartners",
            "vertragsnummerbeimpartner",
        ],
    ),
    (
        Field::Title,
        &[
            "bezeichnung",
            "vertrag",
            "titel",
            "vertragsbezeichnung",
            "vertragsname",
            "vertragstitel",
            "vertragsgegenstand",
            "gegenstand",
            "betreff",
            "name",
            "beschreibung",
            "title",
            "contract",
            "subject",
            "contracttitle",
            "contractname",
            "description",
        ],
    ),
    (
        Field::Partner,
        &[
            "vertragspartner",
            "partner",
            "lieferant",
            "anbieter",
            "firma",
            "kunde",
            "gegenseite",
            "dienstleister",
            "vermieter",
            "versicherer",
            "gesellschaft",
            "unternehmen",
            "kreditor",
            "debitor",
            "vendor",
            "supplier",
            "customer",
            "counterparty",
            "company",
            "provider",
            "contractingparty",
            "contractpartner",
            "otherparty",
        ],
    ),
    (
        Field::ContactPerson,
        &["ansprechpartner", "ansprechperson", "kontakt", "kontaktperson", "contactperson", "contact"],
    ),
    (
        Field::Kind,
        &[
            "art",
            "vertragsart",
            "kategorie",
            "typ",
            "vertragstyp",
            "artdesvertrags",
            "kind",
            "type",
            "category",
            "contracttype",
            "contractkind",
        ],
    ),
    (Field::CostCentre, &["kostenstelle", "kst", "kostenst", "costcentre", "costcenter"]),
    (
        Field::Responsible,
        &[
            "zustaendig",
            "zustaendigkeit",
            "verantwortlich",
            "verantwortlicher",
            "verantwortliche",
            "vertragsverantwortlicher",
            "sachbearbeiter",
            "sachbearbeitung",
            "bearbeiter",
            "betreuer",
            "responsible",
            "owner",
            "personresponsible",
        ],
    ),
    (
        Field::Direction,
        &[
            "richtung",
            "ausgabeeinnahme",
            "einnahmeausgabe",
            "zahlungsrichtung",
            "direction",
            "expenseincome",
            "incomeexpense",
        ],
    ),
    (Field::Phase, &["status", "zustand", "vertragsstatus", "state", "phase"]),
    (
        Field::Start,
        &[
            "beginn",
            "vertragsbeginn",
            "laufzeitab",
            "laufzeitvon",
            "laufzeitbeginn",
            "von",
            "ab",
            "start",
            "startdatum",
            "gueltigab",
            "gueltigvon",
            "beginntam",
            "anfang",
            "vertragsstart",
            "mietbeginn",
            "begin",
            "startdate",
            "validfrom",
            "from",
            "starts",
            "commencement",
        ],
    ),
    (
        Field::End,
        &[
            "ende",
            "vertragsende",
            "laufzeitbis",
            "laufzeitende",
            "bis",
            "gueltigbis",
            "endetam",
            "enddatum",
            "ablauf",
            "ablaufdatum",
            "vertragsablauf",
            "befristetbis",
            "mindestlaufzeitbis",
            "festebis",
            "end",
            "enddate",
            "validuntil",
            "validto",
            "until",
            "to",
            "expiry",
            "expires",
            "expirydate",
            "ends",
        ],
    ),
    (
        Field::FirstTerm,
        &[
            "laufzeit",
            "mindestlaufzeit",
            "erstlaufzeit",
            "grundlaufzeit",
            "vertragslaufzeit",
            "vertragsdauer",
            "dauer",
            "mindestvertragslaufzeit",
            "term",
            "minimumterm",
            "initialterm",
            "firstterm",
            "duration",
        ],
    ),
    (
        Field::Renewal,
        &[
            "verlaengerung",
            "verlaengerungum",
            "verlaengertsichum",
            "automatischeverlaengerung",
            "verlaengerungszeitraum",
            "verlaengerungsdauer",
            "vertragsverlaengerung",
            "folgelaufzeit",
            "danach",
            "renewal",
            "renews",
            "autorenewal",
            "renewalperiod",
            "renewalterm",
            "renewsby",
            "automaticrenewal",
        ],
    ),
    (
        Field::Notice,
        &[
            "kuendigungsfrist",
            "kuendigung",
            "frist",
            "kuendfrist",
            "kuefrist",
            "kuendigungsfristwortlaut",
            "kuendigungsregelung",
            "kuendigungsmoeglichkeit",
            "kuendbar",
            "notice",
            "noticeperiod",
            "termination",
            "cancellationperiod",
            "terminationnotice",
            "periodofnotice",
            "cancellation",
        ],
    ),
    (
        Field::NoticeForm,
        &["formderkuendigung", "kuendigungsform", "form", "formkuendigung", "noticeform", "formofnotice"],
    ),
    (Field::NoticeGivenOn, &["gekuendigtam", "kuendigungvom", "noticegivenon", "noticegiven", "terminatedon"]),
    (Field::NoticeEndsOn, &["gekuendigtzum", "kuendigungzum", "noticeto", "terminatedto", "endsafternotice"]),
    (
        Field::AmountMonthly,
        &[
            "monatsbetrag",
            "monatlich",
            "kostenpromonat",
            "monatlichekosten",
            "betragpromonat",
            "betragmonatlich",
            "kostenmonatlich",
            "monatsrate",
            "monatskosten",
            "betragmonat",
            "kostenmonat",
            "permonth",
            "monthly",
            "monthlyamount",
            "monthlycost",
            "monthlycosts",
            "costpermonth",
        ],
    ),
    (
        Field::AmountYearly,
        &[
            "jahresbetrag",
            "jaehrlich",
            "kostenprojahr",
            "jaehrlichekosten",
            "betragprojahr",
            "jahreskosten",
            "betragjaehrlich",
            "kostenjaehrlich",
            "kostenjahr",
            "betragjahr",
            "peryear",
            "yearly",
            "annually",
            "yearlyamount",
            "annualamount",
            "annualcost",
            "annualcosts",
            "costperyear",
            "yearlycost",
        ],
    ),
    (
        Field::Amount,
        &[
            "betrag",
            "kosten",
            "preis",
            "summe",
            "entgelt",
            "rate",
            "praemie",
            "beitrag",
            "miete",
            "zahlbetrag",
            "nettobetrag",
            "bruttobetrag",
            "nettopreis",
            "bruttopreis",
            "netto",
            "brutto",
            "amount",
            "cost",
            "costs",
            "price",
            "fee",
            "netamount",
            "grossamount",
            "net",
            "gross",
        ],
    ),
    (Field::Currency, &["waehrung", "whg", "currency"]),
    (
        Field::Interval,
        &[
            "zahlweise",
            "turnus",
            "zahlungsweise",
            "zahlungsturnus",
            "intervall",
            "zahlungsintervall",
            "rhythmus",
            "zahlungsrhythmus",
            "zahlrhythmus",
            "abrechnung",
            "abrechnungsintervall",
            "abrechnungszeitraum",
            "zahlungsperiode",
            "faelligkeit",
            "interval",
            "paymentinterval",
            "billing",
            "billingcycle",
            "frequency",
            "paymentfrequency",
            "paid",
            "payment",
        ],
    ),
    (Field::Tax, &["nettobrutto", "bruttonetto", "steuerart", "preisart", "netgross", "grossnet", "taxbasis"]),
    (
        Field::VatRate,
        &[
            "mwst",
            "ust",
            "mehrwertsteuer",
            "umsatzsteuer",
            "mwstsatz",
            "ustsatz",
            "steuersatz",
            "mwstprozent",
            "vat",
            "vatrate",
            "taxrate",
            "vatpercent",
        ],
    ),
    (
        Field::FirstDue,
        &[
            "erstefaelligkeit",
            "faelligab",
            "erstmalsfaellig",
            "zahlungab",
            "ersterzahlungstermin",
            "firstdue",
            "firstdueon",
            "firstpayment",
        ],
    ),
    (
        Field::CustomerNumber,
        &["kundennummer", "kundennr", "kdnr", "unserekundennummer", "customernumber", "customerno", "accountnumber"],
    ),
    (
        Field::Tags,
        &["schlagwort", "schlagwoerter", "stichwort", "stichworte", "stichwoerter", "tag", "tags", "label", "labels"],
    ),
    (
        Field::Note,
        &[
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "anmerkung",
            "anmerkungen",
            "kommentar",
            "hinweis",
            "hinweise",
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
        ],
    ),
    // Kontor computes these by itself; a running number says nothing.
    (
        Field::Ignore,
        &[
            "lfdnr",
            "lfd",
            "laufendenummer",
            "pos",
            "position",
            "zugangbis",
            "absendenbis",
            "kuendigenbis",
            "naechstesende",
            "sicherertag",
            "receiveby",
            "receiptby",
            "sendby",
            "safeday",
            "nextend",
            "restlaufzeit",
        ],
    ),
];

/// What a heading means by itself; none where nobody knows it.
#[must_use]
pub fn known(heading: &str) -> Option<Field> {
    let of = |key: &str| TABLE.iter().find(|(_, keys)| keys.contains(&key)).map(|(field, _)| *field);
    let whole = key(heading);
    if whole.is_empty() {
        return None;
    }
    of(&whole).or_else(|| {
        let bare = key(&without_unit(heading));
        if bare.is_empty() { None } else { of(&bare) }
    })
}

/// A heading without what stands in brackets, and without unit, currency and tax behind it:
/// "Betrag netto in EUR", "Kündigungsfrist (Monate)".
fn without_unit(heading: &str) -> String {
    const UNITS: &[&str] = &[
        "in", "eur", "euro", "€", "chf", "usd", "netto", "brutto", "net", "gross", "monate", "monaten", "months", "%",
        "prozent", "datum", "date",
    ];
    let mut depth = 0_usize;
    let outside: String = heading
        .chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect();
    let mut words: Vec<&str> = outside.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|word| UNITS.contains(&word.to_lowercase().as_str())) {
        words.pop();
    }
    words.join(" ")
}

/// What each column becomes, as proposed. A field is given once, to the heading that names it best;
/// a column that nobody knows goes into the note under its heading.
#[must_use]
pub fn propose(headings: &[String]) -> Vec<Field> {
    let meant: Vec<Option<Field>> = headings.iter().map(|heading| known(heading)).collect();
    let mut fields: Vec<Field> = Vec::with_capacity(headings.len());
    for (at, heading) in headings.iter().enumerate() {
        let field = match meant[at] {
            _ if key(heading).is_empty() => Field::Ignore,
            None => Field::NoteHeaded,
            Some(field) if field.is_repeatable() || best(field, at, headings, &meant) => field,
            // Beside a number of our own, "Vertragsnummer" is the partner's.
            Some(Field::Number)
                if key(heading).contains("vertrag") && !meant.contains(&Some(Field::ContractNumber)) =>
            {
                Field::ContractNumber
            }
            Some(_) => Field::NoteHeaded,
        };
        let twice = !field.is_repeatable() && fields.contains(&field);
        fields.push(if twice { Field::NoteHeaded } else { field });
    }
    fields
}

/// Whether no other heading names the field better: earlier in its list of words, or earlier in the table.
fn best(field: Field, at: usize, headings: &[String], meant: &[Option<Field>]) -> bool {
    let keys = TABLE.iter().find(|(one, _)| *one == field).map_or(&[][..], |(_, keys)| *keys);
    let rank = |at: usize| {
        let bare = key(&without_unit(&headings[at]));
        let whole = key(&headings[at]);
        keys.iter().position(|one| *one == whole || *one == bare).unwrap_or(usize::MAX)
    };
    let mine = (rank(at), at);
    (0..headings.len()).filter(|other| meant[*other] == Some(field)).all(|other| mine <= (rank(other), other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages() {
        for (heading, field) in [
            ("Vertragsnummer", Field::Number),
            ("Bezeichnung", Field::Title),
            ("Vertragspartner", Field::Partner),
            ("Laufzeit ab", Field::Start),
            ("Laufzeit bis", Field::End),
            ("Kündigungsfrist (Monate)", Field::Notice),
            ("KÜNDIGUNGSFRIST", Field::Notice),
            ("Betrag netto in €", Field::Amount),
            ("Kosten pro Jahr (EUR)", Field::AmountYearly),
            ("Netto/Brutto", Field::Tax),
            ("MwSt. %", Field::VatRate),
            ("Zahlweise", Field::Interval),
            ("Ausgabe/Einnahme", Field::Direction),
            ("Form der Kündigung", Field::NoticeForm),
            ("Cost centre", Field::CostCentre),
            ("Notice period", Field::Notice),
            ("Policy number", Field::ContractNumber),
            ("Absenden bis", Field::Ignore),
        ] {
            assert_eq!(known(heading), Some(field), "{heading}");
        }
        for heading in ["Ablageort", "", "€", "()"] {
            assert_eq!(known(heading), None, "{heading}");
        }
        for (at, (_, keys)) in TABLE.iter().enumerate() {
            for word in *keys {
                assert_eq!(key(word), *word, "folded as it is compared");
                let twice = TABLE[at + 1..].iter().any(|(_, later)| later.contains(word));
                assert!(!twice, "{word} stands at two fields");
            }
        }
    }

    #[test]
    fn no_field_is_given_twice_and_nothing_is_lost() {
        let propose = |headings: &[&str]| {
            let headings: Vec<String> = headings.iter().map(|one| (*one).to_owned()).collect();
            super::propose(&headings).iter().map(|field| field.code()).collect::<Vec<_>>()
        };
        assert_eq!(
            propose(&["Nr.", "Vertragsnummer", "Vertrag", "Beschreibung", "Ablageort", "Ort", ""]),
            ["number", "contract_number", "title", "note_headed", "note_headed", "note_headed", "ignore"]
        );
        assert_eq!(propose(&["Name", "Bezeichnung"]), ["note_headed", "title"]);
        assert_eq!(propose(&["Beginn", "Beginn"]), ["start", "note_headed"]);
        assert_eq!(propose(&["Notiz", "Bemerkung"]), ["note", "note"]);
    }
}
