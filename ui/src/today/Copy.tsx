import { useQuery } from "@tanstack/react-query";
import { Check, TriangleAlert, Users } from "lucide-react";
import { queryClient, useCommand } from "../shared/api";
import { useToday } from "../shared/desk";
import { Button, notify } from "../shared/parts";
import { daysBetween, formatWhen, localMoment } from "../shared/words";
import { Cell, Group, Line, Sign } from "./Line";
import { officeQuery } from "./queries";
import styles from "./Today.module.css";
import { useTodayWords } from "./words";

/** A copy that is older than this is worth a word. */
const OLD_DAYS = 3;

/** When the file was copied last, checked to its end; where that is long ago, a copy now. */
export function Copy({ openSettings }: { openSettings: () => void }) {
  const words = useTodayWords();
  const today = useToday();
  const at = useQuery({ ...officeQuery, enabled: false }).data?.open?.last_backup ?? null;
  const create = useCommand("backups_create", {
    onDone: () => {
      notify({ tone: "fine", what: words.copyDone });
      void queryClient.invalidateQueries({ queryKey: officeQuery.queryKey });
    },
  });
  const when = at === null ? null : localMoment(at);
  const old = when === null ? null : daysBetween(when.slice(0, 10), today);
  const wanting = old === null || old > OLD_DAYS;
  return (
    <Group
      title={words.copy}
      columns="two"
      foot={
        wanting && (
          <div className={styles.foot}>
            <Button size="small" isDisabled={create.isPending} onPress={() => create.mutate(null)}>
              {words.copyNow}
            </Button>
          </div>
        )
      }
    >
      <Line id="copy" name={words.copy} actions={{ open: openSettings }}>
        <Cell kind="what">
          {when === null ? (
            <span className={styles.due}>
              <Sign icon={TriangleAlert}>{words.copyNone}</Sign>
            </span>
          ) : (
            <>
              <span className={styles.fine}>
                <Sign icon={Check}>{words.copyChecked(formatWhen(when, today))}</Sign>
              </span>
              {wanting && old !== null && <span className={styles.due}> {words.copyOld(old)}</span>}
            </>
          )}
        </Cell>
      </Line>
    </Group>
  );
}

/** How many visitors are in the house just now. */
export function House({ count, open }: { count: number; open: (() => void) | null }) {
  const words = useTodayWords();
  return (
    <Group title={words.house} columns="two">
      <Line id="visitors" name={words.house} actions={{ open: open ?? undefined }}>
        <Cell kind="what">
          <Sign icon={Users}>{words.visitors(count)}</Sign>
        </Cell>
      </Line>
    </Group>
  );
}
