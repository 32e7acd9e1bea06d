import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../shared/api";
import type { Card, ProposedField } from "../../shared/api/generated/commands";
import { useDeskActions } from "../../shared/desk";
import { Button, Checkbox, FormFoot, TextArea } from "../../shared/parts";
import { groupIban } from "../../shared/typed/numbers";
import { useLanguage } from "../../shared/words";
import { countryName } from "../countries";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";

/** So long after the last key the text is read. */
const PAUSE_MS = 200;

/**
 * A pasted signature on the left, what is proposed from it on the right. Each field can be left out; the rest goes
 * into the form, where it is looked at before it is saved.
 */
export function FromText({ onTake, onCancel }: { onTake: (card: Card) => void; onCancel: () => void }) {
  const words = useWords();
  const language = useLanguage();
  const [text, setText] = useState("");
  const [settled, settle] = useState("");
  const [without, setWithout] = useState<readonly number[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(text);
      setWithout([]);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const proposal = useQuery({
    queryKey: ["contacts_from_text", settled, without],
    queryFn: () => call("contacts_from_text", { text: settled, without: [...without] }),
    enabled: settled.trim() !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
    meta: { kinds: [] },
  }).data;
  const fields = settled.trim() === "" ? [] : (proposal?.fields ?? []);
  const ready = fields.length > without.length;
  const take = async () => {
    if (!ready) return;
    onTake((await call("contacts_from_text", { text: settled, without: [...without] })).card);
  };
  useDeskActions({ leave: onCancel });

  const say = ({ field, value }: ProposedField) => {
    if (field === "salutation") return words.salutations[value === "ms" ? "ms" : "mr"];
    if (field === "country") return countryName(value, language);
    return field === "iban" ? groupIban(value) : value;
  };
  const label = (one: ProposedField) =>
    one.address === 0
      ? words.proposed[one.field]
      : `${words.proposed[one.field]} (${words.fromTextAddress(one.address + 1)})`;
  return (
    <section
      className={styles.page}
      aria-label={words.fromTextTitle}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void take();
        }
      }}
    >
      <h1 className={styles.title}>{words.fromTextTitle}</h1>
      <div className={styles.fromText}>
        <TextArea
          label={words.fromTextField}
          value={text}
          onChange={setText}
          rows={18}
          placeholder={words.fromTextHint}
          autoFocus
        />
        <div>
          <h2 className={styles.fromTextTitle}>{words.fromTextFound}</h2>
          {fields.length === 0 ? (
            <p className="quiet">{settled.trim() === "" ? words.fromTextEmpty : words.fromTextNothing}</p>
          ) : (
            <ul className={styles.proposals}>
              {fields.map((one, index) => (
                <li key={`${one.field}-${one.address}-${one.value}`}>
                  <Checkbox
                    label={label(one)}
                    note={say(one)}
                    value={!without.includes(index)}
                    onChange={(on) => setWithout(on ? without.filter((other) => other !== index) : [...without, index])}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <p className="quiet">{words.fromTextNote}</p>
      <FormFoot>
        <Button tone="primary" keys="Mod+Enter" isDisabled={!ready} onPress={() => void take()}>
          {words.fromTextTake}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </FormFoot>
    </section>
  );
}
