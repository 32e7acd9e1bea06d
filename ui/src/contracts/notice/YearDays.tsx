import { type BoundField, TypedField } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { readMonthDay, readMonthDays, writeMonthDay } from "../monthDay";
import { useContractWords } from "../words";

/** Days of the year in one line: "31.03., 30.09.". */
export function YearDays({
  label,
  labelHidden,
  note,
  required,
  ...field
}: BoundField<string[]> & { label: string; labelHidden?: boolean; note?: string }) {
  const words = useContractWords();
  const language = useLanguage();
  return (
    <TypedField<string[]>
      {...field}
      label={label}
      labelHidden={labelHidden}
      note={note}
      required={required}
      placeholder={words.fDaysHint}
      value={field.value.length === 0 ? null : field.value}
      onChange={(days) => field.onChange(days ?? [])}
      typing={{
        read: (text) => {
          const days = readMonthDays(text);
          return days === null ? { error: words.fDaysWrong } : { value: days.length === 0 ? null : days };
        },
        write: (days) => days.map((day) => writeMonthDay(day, language)).join(", "),
      }}
    />
  );
}

/** One day of the year: "30.09.". */
export function YearDay({
  label,
  labelHidden,
  ...field
}: BoundField<string | null> & { label: string; labelHidden?: boolean }) {
  const words = useContractWords();
  const language = useLanguage();
  return (
    <TypedField<string>
      {...field}
      label={label}
      labelHidden={labelHidden}
      typing={{
        read: (text) => {
          if (text.trim() === "") return { value: null };
          const day = readMonthDay(text);
          return day === null ? { error: words.fDayWrong } : { value: day };
        },
        write: (day) => writeMonthDay(day, language),
        understood: (day) => writeMonthDay(day, language),
      }}
    />
  );
}
