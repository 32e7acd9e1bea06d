import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { DateField, NumberField, RadioGroup, TextField } from "../../shared/parts";
import { planner } from "../place";
import { BadgeChoice, useBadges } from "./BadgeChoice";
import { FolderChoice, useFolder } from "./FolderChoice";
import { SignSize } from "./SignSize";
import { usePlanPrintWords } from "./words";

const KINDS = [
  "sitting-folder",
  "attendance-list",
  "participant-list",
  "name-badges",
  "tent-cards",
  "event-checklist",
  "door-sign",
  "catering-list",
  "evaluation-sheet",
  "minutes-extract",
] as const;

/** The folder, lists, badges and cards of an event. */
export default function EventPapersPrint() {
  const words = usePlanPrintWords();
  const { search } = usePlace(planner);
  const id = search.id ?? null;
  const [kind, setKind] = useState<(typeof KINDS)[number]>("attendance-list");
  const [columns, setColumns] = useState<"sheet" | "half_days">("sheet");
  const [reader, setReader] = useState<"external" | "internal">("external");
  const [purpose, setPurpose] = useState("");
  const [deleteBy, setDeleteBy] = useState<string | null>(null);
  const [size, setSize] = useState<"a4" | "a5">("a4");
  const [item, setItem] = useState<number | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const badges = useBadges();
  const folder = useFolder();

  const wishes: Record<(typeof KINDS)[number], Partial<PaperWish>> = {
    "sitting-folder": folder.wish,
    "attendance-list": { form: columns, purpose, until: deleteBy },
    "participant-list": { form: reader },
    "name-badges": badges.wish,
    "tent-cards": {},
    "event-checklist": {},
    "door-sign": { form: size },
    "catering-list": {},
    "evaluation-sheet": {},
    "minutes-extract": { item: item === null ? null : item - 1 },
  };
  return (
    <PaperScreen
      title={words.kinds[kind]}
      count={(paper) => paper.title}
      wish={id === null ? null : { ...wishes[kind], paper: kind, id, language }}
      mail={{ event: id }}
    >
      <RadioGroup
        label={words.paper}
        value={kind}
        onChange={(next) => next && setKind(next)}
        options={KINDS.map((one) => ({ id: one, label: words.kinds[one], detail: words.kindNotes[one] }))}
      />
      {kind === "sitting-folder" && id !== null && <FolderChoice id={id} folder={folder} />}
      {kind === "attendance-list" && (
        <>
          <RadioGroup
            label={words.form}
            value={columns}
            onChange={(next) => next && setColumns(next)}
            options={(["sheet", "half_days"] as const).map((one) => ({
              id: one,
              label: words.columns[one],
              detail: words.columnNotes[one],
            }))}
          />
          <TextField label={words.purpose} note={words.purposeNote} value={purpose} onChange={setPurpose} />
          <DateField
            label={words.deleteBy}
            note={words.deleteByNote}
            value={deleteBy}
            onChange={setDeleteBy}
            mode="forward"
          />
        </>
      )}
      {kind === "participant-list" && (
        <RadioGroup
          label={words.form}
          value={reader}
          onChange={(next) => next && setReader(next)}
          options={(["external", "internal"] as const).map((one) => ({
            id: one,
            label: words.readers[one],
            detail: words.readerNotes[one],
          }))}
        />
      )}
      {kind === "door-sign" && <SignSize value={size} onChange={setSize} />}
      {kind === "name-badges" && <BadgeChoice badges={badges} />}
      {kind === "minutes-extract" && (
        <NumberField
          label={words.item}
          note={words.itemNote}
          wrong={words.itemWrong}
          value={item}
          onChange={setItem}
          min={1}
          max={200}
        />
      )}
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
