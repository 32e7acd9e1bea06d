//! Letters hold the measures of DIN 5008, form A and B: every position is read from the PDF.

use kontor_print::papers::letter::{Form, Head, Info, InfoLine, Letter, LetterOptions, LetterPaper, LogoAt};
use kontor_print::{Paper, Tagging};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, Word, squeeze};
use crate::samples::{day, texts};

/// What a measure may be off, in millimetres.
const TOLERANCE: f64 = 0.3;

fn head(form: Form) -> Head {
    Head {
        form,
        logo: LogoAt::Right,
        lines: texts(&["Hansen Elektrotechnik GmbH", "Schaltanlagen seit 1987"]),
        return_line: "Hansen Elektrotechnik GmbH · Hafenstraße 12 · 25335 Elmshorn".to_owned(),
        footer: vec![
            texts(&["Hansen Elektrotechnik GmbH", "Hafenstraße 12", "25335 Elmshorn"]),
            texts(&["Telefon +49 4121 1230", "info@hansen.example", "www.hansen.example"]),
            texts(&["Sparkasse Elmshorn", "IBAN DE89 3704 0044 0532 0130 00", "BIC COBADEFFXXX"]),
            texts(&["Sitz Elmshorn", "Amtsgericht Pinneberg HRB 4711", "Geschäftsführung: Jens Hansen"]),
        ],
        footer_note: String::new(),
        marks: true,
        size: 10.5,
    }
}

fn info() -> Info {
    Info {
        lines: vec![
            InfoLine::YourReference("we-kr".to_owned()),
            InfoLine::YourMessage(day(2026, 3, 2)),
            InfoLine::OurReference("B-2026-0001".to_owned()),
            InfoLine::Clerk("Anna Petersen".to_owned()),
            InfoLine::Phone("+49 4121 123-45".to_owned()),
            InfoLine::Email("anna.petersen@hansen.example".to_owned()),
            InfoLine::Date(day(2026, 3, 16)),
        ],
    }
}

fn letter(body: &str) -> Letter {
    Letter {
        notes: texts(&["Einschreiben", "Persönlich"]),
        address: texts(&[
            "Druckwerk Nord GmbH",
            "Einkauf",
            "Frau Dr. Wiebke Petersen-Lorentzen",
            "Gebäude 4",
            "Industriestraße 100",
            "25421 Pinneberg",
        ]),
        info: info(),
        subject: "Betreffzeile des Briefs".to_owned(),
        salutation: "Sehr geehrte Frau Dr. Petersen-Lorentzen,".to_owned(),
        body: body.to_owned(),
        closing: "Mit freundlichen Grüßen".to_owned(),
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        signatures: vec![texts(&["i. A. Anna Petersen", "Assistenz"])],
        annexes: texts(&["Angebot", "Lageplan"]),
        copies: texts(&["Buchhaltung"]),
    }
}

fn paper(form: Form, letters: Vec<Letter>) -> LetterPaper {
    LetterPaper {
        head: head(form),
        letters,
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: "Betreffzeile des Briefs".to_owned(),
        dated: day(2026, 3, 16),
    }
}

fn set(paper: &LetterPaper, preprinted: bool) -> Paper {
    paper.set(LetterOptions { lang: PaperLang::De, preprinted }, None).unwrap()
}

fn read(name: &str, paper: &LetterPaper) -> Read {
    pdf::read(name, &set(paper, false))
}

const SHORT: &str = "vielen Dank für Ihre Anfrage.\n\nAnbei das Angebot.";

/// Sentences that fill about `lines` lines.
fn lines(count: usize) -> String {
    (1..=count)
        .map(|line| format!("Satz{line} steht auf einer Zeile für sich und füllt sie mit Wörtern."))
        .collect::<Vec<_>>()
        .join("\n")
}

fn find<'a>(words: &'a [Word], text: &str) -> &'a Word {
    words.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("{text} is missing"))
}

fn assert_at(what: &str, measured: f64, expected: f64) {
    assert!((measured - expected).abs() <= TOLERANCE, "{what}: {measured:.2} instead of {expected:.2} mm");
}

#[test]
fn every_measure_is_that_of_the_table() {
    for (form, field, info_top, subject) in [(Form::A, 27.0, 32.0, 80.46), (Form::B, 45.0, 50.0, 98.46)] {
        let words = read(&format!("letter-geometry-{form:?}"), &paper(form, vec![letter(SHORT)])).words();
        // The zone of the return line and notes ends where the address begins, and grows upwards.
        let persoenlich = find(&words, "Persönlich");
        assert_at("notes end", persoenlich.bottom, field + 17.7);
        assert_at("notes left", persoenlich.left, 25.0);
        let sender = words.iter().find(|word| word.text == "Hansen" && word.top > field && word.left < 30.0).unwrap();
        assert!(sender.top >= field && sender.bottom < find(&words, "Einschreiben").bottom);
        // Six lines of the address in 27.3 mm.
        let first = find(&words, "Druckwerk");
        assert_at("address top", first.top, field + 17.7);
        assert_at("address left", first.left, 25.0);
        let town = words.iter().find(|word| word.text == "25421").unwrap();
        assert!(town.bottom <= field + 45.0 + TOLERANCE, "{town:?}");
        for word in
            words.iter().filter(|word| word.top > field + 17.0 && word.bottom < field + 45.5 && word.left < 105.0)
        {
            assert!(word.right <= 105.0, "the address field is 85 mm wide from 20 mm on: {word:?}");
        }
        let reference = words.iter().find(|word| word.text == "Ihr").unwrap();
        assert_at("information block top", reference.top, info_top);
        assert_at("information block left", reference.left, 125.0);
        for word in
            words.iter().filter(|word| word.left > 124.0 && word.top > info_top - 1.0 && word.top < subject - 1.0)
        {
            assert!(word.right <= 200.0, "the information block is 75 mm wide: {word:?}");
        }
        let betreff = find(&words, "Betreffzeile");
        assert_at("subject", betreff.top, subject);
        assert_at("subject left", betreff.left, 25.0);
        // Two blank lines before the salutation, one after it.
        let pitch = 10.5 * 1.3 * 25.4 / 72.0;
        let salutation = find(&words, "Sehr");
        assert_at("salutation", salutation.top, betreff.top + 3.0 * pitch);
        let text = find(&words, "vielen");
        assert_at("text", text.top, salutation.top + 2.0 * pitch);
        let anbei = find(&words, "Anbei");
        assert_at("second paragraph", anbei.top, text.top + 2.0 * pitch);
        let closing = find(&words, "Mit");
        assert_at("closing", closing.top, anbei.top + 2.0 * pitch);
        let firm = words.iter().find(|word| word.text == "Hansen" && word.top > closing.top).unwrap();
        assert_at("firm", firm.top, closing.top + 2.0 * pitch);
        let signed = words.iter().find(|word| word.text == "i." && word.top > firm.top).unwrap();
        assert_at("typed name", signed.top, firm.top + 4.0 * pitch);
        let role = find(&words, "Assistenz");
        let annexes = find(&words, "Anlagen");
        assert_at("annexes", annexes.top, role.top + 2.0 * pitch);
        let copies = find(&words, "Verteiler");
        let last = find(&words, "Lageplan");
        assert_at("copies", copies.top, last.top + 2.0 * pitch);
        // The foot ends 10 mm above the sheet's edge, and nothing is smaller than 8 pt.
        let lowest = words.iter().map(|word| word.bottom).fold(0.0, f64::max);
        assert!((286.0..288.5).contains(&lowest), "{lowest}");
    }
}

#[test]
fn marks_are_drawn_where_paper_is_folded_and_punched() {
    for (form, folds) in [(Form::A, [87.0, 192.0]), (Form::B, [105.0, 210.0])] {
        let svg = set(&paper(form, vec![letter(SHORT)]), false).svg(0).unwrap();
        // Lines are drawn as paths that are moved to their place; the heights are points.
        let heights: Vec<f64> = svg
            .split("translate(")
            .skip(1)
            .filter_map(|rest| rest.split(')').next()?.split([' ', ',']).nth(1)?.parse::<f64>().ok())
            .map(|points| points * 25.4 / 72.0)
            .collect();
        for mark in [folds[0], 148.5, folds[1]] {
            assert!(heights.iter().any(|height| (height - mark).abs() < TOLERANCE), "{form:?} {mark}");
        }
        let mut bare = paper(form, vec![letter(SHORT)]);
        bare.head.marks = false;
        assert_ne!(set(&bare, false).svg(0).unwrap(), svg);
    }
}

#[test]
fn a_long_information_block_moves_the_subject_down() {
    let mut long = letter(SHORT);
    let line = |number: usize| InfoLine::OurReference(format!("Zeichen-{number}-ganz-langes-Aktenzeichen-der-Behörde"));
    long.info = Info { lines: (0..9).map(line).collect() };
    let words = read("letter-long-info", &paper(Form::B, vec![long])).words();
    let block_end =
        words.iter().filter(|word| word.left > 124.0 && word.top < 150.0).map(|word| word.bottom).fold(0.0, f64::max);
    let subject = find(&words, "Betreffzeile").top;
    assert!(subject > 99.0);
    assert_at("two lines below the block", subject, block_end + 8.46);
}

#[test]
fn further_pages_begin_at_20_mm_and_say_which_they_are() {
    let pdf = read("letter-two-pages", &paper(Form::B, vec![letter(&lines(50))]));
    assert_eq!(pdf.pages, 2);
    let words = pdf.words();
    let body: Vec<&Word> = words.iter().filter(|word| word.page == 2 && word.text.starts_with("Satz")).collect();
    assert_at("text of page 2", body[0].top, 20.0);
    let pages = pdf.pages();
    assert!(pages[1].contains("Seite 2 von 2") && !pages[0].contains("Seite"));
    assert!(pages[1].contains("Betreffzeile des Briefs · 16.03.2026"));
    // The foot is that of page 1; further pages are free down to 20 mm.
    assert!(pages[0].contains("HRB") && !pages[1].contains("HRB"));
}

#[test]
fn a_closing_never_stands_alone_on_a_page() {
    for count in 24..=36 {
        for last in [
            "",
            "\n\nKurz.",
            "\n\nEin Absatz von zwei Zeilen, der eben gerade so lang ist, dass er um das Ende der ersten Zeile herum bricht.",
        ] {
            let body = format!("{}{last}", lines(count));
            let pdf = read("letter-closing", &paper(Form::B, vec![letter(&body)]));
            let words = pdf.words();
            let closing = words.iter().find(|word| word.text == "freundlichen").unwrap();
            if closing.page == 1 {
                continue;
            }
            let mut above: Vec<i64> = words
                .iter()
                .filter(|word| word.page == closing.page && word.top > 19.0 && word.top < closing.top - 1.0)
                .map(|word| (word.top * 10.0).round() as i64)
                .collect();
            above.sort_unstable();
            above.dedup();
            assert!(above.len() >= 2, "{count} lines and {last:?}: {above:?}");
            let said = |word: &str| words.iter().filter(|other| other.text == word).count();
            for line in 1..=count {
                assert_eq!(said(&format!("Satz{line}")), 1, "{count} {last:?}");
            }
            // The foot says "Seite 1 von 2" as well.
            for word in last.split_whitespace().filter(|word| *word != "von") {
                let meant = body.split_whitespace().filter(|other| *other == word).count();
                assert_eq!(said(word), meant, "no word is lost or doubled: {word} {count} {last:?}");
            }
        }
    }
}

#[test]
fn annexes_that_do_not_fit_stand_beside_the_closing() {
    let many: Vec<String> = (1..=9).map(|number| format!("Anlage{number}")).collect();
    let mut beside = 0;
    for count in 20..=30 {
        let long = Letter { annexes: many.clone(), ..letter(&lines(count)) };
        let pdf = read("letter-beside", &paper(Form::B, vec![long]));
        let words = pdf.words();
        let (closing, annex) = (find(&words, "freundlichen"), find(&words, "Anlagen"));
        assert_eq!(closing.page, find(&words, "Anlage9").page, "{count}");
        if annex.left > 100.0 {
            assert_at("beside", annex.left, 125.0);
            beside += 1;
        } else {
            assert_at("below", annex.left, 25.0);
        }
    }
    assert!(beside > 0);
}

#[test]
fn printed_letter_paper_gets_neither_head_nor_foot_and_keeps_every_place() {
    let paper = paper(Form::B, vec![letter(&lines(50))]);
    let (whole, bare) = (pdf::read("letter-whole", &set(&paper, false)), pdf::read("letter-bare", &set(&paper, true)));
    let bare_words = bare.words();
    assert!(!bare.text().contains("HRB") && !bare.text().contains("seit 1987"));
    // The return line belongs to the address.
    assert!(bare.text().contains("Hafenstraße 12 · 25335 Elmshorn"));
    for text in ["Druckwerk", "Betreffzeile", "Satz1", "Satz30", "Satz50", "Anlagen"] {
        let (a, b) = (find(&whole.words(), text).clone(), find(&bare_words, text).clone());
        assert_eq!((a.page, a.left, a.top), (b.page, b.left, b.top), "{text}");
    }
}

#[test]
fn a_serial_letter_is_one_file_and_each_letter_counts_its_pages() {
    let to = |name: &str, body: &str| Letter { address: texts(&[name, "Weg 1", "25335 Elmshorn"]), ..letter(body) };
    let long = lines(50);
    let paper = paper(Form::B, vec![to("Erste", SHORT), to("Zweite", &long), to("Dritte", SHORT)]);
    let set = set(&paper, false);
    assert_eq!(LetterPaper::first_pages(&set), [0, 1, 3]);
    let pdf = pdf::read("letter-serial", &set);
    let pages = pdf.pages();
    assert_eq!(pages.len(), 4);
    for (page, name) in [(0, "Erste"), (1, "Zweite"), (3, "Dritte")] {
        assert!(pages[page].contains(name), "{name}");
    }
    assert!(pages[2].contains("Seite 2 von 2") && !pages[3].contains("Seite"));
    // Two trays: first pages and further pages are files of their own.
    assert!(set.pdf_of(&[0, 1, 3]).unwrap().starts_with(b"%PDF"));
    assert!(set.pdf_of(&[4]).is_err() && set.pdf_of(&[]).is_err());
}

#[test]
fn long_names_hostile_texts_and_empty_fields_hold() {
    let hostile = "#import \"x\" $x$ *b* _k_ `c` <l> @r \\ // -> 3x4";
    let mut odd = letter(hostile);
    odd.address = texts(&[
        "Gesellschaft für Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungen mbH & Co. KG",
        "Frau Prof. Dr. Dr. h. c. Wilhelmine Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
        "Straße des achtzehnten Oktober 123 a, Hinterhaus",
        "04103 Leipzig",
    ]);
    odd.subject =
        format!("{hostile} und ein sehr langer Betreff, der über mehr als eine Zeile des Briefes hinausreicht");
    odd.signatures = vec![texts(&[&"x".repeat(120), "Funktion"]), texts(&["ppa. Jens Hansen", "Leiter"])];
    let pdf = read("letter-odd", &paper(Form::B, vec![odd]));
    assert_eq!(pdf.tagging, Tagging::Ua1);
    assert_eq!(pdf.squeezed().matches(&squeeze(hostile)).count(), 2);
    for word in pdf.words() {
        assert!(word.left >= 24.0 && word.right <= 200.5 && word.bottom < 290.0, "{word:?}");
    }

    let bare = Letter { subject: "Betreffzeile".into(), body: "Text.".into(), ..Letter::default() };
    let mut none = paper(Form::B, vec![bare]);
    (none.head.lines, none.head.footer, none.head.return_line) = (vec![], vec![], String::new());
    let text = read("letter-empty", &none).text();
    assert_eq!(text, "Betreffzeile Text.");
}

/// The longest names that a book holds: nine lines where six have room.
fn long_address() -> Vec<String> {
    texts(&[
        "Gesellschaft für Grundstücksverkehrsgenehmigungszuständigkeitsübertragung und Projektentwicklung Nord mbH & Co. Kommanditgesellschaft",
        "Abteilung für Beschaffung, Einkauf und Materialwirtschaft",
        "Frau Prof. Dr. Dr. h. c. Wilhelmine Friederike Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
        "Am Alten Güterbahnhof der Königlich-Preußischen Eisenbahnverwaltung 123 a, Hinterhaus",
        "21073 Hamburg",
    ])
}

#[test]
fn a_long_address_stays_in_its_field_and_meets_nothing() {
    for (form, field, subject) in [(Form::A, 27.0, 80.46), (Form::B, 45.0, 98.46)] {
        let long = Letter { address: long_address(), ..letter(SHORT) };
        let words = read(&format!("letter-long-address-{form:?}"), &paper(form, vec![long])).words();
        let town = find(&words, "21073");
        assert!(town.bottom <= field + 45.0 + TOLERANCE, "{form:?}: {town:?}");
        assert_at("subject", find(&words, "Betreffzeile").top, subject);
        // Two addresses' worth: the subject gives way rather than being written over.
        let two = Letter { address: [long_address(), long_address()].concat(), ..letter(SHORT) };
        let words = read(&format!("letter-two-addresses-{form:?}"), &paper(form, vec![two])).words();
        let end = words.iter().filter(|w| w.left < 105.0 && w.text == "21073").map(|w| w.bottom).fold(0.0, f64::max);
        assert!(find(&words, "Betreffzeile").top >= end + 4.0, "{form:?}: {end}");
    }
}

#[test]
fn an_e_mail_address_is_broken_behind_its_sign_alone() {
    let mut mail = letter(SHORT);
    mail.info.lines = vec![
        InfoLine::YourMessage(day(2026, 3, 2)),
        InfoLine::Email("anna.petersen@hansen-elektro.example".to_owned()),
        InfoLine::Date(day(2026, 3, 16)),
    ];
    let words = read("letter-mail", &paper(Form::B, vec![mail])).words();
    let (name, host) = (find(&words, "anna.petersen@"), find(&words, "hansen-elektro.example"));
    let date = words.iter().filter(|word| word.text == "16." && word.left > 124.0).map(|word| word.top);
    let pitch = host.top - name.top;
    assert!((3.5..5.0).contains(&pitch), "{pitch}");
    assert_at("the next line", date.fold(f64::MAX, f64::min), host.top + pitch);
}

#[test]
fn every_language_says_it_in_its_words() {
    for (lang, annexes, date) in [
        (PaperLang::De, "Anlagen", "16. März 2026"),
        (PaperLang::DeAt, "Beilagen", "16. März 2026"),
        (PaperLang::DeCh, "Beilagen", "16. März 2026"),
        (PaperLang::En, "Enclosures", "16 March 2026"),
    ] {
        let set = paper(Form::B, vec![letter(SHORT)]).set(LetterOptions { lang, preprinted: false }, None).unwrap();
        let pdf = pdf::read(&format!("letter-{}", lang.code()), &set);
        let text = pdf.text();
        assert!(text.contains(annexes) && text.contains(date), "{lang:?}: {text}");
        assert_eq!(pdf.tagging, Tagging::Ua1);
    }
}
