//! People who belong to a contact, as versions and programs name them.

use kontor_core::contacts::ForeignRelation;

use super::text::bare_uid;
use crate::relations;
use crate::vcard::line::Property;

/// The kind that a property of its own stands for (`X-SPOUSE:Ole`).
pub(super) fn of_property(name: &str) -> Option<&'static str> {
    let bare = ["X-EVOLUTION-", "X-KADDRESSBOOK-X-", "X-"].into_iter().find_map(|start| name.strip_prefix(start))?;
    match bare {
        "SPOUSE" | "SPOUSESNAME" => Some("spouse"),
        "ASSISTANT" | "ASSISTANTSNAME" => Some("assistant"),
        "MANAGER" | "MANAGERSNAME" => Some("manager"),
        _ => None,
    }
}

/// Whether a label means an anniversary.
pub(super) fn is_anniversary(label: &str) -> bool {
    matches!(label.to_lowercase().as_str(), "anniversary" | "jahrestag" | "hochzeitstag")
}

/// RELATED, X-ABRELATEDNAMES and the likes; `None` where the kind is none of ours or nobody is named.
pub(super) fn read(property: &Property, label: &str) -> Option<ForeignRelation> {
    let own = property.param("X-KONTOR-KIND").map(str::to_owned);
    let kind = match own.or_else(|| of_property(&property.name).map(str::to_owned)) {
        Some(kind) => kind,
        None => {
            let typed = property.types().iter().find_map(|one| relations::kind(one));
            relations::kind(label).or(typed)?.to_owned()
        }
    };
    let text = property.text().trim().to_owned();
    let mut uid = property.param("X-KONTOR-UID").map(bare_uid);
    let mut name = text;
    if name.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("urn:uuid:")) {
        uid = Some(bare_uid(&name));
        name = String::new();
    } else if name.contains("://") || name.starts_with("mailto:") {
        return None;
    }
    if name.is_empty() && uid.is_none() {
        return None;
    }
    Some(ForeignRelation { kind, name, uid })
}
