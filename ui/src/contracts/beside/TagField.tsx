import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { Control } from "react-hook-form";
import { commandQuery } from "../../shared/api";
import { Bound, Chip, SuggestField } from "../../shared/parts";
import type { ContractFormValues } from "../form";
import styles from "./Beside.module.css";
import { useBesideWords } from "./words";

const tagsQuery = commandQuery("contracts_tags", null, { kinds: ["contract"] });

/** Free words: Enter or a comma takes one, the back key in the empty field takes the last one away. */
export function TagField({ control }: { control: Control<ContractFormValues> }) {
  const words = useBesideWords();
  const [typed, setTyped] = useState("");
  const known = useQuery(tagsQuery).data ?? [];
  return (
    <Bound control={control} name="tags">
      {(field) => {
        const tags = field.value;
        const has = (tag: string) => tags.some((one) => one.toLowerCase() === tag.toLowerCase());
        const take = (text: string) => {
          const fresh = text
            .split(",")
            .map((tag) => tag.trim().replace(/\s+/g, " "))
            .filter((tag, index, all) => tag !== "" && !has(tag) && all.indexOf(tag) === index);
          if (fresh.length > 0) field.onChange([...tags, ...fresh]);
          setTyped("");
        };
        const keys = (event: KeyboardEvent) => {
          if (event.key === "Enter" && typed.trim() !== "") {
            // Enter takes the word; the form is saved by the next one.
            event.preventDefault();
            event.stopPropagation();
            take(typed);
          }
          if (event.key === "Backspace" && typed === "" && tags.length > 0) field.onChange(tags.slice(0, -1));
        };
        const options = known
          .filter((tag) => !has(tag) && tag.toLowerCase().startsWith(typed.trim().toLowerCase()))
          .map((tag) => ({ id: tag, label: tag }));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
          <div className={styles.tags} onKeyDownCapture={keys} onBlur={() => typed.trim() !== "" && take(typed)}>
            {tags.length > 0 && (
              <div className={styles.chips}>
                {tags.map((tag) => (
                  <Chip key={tag} label={tag} onRemove={() => field.onChange(tags.filter((one) => one !== tag))} />
                ))}
              </div>
            )}
            <SuggestField
              label={words.tags}
              value={typed}
              onChange={(text) => (text.includes(",") || known.includes(text) ? take(text) : setTyped(text))}
              options={options}
              placeholder={words.tagsHint}
              error={field.error}
            />
          </div>
        );
      }}
    </Bound>
  );
}
