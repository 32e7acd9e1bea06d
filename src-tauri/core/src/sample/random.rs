//! Chance with a fixed seed.

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
pub(super) struct Random(u64);

impl Random {
    /// One stream per subject, so that a new line in one table leaves the others as they are.
    pub(super) fn of(subject: &str) -> Self {
        let seed = subject
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to `most` - 1.
    pub(super) fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    /// One of them.
    pub(super) fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        // The remainder of a division by a length is a place in the list.
        &among[usize::try_from(self.below(among.len() as u64)).unwrap_or(0)]
    }

    /// A UUID of version 4 that is the same on every run.
    pub(super) fn uid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0x0fff,
            low >> 52,
            low & 0xffff_ffff_ffff
        )
    }
}
