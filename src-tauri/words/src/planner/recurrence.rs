//! A rule of recurrence in words: `jeden Montag`, `alle 2 Wochen am Di und Do bis 30.06.2026`.
//!
//! Each phrase takes out of the rule what it has said. What is left at the end is added as it stands,
//! so that no rule is ever told as simpler than it is.

use chrono::{Datelike, NaiveTime, Timelike, Weekday};
use kontor_core::planner::recurrence::{DayOf, Frequency, Rule, Start};

use crate::dates;
use crate::lang::{Lang, PaperLang};

/// The rule in words, beside the start from which it takes what it leaves open.
#[must_use]
pub fn rule(rule: &Rule, start: Start, lang: Lang) -> String {
    let mut saying = Saying { left: tidy(rule, start), start, lang };
    let mut text = saying.frame();
    text.push_str(&saying.limits());
    text.push_str(&saying.clock());
    text.push_str(&saying.end());
    text.push_str(&saying.rest());
    text
}

/// Why a series begins on another day than the typed one.
#[must_use]
pub fn moved(start: Start, lang: Lang) -> String {
    let day = dates::with_weekday(start.wall().date(), lang.into());
    lang.pick(
        format!("Der erste Termin dieser Regel ist {day}; die Serie beginnt dort."),
        format!("The first date of this rule is {day}; the series begins there."),
    )
}

/// The same rule with what comes from its start, and the plainest of several ways to say it.
fn tidy(rule: &Rule, start: Start) -> Rule {
    let mut rule = rule.clone();
    let day = start.wall().date();
    if start.is_day() {
        for clock in [&mut rule.by_hour, &mut rule.by_minute, &mut rule.by_second] {
            clock.clear();
        }
    }
    let named = !rule.by_day.is_empty() || !rule.by_month_day.is_empty() || !rule.by_year_day.is_empty();
    match rule.frequency {
        Frequency::Daily if rule.interval == 1 && !rule.by_day.is_empty() && rule.by_position.is_empty() => {
            rule.frequency = Frequency::Weekly;
        }
        Frequency::Weekly if !named => rule.by_day = vec![DayOf::every(day.weekday())],
        Frequency::Monthly | Frequency::Yearly if !named && !rule.by_week.is_empty() => {
            rule.by_day = vec![DayOf::every(day.weekday())];
        }
        Frequency::Monthly | Frequency::Yearly if !named => {
            rule.by_month_day = i8::try_from(day.day()).into_iter().collect();
            if rule.frequency == Frequency::Yearly && rule.by_month.is_empty() {
                rule.by_month = u8::try_from(day.month()).into_iter().collect();
            }
        }
        _ => {}
    }
    let only_month_days = rule.by_day.is_empty() && rule.by_year_day.is_empty() && rule.by_week.is_empty();
    if rule.frequency == Frequency::Yearly
        && rule.interval == 1
        && rule.by_month.is_empty()
        && rule.by_position.is_empty()
        && only_month_days
    {
        rule.frequency = Frequency::Monthly;
    }
    // The first Sunday by its position is the first Sunday.
    let in_month =
        rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly && rule.by_month.len() == 1;
    if let ([DayOf { nth: None, day }], [position], true) = (&rule.by_day[..], &rule.by_position[..], in_month)
        && rule.by_month_day.is_empty()
        && rule.by_hour.is_empty()
        && let Ok(nth @ -5..=5) = i8::try_from(*position)
    {
        rule.by_day = vec![DayOf::nth(nth, *day)];
        rule.by_position.clear();
    }
    rule
}

struct Saying {
    /// What has not been said yet.
    left: Rule,
    start: Start,
    lang: Lang,
}

impl Saying {
    fn paper(&self) -> PaperLang {
        self.lang.into()
    }

    fn pick(&self, german: &str, english: &str) -> String {
        self.lang.pick(german, english).to_owned()
    }

    /// `alle 3 Monate`, or the word for every one.
    fn every(&self, one: (&str, &str), units: (&str, &str)) -> String {
        match self.left.interval {
            1 => self.pick(one.0, one.1),
            n => self.lang.pick(format!("alle {n} {}", units.0), format!("every {n} {}", units.1)),
        }
    }

    fn frame(&mut self) -> String {
        match self.left.frequency {
            Frequency::Secondly => self.every(("jede Sekunde", "every second"), ("Sekunden", "seconds")),
            Frequency::Minutely => self.every(("jede Minute", "every minute"), ("Minuten", "minutes")),
            Frequency::Hourly => self.every(("stündlich", "every hour"), ("Stunden", "hours")),
            Frequency::Daily => self.every(("täglich", "every day"), ("Tage", "days")),
            Frequency::Weekly => self.weekly(),
            Frequency::Monthly => self.monthly(),
            Frequency::Yearly => self.yearly(),
        }
    }

    fn weekly(&mut self) -> String {
        let weeks = self.every(("jede Woche", "every week"), ("Wochen", "weeks"));
        let days = self.take_weekdays();
        if self.left.interval == 1 || days.len() == 1 {
            // Where weeks begin matters only for several days in every nth week.
            self.left.week_start = Weekday::Mon;
        }
        match days[..] {
            [] => weeks,
            [day] if self.left.interval == 1 => {
                format!("{} {}", self.pick("jeden", "every"), dates::weekday(day, self.paper()))
            }
            [day] => format!("{weeks} {} {}", self.pick("am", "on"), dates::weekday(day, self.paper())),
            _ if days == WORKING => format!("{weeks} {}", self.pick("von Mo bis Fr", "from Mon to Fri")),
            _ => format!("{weeks} {} {}", self.pick("am", "on"), self.short_days(&days)),
        }
    }

    fn monthly(&mut self) -> String {
        let months = self.every(("jeden Monat", "every month"), ("Monate", "months"));
        if self.left.interval > 1 {
            return self.with(&months, Where::Nothing);
        }
        if !self.left.by_month.is_empty() && self.left.by_month.len() < 12 {
            return self.in_months(&self.pick("jedes Jahr", "every year"));
        }
        self.left.by_month.clear();
        self.day(Where::Month).unwrap_or(months)
    }

    fn yearly(&mut self) -> String {
        let years = self.every(("jedes Jahr", "every year"), ("Jahre", "years"));
        if !self.left.by_week.is_empty() || !self.left.by_year_day.is_empty() {
            return self.week_or_year_day(years);
        }
        if self.left.by_month.is_empty() {
            return self.with(&years, Where::Year);
        }
        let plain = self.left.by_day.is_empty() && self.left.by_position.is_empty();
        if let (&[month], &[day], true) = (&self.left.by_month[..], &self.left.by_month_day[..], plain)
            && day > 0
        {
            let month = dates::month(month.into(), self.paper());
            let date = self.lang.pick(format!("{day}. {month}"), format!("{day} {month}"));
            let every = self.left.interval == 1;
            self.left.by_month.clear();
            self.left.by_month_day.clear();
            return if every {
                format!("{} {date}", self.pick("jeden", "every"))
            } else {
                format!("{years} {} {date}", self.pick("am", "on"))
            };
        }
        self.in_months(&years)
    }

    /// A unit, and what is taken of it.
    fn with(&mut self, unit: &str, place: Where) -> String {
        match self.day(place) {
            Some(day)
                if place == Where::Year
                    && self.left.interval == 1
                    && day.starts_with(self.lang.pick("jeden", "every")) =>
            {
                day
            }
            Some(day) => format!("{unit} {day}"),
            None => unit.to_owned(),
        }
    }

    /// `jedes Jahr am letzten Sonntag im März und Oktober`.
    fn in_months(&mut self, years: &str) -> String {
        let Some(day) = self.day(Where::Nothing) else { return years.to_owned() };
        let months = self.take_months();
        format!("{years} {day} {} {months}", self.pick("im", "in"))
    }

    fn week_or_year_day(&mut self, years: String) -> String {
        let alone =
            self.left.by_month.is_empty() && self.left.by_month_day.is_empty() && self.left.by_position.is_empty();
        let every_day = self.left.by_day.iter().all(|day| day.nth.is_none());
        if !alone || !every_day || self.left.by_week.iter().any(|&week| week < 0) {
            return years;
        }
        if self.left.by_year_day.is_empty() {
            let weeks: Vec<String> = std::mem::take(&mut self.left.by_week).iter().map(ToString::to_string).collect();
            let days = self.take_weekdays();
            // Weeks are those of ISO 8601 then.
            let days = match days[..] {
                [day] => dates::weekday(day, self.paper()).to_owned(),
                _ => self.short_days(&days),
            };
            let weeks = self.list(&weeks);
            return self.lang.pick(
                format!("{years} am {days} in Kalenderwoche {weeks}"),
                format!("{years} on {days} in week {weeks}"),
            );
        }
        if !self.left.by_week.is_empty() || !self.left.by_day.is_empty() {
            return years;
        }
        let days: Vec<String> =
            std::mem::take(&mut self.left.by_year_day).iter().map(|&day| self.ordinal(day.into())).collect();
        let days = self.list(&days);
        self.lang.pick(format!("{years} am {days} Tag des Jahres"), format!("{years} on the {days} day of the year"))
    }

    /// Which days of a month or year; none where it takes more than a phrase.
    fn day(&mut self, place: Where) -> Option<String> {
        if !self.left.by_year_day.is_empty() || !self.left.by_week.is_empty() {
            return None;
        }
        match (self.left.by_month_day.is_empty(), self.left.by_day.is_empty(), &self.left.by_position[..]) {
            (true, false, &[position]) => self.by_position(position.into(), place),
            (true, false, []) if self.left.by_day.iter().all(|day| day.nth.is_some()) => Some(self.by_nth(place)),
            (true, false, []) if self.left.by_day.iter().all(|day| day.nth.is_none()) => {
                let days = self.take_weekdays();
                let every = self.pick("jeden", "every");
                Some(match days[..] {
                    [day] => format!("{every} {}", dates::weekday(day, self.paper())),
                    _ => format!("{every} {}", self.short_days(&days)),
                })
            }
            (false, true, []) => Some(self.by_month_day(place)),
            (false, false, []) if self.left.by_day.iter().all(|day| day.nth.is_none()) => {
                let only = self.take_weekdays();
                let days = self.by_month_day(place);
                let only = self.short_days(&only);
                Some(self.lang.pick(format!("{days} (nur {only})"), format!("{days} (only {only})")))
            }
            _ => None,
        }
    }

    /// `am letzten Arbeitstag (Mo–Fr)`.
    fn by_position(&mut self, position: i32, place: Where) -> Option<String> {
        if !self.left.by_hour.is_empty() || !self.left.by_minute.is_empty() || !self.left.by_second.is_empty() {
            return None;
        }
        let mut days: Vec<Weekday> =
            self.left.by_day.iter().filter(|day| day.nth.is_none()).map(|day| day.day).collect();
        days.sort_by_key(Weekday::num_days_from_monday);
        if days.len() != self.left.by_day.len() {
            return None;
        }
        let noun = if days == WORKING {
            self.pick("Arbeitstag (Mo–Fr)", "working day (Mon–Fri)")
        } else if days == [Weekday::Sat, Weekday::Sun] {
            self.pick("Wochenendtag (Sa, So)", "weekend day (Sat, Sun)")
        } else if days.len() == 7 {
            self.pick("Tag", "day")
        } else {
            return None;
        };
        self.left.by_day.clear();
        self.left.by_position.clear();
        let ordinal = self.ordinal(position);
        let of = self.of(place);
        Some(self.lang.pick(format!("am {ordinal} {noun}{of}"), format!("on the {ordinal} {noun}{of}")))
    }

    /// `jeden 2. Montag im Monat`, `am letzten Freitag des Monats`, `am 1. und 3. Montag`.
    fn by_nth(&mut self, place: Where) -> String {
        let days = std::mem::take(&mut self.left.by_day);
        let named = |day: &DayOf| self.ordinal(day.nth.unwrap_or(1).into());
        let text = match &days[..] {
            [first, rest @ ..] if rest.iter().all(|day| day.day == first.day) => {
                let ordinals: Vec<String> = days.iter().map(named).collect();
                format!("{} {}", self.list(&ordinals), dates::weekday(first.day, self.paper()))
            }
            _ => {
                let each = |day: &DayOf| format!("{} {}", named(day), dates::weekday(day.day, self.paper()));
                self.list(&days.iter().map(each).collect::<Vec<_>>())
            }
        };
        match days[..] {
            [DayOf { nth: Some(1..), .. }] if place == Where::Month => {
                self.lang.pick(format!("jeden {text} im Monat"), format!("every {text} of the month"))
            }
            _ => {
                let of = self.of(place);
                self.lang.pick(format!("am {text}{of}"), format!("on the {text}{of}"))
            }
        }
    }

    /// `am 1. und 15. jedes Monats`, `am letzten Tag`.
    fn by_month_day(&mut self, place: Where) -> String {
        let mut days = std::mem::take(&mut self.left.by_month_day);
        // From the front, then from the end: 1, 15, last.
        days.sort_by_key(|&day| (day < 0, day));
        let each = |&day: &i8| match day {
            ..0 => format!("{} {}", self.ordinal(day.into()), self.pick("Tag", "day")),
            _ => self.ordinal(day.into()),
        };
        let days = self.list(&days.iter().map(each).collect::<Vec<_>>());
        let of = if place == Where::Nothing { String::new() } else { self.pick(" jedes Monats", " of every month") };
        self.lang.pick(format!("am {days}{of}"), format!("on the {days}{of}"))
    }

    fn of(&self, place: Where) -> String {
        match place {
            Where::Nothing => String::new(),
            Where::Month => self.pick(" des Monats", " of the month"),
            Where::Year => self.pick(" des Jahres", " of the year"),
        }
    }

    /// Months and weekdays that only narrow what was said.
    fn limits(&mut self) -> String {
        let mut limits = Vec::new();
        if !self.left.by_month.is_empty() {
            let months = self.take_months();
            limits.push(self.lang.pick(format!("im {months}"), format!("in {months}")));
        }
        let short = self.left.frequency <= Frequency::Daily && self.left.by_day.iter().all(|day| day.nth.is_none());
        if short && !self.left.by_day.is_empty() {
            let days = self.take_weekdays();
            let days = self.short_days(&days);
            limits.push(self.lang.pick(format!("am {days}"), format!("on {days}")));
        }
        if limits.is_empty() {
            return String::new();
        }
        format!(", {} {}", self.pick("nur", "only"), limits.join(" "))
    }

    /// `um 08:00 und 14:00 Uhr`, where the rule names hours.
    fn clock(&mut self) -> String {
        let speaks =
            !self.left.by_hour.is_empty() && self.left.by_second.is_empty() && self.left.by_position.is_empty();
        let minutes = if self.left.by_minute.is_empty() {
            u8::try_from(self.start.wall().minute()).into_iter().collect()
        } else {
            self.left.by_minute.clone()
        };
        let few = self.left.by_hour.len() * minutes.len() <= 6;
        if !speaks || !few || self.left.frequency < Frequency::Daily {
            return String::new();
        }
        let mut times: Vec<NaiveTime> = self
            .left
            .by_hour
            .iter()
            .flat_map(|&hour| {
                minutes.iter().filter_map(move |&minute| NaiveTime::from_hms_opt(hour.into(), minute.into(), 0))
            })
            .collect();
        times.sort_unstable();
        self.left.by_hour.clear();
        self.left.by_minute.clear();
        let times = self.list(&times.into_iter().map(dates::clock).collect::<Vec<_>>());
        self.lang.pick(format!(" um {times} Uhr"), format!(" at {times}"))
    }

    /// `, 10-mal`, ` bis 30.06.2026`.
    fn end(&mut self) -> String {
        let until = self.left.until.take().map(|until| {
            let day = dates::numeric(until.wall(self.start).date(), self.paper());
            self.lang.pick(format!(" bis {day}"), format!(" until {day}"))
        });
        let count = self.left.count.take().map(|count| match (self.lang, count) {
            (Lang::De, _) => format!(", {count}-mal"),
            (Lang::En, 1) => ", once".to_owned(),
            (Lang::En, _) => format!(", {count} times"),
        });
        until.unwrap_or_default() + &count.unwrap_or_default()
    }

    /// What no phrase has taken, as it stands.
    fn rest(&mut self) -> String {
        if self.left.frequency != Frequency::Weekly && self.left.by_week.is_empty() {
            self.left.week_start = Weekday::Mon;
        }
        let rest = Rule { interval: 1, ..self.left.clone() }.to_string();
        let rest = rest.split_once(';').map(|(_, rest)| rest.to_owned());
        rest.map_or_else(String::new, |rest| {
            self.lang.pick(format!(" (nicht in Worte gefasst: {rest})"), format!(" (not put into words: {rest})"))
        })
    }

    /// Takes the weekdays without a number, from Monday on; nothing where some have one.
    fn take_weekdays(&mut self) -> Vec<Weekday> {
        if self.left.by_day.iter().any(|day| day.nth.is_some()) {
            return Vec::new();
        }
        let mut days: Vec<Weekday> = std::mem::take(&mut self.left.by_day).into_iter().map(|day| day.day).collect();
        days.sort_by_key(Weekday::num_days_from_monday);
        days
    }

    fn take_months(&mut self) -> String {
        let mut months = std::mem::take(&mut self.left.by_month);
        months.sort_unstable();
        let names: Vec<String> =
            months.into_iter().map(|month| dates::month(month.into(), self.paper()).to_owned()).collect();
        self.list(&names)
    }

    fn short_days(&self, days: &[Weekday]) -> String {
        if days == WORKING {
            return self.pick("Mo–Fr", "Mon–Fri");
        }
        self.list(&days.iter().map(|&day| dates::weekday_short(day, self.paper()).to_owned()).collect::<Vec<_>>())
    }

    /// `a, b und c`.
    fn list(&self, items: &[String]) -> String {
        match items {
            [rest @ .., last] if !rest.is_empty() => format!("{} {} {last}", rest.join(", "), self.pick("und", "and")),
            _ => items.concat(),
        }
    }

    /// `2.`, `letzten`, `vorletzten`; `2nd`, `last`, `second-to-last`.
    fn ordinal(&self, number: i32) -> String {
        let nth = number.unsigned_abs();
        match (self.lang, number) {
            (Lang::De, 0..) => format!("{number}."),
            (Lang::De, -1) => "letzten".to_owned(),
            (Lang::De, -2) => "vorletzten".to_owned(),
            (Lang::De, -3) => "drittletzten".to_owned(),
            (Lang::De, _) => format!("{nth}.-letzten"),
            (Lang::En, 0..) => english(nth),
            (Lang::En, -1) => "last".to_owned(),
            (Lang::En, -2) => "second-to-last".to_owned(),
            (Lang::En, -3) => "third-to-last".to_owned(),
            (Lang::En, _) => format!("{}-to-last", english(nth)),
        }
    }
}

/// What a phrase about days stands beside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Nothing,
    Month,
    Year,
}

const WORKING: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// `1st`, `2nd`, `11th`, `23rd`.
fn english(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests;
