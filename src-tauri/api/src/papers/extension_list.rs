//! The list of extensions of the house.

use std::collections::HashMap;

use kontor_core::master_data::entry::List as ShortList;
use kontor_core::master_data::{Employee, employee, entry, firm, room};
use kontor_core::sort_key::sort_key;
use kontor_print::papers::extension_list::{ExtensionColumn, ExtensionLine, ExtensionListPaper};
use serde_json::json;

use super::people::named;
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let by_department = match request.form.as_deref().unwrap_or("name") {
        "name" => false,
        "department" => true,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let columns = if request.columns.is_empty() {
        ExtensionColumn::USUAL.to_vec()
    } else {
        let unknown = |key: &String| ApiError::new("PAPER_COLUMN_UNKNOWN", json!({ "column": key }));
        let column = |key: &String| ExtensionColumn::parse(key).ok_or_else(|| unknown(key));
        request.columns.iter().map(column).collect::<Result<_>>()?
    };
    let (people, departments, rooms, firm, today) = ctx
        .desk(|desk| {
            let today = desk.today();
            let connection = desk.office()?.read();
            let departments: HashMap<_, _> = entry::all(connection, ShortList::Department)?
                .into_iter()
                .map(|one| (one.id, (one.fields.name_de, one.fields.name_en)))
                .collect();
            let rooms: HashMap<_, _> =
                room::all(connection)?.into_iter().map(|one| (one.id, one.fields.name)).collect();
            let people = employee::all(connection)?;
            Ok((people, departments, rooms, firm::on(connection, today)?, today))
        })
        .await?;
    ctx.compute(move || {
        let line = |one: Employee| {
            let fields = one.fields;
            let given = [fields.title.as_str(), fields.given.as_str()];
            let given = given.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            let department = fields.department_id.and_then(|id| departments.get(&id));
            ExtensionLine {
                name: if given.is_empty() { fields.family } else { format!("{}, {given}", fields.family) },
                function: fields.function,
                department: department.map_or("", |names| named(names, lang)).to_owned(),
                room: fields.room_id.and_then(|id| rooms.get(&id)).cloned().unwrap_or_default(),
                extension: fields.extension,
                mobile: fields.mobile,
                email: fields.email,
            }
        };
        // Who has gone, or cannot be reached at all, has no place on it.
        let here = |one: &Employee| {
            let ways = [&one.fields.extension, &one.fields.mobile, &one.fields.email];
            one.fields.works_on(today) && ways.into_iter().any(|way| !way.is_empty())
        };
        let mut rows: Vec<ExtensionLine> = people.into_iter().filter(here).map(line).collect();
        if by_department {
            // Stable: within a department they stay in the order of their names.
            rows.sort_by_cached_key(|row| (row.department.is_empty(), sort_key(&row.department)));
        }
        let list = ExtensionListPaper {
            firm: firm.name,
            phone: firm.phone,
            title: request.title.clone(),
            as_of: today,
            columns,
            by_department,
            rows,
        };
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {today}")),
            table: Some(List { table, title, filter, firm: list.firm, day: today, lang }),
            ..Document::of(paper)
        })
    })
    .await
}
