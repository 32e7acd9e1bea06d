//! A contact's picture.

use kontor_core::attachments::photo as picture;
use kontor_core::record::ContactId;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::wire::ById;

/// A picture for a contact.
#[derive(Debug, Deserialize, TS)]
pub struct PhotoSet {
    /// The contact.
    pub id: i64,
    /// The chosen or dropped file.
    pub token: String,
}

pub(crate) async fn photo_set(ctx: Ctx, request: PhotoSet) -> Result<()> {
    let room = ctx.room.clone();
    let (name, bytes) = ctx.compute(move || room.tokens.read(&request.token)).await?;
    picture::check(&name, &bytes)?;
    ctx.desk(move |desk| {
        let (office, moment) = desk.at_work()?;
        let done = picture::set(office, ContactId(request.id).into(), &name, &bytes, &moment)?;
        desk.done(done);
        Ok(())
    })
    .await
}

pub(crate) fn photo_remove(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = picture::remove(office, ContactId(request.id).into(), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) async fn photo_bytes(ctx: Ctx, request: ById) -> Result<(&'static str, Vec<u8>)> {
    let found = ctx
        .desk(move |desk| Ok(picture::bytes(desk.office()?.read(), ContactId(request.id).into())?))
        .await?
        .unwrap_or_default();
    let media_type = match found.0.as_str() {
        "image/png" => "image/png",
        "image/jpeg" => "image/jpeg",
        _ => "application/octet-stream",
    };
    Ok((media_type, found.1))
}
