import { Award, Banknote, Ellipsis, Mail, Pencil, Printer, UserRound, UserRoundCheck, UserRoundX } from "lucide-react";
import { useState } from "react";
import type { Registration } from "../../shared/api/generated/commands";
import { todayNow, useGo, useShowRecord } from "../../shared/desk";
import { Badge, Button, IconButton, Menu, TextField } from "../../shared/parts";
import { formatDate, formatMoney } from "../../shared/words";
import { planner } from "../place";
import { nextNotice } from "./notices";
import { PersonFields } from "./PersonFields";
import styles from "./Seminar.module.css";
import { callOff, drawCertificates, givePlace, pay } from "./steps";
import { useSeminarWords } from "./words";

type Opened = "edit" | "cancel" | "prefer" | null;

/** One registration: who, what they pay, and what comes next for them. */
export function RegistrationRow({
  event,
  one,
  currency,
  first,
  canConfirm,
  open,
  onOpen,
  onGive,
}: {
  event: number;
  one: Registration;
  currency: string;
  first: string;
  canConfirm: boolean;
  open: Opened;
  onOpen: (what: Opened) => void;
  onGive: () => void;
}) {
  const words = useSeminarWords();
  const show = useShowRecord()("contact");
  const go = useGo();
  const { person, state } = one;
  const contact = person.contact_id;
  const price = person.price ?? 0;
  const paid = one.paid_on !== null;
  const second = [
    person.function,
    one.address,
    person.diet,
    one.place === null ? "" : words.placeOf(one.place),
    one.certificate === "" ? "" : words.certificate(one.certificate),
    ...one.told.map((told) => words.told(words.notices[told.notice], words.ways[told.way], formatDate(told.on_day))),
  ].filter((part) => part !== "");
  const lines = [
    { id: "edit", label: words.edit, icon: Pencil, run: () => onOpen("edit") },
    ...(contact !== null && show
      ? [{ id: "contact", label: words.showContact, icon: UserRound, run: () => show(contact) }]
      : []),
    {
      id: "write",
      label: words.writeTo,
      icon: Mail,
      run: () => go(planner, { id: event, people: [one.id], notice: nextNotice(one) }, "registration-letters"),
    },
    ...(one.certificate === ""
      ? []
      : [
          {
            id: "certificate",
            label: words.printCertificate,
            icon: Printer,
            run: () => go(planner, { id: event, people: [one.id] }, "certificates"),
          },
        ]),
    ...(paid ? [{ id: "unpay", label: words.unpay, icon: Banknote, run: () => void pay(event, one, null) }] : []),
    ...(state === "confirmed" && one.certificate === ""
      ? [{ id: "draw", label: words.drawOne, icon: Award, run: () => void drawCertificates(event, [one.id], 1) }]
      : []),
    ...(state === "cancelled" || one.certificate !== ""
      ? []
      : [{ id: "cancel", label: words.cancelYes, icon: UserRoundX, danger: true, run: () => onOpen("cancel") }]),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <span className={styles.name}>{person.name}</span>
        {second.length > 0 && <span className={styles.second}>{second.join(" · ")}</span>}
        {person.note !== "" && <span className={styles.second}>{person.note}</span>}
        {one.reason !== "" && <span className={styles.second}>{words.reason(words.states[state], one.reason)}</span>}
      </div>
      <div className={styles.money}>
        <span>{price === 0 ? words.free0 : formatMoney({ minor: price, currency })}</span>
        {price > 0 && (
          <span className={styles.second}>
            {one.paid_on !== null ? words.paidOn(formatDate(one.paid_on)) : state === "confirmed" ? words.unpaid : ""}
          </span>
        )}
      </div>
      <div className={styles.state}>
        {state === "waiting" && canConfirm ? (
          <Button size="small" icon={UserRoundCheck} aria-label={words.confirmOf(person.name)} onPress={onGive}>
            {words.confirm}
          </Button>
        ) : state === "confirmed" && price > 0 && !paid ? (
          <Button
            size="small"
            icon={Banknote}
            aria-label={words.paidOf(person.name)}
            onPress={() => void pay(event, one, todayNow())}
          >
            {words.markPaid}
          </Button>
        ) : state === "cancelled" && paid && price > 0 ? (
          <Badge tone="due">{words.toReturn}</Badge>
        ) : (
          <Badge tone={state === "confirmed" ? "fine" : "plain"}>{words.states[state]}</Badge>
        )}
      </div>
      <Menu
        label={words.actions(person.name)}
        trigger={<IconButton icon={Ellipsis} label={words.actions(person.name)} />}
        groups={[{ lines }]}
        ofRow
      />
      {open === "edit" && <PersonFields one={one} currency={currency} onClose={() => onOpen(null)} />}
      {open === "cancel" && (
        <ReasonLine
          title={words.cancelTitle(person.name)}
          label={words.cancelReason}
          yes={words.cancelYes}
          onYes={(reason) => callOff(event, one, reason)}
          onClose={() => onOpen(null)}
        />
      )}
      {open === "prefer" && (
        <ReasonLine
          title={words.preferTitle(person.name, first)}
          label={words.preferReason}
          yes={words.preferYes}
          needed
          onYes={(reason) => givePlace(event, one, reason)}
          onClose={() => onOpen(null)}
        />
      )}
    </li>
  );
}

/** Asks why, below the line that it is about. */
function ReasonLine({
  title,
  label,
  yes,
  needed = false,
  onYes,
  onClose,
}: {
  title: string;
  label: string;
  yes: string;
  needed?: boolean;
  onYes: (reason: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const words = useSeminarWords();
  const [reason, setReason] = useState("");
  const isReady = !needed || reason.trim() !== "";
  return (
    <form
      className={styles.below}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void onYes(reason).then((done) => done && onClose());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p className={styles.ask}>{title}</p>
      <TextField label={label} value={reason} onChange={setReason} maxLength={200} required={needed} autoFocus />
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={!isReady}>
          {yes}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
