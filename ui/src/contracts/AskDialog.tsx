import { useQuery } from "@tanstack/react-query";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Ask.module.css";
import { endAsking, useAsked } from "./asked";
import { DecisionForm } from "./decision/DecisionForm";
import { useDecisionWords } from "./decision/words";
import { TheirsForm } from "./giving/TheirsForm";
import { useNoticeWords } from "./giving/words";
import { contractQuery } from "./queries";

/** A small form about one contract, over whatever one was doing. */
export default function AskDialog() {
  const deciding = useDecisionWords();
  const giving = useNoticeWords();
  const asked = useAsked();
  const contract = useQuery({ ...contractQuery(asked?.id ?? 0), enabled: asked !== null }).data;
  if (asked === null || !contract) return null;
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen onOpenChange={(open) => !open && endAsking()} isDismissable>
      <Modal className={styles.modal ?? ""}>
        <Dialog role="alertdialog" className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {asked.what === "decision" ? deciding.ask : giving.theirsAsk}
          </Heading>
          <p className={styles.about}>
            {contract.row.title}
            {contract.row.partner !== "" && <span className="quiet"> · {contract.row.partner}</span>}
          </p>
          {asked.what === "decision" ? (
            <DecisionForm contract={contract} onDone={endAsking} />
          ) : (
            <TheirsForm contract={contract} onDone={endAsking} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
