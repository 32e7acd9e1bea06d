import { Circle, CircleCheck, X } from "lucide-react";
import { Button, IconButton } from "../../shared/parts";
import { Cell, Group, Line } from "../Line";
import styles from "../Today.module.css";
import { useLine } from "../useLines";
import { useTodayWords } from "../words";

/** One of the things with which an office begins. */
export interface FirstStep {
  id: string;
  title: string;
  /** What it is good for, and how it is done. */
  text: string;
  /** What its button does. */
  action: string;
  done: boolean;
  run: () => void;
}

/** What a new office begins with, each step with its action; those that are done are ticked. */
export function FirstSteps({ steps, onHide }: { steps: readonly FirstStep[]; onHide: () => void }) {
  const words = useTodayWords();
  const done = steps.filter((step) => step.done).length;
  return (
    <Group
      title={words.firstSteps}
      count={words.firstStepsCount(done, steps.length)}
      columns="three"
      action={<IconButton icon={X} label={words.firstStepsHide} onPress={onHide} />}
    >
      {steps.map((step) => (
        <StepLine key={step.id} step={step} />
      ))}
    </Group>
  );
}

function StepLine({ step }: { step: FirstStep }) {
  const words = useTodayWords();
  const { title, text, action, done, run } = step;
  const id = `step-${step.id}`;
  const { here } = useLine(id);
  return (
    <Line id={id} name={title} actions={{ open: run }}>
      <Cell kind="lead">
        {done ? (
          <CircleCheck size={16} strokeWidth={2} role="img" aria-label={words.stepDone} className={styles.stepDone} />
        ) : (
          <Circle size={16} strokeWidth={1.75} role="img" aria-label={words.stepOpen} className={styles.stepOpen} />
        )}
      </Cell>
      <Cell kind="what">
        <span className={done ? undefined : styles.strong}>{title}</span>
        <span className={styles.below}>{text}</span>
      </Cell>
      <Cell kind="when">
        <Button size="small" onPress={run} {...(here ? {} : { excludeFromTabOrder: true })}>
          {action}
        </Button>
      </Cell>
    </Line>
  );
}
