import { useQuery } from "@tanstack/react-query";
import type { Control } from "react-hook-form";
import { commandQuery } from "../../shared/api";
import { Bound, TypedField } from "../../shared/parts";
import type { ContractFormValues } from "../form";
import { readDays, writeDays } from "./beside";
import { useBesideWords } from "./words";

/** The days where the office has set none. */
const USUAL = "90, 30, 10, 0";

/** So many days before "absenden bis" this contract reminds; empty: as the office has it. */
export function RemindField({ control }: { control: Control<ContractFormValues> }) {
  const words = useBesideWords();
  const usual = useQuery(commandQuery("setting_get", { key: "remind_days" }, { kinds: ["setting"] })).data ?? USUAL;
  return (
    <Bound control={control} name="remind_days">
      {(field) => (
        <TypedField<number[]>
          {...field}
          label={words.remind}
          note={words.remindNote(usual)}
          typing={{
            read: (text) => {
              if (text.trim() === "") return { value: null };
              const days = readDays(text);
              return days === null ? { error: words.remindWrong } : { value: days };
            },
            write: writeDays,
          }}
        />
      )}
    </Bound>
  );
}
