import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { classes } from "../classes";
import { useCommandMenu } from "../command/commands";
import { Kbd } from "../kbd/Kbd";
import styles from "./Menu.module.css";

/** A line of a menu. `checked` makes it a tick that the press turns over; the menu then stays open. */
export interface MenuLine {
  id: string;
  label: string;
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  checked?: boolean;
  /** The action of a place that this line takes the part of while it is in view. */
  does?: string;
  run: () => void;
}

/** Lines under a heading; the heading may be missing. */
export interface MenuGroup {
  title?: string;
  lines: readonly MenuLine[];
}

/** A menu behind `trigger` (a `Button`, `IconButton` or `AddChip`). */
export function Menu({
  label,
  trigger,
  groups,
  opened,
  ofRow = false,
}: {
  label: string;
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  /** Where a key opens it as well: whether it is open, and how that changes. Its first line then has the keys. */
  opened?: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };
  /** It belongs to one of many rows: the search box leaves it out, for there it would not say to which. */
  ofRow?: boolean;
}) {
  useCommandMenu(label, groups, !ofRow);
  return (
    <MenuTrigger {...opened}>
      {trigger}
      <Popover className={styles.popover ?? ""} offset={4}>
        <AriaMenu className={styles.menu ?? ""} aria-label={label} {...(opened ? { autoFocus: "first" } : {})}>
          {groups
            .filter((group) => group.lines.length > 0)
            .flatMap((group, index) => [
              ...(index > 0
                ? [<Separator key={`line-${group.lines[0]?.id}`} className={styles.separator ?? ""} />]
                : []),
              <Group key={group.lines[0]?.id} group={group} />,
            ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ group }: { group: MenuGroup }) {
  const ticks = group.lines.some((line) => line.checked !== undefined);
  return (
    <MenuSection
      {...(ticks
        ? {
            selectionMode: "multiple" as const,
            selectedKeys: group.lines.filter((line) => line.checked).map((line) => line.id),
            onSelectionChange: () => undefined,
          }
        : {})}
      {...(group.title ? {} : { "aria-label": group.lines[0]?.label ?? "" })}
    >
      {group.title && <Header className={styles.title ?? ""}>{group.title}</Header>}
      {group.lines.map((line) => (
        <MenuItem
          key={line.id}
          id={line.id}
          textValue={line.label}
          onAction={line.run}
          isDisabled={line.disabled ?? false}
          className={classes(styles.item, line.danger && styles.danger)}
        >
          {ticks ? (
            <span className={styles.icon}>{line.checked && <Check size={14} strokeWidth={2.25} aria-hidden />}</span>
          ) : (
            line.icon && (
              <span className={styles.icon}>
                <line.icon size={16} strokeWidth={1.75} aria-hidden />
              </span>
            )
          )}
          <span className={styles.label}>{line.label}</span>
          {line.keys && <Kbd keys={line.keys} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
