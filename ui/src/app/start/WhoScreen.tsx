import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { commandQuery } from "../../shared/api";
import { Button, Form, SuggestField } from "../../shared/parts";
import { changeSettings } from "../settings/settings";
import { useAppWords } from "../words";
import { Mark } from "./Mark";
import { LanguageSwitch } from "./StartScreen";
import styles from "./StartScreen.module.css";

const employeesQuery = commandQuery("employees_list", null, { kinds: ["employee"] });

/** Asked once per PC, before the first file opens to work in: the name stands in the history. */
export function WhoScreen() {
  const words = useAppWords();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const employees = useQuery(employeesQuery).data ?? [];
  // The name is what links this PC to an employee.
  const me = employees.find((one) => one.name === name.trim());
  useEffect(() => input.current?.focus(), []);
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
          <SuggestField
            label={words.name}
            value={name}
            onChange={(next) => {
              setName(next.slice(0, 120));
              setError(undefined);
            }}
            error={error}
            note={me ? words.whoIs(me.name, me.code) : undefined}
            placeholder={words.nameHint}
            options={employees.filter((one) => one.works).map((one) => ({ id: one.name, label: one.name }))}
            inputRef={input}
            required
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
