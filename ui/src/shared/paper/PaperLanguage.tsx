import { Select } from "../parts/choice/Select";
import { usePaperWords } from "./words";

/** The language of a paper, apart from the window's; each in its own name. Null follows the window. */
export function PaperLanguage({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (language: string | null) => void;
}) {
  const words = usePaperWords();
  return (
    <Select
      label={words.language}
      value={value}
      onChange={onChange}
      none={words.languageWindow}
      options={[
        { id: "de", label: "Deutsch" },
        { id: "en", label: "English" },
        { id: "de-AT", label: "Deutsch (Österreich)" },
        { id: "de-CH", label: "Deutsch (Schweiz)" },
      ]}
    />
  );
}
