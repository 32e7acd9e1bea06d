import { RadioGroup } from "../../shared/parts";
import { usePlanPrintWords } from "./words";

/** How large a sign at a door is. */
export function SignSize({ value, onChange }: { value: "a4" | "a5"; onChange: (size: "a4" | "a5") => void }) {
  const words = usePlanPrintWords();
  return (
    <RadioGroup
      label={words.form}
      value={value}
      onChange={(next) => next && onChange(next)}
      options={(["a4", "a5"] as const).map((one) => ({ id: one, label: words.signSizes[one] }))}
    />
  );
}
