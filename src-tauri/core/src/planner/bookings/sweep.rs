//! What lies over what: intervals against intervals, and how much is taken at once.

use super::super::rooms::{Interval, overlap};

/// Every pair of a wanted and a taken interval that share time, by their places in the two lists, in the order of both.
///
/// One walk over all beginnings; beside each only what still lasts is looked at, so that the work grows with what is
/// found and not with the product of the two lists.
#[must_use]
pub fn overlaps(wanted: &[Interval], taken: &[Interval]) -> Vec<(usize, usize)> {
    let mut begins: Vec<(bool, usize)> = (0..wanted.len()).map(|place| (true, place)).collect();
    begins.extend((0..taken.len()).map(|place| (false, place)));
    let at = |(is_wanted, place): (bool, usize)| if is_wanted { wanted[place] } else { taken[place] };
    begins.sort_by_key(|one| at(*one));
    let (mut open_wanted, mut open_taken): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    for (is_wanted, place) in begins {
        let now = at((is_wanted, place));
        if is_wanted {
            open_taken.retain(|other| taken[*other].1 > now.0);
            let met = open_taken.iter().filter(|other| overlap(now, taken[**other]));
            found.extend(met.map(|other| (place, *other)));
            open_wanted.push(place);
        } else {
            open_wanted.retain(|other| wanted[*other].1 > now.0);
            let met = open_wanted.iter().filter(|other| overlap(now, wanted[**other]));
            found.extend(met.map(|other| (*other, place)));
            open_taken.push(place);
        }
    }
    found.sort_unstable();
    found
}

/// The most that is taken at any one moment of `wanted`, its beginning included. All intervals are half-open, so what
/// ends where another begins is not taken twice.
#[must_use]
pub fn peak(wanted: Interval, taken: &[(Interval, u32)]) -> u32 {
    let mut steps: Vec<(chrono::DateTime<chrono::Utc>, i64)> = Vec::new();
    let mut now: i64 = 0;
    for ((begins, ends), quantity) in taken {
        if *begins >= *ends || *ends <= wanted.0 {
            continue;
        }
        if *begins <= wanted.0 {
            now += i64::from(*quantity);
        } else if *begins < wanted.1 {
            steps.push((*begins, i64::from(*quantity)));
        } else {
            continue;
        }
        steps.push((*ends, -i64::from(*quantity)));
    }
    // At the same moment what is given back comes before what is taken.
    steps.sort_unstable();
    let mut most = now;
    for (_, by) in steps {
        now += by;
        most = most.max(now);
    }
    u32::try_from(most).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use proptest::prelude::*;

    use super::*;

    fn at(minutes: i64) -> DateTime<chrono::Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn intervals() -> impl Strategy<Value = Vec<Interval>> {
        let one = (0..60_i64, 0..25_i64).prop_map(|(begins, length)| (at(begins), at(begins + length)));
        prop::collection::vec(one, 0..30)
    }

    proptest! {
        /// The definition: each against each.
        #[test]
        fn the_walk_finds_what_comparing_all_with_all_finds(wanted in intervals(), taken in intervals()) {
            let mut naive = Vec::new();
            for (left, one) in wanted.iter().enumerate() {
                for (right, other) in taken.iter().enumerate() {
                    if overlap(*one, *other) {
                        naive.push((left, right));
                    }
                }
            }
            prop_assert_eq!(overlaps(&wanted, &taken), naive);
        }

        /// The definition: at every minute, all that has begun and not ended.
        #[test]
        fn the_peak_is_the_most_at_any_minute(
            begins in 0..60_i64,
            length in 0..40_i64,
            taken in intervals(),
            quantities in prop::collection::vec(1..5_u32, 30),
        ) {
            let wanted = (at(begins), at(begins + length));
            let taken: Vec<(Interval, u32)> = taken.into_iter().zip(quantities).collect();
            let at_once = |minute: i64| -> u32 {
                taken.iter().filter(|((from, to), _)| *from <= at(minute) && at(minute) < *to).map(|(_, n)| n).sum()
            };
            // Nothing begins between full minutes.
            let naive = (begins..(begins + length).max(begins + 1)).map(at_once).max();
            prop_assert_eq!(Some(peak(wanted, &taken)), naive);
        }
    }

    #[test]
    fn crosswise_bookings_count_where_they_meet() {
        let hour = |from: i64, to: i64| (at(from * 60), at(to * 60));
        for (name, taken, most) in [
            ("nothing", vec![], 0),
            ("one after the other", vec![(hour(9, 10), 2), (hour(10, 11), 2)], 2),
            ("crosswise", vec![(hour(8, 10), 2), (hour(9, 11), 3)], 5),
            ("two that never meet", vec![(hour(8, 10), 1), (hour(11, 13), 4)], 4),
            ("before and after", vec![(hour(7, 9), 9), (hour(12, 13), 9)], 0),
            ("all day", vec![(hour(0, 24), 1), (hour(10, 11), 1)], 2),
        ] {
            assert_eq!(peak(hour(9, 12), &taken), most, "{name}");
        }
    }
}
