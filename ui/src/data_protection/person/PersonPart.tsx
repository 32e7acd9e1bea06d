import { useQuery } from "@tanstack/react-query";
import { FileText, Save } from "lucide-react";
import { useState } from "react";
import { call, commandQuery, newJob, useCommand } from "../../shared/api";
import type { ErasurePreview, MentionPlace } from "../../shared/api/generated/commands";
import { useGo, usePlace, useRecordLinks } from "../../shared/desk";
import {
  BackButton,
  Button,
  Checkbox,
  confirm,
  EmptyState,
  NoticeBar,
  notify,
  Skeleton,
  TextField,
} from "../../shared/parts";
import { formatDate, formatMoment } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { dataProtection } from "../place";
import { useWords } from "../words";
import { alike } from "./alike";

/** One person: the answer under Art. 15, and what an erasure under Art. 17 would do. */
export function PersonPart({ id }: { id: number }) {
  const words = useWords();
  const go = useGo();
  const { set } = usePlace(dataProtection);
  const preview = useQuery({
    ...commandQuery("contacts_erasure_preview", { id }),
    queryFn: () => call("contacts_erasure_preview", { id }, { job: newJob() }),
    staleTime: 0,
  });
  const save = useCommand("data_protection_report_save", {
    onDone: (saved) => saved && notify({ tone: "fine", what: words.jsonSaved(saved.name), more: saved.folder }),
  });
  if (preview.error) {
    return (
      <EmptyState title={words.gone}>
        <Button onPress={() => set({ person: undefined }, { replace: true })}>{words.back}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.inner}>
      <div>
        <BackButton label={words.back} onPress={() => set({ person: undefined })} />
      </div>
      <h1>{preview.data?.name ?? " "}</h1>
      <section className={styles.section}>
        <h2>{words.answerTitle}</h2>
        <p className={styles.note}>{words.answerText}</p>
        <div className={styles.buttons}>
          <Button icon={FileText} tone="primary" autoFocus onPress={() => go(dataProtection, { person: id }, "print")}>
            {words.answerPrint}
          </Button>
          <Button icon={Save} isDisabled={save.isPending} onPress={() => save.mutate({ id })}>
            {words.answerJson}
          </Button>
        </div>
      </section>
      <section className={styles.section}>
        <h2>{words.eraseTitle}</h2>
        {preview.data ? <Erasure id={id} preview={preview.data} /> : <Collecting />}
      </section>
    </div>
  );
}

function Collecting() {
  const words = useWords();
  return (
    <div role="status">
      <p className="quiet">{words.collecting}</p>
      <Skeleton lines={5} />
    </div>
  );
}

const keyOf = (place: MentionPlace) => `${place.table} ${place.row} ${place.column}`;

/** So many records stand there at once. */
const FEW = 8;

function Erasure({ id, preview }: { id: number; preview: ErasurePreview }) {
  const words = useWords();
  const links = useRecordLinks();
  const { set } = usePlace(dataProtection);
  const [reason, setReason] = useState("");
  const [kept, setKept] = useState<ReadonlySet<string>>(
    // A number or address alone may stand there because of somebody else.
    () => new Set(preview.mentions.filter((mention) => !mention.by_name).map((mention) => keyOf(mention.place))),
  );
  const [all, setAll] = useState(false);
  const stays = alike(preview.stays);
  const erase = useCommand("contacts_erase");
  const restrict = useCommand("contacts_restrict");

  const askAndErase = async () => {
    const sure = await confirm({
      title: words.eraseSure(preview.name),
      text: words.eraseSureText,
      yes: words.eraseYes,
      no: words.cancel,
      danger: true,
    });
    if (!sure) return;
    const replace = preview.mentions.map((mention) => mention.place).filter((place) => !kept.has(keyOf(place)));
    erase.mutate(
      { id, reason, replace },
      {
        onSuccess: ({ left }) => {
          set({ part: "erased", person: undefined }, { replace: true });
          const places = [...new Set(left.map((table) => words.tables[table] ?? words.otherTexts))];
          notify({
            tone: "plain",
            what: words.erasedDone,
            more: places.length > 0 ? words.erasedLeft(places.join(", ")) : undefined,
          });
        },
      },
    );
  };
  const toggle = (key: string, ticked: boolean) => {
    const next = new Set(kept);
    if (ticked) next.delete(key);
    else next.add(key);
    setKept(next);
  };
  const link = (record: { kind: string; id: number }, title: string) => {
    const target = links(record);
    return target ? (
      <button type="button" className={styles.link} onClick={target.open}>
        {title || target.kind}
      </button>
    ) : (
      <span>{title}</span>
    );
  };

  return (
    <>
      <NoticeBar tone={preview.allowed ? "plain" : "due"}>
        <p>
          {preview.allowed ? words.allowed : preview.holds.length > 0 ? words.held : words.notAllowed}{" "}
          {preview.holds.map((hold) => hold.reason).join(", ")}{" "}
          {!preview.allowed &&
            preview.holds.length === 0 &&
            (preview.free_on ? words.freeOn(formatDate(preview.free_on)) : words.notYetKnown)}{" "}
          {preview.restricted && words.restrictedSince(formatDate(preview.restricted))}
        </p>
      </NoticeBar>
      {preview.duties.length > 0 && (
        <>
          <h3>{words.duties}</h3>
          <ul className={styles.list}>
            {preview.duties.map((duty) => (
              <li key={`${duty.record.kind}-${duty.record.id}`}>
                {link(duty.record, duty.title)}
                <span className={styles.detail}>
                  {words.keepsWords[duty.keeps]},{" "}
                  {duty.until ? words.dutyUntil(formatDate(duty.until)) : words.stillRuns} · {duty.source}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.allowed && (
        <>
          <h3>{words.goes}</h3>
          <ul className={styles.columns}>
            {preview.goes.map((goes) => (
              <li key={goes.table}>
                <span>{words.tables[goes.table] ?? goes.table}</span>
                <span className="figures">{goes.rows}</span>
              </li>
            ))}
          </ul>
          {preview.stays.length > 0 && (
            <>
              <h3>{words.stays}</h3>
              <ul className={styles.list}>
                {(all ? stays : stays.slice(0, FEW)).map(({ record, title, times }) => (
                  <li key={`${record.kind}-${record.id}`}>
                    {link(record, title)}{" "}
                    <span className="quiet">
                      {[links(record)?.kind ?? "", times > 1 ? words.timesSo(times) : ""]
                        .filter((part) => part !== "")
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
              {stays.length > FEW && !all && (
                <Button size="small" tone="quiet" onPress={() => setAll(true)}>
                  {words.showAllStays(stays.length)}
                </Button>
              )}
            </>
          )}
          <h3>{words.mentions}</h3>
          {preview.mentions.length === 0 ? (
            <p className="quiet">{words.noMentions}</p>
          ) : (
            <>
              <p className={styles.note}>{words.mentionsText}</p>
              <ul className={styles.list}>
                {preview.mentions.map((mention) => (
                  <li key={keyOf(mention.place)}>
                    <Checkbox
                      label={mention.excerpt}
                      note={mention.title}
                      value={!kept.has(keyOf(mention.place))}
                      onChange={(ticked) => toggle(keyOf(mention.place), ticked)}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {preview.copies.length > 0 && (
        <>
          <h3>{words.copies(preview.copies.length)}</h3>
          <p className={styles.note}>
            {words.copiesText}{" "}
            {words.copiesByHand(preview.copies.filter((copy) => copy.by_hand).map((copy) => formatMoment(copy.at)))}
          </p>
        </>
      )}
      <div className={styles.reason}>
        <TextField label={words.reason} value={reason} onChange={setReason} note={words.reasonNote} />
      </div>
      <div className={styles.buttons}>
        {preview.allowed ? (
          <Button tone="danger" isDisabled={erase.isPending} onPress={() => void askAndErase()}>
            {words.erase}
          </Button>
        ) : (
          preview.restricted === null && (
            <Button
              isDisabled={restrict.isPending}
              onPress={() =>
                restrict.mutate(
                  { id, reason },
                  {
                    onSuccess: () => {
                      set({ part: "restricted", person: undefined }, { replace: true });
                      notify({ tone: "plain", what: words.restrictedDone(preview.name) });
                    },
                  },
                )
              }
            >
              {words.restrict}
            </Button>
          )
        )}
      </div>
    </>
  );
}
