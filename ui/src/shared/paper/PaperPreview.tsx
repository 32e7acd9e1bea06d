import { useState } from "react";
import { failureOf, KontorError } from "../api";
import { Button } from "../parts/button/Button";
import { issuesOf } from "../parts/form/refusal";
import { NoticeBar } from "../parts/notice/NoticeBar";
import { PagePreview, type Zoom } from "../parts/pages/PagePreview";
import { ZoomChoice } from "../parts/pages/ZoomChoice";
import styles from "./Paper.module.css";
import { type PaperState, type PaperWish, paperPage, usePaper } from "./paper";
import { usePaperWords } from "./words";

/** A paper beside what it is made from: the preview of an agenda that follows typing. */
export function PaperPreview({ wish }: { wish: PaperWish | null }) {
  const words = usePaperWords();
  const state = usePaper(wish);
  const [zoom, setZoom] = useState<Zoom>("width");
  return (
    <div className={styles.beside}>
      <div className={styles.besideHead}>
        <h2 className={styles.besideTitle}>{words.preview}</h2>
        <span className={styles.gap} />
        {state.paper && <span className="quiet">{words.pages(state.paper.pages.length)}</span>}
        <ZoomChoice value={zoom} onChange={setZoom} />
      </div>
      <PaperPages state={state} zoom={zoom} />
    </div>
  );
}

/** So many names stand behind what is said of them; more are shown when they are asked for. */
const FEW = 2;

/** What is to be said about a paper, in one line, so that it does not cover the pages; whom it is about behind it. */
function Remark({ text, names }: { text: string; names: readonly string[] }) {
  const words = usePaperWords();
  const [open, setOpen] = useState(false);
  if (names.length <= FEW) {
    return (
      <NoticeBar tone="due">
        {text} {words.named(names)}
      </NoticeBar>
    );
  }
  return (
    <NoticeBar
      tone="due"
      actions={
        <Button size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? words.hideNames : words.showNames}
        </Button>
      }
    >
      {open ? text : text.replace(/:$/, ".")}
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys.
        <ul className={styles.names} tabIndex={0} aria-label={text.replace(/:$/, "")}>
          {names.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name may stand there, in their order.
            <li key={place}>{name}</li>
          ))}
        </ul>
      )}
    </NoticeBar>
  );
}

/** The pages of a set paper with what is to be said about it. */
export function PaperPages({ state, zoom }: { state: PaperState; zoom: Zoom }) {
  const words = usePaperWords();
  const { error } = state;
  const paper = state.paper ?? state.beginning;
  // What is entered cannot be set yet: that is no fault, and each part of it says itself what is wrong.
  const issues = error
    ? issuesOf(error).map((one) => failureOf(new KontorError(one.code, one.data as Record<string, unknown>)).what)
    : [];
  const failure = error && issues.length === 0 ? failureOf(error) : null;
  return (
    <div className={styles.pages}>
      {issues.length > 0 && (
        <NoticeBar tone="due">
          {[...new Set(issues)].join(" ")} {paper && words.failed}
        </NoticeBar>
      )}
      {failure && (
        <NoticeBar tone="danger">
          <strong>{failure.what}</strong> {failure.remedy} {paper && words.failed}
        </NoticeBar>
      )}
      {paper && paper.missing.length > 0 && <NoticeBar tone="due">{words.missing(paper.missing.join(" "))}</NoticeBar>}
      {paper?.remarks.map((remark) => (
        <Remark
          key={remark.code}
          text={words.remarks[remark.code as keyof typeof words.remarks]?.(remark.names.length) ?? ""}
          names={remark.names}
        />
      ))}
      {paper?.logo_left_out && <NoticeBar tone="due">{words.logoLeftOut}</NoticeBar>}
      {paper && (
        <PagePreview
          label={words.previewOf(paper.title)}
          pages={paper.pages}
          revision={state.revision}
          load={(page, signal) => paperPage(paper.document, page, signal)}
          zoom={zoom}
        />
      )}
    </div>
  );
}
