import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useToday } from "../shared/desk";
import { classes } from "../shared/parts";
import { daysBetween, formatDate } from "../shared/words";
import { URGENT_DAYS } from "./deadline";
import { type Life, lifeOf, OPEN_AT } from "./life";
import styles from "./Ruler.module.css";
import { type Label, type Mark, type MarkName, placeLabels, type RulerDays, rulerOf } from "./ruler";
import type { Terms } from "./terms";
import { useContractWords } from "./words";
import type { Words } from "./words.de";

/** Labels above the near scale; the others stand below it. */
const above: readonly MarkName[] = ["send", "receive"];
const LINE_PX = 18;
/** What the near scale is, among its labels. */
const CAPTION = "caption";

/**
 * The ruler of a contract's deadlines in two scales: the whole term thin above, the next ninety days below with today,
 * absenden bis, Zugang bis and the end. Colours only repeat what the labels say.
 */
export function Ruler({ days, terms }: { days: Omit<RulerDays, "today">; terms: Terms }) {
  const words = useContractWords();
  const today = useToday();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const ruler = rulerOf({ ...days, today });
  const life = days.term && lifeOf(terms, days.term, today);
  const label = (mark: Mark) => labelOf(mark, words, today);
  const measured = (marks: readonly Mark[]): Label[] =>
    marks.map((mark) => ({ name: mark.name, at: mark.at * width, width: textWidth(label(mark), weightOf(mark)) }));
  const top = placeLabels(measured(ruler.marks.filter((mark) => above.includes(mark.name))), width);
  const caption = textWidth(words.nextDays, 400);
  const bottom = placeLabels(
    [
      ...measured(ruler.marks.filter((mark) => !above.includes(mark.name))),
      { name: CAPTION, at: width - caption / 2, width: caption },
    ],
    width,
  );
  const rows = (placed: readonly { row: number }[]) => Math.max(0, ...placed.map((one) => one.row + 1));
  const near = ruler.marks.some((mark) => mark.name !== "today");

  return (
    <div ref={frame} className={styles.ruler} role="img" aria-label={spoken(life, ruler.marks, words, today)}>
      {life && <LifeBar life={life} marks={ruler.marks.filter((mark) => above.includes(mark.name))} words={words} />}
      {near && width > 0 && (
        <>
          <div className={styles.labels} style={{ height: rows(top) * LINE_PX }}>
            {top.map((placed) => (
              <RulerLabel
                key={placed.name}
                mark={ruler.marks.find((mark) => mark.name === placed.name)}
                text={label}
                style={{ left: placed.left, bottom: placed.row * LINE_PX }}
              />
            ))}
          </div>
          <div className={styles.scale}>
            <span className={styles.bar} />
            {ruler.months.map((month) => (
              <span key={month.day} className={styles.month} style={{ left: `${month.at * 100}%` }} />
            ))}
            {ruler.marks
              .filter((mark) => mark.place === "on")
              .map((mark) => (
                <span
                  key={mark.name}
                  className={classes(styles.mark, styles[mark.name], toneOf(mark, today))}
                  style={{ left: `${mark.at * 100}%` }}
                />
              ))}
          </div>
          <div className={styles.labels} style={{ height: rows(bottom) * LINE_PX }}>
            {bottom.map((placed) => {
              const style = { left: placed.left, top: placed.row * LINE_PX };
              return placed.name === CAPTION ? (
                <span key={CAPTION} className={styles.label} style={style}>
                  {words.nextDays}
                </span>
              ) : (
                <RulerLabel
                  key={placed.name}
                  mark={ruler.marks.find((mark) => mark.name === placed.name)}
                  text={label}
                  style={style}
                />
              );
            })}
          </div>
        </>
      )}
    </div>
  );
}

/** The whole life, thin: where each period begins, the one that runs, how much is gone, and the days to give notice. */
function LifeBar({ life, marks, words }: { life: Life; marks: readonly Mark[]; words: Words }) {
  const percent = (at: number) => `${at * 100}%`;
  const whole = life.to === null ? null : daysBetween(life.from, life.to) + 1;
  return (
    <>
      <div className={classes(styles.term, life.elapsed === null && styles.open)}>
        <span className={styles.gone} style={{ width: percent(life.elapsed ?? OPEN_AT) }} />
        <span className={styles.present} style={{ left: percent(life.now) }} />
        {life.begins.map((at) => (
          <span key={at} className={styles.begin} style={{ left: percent(at) }} />
        ))}
        {whole !== null &&
          marks.map((mark) => (
            <span
              key={mark.name}
              className={styles.day}
              style={{ left: percent(Math.min(1, Math.max(0, daysBetween(life.from, mark.day) / whole))) }}
            />
          ))}
      </div>
      <div className={styles.ends}>
        <span>{formatDate(life.from)}</span>
        <span className={styles.name}>
          {life.since > life.from ? words.period(life.renewals, formatDate(life.since)) : words.wholeTerm}
        </span>
        <span>{life.to === null ? words.indefinite : formatDate(life.to)}</span>
      </div>
    </>
  );
}

function RulerLabel({
  mark,
  text,
  style,
}: {
  mark: Mark | undefined;
  text: (mark: Mark) => string;
  style: CSSProperties;
}) {
  const today = useToday();
  if (!mark) return null;
  return (
    <span
      className={classes(styles.label, styles[mark.name], toneOf(mark, today))}
      style={{ ...style, fontWeight: weightOf(mark) }}
    >
      {text(mark)}
    </span>
  );
}

/** The colour of a mark: missed, due soon, or the ink of any other day. */
function toneOf(mark: Mark, today: string): string | undefined {
  if (!above.includes(mark.name)) return undefined;
  if (mark.day < today) return styles.late;
  return daysBetween(today, mark.day) <= URGENT_DAYS ? styles.due : undefined;
}

function weightOf(mark: Mark): number {
  return mark.name === "receive" ? 600 : 400;
}

/** "absenden bis Do 12.03.2026"; what lies off the scale bears an arrow. */
function labelOf(mark: Mark, words: Words, today: string): string {
  if (mark.name === "today") return words.marks.today;
  const day = formatDate(
    mark.day,
    mark.name === "end" ? "plain" : mark.day.slice(0, 4) === today.slice(0, 4) ? "brief" : "weekday",
  );
  const text = `${words.marks[mark.name]} ${day}`;
  return mark.place === "beyond" ? `${text} →` : mark.place === "before" ? `← ${text}` : text;
}

/** The ruler as a sentence. */
function spoken(term: Life | null, marks: readonly Mark[], words: Words, today: string): string {
  const day = (iso: string) => formatDate(iso, "full");
  const whole = term
    ? term.to === null
      ? (term.from > today ? words.rulerFuture : words.rulerOpen)(day(term.from))
      : words.rulerTerm(day(term.from), day(term.to))
    : "";
  const period = term && term.since > term.from ? `${words.period(term.renewals, day(term.since))}.` : "";
  const near = marks.map((mark) => `${words.marks[mark.name]} ${day(mark.name === "today" ? today : mark.day)}`);
  return [whole, period, near.join(", ")].filter((part) => part !== "").join(" ");
}

let canvas: CanvasRenderingContext2D | null | undefined;
/** The width of a 12 px text as it is drawn; about right where nothing can measure. */
function textWidth(text: string, weight: number): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  canvas.font = `${weight} 12px "Inter Variable", "Inter", sans-serif`;
  return Math.ceil(canvas.measureText(text).width) + 2;
}

function useWidth(frame: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    // Until the type is loaded, another one is measured.
    void document.fonts.ready.then(() => setWidth((before) => (before === 0 ? 0 : Math.floor(element.clientWidth))));
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
