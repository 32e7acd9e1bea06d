//! One file per verb of `cargo xtask`.

pub mod bench;
pub mod bundle;
pub mod codegen;
pub mod icons;
pub mod run;
pub mod test;
pub mod tour;
