import { Gavel, ListPlus, Trash2 } from "lucide-react";
import { memo } from "react";
import { Button, Checkbox, IconButton, TextArea, TextField } from "../../shared/parts";
import { DecisionFields, type RowErrors } from "./DecisionFields";
import { type ItemLines, newDecision, newJob } from "./form";
import { JobFields, type Names } from "./JobFields";
import styles from "./Minutes.module.css";
import { useMinutesWords } from "./words";

/** What is wrong with an item and its rows, as the form keeps it. */
export type ItemErrors =
  | {
      title?: { message?: string };
      decisions?: { [index: number]: RowErrors };
      jobs?: { [index: number]: RowErrors };
    }
  | undefined;

/** What is written of one item. Drawn anew only when it changes itself: an agenda may be long. */
export const ItemFields = memo(function ItemFields({
  item,
  present,
  names,
  errors,
  onChange,
  onUnread,
}: {
  item: ItemLines;
  present: number | null;
  names: Names;
  errors: ItemErrors;
  /** Null takes the item out. */
  onChange: (key: string, change: Partial<ItemLines> | null) => void;
  onUnread: (field: string, error: string | null) => void;
}) {
  const words = useMinutesWords();
  const change = (part: Partial<ItemLines>) => onChange(item.key, part);
  const title = item.title || words.untitled;
  const put = <T extends { key: string }>(rows: readonly T[], key: string, row: T | null): T[] =>
    row === null ? rows.filter((one) => one.key !== key) : rows.map((one) => (one.key === key ? row : one));
  const addJob = () => change({ jobs: [...item.jobs, newJob()] });
  return (
    <section className={styles.item} data-item aria-label={words.itemN(item.number, title)}>
      {item.item_id === null ? (
        <div className={styles.ownTitle}>
          <TextField
            label={words.itemTitle}
            value={item.title}
            onChange={(next) => change({ title: next })}
            error={errors?.title?.message}
            autoFocus={item.key.startsWith("new-") && item.title === ""}
            maxLength={400}
          />
          <IconButton icon={Trash2} label={words.removeItem(title)} onPress={() => onChange(item.key, null)} />
        </div>
      ) : (
        <h2 className={styles.itemTitle}>
          <span className={styles.number}>{item.number}</span>
          <span>{item.title}</span>
        </h2>
      )}
      {item.item_id !== null && errors?.title?.message && (
        <p role="alert" className={styles.refused}>
          {errors.title.message}
        </p>
      )}
      <TextArea
        label={words.textOf(title)}
        labelHidden
        placeholder={words.text}
        value={item.text}
        onChange={(text) => change({ text })}
        rows={Math.min(12, Math.max(2, item.text.split("\n").length + 1))}
      />
      {item.decisions.map((decision, index) => (
        <DecisionFields
          key={decision.key}
          decision={decision}
          present={present}
          errors={errors?.decisions?.[index]}
          onChange={(next) => change({ decisions: put(item.decisions, decision.key, next) })}
          onUnread={onUnread}
        />
      ))}
      {item.jobs.length > 0 && (
        <ul className={styles.jobs} aria-label={words.jobs}>
          {item.jobs.map((job, index) => (
            <JobFields
              key={job.key}
              job={job}
              names={names}
              first={index === 0}
              errors={errors?.jobs?.[index]}
              onChange={(next) => change({ jobs: put(item.jobs, job.key, next) })}
              onNext={addJob}
              onUnread={onUnread}
            />
          ))}
        </ul>
      )}
      <div className={styles.itemFoot}>
        <Button
          size="small"
          tone="quiet"
          icon={Gavel}
          onPress={() => change({ decisions: [...item.decisions, newDecision()] })}
        >
          {words.addDecision}
        </Button>
        <Button size="small" tone="quiet" icon={ListPlus} onPress={addJob}>
          {words.addJob}
        </Button>
        {item.item_id !== null && (
          <Checkbox label={words.postponed} value={item.postponed} onChange={(postponed) => change({ postponed })} />
        )}
      </div>
    </section>
  );
});
