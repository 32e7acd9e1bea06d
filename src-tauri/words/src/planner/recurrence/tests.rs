use super::*;

/// All beside a start on Thursday, 15 January 2026, 09:30.
#[track_caller]
fn check(text: &str, german: &str, english: &str) {
    let start = Start::Wall("2026-01-15T09:30:00".parse().unwrap());
    let read: Rule = text.parse().unwrap();
    assert_eq!(rule(&read, start, Lang::De), german, "{text}");
    assert_eq!(rule(&read, start, Lang::En), english, "{text}");
}

#[test]
fn days_and_weeks() {
    check("FREQ=DAILY;COUNT=10", "täglich, 10-mal", "every day, 10 times");
    check("FREQ=DAILY;COUNT=1", "täglich, 1-mal", "every day, once");
    check("FREQ=DAILY;INTERVAL=3", "alle 3 Tage", "every 3 days");
    check("FREQ=DAILY;INTERVAL=3;BYDAY=MO,WE", "alle 3 Tage, nur am Mo und Mi", "every 3 days, only on Mon and Wed");
    check("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "jede Woche von Mo bis Fr", "every week from Mon to Fri");
    check("FREQ=WEEKLY", "jeden Donnerstag", "every Thursday");
    check("FREQ=WEEKLY;BYDAY=MO", "jeden Montag", "every Monday");
    check("FREQ=WEEKLY;BYDAY=FR,MO", "jede Woche am Mo und Fr", "every week on Mon and Fri");
    check("FREQ=WEEKLY;INTERVAL=2", "alle 2 Wochen am Donnerstag", "every 2 weeks on Thursday");
    check(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260630",
        "alle 2 Wochen am Di und Do bis 30.06.2026",
        "every 2 weeks on Tue and Thu until 30 Jun 2026",
    );
    check("FREQ=WEEKLY;BYMONTH=6,7", "jeden Donnerstag, nur im Juni und Juli", "every Thursday, only in June and July");
    check("FREQ=DAILY;BYHOUR=14,8", "täglich um 08:30 und 14:30 Uhr", "every day at 08:30 and 14:30");
}

#[test]
fn months() {
    check("FREQ=MONTHLY", "am 15. jedes Monats", "on the 15th of every month");
    check("FREQ=YEARLY;BYMONTHDAY=15", "am 15. jedes Monats", "on the 15th of every month");
    check("FREQ=MONTHLY;BYMONTHDAY=15,1", "am 1. und 15. jedes Monats", "on the 1st and 15th of every month");
    check("FREQ=MONTHLY;BYMONTHDAY=-1", "am letzten Tag jedes Monats", "on the last day of every month");
    check("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "alle 3 Monate am letzten Tag", "every 3 months on the last day");
    check("FREQ=MONTHLY;BYDAY=2MO", "jeden 2. Montag im Monat", "every 2nd Monday of the month");
    check("FREQ=MONTHLY;BYDAY=-1FR", "am letzten Freitag des Monats", "on the last Friday of the month");
    check("FREQ=MONTHLY;BYDAY=SU;BYSETPOS=1", "jeden 1. Sonntag im Monat", "every 1st Sunday of the month");
    check("FREQ=MONTHLY;BYDAY=1MO,3MO", "am 1. und 3. Montag des Monats", "on the 1st and 3rd Monday of the month");
    check(
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR",
        "alle 2 Monate am 1. Montag und letzten Freitag",
        "every 2 months on the 1st Monday and last Friday",
    );
    check(
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "alle 3 Monate am letzten Arbeitstag (Mo–Fr)",
        "every 3 months on the last working day (Mon–Fri)",
    );
    check(
        "FREQ=MONTHLY;BYDAY=FR,TH,WE,TU,MO;BYSETPOS=1",
        "am 1. Arbeitstag (Mo–Fr) des Monats",
        "on the 1st working day (Mon–Fri) of the month",
    );
    check("FREQ=MONTHLY;BYDAY=MO", "jeden Montag", "every Monday");
    check(
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "am 13. jedes Monats (nur Fr)",
        "on the 13th of every month (only Fri)",
    );
    check(
        "FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=15",
        "jedes Jahr am 15. im Januar und Juli",
        "every year on the 15th in January and July",
    );
}

#[test]
fn years() {
    check("FREQ=YEARLY", "jeden 15. Januar", "every 15 January");
    check("FREQ=YEARLY;INTERVAL=2", "alle 2 Jahre am 15. Januar", "every 2 years on 15 January");
    check("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", "jeden 24. Dezember", "every 24 December");
    check(
        "FREQ=YEARLY;BYMONTH=10,3;BYDAY=-1SU",
        "jedes Jahr am letzten Sonntag im März und Oktober",
        "every year on the last Sunday in March and October",
    );
    check(
        "FREQ=YEARLY;BYMONTH=3;BYDAY=SA;BYSETPOS=-1",
        "jedes Jahr am letzten Samstag im März",
        "every year on the last Saturday in March",
    );
    check("FREQ=YEARLY;BYDAY=20MO", "jedes Jahr am 20. Montag des Jahres", "every year on the 20th Monday of the year");
    check(
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
        "jedes Jahr am Montag in Kalenderwoche 53",
        "every year on Monday in week 53",
    );
    check(
        "FREQ=YEARLY;BYYEARDAY=100,-1",
        "jedes Jahr am 100. und letzten Tag des Jahres",
        "every year on the 100th and last day of the year",
    );
}

#[test]
fn hours_and_what_cannot_be_put_into_words() {
    check("FREQ=HOURLY;INTERVAL=3", "alle 3 Stunden", "every 3 hours");
    check("FREQ=SECONDLY", "jede Sekunde", "every second");
    check(
        "FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=2",
        "jeden Monat (nicht in Worte gefasst: BYDAY=MO,WE;BYSETPOS=2)",
        "every month (not put into words: BYDAY=MO,WE;BYSETPOS=2)",
    );
    check(
        "FREQ=HOURLY;BYMINUTE=0,15;COUNT=9",
        "stündlich, 9-mal (nicht in Worte gefasst: BYMINUTE=0,15)",
        "every hour, 9 times (not put into words: BYMINUTE=0,15)",
    );
    check(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
        "alle 2 Wochen am Di und So (nicht in Worte gefasst: WKST=SU)",
        "every 2 weeks on Tue and Sun (not put into words: WKST=SU)",
    );
    check(
        "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO",
        "jedes Jahr (nicht in Worte gefasst: BYWEEKNO=-1;BYDAY=MO)",
        "every year (not put into words: BYWEEKNO=-1;BYDAY=MO)",
    );
    check(
        "FREQ=DAILY;BYHOUR=8;BYSECOND=5",
        "täglich (nicht in Worte gefasst: BYHOUR=8;BYSECOND=5)",
        "every day (not put into words: BYHOUR=8;BYSECOND=5)",
    );
}

#[test]
fn a_series_of_days_alone_says_nothing_of_clocks() {
    let start = Start::Day("2026-01-15".parse().unwrap());
    let read: Rule = "FREQ=DAILY;BYHOUR=8".parse().unwrap();
    assert_eq!(rule(&read, start, Lang::De), "täglich");
    assert_eq!(moved(start, Lang::De), "Der erste Termin dieser Regel ist Do 15.01.2026; die Serie beginnt dort.");
    assert!(moved(start, Lang::En).contains("Thu 15 Jan 2026"));
}

#[test]
fn an_instant_is_told_as_the_day_of_the_series() {
    let start = Start::Zoned(
        "2026-01-15T09:30:00".parse().unwrap(),
        kontor_core::planner::zone::parse("Europe/Berlin").unwrap(),
    );
    let read: Rule = "FREQ=WEEKLY;UNTIL=20260630T220000Z".parse().unwrap();
    assert_eq!(rule(&read, start, Lang::De), "jeden Donnerstag bis 01.07.2026");
}
