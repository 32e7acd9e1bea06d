import { readMm } from "../../typed/millimetres";
import { formatNumber, useLanguage } from "../../words";
import type { FieldProps } from "./bound";
import { TypedField } from "./TypedField";

/** Millimetres with at most two decimals, as a person types them: "4,5", "15.15". */
export function MmField({
  min,
  max,
  wrong,
  ...field
}: FieldProps<number | null> & { min: number; max: number; wrong: string }) {
  const language = useLanguage();
  return (
    <TypedField<number>
      {...field}
      alignEnd
      inputMode="decimal"
      unit="mm"
      typing={{
        read: (text) => {
          if (text.trim() === "") return { value: null };
          const value = readMm(text);
          return value !== null && value >= min && value <= max ? { value } : { error: wrong };
        },
        write: (n) => formatNumber(n, language),
        edit: (n) => (language === "en" ? String(n) : String(n).replace(".", ",")),
      }}
      onKeyDown={(event, value) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        const next = (value ?? 0) + (event.key === "ArrowUp" ? 0.5 : -0.5);
        field.onChange(Math.min(max, Math.max(min, Math.round(next * 100) / 100)));
      }}
    />
  );
}
