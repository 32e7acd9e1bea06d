import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { callBytes } from "../api";
import type { FileEntry } from "../api/generated/commands";

/** The content of a kept file; undefined until it is there. A file never changes. */
export function useBytes(file: FileEntry, enabled: boolean): { bytes: ArrayBuffer | undefined; failed: boolean } {
  const { data, isError } = useQuery({
    // An id that was given away again after a step was taken back belongs to another file.
    queryKey: ["files_bytes", file.id, file.name, file.size],
    queryFn: ({ signal }) => callBytes("files_bytes", { id: file.id }, { signal }),
    enabled,
    gcTime: 60_000,
    meta: { kinds: [] },
  });
  return { bytes: data, failed: isError };
}

/** Bytes as an address of this window, for an `img`; null until they are there. */
export function useObjectUrl(bytes: ArrayBuffer | undefined, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return url;
}
