import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { usePartWords } from "../words";
import type { Zoom } from "./PagePreview";
import styles from "./ZoomChoice.module.css";

/** Whole page or page width. */
export function ZoomChoice({ value, onChange }: { value: Zoom; onChange: (zoom: Zoom) => void }) {
  const words = usePartWords();
  return (
    <ToggleButtonGroup
      className={styles.group ?? ""}
      aria-label={words.zoom}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen === "page" || chosen === "width") onChange(chosen);
      }}
    >
      <ToggleButton id="page" className={styles.choice ?? ""}>
        {words.wholePage}
      </ToggleButton>
      <ToggleButton id="width" className={styles.choice ?? ""}>
        {words.pageWidth}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
