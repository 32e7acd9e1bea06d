//! Forgiving: where nothing matches as it was typed, words that sound alike or are a slip
//! of the keyboard away.
//!
//! The table `spoken` holds every word of the searched records with what it sounds like
//! (Kölner Phonetik). Only words with the same or a neighbouring code are compared letter
//! by letter, so that the time does not follow the size of the book.

use rusqlite::Connection;

use crate::error::Result;
use crate::search::{fold, phonetic};

/// So many words are taken instead of a typed one.
const TAKEN: usize = 12;

/// So many words of a code are compared; the most frequent words of a language share few.
const COMPARED: usize = 400;

/// Shorter words sound like too many others.
const LEAST: usize = 3;

/// Longer words are no names.
const MOST: usize = 24;

/// The words of a text that may be sought by sound.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    // Addresses of the net are no words, and a long text is a note, not a name.
    let of_the_net = text.contains('@') || text.contains("://") || text.starts_with("www.");
    let spoken = !of_the_net && text.len() <= 160;
    let words = if spoken { fold::words(text) } else { Vec::new() };
    words.into_iter().filter(|word| is_spoken(word))
}

fn is_spoken(word: &str) -> bool {
    let letters = word.chars().count();
    (LEAST..=MOST).contains(&letters) && word.chars().all(char::is_alphabetic)
}

/// What the index is asked instead: each word as typed, or one that is like it. None
/// where a word is like none.
pub(super) fn pattern(connection: &Connection, query: &str) -> Result<Option<String>> {
    let typed = fold::words(query);
    let mut parts = Vec::with_capacity(typed.len());
    let mut any = false;
    for word in &typed {
        let mut choices = vec![format!("\"{word}\"*")];
        if is_spoken(word) {
            choices.extend(like(connection, word)?.into_iter().map(|other| format!("\"{other}\"")));
        }
        any |= choices.len() > 1;
        parts.push(format!("({})", choices.join(" OR ")));
    }
    // FTS5 joins by AND; two words beside each other in brackets would be an error.
    Ok(any.then(|| parts.join(" AND ")))
}

/// Words of the book that are like a folded one, the nearest first.
fn like(connection: &Connection, word: &str) -> Result<Vec<String>> {
    let code = phonetic::code(word);
    if code.is_empty() {
        return Ok(Vec::new());
    }
    let letters: Vec<char> = word.chars().collect();
    let slips = if letters.len() < 6 { 1 } else { 2 };
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut take = |candidates: Vec<String>, most: usize, beginning: bool| {
        for candidate in candidates {
            let other: Vec<char> = candidate.chars().collect();
            let distance = distance(&letters, &other, beginning);
            if candidate != word && distance <= most && found.iter().all(|(_, known)| *known != candidate) {
                found.push((distance, candidate));
            }
        }
        found.is_empty()
    };
    // What sounds the same may be spelt quite differently: Meier, Mayr.
    let nothing_sounds_alike = take(of_code(connection, &code)?, 3, false);
    if nothing_sounds_alike {
        let mut near = Vec::new();
        for neighbour in neighbours(&code) {
            near.extend(of_code(connection, &neighbour)?);
        }
        let nothing_near = take(near, slips, false);
        if nothing_near && code.len() >= 2 {
            // Still being typed: the beginning of a longer word.
            take(beginning_with(connection, &code)?, 1, true);
        }
    }
    found.sort();
    found.truncate(TAKEN);
    Ok(found.into_iter().map(|(_, word)| word).collect())
}

fn of_code(connection: &Connection, code: &str) -> Result<Vec<String>> {
    let words = connection
        .prepare_cached("SELECT word FROM spoken WHERE code = ?1 LIMIT ?2")?
        .query_map((code, COMPARED), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(words)
}

fn beginning_with(connection: &Connection, code: &str) -> Result<Vec<String>> {
    let words = connection
        .prepare_cached("SELECT word FROM spoken WHERE code > ?1 AND code < ?1 || ':' LIMIT ?2")?
        .query_map((code, COMPARED), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(words)
}

/// Every code that is one sound away.
fn neighbours(code: &str) -> Vec<String> {
    let sounds: Vec<char> = code.chars().collect();
    let mut codes: Vec<String> = Vec::with_capacity(sounds.len() * 20 + 10);
    for place in 0..=sounds.len() {
        let (before, after) = (&sounds[..place], &sounds[place..]);
        for sound in '0'..='8' {
            // A vowel has a code at the beginning alone.
            if sound != '0' || place == 0 {
                codes.push(before.iter().chain([&sound]).chain(after).collect());
                if let Some((own, rest)) = after.split_first()
                    && *own != sound
                {
                    codes.push(before.iter().chain([&sound]).chain(rest).collect());
                }
            }
        }
        if let Some((_, rest)) = after.split_first() {
            codes.push(before.iter().chain(rest).collect());
        }
        if let [first, second, rest @ ..] = after {
            codes.push(before.iter().chain([second, first]).chain(rest).collect());
        }
    }
    codes.sort_unstable();
    codes.dedup();
    codes.retain(|other| other != code && !other.is_empty());
    codes
}

/// How many slips of the keyboard lie between two words: a letter too many, missing,
/// another one, or two that changed places (Damerau and Levenshtein, each place once).
/// With `beginning` the second word may go on after it.
fn distance(typed: &[char], other: &[char], beginning: bool) -> usize {
    let width = other.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..width).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut line = vec![row + 1; width];
        for (column, against) in other.iter().enumerate() {
            let slip = usize::from(letter != against);
            let mut least = (last[column] + slip).min(last[column + 1] + 1).min(line[column] + 1);
            if row > 0 && column > 0 && typed[row - 1] == *against && other[column - 1] == *letter {
                least = least.min(before[column - 1] + 1);
            }
            line[column + 1] = least;
        }
        before = std::mem::replace(&mut last, line);
    }
    if beginning { last.iter().copied().min().unwrap_or(0) } else { last[width - 1] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(left: &str, right: &str) -> usize {
        let [left, right] = [left, right].map(|word| word.chars().collect::<Vec<_>>());
        distance(&left, &right, false)
    }

    #[test]
    fn slips_are_counted() {
        for (left, right, slips) in [
            ("weber", "weber", 0),
            ("weber", "wbeer", 1),
            ("weber", "webr", 1),
            ("weber", "weaber", 1),
            ("weber", "leber", 1),
            ("meier", "mayr", 3),
            ("", "abc", 3),
            ("schmitd", "schmidt", 1),
        ] {
            assert_eq!(apart(left, right), slips, "{left} {right}");
            assert_eq!(apart(right, left), slips, "{right} {left}");
        }
        let [typed, whole] = ["peterz", "petersen"].map(|word| word.chars().collect::<Vec<_>>());
        assert_eq!(distance(&typed, &whole, true), 1);
    }

    #[test]
    fn neighbours_are_one_sound_away() {
        let codes = neighbours("67");
        for code in ["6", "7", "76", "687", "667", "17", "067", "68", "671"] {
            assert!(codes.iter().any(|other| other == code), "{code}");
        }
        assert!(!codes.iter().any(|code| code == "67" || code == "607" || code.is_empty()));
    }
}
