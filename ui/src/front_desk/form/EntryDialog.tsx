import { Check, X } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ChangeSet } from "../../shared/api";
import { useGo, useMe, useToday } from "../../shared/desk";
import { notifyDone, takeBack } from "../../shared/history/takeBack";
import { Button, IconButton } from "../../shared/parts";
import { endNoting, type Noting, useNoting } from "../noting";
import { frontDesk } from "../place";
import { useDeskWords } from "../words";
import { EntryForm } from "./EntryForm";
import styles from "./EntryForm.module.css";
import { type Direction, formOf, groupOf, type Kind } from "./form";
import { type NextStep, useNextSteps } from "./nextSteps";

/** What was noted last while the form stays open. */
interface Last {
  id: number;
  what: string;
  changes: ChangeSet | null;
  next: readonly NextStep[];
}

/** The form of an entry over whatever one was doing, to which it returns. */
export default function EntryDialog() {
  const noting = useNoting();
  return noting === null ? null : <Open noting={noting} />;
}

function Open({ noting }: { noting: Noting }) {
  const words = useDeskWords();
  const go = useGo();
  const today = useToday();
  const me = useMe();
  const begin = (fields: Noting["fields"]) => formOf(fields, today, new Date(), noting.id === null ? me : "");
  const [round, setRound] = useState({ number: 0, start: begin(noting.fields) });
  const [shown, setShown] = useState({ direction: round.start.direction, kind: round.start.kind });
  const follow = useCallback((direction: Direction, kind: Kind) => setShown({ direction, kind }), []);
  const [last, setLast] = useState<Last | null>(null);
  /** Asks before typed text would be lost, then goes on. */
  const leave = useRef<(go: () => void) => void>((go) => go());
  const close = () => leave.current(endNoting);
  const show = (id: number) =>
    leave.current(() => {
      endNoting();
      go(frontDesk, { id });
    });
  const steps = useNextSteps();
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen onOpenChange={(open) => !open && close()}>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} data-noting>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              {words.formTitle(shown.direction, groupOf(shown.kind), noting.id !== null)}
            </Heading>
            <IconButton icon={X} label={words.close} keys="Escape" onPress={close} />
          </header>
          <div role="status">
            {last && (
              <p className={styles.last}>
                <Check size={16} aria-hidden />
                <span>{last.what}</span>
                {last.next.map((step) => (
                  <Button
                    key={step.label}
                    size="small"
                    onPress={() =>
                      leave.current(() => {
                        endNoting();
                        step.run();
                      })
                    }
                  >
                    {step.label}
                  </Button>
                ))}
                <Button size="small" onPress={() => show(last.id)}>
                  {words.show}
                </Button>
                <Button
                  size="small"
                  onPress={() => {
                    const step = last.changes?.op;
                    if (step) void takeBack(step).then((done) => done && setLast(null));
                  }}
                >
                  {words.undo}
                </Button>
              </p>
            )}
          </div>
          <EntryForm
            key={round.number}
            id={noting.id}
            start={round.start}
            onLeave={leave}
            onKind={follow}
            onShow={show}
            onClose={close}
            onSaved={(saved) => {
              if (saved.next === null) {
                notifyDone(saved.what, saved.changes, undefined, noting.id === null ? steps(saved) : []);
                endNoting();
                return;
              }
              const { next } = saved;
              setLast({ id: saved.id, what: saved.what, changes: saved.changes, next: steps(saved) });
              setRound((before) => ({ number: before.number + 1, start: begin(next) }));
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
