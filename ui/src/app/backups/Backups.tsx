import { useQuery } from "@tanstack/react-query";
import { Archive, FolderDown, ShieldCheck } from "lucide-react";
import { commandQuery, useCommand } from "../../shared/api";
import type { BackupEntry } from "../../shared/api/generated/commands";
import { Button } from "../../shared/parts";
import { useAppWords } from "../words";
import styles from "./Backups.module.css";
import { CopyTable } from "./CopyTable";
import { tellCheck, tellCopy } from "./tell";

/** The backup copies of the open file: making one, checking the file, bringing one back. */
export function Backups() {
  const words = useAppWords();
  const copies = useQuery({ ...commandQuery("backups_list", null, { kinds: [] }), staleTime: 0 });
  const made = (copy: BackupEntry | null) => {
    tellCopy(copy);
    if (copy) void copies.refetch();
  };
  const create = useCommand("backups_create", { onDone: made });
  const createIn = useCommand("backups_create_in", { onDone: made });
  const check = useCommand("office_check", { onDone: tellCheck });
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
