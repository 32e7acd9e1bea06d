import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { commandQuery, useCommand } from "../api";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { TextField } from "../parts/field/TextField";
import { notify } from "../parts/notice/notices";
import styles from "./Paper.module.css";
import { takeWanted } from "./wantedForm";
import { usePaperWords } from "./words";

/**
 * Keeps the choices of a paper or list under a name ("Chefliste") and brings them back. `value` is whatever the
 * screen needs to restore them; it comes back to `onApply` unread, so the screen checks it.
 */
export function KeptForms({
  place,
  value,
  onApply,
}: {
  place: string;
  value: unknown;
  onApply: (value: unknown, name: string) => void;
}) {
  const words = usePaperWords();
  const forms = useQuery(commandQuery("forms_list", { place }, { kinds: ["form"] })).data;
  const [name, setName] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen before is taken once, as soon as it is known.
  useEffect(() => {
    const id = forms && takeWanted(place);
    const form = forms?.find((one) => one.id === id);
    if (form) onApply(form.json, form.name);
  }, [forms, place]);
  const save = useCommand("forms_save", {
    onDone: (_, form) => {
      notify({ tone: "fine", what: words.formKept(form.name) });
      setName("");
    },
  });
  const remove = useCommand("forms_delete");
  const wanted = name.trim();
  return (
    <div className={styles.forms}>
      <h2>{words.forms}</h2>
      {(forms ?? []).map((form) => (
        <div key={form.id} className={styles.form}>
          <Button onPress={() => onApply(form.json, form.name)}>{form.name}</Button>
          <IconButton
            icon={Trash2}
            label={words.formDelete(form.name)}
            tone="danger"
            onPress={() => remove.mutate({ id: form.id })}
          />
        </div>
      ))}
      <div className={styles.formRow}>
        <TextField
          label={words.formName}
          labelHidden
          value={name}
          onChange={setName}
          placeholder={words.formHint}
          maxLength={80}
        />
        <Button
          isDisabled={wanted === "" || save.isPending}
          onPress={() => save.mutate({ id: null, place, name: wanted, json: value })}
        >
          {words.formSave}
        </Button>
      </div>
    </div>
  );
}
