use kontor_core::money::{Currency, Money};
use kontor_print::papers::contract_list::{Alert, ContractColumn, ContractGroup, ContractListPaper, ContractRow, Flow};
use kontor_print::table::{Cell, ColumnKind};
use kontor_print::{PrintError, Tagging, Tags};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::{contracts, day, euro, many_contracts};

fn read(name: &str, paper: &ContractListPaper, lang: PaperLang) -> Read {
    pdf::read(name, &paper.set(lang).unwrap())
}

#[test]
fn the_list_reads_as_it_should() {
    for lang in [PaperLang::De, PaperLang::En, PaperLang::DeCh] {
        let name = format!("contract-list-{}", lang.code());
        let pdf = read(&name, &contracts(), lang);
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}

#[test]
fn every_language_is_tagged() {
    for lang in PaperLang::ALL {
        let pdf = read(&format!("contract-list-tagged-{}", lang.code()), &contracts(), lang);
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 297.0, 210.0);
    }
}

#[test]
fn sums_mix_neither_currencies_nor_directions() {
    let table = contracts().table(PaperLang::De).unwrap();
    let sums: Vec<(String, String, Money)> = table.groups[1]
        .totals
        .iter()
        .chain(&table.totals)
        .map(|sum| (sum.label.clone(), sum.detail.clone(), sum.amount))
        .collect();
    let euros = |minor| Money::new(minor, Currency::EUR);
    let francs = |minor| Money::new(minor, Currency::CHF);
    let text = str::to_owned;
    assert_eq!(
        sums,
        [
            (text("Summe 200 Lager"), text("(Ausgaben)"), euros(2_160_000)),
            (text("Summe 200 Lager"), text("(Ausgaben)"), francs(1_428_000)),
            (text("Summe 200 Lager"), text("(Einnahmen)"), euros(480_000)),
            (text("Summe Ausgaben"), String::new(), euros(2_608_680)),
            (text("Summe Ausgaben"), String::new(), francs(1_428_000)),
            (text("Summe Einnahmen"), String::new(), euros(480_000)),
        ]
    );
}

#[test]
fn sums_that_no_number_holds_are_refused() {
    let mut paper = contracts();
    paper.groups[0].rows[0].yearly = euro(i64::MAX);
    assert_eq!(paper.set(PaperLang::De).unwrap_err(), PrintError::SumTooLarge);
    assert_eq!(PrintError::SumTooLarge.code(), "AMOUNT_TOO_LARGE");
}

#[test]
fn the_table_keeps_values_for_a_spreadsheet() {
    let table = contracts().table(PaperLang::De).unwrap();
    assert_eq!(table.row_count(), 6);
    let at = |key: &str| table.columns.iter().position(|column| column.key == key).unwrap();
    let row = &table.groups[0].rows[0].cells;
    assert_eq!(row[at("send_by")], Cell::Due(day(2026, 3, 12)));
    assert_eq!(row[at("receive_by")], Cell::Date(day(2026, 3, 18)));
    assert_eq!(row[at("yearly")], Cell::Money(Money::new(298_800, Currency::EUR)));
    assert_eq!(table.groups[0].rows[2].cells[at("send_by")], Cell::Text("monatlich kündbar".to_owned()));
    assert_eq!(table.groups[0].rows[2].cells[at("end")], Cell::Empty);
    assert_eq!(table.columns[at("yearly")].kind, ColumnKind::Money);
}

#[test]
fn a_due_day_is_a_sign_and_the_sign_is_explained() {
    let text = read("contract-list-due", &contracts(), PaperLang::De).text();
    assert!(text.contains("12.03.2026 !") && text.contains("! in den nächsten 14 Tagen"));
    assert!(!text.contains("überfällig"));
    assert!(text.contains("monatlich kündbar") && text.contains("endet 31.08.2026"));
    let mut calm = contracts();
    calm.groups[0].rows[0].alert = Alert::None;
    assert!(!read("contract-list-calm", &calm, PaperLang::De).text().contains('!'));
    let mut late = contracts();
    late.groups[0].rows[0].alert = Alert::Overdue;
    let text = read("contract-list-late", &late, PaperLang::De).text();
    assert!(text.contains("12.03.2026 !!") && text.contains("!! überfällig"));
}

#[test]
fn what_comes_in_is_told_from_what_goes_out() {
    let both = read("contract-list-both-flows", &contracts(), PaperLang::De).text();
    assert!(both.contains("+ 4.800,00") && both.contains("+ Einnahme"), "{both}");
    let mut expenses = contracts();
    for group in &mut expenses.groups {
        group.rows.retain(|row| row.flow == Flow::Expense);
    }
    assert!(!read("contract-list-one-flow", &expenses, PaperLang::De).text().contains("+ "));
}

#[test]
fn as_many_columns_as_one_likes_never_run_into_each_other() {
    let mut paper = contracts();
    paper.groups[0].rows[0].number = "V-2024-0002".to_owned();
    paper.groups[0].rows[0].customer_number = "HM-550018".to_owned();
    paper.columns = ContractColumn::ALL.to_vec();
    let pdf = read("contract-list-all-columns", &paper, PaperLang::De);
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let words = pdf.words();
    for (index, word) in words.iter().enumerate() {
        for other in &words[index + 1..] {
            let beside = word.page == other.page && (word.top - other.top).abs() < 0.5;
            let apart = word.right <= other.left + 0.1 || other.right <= word.left + 0.1;
            assert!(!beside || apart, "{word:?} and {other:?}");
        }
    }
}

/// A list with every column and something in each of its cells.
fn crowded() -> ContractListPaper {
    let mut paper = contracts();
    for row in paper.groups.iter_mut().flat_map(|group| &mut group.rows) {
        row.start = Some(day(2024, 4, 1));
        row.kind = "Versicherungsvertrag".to_owned();
        row.cost_centre = "100 Verwaltung".to_owned();
        row.responsible = "Christiane Brodersen-Westernhagen".to_owned();
        row.customer_number = "K-4711-2026-8".to_owned();
    }
    paper.filter = "alle".to_owned();
    paper.columns = ContractColumn::ALL.to_vec();
    paper.said_by_groups = Some(ContractColumn::CostCentre);
    paper
}

#[test]
fn columns_too_narrow_to_read_are_left_out_and_named() {
    let paper = crowded();
    let table = paper.table(PaperLang::De).unwrap();
    let (set, names) = paper.set_table(&table, PaperLang::De).unwrap();
    // What the groups say already goes first, then from the right what may be missing.
    assert!(names.len() < 6 && names[0] == "Kostenstelle" && names.last().unwrap() == "Richtung", "{names:?}");
    let pdf = pdf::read("contract-list-crowded", &set);
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let text = pdf.text();
    assert!(text.contains(&format!("ohne Platz auf dem Blatt: {}", names.join(", "))), "{text}");
    for name in &names {
        assert_eq!(text.matches(name.as_str()).count(), 1, "{name} is no heading: {text}");
    }
    // What is left can be read: days and amounts are whole, and so are the words that one reads at a glance.
    let words = pdf.words();
    for whole in ["25.03.2026", "01.04.2024", "V-2024-0031", "Lagerhalle", "Brodersen", "Nordfunk"] {
        assert!(words.iter().any(|word| word.text == whole), "{whole}: {text}");
    }
    assert!(text.contains("21.600,00 €"), "{text}");
    // A spreadsheet has room for all.
    assert_eq!(table.columns.len(), ContractColumn::ALL.len());
    let english = paper.set_table(&paper.table(PaperLang::En).unwrap(), PaperLang::En).unwrap();
    assert!(pdf::read("contract-list-crowded-en", &english.0).text().contains("no room on the sheet for: "));
}

#[test]
fn no_sum_stands_alone_on_a_page() {
    let mut paper = many_contracts(300);
    let mut rows = std::mem::take(&mut paper.groups[0].rows).into_iter();
    for group in 0.. {
        let rows: Vec<ContractRow> = rows.by_ref().take(1 + group % 3).collect();
        if rows.is_empty() {
            break;
        }
        paper.groups.push(ContractGroup { title: Some(format!("Gruppe{group}")), rows });
    }
    paper.groups.remove(0);
    let pdf = read("contract-list-sums-kept", &paper, PaperLang::De);
    assert!(pdf.pages > 10, "{} pages", pdf.pages);
    let words = pdf.words();
    let mut sums = 0;
    for page in 1..=pdf.pages {
        let on_page = || words.iter().filter(|word| word.page == page);
        for sum in on_page().filter(|word| word.text == "Summe") {
            sums += 1;
            let row = on_page().any(|word| word.text.starts_with("V-20") && word.top < sum.top);
            assert!(row, "page {page} begins with a sum");
        }
    }
    assert_eq!(sums, paper.groups.len() + 1);
}

#[test]
fn what_a_cost_centre_bears_stands_beside_the_amount() {
    let mut paper = contracts();
    assert!(paper.table(PaperLang::De).unwrap().columns.iter().all(|column| column.key != "share"));
    paper.groups[0].rows[0].share = Some(6_000);
    paper.groups[0].rows[1].share = Some(3_333);
    paper.groups[1].rows[0].share = Some(3_350);
    let table = paper.table(PaperLang::De).unwrap();
    let keys: Vec<&str> = table.columns.iter().map(|column| column.key.as_str()).collect();
    assert_eq!(keys[8..], ["share", "yearly"]);
    let shares: Vec<&Cell> = table.groups.iter().flat_map(|group| &group.rows).map(|row| &row.cells[8]).collect();
    let decimal = |text: &str| Cell::Decimal(text.to_owned());
    let (most, third, other) = (decimal("60"), decimal("33.33"), decimal("33.5"));
    assert_eq!(shares, [&most, &third, &Cell::Empty, &other, &Cell::Empty, &Cell::Empty]);
    assert_eq!(table.groups[0].totals[0].column, 9);
    let text = read("contract-list-shares", &paper, PaperLang::De).text();
    assert!(text.contains("Anteil %") && text.contains("33,33") && text.contains("Kopiererleasing"), "{text}");
}

#[test]
fn two_thousand_rows_are_all_there() {
    let paper = many_contracts(2_000);
    let pdf = read("contract-list-2000", &paper, PaperLang::De);
    assert_eq!(pdf.tagging, Tagging::LeftOutForLength);
    assert!(pdf.bytes.len() < 1_500_000, "{} bytes", pdf.bytes.len());
    let text = pdf.text();
    for row in &paper.groups[0].rows {
        assert_eq!(text.matches(&row.number).count(), 1, "{}", row.number);
    }
    // The head repeats on every page, and every page says which it is.
    assert_eq!(text.matches("Jahresbetrag").count(), pdf.pages);
    for page in 1..=pdf.pages {
        assert!(text.contains(&format!("Seite {page} von {}", pdf.pages)));
    }
    let total: i64 = paper.groups[0].rows.iter().map(|row| row.yearly.unwrap().minor).sum();
    let total = kontor_words::amounts::money(Money::new(total, Currency::EUR), PaperLang::De).replace('\u{a0}', " ");
    assert!(text.contains(&total), "{total}");
    let words = pdf.words();
    assert!(words.iter().all(|word| word.left >= 24.9 && word.right <= 277.1));
}

#[test]
fn a_long_list_is_tagged_when_asked() {
    let paper = many_contracts(500).set(PaperLang::De).unwrap();
    assert!(paper.page_count() > 30);
    assert_eq!(pdf::read_tagged("contract-list-500", &paper, Tags::Always).tagging, Tagging::Ua1);
    assert_eq!(paper.pdf(Tags::Never).unwrap().tagging, Tagging::NotAsked);
}

/// 2,000 contracts of eight groups in two currencies and both directions, every name as long as names get.
fn longest_names() -> ContractListPaper {
    let names = [
        "Verwaltungsgemeinschaft der Wohnungseigentümergemeinschaft Elbchaussee und Umgebung eingetragene Genossenschaft",
        "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
        "Rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetz mit Anlage",
        "Brodersen-Westernhagen-Immobilienverwaltungsgesellschaft mbH & Co. Kommanditgesellschaft auf Aktien",
    ];
    let mut paper = many_contracts(2_000);
    let rows = std::mem::take(&mut paper.groups[0].rows);
    paper.groups = rows
        .chunks(250)
        .enumerate()
        .map(|(group, rows)| ContractGroup {
            title: Some(format!("{}00 {}", group + 1, names[group % 4])),
            rows: rows
                .iter()
                .enumerate()
                .map(|(i, row)| ContractRow {
                    title: format!("{} {}", names[i % 4], row.title),
                    partner: names[(i + 1) % 4].to_owned(),
                    kind: names[(i + 2) % 4].to_owned(),
                    notice: format!("{} {}", names[(i + 3) % 4], row.notice),
                    flow: if i % 5 == 0 { Flow::Income } else { Flow::Expense },
                    yearly: row.yearly.map(|money| match i % 7 {
                        0 => Money::new(money.minor, Currency::CHF),
                        _ => Money::new(money.minor * 1_000, Currency::EUR),
                    }),
                    ..row.clone()
                })
                .collect(),
        })
        .collect();
    paper.subtotals = true;
    paper
}

/// An amount as a German paper writes it, back in its smallest unit.
fn minor(written: &str) -> i64 {
    written.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

#[test]
fn two_thousand_of_the_longest_names_lose_no_word_and_their_sums_add_up() {
    let paper = longest_names();
    let pdf = read("contract-list-2000-longest", &paper, PaperLang::De);
    // No word is clipped: every one lies within the margins, and each cell's text is there as often as it was given.
    let words = pdf.words();
    for word in &words {
        assert!(word.left >= 24.9 && word.right <= 277.1, "outside the margins: {word:?}");
        assert!(word.top >= 10.0 && word.bottom <= 201.0, "outside the page: {word:?}");
    }
    let squeezed = pdf.squeezed();
    for row in paper.groups.iter().flat_map(|group| &group.rows) {
        assert_eq!(squeezed.matches(&squeeze(&row.number)).count(), 1, "{}", row.number);
    }
    let mut cells: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for row in paper.groups.iter().flat_map(|group| &group.rows) {
        for text in [&row.title, &row.partner, &row.kind, &row.notice] {
            *cells.entry(squeeze(text)).or_default() += 1;
        }
    }
    for (text, count) in cells {
        // A text that stands within a longer one is found there too, but never too seldom.
        assert!(squeezed.matches(&text).count() >= count, "{text}");
    }
    // The head stands on every page, and every page says which it is.
    for (index, page) in pdf.pages().iter().enumerate() {
        for head in ["Nr.", "Titel", "Partner", "Absenden bis", "Jahresbetrag"] {
            assert!(page.contains(head), "page {} has no {head}", index + 1);
        }
        assert!(page.contains(&format!("Seite {} von {}", index + 1, pdf.pages)));
    }
    // The sums as they stand on paper: those of the groups add up to those of the list, and these to the rows.
    let text = pdf.text();
    let sums = |label: &str, sign: &str| -> Vec<i64> {
        text.match_indices(label)
            .filter_map(|(at, _)| {
                let amount = text[at + label.len()..].split_whitespace().take(2).collect::<Vec<_>>();
                (*amount.get(1)? == sign).then(|| minor(amount[0]))
            })
            .collect()
    };
    for (flow, word) in [(Flow::Expense, "Ausgaben"), (Flow::Income, "Einnahmen")] {
        for (currency, sign) in [(Currency::EUR, "€"), (Currency::CHF, "CHF")] {
            let rows = paper.groups.iter().flat_map(|group| &group.rows).filter(|row| row.flow == flow);
            let rows: i64 = rows.filter_map(|row| row.yearly).filter(|m| m.currency == currency).map(|m| m.minor).sum();
            let groups = sums(&format!("({word})"), sign);
            assert_eq!(groups.len(), 8, "{word} {sign}");
            assert_eq!(groups.iter().sum::<i64>(), rows, "{word} {sign}");
            assert_eq!(sums(&format!("Summe {word}"), sign), [rows], "{word} {sign}");
        }
    }
}

#[test]
fn rows_stay_whole_and_groups_are_named_on_every_page() {
    let mut paper = many_contracts(120);
    let rows = std::mem::take(&mut paper.groups[0].rows);
    paper.groups = rows
        .chunks(40)
        .enumerate()
        .map(|(i, rows)| ContractGroup { title: Some(format!("Gruppe{i} Verwaltung")), rows: rows.to_vec() })
        .collect();
    let pdf = read("contract-list-groups", &paper, PaperLang::De);
    let words = pdf.words();
    for page in 1..=pdf.pages {
        let on_page: Vec<_> = words.iter().filter(|word| word.page == page).collect();
        let head = on_page.iter().find(|word| word.text == "Jahresbetrag").unwrap();
        let group = on_page.iter().find(|word| word.text.starts_with("Gruppe"));
        // A page that only ends the list needs no group.
        let first_row = on_page.iter().find(|word| word.text.starts_with("V-20"));
        if let Some(first_row) = first_row {
            let group = group.unwrap_or_else(|| panic!("page {page} names no group"));
            assert!(head.top < group.top && group.top < first_row.top, "page {page}");
            // No group's heading is the last line of a page.
            let last_row = on_page.iter().rfind(|word| word.text.starts_with("V-20")).unwrap();
            let last_band = on_page.iter().rfind(|word| word.text.starts_with("Gruppe") && word.left < 28.0).unwrap();
            assert!(last_band.top < last_row.top, "page {page} ends with a heading");
        }
    }
    // A row that wraps has all its lines on one page: its number's page is its last line's.
    assert_nothing_clipped(&pdf, 297.0, 210.0);
}

#[test]
fn the_longest_names_lose_no_letter() {
    let name = "Verwaltungsgemeinschaft der Wohnungseigentümergemeinschaft Elbchaussee und Umgebung eingetragene Genossenschaft ".repeat(2)[..200].trim().to_owned();
    let word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung".to_owned();
    let made_up = "W".repeat(200);
    let mut paper = contracts();
    paper.firm = name.clone();
    paper.title = Some(format!("{word} {made_up}"));
    paper.filter = made_up.clone();
    paper.groups[0].title = Some(made_up.clone());
    paper.groups[0].rows[0].title = name.clone();
    paper.groups[0].rows[0].partner = word.clone();
    paper.groups[0].rows[1].partner = made_up.clone();
    paper.groups[0].rows[1].notice = name.clone();
    paper.groups[0].rows[2].number = "V-".to_owned() + &"9".repeat(60);
    paper.groups[0].rows[2].cost_centre = word.clone();
    for (columns, name_of) in [
        (ContractColumn::ALL.to_vec(), "all"),
        (ContractColumn::USUAL.to_vec(), "usual"),
        (vec![ContractColumn::Title, ContractColumn::Partner, ContractColumn::Notice], "three"),
    ] {
        paper.columns = columns;
        let pdf = read(&format!("contract-list-long-names-{name_of}"), &paper, PaperLang::De);
        let text = pdf.squeezed();
        // Days and amounts are never broken.
        let whole = name_of == "three" || pdf.words().iter().any(|word| word.text == "25.03.2026");
        assert!(whole, "{name_of}");
        for needle in [&name, &word, &made_up] {
            assert!(text.contains(&squeeze(needle)), "{name_of}: {needle}");
        }
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
    }
}

#[test]
fn every_single_column_can_be_printed_alone() {
    for column in ContractColumn::ALL {
        let paper = ContractListPaper { columns: vec![column], ..contracts() };
        let pdf = read(&format!("contract-list-only-{}", column.key()), &paper, PaperLang::De);
        assert!(pdf.text().contains(column.title(PaperLang::De)), "{column:?}");
        assert_nothing_clipped(&pdf, 297.0, 210.0);
    }
    // The amount first: its sums still have a place for their label.
    let paper = ContractListPaper { columns: vec![ContractColumn::Yearly, ContractColumn::Title], ..contracts() };
    assert!(read("contract-list-amount-first", &paper, PaperLang::De).text().contains("Summe Einnahmen"));
}

#[test]
fn an_empty_list_says_so() {
    let paper = ContractListPaper { groups: Vec::new(), ..contracts() };
    let pdf = read("contract-list-empty", &paper, PaperLang::De);
    assert!(pdf.text().contains("Kein Vertrag entspricht dem Filter."));
    assert_eq!((pdf.pages, pdf.tagging), (1, Tagging::Ua1));
}

#[test]
fn hostile_text_is_only_text() {
    let hostile = "#panic(\"x\") $a$ *b* _c_ <d> @e // f 😀\u{202e}";
    let mut paper = contracts();
    paper.filter = hostile.to_owned();
    paper.groups[0].rows = vec![ContractRow {
        number: hostile.to_owned(),
        title: hostile.to_owned(),
        partner: hostile.to_owned(),
        flow: Flow::Income,
        ..ContractRow::default()
    }];
    let set = paper.set(PaperLang::De).unwrap();
    assert_eq!(set.missing_characters(), ['😀']);
    let pdf = pdf::read("contract-list-hostile", &set);
    let shown = squeeze(&hostile.replace('😀', "□").replace('\u{202e}', ""));
    assert!(pdf.squeezed().matches(&shown).count() >= 3);
}

#[test]
fn the_same_list_on_the_same_day_makes_the_same_bytes() {
    let bytes = |paper: &ContractListPaper| paper.set(PaperLang::De).unwrap().pdf(Tags::Auto).unwrap().bytes;
    assert_eq!(bytes(&many_contracts(100)), bytes(&many_contracts(100)));
}

#[test]
fn plain_typst_sets_the_same_cells() {
    let paper = many_contracts(50);
    let table = paper.table(PaperLang::De).unwrap();
    let plain = paper.sheet(&table, PaperLang::De).set_plainly().unwrap();
    let text = pdf::read("contract-list-plain", &plain).text();
    assert!(paper.groups[0].rows.iter().all(|row| text.contains(&row.number)));
}
