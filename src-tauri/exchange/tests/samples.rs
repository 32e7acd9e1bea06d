//! Files from the wild, where they are at hand: no panic, a report for each, nothing lost.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod common;

use std::path::{Path, PathBuf};

use common::read_plain;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn every_sample_is_read_or_refused_with_a_reason() {
    let root = PathBuf::from("../../../shared/samples");
    if !root.is_dir() {
        eprintln!("skipped: ../shared/samples is not there");
        return;
    }
    let mut found = Vec::new();
    files(&root, &mut found);
    found.sort();
    let (mut cards, mut read) = (0, 0);
    for path in &found {
        let name = path.file_name().unwrap().to_string_lossy();
        let bytes = std::fs::read(path).unwrap();
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        match read_plain(&bytes, &name) {
            Ok(reading) => {
                read += 1;
                cards += reading.cards.len();
                assert!(matches!(kind.as_str(), "vcf" | "csv" | "txt"), "{name} is no contacts' file");
                // A list of headers alone has no row; every other sample holds something.
                assert!(reading.found > 0 || kind == "txt", "{name}");
            }
            Err(error) => {
                assert!(matches!(kind.as_str(), "ics" | "json" | "md"), "{name}: {error}");
                assert!(matches!(error.code(), "FORMAT_CALENDAR" | "FORMAT_UNKNOWN" | "FILE_EMPTY"), "{name}: {error}");
            }
        }
    }
    eprintln!("{cards} contacts from {read} files");
    assert!(cards > 40, "only {cards} contacts in {read} files");
}

#[test]
fn what_other_programs_hold_against_their_samples() {
    let root = PathBuf::from("../../../shared/samples");
    let android = root.join("vcf/LineageOS__android_frameworks_opt_vcard/res/raw");
    if !android.is_dir() {
        eprintln!("skipped: ../shared/samples is not there");
        return;
    }
    let cards = |name: &str| {
        let bytes = std::fs::read(android.join(name)).unwrap();
        read_plain(&bytes, name).unwrap().cards
    };
    let nested = cards("v21_nest.vcf");
    assert_eq!(nested.iter().map(|card| card.card.family.as_str()).collect::<Vec<_>>(), ["parent", "nest1", "nest2"]);
    assert_eq!(nested[0].card.phones.len(), 1);

    let preferred = &cards("v21_pref_handling.vcf")[0].card;
    assert_eq!(
        preferred.positions.iter().map(|one| (&*one.organisation, &*one.role)).collect::<Vec<_>>(),
        [("Company", "Engineer"), ("Mystery", "Blogger"), ("Poetry", "Poet"),]
    );
    assert_eq!(
        preferred.phones.iter().filter(|phone| phone.preferred).map(|phone| &*phone.raw).collect::<Vec<_>>(),
        ["2"]
    );

    let japanese = &cards("v21_japanese_2.vcf")[0].card;
    assert_eq!((&*japanese.family, &*japanese.given), ("安藤", "ロイド1"));
    assert_eq!(japanese.addresses[0].postal_code, "150-8512");

    let comment = &cards("v21_invalid_comment_line.vcf")[0].card;
    assert_eq!(comment.note, "This is an (sharp ->#<- sharp) example. This message must NOT be ignored.");

    let foreign = &cards("v30_ios_613_multiline.vcf")[0];
    let folded = &foreign.card;
    assert_eq!(
        (&*folded.family, &*folded.phones[0].raw, &*folded.webs[0].label),
        ("Smith", "(650) 555-1212", "HomePage")
    );
    let picture = foreign.photo.as_deref().expect("its picture");
    assert!(picture.starts_with(&[0xff, 0xd8, 0xff]) && picture.len() > 1_000, "{}", picture.len());

    let lines = &cards("v21_adr_multiple_line.vcf")[0].card;
    assert_eq!(
        (&*lines.addresses[1].street, &*lines.addresses[1].extra),
        ("Hermann v. Brevern", "9999999, Packstation 999")
    );
}
