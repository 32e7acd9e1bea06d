import { useEffect, useRef } from "react";
import { asKontorError, reportFailure, stageFile } from "../../shared/api";
import { inText } from "../../shared/parts";

/** Whether pasted text is a table: a head and at least one row with tabs between the cells. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length > 1 && (lines[0]?.split("\t").length ?? 0) > 1;
}

/** Rows copied in Excel and pasted on the list go through the same preview as a file. */
export function usePastedRows(take: (token: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (inText(event.target)) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isTable(text)) return;
      event.preventDefault();
      stageFile(new File([text], "Zwischenablage.csv", { type: "text/csv" }))
        .then((token) => latest.current(token))
        .catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
