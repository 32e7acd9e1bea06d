import { Download } from "lucide-react";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { remember, remembered } from "../../shared/memory/memory";
import { Button, RadioGroup } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./ExportDialog.module.css";
import { EXPORT_FORMS, type ExportForm, exportContacts, type Leaving } from "./export";

/** What was chosen the last time on this PC. */
const LAST = "contacts.export.form";

/** Asks in which form contacts shall leave, and says what each is good for. */
export function ExportDialog({
  count,
  leaving,
  onClose,
}: {
  /** How many leave. */
  count: number;
  /** Which ones; marked rows are looked up when they are needed. */
  leaving: () => Promise<Leaving>;
  onClose: () => void;
}) {
  const words = useWords();
  const [form, setForm] = useState<ExportForm>(() => {
    const last = remembered<string>(LAST, "csv-excel");
    return EXPORT_FORMS.find((one) => one === last) ?? "csv-excel";
  });
  const save = () => {
    remember(LAST, form);
    onClose();
    void leaving().then((meant) => exportContacts(form, meant));
  };
  return (
    <ModalOverlay className={styles.overlay ?? ""} isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {words.exportTitle(count)}
          </Heading>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <div className={styles.forms}>
              <RadioGroup
                label={words.exportFor}
                value={form}
                onChange={(next) => next !== null && setForm(next)}
                options={EXPORT_FORMS.map((id) => ({
                  id,
                  label: words.exportForms[id],
                  detail: words.exportFormsFor[id],
                }))}
              />
            </div>
            <div className={styles.answers}>
              <Button tone="primary" type="submit" icon={Download}>
                {words.exportSave}
              </Button>
              <Button onPress={onClose}>{words.cancel}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
