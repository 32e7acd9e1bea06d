import { Ellipsis, FileInput, FileSpreadsheet, FileText } from "lucide-react";
import type { TablePreview } from "../../shared/api/generated/commands";
import { IconButton, Menu, type MenuGroup } from "../../shared/parts";
import type { Part } from "../place";
import { pickTable, saveTable } from "./tables";
import { useWords } from "./words";

/** What else can be done with a list: it leaves as a table and comes in from one. */
export function TableMenu({
  part,
  more = [],
  onRead,
}: {
  part: Part;
  /** What this list can do beside. */
  more?: readonly MenuGroup[];
  onRead: (preview: TablePreview) => void;
}) {
  const words = useWords();
  const takeIn = async () => {
    const preview = await pickTable(part);
    if (preview) onRead(preview);
  };
  return (
    <Menu
      label={words.more}
      trigger={<IconButton icon={Ellipsis} label={words.more} />}
      groups={[
        ...more,
        {
          lines: [
            {
              id: "xlsx",
              label: words.saveExcel,
              icon: FileSpreadsheet,
              run: () => void saveTable(part, "xlsx"),
            },
            { id: "csv", label: words.saveCsv, icon: FileText, run: () => void saveTable(part, "csv") },
            { id: "take-in", label: words.takeIn, icon: FileInput, run: () => void takeIn() },
          ],
        },
      ]}
    />
  );
}
