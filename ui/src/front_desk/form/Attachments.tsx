import { Paperclip } from "lucide-react";
import { type DragEvent, useState } from "react";
import { asKontorError, call, reportFailure, stageFile } from "../../shared/api";
import { Button, Chip, classes } from "../../shared/parts";
import { useDeskWords } from "../words";
import styles from "./EntryForm.module.css";

/** A file that is kept with the entry once that is stored. */
export interface Attached {
  token: string;
  name: string;
}

/** Files and scans of a new entry: from a dialog, or dropped here. */
export function Attachments({
  files,
  onFiles,
}: {
  files: readonly Attached[];
  onFiles: (files: readonly Attached[]) => void;
}) {
  const words = useDeskWords();
  const [over, setOver] = useState(false);
  const take = async (fetch: () => Promise<readonly Attached[]>) => {
    try {
      onFiles([...files, ...(await fetch())]);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const pick = async () => {
    const picked = await call("files_pick", { purpose: "attachment" });
    return picked ? [{ token: picked.token, name: picked.name }] : [];
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    void take(() => Promise.all(dropped.map(async (file) => ({ token: await stageFile(file), name: file.name }))));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      className={classes(styles.files, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button size="small" icon={Paperclip} onPress={() => void take(pick)}>
        {words.addFile}
      </Button>
      {files.length === 0 && <span className={styles.hint}>{words.dropHint}</span>}
      {files.map((file) => (
        <Chip
          key={file.token}
          label={file.name}
          onRemove={() => onFiles(files.filter((other) => other.token !== file.token))}
        />
      ))}
    </div>
  );
}
