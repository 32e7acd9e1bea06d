import { useQueries } from "@tanstack/react-query";
import type { FileEntry } from "../../api/generated/commands";
import { lookQuery } from "./invoice";

/** Those of the files that are invoices as data. */
export function useInvoices(files: readonly FileEntry[]): readonly FileEntry[] {
  const looks = useQueries({ queries: files.map((file) => lookQuery(file)) });
  return files.filter((_, at) => looks[at]?.data?.is_one === true);
}
