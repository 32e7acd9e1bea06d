import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { usePlace } from "../../shared/desk";
import { IconButton, Lookup, NumberField, type Option } from "../../shared/parts";
import { usePartnerName } from "../names";
import { contracts } from "../place";
import { findContacts, responsiblesQuery, tagsQuery } from "../queries";
import type { ContractSearch } from "../search";
import styles from "./FilterFields.module.css";
import { useListWords } from "./words";

/** Filters that one types or picks from many: partner, any number of days, who is responsible, tag. */
export function FilterFields() {
  const words = useListWords();
  const { search, set } = usePlace(contracts);
  const responsibles = useQuery(responsiblesQuery).data ?? [];
  const tags = useQuery(tagsQuery).data ?? [];
  const partner = usePartnerName(search.partner);
  const put = (change: Partial<ContractSearch>) => set(change, { replace: true });
  const chosen = <T extends string | number>(id: T | undefined, label: string): Option<T> | null =>
    id === undefined ? null : { id, label };
  return (
    <div className={styles.fields}>
      <Lookup
        label={words.partner}
        lookupKey={["contract-filter-partners"]}
        kinds={["contact"]}
        find={findContacts}
        value={chosen(search.partner, partner ?? "")}
        onChange={(found) => put({ partner: found?.id })}
      />
      <NumberField
        label={words.days}
        value={search.due ?? null}
        onChange={(days) => put({ due: days ?? undefined })}
        wrong={words.daysWrong}
        max={3650}
        unit={words.daysShort}
      />
      <Lookup
        label={words.responsible}
        lookupKey={["contract-filter-responsibles", responsibles]}
        kinds={[]}
        find={among(responsibles)}
        value={chosen(search.responsible, search.responsible ?? "")}
        onChange={(found) => put({ responsible: found?.id })}
      />
      {tags.length > 0 && (
        <Lookup
          label={words.tags}
          lookupKey={["contract-filter-tags", tags]}
          kinds={[]}
          find={among(tags)}
          value={chosen(search.tag, search.tag ?? "")}
          onChange={(found) => put({ tag: found?.id })}
        />
      )}
      <IconButton icon={X} label={words.fieldsAway} onPress={() => put({ filters: false })} />
    </div>
  );
}

/** Those of some texts of which a word begins as was typed. */
export function among(values: readonly string[]) {
  return async (text: string): Promise<Option<string>[]> => {
    const typed = text.trim().toLocaleLowerCase();
    return values
      .filter((one) => {
        const known = one.toLocaleLowerCase();
        return known.startsWith(typed) || known.includes(` ${typed}`);
      })
      .slice(0, 20)
      .map((one) => ({ id: one, label: one }));
  };
}
