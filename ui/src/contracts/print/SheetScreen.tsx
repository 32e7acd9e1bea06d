import { asKontorError, call, reportFailure } from "../../shared/api";
import { usePlace, useToday } from "../../shared/desk";
import { useMemory } from "../../shared/memory/memory";
import { PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { notify } from "../../shared/parts";
import { shiftDate } from "../../shared/words";
import { contracts } from "../place";
import { filterOf } from "../search";
import { useContractWords } from "../words";
import { followUp, MOST } from "./followUp";
import { PaperChoice } from "./PaperChoice";
import { usePrintWords } from "./words";

/** The sheets of the contracts one came from: everything about each, or its core with boxes to be ticked. */
export function SheetScreen({ screen }: { screen: "sheet" | "decision" }) {
  const paper = `contract-${screen}`;
  const words = useContractWords();
  const print = usePrintWords();
  const { search } = usePlace(contracts);
  const [language, setLanguage] = useMemory<string | null>(`language.${paper}`, null);
  const wish: PaperWish = { paper, filter: filterOf(search), language };
  const today = useToday();
  /** What goes out to be decided on is looked at again. */
  const watch = async () => {
    try {
      const { rows } = await call("contracts_page", { filter: filterOf(search), offset: 0, limit: MOST });
      const made = await followUp(rows, { today, week: shiftDate(today, 7) }, print.decisionTask);
      if (made > 0) notify({ tone: "fine", what: print.decisionWatched(made) });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <PaperScreen
      title={print.sheetTitles[screen]}
      onOut={() => {
        if (screen === "decision") void watch();
      }}
      count={(set) => (set.rows === null ? undefined : words.counted(set.rows, set.rows))}
      wish={wish}
    >
      <PaperChoice value={screen} />
      <p className="quiet">{print.sheetNotes[screen]}</p>
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
