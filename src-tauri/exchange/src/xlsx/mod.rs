//! Worksheets: tables of contacts in, lists as they stand out.

mod looks;
pub mod read;
pub mod write;

pub use write::{SheetCell, SheetColumn, SheetRow, SheetTable, write_table};

/// Most bytes of one entry of a workbook, unpacked.
pub const MAX_ENTRY: u64 = 64 * 1024 * 1024;
/// Most bytes of all entries together, unpacked.
pub const MAX_TOTAL: u64 = 256 * 1024 * 1024;
/// Most entries.
pub const MAX_ENTRIES: u64 = 10_000;
/// Most cells.
pub const MAX_CELLS: u64 = 1_000_000;
