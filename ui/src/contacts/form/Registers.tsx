import { X } from "lucide-react";
import { Bound, Button, TextField, Wide } from "../../shared/parts";
import { groupIban, ibanHolds } from "../../shared/typed/numbers";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { Folded } from "./Folded";

const FIELDS = ["iban", "bic", "vat_id", "tax_number", "register_court", "register_number"] as const;

/** Bank, tax and register: what stands at the foot of a letterhead. */
export function Registers() {
  const words = useWords();
  const { form, control, wrongAt, doubtAt } = useCardForm();
  const start = form.formState.defaultValues;
  const raw = form.watch("iban_raw");
  return (
    <Folded
      title={words.registers}
      hint={words.registersHint}
      fields={FIELDS}
      filled={[...FIELDS, "iban_raw" as const].some((field) => start?.[field] !== "")}
    >
      <Wide>
        <Bound control={control} name="iban">
          {(field) => (
            <TextField
              {...field}
              label={words.iban}
              placeholder="DE89 3704 0044 0532 0130 00"
              groupOnLeave={groupIban}
              error={field.error ?? wrongAt("iban")}
              understood={field.value.length > 14 && ibanHolds(field.value) ? words.ibanHolds : undefined}
            />
          )}
        </Bound>
        {raw !== "" && (
          <p className={styles.raw}>
            <span className="due">{words.ibanRaw(raw)}</span>
            <Button
              size="small"
              tone="quiet"
              onPress={() => {
                form.setValue("iban", raw, { shouldDirty: true, shouldTouch: true });
                form.setFocus("iban");
              }}
            >
              {words.ibanRawTake}
            </Button>
            <Button
              size="small"
              tone="quiet"
              icon={X}
              onPress={() => form.setValue("iban_raw", "", { shouldDirty: true })}
            >
              {words.ibanRawDrop}
            </Button>
          </p>
        )}
      </Wide>
      <Bound control={control} name="bic">
        {(field) => (
          <TextField
            {...field}
            label={words.bic}
            placeholder="COBADEFFXXX"
            error={field.error ?? wrongAt("bic")}
            note={doubtAt("bic")}
          />
        )}
      </Bound>
      <span />
      <Bound control={control} name="vat_id">
        {(field) => <TextField {...field} label={words.vatId} placeholder="DE123456789" note={doubtAt("vat_id")} />}
      </Bound>
      <Bound control={control} name="tax_number">
        {(field) => <TextField {...field} label={words.taxNumber} placeholder="18/123/45678" />}
      </Bound>
      <Bound control={control} name="register_court">
        {(field) => <TextField {...field} label={words.registerCourt} placeholder={words.registerCourtHint} />}
      </Bound>
      <Bound control={control} name="register_number">
        {(field) => <TextField {...field} label={words.registerNumber} placeholder="HRB 1234" />}
      </Bound>
    </Folded>
  );
}
