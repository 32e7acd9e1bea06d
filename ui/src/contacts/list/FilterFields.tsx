import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { OwnFilter } from "../../shared/own/OwnFilter";
import { IconButton, Lookup, type Option, Select, TextField } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { contacts } from "../place";
import { choicesQuery, contactQuery, findOrganisationContacts } from "../queries";
import { useWords } from "../words";
import styles from "./Contacts.module.css";
import { languageName } from "./columns";
import { monthOptions } from "./months";

/** Filters that one types or picks from many: towns, postal codes, organisation, language, tags, month of birth, own fields. */
export function FilterFields() {
  const words = useWords();
  const language = useLanguage();
  const { search, set } = usePlace(contacts);
  const choices = useQuery(choicesQuery).data;
  const organisation = useQuery({
    ...contactQuery(search.organisation ?? 0),
    enabled: search.organisation !== undefined,
  }).data;
  const chosen: Option<number> | null =
    search.organisation === undefined ? null : { id: search.organisation, label: organisation?.name ?? "" };

  const among =
    (values: readonly { value: string; count: number }[], taken: readonly string[]) =>
    async (text: string): Promise<Option<string>[]> => {
      const typed = text.trim().toLocaleLowerCase();
      return values
        .filter((one) => !taken.includes(one.value) && one.value.toLocaleLowerCase().startsWith(typed))
        .slice(0, 20)
        .map((one) => ({ id: one.value, label: one.value, detail: String(one.count) }));
    };
  return (
    <div className={styles.fields}>
      <Lookup
        label={words.townIn}
        lookupKey={["contact-towns", choices?.towns, search.towns]}
        find={among(choices?.towns ?? [], search.towns)}
        value={null}
        onChange={(town) => town && set({ towns: [...search.towns, town.id] }, { replace: true })}
        placeholder={words.addTown}
      />
      <Postal label={words.postalFrom} value={search.from} onChange={(from) => set({ from }, { replace: true })} />
      <Postal label={words.postalTo} value={search.to} onChange={(to) => set({ to }, { replace: true })} />
      <Lookup
        label={words.atOrganisation}
        lookupKey={["contact-organisations"]}
        kinds={["contact"]}
        find={findOrganisationContacts}
        value={chosen}
        onChange={(found) => set({ organisation: found?.id }, { replace: true })}
      />
      {(choices?.tags.length ?? 0) > 0 && (
        <Lookup
          label={words.filterTags}
          lookupKey={["contact-tags", choices?.tags, search.tags]}
          find={among(choices?.tags ?? [], search.tags)}
          value={null}
          onChange={(tag) => tag && set({ tags: [...search.tags, tag.id] }, { replace: true })}
        />
      )}
      <Select
        label={words.language}
        options={(choices?.languages ?? []).map((one) => ({
          id: one.value,
          label: languageName(words, one.value, language),
          detail: String(one.count),
        }))}
        value={search.language ?? null}
        none={words.anyLanguage}
        onChange={(code) => set({ language: code ?? undefined }, { replace: true })}
      />
      <Select
        label={words.birthdayIn}
        options={monthOptions(language)}
        value={search.month ?? null}
        none={words.anyMonth}
        onChange={(month) => set({ month: month ?? undefined }, { replace: true })}
      />
      <OwnFilter kind="contact" conditions={search.own} onChange={(own) => set({ own }, { replace: true })} />
      <IconButton icon={X} label={words.closeFilters} onPress={() => set({ filters: false }, { replace: true })} />
    </div>
  );
}

/** A postal code, taken over when the field is left or Enter is pressed. */
function Postal({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  // The chip takes the range away from outside.
  if (value !== before) {
    setBefore(value);
    setTyped(value);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Enter of the field within.
    <div
      className={styles.postal}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) onChange(typed.trim());
      }}
    >
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        onBlur={() => onChange(typed.trim())}
        inputMode="numeric"
        maxLength={10}
      />
    </div>
  );
}
