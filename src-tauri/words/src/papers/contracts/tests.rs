//! The words of the papers agree with one another.

use super::*;

#[test]
fn no_swiss_word_has_an_eszett() {
    let lang = PaperLang::DeCh;
    let words = format!("{:?}{:?}{:?}", deadlines(lang), sheet(lang), costs(lang));
    assert!(!words.contains('ß') && !words.contains('„'), "{words}");
    assert_eq!(spelt("Buß- und Bettag „x“".to_owned(), lang), "Buss- und Bettag «x»");
    assert_eq!(spelt("Buß- und Bettag".to_owned(), PaperLang::DeAt), "Buß- und Bettag");
}

#[test]
fn every_form_of_notice_has_its_way() {
    for form in NoticeForm::ALL.iter().copied() {
        let [german, english] =
            [PaperLang::DeAt, PaperLang::En].map(|lang| still_possible("Do 12.03.", "Mi 18.03.", form, lang));
        assert!(german.contains("seit Do 12.03.") && english.contains("until Mi 18.03."), "{german} {english}");
        assert_ne!(german, english);
    }
    let strict = still_possible("a", "b", NoticeForm::StatutoryWritten, PaperLang::De);
    assert!(strict.contains("genügen nicht"), "{strict}");
}

#[test]
fn decisions_and_links_are_said_in_both_languages() {
    for one in Choice::ALL.iter().copied() {
        assert_ne!(choice(one, PaperLang::DeCh), choice(one, PaperLang::En));
    }
    for role in LinkRole::ALL.iter().copied() {
        assert_ne!(link(role, PaperLang::DeAt), link(role, PaperLang::En));
    }
}

#[test]
fn keeping_says_what_is_known() {
    assert_eq!(kept_until(None, Some("1 €"), PaperLang::De), "");
    assert_eq!(kept_until(Some("30.06.2027"), None, PaperLang::De), "läuft dann weiter bis 30.06.2027");
    assert!(brings_until(Some("x"), Some("5 €"), PaperLang::De).contains("bringt bis dahin 5 € mehr"));
    assert_eq!(put_by(" ", "22.11.2026", PaperLang::De), "Vorgelegt am 22.11.2026");
}

#[test]
fn the_time_agrees_with_its_noun() {
    assert_eq!(send_until("14.06.2026", 90, PaperLang::DeAt), "abzusenden bis 14.06.2026 (90 Tage)");
    assert_eq!(send_until("17.03.2026", 1, PaperLang::De), "abzusenden bis 17.03.2026 (1 Tag)");
    assert_eq!(send_until("17/03/2026", 1, PaperLang::En), "to be sent by 17/03/2026 (1 day)");
}
