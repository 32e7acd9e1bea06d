import { useEffect, useRef } from "react";
import { useDeskActions, useGo, usePlace, useToday } from "../../shared/desk";
import { useMemory } from "../../shared/memory/memory";
import { inText } from "../../shared/parts";
import { EventScreen } from "../event/EventScreen";
import { FileMenu } from "../file/FileMenu";
import { planner } from "../place";
import { usePlanPrintWords } from "../print/words";
import { useWords } from "../words";
import { Calendar, NOTHING } from "./Calendar";
import { ListView } from "./ListView";
import { carriedOver } from "./narrow";
import { ViewChoice } from "./ViewChoice";
import { planOf, type View, viewByKey } from "./views";

/** The events by days or as a list; one of them beside it or in full width. */
export default function PlannerScreen() {
  const { search } = usePlace(planner);
  const today = useToday();
  if (search.create) return <EventScreen id={null} day={search.day ?? today} at={search.at} />;
  if (search.wide && search.id !== undefined) {
    return <EventScreen id={search.id} day={search.day ?? today} at={undefined} />;
  }
  return <Calendars />;
}

function Calendars() {
  const words = useWords();
  const printWords = usePlanPrintWords();
  const { search, set } = usePlace(planner);
  const today = useToday();
  const [kept, keep] = useMemory<View>("planner.view", "month");
  const view = search.view ?? kept;
  const day = search.day ?? today;
  const go = useGo();
  const open = search.id !== undefined || search.series !== undefined;
  const show = (next: View) => {
    keep(next);
    set({ view: next, ...(next === "list" ? {} : { text: "", kind: undefined }) });
  };
  useViewKeys(show);
  useDeskActions({
    create: {
      label: words.newEvent,
      run: () => set({ ...NOTHING, create: true, day: view === "list" ? undefined : day }),
    },
    ...(!open && view !== "list"
      ? {
          print: {
            label: printWords.plans[planOf(view)],
            run: () => go(planner, { view, day, ...carriedOver(search) }, "plans"),
          },
        }
      : {}),
    ...(open ? { leave: () => set(NOTHING) } : {}),
  });
  const views = (
    <>
      <ViewChoice view={view} onView={show} />
      <FileMenu body={search.body} />
    </>
  );
  return view === "list" ? <ListView views={views} /> : <Calendar view={view} day={day} views={views} />;
}

/** Alt and a digit change the view, wherever the keys are but in a text. */
function useViewKeys(show: (view: View) => void) {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const next = viewByKey(event);
      if (next === null || inText(document.activeElement) || document.querySelector('[role="alertdialog"]')) return;
      event.preventDefault();
      latest.current(next);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
