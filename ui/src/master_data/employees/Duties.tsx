import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import type { Employee } from "../../shared/api/generated/commands";
import { useRecordLinks } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Button, Select } from "../../shared/parts";
import { dutiesQuery } from "../queries";
import { useWords } from "../words";
import styles from "./Employees.module.css";

/** So many are listed at once. */
const SHOWN = 6;

/** What rests on somebody who leaves, or left: it is named, and handed over in one step. */
export function Duties({ employee, others }: { employee: Employee; others: readonly Employee[] }) {
  const words = useWords();
  const link = useRecordLinks();
  const duties = useQuery(dutiesQuery(employee.id)).data ?? [];
  const [to, setTo] = useState<number | null>(employee.substitute_id);
  const [all, setAll] = useState(false);
  const leaves = employee.left_on !== null || !employee.active;
  if (duties.length === 0 || !leaves) return null;
  const handOver = async () => {
    try {
      const { changes } = await callWithChanges("employees_hand_over", { from: employee.id, to, kinds: [] });
      notifyDone(words.handedOver(duties.length), changes);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <section className={styles.duties} aria-label={words.duties(duties.length)}>
      <h2>{words.duties(duties.length)}</h2>
      <ul className={styles.list}>
        {(all ? duties : duties.slice(0, SHOWN)).map((duty) => (
          <li key={`${duty.kind}-${duty.record.id}`}>
            <span className={styles.kind}>{words.dutyKinds[duty.kind]}</span>
            <Button tone="quiet" size="small" onPress={() => link(duty.record)?.open()}>
              {duty.title}
            </Button>
          </li>
        ))}
      </ul>
      {!all && duties.length > SHOWN && (
        <Button tone="quiet" size="small" onPress={() => setAll(true)}>
          {words.moreDuties(duties.length - SHOWN)}
        </Button>
      )}
      <div className={styles.over}>
        <Select
          label={words.handOverTo}
          value={to}
          onChange={setTo}
          options={others.filter((one) => one.works).map((one) => ({ id: one.id, label: one.name }))}
        />
        <Button isDisabled={to === null} onPress={() => void handOver()}>
          {words.handOver}
        </Button>
      </div>
    </section>
  );
}
