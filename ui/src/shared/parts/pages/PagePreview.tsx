import { useEffect, useRef, useState } from "react";
import { classes } from "../classes";
import { usePartWords } from "../words";
import styles from "./PagePreview.module.css";

/** A page's size; only its proportions matter, so any unit will do. */
export interface PageSize {
  width: number;
  height: number;
}

export type Zoom = "page" | "width";

export interface PagePreviewProps {
  /** What is printed, for screen readers. */
  label: string;
  pages: readonly PageSize[];
  /** Names the state of the paper: another revision loads the pages anew while the old ones stay in view. */
  revision: string | number;
  /** A page as SVG bytes. */
  load: (page: number, signal: AbortSignal) => Promise<ArrayBuffer>;
  zoom: Zoom;
}

/**
 * The real pages of a paper with true proportions, loaded as they come into view. Pages are pictures
 * (`<img>` of a blob), so whatever a paper holds, none of it is code.
 */
export function PagePreview({ label, pages, revision, load, zoom }: PagePreviewProps) {
  const frame = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard.
    <section ref={frame} className={styles.frame} aria-label={label} tabIndex={0}>
      {room &&
        pages.map((size, index) => (
          <PageSheet
            // biome-ignore lint/suspicious/noArrayIndexKey: the number is the page.
            key={index}
            number={index}
            count={pages.length}
            width={sheetWidth(size, room, zoom)}
            size={size}
            revision={revision}
            load={load}
          />
        ))}
    </section>
  );
}

/** The width of a page on the screen: as wide as the room, or so that the whole of it is seen. */
export function sheetWidth(size: PageSize, room: { width: number; height: number }, zoom: Zoom): number {
  const widest = Math.max(80, room.width);
  if (zoom === "width") return Math.floor(Math.min(widest, 1400));
  return Math.floor(Math.max(80, Math.min(widest, (room.height * size.width) / size.height)));
}

function PageSheet({
  number,
  count,
  width,
  size,
  revision,
  load,
}: {
  number: number;
  count: number;
  width: number;
  size: PageSize;
  revision: string | number;
  load: PagePreviewProps["load"];
}) {
  const words = usePartWords();
  const sheet = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 0);
  const [picture, setPicture] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = sheet.current;
    if (!element || near) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: "100%",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what `load` would answer.
  useEffect(() => {
    if (!near) return;
    const stop = new AbortController();
    load(number, stop.signal)
      .then((bytes) => {
        if (stop.signal.aborted) return;
        setFailed(false);
        setPicture(URL.createObjectURL(new Blob([bytes], { type: "image/svg+xml" })));
      })
      .catch(() => !stop.signal.aborted && setFailed(true));
    return () => stop.abort();
  }, [near, number, revision]);

  useEffect(() => {
    if (!picture) return;
    return () => URL.revokeObjectURL(picture);
  }, [picture]);

  return (
    <div
      ref={sheet}
      className={classes(styles.sheet, failed && styles.failed)}
      style={{ width, aspectRatio: `${size.width} / ${size.height}` }}
    >
      {failed ? (
        <p>{words.pageFailed}</p>
      ) : (
        picture && <img src={picture} alt={words.page(number + 1, count)} draggable={false} />
      )}
    </div>
  );
}
