import { type FormEvent, useEffect, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useToday } from "../../desk/day";
import { fromIso, weekday } from "../../typed/civil";
import { formatDate, shiftDate } from "../../words";
import { Button } from "../button/Button";
import { DateField } from "../date/DateField";
import { TextField } from "../field/TextField";
import { partWords, usePartWords } from "../words";
import { type DayAnswer, type DayQuestion, useDayQuestion } from "./askDay";
import styles from "./ConfirmHost.module.css";

/** Draws the question for a day; the app places it once. */
export function DayHost() {
  const question = useDayQuestion();
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={question !== null}
      onOpenChange={(open) => {
        if (!open) question?.answer(null);
      }}
      isDismissable
    >
      <Modal className={styles.modal ?? ""}>
        {question && (
          <Dialog key={question.number} role="alertdialog" className={styles.dialog ?? ""}>
            <DayForm question={question} onAnswer={question.answer} />
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  );
}

/** The days one usually means: tomorrow, Monday, in a week. */
export function usualDays(today: string): { id: "tomorrow" | "monday" | "week"; day: string }[] {
  const civil = fromIso(today);
  const tomorrow = shiftDate(today, 1);
  const monday = shiftDate(today, civil ? 8 - weekday(civil) : 7);
  const week = shiftDate(today, 7);
  return [
    { id: "tomorrow" as const, day: tomorrow },
    // On a Sunday and on a Monday, two of them would be the same.
    ...(monday === tomorrow || monday === week ? [] : [{ id: "monday" as const, day: monday }]),
    { id: "week" as const, day: week },
  ];
}

function DayForm({ question, onAnswer }: { question: DayQuestion; onAnswer: (answer: DayAnswer | null) => void }) {
  const words = usePartWords();
  const today = useToday();
  const [day, setDay] = useState(question.day);
  const [what, setWhat] = useState(question.what?.value ?? "");
  const [unread, setUnread] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  // A day that stands there already is replaced by what is typed.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (unread !== null) setError(unread);
    else if (day === null) setError(partWords().isRequired);
    else onAnswer({ day, what: what.trim() });
  };
  return (
    <form className={styles.dayForm} onSubmit={submit} noValidate>
      <div>
        <Heading slot="title" className={styles.title ?? ""}>
          {question.title}
        </Heading>
        {question.text && <p className={styles.text}>{question.text}</p>}
      </div>
      {question.what && <TextField label={question.what.label} value={what} onChange={setWhat} />}
      <DateField
        label={question.label}
        mode="forward"
        value={day}
        onChange={(next) => {
          setDay(next);
          setError(undefined);
        }}
        onUnread={setUnread}
        error={error}
        placeholder={words.dateHint}
        inputRef={field}
      />
      <div className={styles.usual} role="group" aria-label={words.usualDays}>
        {usualDays(today).map((usual) => (
          <Button key={usual.id} size="small" onPress={() => onAnswer({ day: usual.day, what: what.trim() })}>
            {words.usual[usual.id](formatDate(usual.day, "brief"))}
          </Button>
        ))}
      </div>
      <div className={styles.answers}>
        <Button tone="primary" type="submit" keys="Enter">
          {question.yes}
        </Button>
        {question.none && <Button onPress={() => onAnswer({ day: null, what: what.trim() })}>{question.none}</Button>}
        <Button onPress={() => onAnswer(null)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
