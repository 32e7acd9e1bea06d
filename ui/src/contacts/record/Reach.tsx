import { Copy, ExternalLink, Mail, Star } from "lucide-react";
import { Fragment } from "react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { Contact } from "../../shared/api/generated/commands";
import { IconButton, Part } from "../../shared/parts";
import { labelWord } from "../labels";
import { useWords } from "../words";
import { copyText } from "./copy";
import styles from "./Record.module.css";
import { RecordLine } from "./RecordLine";
import { webLink } from "./web";

/** How a contact is reached: phones to be copied, e-mails and web addresses to be opened. */
export function Reach({ contact }: { contact: Contact }) {
  const words = useWords();
  const { card } = contact;
  return (
    <Part title={words.reach}>
      <ul className={styles.lines}>
        {card.phones.map((phone, index) => {
          const shown = contact.shown_phones[index] ?? phone.raw;
          return (
            <RecordLine
              key={`${phone.label}-${phone.raw}`}
              detail={<Label label={phone.label} preferred={phone.preferred} />}
              end={
                <IconButton
                  icon={Copy}
                  label={words.copyPhone(shown)}
                  onPress={() => void copyText(phone.e164 ?? phone.raw, words.copied(shown))}
                />
              }
            >
              <span>{shown}</span>
            </RecordLine>
          );
        })}
        {card.emails.map((email) => (
          <RecordLine
            key={`${email.label}-${email.address}`}
            detail={<Label label={email.label} preferred={email.preferred} />}
            end={
              <IconButton
                icon={Mail}
                label={words.writeTo(email.address)}
                onPress={() => open(`mailto:${email.address}`)}
              />
            }
          >
            <button type="button" className={styles.link} onClick={() => open(`mailto:${email.address}`)}>
              <Breakable text={email.address} />
            </button>
          </RecordLine>
        ))}
        {card.webs.map((web) => (
          <RecordLine
            key={`${web.label}-${web.url}`}
            detail={labelWord(words, web.label)}
            end={
              <IconButton icon={ExternalLink} label={words.openWeb(web.url)} onPress={() => open(webLink(web.url))} />
            }
          >
            <button type="button" className={styles.link} onClick={() => open(webLink(web.url))}>
              {web.url}
            </button>
          </RecordLine>
        ))}
      </ul>
    </Part>
  );
}

/** An address that breaks before its @ or a dot, should it have to. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?=[@.])/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in its order.
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** What a number or address is for, with a star where it is the preferred one. */
function Label({ label, preferred }: { label: string; preferred: boolean }) {
  const words = useWords();
  return (
    <span className={styles.label}>
      {labelWord(words, label)}
      {preferred && <Star size={11} strokeWidth={2} role="img" aria-label={words.preferred} className={styles.star} />}
    </span>
  );
}

function open(link: string): void {
  call("link_open", { link }).catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
}
