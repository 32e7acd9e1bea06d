import { Combine, Power, Trash2 } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { InUseBar } from "../shared/inuse/InUseBar";
import type { InUse, Used } from "../shared/inuse/inuse";
import { Button, DraftBar, Form, FormFoot } from "../shared/parts";
import type { RecordForm } from "../shared/parts/form/useRecordForm";
import styles from "./MasterData.module.css";
import { type Mergeable, MergeBar } from "./merging/MergeBar";
import { useWords as useMergeWords } from "./merging/words";
import { useWords } from "./words";

/** The frame of a form beside its list: title, draft, where it is in use, the fields, what can be done. */
export function RecordFormView<F extends FieldValues>({
  title,
  name,
  record,
  inUse,
  onCloseInUse,
  used,
  merge,
  active,
  onActive,
  onDelete,
  children,
}: {
  title: string;
  /** What the record is called, for the words about it. */
  name: string;
  record: RecordForm<F>;
  inUse?: InUse | null;
  onCloseInUse?: () => void;
  /** The record itself, for the lists of what uses it. */
  used?: Used | undefined;
  /** Lets it become one with another of its list; missing for what cannot. */
  merge?: Mergeable | undefined;
  active?: boolean;
  /** Turns it off or on again; missing for what is always on. */
  onActive?: ((active: boolean) => void) | undefined;
  /** Missing for what cannot be deleted. */
  onDelete?: (() => void) | undefined;
  children: ReactNode;
}) {
  const words = useWords();
  const merging = useMergeWords();
  const [asks, setAsks] = useState(false);
  const { draft, form } = record;
  const frame = useRef<HTMLDivElement>(null);
  /** What was pressed goes away with its bar: the first field takes the keys. */
  const toFields = () => frame.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  return (
    <div className={styles.form} ref={frame}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {onActive && active === false && (
          <Button size="small" icon={Power} onPress={() => onActive(true)}>
            {words.activate}
          </Button>
        )}
        {merge && merge.others.length > 0 && (
          <Button size="small" icon={Combine} onPress={() => setAsks(true)}>
            {merging.merge}
          </Button>
        )}
        {onDelete && (
          <Button size="small" icon={Trash2} onPress={onDelete}>
            {words.delete}
          </Button>
        )}
      </header>
      <Form label={title} onSubmit={record.saveNow}>
        {draft.found && (
          <DraftBar
            at={draft.found.at}
            onTake={() => {
              if (draft.found) form.reset(draft.found.value, { keepDefaultValues: true });
              draft.clearFound();
              toFields();
            }}
            onDiscard={() => {
              void draft.drop();
              toFields();
            }}
          />
        )}
        {asks && merge && (
          <MergeBar
            name={name}
            merge={merge}
            onClose={() => {
              toFields();
              setAsks(false);
            }}
          />
        )}
        {inUse && onCloseInUse && !asks && (
          <InUseBar
            name={name}
            use={inUse}
            used={used}
            onMerge={merge && merge.others.length > 0 ? () => setAsks(true) : undefined}
            onDeactivate={
              active && onActive
                ? () => {
                    toFields();
                    onActive(false);
                  }
                : undefined
            }
            onClose={() => {
              toFields();
              onCloseInUse();
            }}
          />
        )}
        {children}
        <FormFoot>
          <Button tone="primary" type="submit" keys="Mod+S">
            {words.save}
          </Button>
          <Button onPress={record.cancel}>{words.cancel}</Button>
        </FormFoot>
      </Form>
    </div>
  );
}
