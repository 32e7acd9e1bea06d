//! Labels for contacts that are marked in the list, on a sheet of which four are gone.

use std::collections::BTreeSet;

use super::{Desk, Done, holds, same};
use crate::pdf;
use crate::webdriver::key::{DOWN, ENTER, ESCAPE, HOME, RIGHT, SHIFT};

/// The sheet "Zweckform 3475" in millimetres: 3 × 8 labels without gaps.
const WIDTH: f64 = 70.0;
const HEIGHT: f64 = 36.0;
const TOP: f64 = 4.5;

/// Three of the first 33 contacts have no address, so thirty labels are printed.
pub fn print(desk: &mut Desk<'_>) -> Done {
    desk.command("Kontakte", "Kontakte")?;
    desk.stands_on("grid", "Kontakte")?;
    desk.press(&[HOME])?;
    for _ in 1..33 {
        desk.press(&[SHIFT, DOWN])?;
    }
    desk.see("33 markiert")?;
    desk.tab_back_to("button", "Weiteres")?;
    desk.press(&[ENTER])?;
    desk.stands_on("menuitem", "Serienbrief an diese …")?;
    desk.strike("Etik")?;
    desk.stands_on("menuitem", "Etiketten …")?;
    desk.look("labels-marked")?;
    desk.press(&[ENTER])?;

    desk.stands_on("button", "Zweckform 3475…")?;
    desk.tab_to("radio", "Etikett 1")?;
    desk.press(&[DOWN])?;
    desk.press(&[RIGHT])?;
    holds("label 5 is chosen", desk.stands_on("radio", "Etikett 5")?.checked)?;
    desk.see("30 Etiketten")?;
    desk.see("2 Seiten")?;
    desk.look("labels")?;
    let paper = desk.print("Etiketten.pdf")?;
    same("pages", pdf::pages(&paper), 2)?;
    let words = pdf::placed(&paper);
    // Which labels are written on: numbers from 0, line by line.
    let mut written = BTreeSet::new();
    for word in &words {
        let (row, column) = (((word.top - TOP) / HEIGHT).floor(), (word.left / WIDTH).floor());
        holds(format!("{word:?} stands on a label"), (0.0..8.0).contains(&row) && (0.0..3.0).contains(&column))?;
        #[expect(clippy::cast_possible_truncation, reason = "both were just bounded")]
        written.insert((word.page, row as i64 * 3 + column as i64));
    }
    let wanted = (4..24).map(|label| (1, label)).chain((0..10).map(|label| (2, label)));
    same("labels written on", written, wanted.collect())?;
    // The first one 3 mm inside the fifth label.
    holds(format!("{:?} at 73 mm", words[0]), (words[0].left - (WIDTH + 3.0)).abs() < 0.3)?;

    desk.press(&[ESCAPE])?;
    desk.stands_on("grid", "Kontakte")?;
    // The marks go as well.
    desk.press(&[ESCAPE])
}
