import { classes } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Choice.module.css";
import { VIEWS, type View } from "./views";

/** Day, working week, week, month or list; Alt and a digit choose as well. */
export function ViewChoice({ view, onView }: { view: View; onView: (view: View) => void }) {
  const words = useWords();
  return (
    <fieldset className={styles.views} aria-label={words.view}>
      {VIEWS.map((one, index) => (
        <button
          key={one}
          type="button"
          className={classes(styles.view, view === one && styles.viewOn)}
          aria-pressed={view === one}
          title={`${words.viewNames[one]} (Alt+${index + 1})`}
          aria-label={words.viewNames[one]}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onClick={() => onView(one)}
        >
          {words.views[one]}
        </button>
      ))}
    </fieldset>
  );
}
