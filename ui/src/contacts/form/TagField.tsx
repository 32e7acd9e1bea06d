import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { commandQuery } from "../../shared/api";
import { Bound, Chip, SuggestField } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";

const choicesQuery = commandQuery("contacts_choices", null, { kinds: ["contact"] });

/** Free words: Enter or a comma takes one, the back key in the empty field takes the last one away. */
export function TagField() {
  const words = useWords();
  const { control } = useCardForm();
  const [typed, setTyped] = useState("");
  const known = useQuery(choicesQuery).data?.tags ?? [];
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
          .filter((choice) => !has(choice.value) && choice.value.toLowerCase().startsWith(typed.trim().toLowerCase()))
          .map((choice) => ({ id: choice.value, label: choice.value }));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
          <div className={styles.tags} onKeyDownCapture={keys} onBlur={() => typed.trim() !== "" && take(typed)}>
            {tags.length > 0 && (
              <div className={styles.categories}>
                {tags.map((tag) => (
                  <Chip key={tag} label={tag} onRemove={() => field.onChange(tags.filter((one) => one !== tag))} />
                ))}
              </div>
            )}
            <SuggestField
              label={words.tags}
              value={typed}
              onChange={(text) =>
                text.includes(",") || known.some((one) => one.value === text) ? take(text) : setTyped(text)
              }
              options={options}
              placeholder={words.tagsHint}
            />
          </div>
        );
      }}
    </Bound>
  );
}
