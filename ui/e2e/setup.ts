import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bridge } from "./bridge";

/** The sample firm is made once; each test works on a copy of it. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-screens-"));
  const sample = join(folder, "Musterfirma.kontor");
  const bridge = await Bridge.start({ file: sample, sample: true, who: "Anna Brandt" });
  await bridge.end();
  process.env.KONTOR_E2E_SAMPLE = sample;
  return () => rm(folder, { recursive: true, force: true });
}
