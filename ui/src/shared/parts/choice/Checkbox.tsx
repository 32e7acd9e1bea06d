import { Check, Minus } from "lucide-react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./Choice.module.css";

/** A tick with its words; the note says what it means. */
export function Checkbox({
  label,
  note,
  value,
  onChange,
  onBlur,
  partly,
  disabled,
  labelHidden,
  name,
}: {
  label: string;
  note?: string;
  value: boolean;
  onChange: (value: boolean) => void;
  onBlur?: () => void;
  /** Neither on nor off: some of the rows below. */
  partly?: boolean;
  disabled?: boolean;
  labelHidden?: boolean;
  name?: string;
}) {
  return (
    <AriaCheckbox
      className={styles.check ?? ""}
      isSelected={value}
      onChange={onChange}
      isIndeterminate={partly ?? false}
      isDisabled={disabled ?? false}
      {...(onBlur ? { onBlur } : {})}
      {...(name === undefined ? {} : { name })}
      {...(labelHidden ? { "aria-label": label } : {})}
    >
      <span className={styles.mark}>
        {partly ? (
          <Minus size={12} strokeWidth={3} aria-hidden />
        ) : (
          value && <Check size={12} strokeWidth={3} aria-hidden />
        )}
      </span>
      {!labelHidden && (
        <span>
          {label}
          {note && <span className={styles.checkNote}>{note}</span>}
        </span>
      )}
    </AriaCheckbox>
  );
}
