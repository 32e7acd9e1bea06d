//! What an answer tells beyond the person's own record.

use super::forgotten::serial_letter;
use super::*;
use crate::contacts::merge;

#[test]
fn an_answer_tells_of_texts_elsewhere_and_of_what_was_merged() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let twin = saved(&mut office, Card { note: "Zwillingsnotiz".into(), ..person("Anna", "Weber") });
    save::save(&mut office, Some(twin), person("Anna", "Weber"), &moment()).unwrap();
    let lang = person("Peter", "Lang");
    saved(&mut office, Card { note: "Wohnt mit Anna Weber und Mia Meier in der Hafenstraße.".into(), ..lang });
    saved(&mut office, person("Mia", "Meier"));
    let merge::Merged { survivor, .. } = merge::merge(
        &mut office,
        &merge::Choice {
            survivor: anna,
            others: vec![twin],
            fields: std::collections::BTreeMap::new(),
            keep_lost: true,
        },
        &|_| String::new(),
        &moment(),
    )
    .unwrap()
    .value;
    let found = mentions(&office, survivor);
    let report = report::report(&office, survivor, &found, day("2026-03-16")).unwrap();
    let section = |table: &str| report.sections.iter().find(|section| section.table == table);
    let mention = &section("mention").unwrap().rows[0];
    // The book's other people stay unnamed, also as the owner of the text.
    assert_eq!(mention.title, "[…]");
    assert_eq!(mention.fields, [("text".to_owned(), "Wohnt mit Anna Weber und […] in der Hafenstraße.".to_owned())]);
    let changes = serde_json::to_string(section("change").unwrap()).unwrap();
    assert!(changes.contains("Zwillingsnotiz"), "{changes}");
}

#[test]
fn an_answer_tells_of_the_pages_that_were_kept() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let lang = saved(&mut office, person("Peter", "Lang"));
    serial_letter(&mut office, &[anna, lang], "2026-02-01");
    let report = report::report(&office, anna, &[], day("2026-03-16")).unwrap();
    let files = report.sections.iter().find(|section| section.table == "file").unwrap();
    assert_eq!(files.rows.len(), 1);
    assert_eq!(files.rows[0].fields[0], ("name".to_owned(), "Sommerfest.pdf".to_owned()));
}
