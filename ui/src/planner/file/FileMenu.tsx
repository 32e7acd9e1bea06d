import { CalendarArrowDown, FileInput, FileOutput } from "lucide-react";
import { useGo } from "../../shared/desk";
import { IconButton, Menu } from "../../shared/parts";
import { planner } from "../place";
import { useFileWords } from "./words";

/** Calendar files in and out, above the calendar. */
export function FileMenu({ body }: { body: number | undefined }) {
  const words = useFileWords();
  const go = useGo();
  return (
    <Menu
      label={words.more}
      trigger={<IconButton icon={CalendarArrowDown} label={words.more} />}
      groups={[
        {
          lines: [
            {
              id: "import",
              does: "calendar-import",
              label: words.menu,
              icon: FileInput,
              run: () => go(planner, {}, "calendar-import"),
            },
            {
              id: "export",
              does: "calendar-export",
              label: words.exportMenu,
              icon: FileOutput,
              run: () => go(planner, body === undefined ? {} : { body }, "calendar-export"),
            },
          ],
        },
      ]}
    />
  );
}
