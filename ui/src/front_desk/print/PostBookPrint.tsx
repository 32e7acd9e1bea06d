import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { Checkbox, DateField, RadioGroup } from "../../shared/parts";
import { fromIso, toIso } from "../../shared/typed/civil";
import { daysOf, filterOf } from "../list/filter";
import { frontDesk } from "../place";
import { contactName, employeesQuery } from "../queries";
import { useDeskWords } from "../words";
import { useDeskPrintWords } from "./words";

const WAYS = ["both", "in", "out"] as const;

/** The Postbuch of some days, of what the list shows; calls and visits stand in no Postbuch. */
export default function PostBookPrint() {
  const words = useDeskPrintWords();
  const desk = useDeskWords();
  const today = useToday();
  const { search } = usePlace(frontDesk);
  const shown = search.period
    ? daysOf(search.period, today)
    : { from: search.from ?? firstOf(search.to ?? today), to: search.to ?? today };
  const [way, setWay] = useState<(typeof WAYS)[number]>(search.direction ?? "both");
  const [from, setFrom] = useState<string | null>(shown.from);
  const [until, setUntil] = useState<string | null>(shown.to);
  const [byDay, setByDay] = useState(true);
  const [language, setLanguage] = useState<string | null>(null);
  const employee = (useQuery(employeesQuery).data ?? []).find((one) => one.id === search.employee);
  const contact = useQuery({
    queryKey: ["desk_contact", search.contact],
    queryFn: () => contactName(search.contact ?? 0),
    enabled: search.contact !== undefined,
    meta: { kinds: ["contact"] },
  }).data;
  const post = search.kinds.filter((kind) => kind !== "call" && kind !== "visit");
  const said = [
    search.text.trim() === "" ? "" : `„${search.text.trim()}“`,
    post.map((kind) => desk.kinds[kind]).join(", "),
    employee?.name ?? "",
    contact ?? "",
  ];
  return (
    <PaperScreen
      title={words.postBook}
      count={(paper) => (paper.rows === null ? undefined : words.postBookCount(paper.rows))}
      wish={
        from === null || until === null
          ? null
          : {
              paper: "post-book",
              form: way,
              from,
              until,
              group: byDay ? "day" : "none",
              language,
              desk: { ...filterOf(search, today), kinds: post, from: null, to: null },
              filter_words: said.filter((part) => part !== "").join(" · "),
            }
      }
    >
      <RadioGroup
        label={words.way}
        value={way}
        onChange={(next) => next && setWay(next)}
        options={WAYS.map((id) => ({ id, label: words.ways[id] }))}
      />
      <DateField label={words.from} value={from} onChange={setFrom} mode="backward" />
      <DateField label={words.until} value={until} onChange={setUntil} mode="nearest" />
      <Checkbox label={words.byDay} note={words.byDayNote} value={byDay} onChange={setByDay} />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}

/** The month so far. */
function firstOf(day: string): string {
  const civil = fromIso(day);
  return civil ? toIso({ ...civil, day: 1 }) : day;
}
