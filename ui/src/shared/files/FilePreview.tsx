import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, ExternalLink, File, X, ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, useMemo, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { failureOf } from "../api";
import type { FileEntry, RecordRef } from "../api/generated/commands";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { classes } from "../parts/classes";
import { NoticeBar } from "../parts/notice/NoticeBar";
import { formatDate, formatSize } from "../words";
import { InvoicePage } from "./einvoice/InvoicePage";
import { invoiceQuery, lookQuery, mayBeInvoice } from "./einvoice/invoice";
import { useInvoiceWords } from "./einvoice/words";
import styles from "./FilePreview.module.css";
import { kindOf, readText, shapeOf } from "./shape";
import { useBytes, useObjectUrl } from "./useBytes";
import { useFileWords } from "./words";

/** So much of a text is drawn; nobody reads more of it here. */
const MOST_DRAWN = 200_000;

/**
 * One file of a record at a time, as large as the window: pictures as pictures, text as text, invoices as a page, of
 * all others what they are and the way to their program. The arrow keys go on to the record's other files.
 */
export function FilePreview({
  owner,
  files,
  at,
  onAt,
  onOpen,
  onClose,
}: {
  /** What the files are kept with. */
  owner: RecordRef;
  files: readonly FileEntry[];
  /** Which one is shown. */
  at: number;
  onAt: (at: number) => void;
  onOpen: (file: FileEntry) => void;
  onClose: () => void;
}) {
  const words = useFileWords();
  const file = files[at];
  if (!file) return null;
  const go = (step: -1 | 1) => {
    const next = at + step;
    if (next >= 0 && next < files.length) onAt(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    go(event.key === "ArrowLeft" ? -1 : 1);
  };
  const detail = [
    files.length > 1 ? words.placeOf(at + 1, files.length) : "",
    words.kinds[kindOf(file.media_type)],
    formatDate(file.added_on),
    formatSize(file.size),
  ];
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.modal ?? ""}>
        <div className={styles.keys} onKeyDownCapture={keys}>
          <Dialog className={styles.dialog ?? ""}>
            <header className={styles.head}>
              <div className={styles.words}>
                <Heading slot="title" className={styles.title ?? ""}>
                  {file.name}
                </Heading>
                <p className={styles.detail} aria-live="polite">
                  {detail.filter((part) => part !== "").join(" · ")}
                </p>
              </div>
              {file.opens && (
                <Button size="small" icon={ExternalLink} onPress={() => onOpen(file)}>
                  {words.openIt}
                </Button>
              )}
              {files.length > 1 && (
                <>
                  <IconButton
                    icon={ChevronLeft}
                    label={words.previous}
                    keys="ArrowLeft"
                    isDisabled={at === 0}
                    onPress={() => go(-1)}
                  />
                  <IconButton
                    icon={ChevronRight}
                    label={words.next}
                    keys="ArrowRight"
                    isDisabled={at === files.length - 1}
                    onPress={() => go(1)}
                  />
                </>
              )}
              <IconButton icon={X} label={words.close} keys="Escape" onPress={onClose} />
            </header>
            {mayBeInvoice(file) ? (
              <Invoice key={file.id} file={file} owner={owner} />
            ) : (
              <Content key={file.id} file={file} />
            )}
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

/** What may be an invoice: its page if it is one, why not if it was meant to be one, else the file as any other. */
function Invoice({ file, owner }: { file: FileEntry; owner: RecordRef }) {
  const words = useInvoiceWords();
  const look = useQuery(lookQuery(file));
  const read = useQuery({ ...invoiceQuery(file), enabled: look.data?.is_one === true });
  const [asFile, setAsFile] = useState(false);
  if (look.isPending || (look.data?.is_one && read.isPending)) {
    return (
      <div className={styles.stage} aria-busy>
        <p className="quiet">{words.loading}</p>
      </div>
    );
  }
  if (read.error) {
    const { what, remedy } = failureOf(read.error);
    return (
      <>
        <div className={styles.refused}>
          <NoticeBar tone="due">
            {what} {remedy}
          </NoticeBar>
        </div>
        <Content file={file} />
      </>
    );
  }
  if (!read.data) return <Content file={file} />;
  return (
    <>
      {asFile ? <Content file={file} /> : <InvoicePage invoice={read.data} owner={owner} />}
      {shapeOf(file) === "text" && (
        <footer className={styles.foot}>
          <Button size="small" onPress={() => setAsFile(!asFile)}>
            {asFile ? words.asInvoice : words.asText}
          </Button>
        </footer>
      )}
    </>
  );
}

function Content({ file }: { file: FileEntry }) {
  const words = useFileWords();
  const shape = shapeOf(file);
  const { bytes, failed } = useBytes(file, shape !== "name");
  if (shape === "name") return <Named file={file} text={file.opens ? words.notShown : words.programNotOpened} />;
  if (failed) return <Named file={file} text={words.notLoaded} />;
  if (!bytes) {
    return (
      <div className={styles.stage} aria-busy>
        <p className="quiet">{words.loading}</p>
      </div>
    );
  }
  return shape === "picture" ? <Picture file={file} bytes={bytes} /> : <Text name={file.name} bytes={bytes} />;
}

/** A picture as a whole, or in its own size, where a scan can be read. */
function Picture({ file, bytes }: { file: FileEntry; bytes: ArrayBuffer }) {
  const words = useFileWords();
  const url = useObjectUrl(bytes, file.media_type);
  const [broken, setBroken] = useState(false);
  const [actual, setActual] = useState(false);
  if (broken) return <Named file={file} text={words.notReadable} />;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys. */}
      <section className={classes(styles.stage, actual && styles.actual)} aria-label={file.name} tabIndex={0}>
        {url && <img src={url} alt={file.name} className={styles.picture} onError={() => setBroken(true)} />}
      </section>
      <footer className={styles.foot}>
        <Button size="small" icon={actual ? ZoomOut : ZoomIn} onPress={() => setActual(!actual)}>
          {actual ? words.wholePicture : words.actualSize}
        </Button>
      </footer>
    </>
  );
}

function Text({ name, bytes }: { name: string; bytes: ArrayBuffer }) {
  const words = useFileWords();
  const text = useMemo(() => readText(bytes), [bytes]);
  if (text.trim() === "") {
    return (
      <div className={styles.stage}>
        <p className="quiet">{words.emptyText}</p>
      </div>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys. */}
      <section className={styles.text} aria-label={name} tabIndex={0}>
        <pre>{text.slice(0, MOST_DRAWN)}</pre>
      </section>
      {text.length > MOST_DRAWN && (
        <footer className={styles.foot}>
          <p className="quiet">{words.onlyStart(formatSize(MOST_DRAWN))}</p>
        </footer>
      )}
    </>
  );
}

/** A file that the window does not draw: what it is, and what can be done with it. */
function Named({ file, text }: { file: FileEntry; text: string }) {
  const words = useFileWords();
  return (
    <div className={styles.stage}>
      <div className={styles.named}>
        <File size={32} strokeWidth={1.25} aria-hidden />
        <p className={styles.kind}>
          {words.kinds[kindOf(file.media_type)]} · {formatSize(file.size)}
        </p>
        <p className="quiet">{text}</p>
      </div>
    </div>
  );
}
