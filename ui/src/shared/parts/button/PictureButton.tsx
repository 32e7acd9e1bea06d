import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./PictureButton.module.css";

export interface PictureButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> {
  /** The word for it, for screen readers. */
  label: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A small square that shows a picture, or letters in its place, and acts; the trigger of a `Menu`. */
export function PictureButton({ label, children, ...rest }: PictureButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={styles.button ?? ""}>
      {children}
    </AriaButton>
  );
}
