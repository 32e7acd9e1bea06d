import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery } from "../../shared/api";
import type { PaperWish } from "../../shared/paper";
import { Checkbox, FieldGroup, RadioGroup } from "../../shared/parts";
import { usePlanPrintWords } from "./words";

type Sides = "both_sides" | "one_side";

/** How the folder of a sitting is printed, and which files are left out of it. */
export function useFolder() {
  const [sides, setSides] = useState<Sides>("both_sides");
  const [without, setWithout] = useState<readonly number[]>([]);
  const wish: Partial<PaperWish> = { form: sides, without: [...without] };
  const take = (file: number, taken: boolean) =>
    setWithout(taken ? without.filter((one) => one !== file) : [...without, file]);
  return { sides, setSides, without, take, wish };
}

export function FolderChoice({ id, folder }: { id: number; folder: ReturnType<typeof useFolder> }) {
  const words = usePlanPrintWords();
  const files = useQuery(commandQuery("files_list", { kind: "event", id })).data ?? [];
  return (
    <>
      <RadioGroup
        label={words.form}
        value={folder.sides}
        onChange={(next) => next && folder.setSides(next)}
        options={(["both_sides", "one_side"] as const).map((one) => ({
          id: one,
          label: words.sides[one],
          detail: words.sideNotes[one],
        }))}
      />
      {files.length > 0 && (
        <FieldGroup title={words.annexes}>
          {files.map((file) => (
            <Checkbox
              key={file.id}
              label={file.name}
              value={!folder.without.includes(file.id)}
              onChange={(taken) => folder.take(file.id, taken)}
            />
          ))}
        </FieldGroup>
      )}
    </>
  );
}
