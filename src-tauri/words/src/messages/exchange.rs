//! What comes from other programs: refused, set aside or assumed.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[];
