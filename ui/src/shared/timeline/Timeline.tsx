import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  CalendarDays,
  FileText,
  History,
  type LucideIcon,
  Mail,
  MapPin,
  Paperclip,
  Pencil,
  Phone,
  Plus,
  StickyNote,
  Trash2,
} from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { asKontorError, callWithChanges, commandQuery, opName, reportFailure } from "../api";
import type { RecordRef, TimelineItem } from "../api/generated/commands";
import { useToday } from "../desk/day";
import { useRecordLinks } from "../desk/links";
import { notifyDone } from "../history/takeBack";
import { Badge } from "../parts/badge/Badge";
import { ToggleChip } from "../parts/badge/Chip";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { DraftBar } from "../parts/form/DraftBar";
import { useDraft } from "../parts/form/draft";
import { Menu } from "../parts/menu/Menu";
import { Skeleton } from "../parts/skeleton/Skeleton";
import { formatDate, formatWhen, useLanguage } from "../words";
import { EntryFields } from "./EntryFields";
import { draftPlace, type EntryForm, type EntryKind, entryForm, freshEntry } from "./entry";
import styles from "./Timeline.module.css";
import { timelineWords, useTimelineWords } from "./words";

type Kind = TimelineItem["kind"];

const ICONS: Record<Kind, LucideIcon> = {
  call: Phone,
  email: Mail,
  letter: Mail,
  visit: MapPin,
  note: StickyNote,
  meeting: CalendarDays,
  contract: FileText,
  file: Paperclip,
  change: History,
};

/** So many items stand there at first, and so many more come with each press. */
const PAGE = 30;

/** The form that is open: of a new entry or of one that was noted. */
interface OpenForm {
  id: number | null;
  start: EntryForm;
  /** What was left behind and is taken up again. */
  typed: EntryForm | null;
}

/** What happened with a record, newest first: noted, met, agreed, kept, changed. Calls and notes are added in place. */
export function Timeline({ record }: { record: RecordRef }) {
  const words = useTimelineWords();
  const today = useToday();
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const [limit, setLimit] = useState(PAGE);
  const [open, setOpen] = useState<OpenForm | null>(null);
  /** How the open form is left; another one opens only then. */
  const leaving = useRef<((go: () => void) => void) | null>(null);
  const begin = (next: OpenForm) => (leaving.current ? leaving.current(() => setOpen(next)) : setOpen(next));
  const root = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(0);
  // What had the keys is gone with the form: they go on where the next entry begins.
  useEffect(() => {
    if (done > 0 && document.activeElement === document.body) root.current?.querySelector("button")?.focus();
  }, [done]);
  const page = useQuery({
    ...commandQuery("timeline_page", { record, kinds: [...kinds], offset: 0, limit }),
    placeholderData: keepPreviousData,
  }).data;
  if (!page) return <Skeleton lines={5} />;

  const note = (kind: EntryKind, typed: EntryForm | null = null) =>
    begin({ id: null, start: freshEntry(kind, today, new Date()), typed });
  const close = () => {
    setOpen(null);
    setDone((times) => times + 1);
  };
  const turn = (kind: Kind, on: boolean) => {
    setKinds(on ? [...kinds, kind] : kinds.filter((one) => one !== kind));
    setLimit(PAGE);
  };
  const left = page.count - page.items.length;
  return (
    <div className={styles.timeline} ref={root}>
      {open === null && <LeftBehind record={record} onTake={(typed) => note(typed.kind, typed)} />}
      {open?.id === null ? (
        <EntryFields
          id={null}
          owner={record}
          start={open.start}
          typed={open.typed}
          who=""
          leaving={leaving}
          onDone={close}
        />
      ) : (
        <div className={styles.row}>
          <Button size="small" icon={Phone} onPress={() => note("call")}>
            {words.add.call}
          </Button>
          <Button size="small" icon={StickyNote} onPress={() => note("note")}>
            {words.add.note}
          </Button>
          <Menu
            label={words.addMore}
            trigger={<IconButton icon={Plus} label={words.addMore} />}
            groups={[
              {
                lines: (["visit", "email", "letter"] as const).map((kind) => ({
                  id: kind,
                  label: words.add[kind],
                  icon: ICONS[kind],
                  run: () => note(kind),
                })),
              },
            ]}
          />
        </div>
      )}
      {page.kinds.length > 1 && (
        <div className={styles.row} role="group" aria-label={words.label}>
          {page.kinds.map(({ kind, count }) => (
            <ToggleChip
              key={kind}
              label={words.chip(words.kinds[kind], count)}
              on={kinds.includes(kind)}
              onChange={(on) => turn(kind, on)}
            />
          ))}
        </div>
      )}
      {page.items.length === 0 && <p className="quiet">{kinds.length > 0 ? words.emptyKind : words.empty}</p>}
      <ol className={styles.list} aria-label={words.label}>
        {page.items.map((item) =>
          item.entry && open?.id === item.entry.id ? (
            <li key={keyOf(item)}>
              <EntryFields
                id={item.entry.id}
                owner={item.entry.owner}
                start={open.start}
                typed={null}
                who={item.entry.who}
                leaving={leaving}
                onDone={close}
              />
            </li>
          ) : (
            <Line
              key={keyOf(item)}
              item={item}
              onChange={(entry) => begin({ id: entry.id, start: entryForm(entry, item.at), typed: null })}
            />
          ),
        )}
      </ol>
      {left > 0 && (
        <div>
          <Button size="small" tone="quiet" onPress={() => setLimit(limit + PAGE)}>
            {words.more(left)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** An entry that was being typed when the program ended, or while one went elsewhere. */
function LeftBehind({ record, onTake }: { record: RecordRef; onTake: (typed: EntryForm) => void }) {
  const { found, drop } = useDraft<EntryForm | null>(draftPlace(record, null), record.id, null, false);
  const typed = found?.value;
  if (!found || !typed) return null;
  return <DraftBar at={found.at} onTake={() => onTake(typed)} onDiscard={() => void drop()} />;
}

function keyOf(item: TimelineItem): string {
  const of = item.entry?.id ?? item.op?.id ?? item.record?.id ?? item.title;
  return `${item.kind}-${item.notice ? "notice-" : ""}${of}-${item.at}`;
}

function Line({
  item,
  onChange,
}: {
  item: TimelineItem;
  onChange: (entry: NonNullable<TimelineItem["entry"]>) => void;
}) {
  const words = useTimelineWords();
  const language = useLanguage();
  const today = useToday();
  const link = useRecordLinks();
  const Icon = ICONS[item.kind];
  const { entry, op } = item;
  const kind = entry
    ? words.directed[entry.kind][entry.direction]
    : op
      ? ""
      : item.kind === "meeting"
        ? words.meeting
        : item.kind === "contract"
          ? item.notice
            ? words.notice
            : words.begins
          : item.desk &&
              (item.kind === "call" ||
                item.kind === "letter" ||
                item.kind === "email" ||
                item.kind === "visit" ||
                item.kind === "note")
            ? words.directed[item.kind][item.desk.direction]
            : words.file;
  const title = entry ? entry.subject : op ? opName(op, language) : item.title;
  const target = item.record ? link(item.record) : null;
  const person = item.with ? link({ kind: "contact", id: item.with.id }) : null;
  const when = item.at.includes("T") ? formatWhen(item.at, today) : formatDate(item.at);
  const who = entry?.who || op?.who || "";
  return (
    <li className={styles.item}>
      <Icon size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
      <div>
        {target ? (
          <button type="button" className={styles.link} onClick={target.open} aria-label={words.openRecord(title)}>
            {title || kind}
          </button>
        ) : (
          <span className={styles.what}>{title || kind}</span>
        )}{" "}
        {item.cancelled && <Badge>{words.cancelled}</Badge>}
        <div className={styles.detail}>
          {[title === "" ? "" : kind, item.number, when, who === "" ? "" : words.by(who)]
            .filter((part) => part !== "")
            .join(" · ")}
          {item.with && (
            <>
              {" · "}
              {person ? (
                <button type="button" className={styles.link} onClick={person.open}>
                  {words.with(item.with.name)}
                </button>
              ) : (
                words.with(item.with.name)
              )}
            </>
          )}
        </div>
        {entry && entry.text !== "" && <p className={styles.text}>{entry.text}</p>}
      </div>
      {entry && (
        <div className={styles.tools}>
          <IconButton icon={Pencil} label={words.changeOf(title || kind)} onPress={() => onChange(entry)} />
          <IconButton
            icon={Trash2}
            tone="danger"
            label={words.removeOf(title || kind)}
            onPress={() => void remove(entry.id)}
          />
        </div>
      )}
    </li>
  );
}

async function remove(id: number): Promise<void> {
  try {
    const { changes } = await callWithChanges("timeline_delete", { id });
    notifyDone(timelineWords().removed, changes);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
