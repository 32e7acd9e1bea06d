//! Names of holidays and of the regions whose holidays they are.

use kontor_core::holidays::{Country, HolidayKey, Region};

use crate::lang::Lang;

/// The holiday's name.
#[must_use]
pub const fn name(key: HolidayKey, lang: Lang) -> &'static str {
    let (german, english) = names(key);
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

const fn names(key: HolidayKey) -> (&'static str, &'static str) {
    use HolidayKey as K;
    match key {
        K::NewYear => ("Neujahr", "New Year's Day"),
        K::Berchtold => ("Berchtoldstag", "Berchtold's Day"),
        K::Epiphany => ("Heilige Drei Könige", "Epiphany"),
        K::RepublicDay => ("Jahrestag der Ausrufung der Republik", "Republic Day of Neuchâtel"),
        K::WomensDay => ("Internationaler Frauentag", "International Women's Day"),
        K::StJoseph => ("Josefstag", "Saint Joseph's Day"),
        K::GoodFriday => ("Karfreitag", "Good Friday"),
        K::EasterSunday => ("Ostersonntag", "Easter Sunday"),
        K::EasterMonday => ("Ostermontag", "Easter Monday"),
        K::NaefelsProcession => ("Näfelser Fahrt", "Näfels Procession"),
        K::LabourDay => ("Tag der Arbeit", "Labour Day"),
        K::StateDay => ("Staatsfeiertag", "National Holiday (1 May)"),
        K::StFlorian => ("Florianstag", "Saint Florian's Day"),
        K::LiberationDay => ("Tag der Befreiung", "Liberation Day"),
        K::Ascension => ("Christi Himmelfahrt", "Ascension Day"),
        K::WhitSunday => ("Pfingstsonntag", "Whit Sunday"),
        K::WhitMonday => ("Pfingstmontag", "Whit Monday"),
        K::CorpusChristi => ("Fronleichnam", "Corpus Christi"),
        K::UprisingDay => {
            ("75. Jahrestag des Aufstandes vom 17. Juni 1953", "Anniversary of the uprising of 17 June 1953")
        }
        K::JuraPlebiscite => ("Fest der Unabhängigkeit", "Independence Day of Jura"),
        K::PeterAndPaul => ("Peter und Paul", "Saints Peter and Paul"),
        K::SwissNationalDay => ("Bundesfeier", "Swiss National Day"),
        K::PeaceFestival => ("Augsburger Friedensfest", "Augsburg Peace Festival"),
        K::Assumption => ("Mariä Himmelfahrt", "Assumption Day"),
        K::GenevanFast => ("Genfer Bettag", "Genevan Fast"),
        K::ChildrensDay => ("Weltkindertag", "World Children's Day"),
        K::PrayerMonday => ("Bettagsmontag", "Federal Fast Monday"),
        K::StMaurice => ("Mauritiustag", "Saint Maurice's Day"),
        K::StRupert => ("Rupertitag", "Saint Rupert's Day"),
        K::BrotherKlaus => ("Bruderklausenfest", "Saint Nicholas of Flüe"),
        K::GermanUnity => ("Tag der Deutschen Einheit", "German Unity Day"),
        K::CarinthianPlebiscite => ("Tag der Volksabstimmung", "Carinthian Plebiscite Day"),
        K::AustrianNationalDay => ("Nationalfeiertag", "Austrian National Day"),
        K::Reformation => ("Reformationstag", "Reformation Day"),
        K::AllSaints => ("Allerheiligen", "All Saints' Day"),
        K::StMartin => ("Martinstag", "Saint Martin's Day"),
        K::StLeopold => ("Leopolditag", "Saint Leopold's Day"),
        K::Repentance => ("Buß- und Bettag", "Day of Repentance and Prayer"),
        K::ImmaculateConception => ("Mariä Empfängnis", "Immaculate Conception"),
        K::ChristmasDay => ("1. Weihnachtstag", "Christmas Day"),
        K::Christtag => ("Christtag", "Christmas Day"),
        K::Weihnachtstag => ("Weihnachtstag", "Christmas Day"),
        K::SecondChristmasDay => ("2. Weihnachtstag", "Second Day of Christmas"),
        K::Stefanitag => ("Stefanitag", "Saint Stephen's Day"),
        K::StStephen => ("Stephanstag", "Saint Stephen's Day"),
        K::RestorationDay => ("Wiederherstellung der Republik", "Restoration of the Republic"),
    }
}

/// The region's name: `Deutschland`, `Bayern`, `Wien`, `Zürich`.
#[must_use]
pub fn region(region: Region, lang: Lang) -> &'static str {
    let german_and_english = match (region.country(), region.part()) {
        (Country::De, None) => ("Deutschland", "Germany"),
        (Country::De, Some(part)) => land(part),
        (Country::At, None) => ("Österreich", "Austria"),
        (Country::At, Some(part)) => state(part),
        (Country::Ch, None) => ("Schweiz", "Switzerland"),
        (Country::Ch, Some(part)) => canton(part),
    };
    lang.pick(german_and_english.0, german_and_english.1)
}

const fn same(name: &'static str) -> (&'static str, &'static str) {
    (name, name)
}

fn land(part: &str) -> (&'static str, &'static str) {
    match part {
        "BB" => same("Brandenburg"),
        "BE" => same("Berlin"),
        "BW" => same("Baden-Württemberg"),
        "BY" => ("Bayern", "Bavaria"),
        "HB" => same("Bremen"),
        "HE" => ("Hessen", "Hesse"),
        "HH" => same("Hamburg"),
        "MV" => ("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
        "NI" => ("Niedersachsen", "Lower Saxony"),
        "NW" => ("Nordrhein-Westfalen", "North Rhine-Westphalia"),
        "RP" => ("Rheinland-Pfalz", "Rhineland-Palatinate"),
        "SH" => same("Schleswig-Holstein"),
        "SL" => same("Saarland"),
        "SN" => ("Sachsen", "Saxony"),
        "ST" => ("Sachsen-Anhalt", "Saxony-Anhalt"),
        "TH" => ("Thüringen", "Thuringia"),
        _ => same(""),
    }
}

fn state(part: &str) -> (&'static str, &'static str) {
    match part {
        "1" => same("Burgenland"),
        "2" => ("Kärnten", "Carinthia"),
        "3" => ("Niederösterreich", "Lower Austria"),
        "4" => ("Oberösterreich", "Upper Austria"),
        "5" => same("Salzburg"),
        "6" => ("Steiermark", "Styria"),
        "7" => ("Tirol", "Tyrol"),
        "8" => same("Vorarlberg"),
        "9" => ("Wien", "Vienna"),
        _ => same(""),
    }
}

fn canton(part: &str) -> (&'static str, &'static str) {
    match part {
        "AG" => same("Aargau"),
        "AI" => same("Appenzell Innerrhoden"),
        "AR" => same("Appenzell Ausserrhoden"),
        "BE" => same("Bern"),
        "BL" => same("Basel-Landschaft"),
        "BS" => same("Basel-Stadt"),
        "FR" => ("Freiburg", "Fribourg"),
        "GE" => ("Genf", "Geneva"),
        "GL" => same("Glarus"),
        "GR" => ("Graubünden", "Grisons"),
        "JU" => same("Jura"),
        "LU" => ("Luzern", "Lucerne"),
        "NE" => ("Neuenburg", "Neuchâtel"),
        "NW" => same("Nidwalden"),
        "OW" => same("Obwalden"),
        "SG" => ("St. Gallen", "St Gallen"),
        "SH" => same("Schaffhausen"),
        "SO" => same("Solothurn"),
        "SZ" => same("Schwyz"),
        "TG" => same("Thurgau"),
        "TI" => ("Tessin", "Ticino"),
        "UR" => same("Uri"),
        "VD" => ("Waadt", "Vaud"),
        "VS" => ("Wallis", "Valais"),
        "ZG" => same("Zug"),
        "ZH" => ("Zürich", "Zurich"),
        _ => same(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kontor_core::holidays::holidays_with_local;
    use std::collections::HashSet;

    #[test]
    fn every_region_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let mut seen = HashSet::new();
            for known in Region::all() {
                let name = region(known, lang);
                assert!(!name.is_empty(), "{known}");
                assert!(seen.insert((known.country(), name)), "{known}: {name}");
            }
        }
    }

    #[test]
    fn the_holidays_of_a_year_read_well() {
        let names = |code: &str, lang| -> Vec<&str> {
            let days = holidays_with_local(code.parse().unwrap(), 2026);
            days.iter().map(|day| name(day.key, lang)).collect()
        };
        assert_eq!(names("DE-BY", Lang::De)[1], "Heilige Drei Könige");
        assert_eq!(
            names("DE-BE", Lang::En),
            [
                "New Year's Day",
                "International Women's Day",
                "Good Friday",
                "Easter Monday",
                "Labour Day",
                "Ascension Day",
                "Whit Monday",
                "German Unity Day",
                "Christmas Day",
                "Second Day of Christmas"
            ]
        );
    }
}
