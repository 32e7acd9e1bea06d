import { useQuery } from "@tanstack/react-query";
import { Archive, FolderDown, ShieldCheck } from "lucide-react";
import { commandQuery, queryClient, useCommand } from "../../shared/api";
import type { BackupEntry } from "../../shared/api/generated/commands";
import { Button, notify } from "../../shared/parts";
import { officeQuery } from "../office";
import { useAppWords } from "../words";
import styles from "./Backups.module.css";
import { CopyTable } from "./CopyTable";

/** The backup copies of the open file: making one, checking the file, bringing one back. */
export function Backups() {
  const words = useAppWords();
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
  const check = useCommand("office_check", {
    onDone: (report) => {
      if (report.sound) notify({ tone: "fine", what: words.backupSound });
      else notify({ tone: "danger", what: words.backupUnsound, more: words.backupUnsoundMore });
    },
  });
  const busy = create.isPending || createIn.isPending || check.isPending;

  return (
    <div className={styles.backups}>
      <div className={styles.buttons}>
        <Button icon={Archive} isDisabled={busy} onPress={() => create.mutate(null)}>
          {words.backupCreate}
        </Button>
        <Button icon={FolderDown} isDisabled={busy} onPress={() => createIn.mutate(null)}>
          {words.backupIn}
        </Button>
        <Button icon={ShieldCheck} isDisabled={busy} onPress={() => check.mutate(null)}>
          {words.backupCheck}
        </Button>
      </div>
      <CopyTable
        copies={copies.data}
        none={words.backupNone}
        isDisabled={busy}
        question={(_, when) => words.restoreText(when)}
        pick={(copy) => ({ file: copy.file })}
      />
    </div>
  );
}
