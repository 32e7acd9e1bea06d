//! The pure part: which minutes are free for everybody, and where in them the optional people can come as well.
//!
//! Times are whole minutes. A start is free for somebody if what begins there and lasts `minutes` does not meet
//! anything of theirs, half-open as everywhere.

/// Minutes since 1970 in UTC, half-open.
pub(super) type Busy = (i64, i64);

/// What is to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// How long it is.
    pub(super) minutes: i64,
    /// Starts are multiples of this.
    pub(super) step: i64,
}

/// A span of starts that lie side by side, with the best of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    /// The start that fits most of the optional people, the earliest of those.
    pub(super) start: i64,
    /// The last start of the span.
    pub(super) latest: i64,
    /// Rooms that are free then, by their place in the list.
    pub(super) rooms: Vec<usize>,
    /// Optional people who cannot come then, by their place in the list.
    pub(super) missing: Vec<usize>,
}

/// Starts from the first to the last, both included.
type Starts = Vec<(i64, i64)>;

/// The first `most` gaps of some days in the order of time.
///
/// `days`: from when to when something may take place. `required` and `optional`: what each person has. `rooms`: what
/// takes each room, the time around included on both sides; without any no room is needed.
pub(super) fn gaps(
    days: &[Busy],
    required: &[Vec<Busy>],
    optional: &[Vec<Busy>],
    rooms: Option<&[Vec<Busy>]>,
    size: Size,
    most: usize,
) -> Vec<Gap> {
    let all: Vec<Busy> = merged(required.iter().flatten().copied().collect());
    let mut found = Vec::new();
    for &(begins, ends) in days {
        if found.len() >= most {
            break;
        }
        if ends - size.minutes < begins {
            continue;
        }
        let people = without(vec![(begins, ends - size.minutes)], &all, size.minutes);
        let starts = match rooms {
            None => people,
            Some(rooms) => {
                let each = rooms.iter().flat_map(|busy| without(people.clone(), busy, size.minutes));
                joined(each.collect())
            }
        };
        found.extend(starts.into_iter().filter_map(|span| best(span, optional, rooms.unwrap_or(&[]), size)));
    }
    found.truncate(most);
    found
}

/// The best start of a span: where the fewest optional people are missing, the earliest of those.
fn best((first, last): (i64, i64), optional: &[Vec<Busy>], rooms: &[Vec<Busy>], size: Size) -> Option<Gap> {
    let rounded =
        |at: i64| at.div_euclid(size.step) * size.step + if at.rem_euclid(size.step) > 0 { size.step } else { 0 };
    // Fewer are missing only where somebody's business ends.
    let ends = optional.iter().flatten().map(|busy| busy.1);
    let starts = ends.chain([first]).map(rounded).filter(|at| (first..=last).contains(at));
    let missing = |at: i64| -> Vec<usize> {
        optional.iter().enumerate().filter(|(_, busy)| !is_free(busy, at, size.minutes)).map(|(who, _)| who).collect()
    };
    let (_, start) = starts.map(|at| (missing(at).len(), at)).min()?;
    let latest = last.div_euclid(size.step) * size.step;
    let free = rooms.iter().enumerate().filter(|(_, busy)| is_free(busy, start, size.minutes));
    Some(Gap { start, latest, rooms: free.map(|(room, _)| room).collect(), missing: missing(start) })
}

/// Whether nothing meets what begins at `start`.
pub(super) fn is_free(busy: &[Busy], start: i64, minutes: i64) -> bool {
    busy.iter().all(|one| !(start < one.1 && one.0 < start + minutes))
}

/// What is left of starts once everything that is taken is taken out.
fn without(mut starts: Starts, busy: &[Busy], minutes: i64) -> Starts {
    for &(begins, ends) in busy {
        // A start meets it from so many minutes before its beginning up to its end, both ends excluded.
        let (first, last) = (begins - minutes + 1, ends - 1);
        if first > last {
            continue;
        }
        starts = starts
            .into_iter()
            .flat_map(|(from, to)| [(from, to.min(first - 1)), (from.max(last + 1), to)])
            .filter(|(from, to)| from <= to)
            .collect();
    }
    starts
}

/// Starts in order, what lies side by side as one.
fn joined(mut starts: Starts) -> Starts {
    starts.sort_unstable();
    let mut found: Starts = Vec::with_capacity(starts.len());
    for (from, to) in starts {
        match found.last_mut() {
            Some(last) if from <= last.1 + 1 => last.1 = last.1.max(to),
            _ => found.push((from, to)),
        }
    }
    found
}

/// What is taken, in order, what overlaps as one.
fn merged(mut busy: Vec<Busy>) -> Vec<Busy> {
    busy.sort_unstable();
    let mut found: Vec<Busy> = Vec::with_capacity(busy.len());
    for (begins, ends) in busy {
        match found.last_mut() {
            Some(last) if begins < last.1 => last.1 = last.1.max(ends),
            _ => found.push((begins, ends)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn calendar() -> impl Strategy<Value = Vec<Busy>> {
        let one = (0..120_i64, 0..30_i64).prop_map(|(begins, length)| (begins, begins + length));
        prop::collection::vec(one, 0..6)
    }

    /// The definition: every start is tried; those side by side are one gap, and of those the best is taken.
    fn naive(
        days: &[Busy],
        required: &[Vec<Busy>],
        optional: &[Vec<Busy>],
        rooms: Option<&[Vec<Busy>]>,
        minutes: i64,
    ) -> Vec<Gap> {
        let free_rooms = |at: i64| -> Vec<usize> {
            let rooms = rooms.unwrap_or(&[]).iter().enumerate();
            rooms.filter(|(_, busy)| is_free(busy, at, minutes)).map(|(room, _)| room).collect()
        };
        let missing = |at: i64| -> Vec<usize> {
            let people = optional.iter().enumerate();
            people.filter(|(_, busy)| !is_free(busy, at, minutes)).map(|(who, _)| who).collect()
        };
        let mut found = Vec::new();
        for &(begins, ends) in days {
            let fits = |at: i64| {
                required.iter().all(|busy| is_free(busy, at, minutes))
                    && (rooms.is_none() || !free_rooms(at).is_empty())
            };
            let mut run: Vec<i64> = Vec::new();
            for at in begins..=ends + 1 {
                if at <= ends - minutes && fits(at) {
                    run.push(at);
                } else if let Some(start) = run.iter().copied().min_by_key(|at| (missing(*at).len(), *at)) {
                    let latest = run.last().copied().unwrap_or(start);
                    found.push(Gap { start, latest, rooms: free_rooms(start), missing: missing(start) });
                    run.clear();
                }
            }
        }
        found
    }

    proptest! {
        #[test]
        fn the_gaps_are_those_that_trying_every_minute_finds(
            required in prop::collection::vec(calendar(), 0..4),
            optional in prop::collection::vec(calendar(), 0..4),
            rooms in prop::option::of(prop::collection::vec(calendar(), 1..4)),
            minutes in 1..40_i64,
        ) {
            let days = [(0, 60), (70, 130)];
            let size = Size { minutes, step: 1 };
            let found = gaps(&days, &required, &optional, rooms.as_deref(), size, usize::MAX);
            prop_assert_eq!(found, naive(&days, &required, &optional, rooms.as_deref(), minutes));
        }
    }

    #[test]
    fn a_start_is_rounded_up_and_a_gap_without_a_round_start_is_none() {
        let size = Size { minutes: 30, step: 5 };
        let found = gaps(&[(0, 120)], &[vec![(0, 7), (42, 60), (91, 120)]], &[], None, size, 10);
        let starts: Vec<(i64, i64)> = found.iter().map(|gap| (gap.start, gap.latest)).collect();
        // From 7 to 42 there is room from 10 on; from 60 to 91 at 60.
        assert_eq!(starts, [(10, 10), (60, 60)]);
        let none = gaps(&[(0, 60)], &[vec![(0, 21), (53, 60)]], &[], None, size, 10);
        assert!(none.is_empty(), "from 21 to 23 no start is round: {none:?}");
    }
}
