import { useQuery } from "@tanstack/react-query";
import { Plus, Save, Wallet, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { asKontorError, call, KontorError, reportFailure } from "../../shared/api";
import type { Budget, BudgetLine } from "../../shared/api/generated/commands";
import { BarActions, Fetching, useDeskActions, useGo, useLeaveGuard, usePlace } from "../../shared/desk";
import {
  AmountField,
  Button,
  classes,
  EmptyState,
  IconButton,
  issuesOf,
  issueWords,
  notify,
  TextField,
} from "../../shared/parts";
import { formatMoney } from "../../shared/words";
import { planner } from "../place";
import { difference, linesOf, newLine, storedLines, type TypedLine, totals } from "./budget";
import { budgetQuery } from "./queries";
import styles from "./Seminar.module.css";
import { useSeminarWords } from "./words";

/** What the event costs and brings in: planned, actual, and the difference. */
export function BudgetTable({ event }: { event: number }) {
  const budget = useQuery(budgetQuery(event)).data;
  return budget ? <Table event={event} budget={budget} /> : <Fetching lines={5} />;
}

function Table({ event, budget }: { event: number; budget: Budget }) {
  const words = useSeminarWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const [lines, setLines] = useState<TypedLine[]>(() => linesOf(budget));
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [added, setAdded] = useState<string | null>(null);
  const stored = useRef(JSON.stringify(budget.lines));
  const isDirty = JSON.stringify(storedLines(lines)) !== stored.current;
  const dirty = useRef(isDirty);
  dirty.current = isDirty;
  // What changed elsewhere comes in as long as nothing typed would be lost.
  useEffect(() => {
    if (dirty.current) return;
    stored.current = JSON.stringify(budget.lines);
    setLines(linesOf(budget));
  }, [budget]);
  const save = async (): Promise<boolean> => {
    setRefused({});
    const kept = storedLines(lines);
    try {
      await call("budget_save", { event_id: event, lines: kept });
      stored.current = JSON.stringify(kept);
      notify({ tone: "fine", what: words.budgetSaved });
      return true;
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issues = issuesOf(error);
      if (issues.length === 0) reportFailure(error);
      const typed = lines.filter((line) => storedLines([line]).length > 0);
      setRefused(
        Object.fromEntries(
          issues.map((issue) => {
            const [, index, field] = issue.field.split(".");
            const said = issueWords(new KontorError(issue.code, issue.data as Record<string, unknown>));
            return [`${typed[Number(index)]?.key}.${field}`, said];
          }),
        ),
      );
      return false;
    }
  };
  useLeaveGuard(isDirty, save, async () => undefined);
  useDeskActions({
    save: { label: words.saveBudget, run: () => void save(), disabled: !isDirty },
    leave: () => go(planner, { id: search.id, wide: true }),
  });
  const change = (key: string, changed: Partial<BudgetLine> | null) =>
    setLines((before) =>
      changed === null
        ? before.filter((line) => line.key !== key)
        : before.map((line) => (line.key === key ? { ...line, ...changed } : line)),
    );
  const add = (kind: BudgetLine["kind"]) => {
    const line = newLine(kind);
    setAdded(line.key);
    setLines((before) => [...before, line]);
  };
  const money = (minor: number) => formatMoney({ minor, currency: budget.currency });
  const planned = totals(lines, "planned", budget.expected);
  const actual = totals(lines, "actual", budget.received);
  const group = (kind: BudgetLine["kind"]) => {
    const listed = lines.filter((line) => line.kind === kind);
    return (
      <>
        <tr className={styles.groupRow}>
          <th scope="rowgroup" colSpan={6}>
            {words[kind]}
          </th>
        </tr>
        {listed.map((line) => (
          <LineRow
            key={line.key}
            line={line}
            currency={budget.currency}
            refused={refused}
            autoFocus={line.key === added}
            onChange={(changed) => change(line.key, changed)}
          />
        ))}
        {kind === "income" && (budget.expected > 0 || budget.received > 0) && (
          <tr>
            <td>
              {words.fromRegistrations} <span className="quiet">({words.fromRegistrationsNote})</span>
            </td>
            <td className={styles.amount}>{money(budget.expected)}</td>
            <td className={styles.amount}>{money(budget.received)}</td>
            <td className={styles.amount}>{money(budget.received - budget.expected)}</td>
            <td colSpan={2} />
          </tr>
        )}
        <tr className={styles.sumRow}>
          <th scope="row">{words.sum}</th>
          <td className={styles.amount}>{money(planned[kind])}</td>
          <td className={styles.amount}>{money(actual[kind])}</td>
          <td className={styles.amount}>{money(actual[kind] - planned[kind])}</td>
          <td colSpan={2} />
        </tr>
      </>
    );
  };
  return (
    <div className={styles.budget}>
      <BarActions>
        <Button icon={Save} tone="primary" keys="Mod+S" isDisabled={!isDirty} onPress={() => void save()}>
          {words.saveBudget}
        </Button>
      </BarActions>
      <div className={styles.buttons}>
        <Button icon={Plus} onPress={() => add("cost")}>
          {words.addCost}
        </Button>
        <Button icon={Plus} onPress={() => add("income")}>
          {words.addIncome}
        </Button>
      </div>
      {lines.length === 0 && budget.expected === 0 && budget.received === 0 ? (
        <EmptyState icon={Wallet} title={words.budgetEmpty} text={words.budgetEmptyText} />
      ) : (
        <table className={styles.table} aria-label={words.budgetTable}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col" className={styles.amount}>
                {words.planned}
              </th>
              <th scope="col" className={styles.amount}>
                {words.actual}
              </th>
              <th scope="col" className={styles.amount}>
                {words.difference}
              </th>
              <th scope="col" colSpan={2}>
                {words.budgetNote}
              </th>
            </tr>
          </thead>
          <tbody>{group("cost")}</tbody>
          <tbody>{group("income")}</tbody>
          <tfoot>
            <tr className={styles.sumRow}>
              <th scope="row">{words.result}</th>
              <td className={styles.amount}>{money(planned.result)}</td>
              <td className={styles.amount}>{money(actual.result)}</td>
              <td className={styles.amount}>{money(actual.result - planned.result)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}

function LineRow({
  line,
  currency,
  refused,
  autoFocus,
  onChange,
}: {
  line: TypedLine;
  currency: string;
  refused: Record<string, string>;
  autoFocus: boolean;
  onChange: (changed: Partial<BudgetLine> | null) => void;
}) {
  const words = useSeminarWords();
  const gap = difference(line);
  const more = gap !== null && (line.kind === "cost" ? gap > 0 : gap < 0);
  const named = line.title.trim() || words.thisLine;
  return (
    <tr>
      <td>
        <TextField
          label={words.what}
          labelHidden
          value={line.title}
          onChange={(title) => onChange({ title })}
          error={refused[`${line.key}.title`]}
          maxLength={200}
          autoFocus={autoFocus}
        />
      </td>
      {(["planned", "actual"] as const).map((column) => (
        <td key={column}>
          <AmountField
            label={`${words[column]}: ${named}`}
            labelHidden
            currency={currency}
            value={line[column]}
            onChange={(amount) => onChange({ [column]: amount })}
            error={refused[`${line.key}.${column}`]}
          />
        </td>
      ))}
      <td className={classes(styles.amount, more && "due")}>
        {gap === null ? "" : formatMoney({ minor: gap, currency })}
      </td>
      <td>
        <TextField
          label={`${words.budgetNote}: ${named}`}
          labelHidden
          value={line.note}
          onChange={(note) => onChange({ note })}
          maxLength={200}
        />
      </td>
      <td>
        <IconButton icon={X} label={words.removeLine(named)} onPress={() => onChange(null)} />
      </td>
    </tr>
  );
}
