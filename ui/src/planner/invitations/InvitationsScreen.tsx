import { useQuery } from "@tanstack/react-query";
import { MailOpen, Printer, Stamp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { EventRecord, Invitations, Recipient } from "../../shared/api/generated/commands";
import { BarActions, Fetching, noteRecent, useDeskActions, useGo, usePlace } from "../../shared/desk";
import { Badge, Button, EmptyState, NoticeBar, Part } from "../../shared/parts";
import { planner } from "../place";
import { eventQuery } from "../queries";
import { statusTone } from "../status";
import { whenWords } from "../when";
import { useWords } from "../words";
import { Convening } from "./Convening";
import { chosenOf, keyOf, noTicks, reachedBy, type Ticks } from "./choice";
import styles from "./Invitations.module.css";
import { Log } from "./Log";
import { NoteForm } from "./NoteForm";
import { invitationsQuery } from "./queries";
import { Recipients } from "./Recipients";
import { openDrafts } from "./steps";
import { useInvitationWords } from "./words";

/** The invitations of an event: by when, who has to be told what, drafts, and the note of what was sent. */
export default function InvitationsScreen() {
  const words = useInvitationWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const id = search.id ?? 0;
  const event = useQuery({ ...eventQuery(id), enabled: id > 0 });
  const invitations = useQuery({ ...invitationsQuery(id), enabled: id > 0 });
  if (id === 0 || ((event.error || invitations.error) && !(event.data && invitations.data))) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => go(planner, {})}>{words.backToCalendar}</Button>
      </EmptyState>
    );
  }
  if (!event.data || !invitations.data) return <Waiting id={id} />;
  return <Shown key={id} event={event.data} invitations={invitations.data} />;
}

function Waiting({ id }: { id: number }) {
  const go = useGo();
  useDeskActions({ leave: () => go(planner, { id, wide: true }) });
  return (
    <div className={styles.page}>
      <Fetching lines={8} />
    </div>
  );
}

function Shown({ event, invitations }: { event: EventRecord; invitations: Invitations }) {
  const words = useInvitationWords();
  const go = useGo();
  const { id, fields } = event;
  const { recipients, sender_address: address } = invitations;
  const [ticks, setTicks] = useState<Ticks>(noTicks);
  const [each, setEach] = useState(false);
  const [noting, setNoting] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const drafts = useDrafts(id);
  const chosen = chosenOf(recipients, ticks);
  const byMail = reachedBy("email", chosen).reached;
  const onPaper = chosen.flatMap((one) => (one.key.kind === "participant" ? [one.key.id] : []));
  const canDraft = byMail.length > 0 && address !== "";
  // Those to whom drafts lie open, and those whom no draft reaches, are noted next.
  const noteIsNext = chosen.length > 0 && (!canDraft || byMail.every((one) => drafts.has(one)));
  const back = () => go(planner, { id, wide: true });
  const when = whenWords(fields.when);
  useEffect(() => noteRecent({ kind: "event", id, title: fields.title, detail: when }), [id, fields.title, when]);
  useDeskActions({ leave: () => (noting ? setNoting(false) : back()) });

  /** What was pressed has gone or rests; the keys go on in the list. */
  const toList = () =>
    requestAnimationFrame(() => {
      const at = document.activeElement;
      if (at !== null && at !== document.body && !at.matches(":disabled")) return;
      page.current?.querySelector<HTMLElement>("table input:not(:disabled)")?.focus({ preventScroll: true });
    });
  const settled = () => {
    setNoting(false);
    setTicks(noTicks);
    drafts.forget();
    toList();
  };

  return (
    <div className={styles.page} ref={page}>
      <Head event={event} onBack={back} />
      <div className={styles.notices}>
        {invitations.convene_by && !invitations.cancelled && <Convening by={invitations.convene_by} />}
        {invitations.cancelled && <NoticeBar>{words.cancelled}</NoticeBar>}
        {address === "" && <NoticeBar tone="due">{words.noSenderAddress}</NoticeBar>}
      </div>
      <p className="quiet">
        {words.sender(address === "" ? invitations.sender : `${invitations.sender} <${address}>`)}
      </p>
      {noting && chosen.length > 0 && (
        <NoteForm
          event={id}
          chosen={chosen}
          first={fields.status === "draft"}
          sitting={fields.kind === "sitting"}
          onNoted={settled}
          onCancel={() => {
            setNoting(false);
            toList();
          }}
        />
      )}
      {recipients.length === 0 ? (
        <EmptyState title={words.nobody} text={words.nobodyText}>
          <Button onPress={back}>{words.addPeople}</Button>
        </EmptyState>
      ) : (
        <Recipients
          invitations={invitations}
          ticks={ticks}
          chosen={chosen.length}
          each={each}
          onTicks={setTicks}
          onEach={setEach}
        />
      )}
      {recipients.length > 0 && (
        <p className={styles.paper}>
          <Button
            size="small"
            icon={Printer}
            isDisabled={onPaper.length === 0}
            onPress={() => go(planner, { id, people: onPaper }, "invitation-letters")}
          >
            {words.printLetters}
          </Button>
          <span className="quiet">{words.printLettersNote}</span>
        </p>
      )}
      <Part title={words.log}>
        <Log sent={invitations.sent} />
      </Part>
      <BarActions>
        {!noting && (
          <>
            <Button
              icon={Stamp}
              tone={noteIsNext ? "primary" : "plain"}
              isDisabled={chosen.length === 0}
              onPress={() => setNoting(true)}
            >
              {words.note}
            </Button>
            <Button
              icon={MailOpen}
              tone={canDraft && !noteIsNext ? "primary" : "plain"}
              isDisabled={!canDraft || drafts.busy}
              onPress={() => void drafts.open(chosen, each)}
            >
              {words.draft}
            </Button>
          </>
        )}
      </BarActions>
    </div>
  );
}

/** The drafts that lie open in the mail program, as far as this screen opened them. */
function useDrafts(event: number) {
  const [drafted, setDrafted] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const open = async (chosen: readonly Recipient[], each: boolean) => {
    setBusy(true);
    const made = await openDrafts(event, chosen, each);
    setBusy(false);
    if (made) setDrafted((before) => new Set([...before, ...chosen.map((one) => keyOf(one.key))]));
  };
  return {
    busy,
    open,
    has: (one: Recipient) => drafted.has(keyOf(one.key)),
    forget: () => setDrafted(new Set()),
  };
}

function Head({ event, onBack }: { event: EventRecord; onBack: () => void }) {
  const words = useInvitationWords();
  const events = useWords();
  const go = useGo();
  const { fields } = event;
  return (
    <header className={styles.head}>
      <nav className={styles.trail} aria-label={events.title}>
        <button type="button" className={styles.link} onClick={() => go(planner, {})}>
          {events.title}
        </button>
        <span aria-hidden>›</span>
        <button type="button" className={styles.link} onClick={onBack}>
          {fields.title}
        </button>
      </nav>
      <div className={styles.titleLine}>
        <h1>{words.title}</h1>
        <Badge tone={statusTone[fields.status]}>{events.statuses[fields.status]}</Badge>
      </div>
      <p className="quiet">{[whenWords(fields.when), event.room, fields.place].filter((fact) => fact).join(" · ")}</p>
    </header>
  );
}
