import { useState } from "react";
import { asKontorError, call, KontorError, reportFailure } from "../../shared/api";
import type { Registration } from "../../shared/api/generated/commands";
import { AmountField, Button, Checkbox, issuesOf, issueWords, notify, TextField } from "../../shared/parts";
import styles from "./Seminar.module.css";
import { useSeminarWords } from "./words";

/** What is known of somebody who registered, below their line. */
export function PersonFields({ one, currency, onClose }: { one: Registration; currency: string; onClose: () => void }) {
  const words = useSeminarWords();
  const [person, setPerson] = useState(one.person);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const change = (changed: Partial<typeof person>) => setPerson((before) => ({ ...before, ...changed }));
  const save = async () => {
    setRefused({});
    try {
      await call("registration_change", { id: one.id, person });
      notify({ tone: "fine", what: words.saved(person.name) });
      onClose();
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issues = issuesOf(error);
      if (issues.length === 0) reportFailure(error);
      setRefused(
        Object.fromEntries(
          issues.map((issue) => [
            issue.field,
            issueWords(new KontorError(issue.code, issue.data as Record<string, unknown>)),
          ]),
        ),
      );
    }
  };
  return (
    <form
      className={styles.below}
      aria-label={words.editOf(one.person.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.fields}>
        <TextField
          label={words.name}
          value={person.name}
          onChange={(name) => change({ name })}
          error={refused.name}
          maxLength={200}
          required
          autoFocus
        />
        <TextField
          label={words.functionFirm}
          value={person.function}
          onChange={(what) => change({ function: what })}
          maxLength={200}
        />
        <TextField
          label={words.email}
          type="email"
          value={person.email}
          onChange={(email) => change({ email })}
          placeholder={one.address}
          maxLength={200}
        />
        <AmountField
          label={words.ownPrice}
          value={person.price}
          currency={currency}
          onChange={(price) => change({ price })}
          error={refused.price}
        />
        <TextField
          label={words.diet}
          value={person.diet}
          onChange={(diet) => change({ diet })}
          placeholder={words.dietHint}
          maxLength={200}
        />
        <TextField label={words.note} value={person.note} onChange={(note) => change({ note })} maxLength={500} />
      </div>
      <Checkbox label={words.consent} value={person.consent} onChange={(consent) => change({ consent })} />
      <div className={styles.buttons}>
        <Button type="submit">{words.save}</Button>
        <Button tone="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
