import { usePlace } from "../../shared/desk";
import { AddChip, Chip, Menu, type MenuGroup } from "../../shared/parts";
import { planner } from "../place";
import { useWords } from "../words";
import { LAYERS, useLayers } from "./layers";
import { useContactName, useNarrowChoices } from "./narrow";

/** The filters that are on, and the menu of all; the list adds its own. */
export function FilterChips({ more = [], onPerson }: { more?: readonly MenuGroup[]; onPerson: () => void }) {
  const words = useWords();
  const { search, set } = usePlace(planner);
  const { bodies, rooms } = useNarrowChoices();
  const person = useContactName(search.person);
  const nameOf = (list: readonly { id: number; name: string }[], id: number) =>
    list.find((one) => one.id === id)?.name ?? "…";
  const tick = (key: "body" | "room", { id, name }: { id: number; name: string }) => ({
    id: `${key}-${id}`,
    label: name,
    checked: search[key] === id,
    run: () => set({ [key]: search[key] === id ? undefined : id }, { replace: true }),
  });
  return (
    <>
      {search.body !== undefined && (
        <Chip label={nameOf(bodies, search.body)} onRemove={() => set({ body: undefined }, { replace: true })} />
      )}
      {search.room !== undefined && (
        <Chip label={nameOf(rooms, search.room)} onRemove={() => set({ room: undefined }, { replace: true })} />
      )}
      {search.person !== undefined && (
        <Chip
          label={person === "" ? words.personGone : words.withPerson(person ?? "…")}
          onRemove={() => set({ person: undefined }, { replace: true })}
        />
      )}
      <Menu
        label={words.filter}
        trigger={<AddChip label={words.filter} />}
        groups={[
          { lines: [{ id: "person", label: words.choosePerson, run: onPerson }] },
          ...more,
          { title: words.body, lines: bodies.map((one) => tick("body", one)) },
          { title: words.room, lines: rooms.map((one) => tick("room", one)) },
        ]}
      />
    </>
  );
}

/** What the calendar draws beside the events, each with its switch. */
export function LayersMenu() {
  const words = useWords();
  const { shows, turn } = useLayers();
  return (
    <Menu
      label={words.layersMenu}
      trigger={<AddChip label={words.layersMenu} />}
      groups={[
        {
          lines: LAYERS.map((layer) => ({
            id: layer,
            label: words.layers[layer],
            checked: shows(layer),
            run: () => turn(layer),
          })),
        },
      ]}
    />
  );
}
