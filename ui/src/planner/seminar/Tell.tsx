import { MailOpen, Stamp } from "lucide-react";
import { useState } from "react";
import type { Registration } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { Button, DateField, NoticeBar, Select } from "../../shared/parts";
import type { Notice } from "./notices";
import styles from "./Seminar.module.css";
import { noteTold, openMails, type Way } from "./steps";
import { useSeminarWords } from "./words";

const ways: readonly Way[] = ["email", "post", "registered", "personal"];

/** To whom it goes; e-mails beside the letters, and the note of what was sent. */
export function Tell({
  event,
  notice,
  people,
  block,
  language,
}: {
  event: number;
  notice: Notice;
  people: readonly Registration[];
  block: number | null;
  language: string | null;
}) {
  const words = useSeminarWords();
  const today = useToday();
  const [way, setWay] = useState<Way>("post");
  const [day, setDay] = useState<string | null>(today);
  const [busy, setBusy] = useState(false);
  const byMail = people.filter((one) => one.address !== "");
  const ids = (way === "email" ? byMail : people).map((one) => one.id);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  if (people.length === 0) return <NoticeBar>{words.tellNobody}</NoticeBar>;
  return (
    <section className={styles.tell} aria-label={words.tellWhom(people.length)}>
      <h2>{words.tellWhom(people.length)}</h2>
      <p className="quiet">{people.map((one) => one.person.name).join(" · ")}</p>
      <Button
        icon={MailOpen}
        isDisabled={busy || byMail.length === 0}
        onPress={() =>
          void run(async () => {
            const opened = await openMails({
              event_id: event,
              notice,
              ids: byMail.map((one) => one.id),
              block,
              language,
            });
            if (opened) setWay("email");
          })
        }
      >
        {words.mailDrafts(byMail.length)}
      </Button>
      <Select
        label={words.tellWay}
        value={way}
        onChange={(next) => next && setWay(next)}
        options={ways.map((id) => ({ id, label: words.ways[id] }))}
      />
      <DateField label={words.tellDay} value={day} onChange={setDay} mode="backward" />
      <Button
        icon={Stamp}
        isDisabled={busy || day === null || ids.length === 0}
        onPress={() => void run(() => noteTold({ event_id: event, notice, ids, way, on_day: day }))}
      >
        {words.noteTold(ids.length)}
      </Button>
    </section>
  );
}
