import { QueryClient, queryOptions, useMutation } from "@tanstack/react-query";
import type { KontorError } from "../platform";
import { type CommandName, call, callWithChanges, type RequestOf, type ResponseOf } from "./call";
import { onChanges } from "./changes";
import { type FailureWords, reportFailure } from "./failures";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: KontorError;
    queryMeta: QueryMeta;
  }
}

/** Which changes make a query stale. Without `kinds` every change does. */
interface QueryMeta extends Record<string, unknown> {
  kinds?: readonly string[];
}

/**
 * The window's memory of answers. There is no network, so nothing waits for one; answers stay fresh until
 * a change set says otherwise.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: "always", staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: "always", retry: false },
  },
});

onChanges((changes) => {
  const touched = new Set([...changes.kinds, ...changes.records.map((record) => record.kind)]);
  void queryClient.invalidateQueries({
    predicate: (query) => {
      const kinds = query.meta?.kinds as readonly string[] | undefined;
      return kinds === undefined || kinds.some((kind) => touched.has(kind));
    },
  });
});

/** The key under which an answer is kept. */
export function commandKey<N extends CommandName>(name: N, request: RequestOf<N>): readonly unknown[] {
  return [name, request];
}

/**
 * A command as query options, for `useQuery` and `useSuspenseQuery`:
 *
 * ```ts
 * export const contract = (id: number) => commandQuery("contracts_get", { id }, { kinds: ["contract", "contact"] });
 * ```
 *
 * `kinds` names the kinds whose change makes the answer stale; an empty list means never.
 */
export function commandQuery<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  options?: { kinds?: readonly string[]; enabled?: boolean },
) {
  return queryOptions<ResponseOf<N>, KontorError>({
    queryKey: commandKey(name, request),
    queryFn: ({ signal }) => call(name, request, { signal }),
    meta: options?.kinds ? { kinds: options.kinds } : {},
    ...(options?.enabled === undefined ? {} : { enabled: options.enabled }),
  });
}

/**
 * A command that writes. Failures are shown in one place, in the words given here or in those of the code;
 * `failure: "own"` leaves them to the caller (a form that shows them at its fields).
 */
export function useCommand<N extends CommandName>(
  name: N,
  options?: { failure?: FailureWords | "own"; onDone?: (value: ResponseOf<N>, request: RequestOf<N>) => void },
) {
  return useMutation<ResponseOf<N>, KontorError, RequestOf<N>>({
    mutationKey: [name],
    mutationFn: async (request) => (await callWithChanges(name, request)).value,
    onSuccess: (value, request) => options?.onDone?.(value, request),
    onError: (error) => {
      if (options?.failure !== "own") reportFailure(error, options?.failure);
    },
  });
}
