import { useQuery } from "@tanstack/react-query";
import { Archive, FolderDown } from "lucide-react";
import { commandQuery, queryClient, useCommand } from "../../shared/api";
import type { BackupEntry } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { Badge, Button, confirm, notify, Skeleton } from "../../shared/parts";
import { formatSize, formatWhen } from "../../shared/words";
import { enterOffice, officeQuery } from "../office";
import { useAppWords } from "../words";
import styles from "./Backups.module.css";

/** The backup copies of the open file: when, how large, what each holds; making one and bringing one back. */
export function Backups() {
  const words = useAppWords();
  const today = useToday();
  const copies = useQuery({ ...commandQuery("backups_list", null, { kinds: [] }), staleTime: 0 });
  const made = (copy: BackupEntry | null) => {
    // Null: the dialog was left without a choice.
    if (!copy) return;
    notify({ tone: "fine", what: words.backupDone, more: copy.path });
    void queryClient.invalidateQueries({ queryKey: officeQuery.queryKey });
    void copies.refetch();
  };
  const create = useCommand("backups_create", { onDone: made });
  const createIn = useCommand("backups_create_in", { onDone: made });
  const restore = useCommand("backups_restore", {
    onDone: (office) => {
      enterOffice(office);
      notify({ tone: "fine", what: words.restored });
    },
  });
  const busy = create.isPending || createIn.isPending || restore.isPending;
  const when = (copy: BackupEntry) => (copy.at ? formatWhen(copy.at, today) : words.backupUnknown);
  const holds = (copy: BackupEntry) =>
    [
      copy.contacts === null ? null : words.contacts(copy.contacts),
      copy.contracts === null ? null : words.contracts(copy.contracts),
      copy.events === null ? null : words.events(copy.events),
    ]
      .filter((part) => part !== null)
      .join(", ");

  const bringBack = async (copy: BackupEntry) => {
    const sure = await confirm({
      title: words.restoreTitle,
      text: words.restoreText(when(copy)),
      yes: words.restoreYes,
      no: words.cancel,
    });
    if (sure) restore.mutate({ file: copy.file });
  };

  return (
    <div className={styles.backups}>
      <div className={styles.buttons}>
        <Button icon={Archive} isDisabled={busy} onPress={() => create.mutate(null)}>
          {words.backupCreate}
        </Button>
        <Button icon={FolderDown} isDisabled={busy} onPress={() => createIn.mutate(null)}>
          {words.backupIn}
        </Button>
      </div>
      {copies.data === undefined ? (
        <Skeleton lines={3} />
      ) : copies.data.length === 0 ? (
        <p className="quiet">{words.backupNone}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.backupAt}</th>
              <th scope="col" className="number">
                {words.backupSize}
              </th>
              <th>
                <span className="spoken">{words.backupRestore}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {copies.data.map((copy) => (
              <tr key={copy.file}>
                <td>
                  <span className={styles.when}>{when(copy)}</span>{" "}
                  {copy.verified ? null : <Badge tone="danger">{words.backupDamaged}</Badge>}
                  <span className={styles.holds}>{holds(copy)}</span>
                </td>

                <td className="number">{formatSize(copy.size)}</td>
                <td className="number">
                  <Button size="small" isDisabled={busy || !copy.verified} onPress={() => void bringBack(copy)}>
                    {words.backupRestore}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
