//! The next end of a contract, the last day of receipt, and how both were found.

use chrono::{Datelike, NaiveDate, Weekday};

use super::course::Course;
use super::date_math::{self, OutOfRange, Period};
use super::derivation::{Law, Note, Step};
use super::notice::{is_longer_than_term, latest_receipt, next_grid_end, stretches};
use super::sending;
use super::term::{
    Afterwards, DurationStep, FirstTerm, Grid, NoticeRule, Span, SpecialEnd, SpecialEndDay, Terms, Unit, check_date,
};
use super::term_error::{TermError, TermErrorCode};
use crate::holidays::Week;

/// What the calculator says about a contract on a day.
///
/// "Berechnet – bitte mit dem Vertrag abgleichen": no legal advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The next end: by notice received on the day asked for or later, or by itself.
    /// `None` where no notice is possible.
    pub end: Option<NaiveDate>,
    /// The last day on which notice to this end may arrive (Zugang), never shifted.
    /// `None` where any day will do or none.
    pub receive_by: Option<NaiveDate>,
    /// The last day on or before it on which a letter surely arrives.
    pub safe_day: Option<NaiveDate>,
    /// The day to send at the latest.
    pub send_by: Option<NaiveDate>,
    /// The end where `receive_by` is missed by a day.
    pub missed_end: Option<NaiveDate>,
    /// The derivation, in order.
    pub steps: Vec<Step>,
    /// What the reader should know or check.
    pub notes: Vec<Note>,
}

/// The next end of a contract and what leads to it, for notice received on the day `on` or later.
///
/// # Errors
/// Terms that cannot be calculated with, at their field; `DATE_OUT_OF_RANGE` at `on`;
/// `NO_END_FOUND` where every possible end is excluded.
pub fn deadline(terms: &Terms, on: NaiveDate) -> Result<Deadline, TermError> {
    terms.check()?;
    check_date(on, "on")?;
    let case = Case { terms, course: Course::of(terms)? };
    let outcome = case.next(on)?;
    let mut deadline = Deadline {
        end: None,
        receive_by: None,
        safe_day: None,
        send_by: None,
        missed_end: None,
        steps: case.steps_before(&outcome)?,
        notes: case.notes(&outcome, on)?,
    };
    match outcome {
        Outcome::Ends(end) => {
            deadline.end = Some(end);
            deadline.steps.push(Step::Ends { end });
        }
        Outcome::Impossible => deadline.steps.push(Step::NoNotice),
        Outcome::Notice(way) => {
            deadline.end = Some(way.end);
            deadline.receive_by = way.receive_by;
            deadline.steps.push(Step::Notice {
                rule: way.rule.clone(),
                end: way.end,
                receive_by: way.receive_by,
                received: on,
                law: case.law(),
            });
            if let Some(receive_by) = way.receive_by {
                case.sending(receive_by, &mut deadline)?;
                let received = date_math::next(receive_by)?;
                deadline.missed_end = case.next(received)?.end();
                deadline.steps.push(Step::Missed { received, end: deadline.missed_end });
            }
        }
    }
    Ok(deadline)
}

/// The term that runs on a day: its first day and, unless it is indefinite, its last.
///
/// # Errors
/// As [`deadline`].
pub fn current_term(terms: &Terms, on: NaiveDate) -> Result<(NaiveDate, Option<NaiveDate>), TermError> {
    terms.check()?;
    check_date(on, "on")?;
    let course = Course::of(terms)?;
    Ok(match (course.term_end(on)?, course.first_end) {
        (Some(term), _) => (term.begins, Some(term.day)),
        (None, Some(first)) if terms.afterwards == Afterwards::Ends => (course.start, Some(first)),
        (None, Some(first)) => (date_math::next(first)?, None),
        (None, None) => (course.start, None),
    })
}

/// How soon one is out of a contract that needs no reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Freely {
    /// Any day.
    AnyTime,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
}

/// Whether missing the day binds for no more than a quarter: an indefinite contract, its first term
/// over or its end missed, `found` being the deadline of that day, with notice at any time, to a month's or to a quarter's end.
///
/// # Errors
/// As [`deadline`].
pub fn freely_terminable(terms: &Terms, found: &Deadline, on: NaiveDate) -> Result<Option<Freely>, TermError> {
    terms.check()?;
    // Once the first end can be reached no more, and the next one is up, the time after it has begun for whoever
    // gives notice.
    let first = terms.first_end()?.max(terms.earliest_end).filter(|&end| on <= end);
    let far = found.receive_by.is_some_and(|by| (by - on).num_days() > LONGEST_QUARTER);
    let bound = first.is_some_and(|first| far || found.end.is_none_or(|next| next <= first));
    if terms.afterwards != Afterwards::Indefinite || bound {
        return Ok(None);
    }
    let rule = match &terms.notice {
        NoticeRule::ByDuration { steps } => {
            let stretches = stretches(steps, terms.start)?;
            let place = stretches.partition_point(|stretch| stretch.from <= on).saturating_sub(1);
            &steps[place].rule
        }
        plain => plain,
    };
    let freely = match rule {
        NoticeRule::AnyTime { amount: 1, unit: Unit::Months } => Some(Freely::Monthly),
        NoticeRule::AnyTime { .. } => Some(Freely::AnyTime),
        NoticeRule::Period { to, .. } | NoticeRule::WorkingDays { to, .. } => match to {
            Grid::MonthEnd | Grid::MidMonthOrMonthEnd => Some(Freely::Monthly),
            Grid::QuarterEnd => Some(Freely::Quarterly),
            _ => None,
        },
        NoticeRule::ByDayOfMonth { .. } => Some(Freely::Monthly),
        rule @ NoticeRule::ThirdWorkingDay { .. } => {
            let course = Course::of(terms)?;
            let end = next_grid_end(rule, &course, on)?;
            let after = next_grid_end(rule, &course, date_math::next(end.unwrap_or(on))?)?;
            let days = end.zip(after).map_or(0, |(end, after)| (after - end).num_days());
            Some(if days <= 31 { Freely::Monthly } else { Freely::Quarterly })
        }
        _ => None,
    };
    let binds = freely.is_some() && binds_beyond_a_quarter(rule, terms, on)?;
    Ok(freely.filter(|_| !binds))
}

/// Whether excluded ends leave a gap of more than a quarter: "auf Quartalsende ausser 31. Dezember" binds for half a
/// year whoever misses September.
fn binds_beyond_a_quarter(rule: &NoticeRule, terms: &Terms, on: NaiveDate) -> Result<bool, TermError> {
    if terms.excluded_ends.is_empty() {
        return Ok(false);
    }
    let course = Course::of(terms)?;
    let (mut from, mut before) = (on, on);
    // Every end of a year, and what follows on the last of them.
    let last = date_math::add(on, Period::Months(15))?;
    while before <= last {
        let Some(end) = next_grid_end(rule, &course, from)? else {
            return Ok(false);
        };
        if !terms.is_excluded(end) {
            if (end - before).num_days() > LONGEST_QUARTER {
                return Ok(true);
            }
            before = end;
        } else if end > last {
            return Ok(true);
        }
        from = date_math::next(end)?;
    }
    Ok(false)
}

/// No quarter is longer.
const LONGEST_QUARTER: i64 = 92;

/// More excluded days than this in a row leave none: not even a 29 February around a year 2100.
const MOST_EXCLUDED: u32 = 8 * 366;

/// Checked terms with their course.
struct Case<'a> {
    terms: &'a Terms,
    course: Course,
}

/// One way out by notice.
struct Way<'a> {
    end: NaiveDate,
    receive_by: Option<NaiveDate>,
    rule: &'a NoticeRule,
    /// Years and first day of the step by duration that holds.
    duration: Option<(u32, NaiveDate)>,
    /// The end just before, and its last day of receipt, now past.
    too_late: Option<(NaiveDate, NaiveDate)>,
}

enum Outcome<'a> {
    Notice(Way<'a>),
    Ends(NaiveDate),
    Impossible,
}

impl Outcome<'_> {
    const fn end(&self) -> Option<NaiveDate> {
        match self {
            Self::Notice(way) => Some(way.end),
            Self::Ends(end) => Some(*end),
            Self::Impossible => None,
        }
    }
}

impl<'a> Case<'a> {
    /// The algorithm of the rules, for notice received on `received`.
    ///
    /// One reading holds it together: the first end E1 is judged by the rule for it (R1), every
    /// later day by the rule for the time after (R2). With one rule for both, a grid's first day on
    /// or after E1 is E1 itself only where it lies on the grid.
    fn next(&self, received: NaiveDate) -> Result<Outcome<'a>, TermError> {
        let first_rule = self.terms.rule_for_first_end();
        let first_end = self.course.first_end.filter(|&end| received <= end);
        let in_force = if first_end.is_some() { first_rule } else { &self.terms.notice };
        if let NoticeRule::Special { .. } = in_force
            && let Some(way) = self.special(in_force, received)?
        {
            return Ok(self.unless_it_ends_before(Outcome::Notice(way)));
        }
        let from = received.max(self.course.start);
        if self.terms.afterwards == Afterwards::Ends {
            let search = Search { received, from, until: first_end, special: false };
            let way = first_end.map_or(Ok(None), |_| self.earliest(first_rule, search, &mut None))?;
            return Ok(self.unless_it_ends_before(way.map_or(Outcome::Impossible, Outcome::Notice)));
        }

        let (mut from, mut too_late) = (from, None);
        if let Some(end) = first_end {
            let search = Search { received, from: end, until: Some(end), special: false };
            if let Some(way) = self.earliest(first_rule, search, &mut too_late)? {
                return Ok(Outcome::Notice(way));
            }
            from = date_math::next(end)?;
        }
        let search = Search { received, from, until: None, special: false };
        let way = self.earliest(&self.terms.notice, search, &mut too_late)?;
        Ok(way.map_or(Outcome::Impossible, |way| Outcome::Notice(Way { too_late, ..way })))
    }

    /// A contract that ends by itself needs no notice to that day or a later one.
    fn unless_it_ends_before(&self, outcome: Outcome<'a>) -> Outcome<'a> {
        match (self.terms.afterwards, self.course.first_end) {
            (Afterwards::Ends, Some(last)) if outcome.end().is_none_or(|end| end >= last) => Outcome::Ends(last),
            _ => outcome,
        }
    }

    /// The smallest permitted end on or after `search.from` that notice received on
    /// `search.received` still reaches. The last end that it misses is left in `too_late`.
    fn earliest(
        &self,
        rule: &'a NoticeRule,
        search: Search,
        too_late: &mut Option<(NaiveDate, NaiveDate)>,
    ) -> Result<Option<Way<'a>>, TermError> {
        let earliest_end = self.terms.earliest_end.filter(|_| !search.special);
        let from = earliest_end.map_or(search.from, |day| search.from.max(day));
        let is_excluded = |end| !search.special && self.terms.is_excluded(end);
        let way = |end, receive_by| Way { end, receive_by, rule, duration: None, too_late: None };
        match rule {
            NoticeRule::None | NoticeRule::Special { .. } => Ok(None),
            NoticeRule::AnyTime { amount, unit } => {
                let notice = Span::new(*amount, *unit).notice("notice")?;
                let mut end = from.max(date_math::add(search.received, notice)?);
                let mut tried = 0;
                while is_excluded(end) {
                    tried += 1;
                    if tried > MOST_EXCLUDED {
                        return Err(TermError::new(TermErrorCode::NoEndFound, "excluded_ends"));
                    }
                    end = date_math::next(end)?;
                }
                Ok((!search.is_over(end)).then(|| way(end, None)))
            }
            NoticeRule::ByDuration { steps } => self.by_duration(steps, search, too_late),
            _ => {
                let mut from = from.max(surely_missed_before(rule, search.received)?);
                while let Some(end) = next_grid_end(rule, &self.course, from)? {
                    if search.is_over(end) {
                        break;
                    }
                    check_date(end, "excluded_ends")
                        .map_err(|error| TermError { code: TermErrorCode::NoEndFound, ..error })?;
                    if !is_excluded(end)
                        && let Some(latest) = latest_receipt(rule, end, self.terms.calendar())?
                    {
                        if latest >= search.received {
                            return Ok(Some(way(end, Some(latest))));
                        }
                        *too_late = Some((end, latest));
                    }
                    from = date_math::next(end)?;
                }
                Ok(None)
            }
        }
    }

    /// Notice by duration: the step that holds on the day of receipt gives the end; the last day
    /// reaches into later steps only as far as they lead to the same end.
    fn by_duration(
        &self,
        steps: &'a [DurationStep],
        search: Search,
        too_late: &mut Option<(NaiveDate, NaiveDate)>,
    ) -> Result<Option<Way<'a>>, TermError> {
        let stretches = stretches(steps, self.course.start)?;
        let place = stretches.partition_point(|stretch| stretch.from <= search.received).saturating_sub(1);
        let Some(stretch) = stretches.get(place) else {
            return Ok(None);
        };
        let Some(mut way) = self.earliest(stretch.rule, search, too_late)? else {
            return Ok(None);
        };
        way.duration = Some((stretch.from_years, stretch.from));

        let Some(mut latest) = way.receive_by else {
            return Ok(Some(way));
        };
        let mut until = stretch.until;
        for later in &stretches[place + 1..] {
            let Some(last) = until.filter(|&last| last <= latest) else {
                break;
            };
            latest = last;
            let same_end = next_grid_end(later.rule, &self.course, way.end)? == Some(way.end);
            match latest_receipt(later.rule, way.end, self.terms.calendar())? {
                Some(by) if same_end && by >= later.from => latest = by,
                _ => break,
            }
            until = later.until;
        }
        way.receive_by = Some(latest);
        Ok(Some(way))
    }

    /// A special notice, as long as its time runs. It heeds no term, no "erstmals zum" and no excluded ends: those
    /// bind whoever gives ordinary notice.
    fn special(&self, rule: &'a NoticeRule, received: NaiveDate) -> Result<Option<Way<'a>>, TermError> {
        let NoticeRule::Special { event, ends, effect, .. } = rule else {
            return Ok(None);
        };
        let closed = special_closes(rule)?.unwrap_or(*event);
        let received = received.max(*event);
        if received > closed {
            return Ok(None);
        }
        let way = |end, receive_by| Way { end, receive_by: Some(receive_by), rule, duration: None, too_late: None };
        match (ends, effect) {
            (SpecialEnd::On(SpecialEndDay::EventEffect), Some(effect)) => Ok(Some(way(received.max(*effect), closed))),
            (SpecialEnd::On(_), _) => Ok(Some(way(received, closed))),
            (SpecialEnd::By(inner), _) => {
                let search = Search { received, from: received, until: None, special: true };
                let inner = self.earliest(inner, search, &mut None)?;
                Ok(inner.map(|found| way(found.end, found.receive_by.map_or(closed, |by| by.min(closed)))))
            }
        }
    }

    const fn law(&self) -> Law {
        Law::of(self.terms.region)
    }

    /// First term, renewals, "erstmals zum", duration, what was missed.
    fn steps_before(&self, outcome: &Outcome<'_>) -> Result<Vec<Step>, TermError> {
        let mut steps = Vec::new();
        if let (Some(term), Some(end)) = (self.terms.first_term, self.course.first_end) {
            steps.push(Step::FirstTerm { start: self.course.start, term, end, law: self.law() });
        }
        let Outcome::Notice(way) = outcome else {
            return Ok(steps);
        };
        if let Afterwards::Renews(span) = self.terms.afterwards
            && let Some(term) = self.course.term_end(way.end)?
            && term.day == way.end
            && term.renewals > 0
        {
            let (renewals, begins, end) = (term.renewals, term.begins, term.day);
            steps.push(Step::Renewed { renewals, span, begins, end });
        }
        if let Some(day) = self.terms.earliest_end
            && !matches!(way.rule, NoticeRule::Special { .. })
        {
            steps.push(Step::EarliestEnd { day });
        }
        if let Some((years, since)) = way.duration
            && years > 0
        {
            steps.push(Step::Duration { years, since });
        }
        if let Some((end, receive_by)) = way.too_late {
            steps.push(Step::TooLate { end, receive_by });
        }
        Ok(steps)
    }

    fn sending(&self, receive_by: NaiveDate, deadline: &mut Deadline) -> Result<(), TermError> {
        let Terms { private_recipient, postal_days, .. } = *self.terms;
        let (safe, wrong) = sending::safe_day(receive_by, self.terms.calendar(), private_recipient)?;
        let postal_days = u32::try_from(postal_days).unwrap_or(0);
        let send = sending::send_by(safe, postal_days, self.terms.calendar())?;
        deadline.safe_day = Some(safe);
        deadline.send_by = Some(send);
        let instead = wrong.map(|wrong| (receive_by, wrong));
        deadline.steps.push(Step::SafeDay { day: safe, instead, law: self.law() });
        deadline.steps.push(Step::SendBy { day: send, postal_days });
        Ok(())
    }

    fn notes(&self, outcome: &Outcome<'_>, on: NaiveDate) -> Result<Vec<Note>, TermError> {
        let mut notes = Vec::new();
        if on < self.course.start {
            notes.push(Note::NotBegun { start: self.course.start });
        }
        if self.numbers_can_differ()? {
            notes.push(Note::CheckStartDay);
        }
        if is_longer_than_term(self.terms)? {
            notes.push(Note::NoticeLongerThanTerm);
        }
        let in_force = match self.course.first_end {
            Some(first) if on <= first => self.terms.rule_for_first_end(),
            _ => &self.terms.notice,
        };
        if let Some(closed) = special_closes(in_force)?.filter(|&closed| closed < on) {
            notes.push(Note::SpecialOver { closed });
        }
        match outcome {
            Outcome::Ends(end) if *end < on => notes.push(Note::Ended { end: *end }),
            Outcome::Ends(_) => {}
            Outcome::Impossible => {
                if self.terms.notice.runs_to_term_end() && self.course.renewal.is_none() {
                    notes.push(Note::NoTermLeft);
                }
            }
            Outcome::Notice(way) => {
                if let (NoticeRule::ThirdWorkingDay { .. }, Some(by)) = (way.rule, way.receive_by)
                    && by.weekday() == Weekday::Sat
                {
                    notes.push(Note::ThirdWorkingDaySaturday);
                }
            }
        }
        if self.course.renewal.is_some()
            && !self.terms.notice.runs_to_term_end()
            && let Some(term) = self.course.term_end(on)?
        {
            notes.push(Note::BoundUntil { end: term.day });
        }
        Ok(notes)
    }

    /// Whether ends are counted in months from a 29th, 30th or 31st.
    fn numbers_can_differ(&self) -> Result<bool, OutOfRange> {
        let by_contract_year = |rule: &NoticeRule| {
            matches!(
                rule,
                NoticeRule::Period { to: Grid::ContractYearEnd, .. }
                    | NoticeRule::WorkingDays { to: Grid::ContractYearEnd, .. }
            )
        };
        let in_months = |span: Span| matches!(span.unit, Unit::Months | Unit::Years);
        let from_start = matches!(self.terms.first_term, Some(FirstTerm::Lasts(span)) if in_months(span))
            || by_contract_year(self.terms.rule_for_first_end())
            || by_contract_year(&self.terms.notice);
        let renewed_from = match (self.course.first_end, self.course.renewal) {
            (Some(first), Some(Period::Months(_))) => Some(date_math::next(first)?),
            _ => None,
        };
        Ok((from_start && self.course.start.day() >= 29) || renewed_from.is_some_and(|day| day.day() >= 29))
    }
}

/// From when on and up to when an end is looked for, for notice received on a day.
#[derive(Clone, Copy)]
struct Search {
    received: NaiveDate,
    from: NaiveDate,
    until: Option<NaiveDate>,
    /// For a special notice, which "erstmals zum" and excluded ends do not bind.
    special: bool,
}

impl Search {
    fn is_over(self, end: NaiveDate) -> bool {
        self.until.is_some_and(|until| end > until)
    }
}

/// From when on an end is worth a look, for notice received on a day: so many working days take at least so many weeks.
/// A year of what is missed is left, for the last end that it missed.
fn surely_missed_before(rule: &NoticeRule, received: NaiveDate) -> Result<NaiveDate, TermError> {
    let NoticeRule::WorkingDays { amount, week, .. } = rule else {
        return Ok(received);
    };
    let Period::Days(days) = Span::new(*amount, Unit::Days).notice("notice")? else {
        return Ok(received);
    };
    let of_week = match week {
        Week::MonFri => 5,
        Week::MonSat => 6,
    };
    Ok(date_math::add(received, Period::Days((days / of_week * 7).saturating_sub(400)))?)
}

/// The last day on which a special notice may arrive; `None` for every other rule.
fn special_closes(rule: &NoticeRule) -> Result<Option<NaiveDate>, TermError> {
    let NoticeRule::Special { event, within, .. } = rule else {
        return Ok(None);
    };
    let within: Period = within.notice("notice")?;
    let closes: Result<_, OutOfRange> = date_math::add(*event, within);
    Ok(Some(closes?))
}
