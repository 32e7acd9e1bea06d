import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button, Checkbox, IconButton, TextField } from "../../shared/parts";
import styles from "../Tasks.module.css";
import { useTaskWords } from "../words";
import { newStep, type StepRow } from "./form";

/**
 * The steps of a task: Enter adds the next one, Backspace in an empty one takes it away, Alt with an arrow moves it.
 */
export function StepsField({
  value,
  onChange,
  error,
}: {
  value: readonly StepRow[];
  onChange: (steps: StepRow[]) => void;
  error: string | undefined;
}) {
  const words = useTaskWords();
  const frame = useRef<HTMLDivElement>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() =>
      frame.current?.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"])')[index]?.focus(),
    );
  const add = (index: number) => {
    onChange([...value.slice(0, index), newStep(), ...value.slice(index)]);
    focus(index);
  };
  const remove = (index: number) => {
    onChange(value.filter((_, other) => other !== index));
    focus(Math.max(0, index - 1));
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.type === "checkbox") return;
    if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      add(index + 1);
    } else if (event.key === "Backspace" && value[index]?.title === "") {
      event.preventDefault();
      remove(index);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const to = index + (event.key === "ArrowUp" ? -1 : 1);
      const step = value[index];
      if (!step || to < 0 || to >= value.length) return;
      event.preventDefault();
      const rest = value.filter((_, other) => other !== index);
      onChange([...rest.slice(0, to), step, ...rest.slice(to)]);
      focus(to);
    }
  };
  const change = (index: number, part: Partial<StepRow>) =>
    onChange(value.map((step, other) => (other === index ? { ...step, ...part } : step)));
  return (
    <div className={styles.steps} ref={frame}>
      {value.map((step, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field within.
        <div key={step.key} className={styles.step} onKeyDown={(event) => keys(event, index)}>
          <Checkbox
            label={words.stepDone(step.title || words.step(index + 1))}
            labelHidden
            value={step.done}
            onChange={(done) => change(index, { done })}
          />
          <TextField
            label={words.step(index + 1)}
            labelHidden
            value={step.title}
            placeholder={words.stepHint}
            onChange={(title) => change(index, { title })}
          />
          <IconButton icon={X} label={words.removeStep(index + 1)} onPress={() => remove(index)} />
        </div>
      ))}
      {error !== undefined && (
        <p className="danger" role="alert">
          {error}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" tone="quiet" icon={Plus} onPress={() => add(value.length)}>
          {words.addStep}
        </Button>
        {value.length > 1 && <span className="quiet">{words.stepKeys}</span>}
      </div>
    </div>
  );
}
