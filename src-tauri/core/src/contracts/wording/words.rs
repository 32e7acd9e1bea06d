//! A clause as words, numbers and days, so that it can be asked what stands where.

use chrono::NaiveDate;

use super::names::{compound, month, numeral, unit};
use super::{MonthDay, Span, Week};

/// A piece of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// Lower case, ä as ae, ß as ss.
    Word(String),
    Number(i64),
    /// "31.03.", "31. März".
    DayOfYear(MonthDay),
    /// "01.03.2024".
    Day(NaiveDate),
}

/// What a period in a clause belongs to, told by the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Notice,
    Renewal,
    Term,
}

/// One sentence.
#[derive(Debug)]
pub(super) struct Text {
    tokens: Vec<Token>,
}

/// Sentences end at a full stop before a capital, a semicolon or a line's end; "31.03. zum" and "z. B." do not end one.
pub(super) fn sentences(clause: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let letters: Vec<char> = clause.chars().collect();
    for (at, c) in letters.iter().enumerate() {
        let ends = match c {
            ';' | '\n' => true,
            '.' => {
                let word = at.checked_sub(2).is_some_and(|two| letters[two].is_alphabetic());
                let capital = letters[at + 1..].iter().find(|c| !c.is_whitespace()).is_some_and(|c| c.is_uppercase());
                word && letters[at - 1].is_alphabetic() && capital
            }
            _ => false,
        };
        match (ends, sentences.last_mut()) {
            (false, Some(last)) => last.push(*c),
            _ => sentences.push(String::new()),
        }
    }
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

impl Text {
    pub(super) fn of(sentence: &str) -> Self {
        Self { tokens: days(pieces(&folded(sentence))) }
    }

    pub(super) fn count(&self) -> usize {
        self.tokens.len()
    }

    /// Where these words stand one after another.
    pub(super) fn find(&self, words: &str) -> Option<usize> {
        let wanted: Vec<&str> = words.split(' ').collect();
        self.tokens.windows(wanted.len()).position(|here| here.iter().zip(&wanted).all(|(token, word)| token.is(word)))
    }

    /// Where a word contains this: "kuend" in "gekündigt" and "Kündigungsfrist".
    pub(super) fn find_within(&self, part: &str) -> Option<usize> {
        self.tokens.iter().position(|token| matches!(token, Token::Word(word) if word.contains(part)))
    }

    /// The day that stands behind a word of beginning, before the clause speaks of the end: "beginnt mit Unterzeichnung
    /// und endet am 31.12.2026" names none.
    pub(super) fn start_behind(&self, at: usize) -> Option<NaiveDate> {
        const OVER: &[&str] =
            &["endet", "bis", "laeuft", "ends", "until", "expires", "ending", "spaetestens", "latest"];
        let far = |token: &&Token| !OVER[..].iter().any(|word| token.is(word));
        // "Läuft ab 01.03.2024" begins with such a word itself.
        let behind = self.tokens.get(at + 1..).unwrap_or_default();
        behind
            .iter()
            .take(7)
            .take_while(far)
            .find_map(|token| if let Token::Day(day) = token { Some(*day) } else { None })
    }

    /// A day that stands right behind the words at a place: "erstmals kündbar zum 31.12.2025".
    pub(super) fn date_close_to(&self, at: usize) -> Option<NaiveDate> {
        self.tokens[at..].iter().take(8).find_map(|token| if let Token::Day(day) = token { Some(*day) } else { None })
    }

    /// What stands behind the unit of the period at a place.
    fn behind(&self, at: usize) -> &[Token] {
        let counts =
            |token: &Token| matches!(token, Token::Word(word) if unit(word).is_some() || compound(word).is_some());
        let ends = self.tokens[at..].iter().take(4).position(counts);
        ends.map_or(&[], |ends| &self.tokens[at + ends + 1..])
    }

    /// Whether the period at a place is called a term by the words behind it: "5 Jahre fest", "24 Monate
    /// Mindestlaufzeit", "24-month initial term".
    pub(super) fn is_fixed(&self, at: usize) -> bool {
        const FIXED: &[&str] = &[
            "fest",
            "feste",
            "laufzeit",
            "mindestlaufzeit",
            "erstlaufzeit",
            "festlaufzeit",
            "vertragslaufzeit",
            "firm",
        ];
        const TERM: &[&str] = &["minimum term", "initial term", "fixed term", "fixed", "minimum contract term"];
        let behind = self.behind(at);
        FIXED.iter().any(|word| behind.first().is_some_and(|token| token.is(word)))
            || TERM.iter().any(|words| {
                let wanted: Vec<&str> = words.split(' ').collect();
                behind.len() >= wanted.len() && behind.iter().zip(&wanted).all(|(token, word)| token.is(word))
            })
    }

    /// The days of the year, with their places, but for those that the clause excludes.
    pub(super) fn month_days(&self) -> Vec<(MonthDay, usize)> {
        self.days_of_year().filter(|(_, at)| !self.is_excluded(*at)).collect()
    }

    /// "nicht zum 31.12.", "ausgenommen auf Ende Dezember": days to which no notice ends the contract.
    pub(super) fn excluded_days(&self) -> Vec<MonthDay> {
        self.days_of_year().filter(|(_, at)| self.is_excluded(*at)).map(|(day, _)| day).collect()
    }

    fn days_of_year(&self) -> impl Iterator<Item = (MonthDay, usize)> + '_ {
        let day = |token: &Token| if let Token::DayOfYear(day) = token { Some(*day) } else { None };
        self.tokens.iter().enumerate().filter_map(move |(at, token)| day(token).map(|day| (day, at)))
    }

    /// Whether the word before the days at a place takes them out.
    fn is_excluded(&self, at: usize) -> bool {
        const BETWEEN: &[&str] = &[
            "zum", "auf", "den", "dem", "des", "der", "am", "per", "von", "ende", "und", "oder", "aber", "jedoch",
            "to", "the", "on", "of", "end", "and", "or", "for",
        ];
        const CONDITION: &[&str] = &["wenn", "sofern", "falls", "soweit", "wird", "unless", "if"];
        let passed = |token: &Token| matches!(token, Token::DayOfYear(_)) || BETWEEN.iter().any(|word| token.is(word));
        let Some(before) = self.tokens[..at].iter().rposition(|token| !passed(token)) else { return false };
        let says = |words: &[&str]| words.iter().any(|word| self.tokens[before].is(word));
        // "Sofern nicht zum 31.12. gekündigt wird" names the very day of the end.
        let condition = || self.tokens[..before].iter().any(|token| CONDITION.iter().any(|word| token.is(word)));
        says(&["ausser", "ausgenommen", "ausnahme", "except", "excluding"]) || says(&["nicht", "not"]) && !condition()
    }

    /// A length that is no whole number, or a range: "1,5 Jahre", "anderthalb Jahre", "3-6 Monate". The terms know whole
    /// units only, and half a month is no certain number of days.
    pub(super) fn has_broken_length(&self) -> bool {
        let broken = |token: &Token| match token {
            Token::Word(word) if word.starts_with(|c: char| c.is_ascii_digit()) => word.contains([',', '.', '-', '/']),
            Token::Word(word) => {
                word.ends_with("halb") || matches!(word.as_str(), "halbes" | "halben" | "halbe" | "half")
            }
            _ => false,
        };
        let counts = |token: &Token| matches!(token, Token::Word(word) if unit(word).is_some());
        self.tokens.windows(2).any(|pair| broken(&pair[0]) && counts(&pair[1]))
    }

    /// Whether the period at a place is how long the contract runs at first: "läuft zwei Jahre und verlängert sich …",
    /// "wird für drei Jahre geschlossen".
    pub(super) fn runs_for(&self, at: usize) -> bool {
        const RUNS: &[&str] = &["laeuft", "dauert", "runs", "lasts"];
        const FOR: &[&str] = &["fuer", "auf", "for"];
        const CLOSED: &[&str] =
            &["geschlossen", "eingegangen", "concluded", "entered", "vermietet", "verlaenger", "renew"];
        const OTHER: &[&str] = &["garantie", "gewaehr", "warrant", "widerruf", "probe", "preis", "price"];
        let near = |words: &[&str]| {
            self.tokens[at.saturating_sub(3)..at].iter().any(|token| words.iter().any(|word| token.is(word)))
        };
        let within = |parts: &[&str]| parts.iter().any(|part| self.find_within(part).is_some());
        let told = self.tokens[..at].iter().any(|token| token.tells().is_some_and(|about| about != About::Term));
        !told && !within(OTHER) && (near(RUNS) || near(FOR) && within(CLOSED))
    }

    /// A number that can be a day of a month.
    pub(super) fn day_of_month(&self) -> Option<u32> {
        self.tokens.iter().find_map(|token| match token {
            Token::Number(n @ 1..=31) => u32::try_from(*n).ok(),
            Token::Word(word) if word == "fuenfzehnten" || word == "15th" => Some(15),
            _ => None,
        })
    }

    /// Whether a word between two places contains one of these.
    pub(super) fn says_between(&self, from: usize, to: usize, parts: &[&str]) -> bool {
        self.tokens[from..to]
            .iter()
            .any(|token| matches!(token, Token::Word(word) if parts.iter().any(|part| word.contains(part))))
    }

    /// Every period with the place of its number: "drei (3) Monate", "ein weiteres Jahr", "dreimonatige".
    pub(super) fn spans(&self) -> Vec<(Span, usize)> {
        let mut spans = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            if let Token::Word(word) = token
                && let Some(span) = compound(word)
            {
                spans.push((span, at));
                continue;
            }
            let Some(amount) = token.number() else { continue };
            let next = self.tokens[at + 1..].iter().take(3).position(|token| !token.is_adjective());
            let Some(next) = next.map(|next| at + 1 + next) else { continue };
            let Token::Word(word) = &self.tokens[next] else { continue };
            let Some((times, unit)) = unit(word) else { continue };
            // "zum Ende eines Monats" names a day, not a period.
            let article = matches!(token, Token::Word(word) if matches!(word.as_str(), "eines" | "a" | "jeden"));
            let of = at.checked_sub(1).map(|before| &self.tokens[before]);
            let named = of.is_some_and(|before| {
                // "am 15. eines Monats"
                // "zum 31.12. eines Jahres"
                matches!(before, Token::Number(_) | Token::DayOfYear(_))
                    || ["ende", "ablauf", "schluss", "of", "zum", "ultimo"].iter().any(|word| before.is(word))
            });
            if article && named {
                continue;
            }
            spans.push((Span::new(amount * times, unit), at));
        }
        spans
    }

    /// Whether the period at a place counts working days, and of which week.
    pub(super) fn working_days(&self, at: usize) -> Option<Week> {
        self.tokens[at..].iter().take(4).find_map(|token| match token {
            Token::Word(word) if word.starts_with("werktag") => Some(Week::MonSat),
            Token::Word(word) if word.starts_with("arbeitstag") || word == "working" || word == "business" => {
                Some(Week::MonFri)
            }
            _ => None,
        })
    }

    /// What the period at a place belongs to: the last telling word before it, else the first behind it.
    pub(super) fn about(&self, at: usize) -> Option<About> {
        let renews = self.tokens.iter().any(|token| token.tells() == Some(About::Renewal));
        let near = |word: &str| self.tokens[at.saturating_sub(3)..at].iter().any(|token| token.is(word));
        // "Renewed … unless terminated by three months' notice" is a notice.
        let notice = matches!(self.behind(at).first(), Some(Token::Word(word)) if word == "notice");
        if renews && (near("um") || near("by") && !notice) {
            return Some(About::Renewal);
        }
        // "erstmals nach Ablauf von 24 Monaten"
        let after = self.tokens[..at].ends_with(&[Token::Word("ablauf".to_owned()), Token::Word("von".to_owned())]);
        if after || self.is_fixed(at) || self.runs_for(at) {
            return Some(About::Term);
        }
        // "Laufzeit 24 Monate, danach mit einmonatiger Frist"
        if self.behind(at).first().is_some_and(|token| token.tells() == Some(About::Notice) && !token.is_condition()) {
            return Some(About::Notice);
        }
        // "nach Ablauf der Mindestlaufzeit von 24 Monaten"
        if let [.., told, of] = &self.tokens[..at]
            && told.tells() == Some(About::Term)
            && (of.is("von") || of.is("of"))
        {
            return Some(About::Term);
        }
        let told = |place: usize| {
            let told = self.tokens[place].tells()?;
            // "zum Ende der Laufzeit" is a day.
            let day = told == About::Term
                && self.tokens[place.saturating_sub(3)..place].iter().any(|token| {
                    ["ende", "ablauf", "end", "expiry", "vor", "before"].iter().any(|word| token.is(word))
                });
            (!day).then_some(told)
        };
        (0..at).rev().find_map(told).or_else(|| (at..self.tokens.len()).find_map(told))
    }
}

impl Token {
    fn is(&self, word: &str) -> bool {
        match self {
            Self::Word(here) => here == word,
            Self::Number(n) => word.parse() == Ok(*n),
            Self::DayOfYear(_) | Self::Day(_) => false,
        }
    }

    fn number(&self) -> Option<i64> {
        match self {
            Self::Number(n) => Some(*n),
            Self::Word(word) => numeral(word),
            Self::DayOfYear(_) | Self::Day(_) => None,
        }
    }

    fn is_adjective(&self) -> bool {
        const BETWEEN: &[&str] =
            &["volle", "vollen", "voller", "full", "further", "additional", "more", "working", "business", "calendar"];
        matches!(self, Self::Word(word) if word.starts_with("weiter") || BETWEEN.contains(&word.as_str()))
    }

    fn is_condition(&self) -> bool {
        ["wenn", "sofern", "falls", "unless", "soweit"].iter().any(|word| self.is(word))
    }

    fn tells(&self) -> Option<About> {
        let Self::Word(word) = self else { return None };
        let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
        if has(&["kuend", "frist", "notice", "terminat", "cancel"]) {
            // "befristet" speaks of the term; behind "unbefristet" it is over.
            return Some(if word.starts_with("befrist") { About::Term } else { About::Notice });
        }
        if self.is_condition() {
            return Some(About::Notice);
        }
        if has(&["verlaenger", "renew", "extend", "prolong"]) {
            return Some(About::Renewal);
        }
        (has(&["laufzeit", "vertragsdauer", "mindestdauer", "mietdauer", "leasingdauer", "mietzeit"])
            || ["dauer", "term", "fest", "minimum", "initial"].contains(&word.as_str()))
        .then_some(About::Term)
    }
}

fn folded(sentence: &str) -> String {
    let mut folded = String::with_capacity(sentence.len() + 8);
    for c in sentence.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            '½' => folded.push_str(" einhalb "),
            c => folded.push(c),
        }
    }
    // "one month's notice", "three months’ notice"
    folded.replace("'s ", " ").replace("\u{2019}s ", " ")
}

/// Runs of letters and runs of digits; "31.03.2024" and "2024-03-01" stay together.
fn pieces(folded: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let letters: Vec<char> = folded.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let digit = letters[at].is_ascii_digit();
        if !digit && !letters[at].is_alphabetic() {
            at += 1;
            continue;
        }
        let begin = at;
        while at < letters.len() {
            let c = letters[at];
            let follows = letters.get(at + 1).is_some_and(char::is_ascii_digit);
            // "1,5 Jahre" are not five years.
            let decimal = c == ',' && letters[begin..at].iter().all(char::is_ascii_digit);
            let goes_on = if digit {
                c.is_ascii_digit() || ((matches!(c, '.' | '-' | '/') || decimal) && follows)
            } else {
                c.is_alphabetic()
            };
            if !goes_on {
                break;
            }
            at += 1;
        }
        let mut piece: String = letters[begin..at].iter().collect();
        // The full stop of "31.03." says that it is a day; that of "3." says nothing.
        if digit && letters.get(at) == Some(&'.') && piece.contains('.') {
            piece.push('.');
        }
        pieces.push(piece);
    }
    pieces
}

/// Puts numbers and days in place of their words.
fn days(pieces: Vec<String>) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        at += 1;
        if !piece.starts_with(|c: char| c.is_ascii_digit()) {
            // "March 1, 2024"
            if let Some(month) = month(piece)
                && let Some(number) = pieces.get(at).and_then(|next| next.parse().ok())
                && let Some(day) = MonthDay::new(month, number)
            {
                at += 1;
                let year = pieces.get(at).and_then(|next| year(next));
                at += usize::from(year.is_some());
                tokens.push(named(day, year));
                continue;
            }
            // "auf Ende Dezember", "Ende März, Juni und September", "ausser Dezember"
            if let Some(month) = month(piece)
                && names_an_end(&tokens)
                && let Some(day) = last_of(month)
            {
                let year = pieces.get(at).and_then(|next| year(next));
                at += usize::from(year.is_some());
                tokens.push(year.and_then(|year| day.in_year(year)).map_or(Token::DayOfYear(day), Token::Day));
                continue;
            }
            tokens.push(Token::Word(piece.clone()));
            continue;
        }
        // "1.5 years" is no first of May.
        if piece.contains('.') && !piece.ends_with('.') && pieces.get(at).is_some_and(|next| unit(next).is_some()) {
            tokens.push(Token::Word(piece.clone()));
            continue;
        }
        let ordinal = pieces.get(at).is_some_and(|next| ["st", "nd", "rd", "th"].contains(&next.as_str()));
        let name = at + usize::from(ordinal);
        if let Ok(number) = piece.parse::<u32>()
            && let Some(month) = pieces.get(name).and_then(|next| month(next))
            && let Some(day) = MonthDay::new(month, number)
        {
            let year = pieces.get(name + 1).and_then(|next| year(next));
            at = name + 1 + usize::from(year.is_some());
            tokens.push(named(day, year));
            continue;
        }
        tokens.push(numeric(piece));
    }
    tokens
}

/// Whether a month that follows is meant by its last day.
fn names_an_end(tokens: &[Token]) -> bool {
    let joins = |token: &Token| ["und", "oder", "sowie", "and", "or"].iter().any(|word| token.is(word));
    let kept = tokens.iter().rposition(|token| !joins(token)).map_or(0, |last| last + 1);
    match &tokens[..kept] {
        [.., Token::Word(end), Token::Word(of)] if end == "end" && of == "of" => true,
        [.., Token::Word(word)] => ["ende", "schluss", "ausser", "ausgenommen", "except"].contains(&word.as_str()),
        [.., Token::DayOfYear(day)] => last_of(day.month()) == Some(*day),
        _ => false,
    }
}

fn last_of(month: u32) -> Option<MonthDay> {
    (28..=31).rev().find_map(|day| MonthDay::new(month, day))
}

fn named(day: MonthDay, year: Option<i32>) -> Token {
    let of_year = year.and_then(|year| NaiveDate::from_ymd_opt(year, day.month(), day.day()));
    of_year.map_or(Token::DayOfYear(day), Token::Day)
}

fn year(piece: &str) -> Option<i32> {
    piece.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// "3", "31.03.", "31.03.2024", "2024-03-01".
fn numeric(piece: &str) -> Token {
    if let Ok(day) = piece.parse::<NaiveDate>() {
        return Token::Day(day);
    }
    let parts: Vec<&str> = piece.trim_end_matches('.').split('.').collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match parts[..] {
        [day, month, year] => {
            let year = year.parse::<i32>().ok().map(|year| if year < 100 { year + 2000 } else { year });
            let found = year.zip(number(month)).zip(number(day));
            if let Some(day) = found.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day)) {
                return Token::Day(day);
            }
        }
        [day, month] => {
            if let Some(day) = number(month).zip(number(day)).and_then(|(month, day)| MonthDay::new(month, day)) {
                return Token::DayOfYear(day);
            }
        }
        [one] => {
            if let Ok(n) = one.parse() {
                return Token::Number(n);
            }
        }
        _ => {}
    }
    // "31.02." is a slip: a word that nobody knows.
    Token::Word(piece.to_owned())
}
