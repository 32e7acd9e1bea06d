import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Employee, Participant } from "../../shared/api/generated/commands";
import { DateField, IconButton, SuggestField, TextField } from "../../shared/parts";
import type { RowErrors } from "./DecisionFields";
import type { JobLine } from "./form";
import styles from "./Minutes.module.css";
import { useMinutesWords } from "./words";

/** Who may get a task: the names of employees and participants, each once; of an employee the id as well. */
export interface Names {
  all: readonly string[];
  employees: ReadonlyMap<string, number>;
}

/** The names in the order in which they are offered: who was there, then the employees. */
export function namesOf(people: readonly Participant[], employees: readonly Employee[]): Names {
  const working = employees.filter((one) => one.works);
  return {
    all: [...new Set([...people, ...working].map((one) => one.name))],
    employees: new Map(working.map((one) => [one.name, one.id])),
  };
}

/** A task in one line: what, who, until when. Enter begins the next one. */
export function JobFields({
  job,
  names,
  first,
  errors,
  onChange,
  onNext,
  onUnread,
}: {
  job: JobLine;
  names: Names;
  /** The first one bears the labels for all. */
  first: boolean;
  errors: RowErrors;
  onChange: (job: JobLine | null) => void;
  onNext: () => void;
  onUnread: (field: string, error: string | null) => void;
}) {
  const words = useMinutesWords();
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const at = event.target;
    if (!(at instanceof HTMLInputElement) || at.getAttribute("role") === "combobox" || job.title.trim() === "") return;
    event.preventDefault();
    onNext();
  };
  return (
    <li className={styles.job} onKeyDown={keys}>
      <TextField
        label={words.job}
        labelHidden={!first}
        value={job.title}
        onChange={(title) => onChange({ ...job, title })}
        error={errors?.title?.message}
        autoFocus={job.key.startsWith("new-") && job.title === ""}
        maxLength={400}
      />
      <SuggestField
        label={words.who}
        labelHidden={!first}
        value={job.who}
        onChange={(who) => onChange({ ...job, who, assignee_id: names.employees.get(who) ?? null })}
        options={names.all.map((name) => ({ id: name, label: name }))}
      />
      <DateField
        label={words.due}
        labelHidden={!first}
        value={job.due}
        onChange={(due) => onChange({ ...job, due })}
        onUnread={(error) => onUnread(`${job.key}.due`, error)}
        mode="forward"
      />
      <IconButton icon={X} label={words.removeJob} onPress={() => onChange(null)} />
    </li>
  );
}
