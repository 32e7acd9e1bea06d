import { useQuery } from "@tanstack/react-query";
import { useCommand } from "../../shared/api";
import type { DeletedContact } from "../../shared/api/generated/commands";
import { Button, confirm, EmptyState, notify, Skeleton } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { overviewQuery } from "../queries";
import { useWords } from "../words";

/** Who was deleted in the ordinary way and can be erased without waiting for the log. */
export function DeletedPart() {
  const words = useWords();
  const deleted = useQuery(overviewQuery).data?.deleted;
  const erase = useCommand("contacts_erase_deleted");
  if (!deleted) return <Skeleton lines={4} />;
  if (deleted.length === 0) return <EmptyState title={words.nobodyDeleted} text={words.nobodyDeletedText} />;
  const askAndErase = async (one: DeletedContact) => {
    const sure = await confirm({
      title: words.eraseSure(one.name),
      text: words.eraseDeletedText,
      yes: words.eraseYes,
      no: words.cancel,
      danger: true,
    });
    if (!sure) return;
    erase.mutate(
      { id: one.id, reason: "" },
      {
        onSuccess: ({ left }) => {
          const places = [...new Set(left.map((table) => words.tables[table] ?? words.otherTexts))];
          notify({
            tone: "plain",
            what: words.erasedDone,
            more: places.length > 0 ? words.erasedLeft(places.join(", ")) : undefined,
          });
        },
      },
    );
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.deletedOn}</th>
          <th scope="col">{words.deletedBy}</th>
          <th>
            <span className="spoken">{words.erase}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {deleted.map((one) => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td className="figures">{formatDate(one.at.slice(0, 10))}</td>
            <td>{one.who}</td>
            <td className={styles.act}>
              <Button size="small" tone="danger" isDisabled={erase.isPending} onPress={() => void askAndErase(one)}>
                {words.erase}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
