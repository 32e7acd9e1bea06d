import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery, KontorError, useCommand } from "../../shared/api";
import { issuesOf, issueWords, TextField } from "../../shared/parts";
import { useAppWords } from "../words";

/** When contracts remind, and how long a letter is under way; both hold for the whole office. */
export function ContractSettings() {
  const words = useAppWords();
  return (
    <>
      <OfficeText setting="remind_days" usual="90, 30, 10, 0" label={words.remindDays} note={words.remindDaysNote} />
      <OfficeText setting="postal_days" usual="5" label={words.postalDays} note={words.postalDaysNote} />
    </>
  );
}

/** A setting of the office as text; it is kept when the field is left, and an empty one is as usual again. */
function OfficeText({ setting, usual, label, note }: { setting: string; usual: string; label: string; note: string }) {
  const stored = useQuery(commandQuery("setting_get", { key: setting }, { kinds: ["setting"] })).data ?? usual;
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const set = useCommand("setting_set", { failure: "own", onDone: () => setTyped(null) });
  const keep = () => {
    const text = typed?.trim();
    if (text === undefined || text === stored) return setTyped(null);
    set.mutate(
      { key: setting, value: text === "" || text === usual ? null : text },
      {
        onError: (error) => {
          const [issue] = issuesOf(error);
          const why = issue ? new KontorError(issue.code, issue.data as { [key: string]: unknown }) : error;
          setRefused(issueWords(why));
        },
      },
    );
  };
  return (
    <TextField
      label={label}
      note={note}
      value={typed ?? stored}
      onChange={(text) => {
        setTyped(text);
        setRefused(undefined);
      }}
      onBlur={keep}
      error={refused}
      maxLength={80}
    />
  );
}
