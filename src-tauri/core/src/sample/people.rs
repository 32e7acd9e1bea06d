//! The people of the sample firm's address book.

/// A line of the table.
pub(super) struct Person {
    /// "Frau", "Herr" or nothing.
    pub(super) salutation: &'static str,
    pub(super) title: &'static str,
    pub(super) given: &'static str,
    pub(super) family: &'static str,
    /// Key of the organisation; empty for private people and the own team.
    pub(super) at: &'static str,
    pub(super) role: &'static str,
    pub(super) department: &'static str,
}

impl Person {
    /// By which contracts and events name them.
    pub(super) fn key(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

const fn person(
    salutation: &'static str,
    title: &'static str,
    given: &'static str,
    family: &'static str,
    at: &'static str,
    role: &'static str,
    department: &'static str,
) -> Person {
    Person { salutation, title, given, family, at, role, department }
}

/// The own team, in the order of their extensions (from -101 on).
#[rustfmt::skip]
pub(super) const TEAM: &[Person] = &[
    person("Herr", "", "Jens", "Hansen", "", "Geschäftsführer", "Geschäftsleitung"),
    person("Frau", "", "Maren", "Hansen", "", "Geschäftsführerin", "Geschäftsleitung"),
    person("Frau", "", "Anna", "Petersen", "", "Assistenz der Geschäftsführung", "Büro"),
    person("Frau", "", "Fatma", "Demir", "", "Buchhaltung", "Büro"),
    person("Frau", "", "Dörte", "Clausen", "", "Personal und Ausbildung", "Büro"),
    person("Frau", "", "Svenja", "Thießen", "", "Einkauf", "Büro"),
    person("Herr", "Dipl.-Ing.", "Uwe", "Kruse", "", "Projektleiter", "Projekte"),
    person("Frau", "M. Eng.", "Merle", "Brodersen", "", "Leitung Service und Wartung", "Service"),
    person("Herr", "", "Lars", "Jeßen", "", "Obermonteur", "Projekte"),
    person("Herr", "", "Piotr", "Nowak", "", "Elektroniker", "Projekte"),
    person("Herr", "", "Jan-Ole", "Matthießen", "", "Lager und Fuhrpark", "Lager"),
    person("", "", "Kim", "Schröder", "", "EDV und Arbeitsvorbereitung", "Büro"),
    person("Frau", "", "Thi Ngoc Anh", "Trần", "", "Auszubildende, 2. Lehrjahr", "Ausbildung"),
    person("Herr", "", "Malte", "Feddersen", "", "Auszubildender, 3. Lehrjahr", "Ausbildung"),
];

/// The advisory board.
#[rustfmt::skip]
pub(super) const BOARD: &[Person] = &[
    person("Frau", "Dr.", "Anna", "Weber", "", "Vorsitzende des Beirats", ""),
    person("Herr", "Prof. Dr.-Ing.", "Karl", "von Lindenau-Reetwisch", "hohenlohe", "Partner", ""),
    person("Frau", "", "Sabine", "Blohm", "bank", "Vorständin", "Firmenkunden"),
    person("Herr", "", "Emre", "Yılmaz", "", "Unternehmer", ""),
    person("Frau", "", "Gesine", "Otte", "", "Stellvertretende Vorsitzende des Beirats", ""),
];

/// People at the organisations.
#[rustfmt::skip]
pub(super) const CONTACTS: &[Person] = &[
    person("Herr", "", "Hinnerk", "Brodersen", "werfthafen", "Verwalter", "Gewerbeflächen"),
    person("Frau", "", "Wiebke", "Stahmer", "nordlager", "Vermietung", ""),
    person("Herr", "", "Oliver", "Brandes", "elbmarsch", "Kundenbetreuer", "Flotte"),
    person("Frau", "", "Katrin", "Lütje", "holstrom", "Schlüsselkunden", "Vertrieb"),
    person("Herr", "", "Tarek", "Haddad", "marschnet", "Geschäftskunden", ""),
    person("Frau", "", "Nele", "Ahrens", "hansemobil", "Kundenberaterin", ""),
    person("Herr", "", "Friedrich", "Brandt", "brandt", "Inhaber", ""),
    person("Frau", "", "Ronja", "Brandt", "brandt", "Schaden", "Gewerbe"),
    person("Herr", "", "Tom", "Kröger", "druckwerk", "Vertrieb", ""),
    person("Frau", "", "Imke", "Sönnichsen", "rechenhaus", "Betrieb", "Rechenzentrum"),
    person("Herr", "", "Gereon", "Schmitz", "meisterblick", "Kundendienst", ""),
    person("Frau", "", "Agnieszka", "Kowalska", "sauber", "Objektleiterin", ""),
    person("Herr", "", "Dirk", "Maaß", "hebewerk", "Servicetechniker", ""),
    person("Herr", "Dr.", "Hauke", "Claasen", "claasen", "Steuerberater", ""),
    person("Frau", "", "Birgit", "Lang", "claasen", "Wirtschaftsprüferin", "Jahresabschluss"),
    person("Frau", "Dr. iur.", "Elif", "Yıldız", "kanzlei", "Rechtsanwältin", "Vertragsrecht"),
    person("Herr", "", "Knut", "Petersen", "kanzlei", "Rechtsanwalt und Notar", ""),
    person("Herr", "", "Boris", "Thoms", "bank", "Firmenkundenberater", "Firmenkunden"),
    person("Frau", "Dr. med.", "Juliane", "Reimers", "arbeitssicher", "Betriebsärztin", ""),
    person("Herr", "", "Sven", "Saß", "arbeitssicher", "Fachkraft für Arbeitssicherheit", ""),
    person("Herr", "", "Holger", "Dammann", "nordlicht", "Außendienst", "Verkauf"),
    person("Frau", "", "Tanja", "Rieck", "nordlicht", "Innendienst", "Verkauf"),
    person("Frau", "", "Meike", "Störtebecker", "kabelwerk", "Auftragsannahme", ""),
    person("Herr", "", "Claus", "Thormählen", "schaltschrank", "Geschäftsführer", ""),
    person("Frau", "", "Finja", "Momsen", "küstenwind", "Projektvertrieb", ""),
    person("Herr", "", "Peter", "Ohlsen", "ohlsen", "Inhaber", ""),
    person("Herr", "", "Rolf", "Lührs", "lührs", "Komplementär", ""),
    person("Frau", "", "Denise", "Haberkorn", "ladetechnik", "Vertrieb Nord", ""),
    person("Herr", "", "Urs", "Zbinden", "alpmess", "Leiter Kalibrierung", ""),
    person("Frau", "Mag.", "Theresa", "Hofstätter", "donau", "Verkauf Export", ""),
    person("Herr", "", "Gernot", "Pichler", "murtal", "Technik", ""),
    person("Frau", "", "Heike", "Rathjen", "wohnbau", "Vorständin", "Technik"),
    person("Herr", "", "Sönke", "Tiedemann", "wohnbau", "Hausmeisterdienst", "Technik"),
    person("Herr", "", "Jörn", "Wiebe", "wiebe", "Geschäftsführer", ""),
    person("Frau", "", "Pia", "Wulff", "wiebe", "Bauleiterin", ""),
    person("Frau", "Dipl.-Ing.", "Inga", "Sörensen", "sörensen", "Architektin", ""),
    person("Herr", "", "Thore", "Kähler", "sörensen", "Architekt", ""),
    person("Herr", "", "Matthias", "Groth", "klinik", "Technischer Leiter", "Haustechnik"),
    person("Frau", "", "Alma", "Rosenfeld", "baumschule", "Gesellschafterin", ""),
    person("Frau", "", "Charlotte", "du Plessis-Hartwig", "speicher", "Direktorin", ""),
    person("Herr", "", "Henning", "Holst", "meierei", "Betriebsleiter", ""),
    person("Herr", "", "Kai-Uwe", "Dreyer", "dreyer", "Geschäftsführer", ""),
    person("Frau", "", "Rieke", "Bannick", "werft", "Werkstattleitung", ""),
    person("Frau", "", "Silke", "Jürgens", "kita", "Leitung", ""),
    person("Herr", "", "Manfred", "Pohlmann", "verein", "Erster Vorsitzender", ""),
    person("Herr", "", "Detlef", "Ehlers", "zweckverband", "Verbandsvorsteher", ""),
    person("Frau", "", "Silvia", "Amstutz", "seetal", "Leiterin Liegenschaften", ""),
    person("Frau", "", "Eleanor", "Whitcombe", "whitcombe", "Managing Director", ""),
    person("Frau", "", "Renate", "Köhler", "finanzamt", "Sachbearbeiterin", "Veranlagung Körperschaften"),
    person("Herr", "", "Axel", "Struve", "bauamt", "Sachgebietsleiter", "Elektro und Beleuchtung"),
    person("Frau", "", "Martina", "Kruse", "kammer", "Ausbildungsberaterin", ""),
    person("Herr", "", "Lukas", "Feldmann", "tageblatt", "Redakteur", "Wirtschaft"),
];

/// Private customers: street and town beside them.
#[rustfmt::skip]
pub(super) const PRIVATE: &[(Person, &str, &str)] = &[
    (person("Frau", "", "Hannelore", "Aßmann", "", "", ""), "Lindenweg 4", "25335 Elmshorn"),
    (person("Herr", "", "Ömer", "Çelik", "", "", ""), "Kirchenstieg 19", "25337 Elmshorn"),
    (person("Herr", "Dr. h. c.", "Volkmar", "Zimmermann-Brockdorff", "", "", ""), "Gut Reetwisch 1", "25355 Barmstedt"),
    (person("Frau", "", "Beate", "Müller", "", "", ""), "Amselstieg 7", "25335 Elmshorn"),
    (person("Herr", "", "Bernd", "Mueller", "", "", ""), "Drosselweg 12", "25421 Pinneberg"),
    (person("", "", "Robin", "Lindström", "", "", ""), "Deichstraße 31", "25348 Glückstadt"),
    (person("Frau", "", "Zoë", "Ångström", "", "", ""), "Hafenpromenade 2", "24937 Flensburg"),
    (person("Herr", "", "Günther", "Oßwald", "", "", ""), "Birkenhain 23", "25436 Uetersen"),
    (person("Frau", "", "Ilse", "Voß", "", "", ""), "Seniorenstift Marschblick, Whg. 14", "25335 Elmshorn"),
    (person("Herr", "", "Álvaro", "Núñez", "", "", ""), "Ringstraße 66", "25524 Itzehoe"),
    (person("Frau", "Prof. Dr. med.", "Dagmar", "Freifrau zu Kellinghusen", "", "", ""), "Alte Landstraße 3", "24103 Kiel"),
    (person("Herr", "", "Tim", "Öztürk", "", "", ""), "Schulweg 8", "25337 Kölln-Reisiek"),
    (person("Eheleute", "", "Anke und Jürgen", "Harms", "", "", ""), "Rosenstieg 5", "25335 Elmshorn"),
];
