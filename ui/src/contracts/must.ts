import type { BoundField } from "../shared/parts";

/** A field that always holds one of its choices: the choice of nothing, which a list without `none` never gives, is left out. */
export function must<T>(
  field: BoundField<T>,
): Omit<BoundField<T>, "onChange"> & { onChange: (value: T | null) => void } {
  return {
    ...field,
    onChange: (value) => {
      if (value !== null) field.onChange(value);
    },
  };
}
