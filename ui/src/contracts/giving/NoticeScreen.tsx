import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type FieldPath, useForm, useWatch } from "react-hook-form";
import { asKontorError, callWithChanges, failureOf, queryClient } from "../../shared/api";
import type { LetterFields } from "../../shared/api/generated/commands";
import { Fetching, useDeskActions, useGo, useLeaving, usePlace, useShowRecord, useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { PaperPreview } from "../../shared/paper";
import { Button, EmptyState, Form, FormFoot, Record, SplitPane, showRefusal } from "../../shared/parts";
import styles from "../ContractForm.module.css";
import { contracts } from "../place";
import { contractQuery, letterQuery, proposeQuery } from "../queries";
import type { Contract } from "../terms";
import {
  following,
  letterOf,
  type NoticeForm,
  noticeField,
  noticeOf,
  type Proposal,
  startForm,
  texts,
  wishOf,
} from "./given";
import { NoticeGroups } from "./NoticeGroups";
import { useSettled } from "./settled";
import { useNoticeWords } from "./words";

/** So long after the last key the proposal and the pages follow. */
const PAUSE_MS = 250;

/** Giving notice, step by step, with the letter beside it. */
export default function NoticeScreen() {
  const { search } = usePlace(contracts);
  const id = search.id ?? 0;
  const contract = useQuery(contractQuery(id));
  const notice = contract.data?.notice ?? null;
  const kept = notice?.letter_id ?? null;
  const letter = useQuery({ ...letterQuery(kept ?? 0), enabled: kept !== null });
  const fields = letter.data?.fields;
  // What one begins with is asked once: it must not change while one types.
  const first = useQuery({
    ...proposeQuery({
      id,
      ends_on: notice?.ends_on ?? null,
      means: notice?.means ?? null,
      signatory: fields?.signatory.name ?? null,
      cosignatory: fields?.cosignatory.name ?? null,
      block: null,
    }),
    enabled: contract.data !== undefined && (kept === null || !letter.isPending),
  });
  const error = contract.error ?? (first.error?.code === "NOTICE_WITHOUT_END" ? null : first.error);
  if (error) {
    const { what, remedy } = failureOf(error);
    return <EmptyState title={what} text={remedy} />;
  }
  if (!contract.data || (first.isPending && !first.error)) {
    return (
      <Record>
        <Fetching lines={8} />
      </Record>
    );
  }
  return (
    <Editor
      key={id}
      contract={contract.data}
      first={first.data ?? null}
      draft={letter.data?.state === "draft" ? letter.data.fields : null}
      sent={letter.data?.state === "sent"}
    />
  );
}

function Editor(props: { contract: Contract; first: Proposal | null; draft: LetterFields | null; sent: boolean }) {
  const words = useNoticeWords();
  const go = useGo();
  const today = useToday();
  const { search } = usePlace(contracts);
  const showLetter = useShowRecord()("letter");
  // What was there when one began.
  const [{ contract, first, draft, sent }] = useState(props);
  const { id, row, notice } = contract;
  const form = useForm<NoticeForm>({ defaultValues: startForm(first, notice, draft) });
  const values = useWatch({ control: form.control }) as NoticeForm;

  const settled = useSettled(values, PAUSE_MS);
  const wish = wishOf(id, settled);
  const live = useQuery({ ...proposeQuery(wish), enabled: wish.ends_on !== null, placeholderData: keepPreviousData });
  const proposal = live.data ?? first;
  // A text that was changed by hand stays; one that stands as it was proposed follows.
  const before = useRef(first);
  useEffect(() => {
    if (proposal === null || proposal === before.current) return;
    const empty = { subject: "", salutation: "", body: "" };
    const change = following(form.getValues(), before.current?.letter ?? empty, proposal.letter);
    for (const key of texts) {
      const text = change[key];
      if (text !== undefined) form.resetField(key, { defaultValue: text });
    }
    before.current = proposal;
  }, [proposal, form]);

  const saving = useRef(false);
  /** Stores the notice; true once it is. `day` is when it was sent, null: not yet. */
  const store = async (day: string | null): Promise<boolean> => {
    if (saving.current) return false;
    saving.current = true;
    let done = false;
    const write = form.handleSubmit(async (typed) => {
      const recorded = noticeOf({ ...typed, sent_on: day }, notice);
      if (recorded === null) {
        form.setError("other_end", { message: words.noEnd }, { shouldFocus: true });
        return;
      }
      const writes = typed.with_letter && !sent && proposal !== null;
      try {
        const { changes } = await callWithChanges("contracts_notice_save", {
          id,
          notice: recorded,
          letter: writes ? letterOf(typed, proposal, draft, first) : null,
        });
        done = true;
        const letter = (await queryClient.fetchQuery({ ...contractQuery(id), staleTime: 0 })).notice?.letter_id;
        const open = letter != null && showLetter ? [{ label: words.openLetter, run: () => showLetter(letter) }] : [];
        const said = day === null ? words.prepared : words.sent;
        leaving.leave(() => go(contracts, { ...search, id }));
        notifyDone(said(row.title), changes, undefined, open);
      } catch (thrown) {
        showRefusal(form, asKontorError(thrown), (wire) => noticeField(wire, typed) as FieldPath<NoticeForm>);
      }
    });
    try {
      await write();
    } finally {
      saving.current = false;
    }
    return done;
  };
  const leaving = useLeaving({
    changed: form.formState.isDirty,
    save: () => store(values.sent_on),
    discard: async () => undefined,
  });
  const close = () => void leaving.cancel(() => go(contracts, { ...search, id }));
  const save = () => void store(values.sent_on);
  const busy = form.formState.isSubmitting;
  const name = values.sent_on === null ? words.prepare : words.send;
  useDeskActions({ save: { label: name, run: save, disabled: busy }, leave: close });

  const letter = proposal && values.with_letter && !sent ? letterOf(settled, proposal, draft, first) : null;
  return (
    <SplitPane
      place="contract-notice"
      initial={520}
      share={0.5}
      minMain={460}
      tone="soft"
      main={
        <div className={styles.form}>
          <header className={styles.head}>
            <h1>{words.title}</h1>
            <span className="quiet">{[row.title, row.partner].filter(Boolean).join(" · ")}</span>
          </header>
          <Form label={words.title} onSubmit={save}>
            <NoticeGroups form={form} contract={contract} proposal={proposal} letterSent={sent} />
            <FormFoot>
              <Button tone="primary" type="submit" keys="Mod+S" isDisabled={busy}>
                {name}
              </Button>
              {values.sent_on === null && (
                <Button isDisabled={busy} onPress={() => void store(today)}>
                  {words.sendToday}
                </Button>
              )}
              <Button onPress={close}>{words.cancel}</Button>
            </FormFoot>
          </Form>
        </div>
      }
      side={
        letter === null ? (
          <p className={styles.aside}>{sent ? words.letterSent : words.noLetter}</p>
        ) : (
          <PaperPreview
            wish={{
              paper: "letter",
              id: notice?.letter_id ?? null,
              letter: {
                fields: letter,
                letterhead: null,
                only: null,
                preprinted: false,
                no_sender: false,
                address: null,
                notes: "",
              },
            }}
          />
        )
      }
    />
  );
}
