import { CalendarClock, ChevronDown, ChevronUp, Ellipsis, type LucideIcon } from "lucide-react";
import {
  Children,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { classes, IconButton, Menu, type MenuLine } from "../shared/parts";
import { type firstLines, foldedAway, useRoomy } from "./fold";
import styles from "./Today.module.css";
import { useLine } from "./useLines";
import { useTodayWords } from "./words";

/** What a line can do. */
export interface LineActions {
  /** Enter, or a click. */
  open?: (() => void) | undefined;
  /** Leertaste, e. */
  done?: () => void;
  /** v: the days to choose from. */
  postpone?: readonly MenuLine[];
  /** w; it stands in the menu of the line as well. */
  followUp?: (() => void) | undefined;
  /** What other places offer for the record. */
  more?: readonly MenuLine[];
}

/** One line of the day: what it says, and at its right what can be done, in view on focus or hover. */
export function Line({
  id,
  name,
  actions,
  children,
}: {
  id: string;
  /** What it is about, for the words of its buttons. */
  name: string;
  actions: LineActions;
  children: ReactNode;
}) {
  const words = useTodayWords();
  const { here, take } = useLine(id);
  const row = useRef<HTMLDivElement>(null);
  const [choosing, choose] = useState(false);
  const { open, done, postpone, followUp, more } = actions;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const own = event.target === row.current;
    if (!row.current?.contains(event.target as Node)) return;
    const act = own && event.key === "Enter" ? open : own && event.key === " " ? done : letters[event.key]?.();
    if (!act) return;
    event.preventDefault();
    act();
  };
  const letters: Record<string, () => (() => void) | undefined> = {
    e: () => done,
    w: () => followUp,
    v: () => (postpone ? () => choose(true) : undefined),
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if ((event.target as HTMLElement).closest("button, a") || !row.current?.contains(event.target as Node)) return;
    // Text that was marked to be copied opens nothing.
    if (window.getSelection()?.toString()) return;
    take();
    open?.();
  };
  const stop = here ? {} : { excludeFromTabOrder: true };

  return (
    <div
      ref={row}
      role="row"
      data-line={id}
      tabIndex={here ? 0 : -1}
      className={styles.line}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {children}
      <div role="gridcell" className={styles.acts}>
        {postpone && (
          <Menu
            ofRow
            label={words.postponeTask(name)}
            opened={{ isOpen: choosing, onOpenChange: choose }}
            trigger={<IconButton icon={CalendarClock} label={words.postponeTask(name)} keys="V" {...stop} />}
            groups={[
              { title: words.postpone, lines: postpone },
              { lines: followUp ? [{ id: "follow", label: words.followUpAsk, keys: "W", run: followUp }] : [] },
            ]}
          />
        )}
        {more && more.length > 0 && (
          <Menu
            ofRow
            label={words.moreOf(name)}
            trigger={<IconButton icon={Ellipsis} label={words.moreOf(name)} {...stop} />}
            groups={[{ lines: more }]}
          />
        )}
      </div>
    </div>
  );
}

/** A part of a line. */
export function Cell({ kind, children }: { kind: "lead" | "what" | "who" | "when"; children: ReactNode }) {
  return (
    <div role="gridcell" className={styles[kind]}>
      {children}
    </div>
  );
}

/** Lines under a heading; nothing at all where there are none. */
export function Group({
  title,
  count,
  tone,
  columns,
  fold,
  beyond = 0,
  action,
  foot,
  children,
}: {
  title: string;
  /** The heading in numbers: "7 offen, 1 überfällig". */
  count?: string;
  tone?: "danger" | undefined;
  columns: "tasks" | "three" | "two";
  /** A group of the day's work, which shows its first lines until the rest is asked for. */
  fold?: keyof typeof firstLines | undefined;
  /** How many there are beside the lines given here. */
  beyond?: number | undefined;
  /** At the end of the heading. */
  action?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const roomy = useRoomy();
  const [open, setOpen] = useState(() => fold !== undefined && opened.has(fold));
  const lines = Children.toArray(children);
  const hidden = fold ? foldedAway(fold, lines.length, roomy) : 0;
  const grid = useRef<HTMLDivElement>(null);
  /** The keys go on where the lines went on. */
  const goTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (goTo.current === null) return;
    grid.current?.querySelectorAll<HTMLElement>("[data-line]")[goTo.current]?.focus();
    goTo.current = null;
  });
  // A line that came in by itself (typed just now, taken back) is not hidden at once.
  const before = useRef(lines.length);
  useLayoutEffect(() => {
    const one = lines.length === before.current + 1;
    before.current = lines.length;
    if (!one || !fold || hidden === 0) return;
    opened.add(fold);
    setOpen(true);
  }, [lines.length, fold, hidden]);
  const toggle = () => {
    if (!fold) return;
    if (open) opened.delete(fold);
    else opened.add(fold);
    goTo.current = lines.length - hidden;
    setOpen(!open);
  };
  const folded = hidden > 0 && !open;
  return (
    <section className={styles.group}>
      <div className={styles.headline}>
        <h2>
          {title}
          {count && <span className={tone === "danger" ? styles.countDanger : styles.count}> · {count}</span>}
        </h2>
        {action}
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={count ? `${title}, ${count}` : title}
        className={classes(styles.grid, styles[columns])}
      >
        {folded ? lines.slice(0, lines.length - hidden) : lines}
        {hidden > 0 && <Fold id={`fold-${fold}`} open={open} count={hidden + beyond} toggle={toggle} />}
      </div>
      {!folded && foot}
    </section>
  );
}

/** What was unfolded stays so while the program runs: who opens a record and comes back finds the line again. */
const opened = new Set<string>();

/** The last line of a long group: what more there is opens in place. */
function Fold({ id, open, count, toggle }: { id: string; open: boolean; count: number; toggle: () => void }) {
  const words = useTodayWords();
  const { here } = useLine(id);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle();
  };
  const Icon = open ? ChevronUp : ChevronDown;
  return (
    <div
      role="row"
      data-line={id}
      tabIndex={here ? 0 : -1}
      className={classes(styles.line, styles.fold)}
      onKeyDown={onKeyDown}
      onClick={toggle}
    >
      <div role="gridcell" aria-expanded={open} className={styles.foldText}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {open ? words.fold : words.unfold(count)}
      </div>
    </div>
  );
}

/** An icon with a word behind it, for what is said in passing. */
export function Sign({
  icon: Icon,
  whole,
  children,
}: {
  icon: LucideIcon;
  /** Short enough never to be broken. */
  whole?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={classes(styles.sign, whole && styles.whole)}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {children}
    </span>
  );
}

/** What is said beside, in quiet words. */
export function Aside({ children }: { children: ReactNode }) {
  return (
    <>
      <span className="quiet">{"\u00a0· "}</span>
      <span className={classes("quiet", styles.piece)}>{children}</span>
    </>
  );
}
