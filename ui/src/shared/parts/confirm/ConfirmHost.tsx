import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../button/Button";
import styles from "./ConfirmHost.module.css";
import { useQuestion } from "./confirm";

/** Draws the question that waits; the app places it once. */
export function ConfirmHost() {
  const question = useQuestion();
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={question !== null}
      onOpenChange={(open) => {
        if (!open) question?.answer(question.cancel);
      }}
      isDismissable
    >
      <Modal className={styles.modal ?? ""}>
        {question && (
          <Dialog key={question.number} role="alertdialog" className={styles.dialog ?? ""}>
            <Heading slot="title" className={styles.title ?? ""}>
              {question.title}
            </Heading>
            {question.text && <p className={styles.text}>{question.text}</p>}
            <div className={styles.answers}>
              {question.answers.map((answer, index) => (
                <Button
                  key={answer.id}
                  tone={answer.tone ?? "plain"}
                  autoFocus={answer.tone === "danger" ? false : index === 0}
                  onPress={() => question.answer(answer.id)}
                >
                  {answer.label}
                </Button>
              ))}
            </div>
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  );
}
