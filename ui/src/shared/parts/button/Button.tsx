import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classes } from "../classes";
import { useCommandRef } from "../command/commands";
import { Kbd } from "../kbd/Kbd";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  /**
   * `primary` (accent) is what the person does next, at most once on a screen; `danger` cannot be taken
   * back; `quiet` stands inside text and rows.
   */
  tone?: "primary" | "plain" | "quiet" | "danger";
  size?: "normal" | "small";
  icon?: LucideIcon;
  /** Shown behind the words, as `Mod+P`. */
  keys?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button says what happens: "Vertrag kündigen …", never "OK". */
export function Button({ tone = "plain", size = "normal", icon: Icon, keys, children, ref, ...rest }: ButtonProps) {
  const noted = useCommandRef(ref, Icon, keys);
  return (
    <AriaButton
      {...rest}
      ref={noted}
      className={classes(styles.button, styles[tone], size === "small" && styles.small)}
    >
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={styles.words}>{children}</span>
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  );
}
