import {
  Archive,
  CalendarClock,
  FileSearch,
  FileText,
  Lock,
  type LucideIcon,
  ShieldAlert,
  Undo2,
  UserRoundX,
} from "lucide-react";
import { usePlace } from "../shared/desk";
import { classes } from "../shared/parts";
import styles from "./DataProtection.module.css";
import { AnswerTextsPart } from "./overview/AnswerTextsPart";
import { DeletedPart } from "./overview/DeletedPart";
import { DuePart } from "./overview/DuePart";
import { ErasedPart } from "./overview/ErasedPart";
import { HoldsPart } from "./overview/HoldsPart";
import { PeriodsPart } from "./overview/PeriodsPart";
import { RequestPart } from "./overview/RequestPart";
import { RestrictedPart } from "./overview/RestrictedPart";
import { PersonPart } from "./person/PersonPart";
import { dataProtection, PARTS, type Part } from "./place";
import { useWords } from "./words";

const icons: Record<Part, LucideIcon> = {
  request: FileSearch,
  due: UserRoundX,
  restricted: Lock,
  holds: ShieldAlert,
  periods: CalendarClock,
  answer: FileText,
  deleted: Undo2,
  erased: Archive,
};

const shown: Record<Part, () => React.ReactNode> = {
  request: () => <RequestPart />,
  due: () => <DuePart />,
  restricted: () => <RestrictedPart />,
  holds: () => <HoldsPart />,
  periods: () => <PeriodsPart />,
  answer: () => <AnswerTextsPart />,
  deleted: () => <DeletedPart />,
  erased: () => <ErasedPart />,
};

/** Data protection: its parts on the left; the chosen one, or one person's answer and erasure, beside them. */
export default function DataProtectionScreen() {
  const words = useWords();
  const { search, set } = usePlace(dataProtection);
  const { part, person } = search;
  return (
    <div className={styles.screen}>
      <nav className={styles.parts} aria-label={words.title}>
        <ul>
          {PARTS.map((one) => {
            const Icon = icons[one];
            const here = person === undefined && one === part;
            return (
              <li key={one}>
                <button
                  type="button"
                  className={classes(styles.part, here && styles.here)}
                  aria-labelledby={`part-${one}`}
                  aria-describedby={`hint-${one}`}
                  aria-current={here ? "page" : undefined}
                  onClick={() => set({ part: one, person: undefined })}
                >
                  <Icon size={16} strokeWidth={here ? 2.25 : 1.75} aria-hidden />
                  <span>
                    <span id={`part-${one}`}>{words.parts[one]}</span>
                    <span id={`hint-${one}`} className={styles.hint}>
                      {words.hints[one]}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.content}>
        {person !== undefined ? (
          <PersonPart key={person} id={person} />
        ) : (
          <div className={styles.inner}>
            <h1>{part === "request" ? words.requestTitle : words.parts[part]}</h1>
            <p className={styles.note}>{words.notes[part]}</p>
            {shown[part]()}
          </div>
        )}
      </div>
    </div>
  );
}
