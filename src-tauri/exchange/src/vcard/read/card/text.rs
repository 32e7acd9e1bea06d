//! Values that stand behind a scheme or between brackets.

/// `urn:uuid:…` is the same identity in 4.0 that 3.0 writes bare.
pub(super) fn bare_uid(text: &str) -> String {
    let text = text.trim();
    match text.get(..9) {
        Some(start) if start.eq_ignore_ascii_case("urn:uuid:") => text[9..].to_owned(),
        _ => text.to_owned(),
    }
}

/// A phone as typed; a `tel:` URI (RFC 3966) without its scheme, its extension behind a hyphen.
pub(super) fn phone_text(text: &str) -> String {
    let Some(rest) = text.get(..4).filter(|start| start.eq_ignore_ascii_case("tel:")).map(|_| &text[4..]) else {
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    };
    let mut pieces = rest.split(';');
    let mut number =
        pieces.next().unwrap_or_default().replace("%20", " ").replace("%2B", "+").replace("%2b", "+").trim().to_owned();
    if let Some(extension) = pieces.find_map(|piece| piece.strip_prefix("ext=")) {
        number = format!("{number}-{}", extension.trim());
    }
    number
}

/// An address out of `mailto:a@b`, `"Anna" <a@b>` or bare.
pub(super) fn email_text(text: &str) -> String {
    let text = text.trim();
    let text = match text.get(..7) {
        Some(start) if start.eq_ignore_ascii_case("mailto:") => &text[7..],
        _ => text,
    };
    let inner = text.rfind('<').and_then(|at| text[at + 1..].split_once('>')).map(|(inner, _)| inner);
    inner.unwrap_or(text).trim().to_owned()
}
