//! The real window from end to end, on a virtual screen: what ships, clicked and typed into.
#![cfg(target_os = "linux")]

use std::error::Error;

use kontor_tests::jobs::{self, Desk};
use kontor_tests::main_job::{self, Done};
use kontor_tests::webdriver::key::CONTROL;
use kontor_tests::window::Window;
use kontor_tests::{fixtures, pdf};
use serde_json::{Value, json};

/// A window with a folder of its own; none where this machine cannot show one, and why.
fn window(folder: &std::path::Path) -> Result<Option<Window>, Box<dyn Error>> {
    if let Some(missing) = Window::lacks() {
        eprintln!("skipped: there is no {missing}");
        return Ok(None);
    }
    Window::open(folder, &[]).map(Some)
}

#[test]
fn the_main_job_is_done_in_the_real_window() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut window) = window(folder.path())? else { return Ok(()) };
    let office = folder.path().join("Hansen.kontor");
    main_job::begin(&mut window, "Neue Datei anlegen", &office, "Anna Brandt")?;
    assert!(office.is_file());

    main_job::read_contacts(&mut window, &fixtures::address_book("csv/outlook-de.csv"))?;
    window.page.see("Weber, Dr. Anna")?;
    assert_eq!(total(&window, "contacts_page")?, 0, "reading writes nothing");
    main_job::take_contacts(&window)?;
    assert!(total(&window, "contacts_page")? >= 3);

    main_job::fill_contract(&window, "Beleuchtung Werkstatt", "Stadtwerke Elmshorn")?;
    // What follows stands beside the form while it is typed.
    window.page.see("Daraus folgt")?;
    assert_eq!(total(&window, "contracts_page")?, 0, "typing writes nothing");
    main_job::save(&window, "Beleuchtung Werkstatt gespeichert")?;
    let row = window.ask("contracts_page", &json!({ "offset": 0, "limit": 1 }))?["rows"][0].take();
    assert_eq!((&row["partner"], &row["start"]), (&json!("Stadtwerke Elmshorn"), &json!("2024-07-15")));
    assert_eq!(row["yearly"]["minor"], 298_800);

    let agenda = [("Begrüßung", "10"), ("Bericht zur Lage", "35"), ("Verschiedenes", "30")];
    main_job::fill_meeting(&window, "Geschäftsleitung", "heute", &agenda)?;
    window.page.see("Endet 15:15")?;
    main_job::save(&window, "„Geschäftsleitung“ gespeichert")?;

    window.page.press(&[CONTROL, "p"])?;
    window.page.find("heading", "Tagesordnung drucken")?;
    let paper = folder.path().join("Tagesordnung.pdf");
    main_job::save_paper(&mut window, &paper)?;
    let read = pdf::words(&pdf::text(&paper));
    for said in ["Geschäftsleitung", "14:00", "Begrüßung", "14:10", "Bericht zur Lage", "14:45", "Verschiedenes"] {
        assert!(read.contains(said), "no {said:?} in: {read}");
    }

    main_job::go_to(&window, "Verträge")?;
    window.page.see("Beleuchtung Werkstatt")?;
    window.page.press(&[CONTROL, "p"])?;
    window.page.find("heading", "Vertragsliste drucken")?;
    let list = folder.path().join("Vertragsliste.pdf");
    main_job::save_paper(&mut window, &list)?;
    let read = pdf::words(&pdf::text(&list));
    for said in ["Beleuchtung Werkstatt", "Stadtwerke Elmshorn", "2.988,00"] {
        assert!(read.contains(said), "no {said:?} in: {read}");
    }

    // The printer gets the very same paper.
    let printed = folder.path().join("gedruckt.pdf");
    window.will_answer("print", &printed)?;
    window.page.press(&[CONTROL, "p"])?;
    window.page.until(|| Ok(printed.is_file().then_some(())))?;
    assert_eq!(pdf::text(&printed), pdf::text(&list));
    Ok(())
}

#[test]
fn a_step_is_taken_back_by_key_also_in_the_next_window() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut first) = window(folder.path())? else { return Ok(()) };
    let office = folder.path().join("Hansen.kontor");
    main_job::begin(&mut first, "Neue Datei anlegen", &office, "Anna Brandt")?;
    main_job::read_contacts(&mut first, &fixtures::address_book("vcf/v40.vcf"))?;
    main_job::take_contacts(&first)?;
    let kept = total(&first, "contacts_page")?;
    assert!(kept > 0);
    first.close()?;

    let window = Window::open(folder.path(), &[&office])?;
    main_job::go_to(&window, "Kontakte")?;
    window.page.see("Stein")?;
    window.page.press(&[CONTROL, "z"])?;
    window.page.see("Noch keine Kontakte")?;
    assert_eq!(total(&window, "contacts_page")?, 0);
    window.page.press(&[CONTROL, "y"])?;
    window.page.see("Stein")?;
    assert_eq!(total(&window, "contacts_page")?, kept);
    Ok(())
}

#[test]
fn the_main_jobs_are_done_by_keyboard_alone() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut window) = window(folder.path())? else { return Ok(()) };
    // As small as a screen may be: what is below the fold must come by the keys as well.
    window.page.resize(1280, 800)?;
    let mut eye = |_: &Window, _: &str| Ok(());
    let mut desk = Desk::new(&mut window, folder.path(), folder.path(), &mut eye);
    desk.open_sample(&folder.path().join("Musterfirma.kontor"), "Anna Petersen")?;
    for (what, job) in jobs::BOOK {
        job(&mut desk).map_err(|failure| format!("{what}: {failure}"))?;
    }
    Ok(())
}

#[test]
fn the_front_desk_is_kept_by_keyboard_alone() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut window) = window(folder.path())? else { return Ok(()) };
    window.page.resize(1280, 800)?;
    let mut eye = |_: &Window, _: &str| Ok(());
    let mut desk = Desk::new(&mut window, folder.path(), folder.path(), &mut eye);
    desk.open_sample(&folder.path().join("Musterfirma.kontor"), "Anna Petersen")?;
    for (what, job) in jobs::FRONT_DESK {
        job(&mut desk).map_err(|failure| format!("{what}: {failure}"))?;
    }
    Ok(())
}

#[test]
fn contracts_are_kept_by_keyboard_alone() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut window) = window(folder.path())? else { return Ok(()) };
    window.page.resize(1280, 800)?;
    let mut eye = |_: &Window, _: &str| Ok(());
    let mut desk = Desk::new(&mut window, folder.path(), folder.path(), &mut eye);
    desk.open_sample(&folder.path().join("Musterfirma.kontor"), "Anna Petersen")?;
    for (what, job) in jobs::CONTRACTS {
        job(&mut desk).map_err(|failure| format!("{what}: {failure}"))?;
    }
    Ok(())
}

#[test]
fn a_sitting_is_held_by_keyboard_alone() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut window) = window(folder.path())? else { return Ok(()) };
    window.page.resize(1280, 800)?;
    let mut eye = |_: &Window, _: &str| Ok(());
    let mut desk = Desk::new(&mut window, folder.path(), folder.path(), &mut eye);
    desk.open_sample(&folder.path().join("Musterfirma.kontor"), "Anna Petersen")?;
    for (what, job) in jobs::PLANNER {
        job(&mut desk).map_err(|failure| format!("{what}: {failure}"))?;
    }
    Ok(())
}

#[test]
fn a_missed_reminder_is_shown_once_after_the_program_was_off() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(mut first) = window(folder.path())? else { return Ok(()) };
    let office = folder.path().join("Hansen.kontor");
    main_job::begin(&mut first, "Neue Datei anlegen", &office, "Anna Brandt")?;
    first.page.see("Erste Schritte")?;
    // It was to be reminded of while the program was off: an hour ago, as this PC tells time.
    let hour_ago = chrono::Local::now().naive_local() - chrono::Duration::hours(1);
    let remind_at = hour_ago.format("%Y-%m-%dT%H:%M").to_string();
    let fields = json!({ "title": "Rückruf Klinik", "due": &remind_at[..10], "remind_at": remind_at });
    first.ask("tasks_save", &json!({ "id": null, "fields": fields }))?;
    first.close()?;
    // The program ran last two hours ago.
    let settings = folder.path().join("app").join("pc.json");
    let mut pc: Value = serde_json::from_slice(&std::fs::read(&settings)?)?;
    let last = hour_ago - chrono::Duration::hours(1);
    let reminded = pc["reminded"].as_object_mut().ok_or("this PC has reminded of nothing")?;
    assert_eq!(reminded.len(), 1);
    reminded.values_mut().for_each(|until| *until = json!(last.format("%Y-%m-%dT%H:%M").to_string()));
    std::fs::write(&settings, pc.to_string())?;

    let second = Window::open(folder.path(), &[&office])?;
    second.page.see("1 verpasste Erinnerung")?;
    second.page.find("button", "„Rückruf Klinik“ öffnen")?;
    second.close()?;

    let third = Window::open(folder.path(), &[&office])?;
    third.page.see("Rückruf Klinik")?;
    third.page.settle()?;
    assert!(!third.page.page_text().contains("verpasste"), "{}", third.page.page_text());
    Ok(())
}

#[test]
fn the_page_reaches_nothing_but_the_program() -> Done {
    let folder = tempfile::tempdir()?;
    let Some(window) = window(folder.path())? else { return Ok(()) };
    window.page.find("heading", "Kontor")?;
    // The policy refuses every address, and with it whatever would load or send anything.
    const FETCH: &str = "const [url, done] = arguments;
        fetch(url).then(() => done('reached'), () => done('refused'));";
    for url in ["http://127.0.0.1:9/", "https://example.org/", "data:text/plain,x", "tauri://localhost/index.html"] {
        assert_eq!(window.page.run_async(FETCH, &json!([url]))?, "refused", "{url}");
    }
    const EVAL: &str = "try { return String(new Function('return 1')()) } catch (refused) { return 'refused' }";
    assert_eq!(window.page.run(EVAL, &json!([]))?, "refused");
    // Of Tauri's own commands the window has none: no files, no shell, no other windows.
    const INVOKE: &str = "const [name, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(name, {}).then(() => done('did it'), (refused) => done('refused'));";
    for name in ["plugin:opener|open_path", "plugin:dialog|open", "plugin:window|close", "plugin:event|emit"] {
        assert_eq!(window.page.run_async(INVOKE, &json!([name]))?, "refused", "{name}");
    }
    Ok(())
}

fn total(window: &Window, page: &str) -> Result<u64, Box<dyn Error>> {
    let answer = window.ask(page, &json!({ "offset": 0, "limit": 1 }))?;
    answer.get("total").and_then(Value::as_u64).ok_or_else(|| format!("no total in {answer}").into())
}
