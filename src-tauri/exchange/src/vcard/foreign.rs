//! Properties that Kontor does not know: kept as one line each, in the form of 4.0, and
//! written again as they came.

use super::line::Property;
use super::write::{escape_param, fold};

/// A property in its normal form: `group.NAME;PARAM=value:value`, unfolded, UTF-8, pictures
/// as `data:` URIs.
#[must_use]
pub fn keep(property: &Property) -> String {
    let mut line = String::with_capacity(property.value.len() + property.name.len() + 16);
    if !property.group.is_empty() {
        line.push_str(&property.group);
        line.push('.');
    }
    line.push_str(&property.name);
    let mime = property.base64.then(|| mime(property)).flatten();
    for (key, values) in &property.params {
        let values: Vec<&String> = match (key.as_str(), &mime) {
            ("TYPE", Some(_)) => values.iter().filter(|one| one.eq_ignore_ascii_case("pref")).collect(),
            ("VALUE", Some(_)) | ("MEDIATYPE", Some(_)) => continue,
            _ => values.iter().collect(),
        };
        if values.is_empty() {
            continue;
        }
        line.push(';');
        line.push_str(key);
        line.push('=');
        let url = |one: &str| {
            if key == "VALUE" && one.eq_ignore_ascii_case("url") { "uri".to_owned() } else { escape_param(one) }
        };
        line.push_str(&values.into_iter().map(|one| url(one)).collect::<Vec<_>>().join(","));
    }
    match (property.base64, mime) {
        (true, Some(mime)) => line.push_str(&format!(":data:{mime};base64,")),
        (true, None) => line.push_str(";ENCODING=b:"),
        (false, _) => line.push(':'),
    }
    line.push_str(&property.value.replace('\n', "\\n"));
    line
}

/// The media type of an embedded object; `None` for properties that hold none in 4.0.
fn mime(property: &Property) -> Option<String> {
    let class = match property.name.as_str() {
        "PHOTO" | "LOGO" => "image",
        "SOUND" => "audio",
        "KEY" => "application",
        _ => return None,
    };
    let named = property.param("MEDIATYPE").map(str::to_owned);
    let typed = property.types().iter().map(|one| one.to_lowercase()).find(|one| one != "pref" && one != "base64");
    Some(named.unwrap_or_else(|| match typed.as_deref() {
        Some(full) if full.contains('/') && full.chars().all(|c| c.is_ascii_alphanumeric() || "/.+-".contains(c)) => {
            full.to_owned()
        }
        Some("jpg" | "jpeg") => "image/jpeg".to_owned(),
        Some("pgp") => "application/pgp-keys".to_owned(),
        Some(one) if one.chars().all(|c| c.is_ascii_alphanumeric() || "-+.".contains(c)) => {
            format!("{class}/{one}")
        }
        _ => match class {
            "image" => guess_image(&property.value).to_owned(),
            _ => "application/octet-stream".to_owned(),
        },
    }))
}

/// The kind of picture by the first characters of its base64.
fn guess_image(base64: &str) -> &'static str {
    match base64.get(..4).unwrap_or_default() {
        "iVBO" => "image/png",
        "R0lG" => "image/gif",
        _ => "image/jpeg",
    }
}

/// Writes kept lines back, folded. Version 3.0 gets pictures as base64 again.
pub fn give_back(out: &mut Vec<u8>, lines: &str, version_4: bool) {
    for line in lines.lines().filter(|line| is_writable(line)) {
        if version_4 {
            fold(out, line);
        } else {
            fold(out, &for_version_3(line));
        }
    }
}

/// A kept line comes from outside: it must be one property and must not end the card.
fn is_writable(line: &str) -> bool {
    let Some((header, _)) = line.split_once(':') else {
        return false;
    };
    let name = header.split(';').next().unwrap_or_default();
    let name = name.rsplit('.').next().unwrap_or(name);
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !["BEGIN", "END", "VERSION"].iter().any(|mark| name.eq_ignore_ascii_case(mark))
}

/// `PHOTO:data:image/jpeg;base64,…` as `PHOTO;ENCODING=b;TYPE=JPEG:…`; a second FN, which 3.0
/// does not allow, under a name of our own.
fn for_version_3(line: &str) -> String {
    if let Some(rest) = line.strip_prefix("FN:").or_else(|| line.strip_prefix("FN;")) {
        return format!("X-KONTOR-FN{}{rest}", &line[2..3]);
    }
    let Some((header, rest)) = line.split_once(":data:") else {
        return line.to_owned();
    };
    match rest.split_once(";base64,") {
        Some((mime, data)) if !header.contains(':') => {
            let kind = mime.rsplit('/').next().unwrap_or(mime).to_ascii_uppercase();
            format!("{header};ENCODING=b;TYPE={kind}:{data}")
        }
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vcard::split::RawLine;
    use std::borrow::Cow;

    #[test]
    fn unknown_lines_are_kept_and_come_back() {
        for (raw, kept, in_3) in [
            ("X-QQ:21588891", "X-QQ:21588891", "X-QQ:21588891"),
            (
                "item2.X-ABRELATEDNAMES;type=pref:Uwe\\, Sohn",
                "item2.X-ABRELATEDNAMES;TYPE=pref:Uwe\\, Sohn",
                "item2.X-ABRELATEDNAMES;TYPE=pref:Uwe\\, Sohn",
            ),
            (
                "PHOTO;ENCODING=BASE64;JPEG: /9j/ 4AA=",
                "PHOTO:data:image/jpeg;base64,/9j/4AA=",
                "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AA=",
            ),
            (
                "PHOTO;VALUE=URL:https://example.org/a.png",
                "PHOTO;VALUE=uri:https://example.org/a.png",
                "PHOTO;VALUE=uri:https://example.org/a.png",
            ),
            ("X-A;ENCODING=QUOTED-PRINTABLE:a=0Ab", "X-A:a\\nb", "X-A:a\\nb"),
            ("FN:Nordlicht", "FN:Nordlicht", "X-KONTOR-FN:Nordlicht"),
        ] {
            let property = Property::parse(&RawLine { number: 1, bytes: Cow::Borrowed(raw.as_bytes()) }).unwrap();
            assert_eq!(keep(&property), kept);
            assert_eq!(for_version_3(kept), in_3);
        }
    }

    #[test]
    fn a_kept_line_cannot_break_out_of_its_card() {
        let mut out = Vec::new();
        give_back(&mut out, "END:VCARD\nno property\nx.Begin:VCARD\nX-OK:1\n", true);
        assert_eq!(out, b"X-OK:1\r\n");
    }
}
