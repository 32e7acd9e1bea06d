import { useGo, usePlace } from "../../shared/desk";
import { Select } from "../../shared/parts";
import { contracts } from "../place";
import { usePrintWords } from "./words";

/** The papers of contracts that are made of the same list, by their screens. */
export const papers = ["print", "deadlines", "costs", "sheet", "decision"] as const;
export type ContractPaper = (typeof papers)[number];

/** Which paper is made of the list one came from; the list stays the same. */
export function PaperChoice({ value }: { value: ContractPaper }) {
  const words = usePrintWords();
  const go = useGo();
  const { search } = usePlace(contracts);
  return (
    <Select
      label={words.paper}
      value={value}
      onChange={(next) => next && next !== value && go(contracts, search, next, { replace: true })}
      options={papers.map((id) => ({ id, label: words.papers[id] }))}
    />
  );
}
