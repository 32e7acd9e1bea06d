//! The names of months, numbers and units, folded as the words of a clause are.

use super::{Span, Unit};

pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [(&str, u32); 23] = [
        ("januar", 1),
        ("jaenner", 1),
        ("january", 1),
        ("februar", 2),
        ("february", 2),
        ("maerz", 3),
        ("march", 3),
        ("april", 4),
        ("mai", 5),
        ("may", 5),
        ("juni", 6),
        ("june", 6),
        ("juli", 7),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("october", 10),
        ("november", 11),
        ("dezember", 12),
        ("december", 12),
        ("feber", 2),
        ("sept", 9),
    ];
    MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

pub(super) fn numeral(word: &str) -> Option<i64> {
    const NUMERALS: [(&str, i64); 46] = [
        ("ein", 1),
        ("eine", 1),
        ("einem", 1),
        ("einen", 1),
        ("einer", 1),
        ("eines", 1),
        ("one", 1),
        ("a", 1),
        ("zwei", 2),
        ("two", 2),
        ("drei", 3),
        ("three", 3),
        ("vier", 4),
        ("four", 4),
        ("fuenf", 5),
        ("five", 5),
        ("sechs", 6),
        ("six", 6),
        ("sieben", 7),
        ("seven", 7),
        ("acht", 8),
        ("eight", 8),
        ("neun", 9),
        ("nine", 9),
        ("zehn", 10),
        ("ten", 10),
        ("elf", 11),
        ("eleven", 11),
        ("zwoelf", 12),
        ("twelve", 12),
        ("vierzehn", 14),
        ("fourteen", 14),
        ("fuenfzehn", 15),
        ("achtzehn", 18),
        ("eighteen", 18),
        ("zwanzig", 20),
        ("twenty", 20),
        ("vierundzwanzig", 24),
        ("dreissig", 30),
        ("thirty", 30),
        ("sechsunddreissig", 36),
        ("achtundvierzig", 48),
        ("sechzig", 60),
        ("sixty", 60),
        ("neunzig", 90),
        ("ninety", 90),
    ];
    NUMERALS.iter().find(|(name, _)| *name == word).map(|(_, n)| *n)
}

/// How many of which unit a word means.
pub(super) fn unit(word: &str) -> Option<(i64, Unit)> {
    Some(match word {
        "tag" | "tage" | "tagen" | "tages" | "kalendertage" | "kalendertagen" | "day" | "days" => (1, Unit::Days),
        "werktag" | "werktage" | "werktagen" | "arbeitstag" | "arbeitstage" | "arbeitstagen" => (1, Unit::Days),
        "woche" | "wochen" | "week" | "weeks" => (1, Unit::Weeks),
        "monat" | "monate" | "monaten" | "monats" | "kalendermonat" | "kalendermonate" | "kalendermonaten"
        | "month" | "months" => (1, Unit::Months),
        "quartal" | "quartale" | "quartalen" | "vierteljahr" | "vierteljahre" | "quarter" | "quarters" => {
            (3, Unit::Months)
        }
        "halbjahr" | "halbjahre" => (6, Unit::Months),
        "jahr" | "jahre" | "jahren" | "jahres" | "year" | "years" => (1, Unit::Years),
        "monatig" | "monatige" | "monatiger" | "monatigen" => (1, Unit::Months),
        "woechig" | "woechige" | "woechiger" | "woechigen" => (1, Unit::Weeks),
        "jaehrig" | "jaehrige" | "jaehriger" | "jaehrigen" => (1, Unit::Years),
        "taegig" | "taegige" | "taegiger" | "taegigen" => (1, Unit::Days),
        _ => return None,
    })
}

/// "dreimonatige", "zweiwoechiger", "einjaehrig".
pub(super) fn compound(word: &str) -> Option<Span> {
    ["monatig", "woechig", "jaehrig", "taegig"].iter().find_map(|stem| {
        let (number, rest) = word.split_once(stem)?;
        let (times, unit) = unit(&format!("{stem}{rest}"))?;
        Some(Span::new(numeral(number)? * times, unit))
    })
}
