import { type KeyboardEvent, useState } from "react";
import { asKontorError, call, failureOf, KontorError } from "../../shared/api";
import type { DistributionListFields } from "../../shared/api/generated/commands";
import { Button, issuesOf, issueWords, notify, TextField } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Distribution.module.css";

/** Asks for the name of a new distribution list, above the list that it is made from. */
export function NewList({
  fields,
  onDone,
}: {
  fields: (name: string) => Promise<DistributionListFields>;
  /** With the list's id where it was made. */
  onDone: (id: number | null) => void;
}) {
  const words = useWords();
  const [name, setName] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  const make = async () => {
    try {
      const { id } = await call("distribution_lists_save", { id: null, fields: await fields(name.trim()) });
      notify({ tone: "fine", what: words.listSaved(name.trim()) });
      onDone(id);
    } catch (refused) {
      const issue = refused instanceof KontorError ? issuesOf(refused)[0] : undefined;
      if (issue) setError(issueWords(new KontorError(issue.code, issue.data as { [key: string]: unknown })));
      else setError(failureOf(asKontorError(refused)).what);
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onDone(null);
    }
  };
  return (
    <form
      className={styles.naming}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void make();
      }}
    >
      <TextField
        label={words.listName}
        value={name}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        maxLength={120}
        {...(error === undefined ? {} : { error })}
        autoFocus
      />
      <Button tone="primary" type="submit" isDisabled={name.trim() === ""}>
        {words.listCreate}
      </Button>
      <Button onPress={() => onDone(null)}>{words.cancel}</Button>
    </form>
  );
}
