import { useQuery } from "@tanstack/react-query";
import { employeesQuery, recordTitle, useMe } from "../queries";
import type { TaskSearch } from "../search";
import { useTaskWords } from "../words";
import { useTaskPrintWords } from "./words";

/** What the list shows, in words for the head of a paper: words, whose, when, how they stand, order. */
export function useFilterWords(search: TaskSearch): string {
  const words = useTaskWords();
  const said = useTaskPrintWords();
  const me = useMe();
  const employees = useQuery(employeesQuery).data ?? [];
  const about = useQuery({
    queryKey: ["task_about", search.about],
    queryFn: () => (search.about ? recordTitle(search.about) : ""),
    enabled: search.about !== undefined,
    meta: {},
  }).data;
  const checklist = useQuery({
    queryKey: ["checklist_name", search.checklist],
    queryFn: () => recordTitle({ kind: "checklist", id: search.checklist ?? 0 }),
    enabled: search.checklist !== undefined,
    meta: {},
  }).data;
  // On paper "mine" says nothing: whoever reads it is somebody else.
  const who =
    typeof search.who === "number"
      ? (employees.find((one) => one.id === search.who)?.name ?? "")
      : search.who === "mine" && me
        ? me.name
        : "";
  const order = search.sort === "day" ? "" : said.sortedBy(words.columns[search.sort]);
  return [
    search.marked ? said.markedOnly : "",
    search.text.trim() === "" ? "" : `„${search.text.trim()}“`,
    who,
    search.span ? words.spans[search.span] : "",
    search.state === "open" ? "" : words.states[search.state],
    search.priority ? words.priorityIs(words.priorities[search.priority]) : "",
    about ?? "",
    checklist ? words.ofChecklist(checklist) : "",
    [order, search.down ? said.descending : ""].filter((part) => part !== "").join(" "),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
