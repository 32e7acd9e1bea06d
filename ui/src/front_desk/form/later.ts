import { useEffect, useState } from "react";

/** A value as it was when the typing last paused. */
export function useLater<T>(value: T, pause: number): T {
  const [later, setLater] = useState(value);
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what the value says, not which object says it.
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return later;
}
