import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useMemory } from "../../memory/memory";
import { usePartWords } from "../words";
import styles from "./SplitPane.module.css";
import { clampSide, type SplitLimits } from "./widths";

/**
 * The list on the left, the chosen record on the right. The divider moves by mouse and keys (arrows, Home,
 * End, double-click resets) and stays where it was put, per place. Without a side the main part takes it all.
 */
export function SplitPane({
  place,
  main,
  side,
  initial = 400,
  minMain = 480,
  minSide = 300,
  tone = "surface",
}: {
  /** Names the remembered width, such as `contracts`. */
  place: string;
  main: ReactNode;
  side: ReactNode | null;
  /** Width of the side in px until somebody changes it. */
  initial?: number;
  minMain?: number;
  minSide?: number;
  /** Ground of the side: a record's surface, or soft under papers. */
  tone?: "surface" | "soft";
}) {
  const words = usePartWords();
  const frame = useRef<HTMLDivElement>(null);
  const [kept, keep] = useMemory(`split.${place}`, initial);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? kept;

  const limits = (): SplitLimits => ({ total: frame.current?.clientWidth ?? 1080, minMain, minSide });

  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    setDragged(clampSide(width, limits()));
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (dragged !== null && box) setDragged(clampSide(box.right - event.clientX, limits()));
  };
  const end = () => {
    if (dragged !== null) keep(dragged);
    setDragged(null);
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 64 : 16;
    const wanted = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: Number.MAX_SAFE_INTEGER,
      End: 0,
      Enter: initial,
    }[event.key];
    if (wanted === undefined || event.altKey) return;
    event.preventDefault();
    keep(clampSide(wanted, limits()));
  };

  return (
    <div className={styles.room}>
      <div ref={frame} className={styles.frame}>
        <div className={styles.main}>{main}</div>
        {side !== null && (
          <>
            <div
              role="separator"
              aria-orientation="vertical"
              aria-label={words.resize}
              aria-valuenow={Math.round(width)}
              aria-valuemin={minSide}
              aria-valuemax={1600}
              tabIndex={0}
              className={styles.divider}
              data-dragging={dragged !== null || undefined}
              onPointerDown={start}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={end}
              onDoubleClick={() => keep(initial)}
              onKeyDown={keys}
            />
            <div
              className={`${styles.side} ${tone === "soft" ? styles.soft : ""}`}
              style={
                { "--side": `${width}px`, "--min-side": `${minSide}px`, "--min-main": `${minMain}px` } as CSSProperties
              }
            >
              {side}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
