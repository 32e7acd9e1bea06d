import type { LucideIcon } from "lucide-react";
import type { ComponentProps, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { classes } from "../classes";
import { useCommandRef } from "../command/commands";
import { Kbd } from "../kbd/Kbd";
import styles from "./IconButton.module.css";

export interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> {
  icon: LucideIcon;
  /** The word for it: name for screen readers and tooltip for everyone. */
  label: string;
  keys?: string;
  tone?: "plain" | "danger";
  placement?: ComponentProps<typeof Tooltip>["placement"];
  ref?: Ref<HTMLButtonElement>;
}

/** An icon that acts, where there is no room for a word; the word stands in its tooltip. */
export function IconButton({ icon: Icon, label, keys, tone, placement = "bottom", ref, ...rest }: IconButtonProps) {
  const noted = useCommandRef(ref, Icon, keys);
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <AriaButton
        {...rest}
        ref={noted}
        aria-label={label}
        className={classes(styles.button, tone === "danger" && styles.danger)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
      <Tooltip placement={placement} offset={6} className={styles.tip}>
        {label}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
