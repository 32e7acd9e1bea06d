import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { commandQuery } from "../../shared/api";
import type { BackupEntry, RecentFile } from "../../shared/api/generated/commands";
import { Button } from "../../shared/parts";
import { CopyTable } from "../backups/CopyTable";
import { useAppWords } from "../words";
import styles from "./StartScreen.module.css";

/**
 * The copies of all files of this PC, for whom a file is missing or does not open. A copy goes back in place of the
 * recent file of its name, or where the person says.
 */
export function RestoreChoice({ recent, onBack }: { recent: readonly RecentFile[]; onBack: () => void }) {
  const words = useAppWords();
  const copies = useQuery({ ...commandQuery("backups_list", null, { kinds: [] }), staleTime: 0 });
  const place = (copy: BackupEntry) => recent.findIndex((file) => file.name === copy.office);
  const pick = (copy: BackupEntry) =>
    place(copy) < 0 ? { file: copy.file } : { file: copy.file, recent: place(copy) };

  return (
    <section className={styles.restore}>
      <div className={styles.restoreHead}>
        <div>
          <h2 className={styles.restoreTitle}>{words.startRestore}</h2>
          <p className={styles.text}>{words.startRestoreAll}</p>
        </div>
        <Button icon={ArrowLeft} autoFocus onPress={onBack}>
          {words.startBack}
        </Button>
      </div>
      <CopyTable
        named
        copies={copies.data}
        where={(copy) => recent[place(copy)]?.folder ?? words.startRestoreNew}
        none={words.startNoCopies}
        question={(copy, when) => words.startRestoreText(copy.office ?? copy.file, when, place(copy) >= 0)}
        pick={pick}
      />
    </section>
  );
}
