import { FileClock } from "lucide-react";
import type { ContractDay } from "../../shared/api/generated/commands";
import { classes } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./DeadlineMark.module.css";
import { mostPressing, titlesOf } from "./deadlines";

/** The deadlines of contracts in the head of a day; the day's own list shows them in full. */
export function DeadlineMark({ days }: { days: readonly ContractDay[] }) {
  const words = useWords();
  const pressing = mostPressing(days);
  if (pressing === null) return null;
  return (
    <span
      className={classes(styles.mark, pressing === "send" && styles.send)}
      title={days.map((one) => words.deadlineKinds[one.kind](one.title)).join("\n")}
    >
      <FileClock size={12} strokeWidth={2} aria-hidden />
      <span>{titlesOf(days)}</span>
    </span>
  );
}
