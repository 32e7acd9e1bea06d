import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, FileInput } from "lucide-react";
import { asKontorError, call, failureOf, type KontorError, reportFailure } from "../../shared/api";
import type { CalendarImportCounts, PickedFile } from "../../shared/api/generated/commands";
import { BarActions, BarTitle, useDeskActions, useGo, usePlace } from "../../shared/desk";
import styles from "../../shared/import/Import.module.css";
import { Working } from "../../shared/import/Working";
import { Button, IconButton, NoticeBar } from "../../shared/parts";
import { planner } from "../place";
import { DonePart } from "./DonePart";
import { PlanPart } from "./PlanPart";
import { useImport } from "./useImport";
import { useFileWords } from "./words";

const writesOf = (counts: CalendarImportCounts) => counts.new + counts.changed;

/** A calendar from a file: choose it, see what each event becomes, write all in one step, read the report. */
export default function ImportScreen() {
  const words = useFileWords();
  const router = useRouter();
  const go = useGo();
  const { search, set } = usePlace(planner);
  const state = useImport(search.token ?? null);
  const { stage } = state;
  const leave = () => router.history.back();
  const writes = stage.at === "plan" ? writesOf(stage.preview.counts) : 0;
  const ready = stage.at === "plan" && writes > 0;
  useDeskActions({
    leave,
    ...(stage.at === "plan"
      ? { save: { label: words.now(writes), run: () => void state.apply(), disabled: !ready, own: true } }
      : {}),
  });
  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{words.title}</h1>
        {search.file !== undefined && stage.at !== "pick" && <span className="quiet">{search.file}</span>}
      </BarTitle>
      {stage.at === "plan" && (
        <BarActions>
          <Button onPress={leave}>{words.cancel}</Button>
          <Button tone="primary" keys="Mod+S" isDisabled={!ready} onPress={() => void state.apply()}>
            {words.now(writes)}
          </Button>
        </BarActions>
      )}
      {(stage.at === "pick" || stage.at === "failed") && (
        <PickPart
          error={stage.at === "failed" ? stage.error : null}
          onPick={(file) => set({ token: file.token, file: file.name }, { replace: true })}
        />
      )}
      {stage.at === "reading" && <Working words={words.reading} job={stage.job} onCancel={state.cancel} />}
      {stage.at === "writing" && (
        <Working words={words.writing(writesOf(stage.preview.counts))} job={stage.job} onCancel={state.cancel} />
      )}
      {stage.at === "plan" && <PlanPart preview={stage.preview} />}
      {stage.at === "done" && (
        <DonePart
          done={stage.done}
          onLeave={() => go(planner, {}, undefined, { replace: true })}
          onAgain={() => set({ token: undefined, file: undefined }, { replace: true })}
        />
      )}
    </div>
  );
}

/** Before a file is there: choosing it, and how other programs give it. */
function PickPart({ error, onPick }: { error: KontorError | null; onPick: (file: PickedFile) => void }) {
  const words = useFileWords();
  const failure = error ? failureOf(error) : null;
  const pick = async () => {
    try {
      const file = await call("files_pick", { purpose: "calendar" });
      if (file) onPick(file);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <div className={styles.pick}>
      {failure && (
        <NoticeBar tone="danger">
          <strong>{failure.what}</strong> {failure.remedy}
        </NoticeBar>
      )}
      <div className={styles.dropHere}>
        <FileInput size={28} strokeWidth={1.25} aria-hidden />
        <p className={styles.workingTitle}>{words.pickTitle}</p>
        <p className="quiet">{words.pickText}</p>
        <Button tone="primary" onPress={() => void pick()} autoFocus>
          {error ? words.pickOther : words.pickFile}
        </Button>
      </div>
      <dl className={styles.ways}>
        {words.ways.map(([from, how]) => (
          <div key={from}>
            <dt>{from}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.safe}</p>
    </div>
  );
}
