//! Import of 10,000 cards, its undo, and saving one contact.

use std::time::Duration;

use kontor_core::contacts::{import, save};
use kontor_core::file::{self, Workplace};
use kontor_core::record::ContactId;
use kontor_core::{Office, master_data};
use kontor_exchange::{As, ExportCard, Lang, ReadOptions};

use crate::contacts::{card, moment};
use crate::{Report, percentile, shown, timed};

const CARDS: usize = 10_000;

pub(crate) fn workplace(folder: &std::path::Path) -> Workplace {
    Workplace {
        moment: moment(),
        local: moment().now.naive_utc(),
        pc: "bench".to_owned(),
        app_data: Some(folder.join("data")),
        backups: None,
    }
}

/// A new office on the disk.
pub(crate) fn create(folder: &std::path::Path) -> (Office, file::Hold) {
    let opened = file::create(&folder.join("bench.kontor"), &workplace(folder)).expect("a new file");
    let mut office = Office::on(opened.connection, None).expect("an office");
    master_data::seed::built_in(&mut office, &moment()).expect("master data");
    (office, opened.hold)
}

pub(crate) fn run(report: &mut Report) {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut office, _hold) = create(folder.path());
    let cards = (0..CARDS).map(|n| {
        let foreign = card(n);
        let mut card = foreign.card;
        // About half a kilobyte a card, as address books of other programs have it.
        card.note = "Ansprechpartner für Angebote und Rechnungen; bitte vormittags anrufen. ".repeat(3);
        ExportCard { uid: format!("bench-{n}"), card, ..ExportCard::default() }
    });
    let bytes = kontor_exchange::export::write(cards, As::Vcard4, Lang::De).expect("cards");
    println!("{CARDS} vCards, {:.1} MB", bytes.len() as f64 / 1e6);

    let (_, imported) = timed(|| {
        let options = ReadOptions {
            preset: None,
            mapping: None,
            country: "DE",
            own_fields: &[],
            sheet: None,
            progress: &mut |_, _| true,
        };
        let (cards, reading) = timed(|| -> Vec<_> {
            let reading = kontor_exchange::import::read(&bytes, "bench.vcf", options).expect("the cards are sound");
            reading.cards
        });
        let (plan, planning) = timed(|| import::plan(office.read(), &cards, None).expect("a plan"));
        let (done, writing) = timed(|| {
            import::apply(&mut office, "bench.vcf", &cards, &plan, &moment(), &mut |_, _| true).expect("an import")
        });
        assert_eq!(done.value.created, CARDS);
        println!("read in {}, planned in {}, written in {}", shown(reading), shown(planning), shown(writing));
    });
    report.below("10,000 vCards into an empty file", imported, Duration::from_millis(1500));

    exports(report, &office);
    tables(report);

    let bare = percentile((0..40).map(|n| bare_commit(folder.path(), n)).collect(), 95);
    let mut one = kontor_core::contacts::read::get(office.read(), ContactId(1)).expect("a contact").card;
    let saves = (0..40)
        .map(|n| {
            one.note = format!("Notiz {n}");
            timed(|| save::save(&mut office, Some(ContactId(1)), one.clone(), &moment()).expect("a save")).1
        })
        .collect();
    let saved = percentile(saves, 95);
    report.below("saving one contact, p95 (bound: a bare commit + 2 ms)", saved, bare + Duration::from_millis(2));
    while office.undo(&moment()).is_ok_and(|changes| changes.records.len() == 1) {}

    // The last undo of the loop took the import back; it is brought back and timed.
    office.redo(&moment()).expect("redo");
    let (_, undone) = timed(|| office.undo(&moment()).expect("undo"));
    report.ratio("its undo, against the import", undone, imported, 1.0);
}

/// Ten thousand contacts of the book into each form, reading them included.
fn exports(report: &mut Report, office: &Office) {
    let ids: Vec<i64> = (1..=CARDS as i64).collect();
    for (form, bound) in [(As::CsvExcel, 200), (As::Vcard4, 200), (As::Xlsx, 250)] {
        let (bytes, took) = timed(|| {
            let mut cards = Vec::with_capacity(ids.len());
            for slice in ids.chunks(500) {
                let found = kontor_core::contacts::read::many(office.read(), slice).expect("contacts");
                cards.extend(found.into_iter().map(|one| ExportCard {
                    uid: one.contact.uid,
                    card: one.contact.card,
                    category_names: one.category_names,
                    relations: one.relations,
                    ..ExportCard::default()
                }));
            }
            kontor_exchange::export::write(cards, form, Lang::De).expect("a file")
        });
        assert!(!bytes.is_empty());
        report.below(&format!("10,000 contacts as {}", form.code()), took, Duration::from_millis(bound));
    }
}

/// Ten thousand rows of Outlook's table into an empty file.
fn tables(report: &mut Report) {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut office, _hold) = create(folder.path());
    let cards = (0..CARDS).map(|n| ExportCard { card: card(n).card, ..ExportCard::default() });
    let bytes = kontor_exchange::export::write(cards, As::CsvOutlook, Lang::De).expect("a table");
    let (_, imported) = timed(|| {
        let options = ReadOptions {
            preset: None,
            mapping: None,
            country: "DE",
            own_fields: &[],
            sheet: None,
            progress: &mut |_, _| true,
        };
        let (reading, read) =
            timed(|| kontor_exchange::import::read(&bytes, "bench.csv", options).expect("the rows are sound"));
        let (plan, planning) = timed(|| import::plan(office.read(), &reading.cards, None).expect("a plan"));
        let (_, writing) = timed(|| {
            import::apply(&mut office, "bench.csv", &reading.cards, &plan, &moment(), &mut |_, _| true)
                .expect("an import")
        });
        println!("table read in {}, planned in {}, written in {}", shown(read), shown(planning), shown(writing));
    });
    report.below("10,000 rows of Outlook's table into an empty file", imported, Duration::from_millis(1200));
}

/// One row written with the same pragmas, without anything of ours.
fn bare_commit(folder: &std::path::Path, n: usize) -> Duration {
    let connection = rusqlite::Connection::open(folder.join("bare.db")).expect("a database");
    connection
        .execute_batch(
            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL;
             PRAGMA fullfsync=ON; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;
             CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT);",
        )
        .expect("pragmas");
    timed(|| connection.execute("INSERT INTO bare (text) VALUES (?1)", [format!("row {n}")]).expect("a row")).1
}
