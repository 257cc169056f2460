/** A menu that drops from a button: Mantine's behaviour in our clothes. */
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import './Drop.css';

export interface DropProps {
  readonly button: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly onOpen?: () => void;
  /** Where something else may open it too. */
  readonly opened?: boolean;
  readonly onChange?: (opened: boolean) => void;
}

export function Drop({ button, children, wide = false, onOpen, opened, onChange }: DropProps) {
  return (
    <Menu
      unstyled
      position="bottom-start"
      offset={4}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: wide ? 'drop drop-wide' : 'drop', item: 'drop-item', label: 'drop-label heading' }}
      {...(onOpen && { onOpen })}
      {...(opened !== undefined && { opened })}
      {...(onChange && { onChange })}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
