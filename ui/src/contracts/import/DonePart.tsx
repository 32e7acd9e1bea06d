import { useQuery } from "@tanstack/react-query";
import { CircleCheck, Undo2 } from "lucide-react";
import { useRef } from "react";
import { call, commandQuery, useCommand } from "../../shared/api";
import type { ContractImportDone } from "../../shared/api/generated/commands";
import { RejectedList } from "../../shared/import/Findings";
import styles from "../../shared/import/Import.module.css";
import { Button, notify, Tabs } from "../../shared/parts";
import { useImportWords } from "./words";

/** An import just done lies among the newest steps. */
const LOOKED_THROUGH = 200;

/** What the import did, what it left out, and how it is taken back as one. */
export function DonePart({
  done,
  onLeave,
  onCheck,
  onAgain,
}: {
  done: ContractImportDone;
  onLeave: () => void;
  /** To those that a person should look at. */
  onCheck: () => void;
  onAgain: () => void;
}) {
  const words = useImportWords();
  const { batch } = done;
  const next = useRef<HTMLButtonElement>(null);
  // Strg+Z takes it back as well, Strg+Y brings it again: the history knows whether it stands.
  const steps = useQuery(commandQuery("history_steps", { limit: LOOKED_THROUGH })).data;
  const undone = batch !== null && steps !== undefined && !steps.some((step) => step.id === batch);
  const undo = useCommand("history_undo_step", {
    onDone: () => {
      notify({ tone: "plain", what: words.undone });
      // The button goes with what it did; the keys go to what comes next.
      next.current?.focus();
    },
  });
  const made = words.doneMade(done.contacts, done.entries);
  return (
    <>
      <div className={styles.done} role="status">
        {undone ? (
          <Undo2 size={28} strokeWidth={1.5} aria-hidden className="quiet" />
        ) : (
          <CircleCheck size={28} strokeWidth={1.5} aria-hidden className="fine" />
        )}
        <div className={styles.doneText}>
          <h2 className={styles.choiceName}>{undone ? words.undone : words.done(done.created)}</h2>
          <p>{undone ? words.undoneMore : words.doneMore(done.read, done.skipped, done.rejected.length)}</p>
          {!undone && made !== "" && <p>{made}</p>}
          {!undone && done.doubtful > 0 && <p className="due">{words.doneDoubtful(done.doubtful, done.to_check)}</p>}
          {!undone && batch !== null && <p className="quiet">{words.undoHint}</p>}
          <div className={styles.doneSteps}>
            <Button ref={next} tone="primary" onPress={onLeave} autoFocus>
              {words.toRegister}
            </Button>
            {!undone && done.doubtful > 0 && <Button onPress={onCheck}>{words.toDoubtful(done.doubtful)}</Button>}
            {!undone && batch !== null && (
              <Button icon={Undo2} isDisabled={undo.isPending} onPress={() => undo.mutate({ op: batch, along: false })}>
                {words.undo}
              </Button>
            )}
            <Button onPress={onAgain}>{words.another}</Button>
          </div>
        </div>
      </div>
      {done.rejected.length > 0 && (
        <Tabs
          label={words.title}
          items={[
            {
              id: "rejected",
              label: words.refusedTab,
              count: done.rejected.length,
              content: (
                <RejectedList
                  rejected={done.rejected}
                  all={done.rejected.length}
                  onSave={() => call("contracts_import_rejected_save", { import: done.import })}
                />
              ),
            },
          ]}
          fill
        />
      )}
    </>
  );
}
