//! Tables of contacts: Outlook, Google, Thunderbird, and any other by a mapping.
//!
//! [`split`] cuts text into rows, [`presets`] knows the headers of other programs,
//! [`field`] names what a column can mean, [`read`] makes a contact of a row, [`write`] makes
//! rows of contacts, and [`layouts`] rows as Outlook and Google have them. Worksheets go through the same hands after [`split`].

pub mod field;
pub mod layouts;
pub mod presets;
pub mod read;
pub mod split;
pub mod write;

pub use field::Field;
pub use presets::{OwnColumn, Preset};
pub use read::{Column, Columns, MappedColumn, Mapping};

/// Most bytes of one cell.
pub const MAX_CELL: usize = 1024 * 1024;
/// Most bytes of a row of several lines. A quotation mark that is still open there was
/// forgotten: nobody writes so long a note, and the rows behind it would be swallowed.
pub const MAX_ROW: usize = 1024 * 1024;
/// Most columns of one row.
pub const MAX_COLUMNS: usize = 4096;
