import { call, newJob, type RequestOf, type ResponseOf } from "../../shared/api";

/** A look at what a change would do to many contracts. It ends where nobody waits for it any more. */
export async function look<N extends "contracts_mass_preview" | "contracts_raise_preview">(
  name: N,
  request: RequestOf<N>,
  signal: AbortSignal,
): Promise<ResponseOf<N>> {
  const job = newJob();
  const stop = () => void call("job_cancel", { job }).catch(() => undefined);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await call(name, request, { job, signal });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
