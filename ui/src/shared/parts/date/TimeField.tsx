import { minutesOfTime, readTime, timeOfMinutes } from "../../typed/times";
import type { FieldProps } from "../field/bound";
import { TypedField } from "../field/TypedField";
import { usePartWords } from "../words";

/** A wall time as it is typed (`9`, `930`, `14:30`); up and down change it by a quarter of an hour. */
export function TimeField({ placeholder, ...field }: FieldProps<string | null> & { placeholder?: string }) {
  const words = usePartWords();
  return (
    <TypedField<string>
      {...field}
      placeholder={placeholder}
      inputMode="numeric"
      typing={{
        read: (text) => {
          const reading = readTime(text);
          if ("time" in reading) return { value: reading.time };
          return reading.error === "empty" ? { value: null } : { error: words.notATime };
        },
        write: (time) => time,
        understood: (time) => time,
      }}
      onKeyDown={(event, value) => {
        if (value === null || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        field.onChange(timeOfMinutes(minutesOfTime(value) + (event.key === "ArrowUp" ? 15 : -15)));
      }}
    />
  );
}
