import { Check, CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "../button/Button";
import { IconButton } from "../button/IconButton";
import { classes } from "../classes";
import { usePartWords } from "../words";
import styles from "./Notices.module.css";
import { dismiss, isFailure, type Notice, useNoticeHome, useNotices } from "./notices";

const icons = { plain: Info, fine: Check, due: TriangleAlert, danger: CircleAlert };
const LINGER_MS = 7000;
/** What comes next is read and chosen. */
const LINGER_NEXT_MS = 15_000;

/**
 * The one place for notices; the app draws it once. They stand at the foot of the rail, where they cover nothing;
 * without a rail they float. One is in view at a time, the others are counted behind it.
 */
export function Notices() {
  const words = usePartWords();
  const notices = useNotices();
  const home = useNoticeHome();
  const shown = notices[notices.length - 1];
  const line = shown && <NoticeLine key={shown.id} notice={shown} waiting={notices.length - 1} />;
  const failed = shown !== undefined && isFailure(shown);
  const region = (
    <section className={classes(styles.region, home && styles.housed)} aria-label={words.notices}>
      <div role="status">{!failed && line}</div>
      <div role="alert">{failed && line}</div>
    </section>
  );
  return home ? createPortal(region, home) : region;
}

function NoticeLine({ notice, waiting }: { notice: Notice; waiting: number }) {
  const words = usePartWords();
  const [held, setHeld] = useState(false);
  const passing = !isFailure(notice);
  useEffect(() => {
    if (!passing || held) return;
    const timer = setTimeout(() => dismiss(notice.id), notice.next?.length ? LINGER_NEXT_MS : LINGER_MS);
    return () => clearTimeout(timer);
  }, [notice.id, notice.next, passing, held]);
  const Icon = icons[notice.tone];
  const actions = [...(notice.next ?? []), ...(notice.action ? [notice.action] : [])];
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
        {(actions.length > 0 || waiting > 0) && (
          <div className={styles.foot}>
            {actions.map((action) => (
              <Button
                key={action.label}
                size="small"
                onPress={() => {
                  action.run();
                  dismiss(notice.id);
                }}
              >
                {action.label}
              </Button>
            ))}
            {waiting > 0 && <span className="quiet">{words.noticesMore(waiting)}</span>}
          </div>
        )}
      </div>
      <IconButton icon={X} label={words.close} placement="top" onPress={() => dismiss(notice.id)} />
    </div>
  );
}
