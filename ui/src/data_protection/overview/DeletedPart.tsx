import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { asKontorError, call, reportFailure, useCommand } from "../../shared/api";
import type { DeletedContact } from "../../shared/api/generated/commands";
import { takeBack } from "../../shared/history/takeBack";
import { Button, confirm, EmptyState, notify, Skeleton, TextField } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { overviewQuery } from "../queries";
import { useWords } from "../words";

/** Who was deleted in the ordinary way: they can be fetched back, or erased without waiting for the log. */
export function DeletedPart() {
  const words = useWords();
  const deleted = useQuery(overviewQuery).data?.deleted;
  const [erasing, setErasing] = useState<number | null>(null);
  if (!deleted) return <Skeleton lines={4} />;
  if (deleted.length === 0) return <EmptyState title={words.nobodyDeleted} text={words.nobodyDeletedText} />;
  const fetchBack = async (one: DeletedContact) => {
    try {
      const entries = await call("history_of", { kind: "contact", id: one.id });
      const entry = entries.find(({ op, undone }) => !undone && op.at === one.at);
      if (entry) await takeBack(entry.op);
      else notify({ tone: "danger", what: words.notFetched(one.name), more: words.notFetchedText });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.deletedOn}</th>
          <th scope="col">{words.deletedBy}</th>
          <th>
            <span className="spoken">{words.fetchBack}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {deleted.map((one) => (
          <Fragment key={one.id}>
            <tr>
              <td>{one.name}</td>
              <td className="figures">{formatDate(one.at.slice(0, 10))}</td>
              <td>{one.who}</td>
              <td className={styles.act}>
                <span className={styles.acts}>
                  <Button size="small" onPress={() => void fetchBack(one)}>
                    {words.fetchBack}
                  </Button>
                  <Button size="small" tone="danger" onPress={() => setErasing(one.id)}>
                    {words.erase}
                  </Button>
                </span>
              </td>
            </tr>
            {erasing === one.id && (
              <tr>
                <td colSpan={4}>
                  <Erasing contact={one} onLeave={() => setErasing(null)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Asks why, as every erasure does, and once more whether. */
function Erasing({ contact, onLeave }: { contact: DeletedContact; onLeave: () => void }) {
  const words = useWords();
  const [reason, setReason] = useState("");
  const erase = useCommand("contacts_erase_deleted", {
    onDone: ({ left }) => {
      const places = [...new Set(left.map((table) => words.tables[table] ?? words.otherTexts))];
      notify({
        tone: "plain",
        what: words.erasedDone,
        more: places.length > 0 ? words.erasedLeft(places.join(", ")) : undefined,
      });
    },
  });
  const askAndErase = async () => {
    const sure = await confirm({
      title: words.eraseSure(contact.name),
      text: words.eraseDeletedText,
      yes: words.eraseYes,
      no: words.cancel,
      danger: true,
    });
    if (sure) erase.mutate({ id: contact.id, reason: reason.trim() });
  };
  return (
    <form
      className={styles.erasing}
      onSubmit={(event) => {
        event.preventDefault();
        void askAndErase();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <TextField label={words.reason} value={reason} onChange={setReason} note={words.reasonNote} autoFocus />
      <span className={styles.acts}>
        <Button type="submit" tone="danger" isDisabled={erase.isPending}>
          {words.erase}
        </Button>
        <Button onPress={onLeave}>{words.cancel}</Button>
      </span>
    </form>
  );
}
