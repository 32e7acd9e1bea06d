import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery, useCommand } from "../../shared/api";
import { Button, notify, Skeleton, TextArea } from "../../shared/parts";
import styles from "../DataProtection.module.css";
import { useWords } from "../words";

const KEYS = ["privacy_purposes", "privacy_recipients", "privacy_source"] as const;

/** The sentences that the law wants beside the data. */
export function AnswerTextsPart() {
  const words = useWords();
  const labels = [words.purposes, words.recipients, words.origin];
  return (
    <>
      {KEYS.map((key, index) => (
        <Sentence key={key} name={key} label={labels[index] ?? ""} />
      ))}
    </>
  );
}

function Sentence({ name, label }: { name: (typeof KEYS)[number]; label: string }) {
  const kept = useQuery(commandQuery("setting_get", { key: name }, { kinds: ["setting"] }));
  if (kept.data === undefined) return <Skeleton lines={2} />;
  return <Editor key={kept.data ?? ""} name={name} label={label} kept={kept.data ?? ""} />;
}

function Editor({ name, label, kept }: { name: string; label: string; kept: string }) {
  const words = useWords();
  const [text, setText] = useState(kept);
  const save = useCommand("setting_set", { onDone: () => notify({ tone: "fine", what: words.saved }) });
  return (
    <div className={styles.section}>
      <div style={{ width: "100%" }}>
        <TextArea label={label} value={text} onChange={setText} placeholder={words.usual} />
      </div>
      {text !== kept && (
        <Button
          size="small"
          isDisabled={save.isPending}
          onPress={() => save.mutate({ key: name, value: text.trim() === "" ? null : text })}
        >
          {words.save}
        </Button>
      )}
    </div>
  );
}
