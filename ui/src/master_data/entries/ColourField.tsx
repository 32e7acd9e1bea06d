import { Check } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useWords } from "../words";
import styles from "./ColourField.module.css";

/** Quiet colours that tell categories apart on paper-white and in the dark; each has a name. */
const COLOURS = [
  ["petrol", "#0F5C66"],
  ["green", "#2F6B3A"],
  ["olive", "#7A7A1F"],
  ["amber", "#A34A07"],
  ["red", "#B42318"],
  ["berry", "#8E2A5B"],
  ["violet", "#5A4B9A"],
  ["blue", "#2B5FA8"],
  ["grey", "#5B646B"],
] as const;

/** One of a few colours, or none. */
export function ColourField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** `#RRGGBB` or empty. */
  value: string;
  onChange: (value: string) => void;
}) {
  const words = useWords();
  const known = COLOURS.some(([, hex]) => hex.toLowerCase() === value.toLowerCase()) || value === "";
  const choices: readonly (readonly [string, string])[] = [
    ["", words.colours.none],
    ...COLOURS.map(([name, hex]) => [hex, words.colours[name]] as const),
    ...(known ? [] : [[value, value] as const]),
  ];
  return (
    <RadioGroup
      className={styles.group ?? ""}
      value={choices.find(([hex]) => hex.toLowerCase() === value.toLowerCase())?.[0] ?? ""}
      onChange={onChange}
      orientation="horizontal"
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      <div className={styles.choices}>
        {choices.map(([hex, name]) => (
          <Radio key={hex} value={hex} aria-label={name} className={styles.choice ?? ""}>
            {({ isSelected }) => (
              <span
                className={styles.dot}
                title={name}
                style={hex === "" ? undefined : { background: hex }}
                data-none={hex === "" || undefined}
              >
                {isSelected && <Check size={14} strokeWidth={2.5} aria-hidden />}
              </span>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
