//! Events out: copied in slices, written elsewhere.

use kontor_core::planner::import::{self as book, Which};
use kontor_core::record::{BodyId, EventId, SeriesId};
use kontor_core::tasks::foreign as tasks;
use kontor_exchange::icalendar::office::{of_office, of_office_task};
use kontor_exchange::icalendar::{CalendarEvent, write};
use serde_json::json;

use super::EventsExport;
use super::plan::firm_zone;
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;

/// So many events are copied out of the office at a time, so that the desk stays free.
const COPIED_AT_ONCE: usize = 100;

async fn written(ctx: &Ctx, request: EventsExport) -> Result<Vec<u8>> {
    if request.form != "ics" {
        return Err(ApiError::new("EXPORT_FORM_UNKNOWN", json!({ "text": request.form })));
    }
    let filter = request.filter;
    let which = Which {
        from: filter.from,
        to: filter.to,
        body: filter.body.map(BodyId),
        series: filter.series.map(SeriesId),
        ids: filter.ids.map(|ids| ids.into_iter().map(EventId).collect()),
    };
    let (targets, stamp) = ctx
        .desk(move |desk| {
            let (office, moment) = desk.at_work()?;
            Ok((book::chosen(office.read(), &which)?, moment.now))
        })
        .await?;
    let mut progress = Progress::of(ctx);
    let mut events: Vec<CalendarEvent> = Vec::with_capacity(targets.len());
    for slice in targets.chunks(COPIED_AT_ONCE) {
        if !progress.go_on(events.len(), targets.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let slice = slice.to_vec();
        let copied = ctx.desk(move |desk| Ok(book::all(desk.office()?.read(), &slice)?)).await?;
        events.extend(copied.iter().map(of_office));
    }
    let mut todo = Vec::new();
    if filter.tasks {
        let (ids, zone) = ctx
            .desk(|desk| {
                let zone = firm_zone(desk)?;
                Ok((tasks::open(desk.office()?.read())?, zone))
            })
            .await?;
        for slice in ids.chunks(COPIED_AT_ONCE) {
            let slice = slice.to_vec();
            let copied = ctx
                .desk(move |desk| {
                    let connection = desk.office()?.read();
                    let of = |id: &_| Ok(of_office_task(&tasks::of(connection, *id)?, zone));
                    slice.iter().map(of).collect::<Result<Vec<_>>>()
                })
                .await?;
            todo.extend(copied);
        }
    }
    ctx.compute(move || Ok(write::calendar("", &events, &todo, stamp))).await
}

/// The calendar as bytes.
pub(crate) async fn export(ctx: Ctx, request: EventsExport) -> Result<(&'static str, Vec<u8>)> {
    Ok(("text/calendar", written(&ctx, request).await?))
}

/// The calendar as a file that a person names; none where they name none.
pub(crate) async fn export_save(ctx: Ctx, request: EventsExport) -> Result<Option<SavedFile>> {
    let bytes = written(&ctx, request).await?;
    let name = if ctx.language() == "en" { "Calendar" } else { "Kalender" };
    files::save_as(&ctx, DialogKind::Calendar, format!("{name}.ics"), bytes).await
}
