import { useQuery } from "@tanstack/react-query";
import { ListPlus } from "lucide-react";
import { asKontorError, reportFailure } from "../../shared/api";
import { afterLead, type Typed, type TypedOffer, useToday } from "../../shared/desk";
import { useLanguage } from "../../shared/words";
import { employeesQuery, meQuery } from "../queries";
import { aboutKinds, type TaskSearch } from "../search";
import { useTaskWords } from "../words";
import { addLine } from "./add";
import { peopleOf, readLine } from "./readLine";
import { doubts, issueSaid, type LineAbout, stops, understood } from "./said";

/** First words that say that a task is meant, in either language. */
const LEADS = ["aufgabe", "task", "todo", "+"];

/**
 * Words typed into the search box as a task: "Angebot Brandschutz anrufen fr". With a record in front it is offered as
 * what the task is about, too. A line that is in doubt opens the form, where it is looked at before it is saved.
 */
export function useTypedTask(typed: Typed | null, go: (search: Partial<TaskSearch>) => void): readonly TypedOffer[] {
  const words = useTaskWords();
  const language = useLanguage();
  const today = useToday();
  const enabled = typed !== null;
  const me = useQuery({ ...meQuery, enabled }).data;
  const employees = useQuery({ ...employeesQuery, enabled }).data;
  if (!typed || me === undefined || employees === undefined) return [];
  const asked = afterLead(typed.text, LEADS);
  // A single word is looked for, and what was pasted with lines of its own is no task.
  if (asked === null && (typed.whole !== typed.text || !/\S\s+\S/.test(typed.text))) return [];
  const line = asked ?? typed.text;
  const read = readLine(line, { today, language, people: peopleOf(employees) });
  if (read.title === "") return [];
  const owner = me && { id: me.id, name: me.name, me: true };
  const unsure = read.issues.some((issue) => stops(issue) || doubts(issue));
  const detail = [...understood(read, owner, words), ...read.issues.map((issue) => issueSaid(issue, words))];
  const offer = (about: LineAbout | null, title: string): TypedOffer => {
    const form = () => go({ create: true, line, ...(about ? { to: aboutOf(about) } : {}) });
    return {
      id: about ? "task-about" : "task",
      icon: ListPlus,
      title,
      detail: detail.join(" · "),
      leads: asked !== null,
      run: unsure
        ? form
        : () => void addLine(read, owner, about).catch((thrown) => reportFailure(asKontorError(thrown))),
      ...(unsure ? {} : { form }),
    };
  };
  const kind = aboutKinds.find((one) => one === typed.record?.kind);
  return [
    offer(null, words.typed(read.title)),
    ...(typed.record && kind
      ? [offer({ kind, id: typed.record.id }, words.typedAbout(typed.record.title, read.title))]
      : []),
  ];
}

function aboutOf(about: LineAbout): NonNullable<TaskSearch["to"]> | undefined {
  const kind = aboutKinds.find((one) => one === about.kind);
  return kind && { kind, id: about.id };
}
