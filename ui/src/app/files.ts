import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { asKontorError, reportFailure, stageFile } from "../shared/api";
import { type Place, useGo } from "../shared/desk";
import { notify } from "../shared/parts";
import { isOffice, openOffice, takeArrivals } from "./arrivals";
import { appWords } from "./words";

/**
 * Files dropped on the window or opened from outside (double-click on a .vcf) go to the first place that takes them.
 * Answers whether a file hovers just now.
 */
export function useDroppedFiles(): boolean {
  const router = useRouter();
  const go = useGo();
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const { places } = router.options.context as { places: readonly Place[] };
    const take = (file: { token: string; name: string }) => {
      if (isOffice(file.name)) {
        void openOffice(file.token);
        return;
      }
      // A table may be contacts or contracts: the place in view is asked first.
      const { pathname } = router.state.location;
      const inView = (place: Place) => pathname === place.path || pathname.startsWith(`${place.path}/`);
      const asked = [...places.filter(inView), ...places.filter((place) => !inView(place))];
      if (asked.some((place) => place.openFile?.(file, (search, screen) => go(place, search, screen)))) return;
      notify({ tone: "due", what: appWords().dropUnknown(file.name), more: appWords().dropRemedy });
    };
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      setHovering(false);
      // A form's own drop field took it already.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      stageFile(file)
        .then((token) => take({ token, name: file.name }))
        .catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    const stop = takeArrivals(take);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      stop();
    };
  }, [router, go]);
  return hovering;
}
