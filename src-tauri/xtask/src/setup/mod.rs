//! What a fresh machine lacks: system packages, Rust components, the interface's
//! dependencies and its built form. Each part looks first and does nothing if all is there.

pub mod interface;
pub mod node;
pub mod rust;
pub mod system;
