//! Countries: their German names, as an address names them, and the codes that texts mean.

/// ISO 3166-1 alpha-2 and the German name.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("AD", "Andorra"), ("AE", "Vereinigte Arabische Emirate"), ("AF", "Afghanistan"), ("AG", "Antigua und Barbuda"),
    ("AL", "Albanien"), ("AM", "Armenien"), ("AO", "Angola"), ("AR", "Argentinien"), ("AT", "Österreich"),
    ("AU", "Australien"), ("AZ", "Aserbaidschan"), ("BA", "Bosnien und Herzegowina"), ("BB", "Barbados"),
    ("BD", "Bangladesch"), ("BE", "Belgien"), ("BF", "Burkina Faso"), ("BG", "Bulgarien"), ("BH", "Bahrain"),
    ("BI", "Burundi"), ("BJ", "Benin"), ("BN", "Brunei Darussalam"), ("BO", "Bolivien"), ("BR", "Brasilien"),
    ("BS", "Bahamas"), ("BT", "Bhutan"), ("BW", "Botsuana"), ("BY", "Belarus"), ("BZ", "Belize"), ("CA", "Kanada"),
    ("CD", "Demokratische Republik Kongo"), ("CF", "Zentralafrikanische Republik"), ("CG", "Kongo"),
    ("CH", "Schweiz"), ("CI", "Côte d’Ivoire"), ("CL", "Chile"), ("CM", "Kamerun"), ("CN", "China"),
    ("CO", "Kolumbien"), ("CR", "Costa Rica"), ("CU", "Kuba"), ("CV", "Cabo Verde"), ("CY", "Zypern"),
    ("CZ", "Tschechien"), ("DE", "Deutschland"), ("DJ", "Dschibuti"), ("DK", "Dänemark"), ("DM", "Dominica"),
    ("DO", "Dominikanische Republik"), ("DZ", "Algerien"), ("EC", "Ecuador"), ("EE", "Estland"), ("EG", "Ägypten"),
    ("ER", "Eritrea"), ("ES", "Spanien"), ("ET", "Äthiopien"), ("FI", "Finnland"), ("FJ", "Fidschi"),
    ("FO", "Färöer"), ("FR", "Frankreich"), ("GA", "Gabun"), ("GB", "Großbritannien"), ("GD", "Grenada"),
    ("GE", "Georgien"), ("GG", "Guernsey"), ("GH", "Ghana"), ("GI", "Gibraltar"), ("GL", "Grönland"), ("GM", "Gambia"),
    ("GN", "Guinea"), ("GQ", "Äquatorialguinea"), ("GR", "Griechenland"), ("GT", "Guatemala"), ("GW", "Guinea-Bissau"),
    ("GY", "Guyana"), ("HK", "Hongkong"), ("HN", "Honduras"), ("HR", "Kroatien"), ("HT", "Haiti"), ("HU", "Ungarn"),
    ("ID", "Indonesien"), ("IE", "Irland"), ("IL", "Israel"), ("IM", "Insel Man"), ("IN", "Indien"), ("IQ", "Irak"),
    ("IR", "Iran"), ("IS", "Island"), ("IT", "Italien"), ("JE", "Jersey"), ("JM", "Jamaika"), ("JO", "Jordanien"),
    ("JP", "Japan"), ("KE", "Kenia"), ("KG", "Kirgisistan"), ("KH", "Kambodscha"), ("KI", "Kiribati"), ("KM", "Komoren"),
    ("KN", "St. Kitts und Nevis"), ("KP", "Nordkorea"), ("KR", "Südkorea"), ("KW", "Kuwait"), ("KZ", "Kasachstan"),
    ("LA", "Laos"), ("LB", "Libanon"), ("LC", "St. Lucia"), ("LI", "Liechtenstein"), ("LK", "Sri Lanka"),
    ("LR", "Liberia"), ("LS", "Lesotho"), ("LT", "Litauen"), ("LU", "Luxemburg"), ("LV", "Lettland"), ("LY", "Libyen"),
    ("MA", "Marokko"), ("MC", "Monaco"), ("MD", "Republik Moldau"), ("ME", "Montenegro"), ("MG", "Madagaskar"),
    ("MH", "Marshallinseln"), ("MK", "Nordmazedonien"), ("ML", "Mali"), ("MM", "Myanmar"), ("MN", "Mongolei"),
    ("MO", "Macau"), ("MR", "Mauretanien"), ("MT", "Malta"), ("MU", "Mauritius"), ("MV", "Malediven"), ("MW", "Malawi"),
    ("MX", "Mexiko"), ("MY", "Malaysia"), ("MZ", "Mosambik"), ("NA", "Namibia"), ("NE", "Niger"), ("NG", "Nigeria"),
    ("NI", "Nicaragua"), ("NL", "Niederlande"), ("NO", "Norwegen"), ("NP", "Nepal"), ("NZ", "Neuseeland"),
    ("OM", "Oman"), ("PA", "Panama"), ("PE", "Peru"), ("PG", "Papua-Neuguinea"), ("PH", "Philippinen"),
    ("PK", "Pakistan"), ("PL", "Polen"), ("PR", "Puerto Rico"), ("PS", "Palästina"), ("PT", "Portugal"),
    ("PW", "Palau"), ("PY", "Paraguay"), ("QA", "Katar"), ("RO", "Rumänien"), ("RS", "Serbien"), ("RU", "Russland"),
    ("RW", "Ruanda"), ("SA", "Saudi-Arabien"), ("SB", "Salomonen"), ("SC", "Seychellen"), ("SD", "Sudan"),
    ("SE", "Schweden"), ("SG", "Singapur"), ("SI", "Slowenien"), ("SK", "Slowakei"), ("SL", "Sierra Leone"),
    ("SM", "San Marino"), ("SN", "Senegal"), ("SO", "Somalia"), ("SR", "Suriname"), ("SS", "Südsudan"),
    ("ST", "São Tomé und Príncipe"), ("SV", "El Salvador"), ("SY", "Syrien"), ("SZ", "Eswatini"), ("TD", "Tschad"),
    ("TG", "Togo"), ("TH", "Thailand"), ("TJ", "Tadschikistan"), ("TL", "Timor-Leste"), ("TM", "Turkmenistan"),
    ("TN", "Tunesien"), ("TO", "Tonga"), ("TR", "Türkei"), ("TT", "Trinidad und Tobago"), ("TW", "Taiwan"),
    ("TZ", "Tansania"), ("UA", "Ukraine"), ("UG", "Uganda"), ("US", "USA"), ("UY", "Uruguay"), ("UZ", "Usbekistan"),
    ("VA", "Vatikanstadt"), ("VC", "St. Vincent und die Grenadinen"), ("VE", "Venezuela"), ("VN", "Vietnam"),
    ("VU", "Vanuatu"), ("WS", "Samoa"), ("XK", "Kosovo"), ("YE", "Jemen"), ("ZA", "Südafrika"), ("ZM", "Sambia"),
    ("ZW", "Simbabwe"),
];

/// Other names under which a country stands in cards, imports and signatures.
#[rustfmt::skip]
const ALSO: &[(&str, &str)] = &[
    ("D", "DE"), ("BRD", "DE"), ("Germany", "DE"), ("Allemagne", "DE"), ("A", "AT"), ("Austria", "AT"),
    ("Switzerland", "CH"), ("Suisse", "CH"), ("Svizzera", "CH"), ("Liechtenstein", "LI"), ("FL", "LI"),
    ("Luxembourg", "LU"), ("L", "LU"), ("Netherlands", "NL"), ("The Netherlands", "NL"), ("Nederland", "NL"),
    ("Holland", "NL"), ("Belgium", "BE"), ("België", "BE"), ("Belgique", "BE"), ("B", "BE"), ("France", "FR"), ("F", "FR"),
    ("Italy", "IT"), ("Italia", "IT"), ("I", "IT"), ("Spain", "ES"), ("España", "ES"), ("UK", "GB"),
    ("United Kingdom", "GB"), ("Great Britain", "GB"), ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"),
    ("Vereinigtes Königreich", "GB"), ("Ireland", "IE"), ("Denmark", "DK"), ("Danmark", "DK"), ("Sweden", "SE"),
    ("Sverige", "SE"), ("Norway", "NO"), ("Norge", "NO"), ("Finland", "FI"), ("Poland", "PL"), ("Polska", "PL"),
    ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Tschechische Republik", "CZ"), ("Slovakia", "SK"),
    ("Hungary", "HU"), ("Slovenia", "SI"), ("Croatia", "HR"), ("Romania", "RO"), ("Bulgaria", "BG"), ("Greece", "GR"),
    ("Turkey", "TR"), ("Türkiye", "TR"), ("Ukraine", "UA"), ("United States", "US"), ("United States of America", "US"),
    ("Vereinigte Staaten", "US"), ("U.S.A.", "US"), ("Canada", "CA"), ("Australia", "AU"), ("New Zealand", "NZ"),
    ("Japan", "JP"), ("India", "IN"), ("South Africa", "ZA"), ("Brazil", "BR"), ("Mexico", "MX"),
];

/// The German name of a country by its code or by any of its names; another text comes back as it is.
#[must_use]
pub fn german_name(country: &str) -> &str {
    let code = code_of(country);
    NAMES.iter().find(|(iso, _)| Some(*iso) == code).map_or(country.trim(), |(_, name)| name)
}

/// The ISO code that a text means: a code, a German or usual foreign name, or a sign such as "D" and "A".
#[must_use]
pub fn code_of(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let same = |known: &str| known.to_lowercase() == text.to_lowercase();
    NAMES
        .iter()
        .find(|(iso, name)| iso.eq_ignore_ascii_case(text) || same(name))
        .map(|(iso, _)| *iso)
        .or_else(|| ALSO.iter().find(|(name, _)| same(name)).map(|(_, iso)| *iso))
}

/// Whether a country is another than the own one; nothing said means the own one.
#[must_use]
pub fn is_abroad(country: &str, home: &str) -> bool {
    let country = country.trim();
    match code_of(country) {
        Some(code) => Some(code) != code_of(home),
        None => !country.is_empty(),
    }
}

/// The sign before a postal code (DIN 5008 does without: "A-1030", "CH 8400", "D-25335") taken off,
/// with the country that it names.
#[must_use]
pub fn without_sign(postal_code: &str) -> (&str, Option<&'static str>) {
    let text = postal_code.trim();
    let letters = text.chars().take_while(char::is_ascii_uppercase).count();
    let rest = text[letters..].trim_start_matches(['-', '\u{2013}', ' ']);
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    // "L-2134" is a sign, "SW1A 1AA" and "LV-1010" as a whole are codes of their own countries.
    let parted = rest.len() < text.len() - letters;
    let known = match &text[..letters] {
        "D" | "DE" if digits == 5 => Some("DE"),
        "A" | "AT" if digits == 4 => Some("AT"),
        "CH" if digits == 4 => Some("CH"),
        "FL" | "LI" if digits == 4 => Some("LI"),
        "F" | "FR" if digits == 5 => Some("FR"),
        "I" | "IT" if digits == 5 => Some("IT"),
        "B" | "BE" if digits == 4 && parted => Some("BE"),
        "DK" if digits == 4 && parted => Some("DK"),
        "NL" if digits == 4 && parted => Some("NL"),
        "PL" if digits == 5 && parted => Some("PL"),
        "CZ" if digits == 5 && parted => Some("CZ"),
        "GB" | "UK" if parted && !rest.is_empty() => Some("GB"),
        _ => None,
    };
    if known.is_some() { (rest, known) } else { (text, None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_names_and_signs() {
        for (text, code) in [
            ("DE", Some("DE")),
            ("de", Some("DE")),
            ("D", Some("DE")),
            ("deutschland", Some("DE")),
            ("ÖSTERREICH", Some("AT")),
            ("Schweiz", Some("CH")),
            ("united kingdom", Some("GB")),
            ("Atlantis", None),
            ("", None),
        ] {
            assert_eq!(code_of(text), code, "{text}");
        }
        assert_eq!(german_name("GB"), "Großbritannien");
        assert_eq!(german_name("Austria"), "Österreich");
        assert_eq!(german_name(" Atlantis "), "Atlantis");
    }

    #[test]
    fn every_code_stands_once() {
        let mut codes: Vec<_> = NAMES.iter().map(|(code, _)| code).collect();
        codes.dedup();
        assert_eq!(codes.len(), NAMES.len());
        assert!(codes.is_sorted());
        assert!(ALSO.iter().all(|(_, code)| NAMES.iter().any(|(known, _)| known == code)));
    }

    #[test]
    fn what_is_not_said_is_at_home() {
        assert!(!is_abroad("", "DE") && !is_abroad("de", "DE") && !is_abroad("Deutschland", "DE"));
        assert!(is_abroad("AT", "DE") && is_abroad("Atlantis", "DE") && !is_abroad("A", "AT"));
    }

    #[test]
    fn signs_before_postal_codes_go() {
        for (typed, code, country) in [
            ("A-1030", "1030", Some("AT")),
            ("CH-8400", "8400", Some("CH")),
            ("CH 8400", "8400", Some("CH")),
            ("D-25335", "25335", Some("DE")),
            ("AT-8020", "8020", Some("AT")),
            ("GB-PO1 3AX", "PO1 3AX", Some("GB")),
            ("25335", "25335", None),
            ("SW1A 1AA", "SW1A 1AA", None),
            ("B15 2TT", "B15 2TT", None),
            ("LV-1010", "LV-1010", None),
            ("", "", None),
        ] {
            assert_eq!(without_sign(typed), (code, country), "{typed}");
        }
    }
}
