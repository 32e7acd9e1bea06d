import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asKontorError, callWithChanges, reportFailure, useCommand } from "../../shared/api";
import { useGo, usePlace, useShowRecord, useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { PaperScreen } from "../../shared/paper";
import { Button, Checkbox, DateField, NoticeBar, RadioGroup } from "../../shared/parts";
import { SecondSignature } from "../editor/SecondSignature";
import styles from "../Letters.module.css";
import { letters } from "../place";
import { lawQuery, letterQuery } from "../queries";
import { useLetterWords } from "../words";
import { noticeOf } from "./notice";

const WAYS = ["post", "email", "fax", "hand"] as const;
type Way = (typeof WAYS)[number];

/** A letter or a serial letter on its way out; afterwards it is noted as sent. */
export default function LetterPrint() {
  const words = useLetterWords();
  const go = useGo();
  const today = useToday();
  const show = useShowRecord();
  const showFirm = show("firm");
  const showContract = show("contract");
  const { search } = usePlace(letters);
  const id = search.id ?? null;
  const letter = useQuery({ ...letterQuery(id ?? 0), enabled: id !== null }).data;
  const law = useQuery(lawQuery).data ?? [];
  const [preprinted, setPreprinted] = useState(false);
  const [trays, setTrays] = useState(false);
  const [on, setOn] = useState<string | null>(null);
  const [way, setWay] = useState<Way>("post");
  const [sending, setSending] = useState(false);
  // A notice leaves at its contract: way, proof and end are kept there.
  const [notice, setNotice] = useState<{ contract: number; title: string } | null>(null);
  const part = useCommand("papers_print");
  const save = useCommand("letters_save");
  const serial = letter?.fields.kind === "serial";
  const draft = letter?.state === "draft";

  const send = async () => {
    if (id === null || sending) return;
    setSending(true);
    try {
      const { value, changes } = await callWithChanges("letters_send", { id, on: on ?? today, way });
      notifyDone(words.markedSent(value), changes);
      go(letters, { id });
    } catch (thrown) {
      const error = asKontorError(thrown);
      const of = noticeOf(error);
      if (of === null) reportFailure(error);
      else setNotice(of);
    } finally {
      setSending(false);
    }
  };
  return (
    <PaperScreen
      title={serial ? words.printSerial : words.printLetter}
      count={(paper) => (serial && paper.rows !== null ? words.lettersCount(paper.rows) : paper.title)}
      wish={
        id === null
          ? null
          : {
              paper: serial ? "serial-letter" : "letter",
              id,
              letter: {
                fields: null,
                letterhead: null,
                only: null,
                preprinted,
                no_sender: false,
                address: null,
                notes: "",
              },
            }
      }
      {...(letter?.fields.contact_id ? { mail: { contacts: [letter.fields.contact_id] } as never } : {})}
    >
      {(paper) => {
        const further = paper !== null && paper.first_pages > 0 && paper.pages.length > paper.first_pages;
        return (
          <>
            {law.length > 0 && (
              <NoticeBar tone="due">
                {words.lawMissing(
                  law
                    .map((one) => `${words.firmFields[one.field] ?? one.field}${one.law ? ` (${one.law})` : ""}`)
                    .join(", "),
                )}{" "}
                {showFirm && (
                  <Button size="small" onPress={() => showFirm(1)}>
                    {words.lawMissingEdit}
                  </Button>
                )}
              </NoticeBar>
            )}
            {draft && letter && (
              <SecondSignature
                fields={letter.fields}
                onChoose={(cosignatory) => save.mutate({ id: letter.id, fields: { ...letter.fields, cosignatory } })}
              />
            )}
            <Checkbox
              label={words.preprinted}
              note={words.preprintedNote}
              value={preprinted}
              onChange={setPreprinted}
            />
            {further && <Checkbox label={words.trays} note={words.traysNote} value={trays} onChange={setTrays} />}
            {further && trays && paper && (
              <div className={styles.choices}>
                {(["first", "further"] as const).map((one) => (
                  <Button key={one} onPress={() => part.mutate({ document: paper.document, tagged: false, part: one })}>
                    {one === "first" ? words.printFirst : words.printFurther}
                  </Button>
                ))}
              </div>
            )}
            {draft && (
              <div className={styles.sent}>
                <h2>{words.markSentTitle}</h2>
                <DateField label={words.sentDay} value={on ?? today} onChange={setOn} mode="backward" />
                <RadioGroup
                  label={words.sentWay}
                  value={way}
                  onChange={(next) => setWay(next ?? "post")}
                  options={WAYS.map((one) => ({ id: one, label: words.ways[one] }))}
                />
                <Button isDisabled={sending || paper === null} onPress={() => void send()}>
                  {words.markSent}
                </Button>
                {notice === null ? (
                  <p className="quiet">{words.markSentNote}</p>
                ) : (
                  <NoticeBar
                    tone="due"
                    actions={
                      showContract && (
                        <Button size="small" onPress={() => showContract(notice.contract)}>
                          {words.noteAtContract}
                        </Button>
                      )
                    }
                  >
                    {words.isNotice(notice.title)}
                  </NoticeBar>
                )}
              </div>
            )}
          </>
        );
      }}
    </PaperScreen>
  );
}
