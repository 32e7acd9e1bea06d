import { useState } from "react";
import { Bound, Button, FieldGroup, Select, TextField, Wide } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";

/** How a person is called, and the salutation that a letter to them begins with. */
export function PersonName({ greeting }: { greeting: string }) {
  const words = useWords();
  const { form, control, wrongAt } = useCardForm();
  const before = form.getValues();
  const [more, setMore] = useState([before.additional, before.suffix, before.nickname].some((text) => text !== ""));
  return (
    <div>
      <div className={styles.name}>
        <Bound control={control} name="salutation">
          {(field) => (
            <Select
              {...field}
              value={field.value === "" ? null : field.value}
              onChange={(value) => field.onChange(value ?? "")}
              label={words.salutation}
              none={words.salutations.none}
              options={[
                { id: "ms" as const, label: words.salutations.ms },
                { id: "mr" as const, label: words.salutations.mr },
                { id: "couple" as const, label: words.salutations.couple },
                { id: "family" as const, label: words.salutations.family },
              ]}
            />
          )}
        </Bound>
        <Bound control={control} name="title">
          {(field) => <TextField {...field} label={words.academicTitle} placeholder="Dr." />}
        </Bound>
        <span />
      </div>
      <div className={styles.two} style={{ marginTop: "var(--s3)" }}>
        <Bound control={control} name="given">
          {(field) => <TextField {...field} label={words.given} autoFocus />}
        </Bound>
        <Bound control={control} name="family">
          {(field) => <TextField {...field} label={words.family} error={field.error ?? wrongAt("family")} />}
        </Bound>
        {more && (
          <>
            <Bound control={control} name="additional">
              {(field) => <TextField {...field} label={words.additional} />}
            </Bound>
            <Bound control={control} name="suffix">
              {(field) => <TextField {...field} label={words.suffix} placeholder="jun." />}
            </Bound>
            <Bound control={control} name="nickname">
              {(field) => <TextField {...field} label={words.nickname} />}
            </Bound>
          </>
        )}
      </div>
      {greeting !== "" && (
        <p className={styles.greeting} aria-live="polite">
          {words.letterBegins} <strong>{greeting}</strong>
        </p>
      )}
      {!more && (
        <div className={styles.add}>
          <Button tone="quiet" size="small" onPress={() => setMore(true)}>
            {words.moreNames}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What an organisation is called. */
export function OrganisationName() {
  const words = useWords();
  const { control, wrongAt } = useCardForm();
  return (
    <FieldGroup>
      <Wide>
        <Bound control={control} name="organisation" required>
          {(field) => (
            <TextField
              {...field}
              label={words.organisationName}
              error={field.error ?? wrongAt("organisation")}
              autoFocus
            />
          )}
        </Bound>
      </Wide>
    </FieldGroup>
  );
}
