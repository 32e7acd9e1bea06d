import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { RadioGroup } from "../../shared/parts";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "./words";

const SHEETS = ["sheet", "single"] as const;

/** The badge of the chosen visitor, else of everybody who is in the house. */
export default function BadgePrint() {
  const words = useDeskPrintWords();
  const { search } = usePlace(frontDesk);
  const id = search.id ?? null;
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>(id === null ? "sheet" : "single");
  const [language, setLanguage] = useState<string | null>(null);
  return (
    <PaperScreen
      title={id === null ? words.badges : words.badge}
      count={(paper) => (paper.rows === null ? undefined : words.badgeCount(paper.rows))}
      wish={{ paper: "visitor-badge", id, form: sheet, language }}
    >
      {(paper) => (
        <>
          {paper?.rows === 0 && <p className="quiet">{words.badgeNobody}</p>}
          <RadioGroup
            label={words.badgeSheet}
            value={sheet}
            onChange={(next) => next && setSheet(next)}
            options={SHEETS.map((one) => ({ id: one, label: words.badgeSheets[one] }))}
          />
          <PaperLanguage value={language} onChange={setLanguage} />
        </>
      )}
    </PaperScreen>
  );
}
