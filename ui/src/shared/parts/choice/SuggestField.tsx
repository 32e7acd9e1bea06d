import { ChevronDown } from "lucide-react";
import { Button as AriaButton, ComboBox, Group, Input, ListBox, Popover } from "react-aria-components";
import type { FieldProps } from "../field/bound";
import fieldStyles from "../field/Field.module.css";
import { Shell } from "../field/Shell";
import styles from "./Choice.module.css";
import { type Option, OptionRow } from "./Select";

/**
 * A text of one's own, with usual ones to choose from (labels of phones and addresses). The value is the code of a
 * usual one where its word stands there, otherwise the text as it was typed.
 */
export function SuggestField({
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
  inputRef,
  options,
  placeholder,
}: FieldProps<string> & { options: readonly Option<string>[]; placeholder?: string }) {
  const text = options.find((option) => option.id === value)?.label ?? value;
  const understand = (typed: string) => {
    const known = options.find((option) => option.label.toLowerCase() === typed.trim().toLowerCase());
    onChange(known?.id ?? typed);
  };
  return (
    <ComboBox
      className={fieldStyles.field ?? ""}
      items={options}
      inputValue={text}
      onInputChange={understand}
      value={options.some((option) => option.id === value) ? value : null}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      onBlur={() => onBlur?.()}
      defaultFilter={() => true}
      allowsCustomValue
      menuTrigger="manual"
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
    >
      <Shell label={label} labelHidden={labelHidden} required={required} error={error} note={note}>
        <Group className={fieldStyles.box ?? ""} isInvalid={error !== undefined} isDisabled={disabled ?? false}>
          <Input ref={inputRef} className={fieldStyles.input ?? ""} placeholder={placeholder} spellCheck={false} />
          <AriaButton className={fieldStyles.picker ?? ""}>
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
          </AriaButton>
        </Group>
      </Shell>
      <Popover className={styles.popover ?? ""} offset={2}>
        <ListBox className={styles.list ?? ""}>
          {(option: Option<string>) => <OptionRow id={option.id} label={option.label} detail={option.detail} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
