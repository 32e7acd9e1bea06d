import { Check, CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../button/Button";
import { IconButton } from "../button/IconButton";
import { classes } from "../classes";
import { usePartWords } from "../words";
import styles from "./Notices.module.css";
import { dismiss, type Notice, useNotices } from "./notices";

const icons = { plain: Info, fine: Check, due: TriangleAlert, danger: CircleAlert };
const LINGER_MS = 7000;

/** The one place for notices, at the foot of the window; the app draws it once. */
export function Notices() {
  const words = usePartWords();
  const notices = useNotices();
  return (
    <section className={styles.region} aria-label={words.notices}>
      <div role="status" className={styles.stack}>
        {notices
          .filter((notice) => notice.tone === "plain" || notice.tone === "fine")
          .map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="alert" className={styles.stack}>
        {notices
          .filter((notice) => notice.tone === "due" || notice.tone === "danger")
          .map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
      </div>
    </section>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const words = usePartWords();
  const [held, setHeld] = useState(false);
  const passing = notice.tone === "plain" || notice.tone === "fine";
  useEffect(() => {
    if (!passing || held) return;
    const timer = setTimeout(() => dismiss(notice.id), LINGER_MS);
    return () => clearTimeout(timer);
  }, [notice.id, passing, held]);
  const Icon = icons[notice.tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it in view.
    <div
      className={classes(styles.notice, styles[notice.tone])}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} strokeWidth={2} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <strong>{notice.what}</strong>
        {notice.more && <span> {notice.more}</span>}
      </div>
      {notice.action && (
        <Button
          size="small"
          onPress={() => {
            notice.action?.run();
            dismiss(notice.id);
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton icon={X} label={words.close} placement="top" onPress={() => dismiss(notice.id)} />
    </div>
  );
}
