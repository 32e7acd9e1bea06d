import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery } from "../../shared/api";
import { useMemory } from "../../shared/memory/memory";
import type { PaperWish } from "../../shared/paper";
import { MmField, NumberField, RadioGroup, Select } from "../../shared/parts";
import { usePlanPrintWords } from "./words";

/** What this PC's printer is off, by sheet. */
type Shifts = Record<string, { x: number; y: number }>;

/** The sheet of badges, where it begins, and what the printer is off. */
export function useBadges() {
  const [code, setCode] = useState("4412");
  const [start, setStart] = useState(1);
  const [frames, setFrames] = useState(false);
  const [shifts, setShifts] = useMemory<Shifts>("badges.shift", {});
  const sheets = useQuery(commandQuery("badge_sheets", null, { kinds: ["form"] })).data ?? [];
  const sheet = sheets.find((one) => one.code === code) ?? sheets[0];
  const most = sheet ? sheet.columns * sheet.rows : 1;
  const first = Math.min(start, most);
  const shift = shifts[code] ?? { x: 0, y: 0 };
  const wish: Partial<PaperWish> = {
    form: frames ? "frames" : "badges",
    labels: { sheet: code, start: first, shift_x: shift.x, shift_y: shift.y, order: "name", text: null, copies: 1 },
  };
  const move = (change: Partial<{ x: number; y: number }>) => setShifts({ ...shifts, [code]: { ...shift, ...change } });
  return { code, setCode, first, setStart, frames, setFrames, sheets, most, shift, move, wish };
}

export function BadgeChoice({ badges }: { badges: ReturnType<typeof useBadges> }) {
  const words = usePlanPrintWords();
  return (
    <>
      <Select
        label={words.sheet}
        value={badges.code}
        onChange={(code) => code && badges.setCode(code)}
        options={badges.sheets.map((one) => ({
          id: one.code,
          label: one.name,
          detail: words.size(one.width, one.height),
        }))}
      />
      <NumberField
        label={words.start}
        note={words.startNote}
        value={badges.first}
        onChange={(next) => badges.setStart(next ?? 1)}
        min={1}
        max={badges.most}
        wrong={words.startWrong(badges.most)}
      />
      <RadioGroup
        label={words.printer}
        note={words.printerNote}
        value={badges.frames ? "frames" : "badges"}
        onChange={(next) => badges.setFrames(next === "frames")}
        options={(["badges", "frames"] as const).map((id) => ({ id, label: words.sheets[id] }))}
      />
      <MmField
        label={words.right}
        value={badges.shift.x}
        onChange={(x) => badges.move({ x: x ?? 0 })}
        min={-20}
        max={20}
        wrong={words.shiftWrong}
      />
      <MmField
        label={words.down}
        value={badges.shift.y}
        onChange={(y) => badges.move({ y: y ?? 0 })}
        min={-20}
        max={20}
        wrong={words.shiftWrong}
      />
    </>
  );
}
