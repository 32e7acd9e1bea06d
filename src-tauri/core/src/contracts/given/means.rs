//! How a notice is sent, what form that meets, and what proves that it arrived.

use crate::contracts::NoticeForm;
use crate::letters::Way;
use crate::text_enum;

text_enum! {
    /// How a notice is sent.
    Means {
        /// Einfacher Brief: nothing proves it.
        Letter = "letter",
        /// Einwurf-Einschreiben with Auslieferungsbeleg.
        RegisteredPosted = "registered_posted",
        /// Übergabe-Einschreiben: not collected is not received.
        RegisteredHanded = "registered_handed",
        /// Bote mit Vermerk.
        Messenger = "messenger",
        /// Handed over against an Empfangsbestätigung.
        Handed = "handed",
        /// Gerichtsvollzieher (§132 BGB).
        Bailiff = "bailiff",
        /// E-mail.
        Email = "email",
        /// Fax.
        Fax = "fax",
        /// The partner's portal.
        Portal = "portal",
    }
}

/// Whether a way meets the form of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It does.
    Fine,
    /// It suffices in doubt (§127 II BGB); the original follows on demand.
    OriginalFollows,
    /// Another way was agreed: "bitte prüfen".
    Unusual,
    /// The notice would be void (§125 BGB).
    NotEnough,
}

/// What proves the receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Nothing.
    None,
    /// The Auslieferungsbeleg; without it nothing is proven (BAG 2 AZR 68/24).
    Slip,
    /// The other side's signature, if somebody takes it.
    Collected,
    /// The messenger's note: who read it, who put it in, when.
    Note,
    /// A signed Empfangsbestätigung.
    Signed,
    /// The bailiff's record of service.
    Served,
    /// An answer of the other side.
    Answer,
}

/// The way as the letter itself knows it; none for a portal, where no letter leaves.
#[must_use]
pub const fn way(means: Means) -> Option<Way> {
    match means {
        Means::Portal => None,
        Means::Email => Some(Way::Email),
        Means::Fax => Some(Way::Fax),
        Means::Messenger | Means::Handed | Means::Bailiff => Some(Way::Hand),
        Means::Letter | Means::RegisteredPosted | Means::RegisteredHanded => Some(Way::Post),
    }
}

/// Whether sending so meets the form.
#[must_use]
pub const fn fit(form: NoticeForm, means: Means) -> Fit {
    use Means::{Email, Fax, Portal};
    match (form, means) {
        // §§568, 623, 126 BGB: the original with its signature.
        (NoticeForm::StatutoryWritten, Email | Fax | Portal) => Fit::NotEnough,
        (NoticeForm::AgreedWritten, Email | Fax) => Fit::OriginalFollows,
        (NoticeForm::AgreedWritten, Portal) => Fit::Unusual,
        (NoticeForm::Portal, Portal) => Fit::Fine,
        (NoticeForm::Portal, _) => Fit::Unusual,
        _ => Fit::Fine,
    }
}

/// What proves that it arrived.
#[must_use]
pub const fn proof(means: Means) -> Proof {
    match means {
        Means::Letter => Proof::None,
        Means::RegisteredPosted => Proof::Slip,
        Means::RegisteredHanded => Proof::Collected,
        Means::Messenger => Proof::Note,
        Means::Handed => Proof::Signed,
        Means::Bailiff => Proof::Served,
        Means::Email | Means::Fax | Means::Portal => Proof::Answer,
    }
}
