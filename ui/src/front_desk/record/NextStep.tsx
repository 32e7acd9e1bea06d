import { Check, IdCard, LogOut, Mail, Printer, ReceiptText, Share2 } from "lucide-react";
import { useCommand } from "../../shared/api";
import type { DeskEntry, FileEntry, Task } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, useMe, usePlace } from "../../shared/desk";
import { useInvoiceWords } from "../../shared/files/einvoice/words";
import { tellMail } from "../../shared/paper";
import { Button, classes, Menu, type MenuLine } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { draftOf } from "../draft";
import { clock, groupOf } from "../form/form";
import styles from "../list/FrontDesk.module.css";
import { noteEntry } from "../noting";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "../print/words";
import { finishTask, signOut } from "../remove";
import { useDeskWords } from "../words";
import { useAwayToday } from "./away";

/** What the person at this desk does next with an entry. */
export type Next = "signOut" | "badge" | "invoice" | "handOn" | "done" | null;

/**
 * The one thing that an entry asks for: a visitor in the house is signed out, one who is announced gets a badge, an
 * invoice is read, a call for somebody else is handed on, what is to be done gets done.
 */
export function nextOf(
  { fields }: Pick<DeskEntry, "fields">,
  known: { now: string; me: string; invoice: boolean; task: Pick<Task, "state"> | undefined },
): Next {
  const group = groupOf(fields.kind);
  if (group === "visit") {
    if (fields.left_at !== null) return null;
    return fields.at !== null && fields.at > known.now ? "badge" : "signOut";
  }
  const open = known.task?.state === "open";
  // What was settled is not handed on any more.
  const settled = known.task !== undefined && !open;
  const forOther = fields.for_name !== "" && fields.for_name !== known.me;
  if (group === "call" && fields.direction === "in" && forOther && !settled) return "handOn";
  if (group === "post" && known.invoice && !settled) return "invoice";
  return open ? "done" : null;
}

/** The button of the next step, in the accent; "Eingang notieren" above it then goes without. */
export function NextStep({
  entry,
  task,
  invoice,
  today,
  onInvoice,
}: {
  entry: DeskEntry;
  task: Task | undefined;
  /** The first of its files that is an invoice. */
  invoice: FileEntry | undefined;
  today: string;
  onInvoice: () => void;
}) {
  const words = useDeskWords();
  const invoices = useInvoiceWords();
  const printing = useDeskPrintWords();
  const me = useMe();
  const { search } = usePlace(frontDesk);
  const go = useGo();
  const next = nextOf(entry, { now: `${today}T${clock(new Date())}`, me, invoice: invoice !== undefined, task });
  useDeskActions(next === null ? {} : { create: { label: words.create, run: () => noteEntry(), plain: true } });
  const handing = useHandingOn(entry);
  switch (next) {
    case "signOut":
      return (
        <Button tone="primary" icon={LogOut} onPress={() => void signOut([entry.id])}>
          {words.signOut}
        </Button>
      );
    case "badge":
      return (
        <Button tone="primary" icon={IdCard} onPress={() => go(frontDesk, { ...search, id: entry.id }, "badge")}>
          {printing.badge}
        </Button>
      );
    case "invoice":
      return (
        <Button tone="primary" icon={ReceiptText} onPress={onInvoice}>
          {invoices.readIt}
        </Button>
      );
    case "handOn":
      return (
        <Menu
          label={words.handOn}
          trigger={
            <Button tone="primary" icon={Share2}>
              {words.handOn}
            </Button>
          }
          groups={[{ lines: handing }]}
        />
      );
    case "done":
      return task ? (
        <Button tone="primary" icon={Check} onPress={() => void finishTask(task)}>
          {words.finish}
        </Button>
      ) : null;
    default:
      return null;
  }
}

/** Says that whoever a call is for is away today, and offers the draft that also reaches who stands in. */
export function AwayNote({ entry }: { entry: DeskEntry }) {
  const words = useDeskWords();
  const away = useAwayToday(entry.fields);
  if (!away) return null;
  const until = formatDate(away.until, "weekday");
  return (
    <p className={classes("due", styles.away)}>
      {entry.fields.for_name}:{" "}
      {away.substitute === "" ? words.awayUntil(until) : words.awayWith(until, away.substitute)}
    </p>
  );
}

/** The ways by which a call reaches whom it is for. */
export function useHandingOn({ id, fields }: DeskEntry): MenuLine[] {
  const words = useDeskWords();
  const printing = useDeskPrintWords();
  const { search } = usePlace(frontDesk);
  const go = useGo();
  const away = useAwayToday(fields);
  const mail = useCommand("papers_mail", { onDone: (done) => void tellMail(done, false) });
  const stands = away !== null && away.substitute !== "" && away.email !== "";
  return [
    ...(stands
      ? [
          {
            id: "substitute",
            label: words.mailSubstitute(fields.for_name, away.substitute),
            icon: Mail,
            run: () => mail.mutate(draftOf(id, [away.email])),
          },
        ]
      : []),
    {
      id: "mail",
      label: fields.for_name === "" ? printing.mailCall : words.mailTo(fields.for_name),
      icon: Mail,
      run: () => mail.mutate(draftOf(id)),
    },
    { id: "slip", label: printing.callSlip, icon: Printer, run: () => go(frontDesk, { ...search, id }, "call") },
  ];
}
