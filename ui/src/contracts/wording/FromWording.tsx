import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ClipboardPaste } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWatch } from "react-hook-form";
import { call } from "../../shared/api";
import { useToday } from "../../shared/desk";
import { Button, Facts, NoticeBar, TextArea } from "../../shared/parts";
import { formatDate, useLanguage } from "../../shared/words";
import { writeMonthDay } from "../monthDay";
import type { ContractFormReturn } from "../notice/paths";
import type { TermsForm } from "../terms";
import { useContractWords } from "../words";
import type { Words } from "../words.de";
import styles from "./FromWording.module.css";
import { blank, LONGEST, type Part, type Proposal, proposalOf, type Said } from "./proposal";

/** So long after the last key the wording is read. */
const PAUSE_MS = 200;

/**
 * A clause pasted from the contract, and what is proposed from it: nothing changes in the form before it is taken
 * over. Beside this button stands whatever else fills the terms at one go.
 */
export function FromWording({ form, isNew }: { form: ContractFormReturn; isNew: boolean }) {
  const words = useContractWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    // The button has to be there again before it can be focused.
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  const take = ({ terms, noticeForm }: Proposal) => {
    form.clearErrors("terms");
    form.setValue("terms", terms, { shouldDirty: true });
    if (noticeForm !== null) form.setValue("notice_form", noticeForm, { shouldDirty: true });
    flushSync(() => setOpen(false));
    // On with what is still missing, otherwise with the rule, which is what counts.
    form.setFocus(
      terms.start === null
        ? "terms.start"
        : terms.first === "length" && terms.length === null
          ? "terms.length"
          : terms.first !== "none" && terms.after === "renews" && terms.renewal === null
            ? "terms.renewal"
            : "terms.rule.kind",
    );
  };
  if (open) return <Wording form={form} isNew={isNew} onTake={take} onClose={close} />;
  return (
    <div className={styles.sources}>
      <Button ref={button} tone="quiet" size="small" icon={ClipboardPaste} onPress={() => setOpen(true)}>
        {words.fromWording}
      </Button>
    </div>
  );
}

function Wording({
  form,
  isNew,
  onTake,
  onClose,
}: {
  form: ContractFormReturn;
  isNew: boolean;
  onTake: (proposal: Proposal) => void;
  onClose: () => void;
}) {
  const words = useContractWords();
  const today = useToday();
  const terms = useWatch({ control: form.control, name: "terms" });
  const [text, setText] = useState("");
  const [settled, settle] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => settle(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const read = (wording: string) => call("contracts_wording", { text: wording, terms: blank(today) });
  const said = useQuery({
    queryKey: ["contracts_wording", settled],
    queryFn: () => read(settled),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
    meta: { kinds: [] },
  }).data;
  const proposal = settled === "" || !said ? null : proposalOf(said, terms, isNew);
  // Whoever types and takes over at once means the text that stands there, not the one before the pause.
  const take = async () => {
    const now = text.trim();
    if (now === "") return;
    const meant = proposalOf(await read(now), form.getValues("terms"), isNew);
    if (meant) onTake(meant);
    else settle(now);
  };
  return (
    <div
      className={styles.box}
      role="group"
      aria-label={words.wordingTitle}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void take();
        } else if (event.key === "Escape") {
          // Leaves the wording, not the form.
          event.preventDefault();
          onClose();
        }
      }}
    >
      <TextArea
        label={words.wordingField}
        value={text}
        onChange={setText}
        rows={4}
        placeholder={words.wordingHint}
        note={text.length > LONGEST ? words.wordingLong : undefined}
        autoFocus
      />
      <div role="status" className={styles.found}>
        {settled !== "" && said && (proposal ? <Found said={said} proposal={proposal} /> : <NothingFound />)}
      </div>
      <div className={styles.buttons}>
        <Button keys="Mod+Enter" isDisabled={proposal === null} onPress={() => void take()}>
          {words.wordingTake}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function NothingFound() {
  const words = useContractWords();
  return <NoticeBar tone="due">{words.wordingNothing}</NoticeBar>;
}

/** What was understood, part by part; what is to be checked stands above it. */
function Found({ said, proposal }: { said: Said; proposal: Proposal }) {
  const words = useContractWords();
  const language = useLanguage();
  const { terms, parts, checks, noticeForm } = proposal;
  const say = (part: Part, text: string): ReactNode => {
    switch (parts[part]) {
      case "said":
        return text;
      case "assumed":
        return <span className="due">{text}</span>;
      case "missing":
        return <span className="due">{words.wordingMissing}</span>;
      case "kept":
        return <span className="quiet">{words.wordingKept}</span>;
    }
  };
  const hints = { doubtful: words.wordingDoubtful, assumed: words.wordingAssumed, clash: words.wordingClash };
  return (
    <>
      {checks.map((check) => (
        <NoticeBar key={check} tone="due">
          {hints[check]}
        </NoticeBar>
      ))}
      <Facts
        facts={[
          [words.fStart, say("start", terms.start === null ? "" : formatDate(terms.start))],
          [words.fFirst, say("first", firstWords(terms, words))],
          // Without a first term nothing follows it: it goes on from the beginning.
          [words.fAfter, terms.first !== "none" && say("after", afterWords(terms, words))],
          [words.groupNotice, say("notice", said.notice_words)],
          [words.fEarliest, said.earliest_end && terms.earliestEnd !== null && formatDate(terms.earliestEnd)],
          [
            words.fExcluded,
            (said.terms.excluded_ends ?? []).map((day) => writeMonthDay(day, language)).join(", ") || false,
          ],
          [words.fNoticeForm, formWords(noticeForm, words)],
        ]}
      />
    </>
  );
}

/** The form of a notice is never empty in the form: where the clause is silent, what stands there is to be checked. */
function formWords(noticeForm: Proposal["noticeForm"], words: Words): ReactNode {
  return noticeForm === null ? <span className="due">{words.wordingUnsaid}</span> : words.noticeForms[noticeForm];
}

function firstWords(terms: TermsForm, words: Words): string {
  if (terms.first === "until" && terms.until !== null) return `${words.fFirsts.until}: ${formatDate(terms.until)}`;
  return terms.first === "length" && terms.length !== null
    ? words.amounts[terms.lengthUnit](terms.length)
    : words.wordingNoTerm;
}

function afterWords(terms: TermsForm, words: Words): string {
  return terms.after === "renews" && terms.renewal !== null
    ? words.renewsBy(words.amounts[terms.renewalUnit](terms.renewal))
    : words.fAfters[terms.after];
}
