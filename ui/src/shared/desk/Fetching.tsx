import { Skeleton } from "../parts";
import { useFetching } from "./actions";

/**
 * Stands where a record or a form will stand, while it is fetched: the keys wait for it. Who saves something new and
 * presses Strg+P at once means the record that is just being shown.
 */
export function Fetching({ lines }: { lines: number }) {
  useFetching();
  return <Skeleton lines={lines} />;
}
