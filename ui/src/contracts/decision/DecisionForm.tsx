import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useForm, useWatch } from "react-hook-form";
import { asKontorError, callWithChanges } from "../../shared/api";
import type { DecisionFields } from "../../shared/api/generated/commands";
import { listBehind, useGo, useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Bound, Button, DateField, Form, RadioGroup, SuggestField, showRefusal, TextField } from "../../shared/parts";
import styles from "../Ask.module.css";
import { contracts } from "../place";
import { employeesQuery } from "../queries";
import type { Contract } from "../terms";
import { meaning } from "./holds";
import { useDecisionWords } from "./words";

type Choice = DecisionFields["choice"];

interface DecisionForm {
  choice: Choice | null;
  decided_on: string | null;
  decided_by: string;
  note: string;
}

const choices = ["keep", "terminate", "renegotiate"] as const satisfies readonly Choice[];

/** What was decided about the end that is up, when and by whom; "kündigen" leads on to the notice. */
export function DecisionForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const words = useDecisionWords();
  const go = useGo();
  const today = useToday();
  const { id, row } = contract;
  const employees = useQuery(employeesQuery).data ?? [];
  const form = useForm<DecisionForm>({
    defaultValues: {
      choice: null,
      decided_on: today,
      // The one who decided last time is as a rule the one who decides.
      decided_by: contract.decisions[0]?.decided_by ?? "",
      note: "",
    },
  });
  const choice = useWatch({ control: form.control, name: "choice" });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
  }, []);

  const save = form.handleSubmit(async (typed) => {
    if (typed.choice === null || typed.decided_on === null) return;
    const { choice, decided_on, decided_by, note } = typed;
    try {
      const fields: DecisionFields = { choice, decided_on, decided_by, note };
      const { changes } = await callWithChanges("contracts_decide", { id, fields });
      onDone();
      notifyDone(words.saved[choice](row.title), changes);
      if (choice === "terminate") go(contracts, { ...listBehind(contracts.path), id }, "notice");
    } catch (thrown) {
      showRefusal(form, asKontorError(thrown));
    }
  });

  return (
    <div ref={box}>
      <Form label={words.ask} onSubmit={() => void save()}>
        <Bound control={form.control} name="choice" required>
          {({ inputRef: _, ...field }) => (
            <RadioGroup<Choice>
              {...field}
              label={words.choice}
              options={choices.map((one) => ({
                id: one,
                label: words.choices[one],
                detail: meaning(one, row, today, words),
              }))}
            />
          )}
        </Bound>
        <div className={styles.two}>
          <Bound control={form.control} name="decided_on" required>
            {(field) => <DateField {...field} label={words.on} mode="backward" />}
          </Bound>
          <Bound control={form.control} name="decided_by">
            {(field) => (
              <SuggestField
                {...field}
                label={words.by}
                note={words.byNote}
                options={employees.filter((one) => one.works).map((one) => ({ id: one.name, label: one.name }))}
              />
            )}
          </Bound>
        </div>
        <Bound control={form.control} name="note">
          {(field) => <TextField {...field} label={words.note} placeholder={words.noteHint} maxLength={1000} />}
        </Bound>
        <div className={styles.answers}>
          <Button tone="primary" type="submit" keys="Enter" isDisabled={form.formState.isSubmitting}>
            {choice === "terminate" ? words.saveAndNotice : words.save}
          </Button>
          <Button onPress={onDone}>{words.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}
