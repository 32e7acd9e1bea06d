import { queryClient, type ResponseOf } from "../../shared/api";
import type { BackupEntry } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import { officeQuery } from "../office";
import { appWords } from "../words";

/** Says that a copy was made. Null: the dialog was left without a choice. */
export function tellCopy(copy: BackupEntry | null): void {
  if (!copy) return;
  notify({ tone: "fine", what: appWords().backupDone, more: copy.path });
  void queryClient.invalidateQueries({ queryKey: officeQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: ["backups_list"] });
}

/** Says what the look at the whole file has found. */
export function tellCheck(report: ResponseOf<"office_check">): void {
  const words = appWords();
  if (report.sound) notify({ tone: "fine", what: words.backupSound });
  else notify({ tone: "danger", what: words.backupUnsound, more: words.backupUnsoundMore });
}
