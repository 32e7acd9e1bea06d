import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import type { UseFormReturn } from "react-hook-form";
import type { Room, Supply } from "../../shared/api/generated/commands";
import { Bound, classes, DurationField, FieldGroup, IconButton, NumberField, Select, Wide } from "../../shared/parts";
import { writeDuration } from "../../shared/typed/durations";
import type { EventForm } from "../event/form";
import { whenWords } from "../when";
import styles from "./Booking.module.css";
import { equipmentQuery } from "./queries";
import { useBookingWords } from "./words";

/** The time before and after, and what is needed: each with how many of it are free at that time. */
export function Equipment({
  form,
  values,
  rooms,
  supplies,
  onChange,
}: {
  form: UseFormReturn<EventForm>;
  values: EventForm;
  rooms: readonly Room[];
  supplies: readonly Supply[];
  onChange: (change: Partial<EventForm>) => void;
}) {
  const words = useBookingWords();
  const c = form.control;
  const all = useQuery(equipmentQuery).data;
  const room = rooms.find((one) => one.id === values.room_id);
  const ofRoom = (minutes: number | undefined) =>
    minutes === undefined || values.wholeDay ? writeDuration(0) : words.ofRoom(writeDuration(minutes));
  const nameOf = (id: number) => all?.find((one) => one.id === id)?.name ?? words.goneEquipment;
  const offered = (all ?? []).filter(
    (one) => one.active && !values.bookings.some((line) => line.equipment_id === one.id),
  );
  return (
    <FieldGroup title={words.title} columns={2}>
      <Bound control={c} name="set_up">
        {(f) => (
          <DurationField
            {...f}
            label={words.setUp}
            note={words.aroundNote}
            placeholder={ofRoom(room?.set_up_minutes)}
          />
        )}
      </Bound>
      <Bound control={c} name="clear_down">
        {(f) => <DurationField {...f} label={words.clearDown} placeholder={ofRoom(room?.clear_down_minutes)} />}
      </Bound>
      <Wide>
        <div className={styles.equipment}>
          {values.bookings.map((line, index) => {
            const name = nameOf(line.equipment_id);
            const supply = supplies.find((one) => one.equipment_id === line.equipment_id);
            return (
              <div key={line.equipment_id} className={styles.line}>
                <span className={styles.name}>{name}</span>
                <Bound control={c} name={`bookings.${index}.quantity`} required>
                  {(f) => (
                    <NumberField
                      {...f}
                      label={words.quantityOf(name)}
                      labelHidden
                      min={1}
                      max={100_000}
                      wrong={words.quantityWrong}
                    />
                  )}
                </Bound>
                <IconButton
                  icon={X}
                  label={words.removeEquipment(name)}
                  onPress={() => onChange({ bookings: values.bookings.filter((_, at) => at !== index) })}
                />
                {supply && <Free supply={supply} />}
              </div>
            );
          })}
          {all?.length === 0 ? (
            <p className="quiet">{words.noEquipment}</p>
          ) : (
            offered.length > 0 && (
              <Select
                label={words.addEquipment}
                placeholder={words.chooseEquipment}
                value={null}
                options={offered.map((one) => ({ id: one.id, label: one.name, detail: String(one.quantity) }))}
                onChange={(id) =>
                  id !== null && onChange({ bookings: [...values.bookings, { equipment_id: id, quantity: 1 }] })
                }
              />
            )
          )}
        </div>
      </Wide>
    </FieldGroup>
  );
}

/** How many are free, and who has the others. */
function Free({ supply }: { supply: Supply }) {
  const words = useBookingWords();
  const short = supply.wanted > supply.free;
  return (
    <span className={classes(styles.free, short && styles.short)}>
      {short ? words.tooFew(supply.free, supply.stock) : words.freeOf(supply.free, supply.stock)}
      {supply.by.map((by) => {
        const say = by.tentative ? words.lentToDraft : words.lentTo;
        return <span key={by.event}> · {say(by.quantity, by.title, whenWords(by.when))}</span>;
      })}
    </span>
  );
}
