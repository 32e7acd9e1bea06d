import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ownFieldsQuery } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import type { Own } from "./fields";

/** The office's own fields, for saying what a column becomes and what a row brings. */
export function useOwn(): Own {
  const yesNo = useOwnWords();
  const fields = useQuery(ownFieldsQuery).data;
  return useMemo(() => ({ fields: fields ?? [], yesNo }), [fields, yesNo]);
}
