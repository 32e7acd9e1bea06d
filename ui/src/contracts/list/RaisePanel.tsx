import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asKontorError, failureOf } from "../../shared/api";
import type { ContractFilter, ContractRaiseRequest } from "../../shared/api/generated/commands";
import {
  AmountField,
  Button,
  DateField,
  RadioGroup,
  Record,
  RecordHead,
  Select,
  TextField,
  TypedField,
} from "../../shared/parts";
import { formatMoney, useLanguage } from "../../shared/words";
import { useSettled } from "../giving/settled";
import { readPercent, writePercent } from "../percent";
import { currenciesQuery, registerKinds } from "../queries";
import { useContractWords } from "../words";
import { look } from "./look";
import styles from "./Mass.module.css";
import { Refused } from "./Refused";
import { useApply } from "./useApply";
import { useListWords } from "./words";

/** So long after the last key all that is marked is looked at. */
const PAUSE_MS = 300;

/** So many rows are drawn; the counts are of all. */
const DRAWN = 60;

/** To what a new price is rounded, in minor units. */
const ROUNDINGS = [0, 5, 10, 50, 100, 1000] as const;

/** New prices for many contracts from a day on: by how much, then before and after of each, then one step. */
export function RaisePanel({ filter, onClose }: { filter: ContractFilter; onClose: () => void }) {
  const words = useListWords();
  const said = useContractWords();
  const language = useLanguage();
  const [from, setFrom] = useState<string | null>(null);
  const [by, setBy] = useState<"percent" | "amount">("percent");
  const [value, setValue] = useState<number | null>(null);
  const listed = useQuery(currenciesQuery).data ?? [];
  const [currency, setCurrency] = useState("EUR");
  const [round, setRound] = useState(0);
  const [reason, setReason] = useState(words.raiseUsual);

  const request: ContractRaiseRequest | null =
    from === null || value === null || value === 0
      ? null
      : {
          filter,
          from,
          by: by === "percent" ? { by, value } : { by, value: { minor: value, currency } },
          round_to: round,
          reason: reason.trim(),
        };
  // All that is marked is looked at once one stops typing; what is given as the reason changes no row of it.
  const looked = request && { ...request, reason: "" };
  const question = JSON.stringify(looked && { ...looked, filter: null });
  const rests = useSettled(question, PAUSE_MS) === question;
  const preview = useQuery({
    queryKey: ["contracts_raise_preview", looked],
    queryFn: ({ signal }) => (looked === null ? null : look("contracts_raise_preview", looked, signal)),
    placeholderData: keepPreviousData,
    enabled: request !== null && rests,
    meta: { kinds: registerKinds },
  });
  const shown = request === null ? null : (preview.data ?? null);
  const refused = preview.error && failureOf(asKontorError(preview.error));
  const apply = useApply(onClose);
  const ready = shown !== null && shown.changing > 0 && !preview.isPlaceholderData && !apply.busy;
  const rows = shown?.rows.filter((row) => row.refusal === null) ?? [];
  return (
    <Record>
      <RecordHead title={words.raiseTitle(filter.ids?.length ?? 0)} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && request) void apply.run("contracts_raise_apply", request, words.raiseDone);
        }}
      >
        <DateField label={words.raiseFrom} value={from} onChange={setFrom} mode="forward" required autoFocus />
        <RadioGroup
          label={words.raiseBy}
          options={(["percent", "amount"] as const).map((id) => ({ id, label: words.raiseBys[id] }))}
          value={by}
          onChange={(next) => {
            if (next === null) return;
            setBy(next);
            setValue(null);
          }}
        />
        <div className={styles.pair}>
          {by === "percent" ? (
            <TypedField<number>
              label={words.percent}
              note={words.lower}
              value={value}
              onChange={setValue}
              alignEnd
              inputMode="decimal"
              unit="%"
              required
              typing={{
                read: (text) => {
                  if (text.trim() === "") return { value: null };
                  const points = readPercent(text);
                  return points === null ? { error: words.percentWrong } : { value: points };
                },
                write: (points) => writePercent(points, language === "de" ? "," : "."),
              }}
            />
          ) : (
            <AmountField
              label={words.amount}
              note={words.lower}
              currency={currency}
              value={value}
              onChange={setValue}
              required
            />
          )}
          {by === "amount" && listed.length > 1 && (
            <Select
              label={said.fCurrency}
              options={listed.filter((one) => one.active).map((one) => ({ id: one.code, label: one.code }))}
              value={currency}
              onChange={(next) => setCurrency(next ?? "EUR")}
            />
          )}
          <Select
            label={words.round}
            options={ROUNDINGS.map((id) => ({ id, label: words.roundings[id] }))}
            value={round}
            onChange={(next) => setRound(next ?? 0)}
          />
        </div>
        <TextField label={said.fReason} value={reason} onChange={setReason} maxLength={200} />
        <div aria-live="polite" className={styles.said}>
          {request === null && <p className="quiet">{words.raiseMissing}</p>}
          {refused && request && (
            <p className="danger">
              {refused.what} {refused.remedy}
            </p>
          )}
          {shown && <p>{words.raiseChanges(shown.changing, shown.marked)}</p>}
          {shown && shown.refused > 0 && <Refused rows={shown.rows} count={shown.refused} />}
        </div>
        {rows.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{said.contract}</th>
                <th scope="col" className={styles.amount}>
                  {words.before}
                </th>
                <th scope="col" className={styles.amount}>
                  {words.after}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, DRAWN).map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.title}
                    {row.interval && <span className="quiet"> {said.intervals[row.interval]}</span>}
                  </th>
                  <td className={styles.amount}>{row.before && formatMoney(row.before)}</td>
                  <td className={styles.amount}>{row.after && formatMoney(row.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown && shown.changing > DRAWN && <p className="quiet">{words.andMore(shown.changing - DRAWN)}</p>}
        <div className={styles.foot}>
          <Button tone="primary" type="submit" isDisabled={!ready}>
            {words.raiseApply(shown?.changing ?? 0)}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
          {apply.progress}
        </div>
      </form>
    </Record>
  );
}
