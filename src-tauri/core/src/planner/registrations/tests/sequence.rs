//! Whatever is done in whatever order: there are never more confirmed registrations than places.

use proptest::prelude::*;

use super::*;

#[derive(Debug, Clone)]
enum Step {
    Register(u8),
    RegisterMany(u8),
    Wait(u8),
    Cancel(usize),
    Confirm(usize),
    Capacity(Option<u32>),
    Undo,
    UndoOne(usize),
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => any::<u8>().prop_map(Step::Register),
        1 => (1_u8..5).prop_map(Step::RegisterMany),
        1 => any::<u8>().prop_map(Step::Wait),
        3 => (0_usize..20).prop_map(Step::Cancel),
        3 => (0_usize..20).prop_map(Step::Confirm),
        2 => proptest::option::of(1_u32..5).prop_map(Step::Capacity),
        2 => Just(Step::Undo),
        2 => (0_usize..12).prop_map(Step::UndoOne),
        1 => Just(Step::Redo),
    ]
}

/// Does it; what is refused is refused.
fn run(office: &mut Office, event: EventId, step: &Step, moment: &Moment) {
    let at = |office: &Office, index: usize| {
        let all = read::all(office.read(), event).unwrap();
        all.get(index % all.len().max(1)).map(|one| one.id)
    };
    match step {
        Step::Register(name) => {
            drop(register::register(office, event, &plain(&format!("P{name}")), None, moment));
        }
        Step::RegisterMany(count) => {
            let people: Vec<_> = (0..*count).map(|index| plain(&format!("M{index}"))).collect();
            drop(register::register_many(office, event, &people, moment));
        }
        Step::Wait(name) => drop(register::register(office, event, &plain(&format!("W{name}")), Some("x"), moment)),
        Step::Cancel(index) => {
            if let Some(id) = at(office, *index) {
                drop(cancel::cancel(office, id, "", moment));
            }
        }
        Step::Confirm(index) => {
            if let Some(id) = at(office, *index) {
                drop(confirm::confirm(office, id, "Vorrang", moment));
            }
        }
        Step::Capacity(capacity) => {
            let places = Places { capacity: *capacity, price: None, currency: Currency::EUR };
            drop(places::save(office, event, places, moment));
        }
        Step::Undo => drop(office.undo(moment)),
        Step::UndoOne(index) => {
            let steps = crate::log::undo::list(office.read(), 20).unwrap();
            if let Some(step) = steps.get(index % steps.len().max(1)) {
                drop(office.undo_step(step.id, false, moment));
            }
        }
        Step::Redo => drop(office.redo(moment)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn there_are_never_more_confirmed_ones_than_places(steps in prop::collection::vec(step(), 1..40)) {
        let (mut office, moment) = office();
        let event = seminar(&mut office, Some(2), &moment);
        for step in &steps {
            run(&mut office, event, step, &moment);
            // The creation itself may have been taken back.
            let Ok(places) = places::of(office.read(), event) else { break };
            let all = read::all(office.read(), event).unwrap();
            let counts = read::counts(&all);
            prop_assert!(places.capacity.is_none_or(|capacity| counts.confirmed <= capacity), "{step:?}");
            let waiting: Vec<_> = all.iter().filter_map(|one| one.place).collect();
            prop_assert_eq!(waiting, (1..=counts.waiting).collect::<Vec<_>>());
            prop_assert_eq!(attending(&office, event).len(), counts.confirmed as usize);
        }
    }
}
