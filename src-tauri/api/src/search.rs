//! The one search over everything.

use kontor_core::RecordKind;
use kontor_core::search as index;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::RecordRef;

/// What is looked for.
#[derive(Debug, Deserialize, TS)]
pub struct SearchRequest {
    /// As typed.
    pub text: String,
    /// At most so many hits of each kind.
    pub limit: usize,
    /// These kinds alone; empty: everything.
    #[serde(default)]
    #[ts(as = "Vec<crate::wire::Code<RecordKind>>")]
    pub kinds: Vec<RecordKind>,
}

/// One hit.
#[derive(Debug, Serialize, TS)]
pub struct Hit {
    /// The record.
    #[serde(flatten)]
    pub record: RecordRef,
    /// Its name.
    pub title: String,
    /// What tells it from its namesakes.
    pub detail: String,
}

/// The hits, grouped by kind in their order.
#[derive(Debug, Serialize, TS)]
pub struct SearchAnswer {
    /// The first ones of each kind.
    pub hits: Vec<Hit>,
    /// How many in all, at most 1,000.
    pub count: usize,
    /// More than are counted.
    pub more: bool,
    /// Nothing matches as it was typed; these sound or look alike.
    pub alike: bool,
}

/// Records to be named.
#[derive(Debug, Deserialize, TS)]
pub struct TitlesRequest {
    /// Which.
    pub records: Vec<RecordRef>,
}

pub(crate) fn everything(desk: &mut Desk, request: SearchRequest) -> Result<SearchAnswer> {
    let kinds = if request.kinds.is_empty() { index::index::SEARCHED } else { &request.kinds };
    let found = index::find(desk.office()?.read(), &request.text, kinds, request.limit)?;
    Ok(SearchAnswer {
        hits: found
            .hits
            .into_iter()
            .map(|hit| Hit { record: hit.record.into(), title: hit.title, detail: hit.detail })
            .collect(),
        count: found.count,
        more: found.count >= index::find::COUNTED,
        alike: found.alike,
    })
}

pub(crate) fn titles(desk: &mut Desk, request: TitlesRequest) -> Result<Vec<Hit>> {
    let connection = desk.office()?.read();
    let mut hits = Vec::new();
    for record in request.records {
        let (title, detail) = index::title::shown(connection, record.into())?;
        if !title.is_empty() {
            hits.push(Hit { record, title, detail });
        }
    }
    Ok(hits)
}
