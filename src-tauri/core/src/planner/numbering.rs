//! Numbers of agenda items: 1, 2, 3.1, and "4a" for what came after dispatch.

use std::collections::HashSet;

/// What the numbering needs to know of an item.
#[derive(Debug, Clone, Copy)]
pub struct Numbered<'a> {
    /// The place of the parent item, before this one.
    pub parent: Option<usize>,
    /// Breaks and internal items bear no number, nor does what stands under them.
    pub silent: bool,
    /// The number it got when the invitation was sent.
    pub frozen: Option<&'a str>,
}

/// The numbers in the order of the items; `None` for those without one.
///
/// Where `frozen` holds, the numbers of the dispatch stay, and what was added since takes the number
/// of the item before it with a letter: 4a, 4b. Parents must come before their sub-items (a parent
/// that does not is taken for none).
#[must_use]
pub fn numbers(items: &[Numbered<'_>], frozen: bool) -> Vec<Option<String>> {
    let mut taken: HashSet<String> =
        if frozen { items.iter().filter_map(|item| item.frozen.map(str::to_owned)).collect() } else { HashSet::new() };
    let mut numbers: Vec<Option<String>> = Vec::with_capacity(items.len());
    for (place, item) in items.iter().enumerate() {
        let parent = item.parent.filter(|&parent| parent < place);
        let number = number(items, &numbers, &taken, place, parent, frozen);
        if let Some(number) = &number {
            taken.insert(number.clone());
        }
        numbers.push(number);
    }
    numbers
}

fn number(
    items: &[Numbered<'_>],
    before: &[Option<String>],
    taken: &HashSet<String>,
    place: usize,
    parent: Option<usize>,
    frozen: bool,
) -> Option<String> {
    let item = items[place];
    if item.silent {
        return None;
    }
    let prefix = match parent {
        Some(parent) => format!("{}.", before[parent].as_deref()?),
        None => String::new(),
    };
    if let Some(number) = item.frozen.filter(|_| frozen) {
        return Some(number.to_owned());
    }
    let sibling = |other: usize| items[other].parent.filter(|&p| p < other) == parent;
    let last = (0..place).rev().find(|&other| sibling(other) && before[other].is_some());
    let last_number = last.and_then(|last| before[last].as_deref());
    let sent_with_siblings = frozen && (0..items.len()).any(|other| sibling(other) && items[other].frozen.is_some());
    if sent_with_siblings {
        // Before all the others there is no number to lean on but nought.
        let base = last_number.map_or(format!("{prefix}0"), |number| {
            number.trim_end_matches(|c: char| c.is_ascii_lowercase()).to_owned()
        });
        return (1..).map(|n| format!("{base}{}", letters(n))).find(|late| !taken.contains(late));
    }
    let count = (0..place).filter(|&other| sibling(other) && before[other].is_some()).count();
    Some(format!("{prefix}{}", count + 1))
}

/// 1 → a, 26 → z, 27 → aa.
fn letters(mut n: u32) -> String {
    let mut reversed = Vec::new();
    while n > 0 {
        n -= 1;
        reversed.push(char::from(b'a' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    reversed.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Numbered<'static> = Numbered { parent: None, silent: false, frozen: None };

    fn under(parent: usize) -> Numbered<'static> {
        Numbered { parent: Some(parent), ..PLAIN }
    }

    fn sent(number: &'static str) -> Numbered<'static> {
        Numbered { frozen: Some(number), ..PLAIN }
    }

    fn check(items: &[Numbered<'_>], frozen: bool, expected: &str) {
        let found: Vec<String> = numbers(items, frozen).into_iter().map(|n| n.unwrap_or("–".to_owned())).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn breaks_are_skipped_and_sub_items_count_anew() {
        let silent = Numbered { silent: true, ..PLAIN };
        check(&[PLAIN, silent, PLAIN, PLAIN, under(3), under(3), PLAIN], false, "1 – 2 3 3.1 3.2 4");
        check(&[PLAIN, under(0), under(1), under(1), under(0)], false, "1 1.1 1.1.1 1.1.2 1.2");
        check(&[silent, under(0), PLAIN, under(2)], false, "– – 1 1.1");
        check(&[PLAIN, Numbered { parent: Some(7), ..PLAIN }], false, "1 2");
    }

    #[test]
    fn late_items_take_letters() {
        check(&[sent("1"), sent("2"), PLAIN, PLAIN, sent("3")], true, "1 2 2a 2b 3");
        check(&[PLAIN, sent("1"), sent("2")], true, "0a 1 2");
        check(&[sent("1"), PLAIN, sent("1a"), PLAIN], true, "1 1b 1a 1c");
        let sub = |number| Numbered { frozen: Some(number), ..under(0) };
        check(&[sent("3"), sub("3.1"), under(0), sub("3.2")], true, "3 3.1 3.1a 3.2");
        check(&[sent("3"), under(0), under(0), sent("4")], true, "3 3.1 3.2 4");
        check(&[sent("4"), PLAIN, under(1), under(1), sent("5")], true, "4 4a 4a.1 4a.2 5");
    }

    #[test]
    fn a_reorder_after_dispatch_keeps_the_numbers() {
        check(&[sent("1"), sent("3"), sent("2")], true, "1 3 2");
        check(&[sent("1"), sent("3"), sent("2")], false, "1 2 3");
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([1, 26, 27, 52, 53, 702, 703].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn numbers_are_unique() {
        let mut items = vec![sent("1"), sent("2")];
        items.splice(1..1, std::iter::repeat_n(PLAIN, 60));
        let found = numbers(&items, true);
        let distinct: HashSet<_> = found.iter().collect();
        assert_eq!(distinct.len(), items.len());
    }
}
