//! Command lines that cannot be meant: status 2, and nothing is done.

use crate::support::Desk;

#[test]
fn a_command_line_that_is_none_is_wrong_use() {
    let desk = Desk::with_office();
    for arguments in [
        &[][..],
        &["fly"],
        &["occurrences", "--start", "2026-03-23T09:00"],
        &[
            "occurrences",
            "--start",
            "2026-03-23T09:00",
            "--rule",
            "FREQ=DAILY",
            "--from",
            "2026-03-01",
            "--to",
            "2026-03-31",
        ],
        &["occurrences", "--start", "23.03.2026", "--rule", "FREQ=DAILY", "--from", "2026-03-01", "--to", "2026-03-31"],
        &["occurrences", "--start", "2026-03-23", "--rule", "FREQ=DAILY", "--from", "2026-03-01", "--to", "31.03.2026"],
        &["new"],
        &["--file", "a.kontor", "import"],
        &["--file", "a.kontor", "print", "agenda"],
        &["--file", "a.kontor", "import", "x.vcf", "--preset", "lotus"],
        &["--file", "a.kontor", "export", "planets", "--to", "x.ics"],
        &["deadline", "TERMS.json"],
        &["deadline", "TERMS.json", "--on", "31.01.2026"],
        &["--today", "morgen", "papers"],
        &["--lang", "fr", "papers"],
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.status, 2, "{arguments:?} {run:?}");
        assert!(run.out.is_empty() && !run.err.is_empty(), "{arguments:?} {run:?}");
    }
}

#[test]
fn what_needs_a_file_says_so() {
    let desk = Desk::new();
    for arguments in
        [&["check"][..], &["backup", "--to", "."], &["import", "x.vcf"], &["print", "agenda", "--to", "x.pdf"]]
    {
        desk.run(arguments).refused(2, "FILE_OPTION_MISSING");
    }
    desk.run(&["call", "contacts_page", r#"{"offset":0,"limit":1}"#]).refused(1, "NO_OFFICE_OPEN");
}

#[test]
fn a_call_is_held_to_the_commands_name_and_form() {
    let desk = Desk::with_office();
    let call = |name: &str, request: &str| desk.run(&["--file", "a.kontor", "call", name, request]);
    call("contacts_fly", "{}").refused(2, "COMMAND_UNKNOWN");
    call("contacts_page", r#"{"offset":"zero"}"#).refused(2, "BAD_REQUEST");
    call("contacts_page", "{").refused(2, "JSON_INVALID");
    let data = call(
        "contacts_save",
        r#"{"id":null,"card":{"kind":"person","family":"Weber","emails":[{"label":"work","address":"weber","preferred":true}]}}"#,
    )
    .refused(1, "INVALID");
    assert_eq!(data["issues"][0]["code"], "EMAIL_INVALID", "{data}");
    assert_eq!(desk.contacts(), 0);
    desk.write("request.json", "\u{feff}{\"offset\":0,\"limit\":1}");
    assert_eq!(call("contacts_page", "@request.json").json()["count"], 0);
}

#[test]
fn every_command_is_listed_with_its_types() {
    let desk = Desk::new();
    let commands = desk.run(&["commands"]).json();
    let commands = commands.as_array().unwrap();
    assert!(commands.len() > 60, "{}", commands.len());
    for command in commands {
        for field in ["name", "doc", "request", "response"] {
            assert!(command[field].as_str().is_some_and(|text| !text.is_empty()), "{command}");
        }
    }
    assert!(commands.iter().any(|command| command["name"] == "contacts_page" && command["request"] == "ContactsPage"));
}

#[test]
fn help_and_version_are_no_mistake() {
    let desk = Desk::new();
    assert!(desk.run(&["--help"]).done().contains("contract"));
    assert!(desk.run(&["--version"]).done().starts_with("kontor-cli "));
}
