import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, FileInput } from "lucide-react";
import { asKontorError, call, failureOf, type KontorError, reportFailure } from "../../shared/api";
import type { PickedFile } from "../../shared/api/generated/commands";
import { BarActions, BarTitle, useDeskActions, useGo, usePlace } from "../../shared/desk";
import styles from "../../shared/import/Import.module.css";
import { Working } from "../../shared/import/Working";
import { Button, IconButton, NoticeBar } from "../../shared/parts";
import { contracts } from "../place";
import { DonePart } from "./DonePart";
import { PlanPart } from "./PlanPart";
import { useImport } from "./useImport";
import { useImportWords } from "./words";

/** A register from a file: choose it, see what each row becomes, write all in one step, read the report. */
export default function ImportScreen() {
  const words = useImportWords();
  const router = useRouter();
  const go = useGo();
  const { search, set } = usePlace(contracts);
  const state = useImport(search.token ?? null);
  const { stage } = state;
  const leave = () => router.history.back();
  const writes = stage.at === "plan" ? stage.preview.state.counts.new : 0;
  const ready = stage.at === "plan" && stage.job === null && writes > 0;
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
        <Working words={words.writing(stage.preview.state.counts.new)} job={stage.job} onCancel={state.cancel} />
      )}
      {stage.at === "plan" && <PlanPart preview={stage.preview} busy={stage.job !== null} state={state} />}
      {stage.at === "done" && (
        <DonePart
          done={stage.done}
          onLeave={() => go(contracts, {}, undefined, { replace: true })}
          onCheck={() => go(contracts, { tag: stage.done.to_check }, undefined, { replace: true })}
          onAgain={() => set({ token: undefined, file: undefined }, { replace: true })}
        />
      )}
    </div>
  );
}

/** Before a file is there: choosing it, and how it should look. */
function PickPart({ error, onPick }: { error: KontorError | null; onPick: (file: PickedFile) => void }) {
  const words = useImportWords();
  const failure = error ? failureOf(error) : null;
  const pick = async () => {
    try {
      const file = await call("files_pick", { purpose: "table" });
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
        {words.ways.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.safe}</p>
    </div>
  );
}
