//! The Kostenübersicht: what falls due by cost centre, in the chosen year, the one before and the one after.

use std::collections::{BTreeMap, HashMap};

use chrono::Datelike;
use kontor_core::contracts::Direction;
use kontor_core::contracts::ledger::Ledger;
use kontor_core::contracts::list;
use kontor_core::contracts::register::{ContractRow, Names};
use kontor_core::money::{Currency, Money};
use kontor_core::record::EntryId;
use kontor_core::sort_key;
use kontor_print::PrintError;
use kontor_print::papers::cost_overview::{CostBlock, CostOverviewPaper, CostRow};
use kontor_words::PaperLang;
use kontor_words::papers::contracts as words;
use serde_json::json;

use super::contract_rows::{self, Loaded, YEARS, flow, only_form};
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::contracts::groups::name;
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "overview")?;
    let (loaded, ledger, centres) = contract_rows::load_with_costs(ctx, &request, |_, _| true).await?;
    ctx.compute(move || {
        let Loaded { rows, centre, total, firm, today, key_date, .. } = loaded;
        let year = request.year.unwrap_or(key_date.year());
        if !YEARS.contains(&(year - 1)) || !YEARS.contains(&(year + 1)) {
            let data = json!({ "from": YEARS.start() + 1, "to": YEARS.end() - 1 });
            return Err(ApiError::new("DATE_OUT_OF_RANGE", data));
        }
        let mut overview = CostOverviewPaper {
            firm,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            key_date,
            as_of: today,
            year,
            contracts: rows.len(),
            blocks: Vec::new(),
        };
        overview.blocks = blocks(&rows, centre, &ledger, &centres, overview.years(), lang)?;
        let table = overview.table(lang)?;
        let title = overview.heading(lang);
        let paper = overview.set(lang)?;
        Ok(Document {
            name: file_stem(&format!("{title} {key_date}")),
            table: Some(List { table, title, filter: overview.filter, firm: overview.firm, day: today, lang }),
            rows: Some(overview.contracts),
            total: Some(total),
            ..Document::of(paper)
        })
    })
    .await
}

/// Where an amount stands: expenses first, the euro first among the currencies.
type Place = (u8, bool, Currency);

fn place(row: &ContractRow, currency: Currency) -> Place {
    (u8::from(row.direction == Direction::Receive), currency != Currency::EUR, currency)
}

fn blocks(
    rows: &[ContractRow],
    asked: Option<EntryId>,
    ledger: &Ledger,
    centres: &HashMap<EntryId, Names>,
    years: [i32; 3],
    lang: PaperLang,
) -> Result<Vec<CostBlock>> {
    // Cost centres under their sort keys; those without one stand last.
    let mut found: BTreeMap<Place, (CostBlock, BTreeMap<String, CostRow>)> = BTreeMap::new();
    for row in rows {
        let mut due = Vec::with_capacity(years.len());
        for year in years {
            due.extend(ledger.due_in_year(row, year)?);
        }
        // Without costs there is nothing, and a contract that costs nothing in these years is not counted.
        let (Some(first), true) = (due.first(), due.iter().any(|money| money.minor != 0)) else { continue };
        let currency = first.currency;
        let (block, lines) = found.entry(place(row, currency)).or_insert_with(|| {
            (CostBlock { flow: flow(row), currency, contracts: 0, rows: Vec::new() }, BTreeMap::new())
        });
        block.contracts += 1;
        // As everywhere: the parts add up to the whole, and the same cent goes to the same one.
        let alone = row.shares.is_empty();
        let parts: Vec<Vec<Money>> = due
            .iter()
            .map(|money| if alone { Ok(vec![*money]) } else { list::parts_of(row, *money) })
            .collect::<kontor_core::Result<_>>()?;
        for (place, (id, centre)) in borne(row, centres, lang).into_iter().enumerate() {
            // What others bear is theirs where one cost centre was asked for.
            if asked.is_some() && id != asked {
                continue;
            }
            let (order, centre) = if centre.is_empty() {
                ("~".to_owned(), words::costs(lang).no_centre.to_owned())
            } else {
                (sort_key::sort_key(&centre), centre)
            };
            let line = lines.entry(order).or_insert_with(|| CostRow { centre, ..CostRow::default() });
            line.contracts += 1;
            for (sum, parts) in line.years.iter_mut().zip(&parts) {
                *sum = sum.checked_add(parts[place].minor).ok_or(PrintError::SumTooLarge)?;
            }
        }
    }
    Ok(found.into_values().map(|(block, lines)| CostBlock { rows: lines.into_values().collect(), ..block }).collect())
}

/// Who bears a contract, in the order of its shares.
fn borne(row: &ContractRow, centres: &HashMap<EntryId, Names>, lang: PaperLang) -> Vec<(Option<EntryId>, String)> {
    if row.shares.is_empty() {
        return vec![(row.cost_centre_id, name(&row.cost_centre, lang))];
    }
    let named = |id| centres.get(&id).map(|names| name(names, lang)).unwrap_or_default();
    row.shares.iter().map(|share| (Some(share.cost_centre_id), named(share.cost_centre_id))).collect()
}
