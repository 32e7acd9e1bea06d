import { Check, ChevronDown } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useContext } from "react";
import {
  Button as AriaButton,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  Popover,
  SelectStateContext,
  SelectValue,
} from "react-aria-components";
import { flushSync } from "react-dom";
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
        <TabTakes>
          <ListBox items={items} className={styles.list ?? ""}>
            {(option) => <OptionRow id={option.id} label={option.label} detail={option.detail} off={option.off} />}
          </ListBox>
        </TabTakes>
      </Popover>
    </AriaSelect>
  );
}

/** Tab in the open list takes the choice one stands on and goes on to the next field, as it does in every other program. */
function TabTakes({ children }: { children: ReactNode }) {
  const state = useContext(SelectStateContext);
  const take = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey || !state) return;
    event.preventDefault();
    event.stopPropagation();
    const list = event.currentTarget.querySelector('[role="listbox"]');
    const trigger = triggerOf(list);
    const key = state.selectionManager.focusedKey;
    // The list holds the focus while it is there, so it goes first.
    flushSync(() => {
      if (key !== null) state.setValue(key);
      state.close();
    });
    if (trigger) nextField(trigger, event.shiftKey)?.focus();
  };
  return <div onKeyDownCapture={take}>{children}</div>;
}

/** The button that opened a list: it names the list while that is open. */
function triggerOf(list: Element | null): HTMLElement | null {
  return list ? document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(list.id)}"]`) : null;
}

const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select, textarea:not(:disabled), [tabindex]';

/** What Tab leads to from `from`; of a group of choices the one that is taken, as the browser has it. */
function nextField(from: HTMLElement, backwards: boolean): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (one) => one === from || (one.tabIndex >= 0 && one.offsetParent !== null && !one.closest('[aria-hidden="true"]')),
  );
  return all[all.indexOf(from) + (backwards ? -1 : 1)] ?? null;
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
