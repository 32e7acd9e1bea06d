import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { Checkbox, RadioGroup } from "../../shared/parts";
import { planner } from "../place";
import { BlockChoice } from "../print/BlockChoice";
import { concerned, NOTICES, type Notice } from "./notices";
import { registrationsQuery } from "./queries";
import { Tell } from "./Tell";
import { useSeminarWords } from "./words";

/** Letters and e-mails to those who registered: confirmation, waiting list, reminder, cancellation. */
export default function LettersPrint() {
  const words = useSeminarWords();
  const { search } = usePlace(planner);
  const id = search.id ?? 0;
  const registrations = useQuery({ ...registrationsQuery(id), enabled: id > 0 });
  const [notice, setNotice] = useState<Notice>(search.notice ?? "confirmation");
  const [block, setBlock] = useState<number | null>(null);
  const [preprinted, setPreprinted] = useState(false);
  const [language, setLanguage] = useState<string | null>(null);
  const only = search.people ?? [];
  const people = concerned(registrations.data?.rows ?? [], notice, only);
  return (
    <PaperScreen
      title={words.letters}
      count={(paper) => (paper.rows === null ? undefined : words.letterCount(paper.rows))}
      wish={
        id === 0 || people.length === 0
          ? null
          : {
              paper: "registration-letters",
              id,
              form: notice,
              people: people.map((one) => one.id),
              block,
              language,
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
    >
      <RadioGroup
        label={words.noticeKind}
        value={notice}
        onChange={(next) => next && setNotice(next)}
        options={NOTICES.map((one) => ({ id: one, label: words.notices[one], detail: words.noticeNotes[one] }))}
      />
      <BlockChoice value={block} onChange={setBlock} />
      <Checkbox label={words.preprinted} value={preprinted} onChange={setPreprinted} />
      <PaperLanguage value={language} onChange={setLanguage} />
      <Tell event={id} notice={notice} people={people} block={block} language={language} />
    </PaperScreen>
  );
}
