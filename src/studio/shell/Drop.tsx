/**
 * A menu that drops from a button. The browser's own popover does the layer, Esc, and the press outside; the arrows,
 * Home, End and first letters move between the items.
 */
import { type ButtonHTMLAttributes, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { tokens } from '../theme/tokens.ts';
import './Drop.css';

export interface DropProps {
  readonly face: ReactNode;
  readonly button?: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & { readonly 'data-look'?: string };
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** The name of a group around several menus, where something else stands between them: a field that filters. */
  readonly group?: string;
  readonly onOpen?: () => void;
  /** Where something else may open it too. */
  readonly opened?: boolean;
  readonly onChange?: (opened: boolean) => void;
}

const gap = tokens.space[2];

export function Drop({ face, button, children, wide = false, group, onOpen, opened, onChange }: DropProps) {
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(false);
  const open = opened ?? own;
  const set = (next: boolean) => {
    setOwn(next);
    onChange?.(next);
    if (next) onOpen?.();
  };

  useEffect(() => {
    const [at, box] = [opener.current?.getBoundingClientRect(), menu.current];
    if (!open || !at || !box) return;
    box.showPopover();
    const left = Math.min(at.left, window.innerWidth - box.offsetWidth - gap);
    box.style.translate = `${Math.max(gap, left)}px ${at.bottom + gap}px`;
    itemsOf(box)[0]?.focus();
  }, [open]);

  return (
    <>
      <button
        {...button}
        ref={opener}
        type="button"
        className={button?.className ?? 'button'}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => set(!open)}
      >
        {face}
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: its role is a menu, or a group of menus
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
        <div
          ref={menu}
          popover="auto"
          className="drop"
          data-wide={wide}
          role={group === undefined ? 'menu' : 'group'}
          aria-label={group}
          // A long menu scrolls: the keys must reach that too.
          tabIndex={0}
          onToggle={(event) => event.newState === 'closed' && set(false)}
          onKeyDown={moveBetween}
          onClick={(event) => {
            if (!(event.target as Element).closest('[role="menuitem"]')) return;
            set(false);
            opener.current?.focus();
          }}
        >
          {children}
        </div>
      )}
    </>
  );
}

export interface DropItemProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly children: ReactNode;
}

export function DropItem({ children, ...button }: DropItemProps) {
  return (
    <button {...button} type="button" role="menuitem" tabIndex={-1} className="drop-item">
      {children}
    </button>
  );
}

export function itemsOf(menu: Element): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
}

export function moveBetween(event: KeyboardEvent<HTMLDivElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(event.key, at, items);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextItem(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
    case 'ArrowLeft':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return rest.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}
