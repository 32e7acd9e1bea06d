import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { RadioGroup } from "../../shared/parts";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "./words";

const WAYS = ["landscape", "portrait"] as const;

/** The note of a call, to be put on a desk or sent as a draft to whom it was for. */
export default function CallSlipPrint() {
  const words = useDeskPrintWords();
  const { search } = usePlace(frontDesk);
  const [way, setWay] = useState<(typeof WAYS)[number]>("landscape");
  const [language, setLanguage] = useState<string | null>(null);
  const id = search.id ?? null;
  return (
    <PaperScreen
      title={words.callSlip}
      count={(paper) => paper.title}
      wish={id === null ? null : { paper: "call-slip", id, form: way, language }}
      mail={{ call: id }}
    >
      <RadioGroup
        label={words.slipWay}
        value={way}
        onChange={(next) => next && setWay(next)}
        options={WAYS.map((one) => ({ id: one, label: words.slipWays[one] }))}
      />
      <PaperLanguage value={language} onChange={setLanguage} />
      <p className="quiet">{words.callMail}</p>
    </PaperScreen>
  );
}
