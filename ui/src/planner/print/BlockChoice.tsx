import { useQuery } from "@tanstack/react-query";
import { commandQuery } from "../../shared/api";
import { Select } from "../../shared/parts";
import { usePlanPrintWords } from "./words";

const blocksQuery = commandQuery("text_blocks_list", null, { kinds: ["text_block"] });

/** The text block of a letter about an event; the program's own text where none is chosen. */
export function BlockChoice({ value, onChange }: { value: number | null; onChange: (block: number | null) => void }) {
  const words = usePlanPrintWords();
  const blocks = (useQuery(blocksQuery).data ?? []).filter(
    (one) => one.active && ["event", "letter", "email", "other"].includes(one.purpose),
  );
  return (
    <Select
      label={words.block}
      value={value === null ? "" : String(value)}
      onChange={(next) => onChange(next === null || next === "" ? null : Number(next))}
      options={[{ id: "", label: words.usualText }, ...blocks.map((one) => ({ id: String(one.id), label: one.name }))]}
    />
  );
}
