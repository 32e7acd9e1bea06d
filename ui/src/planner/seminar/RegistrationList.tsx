import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import type { Registration, Registrations } from "../../shared/api/generated/commands";
import { Button, EmptyState, NoticeBar } from "../../shared/parts";
import { formatMoney } from "../../shared/words";
import { AddLine } from "./AddLine";
import { RegistrationRow } from "./RegistrationRow";
import styles from "./Seminar.module.css";
import { givePlace } from "./steps";
import { useSeminarWords } from "./words";

const STATES = ["confirmed", "waiting", "cancelled"] as const;

/** Who has a place, who waits, who called off; one adds, one is offered whoever is next. */
export function RegistrationList({ event, registrations }: { event: number; registrations: Registrations }) {
  const words = useSeminarWords();
  const { rows, counts, places, next } = registrations;
  const [open, setOpen] = useState<{ id: number; what: "edit" | "cancel" | "prefer" } | null>(null);
  const offered = rows.find((one) => one.id === next);
  const first = rows.find((one) => one.place === 1);
  const money = (minor: number) => formatMoney({ minor, currency: places.currency });
  const isFull = places.capacity !== null && counts.confirmed >= places.capacity;
  const give = (one: Registration) => {
    if (one.id === first?.id) void givePlace(event, one, "");
    else setOpen({ id: one.id, what: "prefer" });
  };
  return (
    <div className={styles.main}>
      <AddLine event={event} first={rows.length === 0} />
      {offered && (
        <NoticeBar>
          <span className={styles.offer}>
            <span>{words.free(offered.person.name)}</span>
            <Button size="small" tone="primary" onPress={() => void givePlace(event, offered, "")}>
              {words.offer(offered.person.name)}
            </Button>
          </span>
        </NoticeBar>
      )}
      {rows.length === 0 && <EmptyState icon={UserRoundPlus} title={words.nobody} text={words.nobodyText} />}
      {STATES.map((state) => {
        const listed = rows.filter((one) => one.state === state);
        if (listed.length === 0) return null;
        return (
          <section key={state} className={styles.section} aria-label={words.sections[state]}>
            <h2>
              {words.sections[state]} <span className="quiet">{listed.length}</span>
            </h2>
            <ul className={styles.rows}>
              {listed.map((one) => (
                <RegistrationRow
                  key={one.id}
                  event={event}
                  one={one}
                  currency={places.currency}
                  first={first?.person.name ?? ""}
                  canConfirm={!isFull}
                  open={open?.id === one.id ? open.what : null}
                  onOpen={(what) => setOpen(what === null ? null : { id: one.id, what })}
                  onGive={() => give(one)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {(counts.expected > 0 || counts.to_return > 0) && (
        <p className={styles.sum}>
          {counts.expected > 0 && <span>{words.paySum(money(counts.received), money(counts.expected))}</span>}
          {counts.to_return > 0 && <span className="due">{words.returnSum(money(counts.to_return))}</span>}
        </p>
      )}
    </div>
  );
}
