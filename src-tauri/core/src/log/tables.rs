//! Which tables are logged, and to which record each of their rows belongs.

use crate::record::RecordKind;

/// A logged table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Logged {
    /// The table.
    pub table: &'static str,
    /// The kind of record its rows belong to; `None`: the row names it in `owner_kind`.
    pub owner_kind: Option<RecordKind>,
    /// The column with the record's id.
    pub owner_column: &'static str,
}

const fn logged(table: &'static str, owner_kind: RecordKind, owner_column: &'static str) -> Logged {
    Logged { table, owner_kind: Some(owner_kind), owner_column }
}

/// Every logged table. What is not here is derived, a counter, a draft or write-once.
pub const LOGGED: &[Logged] = &[
    logged("setting", RecordKind::Setting, "id"),
    logged("firm", RecordKind::Firm, "id"),
    logged("firm_person", RecordKind::Firm, "firm_id"),
    logged("firm_bank", RecordKind::Firm, "firm_id"),
    logged("firm_signatory", RecordKind::Firm, "firm_id"),
    logged("firm_coming", RecordKind::Firm, "firm_id"),
    logged("firm_holiday", RecordKind::Firm, "firm_id"),
    logged("entry", RecordKind::Entry, "id"),
    logged("room", RecordKind::Room, "id"),
    logged("room_seating", RecordKind::Room, "room_id"),
    logged("equipment", RecordKind::Equipment, "id"),
    logged("employee", RecordKind::Employee, "id"),
    logged("number_range", RecordKind::NumberRange, "id"),
    logged("number_gap", RecordKind::NumberRange, "range_id"),
    logged("contact", RecordKind::Contact, "id"),
    logged("position", RecordKind::Contact, "contact_id"),
    logged("email", RecordKind::Contact, "contact_id"),
    logged("phone", RecordKind::Contact, "contact_id"),
    logged("web", RecordKind::Contact, "contact_id"),
    logged("address", RecordKind::Contact, "contact_id"),
    logged("contact_category", RecordKind::Contact, "contact_id"),
    logged("contact_tag", RecordKind::Contact, "contact_id"),
    logged("contact_relation", RecordKind::Contact, "contact_id"),
    logged("duplicate_dismissed", RecordKind::Contact, "first_id"),
    logged("contact_alias", RecordKind::Contact, "contact_id"),
    logged("contract", RecordKind::Contract, "id"),
    logged("contract_cost", RecordKind::Contract, "contract_id"),
    logged("contract_tag", RecordKind::Contract, "contract_id"),
    logged("contract_share", RecordKind::Contract, "contract_id"),
    logged("contract_link", RecordKind::Contract, "contract_id"),
    logged("contract_decision", RecordKind::Contract, "contract_id"),
    logged("contract_notice", RecordKind::Contract, "contract_id"),
    logged("event", RecordKind::Event, "id"),
    logged("event_day", RecordKind::Event, "event_id"),
    logged("participant", RecordKind::Event, "event_id"),
    logged("agenda_item", RecordKind::Event, "event_id"),
    logged("dispatch", RecordKind::Event, "event_id"),
    logged("booking", RecordKind::Event, "event_id"),
    logged("registration", RecordKind::Event, "event_id"),
    logged("budget_line", RecordKind::Event, "event_id"),
    logged("body", RecordKind::Body, "id"),
    logged("body_member", RecordKind::Body, "body_id"),
    logged("topic", RecordKind::Body, "body_id"),
    logged("series", RecordKind::Series, "id"),
    logged("series_date", RecordKind::Series, "series_id"),
    logged("series_person", RecordKind::Series, "series_id"),
    logged("minutes", RecordKind::Minutes, "id"),
    logged("minutes_item", RecordKind::Minutes, "minutes_id"),
    logged("decision", RecordKind::Minutes, "minutes_id"),
    logged("minutes_task", RecordKind::Minutes, "minutes_id"),
    logged("own_field", RecordKind::OwnField, "id"),
    Logged { table: "own_value", owner_kind: None, owner_column: "owner_id" },
    Logged { table: "file", owner_kind: None, owner_column: "owner_id" },
    Logged { table: "timeline_entry", owner_kind: None, owner_column: "owner_id" },
    logged("form", RecordKind::Form, "id"),
    logged("retention_rule", RecordKind::RetentionRule, "id"),
    logged("retention_hold", RecordKind::RetentionHold, "id"),
    logged("erasure", RecordKind::Erasure, "id"),
    logged("distribution_list", RecordKind::DistributionList, "id"),
    logged("distribution_category", RecordKind::DistributionList, "list_id"),
    logged("distribution_member", RecordKind::DistributionList, "list_id"),
    logged("text_block", RecordKind::TextBlock, "id"),
    logged("text_block_version", RecordKind::TextBlock, "text_block_id"),
    logged("letterhead", RecordKind::Letterhead, "id"),
    logged("template", RecordKind::Template, "id"),
    logged("letter", RecordKind::Letter, "id"),
    logged("letter_recipient", RecordKind::Letter, "letter_id"),
    logged("checklist_template", RecordKind::ChecklistTemplate, "id"),
    logged("checklist_template_item", RecordKind::ChecklistTemplate, "template_id"),
    logged("checklist", RecordKind::Checklist, "id"),
    logged("task", RecordKind::Task, "id"),
    logged("task_item", RecordKind::Task, "task_id"),
    logged("desk_entry", RecordKind::DeskEntry, "id"),
    logged("absence", RecordKind::Absence, "id"),
];

/// The entry of a table.
#[must_use]
pub fn find(table: &str) -> Option<&'static Logged> {
    LOGGED.iter().find(|logged| logged.table == table)
}
