import type { ErasurePreview } from "../../shared/api/generated/commands";

type Staying = ErasurePreview["stays"][number];

/** Records of one kind and name in one line, the first of them named: a weekly meeting is there once, not sixty times. */
export function alike(records: readonly Staying[]): (Staying & { times: number })[] {
  const lines = new Map<string, Staying & { times: number }>();
  for (const record of records) {
    const key = `${record.record.kind} ${record.title}`;
    const known = lines.get(key);
    if (known) known.times += 1;
    else lines.set(key, { ...record, times: 1 });
  }
  return [...lines.values()];
}
