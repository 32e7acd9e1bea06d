import { useQuery } from "@tanstack/react-query";
import { Ellipsis, Printer, Reply, Trash2, Users } from "lucide-react";
import { useEffect } from "react";
import { commandQuery } from "../../shared/api";
import type { DeskEntry } from "../../shared/api/generated/commands";
import {
  Fetching,
  noteRecent,
  useGo,
  usePlace,
  useRecordLinks,
  useRecordPanels,
  useShowRecord,
  useToday,
} from "../../shared/desk";
import { useInvoices } from "../../shared/files/einvoice/useInvoices";
import { FileList, openFile } from "../../shared/files/FileList";
import { FilePreview } from "../../shared/files/FilePreview";
import { HistoryList } from "../../shared/history/HistoryList";
import {
  Badge,
  Button,
  EmptyState,
  Facts,
  IconButton,
  Menu,
  Part,
  Record,
  RecordHead,
  Steps,
  Tabs,
} from "../../shared/parts";
import { formatDate, formatMoment, timeOf } from "../../shared/words";
import { groupOf, lineOf } from "../form/form";
import { entryFields } from "../history";
import styles from "../list/FrontDesk.module.css";
import { noteEntry } from "../noting";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "../print/words";
import { entryQuery } from "../queries";
import { useDeskWords } from "../words";
import { AwayNote, NextStep, useHandingOn } from "./NextStep";

interface Acts {
  onEdit: (id: number) => Promise<void>;
  onRemove: (id: number) => void;
}

/** An entry beside the list: what was noted, what became of it, its files. */
export function EntryRecord({ id, ...acts }: { id: number } & Acts) {
  const words = useDeskWords();
  const { set } = usePlace(frontDesk);
  const query = useQuery(entryQuery(id));
  if (query.error) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => set({ id: undefined }, { replace: true })}>{words.back}</Button>
      </EmptyState>
    );
  }
  if (!query.data) {
    return (
      <Record>
        <Fetching lines={6} />
      </Record>
    );
  }
  return <Shown entry={query.data} {...acts} />;
}

function Shown({ entry, onEdit, onRemove }: { entry: DeskEntry } & Acts) {
  const words = useDeskWords();
  const today = useToday();
  const { search, set } = usePlace(frontDesk);
  const printing = useDeskPrintWords();
  const go = useGo();
  const handing = useHandingOn(entry);
  const show = useShowRecord()("contact");
  const links = useRecordLinks();
  const { id, number, fields } = entry;
  const group = groupOf(fields.kind);
  const out = fields.direction === "out";
  const contact = fields.contact_id;
  const title = fields.subject || fields.partner || fields.company || fields.phone || words.untitled;
  const detail = fields.subject === "" ? fields.company : fields.partner || fields.company;
  const kept = useQuery(commandQuery("files_list", { kind: "desk_entry", id })).data ?? [];
  const files = kept.length;
  const invoices = useInvoices(kept);
  const read = search.read ? invoices[0] : undefined;
  const task = useQuery({
    ...commandQuery("tasks_get", { id: entry.task ?? 0 }, { kinds: ["task"] }),
    enabled: entry.task !== null,
  }).data;
  const answered = useQuery({ ...entryQuery(fields.answers ?? 0), enabled: fields.answers !== null }).data;
  useEffect(() => noteRecent({ kind: "desk_entry", id, title, detail }), [id, title, detail]);
  const panels = useRecordPanels({ kind: "desk_entry", id });
  const here = group === "visit" && fields.left_at === null;
  const day = (fields.at ?? today).slice(0, 10);
  const answer = () =>
    noteEntry({
      direction: "out",
      kind: group === "visit" ? "letter" : fields.kind,
      contact_id: contact,
      partner: fields.partner,
      company: fields.company,
      phone: fields.phone,
      subject: fields.subject,
      for_id: fields.for_id,
      for_name: fields.for_name,
      answers: id,
    });
  const partner = fields.partner !== "" && (
    <Linked name={fields.partner} onPress={contact !== null && show ? () => show(contact) : undefined} />
  );
  const openTask = task ? links({ kind: "task", id: task.id }) : null;
  const lateTask = task?.state === "open" && task.fields.due !== null && task.fields.due < today;
  return (
    <Record>
      <RecordHead
        number={number ?? undefined}
        badge={
          <>
            <Badge>{group === "visit" ? words.kinds.visit : words.kindOf(words.kinds[fields.kind], out)}</Badge>
            {fields.urgent && <Badge tone="danger">{words.urgent}</Badge>}
            {group === "visit" && (
              <Badge tone={here ? "accent" : "plain"}>{here ? words.inHouse : words.hasLeft}</Badge>
            )}
          </>
        }
        title={title}
        detail={detail}
        actions={
          <Menu
            label={words.more}
            trigger={<IconButton icon={Ellipsis} label={words.more} />}
            groups={[
              {
                lines: [
                  ...(fields.kind === "call" ? handing : []),
                  ...(fields.kind === "visit"
                    ? [
                        {
                          id: "badge",
                          label: printing.badge,
                          icon: Printer,
                          run: () => go(frontDesk, { ...search, id }, "badge"),
                        },
                      ]
                    : []),
                  ...(contact !== null && show
                    ? [{ id: "contact", label: words.openContact, icon: Users, run: () => show(contact) }]
                    : []),
                  { id: "delete", label: words.delete, icon: Trash2, danger: true, run: () => onRemove(id) },
                ],
              },
            ]}
          />
        }
      />
      <Steps>
        <NextStep
          entry={entry}
          task={task}
          invoice={invoices[0]}
          today={today}
          onInvoice={() => set({ read: true }, { replace: true })}
        />
        {!out && group !== "visit" && (
          <Button icon={Reply} onPress={answer}>
            {words.answer}
          </Button>
        )}
        <Button keys="F2" onPress={() => void onEdit(id).catch(() => undefined)}>
          {words.edit}
        </Button>
      </Steps>
      {group === "call" && <AwayNote entry={entry} />}
      {read && (
        <FilePreview
          owner={{ kind: "desk_entry", id }}
          files={kept}
          at={kept.indexOf(read)}
          onAt={() => undefined}
          onOpen={(file) => void openFile(file)}
          onClose={() => set({ read: false }, { replace: true })}
        />
      )}
      <Part title={words.overview}>
        <Facts
          facts={[
            [group === "visit" ? words.came : words.day, fields.at && formatMoment(fields.at, "weekday")],
            [
              words.left,
              fields.left_at &&
                (fields.left_at.slice(0, 10) === day
                  ? timeOf(fields.left_at)
                  : formatMoment(fields.left_at, "weekday")),
            ],
            [
              group === "visit"
                ? words.visitor
                : group === "call"
                  ? out
                    ? words.called
                    : words.caller
                  : out
                    ? words.to
                    : words.from,
              partner,
            ],
            [words.company, fields.company],
            [words.phone, fields.phone],
            [group === "visit" ? words.host : out ? words.by : words.forWhom, fields.for_name],
            [words.wish, fields.wish === "" ? "" : words.wishes[fields.wish]],
            [
              words.task,
              task && (
                <span>
                  {openTask ? (
                    <Linked name={task.fields.title} onPress={openTask.open} />
                  ) : (
                    <span>{task.fields.title}</span>
                  )}{" "}
                  {task.state === "open" ? (
                    <Badge tone={lateTask ? "danger" : task.fields.due === today ? "due" : "plain"}>
                      {task.fields.due === null
                        ? words.taskOpen
                        : words.openUntil(formatDate(task.fields.due, "weekday"))}
                    </Badge>
                  ) : (
                    <Badge tone={task.state === "done" ? "fine" : "plain"}>
                      {task.state === "done" && task.done_on
                        ? words.doneOn(formatDate(task.done_on), task.done_by)
                        : words.taskStates[task.state]}
                    </Badge>
                  )}
                </span>
              ),
            ],
            [words.tracking, fields.tracking],
            [words.badge, fields.badge],
            [words.takenBy, fields.taken_by],
            [
              words.answers,
              answered && (
                <Linked
                  name={[answered.number, lineOf(answered.fields)].filter(Boolean).join(" ")}
                  onPress={() => set({ id: answered.id })}
                />
              ),
            ],
            [words.note, fields.note && <span className={styles.note}>{fields.note}</span>],
          ]}
        />
      </Part>
      <div className={styles.sheets}>
        <Tabs
          label={title}
          items={[
            ...panels,
            {
              id: "files",
              label: words.files,
              ...(files ? { count: files } : {}),
              content: <FileList owner={{ kind: "desk_entry", id }} />,
            },
            {
              id: "history",
              label: words.history,
              content: <HistoryList record={{ kind: "desk_entry", id }} fields={entryFields} />,
            },
          ]}
        />
      </div>
    </Record>
  );
}

/** A name, and the way to its record where there is one. */
function Linked({ name, onPress }: { name: string; onPress: (() => void) | undefined }) {
  if (!onPress) return name;
  return (
    <button type="button" className={styles.name} onClick={onPress}>
      {name}
    </button>
  );
}
