//! The organisations of the sample firm's address book.

/// A line of the table.
pub(super) struct Organisation {
    /// By which people and contracts name it.
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    /// Codes of categories, separated by blanks.
    pub(super) categories: &'static str,
    pub(super) street: &'static str,
    /// "25335 Elmshorn"; "AT-1030 Wien" abroad.
    pub(super) town: &'static str,
    /// All digits but the last: 0 is the switchboard, people get 1 to 9.
    pub(super) phone: &'static str,
    /// The host of web and mail addresses.
    pub(super) host: &'static str,
}

const fn org(
    key: &'static str,
    name: &'static str,
    categories: &'static str,
    street: &'static str,
    town: &'static str,
    phone: &'static str,
    host: &'static str,
) -> Organisation {
    Organisation { key, name, categories, street, town, phone, host }
}

#[rustfmt::skip]
pub(super) const ORGANISATIONS: &[Organisation] = &[
    // Who rents to the firm, insures it, supplies it with power and lines.
    org("werfthafen", "Grundstücksgesellschaft Werfthafen mbH", "service", "Kaiweg 3", "25335 Elmshorn", "+49 40 66969-20", "werfthafen-grund.example"),
    org("nordlager", "Nordlager Hallen und Flächen GmbH & Co. KG", "service", "Gewerbering 41", "25436 Tornesch", "+49 40 66969-21", "nordlager.example"),
    org("elbmarsch", "Fahrzeugleasing Elbmarsch GmbH", "service", "Am Autohof 7", "25421 Pinneberg", "+49 40 66969-22", "elbmarsch-leasing.example"),
    org("holstrom", "Holstenlicht Energievertrieb GmbH", "supplier", "Turbinenweg 1", "24534 Neumünster", "+49 40 66969-23", "holstenlicht.example"),
    org("wärme", "Wärmegemeinschaft Krückaubogen eG", "supplier", "Kesselstraße 9", "25335 Elmshorn", "+49 40 66969-24", "waerme-krueckau.example"),
    org("marschnet", "Marschnetz Telekommunikation GmbH", "service", "Funkturmallee 2", "25524 Itzehoe", "+49 40 66969-25", "marschnetz.example"),
    org("hansemobil", "Hansemobil Geschäftskunden GmbH", "service", "Sendeplatz 18", "20457 Hamburg", "+49 40 66969-26", "hansemobil.example"),
    org("gegenseitige", "Gegenseitige Landesversicherung Holstein VVaG", "service", "Brandkassenweg 5", "24103 Kiel", "+49 40 66969-27", "gegenseitige-holstein.example"),
    org("brandt", "Assekuranzkontor Brandt & Söhne OHG", "service partner", "Speicherreihe 14", "20457 Hamburg", "+49 40 66969-28", "brandt-assekuranz.example"),
    org("rechtsschutz", "Nordschild Rechtsschutz AG", "service", "Siegelgasse 6", "10115 Berlin", "+49 30 23125-20", "nordschild.example"),
    org("druckwerk", "Druckwerk Nord Kopiersysteme GmbH", "service", "Tonerstraße 22", "22846 Norderstedt", "+49 40 66969-29", "druckwerk-nord.example"),
    org("rechenhaus", "Rechenhaus Nordsee GmbH", "service", "Serverdeich 4", "25813 Husum", "+49 40 66969-30", "rechenhaus.example"),
    org("meisterblick", "Meisterblick Handwerkssoftware GmbH", "service", "Ringgasse 31", "50667 Köln", "+49 221 4710-20", "meisterblick.example"),
    org("zeitwerk", "Zeitwerk Terminal GmbH", "service", "Stechuhrweg 8", "60311 Frankfurt am Main", "+49 69 90009-20", "zeitwerk-terminal.example"),
    org("sauber", "Gebäudereinigung Elbfrisch GmbH", "service", "Bleicherstraße 17", "25421 Pinneberg", "+49 40 66969-31", "elbfrisch.example"),
    org("leuchtfeuer", "Wachdienst Leuchtfeuer GmbH", "service", "Nachtweg 3", "22880 Wedel", "+49 40 66969-32", "leuchtfeuer-wachdienst.example"),
    org("hebewerk", "Hebewerk Aufzüge und Tore GmbH", "service", "Seilbahnring 12", "25524 Itzehoe", "+49 40 66969-33", "hebewerk.example"),
    org("entsorgung", "Wertstoffhof Marschland GmbH & Co. KG", "service", "Am Klärwerk 1", "25436 Uetersen", "+49 40 66969-34", "wertstoff-marschland.example"),
    org("claasen", "Dr. Claasen & Partner Steuerberatungsgesellschaft mbB", "service partner", "Königsgang 10", "25335 Elmshorn", "+49 40 66969-35", "claasen-steuer.example"),
    org("kanzlei", "Petersen Yıldız Rechtsanwälte Partnerschaft mbB", "service partner", "Gerichtsplatz 2", "25524 Itzehoe", "+49 40 66969-36", "petersen-yildiz.example"),
    org("bank", "Kreditbank Unterelbe eG", "service", "Marktplatz 1", "25335 Elmshorn", "+49 40 66969-37", "kreditbank-unterelbe.example"),
    org("arbeitssicher", "Sicher & Gesund Arbeitsschutz Nord GmbH", "service", "Helmstraße 5", "23552 Lübeck", "+49 40 66969-38", "sicher-gesund.example"),
    // Suppliers.
    org("nordlicht", "Nordlicht Elektrogroßhandel GmbH & Co. KG", "supplier", "Großmarktstraße 100", "20097 Hamburg", "+49 40 66969-39", "nordlicht-gross.example"),
    org("kabelwerk", "Kabelwerk Stör GmbH", "supplier", "Kupferweg 6", "25524 Itzehoe", "+49 40 66969-40", "kabelwerk-stoer.example"),
    org("leuchten", "Leuchtenhaus Petersen e. K.", "supplier", "Lichthof 3", "24103 Kiel", "+49 40 66969-41", "leuchten-petersen.example"),
    org("schaltschrank", "Schaltschrankbau Thormählen GmbH", "supplier", "Am Außendeich 27", "25348 Glückstadt", "+49 40 66969-42", "thormaehlen.example"),
    org("küstenwind", "Solartechnik Küstensonne GmbH", "supplier", "Sonnenkoog 11", "25813 Husum", "+49 40 66969-43", "kuestensonne.example"),
    org("ohlsen", "Werkzeug- und Bühnenverleih Ohlsen", "supplier", "Hebebühnenweg 2", "25436 Uetersen", "+49 40 66969-44", "ohlsen-verleih.example"),
    org("lührs", "Papier und Büro Lührs KG", "supplier", "Blattstraße 9", "25337 Kölln-Reisiek", "+49 40 66969-45", "papier-luehrs.example"),
    org("ladetechnik", "Main-Ladetechnik GmbH", "supplier", "Akkuallee 44", "60311 Frankfurt am Main", "+49 69 90009-21", "main-ladetechnik.example"),
    org("zunftkleid", "Zunftkleid Berufsbekleidung GmbH", "supplier", "Nadelstraße 13", "10115 Berlin", "+49 30 23125-21", "zunftkleid.example"),
    org("alpmess", "Alpmess Prüfgeräte AG", "supplier", "Zählerstrasse 8", "CH-8400 Winterthur", "+49 89 99998-20", "alpmess.example"),
    org("donau", "Donau Antriebstechnik Gesellschaft m. b. H.", "supplier", "Motorengasse 21", "AT-1030 Wien", "+49 89 99998-21", "donau-antrieb.example"),
    org("murtal", "Murtal Verteilerbau GmbH", "supplier", "Schienenweg 4", "AT-8020 Graz", "+49 89 99998-22", "murtal-verteiler.example"),
    // Customers.
    org("wohnbau", "Wohnungsgenossenschaft Krückaubogen eG", "customer", "Siedlerweg 50", "25335 Elmshorn", "+49 40 66969-46", "wg-krueckaubogen.example"),
    org("wiebe", "Bauunternehmung Wiebe GmbH", "customer", "Ziegeleiweg 15", "25355 Barmstedt", "+49 40 66969-47", "wiebe-bau.example"),
    org("sörensen", "Sörensen + Kähler Architekten PartG mbB", "customer planner", "Giebelstraße 7", "24937 Flensburg", "+49 40 66969-48", "soerensen-kaehler.example"),
    org("klinik", "Klinikverbund Unterelbe gGmbH", "customer", "Am Krankenhaus 1", "25524 Itzehoe", "+49 40 66969-49", "klinik-unterelbe.example"),
    org("baumschule", "Baumschulen Rosenfeld GbR", "customer", "Alleenweg 88", "25462 Rellingen", "+49 40 66969-50", "baumschulen-rosenfeld.example"),
    org("speicher", "Hotel Alter Speicher Betriebs-GmbH", "customer", "Hafenstraße 40", "25348 Glückstadt", "+49 40 66969-51", "alter-speicher.example"),
    org("meierei", "Meiereigenossenschaft Holstenkamp eG", "customer", "Milchstraße 4", "24534 Neumünster", "+49 40 66969-52", "meierei-holstenkamp.example"),
    org("dreyer", "Autohaus Dreyer GmbH", "customer", "Hamburger Chaussee 120", "25337 Elmshorn", "+49 40 66969-53", "autohaus-dreyer.example"),
    org("werft", "Bootswerft Süderelbe GmbH", "customer", "Slipanlage 2", "25348 Glückstadt", "+49 40 66969-54", "bootswerft-suederelbe.example"),
    org("kita", "Kindertagesstätte Deichkinder e. V.", "customer", "Schafsdeich 6", "25436 Uetersen", "+49 40 66969-55", "deichkinder.example"),
    org("verein", "Sportverein Rot-Weiß Marsch von 1911 e. V.", "customer", "Am Sportpark 3", "25335 Elmshorn", "+49 40 66969-56", "rw-marsch.example"),
    org("zweckverband", "Zweckverband zur gemeinschaftlichen Unterhaltung der Schöpfwerke und Deichanlagen an der unteren Krückau und Pinnau", "customer authority", "Sielwärterhaus 1", "25436 Uetersen", "+49 40 66969-57", "zweckverband-schoepfwerke.example"),
    org("hohenlohe", "Ingenieurgesellschaft für Gebäudetechnik und Energieberatung Freiherr von Lindenau-Reetwisch und Partner mbB", "planner customer", "Schlossallee 1", "24103 Kiel", "+49 40 66969-58", "lindenau-reetwisch.example"),
    org("seetal", "Uhrenmanufaktur Seetal AG", "customer", "Unruhgasse 5", "CH-4051 Basel", "+49 89 99998-23", "seetal-uhren.example"),
    org("whitcombe", "Whitcombe Marine Lighting Ltd", "customer", "14 Quayside Walk", "GB-PO1 3AX Portsmouth", "+44 20 7946 01", "whitcombe-marine.example"),
    // Authorities and the press.
    org("finanzamt", "Finanzamt Unterelbe-Nord", "authority", "Steuerdamm 20", "25524 Itzehoe", "+49 40 66969-59", "finanzamt-unterelbe.example"),
    org("bauamt", "Stadt Elmshorn, Amt für Hochbau", "authority customer", "Rathausgang 15", "25335 Elmshorn", "+49 40 66969-60", "stadt-hochbau.example"),
    org("kammer", "Handwerkskammer an der Elbe", "authority", "Zunfthof 9", "22767 Hamburg", "+49 40 66969-61", "kammer-elbe.example"),
    org("bg", "Berufsgenossenschaft Draht und Spannung", "authority", "Unfallweg 12", "50667 Köln", "+49 221 4710-21", "bg-draht.example"),
    org("tageblatt", "Krückauer Tageblatt Verlag GmbH", "press", "Setzergasse 4", "25335 Elmshorn", "+49 40 66969-62", "tageblatt-krueckau.example"),
    org("fachblatt", "Strom und Handwerk Fachverlag GmbH", "press", "Verlagsplatz 2", "80331 München", "+49 89 99998-24", "strom-und-handwerk.example"),
];

/// What only some of them have: a second address. Key, kind, street, town.
#[rustfmt::skip]
pub(super) const FURTHER_ADDRESSES: &[(&str, &str, &str, &str)] = &[
    ("klinik", "invoice", "Postfach 12 34", "25502 Itzehoe"),
    ("wohnbau", "invoice", "Rechnungseingang, Siedlerweg 52", "25335 Elmshorn"),
    ("nordlicht", "delivery", "Rampe 4, Großmarktstraße 102", "20097 Hamburg"),
    ("finanzamt", "po_box", "Postfach 20 10", "25510 Itzehoe"),
    ("bg", "bulk", "", "50600 Köln"),
    ("kammer", "po_box", "Postfach 50 07 11", "22707 Hamburg"),
    ("gegenseitige", "po_box", "Postfach 33 44", "24032 Kiel"),
];

/// What is to be remembered of them.
#[rustfmt::skip]
pub(super) const NOTES: &[(&str, &str)] = &[
    ("werfthafen", "Zählerstände Halle jeweils am 31.12. melden."),
    ("wohnbau", "Rahmenvertrag Störungsdienst. Rechnungen je Liegenschaft getrennt, Bestellnummer angeben."),
    ("klinik", "Zutritt zu den Technikräumen nur mit Begleitung; Anmeldung am Empfang Haus B."),
    ("kita", "Arbeiten nur außerhalb der Schlafzeit (12 bis 14 Uhr)."),
    ("zweckverband", "Anschrift passt nicht in jedes Fenster: Kurzform „Zweckverband Schöpfwerke“ ist erlaubt."),
    ("kabelwerk", "Trommeln sind Leihgut, Rückgabe binnen drei Monaten."),
    ("alpmess", "Kalibrierung in Winterthur, Versand mit Zollpapieren (vorübergehende Ausfuhr)."),
    ("seetal", "Korrespondenz auf Deutsch, Beträge in CHF."),
    ("speicher", "Anlieferung vor 9 Uhr, Parkplatz 12 ist für uns frei."),
    ("bauamt", "Vergaben über die Plattform des Landes; Angebote nie per Brief."),
];
