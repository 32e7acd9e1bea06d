import { useQuery } from "@tanstack/react-query";
import { Paperclip, Trash2 } from "lucide-react";
import { type DragEvent, useState } from "react";
import { asKontorError, call, commandQuery, reportFailure, stageFile } from "../api";
import type { FileEntry, RecordRef } from "../api/generated/commands";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { classes } from "../parts/classes";
import { confirm } from "../parts/confirm/confirm";
import { notify } from "../parts/notice/notices";
import { dictionary, formatDate, formatSize } from "../words";
import styles from "./FileList.module.css";
import { de } from "./words.de";
import { en } from "./words.en";

const [fileWords, useFileWords] = dictionary(de, en);

/** The files kept with a record: from a dialog or dropped here; opened in the system's program. */
export function FileList({ owner }: { owner: RecordRef }) {
  const words = useFileWords();
  const files = useQuery(commandQuery("files_list", owner)).data;
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(false);
    void keep(owner, async () => Promise.all([...event.dataTransfer.files].map(stageFile)));
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
      {files?.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul>
        {files?.map((file) => (
          <li key={file.id} className={styles.file}>
            <Paperclip size={16} strokeWidth={1.75} aria-hidden />
            <div className={styles.what}>
              {file.opens ? (
                <button
                  type="button"
                  className={styles.name}
                  title={words.open(file.name)}
                  onClick={() => void open(file)}
                >
                  {file.name}
                </button>
              ) : (
                <span>
                  {file.name} <span className="due">{words.notOpened}</span>
                </span>
              )}
              <span className={styles.detail}>{words.since(formatDate(file.added_on), formatSize(file.size))}</span>
            </div>
            <IconButton icon={Trash2} label={words.remove(file.name)} tone="danger" onPress={() => void remove(file)} />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={Paperclip} onPress={() => void keep(owner, pick)}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}

async function pick(): Promise<string[]> {
  const picked = await call("files_pick", { purpose: "attachment" });
  return picked ? [picked.token] : [];
}

async function keep(owner: RecordRef, tokens: () => Promise<string[]>): Promise<void> {
  try {
    for (const token of await tokens()) await call("files_add", { owner, token });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

async function open(file: FileEntry): Promise<void> {
  const words = fileWords();
  if (file.asks_first) {
    const sure = await confirm({
      title: words.askTitle,
      text: words.askText(file.name),
      yes: words.askYes,
      no: words.cancel,
    });
    if (!sure) return;
  }
  await call("files_open", { id: file.id, confirmed: file.asks_first }).catch((thrown: unknown) =>
    reportFailure(asKontorError(thrown)),
  );
}

async function remove(file: FileEntry): Promise<void> {
  try {
    await call("files_remove", { id: file.id });
    notify({ tone: "plain", what: fileWords().removed(file.name) });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
