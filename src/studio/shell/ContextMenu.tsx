/** The menu at the pointer, or at what is selected when a key asked for it. Arrows, Home, End, first letters, Esc. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { studio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { tokens } from '../theme/tokens.ts';
import { type MenuEntry, menuFor } from './context-menu.ts';
import { DropItem, itemsOf, moveBetween } from './Drop.tsx';
import { frame, type MenuPlace } from './frame.ts';
import { keyLabel } from './key-label.ts';
import { useText } from './use-text.ts';
import './Drop.css';

const margin = tokens.space[2];

export function ContextMenu({ at }: { readonly at: MenuPlace }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  // What it offers is told when it opens: nothing else can happen while it is up.
  const groups = useRef(menuFor(studio.state())).current;

  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) {
      frame.menu(null);
      return;
    }
    menu.showPopover();
    const left = Math.min(at.x, window.innerWidth - menu.offsetWidth - margin);
    const top = at.y + menu.offsetHeight + margin > window.innerHeight ? at.y - menu.offsetHeight : at.y;
    menu.style.translate = `${Math.max(margin, left)}px ${Math.max(margin, top)}px`;
    itemsOf(menu)[0]?.focus();
  }, [at]);

  useEffect(() => {
    const { opener } = at;
    return () => {
      // Whatever an entry opened may have taken the focus already.
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [at]);

  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) frame.menu(null);
    };
    const close = () => frame.menu(null);
    window.addEventListener('pointerdown', pressed, { capture: true });
    window.addEventListener('wheel', close, { capture: true, passive: true });
    window.addEventListener('blur', close);
    return () => {
      window.removeEventListener('pointerdown', pressed, { capture: true });
      window.removeEventListener('wheel', close, { capture: true });
      window.removeEventListener('blur', close);
    };
  }, []);

  // Nothing can be done with it here.
  if (groups.length === 0) return null;
  const run = (entry: MenuEntry) => {
    frame.menu(null);
    if (at.opener instanceof HTMLElement && at.opener.isConnected) at.opener.focus({ preventScroll: true });
    entry.run();
  };
  return (
    <div
      ref={box}
      popover="manual"
      className="drop"
      role="menu"
      aria-label={t('menu.label')}
      tabIndex={0}
      onKeyDown={(event) => {
        // The keys are the menu's own: none of them is for the drawing below.
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') {
          event.preventDefault();
          frame.menu(null);
          if (at.opener instanceof HTMLElement) at.opener.focus({ preventScroll: true });
        } else moveBetween(event);
      }}
    >
      {groups.map((group, index) => (
        <div key={group[0]?.id} role="presentation">
          {index > 0 && <div className="drop-rule" />}
          {group.map((entry) => (
            <DropItem key={entry.id} onClick={() => run(entry)}>
              {entry.glyph ? <Glyph name={entry.glyph} /> : <span className="drop-item-glyph" />}
              {t(entry.text, entry.params)}
              {entry.keys && <kbd className="key drop-item-end">{keyLabel(entry.keys)}</kbd>}
            </DropItem>
          ))}
        </div>
      ))}
    </div>
  );
}
