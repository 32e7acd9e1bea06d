import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { FieldGroup } from "../../shared/parts";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";

/**
 * A group of fields that few contacts need: open where it says something or something in it was refused, otherwise a
 * line that opens it.
 */
export function Folded({
  title,
  hint,
  fields,
  filled,
  columns = 2,
  children,
}: {
  title: string;
  /** What can be entered there, in a few words. */
  hint: string;
  /** The names of its fields: a refused one opens it. */
  fields: readonly string[];
  filled: boolean;
  columns?: 1 | 2;
  children: ReactNode;
}) {
  const { form } = useCardForm();
  const [opened, open] = useState(filled);
  const refused = fields.some((field) => field in form.formState.errors);
  if (opened || refused) {
    return (
      <FieldGroup title={title} columns={columns}>
        {children}
      </FieldGroup>
    );
  }
  return (
    <button type="button" className={styles.folded} aria-expanded={false} onClick={() => open(true)}>
      <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
      <span>{title}</span>
      <span className="quiet">{hint}</span>
    </button>
  );
}
