import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useMemory } from "../../memory/memory";
import { usePartWords } from "../words";
import styles from "./SplitPane.module.css";
import { clampSide, type SplitLimits, unsetSide } from "./widths";

/**
 * The list on the left, the chosen record on the right. The divider moves by mouse and keys (arrows, Home,
 * End, double-click resets) and stays where it was put, per place. Without a side the main part takes it all.
 */
export function SplitPane({
  place,
  main,
  side,
  initial = 400,
  share = 0,
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
  /** This part of the room, from 0 to 1, where that is more than `initial`: pages grow with a large screen. */
  share?: number;
  minMain?: number;
  minSide?: number;
  /** Ground of the side: a record's surface, or soft under papers. */
  tone?: "surface" | "soft";
}) {
  const words = usePartWords();
  const frame = useRef<HTMLDivElement>(null);
  // Null: nobody has changed it, or it was put back.
  const [kept, keep] = useMemory<number | null>(`split.${place}`, null);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? kept ?? unsetSide(initial, share, frame.current?.clientWidth ?? 0);

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
      Enter: null,
    }[event.key];
    if (wanted === undefined || event.altKey) return;
    event.preventDefault();
    keep(wanted === null ? null : clampSide(wanted, limits()));
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
              onDoubleClick={() => keep(null)}
              onKeyDown={keys}
            />
            <div
              className={`${styles.side} ${tone === "soft" ? styles.soft : ""}`}
              style={
                {
                  // While nobody chose, the style sheet follows the room, also when the window is resized.
                  "--side": (dragged ?? kept) ? `${width}px` : `max(${initial}px, ${share * 100}%)`,
                  "--min-side": `${minSide}px`,
                  "--min-main": `${minMain}px`,
                } as CSSProperties
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
