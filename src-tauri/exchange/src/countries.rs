//! Countries by their ISO 3166 code and their names, German and English, as exports write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Lang;

/// Code, German name, English name.
const COUNTRIES: &[(&str, &str, &str)] = &[
    ("DE", "Deutschland", "Germany"),
    ("AT", "Österreich", "Austria"),
    ("CH", "Schweiz", "Switzerland"),
    ("LI", "Liechtenstein", "Liechtenstein"),
    ("LU", "Luxemburg", "Luxembourg"),
    ("NL", "Niederlande", "Netherlands"),
    ("BE", "Belgien", "Belgium"),
    ("FR", "Frankreich", "France"),
    ("IT", "Italien", "Italy"),
    ("ES", "Spanien", "Spain"),
    ("PT", "Portugal", "Portugal"),
    ("GB", "Vereinigtes Königreich", "United Kingdom"),
    ("IE", "Irland", "Ireland"),
    ("DK", "Dänemark", "Denmark"),
    ("SE", "Schweden", "Sweden"),
    ("NO", "Norwegen", "Norway"),
    ("FI", "Finnland", "Finland"),
    ("IS", "Island", "Iceland"),
    ("EE", "Estland", "Estonia"),
    ("LV", "Lettland", "Latvia"),
    ("LT", "Litauen", "Lithuania"),
    ("PL", "Polen", "Poland"),
    ("CZ", "Tschechien", "Czechia"),
    ("SK", "Slowakei", "Slovakia"),
    ("HU", "Ungarn", "Hungary"),
    ("SI", "Slowenien", "Slovenia"),
    ("HR", "Kroatien", "Croatia"),
    ("BA", "Bosnien und Herzegowina", "Bosnia and Herzegovina"),
    ("RS", "Serbien", "Serbia"),
    ("ME", "Montenegro", "Montenegro"),
    ("MK", "Nordmazedonien", "North Macedonia"),
    ("AL", "Albanien", "Albania"),
    ("XK", "Kosovo", "Kosovo"),
    ("GR", "Griechenland", "Greece"),
    ("CY", "Zypern", "Cyprus"),
    ("MT", "Malta", "Malta"),
    ("RO", "Rumänien", "Romania"),
    ("BG", "Bulgarien", "Bulgaria"),
    ("MD", "Moldau", "Moldova"),
    ("UA", "Ukraine", "Ukraine"),
    ("BY", "Belarus", "Belarus"),
    ("RU", "Russland", "Russia"),
    ("TR", "Türkei", "Turkey"),
    ("GE", "Georgien", "Georgia"),
    ("MC", "Monaco", "Monaco"),
    ("SM", "San Marino", "San Marino"),
    ("VA", "Vatikanstadt", "Vatican City"),
    ("AD", "Andorra", "Andorra"),
    ("US", "Vereinigte Staaten", "United States"),
    ("CA", "Kanada", "Canada"),
    ("MX", "Mexiko", "Mexico"),
    ("BR", "Brasilien", "Brazil"),
    ("AR", "Argentinien", "Argentina"),
    ("CL", "Chile", "Chile"),
    ("CN", "China", "China"),
    ("HK", "Hongkong", "Hong Kong"),
    ("TW", "Taiwan", "Taiwan"),
    ("JP", "Japan", "Japan"),
    ("KR", "Südkorea", "South Korea"),
    ("IN", "Indien", "India"),
    ("SG", "Singapur", "Singapore"),
    ("TH", "Thailand", "Thailand"),
    ("VN", "Vietnam", "Vietnam"),
    ("ID", "Indonesien", "Indonesia"),
    ("MY", "Malaysia", "Malaysia"),
    ("PH", "Philippinen", "Philippines"),
    ("AU", "Australien", "Australia"),
    ("NZ", "Neuseeland", "New Zealand"),
    ("ZA", "Südafrika", "South Africa"),
    ("EG", "Ägypten", "Egypt"),
    ("MA", "Marokko", "Morocco"),
    ("TN", "Tunesien", "Tunisia"),
    ("IL", "Israel", "Israel"),
    ("AE", "Vereinigte Arabische Emirate", "United Arab Emirates"),
    ("SA", "Saudi-Arabien", "Saudi Arabia"),
];

/// Further spellings.
const ALIASES: &[(&str, &str)] = &[
    ("d", "DE"),
    ("brd", "DE"),
    ("bundesrepublik deutschland", "DE"),
    ("deu", "DE"),
    ("ger", "DE"),
    ("germany (deutschland)", "DE"),
    ("a", "AT"),
    ("aut", "AT"),
    ("oesterreich", "AT"),
    ("osterreich", "AT"),
    ("che", "CH"),
    ("suisse", "CH"),
    ("svizzera", "CH"),
    ("schweiz/suisse", "CH"),
    ("fl", "LI"),
    ("fra", "FR"),
    ("ita", "IT"),
    ("italia", "IT"),
    ("españa", "ES"),
    ("holland", "NL"),
    ("the netherlands", "NL"),
    ("nederland", "NL"),
    ("nld", "NL"),
    ("belgique", "BE"),
    ("belgië", "BE"),
    ("großbritannien", "GB"),
    ("grossbritannien", "GB"),
    ("england", "GB"),
    ("great britain", "GB"),
    ("uk", "GB"),
    ("schottland", "GB"),
    ("danmark", "DK"),
    ("daenemark", "DK"),
    ("sverige", "SE"),
    ("norge", "NO"),
    ("polska", "PL"),
    ("tschechische republik", "CZ"),
    ("czech republic", "CZ"),
    ("usa", "US"),
    ("u.s.a.", "US"),
    ("united states of america", "US"),
    ("vereinigte staaten von amerika", "US"),
    ("türkiye", "TR"),
    ("tuerkei", "TR"),
    ("russische föderation", "RU"),
    ("russian federation", "RU"),
    ("weißrussland", "BY"),
    ("moldawien", "MD"),
    ("volksrepublik china", "CN"),
    ("vr china", "CN"),
];

/// The code of a country's name, or the text as it came.
#[must_use]
pub fn canonical(text: &str) -> String {
    let text = text.trim();
    // Asked once for each address of a file.
    static CODES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let mut codes: HashMap<String, &'static str> = HashMap::new();
        for (code, german, english) in COUNTRIES {
            for name in [code, german, english] {
                codes.entry(name.to_lowercase()).or_insert(code);
            }
        }
        for (name, code) in ALIASES {
            codes.entry((*name).to_owned()).or_insert(code);
        }
        codes
    });
    if text.is_empty() {
        return String::new();
    }
    CODES.get(&text.to_lowercase()).map_or(text, |code| code).to_owned()
}

/// The name of a country's code, or the text as it stands.
#[must_use]
pub fn name(country: &str, lang: Lang) -> String {
    match COUNTRIES.iter().find(|(code, ..)| *code == country) {
        Some((_, de, en)) => (if lang == Lang::En { *en } else { *de }).to_owned(),
        None => country.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_code() {
        for (code, ..) in COUNTRIES {
            assert_eq!(canonical(&name(code, Lang::De)), *code);
            assert_eq!(canonical(&name(code, Lang::En)), *code);
        }
        assert_eq!(canonical(" GERMANY "), "DE");
        assert_eq!(canonical("Großbritannien"), "GB");
        assert_eq!(canonical("Atlantis"), "Atlantis");
    }
}
