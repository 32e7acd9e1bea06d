//! The draft of an e-mail with a message about an event in it: a text for people, and beside it the same
//! as `text/calendar`, by which mail programs show buttons for the answer. Nothing is ever sent.

use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};

use super::file::{Message, Method};
use super::write;

/// A file that goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// "Tagesordnung.pdf".
    pub name: String,
    /// `application/pdf`.
    pub content_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A draft. Who it goes to need not be who the message names: each guest may get one of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Name and address of the recipients; the name may be empty.
    pub to: Vec<(String, String)>,
    /// Hide the recipients from each other (Bcc).
    pub hidden: bool,
    /// "Einladung: 3. Sitzung des Beirats".
    pub subject: String,
    /// Plain text for people; lines end with `\n`.
    pub text: String,
    /// Files beside the invitation, the agenda for example.
    pub attachments: Vec<Attachment>,
}

/// The draft as bytes (RFC 5322), which Outlook opens as unsent (`X-Unsent: 1`). The message stands in it
/// twice: as a part `text/calendar; method=…` (RFC 6047), by which programs offer to answer, and as a file
/// (`invite.ics`, `cancel.ics`, `reply.ics`) for those that do not. The organiser is the sender; of a
/// reply the one who answers. `stamp`: when it is written.
///
/// # Errors
/// What the builder of mails says; it writes to memory and has no reason to fail.
pub fn draft(draft: &Draft, message: &Message, stamp: DateTime<Utc>) -> std::io::Result<Vec<u8>> {
    let calendar = write::message(message, stamp);
    let calendar = String::from_utf8_lossy(&calendar).into_owned();
    let kind =
        ContentType::new("text/calendar").attribute("charset", "utf-8").attribute("method", message.method.name());
    let text = draft.text.replace("\r\n", "\n").replace('\n', "\r\n");
    let spoken = MimePart::new(
        "multipart/alternative",
        vec![MimePart::new("text/plain", text), MimePart::new(kind, calendar.clone())],
    );
    let file = match message.method {
        Method::Cancel => "cancel.ics",
        Method::Reply => "reply.ics",
        _ => "invite.ics",
    };
    // As bytes: a text part would be shown inline a second time by some programs.
    let file = MimePart::new("application/ics", BodyPart::Binary(calendar.into_bytes().into())).attachment(file);
    let mut parts = vec![spoken, file];
    parts.extend(draft.attachments.iter().map(|one| {
        MimePart::new(one.content_type.as_str(), BodyPart::Binary(one.bytes.as_slice().into()))
            .attachment(one.name.as_str())
    }));
    let mut mail = MessageBuilder::new()
        .subject(draft.subject.as_str())
        .date(stamp.timestamp())
        .header("X-Unsent", Raw::new("1"))
        .body(MimePart::new("multipart/mixed", parts));
    let sender = match message.method {
        Method::Reply => message.attendees.first(),
        _ => Some(&message.organizer),
    };
    if let Some(sender) = sender.filter(|sender| !sender.email.is_empty()) {
        mail = mail.from((sender.name.as_str(), sender.email.as_str()));
    }
    let to: Vec<(&str, &str)> = draft.to.iter().map(|(name, address)| (name.as_str(), address.as_str())).collect();
    if !to.is_empty() {
        mail = if draft.hidden { mail.bcc(to) } else { mail.to(to) };
    }
    mail.write_to_vec()
}
