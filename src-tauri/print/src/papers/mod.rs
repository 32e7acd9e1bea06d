//! The papers that exist. A new one is a file here and a line in [`papers`].

pub mod agenda;
pub mod answer;
pub mod attendance_list;
pub mod call_slip;
pub mod catering_list;
pub mod certificate;
pub mod checklist;
pub mod contact_list;
pub mod contact_sheet;
pub mod contract_list;
pub mod contract_sheet;
pub mod cost_overview;
pub mod day_plans;
pub mod deadline_list;
pub mod decision_register;
pub mod door_sign;
pub mod envelope;
pub mod evacuation_list;
pub mod evaluation_sheet;
pub mod extension_list;
pub mod handover_list;
pub mod invitation_letters;
pub mod key_card;
pub mod labels;
pub mod letter;
pub mod messenger_note;
pub mod minutes;
pub mod name_badges;
pub mod occasions;
pub mod open_points;
pub mod participant_list;
pub mod post_book;
pub mod room_plan;
pub mod short_note;
pub mod sitting_folder;
pub mod task_list;
pub mod visitor_badge;

use serde::Serialize;

/// What a paper is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// One record, by its id.
    Record(&'static str),
    /// A list: a filter, an order, the columns.
    List(&'static str),
}

/// One paper of the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PaperKind {
    /// Stable name: on the command line, in saved forms and in file names.
    pub code: &'static str,
    /// What it is made from.
    pub takes: Takes,
    /// Its forms, the first being the usual one.
    pub forms: &'static [&'static str],
    /// Its name in German and English.
    pub name: (&'static str, &'static str),
    /// Where it is found in the window, in German and English.
    pub found: (&'static str, &'static str),
}

/// Every paper, in the order in which lists of papers show them.
#[must_use]
pub fn papers() -> &'static [PaperKind] {
    &[
        agenda::KIND,
        sitting_folder::KIND,
        contract_list::KIND,
        deadline_list::KIND,
        cost_overview::KIND,
        contract_sheet::KIND,
        contract_sheet::DECISION,
        messenger_note::KIND,
        minutes::KIND,
        minutes::EXTRACT,
        attendance_list::KIND,
        participant_list::KIND,
        name_badges::KIND,
        name_badges::TENT,
        checklist::KIND,
        door_sign::KIND,
        door_sign::ROOM,
        invitation_letters::KIND,
        invitation_letters::REGISTERED,
        certificate::KIND,
        catering_list::KIND,
        evaluation_sheet::KIND,
        decision_register::KIND,
        open_points::KIND,
        day_plans::WEEK,
        day_plans::MONTH,
        room_plan::KIND,
        contact_list::ADDRESSES,
        contact_list::PHONES,
        contact_sheet::KIND,
        labels::KIND,
        occasions::KIND,
        extension_list::KIND,
        letter::KIND,
        letter::SERIAL,
        envelope::KIND,
        short_note::KIND,
        answer::KIND,
        task_list::KIND,
        task_list::FOLLOW_UPS,
        handover_list::KIND,
        post_book::KIND,
        call_slip::KIND,
        visitor_badge::KIND,
        evacuation_list::KIND,
        key_card::KIND,
    ]
}

/// The paper with this code.
#[must_use]
pub fn paper(code: &str) -> Option<&'static PaperKind> {
    papers().iter().find(|paper| paper.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_found() {
        for kind in papers() {
            assert_eq!(paper(kind.code), Some(kind));
            assert_eq!(papers().iter().filter(|other| other.code == kind.code).count(), 1);
            assert!(!kind.forms.is_empty());
        }
        assert_eq!(paper("horoscope"), None);
    }
}
