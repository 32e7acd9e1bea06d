import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import { classes } from "../classes";
import type { FieldProps } from "../field/bound";
import { Shell } from "../field/Shell";
import styles from "./Choice.module.css";
import type { Option } from "./Select";

/** One of a few things, all of them in view. */
export function RadioGroup<T extends string>({
  label,
  labelHidden,
  value,
  onChange,
  onBlur,
  error,
  note,
  required,
  disabled,
  name,
  options,
  across,
}: Omit<FieldProps<T | null>, "inputRef" | "autoFocus"> & {
  /** One that cannot be chosen here says why in its detail. */
  options: readonly (Option<T> & { disabled?: boolean })[];
  /** Side by side rather than one below the other. */
  across?: boolean;
}) {
  return (
    <AriaRadioGroup
      className={styles.group ?? ""}
      value={value}
      onChange={(next) => onChange(next as T)}
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      orientation={across ? "horizontal" : "vertical"}
      {...(onBlur ? { onBlur } : {})}
      {...(name === undefined ? {} : { name })}
    >
      <Shell label={label} labelHidden={labelHidden} required={required} error={error} note={note}>
        <div className={classes(styles.choices, across && styles.across)}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              isDisabled={option.disabled ?? false}
              className={styles.check ?? ""}
            >
              <span className={classes(styles.mark, styles.round)} />
              <span>
                {option.label}
                {option.detail && <span className={styles.checkNote}>{option.detail}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </Shell>
    </AriaRadioGroup>
  );
}
