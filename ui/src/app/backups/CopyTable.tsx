import { useState } from "react";
import { call } from "../../shared/api";
import type { BackupEntry, BackupPick } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { Badge, Button, confirm, notify, Skeleton } from "../../shared/parts";
import { formatMoment, formatSize, formatWhen } from "../../shared/words";
import { changeOffice } from "../office";
import { useAppWords } from "../words";
import styles from "./Backups.module.css";

interface CopyTableProps {
  /** Undefined while they are looked up. */
  copies: BackupEntry[] | undefined;
  /** What is said where there are none. */
  none: string;
  /** Whether copies of several files may stand here, so that each names its own. */
  named?: boolean;
  /** Where it goes back to. */
  where?: (copy: BackupEntry) => string;
  isDisabled?: boolean;
  /** What bringing this one back means. */
  question: (copy: BackupEntry, when: string) => string;
  pick: (copy: BackupEntry) => BackupPick;
}

/** Copies with date, size and what each holds; one can be brought back. */
export function CopyTable({ copies, none, named, where, isDisabled, question, pick }: CopyTableProps) {
  const words = useAppWords();
  const today = useToday();
  const [restoring, setRestoring] = useState(false);
  const when = (copy: BackupEntry) => (copy.at ? formatWhen(copy.at, today) : words.backupUnknown);
  const holds = (copy: BackupEntry) =>
    [
      copy.contacts === null ? null : words.contacts(copy.contacts),
      copy.contracts === null ? null : words.contracts(copy.contracts),
      copy.events === null ? null : words.events(copy.events),
    ]
      .filter((part) => part !== null)
      .join(", ");
  /** In full, where it is about to be brought back: day, time, and what it holds. */
  const state = (copy: BackupEntry) => {
    const moment = copy.at ? formatMoment(copy.at, "weekday") : words.backupUnknown;
    const inside = holds(copy);
    return inside === "" ? moment : `${moment} (${inside})`;
  };
  const bringBack = async (copy: BackupEntry) => {
    const sure = await confirm({
      title: words.restoreTitle,
      text: question(copy, state(copy)),
      yes: words.restoreYes,
      no: words.cancel,
    });
    if (!sure) return;
    setRestoring(true);
    if (await changeOffice(() => call("backups_restore", pick(copy)))) notify({ tone: "fine", what: words.restored });
    setRestoring(false);
  };

  if (copies === undefined) return <Skeleton lines={3} />;
  if (copies.length === 0) return <p className="quiet">{none}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {named && <th scope="col">{words.backupOffice}</th>}
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
        {copies.map((copy) => (
          <tr key={copy.file}>
            {named && (
              <td>
                <span className={styles.office}>{copy.office ?? copy.file}</span>
                {where && <span className={styles.holds}>{where(copy)}</span>}
              </td>
            )}
            <td>
              <span className={styles.when}>{when(copy)}</span>{" "}
              {copy.verified ? null : <Badge tone="danger">{words.backupDamaged}</Badge>}
              <span className={styles.holds}>{holds(copy)}</span>
            </td>
            <td className="number">{formatSize(copy.size)}</td>
            <td className="number">
              <Button
                size="small"
                isDisabled={(isDisabled ?? false) || restoring || !copy.verified}
                onPress={() => void bringBack(copy)}
              >
                {words.backupRestore}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
