/** The design as a tree: only what is on screen is drawn, only what is open is walked. */
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { tokens } from '../theme/tokens.ts';
import { keysAbove, type OutlineRow, outlineRows } from './outline-rows.ts';
import { looksIn } from './thing-glyph.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useSelectedThings } from './use-selected.ts';
import { useWindow } from './use-window.ts';
import './OutlinePanel.css';

const rowHeight = tokens.size['row-dense'];
const rowId = (key: string) => `outline ${key}`.replaceAll(' ', '_');

export function OutlinePanel() {
  const words = useText();
  const design = useStudio((state) => state.design);
  const selection = useSelectedThings();
  const lit = useMemo(() => new Set(selection), [selection]);
  const catalogue = useCatalogue();
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(['things', 'nets']));
  const [at, setAt] = useState('things');
  const [filter, setFilter] = useState('');
  const looks = useMemo(() => looksIn(design, catalogue), [design, catalogue]);
  const all = useMemo(() => outlineRows({ design, opened, looks, words }), [design, opened, looks, words]);
  const rows = useMemo(() => filterRows(all, filter), [all, filter]);
  const { first, last } = useWindow(box, rowHeight, rows.length);

  // The tree opens down to what was selected elsewhere.
  const selected = selection.length === 1 ? selection[0] : undefined;
  useEffect(() => {
    if (selected === undefined || !selected.includes('[')) return;
    setOpened((before) => new Set([...before, ...keysAbove(selected)]));
    setAt(selected);
  }, [selected]);
  const atIndex = rows.findIndex((row) => row.key === at);
  useEffect(() => {
    const element = box.current;
    if (!element || atIndex < 0) return;
    const top = atIndex * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
  }, [atIndex]);

  const toggle = (row: OutlineRow, open = !row.open) =>
    setOpened((before) => {
      const next = new Set(before);
      if (open) next.add(row.key);
      else next.delete(row.key);
      return next;
    });
  const choose = (row: OutlineRow, event: MouseEvent | KeyboardEvent) => {
    setAt(row.key);
    if (row.address !== undefined) studio.select([row.address], event.shiftKey || event.ctrlKey ? 'add' : 'replace');
    else if (row.canOpen && event.type === 'click') toggle(row);
  };
  const move = (index: number, event: KeyboardEvent) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (row) choose(row, event);
  };
  const pressed = (event: KeyboardEvent) => {
    const row = rows[atIndex];
    switch (event.key) {
      case 'ArrowDown':
        move(atIndex + 1, event);
        break;
      case 'ArrowUp':
        move(atIndex - 1, event);
        break;
      case 'Home':
        move(0, event);
        break;
      case 'End':
        move(rows.length - 1, event);
        break;
      case 'ArrowRight':
        if (row?.canOpen && !row.open) toggle(row, true);
        else move(atIndex + 1, event);
        break;
      case 'ArrowLeft':
        if (row?.open) toggle(row, false);
        else move(parentOf(rows, atIndex), event);
        break;
      case 'Enter':
        if (row?.place !== undefined) studio.enter(row.place);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className="outline">
      <div className="outline-filter">
        <label className="field">
          <Glyph name="filter" />
          <span className="visually-hidden">{words.t('outline.filter')}</span>
          <input
            type="search"
            placeholder={words.t('outline.filter')}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      </div>
      <div
        ref={box}
        className="outline-rows"
        role="tree"
        tabIndex={0}
        aria-label={words.t('region.outline')}
        aria-activedescendant={atIndex >= 0 ? rowId(at) : undefined}
        onKeyDown={pressed}
      >
        <div style={{ height: rows.length * rowHeight }} role="presentation">
          <div style={{ translate: `0 ${first * rowHeight}px` }} role="presentation">
            {rows.slice(first, last).map((row) => (
              <Row
                key={row.key}
                row={row}
                current={row.key === at}
                selected={row.address !== undefined && lit.has(row.address)}
                words={words.t('outline.changed')}
                onChoose={choose}
                onToggle={toggle}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: OutlineRow;
  readonly current: boolean;
  readonly selected: boolean;
  readonly words: string;
  readonly onChoose: (row: OutlineRow, event: MouseEvent) => void;
  readonly onToggle: (row: OutlineRow) => void;
}

function Row({ row, current, selected, words, onChoose, onToggle }: RowProps) {
  const { key, depth, label, detail, look, open, canOpen, off, changed, place } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens to the keys for all its rows
    <div
      id={rowId(key)}
      className="outline-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-selected={selected}
      aria-expanded={canOpen ? open : undefined}
      data-current={current}
      data-off={off}
      style={{ paddingInlineStart: `calc(var(--space-3) + ${depth} * var(--space-5))` }}
      onClick={(event) => onChoose(row, event)}
      onContextMenu={(event) => !selected && row.address !== undefined && onChoose(row, event)}
      onDoubleClick={() => place !== undefined && studio.enter(place)}
    >
      <span
        className="outline-twist"
        data-open={open}
        aria-hidden="true"
        onClick={(event) => {
          if (!canOpen) return;
          event.stopPropagation();
          onToggle(row);
        }}
      >
        {canOpen && <Glyph name="right" />}
      </span>
      {look && (
        <span className="outline-glyph" data-kind={look.tint}>
          <Glyph name={look.glyph} />
        </span>
      )}
      <span className="ellipsis">{label}</span>
      {changed && <span className="outline-dot" role="img" aria-label={words} title={words} />}
      {detail !== undefined && <span className="outline-detail">{detail}</span>}
    </div>
  );
}

function parentOf(rows: readonly OutlineRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  let parent = index - 1;
  while (parent > 0 && (rows[parent]?.depth ?? 0) >= depth) parent -= 1;
  return parent;
}

function filterRows(rows: readonly OutlineRow[], filter: string): readonly OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ label, detail = '', key }) => `${label} ${detail} ${key}`.toLowerCase().includes(wanted));
}
