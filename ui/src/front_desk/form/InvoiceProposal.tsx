import { useQuery } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { asKontorError, call } from "../../shared/api";
import { Button, issueWords, NoticeBar } from "../../shared/parts";
import { findContacts } from "../queries";
import { useDeskWords } from "../words";
import type { Attached } from "./attached";
import { type EntryForm, PLAIN } from "./form";
import { meantFor, proposalOf } from "./proposal";

/** An invoice that came along as data fills what is still empty, once somebody says so. */
export function InvoiceProposal({ form, files }: { form: UseFormReturn<EntryForm>; files: readonly Attached[] }) {
  const words = useDeskWords();
  const file = files.findLast(({ name }) => /\.(xml|pdf)$/i.test(name));
  const token = file?.token ?? "";
  const read = useQuery({
    queryKey: ["einvoices_read_given", token],
    queryFn: ({ signal }) => call("einvoices_read_given", { token }, { signal }),
    enabled: token !== "",
    retry: false,
    meta: { kinds: [] },
  });
  const firm = useQuery({
    queryKey: ["desk_firm"],
    queryFn: ({ signal }) => call("firm_get", null, { signal }),
    enabled: read.data != null,
    meta: { kinds: ["firm"] },
  }).data;
  if (token === "") return null;
  // It is kept all the same: what is wrong with it is for whoever sent it.
  if (read.error) return <NoticeBar tone="due">{issueWords(asKontorError(read.error))}</NoticeBar>;
  const invoice = read.data;
  if (!invoice) return null;
  const proposal = proposalOf(invoice, words);
  const other = firm ? meantFor(invoice, firm) : "";
  const take = async () => {
    const { partner, subject, until } = form.getValues();
    if (subject.trim() === "") form.setValue("subject", proposal.subject, { shouldDirty: true });
    if (until === null && proposal.until !== null) form.setValue("until", proposal.until, { shouldDirty: true });
    if (partner !== null || proposal.partner === "") return;
    const found = await findContacts(proposal.partner).catch(() => []);
    const named = found.filter(({ label }) => label.toLowerCase() === proposal.partner.toLowerCase());
    const one = named.length === 1 ? named[0] : found.length === 1 ? found[0] : undefined;
    form.setValue("partner", one ?? { id: PLAIN, label: proposal.partner }, { shouldDirty: true });
  };
  return (
    <>
      <NoticeBar
        tone="plain"
        actions={
          <Button size="small" onPress={() => void take()}>
            {words.takeInvoice}
          </Button>
        }
      >
        {[words.invoiceSaid(proposal.partner, proposal.subject), proposal.days].filter(Boolean).join(" · ")}
      </NoticeBar>
      {other !== "" && <NoticeBar tone="due">{words.invoiceForOther(other)}</NoticeBar>}
    </>
  );
}
