import { readDuration, writeDuration } from "../../typed/durations";
import { usePartWords } from "../words";
import type { FieldProps } from "./bound";
import { TypedField } from "./TypedField";

/** A duration in minutes, typed as `90`, `1:30`, `90m` or `1,5h`. Up and down change it by five minutes. */
export function DurationField({ placeholder, ...field }: FieldProps<number | null> & { placeholder?: string }) {
  const words = usePartWords();
  return (
    <TypedField<number>
      {...field}
      placeholder={placeholder}
      alignEnd
      typing={{
        read: (text) => {
          const reading = readDuration(text);
          if ("minutes" in reading) return { value: reading.minutes };
          if (reading.error === "empty") return { value: null };
          return { error: reading.error === "too_long" ? words.durationTooLong : words.notADuration };
        },
        write: (minutes) => writeDuration(minutes),
        understood: (minutes) => writeDuration(minutes),
      }}
      onKeyDown={(event, value) => {
        if (value === null || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        field.onChange(Math.max(0, value + (event.key === "ArrowUp" ? 5 : -5)));
      }}
    />
  );
}
