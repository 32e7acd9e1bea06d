import { CalendarDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from "react-aria-components";
import { useToday } from "../../desk/day";
import { addDays, fromIso, toIso } from "../../typed/civil";
import { readDate, type YearMode } from "../../typed/dates";
import { formatDate, useLanguage } from "../../words";
import type { FieldProps } from "../field/bound";
import fieldStyles from "../field/Field.module.css";
import { TypedField } from "../field/TypedField";
import { usePartWords } from "../words";
import styles from "./DateField.module.css";

export interface DateFieldProps extends FieldProps<string | null> {
  /** Which year a date without one takes; due dates look `forward`, starts `backward`. */
  mode?: YearMode;
  placeholder?: string;
}

/**
 * A date as a person types it (`1.3.`, `heute`, `+14`, `fr`, `kw14`, `ult`), written out before the field is
 * left: "So 01.03.2026". The value is `YYYY-MM-DD` or null. Up and down change it by a day, Alt+down opens the
 * calendar; the calendar's button is for the mouse and takes no part in the tab order.
 */
export function DateField({ mode = "nearest", placeholder, ...field }: DateFieldProps) {
  const words = usePartWords();
  const language = useLanguage();
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const keys = (event: KeyboardEvent, value: string | null) => {
    if (event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      setOpen(true);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && !event.altKey) {
      const civil = fromIso(value ?? today);
      if (!civil) return;
      event.preventDefault();
      field.onChange(toIso(addDays(civil, value === null ? 0 : event.key === "ArrowUp" ? 1 : -1)));
    }
  };

  return (
    <div ref={box} className={styles.date}>
      <TypedField<string>
        {...field}
        placeholder={placeholder}
        typing={{
          read: (text) => {
            const reading = readDate(text, { today, language, mode });
            if ("date" in reading) return { value: reading.date };
            if (reading.error === "empty") return { value: null };
            return { error: reading.error === "no_such_day" ? words.noSuchDay : words.notADate };
          },
          write: (date) => formatDate(date, "weekday", language),
          edit: (date) => formatDate(date, "plain", language),
          understood: (date) => formatDate(date, "weekday", language),
        }}
        onKeyDown={keys}
        end={
          <AriaButton
            slot={null}
            className={fieldStyles.picker ?? ""}
            aria-label={words.openCalendar}
            excludeFromTabOrder
            preventFocusOnPress
            isDisabled={field.disabled ?? false}
            onPress={() => setOpen(!open)}
          >
            <CalendarDays size={16} strokeWidth={1.75} aria-hidden />
          </AriaButton>
        }
      />
      <Popover
        triggerRef={box}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom end"
        className={styles.popover ?? ""}
      >
        <Dialog className={styles.dialog ?? ""} aria-label={field.label}>
          <MonthCalendar
            value={field.value}
            onChoose={(date) => {
              field.onChange(date);
              setOpen(false);
            }}
          />
        </Dialog>
      </Popover>
    </div>
  );
}

/** A month to choose a day from. */
export function MonthCalendar({ value, onChoose }: { value: string | null; onChoose: (date: string) => void }) {
  const words = usePartWords();
  const today = useToday();
  const shown = fromIso(value ?? today);
  return (
    <Calendar
      className={styles.calendar ?? ""}
      aria-label={words.openCalendar}
      value={value && shown ? new CalendarDate(shown.year, shown.month, shown.day) : null}
      {...(shown ? { defaultFocusedValue: new CalendarDate(shown.year, shown.month, shown.day) } : {})}
      onChange={(date) => onChoose(toIso({ year: date.year, month: date.month, day: date.day }))}
      autoFocus
    >
      <header className={styles.head}>
        <AriaButton slot="previous" className={fieldStyles.picker ?? ""} aria-label={words.previousMonth}>
          <ChevronLeft size={16} aria-hidden />
        </AriaButton>
        <Heading className={styles.month ?? ""} />
        <AriaButton slot="next" className={fieldStyles.picker ?? ""} aria-label={words.nextMonth}>
          <ChevronRight size={16} aria-hidden />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ""}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={styles.day ?? ""}
              data-today={toIso({ year: date.year, month: date.month, day: date.day }) === today || undefined}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
