import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery, useCommand } from "../../shared/api";
import { useToday } from "../../shared/desk";
import { Button, DateField, EmptyState, Skeleton, TextField } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { overviewQuery } from "../queries";
import { useWords } from "../words";

/** Holds: while an audit or a dispute runs, nothing is erased. */
export function HoldsPart() {
  const words = useWords();
  const today = useToday();
  const holds = useQuery(overviewQuery).data?.holds;
  const people = (holds ?? []).flatMap((hold) => (hold.contact_id === null ? [] : [hold.contact_id]));
  const titles = useQuery(
    commandQuery(
      "search_titles",
      { records: people.map((id) => ({ kind: "contact" as const, id })) },
      { kinds: ["contact"], enabled: people.length > 0 },
    ),
  ).data;
  const save = useCommand("retention_holds_save");
  const remove = useCommand("retention_holds_remove");
  const [adding, setAdding] = useState(false);
  const [reason, setReason] = useState("");
  const [since, setSince] = useState<string | null>(today);
  if (!holds) return <Skeleton lines={3} />;
  const nameOf = (id: number) => titles?.find((title) => title.id === id)?.title ?? "";
  return (
    <>
      {adding ? (
        <form
          className={styles.bar}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(
              { id: null, contact_id: null, reason, since: since ?? today, until: null },
              {
                onSuccess: () => {
                  setAdding(false);
                  setReason("");
                },
              },
            );
          }}
        >
          <div className={styles.reason}>
            <TextField
              label={words.reason}
              value={reason}
              onChange={setReason}
              placeholder={words.holdExample}
              required
              autoFocus
            />
          </div>
          <DateField label={words.since} value={since} onChange={setSince} mode="backward" />
          <Button type="submit" tone="primary" isDisabled={save.isPending}>
            {words.saveHold}
          </Button>
          <Button onPress={() => setAdding(false)}>{words.cancel}</Button>
        </form>
      ) : (
        <div>
          <Button tone="primary" onPress={() => setAdding(true)}>
            {words.newHold}
          </Button>
        </div>
      )}
      {holds.length === 0 ? (
        <EmptyState title={words.noHolds} text={words.noHoldsText} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.holdFor}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">{words.until}</th>
              <th>
                <span className="spoken">{words.removeHold}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {holds.map((hold) => (
              <tr key={hold.id}>
                <td>{hold.reason}</td>
                <td>{hold.contact_id === null ? words.everybody : nameOf(hold.contact_id)}</td>
                <td className="figures">{formatDate(hold.since)}</td>
                <td className="figures">{hold.until ? formatDate(hold.until) : words.running}</td>
                <td className={styles.act}>
                  <span className={styles.acts}>
                    {hold.until === null && (
                      <Button size="small" onPress={() => save.mutate({ ...hold, until: today })}>
                        {words.endHold}
                      </Button>
                    )}
                    <Button size="small" onPress={() => hold.id !== null && remove.mutate({ id: hold.id })}>
                      {words.removeHold}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
