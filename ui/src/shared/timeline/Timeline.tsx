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
import { useState } from "react";
import { asKontorError, callWithChanges, commandQuery, opName, reportFailure } from "../api";
import type { RecordRef, TimelineItem } from "../api/generated/commands";
import { useToday } from "../desk/day";
import { useRecordLinks } from "../desk/links";
import { notifyDone } from "../history/takeBack";
import { Badge } from "../parts/badge/Badge";
import { ToggleChip } from "../parts/badge/Chip";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { Menu } from "../parts/menu/Menu";
import { Skeleton } from "../parts/skeleton/Skeleton";
import { formatDate, formatWhen, useLanguage } from "../words";
import { EntryFields } from "./EntryFields";
import { type EntryForm, type EntryKind, entryForm, freshEntry } from "./entry";
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

/** What happened with a record, newest first: noted, met, agreed, kept, changed. Calls and notes are added in place. */
export function Timeline({ record }: { record: RecordRef }) {
  const words = useTimelineWords();
  const today = useToday();
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const [limit, setLimit] = useState(PAGE);
  const [open, setOpen] = useState<{ id: number | null; start: EntryForm } | null>(null);
  const page = useQuery({
    ...commandQuery("timeline_page", { record, kinds: [...kinds], offset: 0, limit }),
    placeholderData: keepPreviousData,
  }).data;
  if (!page) return <Skeleton lines={5} />;

  const note = (kind: EntryKind) => setOpen({ id: null, start: freshEntry(kind, today, new Date()) });
  const turn = (kind: Kind, on: boolean) => {
    setKinds(on ? [...kinds, kind] : kinds.filter((one) => one !== kind));
    setLimit(PAGE);
  };
  const left = page.count - page.items.length;
  return (
    <div className={styles.timeline}>
      {open?.id === null ? (
        <EntryFields id={null} owner={record} start={open.start} who="" onDone={() => setOpen(null)} />
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
                who={item.entry.who}
                onDone={() => setOpen(null)}
              />
            </li>
          ) : (
            <Line
              key={keyOf(item)}
              item={item}
              onChange={(entry) => setOpen({ id: entry.id, start: entryForm(entry, item.at) })}
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
