//! The TypeScript shape of TERMS.json, which core reads and writes itself.

use std::path::PathBuf;

use ts_rs::{Config, TS};

/// Stands for `kontor_core::contracts::Terms` in TypeScript. Its text is held against
/// core's own JSON by a test.
pub struct TermsShape;

const DECLARATION: &str = r#"type Unit = "days" | "weeks" | "months" | "years"

/** A span with its unit as the key: {"months": 24}. */
export type Span = { days: number } | { weeks: number } | { months: number } | { years: number }

/** The days on which notice may end a contract. */
export type Grid =
  | "month_end" | "mid_month_or_month_end" | "quarter_end" | "half_year_end" | "year_end"
  | "term_end" | "contract_year_end" | { days: string[] }

/** How notice is given. */
export type NoticeRule =
  | { kind: "period"; amount: number; unit: Unit; to: Grid }
  | { kind: "any_time"; amount: number; unit: Unit }
  | { kind: "by_day_of_month"; day: number }
  | { kind: "third_working_day"; of: "month" | "quarter"; to?: "month_end" | "quarter_end" }
  | { kind: "fixed"; by: string; to: string }
  | { kind: "working_days"; amount: number; week: "mon_sat" | "mon_fri"; to: Grid }
  | { kind: "by_duration"; steps: { from_years: number; rule: NoticeRule }[] }
  | {
      kind: "special"; event: string; within: { amount: number; unit: Unit }
      ends: "receipt" | "event_effect" | NoticeRule; effect?: string
    }
  | { kind: "none" }

/** The terms of a contract, as in TERMS.json. */
export type Terms = {
  start: string
  first_term?: Span | { until: string } | null
  afterwards: "ends" | "indefinite" | { renews: Span }
  notice_first?: NoticeRule | null
  notice: NoticeRule
  earliest_end?: string | null
  excluded_ends?: string[]
  region?: string
  private_recipient?: boolean
  postal_days?: number
}"#;

impl TS for TermsShape {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn ident(_: &Config) -> String {
        "Terms".to_owned()
    }

    fn name(_: &Config) -> String {
        "Terms".to_owned()
    }

    fn inline(_: &Config) -> String {
        "Terms".to_owned()
    }

    fn decl(_: &Config) -> String {
        // The first line's `export` comes from the collector.
        DECLARATION.to_owned()
    }

    fn decl_concrete(cfg: &Config) -> String {
        Self::decl(cfg)
    }

    fn output_path() -> Option<PathBuf> {
        Some(PathBuf::from("Terms.ts"))
    }
}

#[cfg(test)]
mod tests {
    use kontor_core::contracts::Terms;
    use serde_json::json;

    #[test]
    fn core_reads_what_the_shape_allows() {
        let rules = [
            json!({"kind":"period","amount":3,"unit":"months","to":"month_end"}),
            json!({"kind":"period","amount":6,"unit":"weeks","to":{"days":["03-31","09-30"]}}),
            json!({"kind":"any_time","amount":1,"unit":"months"}),
            json!({"kind":"by_day_of_month","day":15}),
            json!({"kind":"third_working_day","of":"month","to":"month_end"}),
            json!({"kind":"fixed","by":"09-30","to":"12-31"}),
            json!({"kind":"working_days","amount":10,"week":"mon_sat","to":"month_end"}),
            json!({"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"any_time","amount":1,"unit":"months"}}]}),
            json!({"kind":"special","event":"2026-03-02","within":{"amount":1,"unit":"months"},"ends":"receipt"}),
            json!({"kind":"none"}),
        ];
        for rule in rules {
            let terms = json!({
                "start": "2024-07-15", "first_term": {"months": 24}, "afterwards": {"renews": {"months": 12}},
                "notice_first": null, "notice": rule, "earliest_end": null, "excluded_ends": ["12-31"],
                "region": "DE-SH", "private_recipient": false, "postal_days": 5
            });
            let read: Terms = serde_json::from_value(terms.clone()).unwrap();
            assert_eq!(serde_json::to_value(read).unwrap()["notice"], terms["notice"]);
        }
    }
}
