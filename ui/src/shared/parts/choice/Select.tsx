import { Check, ChevronDown } from "lucide-react";
import type { Ref } from "react";
import {
  Button as AriaButton,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import type { FieldProps } from "../field/bound";
import fieldStyles from "../field/Field.module.css";
import { Shell } from "../field/Shell";
import { usePartWords } from "../words";
import styles from "./Choice.module.css";

/** One thing to choose: its value and the word for it. */
export interface Option<T extends string | number> {
  id: T;
  label: string;
  /** A quiet word behind it. */
  detail?: string;
  /** No longer offered, and here only because it is chosen: its word says so. */
  off?: boolean;
}

export interface SelectProps<T extends string | number> extends Omit<FieldProps<T | null>, "inputRef"> {
  options: readonly Option<T>[];
  placeholder?: string;
  /** Offers "nothing" as first choice, in these words. */
  none?: string;
  inputRef?: Ref<HTMLButtonElement>;
}

const NONE = "\u0000none";

/** One of a few things; typing jumps to them. For many things use `Lookup`. */
export function Select<T extends string | number>({
  label,
  labelHidden,
  value,
  onChange,
  onBlur,
  error,
  note,
  required,
  disabled,
  autoFocus,
  name,
  options,
  placeholder,
  none,
  inputRef,
}: SelectProps<T>) {
  const words = usePartWords();
  const items: readonly Option<string | number>[] =
    none === undefined ? options : [{ id: NONE, label: none }, ...options];
  return (
    <AriaSelect
      className={fieldStyles.field ?? ""}
      value={value ?? (none === undefined ? null : NONE)}
      onChange={(key) => onChange(key === NONE ? null : (key as T | null))}
      placeholder={placeholder ?? words.choose}
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(name === undefined ? {} : { name })}
    >
      <Shell label={label} labelHidden={labelHidden} required={required} error={error} note={note}>
        <AriaButton
          ref={inputRef}
          className={`${fieldStyles.box} ${styles.trigger}`}
          {...(error === undefined ? {} : { "data-invalid": true })}
        >
          <SelectValue className={styles.value ?? ""} />
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </AriaButton>
      </Shell>
      <Popover className={styles.popover ?? ""} offset={2}>
        <ListBox items={items} className={styles.list ?? ""}>
          {(option) => <OptionRow id={option.id} label={option.label} detail={option.detail} off={option.off} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A row of a choice list; the chosen one carries a tick, not only a colour. */
export function OptionRow({
  id,
  label,
  detail,
  off,
}: {
  id: string | number;
  label: string;
  detail?: string | undefined;
  off?: boolean | undefined;
}) {
  const words = usePartWords();
  return (
    <ListBoxItem id={id} textValue={off ? `${label} ${words.off}` : label} className={styles.option ?? ""}>
      {({ isSelected }) => (
        <>
          <span className={styles.tick}>{isSelected && <Check size={14} strokeWidth={2.25} aria-hidden />}</span>
          <span className={styles.optionLabel}>{label}</span>
          {off && <span className={styles.off}>{words.off}</span>}
          {detail && <span className={styles.detail}>{detail}</span>}
        </>
      )}
    </ListBoxItem>
  );
}
