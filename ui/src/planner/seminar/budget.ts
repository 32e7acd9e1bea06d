import type { Budget, BudgetLine } from "../../shared/api/generated/commands";

/** A line of the budget while it is typed. */
export interface TypedLine extends BudgetLine {
  key: string;
}

/** What a budget comes to while it is typed, the registrations included. */
export interface Totals {
  cost: number;
  income: number;
  result: number;
}

/** The sums of a column; `registrations` is what they bring in by then. */
export function totals(lines: readonly BudgetLine[], column: "planned" | "actual", registrations: number): Totals {
  const sum = (kind: BudgetLine["kind"]) =>
    lines.filter((line) => line.kind === kind).reduce((all, line) => all + (line[column] ?? 0), 0);
  const income = sum("income") + registrations;
  return { cost: sum("cost"), income, result: income - sum("cost") };
}

/** What a line costs or brings in beyond its plan; null while one of the two is not known. */
export function difference(line: BudgetLine): number | null {
  return line.planned === null || line.actual === null ? null : line.actual - line.planned;
}

let lastLine = 0;

/** A new empty line. */
export function newLine(kind: BudgetLine["kind"]): TypedLine {
  lastLine += 1;
  return { key: `line-${lastLine}`, kind, title: "", planned: null, actual: null, note: "" };
}

/** Stored lines as they are typed in. */
export function linesOf(budget: Budget): TypedLine[] {
  return budget.lines.map((line, index) => ({ ...line, key: `stored-${index}` }));
}

/** Typed lines as they are stored; a line without anything is left out. */
export function storedLines(lines: readonly TypedLine[]): BudgetLine[] {
  return lines
    .map(({ key: _, ...line }) => line)
    .filter((line) => line.title.trim() !== "" || line.planned !== null || line.actual !== null || line.note.trim());
}
