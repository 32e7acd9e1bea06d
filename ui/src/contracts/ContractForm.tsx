import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type FieldPath, type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { asKontorError, commandQuery, failureOf, reportFailure, useCommand } from "../shared/api";
import { Fetching, useDeskActions, useLeaving, useNextSteps, usePlace } from "../shared/desk";
import { notifyDone } from "../shared/history/takeBack";
import { OwnFields } from "../shared/own/OwnFields";
import {
  Bound,
  Button,
  DateField,
  DraftBar,
  EmptyState,
  FieldGroup,
  Form,
  FormFoot,
  issuesOf,
  Lookup,
  notify,
  partWords,
  Record,
  Select,
  SplitPane,
  SuggestField,
  showRefusal,
  TextArea,
  TextField,
  useDraft,
  Wide,
} from "../shared/parts";
import { useLanguage } from "../shared/words";
import { LinkFields } from "./beside/LinkFields";
import { PresetField } from "./beside/PresetField";
import { RemindField } from "./beside/RemindField";
import { ShareFields } from "./beside/ShareFields";
import { Similar } from "./beside/Similar";
import { TagField } from "./beside/TagField";
import { useBesideWords } from "./beside/words";
import styles from "./ContractForm.module.css";
import { CostFields } from "./CostFields";
import { type ContractFormValues, contractFields, contractForm, draftForm, formField, newContract } from "./form";
import { must } from "./must";
import { entryName } from "./names";
import { contracts } from "./place";
import { centresQuery, contractQuery, createOrganisation, employeesQuery, findContacts, kindsQuery } from "./queries";
import { TermsFields } from "./TermsFields";
import { TermsPreview } from "./TermsPreview";
import { type Contract, missingTerm } from "./terms";
import { contractWords, useContractWords } from "./words";

/** A title that is longer says so; nothing of what was pasted is cut off. */
const LONG_TITLE = 200;

/** The form of a contract; what follows from the terms stands beside it while one types. */
export function ContractForm({ id }: { id: number | null }) {
  const stored = useQuery({ ...contractQuery(id ?? 0), enabled: id !== null });
  const pc = useQuery(commandQuery("pc_get", null, { kinds: [] }));
  if (id !== null && stored.error && !stored.data) {
    const { what, remedy } = failureOf(stored.error);
    return <EmptyState title={what} text={remedy} />;
  }
  if (id === null ? pc.isPending : !stored.data) {
    return (
      <Record>
        <Fetching lines={8} />
      </Record>
    );
  }
  return <Editor contract={id === null ? null : (stored.data ?? null)} who={pc.data?.who ?? ""} />;
}

function Editor({ contract, who }: { contract: Contract | null; who: string }) {
  const words = useContractWords();
  const { set } = usePlace(contracts);
  // What was there when one began: a change from elsewhere must not overwrite what is being typed.
  const [stored] = useState(contract);
  const form = useForm<ContractFormValues>({ defaultValues: stored ? contractForm(stored) : newContract(who) });
  const values = useWatch({ control: form.control }) as ContractFormValues;
  const changed = form.formState.isDirty;
  const draft = useDraft("contract", stored?.id ?? null, values, changed);
  const saving = useCommand("contracts_save", { failure: "own" });
  const nextSteps = useNextSteps("contract");
  const savedId = useRef<number | null>(stored?.id ?? null);

  /** Saves and stays; true if it was saved. */
  const save = async (): Promise<boolean> => {
    let done = false;
    await form.handleSubmit(async (typed) => {
      const fields = contractFields(typed, stored?.fields ?? null);
      if (fields === null) {
        showMissing(form, typed);
        return;
      }
      try {
        savedId.current = (await saving.mutateAsync({ id: savedId.current, fields })).id;
        void draft.drop();
        done = true;
      } catch (thrown) {
        const error = thrown as Parameters<typeof showRefusal>[1];
        const codes = new Map(issuesOf(error).map((issue) => [issue.field, issue.code]));
        showRefusal(
          form,
          error,
          (field) => formField(field, codes.get(field) ?? "", typed) as FieldPath<ContractFormValues>,
        );
      }
    })();
    return done;
  };
  const { leave, cancel } = useLeaving({ changed, save, discard: draft.drop });
  const close = () => set({ form: false, id: savedId.current ?? undefined });
  const saveAndClose = async () => {
    if (!(await save())) return;
    const next = stored === null && savedId.current !== null ? await nextSteps(savedId.current) : [];
    notify({ tone: "fine", what: words.saved(form.getValues("title")), next });
    leave(close);
  };
  useDeskActions({
    save: { label: words.save, run: () => void saveAndClose(), disabled: saving.isPending },
    leave: () => void cancel(close),
  });

  return (
    <SplitPane
      place="contract-form"
      initial={380}
      minMain={460}
      tone="soft"
      main={
        <div className={styles.form}>
          <header className={styles.head}>
            <h1>{stored ? words.formEdit(stored.row.title) : words.formNew}</h1>
            {stored && <span className="quiet">{stored.row.number}</span>}
          </header>
          {draft.found && (
            <div className={styles.draft}>
              <DraftBar
                at={draft.found.at}
                onTake={() => {
                  if (draft.found) form.reset(draftForm(draft.found.value), { keepDefaultValues: true });
                  draft.clearFound();
                }}
                onDiscard={draft.drop}
              />
            </div>
          )}
          <Form label={stored ? words.formEdit(stored.row.title) : words.formNew} onSubmit={() => void saveAndClose()}>
            <ContractGroup form={form} id={stored?.id ?? null} />
            <PresetField form={form} />
            <TermsFields form={form} isNew={stored === null} />
            <CostFields form={form} />
            <ShareFields form={form} />
            <LinkFields form={form} id={stored?.id ?? null} />
            <MoreGroup form={form} />
            <OwnFields control={form.control} kind="contract" />
            <FormFoot>
              <Button tone="primary" type="submit" keys="Mod+S" isDisabled={saving.isPending}>
                {words.save}
              </Button>
              <Button onPress={() => void cancel(close)}>{words.cancel}</Button>
            </FormFoot>
          </Form>
        </div>
      }
      side={<TermsPreview values={values} stored={stored?.fields ?? null} />}
    />
  );
}

/** Terms that are not complete: the first field that is missing says so. */
function showMissing(form: UseFormReturn<ContractFormValues>, { terms }: ContractFormValues): void {
  const field = missingTerm(terms) as FieldPath<ContractFormValues> | null;
  if (field !== null)
    form.setError(field, { type: "required", message: partWords().isRequired }, { shouldFocus: true });
}

/** A partner whom the address book does not know yet gets its card without leaving the form. */
async function createPartner(form: UseFormReturn<ContractFormValues>, name: string): Promise<void> {
  const words = contractWords();
  try {
    const { value, changes } = await createOrganisation(name);
    form.setValue("partner", { id: value.id, label: name }, { shouldDirty: true });
    notifyDone(words.partnerCreated(name), changes, () => {
      if (form.getValues("partner")?.id === value.id) form.setValue("partner", null, { shouldDirty: true });
    });
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words.partnerNotCreated);
  }
}

function ContractGroup({ form, id }: { form: UseFormReturn<ContractFormValues>; id: number | null }) {
  const words = useContractWords();
  const beside = useBesideWords();
  const split = useWatch({ control: form.control, name: "shares" }).length > 0;
  const language = useLanguage();
  const kinds = useQuery({ ...kindsQuery, placeholderData: keepPreviousData }).data ?? [];
  const centres = useQuery({ ...centresQuery, placeholderData: keepPreviousData }).data ?? [];
  const employees = useQuery({ ...employeesQuery, placeholderData: keepPreviousData }).data ?? [];
  const { control } = form;
  const [kindId, centreId] = useWatch({ control, name: ["kind_id", "cost_centre_id"] });
  const options = (list: typeof kinds, chosen: number | null) =>
    list
      .filter((entry) => entry.active || entry.id === chosen)
      .map((entry) => ({ id: entry.id, label: entryName(entry, language), off: !entry.active }));
  return (
    <FieldGroup title={words.groupContract} columns={2}>
      <Wide>
        <Bound control={control} name="title" required>
          {(field) => (
            <TextField
              {...field}
              label={words.fTitle}
              autoFocus={id === null}
              note={field.value.length > LONG_TITLE ? words.titleLong(field.value.length) : undefined}
            />
          )}
        </Bound>
      </Wide>
      <Similar control={control} id={id} />
      <Bound control={control} name="partner">
        {(field) => (
          <Lookup
            {...field}
            label={words.fPartner}
            lookupKey={["contract_contacts"]}
            kinds={["contact"]}
            find={findContacts}
            placeholder={words.fPartnerHint}
            create={{
              label: words.fPartnerCreate,
              run: (name) => void createPartner(form, name),
              unlessFound: true,
            }}
          />
        )}
      </Bound>
      <Bound control={control} name="contact_person">
        {(field) => (
          <Lookup
            {...field}
            label={words.fContactPerson}
            lookupKey={["contract_contacts"]}
            kinds={["contact"]}
            find={findContacts}
            placeholder={words.fPartnerHint}
          />
        )}
      </Bound>
      <Bound control={control} name="kind_id">
        {(field) => <Select {...field} label={words.fKind} none={words.noneChosen} options={options(kinds, kindId)} />}
      </Bound>
      <Bound control={control} name="direction">
        {(field) => (
          <Select
            {...must(field)}
            label={words.fDirection}
            options={(["pay", "receive"] as const).map((id) => ({ id, label: words.fDirections[id] }))}
          />
        )}
      </Bound>
      <Bound control={control} name="cost_centre_id">
        {(field) => (
          <Select
            {...field}
            label={words.fCentre}
            none={words.noneChosen}
            options={options(centres, centreId)}
            {...(split ? { disabled: true, note: beside.splitBelow } : {})}
          />
        )}
      </Bound>
      <Bound control={control} name="responsible">
        {(field) => (
          <SuggestField
            {...field}
            label={words.fResponsible}
            options={employees.filter((one) => one.works).map((one) => ({ id: one.name, label: one.name }))}
          />
        )}
      </Bound>
    </FieldGroup>
  );
}

function MoreGroup({ form }: { form: UseFormReturn<ContractFormValues> }) {
  const words = useContractWords();
  const { control } = form;
  const given = useWatch({ control, name: "notice_given_on" });
  return (
    <FieldGroup title={words.groupMore} columns={2}>
      <Bound control={control} name="phase">
        {(field) => (
          <Select
            {...must(field)}
            label={words.fPhase}
            options={(["draft", "active", "suspended", "archived"] as const).map((id) => ({
              id,
              label: words.fPhases[id],
            }))}
          />
        )}
      </Bound>
      <Bound control={control} name="number">
        {(field) => <TextField {...field} label={words.fNumber} note={words.fNumberNote} />}
      </Bound>
      <Bound control={control} name="notice_given_on">
        {(field) => <DateField {...field} label={words.fGivenOn} />}
      </Bound>
      {given !== null && (
        <Bound control={control} name="notice_ends_on">
          {(field) => <DateField {...field} label={words.fGivenEnds} mode="forward" note={words.fGivenEndsNote} />}
        </Bound>
      )}
      <Bound control={control} name="customer_number">
        {(field) => <TextField {...field} label={words.fCustomer} />}
      </Bound>
      <Bound control={control} name="contract_number">
        {(field) => <TextField {...field} label={words.fContractNo} />}
      </Bound>
      <RemindField control={control} />
      <Wide>
        <TagField control={control} />
      </Wide>
      <Wide>
        <Bound control={control} name="note">
          {(field) => <TextArea {...field} label={words.fNote} rows={3} />}
        </Bound>
      </Wide>
    </FieldGroup>
  );
}
