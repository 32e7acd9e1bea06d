//! Cells of a register as values: days, amounts, rhythms and what else is written in a word or two.

use chrono::{Days, NaiveDate};

use crate::contracts::costs::PaymentInterval;
use crate::contracts::{Direction, NoticeForm, Phase, Tax};
use crate::money::{Currency, Money};
use crate::search::fold;

/// What became of a text where a day is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// A day.
    On(NaiveDate),
    /// Written like a day, but the calendar has none such: 31.02.
    NotInCalendar,
    /// Something else.
    Other,
}

/// The first and the last serial number that a worksheet may mean as a day: 1927 to 2173.
const SERIALS: std::ops::RangeInclusive<u32> = 10_000..=99_999;

/// "31.03.2026", "2026-03-31", "31/3/26", a worksheet's serial number; a time behind it says nothing.
pub(super) fn day(text: &str) -> Day {
    let text = text.trim().trim_end_matches(['.', ',', ';']);
    let text = text.split_once('T').filter(|(date, _)| date.len() == 10).map_or(text, |(date, _)| date);
    let text = text.split_once(' ').filter(|(_, time)| time.contains(':')).map_or(text, |(date, _)| date).trim();
    if let Ok(serial) = text.parse::<u32>()
        && SERIALS.contains(&serial)
    {
        let first = NaiveDate::from_ymd_opt(1899, 12, 30);
        return first.and_then(|day| day.checked_add_days(Days::new(serial.into()))).map_or(Day::Other, Day::On);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-']).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return Day::Other };
    let (Ok(a), Ok(b), Ok(c)) = (first.parse::<u32>(), second.parse::<u32>(), third.parse::<u32>()) else {
        return Day::Other;
    };
    let (year, month, day) = match (first.len(), third.len()) {
        (4, 1 | 2) => (a, b, c),
        (1 | 2, 4) => (c, b, a),
        // A contract of a register lies in this century, or in the last years of the one before.
        (1 | 2, 2) => (if c < 70 { 2000 + c } else { 1900 + c }, b, a),
        _ => return Day::Other,
    };
    let year = i32::try_from(year).unwrap_or(i32::MAX);
    NaiveDate::from_ymd_opt(year, month, day).map_or(Day::NotInCalendar, Day::On)
}

/// The days that a cell names: "01.01.2024 – 31.12.2026", "bis 31.12.2026".
pub(super) fn days(text: &str) -> Vec<Day> {
    let alone = day(text);
    if alone != Day::Other {
        return vec![alone];
    }
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, '–' | '—' | ',' | ';' | '(' | ')'));
    pieces
        .flat_map(|piece| {
            // "01.01.2024-31.12.2026", unlike 2024-01-01.
            let parts: Vec<&str> = if piece.contains('.') { piece.split('-').collect() } else { vec![piece] };
            parts.into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|piece| piece.chars().filter(|c| !c.is_ascii_digit()).count() > 1)
        .map(|piece| day(&piece))
        .filter(|day| *day != Day::Other)
        .collect()
}

/// An amount of money as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) money: Money,
    /// Whether it can be read in two ways (1.234) or was rounded.
    pub(super) doubtful: bool,
    /// A plus stands before it, as lists mark what comes in.
    pub(super) plus: bool,
}

/// What stands behind an amount in the same cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Behind {
    /// How often it is paid.
    pub(super) interval: Option<PaymentInterval>,
    /// Net or gross.
    pub(super) tax: Option<Tax>,
}

/// Parts an amount from what stands behind it: "210 EUR/Monat netto" is 210 EUR, monthly, net. Where nothing is
/// known behind it, the text stays whole.
pub(super) fn parted(text: &str) -> (&str, Behind) {
    let Some(first) = text.find(|c: char| c.is_ascii_digit()) else { return (text, Behind::default()) };
    let bounds = text[first..].char_indices().filter(|(_, c)| c.is_whitespace() || *c == '/').map(|(at, _)| first + at);
    for at in bounds {
        let tail = &text[at..];
        let rest = tail.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        // A letter alone is a rhythm behind a stroke only: "12,-/M.".
        if (rest.chars().count() > 2 || tail.trim_start().starts_with('/'))
            && let Some(behind) = behind(rest)
        {
            return (text[..at].trim_end(), behind);
        }
    }
    (text, Behind::default())
}

/// A rhythm, net or gross, or both in either order.
fn behind(text: &str) -> Option<Behind> {
    if let Some(tax) = tax(text) {
        return Some(Behind { tax: Some(tax), interval: None });
    }
    if let Some(interval) = interval(text) {
        return Some(Behind { interval: Some(interval), tax: None });
    }
    let bounds = text.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, ',' | '/')).map(|(at, _)| at);
    bounds
        .filter_map(|at| {
            let (one, other) = (&text[..at], &text[at + 1..]);
            let both = |tax: Option<Tax>, interval: Option<PaymentInterval>| {
                Some(Behind { tax: Some(tax?), interval: Some(interval?) })
            };
            both(tax(one), interval(other)).or_else(|| both(tax(other), interval(one)))
        })
        .next()
}

/// Why an amount is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoAmount {
    Unreadable,
    CurrencyUnknown(String),
}

/// The currency of a text: "€", "EUR", "Fr.", "Franken", "US$"; none where it names none that is known.
pub(super) fn currency(text: &str, known: &[Currency]) -> Option<Currency> {
    let text = text.trim().trim_end_matches('.');
    let code = match text.to_lowercase().as_str() {
        "€" | "eur" | "euro" | "euros" => "EUR",
        "chf" | "fr" | "sfr" | "franken" | "schweizer franken" | "francs" => "CHF",
        "$" | "us$" | "usd" | "dollar" | "us-dollar" => "USD",
        "£" | "gbp" | "pfund" => "GBP",
        _ => &text.to_uppercase(),
    };
    let currency: Currency = code.parse().ok()?;
    (known.contains(&currency) || matches!(code, "EUR" | "CHF")).then_some(currency)
}

/// The currency that a heading names: "Betrag (CHF)", "Kosten in €".
pub(super) fn currency_in(heading: &str, known: &[Currency]) -> Option<Currency> {
    let words = heading.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '/' | ','));
    words.filter(|word| word.len() > 1).find_map(|word| currency(word, known))
}

/// Whether a heading says "netto" or "brutto".
pub(super) fn tax_in(heading: &str) -> Option<Tax> {
    let words = words(heading);
    let says = |long: &str, short: &str| words.split(' ').any(|word| word.starts_with(long) || word == short);
    match (says("netto", "net"), says("brutto", "gross")) {
        (true, false) => Some(Tax::Net),
        (false, true) => Some(Tax::Gross),
        _ => None,
    }
}

/// "1.234,56 €", "CHF 1'200.–", "1,234.56". `column`: what the row's own column of currencies says.
pub(super) fn amount(
    text: &str,
    column: Option<Currency>,
    home: Currency,
    known: &[Currency],
) -> Result<Amount, NoAmount> {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’' | '-' | '–' | '−' | '+');
    let word: String = text.chars().filter(|c| !is_number(*c) && !c.is_whitespace()).collect();
    // "Fr. 1'200": the point belongs to the word.
    let from = text.find(|c: char| c.is_ascii_digit()).ok_or(NoAmount::Unreadable)?;
    let negative = text[..from].contains(['-', '−', '–']);
    let plus = text[..from].contains('+');
    let to = text.rfind(|c: char| c.is_ascii_digit()).map_or(from, |last| last + 1);
    // A letter among the digits is a slip of the hand ("12o,00") and no currency.
    if text[from..to].contains(char::is_alphabetic) {
        return Err(NoAmount::Unreadable);
    }
    let stated = match word.as_str() {
        "" => None,
        word => Some(currency(word, known).ok_or_else(|| NoAmount::CurrencyUnknown(word.to_owned()))?),
    };
    if let (Some(stated), Some(column)) = (stated, column)
        && stated != column
    {
        return Err(NoAmount::CurrencyUnknown(format!("{stated}/{column}")));
    }
    let currency = stated.or(column).unwrap_or(home);
    let digits: String = text[from..to].chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    if !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return Err(NoAmount::Unreadable);
    }
    let (whole, part, doubtful) = split(&digits).ok_or(NoAmount::Unreadable)?;
    let places = currency.digits() as usize;
    let mut doubtful = doubtful;
    let mut minor: i64 = whole.parse().map_err(|_| NoAmount::Unreadable)?;
    for place in 0..places {
        let digit = part.as_bytes().get(place).map_or(0, |digit| i64::from(digit - b'0'));
        minor = minor.checked_mul(10).and_then(|minor| minor.checked_add(digit)).ok_or(NoAmount::Unreadable)?;
    }
    if part.as_bytes().get(places).is_some_and(|digit| *digit >= b'5') {
        minor += 1;
    }
    // A worksheet's computed number ends in noise (12.340000000001); what was really rounded is said.
    let beyond = part.get(places..).unwrap_or("").chars().take(3).collect::<String>();
    doubtful |= !beyond.chars().all(|c| c == '0') && !beyond.chars().all(|c| c == '9');
    Ok(Amount { money: Money::new(if negative { -minor } else { minor }, currency), doubtful, plus })
}

/// Whole and decimal digits; whether the only separator may be meant either way.
fn split(digits: &str) -> Option<(String, String, bool)> {
    let plain = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let last = digits.rfind(['.', ',']);
    let Some(last) = last else { return Some((digits.to_owned(), String::new(), false)) };
    let mark = digits.as_bytes()[last];
    let (before, after) = (&digits[..last], &digits[last + 1..]);
    let both = digits.contains('.') && digits.contains(',');
    let grouped = |text: &str, mark: char| {
        let groups: Vec<&str> = text.split(mark).collect();
        matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|group| group.len() == 3)
    };
    let other = if mark == b'.' { ',' } else { '.' };
    if both {
        let sound = before.contains(other) && !before.contains(char::from(mark)) && grouped(before, other);
        return sound.then(|| (plain(before), after.to_owned(), false));
    }
    if before.contains(char::from(mark)) {
        return grouped(digits, char::from(mark)).then(|| (plain(digits), String::new(), false));
    }
    // 1.234 is a thousand and more in German, one and a bit in English.
    if after.len() == 3 && matches!(before.len(), 1..=3) && before != "0" {
        return Some((plain(digits), String::new(), true));
    }
    Some((before.to_owned(), after.to_owned(), false))
}

/// Basis points: "19 %", "7,7%", 0.19 of a cell formatted as a percentage.
pub(super) fn rate(text: &str) -> Option<i64> {
    let bare = text.trim().trim_end_matches('%').trim().replace(',', ".");
    const NONE: &[&str] = &["frei", "steuerfrei", "ohne", "keine", "none", "exempt"];
    if one_of(text, &[((), NONE)]).is_some() {
        return Some(0);
    }
    let (whole, part) = bare.split_once('.').unwrap_or((&bare, ""));
    if !part.chars().all(|c| c.is_ascii_digit()) || part.len() > 4 {
        return None;
    }
    let whole: i64 = whole.parse().ok().filter(|whole| (0..=100).contains(whole))?;
    let ten_thousandths: i64 = format!("{part:0<4}").parse().ok()?;
    // A worksheet keeps 19 % as 0.19.
    let fraction = whole == 0 && ten_thousandths > 0 && !text.contains('%');
    Some(if fraction { ten_thousandths } else { whole * 100 + ten_thousandths / 100 })
}

/// The folded words of a text, as they are compared.
pub(super) fn words(text: &str) -> String {
    fold::words(text).join(" ")
}

/// The code whose words the text is.
fn one_of<T: Copy>(text: &str, table: &[(T, &[&str])]) -> Option<T> {
    let said = words(text);
    table.iter().find(|(_, spellings)| spellings.iter().any(|one| words(one) == said)).map(|(value, _)| *value)
}

/// "monatlich", "pro Quartal", "jährlich im Voraus".
pub(super) fn interval(text: &str) -> Option<PaymentInterval> {
    use PaymentInterval as I;
    const TABLE: &[(PaymentInterval, &[&str])] = &[
        (I::Once, &["einmalig", "einmal", "once", "one-time", "one time"]),
        (I::Weekly, &["wöchentlich", "woche", "weekly", "week"]),
        (
            I::TwoWeekly,
            &[
                "zweiwöchentlich",
                "14-tägig",
                "vierzehntägig",
                "alle zwei wochen",
                "alle 2 wochen",
                "fortnightly",
                "every two weeks",
            ],
        ),
        (I::FourWeekly, &["vierwöchentlich", "alle vier wochen", "alle 4 wochen", "every four weeks", "four-weekly"]),
        (I::Monthly, &["monatlich", "monat", "mtl", "mntl", "monatsweise", "monthly", "month", "m"]),
        (I::TwoMonthly, &["zweimonatlich", "alle zwei monate", "alle 2 monate", "every two months", "two-monthly"]),
        (
            I::Quarterly,
            &[
                "vierteljährlich",
                "quartalsweise",
                "quartal",
                "vierteljahr",
                "vj",
                "alle drei monate",
                "alle 3 monate",
                "quarterly",
                "quarter",
                "q",
            ],
        ),
        (I::FourMonthly, &["viermonatlich", "alle vier monate", "alle 4 monate", "every four months", "four-monthly"]),
        (
            I::HalfYearly,
            &[
                "halbjährlich",
                "halbjahr",
                "hj",
                "alle sechs monate",
                "alle 6 monate",
                "half-yearly",
                "half yearly",
                "semi-annually",
                "biannually",
            ],
        ),
        (
            I::Yearly,
            &[
                "jährlich",
                "jahr",
                "jhrl",
                "jährl",
                "p a",
                "per annum",
                "jahresweise",
                "alle 12 monate",
                "yearly",
                "annually",
                "annual",
                "year",
                "j",
            ],
        ),
        (I::TwoYearly, &["zweijährlich", "alle zwei jahre", "alle 2 jahre", "every two years", "two-yearly"]),
        (I::ThreeYearly, &["dreijährlich", "alle drei jahre", "alle 3 jahre", "every three years", "three-yearly"]),
        (I::FiveYearly, &["fünfjährlich", "alle fünf jahre", "alle 5 jahre", "every five years", "five-yearly"]),
    ];
    let bare = words(text);
    let bare =
        ["pro ", "je ", "per ", "im ", "a "].iter().find_map(|before| bare.strip_prefix(before)).unwrap_or(&bare);
    let bare = [" im voraus", " in advance", " vorschussig", " nachschussig", " im nachhinein", " in arrears"]
        .iter()
        .find_map(|behind| bare.strip_suffix(behind))
        .unwrap_or(bare);
    one_of(bare, TABLE)
}

/// "netto", "brutto", "inkl. MwSt."
pub(super) fn tax(text: &str) -> Option<Tax> {
    one_of(
        text,
        &[
            (
                Tax::Net,
                &["netto", "net", "n", "zzgl. MwSt", "zzgl. USt", "exkl. MwSt", "excl. VAT", "plus VAT", "ohne MwSt"],
            ),
            (Tax::Gross, &["brutto", "gross", "b", "inkl. MwSt", "inkl. USt", "incl. VAT", "mit MwSt"]),
        ],
    )
}

/// "Ausgabe", "Einnahme".
pub(super) fn direction(text: &str) -> Option<Direction> {
    one_of(
        text,
        &[
            (
                Direction::Pay,
                &[
                    "Ausgabe",
                    "Ausgaben",
                    "Ausgang",
                    "Aufwand",
                    "Kosten",
                    "wir zahlen",
                    "Kreditor",
                    "Lieferant",
                    "Einkauf",
                    "expense",
                    "pay",
                    "we pay",
                    "cost",
                    "supplier",
                    "outgoing",
                    "a",
                ],
            ),
            (
                Direction::Receive,
                &[
                    "Einnahme",
                    "Einnahmen",
                    "Eingang",
                    "Ertrag",
                    "Erlös",
                    "wir erhalten",
                    "wir bekommen",
                    "Debitor",
                    "Kunde",
                    "Verkauf",
                    "income",
                    "receive",
                    "we receive",
                    "revenue",
                    "customer",
                    "incoming",
                    "e",
                ],
            ),
        ],
    )
}

/// "laufend", "Entwurf", "archiviert". "Gekündigt" needs a day and is no phase.
pub(super) fn phase(text: &str) -> Option<Phase> {
    one_of(
        text,
        &[
            (Phase::Draft, &["Entwurf", "in Verhandlung", "Angebot", "draft"]),
            (
                Phase::Active,
                &["laufend", "läuft", "aktiv", "gültig", "in Kraft", "active", "running", "in force", "ja", "yes"],
            ),
            (Phase::Suspended, &["ruhend", "ruht", "pausiert", "suspended", "paused"]),
            (Phase::Archived, &["archiviert", "abgelegt", "Archiv", "archived"]),
        ],
    )
}

/// "schriftlich" alone can be the agreed or the statutory form and is left to a person.
pub(super) fn notice_form(text: &str) -> Option<NoticeForm> {
    one_of(
        text,
        &[
            (NoticeForm::None, &["formfrei", "formlos", "mündlich", "keine", "none", "no form", "informal"]),
            (
                NoticeForm::Text,
                &[
                    "Textform",
                    "E-Mail",
                    "Mail",
                    "per E-Mail",
                    "Textform (E-Mail genügt)",
                    "text form",
                    "email",
                    "by e-mail",
                ],
            ),
            (
                NoticeForm::AgreedWritten,
                &[
                    "vereinbarte Schriftform",
                    "Schriftform (vereinbart)",
                    "Schriftform vereinbart",
                    "agreed written form",
                ],
            ),
            (
                NoticeForm::StatutoryWritten,
                &[
                    "gesetzliche Schriftform",
                    "Schriftform (gesetzlich)",
                    "Schriftform gesetzlich",
                    "Original mit Unterschrift",
                    "statutory written form",
                ],
            ),
            (NoticeForm::Portal, &["Portal", "Kundenportal", "online", "im Portal", "Internet", "customer portal"]),
        ],
    )
}

/// Words that say that there is nothing: "keine", "-", "entfällt".
pub(super) fn says_nothing(text: &str) -> bool {
    let said = words(text);
    said.is_empty()
        || matches!(
            said.as_str(),
            "keine" | "kein" | "keiner" | "entfallt" | "ohne" | "nein" | "none" | "no" | "n a" | "na" | "nicht"
        )
}

/// Words that say that there is no end: "unbefristet", "auf unbestimmte Zeit".
pub(super) fn says_open(text: &str) -> bool {
    let said = words(text);
    text.contains('∞')
        || [
            "unbefristet",
            "unbestimmt",
            "indefinite",
            "open end",
            "unlimited",
            "bis auf weiteres",
            "until further notice",
        ]
        .iter()
        .any(|word| said.contains(word))
        || matches!(said.as_str(), "offen" | "open" | "laufend")
}
