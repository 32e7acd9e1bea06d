import { useRef, useState } from "react";
import { Button, Form, TextField } from "../../shared/parts";
import { changeSettings } from "../settings/settings";
import { useAppWords } from "../words";
import { Mark } from "./Mark";
import { LanguageSwitch } from "./StartScreen";
import styles from "./StartScreen.module.css";

/** Asked once per PC, before the first file opens to work in: the name stands in the history. */
export function WhoScreen() {
  const words = useAppWords();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const submit = () => {
    if (name.trim() !== "") {
      changeSettings({ who: name.trim() });
      return;
    }
    setError(words.nameMissing);
    input.current?.focus();
  };
  return (
    <main className={styles.start}>
      <div className={`${styles.sheet} ${styles.small}`}>
        <header className={styles.head}>
          <Mark />
          <div>
            <h1 className={styles.name}>{words.whoTitle}</h1>
            <p className={styles.text}>{words.whoText}</p>
          </div>
        </header>
        <Form label={words.whoTitle} onSubmit={submit}>
          <TextField
            label={words.name}
            value={name}
            onChange={(next) => {
              setName(next);
              setError(undefined);
            }}
            error={error}
            placeholder={words.nameHint}
            maxLength={120}
            inputRef={input}
            required
            autoFocus
          />
          <div className={styles.foot}>
            <Button tone="primary" type="submit">
              {words.go}
            </Button>
            <LanguageSwitch />
          </div>
        </Form>
      </div>
    </main>
  );
}
