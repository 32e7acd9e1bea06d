import { useRef, useState } from "react";
import { asKontorError, reportFailure } from "../../shared/api";

/** A file that is kept with the entry once that is stored. */
export interface Attached {
  token: string;
  name: string;
}

/** The files of a new entry, those that are still on their way among them. */
export interface AttachedFiles {
  files: readonly Attached[];
  /** Some file is still on its way. */
  coming: boolean;
  add: (fetch: () => Promise<readonly Attached[]>) => void;
  remove: (token: string) => void;
  /** All of them, once none is on its way. */
  all: () => Promise<readonly Attached[]>;
}

/** Several are on their way at once, and each one comes along: the list is kept beside what is drawn. */
export function useAttached(): AttachedFiles {
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const [coming, setComing] = useState(0);
  const latest = useRef(files);
  const pending = useRef(new Set<Promise<void>>());
  const change = (next: readonly Attached[]) => {
    latest.current = next;
    setFiles(next);
  };
  const bring = async (fetch: () => Promise<readonly Attached[]>) => {
    try {
      const brought = await fetch();
      change([...latest.current, ...brought]);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return {
    files,
    coming: coming > 0,
    add: (fetch) => {
      const bringing = bring(fetch).finally(() => {
        pending.current.delete(bringing);
        setComing(pending.current.size);
      });
      pending.current.add(bringing);
      setComing(pending.current.size);
    },
    remove: (token) => change(latest.current.filter((file) => file.token !== token)),
    all: async () => {
      while (pending.current.size > 0) await Promise.all(pending.current);
      return latest.current;
    },
  };
}
