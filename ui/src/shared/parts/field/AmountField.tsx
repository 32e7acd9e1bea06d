import { decimalsOf, readAmount, writeAmount } from "../../typed/amounts";
import { useLanguage } from "../../words";
import { usePartWords } from "../words";
import type { FieldProps } from "./bound";
import { TypedField } from "./TypedField";

/** An amount in minor units (cents), typed as `1234,5` and written as `1.234,50`. */
export function AmountField({
  currency = "EUR",
  placeholder,
  ...field
}: FieldProps<number | null> & { currency?: string; placeholder?: string }) {
  const words = usePartWords();
  const language = useLanguage();
  const decimals = decimalsOf(currency);
  return (
    <TypedField<number>
      {...field}
      placeholder={placeholder}
      alignEnd
      inputMode="decimal"
      unit={currency === "EUR" ? "€" : currency}
      typing={{
        read: (text) => {
          const reading = readAmount(text, language, decimals);
          if ("minor" in reading) return { value: reading.minor };
          if (reading.error === "empty") return { value: null };
          if (reading.error === "too_many_decimals") return { error: words.tooManyDecimals };
          return { error: reading.error === "too_large" ? words.amountTooLarge : words.notAnAmount };
        },
        write: (minor) => writeAmount(minor, language, decimals),
      }}
    />
  );
}
