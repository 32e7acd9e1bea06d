//! Beschlussfähigkeit: how many of the votes must be present.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// How many votes must be present before a body may decide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "count", rename_all = "snake_case")]
pub enum Quorum {
    /// Whoever comes decides (an assembly of members without a rule, § 32 BGB).
    None,
    /// At least half of all votes (§ 33 Abs. 2 BetrVG, § 108 Abs. 2 AktG).
    #[default]
    Half,
    /// More than half of all votes.
    MoreThanHalf,
    /// At least two thirds of all votes.
    TwoThirds,
    /// Every vote.
    All,
    /// At least so many votes, as the statutes say.
    Count(u32),
}

/// The votes of a body at a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// All that there are.
    pub all: u32,
    /// Present or represented.
    pub present: u32,
}

impl Quorum {
    /// So many votes must be present of `all`.
    #[must_use]
    pub const fn needed(self, all: u32) -> u32 {
        match self {
            Self::None => 0,
            Self::Half => all.div_ceil(2),
            Self::MoreThanHalf => all / 2 + 1,
            // Two thirds of what 32 bits hold are more than they hold while being counted.
            Self::TwoThirds => {
                let thirds = (all as u64 * 2).div_ceil(3);
                #[expect(clippy::cast_possible_truncation, reason = "two thirds of a number are no more than it")]
                let needed = thirds as u32;
                needed
            }
            Self::All => all,
            Self::Count(count) => count,
        }
    }

    /// Whether the body may decide. Nobody at all decides nothing.
    #[must_use]
    pub const fn is_met(self, votes: Votes) -> bool {
        votes.present > 0 && votes.present >= self.needed(votes.all)
    }

    pub(super) const fn stored(self) -> (&'static str, Option<u32>) {
        match self {
            Self::None => ("none", None),
            Self::Half => ("half", None),
            Self::MoreThanHalf => ("more_than_half", None),
            Self::TwoThirds => ("two_thirds", None),
            Self::All => ("all", None),
            Self::Count(count) => ("count", Some(count)),
        }
    }

    pub(super) fn read(code: &str, count: Option<u32>) -> Result<Self> {
        Ok(match (code, count) {
            ("none", _) => Self::None,
            ("half", _) => Self::Half,
            ("more_than_half", _) => Self::MoreThanHalf,
            ("two_thirds", _) => Self::TwoThirds,
            ("all", _) => Self::All,
            ("count", Some(count)) => Self::Count(count),
            (other, _) => return Err(Error::stored_text("quorum", other)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_votes_must_be_present() {
        for (quorum, all, needed) in [
            (Quorum::None, 7, 0),
            (Quorum::Half, 7, 4),
            (Quorum::Half, 8, 4),
            (Quorum::MoreThanHalf, 8, 5),
            (Quorum::MoreThanHalf, 7, 4),
            (Quorum::TwoThirds, 9, 6),
            (Quorum::TwoThirds, 10, 7),
            (Quorum::TwoThirds, u32::MAX, 2_863_311_530),
            (Quorum::All, 5, 5),
            (Quorum::Count(3), 12, 3),
        ] {
            assert_eq!(quorum.needed(all), needed, "{quorum:?} of {all}");
            assert!(quorum.is_met(Votes { all, present: needed.max(1) }));
            assert!(needed == 0 || !quorum.is_met(Votes { all, present: needed - 1 }));
        }
        assert!(!Quorum::None.is_met(Votes { all: 7, present: 0 }), "nobody decides nothing");
    }

    #[test]
    fn what_is_stored_comes_back() {
        for quorum in
            [Quorum::None, Quorum::Half, Quorum::MoreThanHalf, Quorum::TwoThirds, Quorum::All, Quorum::Count(3)]
        {
            let (code, count) = quorum.stored();
            assert_eq!(Quorum::read(code, count).unwrap(), quorum);
        }
        assert!(Quorum::read("count", None).is_err());
        assert!(Quorum::read("three_quarters", None).is_err());
    }
}
