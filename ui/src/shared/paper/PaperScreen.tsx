import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, Ellipsis } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useCommand } from "../api";
import type { MailRequest, RenderedPaper } from "../api/generated/commands";
import { useDeskActions } from "../desk/actions";
import { BarActions, BarTitle } from "../desk/bar";
import { useMemory } from "../memory/memory";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { Menu, type MenuLine } from "../parts/menu/Menu";
import { notify } from "../parts/notice/notices";
import type { Zoom } from "../parts/pages/PagePreview";
import { ZoomChoice } from "../parts/pages/ZoomChoice";
import { tellMail } from "./mail";
import styles from "./Paper.module.css";
import { PaperPages } from "./PaperPreview";
import { type PaperWish, usePaper } from "./paper";
import { usePaperWords } from "./words";

/**
 * Strg+P: choices on the left, the real pages on the right, every way out in the top bar. A place adds it as one of
 * its further screens:
 *
 * ```tsx
 * <PaperScreen title="Vertragsliste drucken" count="4 von 112 Verträgen" wish={wish}>…choices…</PaperScreen>
 * ```
 */
export function PaperScreen({
  title,
  count,
  wish,
  mail,
  onOut,
  children,
}: {
  title: string;
  /** What is printed of how much: "4 von 112 Verträgen"; a function where the set paper knows it. */
  count?: string | undefined | ((paper: RenderedPaper) => string | undefined);
  wish: PaperWish | null;
  /** To whom "Als E-Mail" goes; a draft without addresses if left out. */
  mail?: Partial<MailRequest>;
  /** It went out: printed, kept as a file, or as a mail draft. */
  onOut?: (way: "print" | "file" | "mail") => void;
  /** The choices; a function where they follow from the set paper (its compact form). */
  children?: ReactNode | ((paper: RenderedPaper | null) => ReactNode);
}) {
  const words = usePaperWords();
  const router = useRouter();
  const state = usePaper(wish);
  const { paper } = state;
  const [kept, keep] = useMemory<Zoom>(`zoom.${wish?.paper ?? ""}`, "page");
  const [working, setWorking] = useState(false);

  const settled = () => setWorking(false);
  const saved = (file: { name: string; folder: string } | null) => {
    // Null: the dialog was left without a choice.
    if (!file) return;
    notify({ tone: "fine", what: words.saved(file.name), more: words.savedIn(file.folder) });
    onOut?.("file");
  };
  const print = useCommand("papers_print", {
    onDone: (done) => {
      // The dialog was left: nothing went out, and nothing follows from it.
      if (done === "closed") return;
      if (done === "opened_pdf") notify({ tone: "plain", what: words.printOpened, more: words.printOpenedMore });
      onOut?.("print");
    },
  });
  const save = useCommand("papers_save", { onDone: saved });
  const open = useCommand("papers_open");
  const excel = useCommand("papers_xlsx_save", { onDone: saved });
  const csv = useCommand("papers_csv_save", { onDone: saved });
  const docx = useCommand("papers_docx_save", { onDone: saved });
  const send = useCommand("papers_mail", {
    onDone: (done) => void tellMail(done, true).then(() => onOut?.("mail")),
  });

  // Labels without a single label are an empty sheet, and so are badges: nothing to be printed or saved.
  const badges =
    wish?.paper === "visitor-badge" ||
    wish?.paper === "tent-cards" ||
    wish?.paper === "name-badges" ||
    wish?.paper === "certificates";
  const sheets = (wish?.paper === "labels" || badges) && wish.form !== "frames";
  const nothing = sheets && paper?.rows === 0;
  const pick = paper && !nothing ? { document: paper.document, tagged: false, part: null } : null;
  const ready = pick !== null && !working;
  type Run = (document: NonNullable<typeof pick>) => Promise<unknown>;
  const later = useRef<Run | null>(null);
  const start = (run: Run) => {
    if (!pick || working) return;
    // What was entered last is still being set: it goes out as soon as it stands there.
    if (state.behind) {
      later.current = run;
      return;
    }
    setWorking(true);
    // Failures are reported where every command's are.
    run(pick)
      .catch(() => undefined)
      .finally(settled);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the pages counts.
  useEffect(() => {
    const run = later.current;
    if (state.behind || run === null) return;
    later.current = null;
    if (state.error === null) start(run);
  }, [state.behind]);
  const printNow = () => start((document) => print.mutateAsync(document));
  const ways: MenuLine[] = [
    ...(paper?.is_list
      ? [
          { id: "excel", label: words.excel, run: () => start((document) => excel.mutateAsync(document)) },
          { id: "csv", label: words.csv, run: () => start((document) => csv.mutateAsync(document)) },
        ]
      : []),
    ...(paper?.is_text
      ? [{ id: "docx", label: words.docx, run: () => start((document) => docx.mutateAsync(document)) }]
      : []),
    {
      id: "mail",
      label: words.mail,
      run: () =>
        start(({ document }) =>
          send.mutateAsync({ to: [], hidden: false, event: null, contacts: null, call: null, ...mail, document }),
        ),
    },
    { id: "open", label: words.pdfOpen, run: () => start((document) => open.mutateAsync(document)) },
    { id: "save", label: words.pdfSave, run: () => start((document) => save.mutateAsync(document)) },
  ];
  const counted = typeof count === "function" ? paper && count(paper) : count;
  const leave = () => router.history.back();
  // The key may come while the pages are still being set: then it counts once they are there.
  const [hurried, hurry] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the pages counts.
  useEffect(() => {
    if (!hurried || !ready) return;
    hurry(false);
    printNow();
  }, [hurried, ready]);
  const mayCome = wish !== null && !nothing && !working;
  useDeskActions({ print: { label: words.print, run: () => hurry(true), disabled: !mayCome, own: true }, leave });

  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{title}</h1>
        {counted && <span className="quiet">{counted}</span>}
      </BarTitle>
      <BarActions>
        {paper && <span className={styles.count}>{words.pages(paper.pages.length)}</span>}
        <div className={styles.ways}>
          {ways.map((way) => (
            <Button key={way.id} isDisabled={!ready} onPress={way.run}>
              {way.label}
            </Button>
          ))}
        </div>
        <div className={styles.waysFolded}>
          <Menu
            label={words.ways}
            trigger={<IconButton icon={Ellipsis} label={words.ways} />}
            groups={[{ lines: ways.map((way) => ({ ...way, disabled: !ready })) }]}
          />
        </div>
        <Button tone="primary" isDisabled={!ready} onPress={printNow}>
          {words.print}
        </Button>
      </BarActions>
      <section className={styles.choices} aria-label={words.choices}>
        {typeof children === "function" ? children(paper) : children}
      </section>
      <div className={styles.stage}>
        <div className={styles.stageHead}>
          <ZoomChoice value={kept} onChange={keep} />
        </div>
        <PaperPages state={state} zoom={kept} />
      </div>
    </div>
  );
}
