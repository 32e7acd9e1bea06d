import { type ReactNode, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { asKontorError, queryClient, reportFailure } from "../api";
import type { RecordRef, Template } from "../api/generated/commands";
import { Button } from "../parts/button/Button";
import { RadioGroup } from "../parts/choice/RadioGroup";
import { useLanguage } from "../words";
import styles from "./WordDialog.module.css";
import { fillFromFile, fillFromTemplate, templatesQuery } from "./word";
import { useWordWords } from "./wordWords";

/** Filling a Word template from a record: out of the kept ones, or from a file where none is kept. */
export function useWordFilling(record: RecordRef): { begin: () => void; dialog: ReactNode } {
  const [kept, setKept] = useState<readonly Template[] | null>(null);
  const begin = async () => {
    try {
      const all = await queryClient.fetchQuery(templatesQuery);
      const fitting = all.filter((one) => one.active && one.fills === record.kind);
      if (fitting.length > 0) setKept(fitting);
      else await fillFromFile(record);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return {
    begin: () => void begin(),
    dialog: kept ? <WordDialog record={record} templates={kept} onClose={() => setKept(null)} /> : null,
  };
}

/** Which of the kept templates is filled; a file beside them is chosen as before. */
function WordDialog({
  record,
  templates,
  onClose,
}: {
  record: RecordRef;
  templates: readonly Template[];
  onClose: () => void;
}) {
  const words = useWordWords();
  const language = useLanguage();
  const [chosen, setChosen] = useState(String(templates[0]?.id ?? ""));
  const fill = () => {
    onClose();
    void fillFromTemplate(record, Number(chosen));
  };
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {words.title}
          </Heading>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              fill();
            }}
          >
            <div className={styles.templates}>
              <RadioGroup
                label={words.template}
                value={chosen}
                onChange={(next) => next !== null && setChosen(next)}
                options={templates.map((one) => ({
                  id: String(one.id),
                  label: one.name,
                  // The window's own language goes without saying.
                  detail: [one.language === language ? "" : words.languages[one.language], one.note]
                    .filter((part) => part !== "")
                    .join(" · "),
                }))}
              />
            </div>
            <div className={styles.answers}>
              <Button tone="primary" type="submit" autoFocus>
                {words.fillThis}
              </Button>
              <Button
                onPress={() => {
                  onClose();
                  void fillFromFile(record);
                }}
              >
                {words.otherFile}
              </Button>
              <Button tone="quiet" onPress={onClose}>
                {words.cancel}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
