//! Wire types: what core's types are on the wire and in TypeScript.
//!
//! [`wire!`] declares one beside the core type it mirrors; a field that core gained and
//! the wire did not is a compile error here.

use std::marker::PhantomData;

use kontor_core as core;
use kontor_core::record::TextEnum;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

/// A core enum that travels as its stored code; in TypeScript the union of its codes.
pub struct Code<T>(PhantomData<T>);

impl<T: TextEnum> TS for Code<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(cfg: &Config) -> String {
        Self::inline(cfg)
    }

    fn inline(_: &Config) -> String {
        T::VALUES.iter().map(|value| format!("\"{}\"", value.text())).collect::<Vec<_>>().join(" | ")
    }

    fn visit_dependencies(_: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
    }
}

/// Declares a struct of the wire that mirrors a core struct field by field.
///
/// `name: T` travels as it is; `name: T as "Code<T>"` shows another type in TypeScript;
/// `name: [T]` is a list of wire structs, `name: ?T` an optional one, `name: {T}` a single one.
/// The name `value` is handed through, so that all expansions mean the same one.
macro_rules! wire {
    (
        $(#[$meta:meta])*
        pub struct $name:ident = $core:path { $($fields:tt)* }
    ) => {
        wire!(@fields value [$(#[$meta])*] $name, $core, { $($fields)* } -> {} {} {});
    };
    (@fields $value:ident [$($meta:tt)*] $name:ident, $core:path, { $(#[$doc:meta])* $field:ident : [$ty:ty], $($rest:tt)* } -> {$($decl:tt)*} {$($to:tt)*} {$($from:tt)*}) => {
        wire!(@fields $value [$($meta)*] $name, $core, { $($rest)* } ->
            {$($decl)* $(#[$doc])* pub $field: Vec<$ty>,}
            {$($to)* $field: $value.$field.into_iter().map(Into::into).collect(),}
            {$($from)* $field: $value.$field.into_iter().map(Into::into).collect(),});
    };
    (@fields $value:ident [$($meta:tt)*] $name:ident, $core:path, { $(#[$doc:meta])* $field:ident : ?$ty:ty, $($rest:tt)* } -> {$($decl:tt)*} {$($to:tt)*} {$($from:tt)*}) => {
        wire!(@fields $value [$($meta)*] $name, $core, { $($rest)* } ->
            {$($decl)* $(#[$doc])* pub $field: Option<$ty>,}
            {$($to)* $field: $value.$field.map(Into::into),}
            {$($from)* $field: $value.$field.map(Into::into),});
    };
    (@fields $value:ident [$($meta:tt)*] $name:ident, $core:path, { $(#[$doc:meta])* $field:ident : {$ty:ty}, $($rest:tt)* } -> {$($decl:tt)*} {$($to:tt)*} {$($from:tt)*}) => {
        wire!(@fields $value [$($meta)*] $name, $core, { $($rest)* } ->
            {$($decl)* $(#[$doc])* pub $field: $ty,}
            {$($to)* $field: $value.$field.into(),}
            {$($from)* $field: $value.$field.into(),});
    };
    (@fields $value:ident [$($meta:tt)*] $name:ident, $core:path, { $(#[$doc:meta])* $field:ident : $ty:ty as $shown:literal, $($rest:tt)* } -> {$($decl:tt)*} {$($to:tt)*} {$($from:tt)*}) => {
        wire!(@fields $value [$($meta)*] $name, $core, { $($rest)* } ->
            {$($decl)* $(#[$doc])* #[ts(as = $shown)] pub $field: $ty,}
            {$($to)* $field: $value.$field,}
            {$($from)* $field: $value.$field,});
    };
    (@fields $value:ident [$($meta:tt)*] $name:ident, $core:path, { $(#[$doc:meta])* $field:ident : $ty:ty, $($rest:tt)* } -> {$($decl:tt)*} {$($to:tt)*} {$($from:tt)*}) => {
        wire!(@fields $value [$($meta)*] $name, $core, { $($rest)* } ->
            {$($decl)* $(#[$doc])* pub $field: $ty,}
            {$($to)* $field: $value.$field,}
            {$($from)* $field: $value.$field,});
    };
    (@fields $value:ident [$($meta:tt)*] $name:ident, $core:path, {} -> {$($decl:tt)*} {$($to:tt)*} {$($from:tt)*}) => {
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $($meta)*
        pub struct $name { $($decl)* }

        impl From<$core> for $name {
            fn from($value: $core) -> Self {
                Self { $($to)* }
            }
        }

        impl From<$name> for $core {
            fn from($value: $name) -> Self {
                Self { $($from)* }
            }
        }
    };
}
pub(crate) use wire;

/// One record anywhere in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordRef {
    /// What it is.
    #[ts(as = "Code<core::RecordKind>")]
    pub kind: core::RecordKind,
    /// Its id within the kind.
    pub id: i64,
}

impl From<core::RecordRef> for RecordRef {
    fn from(record: core::RecordRef) -> Self {
        Self { kind: record.kind, id: record.id }
    }
}

impl From<RecordRef> for core::RecordRef {
    fn from(record: RecordRef) -> Self {
        Self { kind: record.kind, id: record.id }
    }
}

/// A step as the two buttons and the list name it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpSummary {
    /// Its id.
    pub id: i64,
    /// Its code; `op_words` has its words.
    pub code: String,
    /// The subject's title.
    pub title: String,
    /// Who did it.
    pub who: String,
    /// When, as an instant.
    pub at: String,
    /// What it is about, where that is one record.
    pub subject: Option<RecordRef>,
}

impl From<core::log::OpSummary> for OpSummary {
    fn from(op: core::log::OpSummary) -> Self {
        Self { id: op.id, code: op.code, title: op.title, who: op.who, at: op.at, subject: op.subject.map(Into::into) }
    }
}

/// What a write touched: the base of the window's refresh.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChangeSet {
    /// The step.
    pub op: Option<OpSummary>,
    /// Every kind with a change.
    #[ts(as = "Vec<Code<core::RecordKind>>")]
    pub kinds: Vec<core::RecordKind>,
    /// The records, when they are few.
    pub records: Vec<RecordRef>,
    /// More records than are named: everything of these kinds may have changed.
    pub many: bool,
}

impl From<core::log::ChangeSet> for ChangeSet {
    fn from(changes: core::log::ChangeSet) -> Self {
        Self {
            op: changes.op.map(Into::into),
            kinds: changes.kinds,
            records: changes.records.into_iter().map(Into::into).collect(),
            many: changes.many,
        }
    }
}

/// A refusal, as it stands in the answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WireError {
    /// The stable code.
    pub code: String,
    /// What the words need.
    #[ts(type = "unknown")]
    pub data: Value,
}

/// One refused field of a form, as in the data of `INVALID`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldIssue {
    /// The field's path.
    pub field: String,
    /// The code.
    pub code: String,
    /// What its words need.
    #[ts(type = "unknown")]
    pub data: Value,
}

impl From<core::FieldIssue> for FieldIssue {
    fn from(issue: core::FieldIssue) -> Self {
        Self { field: issue.field, code: issue.code.to_owned(), data: issue.data }
    }
}

/// How many records of one kind.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct UseCount {
    /// The kind.
    #[ts(as = "Code<core::RecordKind>")]
    pub kind: core::RecordKind,
    /// How many.
    pub count: usize,
}

/// Names a record by its id alone.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ById {
    /// The id.
    pub id: i64,
}

/// Names several records by their ids.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ByIds {
    /// The ids.
    pub ids: Vec<i64>,
}

/// The id of what was saved.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The id.
    pub id: i64,
}

/// Which part of a list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Slice {
    /// The first row, from 0.
    pub offset: usize,
    /// At most so many rows.
    pub limit: usize,
}
