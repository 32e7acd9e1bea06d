//! Names of zones.

use chrono_tz::Tz;
use kontor_exchange::icalendar::zones::named;
use kontor_exchange::icalendar::zones::windows::{WINDOWS, zone};

#[test]
fn the_names_of_windows_are_in_order_and_each_is_found() {
    assert!(WINDOWS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    for (name, expected) in WINDOWS {
        assert_eq!(zone(name), Some(*expected), "{name}");
        assert_eq!(named(&format!("\"{name}\"")), Some(*expected), "{name}");
    }
    assert_eq!(zone("W. Europe Standard Time 2"), Some(Tz::Europe__Berlin));
    assert_eq!(zone("Westeuropäische Zeit"), None);
}

#[test]
fn another_reader_knows_the_same_names() {
    // Names of a later release of the list, and of older versions of Windows.
    let differs = ["Mountain Standard Time (Mexico)", "UTC", "UTC+12", "UTC+13"];
    let (mut same, mut other) = (0, Vec::new());
    for (name, expected) in WINDOWS {
        match name.parse::<calcard::common::timezone::Tz>() {
            Ok(calcard::common::timezone::Tz::Tz(found)) if found == *expected => same += 1,
            Ok(found) if !differs.contains(name) => other.push((*name, found.name().map(|name| name.into_owned()))),
            _ => {}
        }
    }
    assert!(same > 120, "{same}");
    assert_eq!(other, [], "{same} agree");
}

#[test]
fn names_with_a_prefix_or_in_other_letters() {
    for (name, expected) in [
        ("Europe/Berlin", Some(Tz::Europe__Berlin)),
        ("europe/berlin", Some(Tz::Europe__Berlin)),
        ("/freeassociation.sourceforge.net/Europe/Berlin", Some(Tz::Europe__Berlin)),
        ("/mozilla.org/20050126_1/America/Argentina/Ushuaia", Some(Tz::America__Argentina__Ushuaia)),
        ("UTC", Some(Tz::UTC)),
        ("GMT", Some(Tz::GMT)),
        ("Customized Time Zone", None),
        ("", None),
        ("/", None),
    ] {
        assert_eq!(named(name), expected, "{name}");
    }
}
