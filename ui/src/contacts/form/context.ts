import { createContext, useContext } from "react";
import type { Control, UseFormReturn } from "react-hook-form";
import type { CardForm } from "../card";

/** The form and what is wrong in it, for its parts. */
export interface CardFormParts {
  form: UseFormReturn<CardForm>;
  control: Control<CardForm>;
  /** What the program would refuse at a field that was left already. */
  wrongAt: (field: string) => string | undefined;
  /** What looks wrong at a field and can be saved nevertheless. */
  doubtAt: (field: string) => string | undefined;
}

export const CardFormContext = createContext<CardFormParts | null>(null);

export function useCardForm(): CardFormParts {
  const parts = useContext(CardFormContext);
  if (!parts) throw new Error("a part of the contact form stands outside of it");
  return parts;
}
