//! The list of commands. Router, wire schema and TypeScript follow from it.
//!
//! `desk` runs on the desk's thread; `task` may wait, compute elsewhere and hop to the
//! desk; `bytes` is a task that answers raw bytes.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::contacts::{emails, mass};
use crate::contracts::{
    beside, calendar, decisions, dossier, groups, import as contract_import, mass as contract_mass, notice,
};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::kontor::Reply;
use crate::typescript::Declarations;
use crate::{
    absences, backups, bodies, bookings, calendar_file, checklists, contacts, contracts, data_protection,
    distribution_lists, drafts, duplicates, einvoices, employees, event_lists, events, exchange, files, forms,
    free_slots, from_text, front_desk, history, invitations, jobs, letters, live, master_data, minutes, notices,
    occurrences, office, own_fields, papers, pc, planner, registrations, reminders, search, series, tasks, timeline,
    today, topics, wire, wording,
};

/// A command as the terminal and TypeScript list it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Command {
    /// `contacts_save`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// The request's type.
    pub request: String,
    /// The response's type.
    pub response: String,
}

fn read<T: DeserializeOwned>(request: Value) -> Result<T> {
    serde_json::from_value(request).map_err(|error| ApiError::bad_request(&error.to_string()))
}

fn written<T: serde::Serialize>(value: &T) -> Result<Reply> {
    serde_json::to_value(value).map(Reply::Value).map_err(|error| ApiError::bad_request(&error.to_string()))
}

macro_rules! commands {
    ($( $(#[doc = $doc:literal])* $kind:ident $name:ident($request:ty) -> $response:ty = $module:ident::$function:ident; )*) => {
        /// Runs the command of this name.
        pub(crate) async fn dispatch(ctx: Ctx, name: &str, request: Value) -> Result<Reply> {
            match name {
                $( stringify!($name) => commands!(@run $kind ctx, request, $request, $response, $module::$function), )*
                other => Err(ApiError::new("COMMAND_UNKNOWN", json!({ "name": other }))),
            }
        }

        pub(crate) fn all(declarations: &mut Declarations) -> Vec<Command> {
            vec![$( Command {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),*).trim_ascii(),
                request: declarations.add::<$request>(),
                response: commands!(@response $kind declarations, $response),
            }, )*]
        }

        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
    // Boxed, so that one call's future is as large as its own command's, not as the largest.
    (@run desk $ctx:ident, $value:ident, $request:ty, $response:ty, $module:ident::$function:ident) => {{
        let request: $request = read($value)?;
        let answer: $response = Box::pin($ctx.desk(move |desk| $module::$function(desk, request))).await?;
        written(&answer)
    }};
    (@run task $ctx:ident, $value:ident, $request:ty, $response:ty, $module:ident::$function:ident) => {{
        let request: $request = read($value)?;
        let answer: $response = Box::pin($module::$function($ctx, request)).await?;
        written(&answer)
    }};
    (@run bytes $ctx:ident, $value:ident, $request:ty, $response:ty, $module:ident::$function:ident) => {{
        let request: $request = read($value)?;
        let (mime, bytes) = Box::pin($module::$function($ctx, request)).await?;
        Ok(Reply::Bytes { mime, bytes })
    }};
    (@response bytes $declarations:ident, $response:ty) => { "ArrayBuffer".to_owned() };
    (@response $kind:ident $declarations:ident, $response:ty) => { $declarations.add::<$response>() };
}

commands! {
    /// What is open, who works here, and what the start screen offers.
    task office_state(()) -> office::OfficeState = office::state;
    /// Makes a new office where the user chooses; `sample` fills it with a believable firm. Null when the dialog was closed.
    task office_create(office::OfficeCreate) -> Option<office::OfficeState> = office::create;
    /// Lets the user choose an office and opens it. Null when the dialog was closed.
    task office_open(()) -> Option<office::OfficeState> = office::open;
    /// Opens a recent office by its place in the list.
    task office_open_recent(office::RecentPick) -> office::OfficeState = office::open_recent;
    /// Opens an office that the system handed over.
    task office_open_token(office::TokenPick) -> office::OfficeState = office::open_token;
    /// Takes a file that is no longer wanted out of the recent ones.
    task office_forget_recent(office::RecentPick) -> office::OfficeState = office::forget_recent;
    /// Closes the open office: verified copy, pruning, seal.
    task office_close(()) -> office::OfficeState = office::close;
    /// Looks at the whole file: integrity, references, digests.
    task office_check(()) -> office::CheckReport = office::check;
    /// The copies of the open office, newest first, with what each holds.
    task backups_list(()) -> Vec<backups::BackupEntry> = backups::list;
    /// Makes a verified copy in the office's own folder of copies.
    task backups_create(()) -> backups::BackupEntry = backups::create;
    /// Makes a verified copy in a folder that the user chooses. Null when the dialog was closed.
    task backups_create_in(()) -> Option<backups::BackupEntry> = backups::create_in;
    /// Brings a copy back: the present file is moved aside, the copy takes its place and is opened.
    task backups_restore(backups::BackupPick) -> Option<office::OfficeState> = backups::restore;

    /// This PC's settings.
    task pc_get(()) -> pc::PcSettingsWire = pc::get;
    /// Keeps this PC's settings.
    task pc_save(pc::PcSettingsWire) -> () = pc::save;
    /// Events since a number; waits up to 25 seconds for one.
    task events_next(events::EventsAfter) -> events::EventBatch = events::next;
    /// Cancels a long job; nothing it did stays.
    task job_cancel(jobs::JobCancel) -> () = jobs::cancel;

    /// Looks through everything while typing.
    desk search_everything(search::SearchRequest) -> search::SearchAnswer = search::everything;
    /// Title and detail of records: links, recent ones.
    desk search_titles(search::TitlesRequest) -> Vec<search::Hit> = search::titles;

    /// What undo and redo would do now.
    desk history_state(()) -> history::UndoState = history::state;
    /// The steps that can be taken back, newest first.
    desk history_steps(history::StepsRequest) -> Vec<wire::OpSummary> = history::steps;
    /// Takes back the newest step.
    desk history_undo(()) -> history::UndoState = history::undo;
    /// Takes back one step of the list; `along` takes back the later steps in its way.
    desk history_undo_step(history::UndoStep) -> history::UndoState = history::undo_step;
    /// Brings back what was taken back last.
    desk history_redo(()) -> history::UndoState = history::redo;
    /// Who changed a record, when, from what to what.
    desk history_of(wire::RecordRef) -> Vec<history::HistoryEntry> = history::of;

    /// A page of the address book.
    desk contacts_page(contacts::ContactsPage) -> contacts::ContactPage = contacts::page;
    /// Every id of a list in its order.
    desk contacts_ids(contacts::ContactFilter) -> Vec<i64> = contacts::ids;
    /// One contact with everything that belongs to it.
    desk contacts_get(wire::ById) -> contacts::Contact = contacts::get;
    /// Sets the picture of a contact: PNG or JPEG, told by its content.
    task contact_photo_set(contacts::PhotoSet) -> () = contacts::photo_set;
    /// Takes the picture off a contact.
    desk contact_photo_remove(wire::ById) -> () = contacts::photo_remove;
    /// The picture of a contact; empty where it has none.
    bytes contact_photo(wire::ById) -> () = contacts::photo_bytes;
    /// A contact's address block for a day, a purpose, and who may open it.
    desk contacts_address_block(contacts::BlockRequest) -> contacts::AddressBlock = contacts::address_block;
    /// Reads a pasted signature or letterhead as the fields of a contact; saves nothing.
    desk contacts_from_text(from_text::PastedText) -> from_text::TextProposal = from_text::read;
    /// The towns that the book knows beside a postal code, the most frequent first.
    desk contacts_towns(from_text::TownRequest) -> Vec<String> = from_text::town;
    /// A telephone number as DIN 5008 writes it.
    desk contacts_phone(from_text::PhoneRequest) -> from_text::PhoneShown = from_text::phone;
    /// A page of what happened with a contact, contract or event, newest first.
    desk timeline_page(timeline::TimelineRequest) -> timeline::TimelinePage = timeline::page;
    /// Notes a call, letter, e-mail, visit or note, or changes what was noted.
    desk timeline_save(timeline::TimelineSave) -> wire::Saved = timeline::save;
    /// Takes a noted entry off.
    desk timeline_delete(wire::ById) -> () = timeline::delete;
    /// Saves a new contact or changes one.
    desk contacts_save(contacts::ContactSave) -> wire::Saved = contacts::save;
    /// Deletes contacts that nothing uses.
    desk contacts_delete(wire::ByIds) -> () = contacts::delete;
    /// What follows from a card while it is typed: names, salutation, issues, possible duplicates.
    desk contacts_preview(contacts::ContactSave) -> contacts::ContactPreview = contacts::preview;
    /// The letters at the edge of a list, with the rows at which they begin.
    desk contacts_letters(contacts::ContactFilter) -> Vec<contacts::Letter> = contacts::letters;
    /// The row of a list at which a typed beginning or a contact stands; null where there is none.
    desk contacts_place(contacts::ContactPlaceRequest) -> Option<usize> = contacts::place;
    /// The towns and languages that occur, for the filter.
    desk contacts_choices(()) -> contacts::ContactChoices = contacts::choices;

    /// What a change would do to many contacts; writes nothing.
    task contacts_mass_preview(contacts::mass::ContactMassRequest) -> contacts::mass::ContactMassPreview = mass::preview;
    /// Makes a change to many contacts in one step.
    task contacts_mass_apply(contacts::mass::ContactMassRequest) -> contacts::mass::ContactMassDone = mass::apply;
    /// The e-mail addresses of contacts or of a distribution list, and who has none.
    task contacts_emails(contacts::emails::EmailsRequest) -> contacts::emails::Emails = emails::emails;
    /// A mail draft to contacts or a distribution list, hidden from one another, opened in the mail program.
    task contacts_mail(contacts::emails::MailDraft) -> papers::MailDone = emails::draft;

    /// The distribution lists.
    desk distribution_lists_list(()) -> Vec<distribution_lists::DistributionListSummary> = distribution_lists::list;
    /// One distribution list.
    desk distribution_lists_get(wire::ById) -> distribution_lists::DistributionList = distribution_lists::get;
    /// Saves a new distribution list or changes one.
    desk distribution_lists_save(distribution_lists::DistributionListSave) -> wire::Saved = distribution_lists::save;
    /// Deletes distribution lists; their members stay in the address book.
    desk distribution_lists_delete(wire::ByIds) -> () = distribution_lists::delete;
    /// Puts contacts on a list.
    desk distribution_lists_add(distribution_lists::DistributionListContacts) -> distribution_lists::DistributionListAdded = distribution_lists::add;
    /// Takes contacts off a list; whom its filter finds is left out from now on.
    desk distribution_lists_remove(distribution_lists::DistributionListContacts) -> () = distribution_lists::remove;
    /// A page of the members; those who are not written to say why.
    desk distribution_lists_members(distribution_lists::DistributionMembersPage) -> distribution_lists::DistributionMembers = distribution_lists::members;
    /// The ids of the contacts that are written to, in the order of the list, and of those who are locked away.
    desk distribution_lists_contact_ids(wire::ById) -> Vec<i64> = distribution_lists::contact_ids;

    /// Retention periods, holds, who is locked away and who was erased.
    desk data_protection_get(()) -> data_protection::DataProtection = data_protection::overview;
    /// Changes a retention period.
    desk retention_rules_save(data_protection::RetentionRule) -> () = data_protection::rule_save;
    /// Puts or changes a hold on erasures.
    desk retention_holds_save(data_protection::Hold) -> wire::Saved = data_protection::hold_save;
    /// Removes a hold that was put by mistake.
    desk retention_holds_remove(wire::ById) -> () = data_protection::hold_remove;
    /// Who may be erased: the yearly list.
    task data_protection_due(data_protection::DueRequest) -> Vec<data_protection::DueContact> = data_protection::due;
    /// The answer under Art. 15 GDPR as JSON bytes.
    bytes data_protection_report(wire::ById) -> () = data_protection::report_json;
    /// The answer under Art. 15 GDPR as JSON, saved where the user chooses. Null when the dialog was closed.
    task data_protection_report_save(wire::ById) -> Option<files::SavedFile> = data_protection::report_save;
    /// What an erasure under Art. 17 GDPR would do.
    task contacts_erasure_preview(wire::ById) -> data_protection::ErasurePreview = data_protection::erasure_preview;
    /// Erases a contact under Art. 17 GDPR; the one write that cannot be undone.
    desk contacts_erase(data_protection::ErasureRequest) -> data_protection::ErasureDone = data_protection::erase;
    /// Erases a contact that was deleted in the ordinary way; there is no undo.
    desk contacts_erase_deleted(data_protection::DeletedErasure) -> data_protection::ErasureDone = data_protection::erase_deleted;
    /// Locks a contact away while a retention duty stands.
    desk contacts_restrict(data_protection::RestrictRequest) -> data_protection::RestrictedContact = data_protection::restrict;
    /// Opens a contact that was locked away.
    desk contacts_unrestrict(wire::ById) -> () = data_protection::restrict_lift;

    /// Looks through the whole book for contacts that stand in it twice.
    task contacts_duplicates_scan(()) -> duplicates::DuplicatesScan = duplicates::scan;
    /// A page of the groups of the last scan; what was settled since is left out.
    desk contacts_duplicates_page(duplicates::DuplicatesPage) -> duplicates::DuplicateGroups = duplicates::page;
    /// Remembers that contacts are different ones, each from each.
    desk contacts_duplicates_dismiss(wire::ByIds) -> () = duplicates::dismiss;
    /// The pairs that were called different, newest first.
    desk contacts_duplicates_dismissed(()) -> Vec<duplicates::DismissedPair> = duplicates::dismissed_pairs;
    /// Takes such pairs back, by their own ids.
    desk contacts_duplicates_restore(wire::ByIds) -> () = duplicates::restore;
    /// What merging contacts would give; writes nothing.
    desk contacts_merge_preview(duplicates::MergePick) -> duplicates::MergePreview = duplicates::merge_preview;
    /// Makes several contacts one, in one step.
    desk contacts_merge(duplicates::ContactsMerge) -> duplicates::MergeDone = duplicates::merge;

    /// Reads a file of contacts and plans what each card becomes; writes nothing.
    task contacts_import_read(exchange::ImportRead) -> exchange::ImportPreview = exchange::read;
    /// A page of the planned rows.
    task contacts_import_rows(exchange::ImportRows) -> Vec<exchange::ImportRow> = exchange::rows;
    /// The places of the planned rows of one fate.
    task contacts_import_indexes(exchange::ImportIndexes) -> Vec<usize> = exchange::indexes;
    /// One planned row with what it would change, value by value.
    task contacts_import_row(exchange::ImportRowPick) -> exchange::ImportRowDetail = exchange::row;
    /// Changes what becomes of rows.
    task contacts_import_choose(exchange::ImportChoose) -> exchange::ImportCounts = exchange::choose;
    /// Writes the import in one step.
    task contacts_import_apply(exchange::ImportPick) -> exchange::ImportDone = exchange::apply;
    /// Lets a read import go.
    task contacts_import_discard(exchange::ImportPick) -> () = exchange::discard;
    /// Forgets what the columns of tables with these headers were said to mean.
    task contacts_import_forget_mapping(exchange::ImportPick) -> () = exchange::forget;
    /// Saves the originals that an import left out where the user chooses. Null when the dialog was closed.
    task contacts_import_rejected_save(exchange::ImportPick) -> Option<files::SavedFile> = exchange::rejected_save;
    /// The imports that were done, newest first.
    desk contacts_imports(()) -> Vec<exchange::PastImport> = exchange::past;
    /// Contacts as a file of another program, as bytes.
    bytes contacts_export(exchange::ContactsExport) -> () = exchange::export;
    /// Contacts as a file of another program, saved where the user chooses. Null when the dialog was closed.
    task contacts_export_save(exchange::ContactsExport) -> Option<files::SavedFile> = exchange::export_save;

    /// The own firm.
    desk firm_get(()) -> master_data::Firm = master_data::firm_get;
    /// Saves the own firm.
    desk firm_save(master_data::Firm) -> () = master_data::firm_save;
    /// What business letters of the firm, as it stands in the form, still lack, with the paragraphs.
    desk firm_details_missing(master_data::Firm) -> Vec<master_data::FirmMissing> = master_data::firm_details_missing;
    /// The legal forms of a country with what they demand on letters.
    task legal_forms_list(master_data::CountryPick) -> Vec<master_data::LegalForm> = master_data::legal_forms_list;
    /// Keeps a picture as the firm's logo.
    task firm_logo_set(files::TokenRef) -> () = master_data::firm_logo_set;
    /// Removes the logo.
    desk firm_logo_remove(()) -> () = master_data::firm_logo_remove;
    /// The logo's bytes; empty where there is none.
    bytes firm_logo(()) -> () = master_data::firm_logo;
    /// A short list: categories, contract kinds, cost centres.
    desk entries_list(master_data::ListPick) -> Vec<master_data::Entry> = master_data::entries_list;
    /// Saves a line of a short list.
    desk entries_save(master_data::EntrySave) -> wire::Saved = master_data::entries_save;
    /// Brings a short list, or one branch of its tree, into an order.
    desk entries_arrange(master_data::EntryOrder) -> () = master_data::entries_arrange;
    /// Deletes a line that nothing uses.
    desk entries_delete(wire::ById) -> () = master_data::entries_delete;
    /// The own fields of all kinds of records, in their order.
    desk own_fields_list(()) -> Vec<own_fields::OwnField> = own_fields::list;
    /// Saves an own field.
    desk own_fields_save(own_fields::OwnFieldSave) -> wire::Saved = own_fields::save;
    /// Deletes an own field that no record uses.
    desk own_fields_delete(wire::ById) -> () = own_fields::delete;
    /// How many records use lines of the master data that are to go; writes nothing.
    desk master_data_merge_preview(master_data::MasterDataMerge) -> Vec<wire::UseCount> = master_data::merge_preview;
    /// Makes lines of the master data one, in one step.
    desk master_data_merge(master_data::MasterDataMerge) -> () = master_data::merge;
    /// A list of the master data as a table, as bytes.
    bytes master_data_table(master_data::TableSave) -> () = master_data::table;
    /// A list of the master data as a table, saved where the user chooses. Null when the dialog was closed.
    task master_data_table_save(master_data::TableSave) -> Option<files::SavedFile> = master_data::table_save;
    /// Reads a table for a list of the master data and says what each row becomes; writes nothing.
    task master_data_table_read(master_data::TableRead) -> master_data::TablePreview = master_data::table_read;
    /// Writes the table that was read, in one step.
    desk master_data_table_apply(master_data::TablePick) -> master_data::TableCounts = master_data::table_apply;
    /// The rooms.
    desk rooms_list(()) -> Vec<master_data::Room> = master_data::rooms_list;
    /// Saves a room.
    desk rooms_save(master_data::RoomSave) -> wire::Saved = master_data::rooms_save;
    /// Deletes a room that nothing uses.
    desk rooms_delete(wire::ById) -> () = master_data::rooms_delete;
    /// The equipment.
    desk equipment_list(()) -> Vec<employees::Equipment> = employees::equipment_list;
    /// Saves equipment.
    desk equipment_save(employees::EquipmentSave) -> wire::Saved = employees::equipment_save;
    /// Deletes equipment that nothing uses.
    desk equipment_delete(wire::ById) -> () = employees::equipment_delete;
    /// The employees by name.
    desk employees_list(()) -> Vec<employees::Employee> = employees::list;
    /// Saves an employee.
    desk employees_save(employees::EmployeeSave) -> wire::Saved = employees::save;
    /// Deletes an employee on whom nothing rests.
    desk employees_delete(wire::ById) -> () = employees::delete;
    /// What rests on an employee: contracts, people, substitutions.
    desk employees_duties(wire::ById) -> Vec<employees::EmployeeDuty> = employees::duties;
    /// Hands an employee's duties over to somebody else, in one step; answers how many.
    desk employees_hand_over(employees::Handover) -> usize = employees::hand_over;
    /// The employee who works at this PC, where the name given there is one's.
    desk employees_me(()) -> Option<employees::Employee> = employees::me;
    /// The number ranges with their next number.
    desk number_ranges_list(()) -> Vec<master_data::NumberRange> = master_data::number_ranges_list;
    /// Changes a number range; its next value moves upward only.
    desk number_ranges_save(master_data::NumberRangeSave) -> () = master_data::number_ranges_save;
    /// What a pattern, a reset and a next value would give; writes nothing.
    desk number_ranges_preview(master_data::NumberRangeTry) -> master_data::NumberPreview = master_data::number_ranges_preview;
    /// Numbers of a range that nobody bears any more, newest first.
    desk number_ranges_gaps(wire::ById) -> Vec<master_data::NumberGap> = master_data::number_ranges_gaps;
    /// The days that were changed in the own firm's calendar.
    desk own_holidays_list(()) -> Vec<master_data::HolidayLine> = master_data::own_holidays_list;
    /// Saves all changed days of the calendar in one step.
    desk own_holidays_save(master_data::HolidayLines) -> () = master_data::own_holidays_save;
    /// The own firm's holidays of a year, kept or not, with the days of one's own.
    task calendar_year(master_data::YearPick) -> Vec<master_data::YearDay> = master_data::calendar_year;
    /// The regions whose holidays can be chosen.
    task regions_list(()) -> Vec<master_data::RegionWire> = master_data::regions_list;
    /// The holidays of a region and year.
    task holidays_list(master_data::HolidaysRequest) -> Vec<master_data::HolidayWire> = master_data::holidays_list;
    /// An office-wide setting; null where it was never set.
    desk setting_get(master_data::SettingKey) -> Option<String> = master_data::setting_get;
    /// Sets an office-wide setting.
    desk setting_set(master_data::SettingSet) -> () = master_data::setting_set;

    /// A page of the register of contracts, computed for today.
    desk contracts_page(contracts::ContractsPage) -> contracts::ContractPage = contracts::page;
    /// Every id of a list in its order.
    desk contracts_ids(contracts::ContractFilter) -> Vec<i64> = contracts::ids;
    /// Reads a register of contracts from a table and plans what each row becomes; writes nothing.
    task contracts_import_read(contract_import::ContractImportRead) -> contract_import::ContractImportPreview = contract_import::read;
    /// A page of the planned rows.
    task contracts_import_rows(contract_import::ContractImportRows) -> Vec<contract_import::ContractImportRow> = contract_import::rows;
    /// The places of the planned rows of one fate.
    task contracts_import_indexes(contract_import::ContractImportIndexes) -> Vec<usize> = contract_import::indexes;
    /// One planned row with what it would hold, in words.
    task contracts_import_row(contract_import::ContractImportRowPick) -> contract_import::ContractImportRowDetail = contract_import::row;
    /// Changes what becomes of rows.
    task contracts_import_choose(contract_import::ContractImportChoose) -> contract_import::ContractImportState = contract_import::choose;
    /// Says what a name means that the book does not know: a partner, a kind, a cost centre.
    task contracts_import_settle(contract_import::ContractImportSettle) -> contract_import::ContractImportState = contract_import::settle;
    /// Writes the register in one step.
    task contracts_import_apply(exchange::ImportPick) -> contract_import::ContractImportDone = contract_import::apply;
    /// Lets a read register go.
    task contracts_import_discard(exchange::ImportPick) -> () = contract_import::discard;
    /// Forgets what the columns of tables with these headings were said to mean.
    task contracts_import_forget_mapping(exchange::ImportPick) -> () = contract_import::forget_mapping;
    /// Saves the rows that a register's import left out where the user chooses. Null when the dialog was closed.
    task contracts_import_rejected_save(exchange::ImportPick) -> Option<files::SavedFile> = contract_import::rejected_save;
    /// One contract with its deadlines, figures and their derivation.
    desk contracts_get(wire::ById) -> contracts::Contract = contracts::get;
    /// Saves a new contract or changes one.
    desk contracts_save(contracts::ContractSave) -> wire::Saved = contracts::save;
    /// Deletes contracts.
    desk contracts_delete(wire::ByIds) -> () = contracts::delete;
    /// What follows from terms and costs while they are typed.
    desk contracts_preview(contracts::ContractPreviewRequest) -> contracts::ContractPreview = contracts::preview;
    /// Contracts of the book that may be the one that is typed.
    desk contracts_similar(contracts::beside::ContractSimilarRequest) -> Vec<contracts::ContractSimilar> = beside::similar;
    /// The tags that contracts bear, the most used first.
    desk contracts_tags(()) -> Vec<String> = beside::tags;
    /// The names under which contracts are looked after.
    desk contracts_responsibles(()) -> Vec<String> = beside::responsibles;
    /// Rules of law and custom that a contract can begin with.
    desk contracts_presets(()) -> Vec<contracts::ContractPreset> = beside::presets;
    /// The groups of a filter with their sums.
    desk contracts_groups(contracts::groups::ContractGroupsRequest) -> Vec<contracts::ContractGroup> = groups::groups;
    /// The days of contracts in a span of the calendar: to send, to be received, ends.
    desk contracts_days(contracts::calendar::ContractDaysBetween) -> Vec<contracts::calendar::ContractDay> = calendar::between;
    /// The deadlines of contracts as iCalendar with alarms, under ids that stay the same.
    bytes contracts_ics(contracts::ContractFilter) -> () = calendar::export;
    /// The same as a file that a person names.
    task contracts_ics_save(contracts::ContractFilter) -> Option<files::SavedFile> = calendar::export_save;
    /// List, sheets and files of contracts in one archive where the user chooses. Null when the dialog was closed.
    task contracts_dossier_save(contracts::dossier::ContractDossier) -> Option<contracts::dossier::ContractDossierDone> = dossier::save;
    /// Notes a decision about a contract: keep, terminate, renegotiate.
    desk contracts_decide(contracts::decisions::ContractDecide) -> wire::Saved = decisions::decide;
    /// Takes a decision back; the contract reminds again.
    desk contracts_decision_remove(contracts::decisions::ContractDecisionRemove) -> () = decisions::remove;
    /// What a notice of a contract takes: ends, ways, who signs, the letter; writes nothing.
    desk contracts_notice_propose(contracts::notice::NoticeProposeRequest) -> contracts::notice::NoticeProposal = notice::propose;
    /// Records a notice or what became of it, with its letter and the tasks that follow, in one step.
    task contracts_notice_save(contracts::notice::NoticeSave) -> wire::Saved = notice::save;
    /// Takes a notice back: the contract goes on.
    desk contracts_notice_withdraw(wire::ById) -> () = notice::withdraw;
    /// What a change would do to many contracts; writes nothing.
    task contracts_mass_preview(contracts::mass::ContractMassRequest) -> contracts::mass::ContractMassPreview = contract_mass::preview;
    /// Makes a change to many contracts in one step.
    task contracts_mass_apply(contracts::mass::ContractMassRequest) -> contracts::mass::ContractMassDone = contract_mass::apply;
    /// What new prices would do to many contracts; writes nothing.
    task contracts_raise_preview(contracts::mass::ContractRaiseRequest) -> contracts::mass::ContractRaisePreview = contract_mass::raise_preview;
    /// Writes new prices of many contracts in one step.
    task contracts_raise_apply(contracts::mass::ContractRaiseRequest) -> contracts::mass::ContractMassDone = contract_mass::raise_apply;
    /// What a clause out of a contract means for its terms: a proposal; writes nothing.
    desk contracts_wording(wording::ContractWordingRequest) -> wording::ContractWording = wording::read;
    /// The next end of terms and the last day to give notice; needs no open office.
    task contracts_deadline(contracts::DeadlineRequest) -> contracts::DeadlineWire = contracts::deadline;

    /// The events between two days, for month and week.
    desk events_between(event_lists::EventsBetween) -> Vec<planner::EventRow> = event_lists::between;
    /// A page of the list of events.
    desk events_page(event_lists::EventsPage) -> event_lists::EventPage = event_lists::page;
    /// A part of the list in which dates of series stand among the events, as far ahead as rows are wanted.
    desk events_listed(event_lists::EventsListed) -> event_lists::ListedPage = event_lists::listed;
    /// One event with participants, agenda and its clock.
    desk events_get(wire::ById) -> planner::EventRecord = planner::get;
    /// Saves a new event or changes one; says what was in its way at that moment.
    desk events_save(planner::EventSave) -> bookings::EventSaved = bookings::save;
    /// Puts an event at another time beside its form.
    desk events_move(bookings::EventMove) -> bookings::EventSaved = bookings::move_to;
    /// Deletes events.
    desk events_delete(wire::ByIds) -> () = planner::delete;
    /// Reads a calendar file and plans what becomes of each of its events; writes nothing.
    task calendar_import_read(calendar_file::CalendarImportRead) -> calendar_file::CalendarImportPreview = calendar_file::read;
    /// A page of the planned rows.
    task calendar_import_rows(calendar_file::CalendarImportRows) -> Vec<calendar_file::CalendarImportRow> = calendar_file::rows;
    /// Writes the calendar in one step.
    task calendar_import_apply(exchange::ImportPick) -> calendar_file::CalendarImportDone = calendar_file::apply;
    /// Lets a read calendar go.
    task calendar_import_discard(exchange::ImportPick) -> () = calendar_file::discard;
    /// Saves what a calendar's import left out where the user chooses. Null when the dialog was closed.
    task calendar_import_rejected_save(exchange::ImportPick) -> Option<files::SavedFile> = calendar_file::rejected_save;
    /// Events and series as iCalendar.
    bytes events_export(calendar_file::EventsExport) -> () = calendar_file::export;
    /// The same as a file that a person names. Null when the dialog was closed.
    task events_export_save(calendar_file::EventsExport) -> Option<files::SavedFile> = calendar_file::export_save;
    /// Copies an event to another day, without answers.
    desk events_duplicate(planner::EventDuplicate) -> wire::Saved = planner::duplicate;
    /// Settles an agenda that runs beyond the planned end.
    desk events_choose_over(planner::ChooseOver) -> () = planner::choose_over;
    /// What follows from an event while it is typed: clock times, conflicts, issues.
    desk events_preview(planner::EventSave) -> bookings::EventPreview = bookings::preview;
    /// Every room that is offered, and who has it at a time.
    desk planner_rooms_at(bookings::RoomsAtAsk) -> Vec<bookings::RoomAt> = bookings::rooms_at;
    /// The first gaps in which the required people and a room are free.
    desk planner_free_slots(free_slots::FreeSlotsAsk) -> free_slots::FreeSlots = free_slots::find;
    /// The clock times of an agenda; needs no open office.
    task agenda_clock(planner::AgendaClockRequest) -> planner::AgendaClockAnswer = planner::agenda_clock;
    /// The dates of a rule of recurrence between two days; needs no open office.
    task occurrences_list(occurrences::OccurrencesRequest) -> Vec<occurrences::OccurrenceWire> = occurrences::list;
    /// What waits for a sitting: put off at earlier ones of its body, and the body's topics.
    desk agenda_waiting(wire::ById) -> Vec<minutes::WaitingItem> = minutes::waiting;
    /// A sitting as it stands now: the present item, and when it will be over.
    desk live_get(wire::ById) -> live::LiveState = live::state;
    /// Begins or ends a sitting, goes on to an item, pauses, puts off.
    desk live_step(live::LiveStepRequest) -> () = live::step;
    /// Keeps a remark on an item in the draft of the minutes.
    desk live_remark(live::LiveRemark) -> () = live::remark;
    /// Who was at an event.
    desk attendance_get(wire::ById) -> Vec<minutes::Attendance> = minutes::attendance_of;
    /// Notes who was at an event, in one step.
    desk attendance_save(minutes::AttendanceSave) -> () = minutes::attendance_save;

    /// The registrations of an event: seats, counts, waiting list, catering, and who is next.
    desk registrations_get(wire::ById) -> registrations::Registrations = registrations::get;
    /// Registers somebody: a place while one is free, else the waiting list.
    desk registration_add(registrations::RegistrationAdd) -> registrations::Registered = registrations::add;
    /// Registers several in one step; those who are registered are left out.
    desk registrations_add(registrations::RegistrationsAdd) -> Vec<registrations::Registered> = registrations::add_many;
    /// Reads a pasted list of people and finds them in the book; writes nothing.
    desk registrations_pasted(registrations::RegistrationsPasted) -> Vec<registrations::PastedRegistrant> = registrations::pasted;
    /// Changes what is known of somebody who registered.
    desk registration_change(registrations::RegistrationChange) -> () = registrations::change;
    /// Notes that somebody called off; the line stays.
    desk registration_cancel(registrations::RegistrationStep) -> () = registrations::cancel;
    /// Gives somebody of the waiting list a place.
    desk registration_confirm(registrations::RegistrationStep) -> () = registrations::confirm;
    /// Notes which registrations were paid, and when.
    desk registrations_paid(registrations::RegistrationsPaid) -> () = registrations::paid;
    /// Drafts of e-mails to those who registered, one for each; nothing is sent, and nothing is noted.
    task registrations_tell(registrations::RegistrationsTell) -> papers::MailDone = registrations::tell_draft;
    /// Notes what those who registered were told; gives how many they are.
    desk registrations_told(registrations::RegistrationsNote) -> usize = registrations::tell_note;
    /// Draws the serial numbers of certificates for good; answers how many.
    desk certificates_draw(registrations::CertificatesDraw) -> usize = registrations::draw_certificates;
    /// Changes how many places an event has and what one costs.
    desk event_places_save(registrations::EventPlacesSave) -> wire::Saved = registrations::save_places;
    /// The budget of an event.
    desk budget_get(wire::ById) -> registrations::Budget = registrations::budget_of;
    /// Writes the budget of an event.
    desk budget_save(registrations::BudgetSave) -> wire::Saved = registrations::budget_save;

    /// Who has to be told what of an event, and who was sent what.
    desk invitations_get(wire::ById) -> invitations::Invitations = invitations::get;
    /// Drafts of invitations, changes and cancellations; nothing is sent or noted.
    task invitations_draft(invitations::InvitationPick) -> invitations::InvitationDrafts = invitations::draft;
    /// Notes what was sent, for good; gives to how many.
    desk invitations_note(invitations::InvitationNote) -> usize = invitations::record;
    /// The dates of series between two days that are no events of their own.
    desk series_dates(event_lists::EventsBetween) -> Vec<series::SeriesDate> = series::between;
    /// All series with their next dates.
    desk series_list(()) -> Vec<series::SeriesRow> = series::list;
    /// One series with its dates.
    desk series_get(wire::ById) -> series::SeriesRecord = series::get;
    /// Saves a series: a new one, or all dates of one, with what becomes of single dates.
    desk series_save(series::SeriesSave) -> series::SeriesSaved = series::save;
    /// Changes a series from one of its dates on.
    desk series_split(series::SeriesSplit) -> series::SeriesSaved = series::split_at;
    /// Deletes series; dates that are events stay.
    desk series_delete(wire::ByIds) -> () = series::delete;
    /// Takes one date out; gives the event that was cancelled, where it was one.
    desk series_strike(series::SeriesDatePick) -> Option<i64> = series::strike_date;
    /// Lets a struck date take place again.
    desk series_restore(series::SeriesDatePick) -> () = series::restore_date;
    /// Makes an event of a date, or gives the one that it is.
    desk series_open(series::SeriesDatePick) -> wire::Saved = series::open_date;
    /// Puts one date elsewhere in one step: it becomes an event of its own, or is the one that is moved.
    desk series_move(series::SeriesDateMove) -> bookings::EventSaved = series::move_one;
    /// Whether a series says by itself where its other dates go when one is put elsewhere.
    desk series_put_ways(series::SeriesDateMove) -> series::SeriesPutWays = series::put_ways;
    /// Puts a date elsewhere and others with it, each at its place in the row; none where the rule does not say how.
    desk series_put(series::SeriesPut) -> Option<series::SeriesSaved> = series::put_together;
    /// What follows from a series while it is typed.
    desk series_preview(series::SeriesSave) -> series::SeriesPreview = series::preview;

    /// The bodies with their members.
    desk bodies_list(()) -> Vec<bodies::Body> = bodies::list;
    /// Saves a body.
    desk bodies_save(bodies::BodySave) -> wire::Saved = bodies::save;
    /// Deletes a body that has no sittings.
    desk bodies_delete(wire::ById) -> () = bodies::delete;

    /// The topics that wait for a sitting, body by body in their order.
    desk topics_list(()) -> Vec<topics::Topic> = topics::list;
    /// Puts a topic on its body's list, or changes one.
    desk topics_save(topics::TopicSave) -> wire::Saved = topics::save;
    /// Takes a topic off the list for good.
    desk topics_delete(wire::ById) -> () = topics::delete;
    /// Moves a topic within its body.
    desk topics_shift(topics::TopicShift) -> () = topics::shift;

    /// The minutes of an event: the newest version, all versions, and how they would begin.
    desk minutes_get(wire::ById) -> minutes::MinutesOfEvent = minutes::of_event;
    /// Saves minutes while they are a draft.
    desk minutes_save(minutes::MinutesSave) -> wire::Saved = minutes::save;
    /// Releases minutes; gives how many tasks were made.
    desk minutes_release(wire::ById) -> usize = minutes::release;
    /// Takes a release back.
    desk minutes_reopen(wire::ById) -> () = minutes::reopen;
    /// Approves minutes for good; gives the numbers that decisions got.
    desk minutes_approve(minutes::MinutesApprove) -> Vec<String> = minutes::approve;
    /// Begins the correction of approved minutes.
    desk minutes_correct(minutes::MinutesCorrect) -> wire::Saved = minutes::correct;
    /// The register of decisions, the latest first.
    desk decisions_list(minutes::DecisionFilter) -> Vec<minutes::DecisionRow> = minutes::decisions;
    /// What bodies still have before them: open tasks of their minutes, and items that were put off.
    desk open_points_list(minutes::OpenPointFilter) -> Vec<minutes::OpenPoint> = minutes::open_points;

    /// The letterheads.
    desk letterheads_list(()) -> Vec<letters::Letterhead> = letters::heads_list;
    /// Saves a letterhead; of all there is one usual one.
    desk letterheads_save(letters::LetterheadSave) -> wire::Saved = letters::heads_save;
    /// Deletes a letterhead that no letter uses.
    desk letterheads_delete(wire::ById) -> () = letters::heads_delete;
    /// What letters of the own firm lack by law.
    desk letterheads_missing(()) -> Vec<letters::MissingDetail> = letters::heads_missing;
    /// The text blocks.
    desk text_blocks_list(()) -> Vec<letters::TextBlock> = letters::blocks_list;
    /// Saves a text block; what it said before is kept.
    desk text_blocks_save(letters::TextBlockSave) -> wire::Saved = letters::blocks_save;
    /// Deletes a text block.
    desk text_blocks_delete(wire::ById) -> () = letters::blocks_delete;
    /// What a text block said before, newest first.
    desk text_blocks_versions(wire::ById) -> Vec<letters::TextVersion> = letters::blocks_versions;
    /// A text block as it would be printed, filled from a record.
    desk text_blocks_preview(letters::TextBlockPreviewRequest) -> letters::TextBlockPreview = letters::blocks_preview;
    /// The placeholders that a text may use.
    desk placeholders_list(letters::PlaceholdersFor) -> Vec<letters::PlaceholderName> = letters::placeholders;
    /// A page of the list of tasks.
    desk tasks_page(tasks::TasksPage) -> tasks::TaskPage = tasks::page;
    /// The ids of all tasks of a filter, in its order.
    desk tasks_ids(tasks::TaskFilter) -> Vec<i64> = tasks::ids;
    /// A task with its steps.
    desk tasks_get(wire::ById) -> tasks::Task = tasks::get;
    /// The next days of a task that repeats, as it is being typed; empty where it comes no more.
    desk tasks_preview(tasks::TaskSave) -> Vec<NaiveDate> = tasks::preview;
    /// Saves a task.
    desk tasks_save(tasks::TaskSave) -> wire::Saved = tasks::save;
    /// Ticks a step of a task, or takes the tick away.
    desk tasks_tick(tasks::TaskTick) -> () = tasks::tick;
    /// Notes tasks as done or dropped; those that repeat come again.
    desk tasks_finish(tasks::TasksFinish) -> tasks::TasksFinished = tasks::finish;
    /// Opens finished tasks again.
    desk tasks_reopen(wire::ByIds) -> () = tasks::reopen;
    /// Sets the due day or the follow-up of tasks.
    desk tasks_postpone(tasks::TasksPostpone) -> () = tasks::postpone;
    /// Gives tasks to an employee.
    desk tasks_assign(tasks::TasksAssign) -> () = tasks::assign;
    /// Deletes tasks.
    desk tasks_delete(wire::ByIds) -> () = tasks::delete;
    /// The templates of checklists with their items.
    desk checklist_templates_list(()) -> Vec<checklists::ChecklistTemplate> = checklists::templates;
    /// Saves a template.
    desk checklist_templates_save(checklists::ChecklistTemplateSave) -> wire::Saved = checklists::save_template;
    /// Deletes a template; lists that hang already stay.
    desk checklist_templates_delete(wire::ById) -> () = checklists::delete_template;
    /// The working days on which items fall that lie so many days from a date.
    desk checklists_days(checklists::ChecklistDays) -> Vec<Option<NaiveDate>> = checklists::days;
    /// The checklists that hang on a record, and its dates.
    desk checklists_of(checklists::ChecklistsOf) -> checklists::ChecklistsHung = checklists::of;
    /// Hangs a template on a record and makes its tasks.
    desk checklists_hang(checklists::ChecklistHang) -> wire::Saved = checklists::hang;
    /// Takes a checklist down with its open tasks.
    desk checklists_take_down(wire::ById) -> () = checklists::take_down;
    /// Absences that touch some days.
    desk absences_list(absences::AbsencesBetween) -> Vec<absences::Absence> = absences::list;
    /// What is to be remarked on an absence that is being typed.
    desk absences_remarks(absences::AbsenceSave) -> absences::AbsenceRemarks = absences::remarks;
    /// Saves an absence.
    desk absences_save(absences::AbsenceSave) -> wire::Saved = absences::save;
    /// Deletes absences.
    desk absences_delete(wire::ByIds) -> () = absences::delete;
    /// A page of what came in and went out.
    desk desk_entries_page(front_desk::DeskEntriesPage) -> front_desk::DeskEntryPage = front_desk::page;
    /// The ids of all entries of a filter, in its order.
    desk desk_entries_ids(front_desk::DeskFilter) -> Vec<i64> = front_desk::ids;
    /// An entry of the front desk.
    desk desk_entries_get(wire::ById) -> front_desk::DeskEntry = front_desk::get;
    /// Saves an entry, with the task that it leads to.
    task desk_entries_save(front_desk::DeskEntrySave) -> wire::Saved = front_desk::save;
    /// Entries that tell the same as what is being typed.
    desk desk_entries_similar(front_desk::DeskEntrySave) -> Vec<front_desk::DeskEntry> = front_desk::similar;
    /// Deletes entries; their numbers are not given again.
    desk desk_entries_delete(wire::ByIds) -> () = front_desk::delete;
    /// Visitors who came and have not left.
    desk visitors_in_the_house(()) -> Vec<front_desk::DeskEntry> = front_desk::in_the_house;
    /// Signs visitors out.
    desk visitors_sign_out(wire::ByIds) -> usize = front_desk::sign_out;
    /// Reminders that this PC has not shown yet.
    desk reminders_due(()) -> reminders::Reminders = reminders::due;
    /// Has the system show a notice, for what is due while the window is not in front.
    task notice_show(notices::NoticeShow) -> () = notices::show;
    /// Notes which reminders were shown on this PC.
    desk reminders_seen(reminders::RemindersSeen) -> () = reminders::seen;
    /// The birthdays between two days, but for those of people who are locked away or inactive.
    desk birthdays_between(today::DaysBetween) -> Vec<today::TodayOccasion> = today::birthdays;
    /// What the day asks for.
    desk today_show(today::TodayRequest) -> today::Today = today::show;
    /// A page of the list of letters.
    desk letters_page(letters::LettersPage) -> letters::LetterPage = letters::page;
    /// Every id of a list in its order.
    desk letters_ids(letters::LetterFilter) -> Vec<i64> = letters::ids;
    /// One letter.
    desk letters_get(wire::ById) -> letters::LetterRecord = letters::get;
    /// A new letter as it is proposed; nothing is written.
    desk letters_begin(letters::LetterBegin) -> letters::LetterFields = letters::begin;
    /// The recipients that a distribution list gives a serial letter, each at the kind of address that it asks for.
    desk letters_of_list(wire::ById) -> Vec<letters::LetterRecipient> = letters::of_list;
    /// Who may sign letters today, with the marks of their rights.
    desk letters_signers(()) -> Vec<letters::LetterSigner> = letters::signers;
    /// Saves a new letter or changes a draft.
    desk letters_save(letters::LetterSave) -> wire::Saved = letters::save;
    /// What would be refused while a letter is typed.
    desk letters_check(letters::LetterSave) -> Vec<wire::FieldIssue> = letters::check;
    /// Deletes drafts.
    desk letters_delete(wire::ByIds) -> () = letters::delete;
    /// To whom a serial letter goes, each with what is missing.
    task letters_recipients(letters::RecipientsRequest) -> Vec<letters::RecipientRow> = letters::recipients_list;
    /// Notes a letter as sent and keeps its pages; gives how many letters that were.
    task letters_send(letters::LetterSend) -> usize = letters::note_sent;

    /// Every paper: name, what it takes, where it is found.
    task papers_list(()) -> Vec<papers::PaperInfo> = papers::list;
    /// Sets a paper and keeps its pages for preview, printer, file and mail.
    task papers_render(papers::PaperRequest) -> papers::RenderedPaper = papers::render;
    /// One page as SVG.
    bytes papers_page(papers::PageRequest) -> () = papers::page;
    /// The paper as PDF bytes.
    bytes papers_pdf(papers::DocumentPick) -> () = papers::pdf;
    /// Saves the PDF where the user chooses. Null when the dialog was closed.
    task papers_save(papers::DocumentPick) -> Option<files::SavedFile> = papers::save;
    /// Opens the PDF in the system's program.
    task papers_open(papers::DocumentPick) -> () = papers::open;
    /// Prints: the system's dialog, or the PDF in the system's program.
    task papers_print(papers::DocumentPick) -> papers::PrintDone = papers::print;
    /// A mail draft with the PDF, opened in the mail program.
    task papers_mail(papers::MailRequest) -> papers::MailDone = papers::mail;
    /// Tries this PC's way of handing over mail drafts.
    task mail_test(()) -> papers::MailDone = papers::mail_test;
    /// The list as XLSX bytes, exactly as it stands.
    bytes papers_xlsx(papers::DocumentPick) -> () = papers::xlsx;
    /// The list as XLSX, saved where the user chooses. Null when the dialog was closed.
    task papers_xlsx_save(papers::DocumentPick) -> Option<files::SavedFile> = papers::xlsx_save;
    /// The list as CSV bytes: its rows alone, groups as a column.
    bytes papers_csv(papers::DocumentPick) -> () = papers::csv;
    /// The list as CSV, saved where the user chooses. Null when the dialog was closed.
    task papers_csv_save(papers::DocumentPick) -> Option<files::SavedFile> = papers::csv_save;
    /// An agenda or minutes as Word bytes, to go on writing in.
    bytes papers_docx(papers::DocumentPick) -> () = papers::docx;
    /// An agenda or minutes as a Word document, saved where the user chooses. Null when the dialog was closed.
    task papers_docx_save(papers::DocumentPick) -> Option<files::SavedFile> = papers::docx_save;

    /// The Word templates that are kept in the office.
    desk templates_list(()) -> Vec<papers::Template> = papers::template_list;
    /// Saves a Word template; a document that comes along takes the place of the one that is kept.
    task templates_save(papers::TemplateSave) -> wire::Saved = papers::template_save;
    /// Brings the Word templates into an order.
    desk templates_arrange(papers::TemplateOrder) -> () = papers::template_arrange;
    /// Deletes a Word template; what was filled from it stays.
    desk templates_delete(wire::ById) -> () = papers::template_delete;
    /// What a document asks for, before it is taken in and after; writes nothing.
    task templates_check(papers::TemplateLook) -> papers::TemplateSeen = papers::template_check;
    /// What a Word template asks for that does not exist or is not known; writes nothing.
    task word_check(papers::WordFill) -> papers::WordCheck = papers::word_check;
    /// Fills a Word template from a record, keeps the document with the record and opens it.
    task word_fill(papers::WordFill) -> papers::WordFilled = papers::word_fill;
    /// Contacts with all placeholders as columns, for Word's mail merge, as XLSX bytes.
    bytes merge_source(papers::MergeSource) -> () = papers::merge_source;
    /// Contacts with all placeholders as columns, saved where the user chooses. Null when the dialog was closed.
    task merge_source_save(papers::MergeSource) -> Option<files::SavedFile> = papers::merge_source_save;
    /// Every sheet of labels: the program's and the own ones.
    desk labels_sheets(()) -> Vec<papers::LabelSheet> = papers::sheets;
    /// Every sheet of badges: the program's and the own ones.
    desk badge_sheets(()) -> Vec<papers::LabelSheet> = papers::badge_sheets;
    /// Keeps an own sheet of labels by its name; `forms_delete` throws it away.
    desk labels_sheet_save(papers::LabelSheetSave) -> wire::Saved = papers::save_sheet;

    /// Lets the user choose a file to import or attach. Null when the dialog was closed.
    task files_pick(files::FilePick) -> Option<files::PickedFile> = files::pick;
    /// The files kept with a record.
    desk files_list(wire::RecordRef) -> Vec<files::FileEntry> = files::list;
    /// Keeps a file with a record.
    task files_add(files::FileAdd) -> wire::Saved = files::add;
    /// Removes a file from its record.
    desk files_remove(wire::ById) -> () = files::remove;
    /// A kept file's bytes, for its preview.
    bytes files_bytes(wire::ById) -> () = files::bytes;
    /// Opens a copy of a kept file in the system's program.
    task files_open(files::FileOpen) -> () = files::open;
    /// Whether a kept file is an invoice as data (XRechnung, ZUGFeRD, Factur-X).
    task einvoices_look(wire::ById) -> einvoices::EInvoiceLook = einvoices::look;
    /// Reads a kept file as an invoice by EN 16931.
    task einvoices_read(wire::ById) -> einvoices::EInvoice = einvoices::read;
    /// Reads a file that was given and is not kept yet as an invoice; null where it is none.
    task einvoices_read_given(einvoices::EInvoiceGiven) -> Option<einvoices::EInvoice> = einvoices::read_given;
    /// Opens a web or mail address that stands in a record.
    task link_open(files::LinkOpen) -> () = files::link_open;

    /// Keeps what is being typed.
    desk drafts_put(drafts::DraftPut) -> () = drafts::put;
    /// What was being typed at a place.
    desk drafts_get(drafts::DraftPick) -> Option<drafts::Draft> = drafts::get;
    /// Everything that was being typed.
    desk drafts_list(()) -> Vec<drafts::Draft> = drafts::list;
    /// Lets a draft go.
    desk drafts_discard(drafts::DraftPick) -> () = drafts::discard;
    /// The saved forms of a place.
    desk forms_list(forms::FormPlace) -> Vec<forms::Form> = forms::list;
    /// Keeps a form by name.
    desk forms_save(forms::FormSave) -> wire::Saved = forms::save;
    /// Deletes a form.
    desk forms_delete(wire::ById) -> () = forms::delete;
}
