import { Copy } from "lucide-react";
import { useState } from "react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { Address, Contact } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { Badge, Button, IconButton, Part } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { countryName, isAbroad } from "../countries";
import { labelWord } from "../labels";
import { periodWords } from "../period";
import { useHomeCountry } from "../queries";
import { useWords, words as wordsNow } from "../words";
import { copyText } from "./copy";
import styles from "./Record.module.css";
import { RecordLine } from "./RecordLine";

/**
 * The address that holds today as it goes on an envelope, then the others with their time. Who has none of their own
 * is reached at the organisation where they work.
 */
export function Addresses({ contact }: { contact: Contact }) {
  const words = useWords();
  const home = useHomeCountry();
  const today = useToday();
  const { card } = contact;
  const own = contact.current_address === null ? null : (card.addresses[contact.current_address] ?? null);
  const { block } = contact;
  const of = block.of === null ? undefined : card.positions.find((position) => position.organisation_id === block.of);
  const others = card.addresses.filter((one) => one !== own);
  if (!block.complete && others.length === 0) return null;

  return (
    <Part
      title={
        of
          ? words.addressOf(of.organisation)
          : own
            ? [words.address, addressWord(words, own), periodWords(words, own.valid_from, own.valid_to, today)]
                .filter((part) => part !== "")
                .join(" · ")
            : words.address
      }
    >
      {block.complete && (
        <>
          <address className={styles.block}>
            {block.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
          {block.left_out.length > 0 && (
            <p className={styles.leftOut}>{words.leftOut(block.left_out.map((line) => line.text).join(", "))}</p>
          )}
          <CopyBlock block={block.lines} salutation={contact.salutation_line} />
        </>
      )}
      {others.length > 0 && (
        <ul className={`${styles.lines} ${block.complete ? styles.others : ""}`}>
          {others.map((one) => (
            <OtherAddress
              key={[one.label, one.kind, one.street, one.town, one.valid_from].join("|")}
              address={one}
              home={home}
              onCopy={() => void copyBlockOf(contact.id, card.addresses.indexOf(one))}
            />
          ))}
        </ul>
      )}
    </Part>
  );
}

/** The block alone on the first press, with the salutation on the second. */
function CopyBlock({ block, salutation }: { block: readonly string[]; salutation: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const text = block.join("\n");
    void copyText(
      copied ? `${text}\n\n${salutation}\n` : text,
      copied ? words.copiedWithSalutation : words.copiedAddress,
    );
    setCopied(!copied);
  };
  return (
    <div className={styles.copyRow}>
      <Button size="small" icon={Copy} onPress={copy}>
        {copied ? words.copyWithSalutation : words.copyAddress}
      </Button>
    </div>
  );
}

/** Another address as it goes on an envelope, whatever its time. */
async function copyBlockOf(id: number, address: number): Promise<void> {
  try {
    const { lines } = await call("contacts_address_block", {
      id,
      address,
      position: null,
      day: null,
      purpose: "letter",
      style: "open",
    });
    await copyText(lines.join("\n"), wordsNow().copiedAddress);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

function OtherAddress({ address, home, onCopy }: { address: Address; home: string; onCopy: () => void }) {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const period = periodWords(words, address.valid_from, address.valid_to, today);
  const future = address.valid_from !== null && address.valid_from > today;
  const lines = [
    address.street,
    address.extra,
    [address.postal_code, address.town].filter((part) => part !== "").join(" "),
    isAbroad(address.country, home) ? countryName(address.country, language) : "",
  ];
  return (
    <RecordLine
      detail={[addressWord(words, address), future ? "" : period].filter((part) => part !== "").join(" · ")}
      badge={future && <Badge tone="accent">{period}</Badge>}
      end={
        <IconButton
          icon={Copy}
          label={words.copyAddressOf(lines.filter((line) => line !== "").join(", "))}
          onPress={onCopy}
        />
      }
    >
      {lines.filter((line) => line !== "").join(", ")}
    </RecordLine>
  );
}

/** "privat", "Rechnung", "Postfach": what an address is for. */
function addressWord(words: ReturnType<typeof useWords>, address: Address): string {
  const kind = address.kind === "street" ? "" : words.addressKinds[address.kind];
  return [labelWord(words, address.label), kind].filter((part) => part !== "").join(", ");
}
