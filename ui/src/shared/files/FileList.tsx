import { useQuery } from "@tanstack/react-query";
import {
  CalendarClock,
  ExternalLink,
  FileText,
  Image,
  type LucideIcon,
  Paperclip,
  ReceiptText,
  Table,
  Trash2,
} from "lucide-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { asKontorError, call, commandQuery, reportFailure, stageFile } from "../api";
import type { FileEntry, RecordRef } from "../api/generated/commands";
import { useRecordOffers } from "../desk/offers";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { classes } from "../parts/classes";
import { confirm } from "../parts/confirm/confirm";
import { notify } from "../parts/notice/notices";
import { formatDate, formatSize } from "../words";
import { lookQuery } from "./einvoice/invoice";
import { useInvoiceWords } from "./einvoice/words";
import styles from "./FileList.module.css";
import { FilePreview } from "./FilePreview";
import { type FileKind, hasThumbnail, kindOf, shapeOf } from "./shape";
import { useBytes, useObjectUrl } from "./useBytes";
import { fileWords, useFileWords } from "./words";

/**
 * The files kept with a record: from a dialog or dropped here. Pictures, texts and invoices are looked at in place, the
 * others open in the system's program.
 */
export function FileList({ owner }: { owner: RecordRef }) {
  const words = useFileWords();
  const files = useQuery(commandQuery("files_list", owner)).data;
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const follow = useRecordOffers(owner.kind)([owner.id]).find((offer) => offer.follows);
  const at = files?.findIndex((file) => file.id === shown) ?? -1;

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
          <Row
            key={file.id}
            file={file}
            onShow={() => setShown(file.id)}
            onFollow={follow && (() => follow.run(file.name))}
          />
        ))}
      </ul>
      <div>
        <Button icon={Paperclip} onPress={() => void keep(owner, pick)}>
          {words.add}
        </Button>
      </div>
      {files && at >= 0 && (
        <FilePreview
          owner={owner}
          files={files}
          at={at}
          onAt={(next) => setShown(files[next]?.id ?? null)}
          onOpen={(file) => void openFile(file)}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

/** A file: looked at in place where the window can show it, an invoice as its page; else opened by its program. */
function Row({ file, onShow, onFollow }: { file: FileEntry; onShow: () => void; onFollow: (() => void) | undefined }) {
  const words = useFileWords();
  const invoiceWords = useInvoiceWords();
  const invoice = useQuery(lookQuery(file)).data?.is_one === true;
  const shown = invoice || shapeOf(file) !== "name";
  const kind = words.kinds[kindOf(file.media_type)];
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "w" || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !onFollow) return;
    event.preventDefault();
    onFollow();
  };
  return (
    <li className={styles.file} onKeyDown={keys}>
      <Small file={file} />
      <div className={styles.what}>
        {shown ? (
          <button type="button" className={styles.name} title={words.show(file.name)} onClick={onShow}>
            {file.name}
          </button>
        ) : file.opens ? (
          <button
            type="button"
            className={styles.name}
            title={words.open(file.name)}
            onClick={() => void openFile(file)}
          >
            {file.name}
          </button>
        ) : (
          <span>
            {file.name} <span className="due">{words.notOpened}</span>
          </span>
        )}
        <span className={styles.detail}>
          {[
            invoice ? invoiceWords.invoiceAs(kindOf(file.media_type) === "pdf" ? "PDF" : "XML") : kind,
            formatDate(file.added_on),
            formatSize(file.size),
          ].join(" · ")}
        </span>
      </div>
      {invoice && <IconButton icon={ReceiptText} label={invoiceWords.read(file.name)} onPress={onShow} />}
      {file.opens && (
        <IconButton icon={ExternalLink} label={words.open(file.name)} onPress={() => void openFile(file)} />
      )}
      {onFollow && <IconButton icon={CalendarClock} label={words.followUp(file.name)} keys="W" onPress={onFollow} />}
      <IconButton icon={Trash2} label={words.remove(file.name)} tone="danger" onPress={() => void remove(file)} />
    </li>
  );
}

const ICONS: Partial<Record<FileKind, LucideIcon>> = {
  pdf: FileText,
  document: FileText,
  text: FileText,
  table: Table,
  picture: Image,
};

/** A small picture of a picture, the sign of its kind for everything else. */
function Small({ file }: { file: FileEntry }) {
  const thumbnail = hasThumbnail(file);
  const url = useObjectUrl(useBytes(file, thumbnail).bytes, file.media_type);
  const [broken, setBroken] = useState(false);
  const Icon = ICONS[kindOf(file.media_type)] ?? Paperclip;
  return (
    <span className={styles.small} aria-hidden>
      {thumbnail && url && !broken ? (
        <img src={url} alt="" decoding="async" onError={() => setBroken(true)} />
      ) : (
        <Icon size={16} strokeWidth={1.75} />
      )}
    </span>
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

/** Opens a file in its program, after a question where it may do harm. */
export async function openFile(file: FileEntry): Promise<void> {
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
