import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { type Place, useGo } from "./place";

/**
 * Shows a record at whatever place its kind lives: the partner of a contract, the contract of a partner. Null where
 * no place knows the kind. Domains import no other domain; this is how they lead to one.
 */
export function useShowRecord(): (kind: string) => ((id: number) => void) | null {
  const router = useRouter();
  const go = useGo();
  return useCallback(
    (kind) => {
      const { places } = router.options.context as { places: readonly Place[] };
      const place = places.find((one) => one.kinds?.[kind]);
      const show = place?.kinds?.[kind]?.show;
      return place && show ? (id) => go(place, show(id)) : null;
    },
    [router, go],
  );
}
