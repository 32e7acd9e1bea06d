import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asKontorError, call, KontorError, reportFailure } from "../../shared/api";
import type { EventPlaces } from "../../shared/api/generated/commands";
import { AmountField, issuesOf, issueWords, NumberField, Select } from "../../shared/parts";
import { currenciesQuery } from "./queries";
import styles from "./Seminar.module.css";
import { useSeminarWords } from "./words";

/** How many may come and what a place costs; stored when a field is left. */
export function PlacesFields({ event, places }: { event: number; places: EventPlaces }) {
  const words = useSeminarWords();
  const [typed, setTyped] = useState(places);
  const [refused, setRefused] = useState<{ field: string; message: string } | null>(null);
  const listed = useQuery(currenciesQuery).data ?? [];
  useEffect(() => setTyped(places), [places]);
  const store = async (next: EventPlaces) => {
    if (JSON.stringify(next) === JSON.stringify(places)) return;
    setRefused(null);
    try {
      await call("event_places_save", { event_id: event, places: next });
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issue = issuesOf(error)[0];
      if (issue) {
        const refusal = new KontorError(issue.code, issue.data as Record<string, unknown>);
        setRefused({ field: issue.field, message: issueWords(refusal) });
      } else reportFailure(error);
    }
  };
  const error = (field: string) => (refused?.field === field ? refused.message : undefined);
  const currencies = [...new Set([...listed.filter((one) => one.active).map((one) => one.code), typed.currency])];
  return (
    <section className={styles.box} aria-label={words.places}>
      <h2>{words.places}</h2>
      <NumberField
        label={words.capacity}
        note={words.capacityNote}
        value={typed.capacity}
        onChange={(capacity) => setTyped({ ...typed, capacity })}
        onBlur={() => void store(typed)}
        min={1}
        max={100_000}
        wrong={words.capacityWrong}
        error={error("capacity")}
      />
      <div className={styles.price}>
        <AmountField
          label={words.price}
          value={typed.price}
          currency={typed.currency}
          onChange={(price) => setTyped({ ...typed, price })}
          onBlur={() => void store(typed)}
          error={error("price")}
        />
        <Select
          label={words.currency}
          value={typed.currency}
          options={currencies.map((id) => ({ id, label: id }))}
          onChange={(currency) => {
            if (currency === null) return;
            setTyped({ ...typed, currency });
            void store({ ...typed, currency });
          }}
        />
      </div>
      <p className={styles.small}>{words.priceNote}</p>
    </section>
  );
}
