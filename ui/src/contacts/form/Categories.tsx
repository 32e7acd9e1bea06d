import { Bound, FieldGroup, ToggleChip, usePartWords } from "../../shared/parts";
import { useCategories } from "../queries";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { TagField } from "./TagField";

/** The categories of a contact, switched on and off in place. */
export function Categories() {
  const words = useWords();
  const partWords = usePartWords();
  const { form, control } = useCardForm();
  const { options } = useCategories(form.getValues("categories"));
  return (
    <FieldGroup title={words.categoriesAndTags}>
      {options.length > 0 && (
        <Bound control={control} name="categories">
          {(field) => (
            <div className={styles.categories}>
              {options.map((category) => (
                <ToggleChip
                  key={category.id}
                  label={category.off ? `${category.label} ${partWords.off}` : category.label}
                  on={field.value.includes(category.id)}
                  onChange={(on) =>
                    field.onChange(on ? [...field.value, category.id] : field.value.filter((id) => id !== category.id))
                  }
                />
              ))}
            </div>
          )}
        </Bound>
      )}
      <TagField />
    </FieldGroup>
  );
}
