import {
  createMemoryHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
} from "@tanstack/react-router";
import type { ComponentType } from "react";
import { fetched, type Place } from "../shared/desk";
import { Desk } from "./Desk";
import { HelpScreen } from "./help/HelpScreen";
import { ScreenFrame } from "./ScreenFrame";
import { SettingsScreen } from "./settings/SettingsScreen";

/** `#place=contacts` in the address names where the desk begins (the measured start uses it). */
const wished = `/${new URLSearchParams(window.location.hash.slice(1)).get("place") ?? ""}`;

/** Seldom wanted: it comes when it is. */
const KeyCardPrint = fetched(() => import("./help/KeyCardPrint"));

export interface DeskContext {
  places: readonly Place[];
}

/** Routes of all places, in a history of the window's own (there is no address bar). */
export function makeRouter(places: readonly Place[]) {
  const root = createRootRouteWithContext<DeskContext>()({ component: Desk });
  const screen = (path: string, Screen: ComponentType) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: () => (
        <ScreenFrame>
          <Screen />
        </ScreenFrame>
      ),
    });
  const home = createRoute({
    getParentRoute: () => root,
    path: "/",
    beforeLoad: () => {
      throw redirect({
        to: (beginning(places)?.path ?? "/settings") as string,
      });
    },
  });
  const tree = root.addChildren([
    home,
    screen("/settings", SettingsScreen),
    screen("/help", HelpScreen),
    screen("/help/print", KeyCardPrint as ComponentType),
    ...places.flatMap((place) => [
      screen(place.path, place.screen as ComponentType),
      ...Object.entries(place.screens ?? {}).map(([name, further]) =>
        screen(`${place.path}/${name}`, further as ComponentType),
      ),
    ]),
  ]);
  return createRouter({
    routeTree: tree,
    history: createMemoryHistory({ initialEntries: ["/"] }),
    context: { places },
    defaultPendingMs: 200,
  });
}

type Router = ReturnType<typeof makeRouter>;
let prepared: Router | null = null;

/** Finds the first route ahead, so that the desk's first frame shows it. */
export async function prepareRouter(places: readonly Place[]): Promise<void> {
  const router = makeRouter(places);
  await router.load();
  prepared = router;
}

/** The router that was prepared, once; afterwards a new one. */
export function takeRouter(places: readonly Place[]): Router {
  const router = prepared ?? makeRouter(places);
  prepared = null;
  return router;
}

/** The place at which the desk begins. */
export function beginning(places: readonly Place[]): Place | undefined {
  return places.find((place) => place.path === wished) ?? ordered(places)[0];
}

/** Places as the rail shows them: daily before base, each by its order. */
export function ordered(places: readonly Place[]): Place[] {
  const rank = (place: Place) => (place.group === "daily" ? 0 : 1000) + place.order;
  return [...places].sort((a, b) => rank(a) - rank(b));
}
