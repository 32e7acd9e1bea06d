//! Label sheets as data, and text fitted into them.

pub(crate) mod fit;
pub mod sheet;

pub use sheet::LabelSheet;
