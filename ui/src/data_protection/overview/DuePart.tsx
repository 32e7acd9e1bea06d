import { useState } from "react";
import { asKontorError, call, newJob, reportFailure } from "../../shared/api";
import type { DueContact } from "../../shared/api/generated/commands";
import { usePlace, useToday } from "../../shared/desk";
import { Button, DateField, EmptyState, NumberField, Skeleton } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { dataProtection } from "../place";
import { useWords } from "../words";

/** What was asked for last, so that coming back from one person finds the list as it was. */
let last: { day: string; years: number; found: DueContact[] } | null = null;

/** The yearly list: who may go now, and why. */
export function DuePart() {
  const words = useWords();
  const today = useToday();
  const { set } = usePlace(dataProtection);
  const [day, setDay] = useState<string | null>(last?.day ?? today);
  const [years, setYears] = useState<number | null>(last?.years ?? 3);
  const [found, setFound] = useState<DueContact[] | null>(last?.found ?? null);
  const [busy, setBusy] = useState(false);

  const look = async () => {
    setBusy(true);
    try {
      const list = await call("data_protection_due", { day, idle_years: years ?? 3 }, { job: newJob() });
      last = { day: day ?? today, years: years ?? 3, found: list };
      setFound(list);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
    setBusy(false);
  };

  return (
    <>
      <form
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <DateField label={words.day} value={day} onChange={setDay} />
        <NumberField label={words.idleYears} value={years} onChange={setYears} min={1} max={50} wrong="1–50" />
        <Button type="submit" tone="primary" isDisabled={busy}>
          {words.look}
        </Button>
      </form>
      {busy ? (
        <div role="status">
          <p className="quiet">{words.looking}</p>
          <Skeleton lines={4} />
        </div>
      ) : found === null ? (
        <EmptyState title={words.notLooked} text={words.notLookedText} />
      ) : found.length === 0 ? (
        <EmptyState title={words.nobodyDue} text={words.nobodyDueText} />
      ) : (
        <div>
          <p className="quiet" role="status">
            {words.dueCount(found.length)}
          </p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.why}</th>
                <th scope="col">{words.since}</th>
                <th>
                  <span className="spoken">{words.review}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={one.id}>
                  <td>{one.name}</td>
                  <td>{words.whys[one.why]}</td>
                  <td className="figures">{formatDate(one.since)}</td>
                  <td className={styles.act}>
                    <Button size="small" onPress={() => set({ person: one.id })}>
                      {words.review}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
