import { formatNumber, useLanguage } from "../../words";
import type { FieldProps } from "./bound";
import { TypedField } from "./TypedField";

/** A whole number between `min` and `max`; `wrong` are the words for any other text. */
export function NumberField({
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  wrong,
  unit,
  ...field
}: FieldProps<number | null> & { min?: number; max?: number; wrong: string; unit?: string }) {
  const language = useLanguage();
  return (
    <TypedField<number>
      {...field}
      alignEnd
      inputMode="numeric"
      unit={unit}
      typing={{
        read: (text) => {
          const solid = text.trim().replace(/[\s.,](?=\d{3}(\D|$))/g, "");
          if (solid === "") return { value: null };
          const value = /^[-−]?\d{1,15}$/.test(solid) ? Number(solid.replace("−", "-")) : Number.NaN;
          return value >= min && value <= max ? { value } : { error: wrong };
        },
        write: (n) => formatNumber(n, language),
        edit: (n) => String(n),
      }}
      onKeyDown={(event, value) => {
        if (value === null || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        field.onChange(Math.min(max, Math.max(min, value + (event.key === "ArrowUp" ? 1 : -1))));
      }}
    />
  );
}
