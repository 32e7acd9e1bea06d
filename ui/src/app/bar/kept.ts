import { useQueries } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import type { Go, Place } from "../../shared/desk";
import { wantForm } from "../../shared/paper";
import { takeView, viewsQuery } from "../../shared/views/views";
import { viewWords } from "../../shared/views/words";
import { appWords } from "../words";
import type { Entry } from "./entries";

/** What bears a name of its own beside the records: views of lists, forms of papers, text blocks, checklists. */
export function useKeptEntries(places: readonly Place[], enabled: boolean, go: Go): Entry[] {
  const views = places.flatMap((place) => (place.views ? [{ place, views: place.views }] : []));
  const forms = places.flatMap((place) => (place.forms ?? []).map((form) => ({ place, form })));
  const asked = [...views.map((one) => one.views.place), ...forms.map((one) => one.form.place)];
  const answers = useQueries({ queries: asked.map((place) => ({ ...viewsQuery(place), enabled })) });
  const kept = (index: number) => answers[index]?.data ?? [];
  return [
    ...views.flatMap(({ place, views }, index) =>
      kept(index).map((view) => ({
        key: `view-${view.id}`,
        icon: place.icon,
        title: viewWords().view(view.name),
        detail: place.title(),
        run: () => go(place, { ...takeView(views.list, view.json), view: view.id }),
      })),
    ),
    ...forms.flatMap(({ place, form }, index) =>
      kept(views.length + index).map((one) => ({
        key: `form-${one.id}`,
        icon: Printer,
        title: appWords().keptForm(one.name),
        detail: place.title(),
        run: () => {
          wantForm(form.place, one.id);
          go(place, {}, form.screen);
        },
      })),
    ),
    ...places.flatMap((place) =>
      // biome-ignore lint/correctness/useHookAtTopLevel: the places are the same as long as the program runs.
      (place.useNamed?.(enabled) ?? []).flatMap(({ kind, id, title, detail }) => {
        const shown = place.kinds?.[kind];
        if (!shown) return [];
        return [
          {
            key: `${kind}-${id}`,
            icon: shown.icon,
            title,
            detail,
            kind: shown.name(),
            run: () => go(place, shown.show(id)),
          },
        ];
      }),
    ),
  ];
}
