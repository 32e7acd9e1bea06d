import { Paperclip } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { call, stageFile } from "../../shared/api";
import { Button, Chip, classes } from "../../shared/parts";
import { useDeskWords } from "../words";
import type { AttachedFiles } from "./attached";
import styles from "./EntryForm.module.css";

/** Files and scans of a new entry: from a dialog, or dropped here. */
export function Attachments({ attached }: { attached: AttachedFiles }) {
  const words = useDeskWords();
  const [over, setOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const pick = async () => {
    const picked = await call("files_pick", { purpose: "attachment" });
    return picked ? [{ token: picked.token, name: picked.name }] : [];
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    attached.add(() => Promise.all(dropped.map(async (file) => ({ token: await stageFile(file), name: file.name }))));
  };
  // What is pressed goes; the keys stay in the form.
  const remove = (token: string) => {
    box.current?.querySelector("button")?.focus();
    attached.remove(token);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      ref={box}
      className={classes(styles.files, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button size="small" icon={Paperclip} onPress={() => attached.add(pick)}>
        {words.addFile}
      </Button>
      {attached.files.length === 0 && !attached.coming && <span className={styles.hint}>{words.dropHint}</span>}
      {attached.files.map((file) => (
        <Chip key={file.token} label={file.name} onRemove={() => remove(file.token)} />
      ))}
    </div>
  );
}
