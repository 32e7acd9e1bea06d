import type { PlainForm, RuleForm, Unit } from "./rule";

/** The first field of a rule that is still empty, as its path within the rule; null where nothing is missing. */
export function missingField(form: RuleForm): string | null {
  if (form.kind === "by_duration") {
    for (const [index, step] of form.steps.entries()) {
      const field = step.from === null ? "from" : within("rule", missingPlain(step.rule));
      if (field !== null) return `steps.${index}.${field}`;
    }
    return null;
  }
  if (form.kind === "special") {
    if (form.event === null) return "event";
    if (form.within === null) return "within";
    if (form.ends === "event_effect") return form.effect === null ? "effect" : null;
    return form.ends === "rule" ? within("endsRule", missingPlain(form.endsRule)) : null;
  }
  return missingPlain({ ...form, kind: form.kind });
}

function missingPlain(form: PlainForm): string | null {
  const ofGrid = form.grid === "days" && form.days.length === 0 ? "days" : null;
  switch (form.kind) {
    case "period":
    case "working_days":
      return form.amount === null ? "amount" : ofGrid;
    case "any_time":
      return form.amount === null ? "amount" : null;
    case "by_day_of_month":
      return form.day === null ? "day" : null;
    case "fixed":
      return form.by === null ? "by" : form.to === null ? "to" : null;
    case "third_working_day":
    case "none":
      return null;
  }
}

function within(path: string, field: string | null): string | null {
  return field === null ? null : `${path}.${field}`;
}

/**
 * Which field of a rule a refusal of the program means, as its path within the rule. The program names the rule and
 * what is wrong with it; which of its steps it is about shows in what was typed.
 */
export function refusedField(form: RuleForm, code: string): string {
  if (form.kind === "by_duration") return refusedStep(form, code);
  if (form.kind === "special") return refusedSpecial(form, code);
  return refusedPlain({ ...form, kind: form.kind }, code) ?? "kind";
}

function refusedStep({ steps }: RuleForm, code: string): string {
  if (code === "NOTICE_STEPS_INVALID") {
    const wrong = steps.findIndex(({ from }, index) =>
      index === 0 ? from !== 0 : from === null || from <= (steps[index - 1]?.from ?? 0) || from > 200,
    );
    return wrong < 0 ? "kind" : `steps.${wrong}.from`;
  }
  const wrong = steps.findIndex(({ rule }) => isMeant(rule, code));
  const field = within("rule", refusedPlain(steps[Math.max(wrong, 0)]?.rule, code));
  return field === null ? "kind" : `steps.${Math.max(wrong, 0)}.${field}`;
}

function refusedSpecial(form: RuleForm, code: string): string {
  if (code === "SPECIAL_EFFECT_MISSING") return "effect";
  if (code === "DATE_OUT_OF_RANGE") return isFarOff(form.event) || form.effect === null ? "event" : "effect";
  if (form.ends !== "rule" || isRefused(form.within, form.withinUnit, code)) return "within";
  return within("endsRule", refusedPlain(form.endsRule, code)) ?? "kind";
}

function refusedPlain(form: PlainForm | undefined, code: string): string | null {
  switch (code) {
    case "NEGATIVE_NOTICE":
    case "NOTICE_TOO_LONG":
      return "amount";
    case "NOTICE_DAY_INVALID":
      return "day";
    case "NOTICE_GRID_INVALID":
      return form?.kind === "third_working_day" ? "ofTo" : form?.grid === "days" ? "days" : "grid";
    case "NOTICE_GRID_WITH_RENEWAL":
    case "TERM_END_WITHOUT_TERM":
      return form?.kind === "period" || form?.kind === "working_days" ? "grid" : null;
    default:
      return null;
  }
}

/** Whether a rule within another one is what a refusal means. */
function isMeant(form: PlainForm, code: string): boolean {
  switch (code) {
    case "NEGATIVE_NOTICE":
    case "NOTICE_TOO_LONG": {
      const unit = form.kind === "working_days" ? "days" : form.unit;
      return ["period", "any_time", "working_days"].includes(form.kind) && isRefused(form.amount, unit, code);
    }
    case "NOTICE_DAY_INVALID":
      return form.kind === "by_day_of_month" && (form.day === null || form.day < 1 || form.day > 31);
    default:
      return true;
  }
}

/** Whether an amount is what the program calls negative or too long. */
function isRefused(amount: number | null, unit: Unit, code: string): boolean {
  if (amount === null) return false;
  return code === "NEGATIVE_NOTICE" ? amount < 0 : code === "NOTICE_TOO_LONG" && amount > longest[unit];
}

/** So long a notice may last, as the program checks it: two hundred years. */
const longest = { days: 200 * 366, weeks: Math.floor((200 * 366) / 7), months: 2400, years: 200 };

function isFarOff(day: string | null): boolean {
  return day !== null && (day < "1800" || day >= "2401");
}
