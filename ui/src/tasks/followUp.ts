import { asKontorError, call, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { askDay } from "../shared/parts";
import { formatDate } from "../shared/words";
import { fieldsOfLine, type LineAbout } from "./line/said";
import { recordTitle } from "./queries";
import { taskWords } from "./words";

/**
 * "Wiedervorlage am …" of any record: a day, Enter, and it is looked at again on that day. `part` names what of it is
 * meant, one of its files.
 */
export async function followUpRecord(about: LineAbout, part?: string): Promise<void> {
  const words = taskWords();
  const usual = part === undefined ? words.whatFollowUp : words.whatFollowUpOf(part);
  try {
    const title = await recordTitle(about);
    const answer = await askDay({
      title: words.followUpAction,
      text: title,
      what: { label: words.what, value: usual },
      label: words.followUpDay,
      day: null,
      yes: words.setFollowUp,
    });
    if (answer?.day == null) return;
    const me = await call("employees_me", null);
    const what = answer.what || usual;
    const owner = me && { id: me.id, name: me.name, me: true };
    const fields = fieldsOfLine({ title: what, followUp: answer.day, issues: [] }, owner, about);
    const { changes } = await callWithChanges("tasks_save", { id: null, fields });
    notifyDone(words.followed(title || what, formatDate(answer.day, "weekday")), changes);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
