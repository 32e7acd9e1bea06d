//! Labels: addresses of contacts, or a text of one's own, on the labels of a sheet.

use std::borrow::Cow;

use kontor_core::forms as kept;
use kontor_core::master_data;
use kontor_core::record::FormId;
use kontor_core::sort_key::sort_key;
use kontor_print::labels::LabelSheet as Sheet;
use kontor_print::labels::sheet::Place;
use kontor_print::papers::labels::{Label, LabelsPaper};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::people::{Person, load};
use super::{Document, PaperRemark, PaperRequest, file_stem, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::wire::Saved;

/// Own sheets are kept as forms of this place.
const PLACE: &str = "label-sheet";

/// More labels than this are a slip of the keyboard.
const MOST: usize = 10_000;

/// A printer is off by less than this, in millimetres.
const FARTHEST: f64 = 20.0;

/// What is printed on which labels.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LabelWish {
    /// The sheet: `3475`, `L7160`, …, or `own:7` for an own one.
    pub sheet: String,
    /// The first label that is free on page 1, counted from 1.
    pub start: usize,
    /// What the printer is off to the right, in millimetres.
    pub shift_x: f64,
    /// What the printer is off downward, in millimetres.
    pub shift_y: f64,
    /// `list`: as the list stands; `name`; `postal_code`.
    pub order: String,
    /// A text of one's own instead of addresses; an empty line begins another label.
    pub text: Option<String>,
    /// Each label so many times.
    pub copies: usize,
}

impl Default for LabelWish {
    fn default() -> Self {
        Self {
            sheet: "3475".to_owned(),
            start: 1,
            shift_x: 0.0,
            shift_y: 0.0,
            order: "list".to_owned(),
            text: None,
            copies: 1,
        }
    }
}

/// A sheet of labels, in millimetres.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LabelSheet {
    /// `3475`, `own:7`; ignored on saving.
    #[serde(default)]
    pub code: String,
    /// Its name.
    pub name: String,
    /// The page's width.
    pub page_width: f64,
    /// The page's height.
    pub page_height: f64,
    /// A label's width.
    pub width: f64,
    /// A label's height.
    pub height: f64,
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
    /// From the page's left edge to the first label.
    pub left: f64,
    /// From the page's upper edge to the first label.
    pub top: f64,
    /// From one label's left edge to the next one's.
    pub pitch_x: f64,
    /// From one label's upper edge to the next one's.
    pub pitch_y: f64,
    /// For backs of files: large type, the first line bold.
    #[serde(default)]
    pub spine: bool,
}

/// An own sheet to be kept.
#[derive(Debug, Deserialize, TS)]
pub struct LabelSheetSave {
    /// None: the sheet of this name is made or replaced.
    pub id: Option<i64>,
    /// Its measures.
    pub sheet: LabelSheet,
}

impl From<&Sheet> for LabelSheet {
    fn from(sheet: &Sheet) -> Self {
        Self {
            code: sheet.code.to_string(),
            name: sheet.name.to_string(),
            page_width: sheet.page_width,
            page_height: sheet.page_height,
            width: sheet.width,
            height: sheet.height,
            columns: sheet.columns,
            rows: sheet.rows,
            left: sheet.left,
            top: sheet.top,
            pitch_x: sheet.pitch_x,
            pitch_y: sheet.pitch_y,
            spine: sheet.spine,
        }
    }
}

impl From<LabelSheet> for Sheet {
    fn from(sheet: LabelSheet) -> Self {
        Self {
            code: Cow::Owned(sheet.code),
            name: Cow::Owned(sheet.name.trim().to_owned()),
            page_width: sheet.page_width,
            page_height: sheet.page_height,
            width: sheet.width,
            height: sheet.height,
            columns: sheet.columns,
            rows: sheet.rows,
            left: sheet.left,
            top: sheet.top,
            pitch_x: sheet.pitch_x,
            pitch_y: sheet.pitch_y,
            spine: sheet.spine,
        }
    }
}

/// An own sheet as it is kept; one that this version cannot read is left out.
fn own(form: kept::Form) -> Option<Sheet> {
    let mut sheet: Sheet = serde_json::from_value(form.json).ok()?;
    sheet.code = Cow::Owned(format!("own:{}", form.id.0));
    sheet.name = Cow::Owned(form.name);
    sheet.wrong().is_none().then_some(sheet)
}

fn own_sheets(desk: &mut Desk) -> Result<Vec<Sheet>> {
    Ok(kept::list(desk.office()?.read(), PLACE)?.into_iter().filter_map(own).collect())
}

pub(crate) fn sheets(desk: &mut Desk, (): ()) -> Result<Vec<LabelSheet>> {
    let own = own_sheets(desk)?;
    Ok(Sheet::all().iter().chain(&own).map(LabelSheet::from).collect())
}

/// The sheets that badges are printed on; then those that were entered.
pub(crate) fn badge_sheets(desk: &mut Desk, (): ()) -> Result<Vec<LabelSheet>> {
    let own = own_sheets(desk)?;
    Ok(Sheet::badges().iter().chain(&own).map(LabelSheet::from).collect())
}

pub(crate) fn save_sheet(desk: &mut Desk, request: LabelSheetSave) -> Result<Saved> {
    let mut sheet = Sheet::from(request.sheet);
    sheet.code = Cow::Borrowed("");
    if let Some(field) = sheet.wrong() {
        return Err(kontor_core::Error::field(format!("sheet.{field}"), "LABEL_MEASURE_WRONG").into());
    }
    let json = serde_json::to_value(&sheet).map_err(|error| ApiError::bad_request(&error.to_string()))?;
    let (office, moment) = desk.at_work()?;
    let done = kept::save(office, request.id.map(FormId), PLACE, &sheet.name, &json, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

fn sheet_of(desk: &mut Desk, code: &str) -> Result<Sheet> {
    if let Some(known) = Sheet::known(code).or_else(|| Sheet::badges().iter().find(|sheet| sheet.code == code)) {
        return Ok(known.clone());
    }
    let found = own_sheets(desk)?.into_iter().find(|sheet| sheet.code == code);
    found.ok_or_else(|| ApiError::new("LABEL_SHEET_UNKNOWN", json!({ "sheet": code })))
}

/// The sheet that was asked for, its first free place from 0, and what the printer is off.
pub(super) struct SheetWish {
    pub(super) sheet: Sheet,
    pub(super) start: usize,
    pub(super) shift: Place,
}

/// Looks a wished sheet up and checks its start and shift; `usual` where nothing was wished.
pub(super) async fn sheet_wish(ctx: &Ctx, wish: Option<LabelWish>, usual: &str) -> Result<SheetWish> {
    let wish = wish.unwrap_or_else(|| LabelWish { sheet: usual.to_owned(), ..LabelWish::default() });
    let code = wish.sheet.clone();
    let sheet = ctx.desk(move |desk| sheet_of(desk, &code)).await?;
    if wish.start == 0 || wish.start > sheet.per_page() {
        return Err(ApiError::new("LABEL_START_WRONG", json!({ "most": sheet.per_page() })));
    }
    let shift = Place { x: wish.shift_x, y: wish.shift_y };
    if ![shift.x, shift.y].iter().all(|by| by.is_finite() && by.abs() <= FARTHEST) {
        return Err(ApiError::new("LABEL_SHIFT_WRONG", json!({ "most": FARTHEST })));
    }
    Ok(SheetWish { sheet, start: wish.start - 1, shift })
}

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let frames = match request.form.as_deref().unwrap_or("labels") {
        "labels" => false,
        "frames" => true,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let wish = request.labels.clone().unwrap_or_default();
    let SheetWish { sheet, start, shift } = sheet_wish(ctx, Some(wish.clone()), "3475").await?;
    let (firm, today) = ctx
        .desk(|desk| {
            let today = desk.today();
            Ok((master_data::firm::on(desk.office()?.read(), today)?, today))
        })
        .await?;
    let (labels, without) = match &wish.text {
        _ if frames => (Vec::new(), Vec::new()),
        Some(text) => (typed(text), Vec::new()),
        None => {
            let (mut people, _) = load(ctx, request.contacts.clone()).await?;
            order(&mut people, &wish.order)?;
            addresses(&people)
        }
    };
    let copies = wish.copies.max(1);
    let count = labels.len().saturating_mul(copies);
    if count > MOST {
        return Err(ApiError::new("LABELS_TOO_MANY", json!({ "count": count, "most": MOST })));
    }
    ctx.compute(move || {
        let labels: Vec<Label> = labels.into_iter().flat_map(|label| std::iter::repeat_n(label, copies)).collect();
        let printed = labels.len();
        let paper = LabelsPaper { sheet, labels, start, shift, frames, firm: firm.name, as_of: today };
        let set = paper.set(lang)?;
        let too_long = set.too_long.len();
        let remarks = [("without_address", without), ("labels_shrunk", set.shrunk), ("labels_too_long", set.too_long)]
            .into_iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(code, names)| PaperRemark { code: code.to_owned(), names: unlike(names) })
            .collect();
        Ok(Document {
            name: file_stem(&format!("{} {today}", set.paper.title())),
            rows: (!frames).then(|| printed - too_long),
            remarks,
            ..Document::of(set.paper)
        })
    })
    .await
}

/// Each name once, where copies say it several times.
fn unlike(mut names: Vec<String>) -> Vec<String> {
    names.dedup();
    names
}

fn order(people: &mut [Person], by: &str) -> Result<()> {
    match by {
        "" | "list" => {}
        "name" => people.sort_by_cached_key(|person| sort_key(&person.card.sorted_name())),
        "postal_code" => people.sort_by_cached_key(|person| {
            let code =
                |address: &kontor_core::contacts::Address| (address.country.clone(), address.postal_code.clone());
            (person.address.as_ref().map(code), sort_key(&person.card.sorted_name()))
        }),
        other => return Err(ApiError::new("LABEL_ORDER_UNKNOWN", json!({ "order": other }))),
    }
    Ok(())
}

/// Texts parted by empty lines, each for a label.
fn typed(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let mut begun = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            begun = false;
            continue;
        }
        if !begun {
            labels.push(Label { name: line.to_owned(), lines: Vec::new() });
            begun = true;
        }
        if let Some(label) = labels.last_mut() {
            label.lines.push(line.to_owned());
        }
    }
    labels
}

/// The address blocks of people, and the names of those without an address.
fn addresses(people: &[Person]) -> (Vec<Label>, Vec<String>) {
    let (mut labels, mut without) = (Vec::new(), Vec::new());
    for person in people {
        // Without an address the block is a name alone, which no postman finds.
        match person.address {
            Some(_) => labels.push(Label { name: person.listed.clone(), lines: person.lines.clone() }),
            None => without.push(person.listed.clone()),
        }
    }
    (labels, without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_begins_another_label() {
        let labels = typed("Mietverträge\n2024 – 2026\n7\n\n\n  Lieferanten  \nA–K\n");
        let lines: Vec<_> = labels.iter().map(|label| label.lines.join("|")).collect();
        assert_eq!(lines, ["Mietverträge|2024 – 2026|7", "Lieferanten|A–K"]);
        assert!(typed(" \n\n").is_empty());
    }
}
