import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asKontorError, callWithChanges, commandQuery, reportFailure } from "../../shared/api";
import type { RecordKind } from "../../shared/api/generated/commands";
import { notifyDone } from "../../shared/history/takeBack";
import { countedKinds, useInUseWords } from "../../shared/inuse/words";
import { Button, NoticeBar, type Option, Select } from "../../shared/parts";
import styles from "./MergeBar.module.css";
import { useWords } from "./words";

/** A line that can become one with another of its list. */
export interface Mergeable {
  kind: RecordKind;
  id: number;
  /** The other lines of the list. */
  others: readonly Option<number>[];
  /** It is gone; the other one stays. */
  onMerged: (into: number) => void;
}

/** Asks with which other line this one becomes one, and says beforehand what that moves. */
export function MergeBar({ name, merge, onClose }: { name: string; merge: Mergeable; onClose: () => void }) {
  const words = useWords();
  const kinds = useInUseWords();
  const [into, setInto] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const { kind, id, others } = merge;
  const users = useQuery(
    commandQuery("master_data_merge_preview", { kind, going: [id], into: into ?? 0 }, { enabled: into !== null }),
  ).data;
  const other = others.find((one) => one.id === into)?.label ?? "";
  const run = async () => {
    if (into === null) return;
    setBusy(true);
    try {
      const { changes } = await callWithChanges("master_data_merge", { kind, going: [id], into });
      notifyDone(words.done(name, other), changes);
      merge.onMerged(into);
    } catch (thrown) {
      setBusy(false);
      reportFailure(asKontorError(thrown), () => words.failed);
    }
  };
  const counts = users ? countedKinds(kinds, users).map((one) => one.text) : [];
  const total = users?.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const effect = total === 1 ? words.effectOne : words.effect;
  return (
    <NoticeBar>
      <section aria-label={words.title(name)} className={styles.merge}>
        <Select
          label={words.into}
          value={into}
          onChange={setInto}
          options={others}
          placeholder={words.choose}
          autoFocus
        />
        {into !== null && users && (
          <p>{total === 0 ? words.noUse(name, other) : effect(words.and(counts), name, other)}</p>
        )}
        <p className={styles.steps}>
          <Button size="small" isDisabled={into === null || !users || busy} onPress={() => void run()}>
            {words.go}
          </Button>
          <Button size="small" tone="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
        </p>
      </section>
    </NoticeBar>
  );
}
