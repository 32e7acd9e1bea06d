use kontor_core::money::{Currency, Money};
use kontor_print::papers::contract_list::Flow;
use kontor_print::papers::cost_overview::{CostBlock, CostOverviewPaper, CostRow};
use kontor_print::table::Cell;
use kontor_print::{PrintError, Tagging};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::day;

fn row(centre: &str, contracts: usize, years: [i64; 3]) -> CostRow {
    CostRow { centre: centre.to_owned(), contracts, years }
}

fn overview() -> CostOverviewPaper {
    let francs: Currency = "CHF".parse().unwrap();
    CostOverviewPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: "laufend".to_owned(),
        key_date: day(2026, 3, 16),
        as_of: day(2026, 3, 16),
        year: 2026,
        contracts: 9,
        blocks: vec![
            CostBlock {
                flow: Flow::Expense,
                currency: Currency::EUR,
                contracts: 7,
                rows: vec![
                    row("100 Verwaltung", 4, [1_200_000, 1_450_050, 1_500_000]),
                    row("200 Lager", 2, [2_340_000, 2_340_000, 0]),
                    row("ohne Kostenstelle", 1, [0, 24_900, 298_800]),
                ],
            },
            CostBlock {
                flow: Flow::Expense,
                currency: francs,
                contracts: 1,
                rows: vec![row("200 Lager", 1, [0, 1_428_000, 0])],
            },
            CostBlock {
                flow: Flow::Income,
                currency: Currency::EUR,
                contracts: 1,
                rows: vec![row("400 Service", 1, [480_000, 480_000, 480_000])],
            },
        ],
    }
}

fn read(name: &str, paper: &CostOverviewPaper, lang: PaperLang) -> Read {
    pdf::read(name, &paper.set(lang).unwrap())
}

#[test]
fn the_overview_reads_as_it_should() {
    for lang in [PaperLang::De, PaperLang::En, PaperLang::DeCh] {
        let name = format!("cost-overview-{}", lang.code());
        let pdf = read(&name, &overview(), lang);
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}

#[test]
fn every_language_is_tagged_and_within_its_margins() {
    for lang in PaperLang::ALL {
        let pdf = read(&format!("cost-overview-tagged-{}", lang.code()), &overview(), lang);
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 210.0, 297.0);
    }
}

#[test]
fn sums_add_up_and_mix_neither_currencies_nor_directions() {
    let table = overview().table(PaperLang::De).unwrap();
    let sums: Vec<(String, Cell)> = table
        .groups
        .iter()
        .map(|group| (group.title.clone().unwrap(), group.rows.last().unwrap().cells[3].clone()))
        .collect();
    let money = |minor, currency: &str| Cell::Money(Money::new(minor, currency.parse().unwrap()));
    let text = str::to_owned;
    assert_eq!(
        sums,
        [
            (text("Ausgaben in EUR"), money(1_450_050 + 2_340_000 + 24_900, "EUR")),
            (text("Ausgaben in CHF"), money(1_428_000, "CHF")),
            (text("Einnahmen in EUR"), money(480_000, "EUR")),
        ]
    );
    assert_eq!(table.groups[0].rows[3].cells[1], Cell::Number(7));
    let words = read("cost-overview-sums", &overview(), PaperLang::De).text();
    assert!(words.contains("Summe 7 35.400,00 € 38.149,50 € 17.988,00 €"), "{words}");
}

#[test]
fn a_sum_that_no_number_holds_is_refused() {
    let mut paper = overview();
    paper.blocks[0].rows[0].years[1] = i64::MAX;
    assert_eq!(paper.set(PaperLang::De).unwrap_err(), PrintError::SumTooLarge);
    assert_eq!(paper.table(PaperLang::De).unwrap_err(), PrintError::SumTooLarge);
}

/// The bars of a page by their place, in points: those whose drawing says `fill` and a rectangle.
fn widest_bar(paper: &CostOverviewPaper) -> usize {
    // The chart is drawn, not set: the SVG of the page has one shape for each part of a bar.
    let svg = paper.set(PaperLang::De).unwrap().svg(0).unwrap();
    svg.matches("fill=\"#474747\"").count()
}

#[test]
fn each_block_has_a_bar_of_the_chosen_year_for_each_cost_centre() {
    let five_and_legends = 5 + 3;
    assert_eq!(widest_bar(&overview()), five_and_legends);
    // Nothing falls due in the chosen year: no bar is drawn for it, and the legend stays.
    let mut paper = overview();
    paper.blocks.truncate(1);
    for row in &mut paper.blocks[0].rows {
        row.years[1] = 0;
    }
    assert_eq!(widest_bar(&paper), 1);
    for row in &mut paper.blocks[0].rows {
        row.years = [0; 3];
    }
    assert_eq!(widest_bar(&paper), 0);
}

#[test]
fn many_cost_centres_with_the_longest_names_lose_no_letter() {
    let word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
    let made_up = "W".repeat(120);
    let mut paper = overview();
    paper.firm = format!("{word} GmbH & Co. KG");
    paper.title = Some(made_up.clone());
    paper.blocks[0].rows = (0..60)
        .map(|i| row(&format!("{} {word} {made_up}", 1000 + i), 3, [99_999_999_999, 99_999_999_999 - i, 1]))
        .collect();
    let pdf = read("cost-overview-long", &paper, PaperLang::De);
    assert_nothing_clipped(&pdf, 210.0, 297.0);
    let squeezed = pdf.squeezed();
    for i in 0..60 {
        let name = squeeze(&format!("{} {word} {made_up}", 1000 + i));
        // Nine of them in the chart too, the others there together.
        assert_eq!(squeezed.matches(&name).count(), if i < 9 { 2 } else { 1 }, "{i}");
    }
    assert!(pdf.text().contains("51 weitere Kostenstellen"));
    let pages = pdf.pages();
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Seite {} von {}", index + 1, pages.len())), "{page}");
    }
}

#[test]
fn nothing_due_is_said() {
    let text =
        read("cost-overview-empty", &CostOverviewPaper { blocks: Vec::new(), ..overview() }, PaperLang::De).text();
    assert!(text.contains("wird in diesen Jahren nichts fällig"), "{text}");
}

#[test]
fn hostile_text_is_only_text() {
    let hostile = "#panic(\"x\") $a$ *b* _c_ <d> @e // f";
    let mut paper = overview();
    paper.blocks[0].rows[0].centre = hostile.to_owned();
    assert!(read("cost-overview-hostile", &paper, PaperLang::De).squeezed().contains(&squeeze(hostile)));
}
