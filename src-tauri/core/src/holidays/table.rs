//! The rules behind the holidays, as data: which day, where, since when.
//!
//! Sources: the Feiertagsgesetze of the 16 Länder; §7 ARG for Austria; for Switzerland Art. 110 III BV
//! and the cantons' laws. Switzerland's cantons leave much to districts and communes: what the
//! fixture (`tests/fixtures/holidays`) calls public stands here as holding in the whole canton,
//! what holds in a part of it or by custom is marked local.

use super::Country::{self, At, Ch, De};
use super::HolidayKey::{self, *};
use When::{Easter, Fixed};

/// On which day of a year a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// The same month and day every year.
    Fixed(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// Buß- und Bettag: the Wednesday before 23 November.
    RepentanceWednesday,
    /// Jeûne genevois: the Thursday after the first Sunday of September.
    GenevanFast,
    /// Lundi du Jeûne: the Monday after the third Sunday of September.
    PrayerMonday,
    /// Näfelser Fahrt: April's first Thursday, a week later where that is Maundy Thursday.
    NaefelsProcession,
    /// 26 December, unless it would make three free days in a row twice (Tuesday, Saturday).
    StephenUnlessTuesdayOrSaturday,
    /// The day itself only where it falls on a Monday: the Sunday before it is made good.
    OnlyMonday(u32, u32),
}

/// One line of the table.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    pub(super) key: HolidayKey,
    pub(super) country: Country,
    /// Codes of the parts where it holds, separated by blanks; empty: everywhere.
    pub(super) parts: &'static str,
    pub(super) when: When,
    /// First and last year, inclusive.
    pub(super) years: (i32, i32),
    /// Only in some towns or districts of these parts, or by custom.
    pub(super) local: bool,
}

const ALWAYS: (i32, i32) = (i32::MIN, i32::MAX);

const fn since(year: i32) -> (i32, i32) {
    (year, i32::MAX)
}

const fn only(year: i32) -> (i32, i32) {
    (year, year)
}

const fn on(country: Country, key: HolidayKey, when: When, parts: &'static str) -> Rule {
    Rule { key, country, parts, when, years: ALWAYS, local: false }
}

const fn within(years: (i32, i32), rule: Rule) -> Rule {
    Rule { years, ..rule }
}

const fn local(rule: Rule) -> Rule {
    Rule { local: true, ..rule }
}

pub(super) const RULES: &[Rule] = &[
    // Germany.
    on(De, NewYear, Fixed(1, 1), ""),
    on(De, Epiphany, Fixed(1, 6), "BW BY ST"),
    within(since(2019), on(De, WomensDay, Fixed(3, 8), "BE")),
    within(since(2023), on(De, WomensDay, Fixed(3, 8), "MV")),
    on(De, GoodFriday, Easter(-2), ""),
    on(De, EasterSunday, Easter(0), "BB"),
    on(De, EasterMonday, Easter(1), ""),
    on(De, LabourDay, Fixed(5, 1), ""),
    within(only(2020), on(De, LiberationDay, Fixed(5, 8), "BE")),
    within(only(2025), on(De, LiberationDay, Fixed(5, 8), "BE")),
    on(De, Ascension, Easter(39), ""),
    on(De, WhitSunday, Easter(49), "BB"),
    on(De, WhitMonday, Easter(50), ""),
    on(De, CorpusChristi, Easter(60), "BW BY HE NW RP SL"),
    local(on(De, CorpusChristi, Easter(60), "SN TH")),
    within(only(2028), on(De, UprisingDay, Fixed(6, 17), "BE")),
    local(on(De, PeaceFestival, Fixed(8, 8), "BY")),
    on(De, Assumption, Fixed(8, 15), "SL"),
    local(on(De, Assumption, Fixed(8, 15), "BY")),
    within(since(2019), on(De, ChildrensDay, Fixed(9, 20), "TH")),
    on(De, GermanUnity, Fixed(10, 3), ""),
    on(De, Reformation, Fixed(10, 31), "BB MV SN ST TH"),
    within(since(2018), on(De, Reformation, Fixed(10, 31), "HB HH NI SH")),
    within(only(2017), on(De, Reformation, Fixed(10, 31), "")),
    on(De, AllSaints, Fixed(11, 1), "BW BY NW RP SL"),
    on(De, Repentance, When::RepentanceWednesday, "SN"),
    on(De, ChristmasDay, Fixed(12, 25), ""),
    on(De, SecondChristmasDay, Fixed(12, 26), ""),
    // Austria. The patron saints' days free schools and offices of the state, not everybody.
    on(At, NewYear, Fixed(1, 1), ""),
    on(At, Epiphany, Fixed(1, 6), ""),
    on(At, EasterMonday, Easter(1), ""),
    on(At, StateDay, Fixed(5, 1), ""),
    on(At, Ascension, Easter(39), ""),
    on(At, WhitMonday, Easter(50), ""),
    on(At, CorpusChristi, Easter(60), ""),
    on(At, Assumption, Fixed(8, 15), ""),
    on(At, AustrianNationalDay, Fixed(10, 26), ""),
    on(At, AllSaints, Fixed(11, 1), ""),
    on(At, ImmaculateConception, Fixed(12, 8), ""),
    on(At, Christtag, Fixed(12, 25), ""),
    on(At, Stefanitag, Fixed(12, 26), ""),
    local(on(At, StJoseph, Fixed(3, 19), "2 6 7 8")),
    local(on(At, StFlorian, Fixed(5, 4), "4")),
    local(on(At, StRupert, Fixed(9, 24), "5")),
    local(on(At, CarinthianPlebiscite, Fixed(10, 10), "2")),
    local(on(At, StMartin, Fixed(11, 11), "1")),
    local(on(At, StLeopold, Fixed(11, 15), "3 9")),
    // Switzerland.
    on(Ch, NewYear, Fixed(1, 1), ""),
    on(Ch, Berchtold, Fixed(1, 2), "AG BE JU LU TG VD"),
    on(Ch, Berchtold, When::OnlyMonday(1, 2), "NE"),
    local(on(Ch, Berchtold, Fixed(1, 2), "FR GL NW OW SG SH SO VS ZG ZH")),
    on(Ch, Epiphany, Fixed(1, 6), "SZ TI UR"),
    on(Ch, RepublicDay, Fixed(3, 1), "NE"),
    on(Ch, StJoseph, Fixed(3, 19), "NW SZ TI UR VS"),
    local(on(Ch, StJoseph, Fixed(3, 19), "SO")),
    on(Ch, GoodFriday, Easter(-2), "AG AI AR BE BL BS FR GE GL JU LU NE NW OW SG SH SO SZ TG UR VD ZG ZH"),
    local(on(Ch, GoodFriday, Easter(-2), "GR")),
    on(Ch, EasterMonday, Easter(1), "AG AI AR BE BL BS GE GL GR JU LU SG SH SZ TG TI UR VD ZH"),
    local(on(Ch, EasterMonday, Easter(1), "FR NW OW VS ZG")),
    on(Ch, NaefelsProcession, When::NaefelsProcession, "GL"),
    on(Ch, LabourDay, Fixed(5, 1), "AG BL BS JU NE SH TG TI ZH"),
    local(on(Ch, LabourDay, Fixed(5, 1), "SO")),
    on(Ch, Ascension, Easter(39), ""),
    on(Ch, WhitMonday, Easter(50), "AG AI AR BE BL BS GE GL GR JU LU SG SH SZ TG TI UR VD ZH"),
    local(on(Ch, WhitMonday, Easter(50), "FR NW OW VS ZG")),
    on(Ch, CorpusChristi, Easter(60), "AG AI JU LU NE NW OW SZ TI UR VS ZG"),
    local(on(Ch, CorpusChristi, Easter(60), "FR SO")),
    on(Ch, JuraPlebiscite, Fixed(6, 23), "JU"),
    on(Ch, PeterAndPaul, Fixed(6, 29), "TI"),
    on(Ch, SwissNationalDay, Fixed(8, 1), ""),
    on(Ch, Assumption, Fixed(8, 15), "AG AI JU LU NW OW SZ TI UR VS ZG"),
    local(on(Ch, Assumption, Fixed(8, 15), "FR SO")),
    on(Ch, GenevanFast, When::GenevanFast, "GE"),
    on(Ch, PrayerMonday, When::PrayerMonday, "VD"),
    local(on(Ch, StMaurice, Fixed(9, 22), "AI")),
    on(Ch, BrotherKlaus, Fixed(9, 25), "OW"),
    on(Ch, AllSaints, Fixed(11, 1), "AG AI GL JU LU NW OW SG SZ TI UR VS ZG"),
    local(on(Ch, AllSaints, Fixed(11, 1), "FR SO")),
    on(Ch, ImmaculateConception, Fixed(12, 8), "AG AI LU NW OW SZ TI UR VS ZG"),
    local(on(Ch, ImmaculateConception, Fixed(12, 8), "FR")),
    on(Ch, Weihnachtstag, Fixed(12, 25), ""),
    on(Ch, StStephen, Fixed(12, 26), "AG BE BL BS GL GR LU SG SH SZ TG TI ZH"),
    on(Ch, StStephen, When::StephenUnlessTuesdayOrSaturday, "AI AR UR"),
    on(Ch, StStephen, When::OnlyMonday(12, 26), "NE"),
    local(on(Ch, StStephen, Fixed(12, 26), "FR NW OW VS ZG")),
    on(Ch, RestorationDay, Fixed(12, 31), "GE"),
];
