import { Plus, X } from "lucide-react";
import type { Ref } from "react";
import { Button as AriaButton } from "react-aria-components";
import { classes } from "../classes";
import { usePartWords } from "../words";
import styles from "./Chip.module.css";

/** A filter that is on; pressing it takes it away. */
export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const words = usePartWords();
  return (
    <AriaButton className={classes(styles.chip, styles.on)} onPress={onRemove} aria-label={words.remove(label)}>
      {label}
      <X size={12} strokeWidth={2} aria-hidden />
    </AriaButton>
  );
}

/** A filter that can be switched on and off in place. */
export function ToggleChip({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <AriaButton className={classes(styles.chip, on && styles.on)} aria-pressed={on} onPress={() => onChange(!on)}>
      {label}
      {on && <X size={12} strokeWidth={2} aria-hidden />}
    </AriaButton>
  );
}

/** Opens the choice of filters: "+ Filter"; the trigger of a `Menu`. */
export function AddChip({ label, ref, ...rest }: { label: string; ref?: Ref<HTMLButtonElement> }) {
  return (
    <AriaButton {...rest} ref={ref} className={styles.chip ?? ""}>
      <Plus size={12} strokeWidth={2} aria-hidden />
      {label}
    </AriaButton>
  );
}
