import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { asKontorError, KontorError, reportFailure } from "../../shared/api";
import { useToday } from "../../shared/desk";
import { issuesOf, issueWords } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { employeesQuery, useMe, useNextTime } from "../queries";
import { useTaskWords } from "../words";
import { addLine } from "./add";
import { peopleOf, readLine } from "./readLine";
import { doubts, fieldsOfLine, issueSaid, type LineAbout, type LineOwner, stops, understood } from "./said";
import styles from "./TaskLine.module.css";

/**
 * A task as one types it: "Brandschutz Angebot anrufen fr". What was understood stands below in words while one types;
 * Enter saves at once, and the cursor stays for the next one. Without a name the task is that of whoever types.
 */
export function TaskLine({
  about = null,
  owner,
  onAdded,
  onLeave,
}: {
  /** The record that it is about. */
  about?: LineAbout | null;
  /** Whose it is where it names nobody; whoever types where this is missing. */
  owner?: { id: number; name: string } | undefined;
  onAdded?: ((id: number) => void) | undefined;
  /** Esc in an empty line, or an arrow down: into the list below. */
  onLeave?: (() => void) | undefined;
}) {
  const words = useTaskWords();
  const language = useLanguage();
  const today = useToday();
  const hint = useId();
  const me = useMe();
  const employees = useQuery(employeesQuery).data ?? [];
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  /** Enter was pressed once on a line that is in doubt. */
  const [asked, setAsked] = useState(false);
  const saving = useRef(false);

  const whose: LineOwner | null = owner
    ? { ...owner, me: owner.id === me?.id }
    : me
      ? { id: me.id, name: me.name, me: true }
      : null;
  const typed = text.trim() !== "";
  const read = readLine(text, { today, language, people: peopleOf(employees) });
  const issues = typed ? read.issues : [];
  const next = useNextTime(null, typed ? fieldsOfLine(read, whose, about) : null);

  const type = (next: string) => {
    setText(next);
    setRefused(null);
    setAsked(false);
  };
  const add = async () => {
    if (!typed || saving.current || issues.some(stops)) return;
    if (issues.some(doubts) && !asked) {
      setAsked(true);
      return;
    }
    saving.current = true;
    try {
      const id = await addLine(read, whose, about);
      type("");
      onAdded?.(id);
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issue = issuesOf(error)[0];
      if (issue) setRefused(issueWords(new KontorError(issue.code, issue.data as Record<string, unknown>)));
      else reportFailure(error);
    } finally {
      saving.current = false;
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      // In a form around it, Enter is this line's.
      event.preventDefault();
      event.stopPropagation();
      void add();
    } else if (event.key === "Escape" && (typed || onLeave)) {
      event.preventDefault();
      event.stopPropagation();
      if (typed) type("");
      else onLeave?.();
    } else if (event.key === "ArrowDown" && onLeave) {
      event.preventDefault();
      onLeave();
    }
  };
  const parts = typed ? understood(read, whose, words, next) : [];
  const complaints = refused === null ? issues.map((issue) => issueSaid(issue, words)) : [refused];
  return (
    <div className={styles.line}>
      <div className={styles.box}>
        <Plus size={16} strokeWidth={2} aria-hidden />
        <input
          className={styles.input}
          aria-label={words.line}
          aria-describedby={hint}
          aria-invalid={complaints.length > 0 || undefined}
          placeholder={words.lineHint}
          autoComplete="off"
          maxLength={400}
          data-task-line
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={keys}
        />
      </div>
      <div id={hint} className={styles.said} role="status">
        {typed && (
          <p className={styles.parts}>
            <strong>{read.title || "…"}</strong>
            {parts.map((part) => (
              <span key={part}> · {part}</span>
            ))}
            {complaints.length === 0 && <span className={styles.enter}> – {words.lineEnter}</span>}
          </p>
        )}
        {complaints.map((complaint) => (
          <p key={complaint} className={styles.issue}>
            {complaint}
          </p>
        ))}
        {asked && <p className={styles.again}>{words.lineAgain}</p>}
      </div>
    </div>
  );
}
