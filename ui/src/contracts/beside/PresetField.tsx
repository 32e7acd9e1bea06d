import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { commandQuery } from "../../shared/api";
import { Select } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import type { ContractFormValues } from "../form";
import { withPreset } from "./preset";
import { useBesideWords } from "./words";

const presetsQuery = commandQuery("contracts_presets", null, { kinds: ["form", "setting"] });

/** Rules of law and custom to begin with; below it, where they come from. */
export function PresetField({ form }: { form: UseFormReturn<ContractFormValues> }) {
  const words = useBesideWords();
  const presets = useQuery(presetsQuery).data ?? [];
  const [taken, setTaken] = useState<number | null>(null);
  if (presets.length === 0) return null;
  const chosen = presets.find((one) => one.id === taken);
  const take = (id: number | null) => {
    setTaken(id);
    const preset = presets.find((one) => one.id === id);
    if (!preset) return;
    form.setValue("terms", withPreset(form.getValues("terms"), preset.terms), { shouldDirty: true });
    form.clearErrors("terms");
  };
  const from = chosen && [
    chosen.source,
    chosen.as_of === null ? "" : words.asOf(formatDate(chosen.as_of)),
    chosen.note,
  ];
  return (
    <Select
      label={words.preset}
      value={taken}
      onChange={take}
      none={words.noPreset}
      note={from ? from.filter((part) => part !== "").join(" · ") : words.presetNote}
      options={presets.map(({ id, name, source }) => ({ id, label: name, detail: source }))}
    />
  );
}
