//! Minutes as people type them: `90`, `90m`, `1:30`, `1,5h`.

/// What cannot be read as minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DurationError {
    /// No duration, or one below zero.
    #[error("DURATION_INVALID")]
    Invalid,
    /// More than [`LONGEST`].
    #[error("DURATION_TOO_LONG")]
    TooLong,
}

impl DurationError {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invalid => "DURATION_INVALID",
            Self::TooLong => "DURATION_TOO_LONG",
        }
    }
}

/// The longest agenda item in minutes: a day.
pub const LONGEST: u32 = 24 * 60;

/// Reads typed minutes. A bare number is minutes; hours take a colon, a comma or point with a unit,
/// or both units: `90`, `90m`, `90 Min.`, `1:30`, `1,5h`, `1.5 Std.`, `1h`, `1h30`, `1 h 30 min`.
/// Fractions of a minute are rounded, halves up.
///
/// # Errors
/// `DURATION_INVALID`, `DURATION_TOO_LONG`.
pub fn parse_minutes(typed: &str) -> Result<u32, DurationError> {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let minutes = if let Some((hours, minutes)) = text.split_once(':') {
        let clock_minutes = two_digits(minutes).ok_or(DurationError::Invalid)?;
        whole(hours)?.checked_mul(60).and_then(|hours| hours.checked_add(clock_minutes))
    } else {
        let (number, rest) = text.split_at(text.find(char::is_alphabetic).unwrap_or(text.len()));
        let (unit, after) = rest.split_at(rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len()));
        match (unit.trim_end_matches('.'), after) {
            ("" | "m" | "min" | "minute" | "minuten" | "minutes" | "mins", "") => Some(whole(number)?),
            ("h" | "std" | "stunde" | "stunden" | "hour" | "hours" | "hr" | "hrs", "") => {
                Some(minutes_of_hours(number)?)
            }
            ("h" | "std" | "stunde" | "stunden" | "hour" | "hours" | "hr" | "hrs", after) => {
                let bare = after.find(char::is_alphabetic).unwrap_or(after.len());
                let (minutes, unit) = after.split_at(bare);
                if !matches!(unit.trim_end_matches('.'), "" | "m" | "min" | "minuten" | "minutes" | "mins") {
                    return Err(DurationError::Invalid);
                }
                let minutes = whole(minutes)?;
                if minutes > 59 {
                    return Err(DurationError::Invalid);
                }
                whole(number)?.checked_mul(60).and_then(|hours| hours.checked_add(minutes))
            }
            _ => return Err(DurationError::Invalid),
        }
    };
    minutes.filter(|&minutes| minutes <= LONGEST).ok_or(DurationError::TooLong)
}

fn whole(digits: &str) -> Result<u32, DurationError> {
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(DurationError::Invalid);
    }
    // Only digits: what fails now is too large for 32 bits.
    digits.parse().map_err(|_| DurationError::TooLong)
}

fn two_digits(digits: &str) -> Option<u32> {
    whole(digits).ok().filter(|&minutes| digits.len() == 2 && minutes < 60)
}

/// `1,5` or `1.5` hours in minutes.
fn minutes_of_hours(number: &str) -> Result<u32, DurationError> {
    let (hours, fraction) = number.split_once([',', '.']).unwrap_or((number, "0"));
    if fraction.len() > 4 {
        return Err(DurationError::Invalid);
    }
    let scale = 10_u32.pow(u32::try_from(fraction.len()).unwrap_or(0));
    let part = (whole(fraction)? * 60 + scale / 2) / scale;
    let minutes = whole(hours)?.checked_mul(60).and_then(|hours| hours.checked_add(part));
    minutes.ok_or(DurationError::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_them() {
        for (typed, minutes) in [
            ("90", 90),
            ("90m", 90),
            ("1:30", 90),
            ("1,5h", 90),
            ("1.5h", 90),
            ("1,5 Std.", 90),
            ("90 Min.", 90),
            ("90 min", 90),
            ("1h", 60),
            ("1 H", 60),
            ("2 Stunden", 120),
            ("1h30", 90),
            ("1 h 30 min", 90),
            ("1 Std. 30 Min.", 90),
            ("0:05", 5),
            ("0", 0),
            ("0,25h", 15),
            ("0,33h", 20),
            ("24:00", 1_440),
            (" 45 ", 45),
        ] {
            assert_eq!(parse_minutes(typed), Ok(minutes), "{typed}");
        }
    }

    #[test]
    fn what_is_no_duration() {
        for typed in [
            "", " ", "-5", "+5", "1,5", "1:3", "1:60", "1:300", ":30", "h", "m", "1,5m", "abc", "5x", "1h75", "1,5h30",
            "1h30h", "1:30h", "90mm", "½h", "1,00000h", ",5h", "1,h",
        ] {
            assert_eq!(parse_minutes(typed), Err(DurationError::Invalid), "{typed}");
        }
        for typed in ["1441", "25h", "24:01", "99999999999", "4294967295h", "71582789:00"] {
            assert_eq!(parse_minutes(typed), Err(DurationError::TooLong), "{typed}");
        }
    }
}
